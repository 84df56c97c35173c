"""What the reports of the window need from outside: what `bw_desktop.lookup` offers, and a test can offer too."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Protocol

from bw_desktop.api.reports import ReportRun
from bw_desktop.endpoints import Evidence
from bw_desktop.records.report_table import ReportTable


class Reports(Protocol):
    """Reports of a workspace: `bw_desktop.lookup.ReportLookup`. All raise the errors of `bw_desktop.errors`."""

    @property
    def known(self) -> Mapping[str, Evidence]: ...

    @property
    def interval(self) -> float: ...

    async def start(self, report: str, start: date, end: date) -> int: ...

    async def look(self, run_id: int) -> ReportRun: ...

    async def table(self, run_id: int) -> ReportTable: ...
