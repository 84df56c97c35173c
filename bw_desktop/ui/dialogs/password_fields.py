"""A password for a file, typed twice, with a sentence about its strength; it is kept nowhere (row C7)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from bw_desktop.spreadsheet.protection import MOST_CHARACTERS, PASSWORD_LENGTH
from bw_desktop.ui.kit import Caption, FormRow, column, row
from bw_desktop.ui.naming import named
from bw_desktop.wording import Wording

_LONG = 14
_FEW = 5


def strength(password: str) -> str:
    """How strong a password is, as the end of a message id: `short`, `weak`, `fair` or `good`."""
    if len(password) < PASSWORD_LENGTH:
        return "short"
    kinds = sum(
        any(map(is_kind, password))
        for is_kind in (str.islower, str.isupper, str.isdigit, lambda sign: not sign.isalnum())
    )
    if len(set(password)) < _FEW or (kinds == 1 and len(password) < _LONG):
        return "weak"
    return "good" if len(password) >= _LONG or kinds > 2 else "fair"


class PasswordFields(QWidget):
    """A tick, and behind it the two fields. `changed` is emitted whenever it says something else."""

    changed = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self.setObjectName("export-lock-box")
        say = wording.text
        self._tick = named(QCheckBox(say("export-lock")), "export-lock", say("export-lock"))
        self._first, self._second = self._field("export-password"), self._field("export-password-again")
        self._strength = Caption("", "export-password-strength")
        layout = column(self, space=4)
        layout.addWidget(self._tick)
        self._inside = QWidget()
        inside = column(self._inside, space=8)
        beside = row(space=12)
        self._rows = [FormRow(say(one.objectName()), one) for one in (self._first, self._second)]
        for one in self._rows:
            beside.addWidget(one, 1, Qt.AlignmentFlag.AlignTop)
        inside.addLayout(beside)
        inside.addWidget(self._strength)
        inside.addWidget(Caption(say("export-password-lost"), "export-password-lost"))
        layout.addWidget(self._inside)
        self._inside.hide()
        self._tick.toggled.connect(self._on_ticked)
        for field in (self._first, self._second):
            field.textChanged.connect(self._tell)

    @property
    def password(self) -> str:
        """The password; empty where none is wanted."""
        return self._first.text() if self.is_wanted else ""

    @property
    def is_wanted(self) -> bool:
        """Whether the file is to have one."""
        return self._tick.isChecked()

    @property
    def is_ready(self) -> bool:
        """Whether it can be used: long enough, and typed the same twice."""
        return not self.is_wanted or (
            strength(self._first.text()) != "short" and self._first.text() == self._second.text()
        )

    def want(self) -> None:
        """Ticks it, and lets the user type."""
        self._tick.setChecked(True)

    def clear(self) -> None:
        """Forgets what was typed."""
        for field in (self._first, self._second):
            field.clear()

    def _field(self, name: str) -> QLineEdit:
        field = named(QLineEdit(), name, self._wording.text(name))
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setMaxLength(MOST_CHARACTERS)
        field.setInputMethodHints(Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhSensitiveData)
        return field

    def _on_ticked(self, wanted: bool) -> None:
        self._inside.setVisible(wanted)
        if wanted:
            self._first.setFocus()
        else:
            self.clear()
        self._tell()

    def _tell(self) -> None:
        say, typed = self._wording.text, self._first.text()
        self._strength.setText(say(f"export-password-{strength(typed)}" if typed else "export-password-rule"))
        differ = bool(self._second.text()) and self._second.text() != typed
        self._rows[1].set_problem(say("export-password-differs") if differ else "")
        self.changed.emit()
