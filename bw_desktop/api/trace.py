"""Remembers the requests of one piece of work, for "Show the request" (row Q12).

    trace = Trace()
    with traced(trace):
        ...                     # whatever is asked here, and in tasks begun here
    trace.requests

It is for the screen: addresses may name people, and nothing of it is written down.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from datetime import datetime

_ID = re.compile(r"(?<=/)\d+(?=/|$)")


@dataclass(frozen=True, slots=True)
class Exchanged:
    """Facts of one request, for "Show the request" (row Q12) and for matching with the server's log (row L3).

    `shown` is the path without names; `status` is None when no answer came; `elapsed` is in seconds, `at` when it
    was sent (aware).
    """

    method: str
    url: str
    shown: str
    request_id: str
    status: int | None
    elapsed: float
    at: datetime
    body: bytes | None = None

    def __repr__(self) -> str:
        return f"Exchanged({self.method} {self.shown} {self.request_id} {self.status})"

    @property
    def is_success(self) -> bool:
        """Whether it was answered with what was asked for."""
        return self.status is not None and 200 <= self.status < 300


@dataclass(frozen=True, slots=True)
class Alike:
    """Requests that differ by an id or a parameter alone.

    `first` is the first that succeeded, or the very first; `failed` counts those that brought nothing.
    """

    first: Exchanged
    count: int = 1
    failed: int = 0


class Trace:
    """The requests of a piece of work, those alike taken together."""

    def __init__(self) -> None:
        self._alike: dict[tuple[str, str], Alike] = {}

    @property
    def requests(self) -> tuple[Alike, ...]:
        """What was asked for, in the order of the first time."""
        return tuple(self._alike.values())

    def add(self, one: Exchanged) -> None:
        """Takes in a request."""
        kind = one.method, _ID.sub("{id}", one.shown)
        failed = int(not one.is_success)
        known = self._alike.get(kind)
        if known is None:
            self._alike[kind] = Alike(one, 1, failed)
            return
        first = known.first if known.first.is_success or failed else one
        self._alike[kind] = replace(known, first=first, count=known.count + 1, failed=known.failed + failed)


_CURRENT: ContextVar[Trace | None] = ContextVar("trace", default=None)


@contextmanager
def traced(trace: Trace) -> Iterator[None]:
    """Lets a trace hear every request that is made inside, also by tasks begun there."""
    token = _CURRENT.set(trace)
    try:
        yield
    finally:
        _CURRENT.reset(token)


def tell(one: Exchanged) -> None:
    """Tells the trace of the work this request belongs to, if it has one."""
    if (trace := _CURRENT.get()) is not None:
        trace.add(one)
