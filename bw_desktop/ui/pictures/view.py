"""The view of a picture: a list of bars for keyboard, mouse and screen reader; lying, or standing over time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyledItemDelegate, QWidget

from bw_desktop.ui import theme
from bw_desktop.ui.kit import current_follows_selection
from bw_desktop.ui.naming import named
from bw_desktop.ui.pictures import drawing
from bw_desktop.ui.pictures.bars import BarsModel, DrawnBar, Index, State


class BarsView(QListView):
    """Bars one below the other, or side by side where `standing`. `pressed_bar` carries the one that was pressed."""

    pressed_bar = Signal(object)

    def __init__(self, name: str, *, standing: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, name)
        self.standing = standing
        self.bars = BarsModel(self)
        self._is_second = False
        self.setModel(self.bars)
        self.setItemDelegate(_Standing(self) if standing else _Lying(self))
        self.setProperty("plain", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFlow(QListView.Flow.LeftToRight if standing else QListView.Flow.TopToBottom)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMouseTracking(True)
        self.clicked.connect(self._on_clicked)
        current_follows_selection(self)
        self._take_room()

    def show_bars(self, bars: Sequence[DrawnBar], spoken: str) -> None:
        """Shows these bars; `spoken` names the picture and tells its numbers to a screen reader."""
        self.bars.show(bars)
        self.setAccessibleName(spoken)
        self._take_room()

    def sizeHint(self) -> QSize:
        pixels = theme.current().pixels
        if self.standing:
            return QSize(pixels(240), pixels(drawing.COLUMNS_HEIGHT))
        return QSize(pixels(240), pixels(drawing.ROW) * max(len(self.bars.bars), 1))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().pixels(200), self.sizeHint().height())

    def item_size(self) -> QSize:
        """The room of one bar."""
        width = self.viewport().width()
        if self.standing:
            return QSize(max(width // max(len(self.bars.bars), 1), 1), self.sizeHint().height())
        return QSize(width, theme.current().pixels(drawing.ROW))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self.currentIndex().isValid() and not event.isAutoRepeat():
                self.pressed_bar.emit(self.bars.bars[self.currentIndex().row()].bar)
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes by keyboard stands on the bar that is chosen, or on the first."""
        if not self.currentIndex().isValid() and self.bars.bars:
            states = [bar.state for bar in self.bars.bars]
            place = states.index(State.CHOSEN) if State.CHOSEN in states else 0
            self.selectionModel().setCurrentIndex(self.bars.index(place), QItemSelectionModel.SelectionFlag.NoUpdate)
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._is_second = False
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second of two clicks does not undo the first."""
        self._is_second = True
        super().mouseDoubleClickEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "bars"):
            self._take_room()

    def _take_room(self) -> None:
        """All bars are seen: what scrolls is the pane."""
        self.setFixedHeight(self.sizeHint().height())
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def _on_clicked(self, index: Index) -> None:
        if not self._is_second:
            self.pressed_bar.emit(self.bars.bars[index.row()].bar)


class _Drawing(QStyledItemDelegate):
    """Hands bars to the functions that draw them."""

    def __init__(self, view: BarsView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: Any, _index: Index) -> QSize:
        return self._view.item_size()

    def _is(self, option: Any, flag: QStyle.StateFlag) -> bool:
        return bool(option.state & flag)


class _Lying(_Drawing):
    def paint(self, painter: QPainter, option: Any, index: Index) -> None:
        bars = self._view.bars.bars
        drawing.draw_row(
            painter,
            option.rect,
            bars[index.row()],
            drawing.Rows.of(bars, option.rect.width()),
            hovered=self._is(option, QStyle.StateFlag.State_MouseOver),
            focused=self._is(option, QStyle.StateFlag.State_HasFocus),
        )


class _Standing(_Drawing):
    def paint(self, painter: QPainter, option: Any, index: Index) -> None:
        bars, place = self._view.bars.bars, index.row()
        hovered = self._is(option, QStyle.StateFlag.State_MouseOver)
        focused = self._is(option, QStyle.StateFlag.State_HasFocus)
        words = drawing.said_of_column(bars, place, option.rect.width(), looked_at=hovered or focused)
        chart = self._view.viewport().rect()
        drawing.draw_column(painter, option.rect, bars[place], words, chart, hovered=hovered, focused=focused)
