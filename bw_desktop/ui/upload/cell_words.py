"""Puts a cell of a file into words: numbers as Excel shows them unformatted, dates never through a time zone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time

from bw_desktop.records.sheet import CellValue
from bw_desktop.ui.formatting import Speech


def cell_words(speech: Speech) -> Callable[[CellValue], str]:
    """The function that says a cell. An id is not grouped in thousands: it is what stands in the file."""
    point = speech.locale.decimalPoint()

    def say(cell: CellValue) -> str:
        if cell is None:
            return ""
        if isinstance(cell, bool):
            return speech.value(cell)
        if isinstance(cell, datetime):
            clock = cell.time()
            return speech.date(cell.date()) if clock == time() else f"{speech.date(cell.date())} {clock:%H:%M}"
        if isinstance(cell, date):
            return speech.date(cell)
        if isinstance(cell, float):
            return str(int(cell)) if cell.is_integer() else repr(cell).replace(".", point)
        return str(cell)

    return say
