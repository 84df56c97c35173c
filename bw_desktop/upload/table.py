"""The typed values of a file, column by column, with all that was tidied or could not be read on the way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bw_desktop.messages import Message
from bw_desktop.records.sheet import CellValue, Sheet
from bw_desktop.upload.cells import Context, Value
from bw_desktop.upload.fields import FieldList
from bw_desktop.upload.matching import Matching
from bw_desktop.upload.problems import Problem


@dataclass(frozen=True, slots=True)
class Table:
    """The rows that are meant, as columns: `columns[field][position]` belongs to Excel's row `numbers[position]`.

    Only matched fields have a column. `problems` come from reading the cells; `unread` are data rows that
    are not meant, with the reason. `contexts` say how each column's cells are read;
    `letters` are Excel's letters of each field's column; `typed` the columns as the file has them where another field
    gives what they leave blank.
    """

    sheet: Sheet
    matching: Matching
    numbers: Sequence[int]
    columns: Mapping[str, Sequence[Value]]
    problems: tuple[Problem, ...]
    unread: Mapping[int, Message]
    contexts: Mapping[str, Context]
    letters: Mapping[str, str]
    typed: Mapping[str, Sequence[Value]] = field(default_factory=dict)

    @property
    def fields(self) -> FieldList:
        """The fields of what is uploaded."""
        return self.matching.fields

    def column(self, field: str) -> Sequence[Value]:
        """The values of a field; all None where it has no column."""
        found = self.columns.get(field)
        return (None,) * len(self.numbers) if found is None else found

    def letter(self, field: str) -> str:
        """Excel's letters of a field's column, empty where it has none."""
        return self.letters.get(field, "")

    def blamed(self, field: str) -> str:
        """The field whose cell can put another right: itself, or where it has no column the one that gives it."""
        giving = [name for name in self.fields.giving(field) if name in self.letters]
        return giving[0] if giving and field not in self.letters else field

    def original(self, number: int) -> tuple[CellValue, ...]:
        """A row's cells as they stand in the file, as many as there are headers."""
        row = self.sheet.rows[number - 1]
        return tuple(row[column.index] for column in self.matching.columns)

    @property
    def headers(self) -> tuple[str, ...]:
        """The file's own column titles."""
        return tuple(column.header for column in self.matching.columns)
