# The headless commands.

command-about = Check and upload workbooks of { -goals } without a window.
command-check = Check a file and show what would be sent. Nothing is sent.
command-upload = Send exactly the plan with the checksum that “check” showed. The same command again continues it.
command-json = Answer as JSON for another program.
command-plan-checksum = The checksum that “check” showed.
command-live = Allow sending to LIVE, real employee data.
command-results = Save the results as a workbook.
command-demo = Use the built-in fictitious company.
command-workspace = Use a workspace of the program, with its key from the password store.
command-address = Use this Betterworks address; give the key with --key-stdin.
command-key-stdin = Read the API key from standard input.
command-profile = Keep settings and uploads in this folder.
command-file = The workbook or CSV file.
command-rows = Where rows are hidden: only the visible ones, or all.
command-dates = The order of day, month and year in dates typed as text.
command-mapping = A JSON file that says which column is which field.
command-duplicates = What to do with a row whose { -goal } exists already.

command-interrupted = Interrupted. Nothing is lost: run the same command again to continue.
command-mapping-unreadable = The file given with --mapping is no JSON object of column titles and fields.
command-safe-answer = Taken as long as you do not say otherwise: { $answer }
command-more-problems =
    { $count ->
        [one] And one more. Use --json to see it.
       *[other] And { $count } more. Use --json to see them all.
    }
command-count = { $word }: { $count }
command-checksum = Checksum of the plan: { $checksum }
command-workspace-unknown = There is no workspace named “{ $name }” on this computer.
command-key-missing = The key of this workspace is not in the password store. Give it with --key-stdin.
command-key-stdin-empty = No key came on standard input.
command-live-not-allowed = This is LIVE, real employee data. Add --live to send to it.
command-plan-differs = The plan is not the one with that checksum: the file, the answers or Betterworks changed since. Nothing was sent. Run “check” again. Its checksum now: { $checksum }
command-progress = { $done } of { $total }
command-results-saved = Results saved.
command-not-settled = Not everything is settled yet. Run the same command again to continue.
command-unencrypted-note = The contents of this upload are not kept on this computer, because its password store can’t be used. To continue, run the same command with the same file.

# Exports without a window.

command-export = Save people, { -goals } or another area as a workbook, CSV or raw records.
command-export-what = What to export.
command-export-out = The file to be written: .xlsx, .csv, or .jsonl for the records as Betterworks sent them, one per line.
command-export-force = Replace the file if it is there.
command-export-view = A view file (.bwview), or the name of a view saved in this workspace.
command-export-period = The days of { -goals }: this-quarter, last-quarter, next-quarter, this-year, last-90-days and the like, or 2026-01-01..2026-12-31.
command-export-everything = All columns instead of the standard ones.
command-export-with-sensitive = Sensitive columns too. Raw records of conversations, feedback and calibration need this.
command-exported =
    { $count ->
        [one] 1 row in { $file }.
       *[other] { $count } rows in { $file }.
    }
command-out-unknown = “{ $file }” is no kind of file this command writes. Give a name that ends with .xlsx, .csv or .jsonl.
command-out-exists = “{ $file }” is already there. Choose another name, or add --force to replace it.
command-view-unreadable = The view “{ $file }” is neither a file that can be read nor the name of a view saved in this workspace.
command-view-other = This view is about { $other }, not about { $what }.
command-view-column = This view filters by a column that is not there: { $column }. Nothing was written.
command-raw-sensitive = These records hold sensitive answers or ratings, and a raw record is written whole. Add --with-sensitive to export them. Nothing was written.
command-sensitive-left-out = Left out because they are sensitive: { $columns }. Add --with-sensitive to export them too.
