"""What would be sent for a goal or milestone: the fields of the create body, and the value to check in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from bw_desktop.endpoints import Json
from bw_desktop.upload.cells import Value, shown
from bw_desktop.upload.facts import Facts
from bw_desktop.upload.goal_links import existing_parent
from bw_desktop.upload.goal_rules import is_percent
from bw_desktop.upload.goal_tree_rules import goals_with_milestones
from bw_desktop.upload.goal_words import MILESTONE
from bw_desktop.upload.live import LiveGoal, fold
from bw_desktop.upload.owners import OWNER_FIELDS
from bw_desktop.upload.plan import Change, Draft

_FULL = 100.0


def drafting(facts: Facts, stopped: frozenset[int]) -> Callable[[int], Draft]:
    """A function that drafts the row at a position. `stopped` are the rows left out.

    Betterworks works the progress of a goal out of its milestones, so none is checked in where the file brings some.
    """
    rolled_up = goals_with_milestones(facts, stopped)
    table, percent_unit = facts.table, facts.live.limits.percent_unit
    known = {fold(name): name for name in facts.live.categories or ()}
    spelled = {value: _spelled(value, known) for value in set(table.column("categories"))}
    units = {unit: percent_unit if is_percent(unit, percent_unit) else unit for unit in set(table.column("unit"))}

    def draft(position: int) -> Draft:
        row = {name: column[position] for name, column in table.columns.items()}
        row["categories"] = spelled[row.get("categories")]
        row["unit"] = units[row.get("unit")]
        goal = facts.links.existing.get(position)
        return Draft(
            dict(_values(facts, position, row)),
            None if position in rolled_up else _check_in(row),
            tuple(_changes(facts, position, row, goal)) if goal else (),
        )

    return draft


def _spelled(value: Value, known: Mapping[str, str]) -> tuple[str, ...]:
    """Categories as Betterworks spells them."""
    return tuple(known.get(fold(part), part) for part in value) if isinstance(value, tuple) else ()


def _values(facts: Facts, position: int, row: Mapping[str, Value]) -> Iterator[tuple[str, Json]]:
    is_goal = row.get("type") != MILESTONE
    owner = facts.links.owners[position].id
    yield "name", _text(row.get("name"))
    yield "is_milestone", not is_goal
    yield "owner_id", int(owner) if owner.isdigit() else owner
    yield "start", _iso(row.get("start_date"))
    yield "end", _iso(row.get("end_date"))
    if is_goal and row.get("description"):
        yield "description", _text(row["description"])
    if is_goal and row.get("private") is not None:
        yield "is_private", bool(row["private"])
    if isinstance(categories := row["categories"], tuple) and categories:
        yield "categories", list(categories)
    if row["unit"] is not None:
        start, target = _scale(row)
        yield "unit", _text(row["unit"])
        yield "metric_start", start
        yield "metric_target", target


def _scale(row: Mapping[str, Value]) -> tuple[float, float]:
    """Where a metric begins and what it aims at; plain percentages where the file says nothing."""
    start, target = row.get("metric_start"), row.get("metric_target")
    if row.get("unit") is None:
        return 0.0, _FULL
    return (
        start if isinstance(start, float) else 0.0,
        target if isinstance(target, float) else _FULL,
    )


def _check_in(row: Mapping[str, Value]) -> float | None:
    """Progress is always in percent in a file (section 5.1), and checked in in the metric's own unit (section 3.3)."""
    progress = row.get("progress")
    if not isinstance(progress, float) or not progress:
        return None
    start, target = _scale(row)
    return round(start + progress / _FULL * (target - start), 9)


def _changes(facts: Facts, position: int, row: Mapping[str, Value], goal: LiveGoal) -> Iterator[Change]:
    """What the file has otherwise than Betterworks. A blank cell leaves a field as it is, unless it is cleared (E6)."""
    yield from _moves(facts, position, goal)
    for field, now in _now(goal, is_goal=row.get("type") != MILESTONE).items():
        if field not in facts.table.columns:
            continue
        value = row[field]
        if value is None or value == ():
            if field in facts.answers.clears and now:
                yield Change(field, _said(now), "", clears=True)
        elif _plain(field, value) != _plain(field, now):
            yield Change(field, _said(now), _said(value))


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
    if typed and parent is not None and existing_parent(parent, facts.links.existing) != goal.parent_id:
        yield Change("parent", goal.parent or goal.parent_id, _said(typed))


def _now(goal: LiveGoal, *, is_goal: bool) -> dict[str, Value]:
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
    if is_goal:
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


def _text(value: Value) -> str:
    return value if isinstance(value, str) else ""


def _iso(value: Value) -> str:
    return value.isoformat() if isinstance(value, date) else ""
