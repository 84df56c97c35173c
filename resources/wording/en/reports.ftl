# Reports that Betterworks makes itself: chosen, started, found again, saved.

action-reports = Run a report

tab-reports = Reports
reports-title = Reports
reports-purpose = Betterworks makes a report itself, which can take minutes. You can close this window meanwhile: your reports are found here again, also after the program was closed.
reports-choice = Report
reports-period-choice = Period
reports-period-own = Own dates
reports-first = First day
reports-last = Last day
reports-no-date = This is not a date. Type it like { $example }.
reports-last-before-first = The last day is before the first. Choose a later one.
reports-evidence-documented = Betterworks describes this report.
reports-evidence-seen = This report is known to work.
reports-evidence-third-party = Others use this report by the name “{ $name }”.
reports-evidence-assumed = The name “{ $name }” is our guess: Betterworks may not know it, and will say so.
reports-audited = The report request appears in your company's audit log.
reports-start = Run the report
reports-look-only = Reports can't be started here: this workspace is look-only, and asking for a report is a request that is not only reading. Reports that were started before can be looked at and saved. To start one, switch look-only off.
reports-runs = Your reports
reports-none = No report was run yet.
reports-period = { $start } to { $end }
reports-started = Started { $time } · number { $number }
reports-run-spoken = { $report }: { $state }
reports-button-spoken = { $button }: { $report }
reports-ready =
    { $count ->
        [one] The report “{ $report }” is ready.
       *[other] { $count } reports are ready, the latest is “{ $report }”.
    }
reports-show = Show reports

reports-stage-unknown = Not looked at yet.
reports-stage-queued = Betterworks has taken it in. It waits for its turn.
reports-stage-running = Betterworks is working on it.
reports-stage-left = Not ready when we looked { $time }. Betterworks goes on without you.
reports-stage-ready = Ready to be saved. A report can hold confidential answers: save it where only those who may see them can.
reports-stage-failed = Betterworks could not finish this report.
reports-stage-failed-because = Betterworks could not finish this report: “{ $words }”
reports-stage-gone = Betterworks no longer has this report. Run it again.
reports-stage-expired = The link to this report is no longer valid. Run it again.
reports-stage-fetching = Fetching the report…
reports-stage-writing =
    { $count ->
        [one] Writing one row…
       *[other] Writing { $rows } rows…
    }
reports-stage-saved =
    { $count ->
        [one] Saved: “{ $name }”, one row.
       *[other] Saved: “{ $name }”, { $rows } rows.
    }
reports-joined = Betterworks had split it: { $files } files were put together.
reports-header-guessed = The row with the column titles was not recognised by its words. The fullest of the first rows was taken.

reports-forget = Forget
reports-leave = Stop looking
reports-stop = Stop
reports-look = Look again
reports-again = Run again
reports-folder = Show in folder
reports-open = Open
reports-save = Save as Excel…

report-name-all-goals = All { -goals }
report-name-all-goals-and-key-results = All { -goals } and { -milestones }
report-name-user-activity = User activity
report-name-recognition = Recognition
report-name-conversation-adoption = Conversations: who takes part
report-name-conversation-answers = Conversations: answers
report-name-feedback-adoption = Feedback: who takes part
report-name-feedback-answers = Feedback: answers
report-name-audit-logs = Audit log

settings-reports = Reports
settings-reports-purpose = What can be chosen under “Run a report”. The names are those of the Betterworks API; call them what you like.
settings-reports-title-of = Your words for { $name }
settings-reports-remove = Remove { $report }
settings-reports-name = Name in the API
settings-reports-title = Your words for it
settings-reports-add = Add a report
settings-reports-standard = Back to standard
settings-reports-bad-name = A name has small letters, digits and underscores only, like all_goals.
settings-reports-known = This report is in the list already.

help-reports = Reports
help-reports-text = Run a report, in the menu File, asks Betterworks for one of its own reports. You can close the window meanwhile: it is found there again, and saved as a workbook when it is ready. A report that came in several files is put together. The request appears in your company's audit log.
