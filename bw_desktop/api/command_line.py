"""A request as a command line of curl, with the key left out (row Q12)."""

from __future__ import annotations

import shlex

from bw_desktop.api.trace import Exchanged

KEY_VARIABLE = "BETTERWORKS_API_KEY"
"""The variable of the shell that holds the key where the line is run."""


def command_line(request: Exchanged) -> str:
    """The line that sends the same request again, for a shell that knows `$` and single quotes."""
    parts = ["curl"]
    if request.method != "GET":
        parts += ["--request", request.method]
    # Within double quotes the shell puts the key in; nothing else of these texts comes from outside.
    parts += ["--header", f'"Authorization: APIToken ${KEY_VARIABLE}"', "--header", "'Accept: application/json'"]
    if request.body is not None:
        parts += ["--header", "'Content-Type: application/json'", "--data", shlex.quote(request.body.decode())]
    return " ".join([*parts, shlex.quote(request.url)])
