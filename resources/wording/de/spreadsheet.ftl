# Warum eine Datei nicht gelesen werden kann. Jeder Satz sagt, was gefunden wurde und wie es weitergeht.

spreadsheet-unreadable-missing = „{ $file }“ ist nicht mehr da. Vielleicht wurde die Datei verschoben oder umbenannt. Wählen Sie sie neu aus.
spreadsheet-unreadable-folder = „{ $file }“ ist ein Ordner. Wählen Sie die Datei darin aus.
spreadsheet-unreadable-locked = Excel hält „{ $file }“ fest. Speichern Sie die Datei dort und klicken Sie dann auf „Noch einmal versuchen“.
spreadsheet-unreadable-no-permission = Sie dürfen „{ $file }“ auf diesem Computer nicht öffnen. Kopieren Sie die Datei in einen eigenen Ordner und wählen Sie die Kopie aus.
spreadsheet-unreadable-disk = „{ $file }“ konnte nicht vom Laufwerk oder aus dem Netz gelesen werden. Liegt die Datei online, öffnen Sie sie einmal in Excel und klicken Sie dann auf „Noch einmal versuchen“.
spreadsheet-unreadable-too-big = „{ $file }“ ist größer als { $megabytes } MB. Behalten Sie nur das Blatt, das Sie hochladen möchten, speichern Sie es als neue .xlsx-Datei und wählen Sie diese aus.
spreadsheet-unreadable-empty = In „{ $file }“ steht nichts. Wählen Sie eine andere Datei.
spreadsheet-unreadable-encrypted = „{ $file }“ ist mit einem Kennwort geschützt. Öffnen Sie die Datei in Excel, entfernen Sie das Kennwort unter Datei › Informationen › Arbeitsmappe schützen, speichern Sie und wählen Sie die Datei neu aus.
spreadsheet-unreadable-xls = „{ $file }“ hat das alte Excel-Format (.xls). Öffnen Sie die Datei in Excel, speichern Sie sie als .xlsx und wählen Sie diese Datei aus.
spreadsheet-unreadable-xlsb = „{ $file }“ hat das Binärformat von Excel (.xlsb). Öffnen Sie die Datei in Excel, speichern Sie sie als .xlsx und wählen Sie diese Datei aus.
spreadsheet-unreadable-ods = „{ $file }“ ist eine OpenDocument-Datei (.ods). Öffnen Sie sie in LibreOffice oder Excel, speichern Sie sie als .xlsx und wählen Sie diese Datei aus.
spreadsheet-unreadable-numbers = „{ $file }“ ist eine Numbers-Datei. Öffnen Sie sie in Numbers, wählen Sie Ablage › Exportieren › Excel und wählen Sie dann die exportierte Datei aus.
spreadsheet-unreadable-markup = „{ $file }“ heißt wie eine Arbeitsmappe, enthält aber eine Webseite oder XML, wie manche Personalsysteme sie ausgeben. Öffnen Sie die Datei in Excel, speichern Sie sie als .xlsx und wählen Sie diese Datei aus.
spreadsheet-unreadable-not-workbook = „{ $file }“ ist keine Excel-Arbeitsmappe und keine CSV-Datei. Wählen Sie eine andere Datei, oder öffnen Sie diese in Excel und speichern Sie sie als .xlsx.
spreadsheet-unreadable-damaged = „{ $file }“ ist beschädigt oder wurde nicht vollständig gespeichert. Öffnen Sie die Datei in Excel, lassen Sie sie dort reparieren, speichern Sie sie als neue .xlsx-Datei und wählen Sie diese aus.
spreadsheet-unreadable-suspicious = „{ $file }“ ist so aufgebaut, wie Excel es nie tut, und wurde deshalb nicht geöffnet. Wenn Sie der Datei trauen, öffnen Sie sie in Excel, speichern Sie sie als neue .xlsx-Datei und wählen Sie diese aus.
spreadsheet-unreadable-too-large = „{ $file }“ enthält entpackt weit mehr als eine Tabelle zum Hochladen. Kopieren Sie die benötigten Zeilen in eine neue Arbeitsmappe, speichern Sie sie als .xlsx und wählen Sie diese Datei aus.
spreadsheet-unreadable-too-many-rows = „{ $file }“ hat { $rows } Zeilen. Auf einmal lassen sich bis zu { $limit } hochladen. Teilen Sie die Datei und laden Sie die Teile nacheinander hoch.
spreadsheet-unreadable-far-cell = In „{ $file }“ steht etwas in Zeile { $row }, weit rechts von der Tabelle. Löschen Sie in Excel, was außerhalb der Tabelle steht, speichern Sie die Datei und wählen Sie sie neu aus.
spreadsheet-unreadable-no-sheet = „{ $file }“ hat kein Blatt mit Zellen. Wählen Sie eine andere Datei.
spreadsheet-unreadable-sheet-empty = Das Blatt „{ $sheet }“ ist leer. Wählen Sie ein anderes Blatt von „{ $file }“.
spreadsheet-unreadable-quote-open = In „{ $file }“ beginnt in Zeile { $row } ein Anführungszeichen, das nie geschlossen wird; alles dahinter gerät in eine einzige Zelle. Schließen oder entfernen Sie es, speichern Sie die Datei und wählen Sie sie neu aus.
spreadsheet-unreadable-paste-empty = Es gibt nichts einzufügen. Kopieren Sie zuerst die Zellen in Excel, mit der Kopfzeile.

