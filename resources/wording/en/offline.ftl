# Rows of an earlier time, shown where Betterworks does not answer.

table-kept = From { $when }, not live.
table-kept-trying = Betterworks does not answer so far. Still trying …
table-kept-all = { $count ->
    [one] 1 row from { $when }, not live
   *[other] { $loaded } rows from { $when }, not live
}
table-kept-shown = Showing { $shown } of { $loaded } from { $when }, not live
table-kept-fresh = Betterworks could not be reached
table-moment-today = today { $time }
table-moment = { $day } { $time }
table-nothing-kept =
    Rows are not kept on this computer for times without Betterworks, because they could not be encrypted here. They come again when Betterworks can be reached.

export-about-kept = Not live: Betterworks could not be reached. This is what was there on { $when }.

pages-away = New uploads wait until Betterworks can be reached: rows could not be checked against it now.

storage-snapshot-unreadable =
    The last rows kept on this computer could not be read. They are damaged, from another version, or the password store has lost their key. They were set aside as { $file }. They come again when Betterworks can be reached.
storage-snapshots-stay = The last data of this workspace could not be removed from this computer. Close other programs that may hold it, then try again.
