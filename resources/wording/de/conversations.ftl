# Der Reiter „Gespräche“: seine Spalten, und was er sagt, wenn er leer ist.

tab-conversations = Gespräche
action-tab-conversations = Zu Gesprächen
tab-conversations-loading = Gespräche werden geladen …
tab-conversations-none = Keine Gespräche
tab-conversations-none-why = In Betterworks gibt es keine Gespräche, die dieser Schlüssel sehen kann.
tab-conversations-not-loaded = Gespräche sind nicht geladen
tab-conversations-refused = Ihr Schlüssel darf keine Gespräche sehen
tab-conversations-failed = Gespräche konnten nicht geladen werden

conversations-employee = Mitarbeiter
conversations-manager = Führungskraft
conversations-template = Vorlage
conversations-kind = Art
conversations-kind-scheduled = Geplant
conversations-kind-anytime = Jederzeit
conversations-status = Status
conversations-status-not-started = Nicht begonnen
conversations-status-in-progress = In Arbeit
conversations-status-shared = Geteilt
conversations-status-completed = Abgeschlossen
conversations-status-cancelled = Abgesagt
conversations-due = Fällig
conversations-is-overdue = Überfällig
conversations-start = Beginn des Zyklus
conversations-completed = Abgeschlossen am
conversations-updated = Letzte Änderung
conversations-employee-id = Betterworks-ID des Mitarbeiters
conversations-manager-id = Betterworks-ID der Führungskraft
conversations-template-id = Betterworks-ID der Vorlage
conversations-cycle-id = Betterworks-ID des Zyklus
conversations-id = Betterworks-ID
conversations-uuid = Eindeutige ID
group-conversation = Gespräch

tab-conversation-templates = Gesprächsvorlagen
tab-conversation-templates-loading = Vorlagen werden geladen …
tab-conversation-templates-none = Keine Vorlagen
tab-conversation-templates-none-why = In Betterworks gibt es keine Gesprächsvorlagen, die dieser Schlüssel sehen kann.
tab-conversation-templates-not-loaded = Vorlagen sind nicht geladen
tab-conversation-templates-refused = Ihr Schlüssel darf keine Gesprächsvorlagen sehen
tab-conversation-templates-failed = Vorlagen konnten nicht geladen werden

# Der Umschalter zwischen den Listen des Reiters
list-conversations = Gespräche
list-conversation-templates = Vorlagen
