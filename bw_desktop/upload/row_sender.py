"""Sends the steps of one row by the table of repeats: intent, request, answer; after a lost answer a look (H3, H4)."""

from __future__ import annotations

from bw_desktop.upload.attempts import MOST_ATTEMPTS, Attempts
from bw_desktop.upload.canary import Canary
from bw_desktop.upload.change_sender import ChangeSender
from bw_desktop.upload.doubts import Doubts
from bw_desktop.upload.journal import Journal, StepState
from bw_desktop.upload.looking import Sight
from bw_desktop.upload.others import Others
from bw_desktop.upload.outcome import Fate, StepKind
from bw_desktop.upload.plan import Item, Plan
from bw_desktop.upload.ports import Sender
from bw_desktop.upload.stop_rules import StopRules
from bw_desktop.upload.valve import Stopped, Valve


class RowSender:
    """Sends rows of one plan. Several rows may be under way at once, those of one identity one after the other."""

    def __init__(
        self,
        plan: Plan,
        journal: Journal,
        sender: Sender,
        doubts: Doubts,
        others: Others,
        valve: Valve,
        rules: StopRules,
        canary: Canary,
    ) -> None:
        self._plan = plan
        self._journal = journal
        self._sender = sender
        self._doubts = doubts
        self._others = others
        self._attempts = Attempts(journal, doubts, valve, rules)
        self._canary = canary
        self._changes = ChangeSender(journal, sender, doubts, self._attempts, canary)

    async def send(self, row: int) -> None:
        """Brings a row as far as it goes; the journal then says how far. A stop leaves what has not begun."""
        item = self._plan.item(row)
        try:
            if item.fate in {Fate.CHANGED, Fate.UNDO}:
                await self._changes.send(item)
                return
            goal_id = await self._create(item)
            await self._canary.look(item)
            if goal_id and item.check_in is not None:
                await self._check_in(item, goal_id, item.check_in)
                await self._canary.look(item)
        except Stopped:
            return

    async def _create(self, item: Item) -> str:
        """Creates the goal; its id, or empty where it was refused or nobody knows."""
        values = item.values_below(self._doubts.parent_id(item))
        async with self._doubts.turn(item):
            for _ in range(MOST_ATTEMPTS):
                step = self._journal.step(item.row, StepKind.CREATE)
                if step.state is StepState.IN_DOUBT and await self._doubts.look(item) is Sight.UNSURE:
                    return ""
                step = self._journal.step(item.row, StepKind.CREATE)
                if step.state in {StepState.DONE, StepState.REFUSED}:
                    return await self._created(item)
                if await self._others.holds(item):
                    return ""
                await self._attempts.send(
                    item.row, StepKind.CREATE, lambda request: self._sender.create(values, request)
                )
            if self._journal.step(item.row, StepKind.CREATE).state is StepState.IN_DOUBT:
                await self._doubts.look(item)
            return await self._created(item)

    async def _created(self, item: Item) -> str:
        """The id of the goal that was created, which may not be the only one; empty where none was."""
        goal_id = self._journal.step(item.row, StepKind.CREATE).server_id
        if goal_id:
            await self._others.look_back(item)
        return goal_id

    async def _check_in(self, item: Item, goal_id: str, value: float) -> None:
        async def check_in(request_id: str) -> str:
            await self._sender.check_in(goal_id, value, request_id)
            return goal_id

        for _ in range(MOST_ATTEMPTS):
            state = self._journal.step(item.row, StepKind.CHECK_IN).state
            if state is StepState.IN_DOUBT:
                if await self._doubts.look_at_progress(item, goal_id) is not False:
                    return
            elif state in {StepState.DONE, StepState.REFUSED}:
                return
            await self._attempts.send(item.row, StepKind.CHECK_IN, check_in)
