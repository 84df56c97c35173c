"""Columns of one domain that are computed from rows of others: the open goals of a person, the department of a talk.

What they need of the other rows is gathered in slices, and goes on where more rows have come.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Generic, TypeVar

from bw_desktop.messages import Message
from bw_desktop.records.columns import Column, Kind, Record, Value
from bw_desktop.records.people import Person
from bw_desktop.records.query import STEP, DateBetween
from bw_desktop.records.spans import Days, days_at, days_of, days_text, days_words, spanning

RowT = TypeVar("RowT", bound=Record)
KeyT = TypeVar("KeyT", bound=Hashable)
ItemT = TypeVar("ItemT")

JOINED = "joined."
"""The ids of these columns begin with it; one that takes days ends with them: `joined.goals@this-quarter`."""

RowsOf = Callable[[str], "Sequence[Any] | None"]
"""The rows of a domain by its id, as far as they are loaded; None where nothing of them is known."""

_SLICE = 512
_ALL_TIME = DateBetween()


class Tables:
    """The rows of all domains, and what is gathered from them.

    What `counted`, `indexed` and `grouped` give is filled by `complete`: it is empty at first.
    """

    def __init__(self, rows_of: RowsOf, today: date) -> None:
        self.today = today
        self._rows_of = rows_of
        self._rows: dict[str, Sequence[Any] | None] = {}
        self._gathered: list[_Gathered] = []

    @property
    def is_current(self) -> bool:
        """Whether the rows are still those it gathers from; they may have become more."""
        return all(self._rows_of(domain) is rows for domain, rows in self._rows.items())

    def has(self, domain: str) -> bool:
        """Whether anything is known of a domain's rows."""
        return self._of(domain) is not None

    def counted(self, domain: str, keys: Callable[[Any], Iterable[str | None]]) -> Mapping[str | None, int]:
        """How many rows have each key; a row has as many as `keys` gives."""
        found: dict[str | None, int] = {}

        def add(row: Any) -> None:
            for key in keys(row):
                found[key] = found.get(key, 0) + 1

        self._gather(domain, add)
        return found

    def indexed(self, domain: str, key: Callable[[Any], str | None]) -> Mapping[str | None, Any]:
        """The row of each key."""
        found: dict[str | None, Any] = {}

        def add(row: Any) -> None:
            found[key(row)] = row

        self._gather(domain, add)
        return found

    def grouped(self, domain: str, key: Callable[[Any], str | None]) -> Mapping[str | None, Sequence[Any]]:
        """The rows of each key."""
        found: dict[str | None, list[Any]] = {}

        def add(row: Any) -> None:
            found.setdefault(key(row), []).append(row)

        self._gather(domain, add)
        return found

    @cached_property
    def people(self) -> Mapping[str | None, Person]:
        """Everybody by id."""
        return self.indexed("users", lambda person: person.id)

    @cached_property
    def people_by_email(self) -> Mapping[str | None, Person]:
        """Everybody by e-mail address in small letters."""
        return self.indexed("users", lambda person: person.email and person.email.lower())

    @cached_property
    def reports(self) -> Mapping[str | None, Sequence[Person]]:
        """Who reports to each person, by the manager's id; people who left among them."""
        return self.grouped("users", lambda person: person.manager_id)

    @cached_property
    def department_paths(self) -> Mapping[str, str]:
        """The path of each department people are in or above, by its name; empty where several have the name."""
        found: dict[str, str] = {}

        def add(person: Person) -> None:
            names = person.department_path
            for place, name in enumerate(names, 1):
                path = STEP.join(names[:place])
                if found.setdefault(name, path) != path:
                    found[name] = ""

        self._gather("users", add)
        return found

    def complete(self, until: float | None = None) -> bool:
        """Gathers from rows not seen yet; stops at the monotonic time `until`, and says whether all is there."""
        return all(gathered.complete(until) for gathered in self._gathered)

    def _gather(self, domain: str, add: Callable[[Any], None]) -> None:
        if (rows := self._of(domain)) is not None:
            self._gathered.append(_Gathered(rows, add))

    def _of(self, domain: str) -> Sequence[Any] | None:
        if domain not in self._rows:
            self._rows[domain] = self._rows_of(domain)
        return self._rows[domain]


class _Gathered:
    """One pass over rows that may become more."""

    def __init__(self, rows: Sequence[Any], add: Callable[[Any], None]) -> None:
        self._rows, self._add, self._seen = rows, add, 0

    def complete(self, until: float | None) -> bool:
        while self._seen < len(self._rows):
            if until is not None and time.monotonic() >= until:
                return False
            part = self._rows[self._seen : self._seen + _SLICE]
            for row in part:
                self._add(row)
            self._seen += len(part)
        return True


