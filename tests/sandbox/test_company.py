"""The fictitious company: the same for a seed, of the size asked for, with everything a real one has."""

from collections import Counter
from datetime import date

import pytest

from bw_desktop.sandbox.company import Company, Size
from bw_desktop.sandbox.entities import Goal, Person

TODAY = date(2026, 11, 17)
SIZE = Size(seed=7, people=200, goals=400, today=TODAY)


@pytest.fixture(scope="module")
def people(company: Company) -> list[Person]:
    return [person for person in map(company.person, company.person_ids()) if person]


@pytest.fixture(scope="module")
def goals(company: Company) -> list[Goal]:
    return [goal for goal_id in company.goal_ids() for goal in company.family(goal_id)]


def everything(size: Size) -> list[object]:
    company = Company(size)
    goals = [goal for goal_id in company.goal_ids() for goal in company.family(goal_id)]
    histories = [company.histories.checkins(goal) for goal in goals]
    return [*map(company.person, company.person_ids()), *company.groups.values(), *goals, *histories]


def test_the_same_seed_gives_the_same_company() -> None:
    assert everything(SIZE) == everything(SIZE)


def test_another_seed_gives_another_company() -> None:
    one, other = Company(SIZE), Company(Size(seed=8, people=200, goals=400, today=TODAY))
    assert all(one.person(person_id) != other.person(person_id) for person_id in one.person_ids())
    assert not any(one.goal(goal_id) == other.goal(goal_id) for goal_id in one.goal_ids())


def test_the_numbers_are_those_asked_for_and_milestones_come_on_top(people: list[Person], goals: list[Goal]) -> None:
    assert len(people) == 1200
    assert Counter(goal.is_milestone for goal in goals)[False] == 4000
    assert Counter(goal.is_milestone for goal in goals)[True] > 4000


def test_ids_and_addresses_are_unique(people: list[Person], goals: list[Goal]) -> None:
    assert len({person.id for person in people}) == len({person.email.lower() for person in people}) == len(people)
    assert len({goal.id for goal in goals}) == len({goal.uuid for goal in goals}) == len(goals)


def test_a_person_is_found_by_address_without_regard_to_case(company: Company, people: list[Person]) -> None:
    assert all(company.person_with_email(person.email.upper()) == person for person in people[:300])
    assert company.person_with_email("nobody@larkfield.example") is None
    assert company.person(1) is None


def test_two_people_are_called_anna_schmidt(people: list[Person]) -> None:
    found = [person for person in people if person.name == "Anna Schmidt"]
    assert len(found) == 2
    assert len({person.email for person in found}) == len({person.title for person in found}) == 2


def test_employee_ids_are_text_with_leading_zeros(people: list[Person]) -> None:
    ids = [person.employee_id for person in people if person.employee_id]
    assert sum(text.startswith("0") for text in ids) > 900
    assert any(text.startswith("K") for text in ids)
    assert len(set(ids)) == len(ids)


def test_people_are_on_leave_leaving_deactivated_and_new(people: list[Person]) -> None:
    assert 10 < sum(person.on_leave for person in people) < 80
    assert 5 < sum(bool(person.deactivation_date and person.deactivation_date > TODAY) for person in people) < 60
    assert 30 < sum(not person.is_active(TODAY) for person in people) < 130
    assert any(person.last_login is None for person in people)


def test_the_mistakes_of_an_hr_system_are_there(people: list[Person]) -> None:
    by_id = {person.id: person for person in people}
    managers = [by_id[person.manager_id] for person in people if person.manager_id]
    assert any(person.department_id is None for person in people)
    assert sum(person.manager_id is None for person in people) > 1
    assert any(not manager.is_active(TODAY) for manager in managers)
    assert any(not person.employee_id for person in people)
    assert any(not person.title for person in people)
    assert any(person.email != person.email.lower() for person in people)


def test_every_person_has_the_custom_fields(company: Company, people: list[Person]) -> None:
    assert all(person.custom_fields.keys() == company.custom_fields for person in people)


