"""Runs a Betterworks report: start it, look until it is ready, fetch its workbooks (section 3.4 of the API notes)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from bw_desktop.api.client import Client
from bw_desktop.api.clock import Clock
from bw_desktop.api.download import LinkGone, Progress
from bw_desktop.endpoints import EndpointMap
from bw_desktop.errors import (
    AnswerLost,
    AnswerUnreadable,
    Busy,
    Details,
    ServerTrouble,
)
from bw_desktop.messages import Message


class RunState(StrEnum):
    """Where a run stands. Every status the map does not know is running."""

    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class ReportRun:
    """One run as the server tells it.

    `links` are the signed addresses of its workbooks, several when it was split; `is_queued` says of a running one that
    it was not begun yet.
    """

    id: int
    state: RunState
    links: tuple[str, ...] = field(default=(), repr=False)
    error: str = field(default="", repr=False)
    is_queued: bool = False


@dataclass(frozen=True, slots=True)
class ReportFiles:
    """A fetched report: its name, its run, its workbooks in order, their bytes together, and the seconds it took."""

    report: str
    run_id: int
    files: tuple[Path, ...]
    size: int
    seconds: float


class ReportRunner:
    """Runs reports through one client. A run can be left (cancel the task) and waited for again by its id.

    `interval` and `deadline` are in seconds: between two looks, and until a run is no longer waited for.
    """

    def __init__(
        self, client: Client, *, interval: float = 3.0, deadline: float = 1800.0, clock: Clock | None = None
    ) -> None:
        self._client = client
        self.interval = interval
        self._deadline = deadline
        self._clock = clock or Clock()

    async def run(
        self,
        report: str,
        start: date,
        end: date,
        folder: Path,
        *,
        looked: Callable[[ReportRun], None] | None = None,
        progress: Progress | None = None,
    ) -> ReportFiles:
        """Runs a report for a period and fetches its workbooks into a folder.

        `looked` hears the run each time it was looked at. A link that is no longer good costs a second run. Raises a
        `ProgramError`: `ServerTrouble` when the report failed, `Busy` when it takes too long, `Refused` for a name the
        server does not know, and all that `Client.call` and `Client.download` raise.
        """
        began = self._clock.monotonic()
        run = await self.wait(await self.start(report, start, end), looked)
        try:
            files, size = await self.fetch(run, report, folder, progress)
        except LinkGone:
            run = await self.wait(await self.start(report, start, end), looked)
            files, size = await self.fetch(run, report, folder, progress)
        return ReportFiles(report, run.id, files, size, self._clock.monotonic() - began)

    async def start(self, report: str, start: date, end: date) -> int:
        """Starts a report for a period and tells the id of its run. A lost answer costs a second run, no more."""
        values = {"report": report, "start": start.isoformat(), "end": end.isoformat()}
        body = self._client.endpoints.body("reports.run", values)
        try:
            answer = await self._client.call("reports.run", body=body)
        except AnswerLost:
            answer = await self._client.call("reports.run", body=body)
        return run_of(answer.data, self._client.endpoints).id

    async def look(self, run_id: int) -> ReportRun:
        """How a run stands."""
        return run_of((await self._client.call("reports.read", id=run_id)).data, self._client.endpoints)

    async def wait(self, run_id: int, looked: Callable[[ReportRun], None] | None = None) -> ReportRun:
        """Looks at a run until it is done.

        Raises `ServerTrouble` when it failed, and `Busy` when it takes too long: it may be waited for again.
        """
        until = self._clock.monotonic() + self._deadline
        while True:
            run = await self.look(run_id)
            if looked is not None:
                looked(run)
            if run.state is RunState.DONE:
                return run
            details = Details("GET", f"report_runs/{run_id}/", text=run.error)
            if run.state is RunState.FAILED:
                raise ServerTrouble(Message.of("api-report-failed"), remedy="try-again", details=details)
            if self._clock.monotonic() + self.interval > until:
                raise Busy(Message.of("api-report-still-running"), remedy="try-again", details=details)
            await self._clock.sleep(self.interval)

    async def fetch(
        self, run: ReportRun, report: str, folder: Path, progress: Progress | None = None
    ) -> tuple[tuple[Path, ...], int]:
        """Fetches the workbooks of a run into a folder, without the key; tells their paths and their bytes together."""
        if not run.links:
            details = Details("GET", f"report_runs/{run.id}/")
            raise AnswerUnreadable(Message.of("api-report-without-link"), remedy="try-again", details=details)
        paths = tuple(folder / f"{report}-{run.id}-{number}.xlsx" for number in range(1, len(run.links) + 1))
        size = 0
        for link, path in zip(run.links, paths, strict=True):
            size += await self._client.download(link, path, progress)
        return paths, size


def run_of(record: Any, endpoints: EndpointMap) -> ReportRun:
    """A run from an answer.

    Raises `AnswerUnreadable` when it has no id.
    """
    fields = endpoints.fields["report_run"]
    if not isinstance(record, Mapping) or not isinstance(run_id := fields["id"].read(record), int):
        raise AnswerUnreadable(remedy="try-again")
    status = str(fields["status"].read(record) or "").casefold()
    state = RunState.RUNNING
    if status in endpoints.values["report_done"]:
        state = RunState.DONE
    elif status in endpoints.values["report_failed"]:
        state = RunState.FAILED
    error = str(fields["error"].read(record) or "")[:300]
    is_queued = status in endpoints.values["report_running"]
    return ReportRun(run_id, state, _links(record, endpoints), error, is_queued)


def _links(record: Mapping[str, Any], endpoints: EndpointMap) -> tuple[str, ...]:
    """`result.url`, `result.urls`, or a list of either: reports over 50,000 entries have several links."""
    fields = endpoints.fields["report_run"]
    holder, one, several = fields["url"].path[0], fields["url"].path[-1], fields["urls"].path[-1]
    found: dict[str, None] = {}
    waiting: list[Any] = [record.get(holder), record.get(f"{holder}s")]
    while waiting:
        value = waiting.pop(0)
        if isinstance(value, str):
            found[value] = None
        elif isinstance(value, list):
            waiting += value
        elif isinstance(value, Mapping):
            waiting += [value.get(one), value.get(several)]
    return tuple(found)
