"""The pages in a window, from a file to its results, by button and by keyboard alone."""

from __future__ import annotations

import asyncio
import hashlib
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.upload.flow import Step, UploadFlow
from bw_desktop.ui.upload.match_page import MatchPage
from bw_desktop.ui.upload.send_view import Target, Way
from bw_desktop.ui.upload.wizard import UploadWizard
from bw_desktop.upload import Fate, Outcome
from bw_desktop.upload.past import RecordState, UploadRecord
from tests.ui.surroundings_made import AnsweredDialogs, nameless, until
from tests.ui.upload.made import NOW, rows, workbook
from tests.ui.upload.on_the_way import at_check, at_preview, at_send, opened, uploads


async def test_the_file_is_shown_with_its_header_marked(wizard: UploadWizard, faulty_file: Path) -> None:
    assert not wizard.file.primary.isVisible()
    await opened(wizard, faulty_file)
    picture = wizard.file.proof.picture
    assert picture.rowCount() == 9
    item = picture.item(0, 0)
    assert item is not None
    assert item.text() == "Goal"
    assert "column titles" in str(item.data(Qt.ItemDataRole.AccessibleTextRole))
    assert wizard.file.primary.isVisible()
    assert wizard.file.primary.isEnabled()


async def test_a_click_on_another_row_makes_it_the_header(wizard: UploadWizard, faulty_file: Path) -> None:
    await opened(wizard, faulty_file)
    wizard.file.proof.picture.cellClicked.emit(2, 0)
    await until(lambda: not wizard.file.is_working)
    assert wizard.flow.reading is not None
    assert wizard.flow.reading.layout.header_row == 3


async def test_a_file_that_is_no_workbook_is_refused_on_the_page(wizard: UploadWizard, tmp_path: Path) -> None:
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"nothing")
    await opened(wizard, broken)
    assert wizard.file.trouble.count() == 1
    assert not wizard.file.primary.isVisible()
    assert wizard.file.drop.choose.isEnabled()


async def test_pasted_text_without_a_table_is_said(wizard: UploadWizard) -> None:
    QApplication.clipboard().clear()
    wizard.file.paste()
    assert wizard.file.trouble.count() == 1


async def test_the_template_is_saved_where_the_user_says(
    wizard: UploadWizard, dialogs: AnsweredDialogs, tmp_path: Path
) -> None:
    dialogs.files = [tmp_path / "template.xlsx"]
    button = wizard.file.findChild(QWidget, "upload-template")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    await until(lambda: uploads(wizard).saved == [tmp_path / "template.xlsx"])


async def test_columns_can_be_matched_otherwise_and_the_keyboard_stays(wizard: UploadWizard, faulty_file: Path) -> None:
    await opened(wizard, faulty_file)
    wizard.show_step(Step.MATCH)
    page = wizard.pages[Step.MATCH]
    assert isinstance(page, MatchPage)
    await until(lambda: not page.is_working and page.primary.isEnabled())
    line = page.lines[6]
    line.field.setFocus()
    line.field.setCurrentIndex(line.field.findData("description"))
    line.field.activated.emit(line.field.currentIndex())
    assert wizard.flow.matching is not None
    assert wizard.flow.matching.by_field["description"] == 6
    assert page.lines[6] is line
    assert QApplication.focusWidget() is line.field


async def test_nothing_goes_on_while_a_required_column_is_missing(wizard: UploadWizard, faulty_file: Path) -> None:
    await opened(wizard, faulty_file)
    wizard.show_step(Step.MATCH)
    page = wizard.pages[Step.MATCH]
    assert isinstance(page, MatchPage)
    await until(lambda: not page.is_working and page.primary.isEnabled())
    page.lines[0].field_chosen.emit(0, "")
    assert not page.primary.isEnabled()
    box = page.findChild(QWidget, "match-missing-box-1")
    assert box is not None
    assert "missing" in box.accessibleName()
    wizard.show_step(Step.CHECK)
    assert wizard.step is Step.MATCH


