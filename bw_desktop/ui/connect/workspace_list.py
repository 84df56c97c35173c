"""The workspaces in the settings: whose key, look-only, rename, replace the key, remove (rows A4, A6, A11)."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any
from urllib.parse import urlsplit

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from bw_desktop.errors import ProgramError
from bw_desktop.storage.settings import Workspace
from bw_desktop.ui.connect.key_dialogs import replace_key
from bw_desktop.ui.connect.remember_choice import store_name
from bw_desktop.ui.connect.services import SAMPLE, Connector
from bw_desktop.ui.dialogs import Answer
from bw_desktop.ui.kit import (
    Caption,
    Card,
    EnvironmentBand,
    Muted,
    QuietButton,
    SecondaryButton,
    Strong,
    Surface,
    column,
    emptied,
    error_bar,
    row,
)
from bw_desktop.ui.naming import named
from bw_desktop.ui.surroundings import Surroundings


class WorkspaceList(QWidget):
    """All workspaces. `changed` is emitted after anything was changed, `add_wanted` by Add."""

    changed = Signal()
    add_wanted = Signal()

    def __init__(self, around: Surroundings, connector: Connector) -> None:
        super().__init__()
        self._around, self._connector = around, connector
        say = around.wording.text
        self.setObjectName("workspace-list")
        self.setAccessibleName(say("connect-list"))
        layout = column(self, space=12)
        layout.addWidget(Muted(say("connect-list-purpose"), "workspace-list-purpose"))
        self._trouble = column()
        self._entries = column(space=12)
        layout.addLayout(self._trouble)
        layout.addLayout(self._entries)
        add = SecondaryButton(say("connect-list-add"), "workspace-add", icon="add")
        add.clicked.connect(self.add_wanted)
        line = row()
        line.addWidget(add)
        line.addStretch(1)
        layout.addLayout(line)
        self.refresh()

    def refresh(self) -> None:
        """Shows the workspaces anew."""
        emptied(self._entries)
        workspaces = self._connector.workspaces()
        for workspace in workspaces:
            self._entries.addWidget(WorkspaceEntry(self._around, self, workspace))
        if not workspaces:
            self._entries.addWidget(Muted(self._around.wording.text("connect-list-empty"), "workspace-list-empty"))

    def rename(self, workspace: Workspace, name: str) -> None:
        """Gives a workspace another name."""
        self._start(lambda: self._connector.rename(workspace.id, name.strip() or workspace.name))

    def set_look_only(self, workspace: Workspace, look_only: bool) -> None:
        """Switches look-only."""
        self._start(lambda: self._connector.set_look_only(workspace.id, look_only))

    def replace(self, workspace: Workspace) -> None:
        """Asks for another key."""

        async def work() -> None:
            await replace_key(self._around, self._connector, workspace, self.window(), refused=False)

        self._start(work)

    def remove(self, workspace: Workspace) -> None:
        """Asks, and removes a workspace with its key."""
        say = self._around.wording.text

        async def work() -> None:
            answers = (
                Answer("keep", say("connect-cancel"), focus=True),
                Answer("remove", say("connect-list-remove-button", name=workspace.name), "primary"),
            )
            title, text = say("connect-list-remove-title", name=workspace.name), say("connect-list-remove-text")
            chosen = await self._around.dialogs.ask(self.window(), workspace.environment, title, text, answers)
            if chosen == "remove":
                await self._connector.remove(workspace.id)

        self._start(work)

    def _start(self, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        self._around.runner.start(self._done(work), self)

    async def _done(self, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        emptied(self._trouble)
        try:
            await work()
        except ProgramError as error:
            self._trouble.addWidget(error_bar(self._around.wording, error, "workspace-trouble"))
        self.refresh()
        self.changed.emit()


class WorkspaceEntry(Surface):
    """One workspace under its band."""

    def __init__(self, around: Surroundings, owner: WorkspaceList, workspace: Workspace) -> None:
        super().__init__("card", f"workspace-{workspace.id}")
        self._say = around.wording.text
        self._owner, self._workspace = owner, workspace
        host = urlsplit(workspace.base_url).hostname or ""
        environment = self._say(f"environment-{workspace.environment}")
        self.setAccessibleName(
            self._say("connect-list-spoken", environment=environment, name=workspace.name, host=host)
        )
        layout = column(self, space=0)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(EnvironmentBand(around.wording, workspace.environment))
        inside = Card()
        inside.setProperty("surface", "plain")
        layout.addWidget(inside)
        self.name = named(QLineEdit(workspace.name), "workspace-name", self._say("connect-list-renamed"))
        self._heading = Strong(workspace.name, "workspace-heading")
        self._save = SecondaryButton(self._say("connect-list-save"), "workspace-save")
        self._save.clicked.connect(self._on_save)
        self.name.returnPressed.connect(self._on_save)
        heading = row(space=8)
        for widget in (self._heading, self.name, self._save):
            heading.addWidget(widget)
        inside.body.addLayout(heading)
        if workspace.environment != SAMPLE:
            inside.body.addWidget(Caption(self._facts(around, host), "workspace-facts"))
        inside.body.addLayout(self._buttons())
        self._show_renaming(False)

    def _facts(self, around: Surroundings, host: str) -> str:
        one = self._workspace
        whose = self._say("connect-list-owner", owner=one.key_owner) if one.key_owner else ""
        kept = "connect-list-kept" if one.remember_key else "connect-list-asked"
        where = self._say(kept, store=store_name(around.wording))
        return " · ".join((host, whose or self._say("connect-list-no-owner"), where))

    def _buttons(self) -> QHBoxLayout:
        one = self._workspace
        line = row(space=8)
        if one.environment != SAMPLE:
            words = self._say("connect-look-only")
            look_only = named(QCheckBox(words), "workspace-look-only", words)
            look_only.setChecked(one.look_only)
            look_only.toggled.connect(lambda on: self._owner.set_look_only(one, on))
            line.addWidget(look_only)
        line.addStretch(1)
        self.rename = QuietButton(self._say("connect-list-rename"), "workspace-rename")
        self.rename.clicked.connect(lambda: self._show_renaming(True))
        line.addWidget(self.rename)
        if one.environment != SAMPLE:
            replace = QuietButton(self._say("connect-list-replace"), "workspace-replace-key", icon="key")
            replace.clicked.connect(lambda: self._owner.replace(one))
            line.addWidget(replace)
        remove = QuietButton(self._say("connect-list-remove"), "workspace-remove", icon="remove")
        remove.clicked.connect(lambda: self._owner.remove(one))
        line.addWidget(remove)
        return line

    def _show_renaming(self, renaming: bool) -> None:
        self._heading.setVisible(not renaming)
        for widget in (self.name, self._save):
            widget.setVisible(renaming)
        if renaming:
            self.name.setFocus()
            self.name.selectAll()

    def _on_save(self) -> None:
        self._owner.rename(self._workspace, self.name.text())
