# Dieser Computer: Passwortspeicher, Einstellungen, Verschlüsselung, Verlauf.

storage-keychain-none =
    Der Passwortspeicher dieses Computers antwortet diesem Programm nicht. Ihr Schlüssel wird bei jedem Start erfragt und nur im Arbeitsspeicher gehalten.
storage-keychain-missing =
    Der Teil dieses Programms, der den Passwortspeicher erreicht, fehlt. Installieren Sie das Programm neu. Bis dahin wird Ihr Schlüssel bei jedem Start erfragt.
storage-keychain-locked = Der Passwortspeicher dieses Computers ist gesperrt. Entsperren Sie ihn und versuchen Sie es dann noch einmal.
storage-keychain-silent =
    Der Passwortspeicher dieses Computers hat nicht rechtzeitig geantwortet. Es wurde nichts gespeichert. Ihr Schlüssel wird bei jedem Start erfragt.
storage-keychain-forgets =
    Der Passwortspeicher dieses Computers hat nicht behalten, was ihm gegeben wurde. Ihr Schlüssel wird bei jedem Start erfragt.
storage-keychain-refused =
    Dieser Passwortspeicher gehört nicht zu denen, denen das Programm vertraut. Es wurde nichts darin gespeichert.
storage-keychain-memory = Schlüssel bleiben nur im Arbeitsspeicher und sind weg, sobald das Programm endet.
storage-key-too-long =
    Dieser Schlüssel ist länger, als ein Passwortspeicher aufnehmen kann. Kopieren Sie den Schlüssel noch einmal, ohne etwas darum herum.

storage-vault-off =
    Entwürfe und alte Werte werden auf diesem Computer nicht aufbewahrt, weil sie sich nicht verschlüsseln lassen. { $reason }
storage-vault-unwritable =
    Entwürfe und alte Werte werden auf diesem Computer nicht aufbewahrt, weil der Ordner dafür nicht beschreibbar ist. Prüfen Sie, ob die Festplatte voll ist.
storage-vault-key-lost =
    Der Passwortspeicher hat den Schlüssel zu dem, was dieses Programm verschlüsselt hat, nicht mehr. Frühere Entwürfe und zuletzt verwendete Dateien lassen sich nicht öffnen. Sie bleiben auf der Festplatte, und { $file } wurde zur Seite gelegt. Alles andere funktioniert.

storage-settings-damaged =
    Die Einstellungen waren nicht lesbar. Sie wurden als { $file } zur Seite gelegt, und das Programm beginnt mit den Standardeinstellungen. Bitte verbinden Sie Ihre Arbeitsbereiche neu.
storage-settings-newer =
    Die Einstellungen stammen von einer neueren Version dieses Programms. Sie wurden als { $file } zur Seite gelegt, und das Programm beginnt mit den Standardeinstellungen.
storage-settings-unreadable =
    Dieser Benutzer darf die Einstellungen nicht lesen. Sie wurden als { $file } zur Seite gelegt, und das Programm beginnt mit den Standardeinstellungen.
storage-settings-parts =
    { $parts ->
        [one] Eine Einstellung war nicht lesbar und steht wieder auf ihrem Anfangswert. Die Datei, wie sie war, ist als { $file } aufbewahrt.
       *[other] { $parts } Einstellungen waren nicht lesbar und stehen wieder auf ihrem Anfangswert. Die Datei, wie sie war, ist als { $file } aufbewahrt.
    }
storage-settings-locked =
    Die Liste der zuletzt verwendeten Dateien ließ sich nicht entschlüsseln. Sie wurde als { $file } zur Seite gelegt. Alle anderen Einstellungen sind, wie Sie sie verlassen haben.
storage-settings-stuck =
    Die Einstellungen waren nicht lesbar und ließen sich nicht zur Seite legen. Es gelten die Standardeinstellungen.
storage-settings-unwritable =
    Die Einstellungen ließen sich nicht speichern. Prüfen Sie, ob die Festplatte voll ist. Bis das Programm endet, bleiben sie, wie Sie sie gewählt haben.

storage-activity-unwritable =
    Dies ließ sich nicht in den Verlauf schreiben. Prüfen Sie, ob die Festplatte voll ist.
storage-activity-unreadable = Dieser Benutzer darf den Verlauf nicht lesen.
storage-activity-lines =
    { $lines ->
        [one] Eine Zeile des Verlaufs ist beschädigt oder stammt von einer neueren Version. Sie bleibt in der Datei und wird nicht gezeigt.
       *[other] { $lines } Zeilen des Verlaufs sind beschädigt oder stammen von einer neueren Version. Sie bleiben in der Datei und werden nicht gezeigt.
    }
