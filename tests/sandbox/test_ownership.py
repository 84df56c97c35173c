"""Goals, owners and alignment, in both directions."""

import pytest

from bw_desktop.sandbox import words
from bw_desktop.sandbox.organisation import Organisation
from bw_desktop.sandbox.ownership import MISSING, Ownership

ORGANISATION = Organisation(7, 300, words.load())
OWNERSHIP = Ownership(7, 1500, ORGANISATION)
OWNERS = range(ORGANISATION.people + ORGANISATION.groups)


def test_every_goal_has_one_owner() -> None:
    assert [goal for owner in OWNERS for goal in OWNERSHIP.goals_of(owner)] == list(range(1500))
    assert all(goal in OWNERSHIP.goals_of(OWNERSHIP.owner_of(goal)) for goal in range(1500))


def test_people_departments_and_teams_own_goals_and_some_people_none() -> None:
    counts = {owner: len(OWNERSHIP.goals_of(owner)) for owner in OWNERS}
    places = {OWNERSHIP.group_place(owner) for owner, count in counts.items() if count}
    assert None in places
    assert places & set(range(ORGANISATION.departments))
    assert places & set(range(ORGANISATION.departments, ORGANISATION.groups))
    assert 0 in {counts[person] for person in range(ORGANISATION.people)}


def test_alignment_is_the_same_in_both_directions() -> None:
    children = {(child, goal) for goal in range(1500) for child in OWNERSHIP.contributing_to(goal)}
    parents = {(goal, OWNERSHIP.parent_of(goal)) for goal in range(1500)}
    assert children == {(goal, parent) for goal, parent in parents if parent not in (None, MISSING)}
    assert len(children) > 300


def test_alignment_has_no_cycle() -> None:
    for goal in range(1500):
        seen, above = {goal}, OWNERSHIP.parent_of(goal)
        while above not in (None, MISSING):
            assert above not in seen
            seen.add(above)
            above = OWNERSHIP.parent_of(above)


def test_some_goals_are_aligned_to_one_that_is_gone() -> None:
    assert 0 < sum(OWNERSHIP.parent_of(goal) == MISSING for goal in range(1500)) < 30


def test_who_may_hold_a_milestone_finds_the_lender_again() -> None:
    for owner in OWNERS:
        for holder in OWNERSHIP.milestone_owners(owner):
            if holder != owner:
                assert owner in OWNERSHIP.lenders(holder)


@pytest.mark.parametrize("count", [0, 1])
def test_hardly_any_goals_are_no_trouble(count: int) -> None:
    ownership = Ownership(7, count, ORGANISATION)
    assert sum(len(ownership.goals_of(owner)) for owner in OWNERS) == count
