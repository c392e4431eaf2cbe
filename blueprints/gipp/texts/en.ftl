blueprint-name = Public Service Innovation Award
blueprint-summary = An award for public-service innovations that already run and whose benefit is felt: one agency, one innovation. Register, send the proposal, pass the administrative screening, be judged in three rounds, be decided by the plenary. Winners receive a certificate and become an example for others.

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
option-occasion-presentation_day = Presentation and interview
option-occasion-visit_day = Field visit
option-occasion-clarification = Further explanation
option-stance-agree = Agree
option-stance-agree_with_note = Agree, with a note
option-stance-dissent = Disagree
option-rejection-lacks_documents = Required documents are incomplete or unreadable
option-rejection-too_young = Not in use for long enough
option-rejection-same_as_another = The same as another innovation of this edition
option-rejection-won_before = Won before, and is no replication
option-rejection-no_public_service = Not an innovation of a public service
option-rejection-only_an_idea = Still an idea, not in use
option-rejection-not_repaired = Not repaired in time
option-rejection-other_reason = Another reason

## Parameters

parameter-award_code = Short name of the award in document numbers
parameter-registration = Registration period
parameter-grace = Grace after registration closes
parameter-reminder_days = Reminder ahead of a deadline (days)
parameter-entrant_kinds = Kinds of agency that may enter
parameter-entries_max = Innovations of one agency, at most
parameter-min_months = Time in use, at least (months)
parameter-title_likeness = Likeness of titles that is flagged, from (per cent)
parameter-approvals = Members of the plenary who confirm the minutes before publication, at least (people)
parameter-repair_days = Time for repair (working days)
parameter-objection_days = Time for objections (working days)
parameter-quorum = Quorum of the plenary (people)

## Messages

message-received-subject = Proposal received: { $title }
message-received-body =
    We have received the proposal “{ $title }” under number { $receipt }. Thank you for taking part.

    Keep this number. The secretariat checks that the proposal is complete. If something needs repair, we tell you; nothing more needs to be sent now.
message-deadline_near-subject = Registration closes on { $closes }: { $title }
message-deadline_near-body =
    The proposal “{ $title }” is still a draft. Registration closes on { $closes }.

    What you wrote is saved. Fill in what is still empty, check it, and press “Send the proposal”. If you are stuck, ask the secretariat; we help.
message-registration_opened-subject = { $edition_name }: registration is open
message-registration_opened-body =
    Registration for { $edition_name } is open until { $closes }.

    Choose an innovation of your agency that already runs, and begin. What you write is saved as a draft; go on whenever you like before registration closes.
message-registration_extended-subject = { $edition_name }: registration is extended
message-registration_extended-body =
    Registration for { $edition_name } is extended until { $closes }.

    Your draft is saved. Complete it, check it, and send it. A proposal that was sent need not be sent again.
message-returned-subject = Please repair: { $title }
message-returned-body =
    We return the proposal “{ $title }” for repair:

    { $request }

    Repair that part and send it again by { $until }. Everything else stays saved.
message-repair_near-subject = Repair is due by { $until }: { $title }
message-repair_near-body =
    We have not yet received the repair of “{ $title }”. Send it again by { $until }.

    What you wrote is saved. If you are stuck, ask the secretariat; we help.
message-screened_in-subject = Passed the administrative screening: { $title }
message-screened_in-body = The proposal “{ $title }” has passed the administrative screening and will be judged. You need not do anything now; we tell you the outcome of each round.
message-screened_out-subject = Outcome of the administrative screening: { $title }
message-screened_out-body =
    The proposal “{ $title }” cannot be judged yet:

    { $note }

    If you think that this is wrong, file an objection within { $days } working days; the plenary decides. An innovation that does not meet the conditions this year is welcome in the next edition.
message-reopened-subject = Proposal reopened: { $title }
message-reopened-body = The secretariat has reopened the proposal “{ $title }”. Complete and send it by { $until }.
message-reinstated-subject = Objection upheld: { $title }
message-reinstated-body = The objection about the proposal “{ $title }” was upheld. The secretariat screens it anew and tells you the outcome.
message-advanced-subject = On to the next round: { $title }
message-advanced-body =
    “{ $title }” goes on to the next round. Congratulations.

    The secretariat sends an invitation with day, hour and place. Scores can be read once the result is published.
