"""Exports as workbooks: values keep their kind, nothing runs, nothing is half written (rows C3-C5, I2)."""

# ruff: noqa: DTZ001  (Excel's moments know no zone)

from __future__ import annotations

import warnings
import zipfile
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from bw_desktop.records.columns import Kind
from bw_desktop.spreadsheet import Cell, Link, Table, TableColumn, open_source, read_sheet, write_xlsx
from bw_desktop.spreadsheet.row_xml import TEXT_LIMIT
from bw_desktop.spreadsheet.skeleton import LINKS_PER_SHEET
from bw_desktop.wording import Wording
from tests.spreadsheet.payloads import PAYLOADS

WORDING = Wording()


def _table(rows: Sequence[Sequence[Cell]], *kinds: Kind, name: str = "Goals") -> Table:
    columns = [TableColumn(f"Column {index}", kind) for index, kind in enumerate(kinds)]
    return Table(name, columns, rows, len(rows))


def _open(path: Path, name: str = "Goals") -> Worksheet:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        sheet = openpyxl.load_workbook(path)[name]
    assert isinstance(sheet, Worksheet)
    return sheet


def _written(tmp_path: Path, rows: Sequence[Sequence[Cell]], *kinds: Kind) -> Worksheet:
    write_xlsx(tmp_path / "goals.xlsx", [_table(rows, *kinds)], wording=WORDING)
    return _open(tmp_path / "goals.xlsx")


def test_every_kind_is_stored_as_what_it_is(tmp_path: Path) -> None:
    kinds = [*Kind, Kind.TEXT, Kind.TEXT]
    moment = datetime(2026, 3, 1, 12, 30, tzinfo=UTC)
    values: list[Cell] = [
        "000123", "text", "long\ntext", 1.5, 0.25, date(2026, 3, 29), moment, True, "At risk", ("a", "b"),
        "4 - Exceeds", time(8, 15), timedelta(hours=30),
    ]  # fmt: skip
    row = next(_written(tmp_path, [values], *kinds).iter_rows(min_row=2))
    local = moment.astimezone().replace(tzinfo=None)
    assert [cell.value for cell in row] == [
        "000123", "text", "long\ntext", 1.5, 0.25, datetime(2026, 3, 29), local, True, "At risk", "a; b",
        "4 - Exceeds", time(8, 15), timedelta(hours=30),
    ]  # fmt: skip
    formats = {kind: cell.number_format for kind, cell in zip(Kind, row, strict=False)}
    assert (formats[Kind.IDENTIFIER], formats[Kind.DATE], formats[Kind.PERCENT]) == ("@", "yyyy-mm-dd", "0%")
    assert formats[Kind.INSTANT] == "yyyy-mm-dd hh:mm:ss"


@pytest.mark.parametrize(
    ("value", "stored"),
    [(12, "12"), (12.0, "12"), ("0012", "0012"), (123456789012345678, "123456789012345678"), (1.5, "1.5")],
)
def test_ids_are_text_to_the_last_digit(value: Cell, stored: str, tmp_path: Path) -> None:
    cell = _written(tmp_path, [[value]], Kind.IDENTIFIER).cell(2, 1)
    assert (cell.value, cell.data_type, cell.number_format) == (stored, "s", "@")


@pytest.mark.parametrize(
    ("value", "stored"),
    [
        (10**15, str(10**15)),
        (float("inf"), "inf"),
        (float("nan"), "nan"),
        (date(1899, 12, 31), "1899-12-31"),
        (date(1900, 2, 28), "1900-02-28"),
        (date(1900, 3, 1), datetime(1900, 3, 1)),
        (date(9999, 12, 31), datetime(9999, 12, 31)),
        (-0.0, 0),
        (1e-300, 1e-300),
        ("", None),
        ((), None),
    ],
)
def test_what_excel_cannot_count_is_kept_as_text(value: Cell, stored: object, tmp_path: Path) -> None:
    assert _written(tmp_path, [[value, "x"]], Kind.NUMBER, Kind.TEXT).cell(2, 1).value == stored


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_becomes_a_formula_or_a_link(payload: str, tmp_path: Path) -> None:
    path = tmp_path / "goals.xlsx"
    table = Table(
        payload, [TableColumn(payload), TableColumn("Link")], [[payload, Link(payload, f"javascript:{payload}")]]
    )
    write_xlsx(path, [table], wording=WORDING, about=[(payload, payload)])
    book = openpyxl.load_workbook(path)
    for sheet in book.worksheets:
        for cell in (cell for row in sheet.iter_rows() for cell in row if cell.value is not None):
            assert cell.data_type == "s"
            assert cell.hyperlink is None
    expected = payload.replace("\r\n", "\n").replace("\r", "\n")
    assert read_sheet(open_source(path)).rows[1][0] == expected
    with zipfile.ZipFile(path) as archive:
        assert not any(b"<f>" in archive.read(name) for name in archive.namelist())


class Word(StrEnum):
    """A word that is more than a text."""

    AT_RISK = "at risk"


class Count(int):
    """A number that is more than a number."""


