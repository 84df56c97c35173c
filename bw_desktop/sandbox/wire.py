"""The socket below an answer, so that it can really be cut.

Under uvicorn `CuttableProtocol` hands each request its transport; without it (in-process) a cut is a `ConnectionError`
raised to the caller.
"""

from __future__ import annotations

import asyncio
import socket
import struct
import sys
from typing import Any

from starlette.types import Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

_EXTENSION = "bw_desktop.wire"
_LINGER = "hh" if sys.platform == "win32" else "ii"


class CuttableProtocol(H11Protocol):
    """HTTP/1.1 as uvicorn speaks it; requests know their transport."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        inner: Any = self.app

        async def app(scope: Scope, receive: Receive, send: Send) -> None:
            scope["extensions"] = {**scope.get("extensions", {}), _EXTENSION: transport}
            await inner(scope, receive, send)

        self.app = app


async def reset(scope: Scope, receive: Receive) -> None:
    """Resets the connection: the peer's next read or write fails."""
    transport = _transport(scope)
    connection: socket.socket | None = transport.get_extra_info("socket")
    # One whose peer has gone already is closed.
    if connection is not None and connection.fileno() != -1:
        # Lingering for no time makes the close a reset.
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack(_LINGER, 1, 0))
    transport.abort()
    await until_gone(receive)


async def close(scope: Scope, receive: Receive) -> None:
    """Closes the connection after what was written so far."""
    _transport(scope).close()
    await until_gone(receive)


async def until_gone(receive: Receive) -> None:
    """Waits until the peer has gone."""
    while (await receive())["type"] != "http.disconnect":
        pass


def _transport(scope: Scope) -> asyncio.Transport:
    transport: asyncio.Transport | None = scope.get("extensions", {}).get(_EXTENSION)
    if transport is None:
        raise ConnectionResetError("the simulated server cut the connection")
    return transport
