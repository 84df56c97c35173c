# Problems: where, what was found, what is expected, what to do. -kind names the group in the list.
upload-required-blank = { $where } is empty, and new { -goals } need it. Type a value.
upload-required-blank-kind = Needed and empty
upload-owner-missing = { $where }: nobody is named as owner. Type the e-mail of one active person.
upload-owner-missing-kind = No owner
upload-owner-unknown = { $where }: nobody in Betterworks has "{ $value }". The owner must be an active person. Correct it, or refresh the list of people.
upload-owner-unknown-kind = Owner not found
upload-owner-ambiguous = { $where }: "{ $value }" could be several people: { $people }. Choose one.
upload-owner-ambiguous-kind = Several people with this name
upload-owners-disagree = { $where }: "{ $value }" belongs to another person than the rest of the row: { $people }. A row has one owner. Correct one of the cells.
upload-owners-disagree-kind = Two different owners in one row
upload-owner-inactive = { $where }: "{ $value }" is deactivated in Betterworks ({ $people }). The owner must be an active person. Name somebody else.
upload-owner-inactive-kind = Owner is deactivated
upload-owner-name-differs = { $where } says "{ $value }", but the owner of this row is { $person }. It will be sent for { $person }. Check that this is meant.
upload-owner-name-differs-kind = Name and owner do not match
upload-date-unreadable = { $where }: "{ $value }" is not a date. Type it like 2027-02-28.
upload-date-unreadable-kind = Not a date
upload-date-order-unknown = { $where }: "{ $value }" can be two different dates. Say once for the whole file whether the day or the month comes first.
upload-date-order-unknown-kind = Order of day and month not known
upload-date-other-order = { $where }: "{ $value }" is no date in the order of day and month chosen for this file. Type it like 2027-02-28, or choose the other order.
upload-date-other-order-kind = Date in another order
upload-date-is-number = { $where } holds the number { $value } instead of a date. Excel counts dates that way. Format the cell as a date, or take the suggestion.
upload-date-is-number-kind = A number instead of a date
upload-date-far = { $where }: { $date } lies far away. It will be sent as it is. Check the year.
upload-date-far-kind = Unusual year
upload-end-before-start = { $where }: the end { $end } is before the start { $start }. It must be the same day or later. Correct one of the two.
upload-end-before-start-kind = Ends before it starts
upload-period-unreadable = { $where }: "{ $value }" is not a period we know. Type it like 2027, 2027 H1 or 2027 Q1, or give both dates.
upload-period-unreadable-kind = Not a period
upload-period-differs = { $where }: the period { $value } runs from { $start } to { $end }, but this row has { $date }. Correct the period or the date, or clear one of them.
upload-period-differs-kind = Dates outside the period
upload-number-unreadable = { $where }: "{ $value }" is not a number. Type it like 12.5.
upload-number-unreadable-kind = Not a number
upload-number-unclear = { $where }: "{ $value }" can be read in two ways, because its point or comma may part thousands or decimals. Choose the one that is meant.
upload-number-unclear-kind = Number can be read in two ways
upload-progress-unclear = { $where }: { $value } may be a percentage or a part of 1. Betterworks counts progress from 0 to 100. Choose the one that is meant.
upload-progress-unclear-kind = Progress can be read in two ways
upload-progress-range = { $where }: { $value } is no progress. It goes from 0 to 100. Type a number between them.
upload-progress-range-kind = Progress outside 0 to 100
upload-progress-rolled-up = { $where }: Betterworks works the progress out of the { -milestones }, so this number is not sent. Leave it, or put it on the { -milestones }.
upload-progress-rolled-up-kind = Progress comes from the { -milestones }
upload-yes-no-unknown = { $where }: "{ $value }" is neither yes nor no. Type yes or no.
upload-yes-no-unknown-kind = Neither yes nor no
upload-email-unreadable = { $where }: "{ $value }" is not an e-mail address. Type it like anna.smith@company.com.
upload-email-unreadable-kind = Not an e-mail address
upload-id-unreadable = { $where }: "{ $value }" is not an id. Type it as text, with all its digits and zeros.
upload-id-unreadable-kind = Not an id
upload-id-rounded = { $where }: { $value } has more than 15 digits, and Excel has rounded it. Format the column as text, type the id again, and open the file again.
upload-id-rounded-kind = Id was rounded by Excel
upload-choice-unknown = { $where }: "{ $value }" is not known. It must be { -goal } or { -milestone }. Choose one.
upload-choice-unknown-kind = Unknown type
upload-type-blank = { $where } is empty. The row will be sent as { -goal }. If { -milestone } is meant, type it.
upload-type-blank-kind = Type is empty
upload-category-unknown = { $where }: there is no category "{ $value }" in Betterworks. It must exist already; several are parted by semicolons. Choose one that exists, or refresh the list.
upload-category-unknown-kind = Unknown category
upload-description-too-long = { $where } has { $count } characters. At most { $most } are allowed. Shorten it.
upload-description-too-long-kind = Description too long
upload-description-long = { $where } has { $count } characters. Older versions of Betterworks took { $most }. It will be sent as it is. Shorten it if it arrives cut.
upload-description-long-kind = Long description
upload-description-on-milestone = { $where }: only { -goals } have a description, so this text is not sent. Leave it, or move it to the row of the { -goal }.
upload-description-on-milestone-kind = { -Milestones } have no description
upload-private-milestone = { $where }: only { -goals } can be private, and the one above this row is not. Make that one private, or clear this cell.
upload-private-milestone-kind = Only { -goals } can be private
upload-unit-missing = { $where } is empty, but the row has a start value or a target. A metric needs a unit. Type one, or clear the two values.
upload-unit-missing-kind = Metric without a unit
upload-target-missing = { $where } is empty, but the row is measured in "{ $value }". A metric needs a target. Type one, or clear the unit.
upload-target-missing-kind = Metric without a target
upload-target-is-start = { $where }: the target is the same as the start value, { $value }. They must differ. Correct one of the two.
upload-target-is-start-kind = Target equals start value
upload-milestone-without-goal = { $where }: no { -goal } stands above this row, and none is named. Put the row below its { -goal }, or name it in a parent column.
upload-milestone-without-goal-kind = { -Milestones } without { -goal }
upload-parent-unknown = { $where }: "{ $value }" was found neither in this file nor among the { -goals } of its owners. Name it by its link or id, by "row 12", or by its exact title.
upload-parent-unknown-kind = Parent not found
upload-parent-ambiguous = { $where }: { $count } { -goals } are called "{ $value }". Name the right one by its row ("row 12") or by its link.
upload-parent-ambiguous-kind = Several possible parents
upload-parent-unclear = { $where }: { $value } is a row of this file and the id of an existing entry as well. Type "row { $value }", or the link.
upload-parent-unclear-kind = Parent: row or id
upload-parent-is-milestone = { $where }: "{ $value }" is of the type { -milestone }. Only { -goals } can have something below them. Name another parent.
upload-parent-is-milestone-kind = Parent is not { -goal } but { -milestone }
upload-parent-is-itself = { $where }: the row names itself as its parent. Name another one, or clear the cell.
upload-parent-is-itself-kind = Row names itself as parent
upload-parent-cycle = { $where }: the rows { $rows } hang on each other in a circle. Clear the parent in one of them.
upload-parent-cycle-kind = Parents in a circle
upload-parent-hidden = { $where }: the { -goal } of this row stands in the hidden row { NUMBER($parent_row, useGrouping: 0) }, which is not uploaded. Upload all rows, or name another parent.
upload-parent-hidden-kind = Parent is in a hidden row
upload-parent-left-out = { $where }: row { NUMBER($parent_row, useGrouping: 0) }, on which this row hangs, is left out, so this one is left out too. Put that row right, or name another parent.
upload-parent-left-out-kind = Parent is left out
upload-outside-goal = { $where }: the row lies outside the period of what it belongs to, { $start } to { $end }. It will be sent as it is. Check the dates.
upload-outside-goal-kind = { -Milestone } outside the period
upload-goal-id-unknown = { $where }: nothing with the id "{ $value }" can be seen in Betterworks. Correct the id, or clear the cell to create something new.
upload-goal-id-unknown-kind = Id not found
upload-type-stays = { $where }: a { -goal } that exists does not become a { -milestone } by a file, nor the other way round. Put the type back as it was, or clear the cell.
upload-type-stays-kind = Type cannot be changed
upload-changed-since-export = { $where }: somebody changed this in Betterworks after it was exported on { $date }, so it is not written over. Export it again and put your changes into the new file.
upload-changed-since-export-kind = Changed in Betterworks since the export
upload-stamp-unreadable = { $where }: "{ $value }" is no version stamp, so we cannot tell whether somebody changed this since it was exported. Look at the old values before you send, or export it again.
upload-stamp-unreadable-kind = Version stamp not readable
upload-duplicate-in-file = { $where }: row { NUMBER($first, useGrouping: 0) } has the same owner, name and dates. It is sent only once. Change this row, or say that both are meant.
upload-duplicate-in-file-kind = Twice in the file
upload-duplicate-in-file-kept = { $where }: row { NUMBER($first, useGrouping: 0) } has the same owner, name and dates. You chose to send both. Choose otherwise if that is not meant.
upload-duplicate-in-file-kept-kind = Twice in the file, both sent
upload-exists-already = { $where }: "{ $value }" exists already with the same owner and dates, so it is not created again. Leave it so, or choose to create it anyway.
upload-exists-already-kind = Exists already
upload-exists-created-again = { $where }: "{ $value }" exists already with the same owner and dates. You chose to create it anyway. Choose otherwise if that is not meant.
upload-exists-created-again-kind = Exists already, created again
upload-exists-at-other-time = { $where }: "{ $value }" exists for the same owner in another period. A new one will be created. Check that this is meant.
upload-exists-at-other-time-kind = Same name in another period
upload-cell-error = { $where } shows an error such as #REF! in Excel, so it has no value. Put the formula right in Excel, and open the file again.
upload-cell-error-kind = Error in a formula
upload-formula-without-result = { $where } holds a formula whose result is not in the file. Open the file in Excel, save it, and open it here again.
upload-formula-without-result-kind = Formula without a saved result
upload-merged-cell = { $where } is part of merged cells, and only the first of them holds the value. Say whether it counts for all rows, or for the first one only.
upload-merged-cell-kind = Merged cells
upload-tidied-trimmed = { $where }: blanks around or inside the text were taken away; it is read as "{ $now }". Nothing to do.
upload-tidied-trimmed-kind = Blanks taken away
upload-tidied-as-text = { $where }: { $value } is read as the text "{ $now }". Nothing to do, unless another text is meant.
upload-tidied-as-text-kind = Value read as text
upload-tidied-date = { $where }: "{ $value }" is read as the date { $now }. Nothing to do, unless another date is meant.
upload-tidied-date-kind = Text read as a date
upload-tidied-period = { $where }: "{ $value }" gives the dates { $start } to { $end } where the row has none. Nothing to do, unless other dates are meant.
upload-tidied-period-kind = Dates taken from the period
upload-tidied-number = { $where }: the text "{ $value }" is read as the number { $now }. Nothing to do, unless another number is meant.
upload-tidied-number-kind = Text read as a number
upload-tidied-fraction = { $where }: { $value } is read as { $now }, because the whole column goes from 0 to 1. Nothing to do, unless something else is meant.
upload-tidied-fraction-kind = Part of 1 read as a percentage
upload-tidied-list = { $where }: "{ $value }" is read as the list "{ $now }". Nothing to do.
upload-tidied-list-kind = List tidied
upload-tidied-formula-blank = { $where } holds a formula without a saved result and is read as blank, as you chose. Nothing to do.
upload-tidied-formula-blank-kind = Formula read as blank
upload-tidied-merged-fill = { $where } is part of merged cells and takes their value, as you chose. Nothing to do.
upload-tidied-merged-fill-kind = Merged cells filled
upload-tidied-merged-blank = { $where } is part of merged cells and is read as blank, as you chose. Nothing to do.
upload-tidied-merged-blank-kind = Merged cells read as blank

