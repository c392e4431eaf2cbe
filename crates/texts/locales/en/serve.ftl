## Running the web application, and keeping its store.

serve-site = Innovation award
serve-ready = Ready: { $address }  (Ctrl-C to stop)
serve-broke = The server stopped: { $why }
serve-taken = { $address } is in use by another program. Stop that program, or choose another with --listen.
serve-port = { $address } may not be used by this user. Choose a port above 1023 with --listen.
serve-no-address = { $address } cannot be listened on: { $why }.
serve-nobody = No government has been founded in this store. Found one with: gelar found FILE. To try things out: gelar demo.
serve-unknown-government = There is no government { $named } in this store. There is: { $known }.
serve-many-governments = There are several governments in this store: { $known }. Choose one with --government.
serve-unreadable = { $key } in the store cannot be read: { $why }.
serve-unfit = { $key } does not fit its blueprint:
serve-changed = { $key } was changed by somebody else meanwhile. Run this again.
serve-unknown = There is no { $key }.

store-unreachable = The database cannot be reached: { $why }. Check --database, and whether its server runs.
store-folder = { $path }: { $why }. Check the folder and its permissions, or choose another with --data.
store-read-only = The database may only be read. Check the permissions of its file and folder.
store-full = Storage is full. Make room and run this again; nothing is lost.
store-corrupt = The store is damaged: { $why }. Restore a backup: gelar restore.
store-newer = This store was written by a newer version of gelar (schema { $found }; this program knows { $known }). Install a newer version.
store-busy = Another process keeps the database to itself. Wait a moment and run this again.
store-sealed = Sealed content does not open with the keys that are there: { $why }. Is keys.sqlite of this store?
store-other = The store cannot do it: { $why }.

found-gap = { $adoption }: event { $position } is missing from the history.
found-rewritten = { $adoption }: event { $position } ({ $of }) is not what was recorded. The history was changed.
found-checkpoint = { $adoption }: checkpoint { $number } does not agree with the history.
found-no-key = { $adoption }: the key of { $of } is missing; its content cannot be read. Restore keys.sqlite.
found-rows = { $adoption }: the tables differ from the history in { $of }.
found-file-missing = { $adoption }: the file { $hash } is missing.
found-file-changed = { $adoption }: the content of the file { $hash } changed.
found-given-up = { $adoption }: the message { $id } is not tried again: { $why }.
found-already = The government { $key } has been founded in this store already.
found-done = { $name } is founded. Links to choose a password with, each works once, for 14 days:
found-no-blueprint = There is no blueprint { $name }. Name its folder, or one of: { $known }.

keep-no-store = There is no store of gelar in { $folder }. Check --data.
keep-healthy = All is well.
keep-backed-up = Backed up. Data: { $data }. Keys: { $keys }. Keep the keys elsewhere, and overwrite their old copy.
keep-restored = Restored to { $folder }: { $count } services.
keep-rebuilt = { $adoption }: rows made anew from the log; they differed in { $of }.
keep-same = { $adoption }: the tables agree with the history.

demo-playing = Preparing the example: { $name }, step { $done } of { $all }
demo-sign-in = Sign in at { $address } with the password { $password } as:
demo-now = { $now } is not a day or a moment, such as 2026-03-10 or 2026-03-10T08:00.
demo-other = This folder holds data of { $other }, not the example. Choose another folder with --data.
demo-broken = The example cannot be prepared: { $why }. This is a mistake of the program; please report it.
