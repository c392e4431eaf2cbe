blueprint-name = Majengan Berlari
blueprint-summary = Evening service of a sub-district office, free of charge, for people who work by day: queue, letters, and ID-card recording.

## Standard of service

standard-requirements = The original ID card or family card, the originals that the kind of letter needs, and an introduction from the neighbourhood or village where the kind needs one. For a marriage dispensation: proof that the wedding was registered. Originals are shown at the counter; nobody hands in a copy of what was uploaded.
standard-procedure = (1) Book a place from home, or come without one. (2) Report to an officer for a queue number. (3) Wait until the number is called; elderly people, people with disabilities and pregnant women go first. (4) The officer checks the papers. (5) The head, or who stands in, signs. (6) The letter is handed over the same night.
standard-time = 10 to 30 minutes a letter, from the beginning at the counter with complete papers.
standard-fee = Free. Nothing is charged.
standard-product = Letters of domicile, of business and of insufficient means (SKTM), legalisation, marriage dispensation, and ID-card recording.
standard-complaints = To an officer at the counter, in the box for suggestions, in the survey, or through the government's complaint channel (SP4N-LAPOR!). A complaint is answered within the time that the office has set.
standard-legal = Law 25/2009 on public services; PermenPANRB 15/2014 on standards of service; PermenPANRB 14/2017 on the satisfaction survey; Government Regulation 9/1975 article 3 on the dispensation; Law 24/2013 on population administration; and the head's decision on the evening service.
standard-facilities = Waiting room, queue board, desk for letters, desk for recording, an accessible priority desk, the recording equipment, and a printer.
standard-competence = Officers know what each letter requires, can use this application, are friendly, and let those go first who are entitled to.
standard-supervision = The secretary watches queue, waiting times and unfinished letters every evening; the head receives the report.
standard-staff = At least one officer for each open desk and one official who may sign.
standard-guarantee = Whoever has a queue number before the desks close is still served; who could not be is recorded and reported to the head. A letter that is finished at night is handed over that night.
standard-safety = Personal data are opened by those who work on the case only. The board shows numbers alone. Every letter is numbered and can be verified.
standard-evaluation = The survey with nine elements at least once a year; waiting times and letters done the same night every month.

## Roles

role-applicant = Applicant
role-officer = Counter officer
role-section_head = Section head
role-secretary = Secretary of the sub-district
role-head = Head of the sub-district
role-observer = Observer
role-visitor = Visitor

## Choices

option-service-letter = A letter
option-service-pickup = Picking up a letter
option-service-id_recording = ID-card recording
option-service-other = Something else
option-desk-letters = Desk for letters
option-desk-recording = Desk for recording
option-lane-priority = Priority
option-lane-regular = Regular
option-letter_kind-domicile = Letter of domicile
option-letter_kind-business = Letter of business
option-letter_kind-sktm = Letter of insufficient means (SKTM)
option-letter_kind-legalisation = Legalisation
option-letter_kind-marriage_dispensation = Marriage dispensation
option-office-head = Head
option-office-secretary = Secretary
option-office-section_head = Section head
option-region-city = City
option-region-regency = Regency

## What the office sets

parameter-opens = Opens at
parameter-closes = Closes at
parameter-places = Places of an evening
parameter-walk_in_places = Places kept for people who come without booking
parameter-book_ahead = Booking ahead at most (days)
parameter-bookings_each = Bookings of one person
parameter-check_in_before = Reporting before the opening
parameter-overrun = Time after closing
parameter-counters = Number of desks
parameter-letter_time = Time for one letter
parameter-recent = Service times are taken from the last (days)
parameter-recall_limit = How often a number is called again
parameter-no_show_after = Absent after
parameter-office_opens = Office hours begin
parameter-office_closes = Office hours end
parameter-dispensation_workdays = Working days for a marriage dispensation
parameter-dispensation_by_delegate = A delegate may sign marriage dispensations
parameter-four_eyes = Whoever checks the papers may not sign
parameter-region = Kind of region
parameter-place_of_issue = Place where letters are made out
parameter-office_address = Address on the letterhead
parameter-office_code = Code of the office in letter numbers
parameter-code_domicile = Code of letters of domicile
parameter-code_business = Code of letters of business
parameter-code_sktm = Code of SKTM
parameter-code_legalisation = Code of legalisations
parameter-code_dispensation = Code of marriage dispensations

