# Verbinden mit einem Arbeitsbereich: die vier Karten des ersten Starts, Schlüssel, und die Liste der Arbeitsbereiche.

connect-title = Mit Betterworks verbinden
connect-back = Zurück
connect-next = Weiter
connect-cancel = Abbrechen
connect-close = Schließen
connect-copied = Kopiert

# Karte 1: Willkommen
connect-welcome = Willkommen
connect-welcome-purpose = Personen und { -goals } nachschlagen, exportieren und { -goals } aus Excel laden – mit einer Vorschau, auf die Verlass ist.
connect-welcome-sample = Mit Beispieldaten umsehen
connect-welcome-sample-about = Eine erfundene Firma mit 1.200 Personen und 4.000 { -goals-dative }. Sie brauchen weder Schlüssel noch Netzwerk, und es kann nichts passieren.
connect-welcome-connect = Mit Betterworks verbinden
connect-welcome-connect-about = Sie brauchen einen API-Schlüssel von einem Super Admin Ihrer Firma.
connect-welcome-privacy = Ihre Daten gehen nur zwischen diesem Computer und Betterworks hin und her.

# Karte 2: Welcher Arbeitsbereich?
connect-workspace = Welcher Arbeitsbereich?
connect-workspace-purpose = Wählen Sie, wofür der Schlüssel erstellt wurde. Ein API-Schlüssel gilt nur in einem der beiden.
connect-live = LIVE: das Betterworks Ihrer Firma
connect-live-about = Echte Personaldaten. Was Sie hier ändern, ist sofort für alle sichtbar.
connect-test = TEST: die Vorschau von Betterworks
connect-test-about = Der Vorschau-Bereich von Betterworks: eine Kopie Ihrer Daten zum Ausprobieren. Testdaten und Testschlüssel werden am Ende jedes Monats erneuert.
connect-address = Adresse
connect-address-other = Andere Adresse
connect-address-hint = Ihre Firma kann eine eigene Adresse haben, zum Beispiel in einer anderen Region. Ihr Schlüssel geht an diese Adresse und an keine andere.

# Karte 3: API-Schlüssel
connect-key = API-Schlüssel
connect-key-purpose = Der Schlüssel bestimmt, was Sie hier sehen: genau das, was die Person sieht, für die er steht.
connect-key-field = API-Schlüssel
connect-key-paste = Einfügen
connect-key-show = Schlüssel zeigen
connect-key-hide = Schlüssel verbergen
connect-key-where = Wo ein Super Admin ihn findet
connect-key-path-1 = Admin
connect-key-path-2 = Platform Configuration
connect-key-path-3 = API
connect-key-path-4 = Person wählen, Schlüssel benennen, erzeugen
connect-key-path-spoken = In Betterworks: Admin, dann Platform Configuration, dann API. Wählen Sie die Person, für die der Schlüssel steht, benennen Sie ihn und erzeugen Sie ihn.
connect-key-none = Ich habe keinen
connect-key-owner = E-Mail der Person, für die der Schlüssel steht
connect-key-owner-hint = Nur nötig, wenn Betterworks es uns nicht sagt.
connect-key-remember = Merken { $store }
connect-key-ask = Jedes Mal fragen
connect-store-windows = in der Anmeldeinformationsverwaltung von Windows
connect-store-mac = im Schlüsselbund des Mac
connect-store-other = im Passwortspeicher dieses Computers
connect-key-test = Schlüssel testen
connect-key-testing = Der Schlüssel wird getestet …
connect-key-clipboard = Der Schlüssel liegt noch in der Zwischenablage, wo ihn andere Programme lesen können.
connect-key-clipboard-clear = Zwischenablage leeren
connect-key-clipboard-cleared = Die Zwischenablage ist leer.
connect-key-empty-clipboard = In der Zwischenablage ist kein Text. Kopieren Sie zuerst den Schlüssel.

