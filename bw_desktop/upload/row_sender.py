"""Sends the steps of one row by the table of repeats: intent, request, answer; after a lost answer a look (H3, H4)."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager, nullcontext
from typing import TypeVar
from uuid import uuid4

from bw_desktop.endpoints import Json
from bw_desktop.errors import Bug, Busy, KeyNotAccepted, ProgramError, TryLater, Unreachable
from bw_desktop.upload.journal import Journal, StepState
from bw_desktop.upload.live import fold
from bw_desktop.upload.looking import Seen, Sight, is_checked_in, look_for
from bw_desktop.upload.outcome import PauseReason, StepKind
from bw_desktop.upload.outcomes import state_of
from bw_desktop.upload.plan import Item, Plan
from bw_desktop.upload.ports import Clock, Finder, Sender
from bw_desktop.upload.stop_rules import StopRules
from bw_desktop.upload.valve import Stopped, Valve
from bw_desktop.upload.verdicts import Verdict, kind_of, stop_reason, verdict_of

_MOST_ATTEMPTS = 3
_MOST_LOOKS = 3
_BETWEEN_LOOKS = (0.0, 0.1, 0.3, 0.6)
"""When to look again, as parts of the time after which a goal is absent for certain."""

_BUSY_SECONDS = 30.0
_TROUBLE_SECONDS = 5.0

Found = TypeVar("Found")


class RowSender:
    """Sends rows of one plan. Several rows may be under way at once, those of one identity one after the other."""

    def __init__(
        self,
        plan: Plan,
        journal: Journal,
        sender: Sender,
        finder: Finder,
        clock: Clock,
        valve: Valve,
        rules: StopRules,
        settle: float,
    ) -> None:
        self._plan = plan
        self._journal = journal
        self._sender = sender
        self._finder = finder
        self._clock = clock
        self._valve = valve
        self._rules = rules
        self._settle = settle
        self._taken = {step.server_id for step in journal.steps.values() if step.server_id}
        often = Counter(_identity(plan.item(row)) for row in plan.order)
        self._turns = {identity: asyncio.Lock() for identity, count in often.items() if count > 1}

    async def send(self, row: int) -> None:
        """Brings a row as far as it goes; the journal then says how far. A stop leaves what has not begun."""
        item = self._plan.item(row)
        try:
            goal_id = await self._create(item)
            if goal_id and item.check_in is not None:
                await self._check_in(item, goal_id, item.check_in)
        except Stopped:
            return

    async def resolve(self, row: int) -> None:
        """Settles the doubt about a row's create by looking; sends nothing."""
        item = self._plan.item(row)
        try:
            async with self._turn(item):
                await self._look(item)
        except Stopped:
            return

    async def _create(self, item: Item) -> str:
        """Creates the goal; its id, or empty where it was refused or nobody knows."""
        values = self._values(item)
        async with self._turn(item):
            for _ in range(_MOST_ATTEMPTS):
                step = self._journal.step(item.row, StepKind.CREATE)
                if step.state is StepState.IN_DOUBT and await self._look(item) is Sight.UNSURE:
                    return ""
                step = self._journal.step(item.row, StepKind.CREATE)
                if step.state in {StepState.DONE, StepState.REFUSED}:
                    return step.server_id
                await self._attempt(item.row, StepKind.CREATE, lambda request: self._sender.create(values, request))
            if self._journal.step(item.row, StepKind.CREATE).state is StepState.IN_DOUBT:
                await self._look(item)
            return self._journal.step(item.row, StepKind.CREATE).server_id

    async def _check_in(self, item: Item, goal_id: str, value: float) -> None:
        async def check_in(request_id: str) -> str:
            await self._sender.check_in(goal_id, value, request_id)
            return goal_id

        for _ in range(_MOST_ATTEMPTS):
            state = self._journal.step(item.row, StepKind.CHECK_IN).state
            if state is StepState.IN_DOUBT:
                there = await self._patiently(lambda: is_checked_in(item, goal_id, self._finder))
                if there is None:
                    return
                if there:
                    await self._write(self._journal.done, item.row, StepKind.CHECK_IN, goal_id)
                    return
            elif state in {StepState.DONE, StepState.REFUSED}:
                return
            await self._attempt(item.row, StepKind.CHECK_IN, check_in)

    async def _attempt(self, row: int, kind: StepKind, call: Callable[[str], Awaitable[str]]) -> None:
        """One request; again only while it was certainly not processed. Then it is done, refused or in doubt."""
        while True:
            request_id = uuid4().hex
            await self._write(self._journal.intend, row, kind, request_id)
            try:
                server_id = await call(request_id)
            except ProgramError as error:
                verdict = verdict_of(error)
                if verdict is Verdict.LOOK:
                    return
                if verdict is Verdict.TOLD:
                    await self._refused(row, kind, error)
                    return
                await self._write(self._journal.not_sent, row, kind)
                await self._wait(verdict, error)
            else:
                self._taken.add(server_id)
                await self._write(self._journal.done, row, kind, server_id)
                self._valve.worked()
                self._rules.accepted()
                return

    async def _refused(self, row: int, kind: StepKind, error: ProgramError) -> None:
        if reason := self._rules.refused(kind_of(error)):
            self._valve.stop(reason)
        self._valve.worked()
        await self._write(self._journal.refused, row, kind, error.message, _said(error))

    async def _wait(self, verdict: Verdict, error: ProgramError) -> None:
        """Holds everything until it makes sense to send again. Raises `Stopped`."""
        if verdict is Verdict.END:
            self._valve.stop(stop_reason(error))
            raise Stopped
        if verdict is Verdict.NEW_KEY:
            await self._valve.hold(PauseReason.NEW_KEY)
        elif isinstance(error, Busy):
            await self._valve.hold(PauseReason.SLOW_DOWN, error.wait or _BUSY_SECONDS)
        else:
            await self._valve.hold_offline()

    async def _look(self, item: Item) -> Sight:
        """Looks for the goal of a create in doubt until it is found, or absent for certain; writes what it saw."""
        seen = Seen(Sight.UNSURE)
        step, parent_id = self._journal.step(item.row, StepKind.CREATE), self._parent_id(item)
        for part in _BETWEEN_LOOKS:
            await self._clock.sleep(part * self._settle)
            found = await self._patiently(lambda: look_for(item, parent_id, step, self._finder, self._taken))
            seen = found or Seen(Sight.UNSURE)
            if seen.sight is not Sight.ABSENT:
                break
        if seen.sight is Sight.FOUND:
            self._taken.add(seen.goal_id)
            await self._write(self._journal.done, item.row, StepKind.CREATE, seen.goal_id)
        elif seen.sight is Sight.ABSENT:
            await self._write(self._journal.not_sent, item.row, StepKind.CREATE)
        return seen.sight

    async def _patiently(self, find: Callable[[], Awaitable[Found]]) -> Found | None:
        """What a look gives, through pauses; None where it cannot be had. Raises `Stopped`."""
        for _ in range(_MOST_LOOKS):
            while True:
                try:
                    return await find()
                except (Busy, Unreachable) as error:
                    await self._wait(Verdict.WAIT, error)
                except KeyNotAccepted as error:
                    await self._wait(Verdict.NEW_KEY, error)
                except TryLater:
                    await self._clock.sleep(_TROUBLE_SECONDS)
                    break
                except Bug:
                    raise
                except ProgramError:
                    return None
        return None

    def _values(self, item: Item) -> dict[str, Json]:
        values = dict(item.values)
        if parent_id := self._parent_id(item):
            values["parent_id"] = int(parent_id) if parent_id.isdigit() else parent_id
        return values

    def _parent_id(self, item: Item) -> str:
        if item.parent_row is None:
            return item.parent_id
        return state_of(self._plan, self._journal, item.parent_row).goal_id

    def _turn(self, item: Item) -> AbstractAsyncContextManager[object]:
        """Rows that look the same in Betterworks go one after the other: else a look for one could find the other."""
        return self._turns.get(_identity(item)) or nullcontext()

    async def _write(self, write: Callable[..., None], *arguments: object) -> None:
        """Writes to the journal off the loop: a disk may take its time."""
        await asyncio.to_thread(write, *arguments)


def _identity(item: Item) -> tuple[str, ...]:
    values = item.values
    parts = [values["owner_id"], fold(str(values["name"])), values["start"], values["end"], values["is_milestone"]]
    return tuple(map(str, parts))


def _said(error: ProgramError) -> str:
    fields = "; ".join(f"{name}: {text}" for name, text in error.details.fields.items())
    return fields or error.details.text