agency-kecamatan = Sub-district office

calendar-evening = Evening service

## Queue

case-ticket = Queue ticket
form-queue_ticket = Queue ticket
field-queue_ticket-evening = Evening
field-queue_ticket-evening-hint = Leave it open for somebody who is here: he joins tonight's queue. After midnight that is still the queue of the evening before.
field-queue_ticket-service = Purpose
field-queue_ticket-name = Name
field-queue_ticket-priority = Goes first because of
field-queue_ticket-priority-hint = Only where it applies. The board does not show it.
option-queue_ticket-priority-elderly = Old age
option-queue_ticket-priority-disabled = A disability
option-queue_ticket-priority-pregnant = Pregnancy
form-lane_change = Lane
field-lane_change-priority_seen = Goes first because of
field-lane_change-priority_seen-hint = Leave it open where there is no ground to go first.
option-lane_change-priority_seen-elderly = Old age
option-lane_change-priority_seen-disabled = A disability
option-lane_change-priority_seen-pregnant = Pregnancy
form-desk_change = To another desk
field-desk_change-to_desk = To desk
field-ticket-session = Place on the evening of
field-ticket-queue_no = Queue number
field-ticket-desk = Desk
field-ticket-lane = Lane
field-ticket-arrived_at = Arrived at
field-ticket-waiting_since = Waiting since
field-ticket-expected_minutes = Expected wait (minutes)
field-ticket-calls = Calls
field-ticket-called_at = Last called at
field-ticket-officer = Officer
field-ticket-started_at = Service began at
field-ticket-wait = Wait (minutes)
field-ticket-served_at = Service ended at
field-ticket-service_minutes = Service (minutes)
status-ticket-booked = Booked
status-ticket-waiting = Waiting
status-ticket-called = Called
status-ticket-serving = Being served
status-ticket-served = Served
status-ticket-no_show = Absent
status-ticket-unserved = Not served
status-ticket-cancelled = Cancelled
flag-ticket-transferred = From another desk
flag-ticket-came_back = Came back after being absent
flag-ticket-slow = Beyond the time for a letter
action-ticket-book = Book a place
action-ticket-book-done = The place is yours. Report to an officer when you arrive; you then get a queue number.
action-ticket-walk_in = Register who came without booking
action-ticket-walk_in-done = The queue number was given.
action-ticket-reschedule = Move to another evening
action-ticket-reschedule-done = The booking was moved.
action-ticket-cancel = Cancel
action-ticket-cancel-done = Cancelled; somebody else can have the place. Thank you for telling us.
action-ticket-call_off = Cancel for the office
action-ticket-arrive = Record arrival
action-ticket-arrive-done = The queue number was given.
action-ticket-set_lane = Change the lane
action-ticket-call = Call
action-ticket-recall = Call again
action-ticket-mark_absent = Record as absent
action-ticket-come_back = Back into the queue
action-ticket-begin = Begin
action-ticket-transfer = Move to another desk
action-ticket-finish = Finish
action-ticket-miss = Close bookings that nobody came for
action-ticket-lapse = Close the queue of the evening
refuse-ticket-evening_chosen = Choose an evening first.
refuse-ticket-one_place = You have a place on that evening already. One person has one place.
refuse-ticket-booking_limit = You have a booking that was not used yet. Use it or cancel it before booking again.
refuse-ticket-kept_for_walk_ins = The places that are left on that evening are kept for people who come without booking. Choose another evening, or just come.
refuse-ticket-another_evening = Choose another evening than that of the booking.
refuse-ticket-finish_first = Finish first with whom you have called or are serving.
refuse-ticket-other_desk = The applicant is in the queue of that desk already. Choose the other one.

register-queue_book = Book of queue numbers
field-queue_book-entry = Evening and number
field-queue_book-evening = Evening
field-queue_book-queue_no = Queue number
field-queue_book-ticket = Ticket

## Letters

