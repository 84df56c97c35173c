"""People, departments and roles are written under the rules of the notes."""

import pytest

from tests.sandbox.in_process import TODAY, Connect

PERSON = {"first_name": "Ada", "last_name": "Test", "email": "ada.test@example.com"}


async def test_a_person_is_created_with_what_was_given(connect: Connect) -> None:
    client = await connect()
    manager = (await client.get("users/me/")).json()
    body = PERSON | {
        "employee_id": "000042", "title": "Analyst", "manager_email": manager["email"], "department_name": "Sales",
        "hire_date": "2026-01-05", "on_leave": True, "custom_fields": {"site": "EMEA"},
    }  # fmt: skip
    answer = await client.post("users/", body)
    assert answer.status_code == 201
    created = (await client.get("users/ada.test@example.com/")).json()
    assert created == answer.json()
    assert (created["employee_id"], created["on_leave"], created["hire_date"]) == ("000042", True, "2026-01-05")
    assert created["manager"]["id"] == manager["id"]
    assert created["department"]["name"] == "Sales"
    assert created["custom_fields"] == {"site": "EMEA"}
    assert len(await client.everything("users/")) == 61


async def test_an_unknown_department_is_created_by_a_typing_error(connect: Connect) -> None:
    client = await connect()
    before = await client.everything("departments/")
    await client.post("users/", PERSON | {"department_name": "Slaes"})
    after = await client.everything("departments/")
    assert [group["name"] for group in after if group not in before] == ["Slaes"]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"first_name": ""}, "first_name"),
        ({"last_name": None}, "last_name"),
        ({"email": "ada"}, "email"),
        ({"email": "Anna.Schmidt@larkfield.example"}, "email"),
        ({"manager_email": "nobody@example.com"}, "manager_email"),
        ({"manager_email": "ADA.test@example.com"}, "manager_email"),
        ({"hire_date": "05.01.2026"}, "hire_date"),
        ({"on_leave": "yes"}, "on_leave"),
        ({"custom_fields": {"undefined": "x"}}, "custom_fields"),
        ({"title": 7}, "title"),
    ],
)
async def test_a_wrong_field_is_named_and_nothing_is_written(
    connect: Connect, changes: dict[str, object], field: str
) -> None:
    client = await connect()
    answer = await client.post("users/", PERSON | changes)
    assert (answer.status_code, list(answer.json())) == (400, [field])
    assert len(await client.everything("users/")) == 60


async def test_an_update_leaves_what_is_not_given(connect: Connect) -> None:
    client = await connect()
    before = (await client.get("users/148003/")).json()
    names = {name: before[name] for name in ("first_name", "last_name", "email")}
    answer = await client.put("users/148003/", names | {"title": "Changed"})
    assert answer.json() == before | {"title": "Changed"}
    assert (await client.put("users/148003/", {"title": "Changed"})).status_code == 400


@pytest.mark.parametrize(("day", "is_active"), [(TODAY, False), (TODAY.replace(day=18), True)])
async def test_deactivation_of_today_has_taken_effect_and_ends_the_role(
    connect: Connect, day: object, is_active: bool
) -> None:
    client = await connect()
    admin = (await (await connect("admin", to=client)).get("users/me/")).json()
    body = {name: admin[name] for name in ("first_name", "last_name", "email")} | {"deactivation_date": str(day)}
    answer = (await client.put(f"users/{admin['id']}/", body)).json()
    assert (answer["is_active"], answer["role"]) == (is_active, "admin" if is_active else "user")
    assert (await (await connect("admin", to=client)).get("users/me/")).status_code == (200 if is_active else 401)


async def test_roles_are_given_to_all_or_to_nobody(connect: Connect) -> None:
    client = await connect()
    emails = [(await client.get(f"users/{number}/")).json()["email"] for number in (148003, 148004)]
    wrong = {"roles": [{"email": emails[0], "role": "admin"}, {"email": emails[1], "role": "king"}]}
    assert (await client.put("users/roles/", wrong)).status_code == 400
    assert (await client.get("users/148003/")).json()["role"] == "user"
    right = {"roles": [{"email": email, "role": "admin"} for email in emails]}
    assert (await client.put("users/roles/", right)).json() == right
    assert (await client.get("users/148004/")).json()["role"] == "admin"


@pytest.mark.parametrize("roles", [None, "admin", [{"email": "nobody@example.com", "role": "admin"}]])
async def test_roles_for_nobody_are_refused(connect: Connect, roles: object) -> None:
    assert (await (await connect()).put("users/roles/", {"roles": roles})).status_code == 400


async def test_a_role_given_counts_at_once(connect: Connect) -> None:
    client = await connect()
    user = await connect("user", to=client)
    assert (await user.get("departments/")).status_code == 403
    email = (await user.get("users/me/")).json()["email"]
    await client.put("users/roles/", {"roles": [{"email": email, "role": "admin"}]})
    assert (await user.get("departments/")).status_code == 200


@pytest.mark.parametrize("parent", [801, "People & Culture"])
async def test_a_department_is_created_below_another(connect: Connect, parent: object) -> None:
    answer = await (await connect()).post("departments/", {"name": "Payroll", "parent": parent})
    assert (answer.status_code, answer.json()["parent_id"]) == (201, 801)


@pytest.mark.parametrize(
    ("body", "field"),
    [({}, "name"), ({"name": "Sales"}, "name"), ({"name": "Payroll", "parent": "Nowhere"}, "parent")],
)
async def test_a_wrong_department_is_refused(connect: Connect, body: object, field: str) -> None:
    answer = await (await connect()).post("departments/", body)
    assert (answer.status_code, list(answer.json())) == (400, [field])
