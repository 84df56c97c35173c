# Was zu Beginn gesagt wird.

assembly-endpoints-damaged =
    Ihre eigene Datei { $file } im Einstellungsordner ist nicht lesbar, darum gelten die eingebauten Adressen. Ihre Datei bleibt, wie sie ist.

workspace-sample-name = Beispielfirma
