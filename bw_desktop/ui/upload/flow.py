"""One upload on its way through the pages: what is known so far, and the steps that make more known.

Free of Qt. A change at one step takes back what later steps had made of it, so that no page shows what is no
longer true; once sending has begun, nothing before it can be changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
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
    Matching,
    Plan,
    Question,
    QuestionId,
    Subject,
    Table,
    check,
    make_plan,
    match_columns,
    questions,
    read_table,
)

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


class UploadFlow:
    """The state of one upload. Its coroutines raise the errors of `bw_desktop.errors`, and leave it as it was then."""

    def __init__(self, uploads: Uploads, memory: Memory, subject: Subject = GOALS) -> None:
        self.uploads = uploads
        self.memory = memory
        self.subject = subject
        self.reading: Reading | None = None
        self.matching: Matching | None = None
        self.is_like_last_time = False
        self.questions: tuple[Question, ...] = ()
        self.answers = Answers()
        self.checked: Checked | None = None
        self.verdict: CheckView | None = None
        self.plan: Plan | None = None
        self.facts: PlanFacts | None = None
        self.run: Run | None = None
        self._before: list[Answers] = []

    @classmethod
    def of_run(cls, run: Run, uploads: Uploads, memory: Memory) -> UploadFlow:
        """An earlier upload, to continue or to look at."""
        flow = cls(uploads, memory)
        flow.run, flow.plan = run, run.plan
        return flow

    def reached(self, step: Step) -> bool:
        """Whether a page has what it needs to be shown."""
        if self.run is not None:
            return step in (Step.SENDING, Step.RESULTS)
        return {
            Step.FILE: True,
            Step.MATCH: self.reading is not None and self.reading.data_rows > 0,
            Step.CHECK: self.matching is not None and not self.matching.missing,
            Step.PREVIEW: self.checked is not None,
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

    def name_person(self, typed: str, id: str) -> None:
        """Says who is meant by a name or e-mail as it stands in the file (row E7)."""
        self._correct()
        self.answers = replace(self.answers, people={**self.answers.people, typed: id})

    def edit(self, rows: Iterable[int], field: str, value: CellValue) -> None:
        """Types a field anew in some rows; the file stays as it is."""
        self._correct()
        typed: Mapping[tuple[int, str], CellValue] = {(row, field): value for row in rows}
        self.answers = replace(self.answers, edits={**self.answers.edits, **typed})

    @property
    def can_undo(self) -> bool:
        """Whether a correction can be taken back."""
        return bool(self._before)

    def undo(self) -> None:
        """Takes the last correction back; the rows must be checked again."""
        self.answers = self._before.pop()
        self._forget_check()

    async def check(self, stage: StageTold, fresh: bool = False) -> None:
        """Checks all rows against the rules and against what Betterworks holds now. Nothing is sent."""
        sheet, matching, answers = self._read_so_far.sheet, self._matched, self.answers
        stage(Message("pages-check-stage-cells"))
        self.questions = await aside(lambda _: questions(sheet, matching))
        table: Table = await aside(lambda _: read_table(sheet, matching, answers))
        stage(Message("pages-check-stage-live"))
        live = await self.uploads.live(table, answers, lambda done, total: stage(_loaded(done, total)), fresh)
        stage(Message("pages-check-stage-rules"))
        self.plan = self.facts = None
        self.checked, self.verdict = await aside(lambda _: _verdict(check(self.subject, table, live, answers)))
        self.memory.keep_matching(matching.signature, matching.remembered)

    async def make_plan(self) -> None:
        """Decides what becomes of each row. Nothing is sent."""
        if self.plan is None:
            checked, host = self._was_checked, self.uploads.host
            self.plan, self.facts = await aside(lambda _: _planned(checked, host))

    async def start(self) -> Run:
        """Opens the journal; from now on the earlier pages are closed. Nothing is sent yet."""
        assert self.plan is not None
        self.run = await self.uploads.start(self.plan, self._read_so_far.opened.file, self._was_checked.table)
        return self.run

    async def _open(self, opened: Opened, told: Told | None) -> None:
        await self._take(await aside(lambda tell: find_table(opened, self.subject.fields, tell), told))

    async def _take(self, reading: Reading) -> None:
        sheet, layout = reading.sheet, reading.layout
        matching = await aside(lambda _: match_columns(sheet, layout, self.subject.fields))
        last = self.memory.matching(matching.signature)
        if last is not None:
            matching = await aside(lambda _: match_columns(sheet, layout, self.subject.fields, last))
        asked = await aside(lambda _: questions(sheet, matching))
        self.reading, self.matching, self.questions = reading, matching, asked
        self.is_like_last_time = last is not None
        self.answers = Answers()
        self._before.clear()
        self._forget_check()

    def _correct(self) -> None:
        """Before a correction: keeps the answers, so that it can be taken back."""
        self._before.append(self.answers)
        self._forget_check()

    def _forget_check(self) -> None:
        self.checked = self.verdict = self.plan = self.facts = None

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


def _loaded(done: int, total: int | None) -> Message:
    if total is None:
        return Message("pages-check-stage-people", {"count": done})
    return Message("pages-check-stage-people-of", {"count": done, "total": total})
