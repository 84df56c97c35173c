"""Where the tabs get their rows from: what `bw_desktop.lookup` offers, and a test can offer too."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from datetime import date
from typing import Any, Protocol

from bw_desktop.lookup.batch import Batch
from bw_desktop.records.departments import DepartmentTree
from bw_desktop.records.domain import Domain, Part
from bw_desktop.records.goals import Goal
from bw_desktop.records.people import Person


class People(Protocol):
    """People and departments of a workspace. All raise the errors of `bw_desktop.errors`."""

    def rows(self, departments: DepartmentTree | None = None) -> AsyncIterator[Batch[Person]]: ...

    async def departments(self) -> DepartmentTree: ...

    async def record(self, id: str) -> Person: ...


class Goals(Protocol):
    """Goals and milestones of a workspace."""

    def rows(self, start: date, end: date) -> AsyncIterator[Batch[Goal]]: ...

    async def record(self, id: str) -> Sequence[Goal]: ...


class Listed(Protocol):
    """The rows of a domain that one call lists; `parts` and `sent` read a row that is there."""

    @property
    def domain(self) -> Domain[Any]: ...

    def rows(self) -> AsyncIterator[Batch[Any]]: ...

    async def record(self, row: Any) -> Any: ...

    def parts(self, row: Any) -> Sequence[Part]: ...

    def sent(self, row: Any) -> Mapping[str, Any]: ...
