"""Templates of conversations and of feedback, with their questions: a list beside each of the two (rows Q5, Q6)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from bw_desktop.endpoints import EndpointMap
from bw_desktop.messages import Message
from bw_desktop.records.columns import IDENTIFIERS, Declares, Kind, Record
from bw_desktop.records.domain import Domain, Entry, Listing, Part
from bw_desktop.records.page_reader import PageReader
from bw_desktop.records.query import Order
from bw_desktop.records.reading import PageColumns
from bw_desktop.records.responses import Response, responses

KINDS = ("scheduled", "anytime")
"""What a template can be, in the words of both domains (sections 4.3 and 4.4)."""


@dataclass(frozen=True, slots=True)
class Template(Record):
    """A template. `kind` is one of `KINDS`, `hides_providers` is of feedback only, `questions` a number."""

    name: str
    kind: str | None
    is_active: bool | None
    hides_providers: bool | None
    questions: int
    uuid: str | None


class TemplateReader(PageReader[Template]):
    """Makes templates of the server's records."""

    row = Template
    object: ClassVar[str] = "template"

    def cells(self, read: PageColumns) -> Mapping[str, Iterable[Any]]:
        kinds = zip(read.shared_text("type"), read.shared_text("kind"), strict=True)
        return {
            "name": [name or "" for name in read.text("name")],
            "kind": [of_conversation or of_feedback for of_conversation, of_feedback in kinds],
            "is_active": read.flag("is_active"),
            "hides_providers": read.flag("hides_providers"),
            "questions": [len(sent) if isinstance(sent, list) else 0 for sent in read.sent("questions")],
            "uuid": read.text("uuid"),
        }


def question_parts(endpoints: EndpointMap, row: Template) -> Sequence[Part]:
    """The questions, each with what is special about it."""
    asked = endpoints.fields["template"]["questions"].read(row.raw.fields())
    found = [
        response
        for response in responses(endpoints, [{"question": one} for one in asked] if isinstance(asked, list) else [])
        if response.question
    ]
    entries = tuple(_question(number, one) for number, one in enumerate(found, 1))
    return [Part(Message.of("templates-asked"), entries)] if entries else []


def _question(number: int, asked: Response) -> Entry:
    mark = Message.of("templates-confidential") if asked.is_confidential else ""
    return Entry(Message.of("templates-question", number=number), asked.question, mark)


_column: Declares[Template] = Declares("templates", "template")

_COMMON = (
    _column("name", Kind.TEXT, lambda row: row.name, width=320),
    _column("kind", Kind.CHOICE, lambda row: row.kind, width=120, words=KINDS),
    _column("is_active", Kind.FLAG, lambda row: row.is_active, width=96),
    _column("questions", Kind.NUMBER, lambda row: row.questions, width=104),
)
_IDS = (
    _column("id", Kind.IDENTIFIER, lambda row: row.id, IDENTIFIERS, 104, False),
    _column("uuid", Kind.IDENTIFIER, lambda row: row.uuid, IDENTIFIERS, 240, False),
)

CONVERSATION_TEMPLATES: Domain[Template] = Domain(
    "conversation-templates",
    (*_COMMON, *_IDS),
    "name",
    (Order("name"),),
    icon="list",
    listing=Listing("conversations.templates"),
    reader=TemplateReader,
    parts=question_parts,
    seen_by="admin",
    row=Template,
)
FEEDBACK_TEMPLATES: Domain[Template] = Domain(
    "feedback-templates",
    (*_COMMON, _column("hides_providers", Kind.FLAG, lambda row: row.hides_providers, width=168), *_IDS),
    "name",
    (Order("name"),),
    icon="list",
    listing=Listing("feedback.templates"),
    reader=TemplateReader,
    parts=question_parts,
    seen_by="admin",
    row=Template,
)
