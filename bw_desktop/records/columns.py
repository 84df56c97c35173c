"""What a column is: title, kind, how its value is read from a row, and how it stands on the screen at first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Generic, TypeAlias, TypeVar

from bw_desktop.messages import Message
from bw_desktop.records.raw import RawRecord

Value: TypeAlias = "str | int | float | bool | date | datetime | tuple[str, ...] | None"
"""A native value of a cell. Instants are aware datetimes in UTC; dates are calendar dates; blank is None."""


Named: TypeAlias = "str | tuple[str, ...] | None"
"""The person or the people a cell names: by id, or by folded e-mail where no id is told."""


IDENTIFIERS = "identifiers"
"""The group of what only machines go by; it stands last in a record."""


class Kind(StrEnum):
    """What a column holds; decides alignment, sorting, filters, and how a workbook stores it."""

    IDENTIFIER = "identifier"  # text that may look like a number; never calculated with
    TEXT = "text"
    LONG_TEXT = "long-text"
    NUMBER = "number"
    PERCENT = "percent"  # a fraction, 1.0 is 100 %
    DATE = "date"
    INSTANT = "instant"
    FLAG = "flag"
    CHOICE = "choice"  # a word of a small closed set, told through `choices`
    LIST = "list"  # several words; Value is a tuple
    RATING = "rating"  # a number, a text, or both in one: "65 - Exceeds"; sorted by its number first (row Q8)


@dataclass(frozen=True, slots=True)
class Record:
    """What every row of a domain has: its server id, unknown fields, and the answer it came from.

    `extra` is parallel to `ExtraFields.names` of the reader that made the row, and may be shorter.
    """

    id: str
    extra: tuple[Value, ...]
    raw: RawRecord


RowT_contra = TypeVar("RowT_contra", bound=Record, contravariant=True)


@dataclass(frozen=True, slots=True)
class Column(Generic[RowT_contra]):
    """One column of a domain's table.

    `group` is the heading it stands under in the record panel, `width` is in pixels at 100 %,
    `shown` says whether it is on at first, `sensitive` keeps it out of default exports (row C7),
    `choices` gives the message of each word of a `CHOICE`, `person` the id of the person the cell names, or the ids of
    those a list names (row B10).
    """

    id: str
    title: Message
    kind: Kind
    read: Callable[[RowT_contra], Value]
    group: str = ""
    width: int = 140
    shown: bool = True
    sensitive: bool = False
    choices: Mapping[str, Message] = field(default_factory=dict)
    person: Callable[[RowT_contra], Named] | None = None


class Declares(Generic[RowT_contra]):
    """Declares the columns of a domain; titled by the messages `<domain>-<id>`, choices by `<domain>-<id>-<word>`."""

    def __init__(self, domain: str, group: str) -> None:
        self._domain, self._group = domain, group

    def __call__(
        self,
        id: str,
        kind: Kind,
        read: Callable[[RowT_contra], Value],
        group: str = "",
        width: int = 140,
        shown: bool = True,
        *,
        sensitive: bool = False,
        words: Iterable[str] = (),
        person: Callable[[RowT_contra], Named] | None = None,
    ) -> Column[RowT_contra]:
        """A column. `group` is the domain's own where none is given, `words` are those of a `CHOICE`."""
        name = f"{self._domain}-{id}".replace("_", "-")
        choices = {word: Message(f"{name}-{word}".replace("_", "-")) for word in words}
        return Column(id, Message(name), kind, read, group or self._group, width, shown, sensitive, choices, person)