message-did_not_advance-subject = Outcome of the round: { $title }
message-did_not_advance-body =
    “{ $title }” does not go on to the next round. Thank you for your team's work.

    Once the result is published you receive a certificate of participation and can read the score and the judges' notes.
message-invited-subject =
    Invitation: { $occasion ->
        [presentation_day] presentation and interview
        [visit_day] field visit
       *[clarification] further explanation
    } – { $title }
message-invited-body =
    We invite the team of “{ $title }” on { $day } at { $hour }, at { $venue }.

    Note: { $note }

    If you cannot come at that time, tell the secretariat before that day.
message-feedback_ready-subject = Judges' notes: { $title }
message-feedback_ready-body = The judges' notes on “{ $title }” can be read on the page of your innovation. Use them for the next edition.
message-won-subject = Congratulations: { $title } is a winner
message-won-body =
    “{ $title }” takes place { $place } in { $edition_name }. Congratulations to the whole team.

    The certificate is ready; download it under Certificates. Others may ask you to share how it works.
message-took_part-subject = Thank you: { $title }
message-took_part-body =
    Thank you for taking part in { $edition_name } with “{ $title }”. The certificate of participation is ready; download it under Certificates.

    Your score can be read on the page of your innovation. The judges' notes are there too; if not yet, we tell you when they are.
message-revoked-subject = Revoked: { $title }
message-revoked-body =
    The plenary has revoked the participation of “{ $title }”, for this reason:

    { $why }

    A certificate that was issued is no longer valid. If you have questions, ask the secretariat.
message-objection_answered-subject = Answer to the objection: { $title }
message-objection_answered-body =
    The plenary has decided on the objection about “{ $title }”:

    { $answer }

    If it was upheld, the secretariat screens the proposal anew and tells you.
message-statement_wanted-subject = Give your judge's statement: { $edition_name }
message-statement_wanted-body = Judging of { $edition_name } begins soon. Go through the list of agencies and name those that you should not judge; if there is none, say so. The sheets open to you after that.
message-round_opened-subject = Judging is open: { $round ->
        [desk] proposals
        [presentation] presentation and interview
        [visit] field visit
       *[other] round { $round }
    }
message-round_opened-body =
    Your sheets are ready. Send them all by { $due }.

    Read the innovation, then declare that you have no conflict of interest. If you have one, choose “Step back from judging”; the others judge it, and it loses nothing.
message-due_moved-subject = Sheets are now due on { $due }
message-due_moved-body = The day by which sheets are due is now { $due }. What was sent need not be sent again.
message-sheet_due-subject = Sheet not yet sent: { $title }
message-sheet_due-body =
    The sheet for “{ $title }” has not been sent. It is due on { $due }.

    What you entered is saved. Open the sheet, complete it, and send it.
message-sheet_copied-subject = Scores copied from your paper sheet: { $title }
message-sheet_copied-body =
    The secretariat copied your scores for “{ $title }”. They come from:

    { $source }

    Open that sheet and compare. Where it differs, tell the secretariat while the round is open.
message-sheet_returned-subject = Sheet returned: { $title }
message-sheet_returned-body =
    The sheet for “{ $title }” comes back to you:

    { $request }

    Your scores are still there. Check them and send them again.
