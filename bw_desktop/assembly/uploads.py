"""Uploads of one workspace: live data, templates, approvals, and journals to start, list, continue and undo."""

from __future__ import annotations

import asyncio
import hashlib
import logging
import secrets
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from bw_desktop.api import Client
from bw_desktop.assembly.adapters import GoalFinder, GoalSender, SystemClock
from bw_desktop.assembly.approving import read_approval, write_approval
from bw_desktop.assembly.live import Counted, LiveReader
from bw_desktop.assembly.preparing import checked_file, matched
from bw_desktop.assembly.run import Run, counts_of
from bw_desktop.assembly.workbooks import write_sheets
from bw_desktop.errors import FileUnreadable, JournalDamaged, JournalInUse, ProgramError
from bw_desktop.lookup.side_by_side import side_by_side
from bw_desktop.messages import Message
from bw_desktop.records.sheet import Sheet, SourceFile
from bw_desktop.spreadsheet import Opened, TemplateLists, write_template
from bw_desktop.storage.activity import ActivityLog, Deed, Fact
from bw_desktop.storage.drafts import Draft, Drafts
from bw_desktop.storage.settings import Workspace
from bw_desktop.upload import (
    Answers,
    Binding,
    Checked,
    Ending,
    Fate,
    Item,
    Journal,
    KeptRows,
    Live,
    Matching,
    Means,
    Plan,
    Results,
    Table,
    Undo,
    remake_plan,
)
from bw_desktop.upload.approval import Approval
from bw_desktop.upload.looking import is_there
from bw_desktop.upload.old_values import old_values_content
from bw_desktop.upload.past import RecordState, UploadRecord, record_of
from bw_desktop.upload.ports import Cipher
from bw_desktop.upload.undo import undo_again
from bw_desktop.upload.workbooks import Originals
from bw_desktop.wording import Wording

_LOG = logging.getLogger(__name__)
_ENDING = ".journal"
_STAMP = "%Y%m%d-%H%M%S"
_UNDO = "-undo-"


