"""What the server says beyond the endpoint map stands under its own name when goals are loaded anew (row Q11)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl

from bw_desktop.api import ReportFiles, ReportRunner
from bw_desktop.errors import NotAllowed
from bw_desktop.lookup import GoalLookup, PeopleLookup
from bw_desktop.messages import Message
from tests.lookup.said import Said

EVER = date(2000, 1, 1), date(2100, 1, 1)
ANN = {"id": 1, "name": "Ann"}
FIRST = {"id": 5, "name": "Sell", "owner": {"user_id": 1}, "colour": "red", "desk": "A1"}
LATER = {"id": 6, "name": "Buy", "owner": {"user_id": 1}, "desk": "B2"}


class Reports(ReportRunner):
    """Runs no report: what it is given comes as one, and without anything it is refused."""

    rows: Mapping[str, Any] | None = None

    async def run(self, report: str, start: date, end: date, folder: Path, **_: Any) -> ReportFiles:
        if self.rows is None:
            raise NotAllowed(Message.of("error-not-allowed"))
        book = openpyxl.Workbook()
        sheet = book.worksheets[0]
        sheet.append(["Goal ID", "Goal Name", *self.rows])
        sheet.append(["5", "Sell", *self.rows.values()])
        book.save(path := folder / "report.xlsx")
        return ReportFiles(report, 1, (path,), 1, 0.1)


async def loaded(lookup: GoalLookup) -> tuple[Any, dict[str, Callable[[Any], Any]]]:
    """The one goal there is, and what reads the unknown fields."""
    batches = [batch async for batch in lookup.rows(*EVER)]
    [goal] = [goal for batch in batches for goal in batch.rows]
    return goal, {column.id: column.read for column in batches[-1].columns}


async def test_by_report() -> None:
    """The columns of the first load still read the rows of the second, which lack the first unknown field."""
    async with Said({}).client() as client:
        reports = Reports(client)
        lookup = GoalLookup(client, reports, PeopleLookup(client))
        reports.rows = {"Colour": "red", "Desk": "A1"}
        _, before = await loaded(lookup)
        reports.rows = {"Desk": "B2"}
        goal, after = await loaded(lookup)
    for columns in (before, after):
        assert {name: read(goal) for name, read in columns.items()} == {"extra.Colour": None, "extra.Desk": "B2"}


async def test_by_person() -> None:
    said = Said({"users/": [ANN], "goals/filter/": [FIRST]})
    async with said.client() as client:
        lookup = GoalLookup(client, Reports(client), PeopleLookup(client))
        _, before = await loaded(lookup)
        said.answers["goals/filter/"] = [LATER]
        goal, after = await loaded(lookup)
    for columns in (before, after):
        assert {name: read(goal) for name, read in columns.items()} == {"extra.colour": None, "extra.desk": "B2"}
