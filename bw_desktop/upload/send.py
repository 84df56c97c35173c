"""Sends a plan: parents first, one by one, then side by side; each intent on disk before its request (rows H1–H8)."""

from __future__ import annotations

from collections.abc import Callable

from bw_desktop.upload.journal import Journal
from bw_desktop.upload.plan import Plan
from bw_desktop.upload.ports import Clock, Finder, Sender
from bw_desktop.upload.progress import Progress


class Sending:
    """One run over a plan. Made anew to continue: everything it knows comes from the journal."""

    def __init__(
        self,
        plan: Plan,
        journal: Journal,
        sender: Sender,
        finder: Finder,
        clock: Clock,
        on_progress: Callable[[Progress], None],
    ) -> None: ...

    async def run(self) -> Progress:
        """Sends until all rows are settled, or it is stopped; the last progress."""
        raise NotImplementedError

    def pause(self) -> None:
        """Keeps its place; what is in flight is finished."""

    def resume(self) -> None:
        """Goes on after a pause, whatever its reason (a new key was given, say)."""

    def stop(self) -> None:
        """Finishes what is in flight; the rest stays Not sent."""
