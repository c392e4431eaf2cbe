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
field-queue_ticket-service-hint = One ticket for one matter.
field-queue_ticket-name = Name
field-queue_ticket-name-hint = A name that the officer can call you by. The board shows the number alone.
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
form-call_off_note = Cancelled by the office
field-call_off_note-called_off_why = Reason
field-call_off_note-called_off_why-hint = The applicant reads it. Say what can be done now.
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
action-ticket-book-done = Your place is booked. Tell an officer when you arrive to get a number. Cancel if you cannot come.
action-ticket-walk_in = Register who came without booking
action-ticket-walk_in-done = The number is given. The applicant waits until it is called.
action-ticket-reschedule = Move to another evening
action-ticket-reschedule-done = The booking is moved. Somebody else can take the place of the other evening.
action-ticket-cancel = Cancel the booking
action-ticket-cancel-done = Cancelled; somebody else can have the place. Thank you for telling us.
action-ticket-call_off = Cancel the booking for the office
action-ticket-call_off-done = The booking is cancelled; the applicant is told and can book another evening.
action-ticket-arrive = Record arrival
action-ticket-arrive-done = The number is given. The applicant waits until it is called.
action-ticket-set_lane = Change the lane
action-ticket-set_lane-done = The lane is changed, and the order of calling with it.
action-ticket-call = Call the number
action-ticket-call-done = The number is on the board.
action-ticket-recall = Call again
action-ticket-recall-done = The number is called once more.
action-ticket-mark_absent = Record as absent
action-ticket-mark_absent-done = Marked as absent. Put the number back in the queue if the person comes before closing.
action-ticket-come_back = Put back in the queue
action-ticket-come_back-done = The number stays; its turn is at the end of the lane.
action-ticket-begin = Begin
action-ticket-transfer = Transfer to another desk
action-ticket-transfer-done = The number waits at the other desk, in the order of first arrival.
action-ticket-finish = Finish the service
action-ticket-finish-done = The service is finished. Call the next number.
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
field-letter_request-kind-hint = What is asked next depends on the kind of letter.
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
field-letter_request-copies-hint = How many copies are to be legalised.
field-letter_request-partner_name = Name of the partner
field-letter_request-registered_on = Day on which the wedding was registered
field-letter_request-registered_at = Registered at
field-letter_request-registered_at-hint = Office of religious affairs, or civil registry.
field-letter_request-wedding_on = Day of the wedding
field-letter_request-wedding_place = Place of the wedding
field-letter_request-cause = Cause
field-letter_request-cause-hint = The important cause why the wedding could not be registered earlier.
check-letter_request-registered_before = The registration is after the wedding. Check both dates.
check-letter_request-within_ten_workdays = The registration is early enough: not less than the working days that the rule asks. No dispensation is needed; the wedding can take place without it.
form-desk_check = Check of the papers
field-desk_check-originals_seen = Originals were seen and are complete
field-desk_check-originals_seen-hint = Compare with the answers and what was uploaded.
form-repair_request = What needs completing
field-repair_request-repair_request = What needs completing or repair
field-repair_request-repair_request-hint = Name each paper and answer, so that one repair is enough. The applicant reads it.
form-refusal = Refusal
field-refusal-refusal_reason = Reason
field-refusal-refusal_reason-hint = The applicant reads it. Say what can be done now.
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
status-letter-draft = Being prepared, not sent
status-letter-requested = Requested
status-letter-checked = Papers complete, waiting for signature
status-letter-signed = Signed, ready to be fetched
status-letter-handed_over = Handed over
status-letter-refused = Refused
status-letter-withdrawn = Withdrawn
status-letter-annulled = Annulled
flag-letter-returned = Given back to be completed
flag-letter-head_away = The head is away
flag-letter-secretary_away = The secretary is away
flag-letter-same_night = Done the same night
action-letter-prepare = Prepare a request
action-letter-prepare-done = The request is saved. Complete it whenever you like, then send it.
action-letter-save = Save the request
action-letter-save-done = Saved. The request is processed only once it is sent.
action-letter-submit = Send the request
action-letter-submit-done = The request is sent. Book a place and bring the originals to the counter, where an officer checks them.
action-letter-take = Take a request at the counter
action-letter-take-done = The request is recorded. Next: check the originals.
action-letter-amend = Correct the request
action-letter-amend-done = The answers are corrected.
action-letter-withdraw = Withdraw the request
action-letter-withdraw-done = The request is withdrawn and not processed. You may send another at any time.
action-letter-check = Papers are complete
action-letter-check-done = The papers are complete. The letter waits for a signature.
action-letter-give_back = Give back to be completed
action-letter-give_back-done = The request is back with the applicant, who is told.
action-letter-refuse = Refuse the request
action-letter-refuse-done = The request is refused; the applicant is told and can read why.
action-letter-sign = Sign the letter
action-letter-sign-done = The letter is signed and numbered; the applicant is told.
action-letter-hand_over = Hand over the letter
action-letter-hand_over-done = The handover is recorded. It is finished.
action-letter-annul = Annul the letter
action-letter-annul-done = The letter is no longer valid. Its number stays on record and is not used again; a new letter gets a new one.
refuse-letter-originals = The originals are not checked or not complete. If something is lacking, give the request back and say what.
refuse-letter-four_eyes = Whoever checked the papers does not sign the letter. Ask another official to sign.
refuse-letter-wedding_ahead = The day of the wedding is past; a dispensation can no longer be given. Refuse the request and say why.
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
field-absence_notice-until_at-hint = Back earlier: end the record.
field-absence_notice-ground = Because of
option-absence_notice-ground-duty = Duty elsewhere
option-absence_notice-ground-leave = Leave or illness
option-absence_notice-ground-not_on_duty_tonight = Not on duty that evening
check-absence_notice-ends_later = The end is before the beginning. Check both.
status-absence-recorded = In force
status-absence-ended = Ended
action-absence-record = Record an absence
action-absence-record-done = The absence was recorded; who stands in may sign meanwhile.
action-absence-end = End the absence
action-absence-end-done = The absence has ended; the official signs again.
refuse-absence-not_yet_over = This absence is over. Record one that still lasts or is to come.

