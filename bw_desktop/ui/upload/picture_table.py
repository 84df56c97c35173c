"""A small picture of the file's first rows, on which the header row can be pointed out (row D2)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from bw_desktop.ui import theme
from bw_desktop.ui.naming import named
from bw_desktop.ui.upload.file_view import Picture, PictureRow
from bw_desktop.wording import Wording

_WIDEST_COLUMN = 220


class PictureTable(QTableWidget):
    """Ten rows at most. `header_chosen` carries the number of the row that was clicked, or chosen by Enter."""

    header_chosen = Signal(int)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        named(self, "upload-picture", wording.text("pages-file-picture", sheet=""))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setSectionsClickable(True)
        self.cellClicked.connect(lambda place, _: self._choose(place))
        self.verticalHeader().sectionClicked.connect(self._choose)
        self._rows: tuple[PictureRow, ...] = ()

    def show_picture(self, picture: Picture, sheet: str) -> None:
        """Another picture."""
        self._rows = picture.rows
        self.setAccessibleName(self._wording.text("pages-file-picture", sheet=sheet))
        self.clearContents()
        self.setRowCount(len(picture.rows))
        self.setColumnCount(len(picture.letters))
        self.setHorizontalHeaderLabels(picture.letters)
        self.setVerticalHeaderLabels([str(row.number) for row in picture.rows])
        current = theme.current()
        height = current.pixels(28)
        self.verticalHeader().setDefaultSectionSize(height)
        for place, row in enumerate(picture.rows):
            for column, text in enumerate(row.cells):
                self.setItem(place, column, self._item(row, text))
        for column in range(len(picture.letters)):
            self.setColumnWidth(column, min(current.pixels(_WIDEST_COLUMN), self.sizeHintForColumn(column) + 16))
            self.setRowHeight(0, height)
        bar = current.pixels(12)
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + height * len(picture.rows) + bar + 4)
        header = next((place for place, row in enumerate(picture.rows) if row.is_header), 0)
        self.setCurrentCell(header, 0)
        self.clearSelection()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self.currentRow())
        else:
            super().keyPressEvent(event)

    def _choose(self, place: int) -> None:
        if 0 <= place < len(self._rows) and not self._rows[place].is_header:
            self.header_chosen.emit(self._rows[place].number)

    def _item(self, row: PictureRow, text: str) -> QTableWidgetItem:
        item = QTableWidgetItem(" ".join(text.split()))
        current = theme.current()
        if row.is_header:
            item.setBackground(current.colour("accent_soft"))
            item.setFont(current.font(strong=True))
            spoken = "pages-file-row-header-spoken"
        elif row.is_hidden:
            item.setForeground(current.colour("muted"))
            spoken = "pages-file-row-hidden-spoken"
        else:
            spoken = "pages-file-row-spoken"
        where = self._wording.text(spoken, row=row.number)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{text}, {where}")
        return item
