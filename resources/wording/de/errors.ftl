# Die Schlüssel des Fehlerbaums; die Vorgabe jeder Klasse braucht kein Argument.

# Der Schlüssel und seine Rechte
error-key-not-accepted = Betterworks nimmt diesen API-Schlüssel nicht an. Vielleicht ist er vertippt, widerrufen oder abgelaufen. Es wurde nichts geändert. Fügen Sie einen neuen Schlüssel ein, um fortzufahren.
error-privacy-notice = Die Person, für die dieser API-Schlüssel steht, hat die Datenschutzhinweise von Betterworks noch nicht bestätigt. Bis dahin gibt Betterworks keine Auskunft. Bitten Sie diese Person, sich einmal bei Betterworks anzumelden und sie zu bestätigen.
error-not-allowed = Ihr Schlüssel darf das nicht sehen. Der Schlüssel eines Super Admins darf es.
error-not-allowed-change = Ihr Schlüssel darf das nicht ändern. Es wurde nichts geändert. Der Schlüssel eines Super Admins darf es.
error-not-found = Das gibt es nicht mehr, oder Ihr Schlüssel darf es nicht sehen. Aktualisieren Sie die Liste, um den jetzigen Stand zu sehen.
error-refused = Betterworks hat das nicht angenommen. Es wurde nichts geändert. Unter „Details“ stehen die Worte von Betterworks.
error-look-only = Dieser Arbeitsbereich steht auf „Nur ansehen“. Es wurde nichts gesendet. Um etwas zu ändern, schalten Sie „Nur ansehen“ in den Einstellungen des Arbeitsbereichs aus.

# Der Weg zu Betterworks
error-wrong-host = Das führt zu einer anderen Adresse als der, zu der Ihr API-Schlüssel gehört. Ihr Schlüssel wurde nicht dorthin gesendet. Prüfen Sie die Adresse des Arbeitsbereichs.
error-address-not-secure = Das ist keine sichere Adresse. Es wurde nichts gesendet. Eine Betterworks-Adresse beginnt mit https:// – prüfen Sie sie auf Tippfehler.
error-certificate-unknown = Dieser Computer vertraut dem Zertifikat dieser Adresse nicht. Es wurde nichts gesendet. Im Firmennetz: Bitten Sie Ihre IT, das Zertifikat der Firma auf diesem Computer einzurichten.
error-unreachable = Betterworks ist gerade nicht erreichbar. Es wurde nichts gesendet. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.
error-unreachable-name = Diese Adresse ist nicht zu finden. Es wurde nichts gesendet. Prüfen Sie sie auf Tippfehler, und ob dieser Computer online ist.
error-unreachable-offline = Dieser Computer hat keine Verbindung zum Internet. Es wurde nichts gesendet. Verbinden Sie ihn und versuchen Sie es noch einmal.
error-unreachable-proxy = Das Firmennetz lässt diesen Computer nicht zu Betterworks durch. Es wurde nichts gesendet. Ihre IT kann das freigeben.
error-answer-lost = Wir haben das gesendet, und es kam keine Antwort. Ob es angekommen ist, wissen wir noch nicht. Wir sehen nach, bevor etwas noch einmal gesendet wird.
error-no-answer = Betterworks hat nicht rechtzeitig geantwortet. Es wurde nichts geändert. Versuchen Sie es noch einmal.
error-answer-cut = Von der Antwort kam nur ein Teil an. Es wurde nichts geändert. Versuchen Sie es noch einmal.
error-answer-unreadable = Die Antwort sieht nicht nach Betterworks aus. Es wurde nichts geändert. Prüfen Sie die Adresse des Arbeitsbereichs, oder versuchen Sie es später noch einmal.
error-busy = Betterworks ist ausgelastet und bittet uns, langsamer zu machen. Es geht nichts verloren. Versuchen Sie es in einigen Minuten noch einmal.
error-server-trouble = Bei Betterworks gibt es gerade eine Störung. Versuchen Sie es in einigen Minuten noch einmal. Wenn sie bleibt, nennen Sie dem Support von Betterworks die Anfragenummer aus den Details.

# Dieser Computer
error-file-unreadable = Diese Datei lässt sich nicht lesen. Sie wurde nicht verändert. Öffnen Sie sie in Excel, speichern Sie sie als .xlsx, und wählen Sie sie noch einmal aus.
error-file-unwritable = Die Datei lässt sich hier nicht schreiben. Was vorher da war, ist unverändert. Schließen Sie sie in Excel, falls sie offen ist, oder wählen Sie einen anderen Ort.
error-keychain-unavailable = Der Passwortspeicher dieses Computers ist nicht nutzbar. Ihr API-Schlüssel wurde nicht gespeichert. Sie werden jedes Mal danach gefragt.
error-bug = In diesem Programm ist etwas schiefgegangen. Das liegt an uns. Kopieren Sie die Details und senden Sie sie der Person, die das Programm betreut.
