"""Sends what a row changes of a goal that exists, and writes over nobody: it is read just before (G6, H3, K1, K2)."""

from __future__ import annotations

from bw_desktop.upload.attempts import MOST_ATTEMPTS, Attempts
from bw_desktop.upload.canary import Canary
from bw_desktop.upload.doubts import Doubts
from bw_desktop.upload.journal import Journal, StepState
from bw_desktop.upload.live import WholeGoal
from bw_desktop.upload.outcome import StepKind
from bw_desktop.upload.plan import Item
from bw_desktop.upload.ports import Sender

_LOOKS = 2
"""A goal is looked at twice before it is written: who is at work on it right now is seen then."""

_OPEN = frozenset({StepState.NOT_SENT, StepState.IN_DOUBT})


class ChangeSender:
    """Sends the steps of rows that change what exists. The old values stand in the journal before (row K2)."""

    def __init__(self, journal: Journal, sender: Sender, doubts: Doubts, attempts: Attempts, canary: Canary) -> None:
        self._journal = journal
        self._sender = sender
        self._doubts = doubts
        self._attempts = attempts
        self._canary = canary

    async def send(self, item: Item) -> None:
        """Brings a row as far as it goes: no step before the one above it is done. Raises `Stopped`."""
        async with self._doubts.turn(item):
            for kind in item.steps:
                await self._step(item, kind)
                await self._canary.look(item)
                if self._journal.step(item.row, kind).state is not StepState.DONE:
                    return

    async def _step(self, item: Item, kind: StepKind) -> None:
        attempts = 0
        while self._journal.step(item.row, kind).state in _OPEN:
            whole = await self._seen(item, kind)
            if whole is None or attempts == MOST_ATTEMPTS:
                return
            attempts += await self._send(item, kind, whole)

    async def _seen(self, item: Item, kind: StepKind) -> WholeGoal | None:
        """The goal, where it still is as the plan saw it; else the journal says why nothing is to be sent now."""
        whole = None
        for _ in range(1 if kind is StepKind.CHECK_IN else _LOOKS):
            found = await self._doubts.look_at_change(item, kind)
            if found is None or self._journal.step(item.row, kind).state not in _OPEN:
                return None
            whole = found
        return whole

    async def _send(self, item: Item, kind: StepKind, whole: WholeGoal) -> bool:
        async def write(request_id: str) -> str:
            if kind is StepKind.CHECK_IN:
                await self._sender.check_in(item.target_id, item.check_in or 0.0, request_id)
            elif kind is StepKind.REMOVE:
                await self._sender.remove(item.target_id, request_id)
            else:
                await self._sender.update(whole, item.values_below(self._doubts.parent_id(item)), request_id)
            return item.target_id

        return await self._attempts.send_once(item.row, kind, write)
