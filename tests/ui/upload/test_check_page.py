"""Fixing in place on page 3, by keyboard: typing, moving on, filling down, replacing, undo (rows F3, F4, E5)."""

from __future__ import annotations

import asyncio
from pathlib import Path

import openpyxl
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.upload.check_page import CheckPage
from bw_desktop.ui.upload.edit_actions import add_edit_actions
from bw_desktop.ui.upload.flow import Step
from bw_desktop.ui.upload.wizard import UploadWizard
from tests.ui.surroundings_made import AnsweredDialogs, nameless, until
from tests.ui.upload.made import rows, workbook
from tests.ui.upload.on_the_way import at_check, uploads


def group(page: CheckPage, code: str) -> int:
    """The place of a kind of problem in the list."""
    for place in range(page.kinds.count()):
        found = page.kinds.item(place).data(Qt.ItemDataRole.UserRole)
        if found is not None and found.code == f"upload-{code}":
            return place
    raise LookupError(code)


async def on_group(page: CheckPage, code: str) -> None:
    page.kinds.setCurrentRow(group(page, code))
    await settled(page)


async def settled(page: CheckPage) -> None:
    """All that was typed is checked and shown."""
    await until(lambda: not page.is_working and page.flow.is_settled)
    for _ in range(3):
        await asyncio.sleep(0.02)
    await until(lambda: not page.is_working and page.flow.is_settled)


def keys(*pressed: Qt.Key | str) -> None:
    """Presses keys where the keyboard stands."""
    for key in pressed:
        focused = QApplication.focusWidget()
        assert focused is not None
        if isinstance(key, str):
            QTest.keyClicks(focused, key)
        else:
            QTest.keyClick(focused, key)


def found_column(page: CheckPage) -> list[str]:
    own = page.rows.cells.check_grid.own if page.rows.cells.check_grid else 0
    return [page.rows.cells.text(place, own) for place in range(page.rows.cells.rowCount())]


async def test_typing_into_a_cell_and_enter_puts_it_right_and_the_keyboard_stays(
    wizard: UploadWizard, faulty_file: Path
) -> None:
    page = await at_check(wizard, faulty_file)
    await on_group(page, "owner-unknown")
    page.rows.setFocus()
    keys("p")
    editor = page.rows.findChild(QLineEdit, "check-cell")
    assert editor is not None
    keys("erson3@example.org", Qt.Key.Key_Return)
    await settled(page)
    assert "3 of 8" in page.verdict.text()
    assert QApplication.focusWidget() is page.rows
    # Whose goals these are was not known before: they are asked for beside the typing.
    assert uploads(wizard).asked == [False, False]
    assert page.flow.answers.edits == {(5, "owner_email"): "person3@example.org"}


async def test_escape_leaves_a_cell_as_it_was_and_an_unchanged_text_is_no_correction(
    wizard: UploadWizard, faulty_file: Path
) -> None:
    page = await at_check(wizard, faulty_file)
    await on_group(page, "owner-unknown")
    page.rows.setFocus()
    keys(Qt.Key.Key_F2, "x", Qt.Key.Key_Escape)
    keys(Qt.Key.Key_F2, Qt.Key.Key_Return)
    await settled(page)
    assert not page.flow.can_undo
    assert page.flow.answers.edits == {}


async def test_each_unknown_value_stands_once_and_one_typing_serves_all_its_rows(
    wizard: UploadWizard, faulty_file: Path
) -> None:
    page = await at_check(wizard, faulty_file)
    await on_group(page, "category-unknown")
    assert found_column(page) == ["Growht"]
    assert page.rows.cells.text(0, 1) == "2"
    page.rows.setFocus()
    keys(Qt.Key.Key_F2)
    editor = page.rows.findChild(QLineEdit, "check-cell")
    assert editor is not None
    assert editor.text() == "Growht"
    editor.selectAll()
    keys("Growth", Qt.Key.Key_Return)
    await settled(page)
    assert page.flow.answers.edits == {(3, "categories"): "Growth", (4, "categories"): "Growth"}
    assert "2 of 8" in page.verdict.text()
    page.undo()
    await settled(page)
    assert page.flow.answers.edits == {}
    page.redo()
    await settled(page)
    assert len(page.flow.answers.edits) == 2


