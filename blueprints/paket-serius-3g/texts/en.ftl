## The service
blueprint-name = Paket Serius 3G
blueprint-summary = One report of a birth, three documents at once: birth certificate, family card (KK) and child identity card (KIA). Free, done one working day after the file is complete.

standard-requirements =
    Form F-2.01, filled in here;
    the birth letter, or a declaration of the birth's data (F-2.03) with two witnesses;
    proof of marriage, or a declaration of being husband and wife (F-2.04) with two witnesses; an unmarried mother needs neither;
    the family card; NIK of parents, reporter and witnesses (their identity cards are shown);
    a police report for a child whose origin or parents are unknown;
    a photo for a child old enough for a card with photo.
    What one does not have is left open; no “-” is needed.
standard-procedure =
    1. The reporter, midwife or hospital sends the application.
    2. The verifier examines the file; what is lacking is sent back with an explanation.
    3. A birth that is reported late waits for the decision of the head of the office.
    4. The section head initials it.
    5. All three documents are issued together, or none.
    6. All three are handed over at once.
standard-time = One working day from a complete file. For a birth reported late: from the decision of the head of the office.
standard-fee = Free. There is no charge of any kind, not even for late reports.
standard-product = A birth certificate and an identity card for each child, and one family card that shows the child.
standard-complaints = At the counter, through the government's complaint channel, or through SP4N-LAPOR!. A rejected application can be looked at again.
standard-legal = Law 23/2006 on Population Administration as amended by Law 24/2013; Presidential Regulation 96/2018; Home Affairs Regulations 108/2019, 109/2019 and 2/2016; Law 25/2009 on Public Services.
standard-facilities = A counter with queue numbers, a table for forms, waiting and nursing room, ramp, computers and printers; reports from home through this site.
standard-competence = Verifiers and operators know civil registration and the national population system; section head and head of the office are authorised to register and sign.
standard-supervision = Superiors check step by step; every step is recorded with its time and who took it; the inspectorate sees progress without personal data.
standard-staff = At least one verifier, one operator, one section head, and the head of the office or whoever stands in.
standard-guarantee = Three documents, complete and correct, at once and in time. Where it takes longer, the applicant is told why.
standard-safety = Personal data are seen only by those who work on them; documents can be verified by their code.
standard-evaluation = A survey of satisfaction at least once a year, and indicators computed from every application.

## Roles and units

role-reporter = Reporter
role-midwife = Midwife or health facility
role-verifier = Verifier
role-operator = Operator
role-section_head = Section head
role-head = Head of the office
role-deputy = Acting head
role-leader = Leadership and oversight
role-visitor = Visitor
agency-dinas = Civil registry
agency-upt = Branch of the civil registry
agency-rsud = Public hospital
agency-hospital = Other hospital
agency-puskesmas = Community health centre
agency-clinic = Clinic or midwife's practice

## Choices

option-sex-female = Female
option-sex-male = Male
option-numbering_source-national = National population system (SIAK)
option-numbering_source-own = Own series
option-birth_kind-single = Single
option-birth_kind-twins = Twins
option-birth_kind-triplets = Triplets
option-birth_kind-more = Four or more
option-parentage-couple = Child of a father and a mother
option-parentage-mother_only = Child of a mother
option-parentage-foundling = Origin or parents unknown
option-kk_part-head = Head of the family
option-kk_part-husband = Husband
option-kk_part-wife = Wife
option-kk_part-child = Child
option-kk_part-child_in_law = Child-in-law
option-kk_part-grandchild = Grandchild
option-kk_part-parent = Parent
option-kk_part-parent_in_law = Parent-in-law
option-kk_part-other_kin = Other kin
option-kk_part-helper = Domestic worker
option-kk_part-other = Other
option-photo_size-cm_2x3 = 2 × 3 cm
option-photo_size-cm_3x4 = 3 × 4 cm
option-photo_size-cm_4x6 = 4 × 6 cm
option-photo_colour-any = Any background
option-photo_colour-red_odd_blue_even = Red for odd years of birth, blue for even ones
option-signature-head = Head of the office
option-signature-substitute = Acting head
option-signature-national = Signed in the national system

## Parameters

