"""Page 4 without a window: fates, changes, time."""

from __future__ import annotations

from pathlib import Path

import pytest

from bw_desktop.endpoints import Json
from bw_desktop.messages import Message
from bw_desktop.records.sheet import CellValue
from bw_desktop.ui.upload.flow import UploadFlow
from bw_desktop.ui.upload.preview_view import estimate, plan_facts, rows_of
from bw_desktop.upload import Change, Fate, Item, LiveGoal, Plan


def say(message: Message) -> str:
    return message.id


def words(cell: CellValue) -> str:
    return "" if cell is None else str(cell)


@pytest.fixture
async def planned(flow: UploadFlow, faulty_file: Path) -> UploadFlow:
    await flow.open_path(faulty_file)
    await flow.check(lambda _: None)
    await flow.make_plan()
    return flow


def changing() -> Plan:
    changes = (Change("end_date", "2027-03-31", "2027-06-30"), Change("description", "Old words", "", clears=True))
    there = LiveGoal("77", "11", "Win 3 customers")
    values: dict[str, Json] = {"end": "2027-06-30", "description": ""}
    item = Item(7, Fate.CHANGED, values, target_id="77", changes=changes, before=there)
    return Plan.of("goals", "https://betterworks.invalid", [item])


async def test_the_tiles_are_all_rows_and_each_has_its_own(planned: UploadFlow) -> None:
    plan, checked = planned.plan, planned.checked
    assert plan is not None
    assert checked is not None
    found = {fate: rows_of(plan, fate, checked.table, say, words).rows for fate in Fate}
    assert sum(len(rows) for rows in found.values()) == 8
    assert [row.row for row in found[Fate.LEFT_OUT]] == [3, 4, 5, 6]
    assert all(row.cells[1] for row in found[Fate.LEFT_OUT])


def test_changed_rows_show_each_field_from_what_to_what() -> None:
    grid = rows_of(changing(), Fate.CHANGED, None, say, words)
    assert [row.cells for row in grid.rows] == [
        (7, "Win 3 customers", "upload-field-end-date", "2027-03-31", "2027-06-30"),
        (7, "Win 3 customers", "upload-field-description", "Old words", "pages-preview-cleared"),
    ]
    assert len({row.id for row in grid.rows}) == 2


def test_clears_are_counted() -> None:
    assert plan_facts(changing()).clears == 1


async def test_the_time_is_told_by_the_pace_seen_lately(planned: UploadFlow) -> None:
    assert planned.plan is not None
    facts = plan_facts(planned.plan)
    assert facts == planned.facts
    assert facts.requests == 4
    assert facts.counts == {Fate.NEW: 4, Fate.CHANGED: 0, Fate.SAME: 0, Fate.LEFT_OUT: 4}
    assert estimate(facts, 2.0) == Message("pages-preview-time", {"minutes": 2})
    assert estimate(facts, 600.0) == Message("pages-preview-time", {"minutes": 1})
    assert estimate(facts, None) == Message("pages-preview-time-unknown")
    assert estimate(plan_facts(changing()), 60.0) == Message("pages-preview-time", {"minutes": 1})
    nothing = Plan.of("goals", "https://betterworks.invalid", [Item(7, Fate.SAME)])
    assert estimate(plan_facts(nothing), 60.0) == Message("pages-preview-nothing")


async def test_without_the_file_there_are_only_our_columns(planned: UploadFlow) -> None:
    assert planned.plan is not None
    assert len(rows_of(planned.plan, Fate.LEFT_OUT, None, say, words).columns) == 2
