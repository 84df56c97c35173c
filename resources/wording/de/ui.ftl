# Das Fenster und seine kleinen Teile, Dialoge, Einstellungen und Hilfe.

environment-live = LIVE
environment-live-long = LIVE – echte Personaldaten
environment-test = TEST
environment-test-long = TEST – Testdaten
environment-sample = BEISPIEL
environment-sample-long = BEISPIEL – erfundene Daten, nichts wird gesendet
environment-window = { $environment } – { $title }

ui-kind-told = Hinweis
ui-kind-good = Erledigt
ui-kind-look = Bitte ansehen
ui-kind-bad = Problem
ui-details = Details
ui-put-away = Ausblenden
ui-details-request = Anfrage: { $value }
ui-details-request-id = Anfrage-ID: { $value }
ui-details-status = Status: { $value }
ui-details-answer = Antwort: { $value }
ui-details-field = Feld { $value }
ui-step-done = Schritt { $number }, { $title }, erledigt
ui-step-now = Schritt { $number }, { $title }, Sie sind hier
ui-step-later = Schritt { $number }, { $title }, kommt später

value-yes = Ja
value-no = Nein
value-percent = { $number } %

ui-cancel = Abbrechen

table-empty-cell = leer
table-chips = Aktive Filter
table-chip = { $column }: { $words }
table-chip-search = Suche: { $words }
table-chip-drop = „{ $chip }“ aufheben
table-clear-filters = Filter aufheben
table-filter-field = { $column } filtern
table-filter-more = Weitere Filter für { $column }
table-filter-hint-text = Tippen Sie, was { $column } enthalten soll
table-filter-hint-number = Zum Beispiel 50, >50 oder 10..20
table-filter-hint-date = Zum Beispiel { $date }, 2026-03, >2026-03-01 oder 2026-01..2026-03
table-filter-empty = Ist leer
table-filter-filled = Ist nicht leer
table-filter-none = Kein Filter
table-filter-from = Von
table-filter-to = Bis
table-filter-use = Filtern
table-filter-calendar = Kalender
table-filter-search = Diese Werte durchsuchen
table-filter-value = { $value }  ({ $count })
table-filter-blank = (leer)
table-filter-most = Nur die { $count } häufigsten Werte stehen in der Liste.
table-filter-no-number = Das ist keine Zahl. Schreiben Sie zum Beispiel 12,5.
table-filter-no-date = Das ist kein Datum. Schreiben Sie zum Beispiel 2026-03-31.

table-search = Alles in dieser Tabelle durchsuchen
table-shown-of = { $shown } von { $loaded } werden gezeigt
table-all = { $count ->
    [one] { $loaded } Zeile
   *[other] { $loaded } Zeilen
}
table-loading = Bisher { $loaded } geladen
table-loading-of = { $loaded } von etwa { $total } geladen
table-loading-shown = { $shown } werden gezeigt · { $loading }
table-fresh-complete = Geladen { $when } · vollständig
table-fresh-stopped = Angehalten { $when } · nur ein Teil ist geladen
table-fresh-failed = Unterbrochen { $when } · nur ein Teil ist geladen
table-when-today = heute um { $time }
table-when = am { $date } um { $time }

columns-title = Spalten auswählen
columns-search = Spalten suchen
columns-up = Nach oben
columns-down = Nach unten
columns-hint = Haken Sie an, was Sie sehen möchten. Ziehen ändert die Reihenfolge.
columns-standard = Zurück zum Standard
columns-use = Diese Spalten zeigen

record-panel = Einzelheiten der Zeile
record-close = Einzelheiten schließen
record-web = In Betterworks öffnen
record-raw = Alle Felder, wie Betterworks sie gesendet hat

ui-tabs = Bereiche
ui-window = { $workspace } – Betterworks Desktop
ui-key-of = Schlüssel von { $owner }
ui-look-only = Nur ansehen
ui-look-only-why = In diesem Arbeitsbereich kann nichts geändert werden, bis Sie das ausschalten.
ui-may-change = Darf Daten ändern
ui-may-change-why = Uploads können Daten in diesem Arbeitsbereich ändern. Sie werden vor jedem gefragt.

find-title = Alles finden
find-hint = Tippen Sie einen Bereich, eine Person oder eine Aktion
find-results = Was gefunden wurde
find-foot = ↑ ↓ wählen · Eingabe öffnet · Esc schließt
find-tab = Bereich
find-action = Aktion
find-person = Person

ui-close = Schließen

export-title = Exportieren
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
export-sensitive = Diese Spalten sind sensibel. Ohne Häkchen bleiben sie draußen.
export-format = Datei
export-xlsx = Excel-Arbeitsmappe (.xlsx)
export-csv = Textdatei für andere Programme (.csv)
export-separator = Zeichen zwischen den Spalten
export-separator-comma = Komma zwischen den Spalten
export-separator-semicolon = Semikolon zwischen den Spalten
export-separator-tab = Tabulator zwischen den Spalten
export-place = { $name } in { $folder }
export-other-place = Anderer Ort
export-progress = Wie viel geschrieben ist
export-waiting = Es wird gewartet, bis alles geladen ist …
export-writing = Die Datei wird geschrieben …
export-go = { $rows } Zeilen exportieren
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
export-split = Es sind mehr Zeilen, als ein Blatt fasst. Die Arbeitsmappe hat { $number } Blätter.
export-kind-xlsx = Excel-Arbeitsmappe (*.xlsx)
export-kind-csv = CSV (*.csv)
export-about-workspace = Arbeitsbereich
export-about-time = Exportiert am
export-about-filters = Filter
export-about-no-filters = Keine
export-about-rows = Zeilen
export-about-complete = Vollständig
export-about-whole = Ja, alles war geladen
export-about-part = Nein, nur ein Teil war geladen
export-about-who = Schlüssel von
export-about-nobody = Nicht bekannt
export-about-program = Programm
