"""What the upload pages need from outside the window, for the workspace in use: made in `assembly`.

All coroutines raise the errors of `bw_desktop.errors`. Nothing here blocks: files, journals and workbooks are
read and written off the window's thread.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol

from bw_desktop.records.sheet import SourceFile
from bw_desktop.spreadsheet import Opened
from bw_desktop.upload import Answers, Live, Plan, Progress, Results, Table, Undo
from bw_desktop.upload.approval import Approval
from bw_desktop.upload.past import UploadRecord
from bw_desktop.upload.read_back import ReadBack
from bw_desktop.upload.workbooks import Originals

Counted = Callable[[int, int | None], None]
"""Told while something is loaded: how many so far, and of how many (None: not known)."""


class Run(Protocol):
    """One upload with an open journal: being sent, or looked at."""

    @property
    def id(self) -> str: ...

    @property
    def file_name(self) -> str: ...

    @property
    def plan(self) -> Plan: ...

    @property
    def started(self) -> datetime: ...

    @property
    def undoes(self) -> str:
        """The id of the upload it takes back; empty for an upload."""
        ...

    @property
    def originals(self) -> Originals | None:
        """The rows as they stand in the file; None where they were not kept."""
        ...

    async def send(self, on_progress: Callable[[Progress], None]) -> Progress:
        """Sends, or goes on sending, until all rows are settled or it is stopped; the last progress.

        Where some rows go first, it stops after them.
        """
        ...

    async def release(self) -> None:
        """Lets the rest follow the rows that went first; it still has to be sent (row G3)."""
        ...

    def pause(self) -> None: ...

    def resume(self) -> None: ...

    def stop(self) -> None: ...

    async def watch(self, on_look: Callable[[datetime], None]) -> None:
        """Looks again for what is in doubt until nothing is; sends nothing. `on_look` is told when it looked."""
        ...

    async def results(self) -> Results:
        """What became of each row so far."""
        ...

    async def save_results(self, path: Path) -> None:
        """Writes the results workbook (row I2). Raises `FileUnwritable`."""
        ...

    @property
    def has_old_values(self) -> bool:
        """Whether something existing is changed, and how it was is still known."""
        ...

    async def save_old_values(self, path: Path) -> None:
        """Writes how everything was that is changed (row K2). Raises `FileUnwritable`."""
        ...

    async def read_back(self, counted: Callable[[int, int], None]) -> ReadBack:
        """Reads everything that was sent and compares it field by field; sends nothing (row I4)."""
        ...

    async def plan_undo(self, counted: Callable[[int, int], None]) -> Undo:
        """What undoing it would do, after a fresh look at each of its goals; sends nothing (row K1)."""
        ...

    async def close(self) -> None:
        """Lets go of the journal; the upload can be continued later."""
        ...


class Uploads(Protocol):
    """Uploads in one workspace."""

    @property
    def host(self) -> str:
        """What a plan is bound to."""
        ...

    @property
    def per_minute(self) -> float | None:
        """How many requests a minute went well lately, for the estimate before sending; None: not known."""
        ...

    @property
    def keeps_contents(self) -> bool:
        """Whether an upload can be continued without its file: not where nothing can be kept encrypted."""
        ...

    async def live(
        self, table: Table, answers: Answers, counted: Counted, fresh: bool = False, known: Live | None = None
    ) -> Live:
        """What Betterworks holds now, as far as this table needs it; lists are kept until `fresh` is asked for.

        Of what is `known` from an earlier check only the rest is asked for.
        """
        ...

    async def save_template(self, path: Path, counted: Counted) -> None:
        """Writes the template with this workspace's people and categories (row D6)."""
        ...

    async def save_approval(self, path: Path, approval: Approval) -> None:
        """Writes the exact requests as a workbook from which they can be sent; nothing is (rows G2, G7)."""
        ...

    async def approval(self, opened: Opened) -> Approval | None:
        """What an approval workbook holds, for this workspace; None for any other file (row G7).

        Raises `FileUnreadable` where it was changed, or is for another workspace.
        """
        ...

    async def save_old_values(self, path: Path, plan: Plan) -> None:
        """Writes how everything is that a plan changes, before it is sent (row K2). Raises `FileUnwritable`."""
        ...

    async def keep_draft(self, content: bytes, state: bytes) -> bool:
        """Keeps the upload that is being prepared, sealed; whether that was possible (row J2)."""
        ...

    async def draft(self) -> tuple[bytes, bytes] | None:
        """The content and state kept by `keep_draft`; None where nothing is."""
        ...

    async def forget_draft(self) -> None:
        """Removes what `keep_draft` kept."""
        ...

    async def start(
        self,
        plan: Plan,
        file: SourceFile,
        originals: Originals,
        first: Sequence[int] = (),
        *,
        is_approved: bool = False,
    ) -> Run:
        """Opens a new journal for a plan, of which some rows may go `first`. Nothing is sent yet.

        Of a plan that was approved, what somebody has made since is held back.
        """
        ...

    async def start_undo(self, undo: Undo) -> Run:
        """Opens a journal for the undo of an upload. Nothing is sent yet."""
        ...

    async def undo_of(self, id: str) -> str:
        """The id of the undo of an upload, whether it is finished or not; empty where there is none."""
        ...

    async def records(self) -> tuple[UploadRecord, ...]:
        """Journals of this workspace, newest first."""
        ...

    async def uploaded(self, fingerprint: str) -> UploadRecord | None:
        """The newest upload of a file with these bytes of which anything arrived (row J3); None where there is none."""
        ...

    async def reopen(self, id: str, again: Opened | None = None) -> Run:
        """An earlier upload, to continue or to look. `again` is its file where the contents were not kept.

        Raises `FileUnreadable` where that file is another one.
        """
        ...

    async def stop_here(self, id: str) -> None:
        """Marks an interrupted upload as stopped: what was not sent stays Not sent."""
        ...


class Memory(Protocol):
    """What the pages remember from one upload to the next, in the settings."""

    def recent_files(self) -> tuple[Path, ...]: ...

    def note_file(self, path: Path) -> None: ...

    def matching(self, signature: str) -> Mapping[str, str] | None:
        """Header → field as it was matched before for this header; None where it was not."""
        ...

    def keep_matching(self, signature: str, matching: Mapping[str, str]) -> None: ...
