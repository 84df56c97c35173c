"""Reads back what was sent and compares it field by field: "1,203 of 1,203 arrived exactly as sent" (row I4)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bw_desktop.endpoints import Json
from bw_desktop.errors import NotFound
from bw_desktop.messages import Message
from bw_desktop.upload.changing import otherwise
from bw_desktop.upload.journal import Journal, StepState
from bw_desktop.upload.live import LiveGoal, WholeGoal
from bw_desktop.upload.looking import has_value
from bw_desktop.upload.outcome import StepKind
from bw_desktop.upload.outcomes import state_of
from bw_desktop.upload.plan import Item, Plan
from bw_desktop.upload.ports import Finder
from bw_desktop.upload.problems import field_title

_AT_ONCE = 8
_IN_THE_FILE = {
    "start": "start_date",
    "end": "end_date",
    "is_private": "private",
    "owner_id": "owner_email",
    "parent_id": "parent",
    "is_milestone": "type",
}


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that did not arrive as it was sent. Without a `field` the goal itself is no longer there, or still."""

    row: int
    goal_id: str
    field: str = ""
    sent: str = ""
    found: str = ""
    is_still_there: bool = False

    @property
    def title(self) -> Message:
        """What differs, in words."""
        if self.is_still_there:
            return Message("upload-arrived-still-there")
        return field_title(self.field) if self.field else Message("upload-arrived-gone")


@dataclass(frozen=True, slots=True)
class ReadBack:
    """What a look at everything that was sent gave; `rows` were looked at."""

    rows: int
    differences: tuple[Difference, ...]

    @property
    def arrived(self) -> int:
        """How many rows arrived exactly as sent."""
        return self.rows - len({difference.row for difference in self.differences})

    @property
    def headline(self) -> Message:
        """The proof in one line."""
        return Message("upload-arrived", {"arrived": self.arrived, "rows": self.rows})


async def read_back(plan: Plan, journal: Journal, finder: Finder, counted: Callable[[int, int], None]) -> ReadBack:
    """Reads every goal that was created or changed. `counted` is told how many of how many.

    Sends nothing. Raises what finding raises.
    """
    rows = [row for row in plan.order if any(_done(plan.item(row), journal))]
    found: list[Difference] = []
    for start in range(0, len(rows), _AT_ONCE):
        some = rows[start : start + _AT_ONCE]
        for differences in await asyncio.gather(*(_looked_at(plan, journal, finder, row) for row in some)):
            found.extend(differences)
        counted(start + len(some), len(rows))
    return ReadBack(len(rows), tuple(found))


async def _looked_at(plan: Plan, journal: Journal, finder: Finder, row: int) -> Sequence[Difference]:
    try:
        whole = await finder.whole(state_of(plan, journal, row).goal_id)
    except NotFound:
        whole = None
    return compared(plan, journal, row, whole)


def compared(plan: Plan, journal: Journal, row: int, whole: WholeGoal | None) -> Sequence[Difference]:
    """What of a row did not arrive as it was sent. `whole` is its goal as it is now, None where that is gone."""
    item, goal_id = plan.item(row), state_of(plan, journal, row).goal_id
    if whole is None:
        return () if StepKind.REMOVE in item.steps else (Difference(row, goal_id),)
    if StepKind.REMOVE in item.steps:
        return (Difference(row, goal_id, is_still_there=True),)
    above = item.parent_id
    if item.parent_row is not None and not plan.is_undo:
        above = state_of(plan, journal, item.parent_row).goal_id
    return [
        Difference(row, goal_id, _IN_THE_FILE.get(name, name), _said(sent), _said(there))
        for kind in _done(item, journal)
        for name, sent, there in _differing(item, kind, above, whole.goal)
    ]


def _differing(item: Item, kind: StepKind, parent_id: str, goal: LiveGoal) -> Iterator[tuple[str, Json, Json]]:
    if kind is StepKind.CHECK_IN:
        if not has_value(goal, item.check_in or 0.0):
            yield "progress", item.check_in, goal.progress if goal.metric_value is None else goal.metric_value
        return
    values = item.values_below(parent_id)
    for name, there in otherwise(values, goal).items():
        yield name, values[name], there


def _done(item: Item, journal: Journal) -> Iterator[StepKind]:
    return (kind for kind in item.steps if journal.step(item.row, kind).state is StepState.DONE)


def _said(value: Json) -> str:
    if isinstance(value, list):
        return "; ".join(map(str, value))
    return "" if value is None else f"{value:g}" if isinstance(value, float) else str(value)
