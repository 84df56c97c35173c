# Was zu Beginn gesagt wird.

assembly-endpoints-damaged =
    Ihre eigene Datei { $file } im Einstellungsordner ist nicht lesbar, darum gelten die eingebauten Adressen. Ihre Datei bleibt, wie sie ist.

workspace-sample-name = Beispielfirma
assembly-sample-stays = Nicht alles von der Beispielfirma konnte entfernt werden. Schließen Sie andere Fenster dieses Programms und fangen Sie dann noch einmal neu an.

assembly-no-table = In dieser Datei wurde keine Tabelle mit { -goals-dative } gefunden. Sie braucht eine Zeile mit Spaltentiteln, zum Beispiel name, start_date, end_date und owner_email.
assembly-field-missing = Die Datei hat keine Spalte für „{ $field }“. Ergänzen Sie eine, oder sagen Sie, welche es ist.
assembly-file-needed = Die Inhalte dieses Uploads wurden auf diesem Computer nicht aufbewahrt. Wählen Sie zum Fortsetzen dieselbe Datei noch einmal.
assembly-other-file = Das ist eine andere Datei als die, mit der dieser Upload begann. Wählen Sie die von damals.
assembly-other-plan = Diese Datei ergibt nicht mehr denselben Plan, zum Beispiel weil Personen inzwischen ausgeschieden sind. Es wurde nichts gesendet. Sehen Sie sich die bisherigen Ergebnisse an, und starten Sie für den Rest einen neuen Upload.
