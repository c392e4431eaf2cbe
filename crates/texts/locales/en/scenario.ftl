# The command `gelar blueprint`.

blueprint-checked = { $id } { $version }: no mistakes ({ $cases } kinds of case, { $scenarios } scenarios).
blueprint-mistakes = { $count ->
    [one] { $count } mistake
   *[other] { $count } mistakes
}. Mend and check again.
blueprint-passed = passed  { $scenario } ({ $commands } actions, { $expectations } expectations)
blueprint-failed = FAILED  { $scenario }
blueprint-played = { $count } scenarios played, { $failed } failed.
blueprint-no-scenario = There is no scenario of that name.
blueprint-not-text = { $file }: not a UTF-8 text.
blueprint-too-much = { $file }: this file is too big, or there are too many files for a blueprint.
blueprint-at-step = step { $step }: { $what }
blueprint-at-expectation = step { $step }, expectation { $expectation }: { $what }
blueprint-wrong-cast = this government lacks a unit that is needed: { $kinds }
blueprint-wrong-name = { $name } has no name before this step
blueprint-wrong-value = the value { $value } cannot be read
blueprint-wrong-clock = the clock goes back, or the moment cannot be told
blueprint-wrong-refused = refused ({ $code }), though it should be accepted
blueprint-wrong-other = refused for { $came }, though { $expected } was expected
blueprint-wrong-accepted = accepted, though it should be refused ({ $code })
blueprint-wrong-count = { $came } accepted, though it should be { $expected }
blueprint-wrong-changed = an action that was refused changed something
blueprint-wrong-that = does not hold: { $that }
blueprint-wrong-sees = { $who } sees { $what } and must not
blueprint-wrong-sees-not = { $who } does not see { $what }
blueprint-wrong-may = { $who } may { $what } and must not
blueprint-wrong-may-not = { $who } may not { $what }
blueprint-wrong-message = the message { $message } went to: { $to }
blueprint-wrong-documents = the document { $document } was issued { $came } times
blueprint-wrong-indicator = the indicator { $indicator } is { $came }
blueprint-wrong-history = the history does not hold, or its events give another state
typeset-stopped = typesetting was stopped: the template takes more than { $seconds } seconds or too much memory; make it simpler
