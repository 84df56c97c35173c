"""Makes of rows and columns what an export writes: native values, and choices in the user's words (rows C2, C3)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from bw_desktop.records.columns import Column, Kind, Value
from bw_desktop.spreadsheet.table import Table, TableColumn
from bw_desktop.wording import Wording


def record_table(
    name: str, columns: Sequence[Column[Any]], rows: Sequence[Any], indexes: Sequence[int], wording: Wording
) -> Table:
    """The rows at these indexes, in this order, as a table; they are read while it is written."""
    titles = [TableColumn(wording.say(column.title), column.kind) for column in columns]
    return Table(name, titles, _rows(columns, rows, indexes, wording), len(indexes))


def _rows(
    columns: Sequence[Column[Any]], rows: Sequence[Any], indexes: Iterable[int], wording: Wording
) -> Iterator[list[Value]]:
    reads = [(column.read, _words(column, wording)) for column in columns]
    for index in indexes:
        row = rows[index]
        yield [value if words is None else words.get(value, value) for read, words in reads for value in (read(row),)]


def _words(column: Column[Any], wording: Wording) -> dict[Value, str] | None:
    """What stands for each value of a column of choices or flags; None where values stand for themselves."""
    if column.kind is Kind.FLAG:
        return {True: wording.text("value-yes"), False: wording.text("value-no")}
    if column.kind is Kind.CHOICE:
        return {word: wording.say(message) for word, message in column.choices.items()}
    return None
