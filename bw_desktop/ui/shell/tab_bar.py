"""The bar of tabs: data domains first, then Uploads and Activity set apart (product.md 6.2)."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QWidget

from bw_desktop.ui import theme
from bw_desktop.ui.naming import named

_HEIGHT, _PADDING, _ICON, _GAP, _APART = 44, 14, 18, 8, 24
_SIGN, _SIGN_GAP = 14, 6

_LARGE = 1.25
"""Text so much larger than usual leaves no room for icons."""


class TabBar(QTabBar):
    """Draws itself: icon, title, an underline below the tab in front, and a hairline before those set apart.

    What can only be looked at carries a small eye.
    """

    def __init__(self, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "tabs", spoken)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._icons: list[str] = []
        self._looked_at: set[int] = set()
        self._first_apart = -1
        theme.current().changed.connect(self._on_theme)

    def add(self, icon: str, title: str, *, apart: bool = False, only_look: str = "") -> int:
        """Adds a tab; its place. `only_look` says that it can only be looked at, where that is so."""
        self._icons.append(icon)
        place = self.addTab(title)
        self.setTabToolTip(place, only_look)
        if only_look:
            self._looked_at.add(place)
            self.setAccessibleTabName(place, f"{title}, {only_look}")
        if apart and self._first_apart < 0:
            self._first_apart = place
        return place

    def tabSizeHint(self, index: int) -> QSize:
        current = theme.current()
        words = QFontMetrics(current.font(strong=True)).horizontalAdvance(self.tabText(index))
        width = words + self._picture_width() + 2 * _PADDING + (_APART if index == self._first_apart else 0)
        sign = current.pixels(_SIGN) + _SIGN_GAP if index in self._looked_at else 0
        return QSize(width + sign, current.pixels(_HEIGHT))

    def _picture_width(self) -> int:
        """Large words need the room that icons take: the tabs of a small screen go without."""
        icon = theme.current().pixels(_ICON)
        return 0 if icon > _ICON * _LARGE else icon + _GAP

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        for index in range(self.count()):
            self._draw(painter, index)
        painter.end()

    def _draw(self, painter: QPainter, index: int) -> None:
        current, rect = theme.current(), self.tabRect(index)
        if index == self._first_apart:
            painter.setPen(current.colour("line"))
            middle = rect.left() + _APART // 2
            painter.drawLine(middle, rect.top() + 12, middle, rect.bottom() - 12)
            rect = rect.adjusted(_APART, 0, 0, 0)
        in_front = index == self.currentIndex()
        if in_front and self.hasFocus():
            painter.fillRect(rect.adjusted(2, 4, -2, -2), current.colour("accent_soft"))
        tint = "accent" if in_front else "muted"
        size = current.pixels(_ICON)
        if self._picture_width():
            picture = current.pixmap(self._icons[index], tint, _ICON, self.devicePixelRatioF())
            painter.drawPixmap(QPoint(rect.left() + _PADDING, rect.center().y() - size // 2), picture)
        painter.setFont(current.font(strong=in_front))
        painter.setPen(current.colour("text" if in_front else "muted"))
        words = rect.adjusted(_PADDING + self._picture_width(), 0, 0, 0)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), self.tabText(index))
        if index in self._looked_at:
            after = painter.fontMetrics().horizontalAdvance(self.tabText(index)) + _SIGN_GAP
            self._draw_sign(painter, words.adjusted(after, 0, 0, 0))
        if in_front:
            line = QRect(rect.left() + _PADDING, rect.bottom() - 1, rect.width() - 2 * _PADDING, 2)
            painter.fillRect(line, current.colour("accent"))

    def _draw_sign(self, painter: QPainter, rect: QRect) -> None:
        current = theme.current()
        picture = current.pixmap("eye", "muted", _SIGN, self.devicePixelRatioF())
        painter.drawPixmap(QPoint(rect.left(), rect.center().y() - current.pixels(_SIGN) // 2), picture)

    def _on_theme(self) -> None:
        # Sizes of tabs are kept until a tab changes.
        for index in range(self.count()):
            self.setTabText(index, self.tabText(index))
        self.updateGeometry()
        self.update()
