"""100,000 people from the sandbox server in another process into a filled table that is shown (rows B11, N7).

The peer fetches the same pages with bare httpx and json, one request in flight as ours has, and keeps nothing. Both are
processes of their own and take turns; compared are the medians. Ours is the whole program with its window on the
Users tab, from opening the tab until the last row is in the table and the window is painted.
"""

from __future__ import annotations

import asyncio
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import httpx

from tests.sandbox_server import Sandbox, running_sandbox

PEOPLE, PAGE, ROUNDS = 100_000, 500, 5


def main() -> None:
    """Prints one line per measurement; `bench_load.py PAGE` takes another size of page."""
    page = int(sys.argv[1]) if len(sys.argv) > 1 else PAGE
    size = ("--people", str(PEOPLE), "--goals", "10", "--today", "2026-03-01", "--page-size", str(page))
    with running_sandbox(*size) as sandbox:
        measure("bare", sandbox)  # the server makes its people when they are first asked for
        rounds = [(measure("ours", sandbox), measure("bare", sandbox)) for _ in range(ROUNDS)]
    ours, bare = (statistics.median(one[side]["seconds"] for one in rounds) for side in (0, 1))
    work = f"{PEOPLE:,} people in pages of {page} into a shown table"
    say(work, "bare httpx + json", ours, bare, "s", "<= 1.3")
    memory, sent = rounds[-1][0]["megabytes"], rounds[-1][1]["megabytes"]
    say(f"memory of {PEOPLE:,} people in the window", "their JSON", memory, sent, "MB", "<= 2.5")


def measure(side: str, sandbox: Sandbox) -> dict[str, float]:
    """One turn of one side, in a process of its own."""
    words = [sys.executable, __file__, side, sandbox.base_url, sandbox.keys["super_admin"]]
    done = subprocess.run(words, stdout=subprocess.PIPE, check=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


async def ours(base_url: str, key: str) -> None:
    """Opens the Users tab."""
    from tests.benchmarks.memory import resident
    from tests.benchmarks.opened import opened, until

    with tempfile.TemporaryDirectory() as profile:
        async with opened(base_url, key, Path(profile)) as desk:
            before, began = resident(), time.perf_counter()
            desk.window.open_tab("users")
            page = desk.users.page
            await until(lambda: page.loader.is_whole and len(page.model.visible) == PEOPLE)
            page.grid.viewport().repaint()
            seconds = time.perf_counter() - began
            print(json.dumps({"seconds": seconds, "megabytes": (resident() - before) / 1e6}), flush=True)


async def bare(base_url: str, key: str) -> None:
    """Reads all pages, and nothing more."""
    size, url = 0, f"{base_url}users/"
    began = time.perf_counter()
    async with httpx.AsyncClient(headers={"Authorization": f"APIToken {key}"}, timeout=60) as client:
        while url:
            answer = await client.get(url)
            size += len(answer.content)
            page = json.loads(answer.content)
            url = page["nextURL"] if page["more"] else ""
    print(json.dumps({"seconds": time.perf_counter() - began, "megabytes": size / 1e6}), flush=True)


def say(work: str, against: str, ours: float, theirs: float, unit: str, budget: str) -> None:
    """Prints one measurement."""
    line = {"work": work, "against": against, "ours": round(ours, 2), "theirs": round(theirs, 2), "unit": unit}
    print(json.dumps({**line, "ratio": ours / theirs, "budget": budget}), flush=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["ours"]:
        from tests.benchmarks.opened import in_the_window

        in_the_window(ours(*sys.argv[2:4]))
    elif sys.argv[1:2] == ["bare"]:
        asyncio.run(bare(*sys.argv[2:4]))
    else:
        main()
