"""Runs reports beside the event loop and keeps their workbooks until they are fetched.

A link is signed: who has it needs no key, and a key sent along is refused, as a store of files would.
"""

from __future__ import annotations

import asyncio
import secrets
import tempfile
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path

from bw_desktop.sandbox import workbook
from bw_desktop.sandbox.report import HEADER_ROW, Report
from bw_desktop.sandbox.workbook import Cell

FIRST_RUN = 990
LINK_PATH = "/_files/reports/"
_RUNS_KEPT = 8


class _Stopped(Exception):
    """The server is closing: nobody waits for the report any more."""


@dataclass(slots=True)
class Run:
    """One report run, its owner's alone. `error` is set when it failed; `files` are its workbooks, once `is_done`."""

    id: int
    report: Report
    owner_id: int
    rows_per_file: int
    header_row: int = HEADER_ROW
    error: str = ""
    is_done: bool = False
    polls: int = 0
    files: list[Path] = field(default_factory=list)
    signature: str = field(default_factory=lambda: secrets.token_urlsafe(18))

    def link(self, origin: str, part: int) -> str:
        """The signed address of one of its workbooks."""
        return f"{origin}{LINK_PATH}{self.id}-{part}.xlsx?signature={self.signature}"


class ReportRuns:
    """All report runs of one server. The workbooks stand in a folder of their own, which goes with this object."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="sandbox-reports-", ignore_cleanup_errors=True)
        self._runs: OrderedDict[int, Run] = OrderedDict()
        self._writing: set[asyncio.Future[None]] = set()
        self._is_closing = False

    def start(
        self, report: Report, owner_id: int, rows_per_file: int, header_row: int = HEADER_ROW, error: str = ""
    ) -> Run:
        """Begins a run; its workbooks are written in a thread of the running loop."""
        run = Run(max(self._runs, default=FIRST_RUN) + 1, report, owner_id, rows_per_file, header_row, error)
        self._runs[run.id] = run
        if error:
            run.is_done = True
        else:
            future = asyncio.get_running_loop().run_in_executor(None, self._write, run)
            self._writing.add(future)
            future.add_done_callback(self._writing.discard)
        self._forget_old()
        return run

    def run(self, id: int) -> Run | None:
        """A run by its id."""
        return self._runs.get(id)

    def file(self, name: str, signature: str) -> Path | None:
        """The workbook behind a link; None when the link is not (or no longer) good."""
        for run in self._runs.values():
            for path in run.files:
                if path.name == name and secrets.compare_digest(run.signature.encode(), signature.encode()):
                    return path
        return None

    async def close(self) -> None:
        """Stops what is being written and removes the workbooks."""
        self._is_closing = True
        if self._writing:
            await asyncio.wait(self._writing)
        self._folder.cleanup()

    def _write(self, run: Run) -> None:
        rows = run.report.rows()
        files: list[Path] = []
        with suppress(_Stopped):
            for part in range(1, 10_000):
                first = next(rows, None)
                if first is None and files:
                    break
                some = islice(chain([first] if first else [], rows), run.rows_per_file)
                path = Path(self._folder.name, f"{run.id}-{part}.xlsx")
                workbook.write(path, chain(run.report.head(run.header_row), self._until_closed(some)))
                files.append(path)
            run.files, run.is_done = files, True

    def _until_closed(self, rows: Iterator[list[Cell]]) -> Iterator[list[Cell]]:
        for row in rows:
            if self._is_closing:
                raise _Stopped
            yield row

    def _forget_old(self) -> None:
        while len(self._runs) > _RUNS_KEPT and next(iter(self._runs.values())).is_done:
            _, old = self._runs.popitem(last=False)
            for path in old.files:
                path.unlink(missing_ok=True)
