"""The data domains of the program, in the order of their tabs."""

from __future__ import annotations

from bw_desktop.records import goals, people
from bw_desktop.records.domain import Domain
from bw_desktop.records.goals import Goal
from bw_desktop.records.people import Person
from bw_desktop.records.query import Order

USERS: Domain[Person] = Domain("users", people.COLUMNS, "name", (Order("name"),), "user", "person")
GOALS: Domain[Goal] = Domain("goals", goals.COLUMNS, "name", (), "goal", "goal")
