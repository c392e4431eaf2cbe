blueprint-name = Public Service Innovation Award
blueprint-summary = An award for public-service innovations that already run and whose benefit is felt: one agency, one innovation. From registration, administrative screening, three rounds of judging and the plenary to the certificate.

## Roles

role-entrant = Entrant
role-judge = Judge
role-secretariat = Secretariat
role-pleno = Member of the plenary
role-leader = Leader
role-observer = Observer
role-visitor = Public

## Kinds of agency

agency-dinas = Department (dinas)
agency-badan = Agency (badan)
agency-inspektorat = Inspectorate
agency-sekretariat_dprd = Council secretariat
agency-bagian = Section of the regional secretariat
agency-kecamatan = Sub-district
agency-kelurahan = Urban village
agency-desa = Village
agency-puskesmas = Community health centre
agency-rsud = Regional hospital
agency-upt = Technical service unit
agency-sekolah = School
agency-bumd = Regionally owned company
agency-bumn = State-owned company
agency-vertikal = Branch of a national ministry or agency

## Choices

option-group-general = General
option-group-replication = Replication
option-innovation_form-governance = Innovation of regional governance
option-innovation_form-public_service = Innovation of a public service
option-innovation_form-other_innovation = Other regional innovation
option-sdg-no_poverty = 1. No Poverty
option-sdg-zero_hunger = 2. Zero Hunger
option-sdg-good_health = 3. Good Health and Well-Being
option-sdg-quality_education = 4. Quality Education
option-sdg-gender_equality = 5. Gender Equality
option-sdg-clean_water = 6. Clean Water and Sanitation
option-sdg-clean_energy = 7. Affordable and Clean Energy
option-sdg-decent_work = 8. Decent Work and Economic Growth
option-sdg-industry = 9. Industry, Innovation and Infrastructure
option-sdg-reduced_inequalities = 10. Reduced Inequalities
option-sdg-sustainable_cities = 11. Sustainable Cities and Communities
option-sdg-responsible_consumption = 12. Responsible Consumption and Production
option-sdg-climate_action = 13. Climate Action
option-sdg-life_below_water = 14. Life Below Water
option-sdg-life_on_land = 15. Life on Land
option-sdg-peace_and_justice = 16. Peace, Justice and Strong Institutions
option-sdg-partnerships = 17. Partnerships for the Goals
option-relation-family = Family
option-relation-works_there = Works, or has worked, in that agency
option-relation-took_part = Took part in making or running the innovation
option-relation-advised = Advised or coached the innovation
option-relation-business = Business or financial interest
option-relation-dispute = Dispute with that agency
option-relation-other_relation = Another relation
option-rejection-lacks_documents = Required documents are incomplete or unreadable
option-rejection-too_young = Not in use for long enough
option-rejection-same_as_another = The same as another innovation of this edition
option-rejection-won_before = Won before, and is no replication
option-rejection-no_public_service = Not an innovation of a public service
option-rejection-only_an_idea = Still an idea, not in use
option-rejection-not_repaired = Not repaired in time
option-rejection-other_reason = Another reason

## Parameters

parameter-award_code = Short name of the award in numbers
parameter-registration = Registration period
parameter-grace = Grace after the deadline for sending
parameter-reminder_days = Reminder ahead of a deadline (days)
parameter-entrant_kinds = Kinds of agency that may enter
parameter-entries_max = Most innovations of one agency
parameter-min_months = Least time in use (months)
parameter-title_likeness = Likeness of titles that is flagged (per cent)
parameter-repair_days = Time for repair (working days)
parameter-objection_days = Time for objections (working days)
parameter-quorum = Quorum of the plenary (people)

## Messages

message-received-subject = Proposal received: { $title }
message-received-body =
    We have received the proposal “{ $title }” under number { $receipt }. Thank you for taking part.

    The secretariat checks that it is complete. If something needs repair, we tell you. Keep this number; nothing more needs to be sent.
message-deadline_near-subject = Registration closes on { $closes }: { $title }
message-deadline_near-body =
    The proposal “{ $title }” is still a draft. Registration closes on { $closes }.

    What you wrote is saved. Fill in what is still empty, check it, and send it. If you are stuck, ask the secretariat; we help.
