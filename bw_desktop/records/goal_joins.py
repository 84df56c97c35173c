"""Joined columns of the Goals tab: milestones of a goal, and where its owner stands in the company."""

from __future__ import annotations

from collections.abc import Callable

from bw_desktop.messages import Message
from bw_desktop.records.columns import Kind, Value
from bw_desktop.records.goals import Goal
from bw_desktop.records.joins import Joined, Tables
from bw_desktop.records.people import Person
from bw_desktop.records.query import STEP, DateBetween

_GROUPS = ("department", "team")


def owner_keys(goal: Goal) -> tuple[str, ...]:
    """By what a goal's owner is found, where it is a person: the address, which reports have, or else the id."""
    if goal.owner_kind in _GROUPS:
        return ()
    key = goal.owner_email.lower() if goal.owner_email else goal.owner_id
    return (key,) if key else ()


def is_open(goal: Goal) -> bool:
    """Whether there is something left to do: it is a goal, and not at 100 %."""
    return goal.kind == "goal" and (goal.progress is None or goal.progress < 1)


def _milestones(tables: Tables, _: DateBetween) -> Callable[[Goal], Value]:
    """Where no milestone at all is loaded, the report has none: how many a goal has is not known then."""
    counts = tables.counted("goals", lambda goal: (goal.parent_id,) if goal.kind == "milestone" else ())
    return lambda goal: counts.get(goal.id, 0) if counts and goal.kind == "goal" else None


def _department(tables: Tables, _: DateBetween) -> Callable[[Goal], Value]:
    """The path of the owner's department; of a department that owns goals itself, its own."""
    owner, paths = _owner_in(tables), tables.department_paths

    def department(goal: Goal) -> Value:
        if goal.owner_kind == "department" and goal.owner:
            return paths.get(goal.owner) or goal.owner
        person = owner(goal)
        return STEP.join(person.department_path) or None if person else None

    return department


def _manager(tables: Tables, _: DateBetween) -> Callable[[Goal], Value]:
    owner = _owner_in(tables)
    return lambda goal: person.manager if (person := owner(goal)) else None


def _owner_in(tables: Tables) -> Callable[[Goal], Person | None]:
    by_email, by_id = tables.people_by_email, tables.people

    def owner(goal: Goal) -> Person | None:
        found = (by_email.get(key) or by_id.get(key) for key in owner_keys(goal))
        return next(found, None)

    return owner


JOINS: tuple[Joined[Goal], ...] = (
    Joined("milestones", Message.of("joined-milestones"), Kind.NUMBER, ("goals",), _milestones, width=112),
    Joined("department", Message.of("joined-department"), Kind.TEXT, ("users",), _department, width=240),
    Joined("manager", Message.of("joined-manager"), Kind.TEXT, ("users",), _manager, width=180),
)
