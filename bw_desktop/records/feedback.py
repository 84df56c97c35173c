"""Feedback: the rows and columns of its tab. A provider the server withholds is nowhere to be found (row Q6)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from bw_desktop.endpoints import EndpointMap, Field
from bw_desktop.messages import Message
from bw_desktop.records.columns import IDENTIFIERS, Column, Declares, Kind, Record
from bw_desktop.records.domain import Domain, Listing, Part
from bw_desktop.records.page_reader import PageReader
from bw_desktop.records.people import PRESENT
from bw_desktop.records.pictures import Picture
from bw_desktop.records.query import NumberBetween, Order
from bw_desktop.records.questions import Question, Since, wanted
from bw_desktop.records.reading import PageColumns
from bw_desktop.records.responses import feedback_parts, responses, sent_of, without_confidential
from bw_desktop.records.spans import Days, Within, days_text
from bw_desktop.records.templates import FEEDBACK_TEMPLATES, KINDS
from bw_desktop.records.view import View, Wanted

STATUSES = ("requested", "in_progress", "completed", "declined", "expired")
OPEN = STATUSES[:2]
WITHHELD = "withheld"
"""Stands for the provider the template hides: no name, but a word of the column's choices."""


@dataclass(frozen=True, slots=True)
class Feedback(Record):
    """Feedback for one person. `status` is one of `STATUSES`; `answers` are those that are not confidential."""

    recipient_id: str | None
    recipient: str
    requester_id: str | None
    requester: str | None
    provider_id: str | None
    provider: str
    template: str | None
    kind: str | None
    status: str | None
    requested: datetime | None
    completed: datetime | None
    answers: str | None
    template_id: str | None
    uuid: str | None


class FeedbackReader(PageReader[Feedback]):
    """Makes feedback of the server's records."""

    row = Feedback
    object: ClassVar[str] = "feedback"
    guarded: ClassVar[bool] = True

    def page(self, records: Sequence[Mapping[str, Any]]) -> list[Feedback]:
        return super().page([self._told(record) for record in records])

    def cells(self, read: PageColumns) -> Mapping[str, Iterable[Any]]:
        return {
            "recipient_id": read.shared_identifier("recipient_id"),
            "recipient": [name or "" for name in read.shared_text("recipient_name")],
            "requester_id": read.shared_identifier("requester_id"),
            "requester": read.shared_text("requester_name"),
            "provider_id": read.shared_identifier("provider_id"),
            "provider": [name or WITHHELD for name in read.shared_text("provider_name")],
            "template": read.shared_text("template_name"),
            "kind": read.shared_text("kind"),
            "status": read.shared_text("status"),
            "requested": read.instant("requested_on"),
            "completed": read.instant("completed_on"),
            "answers": [_told_answers(self.endpoints, sent) for sent in read.sent("responses")],
            "template_id": read.shared_identifier("template_id"),
            "uuid": read.text("uuid"),
        }

    def _told(self, record: Mapping[str, Any]) -> Mapping[str, Any]:
        """A record whose provider is withheld with nothing but what is known: any other field might betray them."""
        if self.fields["provider_name"].read(record):
            return record
        known = [field for name, field in self.fields.items() if not name.startswith("provider_")]
        told = _only(known, record)
        answers = self.fields["responses"]
        if isinstance(sent := answers.read(record), list):
            of_answer = tuple(self.endpoints.fields["response"].values())
            answers.write(told, [_only(of_answer, one) for one in sent if isinstance(one, Mapping)])
        return told


def _only(fields: Iterable[Field], record: Mapping[str, Any]) -> dict[str, Any]:
    told: dict[str, Any] = {}
    for field in fields:
        if (value := field.read(record)) is not None:
            field.write(told, value)
    return told


def _told_answers(endpoints: EndpointMap, sent: Any) -> str | None:
    """The answers as one text, a line each."""
    told = [response.answer for response in responses(endpoints, without_confidential(endpoints, sent))]
    lines = (", ".join(one) if isinstance(one, tuple) else str(one) for one in told if one is not None)
    return "\n".join(lines) or None


def _answers(endpoints: EndpointMap, row: Feedback) -> Sequence[Part]:
    found = responses(endpoints, endpoints.fields["feedback"]["responses"].read(row.raw.fields()))
    return list(feedback_parts(found))


_column: Declares[Feedback] = Declares("feedback", "feedback")

COLUMNS: tuple[Column[Feedback], ...] = (
    _column("recipient", Kind.TEXT, lambda row: row.recipient, width=200, person=lambda row: row.recipient_id),
    _column(
        "provider",
        Kind.CHOICE,
        lambda row: row.provider,
        width=180,
        words=(WITHHELD,),
        person=lambda row: row.provider_id,
    ),
    _column("requester", Kind.TEXT, lambda row: row.requester, width=180, person=lambda row: row.requester_id),
    _column("template", Kind.TEXT, lambda row: row.template, width=240),
    _column("kind", Kind.CHOICE, lambda row: row.kind, width=112, words=KINDS),
    _column("status", Kind.CHOICE, lambda row: row.status, "progress", 136, words=STATUSES),
    _column("requested", Kind.INSTANT, lambda row: row.requested, "time", 160),
    _column("completed", Kind.INSTANT, lambda row: row.completed, "time", 160),
    _column("answers", Kind.LONG_TEXT, lambda row: row.answers, width=320, shown=False, sensitive=True),
    _column("recipient_id", Kind.IDENTIFIER, lambda row: row.recipient_id, IDENTIFIERS, 120, False),
    _column("requester_id", Kind.IDENTIFIER, lambda row: row.requester_id, IDENTIFIERS, 120, False),
    _column("provider_id", Kind.IDENTIFIER, lambda row: row.provider_id, IDENTIFIERS, 120, False),
    _column("template_id", Kind.IDENTIFIER, lambda row: row.template_id, IDENTIFIERS, 120, False),
    _column("id", Kind.IDENTIFIER, lambda row: row.id, IDENTIFIERS, 104, False),
    _column("uuid", Kind.IDENTIFIER, lambda row: row.uuid, IDENTIFIERS, 240, False),
)

PICTURES: tuple[Picture, ...] = (
    Picture("status", Message.of("picture-feedback-by-status"), "status"),
    Picture("template", Message.of("picture-feedback-by-template"), "template"),
)


def _no_feedback(days: Days) -> View:
    received = f"joined.team_feedback@{days_text(days)}"
    none = (Wanted(received, NumberBetween(0, 0)), wanted("status", *PRESENT))
    columns = ("name", "joined.direct_reports", received, "title", "department", "manager")
    return View("users", filters=none, order=(Order("name"),), columns=columns)


def _unanswered() -> View:
    columns = ("recipient", "joined.department", "requester", "provider", "template", "status", "requested")
    return View("feedback", filters=(wanted("status", *OPEN),), order=(Order("requested"),), columns=columns)


QUESTIONS: tuple[Question, ...] = (
    Question("no-feedback", _no_feedback, Since(Within("this-half-year"))),
    Question("unanswered", _unanswered),
)

FEEDBACK: Domain[Feedback] = Domain(
    "feedback",
    COLUMNS,
    "recipient",
    (Order("recipient"),),
    icon="feedback",
    listing=Listing("feedback.list"),
    reader=FeedbackReader,
    single="feedback.read",
    parts=_answers,
    sent=sent_of("feedback"),
    beside=(FEEDBACK_TEMPLATES,),
    seen_by="hr_admin",
    card=("template", "recipient", "provider", "status", "requested"),
    row=Feedback,
    pictures=PICTURES,
    questions=QUESTIONS,
)