parameter-numbering = Where NIK, KK and certificate numbers come from
parameter-deadline_days = Time within which a birth is to be reported
parameter-promised_workdays = Promised working days
parameter-registration_witnesses = Every registration needs two witnesses
parameter-area_code = Area code (6 digits)
parameter-office_code = Government's code in certificate numbers
parameter-akta_code = Code of the certificate in its number
parameter-akta_code_late = The same for births reported late
parameter-late_series_apart = Late births have a series of their own
parameter-kk_number_kept = The KK keeps its number when a child is added
parameter-photo_from_age = Age from which the card has a photo (years)
parameter-kia_until_age = The card is valid until the day before the age of (years)
parameter-photo_size = Size of the photo
parameter-photo_pieces = Pieces of the photo
parameter-photo_background = Background of the photo
parameter-duplicate_window = Days between two births of one mother that are looked at
parameter-date_window = Days between birth dates that may be one birth
parameter-similarity = From where on names are alike (0–1)
parameter-draft_kept = How long a draft is kept

## The application, F-2.01

form-f201 = Report of a birth (F-2.01)
field-f201-birth_kind = Kind of birth
field-f201-birth_kind-hint = Twins are reported together: a row for each child.
field-f201-children = Children
field-f201-children-name = Full name
field-f201-children-name-hint = At least two words, at most 60 letters with spaces, nothing abbreviated.
field-f201-children-sex = Sex
field-f201-children-born_on = Date of birth
field-f201-children-born_at = Time
field-f201-children-place_kind = Born at
field-f201-children-birth_place = City or regency of birth
field-f201-children-birth_place-hint = The regency or city, not the name of the health facility.
field-f201-children-birth_order = Order among the mother's children
field-f201-children-birth_order-hint = Which child of its mother. Twins have different numbers.
field-f201-children-attendant = Attendant
field-f201-children-weight = Weight (kg)
field-f201-children-height = Length (cm)
field-f201-children-photo = Photo
field-f201-children-photo-hint = Only for a child old enough for a card with photo.
field-f201-children-akta_number = Certificate number
field-f201-children-akta_number-hint = Given by the office; leave it open.
field-f201-children-person = Resident's record
field-f201-children-person-hint = Given by the office; leave it open.
field-f201-parentage = Parentage
field-f201-parentage-hint = The certificate of an unmarried mother's child names its mother alone.
field-f201-mother_name = Mother's name
field-f201-mother_nik = Mother's NIK
field-f201-mother_nik-hint = 16 digits, as on the identity card.
field-f201-mother_born_on = Mother's date of birth
field-f201-father_name = Father's name
field-f201-father_nik = Father's NIK
field-f201-father_nik-hint = 16 digits, as on the identity card.
field-f201-father_born_on = Father's date of birth
field-f201-marriage_proof = Proof of marriage
field-f201-marriage_proof-hint = Photograph or PDF. If there is none, use declaration F-2.04.
field-f201-declaration_f204 = Declaration of being husband and wife (F-2.04)
field-f201-declaration_f204-hint = For parents who stand as husband and wife on their family card.
field-f201-birth_letter = Birth letter
field-f201-birth_letter-hint = From the hospital, health centre or midwife. A readable photograph or PDF. If there is none, use declaration F-2.03.
field-f201-declaration_f203 = Declaration of the birth's data (F-2.03)
field-f201-police_report = Police report
field-f201-police_report-hint = Needed for a child whose origin or whose parents' whereabouts are unknown.
field-f201-found_at = Where and when the child was found
field-f201-kk_state = Family card
field-f201-kk_state-hint = Choose a new card where the parents form a family of their own.
field-f201-kk_number = KK number
field-f201-kk_number-hint = The 16 digits at the top of the card.
field-f201-kk_copy = Family card (copy)
field-f201-kk_copy-hint = The card on which the child will stand. For a new one: the card on which the parents stand now.
field-f201-child_part = The child's relation to the head of the family
field-f201-mother_part = The mother's part on the new card
field-f201-father_part = The father's part on the new card
field-f201-witnesses = Witnesses
field-f201-witnesses-hint = Two different people.
field-f201-witnesses-name = Name
field-f201-witnesses-nik = NIK
field-f201-reporter_name = Reporter's name
field-f201-reporter_nik = Reporter's NIK
field-f201-reporter_relation = Reporter's relation to the child
field-f201-reporter_phone = Reporter's telephone
field-f201-reporter_phone-hint = We call it if there is something to ask.
field-f201-truthful = These data and papers are true, and I answer for them
option-f201-children-place_kind-hospital = Hospital or maternity home
option-f201-children-place_kind-puskesmas = Community health centre
option-f201-children-place_kind-polindes = Village maternity post
option-f201-children-place_kind-home = Home
option-f201-children-place_kind-other = Other
option-f201-children-attendant-doctor = Doctor
option-f201-children-attendant-midwife = Midwife or nurse
option-f201-children-attendant-traditional = Traditional attendant
option-f201-children-attendant-other = Other
option-f201-children-attendant-unknown = Unknown
option-f201-kk_state-existing = Added to a card that exists
option-f201-kk_state-new_kk = A new card for a new family
option-f201-reporter_relation-parent = Parent
option-f201-reporter_relation-kin = Kin
option-f201-reporter_relation-health_worker = Midwife or health worker
option-f201-reporter_relation-finder = Finder of the child
option-f201-reporter_relation-police = Police
option-f201-reporter_relation-other = Other
evidence-f201-proof_of_birth = Attach the birth letter. Where there is none, attach declaration F-2.03 and name two witnesses.
evidence-f201-proof_of_marriage = Attach proof of marriage. Where there is none, attach declaration F-2.04 and name two witnesses.
check-f201-given_by_office = Certificate number and record are given by the office. Leave them open.
check-f201-not_in_future = The date of birth has not come yet. Please look at the date again.
check-f201-one_if_single = A single birth has one child. For twins, change the kind of birth.
check-f201-orders_differ = Each child has its own order, such as 1 and 2.
check-f201-one_birth = These birth dates are too far apart for one birth. Report another birth in an application of its own.
check-f201-no_dash = Write the full name. Leave empty what there is not; no “-” is needed.
check-f201-kia_age = The child is too old for this card. Apply for the certificate and an adult's card through another service.
check-f201-photo_given = This child is old enough for a card with photo. Attach the photo.
check-f201-two_witnesses = Name two different witnesses.
check-f201-parents_differ = The NIK of father and mother are the same. Check them on both identity cards.
check-f201-foundling_kk = This child goes on the card of whoever takes care of it. Choose an existing card.
check-f201-said_true = Declare that data and files are true, then send.
form-repair_request = What needs completing
field-repair_request-repair_request = What needs completing or repair
field-repair_request-repair_request-hint = Name each file and answer, so that one repair is enough. The reporter reads it.
form-refusal = Refusal
field-refusal-refusal_reason = Reason
field-refusal-refusal_reason-hint = The reporter reads it. Say what can be done now.

