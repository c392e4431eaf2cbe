## A blueprint explained: `gelar blueprint explain`.

# General.

explain-kind-service = Public service
explain-kind-award = Award
explain-subtitle = { $kind } · version { $version }
explain-about = At a glance
explain-key = The blueprint's key
explain-promised = Promised time
explain-fee = Fee
explain-free = Free of charge
explain-rupiah = Rp { $amount }
explain-law = Legal basis
explain-agencies = Kinds of agency that take part
explain-system = the system
explain-agency = agency
explain-user = person
explain-yes = yes
explain-no = no
explain-and = { $rest } and { $last }
explain-or = { $rest } or { $last }
explain-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
explain-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
explain-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
explain-seconds = { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}
explain-period = { $start } to { $end }
explain-source = Source: { $law }
explain-nothing = nothing

# Standard of service.

explain-standard = Standard of service
explain-standard-requirements = Requirements
explain-standard-procedure = Procedure
explain-standard-time = Time to completion
explain-standard-fee = Fee
explain-standard-product = What is given
explain-standard-complaints = Complaints, suggestions and advice
explain-standard-legal = Legal basis
explain-standard-facilities = Facilities
explain-standard-competence = Competence of staff
explain-standard-supervision = Internal supervision
explain-standard-staff = Number of staff
explain-standard-guarantee = Guarantee of service
explain-standard-safety = Security and safety
explain-standard-evaluation = Evaluation of performance

# Roles.

explain-roles = Who does what, and who sees what
explain-does = May do
explain-sees = May see
explain-may = { $kind }: { $what }
explain-public-role = Anybody, without signing in.
explain-view = { $kind } ({ $rows }): { $what }
explain-rows-all = all
explain-rows-agency = those of the own agency
explain-rows-assigned = those assigned to them
explain-rows-own = those they opened
explain-rows-none = none
explain-sees-classes = { $classes } fields
explain-sees-existence = that it exists, without its content
explain-sees-not = without { $what }
explain-sees-statuses = only while { $statuses }
explain-sees-when = only if { $when }
explain-class-public = public
explain-class-internal = internal
explain-class-personal = personal
explain-class-sensitive = sensitive
explain-identifies = tells who is judged
explain-instead = { $role } (in place of { $other })
explain-only-when = { $what }, if { $when }

# The way of a case.

explain-cases = How a case goes
explain-single = There is only one in each adoption.
explain-of-agency = It belongs to the agency of who opened it.
explain-flow-title = The way of: { $case }
explain-flow-description = { $case } begins as { $first } and ends as { $last }. The drawing holds { $statuses } statuses and { $actions } actions; the table after it says the same in words.
explain-flow-anywhere = At any time:
explain-flow-legend = A box with firm corners is a status, with a double line where it is final. A round box is an action with who does it, its line dashed where the system does it or another case brings it. ↻ leaves the status as it is. Purple arrows lead back to an earlier status.
explain-flow-scroll = Drawing of { $case }, scrolls sideways
explain-actions = Actions on: { $case }
explain-column-action = Action
explain-column-way = From → to
explain-column-who = By
explain-column-conditions = Conditions and deadline
explain-column-effects = What it brings
explain-begins = begins → { $to }
explain-way = { $from } → { $to }
explain-stays = { $from }, stays
explain-from-any = any status that is not final
explain-auto = by itself, as soon as its condition holds
explain-form = Form “{ $form }”, complete
explain-form-partial = Form “{ $form }”, may be incomplete
explain-deadline = Deadline: { $at }
explain-deadline-grace = Deadline: { $at }, with a grace of { $grace }
explain-when = If { $when }
explain-reason = A reason must be given
explain-require = Must hold: { $that }. Else: “{ $refusal }”
explain-books = takes a place in { $calendar }
explain-releases = gives its place back
explain-numbers = numbers { $what }: `{ $pattern }`
explain-sets = fills in { $what }
explain-writes = writes a record: { $register }
explain-rewrites = renews a record: { $register }
explain-opens = opens: { $kind }
explain-acts = { $kind }: { $action }
explain-issues = issues { $document }
explain-raises = marks as { $what }
explain-lowers = unmarks { $what }
explain-assigns = gives it to a person
explain-unassigns = takes it back from a person
explain-notifies = tells { $to }
explain-judging-open = opens the next round and gives out its sheets
explain-judging-close = closes the round, ranks, and settles who goes on
explain-judging-decide = settles the final places; ties and changes by the plenary carry their reasons
explain-judging-score = enters scores
explain-judging-recuse = takes the sheet out of its round
explain-judging-return = gives the sheet back to its judge
explain-flags = Flags
explain-column-flag = Flag
explain-column-when = Holds if
explain-flag-by-hand = raised and lowered by actions
explain-own-fields = What the system or an action fills in

