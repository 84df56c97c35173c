"""Joined columns: what they count equals a count made plainly, however the other rows arrive."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.records.columns import Value
from bw_desktop.records.conversations import ConversationReader
from bw_desktop.records.dataset import Dataset
from bw_desktop.records.feedback import FeedbackReader
from bw_desktop.records.goals import Goal, GoalReader
from bw_desktop.records.joined import JOINED_COLUMNS
from bw_desktop.records.joins import Joins, Need
from bw_desktop.records.people import PeopleReader, Person
from bw_desktop.records.query import DateBetween, Filter, NumberBetween, Order, Query
from bw_desktop.records.spans import Within
from bw_desktop.wording import Wording
from tests.records.samples import endpoint_map, goal_record, person_record

TODAY = date(2026, 11, 17)
PATHS = {"1": ("Sales",), "2": ("Sales", "EMEA"), "3": ("IT",), "4": ("IT", "EMEA")}
CAST = ("11", "12", "13", "14")


def person(id: str, manager: str | None = None, **changes: Any) -> dict[str, Any]:
    boss = {"id": manager, "name": f"P{manager}", "email": f"p{manager}@acme.example"} if manager else None
    return person_record(**{"id": id, "name": f"P{id}", "email": f"P{id}@Acme.example", "manager": boss, **changes})


def people(*records: dict[str, Any]) -> list[Person]:
    return PeopleReader(endpoint_map(), PATHS, TODAY).page(records)


def goal(id: int, owner: str | None, group: dict[str, Any] | None = None, **changes: Any) -> dict[str, Any]:
    user = {"id": owner, "name": f"P{owner}"} if owner else None
    return goal_record(id, owner={"user_id": owner, "user": user, "group": group}, **changes)


def department(name: str, id: str = "1", *, is_team: bool = False) -> dict[str, Any]:
    return {"id": id, "name": name, "is_team": is_team}


def goals(*records: dict[str, Any]) -> list[Goal]:
    return GoalReader(endpoint_map()).page(records)


def joins_of(domain: str, tables: dict[str, Sequence[Any]]) -> Joins[Any]:
    return Joins(JOINED_COLUMNS[domain], tables.get, lambda: TODAY)


def cells(domain: str, column: str, rows: Sequence[Any], tables: dict[str, Sequence[Any]]) -> list[Value]:
    joins = joins_of(domain, tables)
    [made] = joins.columns([column])
    joins.complete()
    return [made.read(row) for row in rows]


owned_goals = st.lists(
    st.builds(
        lambda owner, done, kind, start, days: {
            "owner": owner, "progress": done, "milestone": kind, "start": start, "end": start + timedelta(days)
        },
        st.none() | st.sampled_from([*CAST, "99"]),
        st.none() | st.sampled_from([0, 0.5, 1.0, 1.2]),
        st.booleans(),
        st.dates(date(2025, 1, 1), date(2027, 12, 31)),
        st.integers(0, 400),
    ),
    max_size=40,
)  # fmt: skip


def made_goals(drawn: Sequence[dict[str, Any]]) -> list[Goal]:
    return goals(
        *(
            goal(
                number,
                one["owner"],
                is_key_result=one["milestone"],
                measurement={"progress": one["progress"]},
                start=one["start"].isoformat(),
                end=one["end"].isoformat(),
            )
            for number, one in enumerate(drawn, 1)
        )
    )


@given(owned_goals, st.lists(st.integers(0, 40), max_size=3))
def test_goals_are_counted_by_owner_however_they_arrive(drawn: list[dict[str, Any]], pauses: list[int]) -> None:
    everybody, everything = people(*map(person, CAST)), made_goals(drawn)
    arrived: list[Goal] = []
    joins = joins_of("users", {"goals": arrived})
    open_goals, this_quarter = joins.columns(["joined.open_goals", "joined.goals@this-quarter"])
    for pause in sorted(pauses):
        arrived.extend(everything[len(arrived) : pause])
        joins.complete()
    arrived.extend(everything[len(arrived) :])
    joins.complete()
    for one in everybody:
        own = [goal for goal in drawn if goal["owner"] == one.id and not goal["milestone"]]
        assert open_goals.read(one) == len([goal for goal in own if goal["progress"] is None or goal["progress"] < 1])
        in_quarter = [goal for goal in own if goal["start"] <= date(2026, 12, 31) and goal["end"] >= date(2026, 10, 1)]
        assert this_quarter.read(one) == len(in_quarter)


@given(st.integers(0, 3000), st.integers(1, 5))
def test_a_slice_ends_in_time_and_the_next_goes_on(count: int, owners: int) -> None:
    everybody = people(*map(person, CAST))
    rows = goals(*(goal(number, CAST[number % owners % len(CAST)]) for number in range(1, count + 1)))
    joins = joins_of("users", {"goals": rows})
    [column] = joins.columns(["joined.open_goals"])
    turns = 1
    while not joins.complete(time.monotonic()):
        turns += 1
        assert column.read(everybody[0]) is None, "a part of the goals would be a wrong answer"
        joins.complete(time.monotonic() + 0.0001)
        assert turns < 5000
    assert sum(int(str(column.read(one))) for one in everybody) == count


def test_an_owner_of_a_report_is_found_by_the_address_in_any_case() -> None:
    everybody = people(person("11"), person("12"))
    [one] = goals(goal(1, None))
    reported = replace(one, owner_email="p11@acme.EXAMPLE", owner_kind="person", owner_id=None)
    tables: dict[str, Sequence[Any]] = {"goals": [reported], "users": everybody}
    assert cells("users", "joined.open_goals", everybody, tables) == [1, 0]
    assert cells("goals", "joined.manager", [reported], {"users": people(person("11", "12"))}) == ["P12"]


def test_a_group_with_the_id_of_a_person_owns_nothing_for_that_person() -> None:
    rows = goals(goal(1, None, department("EMEA", "11")))
    assert cells("users", "joined.open_goals", people(person("11")), {"goals": rows}) == [0]


def test_what_is_not_loaded_leaves_the_cells_empty_and_is_named() -> None:
    everybody = people(person("11"))
    tables: dict[str, Sequence[Any]] = {}
    joins = joins_of("users", tables)
    [column] = joins.columns(["joined.open_goals"])
    joins.complete()
    assert column.read(everybody[0]) is None
    assert joins.needs == [Need("goals", Within("four-years"))]
    tables["goals"] = goals(goal(1, "11"))
    joins.complete()
    assert column.read(everybody[0]) == 1


def test_other_rows_in_place_of_the_old_ones_are_counted_anew() -> None:
    everybody = people(person("11"))
    tables: dict[str, Sequence[Any]] = {"goals": goals(goal(1, "11"), goal(2, "11"))}
    joins = joins_of("users", tables)
    [column] = joins.columns(["joined.open_goals"])
    joins.complete()
    tables["goals"] = goals(goal(3, "11"))
    assert column.read(everybody[0]) == 2, "until the new ones are gathered"
    joins.complete()
    assert column.read(everybody[0]) == 1


@pytest.mark.parametrize(
    "name", ["joined.nothing", "joined.goals", "joined.goals@some-day", "joined.open_goals@this-year", "name"]
)
def test_a_name_that_is_no_joined_column_gives_none(name: str) -> None:
    assert joins_of("users", {}).columns([name]) == []


def test_a_column_about_days_says_them_and_needs_them() -> None:
    joins = joins_of("users", {})
    found = joins.columns(["joined.goals@2026-01-01..2026-03-31", "joined.received@last-90-days"])
    say = Wording().say
    assert [say(column.title) for column in found] == [
        "Goals (from January 1, 2026 to March 31, 2026)",
        "Recognitions received (in the last 90 days)",
    ]
    assert joins.needs == [
        Need("goals", DateBetween(date(2026, 1, 1), date(2026, 3, 31))),
        Need("recognition", Within("last", 90)),
    ]


def test_each_domain_is_needed_once_with_all_days_any_column_is_about() -> None:
    joins = joins_of("users", {})
    joins.columns(["joined.goals@this-quarter", "joined.open_goals", "joined.goals@2020-01-01..2020-12-31"])
    assert joins.needs == [Need("goals", DateBetween(date(2020, 1, 1), date(2027, 12, 31)))]


def test_managers_that_left_are_told_from_those_not_seen() -> None:
    everybody = people(
        person("11"), person("12", "11"), person("13", "14"), person("14", "99", deactivation_date="2026-11-17")
    )
    assert cells("users", "joined.manager", everybody, {"users": everybody}) == ["none", "present", "left", "unknown"]
    assert cells("users", "joined.direct_reports", everybody, {"users": everybody}) == [1, 0, 0, 1]


def test_leavers_are_those_who_go_soon_and_those_who_left_goals_behind() -> None:
    everybody = people(
        person("11", deactivation_date="2026-12-01"),
        person("12", deactivation_date="2027-12-01"),
        person("13", deactivation_date="2026-01-01"),
        person("14", deactivation_date="2026-01-01"),
        person("15"),
    )
    rows = goals(goal(1, "13"), goal(2, "14", measurement={"progress": 1}), goal(3, "15"))
    found = cells("users", "joined.leaver@next-60-days", everybody, {"goals": rows})
    assert found == ["leaves", None, "left", None, None]


def test_missing_details_need_no_other_rows() -> None:
    everybody = people(person("11"), person("12", employee_id="", title=None), person("13", department=None))
    found = cells("users", "joined.missing", everybody, {})
    assert found == [None, ("employee_id", "title"), ("department",)]


def test_milestones_are_counted_per_goal_and_unknown_where_the_report_has_none() -> None:
    rows = goals(
        goal(1, "11"), goal(2, "11"), goal(3, "12", is_key_result=True, parent={"id": 1}),
        goal(4, "12", is_key_result=True, parent={"id": 1}),
    )  # fmt: skip
    assert cells("goals", "joined.milestones", rows, {"goals": rows}) == [2, 0, None, None]
    assert cells("goals", "joined.milestones", rows[:2], {"goals": rows[:2]}) == [None, None]


def test_a_goal_stands_in_its_owners_department_or_in_its_own() -> None:
    groups = (department("Sales"), department("EMEA"), department("Tigers", is_team=True))
    rows = goals(goal(1, "11"), *(goal(number, None, group) for number, group in enumerate(groups, 2)), goal(5, "99"))
    everybody = people(*(person(f"1{key}", department={"id": key, "name": PATHS[key][-1]}) for key in PATHS))
    found = cells("goals", "joined.department", rows, {"users": everybody})
    assert found == ["Sales", "Sales", "EMEA", None, None], "two departments are called EMEA: its path is not known"


def test_a_conversation_stands_in_the_department_of_its_employee() -> None:
    record = {"id": 1, "employee": {"id": "12", "name": "P12"}, "manager": {"id": "11", "name": "P11"}}
    rows = ConversationReader(endpoint_map(), TODAY).page([record, {"id": 2, "employee": None}])
    everybody = people(person("12", "11", department={"id": "2", "name": "EMEA"}))
    assert cells("conversations", "joined.department", rows, {"users": everybody}) == ["Sales › EMEA", None]
    assert cells("conversations", "joined.manager", rows, {"users": everybody}) == ["P11", None]


def test_no_joined_column_tells_who_gave_feedback() -> None:
    def feedback(**provider: Any) -> dict[str, Any]:
        about = {"recipient": {"id": "11", "name": "P11"}, "requested_by": None, "status": "completed"}
        return {"id": 1, "completed_on": "2026-11-01T00:00:00Z", **about, **provider}

    everybody = people(*(person(one, "14", department={"id": "2", "name": "EMEA"}) for one in CAST))
    told = FeedbackReader(endpoint_map()).page([feedback(provider={"id": "12", "name": "P12"})])
    hidden = FeedbackReader(endpoint_map()).page([feedback()])
    for joined in JOINED_COLUMNS["feedback"]:
        tables: dict[str, Sequence[Any]] = {"users": everybody}
        assert cells("feedback", joined.id(), told, tables) == cells("feedback", joined.id(), hidden, tables)
    for joined in JOINED_COLUMNS["users"]:
        column = joined.id(Within("this-year") if joined.takes_days else None)
        known: dict[str, Sequence[Any]] = {"users": everybody, "feedback": told}
        assert cells("users", column, everybody, known) == cells(
            "users", column, everybody, {**known, "feedback": hidden}
        )


def test_a_table_forgets_what_it_derived_and_no_more() -> None:
    everybody, rows = people(person("11"), person("12")), goals(goal(1, "12"))
    joins = joins_of("users", {"goals": rows})
    dataset: Dataset[Person] = Dataset((), lambda _, value: str(value))
    dataset.add_columns(joins.columns(["joined.open_goals"]))
    dataset.append(everybody)
    joins.complete()
    owning = Query(filters=(Filter("joined.open_goals", NumberBetween(1, None)),), order=(Order("joined.open_goals"),))
    assert dataset.select(owning) == [1]
    rows.extend(goals(goal(2, "11"), goal(3, "11")))
    joins.complete()
    assert dataset.select(owning) == [1], "kept until it is told to forget"
    dataset.forget(joins.ids)
    assert dataset.select(owning) == [1, 0]


def test_every_joined_column_has_a_title_and_words_of_its_own() -> None:
    for language in ("en", "de"):
        say = Wording(language).say
        for known in JOINED_COLUMNS.values():
            titles = [say(joined.title) for joined in known]
            assert len(set(titles)) == len(titles)
            assert all(say(words) for joined in known for words in joined.choices.values())
