"""Departments and managers, for companies of any size."""

import pytest

from bw_desktop.sandbox import words
from bw_desktop.sandbox.organisation import SMALLEST, Organisation


@pytest.fixture(params=[1, 20, 37, 60, 1200, 9000])
def organisation(request: pytest.FixtureRequest) -> Organisation:
    return Organisation(7, request.param, words.load())


def test_everyone_sits_in_exactly_one_department(organisation: Organisation) -> None:
    members = [person for place in range(organisation.departments) for person in organisation.members(place)]
    assert members == list(range(organisation.people))
    assert all(person in organisation.members(organisation.department_of(person)) for person in members)
    assert organisation.people >= SMALLEST


def test_managers_form_a_tree(organisation: Organisation) -> None:
    for person in range(organisation.people):
        above, steps = organisation.manager_of(person), 0
        assert above is None or person in organisation.reports_of(above)
        while above is not None:
            above, steps = organisation.manager_of(above), steps + 1
            assert steps < 20
    assert [person for person in range(organisation.people) if organisation.manager_of(person) is None] == [0]


def test_departments_form_a_tree_below_the_company(organisation: Organisation) -> None:
    reached, todo = set(), [0]
    while todo:
        place = todo.pop()
        reached.add(place)
        todo += organisation.departments_below(place)
    assert reached == set(range(organisation.departments))
    assert organisation.group(0).parent_id is None


def test_names_of_groups_are_unique(organisation: Organisation) -> None:
    names = [organisation.group(place).name for place in range(organisation.groups)]
    assert len(names) == len(set(names))


def test_departments_come_first_then_teams(organisation: Organisation) -> None:
    kinds = [organisation.group(place).is_team for place in range(organisation.groups)]
    assert kinds == [False] * organisation.departments + [True] * organisation.teams
    assert organisation.teams > 0
