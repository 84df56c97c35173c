"""Sends a plan: parents first, one by one, then side by side; each intent on disk before its request (rows H1–H8).

An undo is sent just so, but what hangs on a goal goes before it (row K1).
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from heapq import heapify, heappop, heappush

from bw_desktop.upload.canary import Canary
from bw_desktop.upload.doubts import SETTLE_SECONDS, Doubts
from bw_desktop.upload.journal import Ending, Journal, StepState
from bw_desktop.upload.others import Others
from bw_desktop.upload.outcome import Outcome, PauseReason, RunState, StepKind, StopReason
from bw_desktop.upload.outcomes import is_settled, state_of
from bw_desktop.upload.plan import Plan
from bw_desktop.upload.ports import Clock, Finder, Sender
from bw_desktop.upload.progress import Progress, Speed
from bw_desktop.upload.row_sender import RowSender
from bw_desktop.upload.stop_rules import StopRules
from bw_desktop.upload.valve import Stopped, Valve

ONE_BY_ONE = 5
"""So many rows come back before several are sent side by side (row H5)."""


class Sending:
    """One run over a plan, or over the rows of it that go first (row G3).

    Made anew to continue: everything it knows comes from the journal.

    `on_progress` is called on the loop after each row and each pause. Raises `ValueError` where plan and journal do
    not belong together.
    """

    def __init__(
        self,
        plan: Plan,
        journal: Journal,
        sender: Sender,
        finder: Finder,
        clock: Clock,
        on_progress: Callable[[Progress], None],
        settle: float = SETTLE_SECONDS,
    ) -> None:
        if (plan.host, plan.checksum) != (journal.binding.host, journal.binding.checksum):
            raise ValueError("the journal belongs to another plan")
        self._plan = plan
        self._journal = journal
        self._sender = sender
        self._clock = clock
        self._tell = on_progress
        self._rules = StopRules()
        self._speed = Speed(clock.now())
        self._valve = Valve(clock, self._valve_turned)
        self._doubts = Doubts(plan, journal, finder, clock, self._valve, settle)
        self._others = Others(plan, journal, finder, clock, self._doubts)
        self._canary = Canary(plan, journal, self._doubts, clock, self._valve)
        self._rows = RowSender(
            plan, journal, sender, self._doubts, self._others, self._valve, self._rules, self._canary
        )
        self._states = {row: state_of(plan, journal, row) for row in journal.first or plan.order}
        self._counts = Counter(state.outcome for state in self._states.values())
        self._places = {row: place for place, row in enumerate(plan.order)}
        self._settled = sum(state.is_settled for state in self._states.values())
        self._ready: list[int] = []
        self._blocked: dict[int, list[int]] = {}
        self._flying: dict[asyncio.Task[None], int] = {}
        self._is_over = self._is_whole = False

    async def run(self) -> Progress:
        """Sends until all its rows are settled, or it is stopped; the last progress.

        Whatever ends it, the journal is right: a run that is cancelled, or killed, can be continued. A fault of ours
        is raised once what is in flight has come back.
        """
        await asyncio.to_thread(self._journal.end, Ending.OPEN)
        self._turned()
        try:
            await self._resolve_doubts()
            with suppress(Stopped):
                await self._canary.catch_up()
            self._sort_out()
            while await self._start_more():
                await self._land()
        except asyncio.CancelledError:
            for task in self._flying:
                task.cancel()
            raise
        finally:
            await asyncio.gather(*self._flying, return_exceptions=True)
        if self._valve.stop_reason is None:
            with suppress(Stopped):
                await self._others.look_again()
        self._is_over = True
        if self._settled == len(self._states):
            await self._come_to_rest()
        elif self._valve.stop_reason is StopReason.USER:
            await asyncio.to_thread(self._journal.end, Ending.STOPPED)
        self._turned()
        return self.progress

    async def _come_to_rest(self) -> None:
        """All is done, or all that goes first is: then it stops until the rest may follow."""
        self._is_whole = await asyncio.to_thread(is_settled, self._plan, self._journal)
        await asyncio.to_thread(self._journal.end, Ending.DONE if self._is_whole else Ending.STOPPED)
        if not self._is_whole:
            self._valve.stop(StopReason.FIRST_FEW)

    def pause(self) -> None:
        """Keeps its place; what is in flight is finished."""
        self._valve.close(PauseReason.USER)

    def resume(self) -> None:
        """Goes on after a pause, whatever its reason (a new key was given, say)."""
        self._valve.open()

    def stop(self) -> None:
        """Finishes what is in flight; the rest stays Not sent."""
        self._valve.stop(StopReason.USER)

    async def woke(self, since: datetime) -> None:
        """The computer slept since then: waits for its network, then goes on by itself (row H7)."""
        with suppress(Stopped):
            await self._valve.hold_asleep(since)

    @property
    def progress(self) -> Progress:
        """How it stands now."""
        now = self._clock.now()
        total = len(self._states)
        per_minute = self._speed.per_minute(now)
        return Progress(
            self._run_state(),
            self._settled,
            total,
            {outcome: count for outcome, count in self._counts.items() if count},
            per_minute,
            (total - self._settled) * 60.0 / per_minute if per_minute else None,
            self._valve.pause_reason,
            self._valve.until,
            self._valve.stop_reason,
            self._valve.interruption,
        )

    def _run_state(self) -> RunState:
        if self._is_over:
            return RunState.DONE if self._is_whole else RunState.STOPPED
        if self._valve.stop_reason is not None:
            return RunState.STOPPING
        return RunState.RUNNING if self._valve.pause_reason is None else RunState.PAUSED

    async def _resolve_doubts(self) -> None:
        """What an earlier run left in doubt is looked for first, before anything is sent."""
        doubts = self._doubts.rows(StepKind.CREATE)
        if doubts:
            await asyncio.gather(*map(self._doubts.resolve, doubts))
            for row in doubts:
                self._settle(row)

    def _sort_out(self) -> None:
        """Rows that can be sent, and those that wait for their parent. What still is in doubt stays so in this run."""
        doubtful = {StepState.IN_DOUBT}
        for row, state in self._states.items():
            if state.is_settled or self._journal.step(row, StepKind.CREATE).state in doubtful:
                continue
            waits_for = [one for one in self._plan.needs.get(row, ()) if not self._is_made(one)]
            for one in waits_for:
                self._blocked.setdefault(one, []).append(row)
            if not waits_for:
                self._ready.append(self._places[row])
        heapify(self._ready)

    async def _start_more(self) -> bool:
        """Starts as many rows as may be under way; whether any is."""
        while self._ready and self._may_start():
            if not self._valve.is_open and not self._flying:
                try:
                    await self._valve.passed()
                except Stopped:
                    return False
            if not self._valve.is_open:
                break
            row = self._plan.order[heappop(self._ready)]
            self._flying[asyncio.create_task(self._rows.send(row))] = row
        return bool(self._flying)

    def _may_start(self) -> bool:
        one_by_one = self._rules.answered < ONE_BY_ONE or self._canary.is_out
        return len(self._flying) < (1 if one_by_one else max(1, self._sender.width))

    async def _land(self) -> None:
        """Waits until a row came back, or a pause ended."""
        done, _ = await asyncio.wait(self._flying, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            row = self._flying.pop(task)
            task.result()
            self._settle(row)
            for waiting in self._blocked.pop(row, ()) if self._is_made(row) else ():
                if all(map(self._is_made, self._plan.needs[waiting])):
                    heappush(self._ready, self._places[waiting])

    def _settle(self, row: int) -> None:
        """Takes over what the journal says about a row, and about those that hang on it."""
        before, after = self._states[row], state_of(self._plan, self._journal, row)
        self._states[row] = after
        self._counts[before.outcome] -= 1
        self._counts[after.outcome] += 1
        if after.is_settled and not before.is_settled:
            self._settled += 1
            self._speed.count(self._clock.now())
            if not self._is_made(row):
                for waiting in self._blocked.pop(row, ()):
                    self._settle(waiting)
        self._turned()

    def _is_made(self, row: int) -> bool:
        """Whether what waits for a row can be sent: its goal is there, or undone."""
        state = self._states[row]
        return state.outcome is Outcome.UNDONE if self._plan.is_undo else state.bears

    def _valve_turned(self) -> None:
        if self._valve.pause_reason is None:
            self._speed.skip(self._clock.now())
        self._turned()

    def _turned(self) -> None:
        self._tell(self.progress)
