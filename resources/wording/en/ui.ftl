# The window and its small parts, dialogs, settings and help.

environment-live = LIVE
environment-live-long = LIVE – real employee data
environment-test = TEST
environment-test-long = TEST – test data
environment-sample = SAMPLE
environment-sample-long = SAMPLE – invented data, nothing is sent
environment-window = { $environment } – { $title }

ui-kind-told = Note
ui-kind-good = Done
ui-kind-look = Please look
ui-kind-bad = Problem
ui-details = Details
ui-clear-field = Empty this field
ui-put-away = Put away
ui-details-request = Request: { $value }
ui-details-request-id = Request ID: { $value }
ui-details-status = Status: { $value }
ui-details-answer = Answer: { $value }
ui-details-field = Field { $value }
ui-step-done = Step { $number }, { $title }, done
ui-step-now = Step { $number }, { $title }, you are here
ui-step-later = Step { $number }, { $title }, comes later

value-yes = Yes
value-no = No
value-percent = { $number }%

ui-cancel = Cancel

table-empty-cell = empty
table-chips = Filters that are on
table-chip = { $column }: { $words }
table-chip-search = Search: { $words }
table-chip-drop = Take off “{ $chip }”
table-clear-filters = Clear filters
table-filter-field = Filter { $column }
table-filter-more = More filters for { $column }
table-filter-hint-text = Type what { $column } should contain
table-filter-hint-number = Type like 50, >50 or 10..20
table-filter-hint-date = Type like { $date }, 2026-03, >2026-03-01 or 2026-01..2026-03
table-filter-empty = Is empty
table-filter-filled = Is not empty
table-filter-none = No filter
table-filter-from = From
table-filter-to = To
table-filter-use = Filter
table-filter-calendar = Calendar
table-filter-days = Or days that move with today …
table-filter-search = Search these values
table-filter-value = { $value }  ({ $count })
table-filter-blank = (empty)
table-filter-most = Only the { $count } most frequent values are listed.
table-filter-no-number = This is not a number. Type it like 12.5.
table-filter-no-date = This is not a date. Type it like 2026-03-31.

table-search = Search this table
table-staying = { $table }, columns that stay
table-shown-of = Showing { $shown } of { $loaded }
table-all = { $count ->
    [one] { $loaded } row
   *[other] { $loaded } rows
}
table-loading = { $loaded } loaded so far
table-loading-of = { $loaded } of about { $total } loaded
table-loading-shown = Showing { $shown } · { $loading }
table-fresh-complete = Loaded { $when } · complete
table-fresh-stopped = Stopped { $when } · only a part is loaded
table-fresh-failed = Interrupted { $when } · only a part is loaded
table-when-today = today at { $time }
table-when = on { $date } at { $time }

columns-title = Choose columns
columns-search = Search columns
columns-up = Move up
columns-down = Move down
columns-hint = Tick what you want to see. Drag to change the order.
columns-standard = Back to standard
columns-use = Show these columns

record-panel = Details of the row
record-close = Close the details
record-web = Open in Betterworks
record-raw = All fields as Betterworks sent them

ui-tabs = Areas
ui-window = { $workspace } – Betterworks Desktop
ui-key-of = Key of { $owner }
ui-look-only = Look only
ui-look-only-why = Nothing can be changed in this workspace until you switch this off.
ui-only-look = Only to look at: Betterworks lets no key change it
ui-may-change = Can change data
ui-may-change-why = Uploads can change data in this workspace. You are asked before each one.

find-title = Find anything
find-hint = Type a tab, a person, a question or an action
find-results = What was found
find-foot = ↑ ↓ choose · Enter opens · Esc closes
find-tab = Tab
find-action = Action
find-question = Question
find-view = View
find-person = Person

ui-close = Close

settings-title = Settings
settings-workspaces = Workspaces and keys
settings-look = Look
settings-theme = Theme
settings-theme-system = As this computer
settings-theme-light = Light
settings-theme-dark = Dark
settings-text-size = Text size
settings-per-cent = { $size }%
settings-words = Language and words
settings-language = Language
settings-language-system = As this computer
settings-language-en = English
settings-language-de = Deutsch
settings-language-qps = Pseudo-language
settings-terms = What your company says
settings-terms-goals = Goals and milestones
settings-terms-objectives = Objectives and key results
settings-words-when = Language and words change when you close the settings.

