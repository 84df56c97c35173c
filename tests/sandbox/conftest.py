"""A small company, and the simulated Betterworks over it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bw_desktop.sandbox import create_app
from bw_desktop.sandbox.company import Company, Size
from tests.sandbox.in_process import SETTINGS, TODAY, Client, Connect


@pytest.fixture
async def connect() -> AsyncIterator[Connect]:
    """Connects a role's key to a server with changed settings, or to the server of another client."""
    clients: list[Client] = []

    async def connected(role: str = "super_admin", *, to: Client | None = None, **changes: object) -> Client:
        app = to.app if to else create_app(replace(SETTINGS, **changes))  # type: ignore[arg-type]
        clients.append(Client(app, role))
        return clients[-1]

    yield connected
    for client in clients:
        await client.http.aclose()
        await client.app.state.server.close()


@pytest.fixture(scope="session")
def company() -> Company:
    """The company of the demo's size."""
    return Company(Size(seed=7, people=1200, goals=4000, today=TODAY))
