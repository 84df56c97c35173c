"""What a simulated Betterworks is started with."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from bw_desktop.sandbox.access import Rights
from bw_desktop.sandbox.company import Size
from bw_desktop.sandbox.paging import Paging


@dataclass(frozen=True, slots=True)
class Settings:
    """The company, how its server answers, and where it keeps what was written.

    `latency` is in seconds, half of it before and half after the work; `rate` in requests a minute, None for no
    limit; `random_rights` draws rights no client can know, `rights` gives them; `faults` are as in
    `bw_desktop.sandbox.faults`; with `answers_in_lists` the lists of conversations and feedback carry their answers,
    which nobody knows for sure; `without` has ids of operations the server does not know; `endpoints` is laid over
    the endpoint map.
    """

    people: int = 1200
    goals: int = 4000
    seed: int = 7
    today: date | None = None
    paging: Paging = field(default_factory=Paging)
    latency: float = 0.0
    rate: float | None = None
    rights: Rights | None = None
    random_rights: bool = False
    faults: tuple[str, ...] = ()
    answers_in_lists: bool = False
    without: frozenset[str] = frozenset()
    state: Path | None = None
    log: Path | None = None
    endpoints: Path | None = None

    @property
    def size(self) -> Size:
        """The company's size; its dates lie around today unless told otherwise."""
        return Size(self.seed, self.people, self.goals, self.today or date.today())  # noqa: DTZ011  a calendar date
