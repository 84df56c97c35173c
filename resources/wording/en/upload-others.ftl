# Two people upload at once: what somebody else made of the same rows meanwhile.

upload-held-made = Somebody else made it in Betterworks after the preview, so it was not made a second time: { $other }. Look at it there. If yours differs from it, upload the row again.
upload-result-made-twice-first = It was created, and somebody else made the same a moment later: { $other }. One of the two is enough. Ask them to delete the later one in Betterworks.
upload-result-made-twice-later = It was created, but somebody else had made the same a moment before: { $other }. One of the two is enough. Delete the one made here in Betterworks.
upload-result-parent-twice = Row { NUMBER($parent_row, useGrouping: 0) }, on which it hangs, was made by somebody else a moment before too, so this row was not sent. Delete the one made here in Betterworks, then upload the row again.
