"""The two windows that ask for a key: to replace one that is no longer accepted (row A7), and to open a workspace."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from bw_desktop.errors import ProgramError
from bw_desktop.messages import Message
from bw_desktop.storage.keychain import KeychainFacts
from bw_desktop.storage.settings import Workspace
from bw_desktop.ui.connect.failure_bar import FailureBar
from bw_desktop.ui.connect.first_run import WhyNot, failure_of
from bw_desktop.ui.connect.key_field import KeyField
from bw_desktop.ui.connect.remember_choice import RememberChoice
from bw_desktop.ui.connect.services import TEST, Connector
from bw_desktop.ui.kit import Caption, Muted, PrimaryButton, ProgressLine, SecondaryButton, Sheet, column, emptied
from bw_desktop.ui.surroundings import Surroundings

REPLACED, ASKED = 1, 1
"""The results of the windows when there is a key."""


class ReplaceKey(Sheet):
    """Tests a new key and puts it in place of the old one. `refused` says whether the old one was just refused."""

    def __init__(
        self,
        around: Surroundings,
        connector: Connector,
        workspace: Workspace,
        keychain: KeychainFacts,
        *,
        refused: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        say = around.wording.text
        super().__init__(around.wording, workspace.environment, say("connect-replace"), "replace-key", parent=parent)
        self._around, self._connector, self._workspace = around, connector, workspace
        environment = say(f"environment-{workspace.environment}")
        purpose = "connect-replace-purpose" if refused else "connect-replace-purpose-wanted"
        self.body.addWidget(Muted(say(purpose, workspace=workspace.name, environment=environment)))
        if workspace.environment == TEST:
            self.body.addWidget(Caption(say("connect-replace-test-hint"), "replace-key-hint"))
        self._failure = column()
        self.body.addLayout(self._failure)
        self.key = KeyField(around.wording, "replace-key-field")
        self.use = PrimaryButton(say("connect-replace-button"), "replace-key-use")
        self.use.setEnabled(False)
        self.use.clicked.connect(self._start)
        self.key.edited.connect(lambda key: self.use.setEnabled(bool(key)))
        self.key.pasted.connect(lambda _: self._start())
        self.key.entered.connect(self._start)
        self.body.addWidget(self.key)
        self._waiting = ProgressLine("replace-key-testing", say("connect-key-testing"))
        self._waiting.set_share(None)
        self._waiting.hide()
        self.body.addWidget(self._waiting)
        self._remember = workspace.remember_key and keychain.keeps
        choice = RememberChoice(around.wording)
        choice.show_choice(self._remember, keychain)
        choice.chosen.connect(self._on_remember)
        self.body.addWidget(choice)
        self.add_button(SecondaryButton(say("connect-cancel"), "replace-key-cancel"), closes=0)
        self.add_button(self.use)
        self.key.paste.setFocus()

    def _on_remember(self, remember: bool) -> None:
        self._remember = remember

    def _start(self) -> None:
        if self.key.key and self._waiting.isHidden():
            self._around.runner.start(self._replace(), self)

    async def _replace(self) -> None:
        self._show_testing(True)
        emptied(self._failure)
        try:
            found = await self._connector.replace_key(self._workspace.id, self.key.key, self._remember)
            failure = failure_of(found)
        except ProgramError as error:
            failure = WhyNot(Message("connect-failure"), error.message, None, error)
        self._show_testing(False)
        if failure is not None:
            self._failure.addWidget(FailureBar(self._around.wording, failure))
            return
        self.key.clear()
        self.done(REPLACED)

    def _show_testing(self, testing: bool) -> None:
        self._waiting.setVisible(testing)
        self.use.setEnabled(not testing)
        self.key.setEnabled(not testing)


class AskKey(Sheet):
    """Asks for the key of a workspace whose key is not kept. `key` is what was given, empty where nothing was."""

    def __init__(self, around: Surroundings, workspace: Workspace, parent: QWidget | None = None) -> None:
        say = around.wording.text
        title = say("connect-ask", workspace=workspace.name)
        super().__init__(around.wording, workspace.environment, title, "ask-key", parent=parent)
        self.key = ""
        self.body.addWidget(Muted(say("connect-ask-purpose"), "ask-key-purpose"))
        self.field = KeyField(around.wording, "ask-key-field")
        self.use = PrimaryButton(say("connect-ask-button"), "ask-key-use")
        self.use.setEnabled(False)
        self.use.clicked.connect(self._on_use)
        self.field.edited.connect(lambda key: self.use.setEnabled(bool(key)))
        self.field.pasted.connect(lambda key: self.use.setEnabled(bool(key)))
        self.field.entered.connect(self._on_use)
        self.body.addWidget(self.field)
        self.add_button(SecondaryButton(say("connect-cancel"), "ask-key-cancel"), closes=0)
        self.add_button(self.use)
        self.field.field.setFocus()

    def _on_use(self) -> None:
        self.key = self.field.key
        if self.key:
            self.field.clear()
            self.done(ASKED)


async def ask_key(around: Surroundings, workspace: Workspace, parent: QWidget) -> str | None:
    """The key the user gave for a workspace, or None: fits `Program.open`."""
    dialog = AskKey(around, workspace, parent)
    given: list[str] = []
    dialog.finished.connect(lambda _: given.append(dialog.key))
    await around.dialogs.show(dialog)
    return (given[0] if given else "") or None


async def replace_key(
    around: Surroundings, connector: Connector, workspace: Workspace, parent: QWidget, *, refused: bool = True
) -> bool:
    """Asks for a new key and uses it; whether there is one now."""
    keychain = await connector.keychain_facts()
    dialog = ReplaceKey(around, connector, workspace, keychain, refused=refused, parent=parent)
    return await around.dialogs.show(dialog) == REPLACED
