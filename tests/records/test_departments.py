"""Departments as a tree with head counts, whatever the server's parents say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.records.departments import (
    NO_DEPARTMENTS,
    Department,
    HeadCount,
    department_tree,
    head_counts,
    read_departments,
)
from bw_desktop.records.people import PeopleReader
from tests.records.samples import endpoint_map, person_record

RECORDS = [
    {"id": 800, "name": "Corporate", "parent_id": None},
    {"id": 812, "name": "Finance", "parent_id": 800, "is_active": True, "is_team": False},
    {"id": 813, "name": "Payroll", "parent_id": 812, "is_active": False},
    {"id": 900, "name": "Tigers", "parent_id": None, "is_team": True},
    {"id": 901, "name": "Lost", "parent_id": 77},
]
TREE = department_tree(read_departments(endpoint_map(), RECORDS))
[JANE] = PeopleReader(endpoint_map(), {}, date(2026, 3, 1)).page([person_record()])


def test_departments_as_the_server_sends_them() -> None:
    assert TREE.by_id["812"] == Department("812", "Finance", "800", is_active=True, is_team=False)
    assert not TREE.by_id["813"].is_active
    assert TREE.by_id["900"].is_team
    assert TREE.forest.roots == ("800", "900", "901")


def test_paths_and_children() -> None:
    assert TREE.path("813") == ("Corporate", "Finance", "Payroll")
    assert TREE.paths()["901"] == ("Lost",)
    assert TREE.with_children("812") == {"812", "813"}


def test_head_counts_leave_out_who_left() -> None:
    people = [
        replace(JANE, department_id="812"),
        replace(JANE, department_id="812", status="on_leave"),
        replace(JANE, department_id="812", status="deactivated"),
        replace(JANE, department_id="813", status="leaving"),
        replace(JANE, department_id=None),
        replace(JANE, department_id="gone"),
    ]
    counts = head_counts(TREE, people)
    assert counts["800"] == HeadCount(0, 3)
    assert counts["812"] == HeadCount(2, 3)
    assert counts["813"] == HeadCount(1, 1)
    assert counts["900"] == HeadCount(0, 0)


def test_where_departments_are_refused_there_are_none() -> None:
    assert head_counts(NO_DEPARTMENTS, [JANE]) == {}
    assert NO_DEPARTMENTS.paths() == {}


ids = st.integers(1, 8)


@given(st.dictionaries(ids, st.none() | ids, max_size=8), st.lists(ids, max_size=10))
def test_whatever_the_parents_roots_count_everyone_once(parents: dict[int, int | None], members: list[int]) -> None:
    records = [{"id": key, "name": str(key), "parent_id": parent} for key, parent in parents.items()]
    tree = department_tree(read_departments(endpoint_map(), records))
    counts = head_counts(tree, [replace(JANE, department_id=str(member)) for member in members])
    known = [member for member in members if member in parents]
    assert sum(counts[root].with_children for root in tree.forest.roots) == len(known)
    assert sum(count.own for count in counts.values()) == len(known)
