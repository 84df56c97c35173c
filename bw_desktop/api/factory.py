"""Makes HTTP clients, alone: so certificates, proxies and the gate hold for every request (row A8)."""

from __future__ import annotations

import logging
import ssl
from typing import Any

import httpx
import truststore

from bw_desktop import __version__
from bw_desktop.api.connection import Connection
from bw_desktop.api.gate import Gate
from bw_desktop.api.key import Key
from bw_desktop.api.limits import Limits
from bw_desktop.api.pace import CEILING
from bw_desktop.api.proxies import ProxyFinder, ProxyRouter, no_proxy

_IDLE_SECONDS = 4.0
"""Shorter than servers wait (5 seconds and more): a write must not meet a connection that is just being closed."""


def tls_context() -> ssl.SSLContext:
    """Certificates are checked against this system's trust store. There is no switch to ignore them.

    On Linux that is OpenSSL's, and the environment's `SSL_CERT_FILE` may name another.
    """
    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def open_gate(
    connection: Connection,
    key: Key,
    *,
    find_proxy: ProxyFinder = no_proxy,
    transport: httpx.AsyncBaseTransport | None = None,
) -> Gate:
    """The gate to a workspace's network. `transport` replaces the network (sample mode)."""
    return Gate(connection, key, transport or ProxyRouter(find_proxy, _open_transport))


def open_http(gate: Gate, limits: Limits) -> httpx.AsyncClient:
    """A client whose every request passes the gate."""
    _quiet_http_loggers()
    return httpx.AsyncClient(
        transport=gate,
        timeout=httpx.Timeout(limits.silence, connect=limits.connect),
        headers={"User-Agent": f"bw_desktop/{__version__}"},
        follow_redirects=False,
        trust_env=False,
    )


def _open_transport(proxy: str | None) -> httpx.AsyncBaseTransport:
    return httpx.AsyncHTTPTransport(
        verify=tls_context(),
        trust_env=False,
        proxy=_proxy(proxy) if proxy else None,
        limits=httpx.Limits(
            max_connections=4 * CEILING, max_keepalive_connections=CEILING, keepalive_expiry=_IDLE_SECONDS
        ),
    )


def _proxy(address: str) -> httpx.Proxy:
    scheme = httpx.URL(address).scheme
    if scheme not in ("http", "https"):
        raise httpx.ProxyError(f"a {scheme} proxy is not supported")
    return httpx.Proxy(address, ssl_context=tls_context() if scheme == "https" else None)


def in_process(app: Any) -> httpx.AsyncBaseTransport:
    """A transport to an ASGI application in this process: the sample mode has no network."""
    return httpx.ASGITransport(app=app, raise_app_exceptions=False)


def _quiet_http_loggers() -> None:
    """Below WARNING the HTTP libraries would log whole addresses, and headers at DEBUG."""
    for name in ("httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.WARNING)
