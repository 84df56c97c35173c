"""Draws bars: lying ones with label and number, standing ones over time; for the screen and for a picture file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen, QPolygonF

from bw_desktop.ui import theme
from bw_desktop.ui.pictures.bars import DrawnBar, State

ROW = 28
COLUMNS_HEIGHT = 176
_PAD, _GAP, _MARK = 8, 8, 12
_THICK, _ROUND = 12, 3
_LEAST = 2.0  # so long is a bar that stands for anything at all
_MOST_FOR_LABELS = 0.44
_WIDEST_COLUMN = 40
_LINE, _LEAST_GAP = 16, 6
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_LEFT_LOW = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom


@dataclass(frozen=True, slots=True)
class Brushes:
    """The colours and fonts bars are drawn with."""

    text: QColor
    muted: QColor
    line: QColor
    hover: QColor
    focus: QColor
    surface: QColor
    body: QFont
    strong: QFont
    caption: QFont

    @classmethod
    def now(cls) -> Brushes:
        """Those of the theme now in use."""
        one = theme.current()
        return cls(
            text=one.colour("text"),
            muted=one.colour("muted"),
            line=one.colour("line"),
            hover=one.colour("hover"),
            focus=one.colour("focus"),
            surface=one.colour("surface"),
            body=one.font(tabular=True),
            strong=one.font(strong=True, tabular=True),
            caption=one.font(theme.CAPTION, tabular=True),
        )


@dataclass(frozen=True, slots=True)
class Rows:
    """How the width of lying bars is shared out: the same for all bars of a picture."""

    mark: int
    label: int
    number: int

    @classmethod
    def of(cls, bars: Sequence[DrawnBar], width: int) -> Rows:
        """As much for labels and numbers as they need, but no more than their part for labels."""
        strong = QFontMetrics(Brushes.now().strong)
        mark = theme.current().pixels(_MARK) + 6 if any(bar.icon for bar in bars) else 0
        label = max((strong.horizontalAdvance(bar.label) for bar in bars), default=0) + 1
        number = max((strong.horizontalAdvance(bar.number) for bar in bars), default=0) + 1
        return cls(mark, min(label, round(width * _MOST_FOR_LABELS) - mark), number)

    def bar(self, row: QRect) -> QRectF:
        """The room for the bar itself in a row."""
        left = row.left() + _PAD + self.mark + self.label + _GAP
        right = row.right() + 1 - _PAD - self.number - _GAP
        thick = theme.current().pixels(_THICK)
        return QRectF(left, row.center().y() - thick / 2 + 0.5, max(right - left, 1), thick)


def draw_row(
    painter: QPainter, row: QRect, bar: DrawnBar, rows: Rows, *, hovered: bool = False, focused: bool = False
) -> None:
    """One lying bar."""
    brushes = Brushes.now()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _ground(painter, row, brushes, hovered=hovered, focused=focused)
    label = QRect(row.left() + _PAD + rows.mark, row.top(), rows.label, row.height())
    if bar.icon:
        density = painter.device().devicePixelRatioF()
        picture = theme.current().pixmap(bar.icon, bar.tint, _MARK, density)
        size = theme.current().pixels(_MARK)
        painter.drawPixmap(row.left() + _PAD, row.center().y() - size // 2 + 1, picture)
    ink = brushes.muted if bar.state is State.LEFT_OUT else brushes.text
    font = brushes.strong if bar.state is State.CHOSEN else brushes.body
    painter.setFont(font)
    painter.setPen(ink)
    # Names often differ at their end only: "Customer Success Benelux", "Customer Success Iberia".
    words = QFontMetrics(font).elidedText(bar.label, Qt.TextElideMode.ElideMiddle, label.width())
    painter.drawText(label, int(Qt.AlignmentFlag.AlignLeft | _MIDDLE), words)
    number = QRect(row.right() + 1 - _PAD - rows.number, row.top(), rows.number, row.height())
    painter.drawText(number, int(Qt.AlignmentFlag.AlignRight | _MIDDLE), bar.number)
    _draw_lying(painter, rows.bar(row), bar, brushes)
    painter.restore()


@dataclass(frozen=True, slots=True)
class Said:
    """What is written at a standing bar: two lines below it, and above it its number; empty for nothing."""

    short: str = ""
    year: str = ""
    number: str = ""


def said_of_column(bars: Sequence[DrawnBar], place: int, width: int, *, looked_at: bool = False) -> Said:
    """What there is room for at one of the standing bars, each of which is so wide."""
    metrics = QFontMetrics(Brushes.now().caption)
    bar, widest = bars[place], max(metrics.horizontalAdvance(one.short) for one in bars) + _LEAST_GAP
    every = -(-widest // max(width, 1))
    short = year = ""
    if place % every == 0:
        before = bars[place - every].year if place else ""
        short, year = bar.short, bar.year if bar.year != before else ""
    reach = -(-(max(metrics.horizontalAdvance(one.number) for one in bars) + _LEAST_GAP) // max(width, 1))
    main = max(range(len(bars)), key=lambda one: (bars[one].state is State.CHOSEN, bars[one].length))
    # Where numbers are broader than bars one is told, and that of another bar where it does not touch it.
    is_apart = looked_at and abs(place - main) >= reach
    is_told = place == main or is_apart or (reach <= 1 and bar.length > 0)
    return Said(short, year, bar.number if is_told else "")


def draw_column(
    painter: QPainter,
    place: QRect,
    bar: DrawnBar,
    said: Said,
    chart: QRect,
    *,
    hovered: bool = False,
    focused: bool = False,
) -> None:
    """One standing bar of a chart; what is written at it stays within the chart."""
    brushes = Brushes.now()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    room, line = column_room(place), theme.current().pixels(_LINE)
    # What is written below one bar may be broader than it: nothing is drawn over it.
    above = QRect(place.left(), place.top(), place.width(), round(room.bottom()) - place.top() + 2)
    _ground(painter, above, brushes, hovered=hovered, focused=focused)
    width = min(room.width() * 0.72, float(theme.current().pixels(_WIDEST_COLUMN)))
    height = max(room.height() * bar.length, _LEAST) if bar.length > 0 else 0.0
    column = QRectF(room.center().x() - width / 2, room.bottom() - height, width, height)
    if height:
        _fill(painter, _standing(column), bar, brushes)
    painter.setPen(QPen(brushes.line, 1))
    painter.drawLine(QPointF(place.left(), room.bottom() + 0.5), QPointF(place.right() + 1, room.bottom() + 0.5))
    painter.setFont(brushes.caption)
    painter.setPen(brushes.muted if bar.state is State.LEFT_OUT else brushes.text)
    _write_at(painter, said.number, room.center().x(), column.top() - line - 2, chart)
    painter.setPen(brushes.muted)
    for step, words in enumerate((said.short, said.year)):
        _write_at(painter, words, room.center().x(), room.bottom() + 2 + step * line, chart)
    painter.restore()


def column_room(place: QRect) -> QRectF:
    """The room for a standing bar itself: above it stands its number, below it two lines of words."""
    pixels = theme.current().pixels
    return QRectF(place).adjusted(0, pixels(24), 0, -pixels(16) * 2 - 6)


def _write_at(painter: QPainter, words: str, middle: float, top: float, chart: QRect) -> None:
    width = painter.fontMetrics().horizontalAdvance(words)
    left = max(chart.left(), min(middle - width / 2, chart.right() + 1 - width))
    painter.drawText(QRectF(left, top, width + 1, theme.current().pixels(_LINE)), int(_LEFT_LOW), words)


def _ground(painter: QPainter, place: QRect, brushes: Brushes, *, hovered: bool, focused: bool) -> None:
    if hovered:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(brushes.hover)
        painter.drawRoundedRect(QRectF(place).adjusted(0, 1, 0, -1), 4, 4)
    if focused:
        painter.setPen(QPen(brushes.focus, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(place).adjusted(1, 2, -1, -2), 4, 4)


def _draw_lying(painter: QPainter, room: QRectF, bar: DrawnBar, brushes: Brushes) -> None:
    if bar.length <= 0:
        painter.setPen(QPen(brushes.line, 1))
        painter.drawLine(room.topLeft() + QPointF(0.5, 0), room.bottomLeft() + QPointF(0.5, 0))
        return
    length = QRectF(room.left(), room.top(), max(room.width() * bar.length, _LEAST), room.height())
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    if length.width() <= 2 * _ROUND:
        path.addRect(length)
    else:
        # Square where it begins: there all bars stand on one line.
        path.addRoundedRect(length, _ROUND, _ROUND)
        path.addRect(QRectF(length.left(), length.top(), _ROUND, length.height()))
    _fill(painter, path.simplified(), bar, brushes)
    if bar.is_broken:
        _break(painter, length, brushes)


def _standing(column: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    if column.height() <= 2 * _ROUND:
        path.addRect(column)
        return path
    path.addRoundedRect(column, _ROUND, _ROUND)
    path.addRect(QRectF(column.left(), column.bottom() - _ROUND, column.width(), _ROUND))
    return path.simplified()


def _fill(painter: QPainter, path: QPainterPath, bar: DrawnBar, brushes: Brushes) -> None:
    """Full where the table shows its rows, an outline where it does not: told apart without colour, too."""
    colour = theme.current().colour(bar.tint)
    if bar.state is State.LEFT_OUT:
        inner = QPainterPath(path)
        painter.setClipPath(inner, Qt.ClipOperation.IntersectClip)
        painter.setBrush(brushes.surface)
        painter.setPen(QPen(colour, 2))
        painter.drawPath(path)
        painter.setClipping(False)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPath(path)


def _break(painter: QPainter, length: QRectF, brushes: Brushes) -> None:
    """Two slanted gaps: this bar goes on further than there is room."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brushes.surface)
    for shift in (20.0, 14.0):
        left = length.right() - shift
        slanted = (
            QPointF(left, length.bottom() + 1),
            QPointF(left + 2, length.bottom() + 1),
            QPointF(left + 6, length.top() - 1),
            QPointF(left + 4, length.top() - 1),
        )
        painter.drawPolygon(QPolygonF(slanted))
