## The ranking: terminal and shared.

rank-understood = What was read:
rank-saved = Saved: { $file }
rank-only-round = scoring
rank-only-criterion = score
rank-unknown-round = There is no round { $round }. There are: { $known }. Make the names equal.
rank-round-without-weight = Round { $round } has no weight yet. Name all rounds in --rounds.
rank-round-not-held = Round { $round } has no scores yet; this ranking uses the rounds held so far.
rank-equal-rounds = No weights of rounds are given: all rounds weigh the same. Change it with --rounds or an edition file.
rank-unknown-criterion = There is no criterion { $criterion }. There are: { $known }. Make the names equal.
rank-criterion-without-weight = Round { $round }: criterion { $criterion } has no weight though others have. Name all weights.
rank-equal-criteria = Round { $round }: no weights of criteria are given, so all weigh the same. Change it with --weights or an edition file.
rank-guessed-scale = Round { $round }: no scale is given; { $low }–{ $high } was guessed from the scores. Use --scale if that is wrong.
rank-criterion-not-scored = Round { $round }: criterion { $criterion } is declared in the edition file but is not on the score sheets. There are: { $known }. Make the names equal.
rank-unlike-scales = Round { $round }: criteria seem to have unlike scales (scores of { $criterion } are much smaller). Give the scale of each criterion in the edition file or in its header, such as "{ $criterion } (1-5)".
rank-slip = { $place }: the score { $value } lies far from the others ({ $low }–{ $high }); without it the scale would be guessed as { $scale-low }–{ $scale-high }. Mend it if it is a slip; if it is right, give the scale with --scale.
rank-weights-sum = Round { $round }: the weights of the criteria make { $sum } %, not 100 %. Their proportions are used; check whether one is wrong.
rank-out-of-scale = { $place }: score { $value } is outside the scale { $low }–{ $high }. Correct the score, or give the scale with --scale.
rank-more-cells = { $count ->
    [one] … and { $count } more such cell.
   *[other] … and { $count } more such cells.
}
rank-top-zero = --top is at least 1.
rank-try-calibrated = Not every judge scored every entry, and the mean does not correct for strict or lenient judges. See also --model calibrated, which does, and which says how sure the cut line is.
rank-try-certainty = The mean does not say how sure the cut line is. Chances and the grey zone are in --model calibrated, and in the report by --html.
rank-cut-line = Cut line: the best { $top } are above this line

rank-column-rank = Rank
rank-column-entry = Entry
rank-column-name = Innovation
rank-column-agency = Agency
rank-column-mean = Mean
rank-column-measure = Corrected
rank-column-logits = Measure (logits)
rank-column-se = ± std. error
rank-column-p-top = P(best { $top })
rank-column-low = Best rank
rank-column-high = Worst rank

## Sentences about the rule and the result.

rank-cut-mean = The cut line of the best { $top } lies between { $last } ({ $last-score }) and { $next } ({ $next-score }): a gap of { $gap } points.
rank-cut-logits = The cut line of the best { $top } lies between { $last } ({ $last-score }) and { $next } ({ $next-score }): a gap of { $gap } logits.
rank-cut-none = All { $count } entries are among the best { $top }.
rank-cut-grey = { $count ->
    [one] Around the cut line is a grey zone: { $count } entry whose chance to be among the best { $top } lies between 10 % and 90 %.
   *[other] Around the cut line is a grey zone: { $count } entries whose chance to be among the best { $top } lies between 10 % and 90 %.
}
rank-cut-clear = There is no grey zone: every entry is clearly above or below the cut line.
rank-complete = Every judge scored every entry in each round that it reached. Severity cancels in the mean.
rank-incomplete = Not every judge scored every entry. A strict or a lenient judge can shift the order of the means.
rank-rule-total = A sheet's total is the weighted mean of its criteria, mapped to 0–100 by the end points of the scale.
rank-rule-criteria = Round { $round }, weights of criteria: { $criteria }.
rank-rule-mean = A round's score is the mean of all judges' totals; each judge counts once.
rank-rule-calibrated = A round's score comes from a mixed model (entry, judge and rest) on 0–100: severity is corrected, and scores are drawn to the middle as far as the data are uncertain. How much entries and judges differ is itself uncertain, and the chances allow for that.
rank-rule-gaussian = A round's score comes from a mixed model (entry, judge and rest) with REML variances: severity is corrected, and scores are drawn to the middle as far as the data are uncertain.
rank-rule-facets = A round's score comes from a many-facet rating-scale model on the single scores (entry, judge, criterion, entry×judge); variances are integrated over stated priors. The measure is in logits; over several rounds the expected score, 0–100, counts.
rank-rule-jmle = A round's score comes from a many-facet rating-scale model on the single scores (entry, judge, criterion) by joint maximum likelihood, as in FACETS. The measure is in logits; over several rounds the expected score, 0–100, counts.
rank-rule-rounds = Combined score: { $rounds }. An entry that does not reach a round gets nothing from it.
rank-rule-ties = Equal combined scores are separated, in this order, by: { $ties }.
rank-rule-no-ties = Equal combined scores are decided by the plenary meeting.
rank-rule-draws = Probabilities and rank intervals come from { $draws } joint draws with seed { $seed }.
rank-rule-best = { $top ->
    [one] The best: { $top } entry.
   *[other] The best: { $top } entries.
}
rank-tie-round = the higher score of round { $round }
rank-tie-criterion = the higher mean of criterion { $criterion }
rank-tie-pleno = the plenary meeting's decision
rank-broken-by = Separated by { $rule }

