"""What an export may be beyond one plain table: several, sensitive, locked, uploadable, and made again (C6-C9)."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import msoffcrypto
import openpyxl
import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QRadioButton, QWidget

from bw_desktop.records.recipe import Recipe
from bw_desktop.records.view import View
from bw_desktop.storage.activity import ActivityLog
from bw_desktop.storage.vault import Vault
from bw_desktop.ui.dialogs.export_sheet import ExportSheet
from bw_desktop.ui.shell.desk import Desk
from bw_desktop.ui.shell.export_history import recipe_of
from bw_desktop.ui.tables.page import TablePage
from tests.ui.inspection import nameless
from tests.ui.shell.exports import PLACES, OpenedDialogs, pick, press, rows_of, sheet_of, told
from tests.ui.shell.made import MadeHost
from tests.ui.surroundings_made import AnsweredDialogs, clicked, until


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where documents are kept."""
    documents = tmp_path / "documents"
    documents.mkdir()
    monkeypatch.setattr(PLACES, staticmethod(lambda _: str(documents)))
    return documents


@pytest.fixture
def dialogs() -> AnsweredDialogs:
    """Sheets stay open until they are closed."""
    return OpenedDialogs()


@pytest.fixture
def host(tmp_path: Path) -> MadeHost:
    """With an encrypted store: what is personal is kept only there."""
    made = MadeHost(tmp_path)
    made.activity = ActivityLog(tmp_path / "activity.jsonl", Vault(b"k" * 32, b"tests..."))
    return made


@pytest.fixture
async def page(folder: Path, desk: Desk) -> TablePage:
    await until(lambda: desk.users.page.loader.is_whole)
    return desk.users.page


async def tab_loaded(desk: Desk, name: str) -> TablePage:
    """The page of a tab after somebody has looked at it."""
    desk.window.open_tab(name)
    page = desk.tables[name].page
    await until(lambda: page.loader.is_whole)
    return page


async def written(sheet: ExportSheet, folder: Path) -> Path:
    """Exports, and gives the file."""
    page = sheet.parentWidget()
    assert page is not None
    press(sheet, "export-go")
    await until(lambda: bool(told(sheet, "export-saved")))
    sheet.done(0)
    await until(lambda: page.findChild(ExportSheet) is None)
    return max(folder.iterdir(), key=lambda path: path.stat().st_mtime_ns)


def tick(sheet: ExportSheet, name: str) -> None:
    box = sheet.findChild(QCheckBox, name)
    assert box is not None
    box.setChecked(True)


async def test_several_tables_stand_in_one_workbook(page: TablePage, folder: Path, desk: Desk, host: MadeHost) -> None:
    goals = await tab_loaded(desk, "goals")
    goals.toolbar.search.setText("team")
    await until(lambda: goals.model.rowCount() == 1)
    sheet = await sheet_of(goals)
    tick(sheet, "export-several")
    assert nameless(sheet) == []
    ticks = {box.objectName(): box for box in sheet.findChildren(QCheckBox) if "export-table-" in box.objectName()}
    assert ticks["export-table-goals"].isChecked()
    assert ticks["export-table-users"].isChecked()
    assert "export-table-feedback" not in ticks
    assert any("Not loaded" in label.text() and "Feedback" in label.text() for label in sheet.findChildren(QLabel))
    csv_choice = sheet.findChild(QRadioButton, "export-csv")
    assert csv_choice is not None
    assert not csv_choice.isEnabled()
    path = await written(sheet, folder)
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["Goals", "Users", "About"]
    assert (book["Goals"].max_row, book["Users"].max_row) == (2, 11)
    told_of = [row[0] for row in book["About"].iter_rows(values_only=True)]
    assert told_of.index("Goals") < told_of.index("Users")
    (fact,) = host.activity.read().facts
    assert dict(fact.counts) == {"goals": 1, "users": 10}


async def test_goals_carry_what_an_upload_needs_unless_that_is_not_wanted(folder: Path, desk: Desk) -> None:
    goals = await tab_loaded(desk, "goals")
    titles, *_ = rows_of(await written(await sheet_of(goals), folder))
    assert titles[-3:] == ("Owner’s e-mail", "Betterworks ID", "Version stamp")
    sheet = await sheet_of(goals)
    carried = sheet.findChild(QCheckBox, "export-carried")
    assert carried is not None
    carried.setChecked(False)
    titles, *_ = rows_of(await written(sheet, folder))
    assert "Version stamp" not in titles


