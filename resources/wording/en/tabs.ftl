# The tabs and the tables in them.

tab-users = Users
tab-users-loading = Loading people …
tab-users-none = No people here
tab-users-none-why = Betterworks has no people that this key can see.
tab-users-not-loaded = People are not loaded
tab-users-refused = Your key can’t see people
tab-users-failed = People could not be loaded
tab-goals = { -Goals }
tab-goals-loading = Loading { -goals } …
tab-goals-none = No { -goals } in this period
tab-goals-none-why = Choose another period above, or load { -goals } from Excel under Uploads.
tab-goals-not-loaded = { -Goals } are not loaded
tab-goals-refused = Your key can’t see { -goals }
tab-goals-failed = { -Goals } could not be loaded
tab-uploads = Uploads
tab-activity = Activity

table-of = { $tab }, table
table-progress = How much is loaded
table-waiting = Rows appear here as they arrive.
table-not-loaded = Loading was stopped before anything arrived.
table-load = Load now
table-try-again = Try again
table-hidden-title = No row fits
table-hidden = { $count ->
    [one] The filters hide the only row.
   *[other] The filters hide all { $loaded } rows.
}
table-refused-why = { $who } Everything else goes on working.
table-unknown-why = This Betterworks does not offer this, or hides it from your key. Everything else goes on working.

# Whose key can see an area
seen-by-super-admin = A Super Admin’s key can.
seen-by-hr-admin = A Super Admin’s key can, and an HR Admin’s for their own departments.
seen-by-admin = An Admin’s key can, of any kind.

column-ascending = Sort, smallest first
column-descending = Sort, largest first
column-also = Then sort by this column too
column-keep = Keep visible
column-let-go = Let it scroll again
column-hide = Hide this column

record-loading = Reading the latest from Betterworks …
record-not-live = These are the values from the list. The latest could not be read. { $why }

users-departments = Departments
users-all-departments = Everybody
users-department-own = { $department }: { $own } people
users-department-both = { $department }: { $own } people, { $all } with its sub-departments
users-department-with = { $count ->
    [one] { $department } incl. 1 sub-department
   *[other] { $department } incl. { $count } sub-departments
}

goals-period-choice = Period
goals-period-this-quarter = This quarter ({ $year } Q{ $quarter })
goals-period-next-quarter = Next quarter ({ $year } Q{ $quarter })
goals-period-last-quarter = Last quarter ({ $year } Q{ $quarter })
goals-period-this-year = This year ({ $first })
goals-period-next-year = Next year ({ $first })
goals-period-last-year = Last year ({ $first })
goals-period-four-years = { $first } to { $last }
goals-as-list = Show as a list
goals-as-tree = Show as a tree
goals-milestones = { -Milestones }
goals-history = Check-ins
goals-comments = Comments
goals-entry-value = Value: { $number }
goals-entry-progress = Progress: { $number }
goals-assessments = Assessments

activity-when = When
activity-what = What
activity-workspace = Workspace
activity-environment = Environment
activity-counts = Numbers
activity-who = Who
activity-file = File
tab-activity-loading = Reading the activity …
tab-activity-none = Nothing has been done yet
tab-activity-none-why = Exports, checks and uploads are listed here with their numbers.
activity-deed-connected = Workspace connected
activity-deed-key-replaced = API key replaced
activity-deed-workspace-removed = Workspace removed
activity-deed-exported = Exported
activity-deed-checked = File checked
activity-deed-uploaded = Uploaded
activity-deed-undone = Upload undone
activity-count = { $outcome }: { $number }
activity-gone = a workspace that was removed
tab-activity-not-loaded = The activity is not loaded
tab-activity-refused = The activity cannot be shown
tab-activity-failed = The activity could not be read
