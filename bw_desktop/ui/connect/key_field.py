"""The field for an API key: masked, with Paste that cleans, and the offer to clear the clipboard (row M3)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from bw_desktop.ui.connect.first_run import cleaned_key
from bw_desktop.ui.kit import Caption, FormRow, IconButton, LinkButton, SecondaryButton, column, row
from bw_desktop.ui.naming import named
from bw_desktop.wording import Wording


class KeyField(QWidget):
    """`edited` carries the key as typed, `pasted` the cleaned key; `entered` is emitted by Enter.

    The key never stands in a tool tip, an accessible text or an undo history.
    """

    edited = Signal(str)
    pasted = Signal(str)
    entered = Signal()

    def __init__(self, wording: Wording, name: str = "api-key") -> None:
        super().__init__()
        self._wording = wording
        self.setObjectName(f"{name}-box")
        self.field = named(QLineEdit(), name, wording.text("connect-key-field"))
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.field.textChanged.connect(self._on_edited)
        self.field.returnPressed.connect(self.entered)
        self.show_key = IconButton("eye", f"{name}-show", wording.text("connect-key-show"))
        self.show_key.setCheckable(True)
        self.show_key.toggled.connect(self._on_shown)
        self.paste = SecondaryButton(wording.text("connect-key-paste"), f"{name}-paste", icon="paste")
        self.paste.clicked.connect(self._on_paste)
        line = QWidget()
        layout = row(line, space=8)
        layout.addWidget(self.field, 1)
        layout.addWidget(self.show_key)
        layout.addWidget(self.paste)
        line.setObjectName(f"{name}-line")
        self._row = FormRow(wording.text("connect-key-field"), line)
        self._clipboard = ClipboardOffer(wording, name)
        outer = column(self, space=4)
        outer.addWidget(self._row)
        outer.addWidget(self._clipboard)

    @property
    def key(self) -> str:
        """The key as it would be sent."""
        return cleaned_key(self.field.text())

    @property
    def clipboard_offer(self) -> ClipboardOffer:
        """The offer to clear the clipboard."""
        return self._clipboard

    def show_problem(self, sentence: str) -> None:
        """Says what is wrong with the key; an empty sentence takes it back."""
        self._row.set_problem(sentence)

    def clear(self) -> None:
        """Forgets the key."""
        self.field.clear()
        self.show_key.setChecked(False)

    def _on_edited(self) -> None:
        self.show_problem("")
        self.edited.emit(self.key)

    def _on_paste(self) -> None:
        key = cleaned_key(QGuiApplication.clipboard().text())
        if not key:
            self.show_problem(self._wording.text("connect-key-empty-clipboard"))
            return
        self.show_problem("")
        self.field.setText(key)
        self._clipboard.offer(key)
        self.pasted.emit(key)

    def _on_shown(self, shown: bool) -> None:
        self.field.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        words = self._wording.text("connect-key-hide" if shown else "connect-key-show")
        self.show_key.setAccessibleName(words)
        self.show_key.setToolTip(words)


class ClipboardOffer(QWidget):
    """One line: the key is still on the clipboard, and a button that clears it."""

    def __init__(self, wording: Wording, name: str) -> None:
        super().__init__()
        self._wording = wording
        self._key = ""
        self.setObjectName(f"{name}-clipboard")
        self._words = Caption(wording.text("connect-key-clipboard"), f"{name}-clipboard-words")
        self.button = LinkButton(wording.text("connect-key-clipboard-clear"), f"{name}-clipboard-clear")
        self.button.clicked.connect(self._on_clear)
        layout = row(self, space=8)
        layout.addWidget(self._words, 1)
        layout.addWidget(self.button)
        self.hide()

    def offer(self, key: str) -> None:
        """Offers to clear the clipboard of this key; nothing is offered for no key, or when it is gone."""
        self._key = key
        still_there = bool(key) and cleaned_key(QGuiApplication.clipboard().text()) == key
        self._words.setText(self._wording.text("connect-key-clipboard"))
        self.button.setVisible(still_there)
        self.setVisible(still_there)

    def _on_clear(self) -> None:
        clipboard = QGuiApplication.clipboard()
        if cleaned_key(clipboard.text()) == self._key:
            clipboard.clear()
        self._key = ""
        self._words.setText(self._wording.text("connect-key-clipboard-cleared"))
        self.button.hide()
