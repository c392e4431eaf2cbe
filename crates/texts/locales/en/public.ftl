# Public pages, search, overview.

web-place = Place
web-complain = Is something not right?
web-complain-text = File a complaint at
web-registers = Across editions
web-ask = Questions
web-search-all = All innovations
web-search-title = Search results: { $words }
web-search-none = No innovation matches
web-search-none-text = Try a shorter word, the name of an agency, or of an edition.
web-search-every = See all innovations
web-won = Place { $place }, { $edition }
web-revoked = revoked
web-winners-of = Winners of { $edition }
web-all-winners = All winners and participants
web-join = Take part
web-stat-innovations = { $count ->
    [1] innovation
   *[other] innovations
}
web-stat-winners = { $count ->
    [1] winner
   *[other] winners
}
web-check-certificate = Check the certificate
web-before-after = { $before } → { $after } { $unit }
web-about-entry = About this innovation
web-registration-days = Registration
web-waits = { $count } × { $kind }: { $status }
web-waits-one = { $title }: { $status }
web-waits-since = { $days ->
    [0] Came in today.
    [1] The longest has waited for 1 day, since { $day }.
   *[other] The longest has waited for { $days } days, since { $day }.
}
web-waits-act = Needs action
web-judges-due = { $count ->
    [1] 1 judge has not begun
   *[other] { $count } judges have not begun
}
web-judges-due-tag = Not opened
web-sheets-done = { $round }: { $done } of { $of } sheets submitted
web-judge-done = { $judge }: { $done } of { $of } sheets submitted
web-matrix = Sheets by judge and entry
web-about-edition = About this edition
