# Einen Upload zurücknehmen: was geschehen würde und was geschehen ist (Zeile K1).

upload-fate-undo = Rückgängig
upload-fate-keep = Bleibt
upload-fate-cannot = Geht nicht
upload-outcome-undone = Rückgängig gemacht
upload-outcome-kept = Geblieben
upload-outcome-could-not = Ging nicht

upload-undo-keep-changed = Jemand hat es seit dem Upload geändert; es bleibt deshalb, wie es ist. Sehen Sie dort nach.
upload-undo-keep-gone = Es ist nicht mehr da, oder Ihr Schlüssel darf es nicht mehr sehen. Es gibt nichts rückgängig zu machen.
upload-undo-keep-below = Darunter hängt etwas, das bleibt; deshalb bleibt es auch. Sehen Sie in Betterworks nach.
upload-undo-cannot-doubt = Wir wissen noch nicht, ob es angekommen ist. Setzen Sie den Upload fort und machen Sie ihn dann rückgängig.
upload-undo-cannot-see = Ihr Schlüssel darf es nicht sehen. Der Schlüssel eines Super Admins darf es.
upload-undo-cannot-remove = Von hier aus lässt es sich in Betterworks nicht entfernen. Öffnen Sie den Link und entfernen Sie es dort.
upload-undo-cannot-old-values = Die alten Werte sind auf diesem Computer nicht aufbewahrt. Laden Sie die Arbeitsmappe mit den alten Werten hoch, die vor dem Upload gespeichert wurde.
upload-undo-cannot-restore = Der frühere Stand lässt sich nicht an Betterworks senden. Öffnen Sie den Link und ändern Sie es dort.
upload-undo-held-changed = Jemand hat es geändert, während rückgängig gemacht wurde; es bleibt deshalb, wie es ist. Sehen Sie dort nach.
upload-undo-held-unclear = Jemand hat es geändert, während die Antwort von Betterworks verloren ging. Es wurde nichts weiter gesendet. Sehen Sie dort nach.
upload-undo-held-gone = Es ist nicht mehr da, oder Ihr Schlüssel darf es nicht mehr sehen. Dafür wurde nichts gesendet.
upload-undo-held-below = Jemand hat etwas darunter angelegt, während rückgängig gemacht wurde; es bleibt deshalb, wie es ist. Sehen Sie dort nach.
upload-undo-dont-know = Wir wissen noch nicht, ob es rückgängig gemacht ist. Öffnen Sie den Vorgang oder setzen Sie ihn fort, um nachzusehen.
upload-undo-not-sent = Es ist noch nicht rückgängig gemacht. Es ist nichts damit geschehen.
upload-undo-but-for-progress = Die alten Werte sind wieder da, nur der Fortschritt nicht. Tragen Sie den alten Fortschritt in Betterworks wieder ein.
upload-undo-too-late = Dieser Upload ist mehr als { $days } Tage her und lässt sich nicht mehr rückgängig machen. Seine Ergebnisse enthalten zu jedem Eintrag ({ -Goals } und { -Milestones }) einen Link.
upload-undo-headline = { $undone } rückgängig gemacht, { $kept } geblieben, bei { $could_not } ging es nicht. Jede Zeile ist erfasst.
upload-undo-headline-open = Bisher { $undone } rückgängig gemacht, { $kept } geblieben, bei { $could_not } ging es nicht, { $not_sent } noch nicht rückgängig gemacht{ $dont_know ->
    [0] {""}
   *[other] , { $dont_know } noch unbekannt
}. Nichts ist verloren; Sie können fortfahren.
upload-undo-summary-rows = Zeilen, um die es ging
upload-arrived-still-there = Noch vorhanden

command-undo = Einen Upload rückgängig machen, nach seiner Kennung in der Liste der Uploads, statt eine Datei zu senden. Was geschehen würde, wird zuerst ausgegeben.
command-check-only = Nur sagen, was geschehen würde. Es wird nichts gesendet.
command-undo-unknown = In diesem Arbeitsbereich gibt es keinen Upload „{ $id }“.
command-upload-needs = Zum Hochladen werden eine Datei und --plan-checksum gebraucht, zum Rückgängigmachen --undo mit --check-only oder --plan-checksum.
command-undo-differs = Das Rückgängigmachen würde nicht mehr das tun, wofür diese Prüfsumme steht: Seitdem hat jemand etwas geändert. Es wurde nichts gesendet. Sehen Sie noch einmal nach und geben Sie die jetzige Prüfsumme an.
command-upload-id = Die Kennung dieses Uploads: { $id }
command-undo-more =
    { $count ->
        [one] Und eine weitere. In den Ergebnissen stehen alle.
       *[other] Und { $count } weitere. In den Ergebnissen stehen alle.
    }
command-undo-row = Zeile { NUMBER($row, useGrouping: 0) }: { $word }. { $reason } { $link }
command-undo-nothing = Von diesem Upload lässt sich nichts rückgängig machen.

upload-undo-interrupted = Das Rückgängigmachen wurde bei { $settled } von { $total } unterbrochen. Nichts ist verloren.

pages-undo = Diesen Upload rückgängig machen
pages-undo-purpose = Das würde geschehen. Bisher wurde nichts gesendet.
pages-step-undo = Rückgängig machen
pages-undo-wanted = Upload rückgängig machen …
pages-undo-looking = Es wird gelesen, was jetzt in Betterworks steht …
pages-undo-undo-about = wird zurückgenommen: Angelegtes wird entfernt, Geändertes bekommt die alten Werte
pages-undo-keep-about = bleibt: Jemand hat seitdem daran gearbeitet, oder es hängt mit so etwas zusammen
pages-undo-cannot-about = lässt sich von hier aus nicht zurücknehmen; die Gründe stehen unten, und jede Zeile führt zu ihrer Seite in Betterworks
pages-undo-column-how = Wie es zurückgenommen wird
pages-undo-removed = Es wird entfernt
pages-undo-restored = Es bekommt die alten Werte
pages-undo-sentence = { $count ->
    [one] Sie sind dabei, { $count } Zeile in { $workspace } – { $environment } rückgängig zu machen.
   *[other] Sie sind dabei, { $count } Zeilen in { $workspace } – { $environment } rückgängig zu machen.
} Jede wird unmittelbar davor noch einmal gelesen; was jemand inzwischen ändert, bleibt.
pages-undo-nothing = Von diesem Upload lässt sich nichts rückgängig machen. Die Gründe stehen unten.
pages-undo-button = { $count ->
    [0] Rückgängig machen
    [one] { $count } Zeile rückgängig machen
   *[other] { $count } Zeilen rückgängig machen
}
pages-undo-sending = Wird rückgängig gemacht
pages-undo-continue-title = Mit dem Rückgängigmachen fortfahren?
pages-undo-continue-text = { $count ->
    [one] { $count } Zeile wird in { $workspace } – { $environment } rückgängig gemacht.
   *[other] { $count } Zeilen werden in { $workspace } – { $environment } rückgängig gemacht.
}
pages-records-undo-of = Rückgängig gemacht: { $file }
pages-records-undo-interrupted = Das Rückgängigmachen wurde bei { $done } von { $total } unterbrochen. Nichts ist verloren.
pages-records-undone = Zurückgenommen
