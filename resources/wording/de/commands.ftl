# Die Befehle ohne Fenster.

command-about = Prüft und lädt Arbeitsmappen mit { -goals-dative } ohne Fenster.
command-check = Eine Datei prüfen und zeigen, was gesendet würde. Es wird nichts gesendet.
command-upload = Genau den Plan mit der Prüfsumme senden, die „check“ gezeigt hat. Derselbe Befehl setzt ihn fort.
command-json = Als JSON für ein anderes Programm antworten.
command-plan-checksum = Die Prüfsumme, die „check“ gezeigt hat.
command-live = Das Senden an LIVE erlauben, also an echte Mitarbeiterdaten.
command-results = Die Ergebnisse als Arbeitsmappe speichern.
command-demo = Die eingebaute erfundene Firma verwenden.
command-workspace = Einen Arbeitsbereich des Programms verwenden, mit seinem Schlüssel aus dem Passwortspeicher.
command-address = Diese Betterworks-Adresse verwenden; den Schlüssel mit --key-stdin übergeben.
command-key-stdin = Den API-Schlüssel von der Standardeingabe lesen.
command-profile = Einstellungen und Uploads in diesem Ordner ablegen.
command-file = Die Arbeitsmappe oder CSV-Datei.
command-rows = Bei ausgeblendeten Zeilen: nur die sichtbaren oder alle.
command-dates = Die Reihenfolge von Tag, Monat und Jahr in Datumsangaben, die als Text getippt sind.
command-mapping = Eine JSON-Datei, die sagt, welche Spalte welches Feld ist.
command-duplicates = Was mit Zeilen geschieht, deren Eintrag es schon gibt.

command-interrupted = Unterbrochen. Nichts ist verloren: Derselbe Befehl setzt fort.
command-mapping-unreadable = Die Datei bei --mapping ist kein JSON-Objekt aus Spaltentiteln und Feldern.
command-safe-answer = So gilt es, solange Sie nichts anderes sagen: { $answer }
command-more-problems =
    { $count ->
        [one] Und ein weiteres. Mit --json sehen Sie es.
       *[other] Und { $count } weitere. Mit --json sehen Sie alle.
    }
command-count = { $word }: { $count }
command-checksum = Prüfsumme des Plans: { $checksum }
command-workspace-unknown = Auf diesem Computer gibt es keinen Arbeitsbereich mit dem Namen „{ $name }“.
command-key-missing = Der Schlüssel dieses Arbeitsbereichs steht nicht im Passwortspeicher. Übergeben Sie ihn mit --key-stdin.
command-key-stdin-empty = Über die Standardeingabe kam kein Schlüssel.
command-live-not-allowed = Das ist LIVE, also echte Mitarbeiterdaten. Mit --live erlauben Sie das Senden.
command-plan-differs = Der Plan ist nicht der mit dieser Prüfsumme: Die Datei, die Antworten oder Betterworks haben sich seitdem geändert. Es wurde nichts gesendet. Führen Sie „check“ noch einmal aus. Die Prüfsumme ist jetzt: { $checksum }
command-progress = { $done } von { $total }
command-results-saved = Die Ergebnisse sind gespeichert.
command-not-settled = Noch ist nicht alles geklärt. Derselbe Befehl setzt fort.
command-unencrypted-note = Die Inhalte dieses Uploads werden auf diesem Computer nicht aufbewahrt, weil sein Passwortspeicher nicht nutzbar ist. Zum Fortsetzen führen Sie denselben Befehl mit derselben Datei aus.

# Exporte ohne Fenster.

command-export = Personen, { -goals } oder einen anderen Bereich als Arbeitsmappe, CSV oder Rohdaten speichern.
command-export-what = Was exportiert wird.
command-export-out = Die Datei, die geschrieben wird: .xlsx, .csv, oder .jsonl für die Datensätze, wie Betterworks sie geschickt hat, einer je Zeile.
command-export-force = Die Datei ersetzen, falls es sie gibt.
command-export-view = Eine Ansichtsdatei (.bwview) oder der Name einer Ansicht, die in diesem Arbeitsbereich gespeichert ist.
command-export-period = Die Tage der { -goals }: this-quarter, last-quarter, next-quarter, this-year, last-90-days und Ähnliches, oder 2026-01-01..2026-12-31.
command-export-everything = Alle Spalten statt der üblichen.
command-export-with-sensitive = Auch sensible Spalten. Rohdaten von Gesprächen, Feedback und Kalibrierung brauchen dies.
command-exported =
    { $count ->
        [one] 1 Zeile in { $file }.
       *[other] { $count } Zeilen in { $file }.
    }
command-out-unknown = „{ $file }“ ist keine Art von Datei, die dieser Befehl schreibt. Geben Sie einen Namen an, der mit .xlsx, .csv oder .jsonl endet.
command-out-exists = „{ $file }“ gibt es schon. Wählen Sie einen anderen Namen, oder ersetzen Sie die Datei mit --force.
command-view-unreadable = Die Ansicht „{ $file }“ ist weder eine lesbare Datei noch der Name einer Ansicht, die in diesem Arbeitsbereich gespeichert ist.
command-view-other = Diese Ansicht gehört zu { $other }, nicht zu { $what }.
command-view-column = Diese Ansicht filtert nach einer Spalte, die es nicht gibt: { $column }. Es wurde nichts geschrieben.
command-raw-sensitive = Diese Datensätze enthalten sensible Antworten oder Bewertungen, und ein Rohdatensatz wird ganz geschrieben. Mit --with-sensitive werden sie exportiert. Es wurde nichts geschrieben.
command-sensitive-left-out = Weggelassen, weil sensibel: { $columns }. Mit --with-sensitive werden auch sie exportiert.
