# The Uploads tab and the six upload pages with their results.

pages-back = Back
pages-go-on = Go on
pages-cancel = Cancel
pages-working = Working…
pages-steps = Steps of the upload

# Steps
pages-step-file = File
pages-step-match = Match columns
pages-step-check = Check
pages-step-preview = Preview
pages-step-send = Send
pages-step-sending = Sending
pages-step-results = Results

# Columns of the tables
pages-column-row = Row
pages-column-finding = What we found
pages-column-where = Cell
pages-column-found = Found
pages-column-why = Why
pages-column-title = Title
pages-column-field = Field
pages-column-old = Now in Betterworks
pages-column-new = In your file
pages-column-outcome = Outcome
pages-column-goal-id = Betterworks ID

# Page 1: File
pages-file = Your file
pages-file-purpose = Nothing is sent before you say so. Your file stays as it is.
pages-file-drop = Drop an Excel workbook or a CSV file here
pages-file-drop-about = .xlsx, .xlsm or .csv, up to 100,000 rows
pages-file-choose = Choose file…
pages-file-choose-title = Choose a file to upload
pages-file-kinds = Excel workbooks and CSV (*.xlsx *.xlsm *.csv *.txt)
pages-file-kinds-all = All files (*)
pages-file-paste = Paste from Excel
pages-file-paste-empty = There is no table on the clipboard. Select cells in Excel, copy them, then press Paste from Excel.
pages-file-template = Get the template
pages-file-template-about = No file yet? The template has drop-downs with the people and categories of this workspace.
pages-file-template-title = Save the template
pages-file-template-name = { -Goals } template
pages-file-template-loading = { $count ->
    [0] Loading the people for the drop-downs…
    [one] { $count } person loaded for the drop-downs…
   *[other] { $count } people loaded for the drop-downs…
}
pages-file-template-saved = The template is saved: { $name }
pages-file-recent = Recent files
pages-file-opening = Opening { $name }…
pages-file-reading = Reading { $name }…
pages-file-other = Choose another file
pages-file-pasted = Pasted cells
pages-file-sheet = Sheet
pages-file-sheet-hidden = { $name } (hidden)
pages-file-picture = First rows of { $sheet }
pages-file-picture-hint = The highlighted row has the column titles. If another row has them, click it, or go there with the arrow keys and press Enter.
pages-file-row-spoken = Row { $row }
pages-file-row-header-spoken = Row { $row }, column titles
pages-file-row-hidden-spoken = Row { $row }, hidden in the file
pages-file-rows = { $rows ->
    [one] { $rows } row to upload
   *[other] { $rows } rows to upload
}
pages-file-rows-hidden = { $rows ->
    [one] { $rows } row below the titles
   *[other] { $rows } rows below the titles
} · { $hidden } hidden in the file
pages-file-no-rows = There are no rows below the column titles. Choose the row with the titles, another sheet, or another file.
pages-file-safe = Taken as long as you do not choose.
pages-file-notes = What this file hides
pages-file-open = Open

# Page 2: Match columns
pages-match = Match columns
pages-match-purpose = Each column of your file on the left, the field of Betterworks it goes into on the right.
pages-match-like-last-time = Same columns as last time. The same matching is used.
pages-match-missing = { $field } is missing. Choose the column that holds it.
pages-match-missing-one-of = One of these is missing: { $fields }. Choose the column that holds it.
pages-match-or = { $first }, { $second }
pages-match-missing-choose = Choose a column…
pages-match-column = Column { $letter }
pages-match-no-header = no title
pages-match-no-samples = no values
pages-match-field-spoken = Field for column { $letter }, { $header }
pages-match-not-used = Not used
pages-match-taken = { $field } (now column { $letter })
pages-match-used-title = Used
pages-match-unused-title = Not used
pages-match-unused-none = Every column is used.
pages-match-blank-keep = Blank: leave as it is
pages-match-blank-clear = Blank: clear the field
pages-match-blank-spoken = Blank cells of column { $letter }, { $header }
pages-match-look = Please look
pages-match-go-on = Check the file

