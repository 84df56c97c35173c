"""What is copied arrives in Excel as it was: zeros, formulas, long numbers, line breaks (row B9)."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from bw_desktop.records.dataset import Dataset
from bw_desktop.records.goals import COLUMNS as GOAL_COLUMNS
from bw_desktop.records.people import COLUMNS
from bw_desktop.ui.formatting import Speech
from bw_desktop.ui.tables.clipboard import as_html, as_text, cells_as_mime
from bw_desktop.ui.tables.model import RecordsModel
from bw_desktop.wording import Wording
from tests.ui.made import goal_record, goals, people


def model_of(columns: Any, rows: Any) -> RecordsModel:
    speech = Speech(Wording(), QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    dataset: Dataset[Any] = Dataset(columns, speech)
    dataset.append(rows)
    made = RecordsModel(dataset, speech, columns)
    made.show_rows(range(len(rows)))
    return made


@pytest.fixture
def model(qapp: QApplication) -> RecordsModel:
    rows, _ = people(3)
    nasty = ["=A1", "1-2", 'say "hi"\tnow', "two\nlines", "123456789012345678", "00123"]
    return model_of(COLUMNS, [replace(rows[0], name=name, employee_id="00123") for name in nasty])


def test_text_is_what_excel_reads_back(model: RecordsModel) -> None:
    text = as_text(model, range(6), [0, 2], titles=True)
    lines = list(csv.reader(io.StringIO(text, newline=""), delimiter="\t"))
    assert lines[0] == ["Name", "Employee ID"]
    assert [line[0] for line in lines[1:]] == [
        "=A1",
        "1-2",
        'say "hi"\tnow',
        "two\nlines",
        "123456789012345678",
        "00123",
    ]
    assert {line[1] for line in lines[1:]} == {"00123"}


def test_html_marks_text_as_text_so_that_nothing_is_guessed(model: RecordsModel) -> None:
    html = as_html(model, [0, 4, 5], [0, 2], titles=False)
    assert html.count("mso-number-format:'\\@'") == 6
    assert ">=A1</td>" in html
    assert ">123456789012345678</td>" in html
    assert ">00123</td>" in html
    assert "<th" not in html


def test_numbers_and_dates_are_numbers_and_dates(qapp: QApplication) -> None:
    model = model_of(GOAL_COLUMNS, goals([goal_record(1, "A <b> & c", 0.425)]))
    places = {column.id: place for place, column in enumerate(model.columns)}
    html = as_html(model, [0], [places[name] for name in ("name", "progress", "start", "metric_target")], titles=True)
    assert "A &lt;b&gt; &amp; c" in html
    assert 'x:num="0.425"' in html
    assert ">2026-10-01</td>" in html
    assert 'x:num="100"' in html
    assert html.count("<th") == 4


def test_both_kinds_are_on_the_clipboard(model: RecordsModel) -> None:
    data = cells_as_mime(model, [0, 1], [0], titles=True)
    assert data.text() == "Name\r\n=A1\r\n1-2"
    assert data.hasHtml()


def test_a_choice_is_copied_in_the_words_that_are_seen(model: RecordsModel) -> None:
    status = next(place for place, column in enumerate(model.columns) if column.id == "status")
    assert as_text(model, [0], [status], titles=False) == "Active"
