# Die Karte einer Person, und der Weg von ihr durch die Reiter.

action-table-person = Person zeigen
action-go-back = Zurückgehen
action-go-forward = Vorwärtsgehen
table-person = Person
person-card = Karte von { $name }
person-in-users = Unter Personen zeigen
person-not-read = Diese Person konnte nicht gelesen werden. { $why }
person-not-loaded = Noch nicht geladen.
person-load = Laden
person-loading = Wird geladen …
person-none = Hier steht nichts.
person-part = nur ein Teil ist geladen
person-kept = Stand { $when }, nicht live
person-open = { $count ->
    [one] Öffnen
   *[other] Alle { $number } öffnen
}
person-show = { $name } zeigen
person-act = { $act }, { $section }
