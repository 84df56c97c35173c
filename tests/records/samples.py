"""Samples for the tests of this room: a table with a column of each kind; people and goals as the server sends them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from bw_desktop import endpoints
from bw_desktop.endpoints import EndpointMap
from bw_desktop.messages import Message
from bw_desktop.records.columns import Column, Kind, Record, Value
from bw_desktop.records.raw import RawRecord


@dataclass(frozen=True, slots=True)
class Thing(Record):
    """A row with a cell of each kind."""

    text: str | None = None
    number: float | None = None
    day: date | None = None
    moment: datetime | None = None
    flag: bool | None = None
    choice: str | None = None
    words: tuple[str, ...] | None = None


SPOKEN = {"b": "Alpha", "a": "Beta"}
"""What the choices are called: in another order than their words."""

COLUMNS: tuple[Column[Thing], ...] = (
    Column("text", Message.of("t"), Kind.TEXT, lambda row: row.text),
    Column("number", Message.of("n"), Kind.NUMBER, lambda row: row.number),
    Column("day", Message.of("d"), Kind.DATE, lambda row: row.day),
    Column("moment", Message.of("m"), Kind.INSTANT, lambda row: row.moment),
    Column("flag", Message.of("f"), Kind.FLAG, lambda row: row.flag),
    Column("choice", Message.of("c"), Kind.CHOICE, lambda row: row.choice),
    Column("words", Message.of("w"), Kind.LIST, lambda row: row.words),
)


def thing(**cells: Any) -> Thing:
    """A row with some cells filled."""
    return Thing("", (), RawRecord(), **cells)


def speak(column: Column[Thing], value: Value) -> str:
    """A cell as the user sees it."""
    if value is None:
        return ""
    if column.kind is Kind.CHOICE:
        return SPOKEN.get(str(value), str(value))
    return ", ".join(value) if isinstance(value, tuple) else str(value)


@cache
def endpoint_map() -> EndpointMap:
    """The endpoint map as it is delivered."""
    return endpoints.load()


def person_record(**changes: Any) -> dict[str, Any]:
    """A person as section 3.1 of the API notes shows one."""
    return {
        "id": 148665,
        "uuid": "5f0c6f3e-8a53-4b53-9a55-0d1f1f0f7a11",
        "name": "Jane Doe",
        "first_name": "Jane",
        "last_name": "Doe",
        "preferred_name": "Janie",
        "email": "jane.doe@acmecorp.com",
        "employee_id": "000123",
        "title": "Finance Manager",
        "phone": "",
        "location": "London",
        "locale": "en",
        "department": {"id": 812, "uuid": "d1", "name": "Finance", "parent_id": 800, "is_active": True},
        "manager": {"id": 148001, "name": "Sam Poe", "email": "sam.poe@acmecorp.com"},
        "hire_date": "2021-03-01",
        "deactivation_date": None,
        "is_active": True,
        "on_leave": False,
        "role": "user",
        "custom_fields": {"region": "EMEA"},
        **changes,
    }


def goal_record(id: int, **changes: Any) -> dict[str, Any]:
    """A goal as section 3.3 of the API notes shows one."""
    return {
        "id": id,
        "uuid": f"u{id}",
        "name": f"Goal {id}",
        "is_key_result": False,
        "description": "…",
        "private": False,
        "start": "2026-01-01",
        "end": "2026-03-31",
        "created": 1767225600,
        "updated": 1768435200.0,
        "last_checkedin": 1768435200,
        "parent": None,
        "owner": {"user_id": 148665, "user": {"id": 148665, "uuid": "5f0c", "name": "Jane Doe"}, "group": None},
        "measurement": {"progress": 0.42, "unit": "percent complete", "start": 0, "target": 100, "value": 42},
        "categories": [{"id": 7, "name": "Growth"}],
        "children": [],
        **changes,
    }


def leaves(record: Mapping[str, Any]) -> set[str]:
    """The dotted names of the filled leaves of a record that a table could show."""
    found: set[str] = set()
    for key, value in record.items():
        if isinstance(value, dict):
            found |= {f"{key}.{inner}" for inner in leaves(value)}
        elif value not in (None, "", [], {}):
            found.add(key)
    return found
