# Probleme: wo, was gefunden wurde, was erwartet wird, was zu tun ist. -kind nennt die Gruppe in der Liste.
upload-required-blank = { $where } ist leer, wird für neue { -Goals } aber gebraucht. Tragen Sie einen Wert ein.
upload-required-blank-kind = Nötig und leer
upload-owner-missing = { $where }: Es ist keine verantwortliche Person genannt. Tragen Sie die E-Mail-Adresse einer aktiven Person ein.
upload-owner-missing-kind = Ohne verantwortliche Person
upload-owner-unknown = { $where }: Niemand in Betterworks hat „{ $value }“. Verantwortlich muss eine aktive Person sein. Berichtigen Sie den Wert, oder laden Sie die Personen neu.
upload-owner-unknown-kind = Person nicht gefunden
upload-owner-ambiguous = { $where }: „{ $value }“ kann mehrere Personen meinen: { $people }. Wählen Sie eine aus.
upload-owner-ambiguous-kind = Mehrere Personen mit diesem Namen
upload-owners-disagree = { $where }: „{ $value }“ gehört zu einer anderen Person als der Rest der Zeile: { $people }. Eine Zeile hat eine verantwortliche Person. Berichtigen Sie eine der Zellen.
upload-owners-disagree-kind = Zwei verschiedene Personen in einer Zeile
upload-owner-inactive = { $where }: „{ $value }“ ist in Betterworks deaktiviert ({ $people }). Verantwortlich muss eine aktive Person sein. Nennen Sie jemand anderen.
upload-owner-inactive-kind = Verantwortliche Person ist deaktiviert
upload-owner-name-differs = { $where } nennt „{ $value }“, verantwortlich ist in dieser Zeile aber { $person }. Gesendet wird für { $person }. Prüfen Sie, ob das gemeint ist.
upload-owner-name-differs-kind = Name und Person passen nicht zusammen
upload-date-unreadable = { $where }: „{ $value }“ ist kein Datum. Schreiben Sie es wie 28.02.2027 oder 2027-02-28.
upload-date-unreadable-kind = Kein Datum
upload-date-order-unknown = { $where }: „{ $value }“ kann zwei verschiedene Tage meinen. Sagen Sie einmal für die ganze Datei, ob der Tag oder der Monat zuerst steht.
upload-date-order-unknown-kind = Reihenfolge von Tag und Monat unbekannt
upload-date-other-order = { $where }: „{ $value }“ ist in der für diese Datei gewählten Reihenfolge kein Datum. Schreiben Sie es wie 2027-02-28, oder wählen Sie die andere Reihenfolge.
upload-date-other-order-kind = Datum in anderer Reihenfolge
upload-date-is-number = { $where } enthält die Zahl { $value } statt eines Datums. So zählt Excel Tage. Formatieren Sie die Zelle als Datum, oder nehmen Sie den Vorschlag.
upload-date-is-number-kind = Zahl statt Datum
upload-date-far = { $where }: Der { $date } liegt weit entfernt. Er wird so gesendet. Prüfen Sie das Jahr.
upload-date-far-kind = Ungewöhnliches Jahr
upload-end-before-start = { $where }: Das Ende { $end } liegt vor dem Beginn { $start }. Es muss am selben Tag oder später liegen. Berichtigen Sie einen der beiden.
upload-end-before-start-kind = Ende vor dem Beginn
upload-period-unreadable = { $where }: „{ $value }“ ist kein bekannter Zeitraum. Schreiben Sie ihn wie 2027, 2027 H1 oder 2027 Q1, oder geben Sie beide Daten an.
upload-period-unreadable-kind = Kein Zeitraum
upload-period-differs = { $where }: Der Zeitraum { $value } geht vom { $start } bis zum { $end }, aber in der Zeile steht { $date }. Berichtigen Sie den Zeitraum oder das Datum, oder leeren Sie eines von beiden.
upload-period-differs-kind = Daten außerhalb des Zeitraums
upload-number-unreadable = { $where }: „{ $value }“ ist keine Zahl. Schreiben Sie sie wie 12,5.
upload-number-unreadable-kind = Keine Zahl
upload-number-unclear = { $where }: „{ $value }“ ist mehrdeutig, weil Punkt oder Komma Tausender oder Nachkommastellen trennen kann. Wählen Sie, was gemeint ist.
upload-number-unclear-kind = Zahl ist mehrdeutig
upload-progress-unclear = { $where }: { $value } kann Prozent oder ein Teil von 1 sein. Betterworks zählt den Fortschritt von 0 bis 100. Wählen Sie, was gemeint ist.
upload-progress-unclear-kind = Fortschritt ist mehrdeutig
upload-progress-range = { $where }: { $value } ist kein Fortschritt. Er reicht von 0 bis 100. Tragen Sie eine Zahl dazwischen ein.
upload-progress-range-kind = Fortschritt außerhalb von 0 bis 100
upload-progress-rolled-up = { $where }: Betterworks errechnet den Fortschritt aus den { -milestones-dative }, daher wird diese Zahl nicht gesendet. Lassen Sie sie stehen, oder tragen Sie sie bei den { -milestones-dative } ein.
upload-progress-rolled-up-kind = Fortschritt kommt von den { -milestones-dative }
upload-yes-no-unknown = { $where }: „{ $value }“ ist weder Ja noch Nein. Tragen Sie Ja oder Nein ein.
upload-yes-no-unknown-kind = Weder Ja noch Nein
upload-email-unreadable = { $where }: „{ $value }“ ist keine E-Mail-Adresse. Schreiben Sie sie wie anna.schmidt@firma.de.
upload-email-unreadable-kind = Keine E-Mail-Adresse
upload-id-unreadable = { $where }: „{ $value }“ ist keine Kennung. Tragen Sie sie als Text ein, mit allen Ziffern und Nullen.
upload-id-unreadable-kind = Keine Kennung
upload-id-rounded = { $where }: { $value } hat mehr als 15 Ziffern und wurde von Excel gerundet. Formatieren Sie die Spalte als Text, tragen Sie die Kennung neu ein, und öffnen Sie die Datei noch einmal.
upload-id-rounded-kind = Von Excel gerundete Kennung
upload-choice-unknown = { $where }: „{ $value }“ ist nicht bekannt. Möglich sind { -Goal } und { -Milestone }. Wählen Sie eines.
upload-choice-unknown-kind = Unbekannter Typ
upload-type-blank = { $where } ist leer. Die Zeile wird als { -Goal } gesendet. Wenn { -Milestone } gemeint ist, tragen Sie das ein.
upload-type-blank-kind = Typ ist leer
upload-category-unknown = { $where }: Eine Kategorie „{ $value }“ gibt es in Betterworks nicht. Sie muss schon vorhanden sein; mehrere werden durch Semikolon getrennt. Wählen Sie eine vorhandene, oder laden Sie die Liste neu.
upload-category-unknown-kind = Unbekannte Kategorie
upload-description-too-long = { $where } hat { $count } Zeichen. Erlaubt sind höchstens { $most }. Kürzen Sie den Text.
upload-description-too-long-kind = Beschreibung zu lang
upload-description-long = { $where } hat { $count } Zeichen. Ältere Fassungen von Betterworks nahmen { $most } an. Der Text wird so gesendet. Kürzen Sie ihn, falls er abgeschnitten ankommt.
upload-description-long-kind = Lange Beschreibung
upload-description-on-milestone = { $where }: Nur { -Goals } haben eine Beschreibung, daher wird dieser Text nicht gesendet. Lassen Sie ihn stehen, oder setzen Sie ihn in die Zeile des übergeordneten Eintrags.
upload-description-on-milestone-kind = { -Milestones } haben keine Beschreibung
upload-private-milestone = { $where }: Nur { -Goals } können privat sein, und der Eintrag, zu dem diese Zeile gehört, ist es nicht. Machen Sie jenen privat, oder leeren Sie diese Zelle.
upload-private-milestone-kind = Nur { -Goals } können privat sein
upload-unit-missing = { $where } ist leer, die Zeile hat aber einen Start- oder Zielwert. Eine Kennzahl braucht eine Einheit. Tragen Sie eine ein, oder leeren Sie die beiden Werte.
upload-unit-missing-kind = Kennzahl ohne Einheit
upload-target-missing = { $where } ist leer, gemessen wird aber in „{ $value }“. Eine Kennzahl braucht einen Zielwert. Tragen Sie einen ein, oder leeren Sie die Einheit.
upload-target-missing-kind = Kennzahl ohne Zielwert
upload-target-is-start = { $where }: Der Zielwert ist derselbe wie der Startwert, { $value }. Beide müssen sich unterscheiden. Berichtigen Sie einen der beiden.
upload-target-is-start-kind = Zielwert gleich Startwert
upload-milestone-without-goal = { $where }: Über dieser Zeile steht kein { -Goal }, und es ist keines genannt. Setzen Sie die Zeile unter ihr { -Goal }, oder nennen Sie es in einer Spalte für das übergeordnete { -Goal }.
upload-milestone-without-goal-kind = { -Milestones } ohne { -Goal }
upload-parent-unknown = { $where }: „{ $value }“ wurde weder in dieser Datei noch unter den { -goals-dative } ihrer Personen gefunden. Nennen Sie den Eintrag mit Link oder Kennung, als „Zeile 12“ oder mit genauem Titel.
upload-parent-unknown-kind = Übergeordneter Eintrag nicht gefunden
upload-parent-ambiguous = { $where }: { $count } { -Goals } heißen „{ $value }“. Nennen Sie das richtige mit seiner Zeile („Zeile 12“) oder seinem Link.
upload-parent-ambiguous-kind = Mehrere mögliche übergeordnete Einträge
upload-parent-unclear = { $where }: { $value } ist eine Zeile dieser Datei und zugleich die Kennung eines vorhandenen Eintrags. Schreiben Sie „Zeile { $value }“, oder den Link.
upload-parent-unclear-kind = Übergeordneter Eintrag: Zeile oder Kennung
upload-parent-is-milestone = { $where }: „{ $value }“ ist vom Typ { -Milestone }. Nur { -Goals } können etwas unter sich haben. Nennen Sie einen anderen übergeordneten Eintrag.
upload-parent-is-milestone-kind = Übergeordnet ist ein Eintrag vom Typ { -Milestone }
upload-parent-is-itself = { $where }: Die Zeile nennt sich selbst als übergeordneten Eintrag. Nennen Sie einen anderen, oder leeren Sie die Zelle.
upload-parent-is-itself-kind = Zeile nennt sich selbst
upload-parent-cycle = { $where }: Die Zeilen { $rows } hängen im Kreis aneinander. Leeren Sie in einer davon den übergeordneten Eintrag.
upload-parent-cycle-kind = Kreis aus übergeordneten Einträgen
upload-parent-hidden = { $where }: Das { -Goal } zu dieser Zeile steht in der verborgenen Zeile { NUMBER($parent_row, useGrouping: 0) }, die nicht hochgeladen wird. Laden Sie alle Zeilen hoch, oder nennen Sie einen anderen übergeordneten Eintrag.
upload-parent-hidden-kind = Übergeordneter Eintrag in verborgener Zeile
upload-parent-left-out = { $where }: Zeile { NUMBER($parent_row, useGrouping: 0) }, zu der diese Zeile gehört, wird ausgelassen, daher auch diese. Berichtigen Sie jene Zeile, oder nennen Sie einen anderen übergeordneten Eintrag.
upload-parent-left-out-kind = Übergeordneter Eintrag wird ausgelassen
upload-outside-goal = { $where }: Die Zeile liegt außerhalb des Zeitraums, zu dem sie gehört ({ $start } bis { $end }). Sie wird so gesendet. Prüfen Sie die Daten.
upload-outside-goal-kind = { -Milestone } außerhalb des Zeitraums
upload-goal-id-unknown = { $where }: Ein Eintrag mit der Kennung „{ $value }“ ist in Betterworks nicht zu sehen. Berichtigen Sie die Kennung, oder leeren Sie die Zelle, um etwas Neues anzulegen.
upload-goal-id-unknown-kind = Kennung nicht gefunden
upload-type-stays = { $where }: Ein vorhandener Eintrag wechselt durch eine Datei nicht zwischen { -Goal } und { -Milestone }. Stellen Sie den Typ wieder her, oder leeren Sie die Zelle.
upload-type-stays-kind = Typ lässt sich nicht ändern
upload-changed-since-export = { $where }: Nach dem Export vom { $date } hat jemand diesen Eintrag in Betterworks geändert, daher wird er nicht überschrieben. Exportieren Sie ihn noch einmal, und tragen Sie Ihre Änderungen in die neue Datei ein.
upload-changed-since-export-kind = Seit dem Export in Betterworks geändert
upload-stamp-unreadable = { $where }: „{ $value }“ ist kein Versionsstempel, daher ist nicht zu erkennen, ob jemand den Eintrag seit dem Export geändert hat. Prüfen Sie die alten Werte vor dem Senden, oder exportieren Sie noch einmal.
upload-stamp-unreadable-kind = Versionsstempel nicht lesbar
upload-duplicate-in-file = { $where }: Zeile { NUMBER($first, useGrouping: 0) } hat dieselbe Person, denselben Namen und dieselben Daten. Gesendet wird nur einmal. Ändern Sie diese Zeile, oder sagen Sie, dass beide gemeint sind.
upload-duplicate-in-file-kind = Doppelt in der Datei
upload-duplicate-in-file-kept = { $where }: Zeile { NUMBER($first, useGrouping: 0) } hat dieselbe Person, denselben Namen und dieselben Daten. Sie haben gewählt, beide zu senden. Wählen Sie anders, falls das nicht gemeint ist.
upload-duplicate-in-file-kept-kind = Doppelt in der Datei, beides wird gesendet
upload-exists-already = { $where }: „{ $value }“ gibt es schon mit derselben Person und denselben Daten, daher wird nichts angelegt. Lassen Sie es dabei, oder wählen Sie, trotzdem anzulegen.
upload-exists-already-kind = Schon vorhanden
upload-exists-created-again = { $where }: „{ $value }“ gibt es schon mit derselben Person und denselben Daten. Sie haben gewählt, es trotzdem anzulegen. Wählen Sie anders, falls das nicht gemeint ist.
upload-exists-created-again-kind = Schon vorhanden, wird noch einmal angelegt
upload-exists-at-other-time = { $where }: „{ $value }“ gibt es für dieselbe Person in einem anderen Zeitraum. Es wird neu angelegt. Prüfen Sie, ob das gemeint ist.
upload-exists-at-other-time-kind = Gleicher Name in anderem Zeitraum
upload-cell-error = { $where } zeigt in Excel einen Fehler wie #BEZUG!, hat also keinen Wert. Berichtigen Sie die Formel in Excel, und öffnen Sie die Datei noch einmal.
upload-cell-error-kind = Fehler in einer Formel
upload-formula-without-result = { $where } enthält eine Formel, deren Ergebnis nicht in der Datei steht. Öffnen Sie die Datei in Excel, speichern Sie sie, und öffnen Sie sie hier noch einmal.
upload-formula-without-result-kind = Formel ohne gespeichertes Ergebnis
upload-merged-cell = { $where } gehört zu verbundenen Zellen, und nur die erste enthält den Wert. Sagen Sie, ob er für alle Zeilen gilt oder nur für die erste.
upload-merged-cell-kind = Verbundene Zellen
upload-tidied-trimmed = { $where }: Überflüssige Leerzeichen wurden entfernt; gelesen wird „{ $now }“. Sie müssen nichts tun.
upload-tidied-trimmed-kind = Leerzeichen entfernt
upload-tidied-as-text = { $where }: { $value } wird als Text „{ $now }“ gelesen. Sie müssen nichts tun, außer ein anderer Text ist gemeint.
upload-tidied-as-text-kind = Wert als Text gelesen
upload-tidied-date = { $where }: „{ $value }“ wird als Datum { $now } gelesen. Sie müssen nichts tun, außer ein anderer Tag ist gemeint.
upload-tidied-date-kind = Text als Datum gelesen
upload-tidied-period = { $where }: „{ $value }“ ergibt die Daten { $start } bis { $end }, wo die Zeile keine hat. Sie müssen nichts tun, außer andere Daten sind gemeint.
upload-tidied-period-kind = Daten aus dem Zeitraum genommen
upload-tidied-number = { $where }: Der Text „{ $value }“ wird als Zahl { $now } gelesen. Sie müssen nichts tun, außer eine andere Zahl ist gemeint.
upload-tidied-number-kind = Text als Zahl gelesen
upload-tidied-fraction = { $where }: { $value } wird als { $now } gelesen, weil die ganze Spalte von 0 bis 1 reicht. Sie müssen nichts tun, außer etwas anderes ist gemeint.
upload-tidied-fraction-kind = Teil von 1 als Prozent gelesen
upload-tidied-list = { $where }: „{ $value }“ wird als Liste „{ $now }“ gelesen. Sie müssen nichts tun.
upload-tidied-list-kind = Liste aufgeräumt
upload-tidied-formula-blank = { $where } enthält eine Formel ohne gespeichertes Ergebnis und wird als leer gelesen, wie Sie gewählt haben. Sie müssen nichts tun.
upload-tidied-formula-blank-kind = Formel als leer gelesen
upload-tidied-merged-fill = { $where } gehört zu verbundenen Zellen und übernimmt deren Wert, wie Sie gewählt haben. Sie müssen nichts tun.
upload-tidied-merged-fill-kind = Verbundene Zellen gefüllt
upload-tidied-merged-blank = { $where } gehört zu verbundenen Zellen und wird als leer gelesen, wie Sie gewählt haben. Sie müssen nichts tun.
upload-tidied-merged-blank-kind = Verbundene Zellen als leer gelesen

