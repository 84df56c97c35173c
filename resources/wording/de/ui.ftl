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
ui-clear-field = Dieses Feld leeren
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
table-filter-days = Oder Tage, die mit heute wandern …
table-filter-search = Diese Werte durchsuchen
table-filter-value = { $value }  ({ $count })
table-filter-blank = (leer)
table-filter-most = Nur die { $count } häufigsten Werte stehen in der Liste.
table-filter-no-number = Das ist keine Zahl. Schreiben Sie zum Beispiel 12,5.
table-filter-no-date = Das ist kein Datum. Schreiben Sie zum Beispiel 2026-03-31.

table-search = Tabelle durchsuchen
table-staying = { $table }, feststehende Spalten
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
ui-only-look = Nur zum Ansehen: Betterworks lässt es mit keinem Schlüssel ändern
ui-may-change = Darf Daten ändern
ui-may-change-why = Uploads können Daten in diesem Arbeitsbereich ändern. Sie werden vor jedem gefragt.

find-title = Alles finden
find-hint = Tippen Sie einen Bereich, eine Person oder eine Aktion
find-results = Was gefunden wurde
find-foot = ↑ ↓ wählen · Eingabe öffnet · Esc schließt
find-tab = Bereich
find-action = Aktion
find-question = Frage
find-view = Ansicht
find-person = Person

ui-close = Schließen

settings-title = Einstellungen
settings-workspaces = Arbeitsbereiche und Schlüssel
settings-look = Aussehen
settings-theme = Farben
settings-theme-system = Wie dieser Computer
settings-theme-light = Hell
settings-theme-dark = Dunkel
settings-text-size = Schriftgröße
settings-per-cent = { $size } %
settings-words = Sprache und Wörter
settings-language = Sprache
settings-language-system = Wie dieser Computer
settings-language-en = English
settings-language-de = Deutsch
settings-language-qps = Pseudosprache
settings-terms = Wie Ihr Unternehmen sagt
settings-terms-goals = Ziele und Meilensteine
settings-terms-objectives = Objectives und Key Results
settings-words-when = Sprache und Wörter ändern sich, wenn Sie die Einstellungen schließen.

workspace-open = { $workspace } öffnen – { $environment }
start-over-title = Neu anfangen?
start-over-text = { $workspace } wird wieder so, wie sie am Anfang war. Alles, was dorthin hochgeladen wurde, und die Liste der Uploads werden entfernt. Andere Arbeitsbereiche bleiben, wie sie sind.
start-over-go = Neu anfangen
look-only-off-title = „Nur ansehen“ ausschalten?
look-only-off-text = Uploads können dann Daten in { $workspace } ändern. Sie werden weiterhin vor jedem gefragt.
look-only-keep = „Nur ansehen“ behalten
look-only-off = Änderungen erlauben
ui-test-month-end = Testdaten und Ihr Testschlüssel werden am Ende jedes Monats erneuert. Danach brauchen Sie vielleicht einen neuen Schlüssel.
ui-opening = { $workspace } wird geöffnet …

status-upload = Upload
status-keeps-awake = Ein Upload wird gesendet
status-upload-open = Upload zeigen
status-uploading = Es wird hochgeladen: { $done } von { $total }
upload-interrupted = Ein Upload wurde bei { $settled } von { $total } unterbrochen. Nichts ist verloren.
upload-interrupted-look = Ansehen
tray-open = Fenster zeigen
tray-sending = Ein Upload wird gesendet
tray-done = Upload beendet

