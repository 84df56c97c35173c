"""What Betterworks holds now, as far as a check needs it: people, categories, existing goals (row F2)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from bw_desktop.endpoints import EndpointMap, Json
from bw_desktop.records import goals as goal_rows
from bw_desktop.records import people as people_rows


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who may own a goal."""

    id: str
    name: str
    email: str = ""
    employee_id: str = ""
    is_active: bool = True
    department: str = ""
    title: str = ""

    @classmethod
    def of(cls, row: people_rows.Person) -> Person:
        """From a row of the Users tab."""
        return cls(
            row.id,
            row.name,
            row.email or "",
            row.employee_id or "",
            row.status != "deactivated",
            row.department or "",
            row.title or "",
        )


@dataclass(frozen=True, slots=True)
class LiveGoal:
    """A goal or milestone that exists. `progress` is a fraction; `created` is None where the server does not say.

    `owner` and `parent` are names, empty where the server does not tell them.
    """

    id: str
    owner_id: str
    name: str
    start: date | None = None
    end: date | None = None
    is_milestone: bool = False
    parent_id: str = ""
    description: str = ""
    is_private: bool = False
    categories: tuple[str, ...] = ()
    unit: str = ""
    metric_start: float | None = None
    metric_target: float | None = None
    metric_value: float | None = None
    progress: float | None = None
    created: datetime | None = None
    updated: datetime | None = None
    owner: str = ""
    parent: str = ""

    @classmethod
    def of(cls, row: goal_rows.Goal) -> LiveGoal:
        """From a row of the Goals tab. A department's or team's goal has no owner id here: files name people."""
        return cls(
            row.id,
            (row.owner_id or "") if row.owner_kind in {"person", None} else "",
            row.name,
            row.start,
            row.end,
            row.kind == "milestone",
            row.parent_id or "",
            row.description or "",
            bool(row.is_private),
            row.categories,
            row.unit or "",
            row.metric_start,
            row.metric_target,
            row.metric_value,
            row.progress,
            row.created,
            row.updated,
            row.owner or "",
            row.parent or "",
        )


@dataclass(frozen=True, slots=True)
class WholeGoal:
    """A goal as it was just read, and the object of the server it was read from: only a whole one is written back.

    `below` are the ids of what hangs on it, None where the server does not say; `is_discussed`: somebody commented on
    or assessed it.
    """

    goal: LiveGoal
    record: Mapping[str, Json]
    below: tuple[str, ...] | None = ()
    is_discussed: bool = False


class Directory:
    """People by e-mail (letter case set aside), by employee id (exactly as text) and by full name."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._by_id: dict[str, Person] = {}
        self._by_email: dict[str, list[Person]] = {}
        self._by_employee_id: dict[str, list[Person]] = {}
        self._by_name: dict[str, list[Person]] = {}
        self._by_bare_id: dict[str, list[Person]] = {}
        for person in people:
            self._by_id[person.id] = person
            if person.email:
                self._by_email.setdefault(person.email.strip().casefold(), []).append(person)
            if person.employee_id:
                self._by_employee_id.setdefault(person.employee_id, []).append(person)
            self._by_name.setdefault(fold(person.name), []).append(person)

    def __len__(self) -> int:
        return len(self._by_id)

    def get(self, id: str) -> Person | None:
        """The person with this Betterworks id."""
        return self._by_id.get(id)

    def with_email(self, email: str) -> tuple[Person, ...]:
        """The people with this e-mail; active ones alone where there are any."""
        return _preferred(self._by_email.get(email.strip().casefold(), ()))

    def with_employee_id(self, employee_id: str) -> tuple[Person, ...]:
        """The people with this employee id, which is case-sensitive text (section 2.2 of the API notes)."""
        return _preferred(self._by_employee_id.get(employee_id, ()))

    def with_name(self, name: str) -> tuple[Person, ...]:
        """The people with this full name ("Jane Doe" or "Doe, Jane"); active ones alone where there are any."""
        last, comma, first = name.partition(",")
        return _preferred(self._by_name.get(fold(f"{first} {last}" if comma else name), ()))

    def like_employee_id(self, employee_id: str) -> tuple[Person, ...]:
        """The people whose employee id differs only by letter case or leading zeros, which Excel takes away."""
        if not self._by_bare_id:
            for known, people in self._by_employee_id.items():
                self._by_bare_id.setdefault(_bare(known), []).extend(people)
        return _preferred(self._by_bare_id.get(_bare(employee_id), ()))

    @property
    def emails(self) -> Iterable[str]:
        """All e-mails, case-folded."""
        return self._by_email.keys()

    @property
    def names(self) -> Iterable[str]:
        """All names, folded."""
        return self._by_name.keys()


def _preferred(people: Iterable[Person]) -> tuple[Person, ...]:
    found = tuple(people)
    return tuple(person for person in found if person.is_active) or found


def _bare(employee_id: str) -> str:
    return employee_id.casefold().lstrip("0")


@dataclass(frozen=True, slots=True)
class Limits:
    """Values of the endpoint map that rules go by: sizes in characters, and the unit of plain percentages."""

    description: int = 2048
    description_older: int = 511
    percent_unit: str = "percent complete"

    @classmethod
    def of(cls, endpoints: EndpointMap) -> Limits:
        """From the map."""
        return cls(
            endpoints.limits["description_characters"],
            endpoints.limits["description_characters_older"],
            endpoints.values["percent_unit"][0],
        )


@dataclass(frozen=True, slots=True)
class Live:
    """The live data of one check, read at `loaded`.

    `categories` is None where they could not be read: the rule is then skipped, and the user is told. `goals` are
    those of the file's owners by owner id; `by_id` those the file refers to by id or link.
    """

    people: Directory
    loaded: datetime
    categories: tuple[str, ...] | None = None
    goals: Mapping[str, tuple[LiveGoal, ...]] = field(default_factory=dict)
    by_id: Mapping[str, LiveGoal] = field(default_factory=dict)
    limits: Limits = Limits()


def fold(text: str) -> str:
    """Text as names and titles are compared: one kind of blank, one form of each accent, letter case set aside."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    return " ".join(text.split()).casefold()
