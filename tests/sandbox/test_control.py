"""The control addresses: what tests may ask and change."""

from __future__ import annotations

from tests.sandbox.in_process import Connect

GOAL = {"name": "Learn Polish", "start": "2026-10-01", "end": "2026-12-31"}


async def test_the_request_log_tells_each_request(connect: Connect) -> None:
    client = await connect()
    headers = {"X-Request-Id": "id-1"}
    await client.http.get("users/", params={"search": "x"}, headers=headers)
    await client.http.post("goals/", json=GOAL)
    await client.http.post("goals/", json={}, headers={"Authorization": "APIToken wrong"})
    first, second, third = (await client.control("requests")).json()["requests"]
    assert (first["method"], first["path"], first["query"]) == ("GET", "/api/v1/users/", "search=x")
    assert (first["request_id"], first["key"], first["status"]) == ("id-1", "super_admin", 200)
    assert (first["operation"], first["applied"], first["role"]) == ("users.list", False, "super_admin")
    assert (second["status"], second["applied"]) == (201, True)
    assert (third["status"], third["applied"], third["key"], third["role"]) == (401, False, "", "")
    assert first["time"] <= second["time"] <= third["time"]
    later = (await client.control(f"requests?after={second['number']}")).json()["requests"]
    assert [entry["number"] for entry in later] == [third["number"]]


async def test_control_is_not_in_the_log_and_never_limited(connect: Connect) -> None:
    client = await connect(rate=10)
    for _ in range(5):
        assert (await client.control("clock")).status_code == 200
    assert (await client.control("requests")).json()["requests"] == []


async def test_the_state_counts_and_lists(connect: Connect) -> None:
    client = await connect()
    counts = (await client.control("state")).json()
    assert (counts["users"], counts["goals"], counts["today"]) == (60, 120, "2026-11-17")
    assert counts["departments"] == len((await client.control("state?kind=departments")).json()["items"])
    assert len((await client.control("state?kind=users")).json()["items"]) == 60
    for name, path in (("conversations", "conversations/"), ("feedback", "feedback/"), ("recognition", "recognition/")):
        assert counts[name] == len(await client.everything(path)) > 60
    records = [
        await client.everything(f"calibration/cycles/{cycle['id']}/talent_records/")
        for cycle in await client.everything("calibration/cycles/")
    ]
    assert counts["talent_records"] == sum(map(len, records)) == 150
    assert "items" not in counts


async def test_goals_are_narrowed_by_who_wrote_them_owner_name_and_id(connect: Connect) -> None:
    client = await connect()

    async def ids(query: str) -> list[int]:
        return [goal["id"] for goal in (await client.control(f"state?kind=goals&{query}")).json()["items"]]

    new = (await client.post("goals/", GOAL | {"owner": 148_000})).json()["id"]
    old = client.app.state.server.store.company.goal_ids()[0]
    await client.put(f"goals/{old}/", GOAL | {"name": "Changed"})
    assert await ids("created=true") == [new]
    assert sorted(await ids("written=true")) == [old, new]
    assert await ids(f"id={old}") == [old]
    assert await ids("name=Changed") == [old]
    assert new in await ids("owner=148000")
    assert await ids("created=true&name=Changed") == []


async def test_people_and_departments_written_are_told_apart(connect: Connect) -> None:
    client = await connect()
    await client.post("departments/", {"name": "Payroll"})
    person = {"first_name": "Ada", "last_name": "Test", "email": "ada@example.com"}
    created = (await client.post("users/", person)).json()
    groups = (await client.control("state?kind=departments&written=true")).json()["items"]
    people = (await client.control("state?kind=users&written=true")).json()["items"]
    assert [group["name"] for group in groups] == ["Payroll"]
    assert people == [created]
    assert (await client.control("state?kind=users&id=148000")).json()["items"][0]["id"] == 148_000


async def test_what_is_confidential_or_hidden_is_told_here(connect: Connect) -> None:
    client = await connect("admin")
    talks = (await client.control("state?kind=conversations")).json()["items"]
    assert len(talks) == (await client.control("state")).json()["conversations"]
    assert any(answer["question"]["confidential"] for talk in talks for answer in talk["responses"])
    feedback = (await client.control("state?kind=feedback")).json()["items"]
    hidden = next(one for one in feedback if "provider" not in one)
    assert hidden["given_by"]["email"]
    assert (await client.control(f"state?kind=feedback&id={hidden['id']}")).json()["items"] == [hidden]
    assert (await client.control("state?kind=feedback&written=true")).json()["items"] == []


async def test_keys_tell_whom_they_act_as(connect: Connect) -> None:
    client = await connect("admin")
    key = (await client.control("keys")).json()["keys"]["admin"]
    assert key["email"] == (await client.get("users/me/")).json()["email"]
    assert (key["revoked"], key["privacy_notice"], key["key"]) == (False, True, client.app.state.keys["admin"])


async def test_nonsense_is_refused(connect: Connect) -> None:
    client = await connect()
    assert (await client.control("keys", {"key": "nobody"})).status_code == 400
    assert (await client.control("faults", {"faults": ["nonsense"]})).status_code == 400
    assert (await client.control("faults", {})).status_code == 400
