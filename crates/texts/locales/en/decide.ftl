## Minutes and decision.

decide-broken = { $file } does not agree with its recomputation; no minutes were made.
decide-not-record = { $file } is not a whole record (line { $line } column { $column }: { $detail }). If it was cut off, ask its maker for it again; records are made by gelar rank … --record.
decide-no-date = The decision file does not give the day of the meeting. Add: on = 2026-10-20
decide-draft = This is a draft to take to the meeting; nothing is decided. After the meeting: fill in gelar decide … --template, then repeat with --pleno.
decide-template-head = The plenary meeting's decision. Fill in, save, then: gelar decide RECORD --pleno THIS-FILE
decide-template-members = Those present; a section for each person.
decide-template-tie = Equal scores at rank { $place }: put them in order, best first, and give the reason.
decide-template-move = Where the meeting moves an entry, remove the hash signs and give the reason.

decide-winner = winner

decide-moved-twice = { $entry } is moved twice: to place { $first } and to place { $second }. Leave only one [[move]].
decide-same-place = { $first } and { $second } are moved to the same place ({ $place }). Give them different places.
decision-already = This record holds a decision already. Use the record from gelar rank.
decision-no-members = The decision file does not name those present. Fill in the name of each [[member]].
decision-bad-date = { $on } is not a date. Write it like 2026-10-20.
decision-no-reason = Moving { $entry } has no reason yet. Fill in reason.
decision-no-tie-reason = The order of { $entries } has no reason yet. Fill in reason.
decision-unknown-entry = There is no entry { $entry } in the ranking. Check its number.
decision-no-such-place = { $entry } cannot move to place { $to }; places are 1 to { $most }.
decision-not-one-tie = { $entries } are not entries of equal score. See gelar decide … --template.
decision-unresolved = { $entries } share rank { $place }. The meeting must put them in order: fill in [[tie]] with order and reason.

## Certificates.

certificates-edition = Edition file
certificates-bad-address = The verification address "{ $address }" is no web address. Write it like https://inovasi.kota.go.id/periksa
certificates-nobody = There is nobody to give a certificate to.
certificates-done = { $count ->
    [one] { $count } certificate made. Hash of the register (keep it elsewhere): { $hash }
   *[other] { $count } certificates made. Hash of the register (keep it elsewhere): { $hash }
}
certificates-undecided = { $file } is not decided by the plenary meeting: certificates follow the ranking and are marked SAMPLE. For valid ones: gelar decide.
certificates-undecided-tie = { $file } is not decided by the plenary meeting and there are equal scores among the best. Decide first: gelar decide { $file } --template
certificates-no-name = { $place }: the innovation's name is empty. Fill it in, or delete the row.
certificates-missing = The edition file does not give { $field }. Add it, then use --edition.
certificates-no-number = Nothing says how certificates are numbered. Use --number with a pattern, --register with the office's register, or a column "number" in the list.
certificates-not-in-register = { $entry } ({ $name }) is not in the register. Add its row.
certificates-twice = Number { $number } is used twice: { $first } and { $second }. Change one of them.
certificates-pattern-brace = Pattern { $pattern } has a brace without its partner.
certificates-pattern-sequence = Pattern { $pattern } has no running number. Include {"{"}seq{"}"} or {"{"}seq:3{"}"}.
certificates-pattern-word = Pattern { $pattern } has { $word }. Known words: { $known }.
certificates-archive = The ZIP cannot be written: { $why }.
certificates-failed = Certificate { $name }: { $why }
certificates-column-number = Number
certificates-column-file = File
certificates-column-hash = Hash

press-crest = The crest cannot be used: { $why }. Use an SVG file without links and scripts.
press-character = The letter { $character } in "{ $text }" is not in the printing fonts. Write it in Latin letters.
press-character-at = { $place }, { $field }: the printed fonts have no { $character }, as in "{ $text }". Write it in Latin letters.
press-too-long = The text "{ $start }…" is too long ({ $length } characters). Shorten it.
press-address = The verification address is too long for a QR code. Shorten it.
press-other = The document cannot be printed: { $why }
crest-too-large = it has { $bytes } bytes, which is too large
crest-unreadable = it cannot be read as SVG
crest-not-svg = it is not an SVG
crest-too-complex = its drawing is nested too deeply
crest-element = it has <{ $name }>, and a crest may hold shapes and gradients only (turn text into outlines)
crest-script = it has the attribute { $name }, which runs a script
crest-outside = it refers to { $address } outside itself
crest-size = it has no size, or is more than four times as long as it is wide

## Verification.

verify-holds = It holds: { $sheets } sheets and the ranking of { $entries } entries were recomputed without a difference.
verify-decision-holds = The meeting's decision fits this record.
verify-certificates = It holds: { $count } certificates agree with their register. Hash of the register: { $hash }
verify-differs = { $count ->
    [one] It does not hold, { $count } finding:
   *[other] It does not hold, { $count } findings:
}
verify-more = { $count ->
    [one] … and { $count } more difference.
   *[other] … and { $count } more differences.
}
verify-format = The record's format { $found } is unknown; known is { $known }. Update the program.
verify-not-rankable = What is in the record cannot be ranked: { $why }
verify-sheet = round { $round }, entry { $entry }, judge { $judge }
verify-sheet-changed = A score sheet was changed after it was recorded: { $sheet }.
verify-sheet-missing = A score sheet is missing: { $sheet }.
verify-sheet-added = A score sheet was added after recording: { $sheet }.
verify-record-hash = The record's hash is not that of its content: something was changed after it was made.
verify-rule = Rule { $field }: { $declared } was declared, but the ranking was made with { $ranked }.
verify-entry-value = Entry { $entry }, { $field }: recorded { $recorded }, recomputed { $recomputed }.
verify-value = { $field }: recorded { $recorded }, recomputed { $recomputed }.
verify-checkpoint-hash = The checkpoint of the log does not match its hash: what it says was changed.
verify-foreign-checkpoint = Checkpoint { $number } of { $adoption } is not the checkpoint of this record.
verify-decision-hash = The decision's hash is not that of its content: the decision was changed after it was recorded.
verify-other-record = This decision was made on another record.
verify-decision-not-possible = The decision cannot be applied to this ranking: { $why }
verify-decided-place = Entry { $entry }: the decision puts it at place { $recorded }, but from the ranking and the recorded reasons it would be { $recomputed }.
verify-override-from = Entry { $entry }: the decision says it came from place { $recorded }, but it was { $recomputed }.
verify-other-hash = The printed hash ({ $printed }) is not that of this record ({ $recorded }).
verify-no-register = { $file } holds no known register of certificates (daftar.json).
verify-facts-changed = { $file }: what the certificate { $name } says does not agree with its hash.
verify-file-missing = { $file } is missing from the ZIP.
verify-file-changed = { $file } was changed after it was made.
certificates-ranking = { $file } is a ranking, not a decided list. Use the record: gelar rank … --record, then gelar decide.
certificates-register-twice = { $place }: entry { $entry } has another number in the register already. Delete one of them.
verify-certificate = That hash is of certificate { $number }: { $name }.
verify-no-such-certificate = There is no certificate or register with the hash { $printed } in this ZIP.
verify-file-unknown = { $file } is not in the register.
decide-award = the innovation award
