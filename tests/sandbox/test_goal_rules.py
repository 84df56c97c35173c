"""Every rule of the product for a goal, by a body that breaks it and by its nearest neighbour that does not."""

import pytest

from tests.sandbox.in_process import Connect

GOAL = {"name": "Learn Polish", "start": "2026-10-01", "end": "2026-12-31"}
MILESTONE = {**GOAL, "is_key_result": True}
COMPANY_GOAL, ITS_MILESTONE = 5_000_008, 5_000_009


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "name"),
        ({**GOAL, "name": ""}, "name"),
        ({**GOAL, "name": "   "}, "name"),
        ({**GOAL, "name": 7}, "name"),
        ({"name": "x", "end": "2026-12-31"}, "start"),
        ({**GOAL, "start": "01.10.2026"}, "start"),
        ({**GOAL, "start": "20261001"}, "start"),
        ({**GOAL, "end": None}, "end"),
        ({**GOAL, "end": "2026-13-01"}, "end"),
        ({**GOAL, "end": "2026-09-30"}, "end"),
        ({**GOAL, "owner": 1}, "owner"),
        ({**GOAL, "owner": "nobody@example.com"}, "owner"),
        ({**GOAL, "owner": {"group": {"id": 1}}}, "owner"),
        ({**GOAL, "owner": True}, "owner"),
        ({**GOAL, "categories": [99]}, "categories"),
        ({**GOAL, "categories": ["Growht"]}, "categories"),
        ({**GOAL, "categories": "Growth"}, "categories"),
        ({**GOAL, "description": "x" * 2049}, "description"),
        ({**GOAL, "private": "yes"}, "private"),
        ({**GOAL, "parent": 1}, "parent"),
        ({**GOAL, "parent": ITS_MILESTONE}, "parent"),
        (MILESTONE, "parent"),
        ({**MILESTONE, "parent": ITS_MILESTONE}, "parent"),
        ({**MILESTONE, "parent": COMPANY_GOAL, "description": "why"}, "description"),
        ({**MILESTONE, "parent": COMPANY_GOAL, "private": True}, "private"),
        ({**GOAL, "is_key_result": 1}, "is_key_result"),
        ({**GOAL, "measurement": {"unit": ""}}, "measurement"),
        ({**GOAL, "measurement": {"unit": "EUR"}}, "measurement"),
        ({**GOAL, "measurement": {"unit": "EUR", "start": 5, "target": 5}}, "measurement"),
        ({**GOAL, "measurement": {"unit": "EUR", "start": "0", "target": 5}}, "measurement"),
        ({**GOAL, "measurement": {"unit": "EUR", "start": 0, "target": 10**400}}, "measurement"),
        ({**GOAL, "name": "with a \0"}, "non_field_errors"),
    ],
)
async def test_a_broken_rule_is_named_and_nothing_is_written(connect: Connect, body: object, field: str) -> None:
    client = await connect()
    answer = await client.post("goals/", body)
    assert answer.status_code == 400
    assert field in answer.json()
    assert (await client.control("state")).json()["revision"] == 0


@pytest.mark.parametrize(
    "changes",
    [
        {"name": " x "},
        {"end": "2026-10-01"},
        {"owner": 148_002},
        {"owner": "148002"},
        {"owner": "ANNA.schmidt@larkfield.example"},
        {"owner": {"user_id": 148_002}},
        {"owner": {"group": {"id": 801}}},
        {"owner": None},
        {"categories": []},
        {"categories": [1, "Quality", {"id": 2}, 1]},
        {"description": "x" * 2048},
        {"parent": COMPANY_GOAL},
        {"parent": {"id": COMPANY_GOAL}},
        {"parent": None},
        {"measurement": {"unit": "percent complete"}},
        {"measurement": {"unit": "days", "start": 45.5, "target": 35}},
        {"is_key_result": True, "parent": COMPANY_GOAL, "description": "", "private": False},
        {"unheard_of": "is left out"},
    ],
)
async def test_what_the_rules_allow_is_created(connect: Connect, changes: dict[str, object]) -> None:
    answer = await (await connect()).post("goals/", GOAL | changes)
    assert answer.status_code == 201, answer.text


async def test_all_broken_rules_are_told_at_once(connect: Connect) -> None:
    answer = await (await connect()).post("goals/", {"name": "", "start": "x", "owner": 1})
    assert set(answer.json()) == {"name", "start", "end", "owner"}


async def test_nobody_who_left_gets_a_goal_but_keeps_the_old_ones(connect: Connect) -> None:
    client = await connect(people=400, goals=800)
    gone = await client.everything("users/", active="false")
    assert (await client.post("goals/", GOAL | {"owner": gone[0]["id"]})).json().keys() == {"owner"}
    for person in gone:
        for goal in await client.everything("goals/filter/", owner=person["id"]):
            body = GOAL | {"name": "Renamed", "owner": person["id"], "is_key_result": goal["is_key_result"]}
            assert (await client.put(f"goals/{goal['id']}/", body)).status_code == 200
            return


async def test_a_goal_cannot_come_below_itself(connect: Connect) -> None:
    client = await connect()
    top = (await client.post("goals/", GOAL)).json()["id"]
    middle = (await client.post("goals/", GOAL | {"parent": top})).json()["id"]
    bottom = (await client.post("goals/", GOAL | {"parent": middle})).json()["id"]
    for parent in (top, middle, bottom):
        answer = await client.put(f"goals/{top}/", GOAL | {"parent": parent})
        assert (answer.status_code, list(answer.json())) == (400, ["parent"])
    assert (await client.put(f"goals/{bottom}/", GOAL | {"parent": top})).status_code == 200


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"7", b'"x"', b"\xff", b'{"name": "half \\ud83d"}'])
async def test_a_body_that_is_no_object_is_refused(connect: Connect, content: bytes) -> None:
    client = await connect()
    assert (await client.http.post("goals/", content=content)).status_code == 400


async def test_the_body_is_json_whatever_its_type_is_called(connect: Connect) -> None:
    client = await connect()
    content = b'{"name": "x", "start": "2026-10-01", "end": "2026-12-31"}'
    assert (
        await client.http.post("goals/", content=content, headers={"Content-Type": "text/plain"})
    ).status_code == 201
