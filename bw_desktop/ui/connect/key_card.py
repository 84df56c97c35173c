"""Card 3: the API key, tested as soon as it is pasted (rows A1-A3, M3)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from bw_desktop.ui.announcing import announce
from bw_desktop.ui.connect.card import ConnectCard
from bw_desktop.ui.connect.failure_bar import FailureBar
from bw_desktop.ui.connect.first_run import FirstRun
from bw_desktop.ui.connect.key_field import KeyField
from bw_desktop.ui.connect.remember_choice import RememberChoice
from bw_desktop.ui.kit import (
    Body,
    Caption,
    FormRow,
    Icon,
    LinkButton,
    Muted,
    ProgressLine,
    Strong,
    Surface,
    column,
    emptied,
    row,
)
from bw_desktop.ui.naming import named
from bw_desktop.wording import Wording


class KeyCard(ConnectCard):
    """`went_on` asks for a test; `help_wanted` for the text to the Super Admin."""

    help_wanted = Signal()

    def __init__(self, wording: Wording, state: FirstRun) -> None:
        super().__init__(wording, "key", wording.text("connect-key-purpose"), primary=wording.text("connect-key-test"))
        self._state = state
        self._failure = column()
        self.key = KeyField(wording)
        self.key.edited.connect(self._on_key)
        self.key.pasted.connect(self._on_pasted)
        self.key.entered.connect(self._on_entered)
        self.owner = named(QLineEdit(), "connect-owner")
        self.owner.textChanged.connect(self._on_owner)
        self.owner.returnPressed.connect(self._on_entered)
        self.none = LinkButton(wording.text("connect-key-none"), "connect-key-none")
        self.none.clicked.connect(self.help_wanted)
        self.remember = RememberChoice(wording)
        self.remember.chosen.connect(self._on_remember)
        self._waiting = ProgressLine("connect-testing", wording.text("connect-key-testing"))
        self._waiting.set_share(None)
        self.pace = Muted("", "connect-testing-pace")
        hint = wording.text("connect-key-owner-hint")
        self.content.addLayout(self._failure)
        self.content.addWidget(self.key)
        self.content.addWidget(self._waiting)
        self.content.addWidget(self.pace)
        self.content.addWidget(_WhereToFind(wording))
        self.content.addWidget(self.none, 0, Qt.AlignmentFlag.AlignLeft)
        self.content.addWidget(FormRow(wording.text("connect-key-owner"), self.owner, hint=hint))
        self.content.addWidget(self.remember)
        self._waiting.hide()
        self.pace.hide()

    def refresh(self) -> None:
        state = self._state
        if self.key.key != state.entries.secret:
            self.key.field.setText(state.entries.secret)
        self.owner.setText(state.entries.owner_email)
        if state.keychain is not None:
            self.remember.show_choice(state.entries.remember, state.keychain)
        emptied(self._failure)
        if state.failure is not None:
            self._failure.addWidget(FailureBar(self.wording, state.failure))
            self.key.clipboard_offer.offer(state.entries.secret)
        self.show_testing(False)

    def show_waiting(self, words: str) -> None:
        """Why the test gets no answer for a while; empty: it goes on."""
        if words and words != self.pace.text():
            announce(self, words)
        self.pace.setText(words)
        self.pace.setVisible(bool(words))

    def show_testing(self, testing: bool) -> None:
        """Whether the test goes on just now."""
        assert self.primary is not None
        self._waiting.setVisible(testing)
        if not testing:
            self.show_waiting("")
        again = "connect-failure-again" if self._state.failure else "connect-key-test"
        self.primary.set_text(self.wording.text("connect-key-testing" if testing else again))
        self.primary.setEnabled(not testing and bool(self._state.entries.secret))
        for widget in (self.key, self.owner, self.remember):
            widget.setEnabled(not testing)

    def take_focus(self) -> None:
        if self._state.entries.secret and self.primary is not None and self.primary.isEnabled():
            self.primary.setFocus()
        else:
            self.key.paste.setFocus()

    def _on_key(self, key: str) -> None:
        self._state.entries.secret = key
        assert self.primary is not None
        self.primary.setEnabled(bool(key))

    def _on_pasted(self, key: str) -> None:
        self._on_key(key)
        self.went_on.emit()

    def _on_entered(self) -> None:
        if self._state.entries.secret:
            self.went_on.emit()

    def _on_owner(self, text: str) -> None:
        self._state.entries.owner_email = text

    def _on_remember(self, remember: bool) -> None:
        self._state.entries.remember = remember


class _WhereToFind(Surface):
    """A small drawn path through Betterworks' own pages."""

    def __init__(self, wording: Wording) -> None:
        super().__init__("card", "connect-key-where")
        self.setAccessibleName(wording.text("connect-key-path-spoken"))
        layout = column(self, margin=12, space=8)
        layout.addWidget(Caption(wording.text("connect-key-where")))
        path = row(space=8)
        for number in range(1, 5):
            if number > 1:
                path.addWidget(Icon("right", "muted", 16), 0, Qt.AlignmentFlag.AlignVCenter)
            path.addWidget(_step(wording.text(f"connect-key-path-{number}"), number == 4), int(number == 4))
        layout.addLayout(path)


def _step(words: str, is_last: bool) -> QWidget:
    if is_last:
        return Body(words)
    label = Strong(words)
    label.setWordWrap(False)
    return label
