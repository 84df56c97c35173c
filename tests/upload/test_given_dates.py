"""A row may name a period instead of its dates; what it says twice must agree (row D6)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.records.sheet import CellValue
from bw_desktop.upload import Answers, Severity, recheck
from tests.upload.samples import END, START, checked_rows, codes, goal, goals_sheet, live_with, plan_of, table_of

NO_DATES: Mapping[str, CellValue] = {"name": "A", "type": "goal", "owner_email": "anna@example.com"}
FEBRUARY = date(2027, 2, 1)
PERIODS: st.SearchStrategy[CellValue] = st.sampled_from(["2027 Q1", "2027", "FY27", 2027.0, None])
DAYS: st.SearchStrategy[CellValue] = st.sampled_from([START, END, FEBRUARY, date(2026, 1, 1), "x", None])


def test_a_period_stands_for_both_columns_of_dates() -> None:
    checked = checked_rows({**NO_DATES, "period": "2027 Q1"})
    assert checked.table.matching.missing == ()
    assert codes(checked) == ["tidied-period"]
    (problem,) = checked.problems
    assert (problem.column, problem.severity) == ("D", Severity.TIDIED)
    (item,) = plan_of({**NO_DATES, "period": "2027 Q1"}).items
    assert (item.values["start"], item.values["end"]) == ("2027-01-01", "2027-03-31")


def test_a_number_is_a_year() -> None:
    table = table_of(goals_sheet({**NO_DATES, "period": 2027.0}))
    assert (table.columns["start_date"], table.columns["end_date"]) == ([START], [date(2027, 12, 31)])


def test_only_what_is_blank_comes_from_the_period() -> None:
    rows = (goal("A", period="2027 Q1", start_date=FEBRUARY, end_date=None), goal("B", period=None))
    checked = checked_rows(*rows)
    assert checked.table.columns["start_date"] == [FEBRUARY, START]
    assert checked.table.columns["end_date"] == [END, END]
    assert codes(checked) == ["tidied-period"]


def test_dates_within_the_period_are_more_precise_and_nothing_is_told() -> None:
    assert codes(checked_rows(goal(period="2027", start_date=FEBRUARY))) == []


def test_dates_outside_the_period_stop_the_row() -> None:
    checked = checked_rows(goal(period="2027 Q2"))
    assert codes(checked) == ["period-differs"]
    (problem,) = checked.problems
    assert (problem.field, problem.severity) == ("period", Severity.STOP)
    assert problem.arguments == {"value": "2027 Q2", "start": date(2027, 4, 1), "end": date(2027, 6, 30), "date": START}


def test_a_name_nobody_knows_is_said_once() -> None:
    assert codes(checked_rows({**NO_DATES, "period": "FY27"})) == ["period-unreadable"]


def test_a_row_without_period_and_dates_is_blamed_where_it_can_be_put_right() -> None:
    checked = checked_rows({**NO_DATES, "period": None}, {**NO_DATES, "name": "B", "period": "2027"})
    assert [(one.row, one.field, one.code) for one in checked.problems] == [
        (2, "period", "upload-required-blank"), (3, "period", "upload-tidied-period"),
    ]  # fmt: skip


def test_a_goal_that_exists_is_known_by_the_dates_of_its_period() -> None:
    first = plan_of({**NO_DATES, "period": "2027 Q1"}).items[0]
    again = plan_of(goal("A")).items[0]
    assert first.values == again.values


@given(
    st.lists(st.fixed_dictionaries({"period": PERIODS, "start_date": DAYS, "end_date": DAYS}), min_size=1, max_size=4),
    st.data(),
)
def test_a_cell_typed_anew_gives_what_reading_the_file_so_gives(
    cells: list[dict[str, CellValue]], data: st.DataObject
) -> None:
    rows = [goal(f"Goal {number}", **one) for number, one in enumerate(cells)]
    checked = checked_rows(*rows, live=live_with())
    edits: dict[tuple[int, str], CellValue] = {}
    for _ in range(2):
        row = data.draw(st.sampled_from(list(checked.table.numbers)))
        name = data.draw(st.sampled_from(["period", "start_date", "end_date"]))
        edits[row, name] = data.draw(PERIODS if name == "period" else DAYS)
        checked = recheck(checked, row, name, edits[row, name])
    fresh = checked_rows(*rows, live=live_with(), answers=Answers(edits=edits))
    for name in ("start_date", "end_date"):
        assert list(checked.table.column(name)) == list(fresh.table.column(name))
    assert sorted(map(str, checked.problems)) == sorted(map(str, fresh.problems))
