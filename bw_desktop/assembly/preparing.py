"""From a file to a checked one in one go, with a given answer to each question: for commands and for continuing."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from bw_desktop.assembly.live import Counted, LiveReader
from bw_desktop.errors import FileUnreadable
from bw_desktop.messages import Message
from bw_desktop.records.sheet import Sheet
from bw_desktop.spreadsheet import Opened, read_sheets
from bw_desktop.upload import (
    GOALS,
    Answers,
    Checked,
    Matching,
    check,
    choose_sheet,
    match_columns,
    order_sheets,
    read_table,
)


def matched(opened: Opened, last: Mapping[str, str] | None = None) -> tuple[Sheet, Matching]:
    """The sheet with the table and its columns; `last` says which header is which field.

    Raises `FileUnreadable` where no table is found, or a field is missing that has to be there. Runs in a thread.
    """
    sheets = read_sheets(opened, (info.name for info in order_sheets(opened.file.sheets)))
    layout = choose_sheet(sheets, GOALS.fields)
    if layout is None or not layout.header_row:
        raise FileUnreadable(Message.of("assembly-no-table"))
    sheet = next(sheet for sheet in sheets if sheet.name == layout.sheet)
    matching = match_columns(sheet, layout, GOALS.fields, last)
    if matching.missing:
        field = GOALS.fields[matching.missing[0][0]]
        raise FileUnreadable(Message.of("assembly-field-missing", field=field.title))
    return sheet, matching


async def checked_file(
    sheet: Sheet, matching: Matching, answers: Answers, reader: LiveReader, counted: Counted
) -> Checked:
    """The rows of a sheet checked against live data. Raises what a call raises."""
    table = await asyncio.to_thread(read_table, sheet, matching, answers)
    live = await reader.live(table, answers, counted)
    return await asyncio.to_thread(check, GOALS, table, live, answers)
