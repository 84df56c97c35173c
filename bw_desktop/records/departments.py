"""Departments and teams: a tree with head counts (row Q1; section 3.2 of the API notes)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bw_desktop.endpoints import EndpointMap
from bw_desktop.records import values
from bw_desktop.records.people import Person
from bw_desktop.records.tree import Forest, forest


@dataclass(frozen=True, slots=True)
class Department:
    """A department, or a team where `is_team`. `parent_id` is None at the top."""

    id: str
    name: str
    parent_id: str | None
    is_active: bool
    is_team: bool


@dataclass(frozen=True, slots=True)
class DepartmentTree:
    """All departments of a company, by id and as a forest."""

    by_id: Mapping[str, Department]
    forest: Forest

    def path(self, id: str) -> tuple[str, ...]:
        """Names from the top department down to this one."""
        return tuple(self.by_id[key].name for key in self.forest.path(id))

    def paths(self) -> dict[str, tuple[str, ...]]:
        """`path` of every department, by id."""
        return {key: self.path(key) for key in self.by_id}

    def with_children(self, id: str) -> frozenset[str]:
        """The ids of a department and of all below it."""
        return frozenset(self.forest.below(id))


NO_DEPARTMENTS = DepartmentTree({}, forest(()))


def read_departments(endpoints: EndpointMap, records: Iterable[Mapping[str, Any]]) -> list[Department]:
    """Departments from the server's records."""
    fields = endpoints.fields["department"]
    return [
        Department(
            id=values.identifier(fields["id"].read(record)) or "",
            name=values.text(fields["name"].read(record)) or "",
            parent_id=values.identifier(fields["parent_id"].read(record)),
            is_active=values.flag(fields["is_active"].read(record)) is not False,
            is_team=bool(values.flag(fields["is_team"].read(record))),
        )
        for record in records
    ]


def department_tree(departments: Sequence[Department]) -> DepartmentTree:
    """The tree of departments; teams stand as roots of their own."""
    return DepartmentTree(
        {department.id: department for department in departments},
        forest((department.id, department.parent_id) for department in departments),
    )


@dataclass(frozen=True, slots=True)
class HeadCount:
    """People of a department: its own, and with all departments below. Deactivated people do not count."""

    own: int
    with_children: int


def head_counts(tree: DepartmentTree, people: Iterable[Person]) -> dict[str, HeadCount]:
    """The head count of every department, by id."""
    own = Counter(person.department_id for person in people if person.status != "deactivated")
    return {key: HeadCount(own[key], sum(own[below] for below in tree.forest.below(key))) for key in tree.by_id}
