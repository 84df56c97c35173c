# The outcome as text, for an e-mail: counts, and nobody's data.

summary-title = Upload of { $file } to { $workspace } – { $environment }
summary-rows = { $rows ->
    [one] 1 row in the file
   *[other] { $rows } rows in the file
}
summary-undo = { $rows ->
    [one] 1 row to undo
   *[other] { $rows } rows to undo
}
summary-count = { $word }: { $count }
summary-whole = Everything is accounted for.
summary-first = { $left ->
    [one] Stopped after the first { $first }. The other one is not sent.
   *[other] Stopped after the first { $first }. The other { $left } are not sent.
}
summary-open = { $left ->
    [one] Not finished: 1 row can still be sent.
   *[other] Not finished: { $left } rows can still be sent.
}
