# Der Reiter „Kalibrierung“: seine Spalten, und was er sagt, wenn er leer ist.

tab-calibration = Kalibrierung
action-tab-calibration = Zur Kalibrierung
tab-calibration-loading = Talentdaten werden geladen …
tab-calibration-none = Keine Talentdaten
tab-calibration-none-why = In Betterworks gibt es keine Talentdaten, die dieser Schlüssel sehen kann.
tab-calibration-not-loaded = Talentdaten sind nicht geladen
tab-calibration-refused = Ihr Schlüssel darf die Kalibrierung nicht sehen
tab-calibration-failed = Talentdaten konnten nicht geladen werden

calibration-user = Person
calibration-cycle = Zyklus
calibration-cycle-status = Status des Zyklus
calibration-cycle-status-draft = Entwurf
calibration-cycle-status-open = Offen
calibration-cycle-status-closed = Geschlossen
calibration-cycle-start = Beginn des Zyklus
calibration-cycle-end = Ende des Zyklus
calibration-user-id = Betterworks-ID der Person
calibration-cycle-id = Betterworks-ID des Zyklus
calibration-record-id = Betterworks-ID
group-talent = Talentfelder
group-cycle = Zyklus

tab-cycles = Kalibrierungszyklen
tab-cycles-loading = Zyklen werden geladen …
tab-cycles-none = Keine Zyklen
tab-cycles-none-why = In Betterworks gibt es keine Kalibrierungszyklen, die dieser Schlüssel sehen kann.
tab-cycles-not-loaded = Zyklen sind nicht geladen
tab-cycles-refused = Ihr Schlüssel darf keine Kalibrierungszyklen sehen
tab-cycles-failed = Zyklen konnten nicht geladen werden

cycles-name = Name
cycles-status = Status
cycles-status-draft = Entwurf
cycles-status-open = Offen
cycles-status-closed = Geschlossen
cycles-start = Beginn
cycles-end = Ende
cycles-id = Betterworks-ID
cycles-uuid = Eindeutige ID

# Der Umschalter zwischen den Listen des Reiters
list-calibration = Talentdaten
list-cycles = Zyklen
