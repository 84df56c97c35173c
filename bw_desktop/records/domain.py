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
from bw_desktop.records.pictures import Picture
from bw_desktop.records.query import Order
from bw_desktop.records.questions import Question

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

    @property
    def needs(self) -> frozenset[str]:
        """The operations without which there are no rows."""
        return frozenset({self.operation, self.each} - {""})


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a record panel: a label and a value. `mark` says in a word what is special about it."""

    label: Message | str
    value: Value | Message
    mark: Message | str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a record panel beyond the record's columns, e.g. the answers of one side of a conversation.

    `icon` marks it, e.g. with a lock where it is confidential.
    """

    title: Message
    entries: tuple[Entry, ...]
    icon: str = ""


def no_parts(_endpoints: EndpointMap, _row: Record) -> Sequence[Part]:
    """The panel of a domain whose columns say all."""
    return ()


def as_sent(_endpoints: EndpointMap, row: Record) -> Mapping[str, Any]:
    """A record as the server sent it."""
    return row.raw.fields()


@dataclass(frozen=True, slots=True)
class Domain(Generic[RowT]):
    """A data domain.

    `id` prefixes its messages (`tab-<id>`), `name` is the column that stays visible, `web` an entry of the endpoint
    map's web addresses, or empty. `listing` and `reader` make its rows, where no look-up of its own does; `single` is
    the operation that reads one record whole, or empty. `parts` are read from a whole record; `sent` is what "as
    Betterworks sent it" may show of one. `beside` are lists that share its tab, e.g. templates.

    `carried` are the columns without which an export of it cannot be uploaded again (row C9).

    `card` are the columns by which a person's card tells of a row, the first one in full (row B10).

    `row` is the class of its rows where the last ones may be kept for when Betterworks cannot be reached (row B13).

    `needs` are the sets of operations of which one is enough for rows (row Q11). `seen_by` is the least of the roles
    whose keys are known to see it, as a value of the map, `writers` are those that may change it: where there are none
    it is read only (section 6 of the API notes).
    """

    id: str
    columns: tuple[Column[RowT], ...]
    name: str
    order: tuple[Order, ...] = ()
    web: str = ""
    icon: str = ""
    listing: Listing | None = None
    reader: Callable[[EndpointMap], Reader[RowT]] | None = None
    single: str = ""
    parts: Callable[[EndpointMap, RowT], Sequence[Part]] = no_parts
    sent: Callable[[EndpointMap, RowT], Mapping[str, Any]] = as_sent
    beside: tuple[Domain[Any], ...] = ()
    card: tuple[str, ...] = ()
    row: type[RowT] | None = None
    needs: tuple[frozenset[str], ...] = ()
    seen_by: str = "super_admin"
    writers: tuple[str, ...] = ()
    pictures: tuple[Picture, ...] = ()
    questions: tuple[Question, ...] = ()
    carried: tuple[str, ...] = ()

    @property
    def title(self) -> Message:
        """What it is called."""
        return Message(f"tab-{self.id}")

    @property
    def who_can(self) -> Message:
        """Whose key can see it (row A10)."""
        return Message(f"seen-by-{self.seen_by.replace('_', '-')}")

    @property
    def ways(self) -> tuple[frozenset[str], ...]:
        """Sets of operations: where one of them is offered whole, the rows can be loaded."""
        return (self.listing.needs,) if self.listing else self.needs

    @property
    def is_read_only(self) -> bool:
        """Whether Betterworks lets nobody change it by a key."""
        return not self.writers