async def test_the_rows_of_a_kind_can_be_seen_one_by_one_too(wizard: UploadWizard, faulty_file: Path) -> None:
    page = await at_check(wizard, faulty_file)
    await on_group(page, "category-unknown")
    assert page.middle.shape.isVisible()
    QTest.mouseClick(page.middle.shape, Qt.MouseButton.LeftButton)
    await until(lambda: found_column(page) == ["Growht", "Growht"])
    line = page.rows.cells.check_grid.lines[1] if page.rows.cells.check_grid else None
    assert line is not None
    assert line.rows == (4,)
    assert page.middle.shape.text() == "Show each value once"


async def test_cells_are_filled_down_by_key_as_in_excel(
    wizard: UploadWizard, around: Surroundings, faulty_file: Path
) -> None:
    add_edit_actions(around, lambda: wizard.pages[Step.CHECK])  # type: ignore[arg-type,return-value]
    page = await at_check(wizard, faulty_file)
    page.kinds.setCurrentRow(page.kinds.count() - 1)
    await until(lambda: page.rows.cells.rowCount() == 8)
    title = next(place for place, field in enumerate(page.rows.cells.check_grid.fields) if field == "name")  # type: ignore[union-attr]
    page.rows.setCurrentIndex(page.rows.cells.index(0, title))
    for row in range(3):
        page.rows.selectionModel().select(page.rows.cells.index(row, title), QItemSelectionModel.SelectionFlag.Select)
    assert around.actions.trigger("cells-fill-down")
    await settled(page)
    assert page.flow.answers.edits == {(3, "name"): "Win 3 customers", (4, "name"): "Win 3 customers"}
    assert around.actions.trigger("edit-undo")
    await settled(page)
    assert not around.actions.trigger("edit-undo")
    assert around.actions.trigger("edit-redo")
    await settled(page)
    assert len(page.flow.answers.edits) == 2


async def test_a_text_is_replaced_in_all_rows_of_a_column(wizard: UploadWizard, faulty_file: Path) -> None:
    page = await at_check(wizard, faulty_file)
    await on_group(page, "category-unknown")
    page.rows.setFocus()
    page.replace_text()
    assert QApplication.focusWidget() is page.middle.replace.instead
    assert page.middle.replace.sought.text() == "Growht"
    assert page.middle.replace.go.text() == "Replace in 2 cells"
    keys("Growth", Qt.Key.Key_Return)
    await settled(page)
    assert "2 of 8" in page.verdict.text()
    page.replace_text()
    keys(Qt.Key.Key_Escape)
    assert not page.middle.replace.isVisible()
    assert QApplication.focusWidget() is page.rows