message-repaired-subject = Repair received: { $title }
message-repaired-body = { $agency } has sent the proposal “{ $title }” again. Screen the repair.
message-withdrawn-subject = Proposal withdrawn: { $title }
message-withdrawn-body = The proposal “{ $title }” was withdrawn by its agency. Sheets that were not sent are dropped; nothing needs to be done.
message-recused-subject = A judge steps back from { $title }
message-recused-body = { $judge } steps back from judging “{ $title }”. The others judge it; see whether there are still enough of them.
message-conflict_declared-subject = Conflict of interest declared
message-conflict_declared-body = { $judge } has declared a conflict of interest. The sheets concerned will not be given, or were taken back. See whether there are still enough judges.
message-statement_given-subject = Judge's statement: { $judge }
message-statement_given-body = { $judge } has gone through the list of agencies. Agencies that will not be judged by this judge: { $units }.
message-public_test_opened-subject = Public test of { $edition_name }
message-public_test_opened-body = The public can read title and summary of the innovations that are still being judged, and respond until { $until }. You need not do anything; the secretariat asks you if something needs explaining.
message-response_received-subject = Response of the public: { $title }
message-response_received-body = Somebody has responded to “{ $title }”. The plenary reads it and records what follows before the next stage.
message-objection_filed-subject = Objection: { $title }
message-objection_filed-body = { $agency } objects to the outcome of the screening of “{ $title }”. The plenary answers; judging cannot begin before that.
message-pleno_called-subject = Plenary of { $edition_name }
message-pleno_called-body = All rounds of { $edition_name } are judged. Read the ranking so far, ties and the grey zone before the plenary, then decide the result there.
message-minutes_ready-subject = Confirm the minutes of { $edition_name }
message-minutes_ready-body = The result of { $edition_name } is decided by minutes number { $minutes }. Read them, then say whether you agree. The result is published once enough members do.
message-decision_corrected-subject = Decision corrected: { $title }
message-decision_corrected-body = The plenary has corrected its decision on “{ $title }”. Confirmations given before have lapsed; members read and confirm again.
message-published-subject = Results of { $edition_name } are published
message-published-body = The winners of { $edition_name } are named by decree number { $decree } and can be read by everybody. Thank you for your work.

## Documents

document-piagam = Certificate of award
document-piagam_peserta = Certificate of participation

## Indicators

indicator-one_agency_one_innovation = One agency, one innovation: agencies that sent one this year
indicator-agencies_without = Agencies that have sent no innovation this year
indicator-wins = Wins on record
indicator-submitted_of_registered = Sent, of those registered
indicator-complete_at_first = Complete when first sent
indicator-screening_time = Time of screening (days)
indicator-judged_on_time = Sheets sent in time
indicator-recusals = Judges who stepped back
indicator-entries = Innovations sent

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
action-edition-announce-done = The edition is announced. Registration opens by itself on its first day, and agencies are told.
action-edition-edit_announcement = Correct the announcement
action-edition-edit_announcement-done = The announcement is corrected and can be read at once.
action-edition-open_registration = Registration opens
action-edition-close_registration = Registration closes
action-edition-extend = Extend registration
action-edition-extend-done = Registration is open again, and agencies are told.
action-edition-start_judging = Start judging
action-edition-start_judging-done = Screening is done; the judges are asked for their statements. Next: open the first round.
action-edition-open_round = Open the next round
action-edition-open_round-done = The round is open; the judges have their sheets.
action-edition-close_round = Close the round
action-edition-close_round-done = The round is closed; its scores do not change any more. Where there is another round, agencies are told whether their innovation goes on.
action-edition-move_due = Move the due day of the round
action-edition-move_due-done = The due day is moved, and the judges are told.
action-edition-open_public_test = Open the public test
action-edition-open_public_test-done = The public test is open. Until that day the public reads title and summary of the innovations that are still being judged.
action-edition-convene = Call the plenary
action-edition-convene-done = Members of the plenary are invited and can read the ranking so far.
action-edition-decide = Decide the result
action-edition-decide-done = The result is decided. Members of the plenary are asked to confirm the minutes. Entrants and the public do not see it until it is published.
action-edition-publish = Publish the result
action-edition-publish-done = The result is published; certificates are issued and all agencies are told.
action-edition-record_laureate = Record a winner of an earlier edition
action-edition-record_laureate-done = The winner is recorded. A similar title will be flagged in the screening.
refuse-edition-all_screened = Some proposals still wait for screening or repair. Finish them, then start judging.
refuse-edition-objections_answered = Not every objection is answered. Wait for the plenary, then start judging.
refuse-edition-objection_time_over = The time for objections is not yet over for every proposal that was screened out. Start judging once it is.
refuse-edition-something_to_judge = No proposal has passed the screening yet. Screen what came in first.
refuse-edition-public_test_over = The public test still runs. Go on once its last day is over.
refuse-edition-responses_considered = Some responses of the public are not considered yet. Ask the plenary to record what follows from them.
refuse-edition-quorum = Too few members of the plenary are present. Complete the list, or call the plenary again.
refuse-edition-places_differ = Two winners have the same place. Ask the plenary to correct its decision, then publish.
refuse-edition-approved = Too few members of the plenary have confirmed the minutes. Ask them to, then publish.

