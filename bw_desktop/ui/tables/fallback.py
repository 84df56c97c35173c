"""Keeps whole loads of a table, and shows the last one where Betterworks does not answer (row B13)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from bw_desktop.errors import FileUnreadable, NotAllowed
from bw_desktop.lookup.batch import Facts
from bw_desktop.messages import Message
from bw_desktop.records.columns import Column
from bw_desktop.records.domain import Domain
from bw_desktop.ui.runner import TaskRunner
from bw_desktop.ui.tables.loading import Kept, Loader, Progress, is_away
from bw_desktop.ui.tables.presenter import TablePresenter

LOOK, PATIENCE = 200, 1000
"""Milliseconds between two looks for an answer, and until a table that gets none shows its last rows."""


class KeepsRows(Protocol):
    """The last whole load of each domain of a workspace: `bw_desktop.assembly.keeping.KeptRows`."""

    @property
    def is_possible(self) -> bool: ...

    @property
    def is_answered(self) -> bool | None: ...

    async def keep(
        self, domain: Domain[Any], scope: str, rows: Sequence[Any], columns: Sequence[Column[Any]], facts: Facts
    ) -> None: ...

    async def last(self, domain: Domain[Any]) -> Kept | None: ...

    async def forget(self, domain: Domain[Any]) -> None: ...


class Fallback(QObject):
    """Watches the loader of one table.

    `scope` says what is loaded (a period of goals, say); `adopts` is asked whether a kept load of another scope may be
    shown. `told` carries a message worth saying: what was kept is damaged, or nothing can be kept here.
    """

    told = Signal(object)

    def __init__(
        self,
        domain: Domain[Any],
        loader: Loader,
        presenter: TablePresenter,
        runner: TaskRunner,
        kept: KeepsRows,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._domain, self._loader, self._presenter = domain, loader, presenter
        self._runner, self._kept = runner, kept
        self.scope = ""
        self.adopts: Callable[[str], bool] = lambda scope: scope == self.scope
        self._done_with: datetime | None = None
        self._looking: asyncio.Task[None] | None = None
        self._silence = QTimer(self)
        self._silence.setInterval(LOOK)
        self._silence.timeout.connect(self._on_silence)
        self._looks = 0
        loader.changed.connect(self._on_changed)

    def _on_changed(self) -> None:
        loader = self._loader
        if loader.is_loading:
            if not loader.count and not self._silence.isActive():
                self._looks = 0
                self._silence.start()
            return
        self._silence.stop()
        if loader.since is None or loader.since == self._done_with:
            return
        if loader.progress is Progress.COMPLETE:
            self._done_with = loader.since
            self._runner.start(self._keep(), self)
        elif isinstance(loader.error, NotAllowed):
            self._done_with = loader.since
            self._runner.start(self._kept.forget(self._domain), self)
        elif loader.progress is Progress.FAILED and not loader.count and is_away(loader.error):
            self._show()

    def _on_silence(self) -> None:
        """No answer, or none at all so far: the rows that were kept are there, whatever the network does meanwhile."""
        answered, self._looks = self._kept.is_answered, self._looks + 1
        if not self._loader.is_loading or self._loader.count:
            self._silence.stop()
        elif answered is False or (answered is None and self._looks * LOOK >= PATIENCE):
            self._silence.stop()
            self._show()

    async def _keep(self) -> None:
        loader = self._loader
        await self._kept.keep(self._domain, self.scope, self._presenter.dataset.rows, loader.columns, loader.facts)

    def _show(self) -> None:
        if self._looking is None or self._looking.done():
            self._looking = self._runner.start(self._show_last(), self)

    async def _show_last(self) -> None:
        if not self._kept.is_possible:
            self.told.emit(Message("table-nothing-kept"))
            return
        try:
            kept = await self._kept.last(self._domain)
            if kept is not None and not self._loader.count and self.adopts(kept.scope):
                await self._loader.show_kept(kept)
        except FileUnreadable as error:
            self._loader.drop_kept()
            self.told.emit(error.message)