def test_values_of_finer_types_are_stored_as_what_they_are(tmp_path: Path) -> None:
    path = tmp_path / "goals.xlsx"
    write_xlsx(path, [_table([[Word.AT_RISK, Count(7)]], Kind.CHOICE, Kind.NUMBER)], wording=WORDING)
    assert read_sheet(open_source(path)).rows[1] == ("at risk", 7)


def test_the_sheet_is_ready_to_work_with(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [
        [f"{number:06}", "A title that is rather long", date(2026, 1, 1)] for number in range(500)
    ]
    sheet = _written(tmp_path, rows, Kind.IDENTIFIER, Kind.TEXT, Kind.DATE)
    assert sheet.freeze_panes == "A2"
    (table,) = sheet.tables.values()
    assert (table.ref, table.autoFilter.ref, table.tableStyleInfo.name) == ("A1:C501", "A1:C501", "TableStyleLight1")
    assert [column.name for column in table.tableColumns] == [cell.value for cell in sheet[1]]
    widths = [sheet.column_dimensions[letter].width for letter in "ABC"]
    assert widths[1] > widths[0]
    assert 27 < widths[1] < 32


def test_titles_a_table_cannot_have_are_made_unique(tmp_path: Path) -> None:
    titles = ["Name", "name", "", "Two\nlines", "x" * 300, "", "=1+1"]
    table = Table("Goals", [TableColumn(title) for title in titles], [["v"] * len(titles)])
    write_xlsx(tmp_path / "goals.xlsx", [table], wording=WORDING)
    sheet = _open(tmp_path / "goals.xlsx")
    written = [cell.value for cell in sheet[1]]
    assert written == ["Name", "name (2)", "3", "Two lines", "x" * 255, "6", "=1+1"]
    assert [column.name for column in next(iter(sheet.tables.values())).tableColumns] == written


def test_no_rows_are_a_table_too(tmp_path: Path) -> None:
    sheet = _written(tmp_path, [], Kind.TEXT, Kind.DATE)
    assert sheet.max_row == 1
    assert next(iter(sheet.tables.values())).ref == "A1:B2"


def test_characters_no_workbook_may_hold_are_replaced_and_counted(tmp_path: Path) -> None:
    path = tmp_path / "goals.xlsx"
    rows = [["a\x00b\x1bc\ufffe", "half \ud800 pair", "tab\tok"], ["_x0041_", "\ufffd", "🙂"]]
    written = write_xlsx(path, [_table(rows, *[Kind.TEXT] * 3)], wording=WORDING)
    sheet = read_sheet(open_source(path))
    assert sheet.rows[1] == ("a\ufffdb\ufffdc\ufffd", "half \ufffd pair", "tab\tok")
    assert sheet.rows[2] == ("_x0041_", "\ufffd", "🙂")
    assert written.replaced == 4


@pytest.mark.parametrize(
    ("text", "length"), [("x" * TEXT_LIMIT, TEXT_LIMIT), ("x" * 40_000, TEXT_LIMIT), ("🙂" * 20_000, 16_384)]
)
def test_text_longer_than_a_cell_is_cut_and_counted(text: str, length: int, tmp_path: Path) -> None:
    path = tmp_path / "goals.xlsx"
    written = write_xlsx(path, [_table([[text]], Kind.LONG_TEXT)], wording=WORDING)
    value = _open(path).cell(2, 1).value
    assert isinstance(value, str)
    assert len(value) == length
    assert written.shortened == (text != value)
    assert len(value.encode("utf-16-le")) <= 2 * TEXT_LIMIT


def test_a_table_longer_than_a_sheet_goes_on_in_the_next_with_a_note(tmp_path: Path) -> None:
    path = tmp_path / "people.xlsx"
    tables = [
        _table([[str(number)] for number in range(25)], Kind.IDENTIFIER, name="People"),
        _table([["x"]], Kind.TEXT, name="people"),
    ]
    written = write_xlsx(path, tables, wording=WORDING, about=[("Workspace", "ACME")], rows_per_sheet=10)
    assert written.sheets == ("People", "People (2)", "People (3)", "people (4)")
    assert written.rows == 26
    sheets = [_open(path, name) for name in written.sheets]
    ids = [cell.value for sheet in sheets[:3] for cell in sheet["A"][1:]]
    assert ids == [str(number) for number in range(25)]
    assert [next(iter(sheet.tables.values())).ref for sheet in sheets] == ["A1:A11", "A1:A11", "A1:A6", "A1:A2"]
    about = [tuple(cell.value for cell in row) for row in _open(path, "About").iter_rows()]
    assert about[0] == ("Workspace", "ACME")
    assert about[1] == (
        "People",
        WORDING.text("spreadsheet-split", rows=25, count=3, sheets="People, People (2), People (3)"),
    )


def test_a_table_that_just_fits_is_not_split(tmp_path: Path) -> None:
    written = write_xlsx(tmp_path / "x.xlsx", [_table([["a"]] * 10, Kind.TEXT)], wording=WORDING, rows_per_sheet=10)
    assert written.sheets == ("Goals",)
    assert openpyxl.load_workbook(tmp_path / "x.xlsx").sheetnames == ["Goals"]


def test_links_open_web_addresses_and_nothing_else(tmp_path: Path) -> None:
    addresses = [
        "https://app.betterworks.com/app/#/goals/1?a=b&c=d",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "#'x'!A1",
    ]
    rows: list[list[Cell]] = [[Link(f"Goal {index}", address), 1] for index, address in enumerate(addresses)]
    other = _table([[Link("", "mailto:a@example.com")]], Kind.TEXT, name="Left out")
    path = tmp_path / "results.xlsx"
    write_xlsx(path, [_table(rows, Kind.TEXT, Kind.NUMBER, name="Created"), other], wording=WORDING)
    cells = [row[0] for row in _open(path, "Created").iter_rows(min_row=2)]
    assert [bool(cell.hyperlink) for cell in cells] == [True, False, False, False]
    link = cells[0].hyperlink
    assert link is not None
    assert f"{link.target}#{link.location}" == addresses[0]
    assert [cell.value for cell in cells] == ["Goal 0", "Goal 1", "Goal 2", "Goal 3"]
    mail = _open(path, "Left out").cell(2, 1)
    assert mail.hyperlink is not None
    assert (mail.value, mail.hyperlink.target) == ("mailto:a@example.com", "mailto:a@example.com")


def test_more_links_than_a_sheet_may_have_are_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert LINKS_PER_SHEET == 65_530
    monkeypatch.setattr("bw_desktop.spreadsheet.skeleton.LINKS_PER_SHEET", 3)
    sheet = _written(tmp_path, [[Link(str(row), f"https://example.com/{row}")] for row in range(5)], Kind.TEXT)
    assert [bool(cell.hyperlink) for cell in sheet["A"][1:]] == [True, True, True, False, False]


def test_several_sheets_keep_their_own_formats_and_texts(tmp_path: Path) -> None:
    path = tmp_path / "results.xlsx"
    tables = [
        _table(
            [[date(2026, 1, number), Link("open", "https://example.com/")]],
            Kind.DATE,
            Kind.TEXT,
            name=f"Sheet/{number}",
        )
        for number in range(1, 9)
    ]
    written = write_xlsx(path, tables, wording=WORDING, about=[("Rows", "8")])
    assert written.sheets[0] == "Sheet 1"
    for number, name in enumerate(written.sheets, 1):
        sheet = _open(path, name)
        assert [cell.value for cell in sheet[1]] == ["Column 0", "Column 1"]
        assert (sheet.cell(2, 1).value, sheet.cell(2, 1).number_format) == (datetime(2026, 1, number), "yyyy-mm-dd")
        assert sheet.cell(2, 2).font.underline == "single"


class Stopped(Exception):
    """Raised by a user who no longer wants the file."""


def test_cancel_in_the_middle_leaves_no_file_and_the_old_one_whole(tmp_path: Path) -> None:
    path = tmp_path / "goals.xlsx"
    path.write_bytes(b"the old file")
    taken: list[int] = []

    def rows() -> Iterator[list[Cell]]:
        for number in range(10_000):
            taken.append(number)
            yield [number]

    def stop(done: int, total: int) -> None:
        if done * 2 >= total:
            raise Stopped

    with pytest.raises(Stopped):
        write_xlsx(path, [Table("Goals", [TableColumn("n")], rows(), 10_000)], wording=WORDING, progress=stop)
    assert path.read_bytes() == b"the old file"
    assert [file.name for file in tmp_path.iterdir()] == ["goals.xlsx"]
    assert 5_000 <= len(taken) < 6_000


def test_progress_counts_all_rows_of_all_tables(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    tables = [_table([["x"]] * 700, Kind.TEXT, name=name) for name in "ab"]
    write_xlsx(tmp_path / "x.xlsx", tables, wording=WORDING, progress=lambda done, total: seen.append((done, total)))
    assert seen[-1] == (1400, 1400)
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)


VALUES = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=20).filter(
        lambda text: text == text.strip()
    ),
    st.integers(-(10**14), 10**14),
    st.floats(allow_nan=False, allow_infinity=False).filter(lambda value: abs(value) < 1e14 or value % 1 != 0),
    st.booleans(),
    st.dates(date(1900, 3, 1)),
    st.none(),
)


@given(rows=st.lists(st.tuples(VALUES, VALUES, VALUES), min_size=1, max_size=12))
def test_the_upload_reader_reads_what_was_exported(
    rows: list[tuple[Cell, ...]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("export") / "goals.xlsx"
    write_xlsx(path, [_table(rows, Kind.TEXT, Kind.NUMBER, Kind.TEXT)], wording=WORDING)
    sheet = read_sheet(open_source(path))
    read = [tuple(row) + (None,) * (3 - len(row)) for row in sheet.rows[1:]]
    wanted = [tuple(None if value == "" else value for value in row) for row in rows]
    while wanted and not any(value is not None for value in wanted[-1]):
        wanted.pop()
    assert [tuple(map(_number, row)) for row in read] == [tuple(map(_number, row)) for row in wanted]


def _number(value: Cell) -> object:
    return (type(value) is bool, float(value)) if isinstance(value, (bool, int, float)) else value
