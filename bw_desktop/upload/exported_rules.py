"""The rules for rows of an export that comes back: what cannot be changed, and what somebody else changed (row C9)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from bw_desktop.upload.facts import Facts
from bw_desktop.upload.fields import STAMP
from bw_desktop.upload.goal_change import is_ticked
from bw_desktop.upload.goal_draft import GoalDrafter
from bw_desktop.upload.problems import Problem, Severity
from bw_desktop.upload.questions import Duplicates

_FULL = 100.0
_ROUNDED = timedelta(seconds=2)
"""A stamp has whole seconds, and a report's instants are rounded on their way through a workbook."""


def progress(facts: Facts) -> Iterator[Problem]:
    """Betterworks may know more than 100 percent, but takes none (section 5.1)."""
    for position, value in facts.rows("progress"):
        if isinstance(value, float) and value > _FULL:
            yield facts.problem(position, "progress", "progress-range", value=f"{value:g}")


def done_or_not(facts: Facts) -> Iterator[Problem]:
    """What has no metric is done or not (section 4.2): nothing in between can be checked in."""
    changes = facts.answers.duplicates is Duplicates.UPDATE
    for position, value, goal_id, unit in facts.rows("progress", "goal_id", "unit"):
        goal = facts.links.existing.get(position)
        if not isinstance(value, float) or goal is None or unit or not (goal_id or changes) or not is_ticked(goal):
            continue
        there = round((goal.progress or 0.0) * _FULL, 2)
        if value not in {0.0, _FULL} and round(value, 2) != there:
            yield facts.problem(position, "progress", "progress-done-or-not")


def kinds(facts: Facts) -> Iterator[Problem]:
    """A goal that exists does not become a milestone by a file, nor the other way round."""
    for position, kind, goal_id in facts.rows("type", "goal_id"):
        goal = facts.links.existing.get(position)
        if goal_id and kind and goal is not None and (kind == "milestone") is not goal.is_milestone:
            yield facts.problem(position, "type", "type-stays")


def versions(facts: Facts) -> Iterator[Problem]:
    """Nobody's change since the export is written over: such a row is to be exported anew (row G6).

    What is not sent writes over nothing: a goal's progress moves with its milestones.
    """
    if STAMP not in facts.table.columns:
        return
    drafter = GoalDrafter(facts, frozenset())
    for position, stamp in facts.rows(STAMP):
        goal = facts.links.existing.get(position)
        if not stamp or goal is None or goal.updated is None:
            continue
        exported = _instant(str(stamp))
        if exported is None:
            yield facts.problem(position, STAMP, "stamp-unreadable", Severity.LOOK, value=str(stamp)[:80])
        elif goal.updated > exported + _ROUNDED and drafter.draft(position).changes:
            yield facts.problem(position, STAMP, "changed-since-export", date=exported.date())


def _instant(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else None
