"""What an export is given: a table as plain values, and what is told back once it is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from bw_desktop.records.columns import Kind, Value
from bw_desktop.records.sheet import CellValue

Progress: TypeAlias = Callable[[int, int], None]
"""Called with (done, total) in units of its caller's choice, total 0 when unknown; what it raises cancels the work."""


@dataclass(frozen=True, slots=True)
class Link:
    """A cell whose text opens a web address."""

    text: str
    address: str


Cell: TypeAlias = "Value | CellValue | Link"
"""A value to be written. Instants are aware datetimes; words of a choice are already told in the user's language."""


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column to be written: its title in the user's words, and what it holds."""

    title: str
    kind: Kind = Kind.TEXT


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet to be written.

    `name` is the sheet's name in the user's words; `rows` is read once, slice by slice; `count` is how
    many rows are expected (for progress only, 0 if unknown). A sheet that `is_hidden` is for programs; CSV has none.
    """

    name: str
    columns: Sequence[TableColumn]
    rows: Iterable[Sequence[Cell]]
    count: int = 0
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """What was written, so that the screen can tell.

    `sheets` are the names of the sheets with rows (empty for CSV); `neutralised` counts texts of a CSV that got an
    apostrophe so that no program runs them; `shortened` texts cut to Excel's 32,767 characters; `replaced`
    characters no workbook may hold (control characters), now "\N{REPLACEMENT CHARACTER}".
    """

    path: Path
    rows: int
    sheets: tuple[str, ...] = ()
    neutralised: int = 0
    shortened: int = 0
    replaced: int = 0
