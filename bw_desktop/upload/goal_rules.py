"""The rules for a goal taken alone: what must be there, owner, period, categories, texts (4.2, 5.1 of the API notes).

Each rule looks at all rows at once and yields what it finds.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from rapidfuzz import fuzz, process

from bw_desktop.upload.cells import Value
from bw_desktop.upload.facts import Facts
from bw_desktop.upload.goal_words import MILESTONE
from bw_desktop.upload.live import Directory, LiveGoal, fold
from bw_desktop.upload.owners import OWNER_FIELDS, describe, similar_people
from bw_desktop.upload.problems import Problem, Severity

_LIKELY_YEARS = range(2000, 2101)
_MOST_LOOKED_UP = 200
"""Kinds of wrong owners for which a suggestion is looked for: beyond that the column is wrong, not the cells."""

_SIMILAR_FROM = 75.0
_PERCENT = ("%", "percent", "prozent", "pourcent", "por ciento")


def required(facts: Facts) -> Iterator[Problem]:
    """Name, start and end must be there (section 4.2). A row with a goal id leaves blank what stays as it is."""
    blamed = {facts.table.blamed(field.id): field.id for field in facts.table.fields if field.required}
    for blame, name in blamed.items():
        for position, value, goal_id in facts.rows(name, "goal_id"):
            is_blank = facts.is_readable(position, name) and facts.is_readable(position, blame)
            if value is None and not goal_id and is_blank:
                yield facts.problem(position, blame, "required-blank")


def owners(facts: Facts) -> Iterator[Problem]:
    """The owner must be one active person (section 5.1)."""
    suggested: dict[tuple[str, str], tuple[str, ...]] = {}
    fields = [name for name in OWNER_FIELDS if name in facts.table.columns] or [OWNER_FIELDS[0]]
    found = facts.links.owners
    for position, goal_id in facts.rows("goal_id"):
        owner = found[position]
        if not owner.code:
            continue
        if owner.code == "owner-missing":
            if not goal_id and all(facts.is_readable(position, name) for name in fields):
                yield facts.problem(position, fields[0], owner.code)
            continue
        key = owner.field, owner.typed
        if owner.code == "owner-unknown" and key not in suggested and len(suggested) < _MOST_LOOKED_UP:
            suggested[key] = similar_people(owner, facts.live.people)
        people = describe(owner.candidates)
        yield facts.problem(
            position,
            owner.field,
            owner.code,
            suggestions=suggested.get(key, ()),
            value=owner.typed,
            people=people,
        )


def names_differ(facts: Facts) -> Iterator[Problem]:
    """A name beside an e-mail that shares no word with the e-mail's owner: perhaps the wrong line was filled."""
    if "owner_name" not in facts.table.columns:
        return
    known: dict[tuple[str, str], bool] = {}
    for position, name in facts.rows("owner_name"):
        key = facts.links.owners[position].id, name
        if not all(key):
            continue
        if key not in known:
            known[key] = _shares_no_word(facts.live.people, *key)
        if known[key]:
            person = facts.live.people.get(key[0])
            called = person.name if person else ""
            yield facts.problem(position, "owner_name", "owner-name-differs", Severity.LOOK, value=name, person=called)


def _shares_no_word(people: Directory, id: str, name: str) -> bool:
    person = people.get(id)
    typed = set(fold(name).replace(",", " ").split())
    return person is not None and typed.isdisjoint(fold(person.name).split())


def period(facts: Facts) -> Iterator[Problem]:
    """The end is not before the start; a year far off is worth a look."""
    for position, *given in facts.rows("start_date", "end_date"):
        goal = facts.named(position)
        start, end = (given[0] or goal.start, given[1] or goal.end) if goal else given
        if start and end and end < start:
            yield facts.problem(position, "end_date", "end-before-start", start=start, end=end)
    for name in ("start_date", "end_date"):
        odd = {day for day in set(facts.table.column(name)) if isinstance(day, date) and day.year not in _LIKELY_YEARS}
        for position, day in facts.rows(name) if odd else ():
            if day in odd:
                yield facts.problem(position, name, "date-far", Severity.LOOK, date=day)


