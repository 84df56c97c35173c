"""What a keychain is to the program: a few secrets, each bound to the address it was entered for (rows A3, A4).

`SystemKeychain` keeps them in the operating system's own; `MemoryKeychain` only while the program runs.
There is no third: a secret is never written to a file.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import urlsplit

from bw_desktop.errors import KeychainUnavailable
from bw_desktop.messages import Message

MOST_BYTES = 2560
"""What Windows takes for one item, as UTF-16 (row O4)."""

_PORTS = {"https": 443, "http": 80}


@dataclass(frozen=True, slots=True)
class KeychainFacts:
    """What holds the secrets, by its own name, and why it cannot be used; `reason` is None where it can.

    `backend` is empty where there is none, or none that is trusted.
    """

    backend: str
    reason: Message | None = None

    @property
    def keeps(self) -> bool:
        """Whether what is put in is still there at the next start."""
        return self.reason is None


class Keychain(Protocol):
    """Secrets by name. `address` is a workspace's base address; the store's own key has none.

    A name is the workspace's id, or `store-…`. All raise `KeychainUnavailable`.
    """

    async def facts(self) -> KeychainFacts:
        """Tries the keychain out. Raises nothing."""
        ...

    async def get(self, name: str, address: str = "") -> str | None:
        """The secret of a name; None where there is none, or one for another host."""
        ...

    async def set(self, name: str, secret: str, address: str = "") -> None:
        """Keeps a secret, in place of the one before."""
        ...

    async def delete(self, name: str) -> None:
        """Forgets a secret; nothing happens where there is none."""
        ...


class MemoryKeychain:
    """Secrets for as long as the program runs: for "ask me every time", and for sample data."""

    def __init__(self) -> None:
        self._items: dict[str, str] = {}

    async def facts(self) -> KeychainFacts:
        """It never keeps anything."""
        return KeychainFacts("", Message.of("storage-keychain-memory"))

    async def get(self, name: str, address: str = "") -> str | None:
        """The secret of a name; None where there is none, or one for another host."""
        return unpacked(self._items.get(name), address)

    async def set(self, name: str, secret: str, address: str = "") -> None:
        """Keeps a secret, in place of the one before. Raises `KeychainUnavailable` where it is too long."""
        self._items[name] = packed(secret, address)

    async def delete(self, name: str) -> None:
        """Forgets a secret; nothing happens where there is none."""
        self._items.pop(name, None)

    def __repr__(self) -> str:
        return f"MemoryKeychain({len(self._items)} items)"


def packed(secret: str, address: str) -> str:
    """A secret and the origin it is bound to, as one item. Raises `KeychainUnavailable` where it is too long."""
    item = json.dumps({"version": 1, "origin": origin(address), "secret": secret}, separators=(",", ":"))
    if len(item.encode("utf-16-le")) > MOST_BYTES:
        raise KeychainUnavailable(Message.of("storage-key-too-long"), remedy="replace-key")
    return item


def unpacked(item: str | None, address: str) -> str | None:
    """The secret in an item; None where it is bound to another origin, or is no item of ours."""
    try:
        tree = json.loads(item or "")
        bound_to, secret = tree["origin"], tree["secret"]
    except (ValueError, TypeError, KeyError):
        return None
    return secret if isinstance(secret, str) and bound_to == origin(address) else None


def origin(address: str) -> str:
    """Scheme, host and port of an address, spelled one way; empty for no address."""
    if not address:
        return ""
    parts = urlsplit(address.strip())
    scheme, host = parts.scheme.lower(), (parts.hostname or "").rstrip(".")
    return f"{scheme}://{host}:{parts.port or _PORTS.get(scheme, 0)}"
