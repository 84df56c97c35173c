"""What is seen is what is got: grid, clipboard, CSV and workbook hold the same rows, whatever is asked (row C2)."""

from __future__ import annotations

import asyncio
import csv
import io
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QWidget

from bw_desktop.lookup.batch import Batch, Facts
from bw_desktop.records.columns import Kind
from bw_desktop.records.domains import domain_of
from bw_desktop.records.people import PeopleReader, Person
from bw_desktop.records.query import Condition, Contains, DateBetween, Empty, OneOf
from bw_desktop.spreadsheet import open_source, read_sheet, write_csv, write_xlsx
from bw_desktop.spreadsheet.csv_writer import unguarded
from bw_desktop.ui.surroundings import Surroundings
from bw_desktop.ui.tables.clipboard import as_text
from bw_desktop.ui.tables.exporting import TablePlan
from bw_desktop.ui.tables.page import TablePage
from bw_desktop.wording import Wording
from tests.spreadsheet.payloads import NASTY, PAYLOADS
from tests.ui.made import MAP, TODAY, person_records, tree
from tests.ui.surroundings_made import until

WORDING = Wording()
SHOWN = ("name", "email", "employee_id", "title", "department", "hire_date", "status")
TEXTS = [text for text in (*PAYLOADS, *NASTY) if len(text) < 100 and text.strip() == text]


async def nasty_people() -> AsyncIterator[Batch[Person]]:
    """People with names and titles that programs have stumbled over."""
    reader = PeopleReader(MAP, tree().paths(), TODAY)
    records = person_records(len(TEXTS))
    for record, text in zip(records, TEXTS, strict=True):
        record |= {"name": text, "title": text[::-1].strip() or None}
    await asyncio.sleep(0)
    yield Batch(reader.page(records), Facts())


@pytest.fixture
async def page(around: Surroundings, parent: QWidget) -> TablePage:
    made = TablePage(domain_of("users"), around, "live", None, parent)
    made.load(nasty_people)
    await until(lambda: made.loader.is_whole)
    return made


FILTERS = st.dictionaries(
    st.sampled_from(SHOWN),
    st.one_of(
        st.sampled_from(["a", "e", "1", "=", "person", "ö"]).map(Contains),
        st.booleans().map(Empty),
        st.sampled_from([date(2020, 3, 1), date(2020, 9, 30)]).map(lambda day: DateBetween(day, None)),
        st.sampled_from(["active", "Sales", "Rep"]).map(lambda word: OneOf(frozenset({word, None}))),
    ),
    max_size=3,
)
Asked = tuple[dict[str, Condition], str, list[str], int, bool]
ASKED = st.tuples(
    FILTERS,
    st.sampled_from(["", "1", "e", "=", "cmd"]),
    st.permutations(SHOWN).map(lambda names: names[:4]),
    st.integers(0, 3),
    st.booleans(),
)


def by_workbook(path: Path, plan: TablePlan) -> list[list[str]]:
    write_xlsx(path, [plan.table()], wording=WORDING)
    sheet = read_sheet(open_source(path))
    return [["" if cell is None else str(cell) for cell in row] for row in sheet.rows[1:]]


def by_csv(path: Path, plan: TablePlan) -> list[list[str]]:
    write_csv(path, plan.table())
    rows = list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))
    return [[unguarded(cell) for cell in row] for row in rows[1:]]


def by_clipboard(page: TablePage) -> list[list[str]]:
    text = as_text(page.model, range(page.model.rowCount()), range(page.model.columnCount()), titles=False)
    return list(csv.reader(io.StringIO(text, newline=""), delimiter="\t")) if page.model.rowCount() else []


def by_grid(page: TablePage) -> list[list[str]]:
    """What is drawn; a cell draws one line, so a text with breaks is taken from the value behind it."""
    model = page.model
    return [
        [
            value
            if isinstance(value := model.value(row, column), str) and not chosen.choices
            else model.text(row, column)
            for column, chosen in enumerate(model.columns)
        ]
        for row in range(model.rowCount())
    ]


def told(page: TablePage, rows: list[list[str]]) -> list[list[str]]:
    """Dates as the screen writes them, and one kind of line break."""
    dates = {place for place, column in enumerate(page.model.columns) if column.kind is Kind.DATE}

    def cell(place: int, text: str) -> str:
        if place in dates and text[:4].isdigit():
            return page.around.speech.date(date.fromisoformat(text[:10]))
        return text.replace("\r\n", "\n").replace("\r", "\n")

    return [[cell(place, text) for place, text in enumerate(row)] for row in rows]


async def test_grid_clipboard_csv_and_workbook_hold_the_same_rows(page: TablePage, tmp_path: Path) -> None:
    counts: set[int] = set()

    @settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
    @given(asked=ASKED)
    def compare(asked: Asked) -> None:
        filters, search, columns, sorted_by, descending = asked
        page.clear_filters()
        page.columns.show_view(tuple(columns), ())
        page.columns.sort(sorted_by, add=False, descending=descending)
        page.toolbar.search.setText(search)
        for name, condition in filters.items():
            page.filters.set(name, condition, "words", "chip")
        while not page.presenter.dataset.prepare(page.query):
            pass
        page.presenter.ask(page.query)
        plan = TablePlan.of_page(page, shown_rows=True, columns=[column.id for column in page.model.columns])
        grid = told(page, by_grid(page))
        counts.add(len(grid))
        assert told(page, by_clipboard(page)) == grid
        assert told(page, by_csv(tmp_path / "rows.csv", plan)) == grid
        assert told(page, by_workbook(tmp_path / "rows.xlsx", plan)) == grid

    compare()
    assert len(counts) > 2  # the filters do ask for different rows
