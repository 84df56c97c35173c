"""Gives cells of a sheet's XML another format; everything else of the sheet stays as it is written (row F9)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from bw_desktop.records.sheet import column_letter
from bw_desktop.spreadsheet.facts import place
from bw_desktop.spreadsheet.markup import Markup, NotEditable, attribute, with_attribute

Restyle = Callable[[int, int, str], int]
"""From row, column and the format a cell has ("" for none) the format it gets."""


def restyle(sheet: Markup, cells: Mapping[int, set[int]], style_of: Restyle) -> None:
    """Formats cells anew, by row and columns; blank ones that the file leaves out are put in.

    Raises `NotEditable` where rows or cells do not say where they stand.
    """
    rows = re.compile(rf"<{sheet.prefix}row\b([^>]*?)(?:/>|>(.*?)</{sheet.prefix}row>)", re.DOTALL)
    pieces: list[str] = []
    last = 0
    found = set()
    for row in rows.finditer(sheet.text):
        number = attribute(row[1], "r")
        if number is None:
            raise NotEditable
        if int(number) in cells:
            found.add(int(number))
            content = "".join(_row(sheet.prefix, int(number), row[1], row[2] or "", cells[int(number)], style_of))
            pieces += [sheet.text[last : row.start()], f"<{sheet.prefix}row{row[1]}>{content}</{sheet.prefix}row>"]
            last = row.end()
    if found != cells.keys():
        raise NotEditable
    sheet.text = "".join([*pieces, sheet.text[last:]])


def _row(prefix: str, number: int, tag: str, content: str, wanted: set[int], style_of: Restyle) -> Iterator[str]:
    """A row's cells in their order, the wanted ones formatted anew."""
    cells = re.compile(rf"<{prefix}c\b([^>]*?)(/>|>.*?</{prefix}c>)", re.DOTALL)
    left = sorted(wanted)
    last = 0
    for cell in cells.finditer(content):
        reference = attribute(cell[1], "r")
        if reference is None:
            raise NotEditable
        column = place(reference)[1]
        yield content[last : cell.start()]
        last = cell.end()
        while left and left[0] < column:
            yield _blank(prefix, number, left.pop(0), tag, style_of)
        if left and left[0] == column:
            left.pop(0)
            style = style_of(number, column, attribute(cell[1], "s") or "")
            yield f"<{prefix}c{with_attribute(cell[1], 's', str(style))}{cell[2]}"
        else:
            yield cell[0]
    for column in left:
        yield _blank(prefix, number, column, tag, style_of)
    yield content[last:]


def _blank(prefix: str, row: int, column: int, tag: str, style_of: Restyle) -> str:
    """A blank cell, formatted as its row is."""
    style = style_of(row, column, attribute(tag, "s") or "")
    return f'<{prefix}c r="{column_letter(column)}{row}" s="{style}"/>'