## What the national system gave

form-receipt = Numbers and documents from the national system
field-receipt-received = For each child
field-receipt-received-birth_order = Order
field-receipt-received-nik = NIK
field-receipt-received-nik_again = NIK, once more
field-receipt-received-nik_again-hint = Type it again; do not paste.
field-receipt-received-akta_number = Certificate number
field-receipt-received-akta_number_again = Certificate number, once more
field-receipt-received-akta_pdf = Birth certificate (signed PDF)
field-receipt-received-kia_pdf = Identity card (PDF)
field-receipt-kk_received = KK number
field-receipt-kk_received_again = KK number, once more
field-receipt-kk_pdf = Family card (signed PDF)
check-receipt-one_per_child = One row for each child, by its order.
check-receipt-nik_twice = The two entries of the NIK differ. Compare with the document and type it again.
check-receipt-akta_twice = The two entries of the certificate's number differ. Compare with the document and type it again.
check-receipt-kk_twice = The two entries of the family card's number differ. Compare with the document and type it again.
check-receipt-kk_kept = The number differs from the family card of the application, but it stays when a child is added. Compare with the document.

## Decision and handing over

form-late_decision = Decision of the head of the office
field-late_decision-decree_number = Number of the decision
field-late_decision-decree_on = Day of the decision
form-handover = Handing over
field-handover-handed_to = Received by
field-handover-handed_how = How
field-handover-akta_sheets = Birth certificates (sheets)
field-handover-akta_sheets-hint = The certificate of a child of unknown origin stays with the office: write 0.
field-handover-kk_sheets = Family card (sheets)
field-handover-kia_cards = Identity cards
option-handover-handed_how-counter = At the counter
option-handover-handed_how-home = Brought to the home or health facility
option-handover-handed_how-post = By post
option-handover-handed_how-electronic = Electronic files
check-handover-all_three = All three documents are handed over at once: certificate and identity card for each child, and one family card.

## The application as a case

