## Blueprints: what is wrong, and where.

blueprint-error = error
blueprint-warning = warning

# Files and their shape.

blueprint-unknown-file = a blueprint has no such file
blueprint-missing-file = this file must be there
blueprint-toml = this is not valid TOML: { $detail }
blueprint-unknown-key = there is no key `{ $key }` here
blueprint-missing-key = the key `{ $key }` must be there
blueprint-shape = { $expected } must stand here
blueprint-unknown-word = `{ $word }` is none of the words that may stand here
blueprint-file-name = this file must be called { $expected }
blueprint-expected-text = a text in quotes
blueprint-expected-yes-no = true or false
blueprint-expected-whole = a whole number
blueprint-expected-number = a number
blueprint-expected-list = a list […]
blueprint-expected-table = a table
blueprint-expected-name-or-names = a name or a list of names
blueprint-expected-role-or-substitute = a role, or {"{"} role, instead_of, when {"}"}
blueprint-expected-yes-no-or-expression = true, false, or an expression in quotes
blueprint-expected-number-or-expression = a number, or an expression in quotes
blueprint-expected-expression = an expression in quotes
blueprint-expected-panel-size = "all" or a number of judges for each entry
blueprint-expected-other = another value

# Names.

blueprint-id-shape = `{ $id }` cannot be an id: only small letters, digits and _, a letter first, at most 40
blueprint-reserved = `{ $id }` is a word of the language; choose another id
blueprint-duplicate = { $what } `{ $id }` was declared before, in { $path } line { $line }
blueprint-unknown = there is no { $what } `{ $id }`
blueprint-unused = nothing uses { $what } `{ $id }`
blueprint-hint-nearest = did you mean `{ $name }`?
blueprint-hint-one-of = there are: { $names }
blueprint-thing-action = action
blueprint-thing-agency = unit
blueprint-thing-agency-kind = kind of unit
blueprint-thing-calendar = calendar
blueprint-thing-case = kind of case
blueprint-thing-case-name = case named
blueprint-thing-check = check
blueprint-thing-choice = choice
blueprint-thing-column = column
blueprint-thing-criterion = criterion
blueprint-thing-document = document
blueprint-thing-evidence = evidence
blueprint-thing-field = field
blueprint-thing-flag = flag
blueprint-thing-form = form
blueprint-thing-function = function
blueprint-thing-indicator = indicator
blueprint-thing-invariant = invariant
blueprint-thing-language = language
blueprint-thing-message = message
blueprint-thing-name = name
blueprint-thing-option = option
blueprint-thing-parameter = parameter
blueprint-thing-person = person
blueprint-thing-receiver = receiver
blueprint-thing-refusal = code of refusal
blueprint-thing-register = register
blueprint-thing-require = requirement
blueprint-thing-role = role
blueprint-thing-round = round
blueprint-thing-rubric = rubric
blueprint-thing-scenario = scenario
blueprint-thing-series = series
blueprint-thing-status = status
blueprint-thing-template = template
blueprint-thing-text = text
blueprint-thing-version = version

# Expressions.

blueprint-syntax-end = the expression ends too early
blueprint-syntax-unexpected = `{ $found }` is unexpected here
blueprint-syntax-character = the language has no `{ $found }`
blueprint-syntax-open-text = this text lacks its closing '
blueprint-syntax-literal = `{ $found }` is no number, date or time
blueprint-syntax-too-deep = the expression is nested too deeply
blueprint-syntax-too-long = the expression is too long
blueprint-needs = { $expected } is needed here, not { $found }
blueprint-not-each = `each` needs a collection: a NAME, or COLLECTION as NAME
blueprint-not-counted = `{ $path }` splits nothing that this indicator counts

# Cases.

blueprint-unreachable = nothing leads to the status `{ $status }`
blueprint-dead-end = nothing leads on from the status `{ $status }`; give it `final = true` or an action that leaves it
blueprint-nobody-may = nobody may do the action `{ $action }`
blueprint-no-view = the role `{ $role }` may act here, but no [[view]] shows it a `{ $case }`
blueprint-auto-by-system = an `auto` action is done by "system" alone
blueprint-auto-without-when = an `auto` action needs a `when`
blueprint-from-final = the status `{ $status }` is final; only an action with `reopens = true` leaves it
blueprint-opens-from = an action that opens a case has no `from`
blueprint-never-opened = nothing opens a `{ $case }`
blueprint-fixed-deadline = a deadline depends on a parameter or a field; it is not fixed here
blueprint-grace-alone = `grace` without `deadline`
blueprint-derived-flag = the flag `{ $flag }` follows from its `when`; no action raises or lowers it
blueprint-form-of-two = the form `{ $form }` is used by `{ $first }` and `{ $second }`; a form is of one kind of case
blueprint-rows-of-register = a register knows `all` and `none` only
blueprint-field-kind = the field `{ $field }` must be of type { $expected }{ $of }
blueprint-other-case = { $what } `{ $id }` is about a `{ $case }`
blueprint-each-of-document = `each` does not give what the document `{ $document }` is issued `of`
blueprint-act-opens = `{ $action }` opens a case, so it cannot be done on one that is there
blueprint-each-of-act = `each` must give cases of kind `{ $case }`

