"""A running sandbox, and clients of it, for the look-ups' tests."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AsyncExitStack

import pytest

from bw_desktop import endpoints
from bw_desktop.api import Client, Connection, Environment, Key, Pace
from tests.sandbox_server import Sandbox, running_sandbox

Connect = Callable[..., Client]


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    """A small company; faults are taken away again by the tests that set them."""
    with running_sandbox() as running:
        yield running


@pytest.fixture
async def connect(sandbox: Sandbox) -> AsyncIterator[Connect]:
    """Makes clients of the sandbox by role; they are closed at the end."""
    async with AsyncExitStack() as stack:

        def made(role: str = "super_admin", *, look_only: bool = False) -> Client:
            connection = Connection(sandbox.base_url, Environment.TEST, look_only=look_only)
            client = Client(connection, Key(sandbox.keys[role], sandbox.base_url), endpoints.load(), Pace())
            stack.push_async_callback(client.close)
            return client

        yield made
