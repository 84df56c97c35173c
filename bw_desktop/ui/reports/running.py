"""The report runs of one workspace: started, looked at ever more rarely until they are ready, kept for the next start.

A run can be left and looked at again; the server goes on without us.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from PySide6.QtCore import QObject, Signal

from bw_desktop.errors import NotFound, ProgramError
from bw_desktop.records.report_runs import KeptRun, ReportChoice
from bw_desktop.ui.reports.run import LOST, WAITING, Run, Stage, stage_of
from bw_desktop.ui.reports.services import Reports
from bw_desktop.ui.runner import TaskRunner

Keep = Callable[[tuple[KeptRun, ...]], None]
"""Keeps the runs there are, without what is in them."""

_SLOWER = 1.5
_LONGEST = 10
_PATIENCE = 1800.0


class RunningReports(QObject):
    """`changed` is emitted with each change of a run, or of which there are; `became_ready` carries a `Run`.

    After `patience` seconds a run is no longer looked at by itself.
    """

    changed = Signal()
    became_ready = Signal(object)

    def __init__(
        self,
        reports: Reports,
        runner: TaskRunner,
        kept: Iterable[KeptRun],
        keep: Keep,
        parent: QObject,
        patience: float = _PATIENCE,
    ) -> None:
        super().__init__(parent)
        self.reports = reports
        self._runner, self._keep, self._patience = runner, keep, patience
        self._runs = {one.id: Run(one) for one in kept}
        self._watching: dict[int, asyncio.Task[None]] = {}

    @property
    def runs(self) -> tuple[Run, ...]:
        """All of them, the latest first."""
        return tuple(sorted(self._runs.values(), key=lambda run: run.kept.started, reverse=True))

    def run(self, id: int) -> Run | None:
        """A run by its id; None where it was forgotten."""
        return self._runs.get(id)

    async def start(self, choice: ReportChoice, start: date, end: date) -> None:
        """Starts a report and watches its run. Raises what the call raises."""
        began = datetime.now(UTC)
        run_id = await self.reports.start(choice.name, start, end)
        self._runs[run_id] = Run(KeptRun(run_id, choice.name, start, end, began, choice.title), Stage.QUEUED)
        self._keep_all()
        self.watch(run_id)

    async def start_again(self, id: int) -> None:
        """Starts the same report anew; the old run is forgotten then. Raises what the call raises."""
        kept = self._runs[id].kept
        await self.start(ReportChoice(kept.report, kept.title), kept.start, kept.end)
        self.forget(id)

    def watch(self, id: int) -> None:
        """Looks at a run until it is ready, has failed, or was waited for long enough."""
        if id not in self._watching and id in self._runs:
            self.change(id, is_watched=True, error=None)
            self._watching[id] = self._runner.start(self._watch(id), self)

    def watch_unknown(self) -> None:
        """Looks at those of an earlier time."""
        for run in self.runs:
            if run.stage is Stage.UNKNOWN and run.error is None:
                self.watch(run.kept.id)

    def leave(self, id: int) -> None:
        """Looks at a run no more; it goes on at Betterworks, and can be looked at again."""
        if (task := self._watching.pop(id, None)) is not None:
            task.cancel()
        self.change(id, is_watched=False)

    def forget(self, id: int) -> None:
        """Takes a run off the list."""
        self.leave(id)
        self._runs.pop(id, None)
        self._keep_all()
        self.changed.emit()

    def change(self, id: int, **changes: Any) -> None:
        """Takes over what is new about a run, and tells; nothing where it was forgotten."""
        known = self._runs.get(id)
        if known is not None and (now := replace(known, **changes)) != known:
            self._runs[id] = now
            self.changed.emit()

    def _keep_all(self) -> None:
        self._keep(tuple(run.kept for run in self.runs))

    async def _watch(self, id: int) -> None:
        pause, until = self.reports.interval, time.monotonic() + self._patience
        longest = pause * _LONGEST
        while await self._looks_on(id) and time.monotonic() < until:
            await asyncio.sleep(pause)
            pause = min(pause * _SLOWER, longest)
        self._watching.pop(id, None)
        self.change(id, is_watched=False)

    async def _looks_on(self, id: int) -> bool:
        """Looks at a run once; whether it is worth looking again."""
        try:
            seen = await self.reports.look(id)
        except NotFound:
            self.change(id, stage=Stage.GONE)
            return False
        except ProgramError as error:
            self.change(id, error=error)
            return False
        stage = stage_of(seen)
        is_waiting = stage in WAITING
        self.change(id, stage=stage, words=seen.error, looked=datetime.now(UTC), is_watched=is_waiting)
        if stage not in LOST and not is_waiting:
            self.became_ready.emit(self._runs[id])
        return is_waiting
