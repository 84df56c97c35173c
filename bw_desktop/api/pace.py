"""How fast one host is asked: few requests at first, more on clean answers, half on trouble (design.md, "Pace")."""

from __future__ import annotations

import asyncio
import heapq
import itertools
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from types import TracebackType
from typing import Self

from bw_desktop.api.clock import Clock
from bw_desktop.messages import Message

START = 2
CEILING = 8
CLEAN_ANSWERS_PER_STEP = 20
LONGEST_WAIT = 60.0


class Verdict(StrEnum):
    """What an answer says about the pace."""

    CLEAN = "clean"
    SLOW_DOWN = "slow down"
    TROUBLE = "trouble"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Waiting:
    """The host is left alone until a time of day (aware); `why` is never `CLEAN`."""

    until: datetime
    why: Verdict

    @property
    def message(self) -> Message:
        """What the user is told meanwhile."""
        time = self.until.astimezone()
        if self.why is Verdict.SLOW_DOWN:
            return Message.of("api-waiting-slow-down", time=time)
        if self.why is Verdict.TROUBLE:
            return Message.of("api-waiting-trouble", time=time)
        return Message.of("api-waiting-network", time=time)


Listener = Callable[["Waiting | None"], None]


class Pace:
    """The pace towards one host, shared by all that call it.

    Listeners hear a `Waiting` when the host is left alone, and None when it goes on.
    `ceiling` is the most requests in flight (IT may lower it); `chance` gives numbers from 0 to 1.
    """

    def __init__(
        self, *, ceiling: int = CEILING, clock: Clock | None = None, chance: Callable[[], float] = random.random
    ) -> None:
        self._ceiling = max(1, ceiling)
        self._clock = clock or Clock()
        self._chance = chance
        self._limit = min(START, self._ceiling)
        self._in_flight = 0
        self._clean = 0
        self._strikes = 0
        self._era = 0
        self._resume_at = 0.0
        self._waiting: Waiting | None = None
        self._line: list[_Place] = []
        self._tickets = itertools.count()
        self._listeners: list[Listener] = []

    @property
    def limit(self) -> int:
        """How many requests may be in flight now."""
        return self._limit

    @property
    def wait(self) -> float:
        """Seconds until the host may be asked again."""
        return max(0.0, self._resume_at - self._clock.monotonic())

    def turn(self) -> Turn:
        """A place in the line for one call and its repeats; first come, first served."""
        return Turn(self, next(self._tickets))

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Adds a listener; the answer takes it away again."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    async def admit(self, ticket: int) -> int:
        """Waits until the request of a ticket may go, and tells in which era (between two halvings) it went."""
        place = _Place(ticket)
        heapq.heappush(self._line, place)
        try:
            self._wake_first()
            while not await self._may_start(place):
                pass
            self._in_flight += 1
        finally:
            self._line.remove(place)
            heapq.heapify(self._line)
            self._wake_first()
        self._tell(None)
        return self._era

    async def _may_start(self, place: _Place) -> bool:
        await place.woken.wait()
        if self._line[0] is not place:
            place.woken.clear()
        elif self.wait > 0:
            await self._clock.sleep(self.wait)
        elif self._in_flight >= self._limit:
            place.woken.clear()
        else:
            return True
        return False

    def leave(self) -> None:
        """A request is over."""
        self._in_flight -= 1
        self._wake_first()

    def _wake_first(self) -> None:
        if self._line:
            self._line[0].woken.set()

    def judge(self, era: int, verdict: Verdict, retry_after: float | None) -> None:
        """What became of a request of an era: requests that were under way together are punished once."""
        fresh = era == self._era
        if verdict is Verdict.CLEAN:
            if fresh:
                self._strikes = 0
                self._grow()
            return
        if fresh:
            self._era += 1
            self._strikes += 1
            self._clean = 0
            if verdict is not Verdict.LOST:
                self._limit = max(1, self._limit // 2)
        if fresh or retry_after is not None:
            self._pause(verdict, self._backoff() if retry_after is None else retry_after)

    def _grow(self) -> None:
        self._clean += 1
        if self._clean >= CLEAN_ANSWERS_PER_STEP:
            self._clean = 0
            self._limit = min(self._limit + 1, self._ceiling)
            self._wake_first()

    def _backoff(self) -> float:
        longest = min(LONGEST_WAIT, 2.0 ** min(self._strikes - 1, 10))
        return longest * (0.5 + 0.5 * self._chance())

    def _pause(self, why: Verdict, seconds: float) -> None:
        until = self._clock.monotonic() + seconds
        if until > self._resume_at:
            self._resume_at = until
            self._tell(Waiting(self._clock.now() + timedelta(seconds=seconds), why))

    def _tell(self, waiting: Waiting | None) -> None:
        if waiting != self._waiting:
            self._waiting = waiting
            for listener in tuple(self._listeners):
                listener(waiting)


class Turn:
    """`async with turn:` waits until a request may go, and gives the place back after it.

    Entering again (for a repeat) keeps the place in the line.
    """

    def __init__(self, pace: Pace, ticket: int) -> None:
        self._pace = pace
        self._ticket = ticket
        self._era = 0

    async def __aenter__(self) -> Self:
        self._era = await self._pace.admit(self._ticket)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pace.leave()

    def report(self, verdict: Verdict, retry_after: float | None = None) -> None:
        """What came back, and the seconds the server asked to wait, if it did."""
        self._pace.judge(self._era, verdict, retry_after)


@dataclass(order=True, slots=True)
class _Place:
    ticket: int
    woken: asyncio.Event = field(default_factory=asyncio.Event, compare=False)
