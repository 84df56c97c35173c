# Was zuerst geht, und zwar wirklich, und was vor allem anderen verglichen wird.

upload-stop-first-few = Nach den ersten { $count } beendet, wie von Ihnen gewählt. Die übrigen sind nicht gesendet.
upload-stop-first-differs = Beendet: Was als Erstes gesendet wurde, steht nicht genau so in Betterworks, daher wurde nichts weiter gesendet. In seiner Zeile steht, was abweicht.
upload-stop-first-unread = Beendet: Was als Erstes gesendet wurde, ließ sich nicht zurücklesen, daher wurde nichts weiter gesendet. Setzen Sie fort; es wird dann vor allem anderen noch einmal gelesen.
upload-differs = Es steht in Betterworks, aber nicht genau so, wie es gesendet wurde. { $field }: gesendet „{ $sent }“, jetzt in Betterworks „{ $found }“.{ $others ->
    [0] {""}
    [one] {" "}1 weiteres Feld weicht ab.
   *[other] {" "}{ $others } weitere Felder weichen ab.
}
upload-differs-gone = Betterworks hat es angenommen, aber es ist jetzt nicht da, oder Ihr Schlüssel kann es nicht sehen. Suchen Sie es in Betterworks, bevor Sie es noch einmal senden.
upload-differs-words-not-kept = Es steht in Betterworks, aber nicht genau so, wie es gesendet wurde. Worin es abweicht, wurde auf diesem Computer nicht aufbewahrt. Prüfen Sie, was angekommen ist, um es zu sehen.
upload-headline-first = Nach den ersten { $first } beendet: { $created } angelegt{ $changed ->
    [0] {""}
   *[other] , { $changed } geändert
}, { $not_accepted } nicht angenommen{ $held_back ->
    [0] {""}
   *[other] , { $held_back } zurückgehalten
}. Die übrigen { $left } sind nicht gesendet.

command-first = Zuerst nur so viele Zeilen senden, so verschieden wie möglich, und dann beenden. Derselbe Befehl ohne diese Angabe sendet die übrigen.
command-first-too-late = Dieser Upload hat schon ohne --first begonnen, daher gehen keine Zeilen zuerst. Es wurde nichts gesendet. Führen Sie denselben Befehl ohne --first aus, um ihn fortzusetzen.
command-row = Zeile { NUMBER($row, useGrouping: 0) }: { $reason }

# Seite 5, die Ergebnisse und die Liste der Uploads
pages-send-first-few = Die ersten { $count } wirklich senden, dann anhalten
pages-send-first-few-about = Wählt { $count }, die sich so stark unterscheiden, wie es Ihre Datei erlaubt: andere Personen, Arten und Felder. Sie sehen sie sich in Betterworks an und setzen dann mit den übrigen fort – oder nicht.
pages-send-button-first = Die ersten { $count } senden
pages-first-words = { $arrived ->
    [0] Von den ersten { $count } steht nichts in Betterworks.
    [one] 1 der ersten { $count } steht in Betterworks. Sehen Sie es sich dort an:
   *[other] { $arrived } der ersten { $count } stehen in Betterworks. Sehen Sie sie sich dort an:
}
pages-first-words-all = { $count ->
    [one] Was zuerst ging, steht in Betterworks. Sehen Sie es sich dort an:
   *[other] Die ersten { $count } stehen in Betterworks. Sehen Sie sie sich dort an:
}
pages-first-link = Zeile { NUMBER($row, useGrouping: 0) }: { $name }
pages-first-about = { $count ->
    [one] Die übrige wartet.
   *[other] Die übrigen { $count } warten.
} Nichts weiter wird gesendet, bis Sie fortsetzen.
pages-first-go-on = { $count ->
    [one] Mit der übrigen fortsetzen
   *[other] Mit den übrigen { $count } fortsetzen
}
pages-records-state-first = Nach den ersten { $count } beendet