case-letter = Letter
form-letter_request = Request for a letter
field-letter_request-kind = Kind of letter
field-letter_request-applicant_name = Full name
field-letter_request-nik = NIK
field-letter_request-nik-hint = The 16 digits on the ID card or family card.
field-letter_request-birth_place = Place of birth
field-letter_request-born_on = Date of birth
field-letter_request-occupation = Occupation
field-letter_request-home = Address on the ID card
field-letter_request-purpose = Purpose
field-letter_request-purpose-hint = The letter will state it.
field-letter_request-introduction = Introduction from the neighbourhood or village
field-letter_request-introduction-hint = It may be shown at the counter instead.
field-letter_request-residence = Where you live now
field-letter_request-lives_since = Living there since
field-letter_request-business_name = Name of the business
field-letter_request-business_line = Line of business
field-letter_request-business_place = Address of the business
field-letter_request-business_year = Running since the year
field-letter_request-aid = In order to receive
option-letter_request-aid-education = Aid for education
option-letter_request-aid-health = Aid for health
option-letter_request-aid-legal_aid = Legal aid
option-letter_request-aid-other_aid = Other aid
field-letter_request-household = Members of the family
field-letter_request-paper = Document to be legalised
field-letter_request-paper_number = Number of the document
field-letter_request-copies = Number of copies
field-letter_request-partner_name = Name of the partner
field-letter_request-registered_on = Day on which the wedding was registered
field-letter_request-registered_at = Registered at
field-letter_request-registered_at-hint = Office of religious affairs, or civil registry.
field-letter_request-wedding_on = Day of the wedding
field-letter_request-wedding_place = Place of the wedding
field-letter_request-cause = Cause
field-letter_request-cause-hint = The important cause why the wedding could not be registered earlier.
check-letter_request-registered_before = The registration cannot be after the wedding.
check-letter_request-within_ten_workdays = A dispensation is only needed where the wedding is registered fewer working days ahead than the rule asks for. This one was registered in time; it can be held without.
form-desk_check = Check of the papers
field-desk_check-originals_seen = Originals were seen and are complete
field-letter-evening = Evening on which the papers were complete
field-letter-letter_number = Number of the letter
field-letter-signed_on = Day of the letter
field-letter-signed_by = Signed by
field-letter-signer_office = Signer's office
field-letter-signer_title = Signer's title in the letter
field-letter-signer_name = Signer's name in the letter
field-letter-signer_rank = Rank
field-letter-signer_nip = NIP
field-letter-entry = Entry in the book of letters
field-letter-handed_at = Handed over at
status-letter-draft = In preparation
status-letter-requested = Requested
status-letter-checked = Papers complete
status-letter-signed = Signed
status-letter-handed_over = Handed over
status-letter-refused = Refused
status-letter-withdrawn = Withdrawn
status-letter-annulled = Annulled
flag-letter-returned = Given back to be completed
flag-letter-head_away = The head is away
flag-letter-secretary_away = The secretary is away
flag-letter-same_night = Done the same night
action-letter-prepare = Prepare a request
action-letter-save = Save
action-letter-submit = Submit
action-letter-submit-done = The request was submitted. Bring the originals to the counter.
action-letter-take = Take a request at the counter
action-letter-amend = Correct the request
action-letter-withdraw = Withdraw the request
action-letter-check = Papers are complete
action-letter-give_back = Give back to be completed
action-letter-refuse = Refuse
action-letter-sign = Sign
action-letter-sign-done = The letter was signed and numbered.
action-letter-hand_over = Hand over
action-letter-annul = Annul the letter
refuse-letter-originals = The originals were not seen or are not complete. Give the request back with a reason where papers are missing.
refuse-letter-four_eyes = Whoever checked the papers of a letter does not sign it.
refuse-letter-wedding_ahead = The day of the wedding is over; no dispensation can be given any more.
document-letter_paper = Letter

register-letter_book = Book of outgoing letters
field-letter_book-number = Number
field-letter_book-kind = Kind of letter
field-letter_book-signed_on = Day of the letter
field-letter_book-signer_office = Signer's office
field-letter_book-name = Applicant's name
field-letter_book-annulled = Annulled
invariant-letter_book-numbered = A letter without a number cannot be entered in the book of outgoing letters.

## Officials

case-absence = Absence of an official
form-absence_notice = Absence of an official
field-absence_notice-office = Official
option-absence_notice-office-head = Head
option-absence_notice-office-secretary = Secretary
field-absence_notice-from_at = From
field-absence_notice-until_at = Until
field-absence_notice-ground = Because of
option-absence_notice-ground-duty = Duty elsewhere
option-absence_notice-ground-leave = Leave or illness
option-absence_notice-ground-not_on_duty_tonight = Not on duty that evening
check-absence_notice-ends_later = The end must be after the beginning.
status-absence-recorded = In force
status-absence-ended = Ended
action-absence-record = Record an absence
action-absence-record-done = The absence was recorded; who stands in may sign meanwhile.
action-absence-end = End it
refuse-absence-not_yet_over = This absence is over. Record one that still lasts or is to come.

