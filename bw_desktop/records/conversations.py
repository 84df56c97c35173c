"""Conversations: the rows and columns of their tab, and their answers, which stand in the panel alone (row Q5)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, ClassVar

from bw_desktop.endpoints import EndpointMap
from bw_desktop.messages import Message
from bw_desktop.records.columns import IDENTIFIERS, Column, Declares, Kind, Record
from bw_desktop.records.domain import Domain, Listing, Part
from bw_desktop.records.page_reader import PageReader
from bw_desktop.records.people import PRESENT, today_utc
from bw_desktop.records.pictures import By, Picture
from bw_desktop.records.query import NumberBetween, Order
from bw_desktop.records.questions import Choice, Number, Question, wanted
from bw_desktop.records.reading import PageColumns
from bw_desktop.records.responses import response_parts, responses, sent_of
from bw_desktop.records.spans import Days, Within, days_text
from bw_desktop.records.templates import CONVERSATION_TEMPLATES, KINDS
from bw_desktop.records.view import View, Wanted

STATUSES = ("not_started", "in_progress", "shared", "completed", "cancelled")
OPEN = STATUSES[:3]


@dataclass(frozen=True, slots=True)
class Conversation(Record):
    """A conversation of an employee with a manager.

    `status` is one of `STATUSES` where the server keeps to them; `is_overdue` says that it is open beyond its due date.
    """

    employee_id: str | None
    employee: str
    manager_id: str | None
    manager: str | None
    template: str | None
    kind: str | None
    status: str | None
    is_overdue: bool | None
    start: date | None
    due: date | None
    completed: datetime | None
    updated: datetime | None
    template_id: str | None
    cycle_id: str | None
    uuid: str | None


class ConversationReader(PageReader[Conversation]):
    """Makes conversations of the server's records; `today` decides what is overdue."""

    row = Conversation
    object: ClassVar[str] = "conversation"
    guarded: ClassVar[bool] = True

    def __init__(self, endpoints: EndpointMap, today: date | None = None) -> None:
        super().__init__(endpoints)
        self._today = today
        self._open = frozenset(endpoints.values["conversation_open"])

    def cells(self, read: PageColumns) -> Mapping[str, Iterable[Any]]:
        statuses, due = read.shared_text("status"), read.shared_date("cycle_due")
        return {
            "employee_id": read.shared_identifier("employee_id"),
            "employee": [name or "" for name in read.shared_text("employee_name")],
            "manager_id": read.shared_identifier("manager_id"),
            "manager": read.shared_text("manager_name"),
            "template": read.shared_text("template_name"),
            "kind": read.shared_text("template_type"),
            "status": statuses,
            "is_overdue": map(self._is_overdue, statuses, due),
            "start": read.shared_date("cycle_start"),
            "due": due,
            "completed": read.instant("completed_on"),
            "updated": read.instant("updated"),
            "template_id": read.shared_identifier("template_id"),
            "cycle_id": read.shared_identifier("cycle_id"),
            "uuid": read.text("uuid"),
        }

    def _is_overdue(self, status: str | None, due: date | None) -> bool | None:
        return None if due is None else status in self._open and due < (self._today or today_utc())


def _answers(endpoints: EndpointMap, row: Conversation) -> Sequence[Part]:
    found = responses(endpoints, endpoints.fields["conversation"]["responses"].read(row.raw.fields()))
    return list(response_parts(found, {"employee": row.employee, "manager": row.manager or ""}))


_column: Declares[Conversation] = Declares("conversations", "conversation")

COLUMNS: tuple[Column[Conversation], ...] = (
    _column("employee", Kind.TEXT, lambda row: row.employee, width=200, person=lambda row: row.employee_id),
    _column("manager", Kind.TEXT, lambda row: row.manager, width=180, person=lambda row: row.manager_id),
    _column("template", Kind.TEXT, lambda row: row.template, width=240),
    _column("kind", Kind.CHOICE, lambda row: row.kind, width=112, words=KINDS),
    _column("status", Kind.CHOICE, lambda row: row.status, "progress", 136, words=STATUSES),
    _column("due", Kind.DATE, lambda row: row.due, "progress", 104),
    _column("is_overdue", Kind.FLAG, lambda row: row.is_overdue, "progress", 96),
    _column("start", Kind.DATE, lambda row: row.start, "time", 104, False),
    _column("completed", Kind.INSTANT, lambda row: row.completed, "time", 160),
    _column("updated", Kind.INSTANT, lambda row: row.updated, "time", 160),
    _column("employee_id", Kind.IDENTIFIER, lambda row: row.employee_id, IDENTIFIERS, 120, False),
    _column("manager_id", Kind.IDENTIFIER, lambda row: row.manager_id, IDENTIFIERS, 120, False),
    _column("template_id", Kind.IDENTIFIER, lambda row: row.template_id, IDENTIFIERS, 120, False),
    _column("cycle_id", Kind.IDENTIFIER, lambda row: row.cycle_id, IDENTIFIERS, 104, False),
    _column("id", Kind.IDENTIFIER, lambda row: row.id, IDENTIFIERS, 104, False),
    _column("uuid", Kind.IDENTIFIER, lambda row: row.uuid, IDENTIFIERS, 240, False),
)

PICTURES: tuple[Picture, ...] = (
    Picture("status", Message.of("picture-conversations-by-status"), "status"),
    Picture("due", Message.of("picture-conversations-by-due"), "due", By.MONTH, most=24),
)


def _open() -> View:
    overdue_first = (Order("is_overdue", descending=True), Order("due"), Order("joined.department"))
    columns = ("employee", "manager", "joined.department", "template", "status", "due", "is_overdue")
    return View("conversations", filters=(wanted("status", *OPEN),), order=overdue_first, columns=columns)


def _busy_managers(number: int) -> View:
    more = (Wanted("joined.unfinished", NumberBetween(number + 1)), wanted("status", *PRESENT))
    columns = ("name", "joined.unfinished", "joined.direct_reports", "title", "department", "manager")
    most = (Order("joined.unfinished", descending=True), Order("name"))
    return View("users", filters=more, order=most, columns=columns)


def _no_conversation(days: Days) -> View:
    held = f"joined.conversations@{days_text(days)}"
    none = (Wanted(held, NumberBetween(0, 0)), wanted("status", *PRESENT))
    columns = ("name", "title", "department", "manager", held, "hire_date", "status")
    return View("users", filters=none, order=(Order("name"),), columns=columns)


_HALVES = Choice(tuple(map(Within, ("this-half-year", "last-half-year", "this-quarter", "this-year"))))
QUESTIONS: tuple[Question, ...] = (
    Question("open-conversations", _open),
    Question("busy-managers", _busy_managers, Number(3, Message.of("parameter-conversations"))),
    Question("no-conversation", _no_conversation, _HALVES),
)

CONVERSATIONS: Domain[Conversation] = Domain(
    "conversations",
    COLUMNS,
    "employee",
    (Order("employee"),),
    icon="conversation",
    listing=Listing("conversations.list"),
    reader=ConversationReader,
    single="conversations.read",
    parts=_answers,
    sent=sent_of("conversation"),
    beside=(CONVERSATION_TEMPLATES,),
    seen_by="hr_admin",
    card=("template", "employee", "manager", "status", "due"),
    row=Conversation,
    pictures=PICTURES,
    questions=QUESTIONS,
)
