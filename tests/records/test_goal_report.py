"""The goal report's workbook: its header found wherever it stands, or its columns by their usual places."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.records.goal_report import GoalReportReader, ReportLayout, report_layout
from bw_desktop.records.goals import Goal
from bw_desktop.records.sheet import CellValue, Sheet
from tests.records.samples import endpoint_map

COLUMNS = sorted(endpoint_map().goal_report_columns.values(), key=lambda column: column.index)
HEADERS = tuple(column.header for column in COLUMNS)
TITLES: list[tuple[CellValue, ...]] = [("All goals",), ("From", date(2026, 1, 1)), (), (), ("Goals", 2), ()]
CELLS: dict[str, CellValue] = {
    "employee_id": "000123",
    "owner_name": "Jane Doe",
    "owner_email": "jane.doe@acmecorp.com",
    "department_name": "Finance",
    "owner_kind": "Person",
    "manager_email": "sam.poe@acmecorp.com",
    "id": 12084804.0,
    "name": "Close the year on plan",
    "kind": "Goal",
    "parent_id": "12080001",
    "parent_name": "Company: grow",
    "categories": "Growth; Cost",
    "description": "…",
    "visibility": "Public",
    "unit": "days",
    "status": "At risk",
    "percent": 42,
    "start": date(2026, 1, 1),
    "end": "2026-03-31",
    "created": datetime(2026, 1, 1, 9, tzinfo=UTC),
    "updated": "2026-01-15T00:00:00Z",
}


def row(**changes: CellValue) -> tuple[CellValue, ...]:
    cells = {**CELLS, **changes}
    return tuple(cells.get(column.name) for column in COLUMNS)


def sheet(rows: list[tuple[CellValue, ...]]) -> Sheet:
    width = max((len(one) for one in rows), default=0)
    return Sheet("Report", [one + (None,) * (width - len(one)) for one in rows])


def read(table: Sheet) -> tuple[list[Goal], ReportLayout, GoalReportReader]:
    layout = report_layout(endpoint_map(), table)
    reader = GoalReportReader(endpoint_map())
    return [goal for page in reader.goals(table, layout) for goal in page], layout, reader


def test_a_row_of_the_report() -> None:
    [goal], layout, _ = read(sheet([*TITLES, HEADERS, row()]))
    assert layout.notes == ()
    assert (goal.id, goal.name, goal.kind, goal.parent_id, goal.parent) == (
        "12084804",
        "Close the year on plan",
        "goal",
        "12080001",
        "Company: grow",
    )
    assert (goal.owner, goal.owner_email, goal.owner_kind) == ("Jane Doe", "jane.doe@acmecorp.com", "person")
    assert (goal.department, goal.manager_email) == ("Finance", "sam.poe@acmecorp.com")
    assert (goal.progress, goal.status, goal.unit) == (0.42, "at_risk", "days")
    assert (goal.start, goal.end) == (date(2026, 1, 1), date(2026, 3, 31))
    assert (goal.created, goal.updated) == (datetime(2026, 1, 1, 9, tzinfo=UTC), datetime(2026, 1, 15, tzinfo=UTC))
    assert (goal.categories, goal.is_private) == (("Growth", "Cost"), False)


@pytest.mark.parametrize("above", [0, 1, 6, 7, 19])
def test_the_header_is_found_within_the_first_twenty_rows(above: int) -> None:
    titles: list[tuple[CellValue, ...]] = [(f"title {number}",) for number in range(above)]
    goals, layout, _ = read(sheet([*titles, HEADERS, row(), row(id=2)]))
    assert layout.first_row == above + 1
    assert layout.notes == ()
    assert [goal.id for goal in goals] == ["12084804", "2"]


@given(st.permutations(range(len(COLUMNS))))
def test_columns_may_stand_in_any_order(order: list[int]) -> None:
    def moved(cells: tuple[CellValue, ...]) -> tuple[CellValue, ...]:
        return tuple(cells[place] for place in order)

    straight, _, _ = read(sheet([*TITLES, HEADERS, row()]))
    shuffled, _, _ = read(sheet([*TITLES, moved(HEADERS), moved(row())]))
    assert [(goal.id, goal.owner, goal.end, goal.progress) for goal in shuffled] == [
        (goal.id, goal.owner, goal.end, goal.progress) for goal in straight
    ]


def test_headers_are_read_whatever_their_case_and_spaces() -> None:
    [goal], layout, _ = read(sheet([tuple(f" {header.upper()} " for header in HEADERS), row()]))
    assert layout.notes == ()
    assert goal.name == "Close the year on plan"


def test_without_a_header_the_usual_places_are_taken_and_said() -> None:
    [goal], layout, _ = read(sheet([*TITLES, (), row()]))
    assert [note.id for note in layout.notes] == ["goals-report-header-missing"]
    assert (goal.id, goal.end, goal.progress) == ("12084804", date(2026, 3, 31), 0.42)


def test_a_narrow_or_empty_sheet_gives_what_it_has() -> None:
    assert read(sheet([]))[0] == []
    narrow = row()[:13]
    [goal], _, _ = read(sheet([*TITLES, (), narrow]))
    assert (goal.name, goal.end, goal.progress) == ("Close the year on plan", None, None)


@pytest.mark.parametrize("id", [None, ""])
def test_rows_without_a_goal_are_skipped(id: CellValue) -> None:
    goals, _, _ = read(sheet([HEADERS, row(id=id), row(id="7"), row(id=id)]))
    assert [goal.id for goal in goals] == ["7"]
    assert goals[0].raw.fields()["Goal ID"] == "7"


@pytest.mark.parametrize(
    ("cells", "field", "expected"),
    [
        ({"id": "0012"}, "id", "0012"),
        ({"id": 7}, "id", "7"),
        ({"percent": "42"}, "progress", 0.42),
        ({"percent": 0}, "progress", 0.0),
        ({"percent": None}, "progress", None),
        ({"percent": "done"}, "progress", None),
        ({"kind": "Milestone (key result)"}, "kind", "milestone"),
        ({"kind": None}, "kind", "goal"),
        ({"owner_kind": "TEAM"}, "owner_kind", "team"),
        ({"owner_kind": "Robot"}, "owner_kind", None),
        ({"visibility": "Private"}, "is_private", True),
        ({"visibility": None}, "is_private", None),
        ({"status": "On Track"}, "status", "on_track"),
        ({"status": "?"}, "status", None),
        ({"start": datetime(2026, 3, 29, 2, 30)}, "start", date(2026, 3, 29)),  # noqa: DTZ001 -- a cell has no zone
        ({"end": "soon"}, "end", None),
        ({"categories": None}, "categories", ()),
    ],
)
def test_what_a_cell_becomes(cells: dict[str, Any], field: str, expected: object) -> None:
    [goal], _, _ = read(sheet([HEADERS, row(**cells)]))
    assert getattr(goal, field) == expected


def test_unknown_columns_are_kept_as_they_are_even_unnamed_repeated_or_dated() -> None:
    more = ("Region", "Region", None, "Since", "At")
    cells = ("EMEA", 7, "unnamed", date(2026, 1, 2), time(9, 30))
    [goal], _, reader = read(sheet([(*HEADERS, *more), (*row(), *cells)]))
    shown = {column.id: column.read(goal) for column in reader.extra.columns()}
    assert shown == {
        "extra.Region": "EMEA",
        "extra.Region (2)": 7,
        "extra.AF": "unnamed",
        "extra.Since": "2026-01-02",
        "extra.At": "09:30:00",
    }
    fields = goal.raw.fields()
    assert (fields["Region (2)"], fields["AF"], fields["Start Date"], fields["Employee ID"]) == (
        7,
        "unnamed",
        "2026-01-01",
        "000123",
    )


def test_names_made_for_repeated_headers_never_meet_given_ones() -> None:
    more = ("Region", "Region (2)", "Region")
    [goal], _, _ = read(sheet([(*HEADERS, *more), (*row(), 1, 2, 3)]))
    fields = goal.raw.fields()
    assert [fields[name] for name in ("Region", "Region (2)", "Region (3)")] == [1, 2, 3]


def test_long_reports_come_in_slices() -> None:
    table = sheet([HEADERS, *(row(id=number) for number in range(1, 451))])
    slices = list(GoalReportReader(endpoint_map()).goals(table, report_layout(endpoint_map(), table)))
    assert [len(one) for one in slices] == [200, 200, 50]
    assert [goal.id for one in slices for goal in one] == [str(number) for number in range(1, 451)]
    assert slices[1][3].raw.fields()["Goal ID"] == 204
