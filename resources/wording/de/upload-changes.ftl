# Vorhandenes ändern: zurückgehalten, alte Werte und der Nachweis, dass alles angekommen ist.

upload-held-changed = Jemand hat es nach der Vorschau in Betterworks geändert; es wurde deshalb nicht überschrieben. Sehen Sie dort nach und laden Sie die Zeile dann noch einmal hoch.
upload-held-unclear = Jemand hat es in Betterworks geändert, während die Antwort verloren ging. Ob Ihre Werte angekommen sind, lässt sich deshalb nicht sagen. Es wurde nichts weiter gesendet. Sehen Sie dort nach.
upload-held-gone = Es ist nicht mehr da, oder Ihr Schlüssel darf es nicht mehr sehen. Dafür wurde nichts gesendet. Suchen Sie es in Betterworks und laden Sie die Zeile dann noch einmal hoch.
upload-result-change-dont-know = Wir wissen noch nicht, ob die Änderung angekommen ist. Öffnen Sie den Upload oder setzen Sie ihn fort, um nachzusehen.
upload-result-changed-progress-dont-know = Es wurde geändert. Wir wissen noch nicht, ob der Fortschritt angekommen ist. Öffnen Sie den Upload oder setzen Sie ihn fort, um nachzusehen.
upload-result-changed-progress-not-sent = Es wurde geändert, aber der Fortschritt wurde noch nicht gesendet. Setzen Sie den Upload fort, um ihn zu senden.
upload-result-changed-progress-not-accepted = Es wurde geändert, aber der Fortschritt wurde von Betterworks nicht angenommen. Tragen Sie ihn dort ein.
upload-result-changed-progress-held-back = Es wurde geändert, aber nicht der Fortschritt: Den hat nach der Vorschau jemand anderes geändert. Sehen Sie dort nach.
upload-progress-done-or-not = { $where }: Das ist entweder erledigt oder nicht, einen Fortschritt dazwischen gibt es hier nicht. Schreiben Sie 100 für erledigt oder 0.
upload-progress-done-or-not-kind = Erledigt oder nicht, nichts dazwischen

upload-arrived = { $arrived } von { $rows } genau so angekommen wie gesendet
upload-arrived-gone = Nicht mehr vorhanden
upload-sheet-old-values = Alte Werte

pages-preview-changed-words = Alter und neuer Wert stehen unten nebeneinander. Jeder Eintrag wird unmittelbar vor dem Senden noch einmal gelesen; was jemand anderes bis dahin geändert hat, wird zurückgehalten.
pages-send-changes = Sie sind dabei, { $changed ->
    [one] { $changed } vorhandenen Eintrag ({ -Goals } und { -Milestones })
   *[other] { $changed } vorhandene Einträge ({ -Goals } und { -Milestones })
} von { $people ->
    [one] { $people } Person
   *[other] { $people } Personen
} in { $workspace } – { $environment } zu ändern.
pages-send-sentence-both = Sie sind dabei, { $count ->
    [one] { $count } Eintrag ({ -Goals } und { -Milestones })
   *[other] { $count } Einträge ({ -Goals } und { -Milestones })
} für { $people ->
    [one] { $people } Person
   *[other] { $people } Personen
} in { $workspace } – { $environment } anzulegen und { $changed ->
    [one] { $changed } vorhandenen
   *[other] { $changed } vorhandene
} zu ändern.
pages-send-old-values = Die alten Werte können auf diesem Computer nicht aufbewahrt werden: Für den Schlüssel, der sie schützen würde, fehlt ein Passwortspeicher. Bevor etwas gesendet wird, wählen Sie, wo sie als Arbeitsmappe gespeichert werden.
pages-send-old-values-title = Alte Werte speichern
pages-old-values = Alte Werte als Excel …
pages-old-values-name = Alte Werte
pages-old-values-saved = Gespeichert: { $name }
pages-read-back = Prüfen, was angekommen ist
pages-read-back-working = Es wird gelesen, was jetzt in Betterworks steht …
pages-read-back-count = { $done } von { $total } gelesen …
pages-read-back-good = { $arrived } von { $rows } genau so angekommen wie gesendet.
pages-read-back-bad = { $arrived } von { $rows } genau so angekommen wie gesendet. { $rest ->
    [one] 1 Zeile steht jetzt anders in Betterworks; Sie finden sie unten.
   *[other] { $rest } Zeilen stehen jetzt anders in Betterworks; Sie finden sie unten.
} Entweder hat Betterworks einen Wert nicht übernommen, oder jemand hat ihn seitdem geändert.
pages-read-back-rows = Zeilen, die jetzt anders in Betterworks stehen
pages-column-sent = Gesendet
pages-column-there = Jetzt in Betterworks

command-old-values = Die alten Werte von allem, was geändert wird, als Arbeitsmappe speichern, bevor etwas gesendet wird.
command-old-values-needed =
    { $count ->
        [one] Eine Zeile ändert einen vorhandenen Eintrag, und die alten Werte können auf diesem Computer nicht aufbewahrt werden, weil sein Passwortspeicher nicht nutzbar ist. Sagen Sie mit --old-values OUT.xlsx, wo sie gespeichert werden. Es wurde nichts gesendet.
       *[other] { $count } Zeilen ändern vorhandene Einträge, und die alten Werte können auf diesem Computer nicht aufbewahrt werden, weil sein Passwortspeicher nicht nutzbar ist. Sagen Sie mit --old-values OUT.xlsx, wo sie gespeichert werden. Es wurde nichts gesendet.
    }
command-old-values-saved = Die alten Werte sind gespeichert.
command-read-back = Am Ende alles noch einmal lesen und mit dem Gesendeten vergleichen.
command-read-back-difference = Zeile { NUMBER($row, useGrouping: 0) }, { $field }: gesendet „{ $sent }“, jetzt in Betterworks „{ $found }“.
