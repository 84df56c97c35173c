"""Reads the rows below the header into a table: which rows are meant, each distinct value of a column once (row D3)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from bw_desktop.messages import Message
from bw_desktop.precedence import in_parts
from bw_desktop.records.sheet import CellValue, Sheet, column_letter
from bw_desktop.upload.cells import Context, Reading, Value, read_cell, shown
from bw_desktop.upload.dates import DateOrder, find_order
from bw_desktop.upload.fields import STAMP, Field, Kind
from bw_desktop.upload.given_dates import with_given_dates
from bw_desktop.upload.matching import Matching
from bw_desktop.upload.numbers import Scale, read_number, scale_of
from bw_desktop.upload.problems import Problem
from bw_desktop.upload.questions import Answers, HiddenRows
from bw_desktop.upload.table import Table
from bw_desktop.upload.trapped import trapped_cells


def read_table(sheet: Sheet, matching: Matching, answers: Answers) -> Table:
    """Reads all rows below the header as typed values. Blank rows are no rows."""
    numbers, unread = meant_rows(sheet, matching, answers)
    trapped = trapped_cells(sheet, matching, answers)
    cells = _cells(sheet, matching, numbers, {**trapped.filled, **answers.edits})
    contexts = _contexts(matching, cells, answers.date_order)
    meant = set(numbers)
    problems = [
        problem
        for problem in trapped.problems
        if problem.row in meant and (problem.row, problem.field) not in answers.edits
    ]
    columns: dict[str, Sequence[Value]] = {}
    letters = {name: column_letter(index) for name, index in matching.by_field.items()}
    table = Table(sheet, matching, numbers, columns, (), unread, contexts, letters)
    for name, column in cells.items():
        columns[name], odd = _read(matching.fields[name], column, contexts[name])
        problems += [_problem(table, position, name, reading) for position, reading in odd]
    return with_given_dates(replace(table, problems=tuple(problems)))


def reread(table: Table, position: int, field: str, cell: CellValue) -> Table:
    """The table after one cell was typed anew."""
    reading = read_cell(table.fields[field], cell, table.contexts[field])
    columns, typed = dict(table.columns), dict(table.typed)
    for holder in (columns, typed):
        if field in holder:
            holder[field] = [*holder[field][:position], reading.value, *holder[field][position + 1 :]]
    number = table.numbers[position]
    kept = [problem for problem in table.problems if problem.row != number or problem.field != field]
    found = [_problem(table, position, field, reading)] if reading.code else []
    fresh = replace(table, columns=columns, problems=(*kept, *found), typed=typed)
    return with_given_dates(fresh, (position,))


def meant_rows(sheet: Sheet, matching: Matching, answers: Answers) -> tuple[list[int], dict[int, Message]]:
    """The numbers of the rows that are meant; and of those that hold data and are not, with the reason."""
    blank = (None,) * sheet.width
    first = matching.layout.first_row
    numbers = [
        number for number, row in enumerate(sheet.rows[first - 1 :], start=first) if row != blank and not _is_blank(row)
    ]
    if answers.hidden_rows is HiddenRows.ALL or not sheet.hidden_rows:
        return numbers, {}
    reason = Message("upload-left-out-hidden")
    unread = {number: reason for number in numbers if number in sheet.hidden_rows}
    return [number for number in numbers if number not in unread], unread


def date_texts(sheet: Sheet, matching: Matching) -> Iterable[str]:
    """All texts in the columns of dates, each once."""
    body = sheet.rows[matching.layout.first_row - 1 :]
    for name, index in matching.by_field.items():
        if matching.fields[name].kind is Kind.DATE:
            yield from {cell for cell in {row[index] for row in body} if isinstance(cell, str)}


def _is_blank(row: Sequence[CellValue]) -> bool:
    """Whether a row holds nothing but blanks; only rows with little in them are looked at closely."""
    if row.count(None) < len(row) - 2:
        return False
    return all(cell is None or (isinstance(cell, str) and not cell.strip()) for cell in row)


def _cells(
    sheet: Sheet, matching: Matching, numbers: Sequence[int], instead: Mapping[tuple[int, str], CellValue]
) -> dict[str, list[CellValue]]:
    rows = [sheet.rows[number - 1] for number in numbers]
    cells = {name: [row[index] for row in rows] for name, index in matching.by_field.items()}
    cells |= {name: [value] * len(rows) for name, value in matching.same.items()}
    positions = {number: position for position, number in enumerate(numbers)} if instead else {}
    for (number, name), value in instead.items():
        if number in positions and name in cells:
            cells[name][positions[number]] = value
    return cells


def _contexts(
    matching: Matching, cells: Mapping[str, Sequence[CellValue]], chosen: DateOrder | None
) -> dict[str, Context]:
    fields = {name: matching.fields[name] for name in cells}
    dates = [name for name, field in fields.items() if field.kind is Kind.DATE]
    order = chosen or find_order({cell for name in dates for cell in set(cells[name]) if isinstance(cell, str)}).order
    is_ours = STAMP in cells
    return {
        name: Context(order, _scale(cells[name], is_ours) if field.kind is Kind.PERCENT else Scale.PERCENT)
        for name, field in fields.items()
    }


def _scale(cells: Iterable[CellValue], is_ours: bool) -> Scale:
    if is_ours:
        return Scale.EXPORTED
    plain: list[float] = []
    for cell in set(cells):
        if isinstance(cell, str):
            number = read_number(cell)
            if number is not None and not number.percent:
                plain.append(number.readings[0])
        elif isinstance(cell, (int, float)) and not isinstance(cell, bool):
            plain.append(float(cell))
    return scale_of(plain)


_PLAIN = frozenset({Kind.TEXT, Kind.LONG_TEXT, Kind.REFERENCE})
"""Kinds whose printable text without blanks around it is taken as it stands."""


def _read(field: Field, cells: Sequence[CellValue], context: Context) -> tuple[list[Value], list[tuple[int, Reading]]]:
    """The values of a column, and the readings with something to tell by position."""
    if bool in set(map(type, cells)) and field.kind is not Kind.YES_NO:
        cells = [shown(cell) if isinstance(cell, bool) else cell for cell in cells]
    values: dict[CellValue, Value] = {}
    odd: dict[CellValue, Reading] = {}
    is_text = field.kind in _PLAIN
    for cell in in_parts(dict.fromkeys(cells)):
        if is_text and isinstance(cell, str) and cell.isprintable() and cell == cell.strip() != "":
            values[cell] = cell
            continue
        reading = read_cell(field, cell, context)
        values[cell] = reading.value
        if reading.code:
            odd[cell] = reading
    found = [(position, odd[cell]) for position, cell in enumerate(cells) if cell in odd] if odd else []
    return [values[cell] for cell in cells], found


def _problem(table: Table, position: int, field: str, reading: Reading) -> Problem:
    return Problem(
        table.numbers[position],
        table.letter(field),
        field,
        reading.code,
        reading.severity,
        reading.arguments,
        reading.suggestions,
    )
