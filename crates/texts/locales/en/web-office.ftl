# The office: import of agencies and people, invitations, accounts.

web-import-title = Import agencies and people
web-import-lead = Upload a spreadsheet of your office, or paste what is in it. Nothing changes before you have checked and agreed.
web-import-file = XLSX or CSV file
web-import-file-hint = One file may hold a sheet of agencies and a sheet of people. At most 2 MB.
web-import-paste = Or paste from a spreadsheet
web-import-paste-hint = Copy the rows together with their column headings.
web-import-edition = Roles are held in
web-import-edition-hint = The column of roles is read as roles here.
web-import-no-edition = No roles
web-import-button = Check what is in it
web-import-columns = Column headings that are known
web-import-columns-units = Agencies: Agency Name, Kind, Parent, Code. Rows in any order; a parent may stand after its children.
web-import-columns-people = People: Name, Email, Agency, Role, Account. Several roles are separated by semicolons.
web-import-template-units = Download an example list of agencies (CSV)
web-import-template-people = Download an example list of people (CSV)
web-import-lacking = Choose a file, or paste what is in it.
web-import-waits = The file { $file } waits to be checked by you.
web-import-go-on = Go on checking
web-import-pasted = pasted

web-plan-title = Check what is in { $file }
web-plan-wrong = { $count ->
    [one] 1 cell needs mending
   *[other] { $count } cells need mending
}
web-plan-wrong-text = Nothing has come in. Mend it in your file, save it, and upload it again.
web-plan-cell = Cell
web-plan-what = What needs mending
web-plan-again = Upload another file
web-plan-changed = Something changed since you opened this page. Check once more.
web-plan-understood = What was understood
web-plan-of-units = { $place }: a list of agencies
web-plan-of-people = { $place }: a list of people
web-plan-unused = not used
web-says-name = name
web-says-code = code
web-says-kind = kind
web-says-parent = parent
web-says-email = email
web-says-account = account
web-says-unit = agency
web-says-roles = roles
web-plan-units = Agencies: { $new } new, { $changed } changed, { $same } there already
web-plan-people = People: { $new } new, { $changed } changed, { $same } there already
web-plan-kind = Kind
web-plan-guessed = { $kind }, read from the name
web-plan-parent = Parent
web-plan-email = Email
web-plan-state = State
web-plan-new = New
web-plan-change = Changed
web-plan-was = { $now } (was { $before })
web-plan-none = none
web-plan-more = { $count ->
    [one] And 1 more row that is not shown here.
   *[other] And { $count } more rows that are not shown here.
}
web-plan-notes = Good to know
web-plan-button = Take all of it in
web-plan-effect = All of it comes in at once, or nothing does. Nothing is removed.
web-plan-there = Everything in this file is in the office already.
web-plan-there-text = Agencies: { $units }, people: { $people }. To upload the same file again changes nothing.
web-plan-next = Make invitations for those without a password

web-fault-no-header = No column headings were found. Put them in the first row, such as Agency Name or Name.
web-fault-nothing = There is no row under the column headings. Fill in at least one.
web-fault-no-name = This row has no name. Write the name, or delete the row.
web-fault-no-kind = The kind is not written and cannot be read from the name. Fill in the column Kind with one of: { $known }.
web-fault-kind = The kind “{ $text }” is not known. Write one of: { $known }.
web-fault-unknown = The agency “{ $text }” is neither in this file nor in the office. Write it the same way, or add its row.
web-fault-near = Is “{ $near }” meant?
web-fault-several = Several agencies are called “{ $text }”. Write the code.
web-fault-cycle = The parents go round in a circle: { $names }. Empty or change one of them.
web-fault-twice = “{ $text }” stands in { $first } already. Delete one of the rows.
web-fault-key = “{ $text }” has signs that cannot be used. Use the letters a–z, digits and underlines, at most 40.
web-fault-taken = “{ $text }” belongs to { $of }. Write the same name, or use another one.
web-fault-email = “{ $text }” is no email address. Write for example name@city.go.id.
web-fault-role = The role “{ $text }” is not known. Write one of: { $known }.
web-fault-no-adoption = Where is this role held? Choose the edition when you upload, or empty the column of roles.
web-fault-no-unit = The role { $role } needs an agency. Fill in the column Agency.
web-fault-closed = The account of { $name } is closed. Open it on the page Office first, or delete the row.

web-template-units-name = agencies
web-template-people-name = people
web-template-name = Name
web-template-unit-name = Agency Name
web-template-kind = Kind
web-template-parent = Parent
web-template-code = Code
web-template-email = Email
web-template-unit = Agency
web-template-roles = Role
web-template-example-parent = Health Office
web-template-example-unit = Northern Health Centre
web-template-example-person = Rina Wulandari

