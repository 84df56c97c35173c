# Seite 3 eines Uploads: Zellen, die neu eingegeben, zurückgenommen, ausgefüllt, ersetzt werden.

action-edit-undo = Letzte Korrektur zurücknehmen
action-edit-redo = Korrektur wiederholen
action-cells-fill-down = Nach unten ausfüllen
action-cells-replace = In dieser Spalte ersetzen

pages-column-rows = Zeilen
pages-column-in-file = In Ihrer Datei
pages-column-now = Jetzt

pages-check-use = { $count ->
    [one] „{ $value }“ nehmen
   *[other] „{ $value }“ in allen { $count } Zeilen nehmen
}
pages-check-cell-changed = von Ihnen geändert
pages-check-shape-rows = Jede Zeile zeigen
pages-check-shape-values = Jeden Wert einmal zeigen
pages-check-suggestions = { $count ->
    [one] Meinten Sie
   *[other] Meinten Sie, in allen { $count } Zeilen
}
pages-check-replace-in = { $field }:
pages-check-replace-sought = Suchen
pages-check-replace-instead = Ersetzen durch
pages-check-replace-go = { $count ->
    [0] Nicht gefunden
    [one] In { $count } Zelle ersetzen
   *[other] In { $count } Zellen ersetzen
}
pages-check-changed = Was Sie geändert haben
pages-check-changed-cells = { $count ->
    [one] { $count }   Zelle
   *[other] { $count }   Zellen
}
pages-check-changed-about = Sie haben diese Zelle in Zeile { $row } geändert. Ihre Datei bleibt, wie sie ist.
pages-check-put-back = Wieder wie in der Datei

pages-match-same-title = Nicht in Ihrer Datei: für alle Zeilen gleich
pages-match-same-about = Für alle Zeilen dasselbe nehmen oder nichts.
pages-match-same-none = Nichts
pages-match-same-spoken = { $field }, für alle Zeilen gleich

pages-check-hand-back = Meine Datei mit Notizen zurückgeben
pages-notes-title = Zu korrigieren
pages-notes-author = Prüfung vor dem Upload
pages-notes-cell = Zelle
pages-notes-column = Spalte
pages-notes-found = Gefunden
pages-notes-what = Was zu tun ist
pages-notes-changed = { $field }: „{ $old }“ wurde bei der Prüfung zu „{ $new }“ geändert. Geben Sie es auch hier ein.
pages-notes-name = { $file } mit Notizen
pages-notes-pasted = Eingefügte Zellen
pages-notes-saved = Gespeichert als „{ $name }“. Korrigieren Sie die Datei in Excel, speichern Sie sie und wählen Sie sie wieder für den Upload: Die Notizen stören nicht.

pages-draft-kept = Als Entwurf gespeichert
pages-draft-not-kept = Wird beim Schließen des Programms nicht behalten: Der Kennwortspeicher dieses Computers lässt sich nicht nutzen.
pages-records-kept = Als Entwurf gespeichert: { $file }

pages-same-file-title = Diese Datei wurde schon hochgeladen
pages-same-file-text = Sie haben diese Datei am { $date } hochgeladen ({ $created ->
    [one] { $created } { -goal } angelegt
   *[other] { $created } { -goals } angelegt
}{ $changed ->
    [0] { "" }
   *[other] , { $changed } geändert
}). Was es schon gibt, wird nicht noch einmal angelegt, es sei denn, Sie sagen es.
pages-same-file-on = Noch einmal prüfen

pages-results-again = { $count ->
    [one] Zeile korrigieren und neu senden
   *[other] Die { $count } korrigieren und neu senden
}
upload-left-out-settled = Diese Zeile gehört nicht zu diesem Upload: Ein früherer hat sie schon erledigt.
