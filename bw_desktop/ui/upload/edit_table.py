"""The table of page 3 whose cells can be typed anew: F2 or a letter begins, Enter moves on, Escape ends it (row F3)."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QItemSelectionRange, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPolygonF
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QStyleOptionViewItem,
    QWidget,
)

from bw_desktop.records.dataset import Dataset
from bw_desktop.ui import theme
from bw_desktop.ui.formatting import Speech
from bw_desktop.ui.naming import named
from bw_desktop.ui.tables.cells import CellDelegate, CellReader
from bw_desktop.ui.tables.clipboard import cells_as_mime
from bw_desktop.ui.tables.model import Index, RecordsModel
from bw_desktop.ui.upload.check_grid import CheckGrid
from bw_desktop.ui.upload.row_table import RowTable
from bw_desktop.upload.corrections import Place

_Role = Qt.ItemDataRole
_CORNER = 7
Typed = Callable[[Place], str]


class EditModel(RecordsModel):
    """`typed` carries the places of the file a text was typed into, and the text; the page changes what is shown."""

    typed = Signal(object, str)

    def __init__(self, speech: Speech, parent: QWidget) -> None:
        super().__init__(Dataset((), speech), speech, (), parent)
        self._changed_words = speech.wording.text("pages-check-cell-changed")
        self.check_grid: CheckGrid | None = None
        self.to_be_typed: Typed = lambda _: ""
        self.changed_places: Collection[Place] = ()

    def places(self, index: Index) -> tuple[Place, ...]:
        """The cells of the file that a cell stands for; none where nothing can be typed."""
        if self.check_grid is None or not index.isValid():
            return ()
        return self.check_grid.places(index.row(), index.column())

    def is_changed(self, index: Index) -> bool:
        """Whether a cell was typed anew."""
        return any(place in self.changed_places for place in self.places(index))

    def flags(self, index: Index) -> Qt.ItemFlag:
        found = super().flags(index)
        return found | Qt.ItemFlag.ItemIsEditable if self.places(index) else found

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if role == _Role.EditRole:
            return self.to_be_typed(places[0]) if (places := self.places(index)) else None
        if role == _Role.AccessibleTextRole and self.is_changed(index):
            return f"{super().data(index, role)}, {self._changed_words}"
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:
        places = self.places(index)
        if role != _Role.EditRole or not places or str(value) == self.to_be_typed(places[0]):
            return False
        self.typed.emit(places, str(value))
        return True


class EditDelegate(CellDelegate):
    """Draws a corner on a cell that was typed anew, and makes the field it is typed in."""

    def __init__(self, read: CellReader, is_changed: Callable[[Index], bool], parent: QWidget) -> None:
        super().__init__(read, parent)
        self._is_changed = is_changed

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        if self._is_changed(index):
            rect: Any = option.rect
            size = theme.current().pixels(_CORNER)
            corner = QPointF(rect.topRight() + QPoint(1, 0))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.current().colour("told"))
            painter.drawPolygon(QPolygonF([corner, corner - QPointF(size, 0), corner + QPointF(0, size)]))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        title = str(index.model().headerData(index.column(), Qt.Orientation.Horizontal))
        return named(QLineEdit(parent), "check-cell", title)


class EditTable(RowTable):
    """Shows a `CheckGrid`. `typed` carries the places of the file and the text typed into them.

    A grid that comes while a cell is typed in waits until that is done, so that no letter is lost.
    """

    typed = Signal(object, str)

    def __init__(self, speech: Speech, name: str, spoken: str) -> None:
        super().__init__(speech, name, spoken)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self._waiting: Callable[[], None] | None = None

    @property
    def cells(self) -> EditModel:
        """The model."""
        model = self.model()
        assert isinstance(model, EditModel)
        return model

    def show_check(self, shown: CheckGrid, changed: Collection[Place], to_be_typed: Typed, spoken: str) -> None:
        """Another grid, in which the user stands on the first row, in the column that is to be put right."""
        self._take(shown, changed, to_be_typed, spoken)
        self._stand(0, shown.own)

    def update_check(self, shown: CheckGrid, changed: Collection[Place], to_be_typed: Typed, spoken: str) -> None:
        """The same grid after a correction: the user stays where they are, or where that was."""
        if self.state() is QAbstractItemView.State.EditingState:
            self._waiting = lambda: self.update_check(shown, changed, to_be_typed, spoken)
            return
        at = self.currentIndex()
        before, row, column = self.cells.check_grid, at.row(), max(at.column(), 0)
        line = before.lines[row] if before is not None and 0 <= row < len(before.lines) else None
        scrolled = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        self._take(shown, changed, to_be_typed, spoken)
        same = next((place for place, one in enumerate(shown.lines) if line and one.rows == line.rows), None)
        for bar, value in zip((self.horizontalScrollBar(), self.verticalScrollBar()), scrolled, strict=True):
            bar.setValue(value)
        self._stand(min(max(row, 0), len(shown.lines) - 1) if same is None else same, column)

    def chosen_places(self) -> list[list[Place]]:
        """The chosen cells of the file, column by column from top to bottom; those nothing can be typed into left out.

        Where one cell is chosen, the one above comes first.
        """
        columns: dict[int, list[int]] = {}
        for part in self._parts():
            for column in range(part.left(), part.right() + 1):
                columns.setdefault(column, []).extend(range(part.top(), part.bottom() + 1))
        found = []
        for column, rows in columns.items():
            first = [min(rows) - 1] if len(rows) == 1 and min(rows) > 0 else []
            places = [self.cells.places(self.cells.index(row, column)) for row in first + sorted(set(rows))]
            found.append([place for several in places for place in several])
        return [places for places in found if len(places) > 1]

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        if hint is QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            self._stand(self.currentIndex().row() + 1, self.currentIndex().column())
        if self._waiting is not None and self.state() is not QAbstractItemView.State.EditingState:
            waiting, self._waiting = self._waiting, None
            waiting()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_editing = self.state() is QAbstractItemView.State.EditingState
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not is_editing:
            self._empty()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not is_editing:
            self._stand(self.currentIndex().row() + 1, self.currentIndex().column())
        else:
            super().keyPressEvent(event)

    def _made_model(self) -> RecordsModel:
        model = EditModel(self._speech, self)
        model.typed.connect(self.typed)
        return model

    def _made_delegate(self) -> CellDelegate:
        return EditDelegate(self.records.cell, self.cells.is_changed, self)

    def _take(self, shown: CheckGrid, changed: Collection[Place], to_be_typed: Typed, spoken: str) -> None:
        self._waiting = None
        model = self.cells
        model.check_grid, model.changed_places, model.to_be_typed = None, changed, to_be_typed
        self.show_grid(shown.grid, spoken)
        model.check_grid = shown

    def _stand(self, row: int, column: int) -> None:
        index = self.cells.index(row, column)
        if index.isValid():
            only = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, only)
            self.scrollTo(index)

    def _parts(self) -> list[QItemSelectionRange]:
        chosen = self.selectionModel().selection()
        return [chosen.at(place) for place in range(chosen.count())]

    def _empty(self) -> None:
        """The chosen cells are blank."""
        chosen = self.selectionModel().selectedIndexes()
        places = [place for index in chosen for place in self.cells.places(index)]
        if places:
            self.typed.emit(tuple(dict.fromkeys(places)), "")

    def _copy(self) -> None:
        """The chosen cells; with their titles where they are of several rows."""
        parts = self._parts()
        rows = sorted({row for part in parts for row in range(part.top(), part.bottom() + 1)})
        columns = sorted({column for part in parts for column in range(part.left(), part.right() + 1)})
        QApplication.clipboard().setMimeData(cells_as_mime(self.records, rows, columns, titles=len(rows) > 1))
