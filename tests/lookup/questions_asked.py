"""Asks ready questions of a company in-process, through the program's own look-ups."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bw_desktop import endpoints
from bw_desktop.api import Client, Connection, Environment, Key, Pace, ReportRunner, in_process
from bw_desktop.lookup import Batch, GoalLookup, PeopleLookup
from bw_desktop.lookup.listed import ListedLookup
from bw_desktop.records.columns import Column
from bw_desktop.records.dataset import Dataset
from bw_desktop.records.domains import DOMAINS, domain_of
from bw_desktop.records.joined import JOINED_COLUMNS
from bw_desktop.records.joins import Joins
from bw_desktop.records.questions import Chosen, Question
from bw_desktop.records.spans import Within, days_at
from bw_desktop.sandbox import Settings, create_app
from bw_desktop.sandbox.store import Store

TODAY = date(2026, 11, 17)
_ADDRESS = "https://sample.invalid/api/v1/"


@dataclass(frozen=True, slots=True)
class Asked:
    """A company: what the program loaded of it, domain by domain, and the sandbox's own store.

    `goals` are those of a period by its word; `grown` the columns of unknown fields.
    """

    tables: dict[str, Sequence[Any]]
    goals: dict[str, Sequence[Any]]
    grown: dict[str, Sequence[Column[Any]]]
    store: Store

    def answer(self, question: Question, chosen: Chosen = None, department: str = "") -> list[Any]:
        """The rows that answer a question, in the order they are shown."""
        return self.rows(question, chosen, department)[0]

    def rows(self, question: Question, chosen: Chosen, department: str) -> tuple[list[Any], Dataset[Any]]:
        """The rows that answer a question, and the table they stand in."""
        view = question.view(chosen, department)
        domain = domain_of(view.domain)
        rows = self.tables[domain.id] if view.period is None else self.goals_in(view.period)
        tables = {**self.tables, **({domain.id: rows} if view.period else {})}
        joins: Joins[Any] = Joins(JOINED_COLUMNS[domain.id], tables.get, lambda: TODAY)
        dataset: Dataset[Any] = Dataset(domain.columns, lambda _, value: str(value))
        dataset.add_columns([*self.grown[domain.id], *joins.columns(view.used)])
        dataset.append(rows)
        joins.complete()
        return [dataset.rows[index] for index in dataset.select(view.query(TODAY))], dataset

    def goals_in(self, period: Any) -> Sequence[Any]:
        """The goals the tab loads for a period."""
        return self.goals[period.word]


def asked(seed: int) -> Asked:
    """A company of a seed."""
    return asyncio.run(_loaded(Settings(people=240, goals=500, seed=seed, today=TODAY)))


def question(id: str) -> Question:
    """The question of an id."""
    return next(one for domain in DOMAINS for one in domain.questions if one.id == id)


async def _loaded(settings: Settings) -> Asked:
    app = create_app(settings)
    connection = Connection(_ADDRESS, Environment.SAMPLE, look_only=False)
    key = Key(app.state.keys["super_admin"], _ADDRESS)
    client = Client(connection, key, endpoints.load(), Pace(), transport=in_process(app))
    people = PeopleLookup(client, lambda: TODAY)
    goals = GoalLookup(client, ReportRunner(client, interval=0.01), people)
    tables: dict[str, Sequence[Any]] = {}
    grown: dict[str, Sequence[Column[Any]]] = {"goals": ()}
    of_periods: dict[str, Sequence[Any]] = {}
    tables["users"], grown["users"] = await _rows(people.rows())
    for word in ("four-years", "this-quarter", "last-quarter"):
        days = days_at(Within(word), TODAY)
        assert days.first is not None
        assert days.last is not None
        of_periods[word], _ = await _rows(goals.rows(days.first, days.last))
    tables["goals"] = of_periods["four-years"]
    for domain in DOMAINS[2:]:
        tables[domain.id], grown[domain.id] = await _rows(ListedLookup(client, domain).rows())
    await client.close()
    await app.state.server.close()
    return Asked(tables, of_periods, grown, app.state.server.store)


async def _rows(batches: AsyncIterator[Batch[Any]]) -> tuple[list[Any], Sequence[Column[Any]]]:
    found: list[Any] = []
    columns: Sequence[Column[Any]] = ()
    async for batch in batches:
        found += batch.rows
        columns = batch.columns
    return found, columns
