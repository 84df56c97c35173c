# Diagramme neben einer Tabelle: Balken, die ihre Zeilen zählen, und was aus ihnen wird.

action-table-pictures = Diagramme
action-picture-copy = Zahlen des Diagramms kopieren
action-picture-save = Diagramm als PNG-Datei speichern …

pictures-title = Diagramme
pictures-close = Diagramme schließen
pictures-more = Mehr zu diesem Diagramm
pictures-more-of = Mehr zu: { $title }
pictures-waiting = Balken erscheinen hier, sobald Zeilen eintreffen.
pictures-none = Die Tabelle zeigt keine Zeile, also gibt es nichts zu zählen.
pictures-part-of = Wird noch geladen: Gezählt sind { $loaded } von etwa { $total } Zeilen.
pictures-part-sofar = Wird noch geladen: Gezählt sind die { $loaded } Zeilen, die schon da sind.
pictures-part = Gezählt sind nur die { $loaded } geladenen Zeilen, nicht alle.

pictures-measure-rows = Zeilen
pictures-measure-mean = Durchschnitt
pictures-measure-share = Prozent
pictures-whole-rows = { $count ->
    [one] Eine Zeile
   *[other] { $rows } Zeilen
}
pictures-whole-measured = { $count ->
    [one] Durchschnittlich { $value }, über eine Zeile
   *[other] Durchschnittlich { $value }, über { $rows } Zeilen
}
pictures-whole-nothing = { $count ->
    [one] Kein Wert in der einzigen Zeile
   *[other] Kein Wert in { $rows } Zeilen
}
pictures-others = { $count ->
    [one] 1 weitere
   *[other] { $number } weitere
}
pictures-step = { $low }–{ $high } %
pictures-week = Woche ab { $day }
pictures-month = { $month } { $year }
pictures-quarter = { $year } Q{ $quarter }
pictures-quarter-short = Q{ $quarter }

pictures-spoken-picture = { $title }. { $whole }
pictures-spoken-how = Mit den Pfeiltasten gehen Sie von Balken zu Balken, die Eingabetaste zeigt nur dessen Zeilen.
pictures-spoken-rows = { $count ->
    [one] { $label }: 1 Zeile, { $share }
   *[other] { $label }: { $rows } Zeilen, { $share }
}
pictures-spoken = { $count ->
    [one] { $label }: { $value }, aus 1 Zeile
   *[other] { $label }: { $value }, aus { $rows } Zeilen
}
pictures-spoken-chosen = { $bar }. Die Tabelle zeigt nur diese
pictures-let-go = Die Tabelle zeigt nicht mehr nur { $bar }

pictures-kind-png = Bild (*.png)
pictures-save-title = Diagramm speichern
pictures-saved = Gespeichert als { $name }.
pictures-remark-filters = Filter: { $filters }
pictures-remark-counts = { $counts }
pictures-remark-when = { $when }
export-pictures = Mit den Diagrammen, auf einem eigenen Blatt

picture-people-by-department = Personen nach Abteilung
picture-people-by-status = Personen nach Status
picture-goals-by-status = { -Goals } nach Status
picture-goals-by-progress = { -Goals } nach Fortschritt
picture-goals-progress-of-departments = Wie weit die Abteilungen sind
picture-conversations-by-status = Gespräche nach Status
picture-conversations-by-due = Wann Gespräche fällig sind
picture-feedback-by-status = Feedback nach Status
picture-feedback-by-template = Feedback nach Vorlage
picture-recognition-over-time = Anerkennung im Verlauf
picture-recognition-by-hashtag = Anerkennung nach Hashtag
picture-ratings = Bewertungen: { $column }

help-pictures = Diagramme
help-pictures-text = Diagramme zeigt die Zeilen der Tabelle als Balken daneben. Klicken Sie auf einen Balken, zeigt die Tabelle nur dessen Zeilen; noch ein Klick, und alle sind wieder da. Mit den Pfeiltasten gehen Sie von Balken zu Balken. Das Menü eines Diagramms kopiert seine Zahlen oder speichert es als PNG-Datei; ein Export kann alle Diagramme mitnehmen.
