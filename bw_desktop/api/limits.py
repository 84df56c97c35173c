"""How long and how much the client puts up with."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one call. Times in seconds, sizes in bytes.

    `connect` to be connected, `silence` between two parts of an answer, `attempt` for one request from start to
    end, whatever the server does in between. `body` is an answer unpacked, `nesting` its depth, `download` a file.
    `pages` bounds one listing.
    """

    connect: float = 15.0
    silence: float = 60.0
    attempt: float = 120.0
    body: int = 64 * 2**20
    nesting: int = 64
    pages: int = 50_000
    download: int = 2**30
    download_time: float = 1800.0


@dataclass(frozen=True, slots=True)
class Patience:
    """When a call that may be sent again is given up: after so many attempts or so many seconds, whichever is first.

    Being asked to slow down (429) is no failure: it is given up only after `slowed` seconds.
    """

    attempts: int = 5
    seconds: float = 120.0
    slowed: float = 900.0


AT_ONCE = Patience(attempts=1, seconds=0.0, slowed=10.0)
"""Tell the first trouble: for the connection test, where somebody is watching."""
