"""Loads people with their departments (rows Q1, B11)."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from datetime import date

from bw_desktop.api import Client
from bw_desktop.errors import NotAllowed, NotFound
from bw_desktop.lookup.batch import Batch, Facts, unseen
from bw_desktop.messages import Message
from bw_desktop.records.departments import NO_DEPARTMENTS, DepartmentTree, department_tree, read_departments
from bw_desktop.records.people import PeopleReader, Person, today_utc


class PeopleLookup:
    """People and departments of one workspace."""

    def __init__(self, client: Client, today: Callable[[], date] = today_utc) -> None:
        self._client = client
        self._endpoints = client.endpoints
        self._today = today

    async def departments(self) -> DepartmentTree:
        """All departments and teams as a tree.

        Raises what a call raises; `NotAllowed` where the key's user is no admin (section 3.2).
        """
        found = [record async for page in self._client.pages("departments.list") for record in page.records]
        return department_tree(read_departments(self._endpoints, found))

    async def rows(self) -> AsyncIterator[Batch[Person]]:
        """All people the key may see, a page at a time, each once.

        Where departments are refused, people come all the same, with their own department's name only.
        """
        tree, notes = await self._departments_if_allowed()
        reader = PeopleReader(self._endpoints, tree.paths(), self._today())
        seen: set[str] = set()
        async for page in self._client.pages("users.list"):
            fresh = list(unseen(reader.page(page.records), seen))
            yield Batch(fresh, Facts(page.total, None, notes), reader.extra.columns())

    async def record(self, id: str) -> Person:
        """One person as the server has them now. Raises what a call raises."""
        answer = await self._client.call("users.read", identifier=id)
        tree, _ = await self._departments_if_allowed()
        return PeopleReader(self._endpoints, tree.paths(), self._today()).page([answer.record()])[0]

    async def _departments_if_allowed(self) -> tuple[DepartmentTree, tuple[Message, ...]]:
        try:
            return await self.departments(), ()
        except (NotAllowed, NotFound):
            return NO_DEPARTMENTS, (Message.of("lookup-departments-refused"),)