# Wo ein Problem steht
upload-where-cell = Zeile { NUMBER($row, useGrouping: 0) }, Spalte { $column } ({ $field })
upload-where-field = Zeile { NUMBER($row, useGrouping: 0) } ({ $field })
upload-where-row = Zeile { NUMBER($row, useGrouping: 0) }

# Felder
upload-field-name = Name
upload-field-type = Typ
upload-field-progress = Fortschritt
upload-field-start-date = Beginn
upload-field-end-date = Fällig am
upload-field-period = Zeitraum
upload-field-owner-email = E-Mail der verantwortlichen Person
upload-field-owner-employee-id = Personalnummer der verantwortlichen Person
upload-field-owner-name = Name der verantwortlichen Person
upload-field-categories = Kategorien
upload-field-description = Beschreibung
upload-field-private = Privat
upload-field-parent = Übergeordneter Eintrag
upload-field-unit = Einheit
upload-field-metric-start = Startwert
upload-field-metric-target = Zielwert
upload-field-goal-id = Betterworks-Kennung
upload-field-version = Versionsstempel

# Schaltflächen, die bei einem Problem helfen
upload-remedy-edit-cell = Zelle bearbeiten
upload-remedy-choose-suggestion = Wert auswählen
upload-remedy-choose-person = Person auswählen
upload-remedy-choose-date-order = Reihenfolge der Daten wählen
upload-remedy-choose-hidden-rows = Zeilen wählen
upload-remedy-choose-duplicates = Verfahren wählen
upload-remedy-choose-merged = Verbundene Zellen deuten
upload-remedy-open-file-again = Datei noch einmal öffnen
upload-remedy-show-rows = Zeilen zeigen

