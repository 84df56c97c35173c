"""Which column of a file is which field of a subject, and why: shown, changeable, remembered (rows E1, E2, E3)."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from dataclasses import field as attribute
from enum import StrEnum

from bw_desktop.messages import Message
from bw_desktop.records.sheet import CellValue, column_letter
from bw_desktop.upload import headers
from bw_desktop.upload.fields import FieldList
from bw_desktop.upload.layout import Layout


class MatchReason(StrEnum):
    """Why a column was matched, or was not; matched ones by how sure they are."""

    CHOSEN = "chosen"
    VENDOR = "vendor"
    LAST_TIME = "last-time"
    ALIAS = "alias"
    SIMILAR = "similar"
    CONTENT = "content"
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
    """All columns of the file, in its order; `same` are values for all rows of fields without a column (row E4)."""

    fields: FieldList
    layout: Layout
    columns: tuple[ColumnMatch, ...]
    same: Mapping[str, CellValue] = attribute(default_factory=dict)

    @property
    def by_field(self) -> Mapping[str, int]:
        """The index of the column of each matched field."""
        return {column.field: column.index for column in self.columns if column.field}

    @property
    def missing(self) -> tuple[tuple[str, ...], ...]:
        """Required fields without a column or a value for all rows, each as the group of fields of which one would do.

        Where a column names what exists already, what is required is asked of each row alone.
        """
        matched = {*self.by_field, *self.same}
        if self.fields.key in matched:
            return ()
        groups = [(field.id, *self.fields.giving(field.id)) for field in self.fields if field.required]
        return tuple(group for group in (*groups, *self.fields.one_of) if not any(name in matched for name in group))

    @property
    def signature(self) -> str:
        """A key by which the same header is recognised next time (row E2)."""
        header = "\n".join(headers.header_key(column.header) for column in self.columns)
        return hashlib.sha256(f"{self.fields.subject}\n{header}".encode()).hexdigest()

    @property
    def remembered(self) -> Mapping[str, str]:
        """Header → field id ("" where not used), to be given as `last` next time."""
        return {column.header: column.field or "" for column in self.columns}

    def choose(self, index: int, field: str | None) -> Matching:
        """The matching after the user chose a field for a column; a column that had it before loses it."""
        same = {name: value for name, value in self.same.items() if name != field}
        return replace(self, columns=tuple(_chosen(column, index, field) for column in self.columns), same=same)

    def for_all(self, field: str, value: CellValue) -> Matching:
        """The matching with one value for all rows of a field that has no column; None takes it back."""
        others = {name: known for name, known in self.same.items() if name != field}
        return replace(self, same=others if value is None else {**others, field: value})


def _chosen(column: ColumnMatch, index: int, field: str | None) -> ColumnMatch:
    if column.index == index:
        return replace(column, field=field, reason=MatchReason.CHOSEN)
    if field is not None and column.field == field:
        return replace(column, field=None, reason=MatchReason.NONE)
    return column
