"""Sends each address through the proxy that the system names for it (row A8)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from urllib.request import getproxies_environment, proxy_bypass_environment  # type: ignore[attr-defined]

import httpx

from bw_desktop.api.connection import is_loopback, origin_of

ProxyFinder = Callable[[str], str | None]
"""From an address to its proxy (`http://host:port`), or None. It may be slow: it is called in a thread."""


def no_proxy(address: str) -> str | None:
    """Always the direct way."""
    return None


def environment_proxy(address: str) -> str | None:
    """The proxy of the environment's settings (`https_proxy`, `all_proxy`, `no_proxy`), for the headless commands."""
    url = httpx.URL(address)
    settings: Mapping[str, str] = getproxies_environment()
    if proxy_bypass_environment(url.host, dict(settings)):
        return None
    found = settings.get(url.scheme) or settings.get("all")
    return found if not found or "://" in found else f"http://{found}"


class ProxyRouter(httpx.AsyncBaseTransport):
    """One transport per proxy, chosen by the address; this computer itself is never behind a proxy.

    `open_transport` makes the transport of a proxy, or of the direct way for None. The way to an origin is asked for
    once, and again when it failed.
    """

    def __init__(self, find: ProxyFinder, open_transport: Callable[[str | None], httpx.AsyncBaseTransport]) -> None:
        self._find = find
        self._open = open_transport
        self._ways: dict[str, str | None] = {}
        self._transports: dict[str | None, httpx.AsyncBaseTransport] = {}

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Sends a request the way of its origin."""
        origin = origin_of(request.url)
        way = await self._way(origin, request.url.host)
        if way not in self._transports:
            self._transports[way] = self._open(way)
        try:
            return await self._transports[way].handle_async_request(request)
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.ProxyError):
            self._ways.pop(origin, None)
            raise

    async def _way(self, origin: str, host: str) -> str | None:
        if origin not in self._ways:
            self._ways[origin] = None if is_loopback(host) else await asyncio.to_thread(self._find, f"{origin}/")
        return self._ways[origin]

    async def aclose(self) -> None:
        """Closes every connection."""
        for transport in self._transports.values():
            await transport.aclose()
        self._transports.clear()