def test_goals_have_every_kind_of_owner_metric_and_state(company: Company, goals: list[Goal]) -> None:
    owners = {company.groups[goal.group_id].is_team if goal.group_id else None for goal in goals}
    assert owners == {None, True, False}
    metrics = [goal.metric for goal in goals if goal.metric]
    assert any(goal.metric is None for goal in goals)
    assert {"percent complete", "customers", "days"} <= {metric.unit for metric in metrics}
    assert any(metric.target < metric.start for metric in metrics)
    assert {goal.progress == 1 for goal in goals} == {goal.is_private for goal in goals} == {True, False}
    assert {len(goal.category_ids) for goal in goals} == {0, 1, 2}


def test_the_mistakes_in_goals_are_there(company: Company, goals: list[Goal], people: list[Person]) -> None:
    gone = {person.id for person in people if not person.is_active(TODAY)}
    assert any(goal.end < TODAY and goal.progress < 1 for goal in goals)
    assert any(goal.owner_id in gone and goal.end >= TODAY for goal in goals)
    assert any(goal.parent_id and company.goal(goal.parent_id) is None for goal in goals)


def test_a_goals_progress_is_the_average_of_its_milestones(company: Company) -> None:
    for goal_id in company.goal_ids():
        goal, *milestones = company.family(goal_id)
        if milestones:
            average = sum(milestone.progress for milestone in milestones) / len(milestones)
            assert goal.progress == pytest.approx(average, abs=2e-4)


def test_progress_and_metric_agree(goals: list[Goal]) -> None:
    for goal in goals:
        assert 0 <= goal.progress <= 1
        if goal.metric:
            assert goal.metric.progress == pytest.approx(goal.progress, abs=0.01)


def test_a_milestone_may_have_another_owner_and_is_listed_with_that_owner(company: Company, goals: list[Goal]) -> None:
    by_id = {goal.id: goal for goal in goals}
    lent = [goal for goal in goals if goal.is_milestone and goal.owner_id != by_id[goal.parent_id or 0].owner_id]
    assert len(lent) > 100
    assert all(goal.id in company.owned_by(goal.owner_id) for goal in lent if goal.owner_id)


def test_children_are_milestones_and_aligned_goals(company: Company, goals: list[Goal]) -> None:
    for goal in goals[:500]:
        for child in map(company.goal, company.children(goal.id)):
            assert child
            assert child.parent_id == goal.id


def test_one_goal_is_the_same_alone_and_in_its_family(company: Company, goals: list[Goal]) -> None:
    assert all(company.goal(goal.id) == goal for goal in goals[:500])
    assert company.goal(7) is company.goal(5_000_007) is None


def test_history_leads_to_the_progress_of_now(company: Company, goals: list[Goal]) -> None:
    for goal in goals[:1000]:
        checkins = company.histories.checkins(goal)
        assert bool(checkins) == (goal.last_checkin is not None)
        if checkins:
            assert checkins[-1].progress == goal.progress
            assert checkins[-1].created == goal.last_checkin
            assert [one.created for one in checkins] == sorted(one.created for one in checkins)


def test_only_ended_goals_are_assessed_and_half_of_them_with_a_score(company: Company, goals: list[Goal]) -> None:
    notes = [(goal, note) for goal in goals for note in company.histories.assessments(goal)]
    assert all(goal.end < TODAY and not goal.is_milestone for goal, _ in notes)
    assert {note.score is None for _, note in notes} == {True, False}
    assert any(company.histories.comments(goal) for goal in goals[:200])


def test_the_four_keys_act_as_four_people_with_nothing_amiss(company: Company) -> None:
    people = {role: company.person(person_id) for role, person_id in company.key_people.items()}
    assert {role: person and person.role for role, person in people.items()} == {role: role for role in people}
    for person in filter(None, people.values()):
        assert person.is_active(TODAY)
        assert person.department_id is not None
        assert not person.on_leave


def test_a_company_can_be_very_small_and_have_no_goals() -> None:
    company = Company(Size(seed=1, people=1, goals=0, today=TODAY))
    assert len(company.person_ids()) == 20
    assert not company.goal_ids()
