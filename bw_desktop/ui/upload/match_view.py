"""What page 2 shows: the columns, the fields they are matched with and why, and what is missing (E1, E3, E6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bw_desktop.messages import Message
from bw_desktop.records.sheet import CellValue
from bw_desktop.ui.upload.grid_rows import SayCell
from bw_desktop.upload import Answers, ColumnMatch, Kind, Matching, MatchReason
from bw_desktop.upload.problems import field_title

LONGEST_SAMPLE = 40
_FOR_ALL = frozenset({Kind.PERIOD, Kind.YES_NO, Kind.LIST})
_UNSURE = frozenset({MatchReason.SIMILAR, MatchReason.CONTENT, MatchReason.AMBIGUOUS, MatchReason.CONTRADICTED})


@dataclass(frozen=True, slots=True)
class MatchRow:
    """One column of the file. `is_unsure` asks for a look; `clears` is None where blank cells empty nothing."""

    index: int
    letter: str
    header: str
    samples: tuple[str, ...]
    field: str | None
    reason: MatchReason
    is_unsure: bool
    clears: bool | None


@dataclass(frozen=True, slots=True)
class FieldChoice:
    """A field that can be chosen; `taken_by` are the letters of the column that has it."""

    id: str
    title: Message
    taken_by: str = ""


@dataclass(frozen=True, slots=True)
class SameForAll:
    """A field without a column that can be the same in all rows; `options` are values to choose from (row E4)."""

    field: str
    title: Message
    value: CellValue
    options: tuple[CellValue, ...]


@dataclass(frozen=True, slots=True)
class MatchView:
    """The page. `missing` are groups of fields of which one is needed; nothing goes on while there is one.

    `same` are the fields that can have one value for all rows.
    """

    missing: tuple[tuple[str, ...], ...]
    used: tuple[MatchRow, ...]
    unused: tuple[MatchRow, ...]
    choices: tuple[FieldChoice, ...]
    same: tuple[SameForAll, ...] = ()


def match_view(matching: Matching, answers: Answers, say_cell: SayCell, today: date | None = None) -> MatchView:
    """The page of a matching; periods are offered from the year of `today` on."""
    rows = [_row(column, matching, answers, say_cell) for column in matching.columns]
    letters = {column.field: column.letter for column in matching.columns if column.field}
    choices = tuple(FieldChoice(field.id, field.title, letters.get(field.id, "")) for field in matching.fields)
    return MatchView(
        matching.missing,
        tuple(row for row in rows if row.field),
        tuple(row for row in rows if not row.field),
        choices,
        tuple(
            SameForAll(
                field.id,
                field.title,
                matching.same.get(field.id),
                _options(field.kind, today or datetime.now().astimezone().date()),
            )
            for field in matching.fields
            if field.kind in _FOR_ALL and field.id not in letters
        ),
    )


def missing_sentence(group: tuple[str, ...]) -> Message:
    """What is missing, in words: one field, or one of several."""
    if len(group) == 1:
        return Message("pages-match-missing", {"field": field_title(group[0])})
    first, *others = group
    spoken: Message = field_title(first)
    for other in others:
        spoken = Message("pages-match-or", {"first": spoken, "second": field_title(other)})
    return Message("pages-match-missing-one-of", {"fields": spoken})


def _row(column: ColumnMatch, matching: Matching, answers: Answers, say_cell: SayCell) -> MatchRow:
    field = column.field
    is_blank_told = field is not None and matching.fields[field].clearable
    return MatchRow(
        column.index,
        column.letter,
        column.header,
        tuple(_short(say_cell(sample)) for sample in column.samples),
        field,
        column.reason,
        column.reason in _UNSURE,
        field in answers.clears if is_blank_told else None,
    )


def _options(kind: Kind, today: date) -> tuple[CellValue, ...]:
    if kind is Kind.YES_NO:
        return (True, False)
    if kind is not Kind.PERIOD:
        return ()
    parts = ("", *(f" Q{quarter}" for quarter in (1, 2, 3, 4)))
    return tuple(f"{year}{part}" for year in (today.year, today.year + 1) for part in parts)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_SAMPLE else f"{text[: LONGEST_SAMPLE - 1]}…"
