"""Looks again for what sending left in doubt, ever more rarely, while somebody watches; it sends nothing (row H4)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from itertools import chain, repeat

from bw_desktop.upload.doubts import SETTLE_SECONDS, Doubts
from bw_desktop.upload.journal import Ending, Journal
from bw_desktop.upload.outcome import Fate, StepKind
from bw_desktop.upload.outcomes import is_settled
from bw_desktop.upload.plan import Plan
from bw_desktop.upload.ports import Clock, Finder
from bw_desktop.upload.valve import Valve

_BETWEEN = (5.0, 15.0, 30.0, 60.0, 120.0, 300.0)
"""Seconds before each look; the last for all that follow."""


class Watching:
    """Settles the doubts of one plan by looks alone. What is not there becomes Not sent, and can be sent."""

    def __init__(
        self, plan: Plan, journal: Journal, finder: Finder, clock: Clock, settle: float = SETTLE_SECONDS
    ) -> None:
        self._plan = plan
        self._journal = journal
        self._clock = clock
        self._doubts = Doubts(plan, journal, finder, clock, Valve(clock, lambda: None), settle)

    async def run(self, on_look: Callable[[datetime], None]) -> bool:
        """Looks until nothing is in doubt; whether there was a doubt at all.

        `on_look` is told the time of each look, once the journal has its outcome. It may be cancelled at any moment:
        the journal is right.
        """
        between = chain(_BETWEEN, repeat(_BETWEEN[-1]))
        looked = False
        while self._doubts.rows(*StepKind):
            await self._clock.sleep(next(between))
            for row in self._doubts.rows(StepKind.CREATE):
                await self._doubts.resolve(row)
            for row in self._doubts.rows(StepKind.UPDATE, StepKind.CHECK_IN, StepKind.REMOVE):
                is_change = self._plan.item(row).fate in {Fate.CHANGED, Fate.UNDO}
                await (self._doubts.resolve_change if is_change else self._doubts.resolve_check_in)(row)
            if is_settled(self._plan, self._journal):
                await asyncio.to_thread(self._journal.end, Ending.DONE)
            looked = True
            on_look(self._clock.now())
        return looked
