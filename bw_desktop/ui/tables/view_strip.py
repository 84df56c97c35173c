"""The slim strip above a table that shows a view: what it asks, what can be chosen, and what is missing (row B8)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bw_desktop.messages import Message
from bw_desktop.ui.actions import Registry
from bw_desktop.ui.kit import Icon, IconButton, MessageBar, QuietButton, Strong, Surface, column, emptied, row
from bw_desktop.wording import Wording

UNDER_WAY = "view-loads"
"""How the ids of messages begin that say what is still loading."""


class ViewStrip(Surface):
    """Hidden while the table is as it usually is. `load_wanted` asks for what is missing and not under way."""

    load_wanted = Signal()

    def __init__(self, wording: Wording, actions: Registry, parent: QWidget | None = None) -> None:
        super().__init__("plain", "view-strip", parent)
        self._wording = wording
        self.title = Strong(name="view-title")
        self._fields = row(space=8)
        save = QuietButton(wording.text("action-view-save"), "button-view-save", icon="pin")
        save.clicked.connect(lambda: actions.trigger("view-save"))
        leave = IconButton("close", "button-view-leave", wording.text("action-view-leave"))
        leave.clicked.connect(lambda: actions.trigger("view-leave"))
        self._buttons = (save, leave)
        line = row(space=8)
        line.addWidget(Icon("told", "accent"))
        line.addWidget(self.title, 1)
        line.addLayout(self._fields)
        line.addWidget(save)
        line.addWidget(leave)
        self._notes: QVBoxLayout = column(space=4)
        self._told: list[Message] = []
        self._bars: list[MessageBar] = []
        inside = column(self, space=8)
        inside.setContentsMargins(16, 0, 16, 8)
        inside.addLayout(line)
        inside.addLayout(self._notes)
        self.hide()

    def show_view(self, title: str, fields: Sequence[QWidget]) -> None:
        """Shows what is asked, and the fields in which it can be changed."""
        self.set_title(title)
        emptied(self._fields)
        for field in fields:
            self._fields.addWidget(field)
        for before, after in pairwise((*fields, *self._buttons)):
            # The keyboard goes from left to right, though the buttons were there first.
            self.setTabOrder(before, after)
            after.raise_()
        self.show()

    def set_title(self, title: str) -> None:
        """Other words of the same question."""
        self.title.setText(title)
        self.setAccessibleName(title)

    def show_lacking(self, messages: Sequence[Message]) -> None:
        """Says what is missing for a final answer; a number that grows changes in place."""
        if [message.id for message in messages] != [message.id for message in self._told]:
            emptied(self._notes)
            self._bars = [self._bar(number, message) for number, message in enumerate(messages, 1)]
            for bar in self._bars:
                self._notes.addWidget(bar)
        for bar, message in zip(self._bars, messages, strict=True):
            bar.sentence.setText(self._wording.say(message))
        self._told = list(messages)

    def _bar(self, number: int, message: Message) -> MessageBar:
        is_under_way = message.id.startswith(UNDER_WAY)
        remedy = "" if is_under_way or message.id == "view-lacks-right" else self._wording.text("view-load")
        kind = "told" if is_under_way else "look"
        bar = MessageBar(self._wording, kind, self._wording.say(message), f"view-note-{number}", remedy=remedy)
        bar.remedied.connect(self.load_wanted)
        return bar
