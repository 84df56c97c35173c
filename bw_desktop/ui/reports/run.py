"""One report run as the window knows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from bw_desktop.api.reports import ReportRun, RunState
from bw_desktop.errors import ProgramError
from bw_desktop.records.report_runs import KeptRun


class Stage(StrEnum):
    """How far a run is. `UNKNOWN` is one of an earlier time before it was looked at."""

    UNKNOWN = "unknown"
    QUEUED = "queued"
    RUNNING = "running"
    READY = "ready"
    FAILED = "failed"
    GONE = "gone"
    EXPIRED = "expired"
    FETCHING = "fetching"
    WRITING = "writing"
    SAVED = "saved"


WAITING = frozenset({Stage.UNKNOWN, Stage.QUEUED, Stage.RUNNING})
"""Of these it is worth looking again."""

LOST = frozenset({Stage.FAILED, Stage.GONE, Stage.EXPIRED})
"""Of these nothing more will come: it is run again, or forgotten."""

BUSY = frozenset({Stage.FETCHING, Stage.WRITING})


@dataclass(frozen=True, slots=True)
class Run:
    """A run. `words` are the server's about a failure, `error` why it could not be looked at or saved just now.

    `looked` is when it was looked at last, aware; `is_watched` whether it is looked at again by itself. Of a saved one
    `saved`, `rows` and `files` say what became of it.
    """

    kept: KeptRun
    stage: Stage = Stage.UNKNOWN
    words: str = ""
    error: ProgramError | None = None
    looked: datetime | None = None
    is_watched: bool = False
    saved: Path | None = None
    rows: int = 0
    files: int = 0


def stage_of(seen: ReportRun) -> Stage:
    """The stage of a run as the server tells it."""
    match seen.state:
        case RunState.DONE:
            return Stage.READY
        case RunState.FAILED:
            return Stage.FAILED
        case _:
            return Stage.QUEUED if seen.is_queued else Stage.RUNNING
