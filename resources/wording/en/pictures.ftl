# Pictures beside a table: bars that count its rows, and what becomes of them.

action-table-pictures = Pictures
action-picture-copy = Copy the picture’s numbers
action-picture-save = Save the picture as a PNG file …

pictures-title = Pictures
pictures-close = Close the pictures
pictures-more = More for this picture
pictures-more-of = More for: { $title }
pictures-waiting = Bars appear here as rows arrive.
pictures-none = The table shows no row, so there is nothing to count.
pictures-part-of = Still loading: counts the { $loaded } rows that are here, of about { $total }.
pictures-part-sofar = Still loading: counts the { $loaded } rows that are here so far.
pictures-part = Counts only the { $loaded } rows that were loaded, not all there are.

pictures-measure-rows = Rows
pictures-measure-mean = Average
pictures-measure-share = Per cent
pictures-whole-rows = { $count ->
    [one] One row
   *[other] { $rows } rows
}
pictures-whole-measured = { $count ->
    [one] { $value } on average, over one row
   *[other] { $value } on average, over { $rows } rows
}
pictures-whole-nothing = { $count ->
    [one] No value in the only row
   *[other] No value in { $rows } rows
}
pictures-others = { $count ->
    [one] 1 other
   *[other] { $number } others
}
pictures-step = { $low }–{ $high }%
pictures-week = Week from { $day }
pictures-month = { $month } { $year }
pictures-quarter = { $year } Q{ $quarter }
pictures-quarter-short = Q{ $quarter }

pictures-spoken-picture = { $title }. { $whole }
pictures-spoken-how = Arrow keys go from bar to bar, Enter shows only its rows.
pictures-spoken-rows = { $count ->
    [one] { $label }: 1 row, { $share }
   *[other] { $label }: { $rows } rows, { $share }
}
pictures-spoken = { $count ->
    [one] { $label }: { $value }, from 1 row
   *[other] { $label }: { $value }, from { $rows } rows
}
pictures-spoken-chosen = { $bar }. The table shows only these
pictures-let-go = The table no longer shows only { $bar }

pictures-kind-png = Picture (*.png)
pictures-save-title = Save the picture
pictures-saved = Saved as { $name }.
pictures-remark-filters = Filters: { $filters }
pictures-remark-counts = { $counts }
pictures-remark-when = { $when }
export-pictures = With the pictures, as charts on a sheet of their own

picture-people-by-department = People by department
picture-people-by-status = People by status
picture-goals-by-status = { -Goals } by status
picture-goals-by-progress = { -Goals } by progress
picture-goals-progress-of-departments = How far each department is
picture-conversations-by-status = Conversations by status
picture-conversations-by-due = When conversations are due
picture-feedback-by-status = Feedback by status
picture-feedback-by-template = Feedback by template
picture-recognition-over-time = Recognition over time
picture-recognition-by-hashtag = Recognition by hashtag
picture-ratings = Ratings: { $column }

help-pictures = Pictures
help-pictures-text = Pictures shows the rows of the table as bars, beside it. Press a bar, and the table shows only its rows; press it again, and all are back. The arrow keys go from bar to bar. The menu of a picture copies its numbers or saves it as a PNG file; an export can take all pictures along as charts.
