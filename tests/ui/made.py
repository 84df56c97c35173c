"""Rows for the tests of tables and tabs: people and goals read from answers as the server sends them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from bw_desktop import endpoints
from bw_desktop.lookup.batch import Batch, Facts
from bw_desktop.records.columns import Column
from bw_desktop.records.departments import DepartmentTree, department_tree, read_departments
from bw_desktop.records.domain import Domain
from bw_desktop.records.goals import Goal, GoalReader
from bw_desktop.records.people import PeopleReader, Person

MAP = endpoints.load()
TODAY = date(2026, 11, 23)
DEPARTMENTS = (
    {"id": 1, "name": "Company", "parent_id": None, "is_active": True, "is_team": False},
    {"id": 2, "name": "Sales", "parent_id": 1, "is_active": True, "is_team": False},
    {"id": 3, "name": "Sales North", "parent_id": 2, "is_active": True, "is_team": False},
    {"id": 4, "name": "Finance", "parent_id": 1, "is_active": True, "is_team": False},
)
NAMES = ("Ärnst Öhl", "Arnst Ohm", "Berta Zech", "Carl =SUM", "Dora", "Emil Weiß", "Frida", "Goal 10", "Goal 9", "Hans")


def tree() -> DepartmentTree:
    """Company › Sales › Sales North, and Finance."""
    return department_tree(read_departments(MAP, DEPARTMENTS))


def person_records(count: int = len(NAMES)) -> list[dict[str, Any]]:
    """People as the server sends them; ids keep their zeros, one has a custom field, one is on leave."""
    records = []
    for number in range(count):
        department = DEPARTMENTS[number % len(DEPARTMENTS)]
        records.append(
            {
                "id": 1000 + number,
                "name": NAMES[number % len(NAMES)] if number < len(NAMES) else f"Person {number}",
                "email": f"person{number}@example.org",
                "employee_id": f"{number:05d}",
                "title": "Rep" if number % 2 else None,
                "department": {"id": department["id"], "name": department["name"]},
                "manager": {"id": 1000, "name": NAMES[0], "email": "person0@example.org"},
                "hire_date": f"2020-{number % 12 + 1:02d}-15",
                "is_active": True,
                "on_leave": number == 2,
                "custom_fields": {"region": "EMEA"} if number == 1 else {},
            }
        )
    return records


def people(count: int = len(NAMES)) -> tuple[list[Person], PeopleReader]:
    """People, and the reader that knows their unknown fields."""
    reader = PeopleReader(MAP, tree().paths(), TODAY)
    return reader.page(person_records(count)), reader


def goal_record(id: int, name: str, progress: float = 0.5, **more: Any) -> dict[str, Any]:
    """A goal as the server sends it."""
    return {
        "id": id,
        "name": name,
        "is_key_result": False,
        "start": "2026-10-01",
        "end": "2026-12-31",
        "owner": {"user_id": 1000, "user": {"id": 1000, "name": NAMES[0]}, "group": None},
        "measurement": {"progress": progress, "unit": "percent complete", "start": 0, "target": 100, "value": 50},
        "status": "at_risk",
        "categories": [{"id": 7, "name": "Growth"}],
        **more,
    }


def goals(records: Sequence[dict[str, Any]]) -> list[Goal]:
    """Goals of records, nested ones after their parents."""
    return GoalReader(MAP).page(records)


@dataclass
class MadePeople:
    """People of a workspace, in batches of four; `refused` is raised instead of departments, `error` after the rows."""

    count: int = len(NAMES)
    refused: Exception | None = None
    error: Exception | None = None
    pause: float = 0.0
    asked: int = 0

    async def rows(self, departments: DepartmentTree | None = None) -> AsyncIterator[Batch[Person]]:
        self.asked += 1
        found, reader = people(self.count)
        for first in range(0, len(found), 4):
            await asyncio.sleep(self.pause)
            yield Batch(found[first : first + 4], Facts(len(found)), reader.extra.columns())
        if self.error is not None:
            raise self.error

    async def departments(self) -> DepartmentTree:
        if self.refused is not None:
            raise self.refused
        return tree()

    async def record(self, id: str) -> Person:
        return next(person for person in people(self.count)[0] if person.id == id)


@dataclass
class MadeGoals:
    """Goals of a workspace; `periods` are those asked for, `live` what `record` answers with."""

    records: list[dict[str, Any]] = field(default_factory=list)
    live: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    facts: Facts = field(default_factory=Facts)
    periods: list[tuple[date, date]] = field(default_factory=list)

    async def rows(self, start: date, end: date) -> AsyncIterator[Batch[Goal]]:
        self.periods.append((start, end))
        await asyncio.sleep(0)
        yield Batch(goals(self.records), self.facts)

    async def record(self, id: str) -> Sequence[Goal]:
        await asyncio.sleep(0)
        return goals(self.live.get(id, []))


@dataclass
class MadeKept:
    """What is kept of each domain, in memory; `loads` are those kept or given, by the domain's id."""

    loads: dict[str, MadeLoad] = field(default_factory=dict)
    is_possible: bool = True
    is_answered: bool | None = None
    forgotten: list[str] = field(default_factory=list)

    async def keep(
        self, domain: Domain[Any], scope: str, rows: Sequence[Any], columns: Sequence[Column[Any]], facts: Facts
    ) -> None:
        self.loads[domain.id] = MadeLoad(list(rows), scope, facts)

    async def last(self, domain: Domain[Any]) -> MadeLoad | None:
        return self.loads.get(domain.id)

    async def forget(self, domain: Domain[Any]) -> None:
        self.forgotten.append(domain.id)


@dataclass
class MadeLoad:
    """A load of Tuesday; `damaged` is raised after its rows, which take `seconds` to come."""

    rows: Sequence[Any]
    scope: str = ""
    facts: Facts = field(default_factory=Facts)
    taken: datetime = datetime(2026, 11, 17, 14, 2, tzinfo=UTC)
    damaged: Exception | None = None
    seconds: float = 0.0

    @property
    def batches(self) -> AsyncIterator[Batch[Any]]:
        return self._batches()

    async def _batches(self) -> AsyncIterator[Batch[Any]]:
        await asyncio.sleep(self.seconds)
        yield Batch(self.rows, self.facts)
        if self.damaged is not None:
            raise self.damaged
