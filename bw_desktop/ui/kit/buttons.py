"""Buttons: one primary in a view, secondary and quiet ones beside it, links, and buttons that are only an icon."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget

from bw_desktop.ui import theme
from bw_desktop.ui.naming import named


class Button(QPushButton):
    """A button of a kind the style sheet knows, with an icon tinted from the theme.

    `name` is its object name; `spoken` its accessible name where the text is not enough or there is none.
    """

    kind = "secondary"
    icon_tint = "text"

    def __init__(
        self, text: str, name: str, *, icon: str = "", spoken: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._icon_name = icon
        self.setProperty("kind", self.kind)
        # Enter presses the button that has the focus, and no other by accident.
        self.setAutoDefault(False)
        named(self, name, spoken or text)
        self._tint()

    def set_text(self, text: str) -> None:
        """Another text, which is also what is spoken."""
        self.setText(text)
        self.setAccessibleName(text.replace("&", ""))

    def set_icon(self, name: str, tint: str = "") -> None:
        """Another icon, and the token of its colour."""
        self._icon_name = name
        self.icon_tint = tint or self.icon_tint
        self._tint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Qt leaves Enter to a dialog's default button, and a button that is none of these would stay dumb. A key
        # that is held down presses once.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_icon_name"):
            self._tint()

    def _tint(self) -> None:
        if self._icon_name:
            current = theme.current()
            size = current.pixels(20)
            self.setIcon(current.icon(self._icon_name, self.icon_tint))
            self.setIconSize(QSize(size, size))


class PrimaryButton(Button):
    """What is done next; one in a view, always at the same place."""

    kind = "primary"
    icon_tint = "on_accent"


class SecondaryButton(Button):
    """Something else one can do here."""


class QuietButton(Button):
    """Something one can do that needs no attention."""

    kind = "quiet"


class LinkButton(Button):
    """An action inside running text, or one that leads away."""

    kind = "link"
    icon_tint = "accent"


class IconButton(Button):
    """A button that is only an icon; its words are spoken and shown as a tool tip."""

    kind = "icon"

    def __init__(self, icon: str, name: str, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__("", name, icon=icon, spoken=spoken, parent=parent)
        self.setToolTip(spoken)


class SmallIconButton(IconButton):
    """An icon inside a field, a chip or a header."""

    kind = "small"
    icon_tint = "muted"

    def _tint(self) -> None:
        super()._tint()
        size = theme.current().pixels(16)
        self.setIconSize(QSize(size, size))


def on_choice(button: QAbstractButton, do: Callable[[], object]) -> None:
    """Calls `do` when a choice becomes the one taken: by mouse, by key, or by assistive technology.

    The accessibility bus toggles a choice without a click, so clicks alone would miss it.
    """
    button.toggled.connect(lambda on: do() if on else None)