# Where a problem stands
upload-where-cell = Row { NUMBER($row, useGrouping: 0) }, column { $column } ({ $field })
upload-where-field = Row { NUMBER($row, useGrouping: 0) } ({ $field })
upload-where-row = Row { NUMBER($row, useGrouping: 0) }

# Fields
upload-field-name = Name
upload-field-type = Type
upload-field-progress = Progress
upload-field-start-date = Start date
upload-field-end-date = Due date
upload-field-period = Period
upload-field-owner-email = Owner's e-mail
upload-field-owner-employee-id = Owner's employee id
upload-field-owner-name = Owner's name
upload-field-categories = Categories
upload-field-description = Description
upload-field-private = Private
upload-field-parent = Parent
upload-field-unit = Unit
upload-field-metric-start = Start value
upload-field-metric-target = Target value
upload-field-goal-id = Betterworks id
upload-field-version = Version stamp

# Buttons that help with a problem
upload-remedy-edit-cell = Edit the cell
upload-remedy-choose-suggestion = Choose a value
upload-remedy-choose-person = Choose the person
upload-remedy-choose-date-order = Choose the order of dates
upload-remedy-choose-hidden-rows = Choose the rows
upload-remedy-choose-duplicates = Choose what happens
upload-remedy-choose-merged = Choose how merged cells count
upload-remedy-open-file-again = Open the file again
upload-remedy-show-rows = Show the rows

