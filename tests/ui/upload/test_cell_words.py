"""Cells of a file in words."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from PySide6.QtCore import QLocale

from bw_desktop.records.sheet import CellValue
from bw_desktop.ui.formatting import Speech
from bw_desktop.ui.upload.cell_words import cell_words
from bw_desktop.wording import Wording

GERMAN = QLocale(QLocale.Language.German, QLocale.Country.Germany)


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        (None, ""),
        ("  as typed ", "  as typed "),
        (12345, "12345"),
        (12345.0, "12345"),
        (0.25, "0,25"),
        (True, "Yes"),
        (date(2027, 3, 31), "31.03.2027"),
        (datetime.combine(date(2027, 3, 31), time()), "31.03.2027"),
        (datetime.combine(date(2027, 3, 31), time(23, 30)), "31.03.2027 23:30"),
        (time(8, 5), "08:05:00"),
        (timedelta(hours=26), "1 day, 2:00:00"),
    ],
)
def test_a_cell_is_said_as_the_file_has_it(cell: CellValue, words: str) -> None:
    assert cell_words(Speech(Wording(), GERMAN))(cell) == words
