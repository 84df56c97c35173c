"""The rules of the endpoint map, on the real map and on maps with one slip each."""

from __future__ import annotations

import dataclasses

import pytest

from bw_desktop import endpoints
from bw_desktop.endpoints import Evidence, Operation
from rules import endpoint_map
from rules.source import parse

READ = Operation("users.read", "users", "GET", "users/{identifier}/", Evidence.DOCUMENTED)


def test_the_map_in_the_repository_is_sane() -> None:
    assert list(endpoint_map.sane(endpoints.load())) == []


@pytest.mark.parametrize(
    "slip",
    [
        {"path": "users/{identifier}"},
        {"path": "/users/"},
        {"method": "FETCH"},
        {"method": "POST"},
        {"writes": True},
        {"id": "users"},
        {"method": "POST", "writes": True, "paged": True},
    ],
)
def test_a_slip_in_an_operation_is_found(slip: dict[str, object]) -> None:
    assert list(endpoint_map.faults(READ)) == []
    changed = dataclasses.replace(READ, **slip)  # type: ignore[arg-type]
    assert list(endpoint_map.faults(changed))


def test_slips_elsewhere_in_the_map_are_found() -> None:
    known = endpoints.load()
    broken = dataclasses.replace(
        known,
        hosts={"live": "http://app.example/api/v1"},
        bodies={"users.read": {}},
        company_goal_reports=("no_such_report",),
    )
    assert len(list(endpoint_map.sane(broken))) == 3


def test_an_unknown_operation_in_the_code_is_found() -> None:
    source = parse("bw_desktop/some.py", '"""users.gone"""\nx = ["users.read", "users.gone", "users.csv", "e.g."]\n')
    found = list(endpoint_map.operations_exist([source], endpoints.load()))
    assert [violation.what for violation in found] == ["users.gone is no operation of the endpoint map"]
