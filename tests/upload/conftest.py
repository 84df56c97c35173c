"""A running sandbox and clients of it, for the tests that send for real."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from bw_desktop import endpoints
from bw_desktop.api import Client, Connection, Environment, Key, Pace
from bw_desktop.records.sheet import CellValue
from bw_desktop.upload import Answers
from tests.sandbox_server import Sandbox, running_sandbox
from tests.upload.made_upload import Upload
from tests.upload.samples import plan_of

Connect = Callable[..., Client]


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    """A small company. Its faults are taken away again by `connect`."""
    with running_sandbox() as running:
        yield running


@pytest.fixture
async def connect(sandbox: Sandbox) -> AsyncIterator[Connect]:
    """Makes clients of the sandbox by role; they are closed at the end, and all is well with the server again."""
    async with AsyncExitStack() as stack:

        def made(role: str = "super_admin", *, look_only: bool = False) -> Client:
            connection = Connection(sandbox.base_url, Environment.TEST, look_only=look_only)
            client = Client(connection, Key(sandbox.keys[role], sandbox.base_url), endpoints.load(), Pace())
            stack.push_async_callback(client.close)
            return client

        yield made
        sandbox.set_faults()
        for role in ("super_admin", "admin", "hr_admin", "user"):
            sandbox.set_key(role, revoked=False, privacy_notice=True)


@pytest.fixture
def upload(tmp_path: Path) -> Callable[..., Upload]:
    """Makes an upload of rows against the small failing service."""

    def made(*rows: dict[str, CellValue], answers: Answers | None = None, **service: object) -> Upload:
        return Upload(tmp_path, plan_of(*rows, answers=answers), **service)

    return made
