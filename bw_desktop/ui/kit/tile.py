"""Big buttons: a tile with a number that filters what stands below, and a card to choose one of a few ways."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bw_desktop.ui.kit.band import EnvironmentBand
from bw_desktop.ui.kit.buttons import Button
from bw_desktop.ui.kit.labels import Icon, Line, Muted, Title
from bw_desktop.ui.kit.surfaces import column, row

_NARROWEST = 88


class _Holding(Button):
    """A button that holds a layout: it is as large as what it holds."""

    def __init__(self, name: str, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__("", name, spoken=spoken, parent=parent)
        self.setAccessibleName(spoken)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return layout.minimumSize() if layout is not None else super().minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            self.setMinimumHeight(layout.totalHeightForWidth(self.width()))


def _untouchable(*widgets: QWidget) -> None:
    """What is pressed is the button, not the words on it."""
    for widget in widgets:
        widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


class Tile(_Holding):
    """A number and what it counts, with a coloured shape for its kind; checkable, to filter by it."""

    kind = "tile"

    def __init__(
        self,
        number: str,
        caption: str,
        name: str,
        *,
        icon: str = "",
        tint: str = "muted",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, f"{number} {caption}", parent)
        self.setCheckable(True)
        self._number = Line(number, f"{name}-number")
        self._number.setProperty("type", "number")
        self._caption = Muted(caption, f"{name}-caption")
        self._caption.setMinimumWidth(_NARROWEST)
        layout = column(self, space=0)
        layout.setContentsMargins(16, 12, 16, 12)
        top = row(space=8)
        if icon:
            mark = Icon(icon, tint, 16)
            top.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
            _untouchable(mark)
        top.addWidget(self._number, 1)
        layout.addLayout(top)
        layout.addWidget(self._caption)
        _untouchable(self._number, self._caption)

    def set_number(self, number: str) -> None:
        """Another number."""
        self._number.setText(number)
        self.setAccessibleName(f"{number} {self._caption.text()}")


class ChoiceCard(_Holding):
    """One way to go on: icon, title and a sentence, with a band on top if given; `checkable` makes it a choice."""

    kind = "choice"

    def __init__(
        self,
        title: str,
        sentence: str,
        name: str,
        *,
        icon: str = "",
        band: EnvironmentBand | None = None,
        checkable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, f"{title}. {sentence}", parent)
        self.setCheckable(checkable)
        self.setAutoExclusive(checkable)
        outer = column(self, space=0)
        outer.setContentsMargins(2, 2, 2, 2)
        if band is not None:
            outer.addWidget(band)
            _untouchable(band)
        inside = row(space=16)
        inside.setContentsMargins(16, 16, 16, 16)
        if icon:
            mark = Icon(icon, "accent", 28)
            inside.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
            _untouchable(mark)
        words: QVBoxLayout = column(space=4)
        heading, text = Title(title, f"{name}-title"), Muted(sentence, f"{name}-sentence")
        _untouchable(heading, text)
        words.addStretch(1)
        words.addWidget(heading)
        words.addWidget(text)
        words.addStretch(1)
        inside.addLayout(words, 1)
        outer.addLayout(inside, 1)
