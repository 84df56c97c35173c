"""The header of a table: titles with the order they sort in, and the filter row under them (rows B1, B3, B5)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QApplication, QHeaderView, QWidget

from bw_desktop.records.columns import Column
from bw_desktop.records.query import Order
from bw_desktop.ui import theme
from bw_desktop.ui.tables.filter_field import FilterField
from bw_desktop.ui.tables.model import RIGHT_KINDS, RecordsModel

_TITLES, _FILTERS, _PADDING, _ARROW = 32, 32, 8, 14

FieldMaker = Callable[[Column[Any], QWidget], FilterField]


class FilterRow(QWidget):
    """Holds the fields of a header; those that do not fit are scrolled with the columns."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("table-filters")


class FilterHeader(QHeaderView):
    """A horizontal header with a filter field under each title.

    The fields stand in `row`, which lies over the header as a neighbour of the table: of what is in a table assistive
    technology reaches the cells alone. `covered` are the pixels at the left that belong to columns that stay.

    `sort_asked` carries a column's place and whether it comes on top of the order there is; `menu_asked` a place
    and where the menu belongs.
    """

    sort_asked = Signal(int, bool)
    menu_asked = Signal(int, QPoint)

    def __init__(self, table_model: RecordsModel, make_field: FieldMaker, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._records, self._make_field = table_model, make_field
        self._order: tuple[Order, ...] = ()
        self.fields: dict[str, FilterField] = {}
        self.row = FilterRow(parent)
        self.covered = 0
        self.setObjectName("table-header")
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setFirstSectionMovable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(56)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self.sectionClicked.connect(self._on_clicked)
        self.sectionResized.connect(lambda *_: self.place_fields())
        theme.current().changed.connect(self._on_theme)

    def show_order(self, order: Sequence[Order]) -> None:
        """Shows what the rows are sorted by."""
        self._order = tuple(order)
        self.viewport().update()

    def rebuild(self, places: Sequence[int]) -> None:
        """Makes the fields of the columns at these places; fields of columns that are gone go too."""
        columns = {self._records.columns[place].id: self._records.columns[place] for place in places}
        for gone in [key for key in self.fields if key not in columns]:
            field = self.fields.pop(gone)
            field.hide()
            field.deleteLater()
        for key, column in columns.items():
            if key not in self.fields:
                self.fields[key] = self._make_field(column, self.row)
        self.place_fields()

    def show_filters(self, words: Mapping[str, str]) -> None:
        """Shows in each field what filters its column."""
        for key, field in self.fields.items():
            field.show_words(words.get(key, ""))

    def title_width(self, place: int) -> int:
        """How wide a column must be to show its title, also when the rows are sorted by it."""
        current = theme.current()
        title = QFontMetrics(current.font(strong=True)).horizontalAdvance(self._records.title(place))
        return title + 2 * _PADDING + current.pixels(_ARROW) + 4

    def place_fields(self) -> None:
        """Puts each field under its title."""
        current, host = theme.current(), self.row.parentWidget()
        height, gap = current.pixels(24), 4
        titles, filters = current.pixels(_TITLES), current.pixels(_FILTERS)
        top = (filters - height) // 2 - 2
        if host is not None and host.isAncestorOf(self):
            corner = self.mapTo(host, QPoint(self.covered, titles))
            self.row.setGeometry(QRect(corner, QSize(max(0, self.width() - self.covered), filters)))
        for place, column in enumerate(self._records.columns):
            if (field := self.fields.get(column.id)) is None:
                continue
            left, width = self.sectionViewportPosition(place) - self.covered, self.sectionSize(place)
            is_seen = not self.isSectionHidden(place) and left + width > 0 and left < self.row.width()
            field.setVisible(is_seen)
            if is_seen:
                field.setGeometry(left + gap, top, max(24, width - 2 * gap), height)

    def sizeHint(self) -> QSize:
        current = theme.current()
        return QSize(super().sizeHint().width(), current.pixels(_TITLES) + current.pixels(_FILTERS))

    def updateGeometries(self) -> None:
        self.setViewportMargins(0, 0, 0, theme.current().pixels(_FILTERS))
        super().updateGeometries()
        self.place_fields()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place_fields()

    def paintSection(self, painter: QPainter, rect: QRect, place: int) -> None:
        current = theme.current()
        painter.save()
        painter.fillRect(rect, current.colour("surface"))
        font = current.font(strong=True)
        painter.setFont(font)
        at = next((at for at, key in enumerate(self._order) if key.column == self._records.columns[place].id), None)
        painter.setPen(current.colour("muted" if at is None else "text"))
        inside = rect.adjusted(_PADDING, 0, -_PADDING, 0)
        if at is not None:
            inside = self._arrow(painter, inside, at)
        title = self._records.title(place)
        text = QFontMetrics(font).elidedText(title, Qt.TextElideMode.ElideRight, inside.width())
        right = self._records.columns[place].kind in RIGHT_KINDS
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(inside, int(side | Qt.AlignmentFlag.AlignVCenter), text)
        painter.restore()

    def _arrow(self, painter: QPainter, inside: QRect, at: int) -> QRect:
        """The arrow of the order, with its number where there are several keys; what is left for the title."""
        current = theme.current()
        size = current.pixels(_ARROW)
        name = "descending" if self._order[at].descending else "ascending"
        picture = current.pixmap(name, "accent", _ARROW, self.devicePixelRatioF())
        left = inside.right() - size
        painter.drawPixmap(QPoint(left, inside.center().y() - size // 2), picture)
        if len(self._order) > 1:
            font = current.font(theme.CAPTION)
            painter.save()
            painter.setFont(font)
            painter.setPen(current.colour("accent"))
            number = QRect(left - size, inside.top(), size, inside.height())
            painter.drawText(number, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), str(at + 1))
            painter.restore()
            left -= size
        return inside.adjusted(0, 0, -(inside.right() - left) - 2, 0)

    def _on_clicked(self, place: int) -> None:
        shift = QApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier
        self.sort_asked.emit(place, bool(shift))

    def _on_menu(self, where: QPoint) -> None:
        place = self.logicalIndexAt(where)
        if place >= 0:
            self.menu_asked.emit(place, self.mapToGlobal(where))

    def _on_theme(self) -> None:
        self.updateGeometries()
        self.geometriesChanged.emit()