async def test_the_check_lists_kinds_and_shows_the_rows_of_one(wizard: UploadWizard, faulty_file: Path) -> None:
    page = await at_check(wizard, faulty_file)
    assert "4 of 8 rows" in page.verdict.text()
    assert page.primary.text() == "Go on without these 4 rows"
    group = page.kinds.chosen
    assert group is not None
    assert page.rows.records.rowCount() == 1
    assert group.count == 2
    page.kinds.setCurrentRow(page.kinds.count() - 1)
    await until(lambda: page.rows.records.rowCount() == 8)


async def test_one_press_fixes_all_rows_with_the_same_mistake(wizard: UploadWizard, faulty_file: Path) -> None:
    page = await at_check(wizard, faulty_file)
    categories = next(
        place
        for place in range(page.kinds.count())
        if (group := page.kinds.item(place).data(Qt.ItemDataRole.UserRole)) is not None and "category" in group.code
    )
    page.kinds.setCurrentRow(categories)
    await until(lambda: page.fix.findChild(QWidget, "fix-suggestion-1") is not None)
    suggestion = page.fix.findChild(QWidget, "fix-suggestion-1")
    assert suggestion is not None
    QTest.mouseClick(suggestion, Qt.MouseButton.LeftButton)
    await until(lambda: not page.is_working and "2 of 8" in page.verdict.text())
    assert page.middle.undo.isEnabled()
    QTest.mouseClick(page.middle.undo, Qt.MouseButton.LeftButton)
    await until(lambda: not page.is_working and "4 of 8" in page.verdict.text())


async def test_a_problem_of_the_dates_order_leads_to_its_question(wizard: UploadWizard, tmp_path: Path) -> None:
    data = rows(3)
    for row in data:
        row[3], row[4] = "01/02/2027", "03/04/2027"
    page = await at_check(wizard, workbook(tmp_path / "dates.xlsx", data))
    await until(lambda: page.fix.findChild(QWidget, "fix-elsewhere") is not None)
    button = page.fix.findChild(QWidget, "fix-elsewhere")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName().startswith("question-date-order")
    QTest.keyClick(focused, Qt.Key.Key_Space)
    await until(lambda: not page.is_working and wizard.flow.answers.date_order is not None)
    assert wizard.flow.checked is not None
    assert wizard.flow.checked.counts.stop == 0
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName().startswith("question-date-order")


async def test_a_cell_without_a_result_leads_back_to_the_file(wizard: UploadWizard, tmp_path: Path) -> None:
    data = rows(3)
    data[1][0] = "=CONCATENATE(A2,B2)"
    page = await at_check(wizard, workbook(tmp_path / "formulas.xlsx", data))
    await until(lambda: page.fix.findChild(QWidget, "fix-elsewhere") is not None)
    button = page.fix.findChild(QWidget, "fix-elsewhere")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert wizard.step is Step.FILE
    assert wizard.file.findChild(QWidget, "question-formulas") is not None


async def test_asking_again_loads_fresh_data(wizard: UploadWizard, faulty_file: Path) -> None:
    page = await at_check(wizard, faulty_file)
    page.ask_again.click()
    await until(lambda: not page.is_working)
    assert uploads(wizard).asked == [False, True]


async def test_the_preview_counts_every_row_once(wizard: UploadWizard, faulty_file: Path) -> None:
    page = await at_preview(wizard, faulty_file)
    assert page.tiles[Fate.NEW].accessibleName().startswith("4 ")
    assert not page.tiles[Fate.CHANGED].isEnabled()
    page.tiles[Fate.LEFT_OUT].click()
    await until(lambda: page.rows.records.columnCount() == 9)
    assert page.rows.records.rowCount() == 4


