"""The next page is asked for while the last one is still being read; stopping early leaves nothing behind."""

from __future__ import annotations

import asyncio
import time
from contextlib import aclosing

from tests.api.conftest import OpenClient
from tests.sandbox_server import Sandbox


async def test_asked_ahead_the_next_page_is_under_way_while_the_caller_works(
    open_client: OpenClient, sandbox: Sandbox
) -> None:
    before = len(sandbox.requests())
    async with open_client() as client, aclosing(client.pages("users.list", ahead=True)) as pages:
        first = await anext(pages)
        time.sleep(0.2)  # noqa: ASYNC251 - the loop has no turn: what is under way has left before
        asked = len(sandbox.requests()) - before
        rest = [page async for page in pages]
    assert first.more
    assert asked == 2
    assert len(sandbox.requests()) - before == 1 + len(rest)
    ids = [record["id"] for page in [first, *rest] for record in page.records]
    assert len(set(ids)) == len(ids) == len(sandbox.state("users"))


async def test_whoever_stops_early_leaves_nothing_under_way(open_client: OpenClient, sandbox: Sandbox) -> None:
    async with open_client() as client:
        async with aclosing(client.pages("users.list", ahead=True)) as pages:
            await anext(pages)
        assert [task for task in asyncio.all_tasks() if task is not asyncio.current_task()] == []
