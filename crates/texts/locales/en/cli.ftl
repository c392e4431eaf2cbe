## The command line.

cli = gelar runs a public-service innovation award: from score sheets to certificates.
cli-usage = Usage
cli-commands = Commands
cli-options = Options
cli-other-language = Bahasa Indonesia: gelar --lang id --help
cli-help = Show this help
cli-version = Show the program's version
cli-lang = Language: id (default) or en; also by GELAR_LANG

cli-rank = Rank entries from score sheets (CSV, XLSX)
cli-rank-files = One file, or a file per round in the order of the rounds
cli-rank-edition = Edition file (TOML): weights, rounds, rule, title
cli-rank-entry = The column of entries: its header or letter
cli-rank-judge = The column of judges
cli-rank-criterion = The column of criteria
cli-rank-score = The column of scores
cli-rank-round = The column of rounds
cli-rank-sheets-are = What each sheet of a workbook is: rounds or judges
cli-rank-weights = Weights of criteria, such as Impact=30,Novelty=15
cli-rank-rounds = Weights of rounds, such as desk=0.4,visit=0.6
cli-rank-scale = Scale of the scores, such as 1-5 or 0-100
cli-rank-model = Ranking model: mean (the default), calibrated (corrected for strict and lenient judges, honest about uncertainty), gaussian (the same with variances taken as known), facets (on single scores, in logits) or jmle (the same without priors, as FACETS does)
cli-rank-top = How many are best (default 6)
cli-rank-ties = Tie rules in order: round:NAME, criterion:NAME, pleno
cli-rank-seed = Seed of the random draws behind probabilities (default 1)
cli-rank-draws = Number of random draws (default 10000)
cli-rank-json = Print the result as JSON
cli-rank-csv = Print the result as CSV
cli-rank-html = Save the HTML report to this file
cli-rank-record = Save the record of the result, which can be recomputed, to this file
cli-rank-explain = Explain how the place of an entry (number or title) came about, or all of them with: all
cli-rank-advise = Name at most N further reviews that would settle the cut line best
cli-rank-conflicts = Conflicts of interest that must not be suggested: a row per pair of judge and entry

cli-compare = Rank entries from paired comparisons (CSV, XLSX)
cli-compare-file = A row per comparison, or per pair with the number of wins
cli-compare-winner = The column of winners: its header
cli-compare-loser = The column of losers
cli-compare-first = The column of those that came first, or were at home
cli-compare-second = The column of the others, or of guests
cli-compare-first-advantage = Estimate the advantage of coming first, or of being at home, as well
cli-compare-prior-sd = Standard deviation of the prior, in logits, that stands in where the data are too few (default 1.5)
cli-compare-top = How many are best (default 6)
cli-compare-seed = Seed of the random draws behind probabilities (default 1)
cli-compare-draws = Number of random draws (default 10000)
cli-compare-json = Print the result as JSON
cli-compare-csv = Print the result as CSV

cli-study = Test how honest the models are on thousands of simulated editions
cli-study-design = Designs to study (default all): city, city-no-taste, city-spreads, region, region-no-taste, small, alike
cli-study-editions = Simulated editions a design (default 2000)
cli-study-draws = Random draws behind each ranking (default 4000)
cli-study-seed = Seed of the first edition (default 1)
cli-study-json = Print the result as JSON
cli-study-csv = Print the result as CSV

cli-assign = Assign entries to judges, fairly
cli-assign-affinity = Table of affinity: a row per judge, a column per entry
cli-assign-loads = Judges and their loads: load_ub, load_lb, and judge and agency where known
cli-assign-coverage = Entries and their number of reviews: cov, and entry and agency where known
cli-assign-reviews = Judges per entry, or all; replaces what --coverage says
cli-assign-conflicts = Conflicts of interest: a row per pair of judge and entry
cli-assign-agencies = Agencies and their parents: agency, parent
cli-assign-previous = The assignment before; as few as possible move
cli-assign-objective = fair (default: equal loads, connected) or affinity (highest affinity only)
cli-assign-min-cut = Least strength of the connection between judges and entries (default 2)
cli-assign-json = Print the result as JSON
cli-assign-csv = Print the pairs of judge and entry as CSV

