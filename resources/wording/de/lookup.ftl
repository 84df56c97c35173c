# Was ein Ladevorgang von sich sagt, während er läuft und danach.

lookup-departments-refused =
    Ihr Schlüssel darf die Liste der Abteilungen nicht sehen. Übergeordnete Abteilungen und Personenzahlen fehlen daher. Der Schlüssel eines Admins darf es.
lookup-report-prepared = Betterworks bereitet den Bericht über alle { -goals } vor. Das kann einige Minuten dauern.
lookup-report-read =
    { $count ->
        [one] Der Bericht wird gelesen.
       *[other] Teil { $number } von { $count } des Berichts wird gelesen.
    }
lookup-milestones-when-opened = { -Milestones } erscheinen, sobald Sie den übergeordneten Eintrag öffnen.
lookup-goals-by-person =
    { -Goals } wurden Person für Person gesammelt, weil dieser Schlüssel keine Berichte starten darf.
lookup-goals-report-failed =
    Betterworks konnte den Bericht nicht fertigstellen, deshalb wurden die Personen einzeln abgefragt. Das hat länger gedauert.
lookup-goals-look-only =
    { -Goals } wurden Person für Person gesammelt. Bei „Nur ansehen“ wird kein Bericht gestartet, denn Betterworks hält jeden davon fest.
lookup-goals-of-groups-missing = { -Goals } von Abteilungen und Teams fehlen hier.
lookup-goals-own = Nur Ihre eigenen { -goals }: Ihr Schlüssel darf die Liste der Personen nicht sehen.
lookup-goals-of-key = Nur die { -goals }, die Betterworks diesem Schlüssel von sich aus zeigt: Er darf die Liste der Personen nicht sehen.
lookup-people-first = Zuerst werden die Personen geladen.
lookup-people-asked = { -Goals } von { $done } von { $count } Personen geladen.
lookup-lists-refused =
    { $refused ->
        [one] { $area }: Einer von { $count } Teilen ist mit diesem Schlüssel nicht zu sehen und fehlt hier.
       *[other] { $area }: { $refused } von { $count } Teilen sind mit diesem Schlüssel nicht zu sehen und fehlen hier.
    }
