"""Made for the tests of the upload pages: a workbook with known mistakes, live data, and an `Uploads` in memory."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

import openpyxl

from bw_desktop.messages import Message
from bw_desktop.records.sheet import CellValue, SourceFile
from bw_desktop.spreadsheet import Opened
from bw_desktop.ui.upload.services import Counted
from bw_desktop.upload import (
    Answers,
    Directory,
    Fate,
    Live,
    LiveGoal,
    Outcome,
    Person,
    Plan,
    Progress,
    Results,
    RowResult,
    RunState,
    StopReason,
    Table,
    Undo,
)
from bw_desktop.upload.approval import Approval
from bw_desktop.upload.past import UploadRecord
from bw_desktop.upload.read_back import Difference, ReadBack
from bw_desktop.upload.workbooks import Originals

NOW = datetime(2026, 11, 23, 14, 2, tzinfo=UTC)
HEADER = ("Goal", "Type", "Owner e-mail", "Start", "Due date", "Category", "Remarks")
PEOPLE = tuple(
    Person(str(number), f"Person {number}", f"person{number}@example.org", f"00{number}", True, "Sales", "Rep")
    for number in range(6)
)
TWINS = (
    Person("20", "Anna Schmidt", "anna.schmidt@example.org", "0020", True, "Sales", "Rep"),
    Person("21", "Anna Schmidt", "a.schmidt@example.org", "0021", True, "Finance", ""),
)


def rows(count: int = 8) -> list[list[CellValue]]:
    """Goals without mistakes."""
    return [
        [
            f"Win {number + 3} customers",
            "goal",
            f"person{number % 6}@example.org",
            date(2027, 1, 1),
            date(2027, 3, 31),
            "Growth",
            "internal",
        ]
        for number in range(count)
    ]


def faulty() -> list[list[CellValue]]:
    """Eight goals; in rows 3 and 4 of the file the same unknown category, in 5 an unknown owner, in 6 no title."""
    made = rows()
    made[1][5] = made[2][5] = "Growht"
    made[3][2] = "persn3@example.org"
    made[4][0] = None
    return made


def workbook(
    path: Path, data: list[list[CellValue]], header: tuple[str, ...] = HEADER, hidden: tuple[int, ...] = ()
) -> Path:
    """Writes a workbook: header in row 1, then the data."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Goals"
    lines: list[list[CellValue]] = [list(header), *data]
    for line in lines:
        sheet.append(line)
    for number in hidden:
        sheet.row_dimensions[number].hidden = True
    book.save(path)
    return path


@dataclass
class MadeRun:
    """A run that settles all rows at once, or waits where `waits`; row 2 is not accepted."""

    plan: Plan
    originals: Originals | None
    id: str = "run"
    file_name: str = "Goals.xlsx"
    waits: bool = False
    calls: list[str] = field(default_factory=list)
    sent: int = 0
    going: asyncio.Event = field(default_factory=asyncio.Event)
    in_doubt: bool = False
    found: asyncio.Event = field(default_factory=asyncio.Event)
    differences: tuple[Difference, ...] = ()
    first: tuple[int, ...] = ()
    stop_reason: StopReason | None = None
    is_approved: bool = False
    started: datetime = field(default_factory=lambda: datetime.now(UTC))
    undoes: str = ""
    undo: Undo | None = None

    async def send(self, on_progress: Callable[[Progress], None]) -> Progress:
        self.calls.append("send")
        total = len(self.first or self.plan.order)
        on_progress(Progress(RunState.RUNNING, 0, total, {}))
        if self.waits:
            await self.going.wait()
        self.sent = total
        outcomes = {Outcome.UNDONE: total} if self.undoes else {Outcome.CREATED: total - 1, Outcome.NOT_ACCEPTED: 1}
        stop = StopReason.FIRST_FEW if self.first else self.stop_reason
        last = Progress(RunState.STOPPED if stop else RunState.DONE, total, total, outcomes, stop=stop)
        on_progress(last)
        return last

    async def release(self) -> None:
        self.calls.append("release")
        self.first = ()

    def pause(self) -> None:
        self.calls.append("pause")

    def resume(self) -> None:
        self.calls.append("resume")

    def stop(self) -> None:
        self.calls.append("stop")
        self.going.set()

    async def watch(self, on_look: Callable[[datetime], None]) -> None:
        """Looks once in vain; once `found` is set the next look settles the doubt."""
        self.calls.append("watch")
        on_look(NOW)
        await self.found.wait()
        self.in_doubt = False
        on_look(NOW)

    async def plan_undo(self, counted: Callable[[int, int], None]) -> Undo:
        assert self.undo is not None
        self.calls.append("plan undo")
        counted(1, 1)
        return self.undo

    async def results(self) -> Results:
        if self.undoes:
            return undone(self.plan, complete=self.sent > 0)
        return results(self.plan, complete=self.sent > 0, in_doubt=self.in_doubt, first=self.first)

    async def save_results(self, path: Path) -> None:
        path.write_text("results", "utf-8")

    async def close(self) -> None:
        self.calls.append("close")

    @property
    def has_old_values(self) -> bool:
        return any(item.fate is Fate.CHANGED for item in self.plan.items)

    async def save_old_values(self, path: Path) -> None:
        path.write_text("old values", "utf-8")

    async def read_back(self, counted: Callable[[int, int], None]) -> ReadBack:
        self.calls.append("read back")
        rows = len(self.plan.order)
        counted(rows, rows)
        return ReadBack(rows, self.differences)