async def test_what_was_changed_is_marked_listed_and_can_be_put_back(wizard: UploadWizard, faulty_file: Path) -> None:
    page = await at_check(wizard, faulty_file)
    page.flow.edit((3, 4), "categories", "Growth")
    page.start()
    await settled(page)
    page.kinds.setCurrentRow(page.kinds.count() - 2)
    await until(lambda: page.rows.cells.rowCount() == 2 and page.kinds.is_on_changes)
    assert [page.rows.cells.text(0, column) for column in range(4)] == ["3", "F · Categories", "Growht", "Growth"]
    spoken = str(page.rows.cells.index(0, 3).data(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken.endswith("changed by you")
    await until(lambda: page.fix.findChild(QWidget, "fix-put-back") is not None)
    button = page.fix.findChild(QWidget, "fix-put-back")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    await settled(page)
    assert page.flow.answers.edits == {(4, "categories"): "Growth"}


async def test_the_problem_list_keeps_its_place_when_a_kind_is_done(wizard: UploadWizard, faulty_file: Path) -> None:
    page = await at_check(wizard, faulty_file)
    await on_group(page, "owner-unknown")
    place = page.kinds.currentRow()
    page.rows.setFocus()
    keys("p", "erson3@example.org", Qt.Key.Key_Return)
    await settled(page)
    assert page.kinds.currentRow() == min(place, 1)
    assert page.kinds.chosen is not None
    assert nameless(page) == []


async def test_going_on_waits_for_what_was_just_typed(wizard: UploadWizard, faulty_file: Path) -> None:
    page = await at_check(wizard, faulty_file)
    page.rows.typed.emit(((5, "owner_email"),), "person3@example.org")
    assert not page.flow.is_settled
    page.go_on()
    assert wizard.step is Step.CHECK
    await until(lambda: wizard.step is Step.PREVIEW)


async def test_from_five_hundred_problems_to_a_clean_file_by_keyboard_alone(
    wizard: UploadWizard, tmp_path: Path
) -> None:
    """Row F4. The keyboard goes over the kinds and their suggestions; the table is never scrolled."""
    data = rows(520)
    for number, row in enumerate(data[:500]):
        row[0] = f"Win {number} more customers"
        row[5] = ("Growht", "Gowth", "Grwth", "Growthh", "Grouth")[number % 5]
    path = workbook(tmp_path / "many.xlsx", data)
    before = path.read_bytes()
    page = await at_check(wizard, path)
    assert "500 of 520" in page.verdict.text()
    page.take_focus()
    keys(Qt.Key.Key_Home)
    presses = 0
    while page.flow.verdict is not None and page.flow.verdict.stop:
        await until(lambda: page.fix.findChild(QWidget, "fix-suggestion-1") is not None)
        await tabbed_to("fix-suggestion-1")
        presses += 1
        keys(Qt.Key.Key_Space)
        await settled(page)
        assert page.rows.verticalScrollBar().value() == 0
    assert presses == 5
    assert "No problems" in page.kinds.item(0).text() or page.flow.verdict.stop == 0  # type: ignore[union-attr]
    assert path.read_bytes() == before
    assert openpyxl.load_workbook(path)["Goals"]["F2"].value == "Growht"


async def tabbed_to(name: str, at_most: int = 30) -> None:
    """Goes by Tab until the keyboard stands on a control."""
    for _ in range(at_most):
        focused = QApplication.focusWidget()
        if focused is not None and focused.objectName() == name:
            return
        keys(Qt.Key.Key_Tab)
        await asyncio.sleep(0)
    raise AssertionError(name)


async def test_a_grid_that_comes_while_a_cell_is_typed_in_waits(wizard: UploadWizard, faulty_file: Path) -> None:
    page = await at_check(wizard, faulty_file)
    page.kinds.setCurrentRow(page.kinds.count() - 1)
    await until(lambda: page.rows.cells.rowCount() == 8)
    page.rows.setCurrentIndex(page.rows.cells.index(2, 1))
    page.rows.setFocus()
    page.rows.typed.emit(((5, "owner_email"),), "person3@example.org")
    keys("H", "alf a ti")
    await until(lambda: page.flow.is_settled)
    await asyncio.sleep(0.1)
    editor = page.rows.findChild(QLineEdit, "check-cell")
    assert editor is not None
    assert editor.text() == "Half a ti"
    keys("tle", Qt.Key.Key_Return)
    await settled(page)
    assert page.flow.answers.edits[4, "name"] == "Half a title"
    assert page.rows.currentIndex().row() == 3


async def test_the_file_comes_back_with_notes_and_is_checked_again(
    wizard: UploadWizard, dialogs: AnsweredDialogs, faulty_file: Path, tmp_path: Path
) -> None:
    page = await at_check(wizard, faulty_file)
    page.flow.edit((6,), "name", "A name")
    page.start()
    await settled(page)
    target = tmp_path / "Goals with notes.xlsx"
    dialogs.files = [target]
    QTest.mouseClick(page.hand_back, Qt.MouseButton.LeftButton)
    await until(target.exists)
    await settled(page)
    book = openpyxl.load_workbook(target)
    assert book.sheetnames == ["What to fix", "Goals"]
    comments = {cell: book["Goals"][cell].comment for cell in ("F3", "F4", "C5", "A6")}
    assert all(comments.values())
    assert "A name" in str(comments["A6"] and comments["A6"].text)
    assert book["Goals"]["F2"].comment is None
    again = await at_check(wizard, target)
    assert "4 of 8" in again.verdict.text()
