"""The journal of one upload on disk: intent before each request, answer after it, so that a kill loses nothing.

SQLite with WAL and synchronous FULL. Row numbers, fingerprints, ids and outcomes stand in clear; contents only
encrypted, and not at all without a cipher.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bw_desktop.messages import Message
from bw_desktop.upload.outcome import StepKind
from bw_desktop.upload.plan import Plan
from bw_desktop.upload.ports import Cipher, Clock


@dataclass(frozen=True, slots=True)
class Binding:
    """What a journal belongs to: it is continued only for the same host, file and plan."""

    host: str
    fingerprint: str
    checksum: str


@dataclass(frozen=True, slots=True)
class Step:
    """How one request stands: not sent, in doubt (intent without answer), done, or refused."""

    row: int
    kind: StepKind
    state: str
    server_id: str = ""
    request_id: str = ""
    intended: datetime | None = None
    reason: Message | None = None
    server_text: str = ""


class Journal:
    """An open journal, locked: no other process can open it."""

    binding: Binding
    started: datetime

    @classmethod
    def start(cls, path: Path, plan: Plan, fingerprint: str, clock: Clock, cipher: Cipher | None) -> Journal:
        """Makes a journal for a plan. Raises `FileExistsError` where one stands already."""
        raise NotImplementedError

    @classmethod
    def open(cls, path: Path, clock: Clock, cipher: Cipher | None) -> Journal:
        """Opens a journal to continue or to look. Raises `JournalInUse` and `JournalDamaged`."""
        raise NotImplementedError

    def plan(self) -> Plan | None:
        """The plan as it was started, or None where its contents were not kept."""
        raise NotImplementedError

    def close(self) -> None:
        """Lets go of the file."""
        raise NotImplementedError
