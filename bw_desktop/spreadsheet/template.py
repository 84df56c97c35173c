"""Makes the workbook people fill in for goals and milestones (row D6).

Hints stand above the header, so that they can never be taken for data, not even in a copy saved as CSV. The defined
name `bw_desktop_template_2` covers hints and header: by it the reader knows a template, its version, and where data
begin. The headers are the vendor's own (section 5.1 of `betterworks-api.md`) and never translated. A row may name
a period instead of its dates; the names offered are the same in every language.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import quote_sheetname
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from bw_desktop.records.sheet import column_letter
from bw_desktop.spreadsheet import names
from bw_desktop.spreadsheet.book import LIST_SHEET_NAME, TEMPLATE_NAME
from bw_desktop.spreadsheet.destination import replacing
from bw_desktop.wording import Wording

VERSION = "2"

_HINT_ROW, _HEADER_ROW, _FIRST_ROW = 1, 2, 3
_LAST_ROW = 100_002
_TEXT, _DATE, _GENERAL = "@", "yyyy-mm-dd", "General"
_OWNERS, _CATEGORIES, _PERIODS = "bw_desktop_owners", "bw_desktop_categories", "bw_desktop_periods"
_PERIOD_YEARS = 3
_HEADER_FILL = PatternFill("solid", fgColor="E7EBF0")
_HINT_HEIGHT = 64


@dataclass(frozen=True, slots=True)
class TemplateLists:
    """What the drop-downs offer of the workspace. Either may be empty, as it is without a network."""

    owner_emails: Sequence[str] = ()
    categories: Sequence[str] = ()


_Offered = Mapping[str, Sequence[str]]
"""The lists of the drop-downs by their defined names, in the order of the hidden sheet's columns."""


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of the template: `hint` is a message id, `choices` are words or a list's defined name ("=name")."""

    header: str
    hint: str
    width: int
    format: str = _TEXT
    choices: str = ""
    strict: bool = False


_COLUMNS = (
    _Column("name", "spreadsheet-template-hint-name", 44),
    _Column("type", "spreadsheet-template-hint-type", 12, choices='"goal,milestone"', strict=True),
    _Column("parent", "spreadsheet-template-hint-parent", 30),
    _Column("owner_email", "spreadsheet-template-hint-owner-email", 32, choices=f"={_OWNERS}"),
    _Column("employee_id", "spreadsheet-template-hint-employee-id", 16),
    _Column("period", "spreadsheet-template-hint-period", 13, choices=f"={_PERIODS}"),
    _Column("start_date", "spreadsheet-template-hint-start-date", 13, _DATE),
    _Column("end_date", "spreadsheet-template-hint-end-date", 13, _DATE),
    _Column("categories", "spreadsheet-template-hint-categories", 24, choices=f"={_CATEGORIES}"),
    _Column("description", "spreadsheet-template-hint-description", 48),
    _Column("private", "spreadsheet-template-hint-private", 11, choices='"yes,no"', strict=True),
    _Column("progress", "spreadsheet-template-hint-progress", 12, _GENERAL),
    _Column("unit", "spreadsheet-template-hint-unit", 16),
    _Column("start_value", "spreadsheet-template-hint-start-value", 14, _GENERAL),
    _Column("target_value", "spreadsheet-template-hint-target-value", 14, _GENERAL),
)


def write_template(path: Path, lists: TemplateLists, *, wording: Wording, today: date | None = None) -> Path:
    """Writes the template; returns its path. `today` decides which periods are offered, and that of the examples.

    Raises `FileUnwritable`.
    """
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = names.sheet_name(wording.text("spreadsheet-template-sheet"), ())
    day = today or datetime.now().astimezone().date()
    offered = {_OWNERS: lists.owner_emails, _CATEGORIES: lists.categories, _PERIODS: _periods(day)}
    _fill_data_sheet(sheet, offered, wording)
    examples = workbook.create_sheet(names.sheet_name(wording.text("spreadsheet-template-examples"), [sheet.title]))
    _fill_examples(examples, wording, day)
    _add_lists(workbook, offered)
    _name(workbook, TEMPLATE_NAME + VERSION, sheet, f"$A${_HINT_ROW}:${_letter(-1)}${_HEADER_ROW}")
    with replacing(path) as draft:
        workbook.save(draft)
    return path


def _fill_data_sheet(sheet: Worksheet, offered: _Offered, wording: Wording) -> None:
    for index, column in enumerate(_COLUMNS):
        dimension = sheet.column_dimensions[column_letter(index)]
        dimension.width = column.width
        dimension.number_format = column.format
        _put(sheet, _HINT_ROW, index, wording.text(column.hint))
        cell = sheet.cell(_HINT_ROW, index + 1)
        cell.font, cell.alignment = Font(italic=True, color="5B6470"), Alignment(wrap_text=True, vertical="top")
        _validate(sheet, index, column, offered, wording)
    sheet.row_dimensions[_HINT_ROW].height = _HINT_HEIGHT
    _put_header(sheet, _HEADER_ROW)


