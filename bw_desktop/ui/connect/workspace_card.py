"""Card 2: LIVE or TEST, and the address the key will go to (rows A4, A5)."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from bw_desktop.ui.connect.card import ConnectCard
from bw_desktop.ui.connect.first_run import FirstRun
from bw_desktop.ui.connect.services import LIVE, TEST
from bw_desktop.ui.kit import ChoiceCard, EnvironmentBand, FormRow, LinkButton, on_choice
from bw_desktop.ui.naming import named
from bw_desktop.wording import Wording


class WorkspaceCard(ConnectCard):
    """Two cards in the colours of their bands; the address can be changed behind "Other address"."""

    def __init__(self, wording: Wording, state: FirstRun) -> None:
        super().__init__(
            wording, "workspace", wording.text("connect-workspace-purpose"), primary=wording.text("connect-next")
        )
        self._state = state
        self.choices = {environment: self._choice(environment) for environment in (LIVE, TEST)}
        self.address = named(QLineEdit(), "connect-address")
        self.address.textChanged.connect(self._on_address)
        self.address.returnPressed.connect(self._on_return)
        self.address_row = FormRow(
            wording.text("connect-address"), self.address, hint=wording.text("connect-address-hint")
        )
        self.other = LinkButton(wording.text("connect-address-other"), "connect-address-other")
        self.other.clicked.connect(self._on_other)
        for card in self.choices.values():
            self.content.addWidget(card)
        self.content.addWidget(self.other)
        self.content.addWidget(self.address_row)
        self.address_row.hide()

    def refresh(self) -> None:
        entries = self._state.entries
        for environment, card in self.choices.items():
            card.setChecked(environment == entries.environment)
        self.address.setText(entries.address)
        self.other.setVisible(bool(entries.environment) and self.address_row.isHidden())
        assert self.primary is not None
        self.primary.setEnabled(self._state.has_address)

    def take_focus(self) -> None:
        chosen = self._state.entries.environment
        if chosen and self.primary is not None:
            self.primary.setFocus()
        else:
            self.choices[LIVE].setFocus()

    def show_problem(self, sentence: str) -> None:
        """Says what is wrong with the address."""
        self.address_row.show()
        self.address_row.set_problem(sentence)
        self.refresh()

    def _choice(self, environment: str) -> ChoiceCard:
        say = self.wording.text
        card = ChoiceCard(
            say(f"connect-{environment}"),
            say(f"connect-{environment}-about"),
            f"connect-{environment}",
            band=EnvironmentBand(self.wording, environment),
            checkable=True,
        )
        on_choice(card, lambda: self._on_chosen(environment))
        return card

    def _on_chosen(self, environment: str) -> None:
        if environment != self._state.entries.environment:
            self._state.choose(environment)
        self.refresh()

    def _on_other(self) -> None:
        self.address_row.show()
        self.refresh()
        self.address.setFocus()
        self.address.selectAll()

    def _on_address(self, text: str) -> None:
        self._state.entries.address = text
        self.address_row.set_problem("")
        assert self.primary is not None
        self.primary.setEnabled(self._state.has_address)

    def _on_return(self) -> None:
        if self._state.has_address:
            self.went_on.emit()