form-announcement = Announcement of the edition
field-announcement-name = Name of the edition
field-announcement-name-hint = As it stands on the certificates.
field-announcement-theme = Theme
field-announcement-theme-hint = One sentence. Leave it empty if the edition has none.
field-announcement-guidelines = Guidelines
field-announcement-guidelines-hint = PDF, at most 10 MB. Everybody reads it.
field-announcement-schedule = Schedule
field-announcement-schedule-hint = Stages that are known: registration, presentation, field visit, award ceremony. Everybody reads it.
field-announcement-schedule-stage = Stage
field-announcement-schedule-from_day = From
field-announcement-schedule-to_day = To
field-announcement-schedule-where_at = Place
field-announcement-contact = Contact of the secretariat
field-announcement-contact-hint = Name, telephone and office hours. Everybody reads it.
form-round_plan = Schedule of the round
field-round_plan-round_due_on = Sheets are due on
field-round_plan-round_due_on-hint = Judges are reminded some days before. A sheet that is sent later is still accepted, and flagged.
form-public_test = Public test
field-public_test-public_test_until = The public responds until
field-public_test-public_test_until-hint = Usually about five days. Scores and judges are not shown.
form-decision = Plenary
field-decision-minutes_number = Number of the minutes
field-decision-minutes_number-hint = The number on the minutes that are signed.
field-decision-met_on = Day of the plenary
field-decision-met_at = Place of the plenary
field-decision-attendance = Present
field-decision-attendance-hint = Names and parts in the plenary.
field-decision-deliberation = What was discussed
field-decision-deliberation-hint = What was weighed beside the figures. Entrants do not read it.
form-decree = Decree and certificates
field-decree-decree_number = Number of the decree
field-decree-decree_number-hint = The decree that names the winners. It stands on the certificates.
field-decree-decree_on = Date of the decree
field-decree-signed_at = Signed at
field-decree-signed_at-hint = The city or regency, as it stands on the certificates.
field-decree-signer_office = Office of the signatory
field-decree-signer_name = Name of the signatory
field-decree-signer_name-hint = With titles, as it stands on the certificates.
field-decree-signer_rank = Rank
field-decree-signer_rank-hint = Where the signatory is a civil servant.
field-decree-signer_number = Civil servant's number (NIP)
form-past_win = Winner of an earlier edition
field-past_win-past_title = Title of the innovation
field-past_win-past_unit = Agency
field-past_win-past_unit-hint = As it stood on the certificate then.
field-past_win-past_agency = Agency on today's list
field-past_win-past_agency-hint = Where it still exists; its wins stand together even if its name has changed.
field-past_win-past_edition = Edition
field-past_win-past_place = Place

## Entry

