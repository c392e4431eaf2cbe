## Files and sheets: what was read, and what was not.

sheets-too-large = The file is larger than { $mebibytes } MiB. Save the score sheet alone as a new file.
sheets-unpacked = Unpacked, the file is larger than { $mebibytes } MiB. Copy the score sheet alone to a new file.
sheets-too-many-cells = The file has more than { $most } cells. Copy the score sheet alone to a new file.
sheets-too-many-sheets = The file has more than { $most } sheets. Copy the score sheet alone to a new file.
sheets-locked = The file is locked with a password. Open it in Excel, remove the password and save it as .xlsx.
sheets-old-format = The format { $format } is not read. Open the file in Excel or LibreOffice and save it as .xlsx or .csv.
sheets-not-a-table = The file holds no table. Give an .xlsx or a .csv file.
sheets-damaged = The file cannot be opened: it is damaged or incomplete. Open it in Excel, save it again as .xlsx and try once more. (Detail: { $detail })
sheets-damage-package = its ZIP package is cut off or not whole
sheets-damage-part = the part { $name } is missing
sheets-damage-content = a sheet or the list of sheets in it is broken
sheets-unclosed-quote = A quotation mark is opened in this row and never closed. Add the closing mark, or remove the opening one.
sheets-empty = The file holds no data. Check that it is the right file.

sheets-not-a-number = “{ $found }” is not a number. Write a number, or leave the cell empty where there is no score.
sheets-date-for-number = This cell holds a date ({ $found }), not a number. Excel turns entries such as 4-5 or 4.5 into dates. Set the cell's format to Number and type the score again.
sheets-formula-error = The formula in this cell fails ({ $found }). Mend the formula, or type the score.
sheets-uncomputed = This cell holds a formula whose result was not saved. Open the file in Excel or LibreOffice, recalculate (F9), save, and try again; or type the score.
sheets-bad-weight = “{ $found }” is not a weight. Write a number of zero or more, such as 15 or 15%.
sheets-row-without = This row has scores but no { $part }. Complete the row, or remove its scores.

sheets-no-scores = No table of scores was found. It has entries, judges and scores; name its columns with --entry, --judge and --score.
sheets-no-header = No header row was found. Add a row of column names above the data, such as: entry, judge, score.
sheets-no-column = No column for the { $part } was found. Name it with { $flag }. The columns are: { $headers }.
sheets-no-rows = There is a header and no row under it. Fill in the scores, or give the file that has them.
sheets-transposed = This table seems to stand on its side: judges or criteria are rows, and entries are columns. Turn it (copy, then Paste Special with Transpose) so that each entry has a row. If it is not on its side, name the entry's column with --entry.
sheets-second-table = Another table of scores begins in this row of the same sheet. Move it to a sheet of its own.
sheets-far-table = From this cell on, { $count } filled cells stand far from the table. Move them next to their table or to a sheet of their own, or delete them.
sheets-same-column = { $first } and { $second } name the same column (“{ $wanted }”). Name different ones.
sheets-no-judge = Nothing says who scored. Add a column for the judge, or name it with --judge; where each sheet or file belongs to one judge, use --sheets-are judges. The columns are: { $headers }.
sheets-unknown-column = The column “{ $wanted }” of { $flag } was not found. The columns are: { $headers }.
sheets-same-header = The header “{ $header }” is the same as that of { $first }. Give every column a name of its own, for example with the judge's name.

sheets-skipped-sheet = This sheet has no scores, weights or list of entries; it was skipped.
sheets-hidden-sheet = This sheet is hidden and was not read. Unhide it if its scores are to count.
sheets-skipped-table = Another table begins in this row and has no scores, weights or list of entries; it was skipped.
sheets-far-cells = { $count ->
    [one] { $count } filled cell stands
   *[other] { $count } filled cells stand
} far from the table, beginning here, and { $count ->
    [one] was
   *[other] were
} not read. Delete what is left over.
sheets-hidden-cells = { $rows ->
    [one] { $rows } hidden row
   *[other] { $rows } hidden rows
} and { $columns ->
    [one] { $columns } hidden column
   *[other] { $columns } hidden columns
} were read like the others. Delete them from the file if they must not count.
sheets-assumed = The column “{ $header }” was taken for the { $part } by its content. If that is wrong, name the right one with { $flag }.
sheets-assumed-judges = The headers { $judges } were taken for names of judges. If they are criteria, name one of them with --criterion.
sheets-unused-numbers = The column “{ $header }” holds numbers and was not read. If they are scores, name it with --score.
sheets-repeat = The score of “{ $judge }” for “{ $entry }” stands at { $first } already; both count, as a repeated assessment. If one is a mistake, remove its row.
sheets-differs = “{ $entry }” is written “{ $here }” here and “{ $there }” at { $first }. The first is used; make them equal if both are one entry.
sheets-outside-scale = The score { $value } is outside the scale { $low }–{ $high }. Check it.
sheets-without-scores = Entries without a score are left out: { $entries }.
sheets-unused-criterion = The criterion “{ $criterion }” is in the rubric and has no scores.
sheets-outside-rubric = The criterion “{ $criterion }” is not in the rubric. Make the names equal if it should be.
sheets-weight-differs = The weight of “{ $criterion }” is { $header } in the header and { $rubric } in the rubric. The rubric's is used.
sheets-alike = … and { $count } more notes like that.
sheets-more = There are { $count } more of these. Mend those above first.
sheets-and-more = { $shown }, and { $count } more

sheets-part-entry = entry
sheets-part-judge = judge
sheets-part-criterion = criterion
sheets-part-score = score
sheets-part-round = round

## What was read of one table.

sheets-shape-long = a row per score
sheets-shape-sheets = a row per score sheet, a column per criterion
sheets-shape-wide = a row per entry, columns per judge and criterion
sheets-shape-judges = a row per entry, a column per judge
sheets-shape-one-judge = a row per entry, a column per criterion, all by one judge
sheets-shape-rubric = a rubric: criteria with weights or scales
sheets-shape-entries = a list of entries

sheets-line-table = { $place }: { $shape } (header in row { $rows }).
sheets-line-round = Round: { $round }.
sheets-line-judge = Judge: { $judge }.
sheets-line-columns = Columns: { $columns }.
sheets-line-judges = { $count ->
    [one] { $count } judge
   *[other] { $count } judges
}: { $names }.
sheets-line-criteria = { $count ->
    [one] { $count } criterion
   *[other] { $count } criteria
}: { $names }.
sheets-line-weights = Weights: { $weights }.
sheets-line-scales = Scales: { $scales }.
sheets-line-computed = Computed columns, not read: { $columns }.
sheets-line-unused = Other columns, not read: { $columns }.
sheets-line-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
} read.
sheets-line-filled = { $count ->
    [one] { $count } row takes
   *[other] { $count } rows take
} the name from the row above, where the cell is empty or merged.
sheets-line-missing = { $count ->
    [one] { $count } cell
   *[other] { $count } cells
} without a score.
sheets-line-skipped = Rows skipped: { $rows }.
sheets-line-decimal-comma = Decimals are written with a comma, as in { $shown }.
sheets-line-decimal-dot = Decimals are written with a point, as in { $shown }.
sheets-line-decimal-mixed = Decimals are written with a comma and with a point; both are read, as in { $shown }.

sheets-use-code = code of the entry
sheets-use-title = title
sheets-use-agency = agency
sheets-use-numbering = running number
sheets-use-weight = weight
sheets-use-scale = scale

sheets-skip-computed = sum or mean
sheets-skip-remark = remark
sheets-skip-header = header
sheets-skip-column-numbers = column numbers
