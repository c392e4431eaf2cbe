## Pages: the frame.

web-skip = Skip to content
web-faulty = Needs mending
web-nav = Main menu
web-languages = Language
web-language = English
web-sign-in = Sign in
web-sign-out = Sign out
web-example = EXAMPLE – all data are invented
web-notice = Notice
web-cancel = Cancel
web-number = Number
web-next = What happens next
web-yes = Yes
web-no = No

## Time.

web-day-time = { $day } at { $time }
web-closes-today = closes today { $time }, { $left } left
web-closes-weekday = closes { $day } { $time }, { $left } left
web-closes-date = closes { $date } at { $time }, { $left } left
web-closed = closed { $date } at { $time }
web-left-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
web-left-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
web-left-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}

## Parts of a page.

web-errors-title = { $count ->
    [1] One thing needs mending
   *[other] { $count } things need mending
}
web-unanswered = Not answered yet
web-step = Step { $now } of { $of }
web-reason = Reason
web-reason-hint = It is kept in the history, where those concerned can read it.
web-sort = sort by this column
web-filter = Filter the list
web-filter-do = Filter
web-filter-clear = Clear filters
web-rows = { $rows ->
    [0] No rows
   *[other] { $first }–{ $last } of { $rows } rows
}
web-pages = Pages of the list
web-page = Page
web-judge = Judge
web-cell-full = submitted
web-cell-half = draft
web-cell-due = not opened
web-cell-out = conflict of interest
web-cell-none = not assigned

## Forms.

web-optional = (optional)
web-choose = Choose
web-no-answer = Not answered
web-only-if = Only if { $condition }.
web-only-some = Only where other answers ask for it.
web-needed-if = Required if { $condition }.
web-cond-is = “{ $field }” is “{ $option }”
web-cond-is-not = “{ $field }” is other than “{ $option }”
web-cond-and = { $a } and { $b }
web-cond-or = { $a } or { $b }
web-cond-given = “{ $field }” is answered
web-any-of = One of these is enough:
web-class-public = Can be read by everybody once published.
web-class-personal = Personal data: read only by the staff who handle it.
web-class-sensitive = Sensitive personal data: read by staff only where needed, and never published.
web-class-blind = Not shown to judges in a round that is judged without names.
web-words-so-far = { $words } of at most { $most } words
web-hint-words = At most { $most } words.
web-hint-digits = { $digits } digits.
web-hint-decimal = For example 1,250.5.
web-hint-money = Whole rupiah, for example 1,250,000.
web-hint-date = For example 26 10 2017.
web-hint-time = For example 07:30.
web-hint-link = Begins with https://
web-hint-choices = Choose all that apply.
web-hint-file = { $kinds }; at most { $size }.
web-hint-file-kinds = { $kinds }.
web-hint-file-size = At most { $size }.
web-day = Day
web-month = Month
web-year = Year
web-time = Time
web-from = From
web-until = Until and including
web-file-remove = Remove this file
web-file-replace = Choose another file to replace it.
web-row = Row { $row }
web-row-add = Add a row
web-row-remove = Remove row { $row }
web-rows-full = { $most } rows already, the most there may be.
web-person-name = Name
web-person-part = Part or position
web-cell-name = { $field } (row { $row })

## Why something cannot be done.

web-refusal-not-allowed = This action is not open to you. If it should be, contact the secretariat.
web-refusal-status = This action cannot be done in the state “{ $status }”. Reload the page to see the latest state.
web-refusal-when = This action is not open yet. Reload the page to see what can be done now.
web-refusal-early = Opens { $day } at { $time }.
web-refusal-late = Closed { $day } at { $time }. What you filled in is kept; contact the secretariat if something went wrong.
web-refusal-evidence = Complete one of the alternatives of evidence: { $what }.
web-refusal-reason = Write the reason.
web-refusal-taken = This “{ $field }” is taken already. Check it, or look for the existing record.
web-refusal-single = { $case } exists already, and there may be only one. Open the existing one.
web-refusal-full = { $calendar } on { $day } is full. Choose another day.
web-refusal-closed = { $calendar } is not open that day, is over, or is too far ahead. Choose another day.
web-refusal-number = A number cannot be given yet. Try again; if it goes on, contact the operator.
web-refusal-conflict = Somebody else has just changed this. Look at both versions, then save again.
web-refusal-endless = The rules of this service call each other without end. Contact the operator.
web-judging-order = The order of rounds does not allow this: a round is still open, none is open, or none is left.
web-judging-no-entries = No entry is in this round.
web-judging-no-panel = { $count ->
    [one] One entry has
   *[other] { $count } entries have
} too few judges who may judge: { $entries }. Add judges, or lower the number of judges an entry.
web-judging-sheets = { $count ->
    [one] One entry has
   *[other] { $count } entries have
} too few sheets: { $entries }. Remind the judges.
web-judging-rounds-left = There are rounds still to be held.
web-judging-tied = The rules do not tell these entries apart: { $groups }. The plenary gives their order with a reason.
web-judging-decision = The decision about “{ $about }” does not fit the result. Check entry, place and reason.
web-judging-excluded = You must not judge this entry because of a conflict of interest.
web-judging-ranking = The scores cannot be ranked yet: { $reason }