cli-decide = Make the minutes of the plenary meeting from a record
cli-decide-record = The record from gelar rank --record
cli-decide-edition = Edition file (TOML)
cli-decide-pleno = The meeting's decision (TOML); get an example from --template
cli-decide-template = Print an example decision file for this record
cli-decide-out = Folder to write to (default: the record's)
cli-decide-force = Overwrite files that exist

cli-certificates = Make the certificates of winners and participants
cli-certificates-file = A decided record, or a list (CSV, XLSX)
cli-certificates-edition = Edition file (TOML): signer, date, number pattern
cli-certificates-number = Number pattern, such as GIPP/{"{"}year{"}"}/{"{"}seq:3{"}"}
cli-certificates-first = First sequence number (default 1)
cli-certificates-register = Numbers from the office's register (CSV, XLSX): entry, number
cli-certificates-verify = Start of the verification address in the QR code
cli-certificates-crest = Crest (SVG)
cli-certificates-sample = Mark as SAMPLE
cli-certificates-winners-only = Winners only
cli-certificates-out = ZIP file to write (default: piagam.zip beside FILE)
cli-certificates-force = Overwrite files that exist

cli-verify = Recompute a record and say what differs
cli-verify-record = A record, or a ZIP of certificates
cli-verify-hash = The hash printed on the minutes
cli-verify-json = Print the differences as JSON

cli-blueprint = Check, test and explain the blueprint of a service
cli-blueprint-check = Check a blueprint's folder and name each mistake with its place
cli-blueprint-check-folder = The blueprint's folder
cli-blueprint-check-overlay = An office's overlay (TOML) that is laid over it
cli-blueprint-test = Play a blueprint's scenarios
cli-blueprint-test-folder = The blueprint's folder
cli-blueprint-test-binding = A government's binding (TOML); without it: a sample government
cli-blueprint-test-overlay = An office's overlay (TOML) that is laid over it
cli-blueprint-test-scenario = This scenario only
cli-blueprint-explain = Tell the service as a person reads it, with a drawing of its flow
cli-blueprint-explain-folder = The blueprint's folder
cli-blueprint-explain-overlay = An office's overlay (TOML) that is laid over it
cli-blueprint-explain-html = Write it as one page that stands alone
cli-blueprint-explain-svg = Write the drawings of its flow to this folder
cli-blueprint-diff = Say in words what changed between two versions, and which open cases it touches
cli-blueprint-diff-old = Folder of the old version
cli-blueprint-diff-new = Folder of the new version
cli-blueprint-diff-json = Print the changes as JSON

cli-data = Data folder (default data-gelar); also through GELAR_DATA
cli-database = PostgreSQL database, such as postgresql://gelar@host/gelar (default: SQLite in the data folder); also through GELAR_DATABASE
cli-config = Settings file (TOML): data, database, listen, address, secure, site, government
cli-listen = Address to listen on (default 127.0.0.1:8080); also through GELAR_LISTEN
cli-address = Address that people use, such as https://innovation.city.example; also through GELAR_ADDRESS
cli-secure = Cookies over TLS only (default: where the address is https)

cli-demo = Open the example government in a browser, with invented data
cli-demo-now = Begin on this day or at this moment, such as 2026-03-10 or 2026-03-10T08:00
cli-serve = Run the web application
cli-serve-government = Key of the government, where the database holds more than one
cli-found = Found a government in an empty store: units, people, services from one file
cli-found-file = The founding file (TOML); an example is in docs/running.md
cli-doctor = Look over the store and say what is damaged or missing
cli-backup = Back up data and keys, apart
cli-backup-to = Folder of the backup; data go to TO/data, keys to TO/keys
cli-backup-keys = Another folder for the keys
cli-restore = Restore a store from a backup
cli-restore-from = Folder of the backup
cli-restore-keys = Folder of the keys (default FROM/keys)
cli-rebuild = Make the rows anew from the log of events
cli-rebuild-check = Only compare; change nothing

cli-unknown-argument = { $argument } is not an option of this command.
cli-unknown-command = { $command } is not a command.
cli-missing-argument = Still needed: { $argument }.
cli-conflict = { $argument } cannot be used together with { $other }.
cli-no-value = { $argument } needs a value.
cli-invalid-value = { $value } cannot be used for { $argument }.
cli-did-you-mean = Did you mean { $suggestion }?
cli-same-column = { $first } and { $second } name the same column ({ $column }). Name different ones.
cli-see-help = Help: gelar --lang en --help

cli-unreadable = { $file }: cannot be read ({ $why }). Check the file's name and place.
cli-unwritable = { $file }: cannot be written ({ $why }). Choose another place.
cli-exists = { $file }: exists with other content. Move it away, or use --force to overwrite it.
cli-too-large = { $file }: larger than { $most } MiB. Split it into several files.
cli-not-text = { $file }: not a UTF-8 text file. Save it again as UTF-8.
cli-toml = { $file }, line { $line } column { $column }: { $detail }
cli-why-not-found = not found
cli-why-denied = not permitted
cli-why-folder = it is a folder
cli-why-full = storage is full
cli-failed = That did not work:
cli-is-input = { $file } is an input; a result must not replace it. Choose another name.
cli-bug = The program stopped by a mistake of its own. Please report it with the files used; RUST_BACKTRACE=1 shows details.
