"""What the program shows, one entry for each data domain: its columns, its first order, and what identifies a row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from bw_desktop.records import goals, people
from bw_desktop.records.columns import Column, Record
from bw_desktop.records.goals import Goal
from bw_desktop.records.people import Person
from bw_desktop.records.query import Order

RowT = TypeVar("RowT", bound=Record)


@dataclass(frozen=True, slots=True)
class Domain(Generic[RowT]):
    """A data domain.

    `id` prefixes its messages (`tab-<id>`), `name` is the column that stays visible, `web` an entry of the endpoint
    map's web addresses, or empty.
    """

    id: str
    columns: tuple[Column[RowT], ...]
    name: str
    order: tuple[Order, ...]
    web: str = ""
    sensitive: bool = False


USERS: Domain[Person] = Domain("users", people.COLUMNS, "name", (Order("name"),), "user")
GOALS: Domain[Goal] = Domain("goals", goals.COLUMNS, "name", (), "goal")