async def test_check_only_saves_the_requests_and_sends_nothing(
    wizard: UploadWizard, dialogs: AnsweredDialogs, faulty_file: Path, tmp_path: Path
) -> None:
    page = await at_send(wizard, faulty_file)
    dialogs.files = [tmp_path / "approval.xlsx"]
    page.primary.click()
    await until(lambda: uploads(wizard).saved == [tmp_path / "approval.xlsx"])
    assert uploads(wizard).runs == []
    assert wizard.step is Step.SEND


async def test_enter_and_space_alone_never_send(wizard: UploadWizard, faulty_file: Path) -> None:
    await at_send(wizard, faulty_file)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space) * 6:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
        await until(lambda: not any(page.is_working for page in wizard.pages.values()))
    assert uploads(wizard).runs == []


async def test_in_live_many_rows_need_their_number(wizard: UploadWizard, tmp_path: Path) -> None:
    page = await at_send(wizard, workbook(tmp_path / "many.xlsx", rows(60)))
    page.ways[Way.SEND_ALL].click()
    assert page.number.isVisible()
    assert not page.primary.isEnabled()
    page.number.field.setText("59")
    assert not page.primary.isEnabled()
    page.number.field.setText("60")
    assert page.primary.isEnabled()


async def test_look_only_locks_sending_and_offers_to_unlock(
    around: Surroundings, flow: UploadFlow, faulty_file: Path
) -> None:
    made = UploadWizard(around, flow, lambda: Target("ACME", "live", True))
    made.show()
    wanted: list[str] = []
    made.remedy_wanted.connect(wanted.append)
    page = await at_send(made, faulty_file)
    assert not page.ways[Way.SEND_ALL].isEnabled()
    unlock = page.findChild(QWidget, "send-locked-remedy")
    assert unlock is not None
    QTest.mouseClick(unlock, Qt.MouseButton.LeftButton)
    assert wanted == ["look-only"]
    made.close()


async def test_pausing_and_stopping_reach_the_run(
    wizard: UploadWizard, dialogs: AnsweredDialogs, faulty_file: Path
) -> None:
    uploads(wizard).waits = True
    page = await at_send(wizard, faulty_file)
    page.ways[Way.SEND_ALL].click()
    page.primary.click()
    await until(lambda: wizard.sending.is_sending)
    run = uploads(wizard).runs[0]
    await until(lambda: "send" in run.calls)
    wizard.sending.pause.click()
    dialogs.answers = ["keep"]
    wizard.sending.stop.click()
    await until(lambda: len(dialogs.shown) == 1)
    assert run.calls == ["send", "pause"]
    dialogs.answers = ["stop"]
    wizard.sending.stop.click()
    await until(lambda: wizard.step is Step.RESULTS and not wizard.results.is_working)
    assert "stop" in run.calls


async def test_a_check_that_has_to_wait_says_until_when(wizard: UploadWizard, faulty_file: Path) -> None:
    await opened(wizard, faulty_file)
    page = wizard.pages[Step.MATCH]
    going = asyncio.Event()

    async def work() -> None:
        await going.wait()

    wizard.show_step(Step.MATCH)
    page.work(work)
    wizard.show_waiting("Betterworks asks us to slow down")
    line = page.findChild(QWidget, "upload-match-busy-pace")
    assert line is not None
    await until(line.isVisible)
    wizard.show_waiting("")
    assert not line.isVisible()
    going.set()
    await until(lambda: not page.is_working)


@pytest.mark.parametrize("keeps", [True, False])
async def test_where_contents_cannot_be_kept_that_is_said_before_sending(
    wizard: UploadWizard, faulty_file: Path, keeps: bool
) -> None:
    uploads(wizard).keeps_contents = keeps
    page = await at_send(wizard, faulty_file)
    bar = page.findChild(QWidget, "send-not-kept")
    assert (bar is None) is keeps
    assert bar is None or "same file" in bar.accessibleName()