Maker = Callable[[Tables, DateBetween], Callable[[RowT], Value]]
"""Says what it gathers, and how a row's cell is read from it. The days are those of the column, open if it has none."""


@dataclass(frozen=True, slots=True)
class Joined(Generic[RowT]):
    """A column that needs rows of other domains.

    `needs` are their ids; as long as nothing is known of one of them the cells are empty. `takes_days` says that the
    column is about some days. Of a domain that is loaded by period, `loaded` has to be there, None for those days.
    """

    name: str
    title: Message
    kind: Kind
    needs: tuple[str, ...]
    make: Maker[RowT]
    takes_days: bool = False
    loaded: Days | None = None
    width: int = 128
    choices: Mapping[str, Message] = field(default_factory=dict)
    person: Callable[[RowT], str | None] | None = None

    def id(self, days: Days | None = None) -> str:
        """The id of its column, about some days."""
        return f"{JOINED}{self.name}" + (f"@{days_text(days)}" if days is not None else "")


@dataclass(frozen=True, slots=True)
class Need:
    """A domain whose rows are needed, and of which days, where it is loaded by period."""

    domain: str
    days: Days | None = None


class Joins(Generic[RowT]):
    """The joined columns in use in one table.

    Its columns read what the last `complete` brought; the caller forgets then what it derived from them.
    """

    def __init__(self, known: Iterable[Joined[RowT]], rows_of: RowsOf, today: Callable[[], date]) -> None:
        self._known = {one.name: one for one in known}
        self._rows_of, self._today = rows_of, today
        self._used: dict[str, tuple[Joined[RowT], Days | None]] = {}
        self._tables: Tables | None = None
        self._made: dict[str, Callable[[RowT], Value]] = {}
        self._reads: dict[str, Callable[[RowT], Value]] = {}

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the columns in use."""
        return tuple(self._used)

    @property
    def needs(self) -> list[Need]:
        """What has to be loaded for the columns in use, each domain once, with all the days they are about."""
        found: dict[str, Days | None] = {}
        for joined, days in self._used.values():
            wanted = joined.loaded or days
            for domain in joined.needs:
                found[domain] = spanning(found.get(domain) or wanted, wanted, self._today())
        return [Need(domain, days) for domain, days in found.items()]

    def columns(self, ids: Iterable[str]) -> list[Column[RowT]]:
        """The joined columns among some ids, in use from now on; an id that is not known gives none."""
        found: list[Column[RowT]] = []
        for one in ids:
            if (parsed := self._parsed(one)) is not None:
                self._used[one] = parsed
                found.append(self._column(one, *parsed))
                self._tables = None
        return found

    def drop(self, ids: Iterable[str]) -> None:
        """Columns that are no longer in use; they stay empty."""
        for one in ids:
            self._used.pop(one, None)
            self._reads.pop(one, None)

    def complete(self, until: float | None = None) -> bool:
        """Gathers what is new; stops at the monotonic time `until`, and says whether all is there."""
        if self._tables is None or not self._tables.is_current:
            self._begin()
        assert self._tables is not None
        if not self._tables.complete(until):
            return False
        self._reads = self._made
        return True

    def _begin(self) -> None:
        self._tables = tables = Tables(self._rows_of, self._today())
        there = {need.domain for need in self.needs if tables.has(need.domain)}
        self._made = {
            one: joined.make(tables, days_at(days, tables.today) if days else _ALL_TIME)
            for one, (joined, days) in self._used.items()
            if there.issuperset(joined.needs)
        }

    def _parsed(self, id: str) -> tuple[Joined[RowT], Days | None] | None:
        name, _, days = id.removeprefix(JOINED).partition("@")
        joined = self._known.get(name) if id.startswith(JOINED) else None
        if joined is None or joined.takes_days != bool(days):
            return None
        try:
            return joined, days_of(days) if days else None
        except ValueError:
            return None

    def _column(self, id: str, joined: Joined[RowT], days: Days | None) -> Column[RowT]:
        def read(row: RowT) -> Value:
            made = self._reads.get(id)
            return None if made is None else made(row)

        title = (
            joined.title if days is None else Message.of("joined-of-days", title=joined.title, days=days_words(days))
        )
        return Column(
            id,
            title,
            joined.kind,
            read,
            "joined",
            joined.width,
            shown=False,
            choices=joined.choices,
            person=joined.person,
        )