web-missing = Answer “{ $field }”.
web-missing-choice = Choose an answer for “{ $field }”.
web-missing-file = Choose a file for “{ $field }”.
web-missing-rows = Fill in at least one row of “{ $field }”.
web-missing-score = Give a score for “{ $field }”.
web-problem-unknown = “{ $field }” is not in this form. Reload the page.
web-problem-type = “{ $field }” cannot be read. Check what you wrote.
web-problem-option = Choose one of the options for “{ $field }”.
web-problem-length = “{ $field }” is too long: at most { $most } characters.
web-problem-words = “{ $field }” is too long: at most { $most } words.
web-problem-digits = “{ $field }” must be { $digits } digits, without spaces or points.
web-problem-least = “{ $field }” must be at least { $least }.
web-problem-most = “{ $field }” must be at most { $most }.
web-problem-low = “{ $field }” is below the lowest that is allowed. Check the number.
web-problem-high = “{ $field }” is above the highest that is allowed. Check the number.
web-problem-early = “{ $field }” is too early. Check the date.
web-problem-late = “{ $field }” is too late. Check the date.
web-problem-whole = “{ $field }” must be a whole number.
web-problem-decimals = “{ $field }” may have at most { $most } decimal places.
web-problem-few-rows = “{ $field }” needs at least { $least } rows.
web-problem-many-rows = “{ $field }” may have at most { $most } rows.
web-problem-media = The file “{ $field }” must be { $kinds }. Save it as such and upload it again.
web-problem-size = The file “{ $field }” is larger than { $size }. Make it smaller and upload it again.
web-problem-reference = “{ $field }” was not found. Choose from the list.
web-problem-criterion = “{ $field }” is no criterion of this round's rubric.
web-problem-date = Write a whole date for “{ $field }”, such as 26 10 2017.
web-problem-period = Write the first and the last day of “{ $field }”, the first one first.
web-problem-time = Write a time for “{ $field }”, such as 07:30.
web-problem-link = Write an address for “{ $field }” that begins with https://
web-problem-number = Write “{ $field }” as a number.

## Score sheet, judge's desk.

web-entry = Entry
web-agency = Agency
web-state = State
web-files = Files
web-history = History
web-criterion = Criterion
web-weight = Weight
web-saved-at = Saved at { $time }.
web-not-saved = Not saved yet.
web-scale-of = from { $low } to { $high }
web-sheet-title = Score sheet
web-sheet-chapters = Parts of the proposal
web-sheet-bar = Scores { $given }/{ $of }
web-sheet-total = Score so far
web-sheet-save = Save draft
web-sheet-submit = Submit scores
web-sheet-after = Once submitted, scores cannot be changed unless the secretariat returns them.
web-sheet-due = Not opened
web-sheet-draft = Draft, saved { $time }
web-sheet-done = Submitted
web-sheet-returned = Returned
web-your-score = Your score
web-desk-title = Judge's desk
web-desk-done = { $done } of { $of } sheets done
web-desk-next = Judge the next one
web-desk-left = { $count ->
    [one] { $count } sheet left
   *[other] { $count } sheets left
}
web-desk-sent = { $count ->
    [one] { $count } sheet submitted
   *[other] { $count } sheets submitted
}
web-desk-thanks = All sheets are submitted. Thank you; nothing is left to do in this round.
web-desk-empty = No sheets yet
web-desk-empty-text = Sheets appear here as soon as the secretariat opens a round. We tell you by e-mail.
web-desk-conflicts = { $count ->
    [one] { $count } entry is not yours to judge because of a conflict of interest
   *[other] { $count } entries are not yours to judge because of a conflict of interest
}
web-desk-declare = Do you know somebody behind one of the entries?

## Result.