# Page 3: Check
pages-check = Check
pages-check-purpose = Every row is checked here, and against what Betterworks holds now. Nothing is sent.
pages-check-stage-cells = Reading the cells…
pages-check-stage-live = Asking Betterworks for people and { -goals }…
pages-check-stage-people = { $count ->
    [one] { $count } entry loaded from Betterworks…
   *[other] { $count } entries loaded from Betterworks…
}
pages-check-stage-people-of = { $count } of { $total } entries loaded from Betterworks…
pages-check-stage-rules = Checking all rows…
pages-check-headline-stop = { $stop ->
    [one] { $stop } of { $rows } rows will not be sent as it is.
   *[other] { $stop } of { $rows } rows will not be sent as they are.
}
pages-check-headline-clean = { $rows ->
    [one] { $rows } row is ready.
   *[other] All { $rows } rows are ready.
} { $look ->
    [0] {""}
    [one] { $look } deserves a look.
   *[other] { $look } deserve a look.
}
pages-check-live-from = Compared with Betterworks at { $time }
pages-check-refresh = Ask again
pages-check-kinds = Kinds of problems
pages-check-all = All rows
pages-check-tidied = What we tidied up
pages-check-none = No problems found
pages-check-group-spoken = { $severity }: { $title }, { $count }
pages-check-severity-stop = Will not be sent
pages-check-severity-look = Please look
pages-check-severity-tidied = Tidied up
pages-check-rows = Rows of { $title }
pages-check-how = How to fix
pages-check-how-empty = Choose a row to see what helps.
pages-check-how-all = All rows are shown. Choose a kind of problem on the left to see only its rows.
pages-check-found = Found: “{ $value }”
pages-check-blank = The cell is blank.
pages-check-type = Type it here instead
pages-check-apply = Use in this row
pages-check-apply-all = { $count ->
    [one] Use in this row
   *[other] Use in all { $count } rows
}
pages-check-unchanged-file = Corrections are made here only. Your file stays as it is.
pages-check-person = Who is meant by “{ $typed }”?
pages-check-person-choice = { $name } · { $department } · { $title }
pages-check-person-count = { $count ->
    [one] In { $count } row.
   *[other] In { $count } rows.
}
pages-check-no-department = no department
pages-check-no-title = no job title
pages-check-go-on-without = { $stop ->
    [one] Go on without this { $stop } row
   *[other] Go on without these { $stop } rows
}

# Page 4: Preview
pages-preview = Preview
pages-preview-purpose = What would happen to each row. Nothing is sent yet.
pages-preview-planning = Comparing with what exists…
pages-preview-new-about = will be created
pages-preview-changed-about = will be changed
pages-preview-same-about = stay as they are
pages-preview-left-out-about = will not be sent
pages-preview-tile = { $word } · { $about }
pages-preview-clears = { $count ->
    [one] { $count } field would be cleared.
   *[other] { $count } fields would be cleared.
}
pages-preview-cleared = (cleared)
pages-preview-side-effects = Betterworks may send notifications to the people concerned, as it does when somebody creates or changes a { -goal } by hand.
pages-preview-time = About { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
} to send.
pages-preview-time-unknown = How long sending takes shows after the first rows.
pages-preview-nothing = Nothing would be sent.
pages-preview-rows = Rows: { $fate }
pages-preview-save = Save for approval…
pages-preview-save-title = Save the exact requests
pages-preview-save-name = Approval
pages-preview-saved = Saved: { $name }. Nothing was sent.
pages-preview-saving = Writing the workbook…
pages-preview-go-on = Go on to sending

# Page 5: Send
pages-send = Send
pages-send-purpose = The last page before anything leaves this computer.
pages-send-sentence = You are about to create { $count ->
    [one] { $count } { -goal } or { -milestone }
   *[other] { $count } { -goals } and { -milestones }
} for { $people ->
    [one] { $people } person
   *[other] { $people } people
} in { $workspace } – { $environment }.
pages-send-nothing = Nothing is left to be sent. You can go back, or close this upload.
pages-send-choice = What should happen?
pages-send-check-only = Check only (nothing is sent)
pages-send-check-only-about = Saves the exact requests as an Excel workbook, for your approval or somebody else’s.
pages-send-send-all = Send all
pages-send-send-all-about = Sends the rows one after the other. You can pause or stop at any time; every row has exactly one outcome.
pages-send-type = This is LIVE. To confirm, type the number of rows: { $count }
pages-send-type-wrong = This is not the number of rows.
pages-send-locked = This workspace is set to “Look only”. Switch it off to send.
pages-send-unlock = Allow changes…
pages-send-not-kept = The contents of the rows can't be kept on this computer: it has no password store for the key that would protect them. If sending is interrupted, you need this same file to continue. Keep it as it is until all is sent.
pages-send-button-check = Save the requests…
pages-send-button = { $count ->
    [one] Send { $count } row
   *[other] Send { $count } rows
}
pages-send-starting = Opening the journal…

