"""No test talks to anything but this computer.

An audit hook of the interpreter sees every connection, whoever opens it. Names that can never exist
(`.invalid`, `.test`) fail to resolve, as they would in the real world, so that "no network" can be tested.
"""

from __future__ import annotations

import ipaddress
import socket
import sys
from collections.abc import Iterator
from typing import Any

import pytest

_LOCAL_NAMES = frozenset({"", "localhost", "ip6-localhost", socket.gethostname().lower()})
_NEVER_EXIST = (".invalid", ".test")
_attempts: list[str] = []


def pytest_configure() -> None:
    sys.addaudithook(_hook)


def _hook(event: str, arguments: tuple[Any, ...]) -> None:
    if event in {"socket.connect", "socket.sendto"}:
        address = arguments[1]
        host = address[0] if isinstance(address, tuple) else ""
    elif event == "socket.getaddrinfo":
        host = arguments[0] or ""
    else:
        return
    name = host.decode("ascii", "replace") if isinstance(host, bytes) else str(host)
    if name.lower().rstrip(".").endswith(_NEVER_EXIST):
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
    if not is_local(name):
        _attempts.append(f"{event}: {name}")
        raise ConnectionRefusedError(f"a test tried to reach {name}")


def is_local(host: str) -> bool:
    """Whether an address or name means this computer."""
    if host.lower() in _LOCAL_NAMES:
        return True
    try:
        address = ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


@pytest.fixture(autouse=True)
def _no_socket_beyond_loopback() -> Iterator[None]:
    _attempts.clear()
    yield
    if _attempts:
        pytest.fail(f"reached beyond this computer: {_attempts}")
