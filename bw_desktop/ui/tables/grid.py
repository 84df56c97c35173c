"""The view of a table: columns that stay at the left, fixed row heights, selection like Excel, keyboard (B4, N1)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import shiboken6
from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMoveEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from bw_desktop.records.query import Order
from bw_desktop.ui import theme
from bw_desktop.ui.kit import current_follows_selection
from bw_desktop.ui.naming import named
from bw_desktop.ui.tables.cells import CellDelegate
from bw_desktop.ui.tables.header import FieldMaker, FilterHeader
from bw_desktop.ui.tables.model import Index, RecordsModel
from bw_desktop.ui.tables.person_links import People, PersonLinks, named_in

ROW_HEIGHT = 32


def _prepare(view: QTableView, model: RecordsModel, header: FilterHeader) -> None:
    """What the table and the part of it that stays have in common."""
    view.setModel(model)
    view.setHorizontalHeader(header)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setCornerButtonEnabled(False)
    view.setTabKeyNavigation(False)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    rows = view.verticalHeader()
    rows.hide()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)


class _Staying(QTableView):
    """Draws the columns that stay, over the table itself; the keyboard belongs to the table."""

    def __init__(self, spoken: str, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "table-staying", spoken)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


class GridView(QTableView):
    """Shows a `RecordsModel`.

    `current_changed` carries the place of the row the user stands on (-1: none), `opened` one that was opened by
    Enter or double click; `sort_asked`, `menu_asked` come from the header; `columns_moved` and `widths_changed` say
    that the user changed the layout; `followed` carries the people, as (id, name), whose name was clicked.
    """

    current_changed = Signal(int)
    opened = Signal(int)
    sort_asked = Signal(int, bool)
    menu_asked = Signal(int, QPoint)
    columns_moved = Signal(int, int)
    widths_changed = Signal()
    followed = Signal(object)

    def __init__(
        self,
        model: RecordsModel,
        make_field: FieldMaker,
        spoken: str,
        staying_spoken: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        named(self, "table", spoken)
        self._records = model
        self._staying_count = 1
        self._quiet = False
        self._covering: QWidget | None = None
        self.cells = CellDelegate(model.cell, self)
        self.header = FilterHeader(model, make_field, self)
        _prepare(self, model, self.header)
        self.setItemDelegate(self.cells)
        self._staying = _Staying(staying_spoken, self)
        self._staying_header = FilterHeader(model, make_field, self._staying)
        _prepare(self._staying, model, self._staying_header)
        self._staying.setItemDelegate(self.cells)
        self._staying.setSelectionModel(self.selectionModel())
        self._staying.setFocusProxy(self)
        for view in (self, self._staying):
            PersonLinks(view, self.cells, self.people_at).followed.connect(self.followed)
        self._edge = QFrame(self)
        self._edge.setProperty("surface", "line")
        self._edge.setStyleSheet("max-height: 16777215px;")
        self._anchor: tuple[int, int, int] | None = None
        self._connect()
        self._take_theme()
        self.set_layout({}, 1)

    def _connect(self) -> None:
        self._staying.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.verticalScrollBar().valueChanged.connect(self._staying.verticalScrollBar().setValue)
        self.horizontalScrollBar().valueChanged.connect(lambda _: self.header.place_fields())
        for header in (self.header, self._staying_header):
            header.sort_asked.connect(self.sort_asked)
            header.menu_asked.connect(self.menu_asked)
            header.sectionMoved.connect(self._on_moved)
            header.sectionResized.connect(self._on_resized)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        self._staying.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        self.selectionModel().currentRowChanged.connect(self._on_current_row)
        current_follows_selection(self)
        self._records.reshuffling.connect(self._remember_place)
        self._records.reshuffled.connect(self._return_to_place)
        theme.current().changed.connect(self._take_theme)

    def set_layout(self, widths: Mapping[str, int], staying: int) -> None:
        """Sets widths by column id (pixels at 100 %) and how many columns stay at the left.

        A column whose width is not given is at least as wide as its title.
        """
        self._quiet = True
        self._staying_count = min(staying, len(self._records.columns))
        scale = theme.current().scale
        for place, column in enumerate(self._records.columns):
            known = widths.get(column.id)
            width = round(known * scale) if known else max(round(column.width * scale), self.header.title_width(place))
            for view in (self, self._staying):
                view.setColumnWidth(place, width)
            self._staying.setColumnHidden(place, place >= self._staying_count)
        places = range(len(self._records.columns))
        self._staying_header.rebuild(places[: self._staying_count])
        self.header.rebuild(places[self._staying_count :])
        self._quiet = False
        self._lay_out()

    def widths(self) -> dict[str, int]:
        """Widths by column id, in pixels at 100 %."""
        scale = theme.current().scale
        return {column.id: round(self.columnWidth(place) / scale) for place, column in enumerate(self._records.columns)}

    def show_order(self, order: Sequence[Order]) -> None:
        """Shows what the rows are sorted by."""
        self.header.show_order(order)
        self._staying_header.show_order(order)

    def show_filters(self, words: Mapping[str, str]) -> None:
        """Shows in each filter field what filters its column."""
        self.header.show_filters(words)
        self._staying_header.show_filters(words)

    def set_search(self, text: str) -> None:
        """Marks what was searched."""
        self.cells.set_search(text)
        self.viewport().update()
        self._staying.viewport().update()

    def focus_filter(self) -> None:
        """Lets the user type into the filter of the column they stand on."""
        place = max(self.currentIndex().column(), 0)
        key = self._records.columns[place].id if self._records.columns else ""
        field = self.header.fields.get(key) or self._staying_header.fields.get(key)
        if field is not None:
            self.scrollTo(self._records.index(max(self.currentIndex().row(), 0), place))
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            field.selectAll()

    def people_at(self, index: Index) -> People:
        """The people a cell names."""
        return named_in(self._records.cell(index), self._records.record(index.row())) if index.isValid() else []

    def cover(self, widget: QWidget) -> None:
        """Shows something where the rows would be; the headers stay."""
        widget.setParent(self)
        self._covering = widget
        self._lay_out()
        widget.show()

    def chosen_places(self) -> tuple[list[int], list[int]]:
        """Rows and columns (in order) that hold anything selected: what is copied, as in Excel one rectangle."""
        rows: set[int] = set()
        columns: set[int] = set()
        parts = self.selectionModel().selection()
        for part in (parts.at(number) for number in range(parts.size())):
            rows.update(range(part.top(), part.bottom() + 1))
            columns.update(range(part.left(), part.right() + 1))
        return sorted(rows), sorted(columns)

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Also brings out what the columns that stay would cover."""
        if index.column() >= self._staying_count:
            super().scrollTo(index, hint)
            covered = self._staying_width() - self.visualRect(index).left()
            if covered > 0:
                bar = self.horizontalScrollBar()
                bar.setValue(bar.value() - covered)
        elif len(self._records.columns) > self._staying_count:
            at = self.horizontalScrollBar().value()
            super().scrollTo(index, hint)
            self.horizontalScrollBar().setValue(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._stand_filters()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        for header in (self.header, self._staying_header):
            header.row.hide()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ParentChange and hasattr(self, "_edge"):
            self._stand_filters()

    def updateGeometries(self) -> None:
        super().updateGeometries()
        if hasattr(self, "_edge"):
            self._lay_out()

    def focusInEvent(self, event: QEvent) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]
        if not self.currentIndex().isValid() and self._records.rowCount():
            self.setCurrentIndex(self._records.index(0, 0))
        self._staying.viewport().update()

    def _on_current_row(self, index: QModelIndex, _before: QModelIndex) -> None:
        self.cells.current_row = index.row()
        self.viewport().update()
        self._staying.viewport().update()
        self.current_changed.emit(index.row())

    def _stand_filters(self) -> None:
        """Lets the filter fields lie over the headers, beside the table and not in it."""
        for header in (self.header, self._staying_header):
            header.row.setParent(self.parentWidget() or self)
            header.row.setVisible(self.isVisible())
            header.row.raise_()
        self._lay_out()

    def _staying_width(self) -> int:
        return sum(self.columnWidth(place) for place in range(self._staying_count))

    def _lay_out(self) -> None:
        width = min(self._staying_width(), max(120, self.viewport().width() - 80))
        height = self.header.sizeHint().height() + self.viewport().height()
        self._staying.setGeometry(0, 0, width, height)
        self._edge.setGeometry(width, 0, 1, height)
        self._edge.raise_()
        self.header.covered = width
        for header in (self.header, self._staying_header):
            header.place_fields()
        if self._covering is not None and shiboken6.isValid(self._covering):
            self._covering.setGeometry(self.viewport().geometry())
            self._covering.raise_()

    def _on_moved(self, _logical: int, old: int, new: int) -> None:
        if not self._quiet:
            # The header puts its own order right only after this call.
            QTimer.singleShot(0, self, lambda: self.columns_moved.emit(old, new))

    def _on_resized(self, place: int, _old: int, new: int) -> None:
        if self._quiet:
            return
        self._quiet = True
        for view in (self, self._staying):
            if view.columnWidth(place) != new:
                view.setColumnWidth(place, new)
        self._quiet = False
        self._lay_out()
        self.widths_changed.emit()

    def _remember_place(self) -> None:
        """Row and column the user stands on, as an index into the data, and how far down the view is."""
        index: QModelIndex = self.currentIndex()
        at = index.row()
        known = self._records.visible[at] if 0 <= at < len(self._records.visible) else -1
        self._anchor = (known, max(index.column(), 0), self.verticalScrollBar().value())

    def _return_to_place(self) -> None:
        if self._anchor is None:
            return
        known, column, offset = self._anchor
        self._anchor = None
        visible = self._records.visible
        if known >= 0 and known in visible:
            index = self._records.index(visible.index(known), min(column, len(self._records.columns) - 1))
            self.selectionModel().setCurrentIndex(index, self.selectionModel().SelectionFlag.ClearAndSelect)
        elif known >= 0:
            self.current_changed.emit(-1)
        self.verticalScrollBar().setValue(min(offset, self.verticalScrollBar().maximum()))

    def _take_theme(self) -> None:
        height = theme.current().pixels(ROW_HEIGHT)
        for view in (self, self._staying):
            view.verticalHeader().setMinimumSectionSize(height)
            view.verticalHeader().setDefaultSectionSize(height)
            view.viewport().update()
        self._lay_out()