async def test_sensitive_columns_stand_apart_and_stay_out(folder: Path, desk: Desk) -> None:
    calibration = await tab_loaded(desk, "calibration")
    every = calibration.presenter.dataset.columns
    apart = {calibration.around.wording.say(one.title) for one in every if one.sensitive}
    assert apart
    sheet = await sheet_of(calibration)
    pick(sheet, "export-columns-all")
    titles, *rows = rows_of(await written(sheet, folder))
    assert rows
    assert not apart & set(titles)
    sheet = await sheet_of(calibration)
    one = next(column for column in every if column.sensitive)
    tick(sheet, f"export-sensitive-calibration-{one.id}")
    assert any("protect" in label.text() for label in sheet.findChildren(QLabel) if label.isVisible())
    titles, *_ = rows_of(await written(sheet, folder))
    assert apart & set(titles) == {calibration.around.wording.say(one.title)}


async def test_a_workbook_with_a_password_opens_by_it_only(page: TablePage, folder: Path) -> None:
    sheet = await sheet_of(page)
    tick(sheet, "export-lock")
    go = sheet.findChild(QWidget, "export-go")
    first, again = sheet.findChild(QLineEdit, "export-password"), sheet.findChild(QLineEdit, "export-password-again")
    assert go is not None
    assert first is not None
    assert again is not None
    assert not go.isEnabled()
    first.setText("a secret of mine")
    again.setText("a secret of min")
    assert not go.isEnabled()
    again.setText("a secret of mine")
    press(sheet, "export-go")
    await until(lambda: bool(told(sheet, "export-saved")))
    assert first.text() == again.text() == ""
    sheet.done(0)
    (path,) = folder.iterdir()
    assert not zipfile.is_zipfile(path)
    clear = io.BytesIO()
    with path.open("rb") as file:
        locked = msoffcrypto.OfficeFile(file)
        locked.load_key(password="a secret of mine", verify_password=True)
        locked.decrypt(clear)
    assert openpyxl.load_workbook(clear)["Users"].max_row == 11


def recipe_in(host: MadeHost) -> Recipe:
    recipe = recipe_of(host.activity.read().facts[-1], "sample")
    assert recipe is not None
    return recipe


async def test_one_click_in_the_history_makes_the_export_again(
    page: TablePage, folder: Path, desk: Desk, host: MadeHost
) -> None:
    page.toolbar.search.setText("goal")
    await until(lambda: page.model.rowCount() == 2)
    await written(await sheet_of(page), folder)
    assert "goal" not in (folder.parent / "activity.jsonl").read_text("utf-8").lower()
    page.clear_filters()
    desk.window.open_tab("activity")
    history = desk.window.tabs[-1].page
    assert history is not None
    await until(lambda: history.model.rowCount() == 1)
    history.grid.setCurrentIndex(history.model.index(0, 0))
    button = desk.window.findChild(QWidget, "export-again")
    assert button is not None
    await until(button.isEnabled)
    clicked(button)
    await until(lambda: len(list(folder.glob("*.xlsx"))) == 2)
    newest = max(folder.iterdir(), key=lambda path: path.stat().st_mtime_ns)
    assert newest.stem.endswith("(2)")
    assert [row[0] for row in rows_of(newest)[1:]] == ["Goal 9", "Goal 10"]
    about = {row[0]: row[1] for row in openpyxl.load_workbook(newest)["About"].iter_rows(values_only=True)}
    assert about["Filters"] == "Search: goal"
    sheet = history.findChild(ExportSheet)
    assert sheet is not None
    sheet.done(0)


async def test_one_with_a_password_asks_for_one_again(
    page: TablePage, folder: Path, desk: Desk, host: MadeHost
) -> None:
    await written(await sheet_of(page), folder)
    recipe = replace(recipe_in(host), is_locked=True)
    page.around.runner.start(desk._exporter.again(recipe, page), page)
    await until(lambda: page.findChild(ExportSheet) is not None)
    sheet = page.findChild(ExportSheet)
    assert sheet is not None
    go = sheet.findChild(QWidget, "export-go")
    assert go is not None
    assert not go.isEnabled()
    for name in ("export-password", "export-password-again"):
        field = sheet.findChild(QLineEdit, name)
        assert field is not None
        field.setText("another secret")
    assert not zipfile.is_zipfile(await written(sheet, folder))


async def test_one_whose_columns_are_gone_says_so_and_writes_nothing(
    page: TablePage, folder: Path, desk: Desk, host: MadeHost
) -> None:
    (folder / "gone").mkdir()
    view = View("users", "", columns=("name", "joined.something"))
    recipe = Recipe((view,), ((),), str(folder / "gone"))
    page.around.runner.start(desk._exporter.again(recipe, page), page)
    await until(lambda: page.findChild(ExportSheet) is not None)
    sheet = page.findChild(ExportSheet)
    assert sheet is not None
    await until(lambda: "computed" in told(sheet, "export-error"))
    assert list((folder / "gone").iterdir()) == []
    sheet.done(0)
