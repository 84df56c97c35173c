"""Card 4: who the key acts as, what it can read, and whether anything can be changed (rows A2, A6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout

from bw_desktop.ui.connect.card import ConnectCard
from bw_desktop.ui.connect.first_run import FirstRun, reads_sentence
from bw_desktop.ui.connect.key_field import ClipboardOffer
from bw_desktop.ui.kit import Body, Caption, Card, FormRow, Icon, Strong, Surface, column, emptied, row
from bw_desktop.ui.naming import named
from bw_desktop.wording import Wording

if TYPE_CHECKING:
    from bw_desktop.api.probe import Finding

_ICONS = {
    "readable": ("good", "good"),
    "refused": ("lock", "muted"),
    "unknown": ("told", "muted"),
    "trouble": ("look", "look"),
}
"""Picture and colour by what a key may do with an area: the words of `api.probe.Access`."""


class ConnectedCard(ConnectCard):
    """`went_on` finishes."""

    def __init__(self, wording: Wording, state: FirstRun) -> None:
        super().__init__(wording, "connected", "", primary=wording.text("connect-finish"))
        self._state = state
        self._who = Strong("", "connect-who")
        self._found: QVBoxLayout = column(space=8)
        self.owner = named(QLineEdit(), "connect-owner-missing")
        self.owner.textChanged.connect(self._on_owner)
        self.owner_row = FormRow(wording.text("connect-owner-missing"), self.owner)
        self.name = named(QLineEdit(), "connect-name")
        self.name.textChanged.connect(self._on_name)
        self.name.returnPressed.connect(self.went_on)
        words = wording.text("connect-look-only")
        self.look_only = named(QCheckBox(words), "connect-look-only", words)
        self.look_only.toggled.connect(self._on_look_only)
        self._what_look_only = Caption("", "connect-look-only-hint")
        self.clipboard = ClipboardOffer(wording, "connected")
        self.failure = column()
        card = Card("connect-found")
        card.body.addWidget(self._who)
        card.body.addLayout(self._found)
        self.content.addLayout(self.failure)
        self.content.addWidget(card)
        self.content.addWidget(self.clipboard)
        self.content.addWidget(self.owner_row)
        self.content.addWidget(FormRow(wording.text("connect-name"), self.name))
        self.content.addWidget(self._lock_box())

    def refresh(self) -> None:
        found, entries = self._state.findings, self._state.entries
        if found is None:
            return
        say = self.wording.say
        self.purpose.setText(self.wording.text("connect-connected-purpose", host=found.connection.host))
        self._who.setText(say(found.acts_as))
        emptied(self._found)
        self._found.addWidget(Body(say(reads_sentence(found)), "connect-reads"))
        for area in found.areas:
            self._found.addWidget(_AreaLine(self.wording, area))
        self.owner_row.setVisible(self._state.asks_owner)
        self.owner.setText(entries.owner_email)
        self.name.setText(entries.name)
        self.look_only.setChecked(entries.look_only)
        self._on_look_only(entries.look_only)
        self.clipboard.offer(entries.secret)
        self.show_finishing(False)

    def show_finishing(self, finishing: bool) -> None:
        """Whether the key is just being kept."""
        assert self.primary is not None
        self.primary.setEnabled(not finishing)
        self.primary.set_text(self.wording.text("connect-finishing" if finishing else "connect-finish"))

    def _lock_box(self) -> Card:
        box = Card("connect-look-only-box")
        line = row(space=8)
        line.addWidget(Icon("lock", "muted"), 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.look_only, 1)
        box.body.addLayout(line)
        box.body.addWidget(self._what_look_only)
        return box

    def _on_owner(self, text: str) -> None:
        self._state.entries.owner_email = text

    def _on_name(self, text: str) -> None:
        self._state.entries.name = text

    def _on_look_only(self, on: bool) -> None:
        self._state.entries.look_only = on
        words = self.wording.text("connect-look-only-on" if on else "connect-look-only-off")
        self._what_look_only.setText(words)
        self.look_only.setAccessibleDescription(words)


class _AreaLine(Surface):
    """One area: a mark, whether it can be read, and what is expected of changing it."""

    def __init__(self, wording: Wording, area: Finding) -> None:
        super().__init__("scrolled", f"connect-area-{area.domain}")
        read, change = wording.say(area.message), wording.say(area.change)
        self.setAccessibleName(f"{read} {change}")
        line = row(self, space=12)
        line.addWidget(Icon(*_ICONS[area.access]), 0, Qt.AlignmentFlag.AlignTop)
        words = column(space=0)
        words.addWidget(Body(read))
        words.addWidget(Caption(change))
        line.addLayout(words, 1)
