"""Opens the rows that were not accepted once more in the checking grid, and no others of their file (row I3)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from bw_desktop.spreadsheet import open_again
from bw_desktop.ui.upload.aside import aside
from bw_desktop.ui.upload.flow import UploadFlow
from bw_desktop.ui.upload.reading import Reading, take_header, take_sheet
from bw_desktop.upload import Answers, FieldList, Outcome, Results, match_columns
from bw_desktop.upload.cells import shown
from bw_desktop.upload.workbooks import Originals

FIXABLE = frozenset({Outcome.NOT_ACCEPTED, Outcome.HELD_BACK})


def fixable_rows(results: Results) -> frozenset[int]:
    """The rows that can be put right and sent again: nothing of them has arrived."""
    return frozenset(one.row for one in results.rows if one.outcome in FIXABLE)


async def opened_again(flow: UploadFlow, rows: frozenset[int]) -> UploadFlow:
    """A flow with the file of another one, in which only these rows are checked and can be sent.

    Corrections made before are in it where the file is still at hand; of an earlier upload its rows are, as they stood
    in the file. Raises `FileUnreadable`.
    """
    again = UploadFlow(flow.uploads, flow.memory, flow.subject)
    if flow.reading is not None and flow.matching is not None:
        await again.take_up(flow.reading, flow.matching, replace(flow.answers, only=rows))
        return again
    run = flow.run
    assert run is not None
    assert run.originals is not None
    originals, numbers = run.originals, [item.row for item in run.plan.items]
    reading = await aside(lambda _: _read_again(originals, numbers, run.file_name, flow.subject.fields))
    last = flow.memory.matching(match_columns(reading.sheet, reading.layout, flow.subject.fields).signature)
    matching = await aside(lambda _: match_columns(reading.sheet, reading.layout, flow.subject.fields, last))
    await again.take_up(reading, matching, Answers(only=rows))
    return again


def _read_again(originals: Originals, numbers: Iterable[int], name: str, fields: FieldList) -> Reading:
    """The kept rows of a file as a table of their own, each in the row it stood in."""
    kept = sorted(numbers)
    header = max(kept[0] - 1, 1)
    lines: list[list[str]] = [[] for _ in range(kept[-1])]
    lines[header - 1] = list(originals.headers)
    for number in kept:
        lines[number - 1] = [shown(cell) for cell in originals.original(number)]
    text = io.StringIO()
    # A blank line would be no line.
    csv.writer(text, delimiter=";", quoting=csv.QUOTE_ALL).writerows(line or [""] for line in lines)
    opened = open_again(text.getvalue().encode(), f"{Path(name).stem or 'rows'}.csv", "csv")
    reading = take_sheet(opened, opened.file.sheets[0].name, fields)
    return reading if reading.layout.header_row == header else take_header(reading, header)
