"""Loads a table's rows as they arrive, says honestly how far it is, stops at once when asked (rows B7, B11, B12)."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from bw_desktop.errors import ProgramError
from bw_desktop.lookup.batch import Batch, Facts
from bw_desktop.ui.runner import TaskRunner

_LARGE = 20_000


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


class Loader(QObject):
    """Loads from one source at a time. `changed` is emitted whenever what it says has changed."""

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
        self._presenter.clear()
        self.progress, self.facts, self.error, self.count = Progress.LOADING, Facts(), None, 0
        self.since = datetime.now(UTC)
        self.changed.emit()
        self._task = self._runner.start(self._load(source), self)

    def stop(self) -> None:
        """Ends a load at once; what arrived stays, and is said to be a part."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
            self._end(Progress.STOPPED)

    async def _load(self, source: Source) -> None:
        try:
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
        self.count += len(batch.rows)
        self._presenter.take(batch.rows, batch.columns)
        if batch.facts != self.facts or not batch.rows:
            self.facts = batch.facts
            self.changed.emit()

    def _end(self, progress: Progress) -> None:
        self.progress = progress
        self._presenter.settle()
        if self.count >= _LARGE:
            # A full collection over so many rows would stop the window.
            gc.freeze()
        self.changed.emit()
