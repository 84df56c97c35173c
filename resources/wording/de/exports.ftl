# Der Dialog eines Exports, was daraus wurde, und sein Blatt „Über“.

export-title = Exportieren
export-several = Mehrere Tabellen in einer Arbeitsmappe
export-tables-missing = Nicht geladen und daher nicht dabei: { $tables }. Öffnen Sie zuerst den Reiter.
export-table-whole = { $count ->
    [one] { $table }: 1 Zeile
   *[other] { $table }: { $rows } Zeilen
}
export-table-part = { $count ->
    [one] { $table }: bisher 1 Zeile, nicht alles wurde geladen
   *[other] { $table }: bisher { $rows } Zeilen, nicht alles wurde geladen
}
export-rows = Zeilen
export-rows-shown = Diese { $rows } Zeilen, wie gefiltert
export-rows-all = Alle { $rows } Zeilen
export-still-loading = Es treffen noch Zeilen ein
export-wait = Warten, bis alles geladen ist
export-part = Nur die bisher geladenen Zeilen
export-partial = Es wurde nur ein Teil geladen. Das steht auch in der Datei.
export-columns = Spalten
export-columns-visible = Die { $count } Spalten, die ich sehe
export-columns-all = Alle { $count } Spalten
export-carried = Kann wieder hochgeladen werden: mit ID, E-Mail und Version
export-sensitive = Diese Spalten sind sensibel. Ohne Häkchen bleiben sie draußen.
export-sensitive-chosen = Die Datei wird sensible Spalten enthalten. Sie können sie mit einem Kennwort schützen.
export-format = Datei
export-xlsx = Excel-Arbeitsmappe (.xlsx)
export-csv = Textdatei für andere Programme (.csv)
export-separator = Zeichen zwischen den Spalten
export-separator-comma = Komma zwischen den Spalten
export-separator-semicolon = Semikolon zwischen den Spalten
export-separator-tab = Tabulator zwischen den Spalten
export-lock = Mit einem Kennwort schützen
export-password = Kennwort
export-password-again = Noch einmal dasselbe
export-password-rule = Mindestens 8 Zeichen.
export-password-short = Zu kurz. Nehmen Sie mindestens 8 Zeichen.
export-password-weak = Leicht zu erraten. Nehmen Sie mehr Zeichen, oder mischen Sie Buchstaben, Ziffern und andere Zeichen.
export-password-fair = Gut genug. Mit ein paar Zeichen mehr wird es stark.
export-password-good = Stark.
export-password-differs = Die beiden sind nicht gleich.
export-password-lost = Die Datei lässt sich nur mit diesem Kennwort öffnen. Es wird nirgends gespeichert, merken Sie es sich also gut.
export-place = { $name } in { $folder }
export-other-place = Anderer Ort
export-progress = Wie viel geschrieben ist
export-waiting = Es wird gewartet, bis alles geladen ist …
export-writing = Die Datei wird geschrieben …
export-go = { $rows } Zeilen exportieren
export-again = { $tables }: dieselben Spalten und Filter wie zuvor, mit den Zeilen von jetzt.
export-again-locked = { $tables }: dieselben Spalten und Filter wie zuvor, mit den Zeilen von jetzt. Die Datei zuvor hatte ein Kennwort, wählen Sie also auch für diese eines.
export-again-go = Noch einmal exportieren
export-again-lacks = Dieser Export hatte Spalten, die aus anderen Reitern berechnet werden oder die es nicht mehr gibt. Öffnen Sie den Reiter, zeigen Sie die Ansicht oder Frage noch einmal, und exportieren Sie von dort.
export-show-folder = Im Ordner zeigen
export-open = Öffnen
export-saved = { $count ->
    [one] Gespeichert: 1 Zeile in { $name }.
   *[other] Gespeichert: { $rows } Zeilen in { $name }.
}
export-neutralised = { $count ->
    [one] 1 Text bekam ein Apostroph vorangestellt, damit ihn kein Programm als Formel ausführt.
   *[other] { $number } Texte bekamen ein Apostroph vorangestellt, damit sie kein Programm als Formeln ausführt.
}
export-shortened = { $count ->
    [one] 1 Text war länger, als Excel erlaubt, und wurde gekürzt.
   *[other] { $number } Texte waren länger, als Excel erlaubt, und wurden gekürzt.
}
export-replaced = { $count ->
    [one] 1 Zeichen, das keine Arbeitsmappe enthalten kann, wurde durch „�“ ersetzt.
   *[other] { $number } Zeichen, die keine Arbeitsmappe enthalten kann, wurden durch „�“ ersetzt.
}
export-split = Es sind mehr Zeilen, als ein Blatt fasst. Die Arbeitsmappe hat { $number } Blätter.
export-kind-xlsx = Excel-Arbeitsmappe (*.xlsx)
export-kind-csv = CSV (*.csv)
export-about-workspace = Arbeitsbereich
export-about-time = Exportiert am
export-about-period = Zeitraum
export-about-filters = Filter
export-about-no-filters = Keine
export-filter-empty = leer
export-filter-filled = nicht leer
export-about-rows = Zeilen
export-about-complete = Vollständig
export-about-whole = Ja, alles war geladen
export-about-part = Nein, nur ein Teil war geladen
export-about-loaded = Geladen am
export-about-note = Hinweis
export-about-who = Schlüssel von
export-about-nobody = Nicht bekannt
export-about-program = Programm
