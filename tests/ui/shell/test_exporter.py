"""An export from the sheet to the file: what is seen is written; waiting, cancelling, a file that is in the way."""

from __future__ import annotations

import csv
import errno
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QCheckBox

from bw_desktop.records.people import Person
from bw_desktop.ui.dialogs.export_sheet import ExportSheet
from bw_desktop.ui.shell.desk import Desk
from bw_desktop.ui.shell.exporter import Exporter
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.tables.page import TablePage
from tests.ui.inspection import nameless
from tests.ui.shell.exports import PLACES, OpenedDialogs, pick, press, rows_of, sheet_of, told
from tests.ui.shell.made import MadeHost, MadeSession
from tests.ui.surroundings_made import AnsweredDialogs, until


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
async def page(folder: Path, desk: Desk) -> TablePage:
    await until(lambda: desk.users.page.loader.is_whole)
    return desk.users.page


async def test_two_clicks_write_what_is_seen(page: TablePage, folder: Path, host: MadeHost) -> None:
    page.toolbar.search.setText("goal")
    await until(lambda: page.model.rowCount() == 2)
    sheet = await sheet_of(page)
    assert nameless(sheet) == []
    press(sheet, "export-go")
    await until(lambda: "2 rows" in told(sheet, "export-saved"))
    (path,) = folder.iterdir()
    assert path.name.startswith("Users - Sample company - SAMPLE - ")
    titles, *found = rows_of(path)
    assert titles[:3] == ("Name", "E-mail", "Employee ID")
    assert [row[0] for row in found] == ["Goal 9", "Goal 10"]
    assert found[0][2] == "00008"
    (fact,) = host.activity.read().facts
    assert (fact.deed.value, dict(fact.counts)) == ("exported", {"users": 2})


async def test_the_file_is_opened_or_shown_in_its_folder(
    page: TablePage, folder: Path, dialogs: AnsweredDialogs
) -> None:
    sheet = await sheet_of(page)
    press(sheet, "export-go")
    await until(lambda: bool(told(sheet, "export-saved")))
    press(sheet, "export-open")
    press(sheet, "export-show-folder")
    assert dialogs.opened == [str(next(folder.iterdir())), str(folder)]


async def test_everything_as_csv_with_all_columns(page: TablePage, folder: Path) -> None:
    page.toolbar.search.setText("goal")
    await until(lambda: page.model.rowCount() == 2)
    sheet = await sheet_of(page)
    for choice in ("export-rows-all", "export-columns-all", "export-csv"):
        pick(sheet, choice)
    press(sheet, "export-go")
    await until(lambda: "10 rows" in told(sheet, "export-saved"))
    (path,) = folder.iterdir()
    with path.open(encoding="utf-8-sig", newline="") as file:
        titles, *found = list(csv.reader(file))
    assert len(titles) == len(page.presenter.dataset.columns)
    assert len(found) == 10


async def test_pictures_go_along_where_they_are_ticked(page: TablePage, folder: Path) -> None:
    page.toolbar.search.setText("goal")
    await until(lambda: page.model.rowCount() == 2)
    sheet = await sheet_of(page)
    tick = sheet.findChild(QCheckBox, "export-pictures")
    assert tick is not None
    assert not tick.isChecked()
    pick(sheet, "export-csv")
    assert not tick.isVisible()
    pick(sheet, "export-xlsx")
    tick.setChecked(True)
    press(sheet, "export-go")
    await until(lambda: bool(told(sheet, "export-saved")))
    (path,) = folder.iterdir()
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["Users", "Pictures", "About"]
    found = list(book["Pictures"].iter_rows(max_row=4, max_col=2, values_only=True))
    assert found[:2] == [("People by department", None), ("Department", "Rows")]
    assert {label for label, _ in found[2:]} == {person.department for person in shown(page)}


def shown(page: TablePage) -> list[Person]:
    return [page.model.record(place) for place in range(page.model.rowCount())]


async def test_a_name_that_is_taken_gets_a_number_and_the_last_format_is_remembered(
    page: TablePage, folder: Path
) -> None:
    for _ in range(2):
        sheet = await sheet_of(page)
        pick(sheet, "export-csv")
        press(sheet, "export-go")
        await until(lambda sheet=sheet: bool(told(sheet, "export-saved")))  # type: ignore[misc]
        sheet.done(0)
        await until(lambda: page.findChild(ExportSheet) is None)
    assert sorted(path.stem.endswith("(2)") for path in folder.iterdir()) == [False, True]
    assert (await sheet_of(page)).choices.as_csv


