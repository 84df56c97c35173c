"""What page 4 shows: what becomes of each row, what changes from what to what, and how long it takes (rows G1, G5)."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from bw_desktop.messages import Message
from bw_desktop.records.columns import Kind
from bw_desktop.ui.upload.grid_rows import ROW, FileColumns, Grid, Say, SayCell, grid_column, grid_row
from bw_desktop.upload import UPLOAD_FATES, Fate, Plan
from bw_desktop.upload.problems import field_title
from bw_desktop.upload.workbooks import Originals

_WHY = (Message("pages-column-why"), Kind.LONG_TEXT, 360)


def rows_of(plan: Plan, fate: Fate, originals: Originals | None, say: Say, say_cell: SayCell) -> Grid:
    """The rows with one fate; of changed rows every field that would change, from what to what."""
    items = [item for item in plan.items if item.fate is fate]
    if fate is Fate.CHANGED:
        return _changes(plan, say)
    if fate is Fate.NEW:
        columns = FileColumns(originals, (ROW,), say_cell)
        return columns.grid(columns.row(item.row, (item.row,)) for item in items)
    columns = FileColumns(originals, (ROW, _WHY), say_cell)
    return columns.grid(columns.row(item.row, (item.row, say(item.reason) if item.reason else None)) for item in items)


def _changes(plan: Plan, say: Say) -> Grid:
    titles = ("pages-column-title", "pages-column-field", "pages-column-old", "pages-column-new")
    widths = (200, 136, 280, 280)
    shown = [ROW, *((Message(title), Kind.TEXT, width) for title, width in zip(titles, widths, strict=True))]
    columns = tuple(grid_column(place, *column) for place, column in enumerate(shown))
    rows = []
    for item in plan.items:
        if item.fate is Fate.CHANGED:
            name = item.before.name if item.before else ""
            for change in item.changes:
                new = say(Message("pages-preview-cleared")) if change.clears else change.new
                cells = (item.row, name, say(field_title(change.field)), change.old or None, new or None)
                rows.append(grid_row(item.row, cells, id=f"{item.row}-{change.field}"))
    return Grid(columns, tuple(rows))


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """What is told of a plan, counted once: a large one is not to be gone through on the window's thread.

    `clears` are cells that would be emptied (row E6), `people` those for whom something is created or changed.
    """

    counts: Mapping[Fate, int]
    to_send: int
    people: int
    requests: int
    clears: int


def plan_facts(plan: Plan) -> PlanFacts:
    """Counts a plan."""
    counts = Counter(item.fate for item in plan.items)
    return PlanFacts(
        {fate: counts[fate] for fate in UPLOAD_FATES},
        len(plan.order),
        plan.people,
        sum(len(item.steps) for item in plan.items),
        sum(change.clears for item in plan.items for change in item.changes),
    )


def estimate(facts: PlanFacts, per_minute: float | None) -> Message:
    """How long sending will take, as far as it can be told before."""
    if not facts.requests:
        return Message("pages-preview-nothing")
    if not per_minute:
        return Message("pages-preview-time-unknown")
    return Message("pages-preview-time", {"minutes": max(1, math.ceil(facts.requests / per_minute))})