case-application = 3G application
field-application-receipt_number = Application number
field-application-submitted_on = Reported on
field-application-kk_serial = Serial of the new card
field-application-kk_final = KK number
field-application-family = Family
field-application-issued_on = Issued on
field-application-signed_by = Signed by
field-application-signed_as = Signed as
status-application-draft = Draft, not sent
status-application-submitted = Being checked
status-application-returned = Returned for repair
status-application-verified = Complete, being processed
status-application-issued = Issued, ready to be handed over
status-application-handed_over = Handed over
status-application-rejected = Rejected
status-application-withdrawn = Withdrawn
flag-application-late = Reported late
flag-application-late_allowed = Decided by the head of the office
flag-application-duplicate_suspected = Suspected duplicate
flag-application-duplicate_cleared = Looked at: no duplicate
flag-application-nik_birth_mismatch = NIK does not fit birth date or sex
flag-application-parent_nik_mismatch = A parent's NIK does not fit the birth date
flag-application-incomplete_first_try = Was returned
flag-application-checked = Initialled by the section head
flag-application-received_all = All three documents received
flag-application-foundling = Origin unknown: the certificate stays with the office
flag-application-photo_red = Photo with a red background
flag-application-photo_blue = Photo with a blue background
flag-application-overdue = Beyond the promised time
action-application-start = Begin a report
action-application-start-done = The draft is saved. Complete it whenever you like, then send it.
action-application-save = Save the draft
action-application-save-done = The draft is saved. It is checked only once it is sent.
action-application-submit = Send
action-application-submit-done = The application is received; its number is in your messages. We check the files and tell you if something is lacking, and when the three documents are issued.
action-application-withdraw = Withdraw
action-application-withdraw-done = The application is withdrawn and not processed. You may report again at any time.
action-application-lapse = Close an old draft
action-application-return = Return for repair
action-application-return-done = The application is back with the reporter, who is told.
action-application-clear_duplicate = Declare that it is no duplicate
action-application-clear_duplicate-done = It is recorded that this is no duplicate. The application can be verified.
action-application-verify = Confirm that it is complete
action-application-verify-done = The files are complete. Next: the section head's initials, or numbers from the national system.
action-application-ask_late = Ask for the decision of the head
action-application-ask_late-done = The head of the office is told.
action-application-allow_late = Allow the late registration
action-application-allow_late-done = The decision is recorded. The three documents can be issued.
action-application-initial = Initial the application
action-application-initial-done = The initials are recorded. The application waits for the signature of the head.
action-application-receive = Record numbers and documents from the national system
action-application-receive-done = Numbers and documents are recorded. The section head compares them, then issues.
action-application-issue = Issue all three documents
action-application-issue-done = Certificate, family card and identity card are issued together; the reporter is told.
action-application-hand_over = Hand over the three documents
action-application-hand_over-done = The handover is recorded. The application is finished.
action-application-reject = Refuse the application
action-application-reject-done = The application is refused; the reporter is told and can read why.
action-application-reopen = Look at the application again
action-application-reopen-done = The application is checked again; the reporter is told.
refuse-application-duplicate_open = This birth may have been reported before. The section head looks at it first, then says that it is no duplicate, or refuses it.
refuse-application-kk_recorded = This family card is not in the register yet. Record it first, then confirm.
refuse-application-parents_recorded = The parents are not in the register yet. Record the family card they stand on first, then confirm.
refuse-application-late_undecided = The birth was reported after the time. Ask for the decision of the head, then issue.
refuse-application-not_checked = The section head has not initialled the application. Ask for it, then issue.
refuse-application-not_received = Numbers and the three documents of the national system are not recorded. Record them first, then issue.

## Correction, household, absence