# What helps with the reason of a row
upload-remedy-send-again = Put it right, then send it again
upload-remedy-look-there = Look at it in Betterworks
upload-remedy-continue = Continue the upload
upload-remedy-use-another-key = Use a key that may change this
upload-remedy-upload-anew = Upload the row once more, if it is meant

# Sheet and header row
upload-layout-known = Row { NUMBER($row, useGrouping: 0) } is taken as the header: it names { $count } known fields.
upload-layout-two-lines = Rows { NUMBER($first, useGrouping: 0) } and { NUMBER($row, useGrouping: 0) } are taken as one header of two lines: it names { $count } known fields. Check that it is right.
upload-layout-alike = The sheets { $sheet } and { $others } look alike. { $sheet } is taken. Check that it is right.
upload-layout-guess = Row { NUMBER($row, useGrouping: 0) } is taken as the header, because it holds the most titles. Check that it is right.
upload-layout-chosen = You chose row { NUMBER($row, useGrouping: 0) } as the header.
upload-layout-none = No header row was found. Choose the row that holds the titles.

# Why a column was matched
upload-reason-chosen = your choice
upload-reason-vendor = Betterworks' own column
upload-reason-last-time = like last time
upload-reason-alias = same name
upload-reason-similar = similar name
upload-reason-content = fits by its values
upload-reason-ambiguous = could be several fields
upload-reason-contradicted = the values do not fit the name
upload-reason-none = not used

