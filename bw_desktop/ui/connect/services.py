"""What the connect cards and the list of workspaces need from outside the window: made in `assembly`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from bw_desktop.messages import Message
from bw_desktop.storage.keychain import KeychainFacts
from bw_desktop.storage.settings import Workspace

if TYPE_CHECKING:
    from bw_desktop.api.probe import Findings

Told = Callable[[Message | None], None]
"""Told why Betterworks is left alone for a while, and None when it goes on."""

LIVE, TEST, SAMPLE = "live", "test", "sample"
"""The environments of a workspace (row A5)."""


class Connector(Protocol):
    """Tests, adds and changes workspaces. All coroutines raise the errors of `bw_desktop.errors`."""

    def address_of(self, environment: str) -> str:
        """The address that is filled in for an environment, LIVE or TEST."""
        ...

    def workspaces(self) -> tuple[Workspace, ...]:
        """The workspaces there are, as the settings have them."""
        ...

    async def keychain_facts(self) -> KeychainFacts: ...

    async def test(self, base_url: str, environment: str, secret: str, owner_email: str, told: Told) -> Findings:
        """Tries a key by one harmless read per domain; stores nothing. Raises `WrongHost`, `KeyNotAccepted`."""
        ...

    async def add(self, workspace: Workspace, secret: str) -> Workspace:
        """Adds a workspace (its `id` comes empty) and keeps its key as `remember_key` says; the workspace with its id.

        Raises `KeychainUnavailable`; nothing was added then.
        """
        ...

    async def rename(self, id: str, name: str) -> None: ...

    async def remove(self, id: str) -> None:
        """Removes a workspace with its key from this computer."""
        ...

    async def replace_key(self, id: str, secret: str, remember: bool) -> Findings:
        """Tests a new key, and keeps and uses it where it works; otherwise the old one stays."""
        ...

    async def set_look_only(self, id: str, look_only: bool) -> None: ...
