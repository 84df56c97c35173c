"""Sends the steps of one row by the table of repeats: intent, request, answer; after a lost answer a look (H3, H4)."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from uuid import uuid4

from bw_desktop.endpoints import Json
from bw_desktop.errors import ProgramError
from bw_desktop.upload.doubts import Doubts
from bw_desktop.upload.journal import Journal, StepState
from bw_desktop.upload.looking import Sight
from bw_desktop.upload.outcome import StepKind
from bw_desktop.upload.plan import Item, Plan
from bw_desktop.upload.ports import Sender
from bw_desktop.upload.stop_rules import StopRules
from bw_desktop.upload.valve import Stopped, Valve
from bw_desktop.upload.verdicts import Verdict, kind_of, verdict_of

_MOST_ATTEMPTS = 3


class RowSender:
    """Sends rows of one plan. Several rows may be under way at once, those of one identity one after the other."""

    def __init__(
        self,
        plan: Plan,
        journal: Journal,
        sender: Sender,
        doubts: Doubts,
        valve: Valve,
        rules: StopRules,
    ) -> None:
        self._plan = plan
        self._journal = journal
        self._sender = sender
        self._doubts = doubts
        self._valve = valve
        self._rules = rules

    async def send(self, row: int) -> None:
        """Brings a row as far as it goes; the journal then says how far. A stop leaves what has not begun."""
        item = self._plan.item(row)
        try:
            goal_id = await self._create(item)
            if goal_id and item.check_in is not None:
                await self._check_in(item, goal_id, item.check_in)
        except Stopped:
            return

    async def _create(self, item: Item) -> str:
        """Creates the goal; its id, or empty where it was refused or nobody knows."""
        values = self._values(item)
        async with self._doubts.turn(item):
            for _ in range(_MOST_ATTEMPTS):
                step = self._journal.step(item.row, StepKind.CREATE)
                if step.state is StepState.IN_DOUBT and await self._doubts.look(item) is Sight.UNSURE:
                    return ""
                step = self._journal.step(item.row, StepKind.CREATE)
                if step.state in {StepState.DONE, StepState.REFUSED}:
                    return step.server_id
                await self._attempt(item.row, StepKind.CREATE, lambda request: self._sender.create(values, request))
            if self._journal.step(item.row, StepKind.CREATE).state is StepState.IN_DOUBT:
                await self._doubts.look(item)
            return self._journal.step(item.row, StepKind.CREATE).server_id

    async def _check_in(self, item: Item, goal_id: str, value: float) -> None:
        async def check_in(request_id: str) -> str:
            await self._sender.check_in(goal_id, value, request_id)
            return goal_id

        for _ in range(_MOST_ATTEMPTS):
            state = self._journal.step(item.row, StepKind.CHECK_IN).state
            if state is StepState.IN_DOUBT:
                if await self._doubts.look_at_progress(item, goal_id) is not False:
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
                await self._doubts.wait_out(verdict, error)
            else:
                self._doubts.taken.add(server_id)
                await self._write(self._journal.done, row, kind, server_id)
                self._valve.worked()
                self._rules.accepted()
                return

    async def _refused(self, row: int, kind: StepKind, error: ProgramError) -> None:
        if reason := self._rules.refused(kind_of(error)):
            self._valve.stop(reason)
        self._valve.worked()
        await self._write(self._journal.refused, row, kind, error.message, _said(error))

    def _values(self, item: Item) -> dict[str, Json]:
        values = dict(item.values)
        if parent_id := self._doubts.parent_id(item):
            values["parent_id"] = int(parent_id) if parent_id.isdigit() else parent_id
        return values

    async def _write(self, write: Callable[..., None], *arguments: object) -> None:
        """Writes to the journal off the loop: a disk may take its time."""
        await asyncio.to_thread(write, *arguments)


def _said(error: ProgramError) -> str:
    fields = "; ".join(f"{name}: {text}" for name, text in error.details.fields.items())
    return fields or error.details.text
