"""The gate: the one place every request passes, where the key is added, or the request is stopped.

It holds three rules (rows A4, A6): a key goes only to the host it was entered for; in a look-only workspace nothing
but reading leaves; whatever goes elsewhere (a report's signed link) goes without the key, and only over https.
"""

from __future__ import annotations

from dataclasses import replace

import httpx

from bw_desktop.api.connection import Connection, is_secure, origin_of
from bw_desktop.api.key import Key
from bw_desktop.errors import LookOnly, WrongHost
from bw_desktop.messages import Message

BARE = "bw_desktop.bare"
"""Extension of a request that must go without the key."""

_READING = ("GET", "HEAD")
_OURS = ("accept", "accept-encoding", "content-length", "content-type", "host", "user-agent", "x-request-id")


class Gate(httpx.AsyncBaseTransport):
    """Wraps the transport of a client. Only headers of ours pass: no cookie, no header a library might add."""

    def __init__(self, connection: Connection, key: Key, inner: httpx.AsyncBaseTransport) -> None:
        self._connection = connection
        self._key = key
        self._inner = inner

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Sends what may go.

        Raises `LookOnly` or `WrongHost` for what may not; nothing has left then.
        """
        if self._connection.look_only and request.method not in _READING:
            raise LookOnly(remedy="open-workspace-settings")
        if not is_secure(request.url):
            raise WrongHost(Message.of("error-address-not-secure"))
        bare = bool(request.extensions.get(BARE))
        if bare and request.method not in _READING:
            raise WrongHost
        if not bare and not origin_of(request.url) == self._key.origin == self._connection.origin:
            raise WrongHost(remedy="open-workspace-settings")
        return await self._inner.handle_async_request(self._dressed(request, bare))

    def set_look_only(self, look_only: bool) -> None:
        """Changes what may leave, from the next request on."""
        self._connection = replace(self._connection, look_only=look_only)

    def _dressed(self, request: httpx.Request, bare: bool) -> httpx.Request:
        headers = [(name, value) for name, value in request.headers.multi_items() if name in _OURS]
        if not bare:
            headers.append(("Authorization", self._key.header()))
        return httpx.Request(
            request.method, request.url, headers=headers, stream=request.stream, extensions=request.extensions
        )

    async def aclose(self) -> None:
        """Closes every connection."""
        await self._inner.aclose()
