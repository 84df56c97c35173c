"""What a data domain is, as one description: what it asks for, how its rows are made and shown, and what it can answer.

Tab, table, filters, panel, pictures, questions and export are made from it; a further domain is a further description.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from bw_desktop.endpoints import EndpointMap
from bw_desktop.messages import Message
from bw_desktop.records.columns import Column, Record, Value
from bw_desktop.records.extra import ExtraFields
from bw_desktop.records.query import Order

RowT = TypeVar("RowT", bound=Record)
RowT_co = TypeVar("RowT_co", bound=Record, covariant=True)


class Reader(Protocol[RowT_co]):
    """Makes rows of the server's records; `extra` are the unknown fields met so far."""

    extra: ExtraFields

    def page(self, records: Sequence[Mapping[str, Any]]) -> Sequence[RowT_co]: ...


@dataclass(frozen=True, slots=True)
class Listing:
    """The call that lists a domain's rows.

    With `each`, it is called once for every record of that other list, whose id fills its path; the outer record is
    then laid into each row's under `each_as`.
    """

    operation: str
    each: str = ""
    each_as: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a record panel: a label and a value. `mark` says in a word what is special about it, e.g. shared."""

    label: Message | str
    value: Value | Message
    mark: Message | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a record panel beyond the record's columns, e.g. the answers of one side of a conversation."""

    title: Message
    entries: tuple[Entry, ...]


def no_parts(_row: Record) -> tuple[Part, ...]:
    """The panel of a domain whose columns say all."""
    return ()


@dataclass(frozen=True, slots=True)
class Domain(Generic[RowT]):
    """A data domain.

    `id` prefixes its messages (`tab-<id>`), `name` is the column that stays visible, `web` an entry of the endpoint
    map's web addresses, or empty. `listing` and `reader` make its rows, where no look-up of its own does; `single` is
    the operation that reads one record whole, or empty. `parts` are read from a whole record.
    """

    id: str
    columns: tuple[Column[RowT], ...]
    name: str
    order: tuple[Order, ...]
    web: str = ""
    icon: str = ""
    listing: Listing | None = None
    reader: Callable[[EndpointMap], Reader[RowT]] | None = None
    single: str = ""
    parts: Callable[[RowT], Sequence[Part]] = no_parts
