"""A layout that breaks its lines as text does, for chips and buttons that need not stand in one line."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Lays its items out in lines, as words are; `at_end` lets each line end at the right edge."""

    def __init__(self, parent: QWidget, space: int = 8, *, at_end: bool = False) -> None:
        super().__init__(parent)
        self._space, self._at_end = space, at_end
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
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + self._space * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        """The items line by line; each line has one at least."""
        lines: list[list[QLayoutItem]] = []
        left = width
        for item in self._shown():
            needed = item.sizeHint().width()
            if lines and self._space + needed <= left:
                lines[-1].append(item)
                left -= self._space + needed
            else:
                lines.append([item])
                left = width - needed
        return lines

    def _arrange(self, rect: QRect, *, moves: bool) -> int:
        lines = self._lines(rect.width())
        height = max((item.sizeHint().height() for item in self._shown()), default=0)
        between = self._space // 2
        for number, line in enumerate(lines if moves else ()):
            taken = sum(item.sizeHint().width() for item in line) + self._space * (len(line) - 1)
            left = rect.left() + (max(0, rect.width() - taken) if self._at_end else 0)
            top = rect.top() + number * (height + between)
            for item in line:
                size = item.sizeHint()
                lower = top + (height - size.height()) // 2
                item.setGeometry(QRect(QPoint(left, lower), size.boundedTo(QSize(rect.width(), size.height()))))
                left += size.width() + self._space
        return max(0, len(lines) * (height + between) - between)
