"""People: the rows and columns of the Users tab (row Q1; sections 3.1 and 5.2 of the API notes)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime
from typing import Any

from bw_desktop.endpoints import EndpointMap
from bw_desktop.messages import Message
from bw_desktop.records.columns import IDENTIFIERS, Column, Declares, Kind, Record
from bw_desktop.records.domain import Domain
from bw_desktop.records.extra import ExtraFields
from bw_desktop.records.pictures import Picture
from bw_desktop.records.pool import Pool
from bw_desktop.records.query import STEP, NumberBetween, OneOf, Order
from bw_desktop.records.questions import Number, Question, filled, wanted
from bw_desktop.records.raw import RawPage, RawRecord
from bw_desktop.records.reading import PageColumns
from bw_desktop.records.spans import Within, days_text
from bw_desktop.records.view import View, Wanted

STATUSES = ("active", "on_leave", "leaving", "deactivated")
"""What a person's account can be, told as `people-status-…`. Who is leaving may be on leave, too."""
PRESENT = STATUSES[:3]
ROLES = ("user", "admin", "hr_admin", "super_admin")


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
    on_leave: bool | None
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
        self._fields = endpoints.fields["user"]
        self.extra = ExtraFields(self._fields.values())
        self._pool = Pool()
        self._paths = department_paths
        self._today = today

    def page(self, records: Sequence[Mapping[str, Any]]) -> list[Person]:
        """One page of records as rows that share the compressed page."""
        return [person for part in self.slices(records, len(records) or 1) for person in part]

    def slices(self, records: Sequence[Mapping[str, Any]], size: int) -> Iterator[list[Person]]:
        """As `page`, so many at a time, so that the caller can pause between them."""
        packed = RawPage.of(records)
        for first in range(0, len(records), size):
            part = records[first : first + size]
            yield self._people(part, [RawRecord(packed, first + index) for index in range(len(part))])

    def _people(self, records: Sequence[Mapping[str, Any]], raws: Sequence[RawRecord]) -> list[Person]:
        read, pool = PageColumns(self._fields, self._pool, records), self._pool
        first, last = read.shared_text("first_name"), read.shared_text("last_name")
        department_ids, departments = read.shared_identifier("department_id"), read.shared_text("department_name")
        homes = zip(department_ids, departments, strict=True)
        leaving = read.shared_date("deactivation_date")
        on_leave = read.flag("on_leave")
        accounts = zip(read.flag("is_active"), leaving, on_leave, strict=True)
        columns: dict[str, Iterable[Any]] = {
            "id": [own or "" for own in read.identifier("id")],
            "extra": self.extra.page(records),
            "raw": raws,
            "name": map(_name, read.text("name"), first, last),
            "email": read.text("email"),
            "employee_id": read.identifier("employee_id"),
            "title": read.shared_text("title"),
            "department_id": department_ids,
            "department": departments,
            "department_path": [self._paths.get(own or "") or pool.path(name) for own, name in homes],
            "manager_id": read.shared_identifier("manager_id"),
            "manager": read.shared_text("manager_name"),
            "manager_email": read.shared_text("manager_email"),
            "location": read.shared_text("location"),
            "hire_date": read.shared_date("hire_date"),
            "deactivation_date": leaving,
            "status": [self._status(*account) for account in accounts],
            "on_leave": on_leave,
            "role": read.shared_text("role"),
            "last_login": read.instant("last_login"),
            "first_name": first,
            "last_name": last,
            "preferred_name": read.text("preferred_name"),
            "phone": read.text("phone"),
            "locale": read.shared_text("locale"),
            "uuid": read.text("uuid"),
        }
        return list(map(Person, *(columns[field.name] for field in fields(Person))))

    def _status(self, is_active: bool | None, leaves: date | None, on_leave: bool | None) -> str:
        """A deactivation date in the past or today has deactivated the person (section 3.1)."""
        if is_active is False or (leaves is not None and leaves <= self._today):
            return "deactivated"
        if leaves is not None:
            return "leaving"
        return "on_leave" if on_leave else "active"


def _name(name: str | None, first: str | None, last: str | None) -> str:
    return name or " ".join(part for part in (first, last) if part)


def today_utc() -> date:
    """Today's date in UTC."""
    return datetime.now(UTC).date()


_column: Declares[Person] = Declares("people", "person")

