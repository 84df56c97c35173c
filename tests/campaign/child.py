"""The process that uploads: the real command, under the conditions of one leg. It may be killed at any moment."""

from __future__ import annotations

import asyncio
import io
import os
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

# Loaded once by the server of forks, so that a child starts in some milliseconds.
import bw_desktop.assembly.session
import bw_desktop.spreadsheet  # noqa: F401
from bw_desktop.api import client, pace
from bw_desktop.api.clock import Clock
from bw_desktop.assembly.adapters import SystemClock
from bw_desktop.commands.run import run
from tests.campaign.variants import VARIANTS, put

SPEED = 40.0
"""How much faster waits pass than in life. The sandbox is slow by the same measure."""


@dataclass(frozen=True, slots=True)
class Order:
    """What a child is to do. `output` takes what it says; `jumps` and `room` as in a leg."""

    arguments: tuple[str, ...]
    key: str
    environment: Mapping[str, str]
    output: Path
    jumps: tuple[tuple[int, float], ...] = ()
    room: int | None = None
    variant: str = ""


def obey(order: Order) -> None:
    """Runs the command; ends the process with its exit code."""
    os.environ.update(order.environment)
    sys.stdin = io.StringIO(order.key + "\n")
    with order.output.open("ab") as file:
        os.dup2(file.fileno(), 1)
        os.dup2(file.fileno(), 2)
    _let_time_pass(order.jumps)
    if order.room is not None:
        _end_files_at(order.room)
    if order.variant:
        VARIANTS[order.variant]()
    sys.exit(int(run(order.arguments)))


def _let_time_pass(jumps: tuple[tuple[int, float], ...]) -> None:
    quick = partial(Clock, monotonic=lambda: time.monotonic() * SPEED, sleep=_nap)
    for module in (client, pace):
        put(module, "Clock", quick)
    put(SystemClock, "sleep", lambda _, seconds: _nap(seconds))
    put(SystemClock, "now", _jumping(jumps))


async def _nap(seconds: float) -> None:
    await asyncio.sleep(seconds / SPEED)


def _jumping(jumps: tuple[tuple[int, float], ...]) -> Callable[[SystemClock], datetime]:
    looks = 0

    def now(_: SystemClock) -> datetime:
        nonlocal looks
        looks += 1
        hours = next((hours for after, hours in reversed(jumps) if looks > after), 0.0)
        return datetime.now(UTC) + timedelta(hours=hours)

    return now


def _end_files_at(size: int) -> None:
    """A disk that is full, as far as this process can tell: a write beyond fails. Where the system has such a limit."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
