"""Draws our icons, `resources/icons/<name>.svg`, in any colour: each is one colour on a 24-pixel square."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from bw_desktop import resources

_DENSITIES = (1.0, 1.5, 2.0, 3.0)


@lru_cache(maxsize=512)
def pixmap(name: str, colour: str, size: int, density: float = 1.0) -> QPixmap:
    """One icon as a picture of `size` logical pixels for a screen of this pixel density."""
    drawing = QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))
    picture = QPixmap(QSize(size, size) * density)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    drawing.render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(density)
    return picture


@lru_cache(maxsize=512)
def icon(name: str, colour: str, disabled: str = "", size: int = 20) -> QIcon:
    """One icon for buttons and menus, sharp on all usual screens; `disabled` is its colour when it cannot be used."""
    made = QIcon()
    for density in _DENSITIES:
        made.addPixmap(pixmap(name, colour, size, density), QIcon.Mode.Normal)
        if disabled:
            made.addPixmap(pixmap(name, disabled, size, density), QIcon.Mode.Disabled)
    return made


@cache
def _source(name: str) -> str:
    return resources.path(f"icons/{name}.svg").read_text("utf-8")