# Fields and parameters.

blueprint-key-of-other = a field of type { $kind } has no key `{ $key }`
blueprint-key-of-parameter = a parameter of type { $kind } has no key `{ $key }`
blueprint-kind-needs = a field of type { $kind } needs the key `{ $key }`
blueprint-table-in-table = a column cannot be a table
blueprint-two-sources = either `of` or `options`, not both
blueprint-min-over-max = the least must be less than the most
blueprint-no-default = the parameter `{ $parameter }` needs a `default` (a period or text may have a `sample` instead)
blueprint-value = this is no value of type { $kind }
blueprint-under-least = this is less than { $limit }
blueprint-over-most = this is more than { $limit }
blueprint-answer = this is no answer of type { $kind }
blueprint-size = a size is written 2MB or 500kB
blueprint-time = a promised time is written 1d, 2h or 30m
blueprint-version = a version is written 1.0.0

# Series.

blueprint-no-seq = a pattern must hold {"{"}seq{"}"}, such as {"{"}seq:3{"}"}
blueprint-pattern-name = a pattern knows no {"{"}{ $name }{"}"}
blueprint-pattern-brace = this brace lacks its other one

# Texts.

blueprint-fluent-token = `{ $sign }` is needed here
blueprint-fluent-no-value = this text has no value
blueprint-fluent-again = the text `{ $key }` stands above already
blueprint-fluent-braces = a brace without its other one, or with nothing in it
blueprint-fluent-other = this is not valid Fluent: { $detail }
blueprint-missing-text = the text `{ $key }` is missing in { $file }
blueprint-unused-text = nothing uses the text `{ $key }`
blueprint-one-language = the text `{ $key }` is missing in { $file }
blueprint-unknown-variable = this text does not get { "{" } ${ $variable } { "}" }
blueprint-unknown-reference = there is no text `{ $key }` to refer to

# What belongs to one installation alone.

blueprint-leak-mail = `{ $found }` is an e-mail address; a blueprint holds nothing of one office alone
blueprint-leak-address = `{ $found }` is a web address; it belongs in the binding or in a text of the standard
blueprint-leak-uuid = `{ $found }` is a key of a database; use a name
blueprint-leak-digits = `{ $found }` looks like somebody's number; a blueprint holds none

# The whole.

blueprint-changelog = CHANGELOG.md does not mention version { $version }
blueprint-no-standard = a service needs [standard]: its standard of service
blueprint-no-scenarios = a blueprint needs scenarios in scenarios/
blueprint-two-public = only one role may have `public = true`
blueprint-template = the template does not compile: { $detail }
blueprint-figure-share = a percent indicator needs `numerator` and `denominator`, and no `value`
blueprint-figure-value = this indicator needs `value` alone, or `numerator` and `denominator`

# Judging.

blueprint-weights = the weights add up to { $sum }, not to 100
blueprint-weight = this must lie between 0 and 100
blueprint-not-single = `{ $case }` runs the rounds, so it must have `single = true`
blueprint-not-final = the status `{ $status }` must be final or lead on
blueprint-no-final-status = the sheet `{ $case }` needs a final status
blueprint-tie-rule = `{ $rule }` is no rule for ties: round:ID, criterion:ID or pleno
blueprint-no-judging = there is no judging.toml
blueprint-effect-elsewhere = only actions of `{ $case }` have this effect
blueprint-no-effect = no action of `{ $case }` has judging = "{ $effect }"
blueprint-no-rounds = judging needs a [[round]]
blueprint-last-advances = the last round has no `advance`

# Scenarios and migrations.

blueprint-empty = this says nothing
blueprint-step-needs = `{ $key }` is needed here too
blueprint-step-has-not = this step has no use for `{ $key }`
blueprint-wrong-case = `{ $name }` is no `{ $case }`
blueprint-withhold = what is withheld is written series:ID, place:CALENDAR or unique:REGISTER
blueprint-about = `about` needs id and en
blueprint-same-version = this migration comes from the version that it leads to
blueprint-still-there = this version still has the field `{ $field }`

# Adoption.

blueprint-not-permitted = the blueprint does not permit a change of { $what } `{ $id }`
blueprint-extra-id = the id of an added field begins with x_: x_{ $id }
blueprint-zone = there is no time zone `{ $zone }`; such as Asia/Jakarta
blueprint-parent-cycle = the unit `{ $id }` is its own ancestor
blueprint-day = a day is written 2026-03-01
blueprint-no-name = the name must not be empty
blueprint-not-set = the parameter `{ $parameter }` has no value yet