# Warum eine Datei nicht geschrieben werden kann. Die alte Datei bleibt immer, wie sie war.

spreadsheet-unwritable-open-elsewhere = „{ $file }“ ist in einem anderen Programm geöffnet, vermutlich in Excel. Schließen Sie die Datei dort und klicken Sie auf „Noch einmal versuchen“, oder wählen Sie einen anderen Namen. Es wurde nichts geändert.
spreadsheet-unwritable-read-only = „{ $file }“ oder der Ordner ist schreibgeschützt. Wählen Sie einen anderen Namen oder Ordner. Es wurde nichts geändert.
spreadsheet-unwritable-no-permission = Sie dürfen in „{ $folder }“ keine Dateien speichern. Wählen Sie einen anderen Ordner. Es wurde nichts geändert.
spreadsheet-unwritable-no-folder = Den Ordner „{ $folder }“ gibt es nicht mehr. Wählen Sie einen anderen Ordner.
spreadsheet-unwritable-folder = „{ $file }“ ist der Name eines Ordners. Wählen Sie einen anderen Namen.
spreadsheet-unwritable-exists = „{ $file }“ gibt es schon. Wählen Sie einen anderen Namen, oder erlauben Sie, die Datei zu ersetzen.
spreadsheet-unwritable-disk-full = Für „{ $file }“ ist nicht genug Platz. Schaffen Sie Platz, oder wählen Sie einen anderen Ort. Es blieb keine halbe Datei zurück.
spreadsheet-unwritable-path-too-long = Der Pfad zu „{ $file }“ ist für Excel zu lang. Wählen Sie einen kürzeren Namen oder einen Ordner weiter oben.
spreadsheet-unwritable-name = „{ $file }“ ist auf diesem Computer kein Name für eine Datei. Lassen Sie Zeichen wie : ? * weg, und wählen Sie neu.
spreadsheet-unwritable-disk = „{ $file }“ konnte nicht gespeichert werden: Das Laufwerk oder Netz hat nicht richtig geantwortet. Wählen Sie einen anderen Ort. Es wurde nichts geändert.

# Was eine Datei dem verbirgt, der nur ihre Werte liest.

spreadsheet-trap-error-cell =
    { $count ->
        [one] Eine Zelle zeigt einen Excel-Fehler wie #NV ({ $where }). Sie wird nicht gesendet, bis Sie dort einen Wert eintragen.
       *[other] { $count } Zellen zeigen Excel-Fehler wie #NV ({ $where }). Sie werden nicht gesendet, bis Sie dort Werte eintragen.
    }