message-returned-subject = Please repair: { $title }
message-returned-body =
    We return the proposal “{ $title }” for repair:

    { $request }

    Please send it again by { $until }. Everything else stays saved.
message-screened_in-subject = Passed the administrative screening: { $title }
message-screened_in-body =
    The proposal “{ $title }” has passed the administrative screening and will be judged. The secretariat tells you what comes next.
message-screened_out-subject = Outcome of the administrative screening: { $title }
message-screened_out-body =
    The proposal “{ $title }” cannot be judged yet:

    { $note }

    If you think that this is wrong, you may object within { $days } working days. An innovation that does not meet the conditions this year is welcome in the next edition.
message-reopened-subject = Proposal reopened: { $title }
message-reopened-body =
    The proposal “{ $title }” is open again. Please complete and send it by { $until }.
message-reinstated-subject = Objection upheld: { $title }
message-reinstated-body =
    The objection about the proposal “{ $title }” was upheld. The secretariat screens it anew.
message-won-subject = Congratulations: { $title } is a winner
message-won-body =
    “{ $title }” takes place { $place } in { $edition_name }. Congratulations to the whole team.

    The certificate is ready and can be downloaded from the page of your innovation.
message-took_part-subject = Thank you: { $title }
message-took_part-body =
    Thank you for taking part in { $edition_name } with “{ $title }”. The certificate of participation is ready, and your score can be read on the page of your innovation.

    The judges' notes follow from the secretariat, so that the innovation keeps growing.
message-revoked-subject = Revoked: { $title }
message-revoked-body =
    The plenary has revoked the participation of “{ $title }”, for this reason:

    { $why }

    A certificate that was issued is no longer valid.
message-objection_answered-subject = Answer to the objection: { $title }
message-objection_answered-body =
    The plenary has decided on the objection about “{ $title }”:

    { $answer }
message-round_opened-subject = Judging is open: { $round ->
        [desk] proposals
        [presentation] presentation and interview
        [visit] field visit
       *[other] round { $round }
    }
message-round_opened-body =
    Your sheets are ready. Please finish by { $due }.

    Before you begin, see whether there is an innovation that you should not judge. If there is, step back on that sheet; the entrant loses nothing.
message-sheet_due-subject = Sheet not yet sent: { $title }
message-sheet_due-body =
    The sheet for “{ $title }” has not been sent. It is due on { $due }. What you entered is saved.
message-sheet_returned-subject = Sheet returned: { $title }
message-sheet_returned-body =
    The sheet for “{ $title }” comes back to you:

    { $request }

    Your scores are still there. Please check them and send them again.
message-repaired-subject = Repair received: { $title }
message-repaired-body = { $agency } has sent the proposal “{ $title }” again. It waits for screening.
message-withdrawn-subject = Entry withdrawn: { $title }
message-withdrawn-body = The entry “{ $title }” was withdrawn by its agency. Sheets that were not sent are dropped; nothing needs to be done.
message-recused-subject = A judge steps back from { $title }
message-recused-body = { $judge } steps back from judging “{ $title }”. The others judge it; see whether there are still enough of them.
message-conflict_declared-subject = Conflict of interest declared
message-conflict_declared-body = { $judge } has declared a conflict of interest. The sheets concerned will not be given, or were taken back.
message-objection_filed-subject = Objection: { $title }
message-objection_filed-body = { $agency } objects to the outcome of the screening of “{ $title }”. The plenary decides.
message-pleno_called-subject = Plenary of { $edition_name }
message-pleno_called-body = All rounds of { $edition_name } are judged. You are invited to the plenary; the ranking so far, ties and the grey zone can be read beforehand.
message-published-subject = Results of { $edition_name } are published
message-published-body = The winners of { $edition_name } are named by decree number { $decree } and can be read by everybody. Thank you for your work.

## Documents

document-piagam = Certificate of award
document-piagam_peserta = Certificate of participation

## Indicators

indicator-one_agency_one_innovation = One agency, one innovation
indicator-submitted_of_registered = Sent, of those registered
indicator-complete_at_first = Complete when first sent
indicator-screening_time = Time of screening (days)
indicator-judged_on_time = Sheets in time
indicator-recusals = Judges who stepped back
indicator-entries = Entries sent

