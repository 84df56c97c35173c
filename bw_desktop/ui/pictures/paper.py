"""A picture as a file: title, bars, and in small what is counted, by which filters, when, in which environment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QImage, QImageWriter, QPainter, QPen

from bw_desktop.spreadsheet.destination import replacing
from bw_desktop.ui import theme
from bw_desktop.ui.pictures import drawing
from bw_desktop.ui.pictures.bars import DrawnBar

_WIDTH, _MARGIN, _DENSITY = 800, 32, 2.0
_BAND = 32
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_LEFT_MIDDLE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class Paper:
    """What stands on a picture file, in words. `environment` is "live", "test" or "sample", `band` its words."""

    title: str
    whole: str
    environment: str
    band: str
    remarks: Sequence[str]


def drawn_on(paper: Paper, bars: Sequence[DrawnBar], *, standing: bool) -> QImage:
    """The picture, as wide as a page of a document needs it, in the theme now in use."""
    pixels, current = theme.current().pixels, theme.current()
    width, inner = pixels(_WIDTH), pixels(_WIDTH) - 2 * pixels(_MARGIN)
    caption = QFontMetrics(current.font(theme.CAPTION))
    remarks = "\n".join(paper.remarks)
    foot = caption.boundingRect(QRect(0, 0, inner, 10_000), _LEFT, remarks).height()
    title = QFontMetrics(current.font(theme.HEADLINE, strong=True)).boundingRect(
        QRect(0, 0, inner, 10_000), _LEFT, paper.title
    )
    room = pixels(drawing.COLUMNS_HEIGHT) if standing else pixels(drawing.ROW) * len(bars)
    top = pixels(_BAND) + pixels(24)
    below = top + title.height() + pixels(28)
    image = _sheet(width, below + room + pixels(24) + foot + pixels(24))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _draw_band(painter, QRect(0, 0, width, pixels(_BAND)), paper)
    left = pixels(_MARGIN)
    painter.setFont(current.font(theme.HEADLINE, strong=True))
    painter.setPen(current.colour("text"))
    painter.drawText(QRect(left, top, inner, title.height()), _LEFT, paper.title)
    painter.setFont(current.font())
    painter.setPen(current.colour("muted"))
    painter.drawText(QRect(left, top + title.height() + pixels(2), inner, pixels(20)), _LEFT_MIDDLE, paper.whole)
    _draw_bars(painter, QRect(left - 8, below, inner + 16, room), bars, standing=standing)
    painter.setPen(QPen(current.colour("line"), 1))
    line = below + room + pixels(12) + 0.5
    painter.drawLine(left, round(line), width - left, round(line))
    painter.setFont(current.font(theme.CAPTION))
    painter.setPen(current.colour("muted"))
    painter.drawText(QRect(left, below + room + pixels(24), inner, foot), _LEFT, remarks)
    painter.end()
    return image


def save(image: QImage, path: Path) -> None:
    """Writes a picture file; not on the window's thread. Raises `FileUnwritable`."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"PNG").write(image)
    buffer.close()
    with replacing(path) as draft:
        draft.write_bytes(content.data())


def _sheet(width: int, height: int) -> QImage:
    image = QImage(round(width * _DENSITY), round(height * _DENSITY), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_DENSITY)
    image.fill(theme.current().colour("surface"))
    return image


def _draw_band(painter: QPainter, place: QRect, paper: Paper) -> None:
    """The environment by word, colour and icon, as on every window."""
    current = theme.current()
    painter.fillRect(place, current.colour(paper.environment))
    left, size = current.pixels(_MARGIN), current.pixels(16)
    ink = f"on_{paper.environment}"
    painter.drawPixmap(left, (place.height() - size) // 2, current.pixmap(paper.environment, ink, 16, _DENSITY))
    painter.setFont(current.font(strong=True))
    painter.setPen(current.colour(ink))
    painter.drawText(place.adjusted(left + size + 8, 0, 0, 0), _LEFT_MIDDLE, paper.band)


def _draw_bars(painter: QPainter, place: QRect, bars: Sequence[DrawnBar], *, standing: bool) -> None:
    if standing:
        width = place.width() / max(len(bars), 1)
        for number, bar in enumerate(bars):
            own = QRectF(place.left() + number * width, place.top(), width, place.height()).toRect()
            drawing.draw_column(painter, own, bar, drawing.said_of_column(bars, number, own.width()), place)
        return
    rows, height = drawing.Rows.of(bars, place.width()), theme.current().pixels(drawing.ROW)
    for number, bar in enumerate(bars):
        row = QRect(place.left(), place.top() + number * height, place.width(), height)
        drawing.draw_row(painter, row, bar, rows)
