"""What sending needs from outside, as protocols: a sender, a finder, a clock, a cipher.

The adapters to the client and the store are made in `assembly`. All raise the errors of `bw_desktop.errors`;
`Unreachable`, `Busy` (429), `KeyNotAccepted` and `LookOnly` mean that nothing was done.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bw_desktop.endpoints import Json
from bw_desktop.upload.live import LiveGoal, WholeGoal


class Sender(Protocol):
    """Sends one request, once; repeats only what certainly was not processed."""

    @property
    def width(self) -> int:
        """How many requests may be in flight now."""
        ...

    async def create(self, values: Mapping[str, Json], request_id: str) -> str:
        """Creates an object from the fields of the map's `goals.create` body; its server id."""
        ...

    async def update(self, whole: WholeGoal, values: Mapping[str, Json], request_id: str) -> None:
        """Writes a goal as a whole: as it was read, but with these fields of the map's `goals.update` body."""
        ...

    async def check_in(self, id: str, value: float, request_id: str) -> None:
        """Checks a value, in the metric's unit, in on a goal."""
        ...

    async def remove(self, id: str, request_id: str) -> None:
        """Removes a goal. Raises `NotFound`."""
        ...


class Finder(Protocol):
    """Reads what is there now, never from a cache."""

    @property
    def sees_private(self) -> bool:
        """Whether the key surely sees everybody's private goals."""
        ...

    async def goals_of(self, owner_id: str) -> Sequence[LiveGoal]:
        """All goals and milestones of a person, nested ones too."""
        ...

    async def goal(self, id: str) -> tuple[LiveGoal, Sequence[LiveGoal]]:
        """One goal with its direct children. Raises `NotFound`."""
        ...

    async def whole(self, id: str) -> WholeGoal:
        """One goal as it is now, with all that the server tells of it. Raises `NotFound`."""
        ...


class Clock(Protocol):
    """The time of day (UTC, aware), and waiting."""

    def now(self) -> datetime: ...

    async def sleep(self, seconds: float) -> None: ...


class Cipher(Protocol):
    """Encrypts what is kept on disk. `open` raises `ValueError` for what it cannot decrypt."""

    def seal(self, clear: bytes) -> bytes: ...

    def open(self, sealed: bytes) -> bytes: ...
