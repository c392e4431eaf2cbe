## Blueprints: what is wrong, and where.

mistake-error = error
mistake-warning = warning

# Files and their shape.

mistake-unknown-file = a blueprint has no such file
mistake-missing-file = this file must be there
mistake-toml = this is not valid TOML: { $detail }
mistake-unknown-key = there is no key `{ $key }` here
mistake-missing-key = the key `{ $key }` must be there
mistake-shape = { $expected } must stand here
mistake-unknown-word = `{ $word }` is none of the words that may stand here
mistake-file-name = this file must be called { $expected }
mistake-expected-text = a text in quotes
mistake-expected-yes-no = true or false
mistake-expected-whole = a whole number
mistake-expected-number = a number
mistake-expected-list = a list […]
mistake-expected-table = a table
mistake-expected-name-or-names = a name or a list of names
mistake-expected-role-or-substitute = a role, or {"{"} role, instead_of, when {"}"}
mistake-expected-yes-no-or-expression = true, false, or an expression in quotes
mistake-expected-number-or-expression = a number, or an expression in quotes
mistake-expected-expression = an expression in quotes
mistake-expected-panel-size = "all" or a number of judges for each entry
mistake-expected-other = another value

# Names.

mistake-id-shape = `{ $id }` cannot be an id: only small letters, digits and _, a letter first, at most 40
mistake-reserved = `{ $id }` is a word of the language; choose another id
mistake-duplicate = { $what } `{ $id }` was declared before, in { $path } line { $line }
mistake-unknown = there is no { $what } `{ $id }`
mistake-unused = nothing uses { $what } `{ $id }`
mistake-hint-nearest = did you mean `{ $name }`?
mistake-hint-one-of = there are: { $names }
mistake-thing-action = action
mistake-thing-agency = unit
mistake-thing-agency-kind = kind of unit
mistake-thing-calendar = calendar
mistake-thing-case = kind of case
mistake-thing-case-name = case named
mistake-thing-check = check
mistake-thing-choice = choice
mistake-thing-column = column
mistake-thing-criterion = criterion
mistake-thing-document = document
mistake-thing-evidence = evidence
mistake-thing-field = field
mistake-thing-flag = flag
mistake-thing-form = form
mistake-thing-function = function
mistake-thing-indicator = indicator
mistake-thing-invariant = invariant
mistake-thing-language = language
mistake-thing-message = message
mistake-thing-name = name
mistake-thing-option = option
mistake-thing-parameter = parameter
mistake-thing-person = person
mistake-thing-receiver = receiver
mistake-thing-refusal = code of refusal
mistake-thing-register = register
mistake-thing-require = requirement
mistake-thing-role = role
mistake-thing-round = round
mistake-thing-rubric = rubric
mistake-thing-scenario = scenario
mistake-thing-series = series
mistake-thing-status = status
mistake-thing-template = template
mistake-thing-text = text
mistake-thing-version = version

# Expressions.

mistake-syntax-end = the expression ends too early
mistake-syntax-unexpected = `{ $found }` is unexpected here
mistake-syntax-character = the language has no `{ $found }`
mistake-syntax-open-text = this text lacks its closing '
mistake-syntax-literal = `{ $found }` is no number, date or time
mistake-syntax-too-deep = the expression is nested too deeply
mistake-syntax-too-long = the expression is too long
mistake-needs = { $expected } is needed here, not { $found }
mistake-type = the types do not fit here: { $detail }
mistake-not-each = `each` needs a collection: a NAME, or COLLECTION as NAME
mistake-not-counted = `{ $path }` splits nothing that this indicator counts

# Cases.

mistake-unreachable = nothing leads to the status `{ $status }`
mistake-dead-end = nothing leads on from the status `{ $status }`; give it `final = true` or an action that leaves it
mistake-nobody-may = nobody may do the action `{ $action }`
mistake-no-view = the role `{ $role }` may act here, but no [[view]] shows it a `{ $case }`
mistake-auto-by-system = an `auto` action is done by "system" alone
mistake-auto-without-when = an `auto` action needs a `when`
mistake-from-final = the status `{ $status }` is final; only an action with `reopens = true` leaves it
mistake-opens-from = an action that opens a case has no `from`
mistake-never-opened = nothing opens a `{ $case }`
mistake-fixed-deadline = a deadline depends on a parameter or a field; it is not fixed here
mistake-grace-alone = `grace` without `deadline`
mistake-derived-flag = the flag `{ $flag }` follows from its `when`; no action raises or lowers it
mistake-form-of-two = the form `{ $form }` is used by `{ $first }` and `{ $second }`; a form is of one kind of case
mistake-rows-of-register = a register knows `all` and `none` only
mistake-field-kind = the field `{ $field }` must be of type { $expected }{ $of }
mistake-other-case = { $what } `{ $id }` is about a `{ $case }`
mistake-each-of-document = `each` does not give what the document `{ $document }` is issued `of`
mistake-act-opens = `{ $action }` opens a case, so it cannot be done on one that is there
mistake-each-of-act = `each` must give cases of kind `{ $case }`

