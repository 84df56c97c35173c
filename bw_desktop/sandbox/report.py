"""What every report is: titles, a header in the seventh row, and rows read off the store for one viewer."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import ClassVar, Protocol

from bw_desktop.endpoints import EndpointMap
from bw_desktop.sandbox.access import Viewer
from bw_desktop.sandbox.entities import Person
from bw_desktop.sandbox.store import Store
from bw_desktop.sandbox.workbook import Cell

HEADER_ROW = 7

PERSON_COLUMNS = (
    "Employee ID", "First Name", "Preferred Name", "Last Name", "Email", "Department", "Parent Department", "Location",
    "Title", "Goal Mode", "Date Provisioned", "Last Login", "On Leave",
)  # fmt: skip
"""The columns of a person, in the order of section 5.4."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a report was asked for: its name and a range of dates, either end of which may be open."""

    name: str
    start: date
    end: date

    def has(self, day: date) -> bool:
        """Whether a day lies in the range."""
        return self.start <= day <= self.end

    def overlaps(self, start: date, end: date) -> bool:
        """Whether a time has a day in the range."""
        return start <= self.end and end >= self.start


class Report(Protocol):
    """What a report run writes into its workbooks."""

    def head(self, header_row: int = HEADER_ROW) -> Iterator[list[Cell]]: ...

    def rows(self) -> Iterator[list[Cell]]: ...


def head(wanted: Wanted, header: Sequence[Cell], header_row: int) -> Iterator[list[Cell]]:
    """The rows above the data: what the report is, and the header in the row wanted."""
    titles = ["Betterworks", wanted.name, f"{wanted.start} – {wanted.end}"]
    for row in range(1, header_row):
        yield [titles[row - 1]] if row <= len(titles) else []
    yield list(header)


class PeopleReport(ABC):
    """A report whose rows begin with a person; `columns` are those after the person's."""

    columns: ClassVar[tuple[str, ...]] = ()

    def __init__(self, store: Store, endpoints: EndpointMap, viewer: Viewer, wanted: Wanted) -> None:
        self.store = store
        self.endpoints = endpoints
        self.viewer = viewer
        self.wanted = wanted

    def head(self, header_row: int = HEADER_ROW) -> Iterator[list[Cell]]:
        """The rows above the data."""
        return head(self.wanted, (*PERSON_COLUMNS, *self.columns), header_row)

    @abstractmethod
    def rows(self) -> Iterator[list[Cell]]:
        """The rows below the header."""

    def person(self, id: int | None) -> list[Cell]:
        """The cells of a person. The goal mode is a custom field, which is for Super Admins only (section 6)."""
        person = self.store.person(id)
        if person is None:
            return [None] * len(PERSON_COLUMNS)
        department = self.store.group(person.department_id)
        parent = self.store.group(department.parent_id) if department else None
        sees_custom_fields = self.viewer.role == "super_admin"
        return [
            person.employee_id or None,
            person.first_name,
            person.preferred_name or None,
            person.last_name,
            person.email,
            department.name if department else None,
            parent.name if parent else None,
            person.location or None,
            person.title or None,
            person.custom_fields.get("goal_mode") if sees_custom_fields else None,
            person.hire_date,
            _login(person),
            "Yes" if person.on_leave else "No",
        ]

    def name(self, id: int | None) -> list[Cell]:
        """The name and the address of somebody."""
        person = self.store.person(id)
        return [person.name, person.email] if person else [None, None]


def instant(seconds: int | None) -> datetime | None:
    """An instant as workbooks have it, in UTC."""
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)


def day(seconds: int) -> date:
    """The day of an instant, in UTC."""
    return datetime.fromtimestamp(seconds, UTC).date()


def _login(person: Person) -> datetime | None:
    return datetime.fromisoformat(person.last_login) if person.last_login else None
