"""Compares the first thing that arrived, before anything else is sent: what was lost then is lost only once.

Where the journal says that it is to be proven, the first goal a request made or changed is read back and compared
field by field. If it differs the run stops, and the row says in what; who goes on then has seen it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from bw_desktop.messages import Message
from bw_desktop.upload.doubts import Doubts
from bw_desktop.upload.journal import Journal, StepState
from bw_desktop.upload.outcome import StepKind, StopReason
from bw_desktop.upload.outcomes import state_of
from bw_desktop.upload.plan import Item, Plan
from bw_desktop.upload.ports import Clock
from bw_desktop.upload.read_back import Difference, compared
from bw_desktop.upload.valve import Stopped, Valve

_BETWEEN_LOOKS = (0.0, 1.0, 3.0)
"""Seconds before each look: what somebody writes may be there to be read only a moment later."""

_MOST_SIGNS = 80


class Canary:
    """The first comparison of one plan."""

    def __init__(self, plan: Plan, journal: Journal, doubts: Doubts, clock: Clock, valve: Valve) -> None:
        self._plan = plan
        self._journal = journal
        self._doubts = doubts
        self._clock = clock
        self._valve = valve

    @property
    def is_out(self) -> bool:
        """Whether nothing was compared yet, so that rows go one by one."""
        return self._journal.is_to_be_proven

    async def catch_up(self) -> None:
        """Compares what an earlier run had sent when it was cut off. Raises `Stopped`."""
        if self.is_out:
            for row in self._plan.order:
                if self._done(self._plan.item(row)):
                    await self.look(self._plan.item(row))
                    return

    async def look(self, item: Item) -> None:
        """Compares what was done of a row, where nothing was compared yet. Raises `Stopped` where it differs."""
        done = self._done(item)
        if not self.is_out or not done:
            return
        differences = await self._differences(item)
        if differences is None:
            self._valve.stop(StopReason.FIRST_UNREAD)
            raise Stopped
        if differences:
            await asyncio.to_thread(self._journal.differs, item.row, done[-1], _said(differences))
        if differences or len(done) == len(item.steps):
            await asyncio.to_thread(self._journal.proven)
        if differences:
            self._valve.stop(StopReason.FIRST_DIFFERS)
            raise Stopped

    async def _differences(self, item: Item) -> Sequence[Difference] | None:
        """What differs, also some moments later; None where the goal cannot be read."""
        goal_id = state_of(self._plan, self._journal, item.row).goal_id
        differences: Sequence[Difference] = ()
        for seconds in _BETWEEN_LOOKS:
            await self._clock.sleep(seconds)
            found = await self._doubts.now(goal_id)
            if found is None:
                return None
            differences = compared(self._plan, self._journal, item.row, found[0])
            if not differences:
                break
        return differences

    def _done(self, item: Item) -> list[StepKind]:
        return [kind for kind in item.steps if self._journal.step(item.row, kind).state is StepState.DONE]


def _said(differences: Sequence[Difference]) -> Message:
    """The first difference in full, and how many others there are."""
    first = differences[0]
    if not first.field:
        return Message("upload-differs-gone")
    values = {"sent": _short(first.sent), "found": _short(first.found)}
    return Message("upload-differs", {"field": first.title, **values, "others": len(differences) - 1})


def _short(value: str) -> str:
    return value if len(value) <= _MOST_SIGNS else f"{value[: _MOST_SIGNS - 1]}…"