# Was beim Grund einer Zeile hilft
upload-remedy-send-again = In Ordnung bringen und noch einmal senden
upload-remedy-look-there = In Betterworks nachsehen
upload-remedy-continue = Den Upload fortsetzen
upload-remedy-use-another-key = Einen Schlüssel verwenden, der das ändern darf
upload-remedy-upload-anew = Die Zeile noch einmal hochladen, falls sie gemeint ist

# Blatt und Kopfzeile
upload-layout-known = Zeile { NUMBER($row, useGrouping: 0) } gilt als Kopfzeile: Sie nennt { $count } bekannte Felder.
upload-layout-two-lines = Die Zeilen { NUMBER($first, useGrouping: 0) } und { NUMBER($row, useGrouping: 0) } gelten zusammen als Kopfzeile: Sie nennen { $count } bekannte Felder. Bitte prüfen Sie, ob das stimmt.
upload-layout-alike = Die Blätter { $sheet } und { $others } ähneln sich. Genommen wird { $sheet }. Bitte prüfen Sie, ob das stimmt.
upload-layout-guess = Zeile { NUMBER($row, useGrouping: 0) } gilt als Kopfzeile, weil sie die meisten Überschriften enthält. Prüfen Sie, ob das stimmt.
upload-layout-chosen = Sie haben Zeile { NUMBER($row, useGrouping: 0) } als Kopfzeile gewählt.
upload-layout-none = Es wurde keine Kopfzeile gefunden. Wählen Sie die Zeile mit den Überschriften.

