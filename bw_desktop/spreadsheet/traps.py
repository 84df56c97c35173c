"""Puts a trap into a sentence."""

from __future__ import annotations

from bw_desktop.messages import Message
from bw_desktop.records.sheet import Trap


def describe(trap: Trap) -> Message:
    """What the trap is, where, and what follows from it."""
    return Message.of(f"spreadsheet-trap-{trap.kind.value}", where=trap.where, count=trap.count, text=trap.text)