## Edition

case-edition = Edition
field-edition-decided_on = Decided on
field-edition-published_on = Published on
status-edition-announced = Announced
status-edition-open = Registration open
status-edition-screening = Administrative screening
status-edition-judging = Judging
status-edition-pleno = Plenary
status-edition-decided = Decided, not yet published
status-edition-published = Results published
action-edition-announce = Announce an edition
action-edition-edit_announcement = Correct the announcement
action-edition-open_registration = Registration opens
action-edition-close_registration = Registration closes
action-edition-extend = Extend registration
action-edition-start_judging = Start judging
action-edition-open_round = Open the next round
action-edition-open_round-done = The round is open; the judges have their sheets.
action-edition-close_round = Close the round
action-edition-close_round-done = The round is closed; its scores do not change any more.
action-edition-convene = Call the plenary
action-edition-decide = Decide the result
action-edition-decide-done = The result is decided. Nobody sees it until it is published.
action-edition-publish = Publish the result
action-edition-publish-done = The result is published; certificates are issued and messages sent.
action-edition-record_laureate = Record a winner of an earlier edition
refuse-edition-all_screened = Some proposals still wait for screening or repair. Finish them first.
refuse-edition-objections_answered = The plenary has not yet answered every objection.
refuse-edition-objection_time_over = The time for objections is not yet over for every proposal that was screened out.
refuse-edition-something_to_judge = No proposal has passed the screening yet.
refuse-edition-quorum = Too few members of the plenary are present.

form-announcement = Announcement of the edition
field-announcement-name = Name of the edition
field-announcement-name-hint = As it stands on the certificates.
field-announcement-theme = Theme
field-announcement-guidelines = Guidelines
form-round_plan = Schedule of the round
field-round_plan-round_due_on = Sheets are due on
form-decision = Plenary
field-decision-minutes_number = Number of the minutes
field-decision-met_on = Day of the plenary
field-decision-met_at = Place of the plenary
field-decision-attendance = Present
field-decision-attendance-hint = Names and parts in the plenary.
field-decision-deliberation = What was discussed
form-decree = Decree and certificates
field-decree-decree_number = Number of the decree
field-decree-decree_on = Date of the decree
field-decree-signed_at = Signed at
field-decree-signer_office = Office of the signatory
field-decree-signer_name = Name of the signatory
field-decree-signer_name-hint = With titles, as it stands on the certificates.
field-decree-signer_rank = Rank
field-decree-signer_rank-hint = Where the signatory is a civil servant.
field-decree-signer_number = Civil servant's number (NIP)
form-past_win = Winner of an earlier edition
field-past_win-past_title = Title of the innovation
field-past_win-past_unit = Agency
field-past_win-past_edition = Edition
field-past_win-past_place = Place

## Entry

case-entry = Entry
field-entry-receipt_number = Receipt number
field-entry-submitted_at = Sent at
field-entry-submitted_on = Sent on
field-entry-repair_until = Repair until
field-entry-repaired_on = Repaired on
field-entry-screened_on = Screened on
field-entry-place = Place
field-entry-score = Final score
field-entry-wins = Winner
field-entry-laureate_record = Record of the winner
status-entry-draft = Draft
status-entry-submitted = Sent
status-entry-returned = Returned for repair
status-entry-screened = Passed the administrative screening
status-entry-decided = Waiting for publication
status-entry-winner = Winner
status-entry-participant = Participant
status-entry-not_advanced = Not in the next round
status-entry-rejected = Did not pass the administrative screening
status-entry-withdrawn = Withdrawn
status-entry-revoked = Revoked
flag-entry-late = Sent within the grace
flag-entry-attachments_lacking = Some aspects have no attachment
flag-entry-no_impact_evidence = Impact is not proven
flag-entry-too_young = Not in use for long enough
flag-entry-similar_title = Title like another entry's
flag-entry-past_winner = Like a winner of an earlier edition
flag-entry-repair_overdue = Repair is overdue
flag-entry-returned_before = Was returned before
flag-entry-reminded = Was reminded
action-entry-register = Register an innovation
action-entry-register-done = The draft is saved. Go on whenever you like before registration closes.
action-entry-save = Save the draft
action-entry-save-done = Saved.
action-entry-submit = Send the proposal
action-entry-submit-done = The proposal is sent. The receipt is in your messages; the secretariat checks that it is complete.
action-entry-remind = Reminder of the deadline
action-entry-return_for_repair = Return for repair
action-entry-resubmit = Send the repair
action-entry-resubmit-done = The repair is sent; the secretariat screens it again.
action-entry-screen_in = Pass
action-entry-screen_out = Do not pass
action-entry-withdraw = Withdraw the entry
action-entry-reopen = Reopen
action-entry-reinstate = Screened anew after an objection
action-entry-seal_win = Listed as a winner
action-entry-seal = Listed as a participant
action-entry-correct = Correct the decision
action-entry-award = Named a winner
action-entry-honour = Named a participant
action-entry-give_feedback = Give notes
action-entry-revoke = Revoke
refuse-entry-registration_open = Registration is not open yet, or is closed.
refuse-entry-kind_takes_part = This edition is not open to agencies of your kind. Ask the secretariat if you think that this is wrong.
refuse-entry-not_too_many = Your agency has registered as many innovations as are allowed. Withdraw one to replace it.
refuse-entry-fulfils_all = All four conditions must be met. If one is not, return the proposal for repair or do not pass it.
refuse-entry-time_to_repair = The time for repair is not over yet.

