"""What the user does with the columns of a table: choose, move, widen, keep visible, sort (rows B3, B4, B5)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QMenu, QWidget

from bw_desktop.records.domain import Domain
from bw_desktop.records.query import Order
from bw_desktop.records.view import STANDARD
from bw_desktop.storage.settings import TableLayout
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.tables.arrangement import Arrangement, arranged, filled_up, known, standard
from bw_desktop.ui.tables.column_chooser import ColumnChooser
from bw_desktop.ui.tables.grid import GridView
from bw_desktop.ui.tables.presenter import TablePresenter

_PAUSE = 400


class ColumnControl(QObject):
    """Holds the arrangement and keeps model and view in step with it.

    `layout_changed` carries the `TableLayout` to remember, once the user's hand rests; `sorted` says that the order
    has changed.
    """

    layout_changed = Signal(object)
    sorted = Signal()

    def __init__(
        self,
        domain: Domain[Any],
        around: Surroundings,
        presenter: TablePresenter,
        layout: TableLayout | None,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._domain, self._around, self._presenter, self._page = domain, around, presenter, page
        self.arrangement = arranged(layout, domain.order)
        self._own: Arrangement | None = None
        self._grid: GridView | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(lambda: self.layout_changed.emit(self.layout))
        presenter.grown.connect(self._on_grown)

    @property
    def order(self) -> tuple[Order, ...]:
        """What the rows are sorted by."""
        return self.arrangement.order

    @property
    def layout(self) -> TableLayout:
        """What is remembered: the table as the user arranged it. What a view shows is not."""
        return (self._own or self.arrangement).as_layout()

    def show_view(self, ids: Sequence[str], order: tuple[Order, ...]) -> None:
        """Shows the columns and the order of a view; without columns, the standard ones."""
        self._own = self._own or self.arrangement
        self._lay(Arrangement(tuple(ids) or (STANDARD,), widths=self.arrangement.widths, order=order))

    def leave_view(self) -> None:
        """Shows what the user had before."""
        if self._own is not None:
            own, self._own = self._own, None
            self._lay(own)

    @property
    def _now(self) -> Arrangement:
        """The arrangement with every column by name."""
        return filled_up(self.arrangement, self._presenter.dataset.columns)

    def _lay(self, arrangement: Arrangement) -> None:
        self.arrangement = arrangement
        self._apply()
        self.sorted.emit()

    def attach(self, grid: GridView) -> None:
        """Takes the view whose columns these are."""
        self._grid = grid
        grid.sort_asked.connect(lambda place, add: self.sort(place, add=add))
        grid.menu_asked.connect(self._open_menu)
        grid.columns_moved.connect(self._on_moved)
        grid.widths_changed.connect(self._on_widths_changed)
        self._apply()

    def sort(self, place: int, *, add: bool, descending: bool | None = None) -> None:
        """Sorts by the column at a place; alone, or after the keys there are. Again turns it round."""
        name = self._presenter.model.columns[place].id
        before = next((key for key in self.order if key.column == name), None)
        turned = (not before.descending if before else False) if descending is None else descending
        key = Order(name, turned)
        if not add:
            order: tuple[Order, ...] = (key,)
        elif before:
            order = tuple(key if one.column == name else one for one in self.order)
        else:
            order = (*self.order, key)
        self._change(replace(self.arrangement, order=order))
        self.sorted.emit()

    async def choose(self, environment: str) -> None:
        """Asks which columns to show."""
        every = self._presenter.dataset.columns
        shown, usual = self._now.shown, standard(every)
        chooser = ColumnChooser(self._around.wording, environment, every, shown, usual, self._page)
        chosen: list[str] = []
        standards: list[bool] = []
        chooser.accepted.connect(lambda: chosen.extend(chooser.chosen))
        chooser.accepted.connect(lambda: standards.append(chooser.is_standard))
        await self._around.dialogs.show(chooser)
        if chosen and any(standards):
            self._rearrange(Arrangement((STANDARD,), order=self._domain.order))
            self.sorted.emit()
        elif chosen:
            is_usual = tuple(chosen) == usual
            self._rearrange(self._now.with_shown([STANDARD] if is_usual else chosen))

    def _apply(self) -> None:
        if self._grid is not None:
            self._presenter.model.set_columns(known(self.arrangement, self._presenter.dataset.columns))
            self._grid.set_layout(self.arrangement.widths, self.arrangement.staying)
            self._grid.show_order(self.order)

    def _change(self, changed: Arrangement) -> None:
        self.arrangement = changed
        if self._own is None:
            self._pause.start()

    def _rearrange(self, changed: Arrangement) -> None:
        self._change(changed)
        self._apply()

    def _on_grown(self) -> None:
        """An unknown field that is remembered as a column has come, or gone with its rows."""
        if known(self.arrangement, self._presenter.dataset.columns) != self._presenter.model.columns:
            self._apply()

    def _on_moved(self, old: int, new: int) -> None:
        """Places on the screen are places among the columns known by now."""
        shown, columns = self._now.shown, self._presenter.model.columns
        self._rearrange(self._now.moved(shown.index(columns[old].id), shown.index(columns[new].id)))

    def _on_widths_changed(self) -> None:
        if self._grid is not None:
            self._change(replace(self.arrangement, widths={**self.arrangement.widths, **self._grid.widths()}))

    def _hide(self, name: str) -> None:
        self._rearrange(self._now.with_shown([one for one in self._now.shown if one != name]))

    def _open_menu(self, place: int, where: QPoint) -> None:
        say, name = self._around.wording.text, self._presenter.model.columns[place].id
        kept = place < self.arrangement.staying
        entries: list[tuple[str, Callable[[], object]]] = [
            ("column-ascending", lambda: self.sort(place, add=False, descending=False)),
            ("column-descending", lambda: self.sort(place, add=False, descending=True)),
            ("column-also", lambda: self.sort(place, add=True)),
        ]
        if place:
            keep = "column-let-go" if kept else "column-keep"
            entries.append((keep, lambda: self._rearrange(self._now.kept_visible(name, kept=not kept))))
            entries.append(("column-hide", lambda: self._hide(name)))
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, act in entries:
            menu.addAction(say(words)).triggered.connect(lambda _=False, run=act: run())
        menu.popup(where)