case-correction = Correction
form-correction_request = Correction or change of data
field-correction_request-person_nik = NIK
field-correction_request-what = What is corrected
field-correction_request-new_born_on = The right date of birth
field-correction_request-new_born_on-hint = The NIK stays, although the date within it then differs.
field-correction_request-new_name = The right name
field-correction_request-new_kk = Number of the other family card
field-correction_request-new_part = Relation to the head of the family
field-correction_request-basis = Basis
field-correction_request-basis-hint = A change of name needs a court's decision.
field-correction_request-decree = Words of the marginal note
field-correction_request-decree-hint = Name number and day of the decision.
field-correction_request-proof = Proof
option-correction_request-what-born_on = Date of birth
option-correction_request-what-name = Name
option-correction_request-what-family = Family card
option-correction_request-basis-clerical = Clerical mistake
option-correction_request-basis-court = Court decision
option-correction_request-basis-kk_change = Change of the family card
check-correction_request-basis_fits = This basis does not fit what is corrected. Choose another.
field-correction-person = Resident
field-correction-old_born_on = Date of birth before
field-correction-old_name = Name before
field-correction-old_family = Family card before
field-correction-new_family = Other family card
field-correction-signed_by = Signed by
field-correction-signed_as = Signed as
status-correction-requested = Requested
status-correction-applied = Applied
status-correction-rejected = Rejected
flag-correction-nik_birth_mismatch = NIK does not fit the birth date
action-correction-request = Request a correction
action-correction-request-done = The correction is requested and waits for the head.
action-correction-apply = Apply the correction
action-correction-apply-done = The correction is recorded as a marginal note. The NIK stays.
action-correction-reject = Refuse the correction
action-correction-reject-done = The correction is refused; the record stays as it is.
refuse-correction-person_known = This NIK is not in the register. Check the digits.
refuse-correction-kk_known = That family card is not in the register yet. Record it first.
refuse-correction-something_new = The new value is the same as the old one. Check what is to be corrected.
case-household = Recording of a family card
form-household_entry = A family card that exists
field-household_entry-kk_number = KK number
field-household_entry-kk_copy = Family card (copy)
field-household_entry-members = Members
field-household_entry-members-nik = NIK
field-household_entry-members-name = Full name
field-household_entry-members-sex = Sex
field-household_entry-members-born_on = Date of birth
field-household_entry-members-birth_place = Place of birth
field-household_entry-members-part = Relation to the head of the family
field-household_entry-members-mother_nik = Mother's NIK
field-household_entry-members-mother_nik-hint = Where it is known; it helps to find a birth that is reported twice.
field-household_entry-members-mother_name = Mother's name
field-household_entry-members-father_name = Father's name
field-household-family = Family
status-household-recorded = Recorded
action-household-record = Record a family card
action-household-record-done = The family card and its members are recorded. Applications for it can go on.
case-absence = Absence of the head of the office
form-leave = Appointment of an acting head
field-leave-away = During
field-leave-deputy = Who stands in
field-leave-order_number = Number of the order
status-absence-declared = In force
status-absence-ended = Ended
action-absence-declare = Appoint a substitute
action-absence-declare-done = The substitute may sign during that time.
action-absence-finish = End the appointment
action-absence-finish-done = The appointment has ended; the head signs again.

## Registers

register-person = Register of residents
field-person-nik = NIK
field-person-nik_stem = Area and birth date within the NIK
field-person-name = Full name
field-person-sex = Sex
field-person-born_on = Date of birth
field-person-birth_place = Place of birth
field-person-family = Family
field-person-part = Relation to the head of the family
field-person-line = Line on the family card
field-person-mother = Mother
field-person-father = Father
field-person-mother_nik = Mother's NIK
field-person-mother_name = Mother's name
field-person-father_name = Father's name
invariant-person-on_a_kk = Every resident stands on one family card.
invariant-person-nik_whole = A NIK has 16 digits.
invariant-person-one_akta = A child has one birth certificate.
register-family = Register of families
field-family-number = KK number
invariant-family-one_head = Every family card has exactly one head.
invariant-family-own_lines = Every member has a line of the family card.
register-akta = Register of birth certificates
field-akta-number = Certificate number
field-akta-person = Child
field-akta-issued_on = Issued on
field-akta-registered_late = Reported late
field-akta-signed_by = Signed by
field-akta-signed_as = Signed as
invariant-akta-of_somebody = Every certificate is a child's.

## Documents, messages, indicators

document-akta = Birth certificate
document-kk = Family card
document-kia = Child identity card
document-marginal_note = Marginal note
message-received-subject = We have received application { $receipt }
message-received-body =
    Thank you. The files are being checked; you can see how far it has come at any time. We tell you if something is lacking, and when the three documents are issued.{ $photos ->
        [0] {""}
       *[other] {" "}Please bring { $pieces } photographs for each child whose card has one.
    }
message-to_verify-subject = Application { $receipt } waits for verification
message-to_verify-body = This application is ready to be checked. Confirm that it is complete, or return it and say why.
message-returned_for_repair-subject = Application { $receipt } needs something more
message-returned_for_repair-body = Something needs repair or is lacking. Open your application to read what, repair it, and send it again. Everything else stays saved.
message-late_waits-subject = Application { $receipt } waits for a decision
message-late_waits-body = This application was reported after the time. Decide on it, so that the three documents can be issued.
message-ready-subject = Application { $receipt } is done
message-ready-body = Birth certificate, family card and child identity card are issued together. They are handed over at once, free of charge. At the counter, give the number of this application.
message-refused-subject = Application { $receipt } cannot be granted
message-refused-body = This application cannot be granted. Open your application to read why. If you disagree, tell the office; it can be looked at again.
indicator-in_time = Births registered within the time
indicator-hours_p50 = Hours from complete file to issue (median)
indicator-hours_p90 = Hours from complete file to issue (90th percentile)
indicator-first_try = Complete at first try
indicator-promise_kept = Issued within the promised time
indicator-children_registered = Children registered
