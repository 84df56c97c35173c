# Taking an upload back: what would happen, and what did (row K1).

upload-fate-undo = Undo
upload-fate-keep = Keep
upload-fate-cannot = Cannot
upload-outcome-undone = Undone
upload-outcome-kept = Kept
upload-outcome-could-not = Could not

upload-undo-keep-changed = Somebody has changed it since it was uploaded, so it stays as it is. Look at it there.
upload-undo-keep-gone = It is no longer there, or your key can't see it any more. There is nothing to undo.
upload-undo-keep-below = Something that stays hangs below it, so it stays too. Look at it in Betterworks.
upload-undo-cannot-doubt = We don't know yet whether it arrived. Continue the upload, then undo it.
upload-undo-cannot-see = Your key can't see it. A Super Admin's key can.
upload-undo-cannot-remove = Betterworks offers no way to remove it from here. Open its link and remove it there.
upload-undo-cannot-old-values = Its old values are not kept on this computer. Upload the workbook of old values that was saved before the upload.
upload-undo-cannot-restore = How it was before can't be sent to Betterworks. Open its link and change it there.
upload-undo-held-changed = Somebody changed it while the undo was under way, so it stays as it is. Look at it there.
upload-undo-held-unclear = Somebody changed it while the answer of Betterworks was lost. Nothing more was sent. Look at it there.
upload-undo-held-gone = It is no longer there, or your key can't see it any more. Nothing was sent for it.
upload-undo-held-below = Somebody put something below it while the undo was under way, so it stays as it is. Look at it there.
upload-undo-dont-know = We don't know yet whether it was undone. Open the undo, or continue it, to look for it.
upload-undo-not-sent = It was not undone yet. Nothing has happened to it.
upload-undo-but-for-progress = Its old values are back, except for its progress. Check the old progress in again in Betterworks.
upload-undo-too-late = This upload is more than { $days } days old, so it can't be undone any more. Its results hold a link to each { -goal }.
upload-undo-headline = { $undone } undone, { $kept } kept, { $could_not } could not be undone. Everything is accounted for.
upload-undo-headline-open = { $undone } undone so far, { $kept } kept, { $could_not } could not be undone, { $not_sent } not undone yet{ $dont_know ->
    [0] {""}
   *[other] , { $dont_know } not known yet
}. Nothing is lost; you can continue.
upload-undo-summary-rows = Rows to undo
upload-arrived-still-there = It is still there

command-undo = Undo an upload, by its id in the Uploads list, instead of sending a file. What would happen is printed first.
command-check-only = Only say what would happen. Nothing is sent.
command-undo-unknown = There is no upload “{ $id }” in this workspace.
command-upload-needs = Give a file and --plan-checksum to upload, or --undo with --check-only or --plan-checksum.
command-undo-differs = What undoing would do is not what that checksum stands for: somebody has changed something since. Nothing was sent. Look at it again, and give the checksum it has now.
command-upload-id = The id of this upload: { $id }
command-undo-more =
    { $count ->
        [one] And one more. The results hold them all.
       *[other] And { $count } more. The results hold them all.
    }
command-undo-row = Row { NUMBER($row, useGrouping: 0) }: { $word }. { $reason } { $link }
command-undo-nothing = Nothing of this upload can be undone.

upload-undo-interrupted = An undo was interrupted at { $settled } of { $total }. Nothing is lost.

pages-undo = Undo this upload
pages-undo-purpose = This is what would happen. Nothing has been sent yet.
pages-step-undo = Undo
pages-undo-wanted = Undo this upload…
pages-undo-looking = Reading what Betterworks holds now…
pages-undo-undo-about = is taken back: what was created is removed, what was changed gets its old values
pages-undo-keep-about = stays: somebody has worked on it since, or it hangs together with such
pages-undo-cannot-about = can't be undone from here; the reasons stand below, and each row leads to its page in Betterworks
pages-undo-column-how = How it is undone
pages-undo-removed = It is removed
pages-undo-restored = It gets its old values back
pages-undo-sentence = { $count ->
    [one] You are about to undo { $count } row in { $workspace } – { $environment }.
   *[other] You are about to undo { $count } rows in { $workspace } – { $environment }.
} Each is read once more just before; what somebody changes meanwhile stays.
pages-undo-nothing = Nothing of this upload can be undone. The reasons stand below.
pages-undo-button = { $count ->
    [0] Undo
    [one] Undo { $count } row
   *[other] Undo { $count } rows
}
pages-undo-sending = Undoing
pages-undo-continue-title = Continue this undo?
pages-undo-continue-text = { $count ->
    [one] { $count } row is undone in { $workspace } – { $environment }.
   *[other] { $count } rows are undone in { $workspace } – { $environment }.
}
pages-records-undo-of = Undo of { $file }
pages-records-undo-interrupted = An undo was interrupted at { $done } of { $total }. Nothing is lost.
pages-records-undone = Taken back