workspace-open = Open { $workspace } – { $environment }
start-over-title = Start over?
start-over-text = { $workspace } will be as it was at first. Everything uploaded to it, and its list of uploads, is removed. Other workspaces stay as they are.
start-over-go = Start over
look-only-off-title = Switch look-only off?
look-only-off-text = Uploads can then change data in { $workspace }. You are still asked before each one.
look-only-keep = Keep look-only
look-only-off = Allow changes
ui-test-month-end = Test data and your test key are renewed at the end of each month. You may need a new key then.
ui-opening = Opening { $workspace } …

status-upload = Upload
status-keeps-awake = An upload is being sent
status-upload-open = Show the upload
status-uploading = Uploading: { $done } of { $total }
upload-interrupted = An upload was interrupted at { $settled } of { $total }. Nothing is lost.
upload-interrupted-look = Look
tray-open = Show the window
tray-sending = An upload is being sent
tray-done = Upload finished

help-title = Help
help-look = Look people and { -goals } up
help-look-text = Open the Users or the { -Goals } tab. Rows appear as they arrive. Select a row and press Enter to see everything Betterworks knows about it. The list on the left of Users filters by department, sub-departments included.
help-filter = Filter and search
help-filter-text = Type under a column’s title to filter it. Numbers and dates understand >50, 10..20, 2026-03 and similar. The small arrow offers a list to tick, a calendar, and “is empty”. Chips above the table say what is on; press one to take it off.
help-questions = Questions and views
help-questions-text = Questions answers what is often asked, such as who has no { -goal } this quarter. The days, the number and the department can be changed in the strip above the table; a department includes all below it. Where an answer needs another tab, that tab is loaded, and you are told until the answer is final. Keep any table as a view of your own, or save it as a file for a colleague: a view holds no data and no key.
help-columns = Choose columns
help-columns-text = Columns shows or hides fields, custom fields included. Drag a title to move it, drag its edge to change the width. A right click keeps a column visible while you scroll. All this is remembered for each workspace.
help-copy = Copy to Excel
help-copy-text = Select cells and copy. Several rows take their titles along. Leading zeros and long numbers arrive as text.
help-export = Export
help-export-text = Export writes the rows you see, or all of them, as a workbook or a CSV file. Nothing in the file runs as a formula. The last sheet says where the data came from and which filters were on.
help-upload = Upload { -goals } from Excel
help-upload-text = Open Uploads and choose a workbook, or get the template. Every row is checked before anything is sent, and you see exactly what would change. Nothing is sent until you press the button that says how many { -goals } it creates.
help-keys = Keys and workspaces
help-keys-text = Each workspace has its own API key. It is kept in this computer’s password store, or asked for each time, and is never sent anywhere but to its own address. Look-only stops every change before it leaves this computer.
help-privacy = Privacy
help-privacy-text = Your data goes only between this computer and Betterworks. The program has no account, sends no usage data, and talks to no other address.

shortcuts-title = Keyboard shortcuts
shortcuts-tables = In tables
shortcuts-key-f6 = F6
shortcuts-f6 = Goes from one part of the window to the next
shortcuts-key-enter = Enter
shortcuts-enter = Shows the details of the row
shortcuts-key-escape = Esc
shortcuts-escape = In a filter or the search: empties it, then goes back to the rows
shortcuts-key-alt-down = Alt + ↓
shortcuts-alt-down = In a filter: opens the list, the range or the calendar
shortcuts-key-shift-click = Shift + click on a title
shortcuts-shift-click = Sorts by this column too

about-title = About this program
about-version = Version { $version }
about-text = Look up, export and load the data of a Betterworks company from Excel, from your own computer.
about-made-with = Made with Python, Qt for Python (LGPL), httpx, openpyxl, calamine, keyring and cryptography.

ui-program = Betterworks Desktop

option-about = Opens the window. The commands check and upload work without one.
option-demo = open the built-in fictitious company: no key, no network
option-profile = keep settings and data in this folder
option-language = speak this language
option-tour = look through the first screens, save a picture of the window and end
option-self-check = check what the program needs, tell it as JSON and end
option-file = a workbook to upload