## Warnings.

rank-warn-islands = Round { $round }: judges and entries fall into { $count } groups without a link ({ $parts }). Scores cannot be compared across the groups.
rank-warn-incomplete = Round { $round }: entries received { $fewest } to { $most } sheets; not every judge scored every entry.
rank-warn-incomplete-equal = { $sheets ->
    [one] Round { $round }: each entry received { $sheets } sheet; not every judge scored every entry.
   *[other] Round { $round }: each entry received { $sheets } sheets; not every judge scored every entry.
}
rank-warn-one-sheet = Round { $round }: only one judge scored { $entries }.
rank-warn-few-sheets = { $sheets ->
    [one] { $judge } handed in only { $sheets } sheet: too few to be called strict or lenient.
   *[other] { $judge } handed in only { $sheets } sheets: too few to be called strict or lenient.
}
rank-warn-flat = Round { $round }: { $judge } gave every entry the same total ({ $total }) and so does not influence the order.
rank-warn-missing = { $count ->
    [one] Round { $round }: a criterion was left out on { $count } sheet ({ $sheets }); its total uses those given.
   *[other] Round { $round }: criteria were left out on { $count } sheets ({ $sheets }); their totals use those given.
}
rank-warn-skipped = Round { $round }: { $entries } were scored without a score in round { $missing }.
rank-warn-tie-at-cut = Equal scores right at the cut line: { $entries }. The plenary meeting decides their order.
rank-warn-zero-variance = Round { $round }: the variance { $component } was estimated as zero; the data show no such difference, or are too few.
rank-warn-all-equal = Round { $round }: all totals are equal; this round orders nothing.
rank-warn-extreme = Round { $round }: nothing but highest or nothing but lowest scores for { $facet } { $ids }. Their measure has no bound; it is taken 0.3 points inside.
rank-warn-not-converged = Round { $round }: the estimates still moved after { $iterations } steps. Do not rely on measures and errors; use --model facets or calibrated.
rank-warn-unused = Round { $round }: nobody gave { $scores } on { $criteria }. The model knows nothing of these steps.
rank-warn-weak = Round { $round }: criterion { $criterion } hardly goes along with the others (correlation { $r }). Check whether all judges understand it the same way.
rank-warn-flat-criterion = Round { $round }: every sheet has the same score ({ $score }) on criterion { $criterion }; it tells nothing apart.
rank-warn-odd-sheets = Round { $round }: { $count } sheets are far from what their entry and judge let expect ({ $sheets }). Read them again, and correct what was mistyped.
rank-warn-fewer = { $entries ->
    [one] There is only { $entries } entry for { $top } places.
   *[other] There are only { $entries } entries for { $top } places.
}
rank-warn-unscored = There are no scores for { $entries } yet; placed last.
rank-component-entry = between entries
rank-component-judge = between judges
rank-component-pair = entry×judge
rank-component-residual = what is left
rank-facet-entry = entry
rank-facet-judge = judge
rank-facet-criterion = criterion
rank-warn-inseparable = Round { $round }: differences { $component } cannot be told from { $from } with these data; add judges or sheets.
rank-and-more = { $shown } and { $count } more
rank-pair = { $judge } on { $entry }

## What prevents a ranking.

flaw-no-entries = There are no entries. Check whether the file holds scores.
flaw-no-judges = There are no judges. Check the column of judges.
flaw-no-rounds = There is no round with scores.
flaw-duplicate = { $id } stands twice. Give different names.
flaw-no-criteria = Round { $round } has no criteria.
flaw-no-sheets = Round { $round } has no scores yet. Leave it out until it is held.
flaw-weight = The weight of { $name } is { $weight }. Write a number above zero.
flaw-no-weight = All criteria of round { $round } weigh zero. Give at least one a weight.
flaw-scale = The scale of { $criterion } in round { $round } is { $low } to { $high }. The low end must be less than the high end.
flaw-broken-sheet = A score sheet of round { $round } is not whole: { $detail }. Make the record anew from the score sheets.
flaw-empty-sheet = Round { $round }: the sheet of { $judge } on { $entry } has no score on a criterion with a weight.
flaw-score = Round { $round }: { $judge } gave { $entry } { $score } on { $criterion }, outside the scale { $low }–{ $high }.
flaw-draws = { $draws } draws are too many; at most { $most }. Change --draws.
flaw-places = Probabilities of { $top } places are too many to count; at most { $most }. Change --top, or use --draws 0.
flaw-too-large = Round { $round } is too large for this model ({ $entries } entries, { $judges } judges; the smaller at most { $most }). Use --model mean.
flaw-not-categories = Round { $round }: { $criterion } has { $score }, but this model needs whole numbers. Use --model calibrated.
flaw-too-many-categories = Round { $round }: { $criterion } has { $categories } possible scores; this model takes at most { $most }. Use --model calibrated.
flaw-tie-round = A tie rule names round { $round }, which is not there. Correct the name in the edition file or in --ties.
flaw-tie-criterion = A tie rule names criterion { $criterion }, which is not there. Correct the name in the edition file or in --ties.
flaw-seed = Seed { $seed } is too large; at most { $most }. Change --seed.
flaw-too-many-rounds = { $rounds } rounds are too many; at most { $most }.
