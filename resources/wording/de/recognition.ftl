# Der Reiter „Anerkennung“: seine Spalten, und was er sagt, wenn er leer ist.

tab-recognition = Anerkennung
action-tab-recognition = Zur Anerkennung
tab-recognition-loading = Anerkennungen werden geladen …
tab-recognition-none = Keine Anerkennungen
tab-recognition-none-why = In Betterworks gibt es keine Anerkennungen, die dieser Schlüssel sehen kann.
tab-recognition-not-loaded = Anerkennungen sind nicht geladen
tab-recognition-refused = Ihr Schlüssel darf keine Anerkennungen sehen
tab-recognition-failed = Anerkennungen konnten nicht geladen werden

recognition-giver = Von
recognition-receivers = Für
recognition-text = Text
recognition-hashtags = Hashtags
recognition-created = Wann
recognition-kind = Art
recognition-kind-shoutout = Lob
recognition-kind-goal-comment = Kommentar ({ -Goal })
recognition-goal = { -Goal }
recognition-goal-owner = Verantwortlich ({ -Goal })
recognition-group = Abteilung oder Team
recognition-modified = Letzte Änderung
recognition-is-edited = Bearbeitet
recognition-giver-id = Betterworks-ID der gebenden Person
recognition-receiver-ids = Betterworks-IDs der Empfänger
recognition-goal-id = ID ({ -Goal })
recognition-id = Betterworks-ID
group-recognition = Anerkennung
