"""Guesses which sheet holds the table and which row is its header; the guess is shown and can be changed (row D2)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bw_desktop.messages import Message
from bw_desktop.records.folding import folded
from bw_desktop.records.sheet import CellValue, Sheet, SheetInfo
from bw_desktop.upload.fields import FieldList
from bw_desktop.upload.header_meaning import meant_fields
from bw_desktop.upload.headers import known_fields

_LOOK_AT = 30
"""Titles, logos and notes above a header rarely take more rows."""

_LONGEST, _LONGEST_WITH_HELP = 60, 120
_DIGIT = re.compile(r"\d")
_ALIKE_FROM, _ALIKE_WITHIN = 3, 1
_YEAR = re.compile(r"20\d\d|(?<=fy)\d\d|(?<=gj)\d\d")
_PUT_ASIDE = re.compile(
    r"archiv|\b(?:alt|alte|old|ancien|antiguo|previous|vorjahr)\b|vorlage|muster|beispiel|template|example|sample|exemple"
    r"|modele|ejemplo|plantilla|entwurf|draft|brouillon|borrador|kopie|copy|copie|copia|backup"
)
"""What names of sheets say that are kept, but not meant."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the table stands. `header_row` counts from 1 as in the file; 0 where none was found.

    `known` is how many of the header's cells name a field; `first_row` is where the data begin; `lines` how many rows
    the header takes, `header_row` being the last.
    """

    sheet: str
    header_row: int
    first_row: int
    known: int
    reason: Message
    lines: int = 1


def order_sheets(sheets: Sequence[SheetInfo]) -> tuple[SheetInfo, ...]:
    """Sheets in the order they are worth reading: our template's data sheet, then visible ones, then hidden ones.

    The hidden sheets of our own template are lists for its drop-downs and left out.
    """
    if any(sheet.template for sheet in sheets):
        return tuple(sorted((s for s in sheets if s.template or not s.hidden), key=lambda sheet: not sheet.template))
    return tuple(sorted(sheets, key=lambda sheet: sheet.hidden))


def guess_layout(sheet: Sheet, fields: FieldList) -> Layout:
    """The header row of a sheet: the one with the most known names, else the fullest row of texts before data.

    A header may take two lines: the same in two languages, or names that go on in the line below.
    """
    heads = sheet.rows[:_LOOK_AT]
    known = [len(_named(row, fields)) for row in heads]
    most = max(known, default=0)
    if most >= 2:
        return _with_second_line(sheet, fields, known.index(most) + 1, most)
    texts = [_distinct_texts(row) for row in heads[: max(1, len(sheet.rows) - 1)]]
    if not any(texts):
        return Layout(sheet.name, 0, 1, 0, Message("upload-layout-none"))
    row = texts.index(max(texts)) + 1
    return Layout(sheet.name, row, row + 1, most, _guessed(row))


def titles(sheet: Sheet, layout: Layout) -> tuple[str, ...]:
    """The title of each column, "" where it has none; those of two lines in one."""
    lines = sheet.rows[layout.header_row - layout.lines : layout.header_row] if layout.header_row else ()
    return _joined(lines) if lines else ("",) * sheet.width


def choose_sheet(sheets: Sequence[Sheet], fields: FieldList) -> Layout | None:
    """The best guess over several sheets, which come in the order of `order_sheets`; None where all are empty.

    A hidden sheet is only taken when no visible one has a header that is known. Where several look alike, the one of
    the latest year is taken, and this is said.
    """
    guesses = [(guess_layout(sheet, fields), sheet) for sheet in sheets if sheet.rows]
    found = [_Found(layout, sheet, _worth(sheet, layout, fields)) for layout, sheet in guesses if layout.header_row]
    if not found:
        return None
    best = max(found, key=lambda one: (one.layout.known >= 2 and not one.sheet.hidden, one.worth, not one.sheet.hidden))
    alike = [one for one in found if one.is_like(best)]
    if len(alike) < 2:
        return best.layout
    latest = max(
        alike, key=lambda one: (_is_current(one.sheet.name), _year(one.sheet.name), one.worth, len(one.sheet.rows))
    )
    others = ", ".join(one.sheet.name for one in alike if one is not latest)
    return replace(latest.layout, reason=Message("upload-layout-alike", {"sheet": latest.sheet.name, "others": others}))


@dataclass(frozen=True, slots=True)
class _Found:
    """A table that was found. `worth` counts the fields its header names, those that must be there twice."""

    layout: Layout
    sheet: Sheet
    worth: int

    def is_like(self, other: _Found) -> bool:
        """Whether it is as good a guess as another, or nearly."""
        return (
            self.layout.known >= _ALIKE_FROM
            and self.sheet.hidden == other.sheet.hidden
            and self.worth >= other.worth - _ALIKE_WITHIN
        )


def chosen_layout(sheet: Sheet, header_row: int) -> Layout:
    """The layout when the user said which row is the header."""
    return Layout(sheet.name, header_row, header_row + 1, 0, Message("upload-layout-chosen", {"row": header_row}))


def _with_second_line(sheet: Sheet, fields: FieldList, row: int, most: int) -> Layout:
    """The layout of a header at a row, with the line above or below where that belongs to it."""
    below = sheet.rows[row] if row < len(sheet.rows) else ()
    for last, lines in ((row + 1, sheet.rows[row - 1 : row + 1]), (row, sheet.rows[max(0, row - 2) : row])):
        if len(lines) < 2 or not _is_of_titles(lines[0]) or not _goes_on(lines[1], lines[0]):
            continue
        named = len(_named(_joined(lines), fields))
        says_it_again = lines[1] is below and len(_named(below, fields)) >= max(2, most - 1)
        if named > most or (says_it_again and named >= most):
            reason = Message("upload-layout-two-lines", {"first": last - 1, "row": last, "count": named})
            return Layout(sheet.name, last, last + 1, named, reason, 2)
    listed = sum(isinstance(cell, str) and bool(known_fields(cell, fields)) for cell in sheet.rows[row - 1])
    reason = Message("upload-layout-known", {"row": row, "count": most}) if listed > 1 else _guessed(row)
    return Layout(sheet.name, row, row + 1, most, reason)


def _guessed(row: int) -> Message:
    return Message("upload-layout-guess", {"row": row})


def _joined(lines: Sequence[Sequence[CellValue]]) -> tuple[str, ...]:
    """The titles of several lines, column by column; what two lines say alike is said once."""
    texts = (
        [" ".join(str(cell).split()) for cell in column if cell is not None] for column in zip(*lines, strict=True)
    )
    return tuple(" ".join(dict.fromkeys(filter(None, column))) for column in texts)


def _is_of_titles(row: Sequence[CellValue]) -> bool:
    """Whether a row holds short texts alone, and several."""
    cells = [cell for cell in row if cell is not None and cell != ""]
    return len(cells) > 1 and all(isinstance(cell, str) and len(cell) <= _LONGEST and "@" not in cell for cell in cells)


def _goes_on(line: Sequence[CellValue], above: Sequence[CellValue]) -> bool:
    """Whether a line could be the second of a header. A row of data must never be: it has a figure somewhere."""
    cells = [cell for cell in line if isinstance(cell, str) and cell]
    titled = sum(cell is not None and cell != "" for cell in above)
    return _is_of_titles(line) and len(cells) * 2 >= titled and not any(_DIGIT.search(cell) for cell in cells)


def _named(row: Sequence[CellValue], fields: FieldList) -> set[str]:
    """The different fields a row names."""
    named: set[str] = set()
    for cell in row:
        if isinstance(cell, str) and cell and len(cell) <= _LONGEST_WITH_HELP:
            candidates = known_fields(cell, fields) or meant_fields(cell, fields)
            named.update(candidates[:1])
    return named


def _worth(sheet: Sheet, layout: Layout, fields: FieldList) -> int:
    named = _named(titles(sheet, layout), fields)
    return len(named) + sum(field.required and field.id in named for field in fields)


def _is_current(name: str) -> bool:
    return _PUT_ASIDE.search(folded(name)) is None


def _year(name: str) -> int:
    return max((int(year[-2:]) for year in _YEAR.findall(folded(name))), default=0)


def _distinct_texts(row: Sequence[CellValue]) -> int:
    """How many different texts a row has; 0 where a number or date says that it is data."""
    if any(cell is not None and not isinstance(cell, str) for cell in row):
        return 0
    return len({cell.strip() for cell in row if isinstance(cell, str) and cell.strip()})
