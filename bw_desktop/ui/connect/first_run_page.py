"""The four connect cards as one page: leads from card to card and runs the test (rows A1-A4).

Each card is made when it is first shown: the first one is there at once.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QWidget

from bw_desktop.errors import KeychainUnavailable, WrongHost
from bw_desktop.messages import Message
from bw_desktop.ui.connect.card import ConnectCard
from bw_desktop.ui.connect.first_run import Card, FirstRun
from bw_desktop.ui.connect.services import Connector
from bw_desktop.ui.connect.welcome_card import WelcomeCard
from bw_desktop.ui.kit import column, emptied, error_bar
from bw_desktop.ui.surroundings import Surroundings

if TYPE_CHECKING:
    from bw_desktop.ui.connect.connected_card import ConnectedCard
    from bw_desktop.ui.connect.key_card import KeyCard
    from bw_desktop.ui.connect.workspace_card import WorkspaceCard


class FirstRunPage(QWidget):
    """The cards. `sample_chosen` asks for the sample company, `connected` carries the new `Workspace`.

    `left` is emitted by Back on the first card, which is shown only where there is something to go back to.
    """

    sample_chosen = Signal()
    connected = Signal(object)
    left = Signal()

    def __init__(self, around: Surroundings, connector: Connector, *, can_leave: bool = False) -> None:
        super().__init__()
        self._around = around
        self.state = FirstRun(connector)
        self.setObjectName("first-run")
        self.setAccessibleName(around.wording.text("connect-title"))
        self._stack = QStackedWidget()
        column(self).addWidget(self._stack)
        self.welcome = WelcomeCard(around.wording, can_go_back=can_leave)
        self.welcome.sample_chosen.connect(self.sample_chosen)
        self.welcome.went_on.connect(self._on_connect)
        self._put(self.welcome)
        self.show_card()

    @cached_property
    def workspace(self) -> WorkspaceCard:
        """Which workspace."""
        from bw_desktop.ui.connect.workspace_card import WorkspaceCard

        card = WorkspaceCard(self._around.wording, self.state)
        card.went_on.connect(lambda: self._around.runner.start(self._go_to_key(), self))
        self._put(card)
        return card

    @cached_property
    def key(self) -> KeyCard:
        """Its key, and the test of it."""
        from bw_desktop.ui.connect.key_card import KeyCard

        card = KeyCard(self._around.wording, self.state)
        card.went_on.connect(lambda: self._around.runner.start(self._test(), self))
        card.help_wanted.connect(lambda: self._around.runner.start(self._help(), self))
        self._put(card)
        return card

    @cached_property
    def connected_as(self) -> ConnectedCard:
        """What the test found."""
        from bw_desktop.ui.connect.connected_card import ConnectedCard

        card = ConnectedCard(self._around.wording, self.state)
        card.went_on.connect(lambda: self._around.runner.start(self._finish(), self))
        self._put(card)
        return card

    @property
    def card(self) -> ConnectCard:
        """The card of the state."""
        match self.state.card:
            case Card.WELCOME:
                return self.welcome
            case Card.WORKSPACE:
                return self.workspace
            case Card.KEY:
                return self.key
            case Card.CONNECTED:
                return self.connected_as

    def show_card(self) -> None:
        """Shows the card of the state, and puts the focus into it."""
        card = self.card
        card.refresh()
        self._stack.setCurrentWidget(card)
        card.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape is Back, where there is one."""
        back = self.card.back
        if event.matches(QKeySequence.StandardKey.Cancel) and back.isVisible() and back.isEnabled():
            back.click()
        else:
            super().keyPressEvent(event)

    def _put(self, card: ConnectCard) -> None:
        self._stack.addWidget(card)
        card.went_back.connect(self._on_back)

    def _on_connect(self) -> None:
        self.state.connect()
        self.show_card()

    def _on_back(self) -> None:
        if self.state.card is Card.WELCOME:
            self.left.emit()
        self.state.back()
        self.show_card()

    async def _go_to_key(self) -> None:
        from bw_desktop.api.connection import secure_address

        try:
            self.state.entries.address = secure_address(self.state.entries.address)
        except WrongHost as error:
            self.workspace.show_problem(self._around.wording.say(error.message))
            return
        await self.state.go_to_key()
        self.show_card()

    async def _test(self) -> None:
        self.key.show_testing(True)
        try:
            await self.state.test(self._on_waiting)
        finally:
            self.key.show_testing(False)
        self.show_card()

    def _on_waiting(self, why: Message | None) -> None:
        self.key.show_waiting(self._around.wording.say(why) if why else "")

    async def _help(self) -> None:
        from bw_desktop.ui.connect.ask_admin import AskAdmin

        environment = self.state.entries.environment
        await self._around.dialogs.show(AskAdmin(self._around.wording, environment, self.window()))

    async def _finish(self) -> None:
        self.connected_as.show_finishing(True)
        emptied(self.connected_as.failure)
        try:
            workspace = await self.state.finish()
        except KeychainUnavailable as error:
            self.state.entries.remember = False
            self.connected_as.failure.addWidget(error_bar(self._around.wording, error, "connect-keychain"))
        else:
            self.connected.emit(workspace)
        finally:
            self.connected_as.show_finishing(False)
