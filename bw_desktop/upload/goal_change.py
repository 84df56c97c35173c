"""What a row changes of a goal that exists: cell by cell as people read it, and as it is sent (rows C9, E6, G1)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from bw_desktop.endpoints import Json
from bw_desktop.upload.cells import Value, shown
from bw_desktop.upload.facts import Facts, Parent
from bw_desktop.upload.goal_links import existing_parent
from bw_desktop.upload.goal_words import MILESTONE
from bw_desktop.upload.live import LiveGoal
from bw_desktop.upload.owners import OWNER_FIELDS
from bw_desktop.upload.plan import Change, Revision

_FULL = 100.0
_METRIC = ("unit", "metric_start", "metric_target")


def changes_of(facts: Facts, position: int, row: Mapping[str, Value], goal: LiveGoal) -> Iterator[Change]:
    """What a row has otherwise than Betterworks. A blank cell leaves a field as it is, unless it is cleared (E6)."""
    yield from _moves(facts, position, goal)
    now = _now(goal)
    for field, value in now.items():
        given = row.get(field)
        if given is None or given == ():
            if _is_cleared(facts, field) and value:
                yield Change(field, _said(value), "", clears=True)
        elif _plain(field, given) != _plain(field, value):
            yield Change(field, _said(value), _said(given))


def revision_of(
    facts: Facts, position: int, row: Mapping[str, Value], goal: LiveGoal, fields: Sequence[str]
) -> Revision:
    """What is sent to change these fields. Another goal to hang on is the plan's to say: it may not be made yet."""
    values: dict[str, Json] = {}
    for field in fields:
        if field in OWNER_FIELDS:
            owner = facts.links.owners[position].id
            values["owner_id"] = int(owner) if owner.isdigit() else owner
        elif field == "parent" and row.get("parent") is None:
            values["parent_id"] = None
        elif field in _SENT:
            name, sent = _SENT[field]
            values[name] = sent(row.get(field))
    return Revision(values, _check_in(row, goal) if "progress" in fields else None)


def _check_in(row: Mapping[str, Value], goal: LiveGoal) -> float:
    """Progress in the metric as it will be; where there is none, a goal is done (1) or not (section 3.3)."""
    progress = row.get("progress")
    share = progress / _FULL if isinstance(progress, float) else 0.0
    if is_ticked(goal) and row.get("unit") is None:
        return round(share, 9)
    start, target = (
        given if isinstance(given := row.get(field), float) else there
        for field, there in (("metric_start", goal.metric_start), ("metric_target", goal.metric_target))
    )
    start, target = start or 0.0, _FULL if target is None else target
    return round(start + share * (target - start), 9)


def is_ticked(goal: LiveGoal) -> bool:
    """Whether a goal has no metric: it is done or it is not (section 4.2)."""
    return not goal.unit and goal.metric_target is None


def _is_cleared(facts: Facts, field: str) -> bool:
    is_there = field in facts.table.columns and field in facts.answers.clears
    return is_there and facts.table.fields[field].clearable


def _moves(facts: Facts, position: int, goal: LiveGoal) -> Iterator[Change]:
    """Another owner, another goal to hang on; another kind, which a rule then stops."""
    kind = facts.table.column("type")[position]
    if kind and facts.table.column("goal_id")[position] and (kind == MILESTONE) is not goal.is_milestone:
        yield Change("type", "", _said(kind))
    owner = facts.links.owners[position]
    if owner.id and owner.id != goal.owner_id:
        before, after = facts.live.people.get(goal.owner_id), facts.live.people.get(owner.id)
        old, new = before.email if before else goal.owner, after.email if after else owner.typed
        yield Change(next(name for name in OWNER_FIELDS if name in facts.table.columns), old, new)
    typed, parent = facts.table.column("parent")[position], facts.links.parents[position]
    if typed and parent is not None:
        if _is_new(facts, parent) or existing_parent(parent, facts.links.existing) != goal.parent_id:
            yield Change("parent", goal.parent or goal.parent_id, _said(typed))
    elif not typed and goal.parent_id and not goal.is_milestone and _is_cleared(facts, "parent"):
        yield Change("parent", goal.parent or goal.parent_id, "", clears=True)


def _is_new(facts: Facts, parent: Parent) -> bool:
    return parent.position is not None and parent.position not in facts.links.existing


def _now(goal: LiveGoal) -> dict[str, Value]:
    """The fields of an existing goal, under the names of the file."""
    progress = None if goal.progress is None else round(goal.progress * _FULL, 6)
    fields: dict[str, Value] = {
        "name": goal.name,
        "start_date": goal.start,
        "end_date": goal.end,
        "categories": tuple(sorted(goal.categories)),
        "unit": goal.unit,
        "metric_start": goal.metric_start,
        "metric_target": goal.metric_target,
        "progress": progress,
    }
    if not goal.is_milestone:
        fields |= {"description": goal.description, "private": goal.is_private}
    return fields


def _plain(field: str, value: Value) -> str:
    """A value as it is compared: what a workbook or a report changes about it on the way is set aside.

    Reports tell progress to two decimals; a cell has one kind of line break, and no blanks around its text.
    """
    if field == "progress" and isinstance(value, float):
        return f"{value:.2f}"
    if field == "description" and isinstance(value, str):
        return value.replace("\r\n", "\n").replace("\r", "\n").strip()
    return " ".join(_said(value).split())


def _said(value: Value) -> str:
    if isinstance(value, tuple):
        return "; ".join(sorted(value))
    return shown(value)


def _text(value: Value) -> Json:
    return value if isinstance(value, str) else ""


def _day(value: Value) -> Json:
    return value.isoformat() if isinstance(value, date) else ""


def _names(value: Value) -> Json:
    return list(value) if isinstance(value, tuple) else []


def _number(value: Value) -> Json:
    return value if isinstance(value, float) else None


_SENT: Mapping[str, tuple[str, Callable[[Value], Json]]] = {
    "name": ("name", _text),
    "start_date": ("start", _day),
    "end_date": ("end", _day),
    "categories": ("categories", _names),
    "description": ("description", _text),
    "private": ("is_private", bool),
    "unit": ("unit", _text),
    "metric_start": ("metric_start", _number),
    "metric_target": ("metric_target", _number),
}
"""The fields of the file as those of the update body, and how their values are written."""
