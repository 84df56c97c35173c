"""What was written, laid over the company, and kept."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bw_desktop.sandbox.company import Size
from bw_desktop.sandbox.entities import CheckIn, Goal, Group, Metric, Person
from bw_desktop.sandbox.store import FIRST_NEW_GOAL, Store

TODAY = date(2026, 11, 17)
SIZE = Size(seed=7, people=60, goals=120, today=TODAY)


@pytest.fixture
def store() -> Store:
    return Store(SIZE)


def new_goal(store: Store, **changes: object) -> Goal:
    goal = Goal(store.next_id(Goal), "u", "New", TODAY, TODAY, owner_id=148_003, metric=Metric("EUR", 0, 10, 5))
    goal = replace(goal, **changes)  # type: ignore[arg-type]
    store.put(goal.id, goal)
    return goal


def test_a_new_goal_is_found_by_id_owner_and_parent(store: Store) -> None:
    goal = new_goal(store)
    milestone = new_goal(store, is_milestone=True, parent_id=goal.id, owner_id=148_004)
    assert store.goal(goal.id) == goal
    assert goal.id in store.goals_of(148_003)
    assert milestone.id in store.goals_of(148_004)
    assert store.children(goal.id) == [milestone.id]
    assert list(store.family(goal.id)) == [goal, milestone]
    assert goal.id in store.goal_ids()
    assert milestone.id not in store.goal_ids()


def test_ids_of_new_goals_are_never_used_again(store: Store) -> None:
    first = new_goal(store)
    store.put(first.id, None)
    assert new_goal(store).id == first.id + 1 == FIRST_NEW_GOAL + 1


def test_a_changed_goal_is_listed_once_and_with_its_new_owner(store: Store) -> None:
    goal = next(goal for goal in map(store.goal, store.goal_ids()) if goal and goal.owner_id)
    assert goal.owner_id
    store.put(goal.id, replace(goal, name="Changed"))
    assert store.goals_of(goal.owner_id).count(goal.id) == 1
    store.put(goal.id, replace(goal, owner_id=148_001))
    assert goal.id not in store.goals_of(goal.owner_id)
    assert goal.id in store.goals_of(148_001)
    assert next(store.family(goal.id)).id == goal.id


def test_a_deleted_goal_is_gone_everywhere(store: Store) -> None:
    goal_id = store.company.goal_ids()[3]
    goal = store.goal(goal_id)
    store.put(goal_id, None)
    assert goal
    assert store.goal(goal_id) is None
    assert goal_id not in store.goal_ids()
    assert goal_id not in store.goals_of(goal.owner_id or 0)


def test_a_milestone_added_to_a_goal_of_the_company_belongs_to_its_family(store: Store) -> None:
    goal_id = store.company.goal_ids()[5]
    before = [goal.id for goal in store.family(goal_id)]
    milestone = new_goal(store, is_milestone=True, parent_id=goal_id)
    assert sorted(goal.id for goal in store.family(goal_id)) == sorted([*before, milestone.id])


def test_a_changed_address_is_the_only_one(store: Store) -> None:
    person = store.person(148_002)
    assert person
    store.put(person.id, replace(person, email="New.Address@example.com"))
    store.put(person.id, replace(person, email="newer@example.com"))
    assert store.person_with_email("NEWER@example.com")
    assert store.person_with_email("new.address@example.com") is store.person_with_email(person.email) is None


def test_everything_written_is_there_after_a_restart(tmp_path: Path) -> None:
    file = tmp_path / "state.jsonl"
    store = Store(SIZE, file)
    person = Person(store.next_id(Person), "u", "Ada", "Test", "ada@example.com", hire_date=TODAY)
    group = Group(store.next_id(Group), "u", "New department")
    goal, gone = new_goal(store, category_ids=(1, 2)), new_goal(store)
    checkin = CheckIn(1, 148_003, 5.0, 0.5, "Läuft")
    for about, record in ((person.id, person), (group.id, group), (goal.id, checkin), (gone.id, None)):
        store.put(about, record)
    store.close()

    again = Store(replace(SIZE, seed=99, people=500), file)
    assert again.company.size == SIZE
    assert again.person(person.id) == again.person_with_email("ada@example.com") == person
    assert again.group(group.id) == group
    assert again.goal(goal.id) == goal
    assert again.goal(gone.id) is None
    assert again.checkins(goal) == [checkin]
    assert again.next_id(Goal) == gone.id + 1
    again.close()


def test_a_line_cut_off_by_a_crash_is_left_out_and_written_over(tmp_path: Path) -> None:
    file = tmp_path / "state.jsonl"
    store = Store(SIZE, file)
    goal = new_goal(store)
    store.close()
    with file.open("ab") as state:
        state.write(b'{"id": 20000001, "kind": "go')

    again = Store(SIZE, file)
    other = new_goal(again)
    again.close()
    last = Store(SIZE, file)
    assert (last.goal(goal.id), last.goal(other.id)) == (goal, other)
    last.close()


def test_a_company_nobody_wrote_to_begins_anew_with_the_dates_of_today(tmp_path: Path) -> None:
    file = tmp_path / "state.jsonl"
    Store(SIZE, file).close()
    later = Store(replace(SIZE, today=date(2027, 3, 1)), file)
    assert later.today == date(2027, 3, 1)
    new_goal(later)
    later.close()
    again = Store(SIZE, file)
    assert again.today == date(2027, 3, 1)
    again.close()


def test_departments_within_one_are_all_below_it(store: Store) -> None:
    root = store.company.scope_root
    within = store.departments_within(root)
    below = {group.id for group in store.groups() if group.parent_id in within}
    assert root in within
    assert below <= within < {group.id for group in store.groups()}
    assert len(store.departments_within(800)) == sum(not group.is_team for group in store.groups())
