"""Rows of the file in a table: the window's one model and drawing, with rows that are replaced as a whole."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QHeaderView, QTableView

from bw_desktop.records.dataset import Dataset
from bw_desktop.ui import theme
from bw_desktop.ui.formatting import Speech
from bw_desktop.ui.naming import named
from bw_desktop.ui.tables.cells import CellDelegate
from bw_desktop.ui.tables.clipboard import cells_as_mime
from bw_desktop.ui.tables.model import RecordsModel
from bw_desktop.ui.upload.grid_rows import Grid, GridRow

_ROW_HEIGHT = 32


class RowTable(QTableView):
    """Shows a `Grid`. `row_chosen` carries the place of the row the user stands on, -1 for none."""

    row_chosen = Signal(int)

    def __init__(self, speech: Speech, name: str, spoken: str) -> None:
        super().__init__()
        named(self, name, spoken)
        self._speech = speech
        self.records = self._made_model()
        self.setModel(self.records)
        self.setItemDelegate(self._made_delegate())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.selectionModel().currentRowChanged.connect(lambda index, _: self.row_chosen.emit(index.row()))
        theme.current().changed.connect(self._take_theme)
        self._take_theme()

    def show_grid(self, grid: Grid, spoken: str = "") -> None:
        """Another grid; the place of the user in it is the first row."""
        if spoken:
            self.setAccessibleName(spoken)
        dataset: Dataset[GridRow] = Dataset(grid.columns, self._speech)
        dataset.append(grid.rows)
        self.records.show_rows(())
        self.records.dataset = dataset
        self.records.set_columns(grid.columns)
        self.records.show_rows(range(len(grid.rows)))
        scale = theme.current().scale
        for place, column in enumerate(grid.columns):
            title = self.horizontalHeader().sectionSizeHint(place)
            self.setColumnWidth(place, max(round(column.width * scale), title))

    def chosen_row(self) -> GridRow | None:
        """The row the user stands on."""
        index = self.currentIndex()
        if not index.isValid():
            return None
        row: GridRow = self.records.record(index.row())
        return row

    def choose(self, place: int) -> None:
        """Puts the user on a row."""
        if 0 <= place < self.records.rowCount():
            self.setCurrentIndex(self.records.index(place, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        else:
            super().keyPressEvent(event)

    def _made_model(self) -> RecordsModel:
        return RecordsModel(Dataset((), self._speech), self._speech, (), self)

    def _made_delegate(self) -> CellDelegate:
        return CellDelegate(self.records.cell, self)

    def _copy(self) -> None:
        """The chosen rows with their titles."""
        places = sorted({index.row() for index in self.selectionModel().selectedRows()})
        columns = range(self.records.columnCount())
        QApplication.clipboard().setMimeData(cells_as_mime(self.records, places, columns, titles=True))

    def _take_theme(self) -> None:
        height = theme.current().pixels(_ROW_HEIGHT)
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)
