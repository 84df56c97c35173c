"""Kills an upload at a moment counted from the sandbox's log: arrived, applied or answered (rows H4, J1)."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

STEPS = ("arrived", "applied", "answered")
"""The steps of a write as the sandbox's log tells them, each before the next begins."""

_GLANCE = 0.002


class Killable(Protocol):
    """A process that may be killed."""

    def is_running(self) -> bool: ...

    def kill(self) -> None: ...


class Log:
    """The sandbox's log as it grows; each line is read once. `heard` is told of every line."""

    def __init__(self, path: Path, heard: Callable[[dict[str, Any]], None] = lambda _: None) -> None:
        self._path = path
        self._heard = heard
        self._place = path.stat().st_size if path.exists() else 0
        self._rest = b""
        self._told = dict.fromkeys(STEPS, 0)

    def told(self, step: str) -> int:
        """How many writes have come to a step since this was made."""
        self._read()
        return self._told[step]

    def _read(self) -> None:
        if not self._path.exists():
            return
        with self._path.open("rb") as file:
            file.seek(self._place)
            new = file.read()
        self._place += len(new)
        *whole, self._rest = (self._rest + new).split(b"\n")
        for line in map(json.loads, whole):
            self._told[line["event"]] += line["method"] != "GET"
            self._heard(line)


def kill_at(process: Killable, log: Log, step: str, nth: int) -> bool:
    """Waits until the log has told a step of the `nth` write, and kills; whether there was still something to kill."""
    while process.is_running() and log.told(step) < nth:
        time.sleep(_GLANCE)
    killed = process.is_running()
    process.kill()
    return killed