class Uploads:
    """Uploads in one workspace. Without a cipher, contents are not kept and continuing asks for the file again."""

    def __init__(
        self,
        workspace: Workspace,
        client: Client,
        folder: Path,
        cipher: Cipher | None,
        activity: ActivityLog,
        wording: Callable[[], Wording],
        drafts: Drafts | None = None,
    ) -> None:
        self._drafts = drafts
        self._workspace = workspace
        self._client = client
        self._folder = folder
        self._cipher = cipher
        self._activity = activity
        self._wording = wording
        self._reader = LiveReader(client)
        self._clock = SystemClock()
        self._sees_private: bool | None = None
        self.per_minute: float | None = None

    @property
    def host(self) -> str:
        """What a plan is bound to: scheme, host and port."""
        return self._client.connection.origin

    @property
    def keeps_contents(self) -> bool:
        """Whether an upload can be continued without its file."""
        return self._cipher is not None

    async def live(
        self, table: Table, answers: Answers, counted: Counted, fresh: bool = False, known: Live | None = None
    ) -> Live:
        """What Betterworks holds now, as far as this table needs it; lists are kept until `fresh` is asked for."""
        return await self._reader.live(table, answers, counted, fresh, known)

    async def check(self, sheet: Sheet, matching: Matching, answers: Answers) -> Checked:
        """The rows of a sheet checked against live data. Raises what a call raises."""
        return await checked_file(sheet, matching, answers, self._reader, _not_counted)

    async def save_template(self, path: Path, counted: Counted) -> None:
        """Writes the template with this workspace's people and categories; without a network its lists are empty."""
        try:
            lists = await self._reader.lists(counted)
            offered = TemplateLists(await asyncio.to_thread(sorted, lists.emails), lists.categories or ())
        except ProgramError:
            offered = TemplateLists()
        await asyncio.to_thread(write_template, path, offered, wording=self._wording())

    async def save_approval(self, path: Path, approval: Approval) -> None:
        """Writes the exact requests as a workbook from which they can be sent; nothing is (rows G2, G7).

        Raises `FileUnwritable`.
        """
        await asyncio.to_thread(write_approval, path, approval, self._client.endpoints, self._wording())

    async def approval(self, opened: Opened) -> Approval | None:
        """What an approval workbook holds, for this workspace; None for any other file (row G7).

        Raises `FileUnreadable` where it was changed, or is for another workspace.
        """
        found = await asyncio.to_thread(read_approval, opened, self._client.endpoints)
        if found is not None and found.plan.host != self.host:
            raise FileUnreadable(Message.of("approval-other-workspace", host=found.plan.host))
        return found

    async def save_old_values(self, path: Path, plan: Plan) -> None:
        """Writes how everything is that a plan changes, where it cannot be kept otherwise. Raises `FileUnwritable`."""
        await asyncio.to_thread(write_sheets, path, [old_values_content(plan)], self._wording())

    async def keep_draft(self, content: bytes, state: bytes) -> bool:
        """Keeps the upload that is being prepared, sealed; whether that was possible (row J2)."""
        if self._drafts is None:
            return False
        try:
            await asyncio.to_thread(self._drafts.write, self._workspace.id, Draft(content, state))
        except OSError as trouble:
            _LOG.info("the draft was not kept: %s", type(trouble).__name__)
            return False
        return True

    async def draft(self) -> tuple[bytes, bytes] | None:
        """The content and state kept by `keep_draft`; None where nothing is."""
        found = await asyncio.to_thread(self._drafts.read, self._workspace.id) if self._drafts else None
        return (found.content, found.state) if found else None

    async def forget_draft(self) -> None:
        """Removes what `keep_draft` kept. Raises `OSError`."""
        if self._drafts is not None:
            await asyncio.to_thread(self._drafts.forget, self._workspace.id)

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

        In LIVE the first thing that arrives is compared before anything else is sent. A plan that was approved is not
        checked again, so what somebody has made since is held back.
        """
        made = await self._made_since(plan) if is_approved else []
        stamp = datetime.now(UTC).strftime(_STAMP)
        binding = Binding(plan.host, file.fingerprint, plan.checksum)
        new_id = f"{stamp}-{_digest(binding)}-{secrets.token_hex(2)}"
        kept = KeptRows(originals.headers, {item.row: originals.original(item.row) for item in plan.items})
        journal = await asyncio.to_thread(
            Journal.start,
            self._path(new_id),
            plan,
            file.fingerprint,
            self._clock,
            self._cipher,
            file_name=file.name,
            originals=kept,
            first=first,
            is_to_be_proven=self._workspace.environment == "live",
            made=made,
        )
        return await self._run(new_id, journal, plan, originals)

    async def records(self) -> tuple[UploadRecord, ...]:
        """Journals of this workspace, newest first."""
        ids = sorted((path.stem for path in self._folder.glob(f"*{_ENDING}")), reverse=True)
        found = [await asyncio.to_thread(self._record, one) for one in ids]
        return tuple(replace(record, undone=self._undo_of(record.id)) for record in found if record is not None)

    async def uploaded(self, fingerprint: str) -> UploadRecord | None:
        """The newest upload of a file with these bytes of which anything arrived (row J3); None where there is none.

        One that was taken back is left aside.
        """
        records = [record for record in await self.records() if not record.undone and record.arrived]
        return next((record for record in records if record.fingerprint == fingerprint), None)

    async def reopen(
        self,
        id: str,
        again: Opened | None = None,
        answers: Answers | None = None,
        last: Mapping[str, str] | None = None,
    ) -> Run:
        """An earlier upload, to continue or to look. `again` is its file where the contents were not kept.

        `answers` and the matching `last` (header → field) are those that were given then.
        Raises `FileUnreadable` where the file is another one or is missing, `JournalInUse` and `JournalDamaged`.
        """
        journal = await asyncio.to_thread(Journal.open, self._path(id), self._clock, self._cipher)
        with ExitStack() as unless_opened:
            unless_opened.callback(journal.close)
            plan = journal.plan
            originals: Originals | None = journal.originals
            if plan is None and journal.undoes:
                plan = undo_again(journal.decisions, journal.binding.host)
            elif plan is None:
                plan, originals = await self._made_again(journal, again, answers or Answers(), last)
            run = await self._run(id, journal, plan, originals)
            unless_opened.pop_all()
        return run

    async def begun(self, fingerprint: str, checksum: str) -> str | None:
        """The id of the newest upload of a file and plan to this workspace, or None; one that was undone is over."""
        digest = _digest(Binding(self.host, fingerprint, checksum))
        ids = [path.stem for path in self._folder.glob(f"*-{digest}-*{_ENDING}") if _UNDO not in path.stem]
        newest = max(ids, default=None)
        return None if newest is None or self._undo_of(newest) else newest

    async def start_undo(self, undo: Undo) -> Run:
        """Opens a journal for the undo of an upload. Nothing is sent yet."""
        new_id = f"{datetime.now(UTC).strftime(_STAMP)}{_UNDO}{undo.of}"
        journal = await asyncio.to_thread(
            Journal.start,
            self._path(new_id),
            undo.plan,
            undo.fingerprint,
            self._clock,
            self._cipher,
            file_name=undo.file_name,
            originals=undo.kept,
            undoes=undo.of,
        )
        return await self._run(new_id, journal, undo.plan, undo.kept)

    async def undo_of(self, id: str) -> str:
        """The id of the undo of an upload, whether it is finished or not; empty where there is none."""
        return await asyncio.to_thread(self._undo_of, id)

    async def stop_here(self, id: str) -> None:
        """Marks an interrupted upload as stopped: what was not sent stays Not sent."""
        await asyncio.to_thread(self._stop_here, id)

    async def forget(self) -> None:
        """Removes the journals of this workspace, except those that are open or damaged. Raises `OSError`."""
        await self.forget_draft()
        await asyncio.to_thread(self._forget)

    async def _made_again(
        self, journal: Journal, again: Opened | None, answers: Answers, last: Mapping[str, str] | None
    ) -> tuple[Plan, Originals]:
        """The plan from the same file, or from its approval, for a journal that kept no contents."""
        if again is None:
            raise FileUnreadable(Message.of("assembly-file-needed"))
        approval = await self.approval(again)
        if approval is not None and approval.plan.checksum == journal.binding.checksum:
            return approval.plan, approval.originals
        if again.file.fingerprint != journal.binding.fingerprint:
            raise FileUnreadable(Message.of("assembly-other-file"))
        sheet, matching = await asyncio.to_thread(matched, again, last)
        checked = await self.check(sheet, matching, answers)
        plan = remake_plan(checked, self.host, journal.decisions)
        if plan.checksum != journal.binding.checksum:
            raise FileUnreadable(Message.of("assembly-other-plan"))
        return plan, checked.table

    async def _made_since(self, plan: Plan) -> list[int]:
        """The rows that would make what is there by now."""
        rows: dict[str, list[Item]] = {}
        for item in plan.items:
            if item.fate is Fate.NEW:
                rows.setdefault(str(item.values["owner_id"]), []).append(item)
        found = [one async for one in side_by_side(rows, self._reader.goals_of)]
        return [item.row for owner, goals in found for item in rows[owner] if is_there(item, goals)]

    async def _run(self, id: str, journal: Journal, plan: Plan, originals: Originals | None) -> Run:
        finder = GoalFinder(self._client, sees_private=await self._sees_all())
        means = Means("goals.delete" in self._client.endpoints.operations, self.keeps_contents)
        return Run(id, plan, journal, originals, GoalSender(self._client), finder, self._wording, self._ended, means)

    async def _sees_all(self) -> bool:
        """Whether the key surely sees everybody's private goals: a Super Admin's does (section 6 of the API notes)."""
        if self._sees_private is None:
            try:
                answer = await self._client.call("users.me")
            except ProgramError:
                return False
            role = self._client.endpoints.fields["user"]["role"].read(answer.record())
            self._sees_private = role == "super_admin"
        return self._sees_private

    def _undo_of(self, id: str) -> str:
        return max((path.stem for path in self._folder.glob(f"*{_UNDO}{id}{_ENDING}")), default="")

    def _record(self, id: str) -> UploadRecord | None:
        """What a journal tells; None where it belongs to another workspace. Runs in a thread."""
        try:
            with Journal.open(self._path(id), self._clock, self._cipher) as journal:
                return record_of(id, journal) if journal.binding.host == self.host else None
        except JournalInUse:
            return UploadRecord(id, _started(id), RecordState.IN_USE)
        except JournalDamaged:
            return UploadRecord(id, _started(id), RecordState.DAMAGED)

    def _forget(self) -> None:
        for path in list(self._folder.glob(f"*{_ENDING}")):
            record = self._record(path.stem)
            if record is not None and record.state not in (RecordState.IN_USE, RecordState.DAMAGED):
                for file in self._folder.glob(f"{path.name}*"):
                    file.unlink(missing_ok=True)
        for half_made in self._folder.glob(f"*{_ENDING}~*"):
            half_made.unlink(missing_ok=True)

    def _stop_here(self, id: str) -> None:
        with Journal.open(self._path(id), self._clock, self._cipher) as journal:
            journal.end(Ending.STOPPED)

    def _ended(self, run: Run, results: Results) -> None:
        fact = Fact(
            Deed.UNDONE if run.undoes else Deed.UPLOADED,
            self._clock.now(),
            self._workspace.id,
            self._workspace.environment,
            counts=counts_of(results),
            files=(run.fingerprint,),
            journal=run.id,
            private={"file": run.file_name},
        )
        self._activity.append(fact)

    def _path(self, id: str) -> Path:
        return self._folder / f"{id}{_ENDING}"


def _digest(binding: Binding) -> str:
    """What journals of the same host, file and plan have in common in their names; it tells nothing of them."""
    return hashlib.sha256(f"{binding.host} {binding.fingerprint} {binding.checksum}".encode()).hexdigest()[:16]


def _started(id: str) -> datetime:
    return datetime.strptime(id[:15], _STAMP).replace(tzinfo=UTC)


def _not_counted(done: int, total: int | None) -> None:
    """Nobody watches."""
