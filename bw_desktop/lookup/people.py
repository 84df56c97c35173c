"""Loads people with their departments (rows Q1, B11)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import aclosing
from datetime import date

from bw_desktop.api import Client
from bw_desktop.errors import NotAllowed, NotFound
from bw_desktop.lookup.batch import Batch, Facts, unseen
from bw_desktop.messages import Message
from bw_desktop.records.departments import NO_DEPARTMENTS, DepartmentTree, department_tree, read_departments
from bw_desktop.records.extra import ExtraFields
from bw_desktop.records.people import PeopleReader, Person, today_utc

_SLICE = 250


class PeopleLookup:
    """People and departments of one workspace."""

    def __init__(self, client: Client, today: Callable[[], date] = today_utc) -> None:
        self._client = client
        self._endpoints = client.endpoints
        self._today = today
        self._known: DepartmentTree | None = None
        self._extra: ExtraFields | None = None

    async def departments(self) -> DepartmentTree:
        """All departments and teams as a tree.

        Raises what a call raises; `NotAllowed` where the key's user is no admin (section 3.2).
        """
        found = [record async for page in self._client.pages("departments.list") for record in page.records]
        self._known = department_tree(read_departments(self._endpoints, found))
        return self._known

    async def rows(self, departments: DepartmentTree | None = None) -> AsyncIterator[Batch[Person]]:
        """All people the key may see as they arrive, each once; a large page in slices the loop can bear.

        Departments are asked for first where they are not given. Where they are refused, people come all the same,
        with their own department's name only.
        """
        tree, notes = (departments, ()) if departments else await self._departments_if_allowed()
        reader = self._reader(tree)
        seen: set[str] = set()
        async with aclosing(self._client.pages("users.list", ahead=True)) as pages:
            async for page in pages:
                notes += (page.warning,) if page.warning else ()
                for people in reader.slices(page.records, _SLICE):
                    fresh = list(unseen(people, seen))
                    yield Batch(fresh, Facts(page.total, None, notes), reader.extra.columns())
                    await asyncio.sleep(0)

    async def record(self, id: str) -> Person:
        """One person as the server has them now. Raises what a call raises."""
        answer = await self._client.call("users.read", identifier=id)
        tree = self._known or (await self._departments_if_allowed())[0]
        return self._reader(tree).page([answer.record()])[0]

    def _reader(self, tree: DepartmentTree) -> PeopleReader:
        """A reader; unknown fields keep their places from load to load, and in single records."""
        reader = PeopleReader(self._endpoints, tree.paths(), self._today())
        self._extra = reader.extra = self._extra or reader.extra
        return reader

    async def _departments_if_allowed(self) -> tuple[DepartmentTree, tuple[Message, ...]]:
        try:
            return await self.departments(), ()
        except (NotAllowed, NotFound):
            return NO_DEPARTMENTS, (Message.of("lookup-departments-refused"),)
