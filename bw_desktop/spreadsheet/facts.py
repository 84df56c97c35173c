"""What a scan of a sheet's XML finds out beside the values: everything a fast reader of values keeps to itself."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TypeAlias

Place: TypeAlias = "tuple[int, int]"
"""Row from 1, column from 0: as in `records.sheet.Trap`."""

Area: TypeAlias = "tuple[int, int, int, int]"
"""First row, first column, last row, last column."""

_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")


@dataclass(slots=True)
class SheetFacts:
    """Filled by a scanner, then only read.

    `errors` holds each error cell's text, `unresolved` formulas without a stored result, `last_row` the last
    row the file has, with or without values; nothing with a value stands beyond `last_value_row` and `width`,
    and in the XML nothing behind its byte `values_end` (0 where that is not known).
    """

    errors: dict[Place, str] = field(default_factory=dict)
    unresolved: list[Place] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    merges: list[Area] = field(default_factory=list)
    is_filtered: bool = False
    last_row: int = 0
    last_value_row: int = 0
    width: int = 0
    values_end: int = 0

    def hide_columns(self, first: int, last: int) -> None:
        """Marks columns as hidden, both counted from 1 as in the file."""
        self.hidden_columns.update(range(first - 1, last))

    def merge(self, reference: str) -> None:
        """Notes a merged range, written as Excel does; what is none, or of one cell only, is passed over."""
        corners = reference.split(":")
        if len(corners) == 2 and corners[0] != corners[1] and all(map(_REFERENCE.fullmatch, corners)):
            self.merges.append((*place(corners[0]), *place(corners[1])))


def place(reference: str) -> Place:
    """The place of "B12", with or without dollar signs. Raises `ValueError` for anything else."""
    found = _REFERENCE.fullmatch(reference)
    if found is None:
        raise ValueError(reference)
    return int(found[2]), column_index(found[1])


def column_index(letters: str) -> int:
    """A column's index (from 0) from its letters."""
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - ord("A") + 1
    return index - 1
