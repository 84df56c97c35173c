"""The pages against the real composition: the sample company inside this process, real journals, real sending."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import openpyxl
import pytest_asyncio

from bw_desktop.assembly import Program
from bw_desktop.assembly.sample import Sample
from bw_desktop.assembly.session import Session
from bw_desktop.records.people import Person
from bw_desktop.records.sheet import CellValue
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.upload.check_page import CheckPage
from bw_desktop.ui.upload.flow import Step
from bw_desktop.ui.upload.memory import SettingsMemory
from bw_desktop.ui.upload.preview_page import PreviewPage
from bw_desktop.ui.upload.send_page import SendPage
from bw_desktop.ui.upload.send_view import Target, Way
from bw_desktop.ui.upload.uploads_tab import UploadsTab
from bw_desktop.upload import Fate, Outcome
from tests.ui.surroundings_made import AnsweredDialogs, until
from tests.ui.upload.made import workbook

HEADER = ("name", "type", "progress", "start_date", "end_date", "owner_email", "categories", "description")


@pytest_asyncio.fixture
async def program(tmp_path: Path) -> AsyncIterator[Program]:
    made = Program.start(tmp_path / "profile")
    yield made
    await made.aclose()


@pytest_asyncio.fixture
async def session(program: Program) -> Session:
    return await program.open(Sample.workspace("Sample company"), "")


@pytest_asyncio.fixture
async def tab(around: Surroundings, program: Program, session: Session) -> AsyncIterator[UploadsTab]:
    target = Target("Sample company", "sample", False)
    made = UploadsTab(around, session.uploads, SettingsMemory(program), lambda: target)
    made.resize(1200, 760)
    made.show()
    yield made
    await made.close_upload()
    made.close()
    made.deleteLater()


async def people(session: Session) -> list[Person]:
    """Everybody who can own a goal; read to the end, because pages still ahead would be left open."""
    rows = [person async for batch in session.people.rows() for person in batch.rows]
    return [person for person in rows if person.status == "active" and person.email]


def goals(owners: list[Person]) -> list[list[CellValue]]:
    def row(title: str, kind: str, owner: int, progress: int | None) -> list[CellValue]:
        ends = date(2027, 3, 31)
        return [title, kind, progress, date(2027, 1, 1), ends, owners[owner].email, None, None]

    return [
        row("Open the office in Lyon", "goal", 0, None),
        row("Sign the lease", "milestone", 0, 50),
        row("Hire ten people", "milestone", 1, None),
        row("Cut waiting times by half", "goal", 2, None),
        ["Without dates", "goal", None, None, None, owners[0].email, None, None],
    ]


async def sent(tab: UploadsTab, path: Path) -> None:
    """Walks from the file to the results, sending all."""
    tab.open_file(path)
    wizard = tab.wizard
    assert wizard is not None
    await until(lambda: wizard.flow.matching is not None and not wizard.file.is_working)
    wizard.show_step(Step.CHECK)
    check, preview, send = (wizard.pages[step] for step in (Step.CHECK, Step.PREVIEW, Step.SEND))
    assert isinstance(check, CheckPage)
    assert isinstance(preview, PreviewPage)
    assert isinstance(send, SendPage)
    await until(lambda: wizard.flow.checked is not None and not check.is_working, 30)
    wizard.show_step(Step.PREVIEW)
    await until(lambda: wizard.flow.plan is not None and not preview.is_working)
    wizard.show_step(Step.SEND)
    send.ways[Way.SEND_ALL].click()
    send.primary.click()
    await until(lambda: wizard.step is Step.RESULTS and wizard.results.results is not None, 30)


async def test_goals_and_milestones_arrive_as_planned(
    tab: UploadsTab, session: Session, tmp_path: Path, dialogs: AnsweredDialogs
) -> None:
    owners = await people(session)
    await sent(tab, workbook(tmp_path / "Goals.xlsx", goals(owners), HEADER))
    assert tab.wizard is not None
    results = tab.wizard.results.results
    assert results is not None
    assert results.counts == {Outcome.CREATED: 4, Outcome.LEFT_OUT: 1}
    lease = next(row for row in results.rows if row.row == 3)
    (goal, *_) = await session.goals.record(lease.goal_id)
    assert (goal.name, goal.kind, goal.progress) == ("Sign the lease", "milestone", 0.5)
    dialogs.files = [tmp_path / "results.xlsx"]
    page = tab.wizard.results
    page.save.click()
    await until(lambda: (tmp_path / "results.xlsx").exists() and not page.is_working)
    book = openpyxl.load_workbook(tmp_path / "results.xlsx")
    assert len(book.sheetnames) >= 3


async def test_the_same_file_again_creates_nothing(tab: UploadsTab, session: Session, tmp_path: Path) -> None:
    path = workbook(tmp_path / "Goals.xlsx", goals(await people(session))[:4], HEADER)
    await sent(tab, path)
    tab.new_upload()
    tab.open_file(path)
    wizard = tab.wizard
    assert wizard is not None
    await until(lambda: wizard.flow.matching is not None and not wizard.file.is_working)
    assert wizard.flow.is_like_last_time
    wizard.show_step(Step.CHECK)
    await until(lambda: wizard.flow.checked is not None and not wizard.pages[Step.CHECK].is_working, 30)
    wizard.show_step(Step.PREVIEW)
    await until(lambda: wizard.flow.plan is not None and not wizard.pages[Step.PREVIEW].is_working)
    assert wizard.flow.plan is not None
    assert wizard.flow.plan.count(Fate.NEW) == 0
    assert wizard.flow.plan.order == ()


async def test_a_finished_upload_stands_in_the_list_and_can_be_looked_at(
    tab: UploadsTab, session: Session, tmp_path: Path
) -> None:
    await sent(tab, workbook(tmp_path / "Goals.xlsx", goals(await people(session)), HEADER))
    assert tab.wizard is not None
    tab.wizard.results.primary.click()
    (record,) = await session.uploads.records()
    assert (record.total, record.settled) == (4, 4)


async def test_what_goes_on_is_said_while_a_file_is_checked(tab: UploadsTab, session: Session, tmp_path: Path) -> None:
    owners = await people(session)
    rows = [[f"Goal {number}", *goals(owners)[0][1:]] for number in range(400)]
    tab.open_file(workbook(tmp_path / "Goals.xlsx", rows, HEADER))
    wizard = tab.wizard
    assert wizard is not None
    await until(lambda: wizard.flow.matching is not None and not wizard.file.is_working)
    wizard.show_step(Step.CHECK)
    page = wizard.pages[Step.CHECK]
    said: set[str] = set()
    while page.is_working:
        said.add(page._busy_words.text())
        await asyncio.sleep(0.002)
    assert len(said) >= 2
    assert wizard.flow.checked is not None