# Questions about a file, and their answers
upload-ask-hidden-rows = { $count ->
    [one] 1 row is hidden. Upload only what you see, or all rows?
   *[other] { $count } rows are hidden. Upload only what you see, or all rows?
}
upload-answer-rows-visible = { $count ->
    [one] Only what I see (1 row)
   *[other] Only what I see ({ $count } rows)
}
upload-answer-rows-all = { $count ->
    [one] All rows (1)
   *[other] All rows ({ $count })
}
upload-ask-date-order = What does "{ $text }" mean? Dates typed as text fit more than one order.
upload-answer-dates-dmy = Day first: "{ $text }" is { DATETIME($date, dateStyle: "long") }
upload-answer-dates-mdy = Month first: "{ $text }" is { DATETIME($date, dateStyle: "long") }
upload-answer-dates-ymd = Year first: "{ $text }" is { DATETIME($date, dateStyle: "long") }
upload-ask-formulas = { $count ->
    [one] 1 cell holds a formula whose result is not in the file. What shall happen to its row?
   *[other] { $count } cells hold formulas whose results are not in the file. What shall happen to their rows?
}
upload-answer-formulas-leave-out = Leave these rows out
upload-answer-formulas-blank = Read these cells as blank
upload-ask-merged = { $count ->
    [one] 1 cell is covered by merged cells. Which value has it?
   *[other] { $count } cells are covered by merged cells. Which value have they?
}
upload-answer-merged-leave-out = Leave these rows out
upload-answer-merged-fill = The value of the merged cells
upload-answer-merged-blank = None: they are blank
upload-ask-duplicates = { $count ->
    [one] 1 row exists already, or stands in the file twice. What shall happen to it?
   *[other] { $count } rows exist already, or stand in the file twice. What shall happen to them?
}
upload-answer-duplicates-skip = Do not create them again
upload-answer-duplicates-create = Create them anyway
upload-answer-duplicates-update = Change the existing ones

# What a row is in the plan, and why
upload-fate-new = New
upload-fate-changed = Changed
upload-fate-same = Same
upload-fate-left-out = Left out
upload-left-out-hidden = The row is hidden, and you upload only what you see.
upload-left-out-by-user = You left this row out.
upload-same-as-existing = It exists already, just so.
upload-same-but-differs = It exists already with the same owner, name and dates. Its other values stay as they are.
upload-changed-not-sent-yet = The version of this program that made the upload could not change what exists. Upload the row again to send it.

