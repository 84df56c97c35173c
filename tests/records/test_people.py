"""People read from the server's records, whatever is missing or odd in them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.records.columns import Kind
from bw_desktop.records.people import COLUMNS, PeopleReader, Person, today_utc
from tests.records.samples import endpoint_map, leaves, person_record

TODAY = date(2026, 3, 1)
json_values: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["id", "name", "x"]), inner),
    max_leaves=4,
)


def reader(paths: Mapping[str, tuple[str, ...]] | None = None) -> PeopleReader:
    return PeopleReader(endpoint_map(), paths or {}, TODAY)


def person(**changes: Any) -> Person:
    [found] = reader({"812": ("Corporate", "Finance")}).page([person_record(**changes)])
    return found


def test_a_person_as_the_server_sends_one() -> None:
    found = person(last_login="2026-02-27T08:00:00Z")
    assert (found.id, found.employee_id, found.name, found.email) == (
        "148665",
        "000123",
        "Jane Doe",
        "jane.doe@acmecorp.com",
    )
    assert (found.department_id, found.department, found.department_path) == (
        "812",
        "Finance",
        ("Corporate", "Finance"),
    )
    assert (found.manager_id, found.manager, found.manager_email) == ("148001", "Sam Poe", "sam.poe@acmecorp.com")
    assert (found.hire_date, found.deactivation_date, found.status) == (date(2021, 3, 1), None, "active")
    assert found.last_login == datetime(2026, 2, 27, 8, tzinfo=UTC)
    assert (found.phone, found.role, found.locale) == (None, "user", "en")


@pytest.mark.parametrize("id", ["000123", "0", "00", "1e5", "A-07", "123456789012345678901234567890"])
def test_employee_ids_keep_their_zeros_and_digits(id: str) -> None:
    assert person(employee_id=id).employee_id == id


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({}, "active"),
        ({"on_leave": True}, "on_leave"),
        ({"deactivation_date": "2026-03-02"}, "leaving"),
        ({"deactivation_date": "2026-03-02", "on_leave": True}, "leaving"),
        ({"deactivation_date": "2026-03-01"}, "deactivated"),
        ({"deactivation_date": "2020-01-01"}, "deactivated"),
        ({"is_active": False}, "deactivated"),
        ({"is_active": "no", "on_leave": True}, "deactivated"),
        ({"is_active": None}, "active"),
        ({"deactivation_date": "soon"}, "active"),
    ],
)
def test_the_status_of_an_account(changes: dict[str, Any], status: str) -> None:
    assert person(**changes).status == status


def test_a_name_is_made_of_its_parts_where_it_is_missing() -> None:
    assert person(name=None).name == "Jane Doe"
    assert person(name="", first_name=None).name == "Doe"
    assert person(name=None, first_name=None, last_name=None).name == ""


def test_without_the_departments_the_own_one_is_named() -> None:
    [found] = reader().page([person_record()])
    assert found.department_path == ("Finance",)
    assert person(department=None).department_path == ()


def test_the_whole_record_stays_reachable() -> None:
    records = [person_record(id=1), person_record(id=2, custom_fields={"region": "APAC"})]
    people = reader().page(records)
    assert [row.raw.fields() for row in people] == records
    assert people[0].raw.page is people[1].raw.page


@given(st.lists(st.dictionaries(st.sampled_from(sorted(person_record())), json_values), max_size=3))
def test_any_record_gives_a_person_and_loses_nothing(records: list[dict[str, Any]]) -> None:
    people = reader().page(records)
    assert [row.raw.fields() for row in people] == records
    for row in people:
        for column in COLUMNS:
            column.read(row)


def test_every_field_returned_is_a_column_and_no_field_twice() -> None:
    record = person_record(
        last_login="2026-02-27T08:00:00Z",
        deactivation_date="2026-04-01",
        phone="1",
        skills=["Excel", "SQL"],
        badge={"number": 7, "colour": {"name": "red"}},
        custom_fields={"region": "EMEA", "cost_centre": "CC-1"},
    )
    people = reader()
    [row] = people.page([record])
    read = {column.id for column in COLUMNS if column.read(row) is not None}
    known = {".".join(field.path) for name, field in endpoint_map().fields["user"].items() if name in read}
    # Shown through other columns: the status, the department with its parents, the manager.
    known |= {"department.id", "department.name", "manager.id", "manager.name", "is_active", "on_leave"}
    assert known | set(people.extra.names) == leaves(record)
    assert known.isdisjoint(people.extra.names)


def test_columns_have_ids_of_their_own_and_ids_are_never_numbers() -> None:
    assert len({column.id for column in COLUMNS}) == len(COLUMNS)
    assert {column.id for column in COLUMNS if column.kind is Kind.IDENTIFIER} == {"employee_id", "id", "uuid"}
    assert COLUMNS[0].id == "name"
    assert COLUMNS[0].shown


def test_department_with_its_parents_in_one_text() -> None:
    path = next(column for column in COLUMNS if column.id == "department_path")
    assert path.read(person()) == "Corporate › Finance"
    assert path.read(person(department=None)) is None


def test_what_many_have_in_common_is_kept_once() -> None:
    first, second = reader().page([person_record(id=1), person_record(id=2)])
    for name in ("title", "department", "department_id", "manager_id", "manager_email", "location", "role"):
        assert getattr(first, name) is getattr(second, name)


def test_today_is_a_date() -> None:
    assert abs((today_utc() - datetime.now(UTC).date()).days) <= 1
