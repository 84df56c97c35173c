"""The rules for rows of an export that comes back: what cannot be changed, and what somebody else changed (row C9)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from bw_desktop.upload.facts import Facts
from bw_desktop.upload.fields import STAMP
from bw_desktop.upload.problems import Problem, Severity

_FULL = 100.0
_ROUNDED = timedelta(seconds=2)
"""A stamp has whole seconds, and a report's instants are rounded on their way through a workbook."""


def progress(facts: Facts) -> Iterator[Problem]:
    """Betterworks may know more than 100 percent, but takes none (section 5.1)."""
    for position, value in facts.rows("progress"):
        if isinstance(value, float) and value > _FULL:
            yield facts.problem(position, "progress", "progress-range", value=f"{value:g}")


def kinds(facts: Facts) -> Iterator[Problem]:
    """A goal that exists does not become a milestone by a file, nor the other way round."""
    for position, kind, goal_id in facts.rows("type", "goal_id"):
        goal = facts.links.existing.get(position)
        if goal_id and kind and goal is not None and (kind == "milestone") is not goal.is_milestone:
            yield facts.problem(position, "type", "type-stays")


def versions(facts: Facts) -> Iterator[Problem]:
    """Nobody's change since the export is written over: such a row is to be exported anew (row G6)."""
    if STAMP not in facts.table.columns:
        return
    for position, stamp in facts.rows(STAMP):
        goal = facts.links.existing.get(position)
        if not stamp or goal is None or goal.updated is None:
            continue
        exported = _instant(str(stamp))
        if exported is None:
            yield facts.problem(position, STAMP, "stamp-unreadable", Severity.LOOK, value=str(stamp)[:80])
        elif goal.updated > exported + _ROUNDED:
            yield facts.problem(position, STAMP, "changed-since-export", date=exported.date())


def _instant(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else None