# Warum eine Spalte zugeordnet ist
upload-reason-chosen = Ihre Wahl
upload-reason-vendor = Spalte von Betterworks
upload-reason-last-time = wie beim letzten Mal
upload-reason-alias = gleicher Name
upload-reason-similar = ähnlicher Name
upload-reason-content = passt nach den Werten
upload-reason-ambiguous = könnte mehrere Felder sein
upload-reason-contradicted = die Werte passen nicht zum Namen
upload-reason-none = nicht verwendet

# Fragen zu einer Datei und ihre Antworten
upload-ask-hidden-rows = { $count ->
    [one] 1 Zeile ist verborgen. Nur hochladen, was Sie sehen, oder alle Zeilen?
   *[other] { $count } Zeilen sind verborgen. Nur hochladen, was Sie sehen, oder alle Zeilen?
}
upload-answer-rows-visible = { $count ->
    [one] Nur was ich sehe (1 Zeile)
   *[other] Nur was ich sehe ({ $count } Zeilen)
}
upload-answer-rows-all = { $count ->
    [one] Alle Zeilen (1)
   *[other] Alle Zeilen ({ $count })
}
upload-ask-date-order = Was bedeutet „{ $text }“? Als Text geschriebene Daten passen zu mehr als einer Reihenfolge.
upload-answer-dates-dmy = Tag zuerst: „{ $text }“ ist der { DATETIME($date, dateStyle: "long") }
upload-answer-dates-mdy = Monat zuerst: „{ $text }“ ist der { DATETIME($date, dateStyle: "long") }
upload-answer-dates-ymd = Jahr zuerst: „{ $text }“ ist der { DATETIME($date, dateStyle: "long") }
upload-ask-formulas = { $count ->
    [one] 1 Zelle enthält eine Formel, deren Ergebnis nicht in der Datei steht. Was soll mit ihrer Zeile geschehen?
   *[other] { $count } Zellen enthalten Formeln, deren Ergebnisse nicht in der Datei stehen. Was soll mit ihren Zeilen geschehen?
}
upload-answer-formulas-leave-out = Diese Zeilen auslassen
upload-answer-formulas-blank = Diese Zellen als leer lesen
upload-ask-merged = { $count ->
    [one] 1 Zelle ist von verbundenen Zellen verdeckt. Welchen Wert hat sie?
   *[other] { $count } Zellen sind von verbundenen Zellen verdeckt. Welchen Wert haben sie?
}
upload-answer-merged-leave-out = Diese Zeilen auslassen
upload-answer-merged-fill = Den Wert der verbundenen Zellen
upload-answer-merged-blank = Keinen: Sie sind leer
upload-ask-duplicates = { $count ->
    [one] 1 Zeile gibt es schon, oder sie steht doppelt in der Datei. Was soll mit ihr geschehen?
   *[other] { $count } Zeilen gibt es schon, oder sie stehen doppelt in der Datei. Was soll mit ihnen geschehen?
}
upload-answer-duplicates-skip = Nicht noch einmal anlegen
upload-answer-duplicates-create = Trotzdem anlegen
upload-answer-duplicates-update = Die vorhandenen ändern

