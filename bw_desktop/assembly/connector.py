"""Tests, adds and changes workspaces, for the first run and the list of workspaces (rows A1–A4, A6, A11)."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from bw_desktop.assembly.program import Program
from bw_desktop.messages import Message
from bw_desktop.storage.keychain import KeychainFacts
from bw_desktop.storage.settings import Workspace, new_workspace_id

if TYPE_CHECKING:
    from bw_desktop.api.probe import Findings

Told = Callable[[Message | None], None]
"""Told why Betterworks is left alone for a while, and None when it goes on."""

_LOG = logging.getLogger(__name__)


class Connector:
    """What the connect cards ask for. All coroutines raise the errors of `bw_desktop.errors`."""

    def __init__(self, program: Program) -> None:
        self._program = program

    def address_of(self, environment: str) -> str:
        """The address that is filled in for an environment, LIVE or TEST."""
        return self._program.endpoints.hosts[environment]

    def workspaces(self) -> tuple[Workspace, ...]:
        """The workspaces there are, as the settings have them."""
        return self._program.settings.workspaces

    async def keychain_facts(self) -> KeychainFacts:
        """What holds the keys, or why nothing can."""
        return await self._program.keychain.facts()

    async def test(
        self, base_url: str, environment: str, secret: str, owner_email: str, told: Told = lambda _: None
    ) -> Findings:
        """Tries a key by one harmless read per domain; stores nothing. Raises `WrongHost`, `KeyNotAccepted`."""
        session = await self._program.open(Workspace("", "", base_url, environment), secret)
        session.on_waiting(told)
        from bw_desktop.api import probe

        try:
            return await probe(session.client, owner_email)
        finally:
            await self._program.close(session)

    async def add(self, workspace: Workspace, secret: str) -> Workspace:
        """Adds a workspace (its `id` comes empty) and keeps its key as `remember_key` says; the workspace with its id.

        Raises `KeychainUnavailable`; nothing was added then.
        """
        added = replace(workspace, id=new_workspace_id())
        await self._program.keep_secret(added, secret)
        self._program.keep(replace(self._program.settings.with_workspace(added), current=added.id))
        _LOG.info("workspace %s added, %s", added.id, added.environment)
        return added

    async def rename(self, id: str, name: str) -> None:
        """Gives a workspace another name; its key stays bound to its host."""
        self._program.change_workspace(replace(self._known(id), name=name))

    async def remove(self, id: str) -> None:
        """Removes a workspace with its key from this computer."""
        await self._program.forget(self._known(id))

    async def replace_key(self, id: str, secret: str, remember: bool) -> Findings:
        """Tests a new key, and keeps and uses it where it works; otherwise the old one stays."""
        workspace = replace(self._known(id), remember_key=remember)
        findings = await self.test(workspace.base_url, workspace.environment, secret, workspace.key_owner)
        if findings.failure is None:
            await self._program.keep_secret(workspace, secret)
            await self._program.forget_rows(workspace)
            self._program.use_secret(workspace, secret)
        return findings

    async def set_look_only(self, id: str, look_only: bool) -> None:
        """Switches Look only on or off for a workspace."""
        self._program.change_workspace(replace(self._known(id), look_only=look_only))

    def _known(self, id: str) -> Workspace:
        workspace = self._program.settings.workspace(id)
        if workspace is None:
            raise KeyError(id)
        return workspace