def results(plan: Plan, *, complete: bool = True, in_doubt: bool = False, first: tuple[int, ...] = ()) -> Results:
    """The first row to be sent was not accepted, or is in doubt, the others were created; or nothing was sent yet.

    Where some rows go first, only they were sent.
    """
    found = []
    for item in plan.items:
        outcome = {Fate.SAME: Outcome.SAME, Fate.LEFT_OUT: Outcome.LEFT_OUT}.get(item.fate, Outcome.CREATED)
        if item.row in plan.order and (not complete or (first and item.row not in first)):
            outcome = Outcome.NOT_SENT
        elif item.row == plan.order[0]:
            outcome = Outcome.DONT_KNOW if in_doubt else Outcome.NOT_ACCEPTED
        created = outcome is Outcome.CREATED
        said = "End date must not be before start date." if outcome is Outcome.NOT_ACCEPTED else ""
        reason = item.reason or (Message("error-refused") if said else None)
        address = f"https://betterworks.invalid/{item.row}" if created else ""
        settled = outcome not in (Outcome.NOT_SENT, Outcome.DONT_KNOW)
        result = RowResult(item.row, outcome, "77" if created else "", address, reason, said, "request-1", settled)
        found.append(result)
    return Results(tuple(found), first)


def undone(plan: Plan, *, complete: bool) -> Results:
    """All that could be undone is, or nothing yet."""
    words = {Fate.KEEP: Outcome.KEPT, Fate.CANNOT: Outcome.COULD_NOT}
    done = Outcome.UNDONE if complete else Outcome.NOT_SENT
    rows = (RowResult(item.row, words.get(item.fate, done), item.target_id, reason=item.reason) for item in plan.items)
    return Results(tuple(rows), of_undo=True)


@dataclass
class MadeUploads:
    """An `Uploads` whose workspace has six people and the category Growth."""

    people: tuple[Person, ...] = PEOPLE
    goals: tuple[LiveGoal, ...] = ()
    records_: tuple[UploadRecord, ...] = ()
    host: str = "https://betterworks.invalid"
    per_minute: float | None = 60.0
    keeps_contents: bool = True
    waits: bool = False
    saved: list[Path] = field(default_factory=list)
    asked: list[bool] = field(default_factory=list)
    runs: list[MadeRun] = field(default_factory=list)
    stopped: list[str] = field(default_factory=list)
    plan: Plan | None = None
    undo: Undo | None = None
    undone: str = ""
    is_sent: bool = False
    drafted: tuple[bytes, bytes] | None = None
    approved: Approval | None = None

    async def live(
        self, table: Table, answers: Answers, counted: Counted, fresh: bool = False, known: Live | None = None
    ) -> Live:
        self.asked.append(fresh)
        counted(len(self.people), len(self.people))
        return Live(Directory(self.people), NOW, ("Growth",), by_id={goal.id: goal for goal in self.goals})

    async def save_template(self, path: Path, counted: Counted) -> None:
        counted(1, None)
        path.write_text("template", "utf-8")
        self.saved.append(path)

    async def save_approval(self, path: Path, approval: Approval) -> None:
        path.write_text("approval", "utf-8")
        self.saved.append(path)

    async def approval(self, opened: Opened) -> Approval | None:
        return self.approved

    async def save_old_values(self, path: Path, plan: Plan) -> None:
        path.write_text("old values", "utf-8")
        self.saved.append(path)

    async def keep_draft(self, content: bytes, state: bytes) -> bool:
        self.drafted = (content, state) if self.keeps_contents else None
        return self.keeps_contents

    async def draft(self) -> tuple[bytes, bytes] | None:
        return self.drafted

    async def forget_draft(self) -> None:
        self.drafted = None

    async def start(
        self,
        plan: Plan,
        file: SourceFile,
        originals: Originals,
        first: Sequence[int] = (),
        *,
        is_approved: bool = False,
    ) -> MadeRun:
        run = MadeRun(plan, originals, file_name=file.name, waits=self.waits, first=tuple(first), undo=self.undo)
        run.is_approved = is_approved
        self.runs.append(run)
        return run

    async def records(self) -> tuple[UploadRecord, ...]:
        return self.records_

    async def uploaded(self, fingerprint: str) -> UploadRecord | None:
        return next((record for record in self.records_ if record.fingerprint == fingerprint), None)

    async def reopen(self, id: str, again: Opened | None = None) -> MadeRun:
        assert self.plan is not None
        run = MadeRun(self.plan, None, id=id, waits=self.waits, sent=int(self.is_sent), undo=self.undo)
        self.runs.append(run)
        return run

    async def start_undo(self, undo: Undo) -> MadeRun:
        run = MadeRun(undo.plan, undo.originals, id="undo", waits=self.waits, undoes=undo.of)
        self.runs.append(run)
        return run

    async def undo_of(self, id: str) -> str:
        return self.undone

    async def stop_here(self, id: str) -> None:
        self.stopped.append(id)


@dataclass
class MadeMemory:
    """A `Memory` in memory."""

    files: list[Path] = field(default_factory=list)
    matchings: dict[str, Mapping[str, str]] = field(default_factory=dict)

    def recent_files(self) -> tuple[Path, ...]:
        return tuple(self.files)

    def note_file(self, path: Path) -> None:
        self.files.insert(0, path)

    def matching(self, signature: str) -> Mapping[str, str] | None:
        return self.matchings.get(signature)

    def keep_matching(self, signature: str, matching: Mapping[str, str]) -> None:
        self.matchings[signature] = matching