# Page 6: Sending
pages-sending = Sending
pages-sending-purpose = Keep the computer on. The other tabs can be used meanwhile.
pages-sending-counter = { $done } of { $total }
pages-sending-left = about { $minutes ->
    [one] { $minutes } minute left
   *[other] { $minutes } minutes left
}
pages-sending-left-short = less than a minute left
pages-sending-until = { $reason } Continuing at { $time }.
pages-sending-was-asleep = The computer slept from { $since } to { $until }. Sending went on by itself.
pages-sending-was-offline = Betterworks could not be reached from { $since } to { $until }. Sending went on by itself.
pages-sending-trouble = { $count } { $word }
pages-sending-pause = Pause
pages-sending-resume = Continue
pages-sending-stop = Stop
pages-sending-replace-key = Replace key…
pages-sending-problems = Rows that did not go through
pages-sending-no-problems = None so far.
pages-sending-problem = Row { $row }: { $outcome }. { $reason }
pages-sending-stop-title = Stop this upload?
pages-sending-stop-text = The rows in flight are finished. The rest stays not sent, and can be sent later from the Uploads tab.
pages-sending-stop-keep = Keep sending
pages-sending-stop-do = Stop here
pages-sending-spoken = { $done } of { $total } rows settled
pages-sending-close-title = An upload is running
pages-sending-close-text = { $done } of { $total } rows are settled. Nothing is lost if you pause: every row keeps its place, and you can continue later.
pages-sending-close-background = Keep sending in the background
pages-sending-close-pause = Pause and quit
pages-sending-close-stay = Stay here

# Results
pages-results = Results
pages-results-purpose = Every row of your file has exactly one outcome, in the order of the file.
pages-results-all = All rows
pages-results-rows = Rows: { $outcome }
pages-results-open-goal = Open in Betterworks
pages-results-save = Results as Excel…
pages-results-save-title = Save the results
pages-results-save-name = Results
pages-results-saved = Saved: { $name }
pages-results-copy = Copy summary
pages-results-copied = Copied
pages-results-go-on = { $count ->
    [one] Send the remaining { $count } row
   *[other] Send the remaining { $count } rows
}
pages-results-done = Done
pages-results-details = Details of row { $row }
pages-results-request-id = Request ID: { $id }
pages-results-remedy = What helps: { $remedy }
pages-results-server = Betterworks said: { $text }
pages-results-loading = Reading the journal…
pages-results-looking = We look again by ourselves for the rows we don't know about. Nothing is sent.
pages-results-looked = Last looked at { $time }. We look again by ourselves; nothing is sent.
pages-results-settled = Last looked at { $time }: nothing is in doubt any more.

# The Uploads tab
pages-records = Uploads
pages-records-purpose = Load { -goals } and { -milestones } from Excel: check, preview, send, results.
pages-records-new = Upload { -goals }
pages-records-empty = No uploads yet
pages-records-empty-about = Load { -goals } and { -milestones } from an Excel file. Every row is checked and shown to you before anything is sent.
pages-records-earlier = Earlier uploads
pages-records-draft = An upload is being prepared: { $file }
pages-records-draft-open = Continue
pages-records-running = Sending: { $done } of { $total }
pages-records-running-open = Show
pages-records-interrupted = An upload was interrupted at { $done } of { $total }. Nothing is lost.
pages-records-interrupted-file = { $file }, begun { $time }
pages-records-continue = Continue
pages-records-look = Look
pages-records-stop = Stop here
pages-records-stop-title = Stop this upload for good?
pages-records-stop-text = { $count ->
    [one] { $count } row stays not sent.
   *[other] { $count } rows stay not sent.
} What has arrived in Betterworks stays there.
pages-records-needs-file = To continue, choose the same file again: its contents are not kept on this computer.
pages-records-no-name = (file name not kept)
pages-records-state-interrupted = Interrupted
pages-records-state-stopped = Stopped
pages-records-state-done = Done
pages-records-state-in-use = Open in another window
pages-records-state-damaged = Cannot be read
pages-records-count = { $count } { $outcome }
pages-records-spoken = { $file }, { $time }, { $state }, { $counts }

# Going on with an earlier upload
pages-continue-title = Continue this upload?
pages-continue-text = { $count ->
    [one] { $count } row is
   *[other] { $count } rows are
} still to be sent to { $workspace } – { $environment }. What has arrived already is not sent again.
