# Der Reiter „Feedback“: seine Spalten, und was er sagt, wenn er leer ist.

tab-feedback = Feedback
action-tab-feedback = Zu Feedback
tab-feedback-loading = Feedback wird geladen …
tab-feedback-none = Kein Feedback
tab-feedback-none-why = In Betterworks gibt es kein Feedback, das dieser Schlüssel sehen kann.
tab-feedback-not-loaded = Feedback ist nicht geladen
tab-feedback-refused = Ihr Schlüssel darf kein Feedback sehen
tab-feedback-failed = Feedback konnte nicht geladen werden

feedback-recipient = Empfänger
feedback-provider = Gegeben von
feedback-provider-withheld = Durch die Vorlage verborgen
feedback-requester = Angefragt von
feedback-template = Vorlage
feedback-kind = Art
feedback-kind-scheduled = Geplant
feedback-kind-anytime = Jederzeit
feedback-status = Status
feedback-status-requested = Angefragt
feedback-status-in-progress = In Arbeit
feedback-status-completed = Abgeschlossen
feedback-status-declined = Abgelehnt
feedback-status-expired = Verfallen
feedback-requested = Angefragt am
feedback-completed = Abgeschlossen am
feedback-answers = Antworten
feedback-recipient-id = Betterworks-ID des Empfängers
feedback-requester-id = Betterworks-ID der anfragenden Person
feedback-provider-id = Betterworks-ID der gebenden Person
feedback-template-id = Betterworks-ID der Vorlage
feedback-id = Betterworks-ID
feedback-uuid = Eindeutige ID
group-feedback = Feedback

tab-feedback-templates = Feedbackvorlagen
tab-feedback-templates-loading = Vorlagen werden geladen …
tab-feedback-templates-none = Keine Vorlagen
tab-feedback-templates-none-why = In Betterworks gibt es keine Feedbackvorlagen, die dieser Schlüssel sehen kann.
tab-feedback-templates-not-loaded = Vorlagen sind nicht geladen
tab-feedback-templates-refused = Ihr Schlüssel darf keine Feedbackvorlagen sehen
tab-feedback-templates-failed = Vorlagen konnten nicht geladen werden

# Der Umschalter zwischen den Listen des Reiters
list-feedback = Feedback
list-feedback-templates = Vorlagen