form-proposal = Proposal of an innovation
field-proposal-title = Title of the innovation
field-proposal-title-hint = The name that people know. It stands on the certificate.
field-proposal-group = Group
field-proposal-group-hint = Replication: an innovation that exists elsewhere and was adopted here.
field-proposal-adopted_title = Title of the innovation that was adopted
field-proposal-adopted_from = Agency where it comes from
field-proposal-adaptation = What was adapted
field-proposal-adaptation-hint = What was changed to make it fit here, in at most 200 words.
field-proposal-innovation_form = Form of innovation
field-proposal-sdg = Sustainable Development Goal
field-proposal-sdg-hint = The one goal that it supports most.
field-proposal-started_on = In use since
field-proposal-started_on-hint = The first day on which people were served with it, not the day of the idea.
field-proposal-summary = Summary
field-proposal-summary-hint = All aspects in short, in at most 200 words. The public reads it once the result is published.
field-proposal-background = Background and goal
field-proposal-background-hint = The initial problem, the target group, and the goal with a measurable target. At most 300 words.
field-proposal-background_file = Attachment on the background
field-proposal-background_file-hint = PDF, at most 2 MB.
field-proposal-novelty = Novelty or added value
field-proposal-novelty-hint = The idea, and what is better than before. At most 200 words.
field-proposal-novelty_file = Attachment on novelty
field-proposal-novelty_file-hint = PDF, at most 2 MB.
field-proposal-implementation = Implementation
field-proposal-implementation-hint = How it solves the problem in practice. At most 200 words.
field-proposal-implementation_file = Attachment on implementation
field-proposal-implementation_file-hint = PDF, at most 2 MB.
field-proposal-significance = Significance
field-proposal-significance-hint = Impact before and after, how it was measured, and the evaluation report. At most 600 words. It weighs most.
field-proposal-results = Results before and after
field-proposal-results-hint = Figures that can be checked convince more than words.
field-proposal-results-measure = Measure
field-proposal-results-unit = Unit
field-proposal-results-before = Before
field-proposal-results-after = After
field-proposal-results-source = Source
field-proposal-significance_file = Attachment on significance
field-proposal-significance_file-hint = Evaluation report or survey, PDF, at most 2 MB.
field-proposal-adaptability = Adaptability: replicated already
field-proposal-adaptability-hint = By whom, and where. If it is not, say so. At most 100 words.
field-proposal-adaptability_potential = Adaptability: potential
field-proposal-adaptability_potential-hint = Who could adopt it, and what it takes. At most 200 words.
field-proposal-adaptability_file = Attachment on adaptability
field-proposal-adaptability_file-hint = PDF, at most 2 MB.
field-proposal-resources = Resources
field-proposal-resources-hint = Money, people, method and equipment. At most 200 words.
field-proposal-resources_file = Attachment on resources
field-proposal-resources_file-hint = PDF, at most 2 MB.
field-proposal-sustainability = Strategy of sustainability
field-proposal-sustainability-hint = Institutional, managerial and social strategy. At most 500 words.
field-proposal-sustainability_file = Attachment on sustainability
field-proposal-sustainability_file-hint = PDF, at most 2 MB.
field-proposal-video_link = Link to a video
field-proposal-video_link-hint = An https address that opens without signing in.
field-proposal-regulation = Legal basis
field-proposal-regulation-hint = The regulation or decree that puts it in force. PDF, at most 2 MB.
field-proposal-head_statement = Statement of the agency's head
field-proposal-head_statement-hint = Where there is no regulation yet: a letter that it is in use, with a photograph.
field-proposal-activity_photo = Photograph of it in use
field-proposal-team = Team
field-proposal-team-hint = Names and parts, at most ten people.
field-proposal-contact_name = Contact
field-proposal-contact_phone = Telephone of the contact
field-proposal-innovator_statement = Innovator's statement
field-proposal-innovator_statement-hint = Signed, PDF, at most 2 MB.
field-proposal-willing_replication = Willing to be replicated by others
field-proposal-truthful = What this proposal says is true and can be accounted for
evidence-proposal-in_use = Show that the innovation is in use: upload its legal basis, or the head's statement with a photograph.
check-proposal-old_enough = This innovation has not been in use for long enough for this edition. Check the day on which it began; if it is new, the next edition is waiting for it.
check-proposal-willing = The award is given so that innovations spread. Willingness to be replicated is needed.
check-proposal-declared_true = Declare that what the proposal says is true.

