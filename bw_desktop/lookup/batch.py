"""What a load gives as it goes: rows, and the honest facts about how far it is (rows B7, B11)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from bw_desktop.messages import Message
from bw_desktop.records.columns import Column, Record

RowT = TypeVar("RowT", bound=Record)


@dataclass(frozen=True, slots=True)
class Facts:
    """How a load stands.

    `total` is the expected number of rows, None while unknown; `stage` says what is waited for in a
    sentence ("Betterworks is preparing the report"), `notes` what was left out or guessed.
    """

    total: int | None = None
    stage: Message | None = None
    notes: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Batch(Generic[RowT]):
    """Some rows of a load, in order. It may be empty and only tell facts.

    `columns` are the unknown fields known by now.
    """

    rows: Sequence[RowT]
    facts: Facts
    columns: Sequence[Column[Record]] = ()


def unseen(rows: Iterable[RowT], seen: set[str]) -> Iterator[RowT]:
    """The rows whose id did not come before, each once; `seen` takes them in. One without an id is always new."""
    for row in rows:
        if not row.id or row.id not in seen:
            seen.add(row.id)
            yield row