# „Ich habe keinen“: die E-Mail an den Super Admin
connect-ask-admin = Fragen Sie Ihren Super Admin
connect-ask-admin-purpose = Senden Sie diesen Text an einen Super Admin Ihrer Firma. Ein Schlüssel ist in zwei Minuten erstellt.
connect-ask-admin-copy = Text kopieren
connect-ask-admin-subject = API-Schlüssel für Betterworks
connect-ask-admin-text =
    Guten Tag,

    bitte erstellen Sie mir einen API-Schlüssel für { $environment ->
        [test] unseren Vorschau-Bereich von Betterworks (preview.betterworks.com)
       *[live] unser Betterworks
    }.

    1. Öffnen Sie Admin > Platform Configuration > API.
    2. Wählen Sie die Person, für die der Schlüssel steht. Er kann genau das sehen und ändern, was diese Person kann.
    3. Benennen Sie den Schlüssel, erzeugen Sie ihn und senden Sie ihn mir auf einem sicheren Weg, nicht per E-Mail.

    Ich verwende ihn mit bw_desktop auf meinem eigenen Computer. Er liegt dort im Passwortspeicher und geht nur an Betterworks. Auf derselben Seite können Sie ihn jederzeit widerrufen.

    Vielen Dank

# Warum der Test nicht gelang
connect-failure = Der Schlüssel wurde nicht getestet
connect-failure-address = Die Adresse scheint nicht zu stimmen
connect-failure-offline = Keine Verbindung zum Internet
connect-failure-company-network = Das Firmennetz steht dazwischen
connect-failure-key = Der Schlüssel wurde nicht angenommen
connect-failure-rights = Der Schlüssel hat zu wenige Rechte
connect-failure-privacy-notice = Die Datenschutzhinweise sind noch nicht bestätigt
connect-failure-unreachable = Betterworks ist nicht erreichbar
connect-failure-copy-note = Notiz für die IT kopieren
connect-failure-details = Einzelheiten
connect-failure-again = Noch einmal testen

# Karte 4: Verbunden als
connect-connected = Verbunden
connect-connected-purpose = Arbeitsbereich auf { $host }
connect-reads = { $readable ->
    [0] Er kann keinen der { $areas } Bereiche lesen.
   *[other] Er kann { $readable } von { $areas } Bereichen lesen.
}
connect-name = Name dieses Arbeitsbereichs
connect-look-only = Nur ansehen
connect-look-only-on = Es kann nichts geändert werden, bis Sie dies ausschalten.
connect-look-only-off = Änderungen sind möglich. Vor jedem Upload werden Sie gefragt.
connect-owner-missing = Für wen steht der Schlüssel? Geben Sie die E-Mail ein; sie steht dann oben im Fenster.
connect-finish = Personen zeigen
connect-finishing = Der Schlüssel wird aufbewahrt …

# Schlüssel ersetzen (401), nach ihm fragen
connect-replace = API-Schlüssel ersetzen
connect-replace-purpose = { $workspace } ({ $environment }) nimmt den Schlüssel nicht mehr an. Fügen Sie einen neuen ein; was geladen ist oder gerade gesendet wird, geht nicht verloren.
connect-replace-purpose-wanted = Fügen Sie einen neuen Schlüssel für { $workspace } ({ $environment }) ein. Der alte bleibt, bis der neue funktioniert.
connect-replace-test-hint = Testdaten und Testschlüssel werden am Ende jedes Monats erneuert.
connect-replace-button = Testen und verwenden
connect-ask = API-Schlüssel für { $workspace }
connect-ask-purpose = Der Schlüssel dieses Arbeitsbereichs wird auf diesem Computer nicht aufbewahrt. Geben Sie ihn ein; er bleibt im Arbeitsspeicher, bis Sie das Programm schließen.
connect-ask-button = Arbeitsbereich öffnen

# Arbeitsbereiche in den Einstellungen
connect-list = Arbeitsbereiche und Schlüssel
connect-list-purpose = Jeder Arbeitsbereich hat seinen eigenen Schlüssel. Ein Schlüssel geht nur an die Adresse, für die er eingegeben wurde.
connect-list-add = Weiteren Arbeitsbereich verbinden
connect-list-empty = Noch ist kein Arbeitsbereich verbunden.
connect-list-owner = Schlüssel von { $owner }
connect-list-no-owner = Schlüssel einer Person, die Betterworks nicht nennt
connect-list-kept = aufbewahrt { $store }
connect-list-asked = wird jedes Mal erfragt
connect-list-rename = Umbenennen
connect-list-renamed = Name
connect-list-save = Namen speichern
connect-list-replace = Schlüssel ersetzen
connect-list-remove = Von diesem Computer entfernen
connect-list-remove-title = { $name } von diesem Computer entfernen?
connect-list-remove-text = Schlüssel, Tabellenansichten und Entwürfe werden von diesem Computer entfernt. In Betterworks ändert sich nichts.
connect-list-remove-button = { $name } entfernen
connect-list-spoken = { $environment } { $name }, { $host }
