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
