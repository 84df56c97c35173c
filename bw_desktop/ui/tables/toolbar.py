"""The row above a table: search, columns, export, refresh or stop (product.md 6.3)."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from bw_desktop.ui.actions import Registry
from bw_desktop.ui.kit import Button, QuietButton, SearchField, SecondaryButton, Surface, row
from bw_desktop.wording import Wording

_PAUSE = 120
_BESIDE_ICON = 4  # between a button's icon and its words


class TableSearch(SearchField):
    """Searches as one types. `searched` carries the text after a short pause; `left` goes back to the rows."""

    searched = Signal(str)
    left = Signal()

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__("table-search", wording.text("table-search"), wording.text("ui-clear-field"), parent)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(lambda: self.searched.emit(self.text()))
        self.textChanged.connect(lambda _: self._pause.start())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape if self.text():
                self.clear()
            case Qt.Key.Key_Escape | Qt.Key.Key_Down | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.left.emit()
            case _:
                super().keyPressEvent(event)


class Toolbar(Surface):
    """`left` and `right` take what a tab adds. The buttons are the actions of the registry."""

    def __init__(self, wording: Wording, actions: Registry, parent: QWidget | None = None) -> None:
        super().__init__("plain", "table-toolbar", parent)
        self._actions = actions
        layout = row(self, space=8)
        layout.setContentsMargins(16, 8, 16, 8)
        self.left = row(space=8)
        self.questions = self._button(QuietButton, wording, "table-questions", "down")
        # The arrow stands behind the words, as it does wherever a menu opens.
        self.questions.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.questions.hide()
        self.search = TableSearch(wording)
        self.search.setMinimumWidth(200)
        self.search.setMaximumWidth(360)
        self.right = row(space=8)
        layout.addWidget(self.questions)
        layout.addLayout(self.left)
        layout.addWidget(self.search, 1)
        layout.addStretch(0)
        self.pictures = QuietButton(wording.text("action-table-pictures"), "button-table-pictures", icon="picture")
        self.pictures.setCheckable(True)
        self._columns = self._button(QuietButton, wording, "table-columns", "columns")
        self._export = self._button(SecondaryButton, wording, "table-export", "export")
        self._refresh = self._button(QuietButton, wording, "table-refresh", "refresh")
        self._stop = self._button(SecondaryButton, wording, "table-stop", "stop")
        self._stop.hide()
        layout.addLayout(self.right)
        for button in (self.pictures, self._columns, self._refresh, self._stop, self._export):
            layout.addWidget(button)
        self._shortened = {button: button.text() for button in (self.pictures, self._columns, self._refresh)}
        self._is_short = False

    def show_loading(self, *, is_loading: bool) -> None:
        """While rows arrive one can stop, else refresh."""
        self._refresh.setVisible(not is_loading)
        self._stop.setVisible(is_loading)

    def event(self, event: QEvent) -> bool:
        """Another width, or other parts: is there room for the words of all buttons?"""
        done = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and hasattr(self, "_is_short"):
            self._fit()
        return done

    def _fit(self) -> None:
        """Where there is not, those best known by their icons leave their words to the tool tip."""
        layout = self.layout()
        assert layout is not None
        metrics, seen = self.fontMetrics(), [(one, words) for one, words in self._shortened.items() if one.isVisible()]
        words_take = sum(metrics.horizontalAdvance(words) + _BESIDE_ICON for _, words in seen)
        needed = layout.minimumSize().width() + (words_take if self._is_short else 0)
        if (is_short := needed > self.width()) != self._is_short:
            self._is_short = is_short
            for button, words in self._shortened.items():
                button.setText("" if is_short else words)
                button.setToolTip(words if is_short else "")

    def _button(self, kind: type[Button], wording: Wording, action: str, icon: str) -> Button:
        button = kind(wording.text(f"action-{action}"), f"button-{action}", icon=icon)
        button.clicked.connect(lambda: self._actions.trigger(action))
        return button