help-title = Hilfe
help-look = Personen und { -goals } nachschlagen
help-look-text = Öffnen Sie den Reiter Personen oder { -Goals }. Die Zeilen erscheinen, sobald sie eintreffen. Wählen Sie eine Zeile und drücken Sie die Eingabetaste, um alles zu sehen, was Betterworks darüber weiß. Die Liste links bei Personen filtert nach Abteilung, untergeordnete eingeschlossen.
help-filter = Filtern und suchen
help-filter-text = Tippen Sie unter den Titel einer Spalte, um sie zu filtern. Bei Zahlen und Daten gehen auch >50, 10..20, 2026-03 und Ähnliches. Der kleine Pfeil bietet eine Liste zum Anhaken, einen Kalender und „Ist leer“. Was gilt, steht über der Tabelle; ein Klick hebt es auf.
help-questions = Fragen und Ansichten
help-questions-text = „Fragen“ beantwortet, was oft gefragt wird, etwa wer in diesem Quartal kein { -goal } hat. Tage, Zahl und Abteilung lassen sich im Streifen über der Tabelle ändern; eine Abteilung umfasst alle darunter. Braucht eine Antwort einen anderen Reiter, wird er geladen, und es steht dabei, bis die Antwort endgültig ist. Behalten Sie jede Tabelle als eigene Ansicht, oder speichern Sie sie als Datei für Kolleginnen und Kollegen: Daten und Schlüssel enthält sie nicht.
help-columns = Spalten auswählen
help-columns-text = Unter „Spalten“ zeigen oder verbergen Sie Felder, auch Ihre eigenen. Ziehen Sie einen Titel an eine andere Stelle oder seinen Rand auf eine andere Breite. Ein Rechtsklick hält eine Spalte beim Scrollen sichtbar. All das wird je Arbeitsbereich gemerkt.
help-copy = Nach Excel kopieren
help-copy-text = Markieren Sie Zellen und kopieren Sie. Mehrere Zeilen nehmen ihre Titel mit. Führende Nullen und lange Nummern kommen als Text an.
help-export = Exportieren
help-export-text = „Exportieren“ schreibt die gezeigten oder alle Zeilen als Arbeitsmappe oder CSV-Datei. Nichts darin wird als Formel ausgeführt. Das letzte Blatt sagt, woher die Daten kommen und welche Filter galten.
help-upload = { -Goals } aus Excel hochladen
help-upload-text = Öffnen Sie Uploads und wählen Sie eine Arbeitsmappe, oder holen Sie sich die Vorlage. Jede Zeile wird geprüft, bevor etwas gesendet wird, und Sie sehen genau, was sich ändern würde. Gesendet wird erst, wenn Sie die Schaltfläche drücken, auf der die Anzahl steht.
help-keys = Schlüssel und Arbeitsbereiche
help-keys-text = Jeder Arbeitsbereich hat seinen eigenen API-Schlüssel. Er liegt im Passwortspeicher dieses Computers oder wird jedes Mal erfragt, und er geht nur an seine eigene Adresse. „Nur ansehen“ hält jede Änderung auf, bevor sie diesen Computer verlässt.
help-privacy = Datenschutz
help-privacy-text = Ihre Daten gehen nur zwischen diesem Computer und Betterworks hin und her. Das Programm hat kein Konto, sendet keine Nutzungsdaten und spricht mit keiner anderen Adresse.

shortcuts-title = Tastenkürzel
shortcuts-tables = In Tabellen
shortcuts-key-f6 = F6
shortcuts-f6 = Geht von einem Teil des Fensters zum nächsten
shortcuts-key-enter = Eingabetaste
shortcuts-enter = Zeigt die Einzelheiten der Zeile
shortcuts-key-escape = Esc
shortcuts-escape = In einem Filter oder der Suche: leert das Feld, dann zurück zu den Zeilen
shortcuts-key-alt-down = Alt + ↓
shortcuts-alt-down = In einem Filter: öffnet die Liste, den Bereich oder den Kalender
shortcuts-key-shift-click = Umschalt + Klick auf einen Titel
shortcuts-shift-click = Sortiert auch nach dieser Spalte

about-title = Über dieses Programm
about-version = Version { $version }
about-text = Daten eines Betterworks-Unternehmens vom eigenen Computer aus nachschlagen, exportieren und aus Excel laden.
about-made-with = Gemacht mit Python, Qt for Python (LGPL), httpx, openpyxl, calamine, keyring und cryptography.

ui-program = Betterworks Desktop

option-about = Öffnet das Fenster. Die Befehle check und upload arbeiten ohne.
option-demo = das eingebaute erfundene Unternehmen öffnen: ohne Schlüssel, ohne Netz
option-profile = Einstellungen und Daten in diesem Ordner halten
option-language = diese Sprache sprechen
option-tour = die ersten Ansichten zeigen, ein Bild des Fensters speichern und enden
option-self-check = prüfen, was das Programm braucht, es als JSON ausgeben und enden
option-file = eine Arbeitsmappe zum Hochladen