case-signatory = Signatory
form-signature_block = Signatory
field-signature_block-office = Office
field-signature_block-title = Title in letters
field-signature_block-title-hint = Such as: Camat, Sekretaris Camat, Kepala Seksi Pelayanan Umum.
field-signature_block-name = Name with degrees
field-signature_block-name-hint = As it stands under a letter.
field-signature_block-rank = Rank
field-signature_block-rank-hint = May be left empty.
field-signature_block-nip = NIP
field-signature_block-nip-hint = 18 digits. May be left empty.
status-signatory-in_force = In force
status-signatory-replaced = Replaced
action-signatory-record = Record a signatory
action-signatory-record-done = The official is recorded. The one before, in that office, is replaced.
action-signatory-replace = End the term
action-signatory-replace-done = This official no longer stands on letters.

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
message-ticket_booked-body =
    Your place on { $evening } is booked. The counters open at { $opens }.

    Tell an officer when you arrive to get a number. If you cannot come, cancel, so that somebody else can have the place.
message-ticket_called_off-subject = Your booking was cancelled by the office
message-ticket_called_off-body =
    We are sorry: we have to cancel your booking for { $evening }. The ticket says why.

    Please book another evening; the old place does not count.
message-letter_returned-subject = Your request for a letter needs completing
message-letter_returned-body = The request for a letter for { $name } needs completing. Open it to read what is lacking, complete it, and send it again. Everything else stays saved.
message-letter_refused-subject = Your request for a letter cannot be granted
message-letter_refused-body =
    The request for a letter for { $name } cannot be granted. Open it to read why.

    If you disagree, talk to an officer at the counter or file a complaint.
message-letter_signed-subject = Your letter is ready
message-letter_signed-body = The letter for { $name }, number { $number }, is signed. Fetch it at the counter; it is free of charge.
message-absence_recorded-subject = An absence was recorded
message-absence_recorded-body = An official's absence was recorded from { $from } until { $until }. Meanwhile letters are signed by who stands in. If this is a mistake, end the record.

## Indicators

indicator-wait_p50 = Wait of half of the applicants (minutes)
indicator-wait_p90 = Wait of nine in ten applicants (minutes)
indicator-service_p50 = Service of half of the applicants (minutes)
indicator-served = Applicants served
indicator-outside_office_hours = Served outside office hours
indicator-no_show = Did not come, or not when called
indicator-unserved = Came but were not served
indicator-same_night = Letters done the same night
indicator-letters = Letters issued
indicator-signed_by_delegate = Letters signed by a delegate
indicator-skm = Satisfaction index
indicator-skm_answers = Answers to the survey
