# Zeilen von früher, gezeigt, solange Betterworks nicht antwortet.

table-kept = Stand { $when }, nicht live.
table-kept-trying = Betterworks antwortet bisher nicht. Es wird weiter versucht …
table-kept-all = { $count ->
    [one] 1 Zeile, Stand { $when }, nicht live
   *[other] { $loaded } Zeilen, Stand { $when }, nicht live
}
table-kept-shown = { $shown } von { $loaded } Zeilen, Stand { $when }, nicht live
table-kept-fresh = Betterworks war nicht erreichbar
table-moment-today = heute { $time }
table-moment = { $day } { $time }
table-nothing-kept =
    Für Zeiten ohne Betterworks werden auf diesem Computer keine Zeilen aufbewahrt, weil sie hier nicht verschlüsselt werden konnten. Sie sind wieder da, sobald Betterworks erreichbar ist.

export-about-kept = Nicht live: Betterworks war nicht erreichbar. Das ist der Stand vom { $when }.

pages-away = Neue Uploads warten, bis Betterworks erreichbar ist: Die Zeilen ließen sich jetzt nicht prüfen.

storage-snapshot-unreadable =
    Die zuletzt aufbewahrten Zeilen konnten nicht gelesen werden. Sie sind beschädigt, stammen aus einer anderen Version, oder der Passwortspeicher hat ihren Schlüssel verloren. Sie wurden als { $file } beiseitegelegt. Die Zeilen sind wieder da, sobald Betterworks erreichbar ist.
storage-snapshots-stay = Die letzten Daten dieses Arbeitsbereichs ließen sich nicht von diesem Computer entfernen. Schließen Sie andere Programme, die sie offen halten könnten, und versuchen Sie es noch einmal.
