"""What has no column can be the same for all rows (row E4)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtTest import QTest

from bw_desktop.ui.upload.cell_words import cell_words
from bw_desktop.ui.upload.flow import Step
from bw_desktop.ui.upload.match_page import MatchPage
from bw_desktop.ui.upload.match_view import match_view
from bw_desktop.ui.upload.wizard import UploadWizard
from bw_desktop.upload import Answers
from tests.ui.surroundings_made import nameless, until
from tests.ui.upload.made import HEADER, rows, workbook
from tests.ui.upload.on_the_way import opened


async def at_match(wizard: UploadWizard, path: Path) -> MatchPage:
    await opened(wizard, path)
    wizard.show_step(Step.MATCH)
    page = wizard.pages[Step.MATCH]
    assert isinstance(page, MatchPage)
    await until(lambda: not page.is_working and bool(page.lines))
    return page


async def test_a_period_for_all_rows_gives_the_dates_a_file_lacks(wizard: UploadWizard, tmp_path: Path) -> None:
    data = [row[:3] for row in rows(3)]
    page = await at_match(wizard, workbook(tmp_path / "short.xlsx", data, HEADER[:3]))
    assert not page.primary.isEnabled()
    assert set(page.same) == {"period", "private", "categories"}
    period = page.same["period"].value
    period.setCurrentText("2027 Q1")
    period.activated.emit(period.currentIndex())
    assert page.primary.isEnabled()
    assert nameless(page) == []
    await wizard.flow.check(lambda _: None)
    assert wizard.flow.checked is not None
    assert wizard.flow.checked.table.columns["end_date"] == [date(2027, 3, 31)] * 3


async def test_visibility_and_category_are_chosen_or_typed_once(wizard: UploadWizard, tmp_path: Path) -> None:
    data = [row[:5] for row in rows(3)]
    page = await at_match(wizard, workbook(tmp_path / "five.xlsx", data, HEADER[:5]))
    private = page.same["private"].value
    private.setCurrentIndex(1)
    private.activated.emit(1)
    category = page.same["categories"].value.lineEdit()
    assert category is not None
    category.selectAll()
    QTest.keyClicks(category, "Growth")
    category.editingFinished.emit()
    assert wizard.flow.matching is not None
    assert wizard.flow.matching.same == {"private": True, "categories": "Growth"}
    private.setCurrentIndex(0)
    private.activated.emit(0)
    assert wizard.flow.matching.same == {"categories": "Growth"}


async def test_a_field_with_a_column_is_not_offered(wizard: UploadWizard, faulty_file: Path) -> None:
    page = await at_match(wizard, faulty_file)
    assert set(page.same) == {"period", "private"}
    assert wizard.flow.matching is not None
    view = match_view(wizard.flow.matching, Answers(), cell_words(page.around.speech), date(2026, 11, 23))
    assert view.same[0].options[:3] == ("2026", "2026 Q1", "2026 Q2")
