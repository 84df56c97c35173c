"""Settles what is in doubt about a row by looking, through pauses; what it saw stands in the journal (rows H3, H4)."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager, nullcontext
from typing import TypeVar

from bw_desktop.errors import Bug, Busy, KeyNotAccepted, NotFound, ProgramError, TryLater, Unreachable
from bw_desktop.messages import Message
from bw_desktop.upload.changing import is_as_meant, objection
from bw_desktop.upload.journal import Journal, StepState
from bw_desktop.upload.live import WholeGoal, fold
from bw_desktop.upload.looking import Seen, Sight, is_checked_in, look_for
from bw_desktop.upload.outcome import Fate, PauseReason, StepKind
from bw_desktop.upload.outcomes import state_of
from bw_desktop.upload.plan import Item, Plan
from bw_desktop.upload.ports import Clock, Finder
from bw_desktop.upload.valve import Stopped, Valve
from bw_desktop.upload.verdicts import Verdict, stop_reason

SETTLE_SECONDS = 10.0
"""A create is absent for certain when looks over so many seconds did not find it."""

_MOST_LOOKS = 3
_BETWEEN_LOOKS = (0.0, 0.1, 0.3, 0.6)
"""When to look again, as parts of the time after which a goal is absent for certain."""

_BUSY_SECONDS = 30.0
_TROUBLE_SECONDS = 5.0

Found = TypeVar("Found")


class Doubts:
    """The doubts of one plan. `taken` are the ids of goals that are known to be those of its rows."""

    def __init__(self, plan: Plan, journal: Journal, finder: Finder, clock: Clock, valve: Valve, settle: float) -> None:
        self._plan = plan
        self._journal = journal
        self._finder = finder
        self._clock = clock
        self._valve = valve
        self._settle = settle
        self.taken = {step.server_id for step in journal.steps.values() if step.server_id}
        often = Counter(_identity(plan.item(row)) for row in plan.order)
        self._turns = {identity: asyncio.Lock() for identity, count in often.items() if count > 1}

    def rows(self, *kinds: StepKind) -> list[int]:
        """The rows with a step of these kinds in doubt, parents first."""
        return [
            row
            for row in self._plan.order
            if any(self._journal.step(row, kind).state is StepState.IN_DOUBT for kind in kinds)
        ]

    async def resolve(self, row: int) -> None:
        """Settles the doubt about a row's create by looking; sends nothing."""
        item = self._plan.item(row)
        try:
            async with self.turn(item):
                await self.look(item)
        except Stopped:
            return

    async def resolve_check_in(self, row: int) -> None:
        """Settles the doubt about a row's check-in by looking; sends nothing."""
        goal_id = state_of(self._plan, self._journal, row).goal_id
        try:
            if await self.look_at_progress(self._plan.item(row), goal_id) is False:
                await asyncio.to_thread(self._journal.not_sent, row, StepKind.CHECK_IN)
        except Stopped:
            return

    async def resolve_change(self, row: int) -> None:
        """Settles the doubt about a row's change of what exists by looking; sends nothing."""
        item = self._plan.item(row)
        try:
            for kind in item.steps:
                if self._journal.step(row, kind).state is StepState.IN_DOUBT:
                    seen = await self.look_at_change(item, kind)
                    if seen is not None and self._journal.step(row, kind).state is StepState.IN_DOUBT:
                        await asyncio.to_thread(self._journal.not_sent, row, kind)
        except Stopped:
            return

    async def look(self, item: Item) -> Sight:
        """Looks for the goal of a create in doubt until it is found, or absent for certain. Raises `Stopped`."""
        seen = Seen(Sight.UNSURE)
        step, parent_id = self._journal.step(item.row, StepKind.CREATE), self.parent_id(item)
        for part in _BETWEEN_LOOKS:
            await self._clock.sleep(part * self._settle)
            found = await self.patiently(lambda: look_for(item, parent_id, step, self._finder, self.taken))
            seen = found or Seen(Sight.UNSURE)
            if seen.sight is not Sight.ABSENT:
                break
        if seen.sight is Sight.FOUND:
            self.taken.add(seen.goal_id)
            await asyncio.to_thread(self._journal.done, item.row, StepKind.CREATE, seen.goal_id)
        elif seen.sight is Sight.ABSENT:
            await asyncio.to_thread(self._journal.not_sent, item.row, StepKind.CREATE)
        return seen.sight

    async def look_at_progress(self, item: Item, goal_id: str) -> bool | None:
        """Whether a check-in in doubt arrived, which is then written; None where nobody can say. Raises `Stopped`."""
        there = await self.patiently(lambda: is_checked_in(item, goal_id, self._finder))
        if there:
            await asyncio.to_thread(self._journal.done, item.row, StepKind.CHECK_IN, goal_id)
        return there

    async def look_at_change(self, item: Item, kind: StepKind) -> WholeGoal | None:
        """The goal a row changes, as it is now; None where that cannot be had. Raises `Stopped`.

        What settles the step is written: a change in doubt that arrived, and that somebody else was at work.
        """
        found = await self.now(item.target_id)
        if found is None:
            return None
        whole, in_doubt = found[0], self._journal.step(item.row, kind).state is StepState.IN_DOUBT
        if in_doubt and self._is_done(item, kind, whole):
            await asyncio.to_thread(self._journal.done, item.row, kind, item.target_id)
        elif why := objection(item, kind, whole, in_doubt):
            held = "upload-undo-held" if item.fate is Fate.UNDO else "upload-held"
            await asyncio.to_thread(self._journal.held, item.row, kind, Message(f"{held}-{why}"))
        return whole

    async def now(self, goal_id: str) -> tuple[WholeGoal | None] | None:
        """A goal as it is now, or nothing where it is gone; None where that cannot be had. Raises `Stopped`."""
        return await self.patiently(lambda: self._whole(goal_id))

    async def wait_out(self, verdict: Verdict, error: ProgramError) -> None:
        """Holds everything until it makes sense to ask again. Raises `Stopped`."""
        if verdict is Verdict.END:
            self._valve.stop(stop_reason(error))
            raise Stopped
        if verdict is Verdict.NEW_KEY:
            await self._valve.hold(PauseReason.NEW_KEY)
        elif isinstance(error, Busy):
            await self._valve.hold(PauseReason.SLOW_DOWN, error.wait or _BUSY_SECONDS)
        else:
            await self._valve.hold_offline()

    def parent_id(self, item: Item) -> str:
        """The id of the goal a row hangs on; empty where it hangs on none, or that is not there yet."""
        if item.parent_row is None or item.fate is Fate.UNDO:
            return item.parent_id
        return state_of(self._plan, self._journal, item.parent_row).goal_id

    def turn(self, item: Item) -> AbstractAsyncContextManager[object]:
        """Rows that look the same in Betterworks go one after the other: else a look for one could find the other."""
        return self._turns.get(_identity(item)) or nullcontext()

    def _is_done(self, item: Item, kind: StepKind, whole: WholeGoal | None) -> bool:
        """Whether what is there now is what a step in doubt was to bring about."""
        if whole is None:
            return kind is StepKind.REMOVE
        return is_as_meant(item, kind, self.parent_id(item), whole.goal)

    async def patiently(self, find: Callable[[], Awaitable[Found]]) -> Found | None:
        """What a look gives, through pauses; None where it cannot be had. Raises `Stopped`."""
        for _ in range(_MOST_LOOKS):
            while True:
                try:
                    return await find()
                except (Busy, Unreachable) as error:
                    await self.wait_out(Verdict.WAIT, error)
                except KeyNotAccepted as error:
                    await self.wait_out(Verdict.NEW_KEY, error)
                except TryLater:
                    await self._clock.sleep(_TROUBLE_SECONDS)
                    break
                except Bug:
                    raise
                except ProgramError:
                    return None
        return None

    async def _whole(self, id: str) -> tuple[WholeGoal | None]:
        """A goal, or nothing where it is gone."""
        try:
            return (await self._finder.whole(id),)
        except NotFound:
            return (None,)


def _identity(item: Item) -> tuple[str, ...]:
    if item.target_id:
        return (item.target_id,)
    values = item.values
    parts = [values["owner_id"], fold(str(values["name"])), values["start"], values["end"], values["is_milestone"]]
    return tuple(map(str, parts))
