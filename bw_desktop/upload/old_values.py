"""The old values of all goals that are changed, as a sheet that can be uploaded again (row K2)."""

from __future__ import annotations

from bw_desktop.messages import Message
from bw_desktop.records.sheet import CellValue
from bw_desktop.upload.goal_words import GOAL, MILESTONE
from bw_desktop.upload.live import LiveGoal
from bw_desktop.upload.plan import Plan
from bw_desktop.upload.problems import field_title
from bw_desktop.upload.workbooks import SheetContent

_FIELDS = (
    "goal_id",
    "name",
    "type",
    "owner_name",
    "start_date",
    "end_date",
    "progress",
    "unit",
    "metric_start",
    "metric_target",
    "categories",
    "description",
    "private",
    "parent",
)


def has_old_values(plan: Plan) -> bool:
    """Whether the plan changes something, and still knows how it was."""
    return any(item.before is not None for item in plan.items)


def old_values_content(plan: Plan) -> SheetContent:
    """One row for each goal that is changed or removed, as the plan saw it: just before sending it was so (row G6)."""
    rows = [(item.row, *_cells(item.before)) for item in plan.items if item.before is not None]
    header = (Message("upload-column-row"), *map(field_title, _FIELDS))
    return SheetContent(Message("upload-sheet-old-values"), header, rows)


def _cells(goal: LiveGoal) -> tuple[CellValue, ...]:
    progress = None if goal.progress is None else round(goal.progress * 100, 6)
    return (
        goal.id,
        goal.name,
        MILESTONE if goal.is_milestone else GOAL,
        goal.owner or None,
        goal.start,
        goal.end,
        progress,
        goal.unit or None,
        goal.metric_start,
        goal.metric_target,
        "; ".join(goal.categories) or None,
        goal.description or None,
        None if goal.is_milestone else goal.is_private,
        goal.parent_id or None,
    )
