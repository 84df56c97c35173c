"""Draws cells: text with what was searched marked, progress as a bar, status by shape and colour (rows B2, N3)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from bw_desktop.records.columns import Column, Kind
from bw_desktop.records.folding import folded
from bw_desktop.ui import theme
from bw_desktop.ui.tables.model import RIGHT_KINDS, Cell, Index

CellReader = Callable[[Index], Cell]
PADDING = 8
_BAR = 56
_MARK = 12
_TABULAR = frozenset({Kind.NUMBER, Kind.PERCENT, Kind.DATE, Kind.INSTANT, Kind.IDENTIFIER})
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_LEFT_MIDDLE = Qt.AlignmentFlag.AlignLeft | _MIDDLE

MARKS = {
    "on_track": ("on-track", "good"),
    "at_risk": ("at-risk", "look"),
    "needs_attention": ("needs-attention", "bad"),
    "on_leave": ("pause", "look"),
    "leaving": ("right", "look"),
    "deactivated": ("stop", "muted"),
    "active": ("on-track", "good"),
    "not_started": ("ring", "muted"),
    "requested": ("ring", "muted"),
    "draft": ("ring", "muted"),
    "in_progress": ("half", "told"),
    "open": ("half", "told"),
    "shared": ("most", "told"),
    "completed": ("done", "good"),
    "closed": ("done", "muted"),
    "cancelled": ("crossed", "muted"),
    "declined": ("crossed", "muted"),
    "expired": ("late", "look"),
}
"""Shape and colour of a choice's word; the word always stands beside it."""
_OVERDUE, _OVERDUE_MARK = "is_overdue", ("late", "bad")
"""The column of what should have been done by now, and the mark of its yes."""


