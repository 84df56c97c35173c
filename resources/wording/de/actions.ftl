# Was man tun kann, wie es in Menüs, auf Schaltflächen und unter „Alles finden“ heißt.

menu-file = &Datei
menu-edit = &Bearbeiten
menu-view = &Ansicht
menu-go = &Gehe zu
menu-help = &Hilfe

action-table-export = Exportieren
action-table-copy = Kopieren
action-table-copy-values = Nur Werte kopieren
action-table-search = In dieser Tabelle suchen
action-table-filter = Diese Spalte filtern
action-table-clear-filters = Alle Filter aufheben
action-table-columns = Spalten
action-table-sort-up = Spalte sortieren, Kleinstes zuerst
action-table-sort-down = Spalte sortieren, Größtes zuerst
action-table-record = Einzelheiten zeigen
action-table-web = In Betterworks öffnen
action-table-refresh = Neu laden
action-table-stop = Laden anhalten
action-find-anything = Alles finden
action-tab-users = Zu Personen
action-tab-goals = Zu { -Goals }
action-tab-uploads = Zu Uploads
action-tab-activity = Zum Verlauf
action-region-next = Nächster Teil des Fensters
action-region-before = Voriger Teil des Fensters
action-settings = Einstellungen
action-look-only = „Nur ansehen“ umschalten
action-workspaces = Arbeitsbereiche und Schlüssel
action-help = Hilfe
action-shortcuts = Tastenkürzel
action-about = Über dieses Programm
action-quit = Beenden