spreadsheet-trap-formula-without-result =
    { $count ->
        [one] Eine Formel hat kein gespeichertes Ergebnis, ihre Zelle wird deshalb als leer gelesen ({ $where }). Öffnen Sie die Datei in Excel, speichern Sie sie und wählen Sie sie neu aus.
       *[other] { $count } Formeln haben kein gespeichertes Ergebnis, ihre Zellen werden deshalb als leer gelesen ({ $where }). Öffnen Sie die Datei in Excel, speichern Sie sie und wählen Sie sie neu aus.
    }
spreadsheet-trap-hidden-rows =
    { $text ->
        [filter] { $count ->
            [one] 1 Zeile ist durch einen Filter ausgeblendet (Zeile { $where }). Nur hochladen, was Sie sehen, oder alle Zeilen?
           *[other] { $count } Zeilen sind durch einen Filter ausgeblendet (Zeilen { $where }). Nur hochladen, was Sie sehen, oder alle Zeilen?
        }
       *[other] { $count ->
            [one] 1 Zeile ist ausgeblendet (Zeile { $where }). Nur hochladen, was Sie sehen, oder alle Zeilen?
           *[other] { $count } Zeilen sind ausgeblendet (Zeilen { $where }). Nur hochladen, was Sie sehen, oder alle Zeilen?
        }
    }
spreadsheet-trap-hidden-columns =
    { $count ->
        [one] 1 Spalte ist ausgeblendet (Spalte { $where }). Ihre Werte werden mitgelesen.
       *[other] { $count } Spalten sind ausgeblendet (Spalten { $where }). Ihre Werte werden mitgelesen.
    }
spreadsheet-trap-hidden-sheet =
    { $count ->
        [one] Die Datei hat ein ausgeblendetes Blatt ({ $where }). Es bleibt weg, wenn Sie es nicht auswählen.
       *[other] Die Datei hat { $count } ausgeblendete Blätter ({ $where }). Sie bleiben weg, wenn Sie keines auswählen.
    }
spreadsheet-trap-merged-cells =
    { $count ->
        [one] Zellen sind verbunden ({ $where }). Nur die erste davon enthält den Wert; die anderen werden als leer gelesen.
       *[other] An { $count } Stellen sind Zellen verbunden ({ $where }). Nur die jeweils erste enthält den Wert; die anderen werden als leer gelesen.
    }
spreadsheet-trap-dates-1904 = Diese Datei zählt ihre Tage ab 1904, wie früher Excel für Mac. Gelesen werden die Tage, die Sie in Excel sehen.
spreadsheet-trap-number-as-text =
    { $count ->
        [one] Eine Zahl ist als Text gespeichert ({ $where }). Wo eine Zahl gebraucht wird, wird sie als Zahl gelesen.
       *[other] { $count } Zahlen sind als Text gespeichert ({ $where }). Wo Zahlen gebraucht werden, werden sie als Zahlen gelesen.
    }
spreadsheet-trap-long-number =
    { $count ->
        [one] Eine Zahl hat mehr als 15 Stellen ({ $where }). Excel hat sie bereits gerundet. Ist es eine ID, formatieren Sie die Zelle als Text und tippen Sie sie neu ein.
       *[other] { $count } Zahlen haben mehr als 15 Stellen ({ $where }). Excel hat sie bereits gerundet. Sind es IDs, formatieren Sie die Zellen als Text und tippen Sie sie neu ein.
    }
spreadsheet-trap-empty-formatted-rows =
    { $count ->
        [one] 1 Zeile unter der Tabelle ist formatiert, aber leer (Zeile { $where }). Sie wird nicht beachtet.
       *[other] { $count } Zeilen unter der Tabelle sind formatiert, aber leer (Zeilen { $where }). Sie werden nicht beachtet.
    }
