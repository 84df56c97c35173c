"""People: the rows and columns of the Users tab (row Q1; sections 3.1 and 5.2 of the API notes)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from bw_desktop.endpoints import EndpointMap
from bw_desktop.messages import Message
from bw_desktop.records import values
from bw_desktop.records.columns import Column, Kind, Record, Value
from bw_desktop.records.extra import ExtraFields
from bw_desktop.records.pool import Pool
from bw_desktop.records.raw import RawPage, RawRecord
from bw_desktop.records.reading import readers

STATUSES = ("active", "on_leave", "leaving", "deactivated")
"""What a person's account can be, told as `people-status-…`."""


@dataclass(frozen=True, slots=True)
class Person(Record):
    """One person. `status` is one of `STATUSES`; `department_path` are the names from the top department down."""

    name: str
    email: str | None
    employee_id: str | None
    title: str | None
    department_id: str | None
    department: str | None
    department_path: tuple[str, ...]
    manager_id: str | None
    manager: str | None
    manager_email: str | None
    location: str | None
    hire_date: date | None
    deactivation_date: date | None
    status: str
    role: str | None
    last_login: datetime | None
    first_name: str | None
    last_name: str | None
    preferred_name: str | None
    phone: str | None
    locale: str | None
    uuid: str | None


class PeopleReader:
    """Makes people of the server's records.

    `department_paths` gives the names from the top down by department id (empty where departments may
    not be seen); `today` decides who is leaving and who has left.
    """

    def __init__(self, endpoints: EndpointMap, department_paths: Mapping[str, tuple[str, ...]], today: date) -> None:
        fields = endpoints.fields["user"]
        self.extra = ExtraFields(fields.values())
        self._read = readers(fields)
        self._pool = Pool()
        self._paths = department_paths
        self._today = today

    def page(self, records: Sequence[Mapping[str, Any]]) -> list[Person]:
        """One page of records as rows that share the compressed page."""
        packed = RawPage.of(records)
        return [self._person(record, RawRecord(packed, index)) for index, record in enumerate(records)]

    def _person(self, record: Mapping[str, Any], raw: RawRecord) -> Person:
        read, pool = self._read, self._pool
        first, last = values.text(read["first_name"](record)), values.text(read["last_name"](record))
        department_id = values.identifier(read["department_id"](record))
        department = pool.text(read["department_name"](record))
        leaves = pool.calendar_date(read["deactivation_date"](record))
        return Person(
            id=values.identifier(read["id"](record)) or "",
            extra=self.extra.read(record),
            raw=raw,
            name=values.text(read["name"](record)) or " ".join(part for part in (first, last) if part),
            email=values.text(read["email"](record)),
            employee_id=values.identifier(read["employee_id"](record)),
            title=pool.text(read["title"](record)),
            department_id=pool.text(department_id),
            department=department,
            department_path=self._paths.get(department_id or "") or pool.path(department),
            manager_id=pool.text(values.identifier(read["manager_id"](record))),
            manager=pool.text(read["manager_name"](record)),
            manager_email=pool.text(read["manager_email"](record)),
            location=pool.text(read["location"](record)),
            hire_date=pool.calendar_date(read["hire_date"](record)),
            deactivation_date=leaves,
            status=self._status(values.flag(read["is_active"](record)), leaves, values.flag(read["on_leave"](record))),
            role=pool.text(read["role"](record)),
            last_login=values.instant(read["last_login"](record)),
            first_name=pool.text(first),
            last_name=pool.text(last),
            preferred_name=values.text(read["preferred_name"](record)),
            phone=values.text(read["phone"](record)),
            locale=pool.text(read["locale"](record)),
            uuid=values.text(read["uuid"](record)),
        )

    def _status(self, is_active: bool | None, leaves: date | None, on_leave: bool | None) -> str:
        """A deactivation date in the past or today has deactivated the person (section 3.1)."""
        if is_active is False or (leaves is not None and leaves <= self._today):
            return "deactivated"
        if leaves is not None:
            return "leaving"
        return "on_leave" if on_leave else "active"


def today_utc() -> date:
    """Today's date in UTC."""
    return datetime.now(UTC).date()


def _column(
    name: str, kind: Kind, read: Callable[[Person], Value], group: str = "person", width: int = 140, shown: bool = True
) -> Column[Person]:
    return Column(name, Message(f"people-{name.replace('_', '-')}"), kind, read, group, width, shown)


COLUMNS: tuple[Column[Person], ...] = (
    _column("name", Kind.TEXT, lambda row: row.name, width=200),
    _column("email", Kind.TEXT, lambda row: row.email, width=240),
    _column("employee_id", Kind.IDENTIFIER, lambda row: row.employee_id, width=104),
    _column("title", Kind.TEXT, lambda row: row.title, "work", 180),
    _column("department", Kind.TEXT, lambda row: row.department, "work", 160),
    _column("department_path", Kind.TEXT, lambda row: " › ".join(row.department_path) or None, "work", 240, False),
    _column("manager", Kind.TEXT, lambda row: row.manager, "work", 180),
    _column("location", Kind.TEXT, lambda row: row.location, "work", 120),
    _column("hire_date", Kind.DATE, lambda row: row.hire_date, "work", 104),
    Column(
        "status",
        Message.of("people-status"),
        Kind.CHOICE,
        lambda row: row.status,
        "account",
        120,
        choices={word: Message(f"people-status-{word.replace('_', '-')}") for word in STATUSES},
    ),
    _column("deactivation_date", Kind.DATE, lambda row: row.deactivation_date, "account", 120),
    Column(
        "role",
        Message.of("people-role"),
        Kind.CHOICE,
        lambda row: row.role,
        "account",
        112,
        choices={
            word: Message(f"people-role-{word.replace('_', '-')}")
            for word in ("user", "admin", "hr_admin", "super_admin")
        },
    ),
    _column("last_login", Kind.INSTANT, lambda row: row.last_login, "account", 136),
    _column("manager_email", Kind.TEXT, lambda row: row.manager_email, "work", 220, False),
    _column("first_name", Kind.TEXT, lambda row: row.first_name, shown=False),
    _column("last_name", Kind.TEXT, lambda row: row.last_name, shown=False),
    _column("preferred_name", Kind.TEXT, lambda row: row.preferred_name, shown=False),
    _column("phone", Kind.TEXT, lambda row: row.phone, shown=False),
    _column("locale", Kind.TEXT, lambda row: row.locale, "account", 80, False),
    _column("id", Kind.IDENTIFIER, lambda row: row.id, "account", 104, False),
    _column("uuid", Kind.IDENTIFIER, lambda row: row.uuid, "account", 240, False),
)
