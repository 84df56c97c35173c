# Gespeicherte Ansichten und fertige Fragen.
view-unreadable = Diese Datei ist keine gespeicherte Ansicht, oder sie ist beschädigt. Lassen Sie sie sich noch einmal geben, oder speichern Sie die Ansicht neu.
view-newer = Diese Ansicht wurde mit einer neueren Version dieses Programms gespeichert (Format { $version }). Aktualisieren Sie das Programm, um sie zu öffnen.

# Tage, wie sie im Satz oder hinter einem Titel stehen.
days-this-quarter = in diesem Quartal
days-last-quarter = im letzten Quartal
days-next-quarter = im nächsten Quartal
days-this-half-year = in diesem Halbjahr
days-last-half-year = im letzten Halbjahr
days-this-year = in diesem Jahr
days-last-year = im letzten Jahr
days-next-year = im nächsten Jahr
days-four-years = vom vorletzten bis zum nächsten Jahr
days-last = { $days ->
    [0] heute
    [one] am letzten Tag
   *[other] in den letzten { $days } Tagen
}
days-next = { $days ->
    [0] heute
    [one] am nächsten Tag
   *[other] in den nächsten { $days } Tagen
}
days-before = { $days ->
    [0] vor heute
    [one] vor mehr als einem Tag
   *[other] vor mehr als { $days } Tagen
}
days-since = seit dem { DATETIME($first, dateStyle: "long") }
days-until = bis zum { DATETIME($last, dateStyle: "long") }
days-between = vom { DATETIME($first, dateStyle: "long") } bis zum { DATETIME($last, dateStyle: "long") }
days-any = zu jeder Zeit

# Zahlen, die man ändern kann.
parameter-days = Tage
parameter-conversations = Gespräche

# Spalten, die aus anderen Reitern berechnet werden.
joined-of-days = { $title } ({ $days })
joined-open-goals = Offene { -goals }
joined-goals = { -Goals }
joined-leaver = Ausscheiden
joined-leaver-leaves = Scheidet bald aus
joined-leaver-left = Ausgeschieden, hat offene { -goals }
joined-direct-reports = Direkt unterstellt
joined-manager-state = Konto der Führungskraft
joined-manager-none = Keine Führungskraft
joined-manager-left = Ausgeschieden
joined-manager-present = Vorhanden
joined-manager-unknown = Nicht sichtbar
joined-missing = Fehlende Angaben
joined-missing-employee-id = Personalnummer
joined-missing-title = Stelle
joined-missing-department = Abteilung
joined-conversations = Geführte Gespräche
joined-unfinished = Offene Gespräche
joined-team-feedback = Feedback an das Team
joined-received = Anerkennungen erhalten
joined-given = Anerkennungen gegeben
joined-milestones = { -Milestones }
joined-department = Abteilung mit übergeordneten
joined-manager = Führungskraft

# Die fertigen Fragen.
question-joined = Wer kam { $number ->
    [one] am letzten Tag
   *[other] in den letzten { $number } Tagen
} dazu?
question-on-leave = Wer ist gerade beurlaubt?
question-leavers = Wer scheidet { $number ->
    [one] am nächsten Tag
   *[other] in den nächsten { $number } Tagen
} aus, oder ist ausgeschieden und hat noch offene { -goals }?
question-no-manager = Wer hat keine Führungskraft, oder eine ausgeschiedene?
question-reports = Wie viele Personen sind jeder Führungskraft unterstellt?
question-missing = Wem fehlt Personalnummer, Stelle oder Abteilung?
question-no-goal = Wer hat { $days } kein { -goal }?
question-not-updated = Welche offenen { -goals } wurden { $number ->
    [one] einen Tag
   *[other] { $number } Tage
} lang nicht aktualisiert?
question-at-risk = Welche { -goals } sind { $days } gefährdet oder brauchen Aufmerksamkeit?
question-past-end = Welche { -goals } sind über ihr Ende hinaus und nicht bei 100 %?
question-no-milestone = Welche { -goals } haben { $days } keine { -milestones }?
question-not-aligned = Welche { -goals } sind { $days } keinem übergeordneten zugeordnet?
question-progress = Wie weit ist jede Abteilung { $days } im Durchschnitt?
question-open-conversations = Welche Gespräche sind noch offen? Überfällige zuerst
question-busy-managers = Welche Führungskräfte haben mehr als { $number ->
    [one] ein offenes Gespräch
   *[other] { $number } offene Gespräche
}?
question-no-conversation = Wer hatte { $days } kein Gespräch?
question-no-feedback = Wessen Team bekam { $days } kein Feedback?
question-unanswered = Welche Feedback-Anfragen sind noch unbeantwortet?
question-recognised = Wer wurde { $days } am meisten anerkannt, und wer nie?
question-hashtags = Welche Hashtags wurden { $days } verwendet?
question-ratings = Wie verteilen sich die Bewertungen auf Abteilungen und Führungskräfte?

# Gespeicherte Ansichten.
view-under = { $department } und darunter
view-name = Name der Ansicht
view-name-hint = Eine Ansicht merkt sich Suche, Filter, Spalten und Reihenfolge. Daten enthält sie nicht.
view-name-taken = Sie haben schon eine Ansicht mit diesem Namen. Sie wird ersetzt.
view-name-save = Ansicht speichern
view-delete-title = Die Ansicht „{ $name }“ löschen?
view-delete-text = Nur die Ansicht verschwindet. Es werden keine Daten gelöscht.
view-delete-go = Ansicht löschen
view-files = Gespeicherte Ansichten
view-file-unreadable = { $file } lässt sich nicht lesen. Prüfen Sie, ob die Datei noch da ist, oder lassen Sie sie sich noch einmal geben.
view-file-unwritable = { $file } lässt sich dort nicht speichern. Wählen Sie einen anderen Ort.
view-unknown-tab = { $file } ist eine Ansicht einer Tabelle, die dieses Programm nicht hat.
view-days = Wann
view-since = Seit
view-department = Abteilung
view-whole-company = Ganzes Unternehmen
view-departments-loading = Die Personen werden noch geladen …
view-load = Fehlendes laden
view-loads = { $tab }: wird noch geladen, bisher { $loaded }. Die Antwort ist noch nicht endgültig.
view-loads-of = { $tab }: wird noch geladen, { $loaded } von etwa { $total }. Die Antwort ist noch nicht endgültig.
view-lacks-days = { $tab }: Es sind weniger Tage geladen, als diese Antwort braucht.
view-lacks-live = { $tab }: Die Daten sind von früher, also ist es auch die Antwort.
view-lacks-right = { $tab }: Ihr Schlüssel darf das nicht sehen. Diese Frage lässt sich nicht beantworten.
view-lacks-rest = { $tab }: nicht vollständig geladen. Die Antwort ist nicht endgültig.
view-save-title = Diese Ansicht speichern
view-rename-title = Diese Ansicht umbenennen
view-no-answer-yet = Noch keine Antwort
view-no-answer-yet-why = Sobald da ist, was noch fehlt, erscheinen hier Zeilen.
view-no-answer-refused = Keine Antwort
view-no-answer-refused-why = Stellen Sie eine andere Frage, oder gehen Sie zurück zur Tabelle.
view-changed = { $view } (geändert)
