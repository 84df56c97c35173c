# Der Reiter „Uploads“ und die sechs Seiten eines Uploads mit ihren Ergebnissen.

pages-back = Zurück
pages-go-on = Weiter
pages-cancel = Abbrechen
pages-working = Einen Moment …
pages-steps = Schritte des Uploads

# Schritte
pages-step-file = Datei
pages-step-match = Spalten zuordnen
pages-step-check = Prüfen
pages-step-preview = Vorschau
pages-step-send = Senden
pages-step-sending = Wird gesendet
pages-step-results = Ergebnisse

# Spalten der Tabellen
pages-column-row = Zeile
pages-column-finding = Was uns auffiel
pages-column-where = Zelle
pages-column-found = Gefunden
pages-column-why = Warum
pages-column-title = Titel
pages-column-field = Feld
pages-column-old = Jetzt in Betterworks
pages-column-new = In Ihrer Datei
pages-column-outcome = Ergebnis
pages-column-goal-id = Betterworks-ID

# Seite 1: Datei
pages-file = Ihre Datei
pages-file-purpose = Es wird nichts gesendet, bevor Sie es sagen. Ihre Datei bleibt, wie sie ist.
pages-file-drop = Excel-Arbeitsmappe oder CSV-Datei hier ablegen
pages-file-drop-about = .xlsx, .xlsm oder .csv, bis zu 100.000 Zeilen
pages-file-choose = Datei wählen …
pages-file-choose-title = Datei für den Upload wählen
pages-file-kinds = Excel-Arbeitsmappen und CSV (*.xlsx *.xlsm *.csv *.txt)
pages-file-kinds-all = Alle Dateien (*)
pages-file-paste = Aus Excel einfügen
pages-file-paste-empty = In der Zwischenablage ist keine Tabelle. Markieren und kopieren Sie Zellen in Excel, dann wählen Sie „Aus Excel einfügen“.
pages-file-template = Vorlage speichern
pages-file-template-about = Noch keine Datei? Die Vorlage hat Auswahllisten mit den Personen und Kategorien dieses Arbeitsbereichs.
pages-file-template-title = Vorlage speichern
pages-file-template-name = Vorlage { -Goals }
pages-file-template-loading = { $count ->
    [0] Die Personen für die Auswahllisten werden geladen …
    [one] { $count } Person für die Auswahllisten geladen …
   *[other] { $count } Personen für die Auswahllisten geladen …
}
pages-file-template-saved = Die Vorlage ist gespeichert: { $name }
pages-file-recent = Zuletzt verwendet
pages-file-opening = { $name } wird geöffnet …
pages-file-reading = { $name } wird gelesen …
pages-file-other = Andere Datei wählen
pages-file-pasted = Eingefügte Zellen
pages-file-sheet = Blatt
pages-file-sheet-hidden = { $name } (ausgeblendet)
pages-file-picture = Erste Zeilen von { $sheet }
pages-file-picture-hint = Die hervorgehobene Zeile hat die Spaltentitel. Stehen sie in einer anderen, klicken Sie diese an, oder gehen Sie mit den Pfeiltasten hin und drücken Sie die Eingabetaste.
pages-file-row-spoken = Zeile { $row }
pages-file-row-header-spoken = Zeile { $row }, Spaltentitel
pages-file-row-hidden-spoken = Zeile { $row }, in der Datei ausgeblendet
pages-file-rows = { $rows ->
    [one] { $rows } Zeile für den Upload
   *[other] { $rows } Zeilen für den Upload
}
pages-file-rows-hidden = { $rows ->
    [one] { $rows } Zeile unter den Titeln
   *[other] { $rows } Zeilen unter den Titeln
} · { $hidden } in der Datei ausgeblendet
pages-file-no-rows = Unter den Spaltentiteln stehen keine Zeilen. Wählen Sie die Zeile mit den Titeln, ein anderes Blatt oder eine andere Datei.
pages-file-safe = Gilt, solange Sie nichts wählen.
pages-file-notes = Was diese Datei verbirgt
pages-file-open = Öffnen

