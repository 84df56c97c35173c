"""Departments and teams as rows of a table: for the headless export (row Q1; section 3.2 of the API notes)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from bw_desktop.records.columns import Declares, Kind, Record
from bw_desktop.records.domain import Domain, Listing
from bw_desktop.records.page_reader import PageReader
from bw_desktop.records.query import Order
from bw_desktop.records.reading import PageColumns


@dataclass(frozen=True, slots=True)
class DepartmentRow(Record):
    """A department, or a team where `is_team`. `parent_id` is None at the top."""

    name: str
    parent_id: str | None
    is_team: bool | None
    is_active: bool | None


class DepartmentReader(PageReader[DepartmentRow]):
    """Makes rows of the server's records."""

    row = DepartmentRow
    object: ClassVar[str] = "department"

    def cells(self, read: PageColumns) -> Mapping[str, Iterable[Any]]:
        return {
            "name": [name or "" for name in read.text("name")],
            "parent_id": read.shared_identifier("parent_id"),
            "is_team": read.flag("is_team"),
            "is_active": read.flag("is_active"),
        }


_column: Declares[DepartmentRow] = Declares("departments", "work")

DEPARTMENTS: Domain[DepartmentRow] = Domain(
    "departments",
    (
        _column("name", Kind.TEXT, lambda row: row.name),
        _column("id", Kind.IDENTIFIER, lambda row: row.id),
        _column("parent_id", Kind.IDENTIFIER, lambda row: row.parent_id),
        _column("is_team", Kind.FLAG, lambda row: row.is_team),
        _column("is_active", Kind.FLAG, lambda row: row.is_active),
    ),
    "name",
    (Order("name"),),
    listing=Listing("departments.list"),
    reader=DepartmentReader,
    row=DepartmentRow,
)
