"""Lets rows through, holds them, or ends a run: one place for pauses by the user, the network, the key, the server."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta

from bw_desktop.upload.outcome import PauseReason, StopReason
from bw_desktop.upload.ports import Clock
from bw_desktop.upload.progress import Interruption

_FIRST_WAIT, _LONGEST_WAIT = 5.0, 60.0
_TOLD = frozenset({PauseReason.OFFLINE, PauseReason.ASLEEP})


class Stopped(Exception):
    """The run ends; what waits is not sent. Never leaves the room."""


class Valve:
    """Open, closed with a reason, or shut for good. `changed` is called on every turn of it."""

    def __init__(self, clock: Clock, changed: Callable[[], None]) -> None:
        self._clock = clock
        self._changed = changed
        self._open = asyncio.Event()
        self._open.set()
        self._failures = 0
        self._since: datetime | None = None
        self.interruption: Interruption | None = None
        self.pause_reason: PauseReason | None = None
        self.until: datetime | None = None
        self.stop_reason: StopReason | None = None

    @property
    def is_open(self) -> bool:
        """Whether rows may start."""
        return self._open.is_set() and self.stop_reason is None

    def close(self, reason: PauseReason, until: datetime | None = None, since: datetime | None = None) -> None:
        """Holds what has not started; the first reason stands."""
        if self.pause_reason is None and self.stop_reason is None:
            self.pause_reason, self.until = reason, until
            self._since = since or self._clock.now()
            self._open.clear()
            self._changed()

    def open(self) -> None:
        """Lets rows through again."""
        if self.pause_reason is not None:
            self._remember(self.pause_reason)
            self.pause_reason, self.until = None, None
            self._open.set()
            self._changed()

    def stop(self, reason: StopReason) -> None:
        """Ends the run: everybody who waits gets `Stopped`."""
        if self.stop_reason is None:
            self.stop_reason = reason
            self.pause_reason, self.until = None, None
            self._open.set()
            self._changed()

    async def passed(self) -> None:
        """Waits until it is open. Raises `Stopped`."""
        await self._open.wait()
        if self.stop_reason is not None:
            raise Stopped

    async def hold(self, reason: PauseReason, seconds: float | None = None, since: datetime | None = None) -> None:
        """Closes, waits until somebody opens or the seconds are over, and lets through. Raises `Stopped`.

        `since` is when it began where that is earlier than now.
        """
        until = None if seconds is None else self._clock.now() + timedelta(seconds=seconds)
        mine = self.pause_reason is None
        self.close(reason, until, since)
        if mine and seconds is not None:
            await self._wait(seconds)
            if self.pause_reason is reason:
                self.open()
        await self.passed()

    async def hold_asleep(self, since: datetime) -> None:
        """Holds after the computer slept, until the network has had time to come back. Raises `Stopped`."""
        await self.hold(PauseReason.ASLEEP, _FIRST_WAIT, since)

    async def hold_offline(self) -> None:
        """Holds while nothing can be reached, longer each time it still fails. Raises `Stopped`."""
        if self.pause_reason is None:
            self._failures += 1
        await self.hold(PauseReason.OFFLINE, min(_FIRST_WAIT * 2.0 ** (self._failures - 1), _LONGEST_WAIT))

    def worked(self) -> None:
        """Something came back: the network is there."""
        self._failures = 0

    def _remember(self, reason: PauseReason) -> None:
        """Keeps what is over. While nothing came back, one wait after the other is one interruption."""
        if reason in _TOLD and self._since is not None:
            before = self.interruption
            goes_on = before is not None and before.reason is reason is PauseReason.OFFLINE and self._failures > 1
            since = before.since if before is not None and goes_on else self._since
            self.interruption = Interruption(reason, since, self._clock.now())

    async def _wait(self, seconds: float) -> None:
        """Waits for the seconds, or until somebody opens or stops."""
        sleeping = asyncio.ensure_future(self._clock.sleep(seconds))
        opened = asyncio.ensure_future(self._open.wait())
        try:
            await asyncio.wait({sleeping, opened}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in (sleeping, opened):
                task.cancel()
                with suppress(asyncio.CancelledError):
                    await task