# Was eine Zeile im Plan ist, und warum
upload-fate-new = Neu
upload-fate-changed = Geändert
upload-fate-same = Gleich
upload-fate-left-out = Ausgelassen
upload-left-out-hidden = Die Zeile ist verborgen, und Sie laden nur hoch, was Sie sehen.
upload-left-out-by-user = Sie haben diese Zeile ausgelassen.
upload-same-as-existing = Es gibt sie schon, genau so.
upload-same-but-differs = Es gibt sie schon mit derselben Person, demselben Namen und denselben Daten. Die übrigen Werte bleiben, wie sie sind.
upload-changed-not-sent-yet = Die Fassung des Programms, die diesen Upload gemacht hat, konnte Vorhandenes nicht ändern. Laden Sie die Zeile noch einmal hoch, um sie zu senden.

# Was aus einer Zeile geworden ist
upload-outcome-created = Angelegt
upload-outcome-changed = Geändert
upload-outcome-same = Gleich
upload-outcome-not-accepted = Nicht angenommen
upload-outcome-held-back = Zurückgehalten
upload-outcome-dont-know = Noch unbekannt
upload-outcome-not-sent = Nicht gesendet
upload-outcome-left-out = Ausgelassen
upload-result-dont-know = Wir wissen noch nicht, ob das angekommen ist. Öffnen Sie den Upload oder setzen Sie ihn fort, um danach zu suchen.
upload-result-progress-dont-know = Es wurde angelegt. Wir wissen noch nicht, ob der Fortschritt angekommen ist. Öffnen Sie den Upload oder setzen Sie ihn fort, um nachzusehen.
upload-result-progress-not-accepted = Es wurde angelegt, aber der Fortschritt wurde von Betterworks nicht angenommen. Tragen Sie ihn dort ein.
upload-result-progress-not-sent = Es wurde angelegt, aber der Fortschritt wurde noch nicht gesendet. Setzen Sie den Upload fort, um ihn zu senden.
upload-result-parent-failed = Zeile { NUMBER($parent_row, useGrouping: 0) }, zu der sie gehört, wurde nicht angelegt; diese Zeile wurde deshalb nicht gesendet. Bringen Sie jene Zeile in Ordnung und senden Sie beide noch einmal.
upload-result-not-sent = Sie wurde nicht gesendet. Es ist nichts mit ihr geschehen. Setzen Sie den Upload fort, um sie zu senden.
upload-not-accepted-words-not-kept = Von Betterworks nicht angenommen. Der Wortlaut wurde auf diesem Computer nicht aufbewahrt. Bringen Sie die Zeile in Ordnung und senden Sie sie noch einmal.
upload-headline = { $created } angelegt{ $changed ->
    [0] {""}
   *[other] , { $changed } geändert
}{ $same ->
    [0] {""}
   *[other] , { $same } gleich
}, { $not_accepted } nicht angenommen{ $held_back ->
    [0] {""}
   *[other] , { $held_back } zurückgehalten
}{ $not_sent ->
    [0] {""}
   *[other] , { $not_sent } nicht gesendet
}{ $left_out ->
    [0] {""}
   *[other] , { $left_out } ausgelassen
}. Jede Zeile ist erfasst.
upload-headline-open = Bisher { $created } angelegt{ $changed ->
    [0] {""}
   *[other] , { $changed } geändert
}, { $not_accepted } nicht angenommen{ $held_back ->
    [0] {""}
   *[other] , { $held_back } zurückgehalten
}, { $not_sent } nicht gesendet{ $dont_know ->
    [0] {""}
   *[other] , { $dont_know } noch unbekannt
}. Nichts ist verloren; Sie können fortfahren.

