"""How far sending is: "412 of 1,200 · about 9 min left · 2 not accepted" (row H6)."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bw_desktop.messages import Message
from bw_desktop.upload.outcome import Outcome, PauseReason, RunState, StopReason

_WINDOW = timedelta(seconds=90)
_ENOUGH = timedelta(seconds=3)


@dataclass(frozen=True, slots=True)
class Interruption:
    """A pause nobody asked for, which is over: the network was gone, or the computer slept."""

    reason: PauseReason
    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class Progress:
    """A moment of sending. `total` are the rows to be sent, `done` those settled; `seconds_left` None: not known yet.

    `outcomes` counts the rows of the plan that are to be sent. `until` is when a pause ends by itself; `interruption`
    the last that did.
    """

    state: RunState
    done: int
    total: int
    outcomes: Mapping[Outcome, int]
    per_minute: float | None = None
    seconds_left: float | None = None
    pause: PauseReason | None = None
    until: datetime | None = None
    stop: StopReason | None = None
    interruption: Interruption | None = None

    @property
    def stopped(self) -> Message | None:
        """Why it ended before the last row, in words."""
        return self.stop.message(self.total) if self.stop else None


class Speed:
    """How many rows a minute were settled lately. A pause takes nothing away from it: call `skip` after one."""

    def __init__(self, now: datetime) -> None:
        self._settled: deque[datetime] = deque()
        self._since = now

    def count(self, now: datetime) -> None:
        """One row was settled."""
        self._settled.append(now)
        while self._settled and now - self._settled[0] > _WINDOW:
            self._since = self._settled.popleft()

    def skip(self, now: datetime) -> None:
        """Time passed in which nothing was meant to be sent."""
        self._settled.clear()
        self._since = now

    def per_minute(self, now: datetime) -> float | None:
        """Rows per minute, or None while there is too little to go by."""
        spent = now - self._since
        if len(self._settled) < 2 or spent < _ENOUGH:
            return None
        return len(self._settled) * 60.0 / spent.total_seconds()
