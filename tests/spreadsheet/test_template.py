"""The template: drop-downs, formats, known to the reader in both languages and with both sets of words (row D6)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from bw_desktop.errors import FileUnwritable
from bw_desktop.records.sheet import Sheet
from bw_desktop.spreadsheet import TemplateLists, open_source, read_sheet, write_template
from bw_desktop.upload.periods import period_days
from bw_desktop.wording import Wording

HEADERS = (
    "name", "type", "parent", "owner_email", "employee_id", "period", "start_date", "end_date", "categories",
    "description", "private", "progress", "unit", "start_value", "target_value",
)  # fmt: skip
FIRST_HEADERS = tuple(header for header in HEADERS if header != "period")
"""Those of the first template given out."""
OWNERS = [f"person{number}@example.com" for number in range(20)]
MANY_OWNERS = [f"person{number}@example.com" for number in range(20_000)]
CATEGORIES = ["Growth", "=1+1", "Ärzte; Pflege"]
TODAY = date(2026, 11, 23)


def _template(path: Path, lists: TemplateLists | None = None, wording: Wording | None = None) -> Path:
    offered = lists or TemplateLists(OWNERS, CATEGORIES)
    return write_template(path, offered, wording=wording or Wording(), today=TODAY)


def _filled(path: Path) -> Sheet:
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    for column, value in enumerate(["Grow", "goal", None, OWNERS[19], "000123", "2027 Q1"], 1):
        sheet.cell(3, column, value)
    book.save(path)
    return read_sheet(open_source(path))


@pytest.mark.parametrize("terms", ["goals", "objectives"])
@pytest.mark.parametrize("language", ["en", "de"])
def test_the_reader_knows_the_template_in_every_language(language: str, terms: str, tmp_path: Path) -> None:
    wording = Wording(language, terms)
    path = _template(tmp_path / "template.xlsx", wording=wording)
    file = open_source(path).file
    assert file.template_version == "2"
    data, examples = file.sheets
    assert (data.name, data.template, data.header_row, data.first_data_row) == (
        wording.text("spreadsheet-template-sheet"), True, 2, 3,
    )  # fmt: skip
    assert not examples.template
    assert [info.hidden for info in file.sheets] == [False, False]
    sheet = _filled(path)
    assert sheet.rows[sheet.header_row - 1] == HEADERS
    first = sheet.rows[sheet.first_data_row - 1]
    assert first[:6] == ("Grow", "goal", None, OWNERS[19], "000123", "2027 Q1")
    assert sheet.traps == ()


def test_a_deleted_hint_row_moves_the_mark_with_it(tmp_path: Path) -> None:
    path = _template(tmp_path / "template.xlsx")
    book = openpyxl.load_workbook(path)
    name = next(iter(book.defined_names.values()))
    mark = book.defined_names["bw_desktop_template_2"]
    mark.attr_text = str(mark.attr_text).replace("$A$1:$O$2", "$A$1:$O$1")  # as Excel does when row 1 is deleted
    book.worksheets[0].delete_rows(1)
    book.save(path)
    info = open_source(path).file.sheets[0]
    assert name is not None
    assert (info.template, info.header_row, info.first_data_row) == (True, 1, 2)


def test_a_later_version_is_a_template_too(tmp_path: Path) -> None:
    path = _template(tmp_path / "template.xlsx")
    book = openpyxl.load_workbook(path)
    mark = book.defined_names.pop("bw_desktop_template_2")
    mark.name = "bw_desktop_template_7"
    book.defined_names[mark.name] = mark
    book.save(path)
    assert open_source(path).file.template_version == "7"


def test_the_first_template_ever_given_out_is_still_read() -> None:
    opened = open_source(Path(__file__).parent / "files" / "template-v1.xlsx")
    assert (opened.file.template_version, [info.name for info in opened.file.sheets]) == ("1", ["Goals", "Examples"])
    sheet = read_sheet(opened)
    assert (sheet.header_row, sheet.first_data_row) == (2, 3)
    goal, milestone = (dict(zip(FIRST_HEADERS, row, strict=True)) for row in sheet.rows[2:])
    assert (goal["name"], goal["start_date"], goal["target_value"]) == ("Grow", date(2027, 1, 1), 100)
    assert (milestone["type"], milestone["employee_id"]) == ("milestone", "000123")


def _rules(book: Workbook) -> dict[str, tuple[str, str]]:
    rules = book.worksheets[0].data_validations.dataValidation
    return {str(rule.sqref): (rule.type, str(rule.formula1)) for rule in rules}


def test_drop_downs_hold_twenty_thousand_owners_and_the_live_categories(tmp_path: Path) -> None:
    lists = TemplateLists(MANY_OWNERS, CATEGORIES)
    book = openpyxl.load_workbook(_template(tmp_path / "template.xlsx", lists))
    rules = _rules(book)
    assert rules["D3:D100002"] == ("list", "=bw_desktop_owners")
    assert rules["I3:I100002"] == ("list", "=bw_desktop_categories")
    assert rules["F3:F100002"] == ("list", "=bw_desktop_periods")
    assert rules["B3:B100002"] == ("list", '"goal,milestone"')
    assert rules["K3:K100002"] == ("list", '"yes,no"')
    assert {rules["G3:G100002"][0], rules["H3:H100002"][0]} == {"date"}
    hidden = book.worksheets[2]
    assert hidden.sheet_state == "veryHidden"
    assert book.defined_names["bw_desktop_owners"].attr_text == "'Lists'!$A$1:$A$20000"
    assert [hidden.cell(row, 1).value for row in (1, 20_000)] == [MANY_OWNERS[0], MANY_OWNERS[-1]]
    assert [hidden.cell(row, 2).value for row in (1, 2, 3)] == CATEGORIES
    assert hidden.cell(2, 2).data_type == "s"


def test_the_periods_offered_are_those_the_check_reads(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(_template(tmp_path / "template.xlsx"))
    assert book.defined_names["bw_desktop_periods"].attr_text == "'Lists'!$C$1:$C$21"
    names = [str(book.worksheets[2].cell(row, 3).value) for row in range(1, 22)]
    assert names[:7] == ["2026", "2026 H1", "2026 H2", "2026 Q1", "2026 Q2", "2026 Q3", "2026 Q4"]
    days = [period_days(name) for name in names]
    assert days[6] == (date(2026, 10, 1), TODAY.replace(month=12, day=31))
    assert len(set(days) - {None}) == 21
    assert book.defined_names["bw_desktop_lists"].attr_text == "'Lists'!$A$1:$C$1"


def test_it_works_without_a_network(tmp_path: Path) -> None:
    path = _template(tmp_path / "template.xlsx", TemplateLists())
    rules = _rules(openpyxl.load_workbook(path))
    assert "D3:D100002" not in rules
    assert "I3:I100002" not in rules
    assert rules["F3:F100002"] == ("list", "=bw_desktop_periods")
    assert rules["B3:B100002"][0] == "list"
    assert open_source(path).file.sheets[0].template


def test_ids_are_formatted_as_text_and_dates_as_dates(tmp_path: Path) -> None:
    sheet = openpyxl.load_workbook(_template(tmp_path / "template.xlsx")).worksheets[0]
    formats = {
        header: sheet.column_dimensions[letter].number_format
        for header, letter in zip(HEADERS, "ABCDEFGHIJKLMNO", strict=True)
    }
    assert {formats[header] for header in ("owner_email", "employee_id", "name", "categories", "period")} == {"@"}
    assert {formats[header] for header in ("start_date", "end_date")} == {"yyyy-mm-dd"}
    assert {formats[header] for header in ("progress", "start_value", "target_value")} == {"General"}
    assert sheet.freeze_panes == "B3"


def test_examples_stand_on_their_own_sheet_in_this_quarter(tmp_path: Path) -> None:
    opened = open_source(_template(tmp_path / "template.xlsx"))
    sheet = read_sheet(opened, opened.file.sheets[1].name)
    assert sheet.rows[0] == HEADERS
    rows = [dict(zip(HEADERS, row, strict=True)) for row in sheet.rows[1:]]
    assert [row["type"] for row in rows] == ["goal", "milestone", "milestone", "goal"]
    assert {(row["start_date"], row["end_date"]) for row in rows[:3]} == {(date(2026, 10, 1), date(2026, 12, 31))}
    assert (rows[3]["period"], rows[3]["start_date"], rows[3]["end_date"]) == ("2026 Q4", None, None)
    assert rows[3]["parent"] == rows[0]["name"]
    assert rows[2]["employee_id"] == "000123"


@pytest.mark.parametrize("language", ["en", "de"])
def test_excel_takes_the_length_of_every_message(language: str, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(_template(tmp_path / "template.xlsx", wording=Wording(language)))
    for rule in book.worksheets[0].data_validations.dataValidation:
        assert len(rule.errorTitle or "") <= 32
        assert 0 < len(rule.error or "") <= 225


def test_a_place_that_cannot_take_it_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileUnwritable):
        _template(tmp_path / "gone" / "template.xlsx")