case-signatory = Signatory
form-signature_block = Signatory
field-signature_block-office = Office
field-signature_block-title = Title in letters
field-signature_block-title-hint = Such as: Camat, Sekretaris Camat, Kepala Seksi Pelayanan Umum.
field-signature_block-name = Name with degrees
field-signature_block-rank = Rank
field-signature_block-nip = NIP
status-signatory-in_force = In force
status-signatory-replaced = Replaced
action-signatory-record = Record a signatory
action-signatory-replace = End it

## Survey

case-survey = Satisfaction survey
form-survey_sheet = Satisfaction survey
field-survey_sheet-service = Purpose
field-survey_sheet-requirements = Fitness of the requirements
field-survey_sheet-requirements-hint = 1 unfit, 2 rather unfit, 3 fit, 4 very fit.
field-survey_sheet-procedure = Ease of the procedure
field-survey_sheet-procedure-hint = 1 not easy, 2 rather not, 3 easy, 4 very easy.
field-survey_sheet-promptness = Speed of the service
field-survey_sheet-promptness-hint = 1 not quick, 2 rather not, 3 quick, 4 very quick.
field-survey_sheet-cost = Fairness of the cost
field-survey_sheet-cost-hint = This service is free. 1 very expensive, 2 rather expensive, 3 cheap, 4 free.
field-survey_sheet-product = Fitness of what you received
field-survey_sheet-product-hint = 1 unfit, 2 rather unfit, 3 fit, 4 very fit.
field-survey_sheet-competence = Competence of the officers
field-survey_sheet-competence-hint = 1 not competent, 2 rather not, 3 competent, 4 very competent.
field-survey_sheet-behaviour = Courtesy and friendliness of the officers
field-survey_sheet-behaviour-hint = 1 not friendly, 2 rather not, 3 friendly, 4 very friendly.
field-survey_sheet-complaints = Handling of complaints and suggestions
field-survey_sheet-complaints-hint = 1 none, 2 there but out of use, 3 not as good as it could be, 4 well managed.
field-survey_sheet-facilities = Quality of the facilities
field-survey_sheet-facilities-hint = 1 bad, 2 fair, 3 good, 4 very good.
field-survey_sheet-suggestion = Suggestion
field-survey_sheet-suggestion-hint = Please do not write your name or number.
status-survey-answered = Answered
action-survey-answer = Answer the survey
action-survey-answer-done = Thank you. Your answer was kept without your name.

## Messages

message-ticket_booked-subject = Your place at the evening service
message-ticket_booked-body = You have a place on { $evening }. The desks open at { $opens }. Report to an officer when you arrive to get a queue number, and cancel if you cannot come, so that somebody else can have the place.
message-ticket_called_off-subject = Your booking was cancelled by the office
message-ticket_called_off-body = We are sorry: your booking for { $evening } had to be cancelled. The ticket says why. Please choose another evening.
message-letter_returned-subject = Your request for a letter needs completing
message-letter_returned-body = The request of { $name } was given back. It says what is missing; submit it again once it is complete.
message-letter_refused-subject = Your request for a letter cannot be granted
message-letter_refused-body = The request of { $name } cannot be granted. It says why. If you disagree, talk to an officer or file a complaint.
message-letter_signed-subject = Your letter is ready
message-letter_signed-body = The letter for { $name }, number { $number }, is signed and can be had at the counter.
message-absence_recorded-subject = An absence was recorded
message-absence_recorded-body = An official's absence was recorded from { $from } until { $until }. Meanwhile letters are signed by who stands in. If this is a mistake, end the record.

## Indicators

indicator-wait_p50 = Wait of half of the applicants (minutes)
indicator-wait_p90 = Wait of nine in ten applicants (minutes)
indicator-service_p50 = Service of half of the applicants (minutes)
indicator-served = Applicants served
indicator-outside_office_hours = Served outside office hours
indicator-no_show = Absent
indicator-unserved = Came but were not served
indicator-same_night = Letters done the same night
indicator-letters = Letters issued
indicator-signed_by_delegate = Letters signed by a delegate
indicator-skm = Satisfaction index
indicator-skm_answers = Answers to the survey
