"""Decides whether a request is sent again (design.md, "What is sent again"): the rows of that table as values."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from enum import StrEnum

from bw_desktop.api.limits import Patience


class Happened(StrEnum):
    """What became of a request: the rows of the table."""

    NOT_SENT = "refused before it left, or the connection was refused"
    SLOWED = "429"
    UNSETTLED = "502, 503, 504, 408, connection lost, time-out after sending, answer cut"
    TOLD = "any other answer, or stopped by the gate"


@dataclass(frozen=True, slots=True)
class Rule:
    """Whether the client itself sends again what reads, and what writes."""

    reading: bool
    writing: bool


TABLE = {
    Happened.NOT_SENT: Rule(reading=True, writing=True),
    Happened.SLOWED: Rule(reading=True, writing=True),
    Happened.UNSETTLED: Rule(reading=True, writing=False),
    Happened.TOLD: Rule(reading=False, writing=False),
}
"""A write that may have arrived is never sent again here: its sender looks first what became of it."""

UNSETTLED_STATUSES = frozenset({408, 502, 503, 504})


def happened_with(status: int) -> Happened:
    """What became of a request that was answered with a status that is no success."""
    if status == 429:
        return Happened.SLOWED
    return Happened.UNSETTLED if status in UNSETTLED_STATUSES else Happened.TOLD


def is_sent_again(
    happened: Happened, *, reading: bool, attempt: int, spent: float, wait: float, patience: Patience
) -> bool:
    """Whether attempt number `attempt` (from 1) is followed by another.

    `spent` are the seconds since the first began, `wait` those until the next may go.
    """
    rule = TABLE[happened]
    if not (rule.reading if reading else rule.writing):
        return False
    if happened is Happened.SLOWED:
        return spent + wait < patience.slowed
    return attempt < patience.attempts and spent + wait < patience.seconds


def retry_after(value: str | None, date: str | None, now: datetime) -> float | None:
    """Seconds to wait by a `Retry-After` header: a number or a date.

    A date is read against the answer's own `Date` header where it has one, since clocks of laptops go wrong.
    None when there is no header or it makes no sense.
    """
    if not value:
        return None
    try:
        seconds = float(value)
    except ValueError:
        until = _instant(value)
        if until is None:
            return None
        seconds = (until - (_instant(date or "") or now)).total_seconds()
    return max(0.0, seconds) if math.isfinite(seconds) else None


def _instant(text: str) -> datetime | None:
    try:
        instant = parsedate_to_datetime(text)
    except (TypeError, ValueError):
        return None
    return instant if instant.tzinfo else instant.replace(tzinfo=UTC)
