"""The theme in use: follows the system's colours and contrast, or what the user chose, also while the program runs."""

from __future__ import annotations

from PySide6.QtCore import QDir, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from bw_desktop import resources
from bw_desktop.ui.theme import icons
from bw_desktop.ui.theme.palette import palette
from bw_desktop.ui.theme.stylesheet import stylesheet
from bw_desktop.ui.theme.tokens import Tokens, tokens

_NAME = "theme"
CHOICES = ("system", "light", "dark")
TEXT_SIZES = (90, 100, 115, 130, 150)
CAPTION, BODY, TITLE, HEADLINE = 11, 13, 15, 20
"""The four sizes of type, in pixels at 100 %."""


class Theme(QObject):
    """Belongs to the application like its palette; widgets find it by `current()`.

    `choice` is one of `CHOICES`, `text_size` in per cent. `changed` is emitted after everything was set.
    """

    changed = Signal()

    def __init__(self, application: QApplication, choice: str = "system", text_size: int = 100) -> None:
        for before in application.findChildren(Theme, _NAME):
            before.setObjectName("")
            before.deleteLater()
        super().__init__(application)
        self.setObjectName(_NAME)
        self._application = application
        self._family = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
        self._choice, self._text_size = choice, text_size
        self.tokens: Tokens = tokens("light")
        self._colours: dict[str, QColor] = {}
        QDir.setSearchPaths("marks", [str(resources.path("themes/marks"))])
        application.setStyle("Fusion")
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._on_system_changed)
        self._apply()

    @property
    def scale(self) -> float:
        """The text size as a factor."""
        return self._text_size / 100

    def set_choice(self, choice: str) -> None:
        """Light, dark, or as the system says."""
        self._choice = choice
        self._apply()

    def set_text_size(self, per_cent: int) -> None:
        """The size of all text and controls."""
        self._text_size = per_cent
        self._apply()

    def colour(self, tint: str) -> QColor:
        """The colour of a token; shared, so not to be changed."""
        if (found := self._colours.get(tint)) is None:
            found = self._colours[tint] = QColor(self.tokens[tint])
        return found

    def pixels(self, size: int) -> int:
        """A length at the text size chosen."""
        return round(size * self.scale)

    def font(self, size: int = BODY, *, strong: bool = False, tabular: bool = False) -> QFont:
        """The interface font in one of the four sizes; `tabular` gives all figures one width."""
        font = QFont(self._family)
        font.setPixelSize(self.pixels(size))
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        if tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def icon(self, name: str, tint: str = "text", size: int = 20) -> QIcon:
        """One of our icons in a token's colour."""
        return icons.icon(name, self.tokens[tint], self.tokens["disabled"], self.pixels(size))

    def pixmap(self, name: str, tint: str, size: int, density: float) -> QPixmap:
        """One of our icons as a picture."""
        return icons.pixmap(name, self.tokens[tint], self.pixels(size), density)

    def _on_system_changed(self) -> None:
        if self._name() != self.tokens.name:
            self._apply()

    def _name(self) -> str:
        hints = self._application.styleHints()
        dark = self._choice == "dark" or (self._choice == "system" and hints.colorScheme() == Qt.ColorScheme.Dark)
        strong = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
        return ("high-contrast-" if strong else "") + ("dark" if dark else "light")

    def _apply(self) -> None:
        self._ask_for_scheme()
        self.tokens = tokens(self._name())
        self._colours.clear()
        self._application.setPalette(palette(self.tokens))
        self._application.setFont(self.font())
        self._application.setStyleSheet(stylesheet(self.tokens, self.scale))
        self.changed.emit()

    def _ask_for_scheme(self) -> None:
        """So that what the system draws itself (title bar, file dialogs) goes along."""
        hints = self._application.styleHints()
        match self._choice:
            case "light":
                hints.setColorScheme(Qt.ColorScheme.Light)
            case "dark":
                hints.setColorScheme(Qt.ColorScheme.Dark)
            case _:
                hints.unsetColorScheme()


def current() -> Theme:
    """The application's theme; a light one is installed where there is none yet."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise RuntimeError("no application")
    found = application.findChild(Theme, _NAME, Qt.FindChildOption.FindDirectChildrenOnly)
    return found if isinstance(found, Theme) else Theme(application, "light")
