"""Each ready question against a count made plainly from the sandbox's own company, for several companies."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Any

import pytest

from bw_desktop.records.domains import DOMAINS, domain_of
from bw_desktop.records.joined import JOINED_COLUMNS
from bw_desktop.records.people import today_utc
from bw_desktop.records.pictures import pictures_of
from bw_desktop.records.query import DateBetween
from bw_desktop.records.questions import Choice, Question
from bw_desktop.records.spans import Within
from bw_desktop.records.view import View
from bw_desktop.sandbox import periods
from bw_desktop.sandbox.entities import Goal, Person
from bw_desktop.sandbox.store import Store
from bw_desktop.wording import Wording
from tests.lookup.questions_asked import TODAY, Asked, asked, question

SEEDS = (7, 11, 2026)
QUARTER = date(2026, 10, 1), date(2026, 12, 31)
BEFORE = date(2026, 7, 1), date(2026, 9, 30)
HALF = date(2026, 7, 1), date(2026, 12, 31)
YEAR = date(2026, 1, 1), date(2026, 12, 31)


@pytest.fixture(scope="module", params=SEEDS, ids=lambda seed: f"seed {seed}")
def company(request: pytest.FixtureRequest) -> Asked:
    return asked(request.param)


# ---- the company, counted plainly ----------------------------------------------------------------


@cache
def everybody(store: Store) -> list[Person]:
    return [person for person in map(store.person, store.person_ids()) if person]


def gone(person: Person) -> bool:
    return person.deactivation_date is not None and person.deactivation_date <= TODAY


@cache
def present(store: Store) -> list[Person]:
    return [person for person in everybody(store) if not gone(person)]


@cache
def goals(store: Store) -> list[Goal]:
    return [goal for goal_id in store.goal_ids() if (goal := store.goal(goal_id))]


def within(store: Store, root: int | None) -> Callable[[Person | None], bool]:
    if root is None:
        return lambda _: True
    below = store.departments_within(root)
    return lambda person: person is not None and person.department_id in below


def during(goal: Goal, days: tuple[date, date]) -> bool:
    return goal.start <= days[1] and goal.end >= days[0]


def day(instant: int | None) -> date:
    return date.min if instant is None else datetime.fromtimestamp(instant, UTC).date()


@cache
def conversations(store: Store) -> list[Any]:
    known = store.company.conversations
    return [one for one in map(known.conversation, known.ids()) if one]


@cache
def all_feedback(store: Store) -> list[Any]:
    known = store.company.feedback
    return [one for one in map(known.feedback, known.ids()) if one]


@cache
def recognitions(store: Store) -> list[Any]:
    return [one for one in map(store.company.recognitions.recognition, store.recognition_ids()) if one]


def receivers(recognition: Any) -> set[int]:
    return {*recognition.mentioned, *({recognition.receiver_id} - {None})}


def owns(store: Store, person: Person) -> list[Goal]:
    return [goal for goal in goals(store) if goal.owner_id == person.id]


def team(store: Store, manager: Person) -> list[Person]:
    return [person for person in present(store) if person.manager_id == manager.id]


def is_manager(store: Store, person: Person) -> bool:
    return any(True for _ in team(store, person))


def joined(store: Store) -> Iterable[Person]:
    return (one for one in everybody(store) if one.hire_date and 0 <= (TODAY - one.hire_date).days <= 90)


def on_leave(store: Store) -> Iterable[Person]:
    return (one for one in present(store) if one.on_leave)


def leavers(store: Store) -> Iterable[Person]:
    for one in everybody(store):
        if gone(one):
            if any(goal.progress < 1 for goal in owns(store, one)):
                yield one
        elif one.deactivation_date and one.deactivation_date <= TODAY + timedelta(60):
            yield one


def no_manager(store: Store) -> Iterable[Person]:
    for one in present(store):
        manager = store.person(one.manager_id)
        if manager is None or gone(manager):
            yield one


def missing(store: Store) -> Iterable[Person]:
    return (one for one in present(store) if not one.employee_id or not one.title or one.department_id is None)


def no_goal(days: tuple[date, date]) -> Callable[[Store], Iterable[Person]]:
    return lambda store: (one for one in present(store) if not any(during(goal, days) for goal in owns(store, one)))


def busy_managers(store: Store) -> Iterable[Person]:
    open_of = [one.manager_id for one in conversations(store) if one.status in (0, 1, 2)]
    return (one for one in present(store) if open_of.count(one.id) > 3)


def no_conversation(store: Store) -> Iterable[Person]:
    held = {one.employee_id for one in conversations(store) if HALF[0] <= day(one.completed) <= HALF[1]}
    return (one for one in present(store) if one.id not in held)


def no_feedback(since: date) -> Callable[[Store], Iterable[Person]]:
    def found(store: Store) -> Iterable[Person]:
        got = {one.recipient_id for one in all_feedback(store) if day(one.completed) >= since}
        for one in present(store):
            reports = {report.id for report in team(store, one)}
            if reports and not reports & got:
                yield one

    return found


def recognised(store: Store) -> Iterable[Person]:
    return present(store)


PEOPLE: dict[str, tuple[Any, Callable[[Store], Iterable[Person]]]] = {
    "joined": (90, joined),
    "on-leave": (None, on_leave),
    "leavers": (60, leavers),
    "no-manager": (None, no_manager),
    "reports": (None, lambda store: (one for one in everybody(store) if is_manager(store, one))),
    "missing": (None, missing),
    "no-goal": (Within("this-quarter"), no_goal(QUARTER)),
    "busy-managers": (3, busy_managers),
    "no-conversation": (Within("this-half-year"), no_conversation),
    "no-feedback": (DateBetween(date(2026, 9, 1)), no_feedback(date(2026, 9, 1))),
    "recognised": (Within("this-year"), recognised),
}


def status(goal: Goal) -> str:
    days = (goal.end - goal.start).days
    behind = min(1.0, max(0.0, (TODAY - goal.start).days / max(1, days))) - goal.progress
    return "on_track" if behind <= 0.15 else "at_risk" if behind <= 0.35 else "needs_attention"


def has_milestone(store: Store, goal: Goal) -> bool:
    return any(child.is_milestone and child.parent_id == goal.id for child in store.family(goal.id))


def not_updated(goal: Goal) -> bool:
    return goal.progress < 1 and (TODAY - day(goal.updated)).days > 30


GOALS: dict[str, tuple[Any, tuple[date, date] | None, Callable[[Store, Goal], bool]]] = {
    "not-updated": (30, QUARTER, lambda _, goal: not_updated(goal)),
    "at-risk": (Within("this-quarter"), QUARTER, lambda _, goal: status(goal) != "on_track"),
    "past-end": (None, None, lambda _, goal: goal.end < TODAY and goal.progress < 1),
    "no-milestone": (Within("last-quarter"), BEFORE, lambda store, goal: not has_milestone(store, goal)),
    "not-aligned": (Within("this-quarter"), QUARTER, lambda _, goal: goal.parent_id is None),
    "progress": (Within("last-quarter"), BEFORE, lambda *_: True),
}

OTHERS: dict[str, tuple[Any, Callable[[Store], Iterable[Any]], Callable[[Any], int]]] = {
    "open-conversations": (
        None,
        lambda store: (one for one in conversations(store) if one.status in (0, 1, 2)),
        lambda one: int(one.employee_id),
    ),
    "unanswered": (
        None,
        lambda store: (one for one in all_feedback(store) if one.status in (0, 1)),
        lambda one: int(one.recipient_id),
    ),
    "hashtags": (
        Within("this-year"),
        lambda store: (one for one in recognitions(store) if one.hashtags and YEAR[0] <= day(one.created) <= YEAR[1]),
        lambda one: int(one.author_id),
    ),
}


# ---- the program's answers -----------------------------------------------------------------------


def ids(rows: Iterable[Any]) -> set[str]:
    return {str(row.id) for row in rows}


def departments(company: Asked) -> list[tuple[int, str]]:
    """The largest departments with sub-departments, and a small one: their ids and paths."""
    names = {group.id: group for group in company.store.groups() if not group.is_team}

    def path(id: int | None) -> list[str]:
        group = names.get(id or 0)
        return [*path(group.parent_id), group.name] if group else []

    parents = [one for one in names if any(other.parent_id == one for other in names.values())]
    leaves = [one for one in names if one not in parents]
    return [(one, " › ".join(path(one))) for one in [*parents[:2], leaves[-1]]]


@pytest.mark.parametrize("id", sorted(PEOPLE))
def test_questions_whose_answer_is_people(company: Asked, id: str) -> None:
    chosen, plainly = PEOPLE[id]
    expected = list(plainly(company.store))
    assert expected, "nobody: nothing is shown by this company"
    assert ids(company.answer(question(id), chosen)) == ids(expected)
    for root, path in departments(company):
        inside = within(company.store, root)
        found = company.answer(question(id), chosen, path)
        assert ids(found) == ids(one for one in expected if inside(one))


@pytest.mark.parametrize("id", sorted(GOALS))
def test_questions_whose_answer_is_goals(company: Asked, id: str) -> None:
    chosen, days, holds = GOALS[id]
    store = company.store
    expected = [goal for goal in goals(store) if (days is None or during(goal, days)) and holds(store, goal)]
    assert expected
    found = company.answer(question(id), chosen)
    assert ids(found) == ids(expected)
    assert len(found) == len(expected)


def test_goals_of_a_department_are_those_of_its_people_and_its_own(company: Asked) -> None:
    store = company.store
    for root, path in departments(company):
        below = store.departments_within(root)
        owners = within(store, root)
        expected = [
            goal
            for goal in goals(store)
            if during(goal, QUARTER) and (owners(store.person(goal.owner_id)) or goal.group_id in below)
        ]
        found = company.answer(question("progress"), Within("this-quarter"), path)
        unclear = {goal.id for goal in expected if goal.group_id and not peopled(store, goal.group_id)}
        assert ids(found) | {str(one) for one in unclear} >= ids(expected)
        assert ids(found) <= ids(expected)


def peopled(store: Store, group: int) -> bool:
    below = store.departments_within(group)
    return any(person.department_id in below for person in everybody(store))


@pytest.mark.parametrize("id", sorted(OTHERS))
def test_questions_whose_answer_is_of_another_tab(company: Asked, id: str) -> None:
    chosen, plainly, about = OTHERS[id]
    expected = list(plainly(company.store))
    assert expected
    assert ids(company.answer(question(id), chosen)) == ids(expected)
    for root, path in departments(company):
        inside = within(company.store, root)
        found = company.answer(question(id), chosen, path)
        assert ids(found) == ids(one for one in expected if inside(company.store.person(about(one))))


def test_ratings_are_all_talent_records_by_department_and_manager(company: Asked) -> None:
    cycles = company.store.company.calibrations
    expected = sum(len(cycles.person_ids(cycle)) for cycle in cycles.cycles.values())
    rows, dataset = company.rows(question("ratings"), None, "")
    assert len(rows) == expected
    read = dataset.column("joined.department").read
    paths = [str(read(row) or "") for row in rows]
    assert len({path for path in paths if path}) > 3
    for row in rows[:200]:
        person = company.store.person(int(row.user_id))
        group = company.store.group(person.department_id) if person else None
        assert str(read(row) or "").endswith(group.name if group else "")


def test_counts_per_manager_are_those_of_the_company_largest_first(company: Asked) -> None:
    rows, dataset = company.rows(question("reports"), None, "")
    counts = [int(str(dataset.column("joined.direct_reports").read(row))) for row in rows]
    assert counts == sorted(counts, reverse=True)
    for row, count in zip(rows, counts, strict=True):
        manager = company.store.person(int(row.id))
        assert manager is not None
        assert count == len(team(company.store, manager))


def test_recognition_is_counted_per_person_given_and_received(company: Asked) -> None:
    rows, dataset = company.rows(question("recognised"), Within("this-year"), "")
    this_year = [one for one in recognitions(company.store) if YEAR[0] <= day(one.created) <= YEAR[1]]
    received, given = (dataset.column(f"joined.{name}@this-year").read for name in ("received", "given"))
    for row in rows:
        assert received(row) == sum(int(row.id) in receivers(one) for one in this_year)
        assert given(row) == sum(one.author_id == int(row.id) for one in this_year)
    counts = [int(str(received(row))) for row in rows]
    assert counts == sorted(counts, reverse=True)
    assert counts[-1] == 0, "who was never recognised stands at the end"


def test_unfinished_conversations_and_overdue_ones(company: Asked) -> None:
    rows, dataset = company.rows(question("busy-managers"), 3, "")
    unfinished = dataset.column("joined.unfinished").read
    led = [one.manager_id for one in conversations(company.store) if one.status in (0, 1, 2)]
    assert [unfinished(row) for row in rows] == [led.count(int(row.id)) for row in rows]
    still_open = company.answer(question("open-conversations"))
    overdue = [bool(row.is_overdue) for row in still_open]
    assert overdue == sorted(overdue, reverse=True)
    expected = {
        one.id for one in conversations(company.store) if one.status in (0, 1, 2) and one.due and one.due < today_utc()
    }
    assert sum(overdue) == len(expected)


# ---- the questions themselves --------------------------------------------------------------------

EVERY = [(domain, one) for domain in DOMAINS for one in domain.questions]


def test_there_are_twenty_and_the_hashtags() -> None:
    names = [one.id for _, one in EVERY]
    assert len(names) == len(set(names)) == 21
    assert {*PEOPLE, *GOALS, *OTHERS, "ratings"} == set(names)


@pytest.mark.parametrize(("domain", "one"), EVERY, ids=lambda value: value.id)
def test_a_question_is_a_view_that_can_be_kept_and_shared(domain: Any, one: Question) -> None:
    chosen = one.usual(TODAY)
    view = one.view(chosen, "Sales").named("Mine")
    assert View.from_json(view.to_json()) == view
    assert (view.domain == "users") or view.domain == domain.id
    assert not [one for one in view.used if one != "*" and not known(view.domain, one)]
    for language in ("en", "de"):
        assert len(Wording(language).say(one.title(chosen))) >= 20


def known(domain: str, column: str) -> bool:
    name = column.removeprefix("joined.").partition("@")[0]
    return any(one.id == column for one in domain_of(domain).columns) or any(
        one.name == name for one in JOINED_COLUMNS[domain]
    )


@pytest.mark.parametrize(("domain", "one"), EVERY, ids=lambda value: value.id)
def test_a_picture_it_names_can_be_drawn(company: Asked, domain: Any, one: Question) -> None:
    view = one.view(one.usual(TODAY))
    if view.picture:
        _, dataset = company.rows(one, one.usual(TODAY), "")
        drawn = [picture.id for picture in pictures_of(domain.pictures, dataset.columns)]
        assert [one for one in drawn if one == view.picture or one.startswith(f"{view.picture}-")]


@pytest.mark.parametrize(("domain", "one"), EVERY, ids=lambda value: value.id)
def test_every_choice_makes_a_view_and_a_sentence_of_its_own(domain: Any, one: Question) -> None:
    if isinstance(one.parameter, Choice):
        offered = one.parameter.offered
        assert len({one.view(days).to_json() for days in offered}) == len(offered)
        assert len({Wording().say(one.title(days)) for days in offered}) == len(offered)
    assert periods.quarter(TODAY, 0).start == QUARTER[0]
