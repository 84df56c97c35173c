# Vorlagen, ihre Fragen, und die Antworten im Bereich eines Gesprächs oder Feedbacks.

templates-name = Name
templates-kind = Art
templates-kind-scheduled = Geplant
templates-kind-anytime = Jederzeit
templates-is-active = In Gebrauch
templates-questions = Fragen
templates-hides-providers = Verbirgt, von wem es ist
templates-id = Betterworks-ID
templates-uuid = Eindeutige ID
templates-asked = Fragen
templates-question = Frage { $number }
templates-confidential = Vertraulich: Die Antwort sieht nur HR
group-template = Vorlage

responses-given = Antworten
responses-shared = Geteilt von { $name }
responses-unshared = Noch nicht geteilt von { $name }
responses-confidential = Vertrauliche Antworten von { $name }
responses-confidential-only = Vertrauliche Antworten
response-none = Keine Antwort
response-on-scale = { $answer } von { $high }
