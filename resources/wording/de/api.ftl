# Warten, Listen, Berichte und der Verbindungstest.

api-waiting-slow-down = Betterworks bittet uns, langsamer zu machen; weiter um { DATETIME($time, timeStyle: "medium") }
api-waiting-trouble = Bei Betterworks gibt es eine Störung; neuer Versuch um { DATETIME($time, timeStyle: "medium") }
api-waiting-network = Die Verbindung war unterbrochen; neuer Versuch um { DATETIME($time, timeStyle: "medium") }

# Zweifel an einer gelesenen Liste
api-list-without-next-page = Betterworks sagt, dass noch mehr folgt, aber nicht wo. Diese Liste ist vielleicht nicht vollständig.
api-list-perhaps-cut = Es kamen genau { $count } Einträge, und Betterworks sagt nicht, ob noch mehr folgen. Diese Liste ist vielleicht nicht vollständig.
api-list-shorter-than-told = Es kamen { $count } von { $total } Einträgen. Diese Liste ist nicht vollständig.
api-list-in-circles = Betterworks führte uns zu einer Seite zurück, die wir schon gelesen hatten. Diese Liste ist vielleicht nicht vollständig.
api-list-too-long = { $count } Einträge wurden gelesen, und es würden noch mehr folgen. Wir haben hier aufgehört; diese Liste ist nicht vollständig.
api-list-changed = Die Liste hat sich geändert, während sie gelesen wurde, deshalb wurde sie ein zweites Mal gelesen. Wird sie gerade jetzt geändert, laden Sie später noch einmal neu.

# Berichte
api-report-failed = Betterworks konnte diesen Bericht nicht fertigstellen. Es wurde nichts geändert. Versuchen Sie es noch einmal, oder wählen Sie einen kürzeren Zeitraum.
api-report-still-running = Betterworks arbeitet noch an diesem Bericht. Das geht auch ohne Sie weiter. Sehen Sie in einigen Minuten noch einmal nach.
api-report-without-link = Betterworks hat diesen Bericht fertiggestellt, aber keine Datei dazu gegeben. Versuchen Sie es noch einmal.
api-report-link-gone = Der Link zu diesem Bericht gilt nicht mehr. Lassen Sie den Bericht noch einmal erstellen.

# Verbindungstest: für wen der Schlüssel steht
api-acts-as = Dieser Schlüssel steht für { $name }.
api-acts-as-told = Sie haben uns gesagt, dass dieser Schlüssel für { $name } steht. Betterworks selbst sagt es nicht.
api-acts-as-unknown = Betterworks sagt nicht, für wen dieser Schlüssel steht.

# Verbindungstest: was er sehen darf
api-area-readable = { $area }: Ihr Schlüssel darf das sehen.
api-area-refused = { $area }: Ihr Schlüssel darf das nicht sehen. { $who }
api-area-unknown = { $area }: Dieses Betterworks bietet das nicht an, oder es verbirgt es vor Ihrem Schlüssel.
api-area-trouble = { $area }: Das war gerade nicht festzustellen. Alles andere funktioniert.

# Verbindungstest: was er ändern darf
api-change-expected = { $area }: Ändern ist für diese Rolle zu erwarten. Die erste echte Änderung wird es zeigen.
api-change-not-expected = { $area }: Ändern ist für diese Rolle nicht oder nur zum Teil zu erwarten.
api-change-unknown = { $area }: Was dieser Schlüssel ändern darf, wird die erste echte Änderung zeigen.
api-change-never = { $area }: Das kann kein Schlüssel ändern.

# Verbindungstest: warum er nicht gelang
api-failure-address = { $host } antwortet nicht wie Betterworks. Prüfen Sie die Adresse auf Tippfehler.
api-failure-offline = Dieser Computer hat keine Verbindung zum Internet. Verbinden Sie ihn und testen Sie noch einmal.
api-failure-company-network = Das Firmennetz steht zwischen diesem Computer und { $host }. Ihr Schlüssel wurde nicht gesendet. Kopieren Sie die Notiz und senden Sie sie Ihrer IT.
api-failure-key = { $host } nimmt diesen API-Schlüssel nicht an. Prüfen Sie, ob Sie ihn ganz kopiert haben und ob er für diesen Arbeitsbereich erstellt wurde.
api-failure-test-key = { $host } nimmt diesen API-Schlüssel nicht an. Testdaten und Testschlüssel werden am Ende jedes Monats erneuert; vielleicht brauchen Sie einen neuen Schlüssel.
api-failure-rights = Dieser API-Schlüssel darf keinen Bereich sehen. Bitten Sie um einen Schlüssel, der für eine Person mit einer Admin-Rolle steht.
api-failure-unreachable = { $host } ist gerade nicht erreichbar. Versuchen Sie es in einigen Minuten noch einmal, oder sehen Sie auf die Statusseite von Betterworks.
api-note-for-it =
    Ein Programm auf diesem Computer erreicht { $address } nicht.
    Was geschah: { $problem }.
    Bitte prüfen: (1) HTTPS zu { $host } ist am Port dieser Adresse erlaubt, auch durch den Proxy. (2) Wenn der Proxy TLS aufbricht, liegt sein Stammzertifikat im Zertifikatsspeicher dieses Computers. Das Programm benutzt die Proxy-Einstellungen und den Zertifikatsspeicher des Betriebssystems.
