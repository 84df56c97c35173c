"""The bar of chips that says what filters the table, each with a way to take it off (row B1)."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from bw_desktop.ui.kit import Chip, LinkButton
from bw_desktop.wording import Wording


class Flow(QLayout):
    """Lays its items out in lines, as words are."""

    def __init__(self, parent: QWidget, space: int = 8) -> None:
        super().__init__(parent)
        self._space = space
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), moves=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, moves=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rect: QRect, *, moves: bool) -> int:
        left, top = rect.left(), rect.top()
        line = max((item.sizeHint().height() for item in self._items), default=0)
        for item in self._items:
            size = item.sizeHint()
            if left > rect.left() and left + size.width() > rect.right() + 1:
                left, top = rect.left(), top + line + self._space // 2
            if moves:
                lower = top + (line - size.height()) // 2
                item.setGeometry(QRect(QPoint(left, lower), size.boundedTo(QSize(rect.width(), size.height()))))
            left += size.width() + self._space
        return top + line - rect.top()


class ChipBar(QWidget):
    """Hidden while nothing filters. `dropped` carries the key of a chip, `cleared` takes all off."""

    dropped = Signal(str)
    cleared = Signal()

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self.setObjectName("chips")
        self.setAccessibleName(wording.text("table-chips"))
        self._flow = Flow(self)
        self._shown: dict[str, str] = {}
        self.hide()

    def show_chips(self, chips: Mapping[str, str]) -> None:
        """Shows a chip for each key with its words."""
        if dict(chips) == self._shown:
            return
        self._shown = dict(chips)
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for key, words in chips.items():
            chip = Chip(words, f"chip-{key}", self._wording.text("table-chip-drop", chip=words))
            chip.clicked.connect(lambda _=False, dropped=key: self.dropped.emit(dropped))
            self._flow.addWidget(chip)
        if len(chips) > 1:
            clear = LinkButton(self._wording.text("table-clear-filters"), "chips-clear")
            clear.clicked.connect(self.cleared)
            self._flow.addWidget(clear)
        self.setVisible(bool(chips))
        self.updateGeometry()
