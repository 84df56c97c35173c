"""Keeps the upload that is being prepared as a draft at every step, and takes it up again (row J2)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from bw_desktop.spreadsheet import open_again
from bw_desktop.ui.runner import TaskRunner
from bw_desktop.ui.upload.aside import aside
from bw_desktop.ui.upload.flow import Step, UploadFlow
from bw_desktop.ui.upload.reading import take_header, take_sheet
from bw_desktop.ui.upload.services import Memory, Uploads
from bw_desktop.upload import match_columns
from bw_desktop.upload.drafting import DraftState, pack_draft, unpack_draft


class DraftKeeper:
    """Keeps the draft of one flow off the window's thread, always its latest state. `kept` tells whether it could."""

    def __init__(self, flow: UploadFlow, runner: TaskRunner, kept: Callable[[bool], None]) -> None:
        self._flow, self._runner, self._kept = flow, runner, kept
        self._task: asyncio.Task[None] | None = None
        self._latest: DraftState | None = None

    def note(self, step: Step) -> None:
        """The flow stands at this step, or knows something new."""
        state = state_of(self._flow, step)
        if state is None or state == self._latest:
            return
        self._latest = state
        if self._task is None or self._task.done():
            self._task = self._runner.start(self._keep())

    def leave(self) -> None:
        """Tells nobody any more: the pages are put away. What is being kept is kept all the same."""
        self._kept = _told_nobody

    async def end(self) -> None:
        """Waits until the latest state is kept."""
        if self._task is not None:
            await asyncio.wait({self._task})

    async def _keep(self) -> None:
        written = None
        while self._latest is not written and self._flow.reading is not None and self._flow.run is None:
            written = state = self._latest
            content = self._flow.reading.opened.content
            packed = await asyncio.to_thread(pack_draft, state) if state is not None else b""
            self._kept(await self._flow.uploads.keep_draft(content, packed))
        if self._flow.run is not None:
            # The journal has it by now: it began while the draft was written.
            await self._flow.uploads.forget_draft()


def _told_nobody(kept: bool) -> None:
    """Nobody is there to be told."""


def state_of(flow: UploadFlow, step: Step) -> DraftState | None:
    """What is to be kept of a flow; None where there is no file yet, or where its journal keeps it."""
    if flow.reading is None or flow.matching is None or flow.run is not None:
        return None
    file, layout = flow.reading.opened.file, flow.reading.layout
    fields = {column.index: column.field or "" for column in flow.matching.columns}
    return DraftState(
        file.name, file.kind, step.value, flow.reading.sheet.name, layout.header_row, fields, flow.matching.same,
        flow.answers,
    )  # fmt: skip


async def kept_draft(uploads: Uploads) -> tuple[bytes, DraftState] | None:
    """The draft of the workspace; one of another version of the program is left where it is."""
    found = await uploads.draft()
    if found is None:
        return None
    try:
        return found[0], await asyncio.to_thread(unpack_draft, found[1])
    except (ValueError, KeyError, TypeError):
        return None


async def taken_up(content: bytes, state: DraftState, uploads: Uploads, memory: Memory) -> UploadFlow:
    """The flow of a draft, as it was when it was kept; nothing is checked yet. Raises `FileUnreadable`."""
    flow = UploadFlow(uploads, memory)
    opened = await aside(lambda _: open_again(content, state.file_name, state.kind))
    reading = await aside(lambda tell: take_sheet(opened, state.sheet, flow.subject.fields, tell))
    if reading.layout.header_row != state.header_row:
        reading = await aside(lambda _: take_header(reading, state.header_row))
    matching = await aside(lambda _: match_columns(reading.sheet, reading.layout, flow.subject.fields))
    await flow.take_up(reading, state.rematch(matching), state.answers)
    return flow
