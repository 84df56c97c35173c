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
