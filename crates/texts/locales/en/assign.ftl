## Assignment.

roster-no-column = { $file }: there is no column { $column }. Use one of these headers: { $words }.
roster-not-count = { $place }: "{ $found }" is not a whole number. Write a number from 0.

assign-nothing = There are no judges or no entries yet. Give --loads (judges) and --coverage (entries), or --affinity.
assign-reviews = --reviews { $found }: give the number of judges per entry, or all.
assign-unknown-name = { $place }: { $name } is not in the list of judges or entries. Correct the name, or add it to the list.
assign-not-number = { $place }: "{ $found }" is not a number. Write a number, or leave the cell empty.
assign-wrong-size = { $file } has { $rows } × { $columns } values, but there are { $judges } judges and { $entries } entries. Make a row for each judge and a column for each entry.
assign-done = { $pairs } pairs: { $judges } judges, { $entries } entries
assign-affinity = Total affinity: { $total }
assign-worst = Entry of lowest affinity: { $entry } ({ $affinity })
assign-connected = { $parts ->
    [1] All connected; the weakest link is { $cut } pairs.
   *[other] In { $parts } groups; scores cannot be compared across them.
}
assign-moved = { $count ->
    [one] { $count } pair moved from the assignment before.
   *[other] { $count } pairs moved from the assignment before.
}
assign-note-low = Lower bounds are not applied under the objective affinity; below them: { $judges }.
assign-note-islands = Judges and entries fall into { $count } groups. Add reviews per entry, or relax conflicts.
assign-note-cut-reach = A minimum cut of { $wanted } is out of reach: { $names } have only { $reachable } pairs. Add reviews if it matters.
assign-note-cut = The minimum cut of { $wanted } was not reached; it is { $reached }.
assign-note-less-equal = To connect all, one review was passed on; loads are a little less equal.
assign-note-cut-short = Improvement ended at its bound; the result is valid, but the worst-off entry may still gain.
assign-note-idle = Without any entry: { $judges }.
assign-note-unreviewed = Asked for no review: { $entries }.
assign-duplicate-judge = Judge { $id } stands twice. Give different names.
assign-duplicate-entry = Entry { $id } stands twice. Give different numbers.
assign-too-large = { $judges } judges × { $entries } entries are too many for one assignment. Split them.
assign-affinity-value = The affinity of { $judge } to { $entry } is no usable number. Write a number of at most nine digits.
assign-bounds = { $judge }: the fewest, { $low }, are more than the most, { $high }.
assign-shortage = { $entry } (needs { $needs }, may be judged by { $eligible }; conflicts { $conflicts }, own agency family { $family })
assign-too-few-judges = Too few judges may judge: { $entries }. Add judges, ask for fewer reviews, or check the conflicts.
assign-capacity = { $demand } reviews are needed, but the judges can take { $capacity }. Add judges or raise their loads.
assign-bottleneck = Entries { $entries } need { $needs } reviews from { $judges }, who can take only { $capacity }. Raise their loads or add judges who may judge them.
assign-low-above = The judges' fewest add up to { $low }, but only { $demand } reviews are needed. Lower the bounds.
assign-low-unreachable = { $judges } may judge fewer entries than they must (of { $entries } entries). Lower the bounds.
assign-low-bottleneck = { $judges } must take { $low } but can take only { $most } together. Lower the bounds.
assign-missing-name = { $file }: there is no row or column for { $names }. Make the names equal to those in the lists of judges and entries.
