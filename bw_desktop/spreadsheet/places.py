"""Names places in a sheet as Excel does: "C12, C40:C52, …"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from bw_desktop.records.sheet import column_letter
from bw_desktop.spreadsheet.facts import Area, Place

SHOWN = 5
"""How many places a sentence names before it says "…"."""


def cells(places: Iterable[Place]) -> str:
    """Cells, those below each other as one range."""
    ordered = sorted(places, key=lambda place: (place[1], place[0]))
    named = []
    for column, group in groupby(ordered, key=lambda place: place[1]):
        letter = column_letter(column)
        named += [
            f"{letter}{first}" if first == last else f"{letter}{first}:{letter}{last}"
            for first, last in _runs([row for row, _ in group])
        ]
    return _first(named)


def rows(numbers: Iterable[int]) -> str:
    """Rows, those that follow each other as "5–12"."""
    return _first([str(first) if first == last else f"{first}–{last}" for first, last in _runs(sorted(numbers))])


def columns(indexes: Iterable[int]) -> str:
    """Columns by their letters, those that follow each other as "C–F"."""
    letters = [(column_letter(first), column_letter(last)) for first, last in _runs(sorted(indexes))]
    return _first([first if first == last else f"{first}–{last}" for first, last in letters])


def areas(merged: Iterable[Area]) -> str:
    """Ranges, from top to bottom."""
    return _first([f"{column_letter(left)}{top}:{column_letter(right)}{bottom}" for top, left, bottom, right in merged])


def _runs(numbers: Sequence[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs


def _first(named: Sequence[str]) -> str:
    return ", ".join([*named[:SHOWN], "…"] if len(named) > SHOWN else named)
