"""People and departments over the wire."""

from collections.abc import Callable
from typing import Any

from tests.sandbox.in_process import TODAY, Connect


async def test_a_person_is_read_by_address_and_by_id(connect: Connect) -> None:
    client = await connect()
    me = (await client.get("users/me/")).json()
    for identifier in (me["email"].upper(), me["id"]):
        answer = await client.get(f"users/{identifier}/")
        assert answer.json() == me
        assert answer.headers["X-Sim-Fidelity"] == "A"


async def test_an_employee_id_and_nobodys_id_are_not_found(connect: Connect) -> None:
    client = await connect()
    employee_id = (await client.get("users/me/")).json()["employee_id"]
    for identifier in (employee_id, "1", "nobody@example.com"):
        assert (await client.get(f"users/{identifier}/")).status_code == 404


async def test_the_list_has_everyone_once_with_every_field_of_the_map(connect: Connect) -> None:
    client = await connect()
    people = await client.everything("users/")
    fields = client.app.state.server.endpoints.fields["user"]
    assert len({person["id"] for person in people}) == len(people) == 60
    assert all(field.path[0] in person for person in people for field in fields.values())


async def test_the_filters_narrow_the_list(connect: Connect) -> None:
    client = await connect(people=400)
    people = await client.everything("users/")
    first = people[0]
    expected: dict[tuple[str, object], Callable[[dict[str, Any]], bool]] = {
        ("active", "true"): lambda person: person["is_active"],
        ("active", "false"): lambda person: not person["is_active"],
        ("on_leave", "true"): lambda person: person["on_leave"],
        ("department", first["department"]["id"]): lambda person: person["department"] == first["department"],
        ("manager", "148000"): lambda person: (person["manager"] or {}).get("id") == 148000,
        ("search", "schmidt"): lambda person: "schmidt" in f"{person['name']} {person['email']}".lower(),
    }
    for (name, value), test in expected.items():
        found = await client.everything("users/", **{name: value})
        assert found == [person for person in people if test(person)], name
        assert 0 < len(found) < len(people), name


async def test_a_filtered_list_follows_what_is_written(connect: Connect) -> None:
    client = await connect()
    for count in (0, 1, 2):
        assert len(await client.everything("users/", search="Newcomer")) == count
        body = {"first_name": "Ada", "last_name": f"Newcomer{count}", "email": f"ada{count}@example.com"}
        await client.post("users/", body)


async def test_the_scope_is_no_filter_one_can_name(connect: Connect) -> None:
    client = await connect()
    assert len(await client.everything("users/", scope="x")) == 60


async def test_updated_since_takes_dates_and_seconds(connect: Connect) -> None:
    client = await connect()
    assert len(await client.everything("users/", updated_since="1990-01-01")) == 60
    assert 0 < len(await client.everything("users/", updated_since=TODAY.replace(year=2025).isoformat())) < 60
    assert await client.everything("users/", updated_since=4_000_000_000) == []
    assert (await client.get("users/", updated_since="soon")).status_code == 400


async def test_departments_and_teams_form_one_list(connect: Connect) -> None:
    groups = await (await connect()).everything("departments/")
    ids = {group["id"] for group in groups}
    assert {group["is_team"] for group in groups} == {True, False}
    assert all(group["parent_id"] in ids or group["parent_id"] is None for group in groups)


async def test_a_missing_department_or_manager_is_null(connect: Connect) -> None:
    people = await (await connect(people=1200)).everything("users/")
    assert any(person["department"] is None for person in people)
    assert any(person["manager"] is None for person in people)


async def test_without_the_operation_nobody_is_me(connect: Connect) -> None:
    client = await connect(without=frozenset({"users.me"}))
    assert (await client.get("users/me/")).status_code == 404
    assert (await client.get("users/")).status_code == 200


async def test_a_page_that_is_none_is_not_found(connect: Connect) -> None:
    assert (await (await connect()).get("users/", cursor="nonsense")).status_code == 404
