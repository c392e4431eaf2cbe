## How each entry's place came about.

why-title = How each place came about
why-note = For each entry: where its score comes from, how far strict or lenient judges shifted it, and how near it is to the cut line.
why-place-mean = Rank { $rank } of { $count }: a score of { $score } out of 100.
why-place-corrected = Rank { $rank } of { $count }: a corrected score of { $score } on the scale { $low }–{ $high }.
why-place-logits = Rank { $rank } of { $count }: a measure of { $score } logits.
why-unscored = There are no scores yet; placed last.
why-rounds = It comes from: { $parts }.
why-round-part = { $round } { $score } × { $weight } = { $points }
why-round-missed = { $round } not reached (0)
why-one-round = { $sheets ->
    [one] The total of { $sheets } sheet: { $mean } out of 100.
   *[other] The mean of { $sheets } sheets: { $mean } out of 100.
}
why-criteria = Mean of each criterion of { $round }: { $parts }.
why-criterion-part = { $criterion } { $mean } (weight { $weight })
why-strong = Compared with the other entries it is strongest on { $criterion } (+{ $points } points).
why-weak = Compared with the other entries it is weakest on { $criterion } (−{ $points } points).
why-strict-mean = Its judges are { $points } points stricter than the others on average; the mean does not correct for that.
why-lenient-mean = Its judges are { $points } points more lenient than the others on average; the mean does not correct for that.
why-strict = Its judges are { $points } points stricter than the average judge; the correction raises its score by as much.
why-lenient = Its judges are { $points } points more lenient than the average judge; the correction lowers its score by as much.
why-even = Its judges are neither stricter nor more lenient than the average judge.
why-strict-logits = Its judges are { $points } logits stricter than the average judge; the model allows for that.
why-lenient-logits = Its judges are { $points } logits more lenient than the average judge; the model allows for that.
why-drawn-down = As judging is never certain, the model draws its score { $points } points down to the middle.
why-drawn-up = As judging is never certain, the model draws its score { $points } points up to the middle.
why-by-mean = By the mean alone its rank is { $rank }.
why-tie = Its score equals that of { $others }; it was separated by { $rule }.
why-tied = Its score equals that of { $others }; the plenary meeting decides their order.
why-above = Above the cut line: { $gap } { $unit } more than { $next }, the first below it.
why-below = Below the cut line: { $gap } { $unit } less than { $last }, the last above it.
why-unit-points = points
why-unit-scale = points of the scale
why-unit-logits = logits
why-chance = Its chance to be among the best { $top } is { $chance }; its true rank lies, with 95 % confidence, between { $low } and { $high }.
why-chance-beside = The model calibrated gives it a chance of { $chance } to be among the best { $top }; its true rank lies, with 95 % confidence, between { $low } and { $high }.
why-grey = It is in the grey zone: the judging so far does not settle on which side it belongs.
why-settle = What would settle it best: a review by { $judges }.
why-not-found = There is no entry { $entry }. Use its number or title, or --explain all.

## Further reviews.

advice-title = What would settle it
advice-effect = { $count ->
    [one] At present { $before } entries are to be expected on the wrong side of the cut line. After this further review: { $after }.
   *[other] At present { $before } entries are to be expected on the wrong side of the cut line. After these { $count } further reviews: { $after }.
}
advice-check = The most useful come first. Each judge is asked for { $most } at most. Check conflicts of interest before assigning, or name them with --conflicts.
advice-all-met = No further review by the present judges would settle anything: they have scored nearly all entries near the cut line. Only further judges, or the plenary meeting's decision, can settle more.
advice-no-cut = There is no cut line to settle: all entries are among the best.
advice-column-round = Round
advice-column-gain = Gain
advice-column-gain-note = The gain is by how much fewer entries are to be expected on the wrong side because of that review.
advice-connects = joins groups that were apart

## How sure the cut line is.

sure-title = How sure the cut line is
sure-note = The official order remains the mean. Here the model calibrated, which corrects for strict and lenient judges, estimates each entry's score with its 95 % interval and chance. The dot is the score, the horizontal line its interval, the dashed line the cut.
sure-settled-in = Surely above the cut line (a chance above { $chance }): { $entries }.
sure-settled-out = Surely below the cut line (a chance below { $chance }): { $entries }.
sure-grey-zone = Grey zone: { $entries }.

## Habits of judges: the word, and what it rests on.

habit-strict-on = { $points } points lower than the average judge on the same entries (± { $error }; { $sheets } sheets)
habit-lenient-on = { $points } points higher than the average judge on the same entries (± { $error }; { $sheets } sheets)
habit-strict-on-logits = { $points } logits stricter than the average judge (± { $error }; { $sheets } sheets)
habit-lenient-on-logits = { $points } logits more lenient than the average judge (± { $error }; { $sheets } sheets)
habit-spread-on = a spread { $spread } times that of all totals of the same entries (± { $error })
habit-unlike-on = further from what is expected than usual (infit { $infit }, outfit { $outfit }; 1 is usual)
