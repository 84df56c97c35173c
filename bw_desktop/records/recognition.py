"""Recognition: who recognised whom, when, for what; the rows and columns of its tab (row Q7; section 3.7)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from bw_desktop.messages import Message
from bw_desktop.records import values
from bw_desktop.records.columns import IDENTIFIERS, Column, Declares, Kind, Record
from bw_desktop.records.domain import Domain, Listing
from bw_desktop.records.page_reader import PageReader
from bw_desktop.records.people import PRESENT
from bw_desktop.records.pictures import By, Picture
from bw_desktop.records.query import Order
from bw_desktop.records.questions import Choice, Question, filled, wanted
from bw_desktop.records.reading import PageColumns
from bw_desktop.records.spans import Days, Within, days_text
from bw_desktop.records.view import View, Wanted

KINDS = ("shoutout", "goal_comment")


@dataclass(frozen=True, slots=True)
class Recognition(Record):
    """One recognition: a shoutout, or a comment on a goal. `receiver_ids` are parallel to `receivers`."""

    giver_id: str | None
    giver: str
    receiver_ids: tuple[str, ...]
    receivers: tuple[str, ...]
    text: str | None
    hashtags: tuple[str, ...]
    kind: str
    goal_id: str | None
    goal: str | None
    goal_owner_id: str | None
    goal_owner: str | None
    group: str | None
    created: datetime | None
    modified: datetime | None
    is_edited: bool | None


class RecognitionReader(PageReader[Recognition]):
    """Makes recognitions of the server's records."""

    row = Recognition
    object: ClassVar[str] = "recognition"

    def cells(self, read: PageColumns) -> Mapping[str, Iterable[Any]]:
        givers, commenters = read.shared_identifier("giver_id"), read.shared_identifier("commenter_id")
        shouted, commented = read.shared_text("giver_name"), read.shared_text("commenter_name")
        first = zip(read.shared_identifier("receiver_id"), read.shared_text("receiver_name"), strict=True)
        received = [_receivers(*one, sent) for one, sent in zip(first, read.sent("mentioned"), strict=True)]
        return {
            "giver_id": map(_first, givers, commenters),
            "giver": [_first(*names) or "" for names in zip(shouted, commented, strict=True)],
            "receiver_ids": map(tuple, received),
            "receivers": [tuple(one.values()) for one in received],
            "text": read.text("text"),
            "hashtags": [_hashtags(sent) for sent in read.sent("hashtags")],
            "kind": [KINDS[0] if one else KINDS[1] for one in map(_first, givers, shouted)],
            "goal_id": read.shared_identifier("goal_id"),
            "goal": read.shared_text("goal_name"),
            "goal_owner_id": read.shared_identifier("goal_owner_id"),
            "goal_owner": read.shared_text("goal_owner_name"),
            "group": read.shared_text("group_name"),
            "created": map(_first, read.instant("created"), read.instant("created_on")),
            "modified": read.instant("modified_on"),
            "is_edited": read.flag("is_edited"),
        }


def _first(one: Any, other: Any) -> Any:
    return one or other


def _receivers(id: str | None, name: str | None, mentioned: Any) -> dict[str, str]:
    """Names by id: whom it is for, then who is mentioned in it, each once."""
    found = {id: name or ""} if id else {}
    for one in mentioned if isinstance(mentioned, list) else ():
        if isinstance(one, Mapping) and (own := values.identifier(one.get("id"))):
            found.setdefault(own, values.text(one.get("name")) or "")
    return found


def _hashtags(sent: Any) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word.removeprefix("#") for word in values.names(sent)))


_column: Declares[Recognition] = Declares("recognition", "recognition")

COLUMNS: tuple[Column[Recognition], ...] = (
    _column("giver", Kind.TEXT, lambda row: row.giver, width=180, person=lambda row: row.giver_id),
    _column("receivers", Kind.LIST, lambda row: row.receivers or None, width=220, person=lambda row: row.receiver_ids),
    _column("text", Kind.LONG_TEXT, lambda row: row.text, width=320),
    _column("hashtags", Kind.LIST, lambda row: row.hashtags or None, width=160),
    _column("created", Kind.INSTANT, lambda row: row.created, "time", 160),
    _column("kind", Kind.CHOICE, lambda row: row.kind, width=136, words=KINDS),
    _column("goal", Kind.TEXT, lambda row: row.goal, "goal", 240),
    _column("goal_owner", Kind.TEXT, lambda row: row.goal_owner, "goal", 180, person=lambda row: row.goal_owner_id),
    _column("group", Kind.TEXT, lambda row: row.group, width=160, shown=False),
    _column("modified", Kind.INSTANT, lambda row: row.modified, "time", 160, False),
    _column("is_edited", Kind.FLAG, lambda row: row.is_edited, "time", 96, False),
    _column("giver_id", Kind.IDENTIFIER, lambda row: row.giver_id, IDENTIFIERS, 120, False),
    _column("receiver_ids", Kind.LIST, lambda row: row.receiver_ids or None, IDENTIFIERS, 160, False),
    _column("goal_id", Kind.IDENTIFIER, lambda row: row.goal_id, IDENTIFIERS, 120, False),
    _column("id", Kind.IDENTIFIER, lambda row: row.id, IDENTIFIERS, 104, False),
)

PICTURES: tuple[Picture, ...] = (
    Picture("created", Message.of("picture-recognition-over-time"), "created", By.MONTH, most=24),
    Picture("hashtags", Message.of("picture-recognition-by-hashtag"), "hashtags"),
)


def _recognised(days: Days) -> View:
    received, given = (f"joined.{name}@{days_text(days)}" for name in ("received", "given"))
    columns = ("name", received, given, "title", "department", "manager")
    most = (Order(received, descending=True), Order("name"))
    return View("users", filters=(wanted("status", *PRESENT),), order=most, columns=columns)


def _used_hashtags(days: Days) -> View:
    columns = ("hashtags", "giver", "receivers", "text", "created")
    newest = Order("created", descending=True)
    tagged = (Wanted("created", days), filled("hashtags"))
    return View("recognition", filters=tagged, order=(newest,), columns=columns, picture="hashtags")


_PERIODS = Choice(tuple(map(Within, ("this-year", "this-half-year", "this-quarter", "last-quarter", "last-year"))))
QUESTIONS: tuple[Question, ...] = (
    Question("recognised", _recognised, _PERIODS),
    Question("hashtags", _used_hashtags, _PERIODS),
)

RECOGNITION: Domain[Recognition] = Domain(
    "recognition",
    COLUMNS,
    "giver",
    (Order("created", descending=True),),
    icon="recognition",
    listing=Listing("recognition.list"),
    reader=RecognitionReader,
    card=("text", "giver", "receivers", "created"),
    row=Recognition,
    pictures=PICTURES,
    questions=QUESTIONS,
)
