"""The typed values of a file, column by column, with all that was tidied on the way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from bw_desktop.messages import Message
from bw_desktop.records.sheet import CellValue, Sheet, column_letter
from bw_desktop.upload.matching import Matching
from bw_desktop.upload.problems import Problem
from bw_desktop.upload.questions import Answers
from bw_desktop.upload.subject import Subject

Value: TypeAlias = "str | float | bool | date | tuple[str, ...] | None"


@dataclass(frozen=True, slots=True)
class Table:
    """The rows that are meant, as columns: `columns[field][position]` belongs to Excel's row `numbers[position]`.

    Only matched fields have a column. `problems` come from reading the cells; `unread` are data rows that
    are not meant, with the reason.
    """

    sheet: Sheet
    matching: Matching
    numbers: Sequence[int]
    columns: Mapping[str, Sequence[Value]]
    problems: tuple[Problem, ...]
    unread: Mapping[int, Message]

    @property
    def subject(self) -> Subject:
        """What is uploaded."""
        return self.matching.subject

    def column(self, field: str) -> Sequence[Value]:
        """The values of a field; all None where it has no column."""
        return self.columns.get(field) or (None,) * len(self.numbers)

    def letter(self, field: str) -> str:
        """Excel's letters of a field's column, empty where it has none."""
        index = self.matching.by_field.get(field)
        return "" if index is None else column_letter(index)

    def original(self, number: int) -> tuple[CellValue, ...]:
        """A row's cells as they stand in the file."""
        return self.sheet.rows[number - 1]

    @property
    def headers(self) -> tuple[str, ...]:
        """The file's own column titles."""
        return tuple(column.header for column in self.matching.columns)


def read_table(sheet: Sheet, matching: Matching, answers: Answers) -> Table:
    """Reads all rows below the header as typed values. Blank rows are no rows."""
    raise NotImplementedError