async def test_while_rows_arrive_one_waits_or_takes_what_is_there(
    page: TablePage, folder: Path, session: MadeSession
) -> None:
    session.people.pause = 0.15
    page.refresh()
    await until(lambda: page.loader.count == 4)
    sheet = await sheet_of(page)
    pick(sheet, "export-part")
    press(sheet, "export-go")
    await until(lambda: "4 rows" in told(sheet, "export-saved"))
    sheet.done(0)
    await until(lambda: page.findChild(ExportSheet) is None)
    session.people.pause = 0.1
    page.refresh()
    await until(lambda: page.loader.is_loading)
    sheet = await sheet_of(page)
    press(sheet, "export-go")
    await until(lambda: "10 rows" in told(sheet, "export-saved"))
    assert [len(rows_of(path)) for path in sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime_ns)] == [
        5,
        11,
    ]


async def test_waiting_can_be_cancelled_and_everything_chosen_anew(
    page: TablePage, folder: Path, session: MadeSession
) -> None:
    session.people.pause = 0.4
    page.refresh()
    await until(lambda: page.loader.is_loading)
    sheet = await sheet_of(page)
    press(sheet, "export-go")
    await until(lambda: sheet.is_running)
    press(sheet, "export-cancel")
    await until(lambda: not sheet.is_running)
    assert list(folder.iterdir()) == []
    pick(sheet, "export-part")
    press(sheet, "export-go")
    await until(lambda: bool(told(sheet, "export-saved")))


async def test_another_place_is_taken_and_what_stands_there_is_replaced(
    page: TablePage, tmp_path: Path, dialogs: AnsweredDialogs
) -> None:
    there = tmp_path / "people.xlsx"
    there.write_text("something else")
    dialogs.files = [there]
    sheet = await sheet_of(page)
    press(sheet, "export-other-place")
    await until(lambda: "people.xlsx" in sheet._place.text())
    press(sheet, "export-go")
    await until(lambda: bool(told(sheet, "export-saved")))
    assert len(rows_of(there)) == 11


async def test_a_place_that_cannot_be_written_is_told_and_another_one_can_be_chosen(
    page: TablePage, tmp_path: Path, folder: Path, dialogs: AnsweredDialogs
) -> None:
    dialogs.files = [tmp_path / "no such folder" / "people.xlsx"]
    sheet = await sheet_of(page)
    press(sheet, "export-other-place")
    await until(lambda: "people.xlsx" in sheet._place.text())
    press(sheet, "export-go")
    await until(lambda: bool(told(sheet, "export-error")))
    assert list(folder.iterdir()) == []
    sheet.changed.emit()
    press(sheet, "export-go")
    await until(lambda: bool(told(sheet, "export-saved")))
    assert len(list(folder.iterdir())) == 1


async def test_an_error_offers_another_place_by_a_button(
    page: TablePage, tmp_path: Path, dialogs: AnsweredDialogs
) -> None:
    dialogs.files = [tmp_path / "no such folder" / "people.xlsx", tmp_path / "people.xlsx"]
    sheet = await sheet_of(page)
    press(sheet, "export-other-place")
    await until(lambda: "no such folder" in sheet._place.text())
    press(sheet, "export-go")
    await until(lambda: bool(told(sheet, "export-error")))
    press(sheet, "export-error-remedy")
    await until(lambda: "people.xlsx" in sheet._place.text())
    press(sheet, "export-go")
    await until(lambda: bool(told(sheet, "export-saved")))
    assert (tmp_path / "people.xlsx").exists()


async def test_a_file_open_elsewhere_is_tried_again_at_the_same_place(
    page: TablePage, tmp_path: Path, dialogs: AnsweredDialogs, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows refuses to replace a file that Excel has open."""
    there = tmp_path / "people.xlsx"
    there.write_text("old")
    dialogs.files = [there]
    refused: list[Path] = []
    replace = Path.replace

    def busy(path: Path, target: Path) -> Path:
        if not refused:
            refused.append(target)
            raise OSError(errno.EBUSY, "busy")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", busy)
    sheet = await sheet_of(page)
    press(sheet, "export-other-place")
    await until(lambda: "people.xlsx" in sheet._place.text())
    press(sheet, "export-go")
    await until(lambda: "open in another program" in told(sheet, "export-error"))
    assert there.read_text() == "old"
    press(sheet, "export-error-remedy")
    await until(lambda: bool(told(sheet, "export-saved")))
    assert len(rows_of(there)) == 11


def test_without_a_folder_for_documents_it_is_the_home(around: Surroundings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PLACES, staticmethod(lambda _: ""))
    exporter = Exporter(around, lambda: MadeSession().workspace, list, lambda _: None)
    assert exporter._memory.folder == Path.home()
