"""Where a client talks to: the workspace's address, its environment, and whether it may change anything.

An address is compared by its *origin* (scheme, host and port, as one string): a key is bound to one.
"""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from enum import StrEnum

import httpx

from bw_desktop.errors import WrongHost
from bw_desktop.messages import Message

_PORTS = {"https": 443, "http": 80}
_LAST_PORT = 65535
_HOST = re.compile(rb"[a-z0-9._:-]+")


class Environment(StrEnum):
    """What kind of data a workspace holds (row A5)."""

    LIVE = "live"
    TEST = "test"
    SAMPLE = "sample"


@dataclass(frozen=True, slots=True)
class Connection:
    """One workspace. `base_url` ends with a slash; in `look_only` nothing but reading leaves the process (row A6)."""

    base_url: str
    environment: Environment
    look_only: bool = True

    def __post_init__(self) -> None:
        object.__setattr__(self, "base_url", secure_address(self.base_url))

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        return origin_of(self.base_url)

    @property
    def host(self) -> str:
        """The host's name, as people know the workspace by."""
        return httpx.URL(self.base_url).host


def origin_of(url: str | httpx.URL) -> str:
    """Scheme, host and port of an address, spelled one way."""
    address = httpx.URL(url)
    return f"{address.scheme}://{address.host}:{address.port or _PORTS.get(address.scheme, 0)}"


def is_secure(url: str | httpx.URL) -> bool:
    """Whether an address may be called at all: https, or http to this very computer; never with a name and password."""
    address = httpx.URL(url)
    if not _HOST.fullmatch(address.raw_host) or address.userinfo or (address.port or 0) > _LAST_PORT:
        return False
    return address.scheme == "https" or (address.scheme == "http" and is_loopback(address.host))


def is_loopback(host: str) -> bool:
    """Whether a host is this very computer."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def secure_address(typed: str) -> str:
    """The base address of a workspace from what a person typed, pasted or an administrator set.

    A missing `https://`, a missing path and a missing last slash are put right.
    Raises `WrongHost` for anything that is no address, or not secure.
    """
    text = "".join(typed.split())
    if "://" not in text:
        text = f"https://{text}"
    try:
        address = httpx.URL(text)
        secure = is_secure(address)
    except httpx.InvalidURL:
        secure = False
    if not secure:
        raise WrongHost(Message.of("error-address-not-secure"), remedy="edit-address")
    path = address.path.rstrip("/") or "/api/v1"
    return str(address.copy_with(path=f"{path}/", query=None, fragment=None))
