"""What the connect cards and the list of workspaces need from outside the window: made in `assembly`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from bw_desktop.messages import Message

LIVE, TEST, SAMPLE = "live", "test", "sample"
"""The environments of a workspace (row A5)."""


@dataclass(frozen=True, slots=True)
class Place:
    """A workspace as the list shows it. `id` never changes; `key_owner` is an e-mail, or empty."""

    id: str
    name: str
    base_url: str
    environment: str
    look_only: bool = True
    remember_key: bool = True
    key_owner: str = ""


@dataclass(frozen=True, slots=True)
class Area:
    """What the test found for one domain: whether it can be read, and whether the role is expected to change it.

    None: it could not be settled. `note` says why it cannot be read, in words.
    """

    domain: str
    can_read: bool | None
    can_change: bool | None = None
    note: Message | None = None


@dataclass(frozen=True, slots=True)
class Tested:
    """What the connection test found out (row A2).

    `owner` is the name of the person the key acts as, `owner_email` their e-mail; `told_by_server` is false where they
    are only what the user typed. `role` is one of the roles, or empty where it is not known.
    """

    host: str
    owner: str
    owner_email: str
    told_by_server: bool
    role: str
    areas: tuple[Area, ...]


@dataclass(frozen=True, slots=True)
class PasswordStore:
    """The password store of this computer. `name` is what its users call it; `reason` says why it cannot be used."""

    usable: bool
    name: str
    reason: Message | None = None


class Connector(Protocol):
    """Tests, adds and changes workspaces. All coroutines raise the errors of `bw_desktop.errors`."""

    def address_of(self, environment: str) -> str:
        """The address that is filled in for an environment."""
        ...

    def places(self) -> tuple[Place, ...]:
        """The workspaces there are, the sample company last if it was opened."""
        ...

    async def password_store(self) -> PasswordStore: ...

    async def test(self, base_url: str, environment: str, secret: str, owner_email: str) -> Tested:
        """Tries a key by one harmless read per domain; stores nothing."""
        ...

    async def add(self, place: Place, secret: str) -> Place:
        """Adds a workspace and keeps its key as `place.remember_key` says; the workspace with its id."""
        ...

    async def rename(self, id: str, name: str) -> None: ...

    async def remove(self, id: str) -> None:
        """Removes a workspace with its key from this computer."""
        ...

    async def replace_key(self, id: str, secret: str) -> None:
        """Tests and keeps a new key. Raises `KeyNotAccepted`, and leaves the old one then."""
        ...

    async def set_look_only(self, id: str, look_only: bool) -> None: ...
