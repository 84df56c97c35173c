"""Loads a table's rows as they arrive, says honestly how far it is, stops at once when asked (rows B7, B11, B12)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from bw_desktop.errors import ProgramError
from bw_desktop.lookup.batch import Batch, Facts
from bw_desktop.ui.garbage import no_collections, set_apart
from bw_desktop.ui.runner import TaskRunner


class Progress(StrEnum):
    """How a load stands."""

    NEVER = "never"
    LOADING = "loading"
    COMPLETE = "complete"
    STOPPED = "stopped"
    FAILED = "failed"


class TakesRows(Protocol):
    """Where the rows go: `tables.presenter.TablePresenter`."""

    def clear(self) -> None: ...

    def take(self, rows: Any, columns: Any = ()) -> None: ...

    def settle(self) -> None: ...


Source = Callable[[], AsyncIterator[Batch[Any]]]


@dataclass(frozen=True, slots=True)
class _Earlier:
    """What stood in the table before it was refreshed, until the first new rows are there."""

    progress: Progress
    facts: Facts
    since: datetime | None


class Loader(QObject):
    """Loads from one source at a time. `changed` is emitted whenever what it says has changed.

    `count` are the rows in the table; while it is refreshed these are the earlier ones, until the first new rows come.
    """

    changed = Signal()

    def __init__(self, presenter: TakesRows, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._presenter, self._runner = presenter, runner
        self._task: asyncio.Task[None] | None = None
        self.progress = Progress.NEVER
        self.facts = Facts()
        self.error: ProgramError | None = None
        self.since: datetime | None = None
        self.count = 0
        self._earlier: _Earlier | None = None

    @property
    def is_loading(self) -> bool:
        """Whether rows may still arrive."""
        return self.progress is Progress.LOADING

    @property
    def is_whole(self) -> bool:
        """Whether everything there is has arrived."""
        return self.progress is Progress.COMPLETE

    def start(self, source: Source) -> None:
        """Loads anew; what was there is forgotten."""
        self.stop()
        self._forget()
        self._begin(source)

    def refresh(self, source: Source) -> None:
        """Loads the same anew; what was there stays until new rows come, and for good where none do."""
        self.stop()
        self._earlier = _Earlier(self.progress, self.facts, self.since) if self.count else None
        self._begin(source)

    def stop(self) -> None:
        """Ends a load at once; what arrived stays, and is said to be a part."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
            self._end(Progress.STOPPED)

    def _begin(self, source: Source) -> None:
        self.progress, self.facts, self.error = Progress.LOADING, Facts(), None
        if self._earlier is None:
            self.since = datetime.now(UTC)
        self.changed.emit()
        self._task = self._runner.start(self._load(source), self)

    def _forget(self) -> None:
        """Empties the table."""
        self._earlier = None
        self._presenter.clear()
        self.count = 0
        self.since = datetime.now(UTC)

    async def _load(self, source: Source) -> None:
        try:
            with no_collections():
                async for batch in source():
                    self._take(batch)
        except ProgramError as error:
            self.error = error
            self._task = None
            self._end(Progress.FAILED)
        else:
            self._task = None
            self._end(Progress.COMPLETE)

    def _take(self, batch: Batch[Any]) -> None:
        if batch.rows and self._earlier is not None:
            self._forget()
        self.count += len(batch.rows)
        self._presenter.take(batch.rows, batch.columns)
        set_apart()
        if batch.facts != self.facts or not batch.rows:
            self.facts = batch.facts
            self.changed.emit()

    def _end(self, progress: Progress) -> None:
        self.progress = progress
        if self._earlier is not None:
            self._end_without_rows(progress, self._earlier)
        self._presenter.settle()
        self.changed.emit()

    def _end_without_rows(self, progress: Progress, earlier: _Earlier) -> None:
        """A refresh that brought nothing: either there is nothing any more, or the earlier rows still stand."""
        if progress is Progress.COMPLETE:
            self._forget()
        else:
            self.progress, self.facts, self.since = earlier.progress, earlier.facts, earlier.since
            self._earlier = None
