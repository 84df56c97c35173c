"""The joined columns of each domain: what can be told of its rows beside those of others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bw_desktop.messages import Message
from bw_desktop.records import goal_joins, people_joins
from bw_desktop.records.columns import Kind, Record, Value
from bw_desktop.records.joins import Joined, Tables
from bw_desktop.records.query import STEP, DateBetween

Who = Callable[[Any], "str | None"]
"""The id of the person a row is about."""


def _of_person(who: Who) -> tuple[Joined[Record], ...]:
    """Department and manager of the person a row is about."""

    def department(tables: Tables, _: DateBetween) -> Callable[[Record], Value]:
        people = tables.people
        return lambda row: STEP.join(one.department_path) or None if (one := people.get(who(row))) else None

    def manager(tables: Tables, _: DateBetween) -> Callable[[Record], Value]:
        people = tables.people
        return lambda row: one.manager if (one := people.get(who(row))) else None

    return (
        Joined("department", Message.of("joined-department"), Kind.TEXT, ("users",), department, width=240),
        Joined("manager", Message.of("joined-manager"), Kind.TEXT, ("users",), manager, width=180),
    )


JOINED_COLUMNS: Mapping[str, tuple[Joined[Any], ...]] = {
    "users": people_joins.JOINS,
    "goals": goal_joins.JOINS,
    "conversations": _of_person(lambda row: row.employee_id),
    "feedback": _of_person(lambda row: row.recipient_id),
    "recognition": _of_person(lambda row: row.giver_id),
    "calibration": _of_person(lambda row: row.user_id),
}
"""By the id of a domain."""
