# Das Ergebnis als Text für eine E-Mail: Anzahlen, und von niemandem Daten.

summary-title = Upload von { $file } nach { $workspace } – { $environment }
summary-rows = { $rows ->
    [one] 1 Zeile in der Datei
   *[other] { $rows } Zeilen in der Datei
}
summary-undo = { $rows ->
    [one] 1 Zeile rückgängig zu machen
   *[other] { $rows } Zeilen rückgängig zu machen
}
summary-count = { $word }: { $count }
summary-whole = Jede Zeile ist erfasst.
summary-first = { $left ->
    [one] Nach den ersten { $first } beendet. Die übrige ist nicht gesendet.
   *[other] Nach den ersten { $first } beendet. Die übrigen { $left } sind nicht gesendet.
}
summary-open = { $left ->
    [one] Nicht abgeschlossen: 1 Zeile kann noch gesendet werden.
   *[other] Nicht abgeschlossen: { $left } Zeilen können noch gesendet werden.
}
