"""Keeps the figures of a table's pictures in step with the rows it shows, in slices the window can bear (row Q10)."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from bw_desktop.records.dataset import Dataset
from bw_desktop.records.figures import counted, go_on
from bw_desktop.records.pictures import Bar, Figures, Picture, pictures_of
from bw_desktop.records.query import Query
from bw_desktop.ui.runner import TaskRunner
from bw_desktop.ui.tables.presenter import TablePresenter

_COALESCE = 0.06  # seconds: rows that arrive closer together are counted together
_SHARE = 20  # counting anew while rows arrive takes at most one part of so many


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a picture shows: its figures, the bar the table is narrowed to (None: to none), and the rows' dataset."""

    figures: Figures
    chosen: Bar | None
    dataset: Dataset[Any]


class PictureCounter(QObject):
    """Counts while it is switched on. `counted` is emitted when `drawn` has changed."""

    counted = Signal()

    def __init__(
        self, pictures: Sequence[Picture], presenter: TablePresenter, runner: TaskRunner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._pictures, self._presenter, self._runner = pictures, presenter, runner
        self.drawn: tuple[Drawn, ...] = ()
        self._is_on = self._is_counting = self._is_behind = False
        self._work: asyncio.Task[None] | None = None
        self._asked = Query()
        self._last_cost = 0.0
        presenter.selected.connect(self._on_selected)

    def switch(self, *, on: bool) -> None:
        """Counts from now on, or no more: what nobody sees costs nothing."""
        self._is_on = on
        self._stop()
        if on:
            self._begin()

    def _on_selected(self) -> None:
        if not self._is_on:
            return
        if self._presenter.query != self._asked:
            self._stop()
        if self._work is None:
            self._begin()
        elif self._is_counting:
            self._is_behind = True

    def _begin(self) -> None:
        """What was asked anew is answered at once, rows that only came are waited for."""
        is_new = self._presenter.query != self._asked or not self.drawn
        self._asked = self._presenter.query
        pause = 0.0 if is_new else max(_COALESCE, self._last_cost * _SHARE)
        self._work = self._runner.start(self._count(pause), self)

    def _stop(self) -> None:
        self._is_counting = self._is_behind = False
        if self._work is not None:
            self._work.cancel()
            self._work = None

    async def _count(self, pause: float) -> None:
        await asyncio.sleep(pause)
        self._is_counting, began = True, time.monotonic()
        pictures = pictures_of(self._pictures, self._presenter.dataset.columns)
        every = [await self._drawn(picture) for picture in pictures]
        drawn = tuple(one for one in every if one.figures.tells)
        self._last_cost = time.monotonic() - began
        self._work, self._is_counting = None, False
        if drawn != self.drawn:
            self.drawn = drawn
            self.counted.emit()
        if self._is_behind:
            self._is_behind = False
            self._begin()

    async def _drawn(self, picture: Picture) -> Drawn:
        """A picture of the rows shown; where one of its own bars narrows the table, of all that it could narrow it to.

        So the other bars stay, to be compared with and to be chosen instead.
        """
        presenter, dataset = self._presenter, self._presenter.dataset
        shown, query = list(presenter.model.visible), presenter.query
        own = next((test for test in query.filters if test.column == picture.column), None)
        if own is not None:
            others = Query(query.search, tuple(test for test in query.filters if test is not own))
            figures = await figures_in_slices(picture, dataset, await rows_in_slices(dataset, others))
            if (chosen := figures.bar_of(own.condition)) is not None:
                return Drawn(figures, chosen, dataset)
        return Drawn(await figures_in_slices(picture, dataset, shown), None, dataset)


async def rows_in_slices(dataset: Dataset[Any], query: Query) -> list[int]:
    """Indexes of the rows a query selects, in no order in particular."""
    unordered = Query(query.search, query.filters)
    while not dataset.prepare(unordered):  # noqa: ASYNC110 - it is the work, not a wait
        await asyncio.sleep(0)  # other events of the window
    return dataset.select(unordered)


async def figures_in_slices(picture: Picture, dataset: Dataset[Any], indexes: Sequence[int]) -> Figures:
    """The numbers of a picture of the rows at these indexes."""
    counting = counted(picture, dataset, indexes)
    while (found := go_on(counting)) is None:  # noqa: ASYNC110 - it is the work, not a wait
        await asyncio.sleep(0)  # other events of the window
    return found