form-screening = Administrative screening
field-screening-is_complete = Documents are complete and readable
field-screening-is_implemented = In use for as long as is required
field-screening-is_original = Not the same as another entry or an earlier winner
field-screening-is_original-hint = A replication that is registered as one meets this.
field-screening-is_public_service = An innovation of a public service within the agency's powers
field-screening-screening_notes = Notes of the secretariat
field-screening-screening_notes-hint = The entrant does not read them.
form-rejection = Did not pass the screening
field-rejection-rejection_reasons = Reasons
field-rejection-rejection_note = Explanation for the entrant
field-rejection-rejection_note-hint = What is lacking, and what would meet the conditions in the next edition.
form-repair = Request for repair
field-repair-repair_request = What needs repair
form-correction = Correction of the plenary's decision
field-correction-corrected_place = The right place
field-correction-corrected_win = Is a winner
form-revocation = Revocation
field-revocation-revocation_reason = Reason
field-revocation-revocation_reason-hint = The agency is told.
form-feedback = Notes for the entrant
field-feedback-feedback = Notes
field-feedback-feedback-hint = Drawn from the judges' notes, without names. The agency reads them once the result is published.

## Sheet

case-sheet = Score sheet
field-sheet-entry = Entry
field-sheet-judge = Judge
field-sheet-round = Round
field-sheet-scores = Scores
field-sheet-submitted_on = Sent on
field-sheet-due_on = Due on
status-sheet-due = Not opened
status-sheet-draft = Draft
status-sheet-submitted = Sent
status-sheet-recused = Judge stepped back
status-sheet-dropped = Dropped
flag-sheet-late = After its due day
flag-sheet-returned_before = Was returned before
flag-sheet-reminded = Was reminded
action-sheet-save = Save the scores
action-sheet-save-done = The scores are saved.
action-sheet-submit = Send the scores
action-sheet-submit-done = The scores are sent. Keep the receipt.
action-sheet-give_back = Return to the judge
action-sheet-recuse = Step back from judging
action-sheet-recuse-done = You do not judge this entry. The others do, and it loses nothing.
action-sheet-step_back = Stepped back because of a conflict of interest
action-sheet-drop = Dropped because the entry left
action-sheet-remind = Reminder of the due day
form-notes_form = Judge's notes
field-notes_form-notes = Notes for the agency
field-notes_form-notes-hint = What is good already, and what can be better.
field-notes_form-panel_notes = Notes for the panel
field-notes_form-panel_notes-hint = Only the secretariat and the plenary read them.
form-sheet_return = Return of a sheet
field-sheet_return-return_note = What to check
form-recusal = Stepping back from judging
field-recusal-recusal_relation = Relation
field-recusal-recusal_note = Explanation

