## Paired comparisons.

compare-understood = { $file }: { $comparisons } comparisons of { $entries } entries. Columns: { $columns }.
compare-no-columns = { $file }: no columns of comparisons were found. Use one of: winner and loser; first, second and result; or first, second, first wins and second wins. Or name the columns with --winner, --loser, --first, --second.
compare-no-order = This file does not say who came first. Name the column with --first, or leave out --first-advantage.
compare-no-name = { $place }: the name of an entry is missing. Fill it in, or delete the row.
compare-itself = { $place }: { $entry } is compared with itself. Correct one of the names.
compare-unclear = { $place }: "{ $found }" is neither of the two entries of this row, nor a tie. Correct it.
compare-nothing = There are no comparisons in it. Check whether the file holds rows.
compare-too-many = { $entries } entries are too many to compare; at most { $most }.
compare-option = The value of --{ $option } is out of range. See gelar compare --help.
compare-column-count = Comparisons
compare-column-won = Won
compare-column-ability = Ability (logits) ± 95 %
compare-first-advantage = Advantage of coming first: { $value } logits (± { $error }).
compare-ties = Ties: log ν = { $value } (± { $error }); zero means that a tie of equals is as likely as a win of either.
compare-note = Abilities are in logits, counted from the mean of all entries: a difference of 1 wins about 73 times in 100.
compare-unscored = Never compared: { $entries }; placed last.
compare-islands = The entries fall into { $count } groups without a comparison between them ({ $parts }). Abilities cannot be compared across the groups.
compare-regularised = The data are too few for an estimate without a prior: abilities are drawn to the middle (normal prior, standard deviation { $sd }). Groups that always won or always lost: { $groups }. Add comparisons between them.

## How honest the models are.

study-unknown-design = There is no design { $design }. There are: { $known }.
study-column-design = Design
study-column-chosen-by = Chosen by
study-column-claimed-by = Claimed by
study-column-claimed = Claimed
study-column-true = True
study-column-difference = Difference
study-column-scores = Scores in 95 %
study-column-ranks = Ranks in 95 %
study-note = { $editions } simulated editions a design, { $draws } draws behind each ranking, first seed { $seed }. Claimed: the mean chance of the chosen to be truly among the best; true: the share of those who are; a difference above zero is too bold. Behind ±: Monte-Carlo standard errors.
study-design-city = 34 entries, 3 of 5 judges, best 6
study-design-city-no-taste = the same without taste
study-design-city-spreads = the same with unlike spreads
study-design-region = 100 entries, 3 of 20 judges, best 10
study-design-region-no-taste = the same without taste
study-design-small = 12 entries, 2 of 4 judges, best 3
study-design-alike = 34 alike entries (5 points), 3 of 5 judges, best 6
