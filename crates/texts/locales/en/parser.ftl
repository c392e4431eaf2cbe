## What is wrong by a reader of TOML or JSON.

parser-unknown-field = field { $field } is unknown. Known are: { $known }. Check its spelling.
parser-missing-field = field { $field } is missing. Add it.
parser-twice-field = field { $field } stands twice. Remove one of them.
parser-unknown-word = the word { $word } is unknown. Known are: { $known }. Check its spelling.
parser-wrong-kind = it is of the wrong kind: { $found } is written, { $wanted } is wanted. Texts stand in quotes, numbers without.
parser-wrong-value = its value does not fit. Check this field: texts in quotes, numbers without.
parser-cut-off = the file is cut off in the middle. Ask for the whole file again.
parser-duplicate = this key or its table is already there above. Remove or rename one of them.
parser-no-value = this key has no value. Write: key = value.
parser-unclosed = the bracket from here is not closed. Add ] or {"}"}.
parser-quotes = this text is not closed by quotes, or has a letter that it may not have. Check its quotes and backslashes.
parser-unquoted = a text stands in quotes, such as "Kota Contoh".
parser-comma = there is a comma too few or too many. Check the commas between the values.
parser-number = the number or date is not valid. Write numbers as 12 or 12.5, dates as 2026-10-26.
parser-key = the key is not valid. Use letters, digits, - and _ only, then = and its value.
parser-not-day = { $text } is not a valid day. Write it as 2026-10-26.
parser-after = after the value of this line there is more. Move it to a new line, or begin it with #.
parser-syntax = it cannot be read. Check quotes, commas and brackets around it.
parser-kind =
    { $kind ->
        [text] a text
        [whole] a whole number
        [number] a number
        [yes-no] true or false
        [list] a list
        [table] a table
        [date] a date
        [nothing] nothing
       *[other] another kind
    }
