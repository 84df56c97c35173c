"""Goals over the wire: lists, details, creates, changes, check-ins, deletes."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest

from tests.sandbox.in_process import TODAY, Client, Connect

GOAL: dict[str, object] = {"name": "Learn Polish", "start": "2026-10-01", "end": "2026-12-31"}


async def create(client: Client, **changes: object) -> dict[str, Any]:
    answer = await client.post("goals/", GOAL | changes)
    assert answer.status_code == 201, answer.text
    created: dict[str, Any] = answer.json()
    return created


async def milestone(client: Client, parent: int, **changes: object) -> dict[str, Any]:
    return await create(client, parent=parent, is_key_result=True, **changes)


async def all_goals(client: Client) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await client.control("state?kind=goals")).json()["items"]
    return found


async def test_a_list_has_the_owners_goals_with_their_milestones(connect: Connect) -> None:
    client = await connect()
    me = (await client.get("users/me/")).json()["id"]
    goals = await client.everything("goals/filter/", owner=me)
    assert goals == await client.everything("goals/filter/")
    assert goals
    for goal in goals:
        assert goal["owner"]["user_id"] == me
        for child in goal["children"]:
            assert child["id"] != goal["id"]


async def test_every_goal_of_a_person_is_found_and_none_of_a_department(connect: Connect) -> None:
    client = await connect()
    everything = await all_goals(client)
    listed: set[object] = set()
    for person in await client.everything("users/"):
        for goal in await client.everything("goals/filter/", owner=person["id"]):
            listed |= {goal["id"], *(child["id"] for child in goal["children"])}
    assert {goal["id"] for goal in everything if "user_id" in goal["owner"]} <= listed
    of_groups = [goal for goal in everything if "user" not in goal["owner"]]
    assert any(goal["owner"]["group"]["is_team"] for goal in of_groups)


async def test_today_keeps_the_goals_whose_period_contains_it(connect: Connect) -> None:
    client = await connect(goals=400)

    def spans(goals: Iterable[Any]) -> list[Any]:
        return [goal for goal in goals if goal["start"] <= TODAY.isoformat() <= goal["end"]]

    goals = await client.everything("goals/filter/", owner=148_000)
    today = await client.everything("goals/filter/", owner=148_000, date_range="today")
    assert today == spans(goals)
    assert len(today) < len(goals)


@pytest.mark.parametrize("query", [{"owner": "anna"}, {"date_range": "tomorrow"}])
async def test_a_filter_that_means_nothing_is_refused(connect: Connect, query: dict[str, str]) -> None:
    answer = await (await connect()).get("goals/filter/", **query)
    assert (answer.status_code, list(answer.json())) == (400, list(query))


async def test_the_detail_tells_what_happened(connect: Connect) -> None:
    client = await connect(goals=400)
    goals = [(await client.get(f"goals/{goal['id']}/")).json() for goal in (await all_goals(client))[:200]]
    assert any(goal["history"] for goal in goals)
    assert any(goal["comments"] for goal in goals)
    assert any(goal["assessments"] for goal in goals)
    assert all(goal["history"][-1]["progress"] == goal["measurement"]["progress"] for goal in goals if goal["history"])
    assert all("history" not in goal for goal in await client.everything("goals/filter/"))


async def test_every_field_of_the_map_stands_in_the_detail(connect: Connect) -> None:
    client = await connect()
    goal = await create(client, categories=[1])
    fields = client.app.state.server.endpoints.fields["goal"]
    missing = {name for name, field in fields.items() if field.path[0] not in goal}
    assert not missing


async def test_a_goal_is_created_as_it_was_sent_and_owned_by_the_keys_person(connect: Connect) -> None:
    client = await connect()
    goal = await create(client, description="Why: trips", categories=["Growth", 3], private=True)
    me = (await client.get("users/me/")).json()
    assert (goal["name"], goal["start"], goal["end"]) == tuple(GOAL.values())
    assert goal["owner"]["user"] == {"id": me["id"], "uuid": me["uuid"], "name": me["name"]}
    assert goal["measurement"] == {"progress": 0, "unit": "percent complete", "start": 0, "target": 100, "value": 0}
    assert [category["name"] for category in goal["categories"]] == ["Growth", "People"]
    assert (await client.get(f"goals/{goal['id']}/")).json() == goal
    assert goal["id"] in [one["id"] for one in await client.everything("goals/filter/", owner=me["id"])]


async def test_a_create_sent_twice_makes_two(connect: Connect) -> None:
    client = await connect()
    assert (await create(client))["id"] != (await create(client))["id"]
    assert len((await client.control("state?kind=goals&created=true")).json()["items"]) == 2


async def test_nested_milestones_are_created_all_or_none(connect: Connect) -> None:
    client = await connect()
    children = [GOAL | {"name": name, "is_key_result": True} for name in ("A", "B")]
    goal = await create(client, children=children)
    assert [child["name"] for child in goal["children"]] == ["A", "B"]
    wrong = await client.post("goals/", GOAL | {"children": [*children, {"name": "C"}]})
    assert wrong.status_code == 400
    assert len((await client.control("state?kind=goals&created=true")).json()["items"]) == 3


async def test_a_check_in_is_in_the_metrics_own_unit(connect: Connect) -> None:
    client = await connect()
    goal = await create(client, measurement={"unit": "days", "start": 45, "target": 35})
    answer = await client.post(f"goals/{goal['id']}/checkin/", {"value": 40, "comment": "Half way"})
    after = answer.json()
    assert answer.status_code == 201
    assert (after["measurement"]["value"], after["measurement"]["progress"]) == (40, 0.5)
    assert after["last_checkedin"] is not None
    assert [(one["value"], one["comment"]) for one in after["history"]] == [(40, "Half way")]
    assert (await client.get(f"goals/{goal['id']}/")).json() == after


async def test_a_tick_box_is_open_or_done(connect: Connect) -> None:
    client = await connect()
    goal = await create(client, measurement={"unit": None})
    assert goal["measurement"]["unit"] is None
    assert (await client.post(f"goals/{goal['id']}/checkin/", {"value": 0.5})).status_code == 400
    done = (await client.post(f"goals/{goal['id']}/checkin/", {"value": 1})).json()
    assert done["measurement"]["progress"] == 1


@pytest.mark.parametrize("body", [{}, {"value": "40"}, {"value": True}, {"value": None}, {"value": 10**400}, []])
async def test_a_check_in_without_a_number_is_refused(connect: Connect, body: object) -> None:
    client = await connect()
    goal = await create(client)
    assert (await client.post(f"goals/{goal['id']}/checkin/", body)).status_code == 400


async def test_a_goals_progress_follows_its_milestones_and_nothing_else(connect: Connect) -> None:
    client = await connect()
    goal = await create(client)
    await client.post(f"goals/{goal['id']}/checkin/", {"value": 80})
    first = await milestone(client, goal["id"])
    await milestone(client, goal["id"])
    await client.post(f"goals/{first['id']}/checkin/", {"value": 50})
    after = (await client.get(f"goals/{goal['id']}/")).json()
    assert (after["measurement"]["progress"], after["measurement"]["value"]) == (0.25, 25)
    assert (await client.post(f"goals/{goal['id']}/checkin/", {"value": 80})).status_code == 400
    await client.delete(f"goals/{first['id']}/")
    assert (await client.get(f"goals/{goal['id']}/")).json()["measurement"]["progress"] == 0


async def test_an_update_leaves_what_is_not_given_and_says_when(connect: Connect) -> None:
    client = await connect()
    goal = await create(client, description="Why", categories=[2], measurement={"unit": "EUR", "start": 0, "target": 9})
    answer = await client.put(f"goals/{goal['id']}/", GOAL | {"name": "Learn Czech"})
    after = answer.json()
    assert answer.status_code == 200
    assert after | {"updated": 0} == goal | {"name": "Learn Czech", "updated": 0}
    assert (await client.put(f"goals/{goal['id']}/", {"name": "Only a name"})).status_code == 400


async def test_what_was_read_can_be_sent_back_as_it_is(connect: Connect) -> None:
    client = await connect(goals=400)
    for goal in (await all_goals(client))[:150]:
        before = (await client.get(f"goals/{goal['id']}/")).json()
        body = {name: before[name] for name in before if name not in ("children", "parent")}
        answer = await client.put(f"goals/{goal['id']}/", body)
        assert answer.status_code == 200, (before, answer.text)
        assert answer.json() | {"updated": 0} == before | {"updated": 0}


async def test_deleting_takes_the_milestones_and_leaves_orphans(connect: Connect) -> None:
    client = await connect()
    goal = await create(client)
    part, aligned = await milestone(client, goal["id"]), await create(client, parent=goal["id"])
    answer = await client.delete(f"goals/{goal['id']}/")
    assert (answer.status_code, answer.content) == (204, b"")
    assert (await client.get(f"goals/{part['id']}/")).status_code == 404
    assert (await client.get(f"goals/{aligned['id']}/")).json()["parent"] == {"id": goal["id"]}


async def test_categories_are_listed(connect: Connect) -> None:
    categories = await (await connect()).everything("goals/categories/")
    assert {"id": 1, "name": "Growth"} in categories


async def test_dates_and_instants_have_the_forms_of_the_notes(connect: Connect) -> None:
    goal = (await all_goals(await connect()))[0]
    assert date.fromisoformat(goal["start"]) <= date.fromisoformat(goal["end"])
    assert isinstance(goal["updated"], float)
    assert isinstance(goal["created"], int)
