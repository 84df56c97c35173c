"""Sheets, people and checks to try the upload with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime

from bw_desktop.records.sheet import CellValue, Sheet, Trap
from bw_desktop.upload import (
    GOALS,
    Answers,
    Checked,
    Directory,
    Live,
    LiveGoal,
    Matching,
    Person,
    Plan,
    Table,
    check,
    guess_layout,
    make_plan,
    match_columns,
    read_table,
)

HOST = "preview.betterworks.com"
START, END = date(2027, 1, 1), date(2027, 3, 31)
VENDOR = ("name", "type", "progress", "start_date", "end_date", "owner_email", "categories", "description", "private")
LOADED = datetime(2026, 11, 17, 9, 0, tzinfo=UTC)

ANNA = Person("11", "Anna Schmidt", "anna@example.com", "000123", True, "Sales", "Head of Sales")
OTHER_ANNA = Person("12", "Anna Schmidt", "anna.schmidt@example.com", "000456", True, "Finance", "Controller")
JO = Person("13", "Jo Müller", "Jo.Mueller@example.com", "A-77", True, "Sales", "Agent")
GONE = Person("14", "Gone Person", "gone@example.com", "000999", False, "Sales", "Agent")
PEOPLE = (ANNA, OTHER_ANNA, JO, GONE)


def sheet(
    *rows: Sequence[CellValue], traps: tuple[Trap, ...] = (), hidden: frozenset[int] = frozenset(), name: str = "Goals"
) -> Sheet:
    """A sheet of these rows, padded to one width."""
    width = max(map(len, rows), default=0)
    padded = tuple((*row, *(None,) * (width - len(row))) for row in rows)
    return Sheet(name, padded, traps, hidden)


def goal(name: CellValue = "Sell more", /, **cells: CellValue) -> dict[str, CellValue]:
    """A row that is right, with some cells otherwise."""
    right: dict[str, CellValue] = {
        "name": name,
        "type": "goal",
        "start_date": START,
        "end_date": END,
        "owner_email": "anna@example.com",
    }
    return {**right, **cells}


def milestone(name: CellValue = "Call 100 people", /, **cells: CellValue) -> dict[str, CellValue]:
    """A milestone that is right below a goal."""
    return goal(name, **{"type": "milestone", **cells})


def goals_sheet(*rows: Mapping[str, CellValue], **more: object) -> Sheet:
    """A sheet with the columns these rows need, the header in row 1."""
    headers = list(dict.fromkeys(header for row in rows for header in row))
    return sheet(headers, *[[row.get(header) for header in headers] for row in rows], **more)  # type: ignore[arg-type]


def matched(found: Sheet, **chosen: str) -> Matching:
    """The columns of a sheet; those called as in `chosen` are matched by hand."""
    matching = match_columns(found, guess_layout(found, GOALS.fields), GOALS.fields)
    for column in matching.columns:
        if column.header in chosen:
            matching = matching.choose(column.index, chosen[column.header])
        elif any(column.header == field.id for field in GOALS.fields):
            matching = matching.choose(column.index, column.header)
    return matching


def table_of(found: Sheet, answers: Answers | None = None) -> Table:
    """The typed rows of a sheet."""
    return read_table(found, matched(found), answers or Answers())


def live_with(
    *goals: LiveGoal,
    people: Sequence[Person] = PEOPLE,
    categories: tuple[str, ...] | None = ("Growth", "People & Culture"),
) -> Live:
    """Live data with these goals, found by owner and by id."""
    owners: dict[str, tuple[LiveGoal, ...]] = {}
    for one in goals:
        owners[one.owner_id] = (*owners.get(one.owner_id, ()), one)
    return Live(Directory(people), LOADED, categories, owners, {one.id: one for one in goals})


def checked_rows(
    *rows: Mapping[str, CellValue], live: Live | None = None, answers: Answers | None = None, **more: object
) -> Checked:
    """A check of these rows."""
    given = answers or Answers()
    return check(GOALS, table_of(goals_sheet(*rows, **more), given), live or live_with(), given)


def plan_of(
    *rows: Mapping[str, CellValue], live: Live | None = None, answers: Answers | None = None, **more: object
) -> Plan:
    """The plan of these rows."""
    return make_plan(checked_rows(*rows, live=live, answers=answers, **more), HOST)


def codes(checked: Checked, row: int | None = None) -> list[str]:
    """The codes of the problems found, without the room's prefix."""
    return [problem.code.removeprefix("upload-") for problem in checked.problems if row is None or problem.row == row]