# Wie das Senden steht
upload-state-running = Wird gesendet
upload-state-paused = Angehalten
upload-state-stopping = Laufendes wird beendet
upload-state-done = Fertig
upload-state-stopped = Beendet
upload-pause-user = Sie haben angehalten. Nichts ist verloren; fahren Sie fort, wann Sie möchten.
upload-pause-new-key = Betterworks nimmt den Schlüssel nicht mehr an. Geben Sie einen neuen an, um fortzufahren; nichts ist verloren.
upload-pause-offline = Betterworks ist nicht erreichbar. Das Senden geht von selbst weiter, sobald es möglich ist.
upload-pause-asleep = Der Computer war im Ruhezustand. Das Senden geht von selbst weiter, sobald das Netzwerk wieder da ist.
upload-pause-slow-down = Betterworks bittet um eine langsamere Gangart. Das Senden geht von selbst weiter.
upload-stop-user = Sie haben beendet. Was nicht gesendet wurde, bleibt für später; fahren Sie fort, wann Sie möchten.
upload-stop-same-error = Beendet: Betterworks hat 5 Zeilen hintereinander aus demselben Grund abgelehnt. Beheben Sie ihn zuerst; die übrigen Zeilen wurden nicht gesendet.
upload-stop-too-many-errors = Beendet: Betterworks hat mehr als ein Fünftel der ersten 50 Zeilen abgelehnt. Sehen Sie sich die Gründe an; die übrigen Zeilen wurden nicht gesendet.
upload-stop-look-only = Beendet: Dieser Arbeitsbereich ist auf Nur ansehen gestellt. Es wurde nichts geändert. Schalten Sie das in den Einstellungen aus, um zu senden.
upload-stop-not-trusted = Beendet: Der Verbindung zu Betterworks wird nicht vertraut, daher wurde nichts mehr gesendet. Fragen Sie Ihre IT.
upload-stop-privacy-notice = Beendet: Die Person, der der Schlüssel gehört, hat die Datenschutzhinweise in Betterworks nicht angenommen. Nehmen Sie sie dort an, und fahren Sie dann fort.

