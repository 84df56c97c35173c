"""Reports in memory for the tests of the window: what `lookup.ReportLookup` offers, run by the test."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from bw_desktop.api.reports import ReportRun, RunState
from bw_desktop.endpoints import Evidence
from bw_desktop.records.report_table import ReportTable

TABLE = ReportTable(("Goal ID", "Goal Name"), [("0012", "Win"), ("0013", "=1+1")])


@dataclass
class MadeReports:
    """A run stands as `states` says; without a word it waits. `error` is raised by whatever is asked next."""

    known: Mapping[str, Evidence] = field(
        default_factory=lambda: {"all_goals": Evidence.SEEN, "audit_logs": Evidence.ASSUMED}
    )
    interval: float = 0.01
    states: dict[int, ReportRun | Exception] = field(default_factory=dict)
    started: list[tuple[str, date, date]] = field(default_factory=list)
    looks: list[int] = field(default_factory=list)
    made: ReportTable = TABLE
    error: Exception | None = None
    pause: float = 0.0

    async def start(self, report: str, start: date, end: date) -> int:
        await self._answer()
        self.started.append((report, start, end))
        return 990 + len(self.started)

    async def look(self, run_id: int) -> ReportRun:
        await asyncio.sleep(0)
        self.looks.append(run_id)
        state = self.states.get(run_id, ReportRun(run_id, RunState.RUNNING, is_queued=True))
        if isinstance(state, Exception):
            raise state
        return state

    async def table(self, run_id: int) -> ReportTable:
        await self._answer()
        return self.made

    async def _answer(self) -> None:
        await asyncio.sleep(self.pause)
        if self.error is not None:
            error, self.error = self.error, None
            raise error

    def end(self, run_id: int, error: str = "") -> None:
        """Lets a run be ready, or have failed."""
        state = RunState.FAILED if error else RunState.DONE
        self.states[run_id] = ReportRun(run_id, state, () if error else ("https://files.example/1",), error)
