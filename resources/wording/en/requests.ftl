# "Show the request": what a table asked for, for the colleague from IT.

request-title = What was asked for
request-purpose = This is what { $table } asked Betterworks for when it was loaded last. It is meant for your IT colleagues.
request-sample = The sample company lives inside this program: its address can't be reached from anywhere else.
request-list = Requests of this load
request-alike =
    { $count ->
        [one] { $request } · once
       *[other] { $request } · { $number } requests, the first is shown
    }
request-method = Method
request-path = Address
request-parameters = Parameters
request-body = Sent with it
request-id = Request id
request-sent = Sent
request-answer = Answer
request-answered = { $status }, after { $time } ms.
request-no-answer = None came.
request-failed =
    { $failed ->
        [one] One request of these brought nothing.
       *[other] { $number } requests of these brought nothing.
    }
request-line = Command line
request-line-how = Your key is not in it. Put it into the variable BETTERWORKS_API_KEY of the shell (Terminal, Git Bash, WSL) first.
request-copy = Copy the command line
request-copied = Copied
