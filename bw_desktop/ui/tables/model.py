"""The one table model: chosen columns of the rows that a query selected (rows B1, B5, B11, N2)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from bw_desktop.records.columns import Column, Kind, Value
from bw_desktop.records.dataset import Dataset
from bw_desktop.ui.formatting import Speech

Index = QModelIndex | QPersistentModelIndex
Cell = tuple[Column[Any], str, Value]
"""A cell's column, what it shows, and its native value."""
_Role = Qt.ItemDataRole
_NOWHERE = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_CACHED = 20_000

RIGHT_KINDS = frozenset({Kind.NUMBER})


class RecordsModel(QAbstractTableModel):
    """Rows are places in `visible`, which are indexes into the dataset; columns are `columns`.

    Rows come in by `show_rows` (another query) and `append_rows` (more of the same). `reshuffling` and `reshuffled`
    stand around the first, so that a view can keep its place.
    """

    reshuffling = Signal()
    reshuffled = Signal()

    def __init__(
        self, dataset: Dataset[Any], speech: Speech, columns: Sequence[Column[Any]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.dataset = dataset
        self.columns: list[Column[Any]] = list(columns)
        self.visible: list[int] = []
        self._speech = speech
        self._titles = self._spoken_titles()
        self._nothing = speech.wording.text("table-empty-cell")
        self._texts: dict[tuple[int, int], str] = {}

    def set_columns(self, columns: Sequence[Column[Any]]) -> None:
        """Other columns, or in another order."""
        self.beginResetModel()
        self.columns = list(columns)
        self._titles = self._spoken_titles()
        self._texts.clear()
        self.endResetModel()

    def show_rows(self, indexes: Sequence[int]) -> None:
        """Other rows, in another order."""
        self.reshuffling.emit()
        self.beginResetModel()
        self.visible = list(indexes)
        self._texts.clear()
        self.endResetModel()
        self.reshuffled.emit()

    def forget_texts(self) -> None:
        """Cells have changed in place."""
        self._texts.clear()
        if self.visible and self.columns:
            last = self.index(len(self.visible) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last, [_Role.DisplayRole])

    def show_dataset(self, dataset: Dataset[Any]) -> None:
        """Other rows altogether: none of the old places is valid any more."""
        self.dataset = dataset
        self.show_rows(())

    def append_rows(self, indexes: Sequence[int]) -> None:
        """More rows at the end."""
        if not indexes:
            return
        first = len(self.visible)
        self.beginInsertRows(_NOWHERE, first, first + len(indexes) - 1)
        self.visible.extend(indexes)
        self.endInsertRows()

    def record(self, place: int) -> Any:
        """The row at a place; raises `IndexError`."""
        return self.dataset.rows[self.visible[place]]

    def value(self, place: int, column: int) -> Value:
        """The native value of a cell."""
        return self.columns[column].read(self.record(place))

    def text(self, place: int, column: int) -> str:
        """What a cell shows."""
        key = (place, column)
        if (text := self._texts.get(key)) is None:
            if len(self._texts) >= _CACHED:
                self._texts.clear()
            chosen = self.columns[column]
            text = self._speech(chosen, chosen.read(self.record(place)))
            if "\n" in text:
                text = " ".join(text.split())
            self._texts[key] = text
        return text

    def cell(self, index: Index) -> Cell:
        """Everything a cell is drawn from."""
        row, column = index.row(), index.column()
        return self.columns[column], self.text(row, column), self.value(row, column)

    def title(self, column: int) -> str:
        """What a column is called."""
        return self._titles[column]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.visible)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if role == _Role.DisplayRole:
            return self.text(index.row(), index.column()) if index.isValid() else None
        if role == _Role.AccessibleTextRole and index.isValid():
            text = self.text(index.row(), index.column())
            return f"{text or self._nothing}, {self._titles[index.column()]}"
        if role == _Role.TextAlignmentRole and index.isValid():
            return _RIGHT if self.columns[index.column()].kind in RIGHT_KINDS else _LEFT
        if role == _Role.ToolTipRole and index.isValid():
            text = self.text(index.row(), index.column())
            return text if len(text) > 24 else None
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        if role not in (_Role.DisplayRole, _Role.AccessibleTextRole, _Role.ToolTipRole):
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self._titles[section] if 0 <= section < len(self._titles) else None
        return str(section + 1)

    def _spoken_titles(self) -> list[str]:
        return [self._speech.wording.say(column.title) for column in self.columns]
