# Die Reiter und die Tabellen darin.

tab-users = Personen
tab-users-loading = Personen werden geladen …
tab-users-none = Keine Personen
tab-users-none-why = Betterworks hat keine Personen, die dieser Schlüssel sehen darf.
tab-users-not-loaded = Die Personen sind nicht geladen
tab-users-refused = Ihr Schlüssel darf keine Personen sehen
tab-users-failed = Die Personen ließen sich nicht laden
tab-goals = { -Goals }
tab-goals-loading = { -Goals } werden geladen …
tab-goals-none = Keine { -goals } in diesem Zeitraum
tab-goals-none-why = Wählen Sie oben einen anderen Zeitraum, oder laden Sie { -goals } unter Uploads aus Excel.
tab-goals-not-loaded = Die { -goals } sind nicht geladen
tab-goals-refused = Ihr Schlüssel darf keine { -goals } sehen
tab-goals-failed = Die { -goals } ließen sich nicht laden
tab-uploads = Uploads
tab-activity = Verlauf

table-of = { $tab }, Tabelle
table-progress = Wie viel geladen ist
table-waiting = Die Zeilen erscheinen hier, sobald sie eintreffen.
table-not-loaded = Das Laden wurde angehalten, bevor etwas eintraf.
table-load = Jetzt laden
table-try-again = Noch einmal versuchen
table-hidden-title = Keine Zeile passt
table-hidden = { $count ->
    [one] Die Filter verbergen die einzige Zeile.
   *[other] Die Filter verbergen alle { $loaded } Zeilen.
}
table-refused-why = { $who } Alles andere funktioniert weiter.
table-unknown-why = Dieses Betterworks bietet das nicht an oder verbirgt es vor Ihrem Schlüssel. Alles andere funktioniert weiter.

# Wessen Schlüssel einen Bereich sehen kann
seen-by-super-admin = Der Schlüssel eines Super-Admins darf es.
seen-by-hr-admin = Der Schlüssel eines Super-Admins darf es, und der eines HR-Admins für die eigenen Abteilungen.
seen-by-admin = Der Schlüssel eines Admins darf es, gleich welcher Art.

column-ascending = Sortieren, Kleinstes zuerst
column-descending = Sortieren, Größtes zuerst
column-also = Danach auch nach dieser Spalte sortieren
column-keep = Sichtbar halten
column-let-go = Wieder mitscrollen lassen
column-hide = Diese Spalte ausblenden

record-loading = Der neueste Stand wird aus Betterworks gelesen …
record-not-live = Das sind die Werte aus der Liste. Der neueste Stand ließ sich nicht lesen. { $why }

users-departments = Abteilungen
users-all-departments = Alle
users-department-own = { $department }: { $own } Personen
users-department-both = { $department }: { $own } Personen, { $all } mit untergeordneten Abteilungen
users-department-with = { $count ->
    [one] { $department } mit 1 untergeordneten Abteilung
   *[other] { $department } mit { $count } untergeordneten Abteilungen
}

goals-period-choice = Zeitraum
goals-period-this-quarter = Dieses Quartal ({ $year } Q{ $quarter })
goals-period-next-quarter = Nächstes Quartal ({ $year } Q{ $quarter })
goals-period-last-quarter = Letztes Quartal ({ $year } Q{ $quarter })
goals-period-this-year = Dieses Jahr ({ $first })
goals-period-next-year = Nächstes Jahr ({ $first })
goals-period-last-year = Letztes Jahr ({ $first })
goals-period-four-years = { $first } bis { $last }
goals-as-list = Als Liste zeigen
goals-as-tree = Als Baum zeigen
goals-milestones = { -Milestones }
goals-history = Check-ins
goals-comments = Kommentare
goals-entry-value = Wert: { $number }
goals-entry-progress = Fortschritt: { $number }
goals-assessments = Bewertungen

activity-when = Wann
activity-what = Was
activity-workspace = Arbeitsbereich
activity-environment = Umgebung
activity-counts = Zahlen
activity-who = Wer
activity-file = Datei
tab-activity-loading = Der Verlauf wird gelesen …
tab-activity-none = Bisher wurde nichts getan
tab-activity-none-why = Hier stehen Exporte, Prüfungen und Uploads mit ihren Zahlen.
activity-deed-connected = Arbeitsbereich verbunden
activity-deed-key-replaced = API-Schlüssel ersetzt
activity-deed-workspace-removed = Arbeitsbereich entfernt
activity-deed-exported = Exportiert
activity-deed-checked = Datei geprüft
activity-deed-uploaded = Hochgeladen
activity-deed-undone = Upload rückgängig gemacht
activity-count = { $outcome }: { $number }
activity-gone = ein entfernter Arbeitsbereich
tab-activity-not-loaded = Der Verlauf ist nicht geladen
tab-activity-refused = Der Verlauf lässt sich nicht zeigen
tab-activity-failed = Der Verlauf ließ sich nicht lesen