## Conflict of interest

case-conflict = Conflict of interest
status-conflict-declared = Declared
status-conflict-lifted = Lifted
action-conflict-declare = Declare a conflict of interest
action-conflict-declare-done = It is recorded. You do not judge what it concerns; the entrant loses nothing.
action-conflict-lift = Lift the declaration
form-conflict_form = Declaration of a conflict of interest
field-conflict_form-agency = Agency
field-conflict_form-entry = Entry
field-conflict_form-entry-hint = Where it concerns one innovation only.
field-conflict_form-conflict_relation = Relation
field-conflict_form-conflict_note = Explanation
evidence-conflict_form-about_whom = Name the agency or the entry.

## Objection

case-objection = Objection
status-objection-filed = Filed
status-objection-upheld = Upheld
status-objection-dismissed = Dismissed
action-objection-file = File an objection
action-objection-file-done = The objection is recorded. The plenary decides, and you are told.
action-objection-uphold = Uphold
action-objection-dismiss = Dismiss
refuse-objection-own_entry = An objection can be filed only about an entry of one's own agency.
refuse-objection-screened_out = An objection is about an entry that did not pass the screening.
refuse-objection-in_time = The time for objections is over.
refuse-objection-one_at_a_time = An objection about this entry is already being examined.
form-objection_form = Objection
field-objection_form-entry = Entry
field-objection_form-grounds = Grounds
field-objection_form-proof = Proof
form-objection_answer = Decision of the plenary
field-objection_answer-answer = Answer and its grounds

## Winners

register-laureate = Winners
field-laureate-title = Title of the innovation
field-laureate-unit_name = Agency
field-laureate-edition_name = Edition
field-laureate-place = Place
field-laureate-revoked_on = Revoked on
invariant-laureate-named = A winner is recorded with title and agency.

## Judging

rubric-proposal_sheet = Judging of the proposal
criterion-proposal_sheet-background = Background and goal
criterion-proposal_sheet-background-hint = The problem is real, the target group clear, the target measurable.
criterion-proposal_sheet-novelty = Novelty or added value
criterion-proposal_sheet-novelty-hint = Truly different from what exists, or adapted in a way that makes it better.
criterion-proposal_sheet-implementation = Implementation
criterion-proposal_sheet-implementation-hint = It runs in practice and solves the problem.
criterion-proposal_sheet-significance = Significance
criterion-proposal_sheet-significance-hint = Impact before and after is measured, can be checked, and was evaluated.
criterion-proposal_sheet-adaptability = Adaptability
criterion-proposal_sheet-adaptability-hint = Replicated already, or easy to replicate.
criterion-proposal_sheet-resources = Resources
criterion-proposal_sheet-resources-hint = Money, people, method and equipment match the result.
criterion-proposal_sheet-sustainability = Strategy of sustainability
criterion-proposal_sheet-sustainability-hint = Carried by law, programme, budget, duties and people.
rubric-presentation_sheet = Judging of presentation and interview
criterion-presentation_sheet-substance = Substance
criterion-presentation_sheet-substance-hint = Novelty and impact are shown with evidence.
criterion-presentation_sheet-mastery = Mastery
criterion-presentation_sheet-mastery-hint = Questions are answered to the point by those who run it.
criterion-presentation_sheet-commitment = Commitment
criterion-presentation_sheet-commitment-hint = Support of the head and plans to go on convince.
criterion-presentation_sheet-delivery = Delivery
criterion-presentation_sheet-delivery-hint = Clear, in order, in time.
rubric-visit_sheet = Judging of the field visit
criterion-visit_sheet-conformity = Conformity
criterion-visit_sheet-conformity-hint = What is found is what was written.
criterion-visit_sheet-impact = Impact on users
criterion-visit_sheet-impact-hint = Users who were asked feel the benefit.
criterion-visit_sheet-service_quality = Quality of service
criterion-visit_sheet-service_quality-hint = Facilities, staff and procedures are ready to serve.
criterion-visit_sheet-durability = Durability
criterion-visit_sheet-durability-hint = It goes on when people change.
round-desk = Judging of proposals
round-presentation = Presentation and interview
round-visit = Field visit
