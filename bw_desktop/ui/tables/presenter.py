"""Keeps a table's model in step with what is asked and with the rows that arrive, in slices the window can bear."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from bw_desktop.records.columns import Column
from bw_desktop.records.dataset import Dataset
from bw_desktop.records.followed import people_column
from bw_desktop.records.query import Query
from bw_desktop.ui.formatting import Speech
from bw_desktop.ui.runner import TaskRunner
from bw_desktop.ui.tables.model import RecordsModel

_COALESCE = 40  # milliseconds: rows that arrive closer together are drawn together
_SHARE = 30  # sorting anew while rows arrive takes at most one part of so many
_LEAST, _MOST = 250, 3000  # milliseconds between two looks of a sorted table at what arrived: it moves what is read


class TablePresenter(QObject):
    """Holds the rows of one table as a `Dataset`, and selects from it what the model shows.

    `selected` is emitted whenever the rows shown or loaded have changed, `grown` when other unknown fields are
    columns.
    """

    selected = Signal()
    grown = Signal()

    def __init__(self, columns: Sequence[Column[Any]], speech: Speech, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._speech = speech
        self._unknown: set[str] = set()
        self._waiting: list[Callable[[], None]] = []
        self.dataset: Dataset[Any] = Dataset(columns, speech, [people_column(columns)])
        self.model = RecordsModel(self.dataset, speech, columns, self)
        self.query = Query()
        self._runner = runner
        self._seen = 0
        self._work: asyncio.Task[None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_time)
        self._cost = 0.0

    def clear(self) -> None:
        """Forgets all rows, before a table is loaded anew."""
        self._stop_work()
        self.dataset = Dataset(self.dataset.columns, self._speech, self.dataset.hidden)
        self._seen = 0
        self.model.show_dataset(self.dataset)
        self.selected.emit()

    def ask(self, query: Query) -> None:
        """Another search, filter or order; shown as soon as it is ready."""
        is_shown = query == self.query and self._work is None and self._seen == len(self.dataset.rows)
        self.query = query
        if not is_shown:
            self._select_anew()

    def take(self, rows: Sequence[Any], columns: Sequence[Column[Any]] = ()) -> None:
        """Rows that arrived, and the columns known by now."""
        self.dataset.append(rows)
        if rows and self.dataset.add_columns([*columns, *self._absent(columns)]):
            self.grown.emit()
        if not self._timer.isActive() and self._work is None:
            self._timer.start(self._pause)

    def when_shown(self, act: Callable[[], None]) -> None:
        """Acts as soon as the rows asked for are shown, which may be at once."""
        if self._work is None:
            act()
        else:
            self._waiting.append(act)

    @property
    def _pause(self) -> int:
        """How long rows that arrive wait for others, in milliseconds; the first ones hardly at all."""
        if not self.query.order or not self._seen:
            return _COALESCE
        return min(max(_LEAST, round(self._cost * 1000 * _SHARE)), _MOST)

    def _absent(self, columns: Sequence[Column[Any]]) -> list[Column[Any]]:
        """Unknown fields of an earlier load that this one has not: what stands at their places is another field's."""
        now = {column.id for column in columns}
        gone = [replace(self.dataset.column(name), read=_nothing) for name in self._unknown - now]
        self._unknown |= now
        return gone

    def add(self, columns: Sequence[Column[Any]]) -> None:
        """Columns beside those of the rows: they are computed."""
        if self.dataset.add_columns(columns):
            self.grown.emit()

    def drop(self, ids: Collection[str]) -> None:
        """Takes computed columns away again."""
        if self.dataset.drop_columns(ids):
            self.grown.emit()

    def renew(self, ids: Collection[str]) -> None:
        """The cells of some columns have changed: shows them, and selects anew where the query asks for one of them."""
        self.dataset.forget(ids)
        self.model.forget_texts()
        used = {*(test.column for test in self.query.filters), *(key.column for key in self.query.order)}
        if used.intersection(ids):
            self._select_anew()

    def settle(self) -> None:
        """Shows everything that has arrived, now: a load has ended."""
        self._timer.stop()
        self._on_time()

    def _on_time(self) -> None:
        if self._work is not None or self._seen == len(self.dataset.rows):
            self.selected.emit()
            return
        if self.query.order:
            self._select_anew()
            return
        found = self.dataset.select(self.query, self._seen)
        self._seen = len(self.dataset.rows)
        self.model.append_rows(found)
        self.selected.emit()

    def _select_anew(self) -> None:
        self._stop_work()
        self._cost = 0.0
        if self._prepare():
            self._show()
        else:
            self._work = self._runner.start(self._select_in_slices(), self)

    async def _select_in_slices(self) -> None:
        while not self._prepare():  # noqa: ASYNC110 - it is the work, not a wait
            await asyncio.sleep(0)  # other events of the window
        self._work = None
        self._show()

    def _prepare(self) -> bool:
        began = time.monotonic()
        is_ready = self.dataset.prepare(self.query)
        self._cost += time.monotonic() - began
        return is_ready

    def _show(self) -> None:
        began = time.monotonic()
        self._seen = len(self.dataset.rows)
        self.model.show_rows(self.dataset.select(self.query))
        self._cost += time.monotonic() - began
        self.selected.emit()
        waiting, self._waiting = self._waiting, []
        for act in waiting:
            act()

    def _stop_work(self) -> None:
        self._timer.stop()
        if self._work is not None:
            self._work.cancel()
            self._work = None


def _nothing(_row: Any) -> None:
    """What a field says that the rows do not have."""
