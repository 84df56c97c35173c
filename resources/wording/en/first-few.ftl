# What goes first, for real, and what is compared before all else.

upload-stop-first-few = Stopped after the first { $count }, as you chose. The others are not sent.
upload-stop-first-differs = Stopped: what was sent first is not exactly so in Betterworks, so nothing more was sent. Its row says what differs.
upload-stop-first-unread = Stopped: what was sent first could not be read back, so nothing more was sent. Continue, and it is read again before anything else goes.
upload-differs = It is in Betterworks, but not exactly as it was sent. { $field }: sent “{ $sent }”, in Betterworks now “{ $found }”.{ $others ->
    [0] {""}
    [one] {" "}1 more field differs.
   *[other] {" "}{ $others } more fields differ.
}
upload-differs-gone = Betterworks accepted it, but it is not there now, or your key can't see it. Look for it in Betterworks before you send it again.
upload-differs-words-not-kept = It is in Betterworks, but not exactly as it was sent. In what it differs was not kept on this computer. Check what arrived to see it.
upload-headline-first = Stopped after the first { $first }: { $created } created{ $changed ->
    [0] {""}
   *[other] , { $changed } changed
}, { $not_accepted } not accepted{ $held_back ->
    [0] {""}
   *[other] , { $held_back } held back
}. The other { $left } are not sent.

command-first = Send only so many rows at first, as different from each other as the file has them, then stop. The same command without it sends the others.
command-first-too-late = This upload has begun already without --first, so no rows go first. Nothing was sent. Run the same command without --first to continue it.
command-row = Row { NUMBER($row, useGrouping: 0) }: { $reason }

# Page 5, the results and the list of uploads
pages-send-first-few = Send the first { $count } for real, then stop
pages-send-first-few-about = Picks { $count } that differ as much as your file allows: other people, kinds and fields. You look at them in Betterworks, and then continue with the others, or not.
pages-send-button-first = Send the first { $count }
pages-first-words = { $arrived ->
    [0] None of the first { $count } is in Betterworks.
    [one] 1 of the first { $count } is in Betterworks. Look at it there:
   *[other] { $arrived } of the first { $count } are in Betterworks. Look at them there:
}
pages-first-words-all = { $count ->
    [one] What went first is in Betterworks. Look at it there:
   *[other] The first { $count } are in Betterworks. Look at them there:
}
pages-first-link = Row { NUMBER($row, useGrouping: 0) }: { $name }
pages-first-about = { $count ->
    [one] The other one waits.
   *[other] The other { $count } wait.
} Nothing more is sent until you continue.
pages-first-go-on = { $count ->
    [one] Continue with the other one
   *[other] Continue with the other { $count }
}
pages-records-state-first = Stopped after the first { $count }
