"""People come page by page with their departments, each once, and without departments where those are refused."""

from __future__ import annotations

from datetime import date

import pytest

from bw_desktop.errors import NotAllowed
from bw_desktop.lookup import PeopleLookup
from bw_desktop.records.people import Person
from tests.lookup.conftest import Connect
from tests.lookup.said import Said
from tests.sandbox_server import Sandbox

TODAY = date(2026, 11, 17)


async def test_everyone_comes_once_with_the_path_of_their_department(sandbox: Sandbox, connect: Connect) -> None:
    lookup = PeopleLookup(connect(), lambda: TODAY)
    batches = [batch async for batch in lookup.rows()]
    people = [person for batch in batches for person in batch.rows]
    held = {str(user["id"]): user for user in sandbox.state("users")}

    assert {person.id for person in people} == set(held)
    assert len(people) == len(held)
    assert len(batches) > 1
    assert all(person.employee_id == (held[person.id]["employee_id"] or None) for person in people)
    assert any((person.employee_id or "").startswith("0") for person in people)
    deep = [person for person in people if len(person.department_path) > 1]
    assert deep
    assert all(person.department_path[-1] == person.department for person in deep)


async def test_custom_fields_become_columns(connect: Connect) -> None:
    lookup = PeopleLookup(connect(), lambda: TODAY)
    last = [batch async for batch in lookup.rows()][-1]
    assert any(column.id.startswith("extra.custom_fields.") for column in last.columns)


async def test_departments_form_a_tree(sandbox: Sandbox, connect: Connect) -> None:
    tree = await PeopleLookup(connect()).departments()
    held = sandbox.state("departments")
    assert set(tree.by_id) == {str(one["id"]) for one in held}
    child = next(one for one in held if one["parent_id"])
    assert str(child["id"]) in tree.with_children(str(child["parent_id"]))


async def test_where_departments_are_refused_people_come_all_the_same_and_it_is_said(
    sandbox: Sandbox, connect: Connect
) -> None:
    sandbox.set_faults("403:path=departments/")
    try:
        lookup = PeopleLookup(connect(), lambda: TODAY)
        with pytest.raises(NotAllowed):
            await lookup.departments()
        batches = [batch async for batch in lookup.rows()]
    finally:
        sandbox.set_faults()
    people: list[Person] = [person for batch in batches for person in batch.rows]
    assert len(people) == len(sandbox.state("users"))
    assert [note.id for note in batches[-1].facts.notes] == ["lookup-departments-refused"]


async def test_a_plain_users_key_may_not_list_people(connect: Connect) -> None:
    with pytest.raises(NotAllowed):
        await anext(PeopleLookup(connect("user"), lambda: TODAY).rows())


async def test_one_person_is_read_anew(sandbox: Sandbox, connect: Connect) -> None:
    held = sandbox.state("users")[3]
    person = await PeopleLookup(connect(), lambda: TODAY).record(str(held["id"]))
    assert person.email == held["email"]
    assert person.raw.fields()["id"] == held["id"]


async def test_unknown_fields_of_a_single_person_stand_under_their_own_names() -> None:
    """One who lacks the first unknown field does not show the second one under its name."""
    ann, ben = {"id": 1, "name": "Ann", "badge": "red", "desk": "A1"}, {"id": 2, "name": "Ben", "desk": "B2"}
    async with Said({"users/": [ann, ben], "users/2/": ben}).client() as client:
        lookup = PeopleLookup(client, lambda: TODAY)
        columns = {column.id: column for batch in [one async for one in lookup.rows()] for column in batch.columns}
        live = await lookup.record("2")
    assert {name: column.read(live) for name, column in columns.items()} == {"extra.badge": None, "extra.desk": "B2"}
