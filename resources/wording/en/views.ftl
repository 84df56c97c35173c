# Saved views and ready questions.
view-unreadable = This file is not a saved view, or it is damaged. Ask for it again, or save the view anew.
view-newer = This view was saved by a newer version of this program (format { $version }). Update the program to open it.

# Days, as they stand in a sentence or behind a title.
days-this-quarter = this quarter
days-last-quarter = last quarter
days-next-quarter = next quarter
days-this-half-year = this half-year
days-last-half-year = last half-year
days-this-year = this year
days-last-year = last year
days-next-year = next year
days-four-years = from the year before last to next year
days-last = { $days ->
    [0] today
    [one] in the last day
   *[other] in the last { $days } days
}
days-next = { $days ->
    [0] today
    [one] in the next day
   *[other] in the next { $days } days
}
days-before = { $days ->
    [0] before today
    [one] more than a day ago
   *[other] more than { $days } days ago
}
days-since = since { DATETIME($first, dateStyle: "long") }
days-until = until { DATETIME($last, dateStyle: "long") }
days-between = from { DATETIME($first, dateStyle: "long") } to { DATETIME($last, dateStyle: "long") }
days-any = at any time

# Numbers the user may change.
parameter-days = days
parameter-conversations = conversations

# Columns that are computed from other tabs.
joined-of-days = { $title } ({ $days })
joined-open-goals = Open { -goals }
joined-goals = { -Goals }
joined-leaver = Leaving
joined-leaver-leaves = Leaves soon
joined-leaver-left = Left, owns open { -goals }
joined-direct-reports = Direct reports
joined-manager-state = Manager’s account
joined-manager-none = No manager
joined-manager-left = Left
joined-manager-present = Present
joined-manager-unknown = Not visible
joined-missing = Missing details
joined-missing-employee-id = Employee ID
joined-missing-title = Job title
joined-missing-department = Department
joined-conversations = Conversations held
joined-unfinished = Unfinished conversations
joined-team-feedback = Feedback to the team
joined-received = Recognitions received
joined-given = Recognitions given
joined-milestones = { -Milestones }
joined-department = Department with parents
joined-manager = Manager

# The ready questions.
question-joined = Who joined in the last { $number ->
    [one] day
   *[other] { $number } days
}?
question-on-leave = Who is on leave now?
question-leavers = Who leaves in the next { $number ->
    [one] day
   *[other] { $number } days
}, or left and still owns open { -goals }?
question-no-manager = Who has no manager, or one who left?
question-reports = How many people report to each manager?
question-missing = Who lacks an employee id, title or department?
question-no-goal = Who has no { -goal } { $days }?
question-not-updated = Which open { -goals } were not updated for { $number ->
    [one] a day
   *[other] { $number } days
}?
question-at-risk = Which { -goals } are at risk or need attention { $days }?
question-past-end = Which { -goals } are past their end and not at 100 %?
question-no-milestone = Which { -goals } have no { -milestones } { $days }?
question-not-aligned = Which { -goals } are not aligned to a parent { $days }?
question-progress = How far is each department { $days }, on average?
question-open-conversations = Which conversations are still open? Overdue ones first
question-busy-managers = Which managers have more than { $number ->
    [one] one unfinished conversation
   *[other] { $number } unfinished conversations
}?
question-no-conversation = Who had no conversation { $days }?
question-no-feedback = Whose team got no feedback { $days }?
question-unanswered = Which feedback requests are still unanswered?
question-recognised = Who was recognised most, and who never, { $days }?
question-hashtags = Which hashtags were used { $days }?
question-ratings = How are ratings spread, by department and manager?

# Saved views.
view-under = { $department } and below
view-name = Name of the view
view-name-hint = A view keeps the search, the filters, the columns and the order. It holds no data.
view-name-taken = You have a view of this name. It will be replaced.
view-name-save = Save the view
view-delete-title = Delete the view “{ $name }”?
view-delete-text = Only the view goes. No data is deleted.
view-delete-go = Delete the view
view-files = Saved views
view-file-unreadable = { $file } cannot be read. Look whether it is still there, or ask for it again.
view-file-unwritable = { $file } cannot be written there. Choose another place.
view-unknown-tab = { $file } is a view of a table this program does not have.
view-days = When
view-since = Since
view-department = Department
view-whole-company = Whole company
view-departments-loading = The people are still loading …
view-load = Load what is missing
view-loads = { $tab } are still loading: { $loaded } so far. The answer is not final.
view-loads-of = { $tab } are still loading: { $loaded } of about { $total }. The answer is not final.
view-lacks-days = { $tab } are loaded for fewer days than this answer needs.
view-lacks-live = { $tab } are from an earlier time, so the answer is, too.
view-lacks-right = Your key can’t see { $tab }, so this cannot be answered.
view-lacks-rest = { $tab } are not loaded completely. The answer is not final.
view-save-title = Save this view
view-rename-title = Rename this view
view-no-answer-yet = No answer yet
view-no-answer-yet-why = Rows come as soon as what is missing has arrived.
view-no-answer-refused = No answer
view-no-answer-refused-why = Ask another question, or go back to the table.
view-changed = { $view } (changed)