# What became of a row
upload-outcome-created = Created
upload-outcome-changed = Changed
upload-outcome-same = Same
upload-outcome-not-accepted = Not accepted
upload-outcome-held-back = Held back
upload-outcome-dont-know = Don't know yet
upload-outcome-not-sent = Not sent
upload-outcome-left-out = Left out
upload-result-dont-know = We don't know yet whether this arrived. Open the upload, or continue it, to look for it.
upload-result-progress-dont-know = It was created. We don't know yet whether its progress arrived. Open the upload, or continue it, to look.
upload-result-progress-not-accepted = It was created, but its progress was not accepted by Betterworks. Check it in there.
upload-result-progress-not-sent = It was created, but its progress was not sent yet. Continue the upload to send it.
upload-result-parent-failed = Row { NUMBER($parent_row, useGrouping: 0) }, on which it hangs, was not created, so this row was not sent. Put that row right, then send both again.
upload-result-not-sent = It was not sent. Nothing has happened to it. Continue the upload to send it.
upload-not-accepted-words-not-kept = Not accepted by Betterworks. Its words were not kept on this computer. Put the row right, then send it again.
upload-headline = { $created } created{ $changed ->
    [0] {""}
   *[other] , { $changed } changed
}{ $same ->
    [0] {""}
   *[other] , { $same } same
}, { $not_accepted } not accepted{ $held_back ->
    [0] {""}
   *[other] , { $held_back } held back
}{ $not_sent ->
    [0] {""}
   *[other] , { $not_sent } not sent
}{ $left_out ->
    [0] {""}
   *[other] , { $left_out } left out
}. Everything is accounted for.
upload-headline-open = { $created } created so far{ $changed ->
    [0] {""}
   *[other] , { $changed } changed
}, { $not_accepted } not accepted{ $held_back ->
    [0] {""}
   *[other] , { $held_back } held back
}, { $not_sent } not sent{ $dont_know ->
    [0] {""}
   *[other] , { $dont_know } don't know yet
}. Nothing is lost; you can continue.

# How sending stands
upload-state-running = Sending
upload-state-paused = Paused
upload-state-stopping = Finishing what is under way
upload-state-done = Done
upload-state-stopped = Stopped
upload-pause-user = You paused. Nothing is lost; continue when you like.
upload-pause-new-key = Betterworks no longer accepts the key. Give a new key to continue; nothing is lost.
upload-pause-offline = Betterworks cannot be reached. Sending continues by itself as soon as it can.
upload-pause-asleep = The computer slept. Sending continues by itself once the network is back.
upload-pause-slow-down = Betterworks asks us to slow down. Sending continues by itself.
upload-stop-user = You stopped. What was not sent is kept for later; continue when you like.
upload-stop-same-error = Stopped: Betterworks refused 5 rows in a row for the same reason. Put that right first; the other rows were not sent.
upload-stop-too-many-errors = Stopped: Betterworks refused more than a fifth of the first 50 rows. Look at the reasons; the other rows were not sent.
upload-stop-look-only = Stopped: this workspace is set to look only. Nothing was changed. Switch it off in the settings to send.
upload-stop-not-trusted = Stopped: the connection to Betterworks is not trusted, so nothing more was sent. Ask your IT colleagues.
upload-stop-privacy-notice = Stopped: the user of the key has not accepted the privacy notice in Betterworks. Accept it there, then continue.

# Workbooks
upload-sheet-summary = Summary
upload-sheet-requests = Requests
upload-sheet-changes = Changes
upload-column-row = Row
upload-column-outcome = Outcome
upload-column-goal-id = Betterworks id
upload-column-link = Link
upload-column-reason = Reason
upload-column-server-text = Betterworks said
upload-column-request-id = Request id
upload-column-method = Method
upload-column-path = Path
upload-column-body = Content
upload-column-field = Field
upload-column-old = Now
upload-column-new = In the file
upload-summary-rows = Rows in the file
upload-summary-people = People
upload-summary-host = Workspace
upload-summary-checksum = Checksum
upload-approval-headline = For approval: exactly this would be sent. Nothing has been sent.

# Journals
upload-error-journal-in-use = This upload is open in another window. Close it there, then try again.
upload-error-journal-damaged = The record of this upload ({ $file }) cannot be read. It was left as it is; everything else works.
upload-error-journal-unwritable = Your computer can't write down what this upload does, so it was stopped. Nothing is lost: make room on the disk, then continue it.
upload-remark-categories-not-checked = Your key can't see the list of categories, so they were not checked. Betterworks will refuse rows with unknown ones.
