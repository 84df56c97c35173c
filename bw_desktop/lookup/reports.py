"""Runs Betterworks' own reports, and fetches one that is ready as one table (row Q9)."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from bw_desktop.api import Client
from bw_desktop.api.reports import ReportRun, ReportRunner
from bw_desktop.endpoints import Evidence
from bw_desktop.records.report_table import ReportTable, joined
from bw_desktop.spreadsheet import open_source, read_sheet


class ReportLookup:
    """Reports of one workspace. All coroutines raise what a call raises."""

    def __init__(self, client: Client, runner: ReportRunner) -> None:
        self._endpoints = client.endpoints
        self._runner = runner

    @property
    def known(self) -> Mapping[str, Evidence]:
        """The names of the endpoint map, and how each is known."""
        return self._endpoints.report_names

    @property
    def interval(self) -> float:
        """Seconds between two looks at a run that has just begun."""
        return self._runner.interval

    async def start(self, report: str, start: date, end: date) -> int:
        """Starts a report for a period; the id of its run. Raises `LookOnly`, and `Refused` for an unknown name."""
        return await self._runner.start(report, start, end)

    async def look(self, run_id: int) -> ReportRun:
        """How a run stands. Raises `NotFound` where the server knows it no more."""
        return await self._runner.look(run_id)

    async def table(self, run_id: int) -> ReportTable:
        """A run's workbooks as one table, fetched without the key; nothing of them stays on the disk.

        Its links are asked for anew, for they last a day at the most. Raises `LinkGone` where they are no longer good
        all the same, and `FileUnreadable` for what is no workbook.
        """
        run = await self._runner.look(run_id)
        with tempfile.TemporaryDirectory(prefix="bw-") as folder:
            files, _ = await self._runner.fetch(run, "report", Path(folder))
            return await asyncio.to_thread(self._joined, files)

    def _joined(self, files: tuple[Path, ...]) -> ReportTable:
        return joined([read_sheet(open_source(file)) for file in files], self._endpoints.values["report_headers"])
