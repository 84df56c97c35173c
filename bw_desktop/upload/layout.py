"""Guesses which sheet holds the table and which row is its header; the guess is shown and can be changed (row D2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bw_desktop.messages import Message
from bw_desktop.records.sheet import Sheet, SheetInfo
from bw_desktop.upload.subject import Subject


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the table stands. `header_row` counts from 1 as in the file; 0 where none was found.

    `score` is how many of the header's cells are known, from 0 to 1; `first_row` is where the data begin.
    """

    sheet: str
    header_row: int
    first_row: int
    score: float
    reason: Message


def order_sheets(sheets: Sequence[SheetInfo]) -> tuple[SheetInfo, ...]:
    """Sheets in the order they are worth reading: our template's data sheet, then visible ones, then hidden ones."""
    raise NotImplementedError


def guess_layout(sheet: Sheet, subject: Subject) -> Layout:
    """The header row of a sheet."""
    raise NotImplementedError


def choose_sheet(sheets: Sequence[Sheet], subject: Subject) -> Layout | None:
    """The best guess over several sheets, which come in the order of `order_sheets`; None where all are empty."""
    raise NotImplementedError


def chosen_layout(sheet: Sheet, header_row: int) -> Layout:
    """The layout when the user said which row is the header."""
    raise NotImplementedError
