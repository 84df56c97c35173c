"""The one table model, under Qt's own tester, and what it tells (rows B5, B11, N2)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from bw_desktop.records.dataset import Dataset
from bw_desktop.records.people import COLUMNS, Person
from bw_desktop.records.query import Order, Query
from bw_desktop.ui.formatting import Speech
from bw_desktop.ui.tables.model import RecordsModel
from bw_desktop.wording import Wording
from tests.ui.made import people

Role = Qt.ItemDataRole
SHOWN = [column for column in COLUMNS if column.shown]


@pytest.fixture
def model(qapp: QApplication) -> Iterator[RecordsModel]:
    speech = Speech(Wording(), QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    dataset: Dataset[Any] = Dataset(COLUMNS, speech)
    made = RecordsModel(dataset, speech, SHOWN)
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    yield made
    tester.deleteLater()


def fill(model: RecordsModel, count: int = 10) -> list[Person]:
    rows, _ = people(count)
    model.dataset.append(rows)
    return rows


def test_rows_come_and_go_under_the_tester(model: RecordsModel) -> None:
    fill(model)
    assert model.rowCount() == 0
    model.append_rows([0, 1])
    model.append_rows([])
    model.append_rows([2])
    assert model.rowCount() == 3
    model.show_rows([9, 0])
    assert [model.text(row, 0) for row in range(2)] == ["Hans", "Ärnst Öhl"]
    model.set_columns(SHOWN[:2])
    assert model.columnCount() == 2
    model.show_dataset(Dataset(COLUMNS, model._speech))
    assert model.rowCount() == 0


def test_cells_hold_words_and_keep_zeros(model: RecordsModel) -> None:
    fill(model)
    model.show_rows(range(10))
    places = {column.id: place for place, column in enumerate(model.columns)}
    index = model.index(3, places["employee_id"])
    assert index.data() == "00003"
    assert model.index(0, places["hire_date"]).data() == "1/15/2020"
    assert model.index(2, places["status"]).data() == "On leave"
    assert model.value(2, places["status"]) == "on_leave"


def test_a_screen_reader_hears_the_value_first_then_the_column(model: RecordsModel) -> None:
    fill(model)
    model.show_rows(range(10))
    assert model.index(1, 0).data(Role.AccessibleTextRole) == "Arnst Ohm, Name"
    title = next(place for place, column in enumerate(model.columns) if column.id == "title")
    assert model.index(0, title).data(Role.AccessibleTextRole) == "empty, Job title"


def test_headers_are_told_in_words(model: RecordsModel) -> None:
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    fill(model)
    model.show_rows(range(3))
    assert model.headerData(0, across) == "Name"
    assert model.headerData(2, down) == "3"
    assert model.headerData(99, across) is None
    assert model.headerData(0, across, Role.DecorationRole) is None


def test_unknown_roles_and_places_are_answered_with_nothing(model: RecordsModel) -> None:
    fill(model)
    model.show_rows(range(3))
    assert model.index(0, 0).data(Role.UserRole + 7) is None
    assert model.data(model.index(99, 99)) is None


def test_a_line_break_does_not_break_a_row(model: RecordsModel) -> None:
    rows = fill(model)
    model.dataset.append([replace(rows[0], name="two\n  lines")])
    model.show_rows([10])
    assert model.text(0, 0) == "two lines"


def test_what_was_said_is_forgotten_when_rows_change_places(model: RecordsModel) -> None:
    fill(model)
    model.show_rows(model.dataset.select(Query(order=(Order("name"),))))
    first = model.text(0, 0)
    model.show_rows(model.dataset.select(Query(order=(Order("name", descending=True),))))
    assert model.text(0, 0) != first


def test_a_view_is_told_around_a_reshuffle(model: RecordsModel) -> None:
    fill(model)
    told: list[str] = []
    model.reshuffling.connect(lambda: told.append(f"before {model.rowCount()}"))
    model.reshuffled.connect(lambda: told.append(f"after {model.rowCount()}"))
    model.show_rows([1, 2])
    assert told == ["before 0", "after 2"]