class CellDelegate(QStyledItemDelegate):
    """Draws every cell of a table itself; `read` gives a cell's column, text and value in one call.

    `current_row` is drawn as the one the user stands on, the text of the cell `link` as one that leads somewhere.
    """

    def __init__(self, read: CellReader, parent: QObject) -> None:
        super().__init__(parent)
        self._read = read
        self.current_row = -1
        self.link = QModelIndex()
        self._words: tuple[str, ...] = ()
        theme.current().changed.connect(self._take_theme)
        self._take_theme()

    def set_search(self, text: str) -> None:
        """The words to be marked."""
        self._words = tuple(word for word in folded(text).split() if word)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, state = _rect(option), _state(option)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(rect, self._selection)
        elif index.row() == self.current_row:
            painter.fillRect(rect, self._current)
        painter.setPen(self._line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inside = rect.adjusted(PADDING, 0, -PADDING, -1)
        if index == self.link:
            self._linked(painter, inside, self._read(index)[1], is_selected=selected)
        else:
            self._content(painter, inside, self._read(index), is_selected=selected)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self._focus)
            painter.drawRect(rect.adjusted(0, 0, -1, -2))
            painter.drawRect(rect.adjusted(1, 1, -2, -3))

    def text_width(self, text: str) -> int:
        """How wide a text stands in its cell, in pixels."""
        return self._metrics.horizontalAdvance(text)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._metrics.horizontalAdvance(str(index.data() or "")) + 2 * PADDING
        return QSize(width, theme.current().pixels(32))

    def _content(self, painter: QPainter, rect: QRect, cell: Cell, *, is_selected: bool) -> None:
        column, text, value = cell
        if not text:
            return
        painter.setFont(self._tabular if column.kind in _TABULAR else self._font)
        ink = self._on_selection if is_selected else self._text
        if column.kind is Kind.PERCENT:
            rect = self._bar(painter, rect, value)
        elif (mark := mark_of(column, value)) is not None:
            rect = self._mark(painter, rect, mark, ink if is_selected else None)
        self._write(painter, rect, text, ink, right=column.kind in RIGHT_KINDS)

    def _linked(self, painter: QPainter, rect: QRect, text: str, *, is_selected: bool) -> None:
        font = QFont(self._font)
        font.setUnderline(True)
        painter.setFont(font)
        self._write(painter, rect, text, self._on_selection if is_selected else self._accent, right=False)

    def _write(self, painter: QPainter, rect: QRect, text: str, ink: QColor, *, right: bool) -> None:
        if len(text) * self._widest > rect.width():
            text = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.setPen(ink)
        painter.drawText(rect, int(side | _MIDDLE), text)
        if self._words and (found := hits(text, self._words)):
            start = rect.right() - self._metrics.horizontalAdvance(text) + 1 if right else rect.left()
            self._mark_hits(painter, rect, text, start, found)

    def _mark_hits(
        self, painter: QPainter, rect: QRect, text: str, start: int, found: Sequence[tuple[int, int]]
    ) -> None:
        """What was searched again, in its own colours."""
        height = self._metrics.height()
        top = rect.center().y() - height // 2
        painter.save()
        painter.setPen(self._on_hit)
        for first, last in found:
            left = start + self._metrics.horizontalAdvance(text[:first])
            place = QRect(left, top, self._metrics.horizontalAdvance(text[first:last]), height + 1) & rect
            painter.setClipRect(place)
            painter.fillRect(place, self._hit)
            painter.drawText(QRect(start, rect.top(), rect.width(), rect.height()), int(_LEFT_MIDDLE), text)
        painter.restore()

    def _bar(self, painter: QPainter, rect: QRect, value: Any) -> QRect:
        """The bar, and what is left of the cell for the words."""
        if not isinstance(value, (int, float)) or rect.width() < _BAR + 48:
            return rect
        share = min(max(float(value), 0.0), 1.0)
        bar = QRectF(rect.left(), rect.center().y() - 2, _BAR, 5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._line)
        painter.drawRoundedRect(bar, 2.5, 2.5)
        if share:
            painter.setBrush(self._accent)
            painter.drawRoundedRect(QRectF(bar.left(), bar.top(), max(5.0, _BAR * share), 5), 2.5, 2.5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        return rect.adjusted(_BAR + PADDING, 0, 0, 0)

    def _mark(self, painter: QPainter, rect: QRect, mark: tuple[str, str], ink: QColor | None) -> QRect:
        current = theme.current()
        size = current.pixels(_MARK)
        picture = current.pixmap(
            mark[0], "on_selection" if ink else mark[1], _MARK, painter.device().devicePixelRatioF()
        )
        painter.drawPixmap(QPoint(rect.left(), rect.center().y() - size // 2 + 1), picture)
        return rect.adjusted(size + 6, 0, 0, 0)

    def _take_theme(self) -> None:
        current = theme.current()
        self._font, self._tabular = current.font(), current.font(tabular=True)
        self._metrics = QFontMetrics(self._font)
        self._widest = max(self._metrics.averageCharWidth() * 1.5, 1.0)
        self._text, self._line = current.colour("text"), current.colour("line")
        self._selection, self._on_selection = current.colour("selection"), current.colour("on_selection")
        self._focus, self._hit, self._on_hit = (current.colour(name) for name in ("focus", "hit", "on_hit"))
        self._accent, self._current = current.colour("accent"), current.colour("hover")


def mark_of(column: Column[Any], value: Any) -> tuple[str, str] | None:
    """Shape and colour of a cell, where its value has them."""
    if column.kind is Kind.CHOICE:
        return MARKS.get(value)
    return _OVERDUE_MARK if value is True and column.id == _OVERDUE else None


def hits(text: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Where folded words stand in a text, as (first, last) pairs of places in the text itself."""
    plain = folded(text)
    places = range(len(text) + 1) if len(plain) == len(text) else _places(text)
    if len(places) != len(plain) + 1:
        return []
    found = []
    for word in words:
        at = plain.find(word)
        while at >= 0:
            found.append((places[at], places[at + len(word) - 1] + 1))
            at = plain.find(word, at + len(word))
    return found


def _places(text: str) -> list[int]:
    """For each letter of the folded text the place of the letter it came from: "ß" gives two, an accent none."""
    places = [place for place, letter in enumerate(text) for _ in folded(letter)]
    return [*places, len(text)]


def _rect(option: Any) -> QRect:
    """The stubs do not know that an option of an item has a rectangle."""
    rect: QRect = option.rect
    return rect


def _state(option: Any) -> QStyle.StateFlag:
    state: QStyle.StateFlag = option.state
    return state
