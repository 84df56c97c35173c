# Zwei Personen laden gleichzeitig hoch: was jemand anderes inzwischen aus denselben Zeilen gemacht hat.

upload-held-made = Jemand anderes hat es nach der Vorschau in Betterworks angelegt; es wurde deshalb kein zweites Mal angelegt: { $other }. Sehen Sie dort nach. Wenn Ihres davon abweicht, laden Sie die Zeile noch einmal hoch.
upload-result-made-twice-first = Es wurde angelegt, und jemand anderes hat einen Augenblick später dasselbe angelegt: { $other }. Eines von beiden genügt. Bitten Sie darum, das spätere in Betterworks zu löschen.
upload-result-made-twice-later = Es wurde angelegt, aber jemand anderes hatte einen Augenblick vorher dasselbe angelegt: { $other }. Eines von beiden genügt. Löschen Sie das hier angelegte in Betterworks.
upload-result-parent-twice = Zeile { NUMBER($parent_row, useGrouping: 0) }, an der diese hängt, hatte einen Augenblick vorher auch jemand anderes angelegt; diese Zeile wurde deshalb nicht gesendet. Löschen Sie das hier Angelegte in Betterworks und laden Sie die Zeile dann noch einmal hoch.
