# „Anfrage zeigen“: was eine Tabelle angefragt hat, für die Kollegin oder den Kollegen aus der IT.

request-title = Was angefragt wurde
request-purpose = Das hat die Tabelle „{ $table }“ bei Betterworks angefragt, als sie zuletzt geladen wurde. Gedacht ist es für Ihre IT.
request-sample = Die Beispielfirma lebt in diesem Programm: ihre Adresse ist von nirgendwo sonst zu erreichen.
request-list = Anfragen dieses Ladens
request-alike =
    { $count ->
        [one] { $request } · einmal
       *[other] { $request } · { $number } Anfragen, die erste ist gezeigt
    }
request-method = Methode
request-path = Adresse
request-parameters = Parameter
request-body = Mitgesendet
request-id = Anfragenummer
request-sent = Gesendet
request-answer = Antwort
request-answered = { $status }, nach { $time } ms.
request-no-answer = Es kam keine.
request-failed =
    { $failed ->
        [one] Eine dieser Anfragen brachte nichts.
       *[other] { $number } dieser Anfragen brachten nichts.
    }
request-line = Befehlszeile
request-line-how = Ihr Schlüssel steht nicht darin. Legen Sie ihn vorher in die Variable BETTERWORKS_API_KEY der Shell (Terminal, Git Bash, WSL).
request-copy = Befehlszeile kopieren
request-copied = Kopiert