# Arbeitsmappen
upload-sheet-summary = Übersicht
upload-sheet-requests = Anfragen
upload-sheet-changes = Änderungen
upload-column-row = Zeile
upload-column-outcome = Ergebnis
upload-column-goal-id = Betterworks-Kennung
upload-column-link = Link
upload-column-reason = Grund
upload-column-server-text = Wortlaut von Betterworks
upload-column-request-id = Anfragekennung
upload-column-method = Methode
upload-column-path = Pfad
upload-column-body = Inhalt
upload-column-field = Feld
upload-column-old = Jetzt
upload-column-new = In der Datei
upload-summary-rows = Zeilen in der Datei
upload-summary-people = Personen
upload-summary-host = Arbeitsbereich
upload-summary-checksum = Prüfsumme
upload-approval-headline = Zur Freigabe: Genau das würde gesendet. Es wurde nichts gesendet.

# Protokolle
upload-error-journal-in-use = Dieser Upload ist in einem anderen Fenster geöffnet. Schließen Sie ihn dort, und versuchen Sie es dann noch einmal.
upload-error-journal-damaged = Die Aufzeichnung dieses Uploads ({ $file }) ist nicht lesbar. Sie wurde unverändert gelassen; alles andere funktioniert.
upload-error-journal-unwritable = Ihr Computer kann nicht aufschreiben, was dieser Upload tut; er wurde deshalb angehalten. Nichts ist verloren: Schaffen Sie Platz auf dem Datenträger und setzen Sie ihn dann fort.
upload-remark-categories-not-checked = Ihr Schlüssel sieht die Liste der Kategorien nicht, daher wurden sie nicht geprüft. Betterworks lehnt Zeilen mit unbekannten ab.