# Seite 2: Spalten zuordnen
pages-match = Spalten zuordnen
pages-match-purpose = Links jede Spalte Ihrer Datei, rechts das Feld in Betterworks, in das sie kommt.
pages-match-like-last-time = Dieselben Spalten wie beim letzten Mal. Dieselbe Zuordnung gilt.
pages-match-missing = { $field } fehlt. Wählen Sie die Spalte, in der es steht.
pages-match-missing-one-of = Eines davon fehlt: { $fields }. Wählen Sie die Spalte, in der es steht.
pages-match-or = { $first }, { $second }
pages-match-missing-choose = Spalte wählen …
pages-match-column = Spalte { $letter }
pages-match-no-header = ohne Titel
pages-match-no-samples = keine Werte
pages-match-field-spoken = Feld für Spalte { $letter }, { $header }
pages-match-not-used = Nicht verwendet
pages-match-taken = { $field } (jetzt Spalte { $letter })
pages-match-used-title = Verwendet
pages-match-unused-title = Nicht verwendet
pages-match-unused-none = Jede Spalte wird verwendet.
pages-match-blank-keep = Leer: bleibt, wie es ist
pages-match-blank-clear = Leer: Feld leeren
pages-match-blank-spoken = Leere Zellen in Spalte { $letter }, { $header }
pages-match-look = Bitte ansehen
pages-match-go-on = Datei prüfen

# Seite 3: Prüfen
pages-check = Prüfen
pages-check-purpose = Jede Zeile wird hier geprüft, auch gegen das, was jetzt in Betterworks steht. Es wird nichts gesendet.
pages-check-stage-cells = Die Zellen werden gelesen …
pages-check-stage-live = Betterworks wird nach Personen und { -goals-dative } gefragt …
pages-check-stage-people = { $count ->
    [one] { $count } Eintrag aus Betterworks geladen …
   *[other] { $count } Einträge aus Betterworks geladen …
}
pages-check-stage-people-of = { $count } von { $total } Einträgen aus Betterworks geladen …
pages-check-stage-rules = Alle Zeilen werden geprüft …
pages-check-headline-stop = { $stop ->
    [one] { $stop } von { $rows } Zeilen wird so nicht gesendet.
   *[other] { $stop } von { $rows } Zeilen werden so nicht gesendet.
}
pages-check-headline-clean = { $rows ->
    [one] { $rows } Zeile ist bereit.
   *[other] Alle { $rows } Zeilen sind bereit.
} { $look ->
    [0] {""}
    [one] { $look } sollten Sie sich ansehen.
   *[other] { $look } sollten Sie sich ansehen.
}
pages-check-live-from = Verglichen mit Betterworks um { $time }
pages-check-refresh = Neu fragen
pages-check-kinds = Arten von Problemen
pages-check-all = Alle Zeilen
pages-check-tidied = Was wir zurechtgerückt haben
pages-check-none = Keine Probleme gefunden
pages-check-group-spoken = { $severity }: { $title }, { $count }
pages-check-severity-stop = Wird nicht gesendet
pages-check-severity-look = Bitte ansehen
pages-check-severity-tidied = Zurechtgerückt
pages-check-rows = Zeilen: { $title }
pages-check-how = So beheben Sie es
pages-check-how-empty = Wählen Sie eine Zeile, dann sehen Sie, was hilft.
pages-check-how-all = Alle Zeilen sind zu sehen. Wählen Sie links eine Art von Problem, dann sehen Sie nur deren Zeilen.
pages-check-found = Gefunden: „{ $value }“
pages-check-blank = Die Zelle ist leer.
pages-check-type = Hier neu eingeben
pages-check-apply = In dieser Zeile nehmen
pages-check-apply-all = { $count ->
    [one] In dieser Zeile nehmen
   *[other] In allen { $count } Zeilen nehmen
}
pages-check-unchanged-file = Korrigiert wird nur hier. Ihre Datei bleibt, wie sie ist.
pages-check-person = Wer ist mit „{ $typed }“ gemeint?
pages-check-person-choice = { $name } · { $department } · { $title }
pages-check-person-count = { $count ->
    [one] In { $count } Zeile.
   *[other] In { $count } Zeilen.
}
pages-check-no-department = ohne Abteilung
pages-check-no-title = ohne Stellenbezeichnung
pages-check-go-on-without = { $stop ->
    [one] Weiter ohne diese { $stop } Zeile
   *[other] Weiter ohne diese { $stop } Zeilen
}

