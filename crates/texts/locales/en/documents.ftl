## Certificate.

documents-certificate-heading-winner = Certificate of Award
documents-certificate-heading-participant = Certificate of Participation
documents-certificate-title = { $heading }: { $innovation }
documents-certificate-award = { $award } { $edition }
documents-certificate-number = No. { $number }
documents-certificate-given = presented to the innovation
documents-certificate-as-winner = in recognition of
documents-certificate-as-participant = as
documents-certificate-place = { $place } Place
documents-certificate-participant = Participant
documents-certificate-why-winner = for an innovation in public service that is in use, that people benefit from, and that others may follow.
documents-certificate-why-participant = for its work toward public services that are quicker, surer and easier to use.
documents-certificate-signed = { $city }, { $date }
documents-certificate-staff-number = Staff no. { $number }
documents-certificate-verify = Check that it is genuine
documents-certificate-crest-alt = Crest of { $government }
documents-certificate-qr-alt = QR code to check that this certificate is genuine: { $address }

## Minutes.

documents-minutes-heading = Minutes of the Plenary
documents-minutes-title = Minutes of the Plenary, { $award }
documents-minutes-subject = Result of { $award }
documents-minutes-number = No. { $number }
documents-minutes-opening = On this day, { $weekday }, the { $day } of { $month } { $year } ({ $date }), at { $place }, we, the undersigned, met in plenary to decide the result of { $award }, under the rule, in the order and with the decisions set out below.
documents-minutes-opening-open = On this day, { $weekday }, { $day }, at { $place }, we, the undersigned, met in plenary to decide the result of { $award }, under the rule, in the order and with the decisions set out below.
documents-minutes-rule = The rule in force
documents-minutes-inputs = What was judged
documents-minutes-order = The order decided
documents-minutes-overrides = Decisions that depart from the ranking
documents-minutes-ties = Equal scores
documents-minutes-remarks = Remarks
documents-minutes-record = Record of the result
documents-minutes-no-rule = No rule was declared.
documents-minutes-no-inputs = No inputs were recorded.
documents-minutes-no-order = No innovation was placed.
documents-minutes-no-overrides = None. The plenary decided the order as ranked.
documents-minutes-no-ties = None.
documents-minutes-no-remarks = None.
documents-minutes-differs = An asterisk (*) marks a place other than ranked, by a move or by making room for one; section { $section } gives the reason.
documents-minutes-differs-unexplained = An asterisk (*) marks a place that was decided otherwise than ranked.
documents-minutes-tie = { $innovations }: { $reason }
documents-minutes-pair = { $first } and { $last }
documents-minutes-record-hash = These minutes witness the record of the result with the SHA-256 hash below. Anyone entitled to the record can compute its hash again; one changed digit gives another hash.
documents-minutes-checkpoint = The record was made from a log that is fixed up to the checkpoint below: changing what it already holds gives another hash.
documents-minutes-closing = These minutes have been drawn up truthfully, to be used as is proper.
documents-minutes-signatures = Signed by:
documents-minutes-member = Member
documents-minutes-chair = Chair
documents-minutes-page = Page { $page } of { $pages }
documents-minutes-footer-hash = Hash of the record
documents-minutes-column-place = Place
documents-minutes-column-entry = Entry
documents-minutes-column-innovation = Innovation
documents-minutes-column-agency = Agency
documents-minutes-column-score = Score
documents-minutes-column-ranked = As ranked
documents-minutes-column-note = Note
documents-minutes-column-decided = Decided
documents-minutes-column-reason = Reason

## Samples.

documents-sample-mark = SAMPLE
documents-sample-note = Sample. Not an official document; it has no effect.
documents-sample-title = Sample: { $title }
