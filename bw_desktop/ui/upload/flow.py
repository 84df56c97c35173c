"""One upload on its way through the pages: what is known so far, and the steps that make more known.

Free of Qt. A change at one step takes back what later steps had made of it, so that no page shows what is no
longer true; once sending has begun, nothing before it can be changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from enum import StrEnum
from pathlib import Path

from bw_desktop.messages import Message
from bw_desktop.records.sheet import CellValue
from bw_desktop.spreadsheet import Opened, open_pasted, open_source
from bw_desktop.ui.upload.aside import Told, aside
from bw_desktop.ui.upload.check_view import CheckView, check_view
from bw_desktop.ui.upload.preview_view import PlanFacts, plan_facts
from bw_desktop.ui.upload.reading import Reading, find_table, take_header, take_sheet
from bw_desktop.ui.upload.services import Memory, Run, Uploads
from bw_desktop.upload import (
    GOALS,
    Answers,
    Checked,
    Live,
    Matching,
    Plan,
    Question,
    QuestionId,
    Subject,
    Table,
    Undo,
    check,
    make_plan,
    match_columns,
    needs,
    questions,
    read_table,
    recheck,
)
from bw_desktop.upload.approval import Approval
from bw_desktop.upload.corrections import Corrections, Edits, Place
from bw_desktop.upload.first_few import first_few
from bw_desktop.upload.past import UploadRecord
from bw_desktop.upload.workbooks import Originals

StageTold = Callable[[Message], None]


class Step(StrEnum):
    """The pages, in their order."""

    FILE = "file"
    MATCH = "match"
    CHECK = "check"
    PREVIEW = "preview"
    SEND = "send"
    SENDING = "sending"
    RESULTS = "results"
    UNDO = "undo"


UPLOAD_STEPS = tuple(step for step in Step if step is not Step.UNDO)
UNDO_STEPS = (Step.UNDO, Step.SENDING, Step.RESULTS)


class UploadFlow:
    """The state of one upload. Its coroutines raise the errors of `bw_desktop.errors`, and leave it as it was then."""

    def __init__(self, uploads: Uploads, memory: Memory, subject: Subject = GOALS) -> None:
        self.uploads = uploads
        self.memory = memory
        self.subject = subject
        self.reading: Reading | None = None
        self.matching: Matching | None = None
        self.is_like_last_time = False
        self.uploaded: UploadRecord | None = None
        self.questions: tuple[Question, ...] = ()
        self.answers = Answers()
        self.checked: Checked | None = None
        self.verdict: CheckView | None = None
        self.plan: Plan | None = None
        self.facts: PlanFacts | None = None
        self.run: Run | None = None
        self.approval: Approval | None = None
        self.taken_back: Run | None = None
        self.undoing: Undo | None = None
        self._corrections = Corrections()
        self._typed: list[tuple[Place, CellValue]] = []
        self._live: Live | None = None
        self._whole: Checked | None = None

    @classmethod
    def of_run(cls, run: Run, uploads: Uploads, memory: Memory) -> UploadFlow:
        """An earlier upload, to continue or to look at."""
        flow = cls(uploads, memory)
        flow.run, flow.plan = run, run.plan
        return flow

    @classmethod
    def of_undo(cls, upload: Run, uploads: Uploads, memory: Memory) -> UploadFlow:
        """The undo of an upload, which is open until the undo begins."""
        flow = cls(uploads, memory)
        flow.taken_back = upload
        return flow

    @property
    def is_undo(self) -> bool:
        """Whether it takes an upload back."""
        return self.taken_back is not None or (self.run is not None and bool(self.run.undoes))

    @property
    def has_begun(self) -> bool:
        """Whether it is of an upload with a journal: nothing of it is a draft any more."""
        return self.run is not None or self.is_undo

    def reached(self, step: Step) -> bool:
        """Whether a page has what it needs to be shown."""
        if self.run is not None:
            return step in (Step.SENDING, Step.RESULTS)
        if self.approval is not None:
            return step in (Step.FILE, Step.PREVIEW, Step.SEND)
        return {
            Step.UNDO: self.taken_back is not None,
            Step.FILE: True,
            Step.MATCH: self.reading is not None and self.reading.data_rows > 0,
            Step.CHECK: self.matching is not None and not self.matching.missing,
            Step.PREVIEW: self.is_settled,
            Step.SEND: self.plan is not None,
        }.get(step, False)

    async def open_path(self, path: Path, told: Told | None = None) -> None:
        """Opens a workbook or CSV, and finds its table."""
        await self._open(await aside(lambda _: open_source(path)), told)
        self.memory.note_file(path)

    async def open_text(self, text: str, told: Told | None = None) -> None:
        """Takes cells pasted from Excel, and finds their table."""
        await self._open(await aside(lambda _: open_pasted(text)), told)

    async def choose_sheet(self, name: str, told: Told | None = None) -> None:
        """Takes another sheet of the file."""
        opened = self._read_so_far.opened
        await self._take(await aside(lambda tell: take_sheet(opened, name, self.subject.fields, tell), told))

    async def choose_header(self, row: int) -> None:
        """Takes another row, counted as in the file, as the header."""
        reading = self._read_so_far
        await self._take(await aside(lambda _: take_header(reading, row)))

    def choose_field(self, index: int, field: str | None) -> None:
        """Matches a column with another field, or with none."""
        self.matching = self._matched.choose(index, field)
        self._forget_check()

    def clear_blanks(self, field: str, clears: bool) -> None:
        """Says whether a blank cell empties the field of an existing goal (row E6)."""
        fields = self.answers.clears - {field}
        self.answers = replace(self.answers, clears=fields | {field} if clears else fields)
        self._forget_check()

    def answer(self, question: QuestionId, value: str) -> None:
        """Answers one of the questions."""
        self.answers = self.answers.answer(question, value)
        self._forget_check()

    def for_all(self, field: str, value: CellValue) -> None:
        """Says what a field without a column is in all rows; None leaves it blank (row E4)."""
        self.matching = self._matched.for_all(field, value)
        self._forget_check()

    def name_person(self, typed: str, id: str) -> None:
        """Says who is meant by a name or e-mail as it stands in the file (row E7)."""
        self._answered(self._corrections.name(self.answers, typed, id))

    def edit(self, rows: Iterable[int], field: str, value: CellValue) -> None:
        """Types a field anew in some rows; the file stays as it is."""
        self.correct({(row, field): value for row in rows})

    def correct(self, edits: Edits) -> None:
        """Types cells anew as one step; the rows must be checked again."""
        self._answered(self._corrections.type(self.answers, edits))

    def put_back(self, cells: Iterable[Place]) -> None:
        """Lets cells be as the file has them; the rows must be checked again."""
        self._answered(self._corrections.put_back(self.answers, cells))

    @property
    def can_undo(self) -> bool:
        """Whether a correction can be taken back."""
        return self._corrections.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether a correction that was taken back can be made again."""
        return self._corrections.can_redo

    def undo(self) -> None:
        """Takes the last correction back; the rows must be checked again."""
        self._answered(self._corrections.undo(self.answers))

    def redo(self) -> None:
        """Makes the correction again that was taken back last; the rows must be checked again."""
        self._answered(self._corrections.redo(self.answers))

    def type_cell(self, place: Place, value: CellValue) -> None:
        """Types one cell anew; `recheck` then looks at what it concerns, and all else stays checked (row F8)."""
        self.answers = self._corrections.type(self.answers, {place: value})
        self._typed.append((place, value))
        self.plan = self.facts = None

    @property
    def is_settled(self) -> bool:
        """Whether all that was typed is checked."""
        return self.checked is not None and not self._typed

    async def recheck(self) -> None:
        """Checks what the cells typed anew concern; a whole check that begins meanwhile takes them over."""
        while self._typed and self.checked is not None:
            before, ((row, field), value) = self.checked, self._typed[0]
            checked, view = await aside(lambda _, at=(before, row, field, value): _verdict(recheck(*at)))  # type: ignore[misc]
            if self.checked is before:
                self._typed.pop(0)
                self.checked, self.verdict = checked, view

    async def check_rest(self) -> bool:
        """Asks for what the cells typed anew need from Betterworks beside what is known; whether there was any."""
        before, whole = self._was_checked, self._whole
        assert whole is not None
        if await aside(lambda _: _needed(before) <= _needed(whole)):
            return False
        answers = before.facts.answers
        live = await self.uploads.live(before.table, answers, _not_told, known=self._live)
        checked, view = await aside(lambda _: _verdict(check(self.subject, before.table, live, answers)))
        if self.checked is before:
            self._live, self._whole, self.checked, self.verdict = live, checked, checked, view
        return True

    async def check(self, stage: StageTold, fresh: bool = False) -> None:
        """Checks all rows against the rules and against what Betterworks holds now. Nothing is sent.

        What was loaded for an earlier check of this file is loaded again for a `fresh` one only.
        """
        sheet, matching, answers = self._read_so_far.sheet, self._matched, self.answers
        stage(Message("pages-check-stage-cells"))
        self.questions = await aside(lambda _: questions(sheet, matching))
        table: Table = await aside(lambda _: read_table(sheet, matching, answers))
        stage(Message("pages-check-stage-live"))
        known = None if fresh else self._live
        live = await self.uploads.live(table, answers, lambda done, total: stage(_loaded(done, total)), fresh, known)
        stage(Message("pages-check-stage-rules"))
        checked, view = await aside(lambda _: _verdict(check(self.subject, table, live, answers)))
        self._forget_check()
        self._live, self._whole, self.checked, self.verdict = live, checked, checked, view
        self.memory.keep_matching(matching.signature, matching.remembered)

    async def make_plan(self) -> None:
        """Decides what becomes of each row. Nothing is sent."""
        if self.plan is None:
            checked, host = self._was_checked, self.uploads.host
            self.plan, self.facts = await aside(lambda _: _planned(checked, host))

    async def start(self, *, few: bool = False) -> Run:
        """Opens the journal; from now on the earlier pages are closed. Nothing is sent yet.

        With `few` some varied rows go first, and the rest waits (row G3).
        """
        content = await self.content()
        first = await aside(lambda _: first_few(content.plan)) if few else ()
        self.run = await self.uploads.start(
            content.plan, content.file, content.originals, first, is_approved=self.approval is not None
        )
        await self.uploads.forget_draft()
        return self.run

    async def content(self) -> Approval:
        """What would be sent, to be approved or sent: from an approval workbook, or from what was checked here."""
        if self.approval is not None:
            return self.approval
        plan, table, file = self.plan, self._was_checked.table, self._read_so_far.opened.file
        assert plan is not None
        return await aside(lambda _: Approval.of(plan, table, file))

    @property
    def originals(self) -> Originals | None:
        """The rows as they stand in the file, once they are read."""
        if self.approval is not None:
            return self.approval.originals
        return self.checked.table if self.checked is not None else None

    async def make_undo(self, counted: Callable[[int, int], None]) -> None:
        """Looks what undoing would do. Nothing is sent."""
        assert self.taken_back is not None
        self.undoing = await self.taken_back.plan_undo(counted)

    async def start_undo(self) -> Run:
        """Opens the journal of the undo, and lets go of that of the upload. Nothing is sent yet."""
        assert self.undoing is not None
        self.run = await self.uploads.start_undo(self.undoing)
        await self.close_upload()
        return self.run

    async def close_upload(self) -> None:
        """Lets go of the upload that was to be taken back."""
        upload, self.taken_back = self.taken_back, None
        if upload is not None:
            await upload.close()

    async def take_up(self, reading: Reading, matching: Matching, answers: Answers) -> None:
        """Takes a file as it was understood and answered before."""
        self.questions = await aside(lambda _: questions(reading.sheet, matching))
        self.reading, self.matching, self.answers = reading, matching, answers
        self._forget_check()

    async def _open(self, opened: Opened, told: Told | None) -> None:
        approval = await self.uploads.approval(opened)
        if approval is None:
            await self._take(await aside(lambda tell: find_table(opened, self.subject.fields, tell), told))
        else:
            await self._take_approved(approval)
        self.uploaded = await self.uploads.uploaded((approval or opened).file.fingerprint)

    async def _take_approved(self, approval: Approval) -> None:
        """There is nothing to be matched or checked: what was approved is what is sent (row G7)."""
        facts = await aside(lambda _: plan_facts(approval.plan))
        self.reading = self.matching = None
        self.questions, self.answers = (), Answers()
        self._corrections.clear()
        self._forget_check()
        self.approval, self.plan, self.facts = approval, approval.plan, facts

    async def _take(self, reading: Reading) -> None:
        sheet, layout = reading.sheet, reading.layout
        matching = await aside(lambda _: match_columns(sheet, layout, self.subject.fields))
        last = self.memory.matching(matching.signature)
        if last is not None:
            matching = await aside(lambda _: match_columns(sheet, layout, self.subject.fields, last))
        asked = await aside(lambda _: questions(sheet, matching))
        self.approval = None
        self.reading, self.matching, self.questions = reading, matching, asked
        self.is_like_last_time = last is not None
        self.answers = Answers()
        self._corrections.clear()
        self._live = None
        self._forget_check()

    def _answered(self, answers: Answers) -> None:
        self.answers = answers
        self._forget_check()

    def _forget_check(self) -> None:
        self.checked = self.verdict = self.plan = self.facts = None
        self._typed.clear()

    @property
    def _read_so_far(self) -> Reading:
        assert self.reading is not None
        return self.reading

    @property
    def _matched(self) -> Matching:
        assert self.matching is not None
        return self.matching

    @property
    def _was_checked(self) -> Checked:
        assert self.checked is not None
        return self.checked


def _verdict(checked: Checked) -> tuple[Checked, CheckView]:
    return checked, check_view(checked)


def _planned(checked: Checked, host: str) -> tuple[Plan, PlanFacts]:
    plan = make_plan(checked, host)
    return plan, plan_facts(plan)


def _needed(checked: Checked) -> frozenset[str]:
    """The people and goals a check is about, by their ids."""
    wanted = needs(checked.subject, checked.table, checked.facts.live.people, checked.facts.answers)
    return frozenset((*wanted.owner_ids, *wanted.goal_ids))


def _not_told(done: int, total: int | None) -> None:
    """A few goals more are loaded unseen."""


def _loaded(done: int, total: int | None) -> Message:
    if total is None:
        return Message("pages-check-stage-people", {"count": done})
    return Message("pages-check-stage-people-of", {"count": done, "total": total})