# Forms and registers.

explain-forms = What is asked
explain-fields = Fields of: { $form }
explain-column-field = Field
explain-column-type = Type
explain-column-answer = Rules
explain-column-class = Class
explain-column-of = { $table } › { $column }
explain-required = required
explain-required-when = required if { $when }
explain-shown-when = asked only if { $when }
explain-evidence = { $name }: { $ways }
explain-limit-length = at most { $count } characters
explain-limit-digits = exactly { $count } digits
explain-limit-words = at most { $count } words
explain-limit-min = at least { $least }
explain-limit-max = at most { $most }
explain-limit-size = at most { $size }
explain-limit-min-rows = at least { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
explain-limit-max-rows = at most { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
explain-type-text = text
explain-type-long-text = long text
explain-type-number = number
explain-type-money = rupiah
explain-type-date = date
explain-type-time = time
explain-type-instant = date and time
explain-type-period = period
explain-type-yes-no = yes or no
explain-type-choice = one of
explain-type-choices = some of
explain-type-file = file
explain-type-link = link
explain-type-table = table
explain-type-people = names of people
explain-type-case = case
explain-type-record = record
explain-type-agency = agency
explain-type-user = person
explain-type-session = session
explain-type-scores = scores per criterion
explain-registers = What is kept for good
explain-unique = Not the same in two records: { $what }

# Calendars.

explain-calendars = When it is open
explain-weekdays = Days
explain-opens-at = Begins
explain-closes-at = Ends
explain-capacity = Places of a session
explain-book-ahead = May be booked ahead by
explain-holidays = Open on holidays

# Judging.

explain-judging = How it is judged
explain-panel = Judged: { $entry }; by: { $panel }. Every round ends on a scale of 0–100.
explain-kin = Nobody judges the own agency, its parent or its children.
explain-rounds = Rounds
explain-column-round = Round
explain-column-weight = Weight
explain-column-rubric = Rubric
explain-column-judges = Judges
explain-column-advance = Who goes on
explain-judges-all = the whole panel
explain-judges-each = { $count ->
    [one] { $count } judge per entry
   *[other] { $count } judges per entry
}
explain-at-least-sheets = at least { $count ->
    [one] { $count } sheet
   *[other] { $count } sheets
} before the round may close
explain-blind = judges do not see who is judged
explain-advance-all = all
explain-advance-top = the best { $count }
explain-advance-score = whoever reached { $score }
explain-best = Winners: the best { $count }.
explain-method-mean = Official score: the mean of the judges' scores.
explain-method-calibrated = Official score: the mean, corrected for strict and lenient judges.
explain-ties = Ties are broken in turn by: { $ties }.
explain-tie-round = the score of round { $round }
explain-tie-criterion = the score of criterion { $criterion }
explain-tie-pleno = the plenary meeting
explain-public-winners = Published: the winners in their order, the others by name.
explain-public-places = Published: the places of all.
explain-public-all = Published: the places and scores of all.
explain-criteria = Criteria of: { $rubric }
explain-column-criterion = Criterion
explain-column-scale = Scale
explain-column-hint = What is looked at

# Documents, messages, indicators.

explain-documents = Documents that are issued
explain-column-document = Document
explain-column-issued = Issued at
explain-column-number = Number
explain-column-verified = Can be verified
explain-no-number = no number
explain-per-year = counted anew each year, without gaps
explain-per-day = counted anew each day, without gaps
explain-per-ever = counted on for ever, without gaps
explain-messages = Messages that are sent
explain-column-message = Message
explain-column-to = To
explain-column-sent = Sent at
explain-to-opener = who opened the case
explain-to-assigned = who it is assigned to
explain-to-agency = its agency
explain-indicators = Indicators
explain-column-indicator = Indicator
explain-column-unit = Unit
explain-column-reckoned = How it is reckoned
explain-unit-percent = per cent
explain-unit-count = count
explain-unit-minutes = minutes
explain-unit-hours = hours
explain-unit-days = days
explain-unit-index = index
explain-share = { $part }, divided by { $whole }
explain-split = Split by { $by }

# Settings and overlay.

explain-parameters = What can be set
explain-parameters-about = The government that adopts sets the values in its binding. Those marked “yes” an office may change in its overlay.
explain-column-parameter = Setting
explain-column-default = Default
explain-column-bounds = Bounds
explain-column-permitted = By overlay
explain-column-key = Key
explain-no-default = must be set
explain-between = { $least } to { $most }
explain-among = of: { $options }
explain-permits = What an office may change without an engineer
explain-permits-parameters = The values of the settings marked “yes” above, within their bounds.
explain-permits-rubrics = Rubrics: criteria, weights, scales and their descriptions.
explain-permits-rounds = Rounds, their weights, who goes on, how many win, and the rule for ties.
explain-permits-calendars = Calendars: days, hours and number of places.
explain-permits-texts = The wording of every text.
explain-permits-fields = Further fields of { $forms }.
explain-permits-nothing = Nothing; this blueprint holds as it is.

# Expressions in words.

explain-today = today
explain-now = now
explain-actor = whoever acts
explain-this = this { $kind }
explain-that = that { $kind }
explain-of = { $what } of { $owner }
explain-done-at = the last time of “{ $action }”
explain-done-by = whoever did “{ $action }”
explain-period-start = the beginning
explain-period-end = the end
explain-session-date = date of the session
explain-session-opens-at = opening of the session
explain-session-closes-at = closing of the session
explain-session-capacity = places of the session
explain-session-taken = places taken
explain-session-free = places left
explain-session-open = the session takes place
explain-agency-kind = kind
explain-agency-name = name
explain-agency-parent = parent
explain-user-name = name
explain-user-agency = agency
explain-people-name = name
explain-people-part = part
explain-fact-status = status
explain-fact-agency = agency
explain-fact-opened-by = who opened it
explain-fact-opened-at = when it was opened
explain-fact-since = when it entered its status
explain-fact-assigned = who it is assigned to
explain-fact-written-at = when it was written
explain-fact-versions = number of versions
explain-fact-round = the open round
explain-fact-rounds-left = number of rounds left
explain-fact-sheets-due = number of sheets still due
explain-fact-tied = there is a tie
explain-flagged = marked “{ $what }”
explain-not-flagged = not marked “{ $what }”
explain-is-yes = “{ $what }”: yes
explain-is-no = “{ $what }”: no
explain-given = { $what } is filled in
explain-not-given = { $what } is empty
explain-default = { $what } (if empty: { $other })
explain-some = there is { $what }
explain-none = there is no { $what }
explain-count = number of { $what }
explain-every = for every { $what }: { $holds }
explain-where = { $what } with: { $condition }
explain-not = it is not so that { $what }
explain-equal = { $a } is { $b }
explain-not-equal = { $a } is not { $b }
explain-in = { $a } is among { $b }
explain-not-in = { $a } is not among { $b }
explain-before = { $a } is before { $b }
explain-until = { $a } is not after { $b }
explain-after = { $a } is after { $b }
explain-from = { $a } is not before { $b }
explain-less = { $a } is less than { $b }
explain-at-most = { $a } is at most { $b }
explain-more = { $a } is more than { $b }
explain-at-least = { $a } is at least { $b }
explain-if = if { $condition }: { $yes }, else: { $no }
explain-workdays-after = { $count } working days after { $date }
explain-workdays-between = number of working days from { $from } to { $to }
explain-session = the session of { $calendar } on { $date }
explain-running = the running session of { $calendar }
explain-similar = likeness of { $a } and { $b }
explain-length = length of { $what }

# Page and terminal.

explain-contents = Contents
explain-page-footer = Explained by gelar { $version } from the blueprint's own files.
explain-with-overlay = With the overlay { $file }
explain-drawing-note = Drawings: gelar blueprint explain --svg FOLDER or --html FILE
explain-written = { $count } drawings written to { $folder }
