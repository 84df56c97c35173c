"""What each of the four keys may see and do."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bw_desktop.sandbox import access
from tests.sandbox.in_process import Client, Connect

GOAL = {"name": "Learn Polish", "start": "2026-10-01", "end": "2026-12-31"}
RUN = {"report": "all_goals", "parameters": {"date_range": {"start": "2026-01-01", "end": "2026-12-31"}}}
PERSON = {"first_name": "Ada", "last_name": "Test", "email": "ada.test@example.com"}

CALLS: list[tuple[str, str, object, str]] = [
    ("GET", "users/me/", None, "super_admin hr_admin admin user"),
    ("GET", "users/148000/", None, "super_admin hr_admin admin user"),
    ("GET", "users/", None, "super_admin hr_admin admin"),
    ("POST", "users/", PERSON, "super_admin"),
    ("PUT", "users/148003/", PERSON, "super_admin"),
    ("PUT", "users/roles/", {"roles": []}, "super_admin"),
    ("GET", "departments/", None, "super_admin hr_admin admin"),
    ("POST", "departments/", {"name": "Payroll"}, "super_admin"),
    ("GET", "goals/filter/", None, "super_admin hr_admin admin user"),
    ("GET", "goals/categories/", None, "super_admin hr_admin admin user"),
    ("POST", "goals/", GOAL, "super_admin hr_admin admin user"),
    ("POST", "goals/", GOAL | {"owner": 148_000}, "super_admin admin"),
    ("POST", "report_runs/", RUN, "super_admin hr_admin admin"),
]


@pytest.mark.parametrize(("method", "path", "body", "allowed"), CALLS)
async def test_who_may_call_what(connect: Connect, method: str, path: str, body: object, allowed: str) -> None:
    client = await connect()
    for role in access.ROLES:
        other = await connect(role, to=client)
        answer = await other.http.request(method, path, json=body)
        assert (answer.status_code < 300) == (role in allowed.split()), (role, answer.text)
        if answer.status_code >= 300:
            assert answer.json() == {"detail": "You do not have permission to perform this action."}


async def private_goal(client: Client, owner: int) -> int:
    answer = await client.post("goals/", GOAL | {"owner": owner, "private": True})
    goal_id: int = answer.json()["id"]
    await client.post("goals/", GOAL | {"name": "Part", "is_key_result": True, "parent": goal_id, "owner": 148_000})
    return goal_id


async def me(client: Client) -> dict[str, Any]:
    found: dict[str, Any] = (await client.get("users/me/")).json()
    return found


async def test_a_private_goal_is_for_its_owner_the_owners_manager_and_super_admins(connect: Connect) -> None:
    client = await connect()
    user = await connect("user", to=client)
    report = next(person for person in await client.everything("users/", manager=(await me(user))["id"], active="true"))
    goal_id = await private_goal(client, report["id"])
    expected = {"super_admin": 200, "user": 200, "admin": 404, "hr_admin": 404}
    for role, status in expected.items():
        other = await connect(role, to=client)
        answer = await other.get(f"goals/{goal_id}/")
        assert answer.status_code == status, role
        listed = [goal["id"] for goal in await other.everything("goals/filter/", owner=report["id"])]
        assert (goal_id in listed) == (status == 200)
        milestone = await other.get(f"goals/{goal_id + 1}/")
        assert milestone.status_code == status, role


async def test_a_hidden_parent_is_named_by_its_id_only(connect: Connect) -> None:
    client = await connect()
    secret = await private_goal(client, 148_000)
    child = (await client.post("goals/", GOAL | {"parent": secret})).json()
    assert child["parent"] == {"id": secret, "name": "Learn Polish"}
    admin = await connect("admin", to=client)
    assert (await admin.get(f"goals/{child['id']}/")).json()["parent"] == {"id": secret}
    assert (await admin.post("goals/", GOAL | {"parent": secret})).json().keys() == {"parent"}


@pytest.mark.parametrize(("role", "status"), [("super_admin", 200), ("admin", 200), ("hr_admin", 403), ("user", 403)])
async def test_a_public_goal_of_others_is_edited_by_admins(connect: Connect, role: str, status: int) -> None:
    client = await connect()
    goal = (await client.post("goals/", GOAL | {"owner": 148_000})).json()["id"]
    other = await connect(role, to=client)
    assert (await other.get(f"goals/{goal}/")).status_code == 200
    assert (await other.put(f"goals/{goal}/", GOAL)).status_code == status
    assert (await other.post(f"goals/{goal}/checkin/", {"value": 1})).status_code == (201 if status == 200 else status)


async def test_a_manager_may_set_goals_for_the_own_people(connect: Connect) -> None:
    client = await connect()
    user = await connect("user", to=client)
    reports = await client.everything("users/", manager=(await me(user))["id"], active="true")
    answer = await user.post("goals/", GOAL | {"owner": reports[0]["id"]})
    assert answer.status_code == 201
    assert (await user.delete(f"goals/{answer.json()['id']}/")).status_code == 204


async def test_the_hr_admin_sees_the_people_of_the_own_departments(connect: Connect) -> None:
    client = await connect(people=400)
    hr_admin = await connect("hr_admin", to=client)
    store = client.app.state.server.store
    scope = store.departments_within(store.company.scope_root)
    people = await client.everything("users/")
    inside = [person["id"] for person in people if (person["department"] or {}).get("id") in scope]
    assert [person["id"] for person in await hr_admin.everything("users/")] == inside
    assert 0 < len(inside) < len(people)


async def test_custom_fields_are_for_super_admins(connect: Connect) -> None:
    client = await connect()
    assert (await client.get("users/148000/")).json()["custom_fields"]
    for role in ("hr_admin", "admin", "user"):
        assert "custom_fields" not in (await (await connect(role, to=client)).get("users/148000/")).json()


async def test_deactivated_people_are_out_of_sight_for_plain_users(connect: Connect) -> None:
    client = await connect(people=400)
    gone = (await client.everything("users/", active="false"))[0]["id"]
    assert (await client.get(f"users/{gone}/")).json()["is_active"] is False
    assert (await (await connect("user", to=client)).get(f"users/{gone}/")).status_code == 404


async def test_random_rights_are_refused_as_a_whole_per_domain(connect: Connect) -> None:
    refused = set()
    for seed in range(30):
        client = await connect(seed=seed, random_rights=True)
        users = {(await client.get(path)).status_code for path in ("users/", "users/148000/", "departments/")}
        goals = {(await client.get(path)).status_code for path in ("goals/filter/", "goals/categories/")}
        assert len(users) == len(goals) == 1
        assert (await client.get("users/me/")).status_code == 200
        refused.add((users.pop(), goals.pop()))
    assert refused == {(200, 200), (200, 403), (403, 200), (403, 403)}


async def test_rights_from_a_file_take_away_domains_and_operations(connect: Connect, tmp_path: Path) -> None:
    file = tmp_path / "rights.json"
    file.write_text(json.dumps({"super_admin": {"goals": False, "users": True, "departments.list": False}}))
    client = await connect(rights=access.rights_from_file(file))
    answers = [(await client.get(path)).status_code for path in ("users/", "departments/", "goals/filter/")]
    assert answers == [200, 403, 403]
    assert (await (await connect("admin", to=client)).get("departments/")).status_code == 200


@pytest.mark.parametrize("text", ["[]", '{"admin": true}', "{"])
def test_a_file_of_rights_with_another_shape_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "rights.json").write_text(text)
    with pytest.raises(ValueError, match=r"\w"):
        access.rights_from_file(tmp_path / "rights.json")
