"""Answers to the questions of a conversation or of feedback, and who may read them where (rows Q5, Q6; section 3.5)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bw_desktop.endpoints import EndpointMap
from bw_desktop.messages import Message
from bw_desktop.records import values
from bw_desktop.records.columns import Record, Value
from bw_desktop.records.domain import Entry, Part

_SHARED, _UNSHARED = "shared", "unshared"


@dataclass(frozen=True, slots=True)
class Response:
    """One answer. `side` is the word of the side it is from, `high` the top of a scale, `shared` when it was shared."""

    question: str
    side: str | None
    answer: Value
    high: float | int | None
    is_confidential: bool
    shared: datetime | None

    @property
    def entry(self) -> Entry:
        """The answer as a line of a record panel."""
        if isinstance(self.answer, (int, float)) and self.high is not None:
            return Entry(self.question, Message.of("response-on-scale", answer=self.answer, high=self.high))
        return Entry(self.question, Message.of("response-none") if self.answer is None else self.answer)


def responses(endpoints: EndpointMap, sent: Any) -> list[Response]:
    """Answers of the list the server sends."""
    fields = endpoints.fields["response"]

    def response(record: Mapping[str, Any]) -> Response:
        read = {name: field.read(record) for name, field in fields.items()}
        return Response(
            values.text(read["question"]) or "",
            values.text(read["side"]),
            _answer(read["answer"]),
            values.number(read["high"]),
            _is_confidential(read["is_confidential"]),
            values.instant(read["shared_on"]),
        )

    return [response(record) for record in _records(sent)]


def response_parts(found: Sequence[Response], names: Mapping[str, str]) -> Iterator[Part]:
    """Parts of a record panel: each side apart, and of each what is shared, what is not, and what is confidential.

    `names` are those of the sides, by their words.
    """
    for side in dict.fromkeys(response.side for response in found):
        own = [response for response in found if response.side == side]
        name = names.get(side or "") or side or ""
        plain = [response for response in own if not response.is_confidential]
        for word, part in (
            (_SHARED, [response for response in plain if response.shared]),
            (_UNSHARED, [response for response in plain if not response.shared]),
        ):
            yield from _part(Message.of(f"responses-{word}", name=name), part, "eye" if word == _SHARED else "wait")
        secret = [response for response in own if response.is_confidential]
        yield from _part(Message.of("responses-confidential", name=name), secret, "lock")


def feedback_parts(found: Sequence[Response]) -> Iterator[Part]:
    """Parts of a record panel where one person answers: the answers, and those that are confidential."""
    plain = [response for response in found if not response.is_confidential]
    yield from _part(Message.of("responses-given"), plain, "")
    secret = [response for response in found if response.is_confidential]
    yield from _part(Message.of("responses-confidential-only"), secret, "lock")


def without_confidential(endpoints: EndpointMap, sent: Any) -> list[dict[str, Any]]:
    """The list the server sends without the confidential answers."""
    fields = endpoints.fields["response"]
    return [dict(record) for record in _records(sent) if not _is_confidential(fields["is_confidential"].read(record))]


def sent_of(object: str) -> Callable[[EndpointMap, Record], Mapping[str, Any]]:
    """What "as Betterworks sent it" shows of such records: confidential answers stand in their own part alone."""

    def sent(endpoints: EndpointMap, row: Record) -> Mapping[str, Any]:
        field, told = endpoints.fields[object]["responses"], row.raw.fields()
        if field.read(told) is not None:
            field.write(told, without_confidential(endpoints, field.read(told)))
        return told

    return sent


def _part(title: Message, found: Iterable[Response], icon: str) -> Iterator[Part]:
    if entries := tuple(response.entry for response in found):
        yield Part(title, entries, icon)


def _is_confidential(mark: Any) -> bool:
    """Whatever is not clearly a no counts as one."""
    return mark is not None and values.flag(mark) is not False


def _records(sent: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(sent, list):
        yield from (record for record in sent if isinstance(record, Mapping))


def _answer(value: Any) -> Value:
    """A text, a number of a scale, a yes or no, or the words chosen."""
    if isinstance(value, (bool, int, float)):
        return value
    return values.names(value) or None if isinstance(value, list) else values.text(value)
