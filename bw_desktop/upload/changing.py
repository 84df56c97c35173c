"""Compares a goal as it is now with what a plan saw and with what a row wants of it (rows G6, H3, I4, K1)."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from bw_desktop.endpoints import Json
from bw_desktop.upload.live import LiveGoal, WholeGoal, fold
from bw_desktop.upload.looking import has_value
from bw_desktop.upload.outcome import Fate, StepKind
from bw_desktop.upload.plan import Item, canonical

_NEAR = 1e-6


def fingerprints(goal: LiveGoal) -> tuple[str, str]:
    """What tells whether a goal's fields, and its progress, are still the same; nothing of them can be read from it.

    What an upload does to other goals may move a goal's last change (the progress of its milestones does), so that is
    not compared.
    """
    progress = None if goal.progress is None else round(goal.progress, 4)
    return _print(dict(fields_of(goal))), _print({"progress": progress})


def is_as_meant(item: Item, kind: StepKind, parent_id: str, goal: LiveGoal) -> bool:
    """Whether a goal is as a step of a row wants it. `parent_id` is the goal the row hangs it on, if any."""
    if kind is StepKind.REMOVE:
        return False
    if kind is StepKind.CHECK_IN:
        return has_value(goal, item.check_in or 0.0)
    return not otherwise(item.values_below(parent_id), goal)


def is_as_seen(item: Item, kind: StepKind, goal: LiveGoal) -> bool:
    """Whether a goal still is as the plan saw it, as far as a step of a row matters to it.

    Before the first step nothing may have been changed at all; later only the progress may not, for the fields are
    then as this row made them. An undo gives way to whatever was done: it compares all that its plan could go by.
    """
    if item.fate is Fate.UNDO and kind is item.steps[0]:
        return all(now == seen for now, seen in zip(undo_prints(goal), item.seen, strict=False))
    fields, progress = fingerprints(goal)
    is_same = kind is not item.steps[0] or fields == item.seen[0]
    return is_same and (item.check_in is None or item.seen[1:2] in ((progress,), ()))


def undo_prints(goal: LiveGoal) -> tuple[str, ...]:
    """The fingerprints, and that of its last change: just before it is undone nothing at all may have been done to it.

    A goal with others below it is compared by its fields alone, for these move the rest.
    """
    return (*fingerprints(goal), _print({"updated": goal.updated.isoformat() if goal.updated else ""}))


def objection(item: Item, kind: StepKind, whole: WholeGoal | None, in_doubt: bool) -> str:
    """Why a step is not to be sent over what is there now, as the end of a message id; empty where it may be."""
    if whole is None:
        return "gone"
    if kind is StepKind.REMOVE and whole.below != ():
        return "below"
    if is_as_seen(item, kind, whole.goal):
        return ""
    return "unclear" if in_doubt else "changed"


def otherwise(values: Mapping[str, Json], goal: LiveGoal) -> dict[str, Json]:
    """The fields, of those sent, that a goal has otherwise: what it has there."""
    now = fields_of(goal)
    return {name: now[name] for name, value in values.items() if not _is_equal(value, now[name])}


def fields_of(goal: LiveGoal) -> dict[str, Json]:
    """The fields of a goal by their names in the bodies that are sent."""
    return {
        "name": goal.name,
        "is_milestone": goal.is_milestone,
        "owner_id": goal.owner_id,
        "parent_id": goal.parent_id,
        "start": goal.start.isoformat() if goal.start else "",
        "end": goal.end.isoformat() if goal.end else "",
        "description": goal.description,
        "is_private": goal.is_private,
        "categories": [*sorted(goal.categories)],
        "unit": goal.unit,
        "metric_start": goal.metric_start,
        "metric_target": goal.metric_target,
    }


def _is_equal(sent: Json, found: Json) -> bool:
    if isinstance(sent, bool) or isinstance(found, bool):
        return bool(sent) is bool(found)
    if isinstance(sent, list) and isinstance(found, list):
        return sorted(fold(str(one)) for one in sent) == sorted(fold(str(one)) for one in found)
    if isinstance(sent, float) and isinstance(found, (int, float)):
        return abs(sent - found) <= _NEAR * max(1.0, abs(sent))
    return _text(sent) == _text(found)


def _text(value: Json) -> str:
    """Texts as they are compared: blanks at their ends and kinds of line breaks are the server's business."""
    return "" if value is None else str(value).replace("\r\n", "\n").replace("\r", "\n").strip()


def _print(fields: Mapping[str, Json]) -> str:
    return hashlib.sha256(canonical(dict(fields)).encode()).hexdigest()
