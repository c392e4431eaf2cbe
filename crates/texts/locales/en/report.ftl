## The HTML report.

report-title = Ranking report
report-example = EXAMPLE – simulated scores, not a real judging
report-model-mean = mean of the judges' scores
report-model-calibrated = mixed model: corrected for strict and lenient judges, with honest uncertainty
report-model-gaussian = mixed model: corrected for strict and lenient judges
report-model-facets = many-facet model on single scores, with each judge's taste for an entry
report-model-jmle = many-facet model by joint maximum likelihood (conventions of FACETS)
report-summary = Summary
report-ranking = Ranking
report-how-to-read-parts = A bar's length is the combined score (0–100); each colour is what one round adds.
report-how-to-read-interval = The dot is the corrected score, the line its 95 % interval, the dashed line the cut.
report-how-to-read-dot = The dot is the score, the dashed line the cut.
report-column-mean = Mean
report-column-measure = Corrected ± 95 %
report-column-p-top = P(best { $top })
report-column-rank-range = Rank interval
report-column-parts = What each round adds
report-column-chart = Score and interval
report-tied = equal score
report-grey = grey zone
report-warnings = What to look at
report-no-warnings = No warnings.
report-judges = How the judges used the scale
report-judges-note = Severity is in points; to the right of zero is stricter than the other judges on the same entries. Spread below 1 is a narrow use of the scale. Exactly equal: the share of scores that equal another judge's, and what was to be expected. Fit (infit / outfit) around 1 goes along with the other judges.
report-column-judge = Judge
report-column-sheets = Sheets
report-column-severity = Severity ± 95 %
report-column-severity-chart = Lenient ← 0 → strict
report-column-spread = Spread ± 95 %
report-column-outfit = Infit / outfit
report-column-use = Totals given (0–100)
report-use = mean { $mean }, { $low }–{ $high }
report-habit-strict = strict
report-habit-lenient = lenient
report-habit-narrow = narrow
report-habit-wide = wide
report-habit-unlike = out of line
report-criteria = Criteria
report-criteria-note = Difficulty to the right of zero is scored lower than the other criteria. Discrimination is the correlation with the other criteria.
report-column-criterion = Criterion
report-column-weight = Weight
report-column-scores = Scores
report-column-difficulty = Difficulty
report-column-difficulty-chart = Easy ← 0 → hard
report-column-discrimination = Discrimination
report-method = How it was computed
report-understood = What was read from the files
report-footer = Made with gelar { $version }.
report-record-hash = Hash of the record (SHA-256):
report-up-to = up to round { $round }
report-note-mark = note
report-note-rows = Rows:
report-note-sheets = { $count ->
    [one] The sheet
   *[other] The sheets ({ $count })
}
report-column-beyond = Above expectation (points)
report-column-official = Official rank
report-column-spread-chart = Narrow ← 1 → wide
report-column-agreement = Exactly equal / expected
report-judges-note-logits = Severity is in logits; right of the middle line is stricter than the average judge. Spread below 1 is a narrow use of the scale. Exactly equal: the share of scores that equal another judge's, and what was to be expected. Fit (infit / outfit) around 1 goes along with what is expected.

## The Wright map.

wright-title = Wright map: everything on one logit axis
wright-note = Higher up, an entry is better, a judge stricter, a criterion harder. Entries stand under their rank; the step 3|4 is the border between scores 3 and 4 for an average entry, judge and criterion. The table has names and figures.
wright-element = Element
wright-measure = Logits ± 95 %
wright-infit = Infit
wright-outfit = Outfit
wright-entries = Entries, by rank
wright-judges = Judges
wright-criteria = Criteria
wright-steps = Steps
