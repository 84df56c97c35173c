"""How long the window is held up in its longest jobs (row N7): the whole program on a sandbox server elsewhere.

Loading 100,000 people, searching, filtering and sorting them, exporting 100,000 x 15, opening and checking a
workbook of 50,000 x 12, and sending 1,000 goals; each with a heartbeat of 5 ms and keys really pressed meanwhile.
`bench_window.py WORD ...` takes only jobs whose name has one of the words (loading always goes first).
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from bw_desktop.records.query import Contains
from bw_desktop.ui.dialogs.export_sheet import ExportSheet
from bw_desktop.ui.kit import Button, MessageBar
from bw_desktop.ui.shell.desk import Desk
from bw_desktop.ui.upload.flow import Step
from bw_desktop.ui.upload.send_page import SendPage
from bw_desktop.ui.upload.send_view import Way
from bw_desktop.ui.upload.wizard import UploadWizard
from tests.benchmarks.goal_workbook import write_goals
from tests.benchmarks.opened import in_the_window, opened, until
from tests.benchmarks.stalls import focus, watched
from tests.sandbox_server import running_sandbox

PEOPLE, PAGE = 100_000, 500
EXPORTED_COLUMNS = 15
ROWS, SENT, OWNERS = 50_000, 1_000, 200
STEPS = ("Down", "Down", "Down", "Up")
TYPED = (*"larkfield", *["BackSpace"] * 9, *"anna", *["BackSpace"] * 4)


async def main(words: Sequence[str]) -> None:
    """Prints the measurements of each job."""
    size = ("--people", str(PEOPLE), "--goals", "10", "--page-size", str(PAGE))
    jobs = {"load": load, "look up": look_up, "export": export, "check": check, "send": send}
    with running_sandbox(*size) as sandbox, tempfile.TemporaryDirectory() as folder:
        async with opened(sandbox.base_url, sandbox.keys["super_admin"], Path(folder) / "profile") as desk:
            for name, job in jobs.items():
                if name == "load" or not words or any(word in name for word in words):
                    await job(desk, Path(folder))


async def load(desk: Desk, _folder: Path) -> None:
    """All people, while somebody goes up and down in those that are there."""
    page = desk.users.page
    desk.window.open_tab("users")
    await until(lambda: page.model.rowCount() > 100)
    focus(page.grid)
    async with watched(*STEPS) as stalls:
        await until(lambda: page.loader.is_whole and page.model.rowCount() == PEOPLE)
        await asyncio.sleep(0.2)
    stalls.tell(f"the load of {PEOPLE:,} people")


async def look_up(desk: Desk, _folder: Path) -> None:
    """Searches as typed; then filters and sorts, while somebody goes up and down."""
    page = desk.users.page
    focus(page.toolbar.search)
    async with watched(*TYPED) as stalls:
        await asyncio.sleep(len(TYPED) * 0.05 * 2)
    stalls.tell(f"a search in {PEOPLE:,}, as typed")
    page.clear_filters()
    await asyncio.sleep(0.5)
    focus(page.grid)
    async with watched(*STEPS) as stalls:
        for place in (0, 3, 4, 1, 8):
            page.columns.sort(place, add=False)
            await asyncio.sleep(0.6)
            page.filters.set("title", Contains("manager"), "manager", "Title: manager")
            await asyncio.sleep(0.4)
            page.clear_filters()
            await asyncio.sleep(0.4)
    stalls.tell(f"sorting and filtering {PEOPLE:,}")


async def export(desk: Desk, folder: Path) -> None:
    """Everything that is shown, by the sheet."""
    page = desk.users.page
    shown = [one.id for one in page.presenter.dataset.columns[:EXPORTED_COLUMNS]]
    page.columns._rearrange(page.columns.arrangement.with_shown(shown))
    page.around.actions.trigger("table-export")
    await until(lambda: page.findChild(ExportSheet) is not None)
    sheet = page.findChild(ExportSheet)
    assert sheet is not None
    await asyncio.sleep(0.3)
    focus(sheet)
    go = sheet.findChild(Button, "export-go")
    assert go is not None
    async with watched("Shift_L") as stalls:
        go.click()
        await until(lambda: bool(_said(sheet, "export-saved")))
    stalls.tell(f"an export of {PEOPLE:,} x {EXPORTED_COLUMNS}")
    sheet.done(0)
    await asyncio.sleep(0.3)


async def check(desk: Desk, folder: Path) -> None:
    """From a file to the list of its problems, live data and all."""
    path = write_goals(folder / "goals.xlsx", ROWS, _owners(desk))
    desk.window.open_tab("uploads")
    focus(desk.window)
    async with watched("Shift_L") as stalls:
        wizard = await _checked(desk, path)
    assert wizard.flow.checked is not None
    assert wizard.flow.checked.counts.stop > ROWS // 200
    stalls.tell(f"opening and checking {ROWS:,} x 12")


async def send(desk: Desk, folder: Path) -> None:
    """To the last goal."""
    path = write_goals(folder / "sent.xlsx", SENT, _owners(desk), wrong=False)
    desk.window.open_tab("uploads")
    wizard = await _checked(desk, path)
    preview, page = wizard.pages[Step.PREVIEW], wizard.pages[Step.SEND]
    assert isinstance(page, SendPage)
    wizard.show_step(Step.PREVIEW)
    await until(lambda: wizard.flow.plan is not None and not preview.is_working)
    wizard.show_step(Step.SEND)
    page.ways[Way.SEND_ALL].click()
    focus(desk.window)
    async with watched("Shift_L") as stalls:
        page.primary.click()
        await until(lambda: wizard.step is Step.RESULTS and wizard.results.results is not None)
    assert wizard.results.results is not None
    print({outcome.value: count for outcome, count in wizard.results.results.counts.items()}, file=sys.stderr)
    stalls.tell(f"sending {SENT:,} goals")


async def _checked(desk: Desk, path: Path) -> UploadWizard:
    desk.uploads.open_file(path)
    wizard = desk.uploads.wizard
    assert wizard is not None
    await until(lambda: wizard.flow.matching is not None and not wizard.file.is_working)
    wizard.show_step(Step.CHECK)
    page = wizard.pages[Step.CHECK]
    await until(lambda: wizard.flow.checked is not None and not page.is_working)
    await asyncio.sleep(0.5)
    return wizard


def _owners(desk: Desk) -> list[str]:
    people = desk.users.page.presenter.dataset.rows
    return [person.email for person in people if person.status == "active" and person.email][:OWNERS]


def _said(sheet: QWidget, name: str) -> str:
    bar = sheet.findChild(MessageBar, name)
    return bar.sentence.text() if bar is not None else ""


if __name__ == "__main__":
    in_the_window(main(sys.argv[1:]))
