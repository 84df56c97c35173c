"""Whole companies over a slow line: asked for ahead and side by side against one by one, at 20 ms and 100 ms.

6,000 people in pages of 30, as the API cuts its lists, and the goals of 300 owners. Both sides are the program's own
client, each with a pace that begins anew, against a sandbox server in another process whose pages are counted. The
ratio is how many times as quick it is; nobody is asked by more requests at once than the pace lets out.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Awaitable, Callable

from bw_desktop import endpoints
from bw_desktop.api import Client, Connection, Environment, Key, Pace
from bw_desktop.endpoints import EndpointMap
from bw_desktop.lookup.side_by_side import side_by_side
from tests.sandbox_server import Sandbox, running_sandbox

PEOPLE, OWNERS = 6_000, 300
LATENCIES = (20, 100)

Work = Callable[[Client], Awaitable[int]]


async def people_ahead(client: Client) -> int:
    """How many people there are, their pages asked for ahead."""
    return len({record["id"] async for page in client.pages("users.list", ahead=True) for record in page.records})


async def people_one_by_one(client: Client) -> int:
    """The same, each page after the one before it."""
    return len({record["id"] async for page in client.pages("users.list") for record in page.records})


async def goals_side_by_side(client: Client) -> int:
    """How many goals some owners have, the owners asked for side by side."""
    owners = await _owners(client)
    return sum([count async for count in side_by_side(owners, lambda owner: _goals_of(client, owner))])


async def goals_one_by_one(client: Client) -> int:
    """The same, owner after owner."""
    return sum([await _goals_of(client, owner) for owner in await _owners(client)])


async def _owners(client: Client) -> list[int]:
    found: list[int] = []
    async for page in client.pages("users.list"):
        found += [record["id"] for record in page.records]
        if len(found) >= OWNERS:
            break
    return found[:OWNERS]


async def _goals_of(client: Client, owner: int) -> int:
    return len(await client.records("goals.filter", {"owner": owner}))


async def timed(sandbox: Sandbox, known: EndpointMap, work: Work) -> tuple[float, int]:
    """The seconds of a piece of work with a client of its own, and what it counted."""
    connection = Connection(sandbox.base_url, Environment.TEST)
    async with Client(connection, Key(sandbox.keys["super_admin"], sandbox.base_url), known, Pace()) as client:
        began = time.perf_counter()
        count = await work(client)
        return time.perf_counter() - began, count


async def compare(sandbox: Sandbox, known: EndpointMap, title: str, ours: Work, theirs: Work) -> None:
    """Prints how many times as quick one way is as the other; both must have found the same."""
    await timed(sandbox, known, theirs)  # the server makes its company when it is first asked for
    (quick, found), (slow, same) = await timed(sandbox, known, ours), await timed(sandbox, known, theirs)
    assert found == same
    line = {"work": title, "against": "one by one", "ours": round(quick, 2), "theirs": round(slow, 2), "unit": "s"}
    print(json.dumps({**line, "ratio": slow / quick, "budget": ">= 2"}), flush=True)


async def measure() -> None:
    """Both kinds of work at each latency."""
    known = endpoints.load()
    for latency in LATENCIES:
        size = ("--people", str(PEOPLE), "--goals", "18000", "--today", "2026-03-01")
        with running_sandbox(*size, "--paging", "page", "--latency", f"{latency}ms") as sandbox:
            people = f"{PEOPLE:,} people, pages of 30 ahead, {latency} ms"
            await compare(sandbox, known, people, people_ahead, people_one_by_one)
            goals = f"goals of {OWNERS} owners side by side, {latency} ms"
            await compare(sandbox, known, goals, goals_side_by_side, goals_one_by_one)


if __name__ == "__main__":
    asyncio.run(measure())
