# Berichte, die Betterworks selbst erstellt: gewählt, gestartet, wiedergefunden, gespeichert.

action-reports = Bericht erstellen

tab-reports = Berichte
reports-title = Berichte
reports-purpose = Betterworks erstellt einen Bericht selbst; das kann Minuten dauern. Sie können dieses Fenster inzwischen schließen: Ihre Berichte finden Sie hier wieder, auch nachdem das Programm geschlossen war.
reports-choice = Bericht
reports-period-choice = Zeitraum
reports-period-own = Eigene Tage
reports-first = Erster Tag
reports-last = Letzter Tag
reports-no-date = Das ist kein Datum. Schreiben Sie es wie { $example }.
reports-last-before-first = Der letzte Tag liegt vor dem ersten. Wählen Sie einen späteren.
reports-evidence-documented = Betterworks beschreibt diesen Bericht.
reports-evidence-seen = Dieser Bericht funktioniert bekanntermaßen.
reports-evidence-third-party = Andere benutzen diesen Bericht unter dem Namen „{ $name }“.
reports-evidence-assumed = Der Name „{ $name }“ ist von uns vermutet: Vielleicht kennt ihn Betterworks nicht und sagt es dann.
reports-audited = Die Anforderung des Berichts erscheint im Audit-Protokoll Ihrer Firma.
reports-start = Bericht erstellen
reports-look-only = Hier lassen sich keine Berichte starten: Dieser Arbeitsbereich steht auf „Nur ansehen“, und einen Bericht anzufordern ist mehr als Ansehen. Früher gestartete Berichte können Sie verfolgen und speichern. Um einen zu starten, schalten Sie „Nur ansehen“ aus.
reports-runs = Ihre Berichte
reports-none = Es wurde noch kein Bericht erstellt.
reports-period = { $start } bis { $end }
reports-started = Gestartet { $time } · Nummer { $number }
reports-run-spoken = { $report }: { $state }
reports-button-spoken = { $button }: { $report }
reports-ready =
    { $count ->
        [one] Der Bericht „{ $report }“ ist fertig.
       *[other] { $count } Berichte sind fertig, zuletzt „{ $report }“.
    }
reports-show = Berichte zeigen

reports-stage-unknown = Noch nicht nachgesehen.
reports-stage-queued = Betterworks hat ihn angenommen. Er wartet, bis er an der Reihe ist.
reports-stage-running = Betterworks arbeitet daran.
reports-stage-left = Nicht fertig, als wir { $time } nachgesehen haben. Betterworks macht ohne Sie weiter.
reports-stage-ready = Fertig, kann gespeichert werden. Ein Bericht kann vertrauliche Antworten enthalten: Speichern Sie ihn dort, wo nur hineinsieht, wer das darf.
reports-stage-failed = Betterworks konnte diesen Bericht nicht fertigstellen.
reports-stage-failed-because = Betterworks konnte diesen Bericht nicht fertigstellen: „{ $words }“
reports-stage-gone = Betterworks hat diesen Bericht nicht mehr. Erstellen Sie ihn noch einmal.
reports-stage-expired = Der Link zu diesem Bericht gilt nicht mehr. Erstellen Sie ihn noch einmal.
reports-stage-fetching = Der Bericht wird geholt …
reports-stage-writing =
    { $count ->
        [one] Eine Zeile wird geschrieben …
       *[other] { $rows } Zeilen werden geschrieben …
    }
reports-stage-saved =
    { $count ->
        [one] Gespeichert: „{ $name }“, eine Zeile.
       *[other] Gespeichert: „{ $name }“, { $rows } Zeilen.
    }
reports-joined = Betterworks hatte ihn geteilt: { $files } Dateien wurden zusammengefügt.
reports-header-guessed = Die Zeile mit den Spaltentiteln war nicht an ihren Worten zu erkennen. Genommen wurde die vollste der ersten Zeilen.

reports-forget = Vergessen
reports-leave = Nicht mehr nachsehen
reports-stop = Abbrechen
reports-look = Nachsehen
reports-again = Noch einmal erstellen
reports-folder = Im Ordner zeigen
reports-open = Öffnen
reports-save = Als Excel speichern …

report-name-all-goals = Alle { -goals }
report-name-all-goals-and-key-results = Alle { -goals } und { -milestones }
report-name-user-activity = Aktivität der Personen
report-name-recognition = Anerkennung
report-name-conversation-adoption = Gespräche: wer mitmacht
report-name-conversation-answers = Gespräche: Antworten
report-name-feedback-adoption = Feedback: wer mitmacht
report-name-feedback-answers = Feedback: Antworten
report-name-audit-logs = Audit-Protokoll

settings-reports = Berichte
settings-reports-purpose = Was unter „Bericht erstellen“ zur Wahl steht. Die Namen sind die der Betterworks-API; nennen Sie sie, wie Sie möchten.
settings-reports-title-of = Ihre Worte für { $name }
settings-reports-remove = { $report } entfernen
settings-reports-name = Name in der API
settings-reports-title = Ihre Worte dafür
settings-reports-add = Bericht hinzufügen
settings-reports-standard = Zurück zum Standard
settings-reports-bad-name = Ein Name hat nur Kleinbuchstaben, Ziffern und Unterstriche, wie all_goals.
settings-reports-known = Dieser Bericht steht schon in der Liste.

help-reports = Berichte
help-reports-text = „Bericht erstellen“ im Menü „Datei“ fordert bei Betterworks einen seiner eigenen Berichte an. Sie können das Fenster inzwischen schließen: Sie finden ihn dort wieder und speichern ihn als Arbeitsmappe, sobald er fertig ist. Kam er in mehreren Dateien, wird er zusammengefügt. Die Anforderung erscheint im Audit-Protokoll Ihrer Firma.
