"""The last whole load of each domain of a workspace, kept and shown again off the loop's thread (row B13)."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bw_desktop.lookup.batch import Batch, Facts
from bw_desktop.precedence import give_way
from bw_desktop.records.columns import Column
from bw_desktop.records.domain import Domain
from bw_desktop.storage.snapshots import Head, Snapshot, Snapshots, Stopped

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Kept:
    """A load of an earlier time. `scope` is what was asked for, `taken` when."""

    scope: str
    taken: datetime
    facts: Facts
    batches: AsyncIterator[Batch[Any]]


class KeptRows:
    """Keeps what one workspace loads. `answered` tells whether Betterworks answered the latest request."""

    def __init__(self, snapshots: Snapshots | None, workspace: str, answered: Callable[[], bool | None]) -> None:
        self._snapshots, self._workspace, self._answered = snapshots, workspace, answered
        self._closing = threading.Event()
        self._writing = asyncio.Lock()

    @property
    def is_possible(self) -> bool:
        """Whether anything can be kept on this computer: there is a vault to seal it with."""
        return self._snapshots is not None

    @property
    def is_answered(self) -> bool | None:
        """Whether Betterworks answered the latest request; None before the first."""
        return self._answered()

    async def keep(
        self, domain: Domain[Any], scope: str, rows: Sequence[Any], columns: Sequence[Column[Any]], facts: Facts
    ) -> None:
        """Keeps a whole load in place of the one before. A disk that is full costs the snapshot, nothing else."""
        if self._snapshots is None or domain.row is None or self._closing.is_set():
            return
        taken = datetime.now().astimezone()
        head = Head(domain.id, scope, taken, len(rows), tuple(columns), facts.notes)
        async with self._writing:
            try:
                write = self._snapshots.write
                await asyncio.to_thread(write, self._workspace, head, rows, domain.row, self._pause)
            except Stopped:
                return
            except OSError as trouble:
                _LOG.info("%s rows were not kept: %s", domain.id, type(trouble).__name__)

    async def last(self, domain: Domain[Any]) -> Kept | None:
        """The load that was kept; None where none was. Raises `FileUnreadable`, as reading its batches may."""
        if self._snapshots is None or domain.row is None:
            return None
        found = await asyncio.to_thread(self._snapshots.read, self._workspace, domain.id, domain.row)
        if found is None:
            return None
        facts = Facts(found.head.count, None, found.head.notes)
        return Kept(found.head.scope, found.head.taken, facts, _batches(found, facts))

    async def forget(self, domain: Domain[Any] | None = None) -> None:
        """Removes what was kept of a domain, or of all: the key may no longer see it."""
        if self._snapshots is not None:
            async with self._writing:
                try:
                    await asyncio.to_thread(self._snapshots.forget, self._workspace, domain.id if domain else "")
                except OSError as trouble:
                    _LOG.info("kept rows were not removed: %s", type(trouble).__name__)

    def close(self) -> None:
        """Ends writing at its next slice; the load before stays."""
        self._closing.set()

    async def end(self) -> None:
        """As `close`, and waits for it."""
        self.close()
        async with self._writing:
            pass

    def _pause(self) -> None:
        if self._closing.is_set():
            raise Stopped
        give_way()


async def _batches(found: Snapshot[Any], facts: Facts) -> AsyncIterator[Batch[Any]]:
    try:
        while rows := await asyncio.to_thread(found.part):
            yield Batch(rows, facts, found.head.columns)
    finally:
        found.close()