case-entry = Innovation
field-entry-receipt_number = Receipt number
field-entry-submitted_at = Sent at
field-entry-submitted_on = Sent on
field-entry-repair_until = Repair until
field-entry-repaired_on = Repaired on
field-entry-screened_on = Screened on
field-entry-place = Place
field-entry-score = Final score
field-entry-wins = Winner
field-entry-winning_place = Winner's place
field-entry-left_on = Left the judging on
field-entry-repair_reminded_on = Reminded of the repair on
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
flag-entry-no_impact_evidence = Impact comes without figures or a report
flag-entry-too_young = Not in use for long enough
flag-entry-similar_title = Title like another innovation's
flag-entry-past_winner = Like a winner of an earlier edition
flag-entry-repair_overdue = Repair is overdue
flag-entry-returned_before = Was returned before
flag-entry-reminded = Was reminded
action-entry-register = Register an innovation
action-entry-register-done = The draft is saved. Go on whenever you like before registration closes, then send it.
action-entry-save = Save the draft
action-entry-save-done = The draft is saved. It is screened only once you have sent it.
action-entry-submit = Send the proposal
action-entry-submit-done = The proposal is sent. The receipt is in your messages; the secretariat checks that it is complete and tells you.
action-entry-remind = Reminder of the deadline
action-entry-return_for_repair = Return for repair
action-entry-return_for_repair-done = The proposal is back with the agency, with the day by which to repair it.
action-entry-remind_repair = Reminder of the repair
action-entry-resubmit = Send the repair
action-entry-resubmit-done = The repair is sent; the secretariat screens it again.
action-entry-screen_in = Pass the proposal
action-entry-screen_in-done = The proposal has passed, and the agency is told.
action-entry-screen_out = Do not pass the proposal
action-entry-screen_out-done = The agency is told why, and may object.
action-entry-withdraw = Withdraw the proposal
action-entry-withdraw-done = The proposal is withdrawn and will not be judged. If this was a mistake, ask the secretariat before judging begins.
action-entry-reopen = Reopen the proposal
action-entry-reopen-done = The proposal is open again; the agency is told until when.
action-entry-reinstate = Screened anew after an objection
action-entry-advance = On to the next round
action-entry-leave = Does not go on; the agency is told
action-entry-invite = Invite the agency
action-entry-invite-done = The invitation is sent to the agency.
action-entry-record_visit = Record the field visit
action-entry-record_visit-done = The record of the visit is saved.
action-entry-seal_win = Listed as a winner
action-entry-seal = Listed as a participant
action-entry-correct = Correct the decision
action-entry-correct-done = The decision is corrected. Confirmations of the minutes have lapsed; members are asked again.
action-entry-award = Named a winner
action-entry-honour = Named a participant
action-entry-give_feedback = Write notes for the agency
action-entry-give_feedback-done = The notes are saved. The agency reads them once the result is published.
action-entry-send_feedback = Send notes to the agency
action-entry-send_feedback-done = The notes are sent, and the agency can read them.
action-entry-revoke = Revoke the participation
action-entry-revoke-done = The participation is revoked, its certificate no longer holds, and the agency is told why.
refuse-entry-registration_open = Registration is not open now. See the schedule of the edition, or ask the secretariat.
refuse-entry-kind_takes_part = This edition is not open to agencies of your kind. Ask the secretariat if you think that this is wrong.
refuse-entry-not_too_many = Your agency has registered as many innovations as are allowed. Withdraw one to replace it.
refuse-entry-fulfils_all = All four conditions must be met. If one is not, return the proposal for repair or do not pass it.
refuse-entry-time_to_repair = The time for repair is not over yet. Wait until it is, then decide.

form-proposal = Proposal of an innovation
field-proposal-title = Title of the innovation
field-proposal-title-hint = The name that people know. It stands on the certificate. At most 150 letters.
field-proposal-group = Group
field-proposal-group-hint = Replication: an innovation that exists elsewhere and was adopted here.
field-proposal-adopted_title = Title of the innovation that was adopted
field-proposal-adopted_from = Agency where it comes from
field-proposal-adopted_from-hint = The agency, and the region it belongs to.
field-proposal-adaptation = What was adapted
field-proposal-adaptation-hint = What was changed to make it fit here, in at most 200 words.
field-proposal-innovation_form = Form of innovation
field-proposal-innovation_form-hint = By PP 38/2017. Most innovations of a service are of the second form.
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
field-proposal-results-hint = A row for each measure, with the figure before and after. Figures that can be checked convince more than words. The public reads those of winners.
field-proposal-results-measure = Measure
field-proposal-results-measure-hint = For example: waiting time.
field-proposal-results-unit = Unit
field-proposal-results-unit-hint = For example: minutes.
field-proposal-results-before = Before
field-proposal-results-after = After
field-proposal-results-source = Source
field-proposal-results-source-hint = Where the figures come from, and when they were measured.
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
field-proposal-activity_photo-hint = JPG or PNG, at most 2 MB.
field-proposal-team = Team
field-proposal-team-hint = Names and parts, at most ten people.
field-proposal-contact_name = Contact
field-proposal-contact_name-hint = Somebody who can answer the secretariat's questions.
field-proposal-contact_phone = Telephone of the contact
field-proposal-contact_phone-hint = Used by the secretariat alone.
field-proposal-innovator_statement = Innovator's statement
field-proposal-innovator_statement-hint = Signed, PDF, at most 2 MB.
field-proposal-willing_replication = Willing to be replicated by others
field-proposal-willing_replication-hint = A winner becomes an example for other regions.
field-proposal-truthful = What this proposal says is true and can be accounted for
evidence-proposal-in_use = Show that the innovation is in use: upload its legal basis, or the head's statement with a photograph.
check-proposal-old_enough = This innovation has not been in use for long enough for this edition. Check the day on which it began. If it is new, the next edition is waiting for it.
check-proposal-willing = The award is given so that innovations spread. Declare your willingness to be replicated, then send.
check-proposal-declared_true = Declare that what the proposal says is true, then send.

