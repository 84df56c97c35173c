"""The field under a column's header: typed words filter at once, the arrow opens everything else (row B1)."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from bw_desktop.records.columns import Kind
from bw_desktop.records.query import Condition
from bw_desktop.ui import theme
from bw_desktop.ui.naming import named
from bw_desktop.ui.tables.filter_text import FilterReader

_PAUSE = 150


class FilterField(QLineEdit):
    """Filters one column.

    `filtered` carries the column's id, its condition (None takes the filter off) and the words for its chip;
    `opened` the id and where its popup belongs; `left` is emitted when the keyboard goes back to the rows.
    """

    filtered = Signal(str, object, str)
    opened = Signal(str, QPoint)
    left = Signal()

    def __init__(self, id: str, kind: Kind, title: str, reader: FilterReader, spoken: str, more: str, parent: QWidget):
        super().__init__(parent)
        self._id, self._kind, self._reader = id, kind, reader
        named(self, f"filter-{id}", spoken)
        self.setProperty("role", "filter")
        self.setToolTip(title)
        self._more = QAction(more, self)
        self._more.triggered.connect(self._open)
        self.addAction(self._more, QLineEdit.ActionPosition.TrailingPosition)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._read)
        self.textChanged.connect(lambda _: self._pause.start())
        self._tint()

    def show_words(self, words: str) -> None:
        """Shows the filter that is on, without filtering again."""
        if self.text() != words and not self._pause.isActive():
            self.setText(words)
            self.setCursorPosition(0)
            self._pause.stop()
        self._mark(on=bool(words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape if self.text():
                self.clear()
                self._read()
            case Qt.Key.Key_Down if event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self._open()
            case Qt.Key.Key_Escape | Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Down:
                if self._pause.isActive():
                    self._read()
                self.left.emit()
            case _:
                super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_more"):
            self._tint()

    def _tint(self) -> None:
        self._more.setIcon(theme.current().icon("down", "muted", 16))

    def _open(self) -> None:
        self.opened.emit(self._id, self.mapToGlobal(QPoint(0, self.height() + 2)))

    def _read(self) -> None:
        self._pause.stop()
        words = self.text().strip()
        condition: Condition | None
        try:
            condition = self._reader.read(self._kind, words)
        except ValueError:
            self._mark(on=False, problem=True)
            return
        self._mark(on=condition is not None)
        self.filtered.emit(self._id, condition, words)

    def _mark(self, *, on: bool, problem: bool = False) -> None:
        if (self.property("on"), self.property("problem")) != (on, problem):
            self.setProperty("on", on)
            self.setProperty("problem", problem)
            self.style().unpolish(self)
            self.style().polish(self)
