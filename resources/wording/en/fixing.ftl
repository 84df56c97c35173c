# Page 3 of an upload: cells typed anew, taken back, filled down, replaced.

action-edit-undo = Undo the last correction
action-edit-redo = Make the correction again
action-cells-fill-down = Fill down
action-cells-replace = Replace in this column

pages-column-rows = Rows
pages-column-in-file = In your file
pages-column-now = Now

pages-check-use = { $count ->
    [one] Use “{ $value }”
   *[other] Use “{ $value }” in all { $count } rows
}
pages-check-cell-changed = changed by you
pages-check-shape-rows = Show each row
pages-check-shape-values = Show each value once
pages-check-suggestions = { $count ->
    [one] Did you mean
   *[other] Did you mean, in all { $count } rows
}
pages-check-replace-in = { $field }:
pages-check-replace-sought = Find
pages-check-replace-instead = Replace with
pages-check-replace-go = { $count ->
    [0] Not found
    [one] Replace in { $count } cell
   *[other] Replace in { $count } cells
}
pages-check-changed = What you changed
pages-check-changed-cells = { $count ->
    [one] { $count }   cell
   *[other] { $count }   cells
}
pages-check-changed-about = You changed this cell in row { $row }. Your file stays as it is.
pages-check-put-back = As it is in the file

pages-match-same-title = Not in your file: the same for all rows
pages-match-same-about = Use the same for all rows, or nothing.
pages-match-same-none = Nothing
pages-match-same-spoken = { $field }, the same for all rows

pages-check-hand-back = Give me my file back with notes
pages-notes-title = What to fix
pages-notes-author = Check before the upload
pages-notes-cell = Cell
pages-notes-column = Column
pages-notes-found = Found
pages-notes-what = What to do
pages-notes-changed = { $field }: “{ $old }” was changed to “{ $new }” when the file was checked. Type it here too.
pages-notes-name = { $file } with notes
pages-notes-pasted = Pasted cells
pages-notes-saved = Saved as “{ $name }”. Put it right in Excel, save it, and choose it for the upload again: the notes do not disturb.

pages-draft-kept = Kept as draft
pages-draft-not-kept = Not kept when the program closes: this computer’s password store cannot be used.
pages-records-kept = Kept as draft: { $file }

pages-same-file-title = You uploaded this file before
pages-same-file-text = You uploaded this file on { $date } ({ $created ->
    [one] { $created } { -goal } created
   *[other] { $created } { -goals } created
}{ $changed ->
    [0] { "" }
   *[other] , { $changed } changed
}). What exists already is not created again unless you say so.
pages-same-file-on = Check it again

pages-results-again = { $count ->
    [one] Fix and send the row again
   *[other] Fix and send the { $count } again
}
upload-left-out-settled = This row is not part of this upload: an earlier one has dealt with it.