spreadsheet-trap-encoding-guessed = Die Datei sagt nicht, wie ihre Buchstaben gespeichert sind. Sie wurde als { $text } gelesen. Prüfen Sie in den Zeilen unten die Namen mit Umlauten oder Akzenten.
spreadsheet-trap-ragged-rows =
    { $count ->
        [one] 1 Zeile hat mehr Zellen als die anderen (Zeile { $where }). Vielleicht steht ein Trennzeichen ohne Anführungszeichen in einem Text.
       *[other] { $count } Zeilen haben mehr Zellen als die anderen (Zeilen { $where }). Vielleicht steht ein Trennzeichen ohne Anführungszeichen in einem Text.
    }

# Exporte.

spreadsheet-about = Info
spreadsheet-pictures = Diagramme
spreadsheet-split = { $rows } Zeilen sind mehr, als ein Blatt fasst. Sie stehen auf { $count } Blättern: { $sheets }.

# Die Vorlage. Ihre Spaltenköpfe sind die von Betterworks und in allen Sprachen gleich.

spreadsheet-template-sheet = { -Goals }
spreadsheet-template-examples = Beispiele
spreadsheet-template-hint-name = Titel, wie er zu lesen sein wird. Pflicht.
spreadsheet-template-hint-type = goal für { -goal }; milestone für { -milestone } zum Eintrag darüber. Pflicht.
spreadsheet-template-hint-parent = Titel des Eintrags, zu dem dieser beiträgt. Darf leer sein.
spreadsheet-template-hint-owner-email = E-Mail der verantwortlichen Person. Wählen Sie aus der Liste.
spreadsheet-template-hint-employee-id = Oder ihre Personalnummer, statt der E-Mail.
spreadsheet-template-hint-period = Wählen Sie einen aus der Liste, oder geben Sie beide Daten an: 2027, 2027 H1 oder 2027 Q1.
spreadsheet-template-hint-start-date = Erster Tag. Pflicht ohne Zeitraum.
spreadsheet-template-hint-end-date = Fällig am. Pflicht ohne Zeitraum.
spreadsheet-template-hint-categories = Kategorien, die es in Betterworks gibt. Mehrere mit Semikolon dazwischen.
spreadsheet-template-hint-description = Bis zu 2.048 Zeichen. Darf leer sein.
spreadsheet-template-hint-private = yes (ja) oder no (nein). Leer heißt nein.
spreadsheet-template-hint-progress = Erreichte Prozent, 0 bis 100. Leer heißt 0.
spreadsheet-template-hint-unit = Was gezählt wird, etwa EUR oder Kunden. Leer heißt Prozent.
spreadsheet-template-hint-start-value = Wert am Anfang.
spreadsheet-template-hint-target-value = Wert, der erreicht werden soll.
spreadsheet-template-list-title = Nicht in der Liste
spreadsheet-template-list-text = Dieser Wert war nicht bekannt, als die Vorlage entstand. Behalten Sie ihn nur, wenn es ihn in Betterworks sicher gibt.
spreadsheet-template-choice-text = Hier werden nur die Werte der Liste verstanden.
spreadsheet-template-date-title = Kein Datum
spreadsheet-template-date-text = Geben Sie ein Datum ein, zum Beispiel 31.03.2027.
spreadsheet-template-example-goal = 20 neue Kunden gewinnen
spreadsheet-template-example-milestone-first = 50 Interessenten besuchen
spreadsheet-template-example-milestone-second = Die ersten 10 Verträge abschließen
spreadsheet-template-example-other = Jede Anfrage innerhalb eines Tages beantworten
spreadsheet-template-example-description = Neue Kunden außerhalb unseres Heimatmarkts.
spreadsheet-template-example-category = Wachstum
spreadsheet-template-example-unit = Kunden
spreadsheet-unwritable-notes = In „{ $file }“ lassen sich keine Notizen eintragen, ohne anderes darin zu gefährden. Öffnen Sie die Datei in Excel, speichern Sie sie als neue .xlsx-Datei und wählen Sie diese für den Upload. Es wurde nichts geändert.
