"""Sees whether somebody else makes the same goals meanwhile: looks before a create, and once more after it (row H9).

Nothing in the API locks: between a look and a create another program can create too. So where two are found afterwards
the later one yields, by its id. That is told with its address and nothing hangs on it; it is not removed by itself.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from bw_desktop.messages import Message
from bw_desktop.upload.doubts import Doubts
from bw_desktop.upload.journal import Journal, StepState
from bw_desktop.upload.live import LiveGoal
from bw_desktop.upload.looking import alike, first_of
from bw_desktop.upload.outcome import StepKind
from bw_desktop.upload.plan import Item, Plan
from bw_desktop.upload.ports import Clock, Finder

_LASTS = timedelta(seconds=10)
"""So long a look at an owner's goals serves for the next row, as long as nobody else was seen at work."""

_LEAD_SECONDS = 5.0
"""Who is met is let go ahead by this: two programs on one way would else meet again at each row."""

_LOOKED_BACK_AT = 5
"""So many creates are looked back at in any case: two that began at one moment meet in the first rows."""

_AT_ONCE = 8


class Others:
    """Everybody else, as far as one run meets them. All looks go through pauses and raise `Stopped`."""

    def __init__(self, plan: Plan, journal: Journal, finder: Finder, clock: Clock, doubts: Doubts) -> None:
        self._plan = plan
        self._journal = journal
        self._finder = finder
        self._clock = clock
        self._doubts = doubts
        self._remembered: dict[str, tuple[datetime, Sequence[LiveGoal]]] = {}
        self._looked_back = 0
        self._is_wary = False
        self._was_met = False
        self._in_turn = asyncio.Lock()

    async def holds(self, item: Item) -> bool:
        """Whether somebody else has made the goal of a row since the plan was; the row is then held back."""
        if item.parent_row is not None:
            # It hangs on a goal of this upload, which nobody else knew.
            return False
        if self._is_wary:
            other = await self._made_ahead(item)
        else:
            other = self._like(item, await self._goals_of(_owner(item), _LASTS))
            self._note(met=bool(other))
        if other:
            held = Message("upload-held-made")
            await asyncio.to_thread(self._journal.held, item.row, StepKind.CREATE, held, other)
        return bool(other)

    async def look_back(self, item: Item) -> None:
        """Looks whether the goal that was just created is there twice, while that is likely."""
        if not self._is_wary and self._looked_back == _LOOKED_BACK_AT:
            return
        self._looked_back += not self._is_wary
        if other := self._like(item, await self._goals_of(_owner(item))):
            ours = self._journal.step(item.row, StepKind.CREATE).server_id
            self._note(met=first_of(ours, other) == other)
            await self._keep(item, other)

    async def look_again(self) -> None:
        """Looks once more at all that was created: somebody else may have come a moment later."""
        created: dict[str, list[Item]] = {}
        for item in map(self._plan.item, self._plan.order):
            if self._journal.step(item.row, StepKind.CREATE).state is StepState.DONE:
                created.setdefault(_owner(item), []).append(item)
        owners = list(created)
        for start in range(0, len(owners), _AT_ONCE):
            await asyncio.gather(
                *(self._look_again(owner, created[owner]) for owner in owners[start : start + _AT_ONCE])
            )

    async def _look_again(self, owner: str, items: Iterable[Item]) -> None:
        goals = await self._goals_of(owner)
        for item in items:
            if other := self._like(item, goals):
                await self._keep(item, other)

    async def _made_ahead(self, item: Item) -> str:
        """The goal somebody else made: row after row, and patiently where the row before met somebody."""
        async with self._in_turn:
            other = self._like(item, await self._goals_of(_owner(item)))
            if not other and self._was_met:
                await self._clock.sleep(_LEAD_SECONDS)
                other = self._like(item, await self._goals_of(_owner(item)))
            self._was_met = bool(other)
            return other

    async def _goals_of(self, owner: str, lasts: timedelta = timedelta(0)) -> Sequence[LiveGoal]:
        """A person's goals as they are, or were so short a time ago; none where they may not be seen."""
        now = self._clock.now()
        if owner in self._remembered:
            looked, goals = self._remembered[owner]
            if timedelta(0) <= now - looked < lasts:
                return goals
        goals = await self._doubts.patiently(lambda: self._finder.goals_of(owner)) or ()
        self._remembered[owner] = now, goals
        return goals

    def _like(self, item: Item, goals: Iterable[LiveGoal]) -> str:
        """The id of a goal just like the row's that is none of ours; empty where there is none."""
        found = alike(item, goals, self._doubts.parent_id(item), self._doubts.taken)
        return first_of(*(goal.id for goal in found)) if found else ""

    async def _keep(self, item: Item, other: str) -> None:
        """Writes that somebody else made the goal of a row too."""
        await asyncio.to_thread(self._journal.done, item.row, StepKind.LOOK_BACK, other)

    def _note(self, *, met: bool) -> None:
        self._is_wary |= met
        self._was_met = met


def _owner(item: Item) -> str:
    return str(item.values["owner_id"])
