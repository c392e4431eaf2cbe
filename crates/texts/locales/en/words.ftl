## Words that several pages share.

count-entries = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
count-judges = { $count ->
    [one] { $count } judge
   *[other] { $count } judges
}
count-rounds = { $count ->
    [one] { $count } round
   *[other] { $count } rounds
}
count-criteria = { $count ->
    [one] { $count } criterion
   *[other] { $count } criteria
}
count-scores = { $count ->
    [one] { $count } score
   *[other] { $count } scores
}
