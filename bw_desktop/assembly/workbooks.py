"""Writes what the upload says as workbooks: results and approvals, in the user's words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from bw_desktop.messages import Message
from bw_desktop.records.sheet import CellValue
from bw_desktop.spreadsheet import Cell, Link, Table, TableColumn, write_xlsx
from bw_desktop.upload import SheetContent
from bw_desktop.wording import Wording

_LINK_STARTS = ("https://", "http://")


def write_sheets(path: Path, contents: Sequence[SheetContent], wording: Wording) -> None:
    """Writes one sheet each; web addresses become links. Raises `FileUnwritable`."""
    write_xlsx(path, [_table(content, wording) for content in contents], wording=wording)


def _table(content: SheetContent, wording: Wording) -> Table:
    columns = [TableColumn(str(_said(title, wording))) for title in content.header]
    title = str(_said(content.title, wording))
    return Table(title, columns, _rows(content, wording), len(content.rows), content.is_hidden)


def _rows(content: SheetContent, wording: Wording) -> Iterator[Sequence[Cell]]:
    for row in content.rows:
        yield [_cell(_said(value, wording)) for value in row]


def _said(value: CellValue | Message, wording: Wording) -> CellValue:
    return wording.say(value) if isinstance(value, Message) else value


def _cell(value: CellValue) -> Cell:
    return Link(value, value) if isinstance(value, str) and value.startswith(_LINK_STARTS) else value
