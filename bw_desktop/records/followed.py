"""Following a person across the domains: who is named in a row, in whichever of its cells (row B10)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bw_desktop.messages import Message
from bw_desktop.records.columns import Column, Kind, Named, Record
from bw_desktop.records.people import Person
from bw_desktop.records.query import Filter, OneOf

PEOPLE = "people"
"""The id of a column that is never shown: who is named in a row. Filters by a person are filters of it."""


def people_column(columns: Sequence[Column[Any]]) -> Column[Record]:
    """That column, for the rows of a domain with these columns."""
    readers = [column.person for column in columns if column.person is not None]

    def read(row: Record) -> tuple[str, ...]:
        return tuple(one for reader in readers for one in ids_of(reader(row)))

    return Column(PEOPLE, Message.of("table-person"), Kind.LIST, read, shown=False)


def keys_of(person: Person) -> frozenset[str]:
    """What a cell may name a person by: the id, or the e-mail."""
    return frozenset({person.id, person.email.casefold()}) if person.email else frozenset({person.id})


def naming(keys: frozenset[str]) -> Filter:
    """Rows that name a person by one of their keys."""
    return Filter(PEOPLE, OneOf(frozenset(keys)))


def ids_of(named: Named) -> tuple[str, ...]:
    """The ids a cell's `person` gives, each in a tuple."""
    if not named:
        return ()
    return (named,) if isinstance(named, str) else named