def types(facts: Facts) -> Iterator[Problem]:
    """A blank type is taken as a goal, and said."""
    if "type" in facts.table.columns:
        for position, kind in facts.rows("type"):
            if kind is None and facts.is_readable(position, "type"):
                yield facts.problem(position, "type", "type-blank", Severity.LOOK)


def categories(facts: Facts) -> Iterator[Problem]:
    """Categories must exist already (section 5.1); several are parted by semicolons."""
    known = facts.live.categories
    if known is None or "categories" not in facts.table.columns:
        return
    folded = {fold(name): name for name in known}
    checked: dict[tuple[str, ...] | None, list[tuple[str, tuple[str, ...]]]] = {None: []}
    for position, value in facts.rows("categories"):
        if value not in checked:
            checked[value] = [
                (part, tuple(_instead(value, part, like) for like in _like(part, folded)))
                for part in value
                if fold(part) not in folded
            ]
        for part, suggestions in checked[value]:
            yield facts.problem(position, "categories", "category-unknown", suggestions=suggestions, value=part)


def _instead(value: tuple[str, ...], part: str, like: str) -> str:
    """The whole cell with one of its categories put right."""
    return "; ".join(like if one == part else one for one in value)


def _like(part: str, folded: dict[str, str]) -> tuple[str, ...]:
    pieces = [fold(piece) for piece in part.split(",")]
    if len(pieces) > 1 and all(piece in folded for piece in pieces):
        return ("; ".join(folded[piece] for piece in pieces),)
    found = process.extract(fold(part), folded.keys(), scorer=fuzz.ratio, score_cutoff=_SIMILAR_FROM, limit=3)
    return tuple(folded[key] for key, _, _ in found)


def descriptions(facts: Facts) -> Iterator[Problem]:
    """At most 2,048 characters, formerly 511 (section 2.6); a milestone has none (section 5.1)."""
    limits = facts.live.limits
    for position, text, kind in facts.rows("description", "type"):
        if not text:
            continue
        count, goal = len(text), facts.named(position)
        if kind == MILESTONE or (goal is not None and goal.is_milestone):
            yield facts.problem(position, "description", "description-on-milestone", Severity.LOOK)
        elif count > limits.description:
            yield facts.problem(position, "description", "description-too-long", count=count, most=limits.description)
        elif count > limits.description_older:
            most = limits.description_older
            yield facts.problem(position, "description", "description-long", Severity.LOOK, count=count, most=most)


def metrics(facts: Facts) -> Iterator[Problem]:
    """A metric needs a unit and a target other than its start (section 4.2)."""
    if facts.table.columns.keys().isdisjoint(("unit", "metric_start", "metric_target")):
        return
    percent_unit = facts.live.limits.percent_unit
    percent = {unit for unit in set(facts.table.column("unit")) if is_percent(unit, percent_unit)}
    for position, *given in facts.rows("unit", "metric_start", "metric_target"):
        unit, start, target = _with_metric_of(facts.named(position), *given)
        if unit is None:
            if (start, target) != (None, None):
                yield facts.problem(position, "unit", "unit-missing")
        elif target is None and unit not in percent:
            if facts.is_readable(position, "metric_target"):
                yield facts.problem(position, "metric_target", "target-missing", value=unit)
        elif (start or 0.0) == (100.0 if target is None else target):
            yield facts.problem(position, "metric_target", "target-is-start", value=f"{start or 0:g}")


def _with_metric_of(goal: LiveGoal | None, unit: Any, start: Any, target: Any) -> tuple[Any, Any, Any]:
    """The metric as it will be: what is blank stays as it is, as long as the unit stays the same."""
    if goal is None or not goal.unit or unit not in {None, goal.unit}:
        return unit, start, target
    return (
        goal.unit,
        goal.metric_start if start is None else start,
        goal.metric_target if target is None else target,
    )


def is_percent(unit: Value, percent_unit: str) -> bool:
    """Whether a unit means plain percentages."""
    return isinstance(unit, str) and fold(unit) in {*_PERCENT, percent_unit}
