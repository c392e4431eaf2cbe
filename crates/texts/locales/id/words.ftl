## Words that several pages share.

count-entries = { $count } entri
count-judges = { $count } juri
count-rounds = { $count } babak
count-criteria = { $count } kriteria
count-scores = { $count } nilai
