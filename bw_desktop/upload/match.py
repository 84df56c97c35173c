"""Matches a file's columns to the fields of a subject; each match says why, and doubt is never silent (rows E1, E3)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bw_desktop.messages import Message
from bw_desktop.records.sheet import CellValue, Sheet, column_letter
from bw_desktop.upload.layout import Layout
from bw_desktop.upload.subject import Subject


class MatchReason(StrEnum):
    """Why a column was matched, or was not."""

    VENDOR = "vendor"
    LAST_TIME = "last-time"
    ALIAS = "alias"
    SIMILAR = "similar"
    CONTENT = "content"
    CHOSEN = "chosen"
    AMBIGUOUS = "ambiguous"
    CONTRADICTED = "contradicted"
    NONE = "none"

    @property
    def message(self) -> Message:
        """The tag for people."""
        return Message(f"upload-reason-{self.value}")


@dataclass(frozen=True, slots=True)
class ColumnMatch:
    """One column of the file. `index` counts from 0; `field` is a field id, or None where it is not used.

    `samples` are up to three real values; `candidates` the fields it could be, best first.
    """

    index: int
    header: str
    field: str | None
    reason: MatchReason
    samples: tuple[CellValue, ...] = ()
    candidates: tuple[str, ...] = ()

    @property
    def letter(self) -> str:
        """Excel's letters of the column."""
        return column_letter(self.index)


@dataclass(frozen=True, slots=True)
class Matching:
    """All columns of the file, in its order."""

    subject: Subject
    layout: Layout
    columns: tuple[ColumnMatch, ...]

    @property
    def by_field(self) -> Mapping[str, int]:
        """The index of the column of each matched field."""
        return {column.field: column.index for column in self.columns if column.field}

    @property
    def unmatched(self) -> tuple[ColumnMatch, ...]:
        """The columns that are not used."""
        return tuple(column for column in self.columns if not column.field)

    @property
    def missing(self) -> tuple[tuple[str, ...], ...]:
        """Required fields without a column, each as the group of fields of which one would do."""
        raise NotImplementedError

    @property
    def signature(self) -> str:
        """A key by which the same header is recognised next time (row E2)."""
        raise NotImplementedError

    @property
    def remembered(self) -> Mapping[str, str]:
        """Header → field id ("" where not used), to be given as `last` next time."""
        raise NotImplementedError

    def choose(self, index: int, field: str | None) -> Matching:
        """The matching after the user chose a field for a column; a column that had it before loses it."""
        raise NotImplementedError


def match_columns(sheet: Sheet, layout: Layout, subject: Subject, last: Mapping[str, str] | None = None) -> Matching:
    """Matches the columns of a sheet. `last` is what `Matching.remembered` gave for such a header before."""
    raise NotImplementedError