form-screening = Administrative screening
field-screening-is_complete = Documents are complete and readable
field-screening-is_implemented = In use for as long as is required
field-screening-is_original = Not the same as another innovation or an earlier winner
field-screening-is_original-hint = A replication that is registered as one meets this.
field-screening-is_public_service = An innovation of a public service within the agency's powers
field-screening-screening_notes = Notes of the secretariat
field-screening-screening_notes-hint = The entrant does not read them.
form-rejection = Did not pass the screening
field-rejection-rejection_reasons = Reasons
field-rejection-rejection_reasons-hint = Choose all that apply.
field-rejection-rejection_note = Explanation for the entrant
field-rejection-rejection_note-hint = What is lacking, and what would meet the conditions in the next edition.
form-repair = Request for repair
field-repair-repair_request = What needs repair
field-repair-repair_request-hint = Name each part and document, so that one repair is enough.
form-invitation = Invitation
field-invitation-invited_for = For
field-invitation-invited_on = Day
field-invitation-invited_at = Hour
field-invitation-invited_place = Place
field-invitation-invitation_note = Note
field-invitation-invitation_note-hint = How long the presentation is, which equipment there is, who should come. May be left empty.
form-visit_record = Field visit
field-visit_record-visited_on = Day of the visit
field-visit_record-visitors = Visitors
field-visit_record-visitors-hint = Two people at least, one of them a member of the panel.
field-visit_record-visit_findings = What was found
field-visit_record-visit_findings-hint = What is as the proposal says, what is not, what users say. The panel reads it; the agency does not.
form-correction = Correction of the plenary's decision
field-correction-corrected_place = The right place
field-correction-corrected_win = Is a winner
form-revocation = Revocation
field-revocation-revocation_reason = Reason
field-revocation-revocation_reason-hint = The agency is told.
form-feedback = Notes for the entrant
field-feedback-feedback = Notes
field-feedback-feedback-hint = Drawn from the judges' notes, without names. The agency reads it once the result is published.

## Sheet

