"""Reads what Betterworks holds now, as far as a check needs it (row F2): all people, the goals of a file's owners."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from bw_desktop.api import Client
from bw_desktop.assembly.adapters import GoalFinder
from bw_desktop.errors import NotAllowed, NotFound
from bw_desktop.lookup import PeopleLookup
from bw_desktop.lookup.side_by_side import side_by_side
from bw_desktop.records.values import names
from bw_desktop.upload import GOALS, Answers, Directory, Limits, Live, LiveGoal, Person, Table, needs

Counted = Callable[[int, int | None], None]
"""Told while something is loaded: how many so far, and of how many (None: not known)."""


@dataclass(frozen=True, slots=True)
class Lists:
    """People and categories of the workspace, as they were at `loaded`. `categories` is None where they are refused."""

    people: Directory
    emails: tuple[str, ...]
    categories: tuple[str, ...] | None
    loaded: datetime


class LiveReader:
    """Reads live data for checks and templates; people and categories are kept until fresh ones are asked for."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._people = PeopleLookup(client)
        self._finder = GoalFinder(client, sees_private=False)
        self._lists: Lists | None = None

    async def lists(self, counted: Counted, fresh: bool = False) -> Lists:
        """People and categories. Raises what a call raises."""
        if self._lists is None or fresh:
            loaded = datetime.now(UTC)
            people: list[Person] = []
            async for batch in self._people.rows():
                people.extend(Person.of(row) for row in batch.rows)
                counted(len(people), batch.facts.total)
            categories = await self._categories()
            # A third of a second for 100,000 people: the window answers meanwhile.
            self._lists = await asyncio.to_thread(_lists, people, categories, loaded)
        return self._lists

    async def live(
        self, table: Table, answers: Answers, counted: Counted, fresh: bool = False, known: Live | None = None
    ) -> Live:
        """The live data for one file: the goals of its owners, and those it refers to. Raises what a call raises.

        Of what is `known` only the rest is asked for.
        """
        lists = await self.lists(counted, fresh)
        wanted = await asyncio.to_thread(needs, GOALS, table, lists.people, answers)
        goals = dict(known.goals) if known else {}
        owners = [id_ for id_ in wanted.owner_ids if id_ not in goals]
        async for owner_id, found in side_by_side(owners, self.goals_of):
            goals[owner_id] = found
            counted(len(goals), len(wanted.owner_ids))
        by_id = dict(known.by_id) if known else {}
        by_id |= {goal.id: goal for found in goals.values() for goal in found}
        others = [id_ for id_ in wanted.goal_ids if id_ not in by_id]
        async for goal in side_by_side(others, self._goal):
            if goal is not None:
                by_id[goal.id] = goal
        limits = Limits.of(self._client.endpoints)
        return Live(lists.people, lists.loaded, lists.categories, goals, by_id, limits)

    async def goals_of(self, owner_id: str) -> tuple[str, tuple[LiveGoal, ...]]:
        """A person's id, and all their goals and milestones as they are now."""
        return owner_id, tuple(await self._finder.goals_of(owner_id))

    async def _goal(self, id: str) -> LiveGoal | None:
        try:
            goal, _ = await self._finder.goal(id)
        except NotFound:
            return None
        return goal

    async def _categories(self) -> tuple[str, ...] | None:
        try:
            return names(list(await self._client.records("categories.list")))
        except (NotAllowed, NotFound):
            return None


def _lists(people: Sequence[Person], categories: tuple[str, ...] | None, loaded: datetime) -> Lists:
    emails = tuple(person.email for person in people if person.email and person.is_active)
    return Lists(Directory(people), emails, categories, loaded)
