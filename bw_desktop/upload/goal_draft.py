"""What would be sent for a goal or milestone: the fields of the create body, and the value to check in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from bw_desktop.endpoints import Json
from bw_desktop.upload.cells import Value
from bw_desktop.upload.facts import Facts
from bw_desktop.upload.goal_change import changes_of, revision_of
from bw_desktop.upload.goal_rules import is_percent
from bw_desktop.upload.goal_tree_rules import goals_with_milestones
from bw_desktop.upload.goal_words import MILESTONE
from bw_desktop.upload.live import LiveGoal, fold
from bw_desktop.upload.plan import Draft, Revision

_FULL = 100.0
_GONE = LiveGoal("", "", "")


class GoalDrafter:
    """Says what would be sent for each row. `stopped` are the rows left out.

    Betterworks works the progress of a goal out of its milestones, so none is checked in where it has or gets some.
    """

    def __init__(self, facts: Facts, stopped: frozenset[int]) -> None:
        table, percent_unit = facts.table, facts.live.limits.percent_unit
        known = {fold(name): name for name in facts.live.categories or ()}
        self._facts = facts
        self._rolled_up = goals_with_milestones(facts, stopped)
        self._spelled = {value: _spelled(value, known) for value in set(table.column("categories"))}
        units = set(table.column("unit"))
        self._units = {unit: percent_unit if is_percent(unit, percent_unit) else unit for unit in units}

    def draft(self, position: int) -> Draft:
        """The create of a row, and what it has otherwise than the goal that exists."""
        goal = self._facts.links.existing.get(position)
        row = self._row(position)
        if goal is not None and row["unit"] not in {None, goal.unit}:
            _fill_scale(row)
        is_rolled_up = position in self._rolled_up
        changes = tuple(changes_of(self._facts, position, row, goal)) if goal else ()
        ignored = tuple(change for change in changes if is_rolled_up and change.field == "progress")
        return Draft(
            dict(_values(self._facts, position, row)),
            None if is_rolled_up else _check_in(row),
            tuple(change for change in changes if change not in ignored),
            ignored,
        )

    def revision(self, position: int, fields: Sequence[str]) -> Revision:
        """What a row sends to change these fields of a goal, also where that is changed already, or gone."""
        goal, row = self._facts.links.existing.get(position, _GONE), self._row(position)
        if "unit" in fields:
            _fill_scale(row)
        return revision_of(self._facts, position, row, goal, fields)

    def _row(self, position: int) -> dict[str, Value]:
        """The values of a row by field, as Betterworks spells them."""
        row = {name: column[position] for name, column in self._facts.table.columns.items()}
        row["categories"] = self._spelled[row.get("categories")]
        row["unit"] = self._units[row.get("unit")]
        return row


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


def _fill_scale(row: dict[str, Value]) -> None:
    """Another unit brings its whole scale."""
    row["metric_start"], row["metric_target"] = _scale(row)


def _check_in(row: Mapping[str, Value]) -> float | None:
    """Progress is always in percent in a file (section 5.1), and checked in in the metric's own unit (section 3.3)."""
    progress = row.get("progress")
    if not isinstance(progress, float) or not progress:
        return None
    start, target = _scale(row)
    return round(start + progress / _FULL * (target - start), 9)


def _text(value: Value) -> str:
    return value if isinstance(value, str) else ""


def _iso(value: Value) -> str:
    return value.isoformat() if isinstance(value, date) else ""
