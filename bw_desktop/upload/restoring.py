"""What brings a changed goal back to what it was: the fields of an update, and the value to check in (row K1)."""

from __future__ import annotations

from collections.abc import Collection

from bw_desktop.endpoints import Json
from bw_desktop.upload.changing import fields_of
from bw_desktop.upload.goal_change import is_ticked
from bw_desktop.upload.live import LiveGoal
from bw_desktop.upload.outcome import StepKind
from bw_desktop.upload.plan import Item, Revision

_FULL = 100.0
_METRIC = ("unit", "metric_start", "metric_target")


def restoring(item: Item, before: LiveGoal, done: Collection[StepKind]) -> Revision | None:
    """What is sent to undo the steps of a row that were done; None where it cannot be said in a request.

    A goal that belonged to a department or team, or whose progress Betterworks did not tell, cannot be brought back.
    """
    values = _old(item, before) if StepKind.UPDATE in done else {}
    value = value_of(before) if StepKind.CHECK_IN in done else None
    is_lost = values.get("owner_id") == "" or (value is None and StepKind.CHECK_IN in done)
    return None if is_lost else Revision(values, value)


def value_of(goal: LiveGoal) -> float | None:
    """Where a goal stands in its metric's own unit, as it is checked in; without a metric 1 is done and 0 is not."""
    if goal.metric_value is not None or goal.progress is None:
        return goal.metric_value
    if is_ticked(goal):
        return goal.progress
    start, target = goal.metric_start or 0.0, _FULL if goal.metric_target is None else goal.metric_target
    return round(start + goal.progress * (target - start), 9)


def _old(item: Item, before: LiveGoal) -> dict[str, Json]:
    """The fields the update wrote, as they were."""
    fields = fields_of(before)
    moved = {"parent_id"} if item.parent_row is not None or item.parent_id else set()
    values = {name: fields[name] for name in fields if name in {*item.values, *moved}}
    if "owner_id" in values:
        values["owner_id"] = _id(values["owner_id"])
    if "parent_id" in values:
        values["parent_id"] = _id(values["parent_id"]) or None
    if not before.unit:
        # A goal without a metric loses the one it was given.
        values |= dict.fromkeys(values.keys() & set(_METRIC))
    return values


def _id(value: Json) -> Json:
    return int(value) if isinstance(value, str) and value.isdigit() else value