case-sheet = Score sheet
field-sheet-entry = Innovation
field-sheet-judge = Judge
field-sheet-round = Round
field-sheet-scores = Scores
field-sheet-submitted_on = Sent on
field-sheet-due_on = Due on
status-sheet-due = Not yet judged
status-sheet-draft = Draft
status-sheet-submitted = Sent
status-sheet-recused = Judge stepped back
status-sheet-dropped = Dropped
flag-sheet-late = After its due day
flag-sheet-returned_before = Was returned before
flag-sheet-reminded = Was reminded
flag-sheet-on_paper = Copied from paper
action-sheet-save = Save the scores
action-sheet-save-done = The scores are saved. They do not count before you send them.
action-sheet-submit = Send the scores
action-sheet-submit-done = The scores are sent. They cannot be changed any more, unless the secretariat returns the sheet.
action-sheet-copy_paper = Copy from a paper sheet
action-sheet-copy_paper-done = The scores were copied in the name of the judge, who is told.
action-sheet-give_back = Return to the judge
action-sheet-give_back-done = The sheet is back with the judge, who is told.
action-sheet-recuse = Step back from judging
action-sheet-recuse-done = You do not judge this innovation. The others do, and it loses nothing.
action-sheet-step_back = Stepped back because of a conflict of interest
action-sheet-drop = Dropped because the proposal left
action-sheet-remind = Reminder of the due day
refuse-sheet-stated = Fill in the “Judge's statement” first: go through the list of agencies and name those you should not judge. Then the sheets are open to you.
field-notes_form-no_conflict = I have no conflict of interest with this innovation
field-notes_form-no_conflict-hint = If you have one, choose “Step back from judging”. The others judge it, and it loses nothing.
form-notes_form = Judge's notes
field-notes_form-notes = Notes for the agency
field-notes_form-notes-hint = What is good already, and what can be better. The secretariat passes it on without your name.
field-notes_form-panel_notes = Notes for the panel
field-notes_form-panel_notes-hint = Only the secretariat and the plenary read them.
check-notes_form-free_to_judge = Declare that you have no conflict of interest. If you have one, choose “Step back from judging”.
form-paper_sheet = Paper sheet
field-paper_sheet-paper_source = Where these scores come from
field-paper_sheet-paper_source-hint = For example: a paper sheet, signed by the judge and handed in on 12 May.
field-paper_sheet-paper_file = Scan, or the file they come from
field-paper_sheet-paper_file-hint = At most 10 MB. The judge and the plenary can open it.
form-sheet_return = Return of a sheet
field-sheet_return-return_note = What to check
field-sheet_return-return_note-hint = Name the criterion. The score remains the judge's decision.
form-recusal = Stepping back from judging
field-recusal-recusal_relation = Relation
field-recusal-recusal_note = Explanation
field-recusal-recusal_note-hint = May be left empty. The secretariat reads it.

## Conflict of interest

case-conflict = Conflict of interest
status-conflict-declared = Declared
status-conflict-lifted = Lifted
action-conflict-declare = Declare a conflict of interest
action-conflict-declare-done = It is recorded. You do not judge what it concerns; the entrant loses nothing.
action-conflict-lift = Lift the declaration
action-conflict-lift-done = The declaration is lifted. Sheets that were taken back stay out; from the next round on the judge may judge it.
form-conflict_form = Declaration of a conflict of interest
field-conflict_form-agency = Agency
field-conflict_form-agency-hint = It holds for all innovations of that agency.
field-conflict_form-entry = Innovation
field-conflict_form-entry-hint = Where it concerns one innovation only.
field-conflict_form-conflict_relation = Relation
field-conflict_form-conflict_note = Explanation
field-conflict_form-conflict_note-hint = May be left empty. Only the secretariat reads it.
evidence-conflict_form-about_whom = Name the agency or the innovation.

## Judge's statement

case-statement = Judge's statement
status-statement-given = Given
action-statement-give = Declare conflicts from the list
action-statement-give-done = Your statement is recorded. Innovations of the agencies you named are not given to you; you may judge the others.
refuse-statement-once = Your statement is already there. To add something, choose “Declare a conflict of interest”.
form-statement_form = Judge's statement
field-statement_form-concerns = Agencies that I should not judge
field-statement_form-concerns-hint = Go through the list of agencies. If there is none, leave it empty. Your own agency, its parent and the units below it are left out already.
field-statement_form-concerns-unit = Agency
field-statement_form-concerns-tie = Relation
field-statement_form-concerns-tie_note = Explanation
field-statement_form-no_others = Beside those I named, I have no conflict of interest
check-statement_form-no_others = Complete the list, then declare that there is no other.

## Confirmation of the minutes

case-approval = Confirmation of the minutes
status-approval-given = Given
status-approval-lapsed = Lapsed
action-approval-give = Confirm the minutes
action-approval-give-done = Your view is recorded. The secretariat publishes once enough members agree.
action-approval-take_back = Take back my view
action-approval-take_back-done = Your view is taken back. Give it again before the result is published.
action-approval-lapse = Lapsed because the decision was corrected
refuse-approval-decided = There is no result to confirm yet, or it is published already.
refuse-approval-once = Your view is recorded. Take it back first to change it.
form-approval_form = Confirmation of the minutes
field-approval_form-stance = My view
field-approval_form-stance_note = Note
field-approval_form-stance_note-hint = Attached to the minutes. Entrants do not read it.