# Fields and parameters.

mistake-key-of-other = a field of type { $kind } has no key `{ $key }`
mistake-key-of-parameter = a parameter of type { $kind } has no key `{ $key }`
mistake-kind-needs = a field of type { $kind } needs the key `{ $key }`
mistake-table-in-table = a column cannot be a table
mistake-column-condition = { $key } of a column cannot depend on an expression yet: give a fixed value, or put the condition into a [[check]]
mistake-two-sources = either `of` or `options`, not both
mistake-min-over-max = the least must be less than the most
mistake-no-default = the parameter `{ $parameter }` needs a `default` (a period or text may have a `sample` instead)
mistake-value = this is no value of type { $kind }
mistake-under-least = this is less than { $limit }
mistake-over-most = this is more than { $limit }
mistake-answer = this is no answer of type { $kind }
mistake-size = a size is written 2MB or 500kB
mistake-time = a promised time is written 1d, 2h or 30m
mistake-version = a version is written 1.0.0

# Series.

mistake-no-seq = a pattern must hold {"{"}seq{"}"}, such as {"{"}seq:3{"}"}
mistake-pattern-name = a pattern knows no {"{"}{ $name }{"}"}
mistake-pattern-brace = this brace lacks its other one

# Texts.

mistake-fluent-token = `{ $sign }` is needed here
mistake-fluent-no-value = this text has no value
mistake-fluent-again = the text `{ $key }` stands above already
mistake-fluent-braces = a brace without its other one, or with nothing in it
mistake-fluent-other = this is not valid Fluent: { $detail }
mistake-missing-text = the text `{ $key }` is missing in { $file }
mistake-unused-text = nothing uses the text `{ $key }`
mistake-one-language = the text `{ $key }` is missing in { $file }
mistake-unknown-variable = this text does not get { "{" } ${ $variable } { "}" }
mistake-unknown-reference = there is no text `{ $key }` to refer to

# What belongs to one installation alone.

mistake-leak-mail = `{ $found }` is an e-mail address; a blueprint holds nothing of one office alone
mistake-leak-address = `{ $found }` is a web address; it belongs in the binding or in a text of the standard
mistake-leak-uuid = `{ $found }` is a key of a database; use a name
mistake-leak-digits = `{ $found }` looks like somebody's number; a blueprint holds none

# The whole.

mistake-changelog = CHANGELOG.md does not mention version { $version }
mistake-no-standard = a service needs [standard]: its standard of service
mistake-no-scenarios = a blueprint needs scenarios in scenarios/
mistake-two-public = only one role may have `public = true`
mistake-template = the template does not compile: { $detail }
mistake-figure-share = a percent indicator needs `numerator` and `denominator`, and no `value`
mistake-figure-value = this indicator needs `value` alone, or `numerator` and `denominator`

# Judging.

mistake-weights = the weights add up to { $sum }, not to 100
mistake-weight = this must lie between 0 and 100
mistake-not-single = `{ $case }` runs the rounds, so it must have `single = true`
mistake-not-final = the status `{ $status }` must be final or lead on
mistake-no-final-status = the sheet `{ $case }` needs a final status
mistake-tie-rule = `{ $rule }` is no rule for ties: round:ID, criterion:ID or pleno
mistake-no-judging = there is no judging.toml
mistake-effect-elsewhere = only actions of `{ $case }` have this effect
mistake-no-effect = no action of `{ $case }` has judging = "{ $effect }"
mistake-no-rounds = judging needs a [[round]]
mistake-not-units = the parameter `{ $parameter }` must be a set of agency_kinds
mistake-last-advances = the last round has no `advance`

# Scenarios and migrations.

mistake-empty = this says nothing
mistake-step-needs = `{ $key }` is needed here too
mistake-step-has-not = this step has no use for `{ $key }`
mistake-wrong-case = `{ $name }` is no `{ $case }`
mistake-withhold = what is withheld is written series:ID, place:CALENDAR or unique:REGISTER
mistake-about = `about` needs id and en
mistake-same-version = this migration comes from the version that it leads to
mistake-still-there = this version still has the field `{ $field }`

# Adoption.

mistake-not-permitted = the blueprint does not permit a change of { $what } `{ $id }`
mistake-extra-id = the id of an added field begins with x_: x_{ $id }
mistake-zone = there is no time zone `{ $zone }`; such as Asia/Jakarta
mistake-parent-cycle = the unit `{ $id }` is its own ancestor
mistake-day = a day is written 2026-03-01
mistake-no-name = the name must not be empty
mistake-not-set = the parameter `{ $parameter }` has no value yet