def _put_header(sheet: Worksheet, row: int) -> None:
    for index, column in enumerate(_COLUMNS):
        _put(sheet, row, index, column.header)
        cell = sheet.cell(row, index + 1)
        cell.font, cell.fill = Font(bold=True), _HEADER_FILL
    sheet.freeze_panes = f"B{row + 1}"


def _validate(sheet: Worksheet, index: int, column: _Column, offered: _Offered, wording: Wording) -> None:
    empty = {f"={name}" for name, values in offered.items() if not values}
    if column.format == _DATE:
        rule = DataValidation("date", "1", operator="greaterThan", errorStyle="warning")
        rule.errorTitle = wording.text("spreadsheet-template-date-title")
        rule.error = wording.text("spreadsheet-template-date-text")
    elif column.choices and column.choices not in empty:
        rule = DataValidation("list", column.choices, errorStyle="stop" if column.strict else "warning")
        rule.errorTitle = wording.text("spreadsheet-template-list-title")
        text = "spreadsheet-template-choice-text" if column.strict else "spreadsheet-template-list-text"
        rule.error = wording.text(text)
    else:
        return
    rule.allow_blank = rule.showErrorMessage = True
    rule.add(f"{column_letter(index)}{_FIRST_ROW}:{column_letter(index)}{_LAST_ROW}")
    sheet.add_data_validation(rule)


def _fill_examples(sheet: Worksheet, wording: Wording, today: date) -> None:
    start, end = _quarter(today)
    goal, unit = wording.text("spreadsheet-template-example-goal"), wording.text("spreadsheet-template-example-unit")
    category = wording.text("spreadsheet-template-example-category")
    description = wording.text("spreadsheet-template-example-description")
    anna, ben = "anna.example@example.com", "ben.example@example.com"
    span = {"start_date": start, "end_date": end}
    rows: tuple[dict[str, str | int | date], ...] = (
        {"name": goal, "type": "goal", "owner_email": anna, "categories": category, "description": description,
         "private": "no", "progress": 0, "unit": unit, "start_value": 0, "target_value": 20, **span},
        {"name": wording.text("spreadsheet-template-example-milestone-first"), "type": "milestone",
         "owner_email": anna, "progress": 10, **span},
        {"name": wording.text("spreadsheet-template-example-milestone-second"), "type": "milestone",
         "employee_id": "000123", "progress": 0, **span},
        {"name": wording.text("spreadsheet-template-example-other"), "type": "goal", "parent": goal,
         "owner_email": ben, "private": "yes", "period": f"{start.year} Q{(start.month + 2) // 3}"},
    )  # fmt: skip
    _put_header(sheet, 1)
    for index, column in enumerate(_COLUMNS):
        sheet.column_dimensions[column_letter(index)].width = column.width
        for number, row in enumerate(rows, 2):
            _put(sheet, number, index, row.get(column.header))
            sheet.cell(number, index + 1).number_format = column.format


def _add_lists(workbook: Workbook, offered: _Offered) -> None:
    sheet = workbook.create_sheet(names.sheet_name("Lists", workbook.sheetnames))
    sheet.sheet_state = "veryHidden"
    _name(workbook, LIST_SHEET_NAME, sheet, f"$A$1:${column_letter(len(offered) - 1)}$1")
    for index, (name, values) in enumerate(offered.items()):
        for row, value in enumerate(values, 1):
            _put(sheet, row, index, value)
        if values:
            letter = column_letter(index)
            _name(workbook, name, sheet, f"${letter}$1:${letter}${len(values)}")


def _periods(today: date) -> tuple[str, ...]:
    """The names of this year and the next ones, their halves and quarters."""
    parts = ("", *(f" H{half}" for half in (1, 2)), *(f" Q{quarter}" for quarter in (1, 2, 3, 4)))
    return tuple(f"{today.year + ahead}{part}" for ahead in range(_PERIOD_YEARS) for part in parts)


def _put(sheet: Worksheet, row: int, column: int, value: str | float | date | None) -> None:
    """A value as what it is: text stays text, also when it begins like a formula."""
    cell = sheet.cell(row, column + 1, value)
    if isinstance(value, str):
        cell.data_type = "s"


def _name(workbook: Workbook, name: str, sheet: Worksheet, area: str) -> None:
    workbook.defined_names[name] = DefinedName(name, attr_text=f"{quote_sheetname(sheet.title)}!{area}")


def _letter(index: int) -> str:
    return column_letter(range(len(_COLUMNS))[index])


def _quarter(today: date) -> tuple[date, date]:
    first_month = (today.month - 1) // 3 * 3 + 1
    start = today.replace(month=first_month, day=1)
    return start, (start + timedelta(days=95)).replace(day=1) - timedelta(days=1)