## Certificate

case-charter = Certificate
field-charter-entry = Innovation
field-charter-charter_title = Title of the innovation
field-charter-unit = Agency
field-charter-charter_place = Place
field-charter-named_on = Named on
status-charter-valid = Valid
status-charter-void = No longer valid
action-charter-issue = Certificate issued
action-charter-annul = Certificate annulled
action-charter-replace = Issue a replacement
action-charter-replace-done = The replacement is issued under its own number. The old certificate no longer holds.
form-replacement = Replacement
field-replacement-corrected_title = Title on the new certificate
field-replacement-corrected_title-hint = Write it as it should be printed.

## Objection

case-objection = Objection
status-objection-filed = Filed
status-objection-upheld = Upheld
status-objection-dismissed = Dismissed
action-objection-file = File an objection
action-objection-file-done = The objection is recorded. The plenary decides, and you are told its answer.
action-objection-uphold = Uphold the objection
action-objection-uphold-done = The objection is upheld; the proposal is back with the secretariat.
action-objection-dismiss = Dismiss the objection
action-objection-dismiss-done = The objection is dismissed; the agency receives your answer.
refuse-objection-own_entry = An objection is about an innovation of one's own agency. Choose one of yours.
refuse-objection-screened_out = An objection is about an innovation that did not pass the screening.
refuse-objection-in_time = The time for objections is over. The innovation is welcome in the next edition.
refuse-objection-one_at_a_time = An objection about this innovation is being examined. Wait for the plenary's answer.
form-objection_form = Objection
field-objection_form-entry = Innovation
field-objection_form-grounds = Grounds
field-objection_form-grounds-hint = Which part of the outcome is wrong, and why. At most 300 words.
field-objection_form-proof = Proof
field-objection_form-proof-hint = PDF, JPG or PNG, at most 2 MB. May be left empty.
form-objection_answer = Decision of the plenary
field-objection_answer-answer = Answer and its grounds
field-objection_answer-answer-hint = The agency is told. At most 300 words.

## Response of the public

case-response = Response of the public
status-response-received = Received
status-response-considered = Considered
action-response-send = Send a response
action-response-send-done = Thank you. The plenary reads your response before the next stage.
action-response-consider = Record what follows
action-response-consider-done = What follows is recorded.
refuse-response-test_open = No public test is running. Tell the secretariat if there is something to know.
refuse-response-finalist = A response is about an innovation that is still being judged.
form-response_form = Response of the public
field-response_form-entry = Innovation
field-response_form-response_text = Response
field-response_form-response_text-hint = What you have seen or know of this innovation. At most 300 words.
field-response_form-responder_name = Name
field-response_form-responder_name-hint = May be left empty. Only the secretariat reads it.
field-response_form-responder_contact = Telephone or e-mail
field-response_form-responder_contact-hint = Fill it in if we may ask you further. Only the secretariat reads it.
form-response_outcome = What follows
field-response_outcome-outcome = What was decided
field-response_outcome-outcome-hint = What was looked into, what came out, and whether it changes the judging.

## Winners

register-laureate = Winners
field-laureate-title = Title of the innovation
field-laureate-unit_name = Agency
field-laureate-unit = Agency on today's list
field-laureate-edition_name = Edition
field-laureate-place = Place
field-laureate-revoked_on = Revoked on
invariant-laureate-named = Give the title and the agency of the winner.

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

## Public pages

page-takes = Filling in the proposal takes about two hours. It is kept as a draft; go on at any time before registration closes.
page-needs =
    A summary of at most 200 words
    Figures before and after, with their source
    A regulation or decree; or a statement of the head of the unit with a photograph
    The innovator's statement
    Evidence for each part as PDF of at most 2 MB; it may follow while registration is open
