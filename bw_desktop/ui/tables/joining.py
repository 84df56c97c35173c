"""Keeps the joined columns of a table in step with the rows of other tabs, in slices the window can bear.

While those rows still arrive the cells are made anew from time to time, and it is said that they are not final.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterable, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

from bw_desktop.messages import Message
from bw_desktop.records.joined import JOINED_COLUMNS
from bw_desktop.records.joins import Joins, Need
from bw_desktop.records.people import today_utc
from bw_desktop.ui.runner import TaskRunner
from bw_desktop.ui.tables.presenter import TablePresenter

_SLICE = 0.008
_PAUSE = 700  # milliseconds between two rounds while rows still arrive


class Neighbours(Protocol):
    """The tables of the other tabs: `ui.tabs.neighbours.TabNeighbours`."""

    def rows_of(self, domain: str) -> Sequence[Any] | None:
        """The rows of a domain as far as they are loaded; None where nothing of them is known."""

    def ask(self, need: Need) -> None:
        """Loads what is needed, unless it is there or on its way."""

    def load(self, need: Need) -> None:
        """Loads what is missing, also what was tried before."""

    def lack(self, need: Need) -> Message | None:
        """What is missing of what is needed, in a sentence; None where all is there."""

    def is_loading(self, domain: str) -> bool:
        """Whether rows of a domain still arrive."""

    @property
    def changed(self) -> SignalInstance:
        """Carries the id of a domain whose rows or whose load changed."""


class Joining(QObject):
    """The joined columns of one table. `told` says that something else is `lacking` now."""

    told = Signal()

    def __init__(
        self, domain: str, presenter: TablePresenter, runner: TaskRunner, neighbours: Neighbours, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._presenter, self._runner, self._neighbours = presenter, runner, neighbours
        self._joins: Joins[Any] = Joins(JOINED_COLUMNS.get(domain, ()), neighbours.rows_of, today_utc)
        self._work: asyncio.Task[None] | None = None
        self._gathered: dict[str, tuple[Sequence[Any] | None, int]] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._begin)
        neighbours.changed.connect(self._on_changed)

    @property
    def lacking(self) -> list[Message]:
        """What is missing for a final answer, in sentences; each once."""
        found = (self._neighbours.lack(need) for need in self._joins.needs)
        return list(dict.fromkeys(message for message in found if message is not None))

    @property
    def is_loading(self) -> bool:
        """Whether something that is needed still arrives, or is gathered."""
        return self._work is not None or any(self._neighbours.is_loading(need.domain) for need in self._joins.needs)

    def use(self, ids: Iterable[str]) -> None:
        """Has the joined columns among these in the table, and no others; loads what they need."""
        wanted = list(ids)
        gone = [one for one in self._joins.ids if one not in wanted]
        self._joins.drop(gone)
        self._presenter.drop(gone)
        self.provide(wanted)

    def provide(self, ids: Iterable[str]) -> None:
        """Has the joined columns among these in the table beside those in use; loads what they need."""
        self._presenter.add(self._joins.columns(one for one in ids if one not in self._joins.ids))
        for need in self._joins.needs:
            self._neighbours.ask(need)
        self._begin()

    def load(self) -> None:
        """Loads what is missing: the user wants it."""
        for need in self._joins.needs:
            self._neighbours.load(need)

    def _on_changed(self, domain: str) -> None:
        if all(need.domain != domain for need in self._joins.needs):
            return
        self.told.emit()
        if self._is_gathered(domain):
            # Only shown anew, perhaps by what was gathered: a table may need its own rows.
            return
        if not self._neighbours.is_loading(domain):
            self._begin()
        elif not self._timer.isActive():
            self._timer.start(_PAUSE)

    def _begin(self) -> None:
        self._timer.stop()
        if self._joins.ids and self._work is None:
            domains = [need.domain for need in self._joins.needs]
            self._gathered = {one: (rows := self._neighbours.rows_of(one), len(rows or ())) for one in domains}
            self._work = self._runner.start(self._gather(), self)

    def _is_gathered(self, domain: str) -> bool:
        rows = self._neighbours.rows_of(domain)
        known, count = self._gathered.get(domain, (None, -1))
        return rows is known and len(rows or ()) == count

    async def _gather(self) -> None:
        try:
            while not self._joins.complete(time.monotonic() + _SLICE):  # noqa: ASYNC110 - it is the work, not a wait
                await asyncio.sleep(0)  # other events of the window
        finally:
            self._work = None
        self._presenter.renew(self._joins.ids)
        self.told.emit()
        if not all(self._is_gathered(need.domain) for need in self._joins.needs):
            self._timer.start(_PAUSE)
