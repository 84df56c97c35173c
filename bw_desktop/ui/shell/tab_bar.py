"""The bar of tabs: data domains first, then Uploads and Activity set apart (product.md 6.2)."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QWidget

from bw_desktop.ui import theme
from bw_desktop.ui.naming import named

_HEIGHT, _ICON, _GAP, _APART = 44, 18, 8, 24
_SIGN, _SIGN_GAP = 14, 6


class _Room(NamedTuple):
    """What a tab has beside its title: pixels at either side, its icon, the eye of what can only be looked at."""

    padding: int
    has_icon: bool = True
    has_sign: bool = True


_ROOMS = (_Room(14), _Room(12, has_icon=False), _Room(8, has_icon=False), _Room(6, has_icon=False, has_sign=False))
"""From ample to scarce: a small screen or large text leave out what is not the title."""


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
        self._room = _ROOMS[0]
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

    def fits(self, width: int) -> bool:
        """Whether all tabs, as ample as they can be, find room in a width."""
        return self._width(_ROOMS[0]) <= width

    def fit(self, width: int) -> None:
        """Takes the amplest form that finds room in a width, or the scarcest."""
        room = next((one for one in _ROOMS if self._width(one) <= width), _ROOMS[-1])
        if room != self._room:
            self._room = room
            self._measure_again()

    def tabSizeHint(self, index: int) -> QSize:
        return QSize(self._tab_width(index, self._room), theme.current().pixels(_HEIGHT))

    def _width(self, room: _Room) -> int:
        return sum(self._tab_width(place, room) for place in range(self.count()))

    def _tab_width(self, index: int, room: _Room) -> int:
        current = theme.current()
        words = QFontMetrics(current.font(strong=True)).horizontalAdvance(self.tabText(index))
        icon = current.pixels(_ICON) + _GAP if room.has_icon else 0
        sign = current.pixels(_SIGN) + _SIGN_GAP if room.has_sign and index in self._looked_at else 0
        return words + icon + sign + 2 * room.padding + (_APART if index == self._first_apart else 0)

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
        words = rect.adjusted(self._room.padding, 0, -self._room.padding, 0)
        underline = QRect(words.left(), rect.bottom() - 1, words.width(), 2)
        if self._room.has_icon:
            size = current.pixels(_ICON)
            picture = current.pixmap(self._icons[index], tint, _ICON, self.devicePixelRatioF())
            painter.drawPixmap(QPoint(words.left(), rect.center().y() - size // 2), picture)
            words.adjust(size + _GAP, 0, 0, 0)
        painter.setFont(current.font(strong=in_front))
        painter.setPen(current.colour("text" if in_front else "muted"))
        painter.drawText(words, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), self.tabText(index))
        if self._room.has_sign and index in self._looked_at:
            after = painter.fontMetrics().horizontalAdvance(self.tabText(index)) + _SIGN_GAP
            self._draw_sign(painter, words.adjusted(after, 0, 0, 0))
        if in_front:
            painter.fillRect(underline, current.colour("accent"))

    def _draw_sign(self, painter: QPainter, rect: QRect) -> None:
        current = theme.current()
        picture = current.pixmap("eye", "muted", _SIGN, self.devicePixelRatioF())
        painter.drawPixmap(QPoint(rect.left(), rect.center().y() - current.pixels(_SIGN) // 2), picture)

    def _on_theme(self) -> None:
        self._measure_again()
        self.update()

    def _measure_again(self) -> None:
        """Sizes of tabs are kept until a tab changes."""
        for index in range(self.count()):
            self.setTabText(index, self.tabText(index))
        self.updateGeometry()
