# The sheet of an export, what became of it, and its sheet "About".

export-title = Export
export-several = Several tables in one workbook
export-tables-missing = Not loaded, so not offered: { $tables }. Open the tab first.
export-table-whole = { $count ->
    [one] { $table }: 1 row
   *[other] { $table }: { $rows } rows
}
export-table-part = { $count ->
    [one] { $table }: 1 row so far, not everything was loaded
   *[other] { $table }: { $rows } rows so far, not everything was loaded
}
export-rows = Rows
export-rows-shown = These { $rows } rows, as filtered
export-rows-all = All { $rows } rows
export-still-loading = More rows are still arriving
export-wait = Wait until everything is loaded
export-part = Only the rows loaded so far
export-partial = Only a part was loaded. The file says so.
export-columns = Columns
export-columns-visible = The { $count } columns I see
export-columns-all = All { $count } columns
export-carried = Ready to be uploaded again: with ID, owner’s e-mail and version
export-sensitive = These columns are sensitive. They stay out unless you tick them.
export-sensitive-chosen = The file will hold sensitive columns. You can protect it with a password.
export-format = File
export-xlsx = Excel workbook (.xlsx)
export-csv = Text file for other programs (.csv)
export-separator = Sign between the columns
export-separator-comma = Comma between the columns
export-separator-semicolon = Semicolon between the columns
export-separator-tab = Tab between the columns
export-lock = Protect with a password
export-password = Password
export-password-again = The same again
export-password-rule = At least 8 characters.
export-password-short = Too short. Use at least 8 characters.
export-password-weak = Easy to guess. Make it longer, or mix letters, digits and other signs.
export-password-fair = Good enough. A few more characters make it strong.
export-password-good = Strong.
export-password-differs = The two are not the same.
export-password-lost = The file opens with this password only. It is kept nowhere, so remember it well.
export-place = { $name } in { $folder }
export-other-place = Other place
export-progress = How much is written
export-waiting = Waiting until everything is loaded …
export-writing = Writing the file …
export-go = Export { $rows } rows
export-again = { $tables }: the same columns and filters as before, with the rows of now.
export-again-locked = { $tables }: the same columns and filters as before, with the rows of now. The file before had a password, so choose one for this file too.
export-again-go = Export again
export-again-lacks = That export had columns that are computed from other tabs, or that are gone. Open its tab, show the view or question again and export from there.
export-show-folder = Show in folder
export-open = Open
export-saved = { $count ->
    [one] Saved: 1 row in { $name }.
   *[other] Saved: { $rows } rows in { $name }.
}
export-neutralised = { $count ->
    [one] 1 text got an apostrophe in front, so that no program runs it as a formula.
   *[other] { $number } texts got an apostrophe in front, so that no program runs them as formulas.
}
export-shortened = { $count ->
    [one] 1 text was longer than Excel allows and was cut.
   *[other] { $number } texts were longer than Excel allows and were cut.
}
export-replaced = { $count ->
    [one] 1 character that no workbook can hold was replaced by “�”.
   *[other] { $number } characters that no workbook can hold were replaced by “�”.
}
export-split = There are more rows than a sheet holds. The workbook has { $number } sheets.
export-kind-xlsx = Excel workbook (*.xlsx)
export-kind-csv = CSV (*.csv)
export-about-workspace = Workspace
export-about-time = Exported on
export-about-period = Period
export-about-filters = Filters
export-about-no-filters = None
export-filter-empty = empty
export-filter-filled = not empty
export-about-rows = Rows
export-about-complete = Complete
export-about-whole = Yes, everything was loaded
export-about-part = No, only a part was loaded
export-about-loaded = Loaded on
export-about-note = Note
export-about-who = Key of
export-about-nobody = Not known
export-about-program = Program
