"""One upload, or the undo of one, with an open journal: it can be sent, looked at, and saved as a workbook."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from bw_desktop.assembly.adapters import GoalFinder, GoalSender, SystemClock
from bw_desktop.assembly.workbooks import write_sheets
from bw_desktop.errors import UserCanFix
from bw_desktop.messages import Message
from bw_desktop.upload import (
    UNDO_OUTCOMES,
    UPLOAD_OUTCOMES,
    Journal,
    Means,
    Plan,
    Progress,
    Results,
    Sending,
    Undo,
    Watching,
    is_in_time,
    make_results,
    plan_undo,
    results_content,
)
from bw_desktop.upload.old_values import has_old_values, old_values_content
from bw_desktop.upload.read_back import ReadBack, read_back
from bw_desktop.upload.slumber import noticing_sleep
from bw_desktop.upload.undo import UNDO_DAYS
from bw_desktop.upload.workbooks import Originals
from bw_desktop.wording import Wording


class Run:
    """An upload; `undoes` is the id of the one it takes back, if it does.

    `ended` is called with the outcomes for the activity log: each time sending came to an end, and when watching
    settled the last doubt.
    """

    def __init__(
        self,
        id: str,
        plan: Plan,
        journal: Journal,
        originals: Originals | None,
        sender: GoalSender,
        finder: GoalFinder,
        wording: Callable[[], Wording],
        ended: Callable[[Run, Results], None],
        means: Means,
    ) -> None:
        self.id = id
        self.plan = plan
        self.originals = originals
        self.started = journal.started
        self.undoes = journal.undoes
        self.file_name = journal.file_name
        self.fingerprint = journal.binding.fingerprint
        self._journal = journal
        self._sender = sender
        self._finder = finder
        self._wording = wording
        self._ended = ended
        self._means = means
        self._sending: Sending | None = None

    async def send(self, on_progress: Callable[[Progress], None]) -> Progress:
        """Sends, or goes on sending, until all rows are settled or it is stopped; the last progress.

        Where some rows go first, it stops after them.
        """
        clock = SystemClock()
        self._sending = Sending(self.plan, self._journal, self._sender, self._finder, clock, on_progress)
        try:
            async with noticing_sleep(clock, self._sending.woke):
                progress = await self._sending.run()
        finally:
            self._sending = None
        self._ended(self, await self.results())
        return progress

    @property
    def first(self) -> tuple[int, ...]:
        """The rows that go first, as long as the rest has to wait."""
        return self._journal.first

    def pause(self) -> None:
        """Keeps its place; what is in flight is finished."""
        if self._sending is not None:
            self._sending.pause()

    def resume(self) -> None:
        """Goes on after a pause, whatever its reason."""
        if self._sending is not None:
            self._sending.resume()

    def stop(self) -> None:
        """Finishes what is in flight; the rest stays Not sent."""
        if self._sending is not None:
            self._sending.stop()

    async def release(self) -> None:
        """Lets the rest follow the rows that went first; it still has to be sent (row G3)."""
        await asyncio.to_thread(self._journal.release)

    async def watch(self, on_look: Callable[[datetime], None]) -> None:
        """Looks again for what is in doubt until nothing is; sends nothing. `on_look` is told when it looked."""
        if await Watching(self.plan, self._journal, self._finder, SystemClock()).run(on_look):
            self._ended(self, await self.results())

    async def results(self) -> Results:
        """What became of each row so far."""
        return await asyncio.to_thread(make_results, self.plan, self._journal, self._finder.link)

    async def save_results(self, path: Path) -> None:
        """Writes the results workbook (row I2). Raises `FileUnwritable`."""
        contents = results_content(self.plan, await self.results(), self.originals)
        await asyncio.to_thread(write_sheets, path, contents, self._wording())

    @property
    def has_old_values(self) -> bool:
        """Whether something existing is changed, and how it was is still known."""
        return has_old_values(self.plan)

    async def save_old_values(self, path: Path) -> None:
        """Writes how everything was that is changed, as a workbook (row K2). Raises `FileUnwritable`."""
        await asyncio.to_thread(write_sheets, path, [old_values_content(self.plan)], self._wording())

    async def plan_undo(self, counted: Callable[[int, int], None]) -> Undo:
        """What undoing it would do, after a fresh look at each of its goals; sends nothing (row K1).

        Raises `UserCanFix` where it is too long ago, and what a call raises.
        """
        if not is_in_time(self.started, SystemClock().now()):
            raise UserCanFix(Message.of("upload-undo-too-late", days=UNDO_DAYS))
        plan = await plan_undo(self.plan, self._journal, self._finder, self._means, counted)
        links = {item.row: self._finder.link(item.target_id) for item in plan.items if item.target_id}
        return Undo(self.id, plan, self.originals, self.file_name, self.fingerprint, links)

    async def read_back(self, counted: Callable[[int, int], None]) -> ReadBack:
        """Reads everything that was sent and compares it field by field; sends nothing (row I4)."""
        return await read_back(self.plan, self._journal, self._finder, counted)

    async def close(self) -> None:
        """Lets go of the journal; the upload can be continued later."""
        await asyncio.to_thread(self._journal.close)


def counts_of(results: Results) -> dict[str, int]:
    """Rows per outcome by its word in the code, for the activity log."""
    outcomes = UNDO_OUTCOMES if results.of_undo else UPLOAD_OUTCOMES
    return {outcome.value: results.counts.get(outcome, 0) for outcome in outcomes}