# Seite 4: Vorschau
pages-preview = Vorschau
pages-preview-purpose = Was mit jeder Zeile geschähe. Noch wird nichts gesendet.
pages-preview-planning = Wird mit dem Bestand verglichen …
pages-preview-new-about = wird angelegt
pages-preview-changed-about = wird geändert
pages-preview-same-about = bleibt
pages-preview-left-out-about = nicht gesendet
pages-preview-tile = { $word } · { $about }
pages-preview-clears = { $count ->
    [one] { $count } Feld würde geleert.
   *[other] { $count } Felder würden geleert.
}
pages-preview-cleared = (geleert)
pages-preview-side-effects = Betterworks kann die betroffenen Personen benachrichtigen, wie beim Anlegen oder Ändern von Hand.
pages-preview-time = Das Senden dauert etwa { $minutes ->
    [one] { $minutes } Minute
   *[other] { $minutes } Minuten
}.
pages-preview-time-unknown = Wie lange das Senden dauert, zeigt sich nach den ersten Zeilen.
pages-preview-nothing = Es würde nichts gesendet.
pages-preview-rows = Zeilen: { $fate }
pages-preview-save = Zur Freigabe speichern …
pages-preview-save-title = Die genauen Anfragen speichern
pages-preview-save-name = Freigabe
pages-preview-saved = Gespeichert: { $name }. Es wurde nichts gesendet.
pages-preview-saving = Die Arbeitsmappe wird geschrieben …
pages-preview-go-on = Weiter zum Senden

# Seite 5: Senden
pages-send = Senden
pages-send-purpose = Die letzte Seite, bevor etwas diesen Computer verlässt.
pages-send-sentence = Sie sind dabei, { $count ->
    [one] { $count } Eintrag ({ -Goals } und { -Milestones })
   *[other] { $count } Einträge ({ -Goals } und { -Milestones })
} für { $people ->
    [one] { $people } Person
   *[other] { $people } Personen
} in { $workspace } – { $environment } anzulegen.
pages-send-nothing = Es bleibt nichts zu senden. Sie können zurückgehen oder diesen Upload schließen.
pages-send-choice = Was soll geschehen?
pages-send-check-only = Nur prüfen (es wird nichts gesendet)
pages-send-check-only-about = Speichert die genauen Anfragen als Excel-Arbeitsmappe, für Ihre eigene oder eine fremde Freigabe.
pages-send-send-all = Alle senden
pages-send-send-all-about = Sendet eine Zeile nach der anderen. Sie können jederzeit anhalten oder beenden; jede Zeile hat genau ein Ergebnis.
pages-send-type = Dies ist LIVE. Geben Sie zur Bestätigung die Zahl der Zeilen ein: { $count }
pages-send-type-wrong = Das ist nicht die Zahl der Zeilen.
pages-send-locked = Dieser Arbeitsbereich steht auf „Nur ansehen“. Schalten Sie das aus, um zu senden.
pages-send-unlock = Änderungen erlauben …
pages-send-not-kept = Der Inhalt der Zeilen kann auf diesem Computer nicht aufbewahrt werden: Für den Schlüssel, der ihn schützen würde, fehlt ein Passwortspeicher. Wird das Senden unterbrochen, brauchen Sie zum Weitermachen dieselbe Datei. Lassen Sie sie unverändert, bis alles gesendet ist.
pages-send-button-check = Anfragen speichern …
pages-send-button = { $count ->
    [one] { $count } Zeile senden
   *[other] { $count } Zeilen senden
}
pages-send-starting = Das Protokoll wird angelegt …

# Seite 6: Wird gesendet
pages-sending = Wird gesendet
pages-sending-purpose = Lassen Sie den Computer an. Die anderen Reiter können Sie dabei benutzen.
pages-sending-counter = { $done } von { $total }
pages-sending-left = noch etwa { $minutes ->
    [one] { $minutes } Minute
   *[other] { $minutes } Minuten
}
pages-sending-left-short = noch weniger als eine Minute
pages-sending-until = { $reason } Weiter um { $time }.
pages-sending-was-asleep = Der Computer war von { $since } bis { $until } im Ruhezustand. Das Senden ging von selbst weiter.
pages-sending-was-offline = Betterworks war von { $since } bis { $until } nicht erreichbar. Das Senden ging von selbst weiter.
pages-sending-trouble = { $count } { $word }
pages-sending-pause = Anhalten
pages-sending-resume = Weiter
pages-sending-stop = Beenden
pages-sending-replace-key = Schlüssel ersetzen …
pages-sending-problems = Zeilen, bei denen es nicht ging
pages-sending-no-problems = Bisher keine.
pages-sending-problem = Zeile { $row }: { $outcome }. { $reason }
pages-sending-stop-title = Diesen Upload beenden?
pages-sending-stop-text = Was gerade unterwegs ist, wird abgeschlossen. Der Rest bleibt ungesendet und kann später unter „Uploads“ gesendet werden.
pages-sending-stop-keep = Weiter senden
pages-sending-stop-do = Hier beenden
pages-sending-spoken = { $done } von { $total } Zeilen abgeschlossen
pages-sending-close-title = Ein Upload läuft
pages-sending-close-text = { $done } von { $total } Zeilen sind abgeschlossen. Wenn Sie anhalten, geht nichts verloren: Jede Zeile behält ihren Platz, und Sie können später weitermachen.
pages-sending-close-background = Im Hintergrund weiter senden
pages-sending-close-pause = Anhalten und beenden
pages-sending-close-stay = Hier bleiben