web-result-title = Provisional result
web-result-entry = Place and entry
web-result-mean = Mean
web-result-calibrated = Calibrated (95 % range)
web-result-chance = Chance of top { $best }
web-result-cut = Cut line: the best { $best } are above this line
web-result-read = The mean is taken as it is. Calibrated scores correct strict and lenient judges; the line shows how certain they are, and the dashed line is the cut. Rows on grey are in the grey zone.
web-result-grey = Grey zone: { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
web-result-grey-text = The scores so far cannot tell on which side of the cut these entries are. The plenary should discuss them one by one.
web-result-clear = Every entry is clearly above or below the cut.
web-result-settle = { $count ->
    [one] { $count } more sheet
   *[other] { $count } more sheets
} would make the cut clearer.
web-result-tied = Equal scores, for the plenary to decide: { $entries }
web-result-warnings = What to look at
web-result-empty = Nothing to rank yet
web-result-empty-text = A ranking appears once sheets are submitted. Until the round is closed, only the secretariat sees it.

## The secretariat's home, and public pages.

web-overview-title = Overview of the edition
web-today = { $count ->
    [0] Today
    [one] Today: one needs action
   *[other] Today: { $count } need action
}
web-today-nothing = Nothing needs action today.
web-calendar = Calendar
web-participation = Participation
web-agencies = { $taking } of { $of } agencies take part
web-without = Without an innovation: { $count ->
    [one] { $count } agency
   *[other] { $count } agencies
}
web-sheets = Score sheets
web-home-title = Home
web-home-empty = The first edition is being prepared
web-home-empty-text = The announcement, its days and how to take part will stand here.
web-search = Search innovations
web-search-do = Search
web-registration = registration { $deadline }
web-running = Services that run
web-winners = Winners
web-before = Before you start
web-who-may = Who may take part
web-how-long = How long it takes
web-needs = What you need
web-judged-by = How it is judged
web-results = Measured results

## Accounts.

web-account = Account
web-account-hint = As it stands on your invitation.
web-password = Password
web-forgot = Forgot your password?
web-forgot-text = Ask the secretariat for a new invitation; with it you choose a new password.
web-password-title = Choose a password
web-password-for = For the account { $account }.
web-password-new = New password
web-password-hint = At least { $least } characters. A few words that you remember well are better than one that is complicated.
web-password-again = New password, once more
web-password-save = Save and sign in
web-invitation-title = Invitation for { $name }
web-invitation-text = Scan this code with a phone's camera, then choose a password. Nothing needs to be installed.
web-invitation-qr = QR code that opens the address of the invitation
web-invitation-or = Or open this address:
web-invitation-once = It can be used once.

## Errors.

web-not-found = Page not found
web-not-found-text = The address may be mistyped, or the page is not open to you.
web-forbidden = The request cannot be passed on
web-forbidden-text = Your session may have ended. Go back, reload the page and try again; sign in if you are asked to.
web-busy = Too many tries
web-busy-text = { $count ->
    [one] For safety, try again in { $count } minute.
   *[other] For safety, try again in { $count } minutes.
}
web-broken = Something went wrong on our side
web-broken-text = What was saved is safe. Try again in a moment; if it goes on, tell the secretariat the number { $number }.
web-contact = Contact { $contact }.
web-conflict = There is a newer version
web-conflict-text = While you were filling this in, it was saved by { $other }. What you wrote is not lost: compare, then choose.
web-conflict-differs = How the two versions differ
web-conflict-field = Field
web-conflict-theirs = As saved
web-conflict-yours = As you wrote it
web-conflict-mine = Save what I wrote
web-conflict-keep = Keep what was saved

## The server's pages.

web-home-link = Go to the home page
web-home-lead = { $government } opens the way of its innovations: from entry and judging to services that people use.
web-halls = Editions and services
web-stat-units = agencies
web-office = Office
web-people = People with an account
web-name = Name
web-roles = Roles
web-invitations = Invitations
web-invite = Invite
web-invite-title = Make a link for { $name } to come in?
web-invite-effect = With it a new password is chosen. Earlier sessions end.
web-invite-button = Make the link
web-sign-in-wrong = Account and password do not match. Check both.
web-known = Accounts of the example
web-known-text = All data here are invented. Choose one of these accounts to try it.
web-password-short = The password is too short: at least { $least } characters.
web-password-long = This password is too long. Choose a shorter one.
web-password-differs = The two passwords differ. Type both again.
web-link-over = This link was used already, or its time is over. Ask the secretariat for a new one.
web-too-much = Too much at once
web-too-much-text = Send a smaller file, or one at a time.
web-days = { $count } days
web-minutes = { $count } minutes
web-hidden = (not shown)
web-opened-by = Made by
web-opened-at = Made on
web-opened = Made
web-open-file = Open the file
web-kinds = What there is
web-kind = Kind
web-count = Count
web-where = Where they are
web-status = Status
web-all = All
web-back = Back
web-done = Saved.
web-not-done = This cannot be done now
web-not-done-text = What you typed is kept, and comes back when this page is opened.
web-nothing-yet = Nothing yet
web-nothing-yet-text = What comes in will appear here.
web-desk = Judge's desk
web-result-link = Ranking and cut line
web-rule-mean = The official order is by the mean of the judges. The calibrated score stands beside it.
web-rule-calibrated = The official order is by the calibrated score. The mean of the judges stands beside it.
web-fill = Fill in: { $form }
web-home-headline = Public service innovation: judged in the open, put to work.
web-somebody-else = somebody else of your agency or team
