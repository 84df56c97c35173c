"""Ready questions over 100,000 people and 500,000 goals: how long the answer takes, and the longest single turn.

The peer is the same count made in one go, as one would write it in an hour; the window may not wait for that.
"""

from __future__ import annotations

import gc
import json
import random
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import fields
from datetime import UTC, date, datetime
from typing import Any, TypeVar

from bw_desktop.records.columns import Record
from bw_desktop.records.dataset import Dataset
from bw_desktop.records.domains import DOMAINS, domain_of
from bw_desktop.records.goals import Goal
from bw_desktop.records.joined import JOINED_COLUMNS
from bw_desktop.records.joins import Joins
from bw_desktop.records.people import Person
from bw_desktop.records.query import Query
from bw_desktop.records.raw import RawRecord
from bw_desktop.ui.formatting import Speech
from bw_desktop.wording import Wording

PEOPLE, GOALS = 100_000, 500_000
TODAY = date(2026, 11, 23)
ASKED = ("no-goal", "leavers", "no-manager", "reports", "no-milestone")
SLICE = 0.008
TURN_BUDGET = 50.0  # milliseconds, design.md

RowT = TypeVar("RowT", bound=Record)


def main() -> None:
    """Prints one line per measurement."""
    tables: dict[str, Sequence[Any]] = {"users": people(), "goals": goals()}
    gc.collect()
    gc.freeze()
    naive = milliseconds(lambda: counted(tables["goals"]))
    for name in ASKED:
        turns = answer(name, tables)
        told(f"{name}: longest turn of the window", "50 ms", max(turns), TURN_BUDGET, "<= 1")
        told(f"{name}: all turns together", "a Counter over the goals", sum(turns), naive, "<= 20")


def answer(name: str, tables: dict[str, Sequence[Any]]) -> list[float]:
    """The turns an answer takes, in milliseconds, as the window takes them one by one."""
    question = next(one for domain in DOMAINS for one in domain.questions if one.id == name)
    view = question.view(question.usual(TODAY))
    joins: Joins[Any] = Joins(JOINED_COLUMNS[view.domain], tables.get, lambda: TODAY)
    dataset: Dataset[Any] = Dataset(domain_of(view.domain).columns, Speech(Wording("en")))
    dataset.add_columns(joins.columns(view.used))
    dataset.append(tables[view.domain])
    query: Query = view.query(TODAY)
    gathered = until_done(lambda: joins.complete(time.monotonic() + SLICE))
    prepared = until_done(lambda: dataset.prepare(query, SLICE))
    return [*gathered, *prepared, milliseconds(lambda: dataset.select(query))]


def until_done(turn: Callable[[], bool]) -> list[float]:
    turns: list[float] = []
    done = False
    while not done:
        began = time.perf_counter()
        done = turn()
        turns.append((time.perf_counter() - began) * 1000)
    return turns


def counted(rows: Sequence[Goal]) -> Counter[str | None]:
    return Counter(goal.owner_email for goal in rows)


def milliseconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def told(work: str, against: str, ours: float, theirs: float, budget: str) -> None:
    line = {"work": work, "against": against, "ours": ours, "theirs": theirs, "unit": "ms"}
    print(json.dumps({**line, "ratio": ours / theirs, "budget": budget}), flush=True)


def row(of: type[RowT], /, **values: Any) -> RowT:
    blank = dict.fromkeys(field.name for field in fields(of))
    return of(**{**blank, "extra": (), "raw": RawRecord(), **values})


def people() -> list[Person]:
    return [
        row(
            Person,
            id=str(number),
            name=f"Person {number}",
            email=f"Person{number}@example.org",
            department_path=("Company", f"Department {number % 300}"),
            manager_id=str(number // 8) if number else None,
            status="deactivated" if number % 17 == 0 else "active",
        )
        for number in range(PEOPLE)
    ]


def goals() -> list[Goal]:
    owners = random.Random(7)
    return [
        row(
            Goal,
            id=str(number),
            name=f"Goal {number}",
            kind="milestone" if number % 3 else "goal",
            parent_id=str(number - number % 3) if number % 3 else None,
            owner_email=f"person{owners.randrange(PEOPLE)}@example.org",
            owner_kind="person",
            start=date(2026, 10, 1),
            end=date(2026, 12, 31),
            progress=number % 101 / 100,
            updated=datetime(2026, 9, 1, tzinfo=UTC),
            categories=(),
        )
        for number in range(GOALS)
    ]


if __name__ == "__main__":
    main()
