# Changing what exists: held back, old values, and the proof that all arrived.

upload-held-changed = Somebody changed it in Betterworks after the preview, so it was not written over. Look at it there, then upload the row again.
upload-held-unclear = Somebody changed it in Betterworks while its answer was lost, so we can't tell whether your values arrived. Nothing more was sent. Look at it there.
upload-held-gone = It is no longer there, or your key can't see it any more. Nothing was sent for it. Look for it in Betterworks, then upload the row again.
upload-result-change-dont-know = We don't know yet whether the change arrived. Open the upload, or continue it, to look for it.
upload-result-changed-progress-dont-know = It was changed. We don't know yet whether its progress arrived. Open the upload, or continue it, to look.
upload-result-changed-progress-not-sent = It was changed, but its progress was not sent yet. Continue the upload to send it.
upload-result-changed-progress-not-accepted = It was changed, but its progress was not accepted by Betterworks. Check it in there.
upload-result-changed-progress-held-back = It was changed, but not its progress: somebody else changed that after the preview. Look at it there.
upload-progress-done-or-not = { $where }: this is either done or not, and has no progress in between. Type 100 for done, or 0.
upload-progress-done-or-not-kind = Done or not, nothing in between

upload-arrived = { $arrived } of { $rows } arrived exactly as sent
upload-arrived-gone = It is no longer there
upload-sheet-old-values = Old values

pages-preview-changed-words = Old and new value stand side by side below. Each of them is read once more just before sending; what somebody else changed by then is held back.
pages-send-changes = You are about to change { $changed ->
    [one] { $changed } { -goal } or { -milestone }
   *[other] { $changed } { -goals } and { -milestones }
} of { $people ->
    [one] { $people } person
   *[other] { $people } people
} in { $workspace } – { $environment }.
pages-send-sentence-both = You are about to create { $count ->
    [one] { $count } { -goal } or { -milestone }
   *[other] { $count } { -goals } and { -milestones }
} and change { $changed } for { $people ->
    [one] { $people } person
   *[other] { $people } people
} in { $workspace } – { $environment }.
pages-send-old-values = The old values can't be kept on this computer: it has no password store for the key that would protect them. Before anything is sent you choose where to save them as a workbook.
pages-send-old-values-title = Save the old values
pages-old-values = Old values as Excel…
pages-old-values-name = Old values
pages-old-values-saved = Saved: { $name }
pages-read-back = Check what arrived
pages-read-back-working = Reading what Betterworks holds now…
pages-read-back-count = Read { $done } of { $total }…
pages-read-back-good = { $arrived } of { $rows } arrived exactly as sent.
pages-read-back-bad = { $arrived } of { $rows } arrived exactly as sent. { $rest ->
    [one] 1 row differs from what Betterworks holds now; it is listed below.
   *[other] { $rest } rows differ from what Betterworks holds now; they are listed below.
} Either Betterworks did not take a value, or somebody has changed it since.
pages-read-back-rows = Rows that differ from what Betterworks holds now
pages-column-sent = Sent
pages-column-there = In Betterworks now

command-old-values = Save the old values of everything that is changed as a workbook, before anything is sent.
command-old-values-needed =
    { $count ->
        [one] One row changes an existing { -goal }, and the old values can't be kept on this computer, because its password store can’t be used. Say where to save them: --old-values OUT.xlsx. Nothing was sent.
       *[other] { $count } rows change existing { -goals }, and the old values can't be kept on this computer, because its password store can’t be used. Say where to save them: --old-values OUT.xlsx. Nothing was sent.
    }
command-old-values-saved = Old values saved.
command-read-back = Read everything back at the end, and compare it with what was sent.
command-read-back-difference = Row { NUMBER($row, useGrouping: 0) }, { $field }: sent “{ $sent }”, in Betterworks now “{ $found }”.
