"""Workbooks of goals for the benchmarks: twelve columns, most rows right, some wrong in usual ways."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import xlsxwriter

HEADER = (
    "Goal name", "Type", "Percent complete", "Start date", "Due date", "Owner e-mail", "Category", "Description",
    "Private", "Unit", "Start value", "Target value",
)  # fmt: skip
WRONG_ONE_IN = 100


def write_goals(path: Path, rows: int, owners: Sequence[str], *, wrong: bool = True) -> Path:
    """A sheet of goals for people with these e-mails.

    Of the wrong rows a third each has an unknown owner, the dates in the wrong order, or no name.
    """
    book = xlsxwriter.Workbook(str(path), {"default_date_format": "yyyy-mm-dd"})
    sheet = book.add_worksheet("Goals")
    sheet.write_row(0, 0, HEADER)
    for row in range(1, rows + 1):
        mistake = row // WRONG_ONE_IN % 3 if wrong and row % WRONG_ONE_IN == 0 else None
        owner = f"nobody{row % 7}@nowhere.example" if mistake == 0 else owners[row % len(owners)]
        ends = date(2026, 12, 31) if mistake == 1 else date(2027, 3, 31)
        cells = [
            "" if mistake == 2 else f"Goal number {row} of the year", "goal", row % 100, date(2027, 1, 1), ends, owner,
            "Growth", f"What goal {row} is about, in a usual sentence", "no", "percent", 0, 100,
        ]  # fmt: skip
        sheet.write_row(row, 0, cells)
    book.close()
    return path
