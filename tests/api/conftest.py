"""A running sandbox for a module's tests, without faults at the start of each; time fifty times as fast."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bw_desktop import endpoints
from bw_desktop.api import Client, Clock, Connection, Environment, Key, Pace
from bw_desktop.endpoints import EndpointMap
from tests.sandbox_server import Sandbox, running_sandbox

FASTER = 50
OpenClient = Callable[..., AbstractAsyncContextManager[Client]]


def fast_clock() -> Clock:
    """Real time, but fifty seconds a second."""

    async def sleep(seconds: float) -> None:
        await asyncio.sleep(seconds / FASTER)

    def monotonic() -> float:
        return time.monotonic() * FASTER

    start, started = datetime.now(UTC), monotonic()
    return Clock(monotonic, lambda: start + timedelta(seconds=monotonic() - started), sleep)


@pytest.fixture(scope="session")
def known() -> EndpointMap:
    """The endpoint map."""
    return endpoints.load()


@pytest.fixture(scope="module")
def server() -> Iterator[Sandbox]:
    """One sandbox for all tests of a module."""
    with running_sandbox() as running:
        yield running


@pytest.fixture
def sandbox(server: Sandbox) -> Sandbox:
    """The module's sandbox, without faults."""
    server.set_faults()
    for role in server.keys:
        server.set_key(role, revoked=False, privacy_notice=True)
    return server


def client_of(base_url: str, secret: str, known: EndpointMap, *, look_only: bool = False, **settings: Any) -> Client:
    """A client of a test server, on the fast clock."""
    clock = settings.pop("clock", None) or fast_clock()
    connection = Connection(base_url, settings.pop("environment", Environment.TEST), look_only=look_only)
    key = settings.pop("key", None) or Key(secret, base_url)
    pace = settings.pop("pace", None) or Pace(clock=clock)
    return Client(connection, key, known, pace, clock=clock, **settings)


@pytest.fixture
def open_client(sandbox: Sandbox, known: EndpointMap) -> OpenClient:
    """Opens clients of the sandbox with the key of a role."""

    @asynccontextmanager
    async def opened(role: str = "super_admin", **settings: Any) -> AsyncIterator[Client]:
        async with client_of(sandbox.base_url, sandbox.keys[role], known, **settings) as client:
            yield client

    return opened
