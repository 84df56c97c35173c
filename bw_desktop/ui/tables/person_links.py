"""Names of people in a table lead to them: underlined where the mouse is, followed by a click on the name (row B10).

A click beside the name, or one that drags, selects as anywhere else.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView

from bw_desktop.records.columns import Record
from bw_desktop.records.followed import ids_of
from bw_desktop.ui.tables.cells import PADDING, CellDelegate
from bw_desktop.ui.tables.model import Cell, Index

People = list[tuple[str, str]]
"""People as (id, name)."""


def named_in(cell: Cell, record: Record) -> People:
    """The people a cell names."""
    column, text, value = cell
    if column.person is None:
        return []
    names = value if isinstance(value, tuple) else (text,)
    return list(zip(ids_of(column.person(record)), names, strict=False))


class PersonLinks(QObject):
    """Watches the mouse over a view whose cells `delegate` draws. `followed` carries the people of a name clicked."""

    followed = Signal(object)

    def __init__(self, view: QAbstractItemView, delegate: CellDelegate, people: Callable[[Index], People]) -> None:
        super().__init__(view)
        self._view, self._delegate, self._people = view, delegate, people
        self._pressed = QModelIndex()
        view.viewport().setMouseTracking(True)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            self._on_mouse(event)
        elif event.type() == QEvent.Type.Leave:
            self._mark(QModelIndex())
        return super().eventFilter(watched, event)

    def _on_mouse(self, event: QMouseEvent) -> None:
        at = self._name_at(event.position().toPoint())
        match event.type():
            case QEvent.Type.MouseMove:
                self._mark(at)
            case QEvent.Type.MouseButtonPress:
                is_plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
                self._pressed = at if is_plain else QModelIndex()
            case QEvent.Type.MouseButtonRelease if at.isValid() and at == self._pressed:
                self._mark(QModelIndex())
                self.followed.emit(self._people(at))

    def _name_at(self, where: QPoint) -> QModelIndex:
        """The cell whose name is there."""
        index: QModelIndex = self._view.indexAt(where)
        if not index.isValid() or not self._people(index):
            return QModelIndex()
        cell: QRect = self._view.visualRect(index)
        width = min(self._delegate.text_width(str(index.data())), cell.width() - 2 * PADDING)
        return index if cell.left() + PADDING <= where.x() < cell.left() + PADDING + width else QModelIndex()

    def _mark(self, index: QModelIndex) -> None:
        if self._delegate.link == index:
            return
        before, self._delegate.link = self._delegate.link, index
        shape = Qt.CursorShape.PointingHandCursor if index.isValid() else Qt.CursorShape.ArrowCursor
        self._view.viewport().setCursor(shape)
        for one in (before, index):
            if one.isValid():
                self._view.viewport().update(self._view.visualRect(one))