@pytest.mark.parametrize("step", [Step.FILE, Step.MATCH, Step.CHECK, Step.PREVIEW, Step.SEND])
async def test_every_control_has_a_name(wizard: UploadWizard, faulty_file: Path, step: Step) -> None:
    await at_send(wizard, faulty_file)
    wizard.show_step(step)
    await until(lambda: not wizard.pages[step].is_working)
    assert nameless(wizard) == []


async def test_all_pages_by_keyboard_alone(wizard: UploadWizard, tmp_path: Path, dialogs: AnsweredDialogs) -> None:
    """Tab, arrows, Enter and Space only, from the file to the results."""
    dialogs.files = [workbook(tmp_path / "Goals.xlsx", rows(60))]
    wizard.show_step(Step.FILE)
    await press_on(wizard, "upload-choose")
    await until(lambda: wizard.flow.reading is not None and not wizard.file.is_working)
    await press_on(wizard, "upload-file-next")
    await press_on(wizard, "upload-match-next")
    check = wizard.pages[Step.CHECK]
    await until(lambda: wizard.step is Step.CHECK and not check.is_working)
    await press_on(wizard, "upload-check-next")
    preview = wizard.pages[Step.PREVIEW]
    await until(lambda: wizard.step is Step.PREVIEW and not preview.is_working)
    await press_on(wizard, "upload-preview-next")
    assert QApplication.focusWidget() is wizard.pages[Step.SEND].back
    await focus_by_tab(wizard, "send-check-only")
    for _ in range(2):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Down)
    await focus_by_tab(wizard, "send-number")
    number = QApplication.focusWidget()
    assert isinstance(number, QLineEdit)
    QTest.keyClicks(number, "60")
    await press_on(wizard, "upload-send-next")
    await until(lambda: wizard.step is Step.RESULTS and wizard.results.rows.records.rowCount() == 60)
    assert uploads(wizard).runs[0].sent == 60


async def focus_by_tab(wizard: UploadWizard, name: str) -> QWidget:
    """Presses Tab until the control of this name has the focus."""
    seen: list[str] = []
    for _ in range(80):
        focused = QApplication.focusWidget()
        seen.append(focused.objectName() if focused is not None else "-")
        if focused is not None and focused.objectName() == name:
            return focused
        QTest.keyClick(focused or wizard, Qt.Key.Key_Tab)
    raise AssertionError(f"{name} cannot be reached by Tab: {seen[-20:]}")


async def press_on(wizard: UploadWizard, name: str) -> None:
    """Goes to a control by Tab and presses Space."""
    await until(lambda: not any(page.is_working for page in wizard.pages.values()))
    QTest.keyClick(await focus_by_tab(wizard, name), Qt.Key.Key_Space)


async def test_a_file_uploaded_before_is_asked_about_and_back_is_the_safe_answer(
    wizard: UploadWizard, dialogs: AnsweredDialogs, faulty_file: Path, tmp_path: Path
) -> None:
    """Row J3: a renamed copy is the same file; another one is not."""
    fingerprint = hashlib.sha256(faulty_file.read_bytes()).hexdigest()
    counts = {Outcome.CREATED: 1200, Outcome.CHANGED: 3}
    record = UploadRecord("1", NOW, RecordState.DONE, 1203, 1203, counts, fingerprint=fingerprint)
    uploads(wizard).records_ = (record,)
    renamed = tmp_path / "copy of it.xlsx"
    renamed.write_bytes(faulty_file.read_bytes())
    await opened(wizard, renamed)
    wizard.file.go_on()
    await until(lambda: bool(dialogs.shown))
    assert "1,200 goals created, 3 changed" in dialogs.shown[0]
    assert wizard.step is Step.FILE
    dialogs.answers = ["on"]
    wizard.file.go_on()
    await until(lambda: wizard.step is Step.MATCH)
    await opened(wizard, workbook(tmp_path / "other.xlsx", rows(3)))
    wizard.show_step(Step.FILE)
    wizard.file.go_on()
    assert len(dialogs.shown) == 2
