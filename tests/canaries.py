"""Words that must never turn up in a log or a file: tests use them as key, name and e-mail.

`tests.guards.logs` looks for them in every log line, and in every file of the test's home folder.
"""

from __future__ import annotations

KEY = "canary-key-5f0c2b7d91"
NAME = "Quintilla Canarybird"
EMAIL = "quintilla.canarybird@example.com"

ALL = (KEY, NAME, EMAIL)


def found_in(data: bytes) -> list[str]:
    """The canaries that stand in some bytes, as UTF-8 or UTF-16."""
    return [word for word in ALL if word.encode() in data or word.encode("utf-16-le") in data]