# Ergebnisse
pages-results = Ergebnisse
pages-results-purpose = Jede Zeile Ihrer Datei hat genau ein Ergebnis, in der Reihenfolge der Datei.
pages-results-all = Alle Zeilen
pages-results-rows = Zeilen: { $outcome }
pages-results-open-goal = In Betterworks öffnen
pages-results-save = Ergebnisse als Excel …
pages-results-save-title = Ergebnisse speichern
pages-results-save-name = Ergebnisse
pages-results-saved = Gespeichert: { $name }
pages-results-copy = Zusammenfassung kopieren
pages-results-copied = Kopiert
pages-results-go-on = { $count ->
    [one] Die übrige { $count } Zeile senden
   *[other] Die übrigen { $count } Zeilen senden
}
pages-results-done = Fertig
pages-results-details = Einzelheiten zu Zeile { $row }
pages-results-request-id = Anfrage-ID: { $id }
pages-results-remedy = Was hilft: { $remedy }
pages-results-server = Betterworks sagte: { $text }
pages-results-loading = Das Protokoll wird gelesen …
pages-results-looking = Nach den ungeklärten Zeilen wird von selbst noch einmal gesehen. Dabei wird nichts gesendet.
pages-results-looked = Zuletzt um { $time } nachgesehen. Es wird von selbst weiter nachgesehen; dabei wird nichts gesendet.
pages-results-settled = Zuletzt um { $time } nachgesehen: Es ist nichts mehr ungeklärt.

# Der Reiter „Uploads“
pages-records = Uploads
pages-records-purpose = { -Goals } und { -Milestones } aus Excel laden: prüfen, ansehen, senden, Ergebnisse.
pages-records-new = { -Goals } laden
pages-records-empty = Noch keine Uploads
pages-records-empty-about = Laden Sie { -Goals } und { -Milestones } aus einer Excel-Datei. Jede Zeile wird geprüft und Ihnen gezeigt, bevor etwas gesendet wird.
pages-records-earlier = Frühere Uploads
pages-records-draft = Ein Upload wird vorbereitet: { $file }
pages-records-draft-open = Weiter
pages-records-running = Wird gesendet: { $done } von { $total }
pages-records-running-open = Zeigen
pages-records-interrupted = Ein Upload wurde bei { $done } von { $total } unterbrochen. Nichts ist verloren.
pages-records-interrupted-file = { $file }, begonnen { $time }
pages-records-continue = Weiter
pages-records-look = Ansehen
pages-records-stop = Hier beenden
pages-records-stop-title = Diesen Upload endgültig beenden?
pages-records-stop-text = { $count ->
    [one] { $count } Zeile bleibt ungesendet.
   *[other] { $count } Zeilen bleiben ungesendet.
} Was in Betterworks angekommen ist, bleibt dort.
pages-records-needs-file = Wählen Sie zum Weitermachen dieselbe Datei noch einmal: Ihr Inhalt wird auf diesem Computer nicht aufbewahrt.
pages-records-no-name = (Dateiname nicht aufbewahrt)
pages-records-state-interrupted = Unterbrochen
pages-records-state-stopped = Beendet
pages-records-state-done = Fertig
pages-records-state-in-use = In einem anderen Fenster offen
pages-records-state-damaged = Nicht lesbar
pages-records-count = { $count } { $outcome }
pages-records-spoken = { $file }, { $time }, { $state }, { $counts }

# Einen früheren Upload fortsetzen
pages-continue-title = Diesen Upload fortsetzen?
pages-continue-text = { $count ->
    [one] { $count } Zeile ist
   *[other] { $count } Zeilen sind
} noch an { $workspace } – { $environment } zu senden. Was schon angekommen ist, wird nicht noch einmal gesendet.
