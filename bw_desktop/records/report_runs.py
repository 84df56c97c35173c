"""What is remembered of reports: which there are to choose from, and which were run. No data of theirs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class ReportChoice:
    """A report one can run: its name in the API, and what the user calls it (empty: as the catalogue does)."""

    name: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class KeptRun:
    """A run that was started. `title` is as in the choice it was started from; `started` is aware."""

    id: int
    report: str
    start: date
    end: date
    started: datetime
    title: str = ""


def choices(own: Iterable[ReportChoice], standard: Iterable[str]) -> tuple[ReportChoice, ...]:
    """What is offered: the user's own list, or the standard one where there is none."""
    return tuple(own) or tuple(map(ReportChoice, standard))