web-cards-title = Invite several people
web-cards-lead = Everybody gets a card with a link of their own. Whoever has never chosen a password is ticked.
web-cards-who = Who is invited?
web-cards-none = Everybody has chosen a password. A new invitation for one person is made from the page Office.
web-cards-none-chosen = Choose at least one person.
web-cards-effect = Their earlier links stop working. Each link can be used once.
web-cards-button = Make invitations
web-cards-made = { $count ->
    [one] 1 invitation
   *[other] { $count } invitations
}
web-cards-print = Print this page now, a card for each person, or copy the text below. The links are shown this once.
web-cards-copy = Text to copy
web-cards-line = { $name }: open { $address } before { $date }, then choose a password.
web-cards-until = It can be used once, until { $date }.
web-cards-account = Account: { $account }

web-person-back = Office
web-person-sessions = Open sessions
web-person-closed = Closed
web-person-out = End all sessions
web-person-out-title = End all sessions of { $name }?
web-person-out-effect = They have to sign in again on each device. What was kept is not lost.
web-person-close = Close the account
web-person-close-title = Close the account of { $name }?
web-person-close-effect = They can sign in no more, and their invitation stops working. What they did stays on record.
web-person-open = Open the account again
web-person-open-title = Open the account of { $name } again?
web-person-open-effect = They can sign in with their password again.
web-person-done = Done.

web-mine-title = Your account
web-mine-sessions = Your sessions
web-mine-device = Device
web-mine-since = Since
web-mine-seen = Last seen
web-mine-this = { $device } (this one)
web-mine-end = End
web-mine-end-one = End the session on { $device }
web-mine-end-others = End all other sessions
web-mine-only = Only this session is open.
web-mine-password = Change the password
web-mine-present = Present password
web-mine-change = Change the password
web-mine-effect = Other sessions end.
web-mine-wrong = The present password does not match. Type it again.
web-mine-changed = The password was changed. Other sessions have ended.
web-mine-ended = The session has ended.
web-device = { $browser } on { $system }
web-device-unknown = Unknown device

web-paper-title = Copy scores from paper
web-paper-lead = Upload the spreadsheet in which scores were collected. They are matched to the sheets of the open round; nothing is kept before you agree.
web-paper-shapes = Column headings that are known
web-paper-shapes-text = The innovation's number or title, the judge's name, then a column for each criterion. One sheet for each judge is fine, too.
web-paper-check = Check the scores of { $file }
web-paper-round = Round: { $round }
web-paper-nothing = Nothing has been kept. Mend it in your file, and upload it again.
web-paper-sheets = Sheets to be copied: { $new }; sent already with the same scores: { $same }
web-paper-entry = Innovation
web-paper-judge = Judge
web-paper-source = Where these scores come from
web-paper-source-hint = For example: paper sheets, signed by the judges and handed in on 12 May. The judges read it.
web-paper-source-missing = Write where these scores come from.
web-paper-scan = Scan of the paper sheets
web-paper-scan-hint = It may be left empty: the file that you uploaded is attached then. At most 10 MB.
web-paper-effect = Each sheet is sent in the name of its judge, who is told. All of it is kept at once, or nothing.
web-paper-button = Send in the judges' names
web-paper-there = All scores of this file have been sent.
web-paper-refused = { $judge }, { $entry }: { $why }
web-misscore-round = This file has the round “{ $text }”, but the round “{ $open }” is open. Upload the scores of that round alone.
web-misscore-entry = “{ $text }” is no innovation of this round. Write its number or title as in the list.
web-misscore-judge = “{ $text }” is no judge of this round. Write the name as on the account.
web-misscore-criterion = The criterion “{ $text }” is not known. Write one of: { $known }.
web-misscore-no-sheet = { $judge } was given no sheet for “{ $entry }”: a conflict of interest, or not assigned. Delete the scores.
web-misscore-out = { $judge } does not judge “{ $entry }” any more: a withdrawal, or a conflict of interest. Delete the scores.
web-misscore-scale = The score { $value } is off the scale { $low }–{ $high }.
web-misscore-lacks = This sheet is not complete. Fill in as well: { $criteria }.
web-misscore-twice = There is a score for this criterion in another row. Delete one of them.
web-misscore-sent = This sheet was sent with other scores. Nothing is overwritten: give the sheet back to the judge first, or mend your file. { $differs }
web-misscore-differs = { $criterion }: sent { $there }, in the file { $here }.
