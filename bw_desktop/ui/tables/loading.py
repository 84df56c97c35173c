"""Loads a table's rows as they arrive, says honestly how far it is, stops at once when asked (rows B7, B11–B13)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from bw_desktop.api.trace import Trace, traced
from bw_desktop.errors import CertificateUnknown, ProgramError, TryLater
from bw_desktop.lookup.batch import Batch, Facts
from bw_desktop.records.columns import Column
from bw_desktop.ui.garbage import no_collections, set_apart
from bw_desktop.ui.runner import TaskRunner


class Progress(StrEnum):
    """How a load stands."""

    NEVER = "never"
    LOADING = "loading"
    COMPLETE = "complete"
    STOPPED = "stopped"
    FAILED = "failed"
    KEPT = "kept"


class TakesRows(Protocol):
    """Where the rows go: `tables.presenter.TablePresenter`."""

    def clear(self) -> None: ...

    def take(self, rows: Any, columns: Any = ()) -> None: ...

    def settle(self) -> None: ...


Source = Callable[[], AsyncIterator[Batch[Any]]]


class Kept(Protocol):
    """A whole load of an earlier time: `assembly.keeping.Kept`."""

    @property
    def scope(self) -> str: ...

    @property
    def taken(self) -> datetime: ...

    @property
    def facts(self) -> Facts: ...

    @property
    def batches(self) -> AsyncIterator[Batch[Any]]: ...


def is_away(error: ProgramError | None) -> bool:
    """Whether Betterworks gave no answer that counts, so that rows of an earlier time are better than none."""
    return isinstance(error, TryLater | CertificateUnknown)


@dataclass(frozen=True, slots=True)
class _Earlier:
    """What stood in the table before it was refreshed, until the first new rows are there."""

    progress: Progress
    facts: Facts
    since: datetime | None


class Loader(QObject):
    """Loads from one source at a time. `changed` is emitted whenever what it says has changed.

    `count` are the rows in the table; while it is refreshed these are the earlier ones, until the first new rows come.
    `columns` are the unknown fields of its rows; `kept` says when these were taken, where they are not live (row B13).
    """

    changed = Signal()

    def __init__(self, presenter: TakesRows, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._presenter, self._runner = presenter, runner
        self._task: asyncio.Task[None] | None = None
        self.progress = Progress.NEVER
        self.facts = Facts()
        self.columns: Sequence[Column[Any]] = ()
        self.error: ProgramError | None = None
        self.since: datetime | None = None
        self.count = 0
        self.kept: datetime | None = None
        self.trace = Trace()
        self._earlier: _Earlier | None = None

    @property
    def is_loading(self) -> bool:
        """Whether rows may still arrive."""
        return self.progress is Progress.LOADING

    @property
    def is_whole(self) -> bool:
        """Whether everything there is has arrived, or had when the rows were kept."""
        return self.progress in (Progress.COMPLETE, Progress.KEPT)

    def start(self, source: Source) -> None:
        """Loads anew; what was there is forgotten."""
        self.stop()
        self._forget()
        self._begin(source)

    def refresh(self, source: Source) -> None:
        """Loads the same anew; what was there stays until new rows come, and for good where none do."""
        self.stop()
        # Rows of an earlier time may still be on their way into the table.
        stands = self.count or self.kept is not None
        self._earlier = _Earlier(self.progress, self.facts, self.since) if stands else None
        self._begin(source)

    def stop(self) -> None:
        """Ends a load at once; what arrived stays, and is said to be a part."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
            self._end(Progress.STOPPED)

    async def show_kept(self, kept: Kept) -> None:
        """Fills an empty table with rows of an earlier time, until live ones come. Raises `FileUnreadable`."""
        self._forget()
        self.kept = self.since = kept.taken
        if self.is_loading:
            self._earlier = _Earlier(Progress.KEPT, kept.facts, kept.taken)
        else:
            self.progress, self.facts = Progress.KEPT, kept.facts
        self.changed.emit()
        async for batch in kept.batches:
            if self.kept is not kept.taken:
                return
            self.count += len(batch.rows)
            self._presenter.take(batch.rows, batch.columns)
            set_apart()
        self._presenter.settle()
        self.changed.emit()

    def drop_kept(self) -> None:
        """Takes rows of an earlier time out of the table: they turned out to be damaged."""
        self._forget()
        if self.progress is Progress.KEPT:
            self.progress = Progress.FAILED
        self.changed.emit()

    def _begin(self, source: Source) -> None:
        self.progress, self.facts, self.error = Progress.LOADING, Facts(), None
        self.trace = Trace()
        if self._earlier is None:
            self.since = datetime.now(UTC)
        self.changed.emit()
        self._task = self._runner.start(self._load(source), self)

    def _forget(self) -> None:
        """Empties the table."""
        self._earlier = self.kept = None
        self._presenter.clear()
        self.count = 0
        self.since = datetime.now(UTC)

    async def _load(self, source: Source) -> None:
        try:
            with no_collections(), traced(self.trace):
                async for batch in source():
                    self._take(batch)
        except ProgramError as error:
            self.error = error
            self._task = None
            if self.kept is not None and not is_away(error):
                # Betterworks has answered that this key may not see them.
                self._forget()
            self._end(Progress.FAILED)
        else:
            self._task = None
            self._end(Progress.COMPLETE)

    def _take(self, batch: Batch[Any]) -> None:
        if batch.rows and self._earlier is not None:
            self._forget()
        self.count += len(batch.rows)
        self.columns = batch.columns
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
