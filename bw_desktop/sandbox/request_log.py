"""What arrived, what was written because of it, and what was answered: for `control/requests` and `--log`.

Each step is in the file before the next begins, so that a test that kills a client knows how far its request had come.
"""

from __future__ import annotations

import json
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

_KEPT = 200_000


@dataclass(slots=True)
class Entry:
    """One request. `status` is None while it is not answered, and 0 when the answer was lost on purpose."""

    number: int
    time: float
    method: str
    path: str
    query: str
    request_id: str
    key: str
    role: str = ""
    operation: str = ""
    status: int | None = None
    applied: bool = False
    fault: str = ""
    is_leak: bool = False


class RequestLog:
    """The requests so far; the last of them in memory, all of them in a file if one is given."""

    def __init__(self, path: Path | None = None) -> None:
        self._entries: deque[Entry] = deque(maxlen=_KEPT)
        self._file = path.open("ab", buffering=0) if path else None
        self._count = 0

    def arrived(self, method: str, path: str, query: str, request_id: str, key: str) -> Entry:
        """A request has come in."""
        self._count += 1
        entry = Entry(self._count, time.time(), method, path, query, request_id, key)
        self._entries.append(entry)
        self._write("arrived", entry)
        return entry

    def applied(self, entry: Entry) -> None:
        """What it asked for has been written."""
        entry.applied = True
        self._write("applied", entry)

    def answered(self, entry: Entry, status: int, fault: str = "") -> None:
        """It is about to be answered; with status 0 it is about to be cut off."""
        entry.status, entry.fault = status, fault or entry.fault
        self._write("answered", entry)

    def since(self, number: int) -> Iterator[dict[str, object]]:
        """The requests after one, oldest first."""
        return (asdict(entry) for entry in self._entries if entry.number > number)

    def close(self) -> None:
        """Lets go of the file."""
        if self._file:
            self._file.close()
            self._file = None

    def _write(self, event: str, entry: Entry) -> None:
        if self._file:
            line = {"event": event, "at": time.time(), **asdict(entry)}
            self._file.write(json.dumps(line, ensure_ascii=False).encode() + b"\n")
