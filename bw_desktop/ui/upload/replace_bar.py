"""The line above the table of page 3 in which a text of a column is replaced by another in all rows (row F3)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from bw_desktop.ui import theme
from bw_desktop.ui.kit import Line, SecondaryButton, SmallIconButton, Surface, row
from bw_desktop.ui.naming import named
from bw_desktop.wording import Wording

_NARROWEST = 72


class ReplaceBar(Surface):
    """`asked` carries what is sought and what stands instead whenever either changes, `replaced` when it is to be done.

    `closed` gives the keyboard back.
    """

    asked = Signal(str, str)
    replaced = Signal(str, str)
    closed = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__("plain", "check-replace")
        self._wording = wording
        self.field = ""
        self._title = Line("", "check-replace-title")
        self.sought = named(QLineEdit(), "check-replace-sought", wording.text("pages-check-replace-sought"))
        self.instead = named(QLineEdit(), "check-replace-instead", wording.text("pages-check-replace-instead"))
        self.go = SecondaryButton("", "check-replace-go")
        self.go.clicked.connect(self._on_go)
        close = SmallIconButton("close", "check-replace-close", wording.text("ui-put-away"))
        close.clicked.connect(self.put_away)
        line = row(self, margin=4, space=8)
        line.addWidget(self._title)
        for edit in (self.sought, self.instead):
            edit.setPlaceholderText(edit.accessibleName())
            edit.setMinimumWidth(theme.current().pixels(_NARROWEST))
            edit.textChanged.connect(lambda _: self.asked.emit(self.sought.text(), self.instead.text()))
            edit.returnPressed.connect(self._on_go)
            line.addWidget(edit, 1)
        line.addWidget(self.go)
        line.addWidget(close)
        self.hide()

    def open(self, field: str, title: str, sought: str) -> None:
        """Shows the line for a column; the text of the cell the user stands on is what is sought."""
        self.field = field
        self._title.setText(title)
        self.sought.setText(sought)
        self.instead.clear()
        self.show()
        self.instead.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.asked.emit(sought, "")

    def show_count(self, count: int) -> None:
        """In how many cells something would be replaced."""
        self.go.set_text(self._wording.text("pages-check-replace-go", count=count))
        self.go.setEnabled(count > 0)

    def put_away(self) -> None:
        """Hides the line."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)

    def _on_go(self) -> None:
        if self.go.isEnabled():
            self.replaced.emit(self.sought.text(), self.instead.text())
            self.put_away()