COLUMNS: tuple[Column[Person], ...] = (
    _column("name", Kind.TEXT, lambda row: row.name, width=200, person=lambda row: row.id),
    _column("email", Kind.TEXT, lambda row: row.email, width=240),
    _column("employee_id", Kind.IDENTIFIER, lambda row: row.employee_id, width=104),
    _column("title", Kind.TEXT, lambda row: row.title, "work", 180),
    _column("department", Kind.TEXT, lambda row: row.department, "work", 160),
    _column("department_path", Kind.TEXT, lambda row: STEP.join(row.department_path) or None, "work", 240, False),
    _column("manager", Kind.TEXT, lambda row: row.manager, "work", 180, person=lambda row: row.manager_id),
    _column("location", Kind.TEXT, lambda row: row.location, "work", 120),
    _column("hire_date", Kind.DATE, lambda row: row.hire_date, "work", 104),
    _column("status", Kind.CHOICE, lambda row: row.status, "account", 120, words=STATUSES),
    _column("on_leave", Kind.FLAG, lambda row: row.on_leave, "account", 96, False),
    _column("deactivation_date", Kind.DATE, lambda row: row.deactivation_date, "account", 120),
    _column("role", Kind.CHOICE, lambda row: row.role, "account", 112, words=ROLES),
    _column("last_login", Kind.INSTANT, lambda row: row.last_login, "account", 136),
    _column("manager_email", Kind.TEXT, lambda row: row.manager_email, "work", 220, False),
    _column("first_name", Kind.TEXT, lambda row: row.first_name, shown=False),
    _column("last_name", Kind.TEXT, lambda row: row.last_name, shown=False),
    _column("preferred_name", Kind.TEXT, lambda row: row.preferred_name, shown=False),
    _column("phone", Kind.TEXT, lambda row: row.phone, shown=False),
    _column("locale", Kind.TEXT, lambda row: row.locale, "account", 80, False),
    _column("id", Kind.IDENTIFIER, lambda row: row.id, IDENTIFIERS, 104, False),
    _column("uuid", Kind.IDENTIFIER, lambda row: row.uuid, IDENTIFIERS, 240, False),
)

PICTURES: tuple[Picture, ...] = (
    Picture("department", Message.of("picture-people-by-department"), "department"),
    Picture("status", Message.of("picture-people-by-status"), "status"),
)

_WORK = ("name", "title", "department", "manager")


def _joined(days: int) -> View:
    lately = Wanted("hire_date", Within("last", days))
    newest = Order("hire_date", descending=True)
    return View("users", filters=(lately,), order=(newest,), columns=(*_WORK, "location", "hire_date", "status"))


def _on_leave() -> View:
    away = Wanted("on_leave", OneOf(frozenset({True})))
    columns = (*_WORK, "location", "status", "deactivation_date")
    return View("users", filters=(away, wanted("status", *PRESENT)), order=(Order("name"),), columns=columns)


def _leavers(days: int) -> View:
    leaver = f"joined.leaver@{days_text(Within('next', days))}"
    columns = ("name", "deactivation_date", leaver, "joined.open_goals", "title", "department", "manager")
    return View("users", filters=(filled(leaver),), order=(Order("deactivation_date"),), columns=columns)


def _no_manager() -> View:
    gone = wanted("joined.manager", "none", "left")
    columns = (*_WORK, "joined.manager", "hire_date")
    return View("users", filters=(gone, wanted("status", *PRESENT)), order=(Order("name"),), columns=columns)


def _reports() -> View:
    has_some = Wanted("joined.direct_reports", NumberBetween(1))
    most = Order("joined.direct_reports", descending=True)
    columns = ("name", "joined.direct_reports", *_WORK[1:], "location")
    return View("users", filters=(has_some,), order=(most, Order("name")), columns=columns)


def _missing() -> View:
    columns = ("name", "joined.missing", "email", "employee_id", "title", "department", "manager")
    lacks = (filled("joined.missing"), wanted("status", *PRESENT))
    return View("users", filters=lacks, order=(Order("name"),), columns=columns)


QUESTIONS: tuple[Question, ...] = (
    Question("joined", _joined, Number(90, Message.of("parameter-days"), 1)),
    Question("on-leave", _on_leave),
    Question("leavers", _leavers, Number(60, Message.of("parameter-days"), 1)),
    Question("no-manager", _no_manager),
    Question("reports", _reports),
    Question("missing", _missing),
)

USERS: Domain[Person] = Domain(
    "users",
    COLUMNS,
    "name",
    (Order("name"),),
    web="user",
    icon="users",
    needs=(frozenset({"users.list"}),),
    writers=("super_admin",),
    pictures=PICTURES,
    questions=QUESTIONS,
    row=Person,
)
