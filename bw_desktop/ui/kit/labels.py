"""Texts in the four sizes of type, and an icon that stands beside them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QWidget

from bw_desktop.ui import theme


class _Text(QLabel):
    type = "body"
    wraps = True

    def __init__(self, text: str = "", name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("type", self.type)
        self.setWordWrap(self.wraps)
        self.setObjectName(name)


class Headline(_Text):
    """The first thing read on a page."""

    type = "headline"


class Title(_Text):
    """The heading of a part."""

    type = "title"


class Body(_Text):
    """Running text; can be selected and copied."""

    def __init__(self, text: str = "", name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, name, parent)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)


class Strong(_Text):
    """A word that carries a row."""

    type = "strong"


class StrongLine(Strong):
    """The same in one line that never wraps."""

    wraps = False


class Muted(_Text):
    """What may be read, in the size of running text."""

    type = "muted"


class Caption(_Text):
    """A small remark."""

    type = "caption"


class Problem(_Text):
    """What is wrong with a field, right below it."""

    type = "problem"


class Line(Muted):
    """One line that never wraps: counts, freshness."""

    wraps = False


class Icon(QLabel):
    """One of our icons as a picture, in a token's colour; `spoken` where it says more than the text beside it."""

    def __init__(self, icon: str, tint: str = "muted", size: int = 20, spoken: str = "") -> None:
        super().__init__()
        self._icon, self._tint_name, self._size = icon, tint, size
        self.setAccessibleName(spoken)
        self.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._draw()

    def set_icon(self, icon: str, tint: str) -> None:
        """Another icon in another token's colour."""
        self._icon, self._tint_name = icon, tint
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_size"):
            self._draw()

    def _draw(self) -> None:
        current = theme.current()
        self.setPixmap(current.pixmap(self._icon, self._tint_name, self._size, self.devicePixelRatioF()))
        self.setFixedSize(current.pixels(self._size), current.pixels(self._size))
