"""The endpoint map: read as data, laid over by a file, and true to what the API notes have evidence for."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop import endpoints
from bw_desktop.endpoints import EndpointMap, Evidence, Field, Operation

MAP = endpoints.load()


def field(path: str) -> Field:
    return Field(path, tuple(path.split(".")), Evidence.SEEN)


@pytest.mark.parametrize(
    ("id", "method", "path"),
    [
        ("users.read", "GET", "users/{identifier}/"),
        ("roles.assign", "PUT", "users/roles/"),
        ("departments.create", "POST", "departments/"),
        ("goals.read", "GET", "goals/{id}/"),
        ("goals.filter", "GET", "goals/filter/"),
        ("goals.checkin", "POST", "goals/{id}/checkin/"),
        ("reports.run", "POST", "report_runs/"),
        ("reports.read", "GET", "report_runs/{id}/"),
    ],
)
def test_what_has_real_evidence_stands_as_it_was_seen(id: str, method: str, path: str) -> None:
    operation = MAP.operations[id]
    assert (operation.method, operation.path) == (method, path)
    assert operation.evidence in (Evidence.DOCUMENTED, Evidence.SEEN)


def test_reading_never_writes_and_paths_end_with_a_slash() -> None:
    for operation in MAP.operations.values():
        # Running a report changes nothing of the company's, though it is a POST.
        assert operation.writes == (operation.method != "GET" and operation.id != "reports.run")
        assert operation.path.endswith("/")
        assert not operation.paged or operation.method == "GET"


def test_hosts_and_values() -> None:
    assert MAP.hosts["live"] == "https://app.betterworks.com/api/v1/"
    assert MAP.hosts["test"] == "https://preview.betterworks.com/api/v1/"
    assert "super_admin" in MAP.values["roles"]
    assert MAP.limits["page_size"] == 30
    assert MAP.report_names["all_goals"] is Evidence.SEEN
    assert MAP.goal_report_columns["id"].index == 11


def test_bodies_are_made_of_our_names() -> None:
    body = MAP.body("goals.create", {"name": "Grow", "unit": "days", "metric_target": 7, "owner_id": 5})
    assert body == {"name": "Grow", "owner": 5, "measurement": {"unit": "days", "target": 7}}
    assert MAP.body("goals.checkin", {"value": 3.5}) == {"value": 3.5}
    with pytest.raises(KeyError):
        MAP.body("goals.create", {"colour": "red"})
    with pytest.raises(KeyError):
        MAP.body("goals.paint", {})


@pytest.mark.parametrize(
    ("record", "value"),
    [
        ({"owner": {"user": {"name": "Ann"}}}, "Ann"),
        ({"owner": {"user": None}}, None),
        ({"owner": "Ann"}, None),
        ({"owner": []}, None),
        ({}, None),
    ],
)
def test_a_field_is_read_through_whatever_is_missing(record: dict[str, Any], value: str | None) -> None:
    assert field("owner.user.name").read(record) == value


paths = st.lists(st.sampled_from("abc"), min_size=1, max_size=3).map(".".join)


@given(paths, st.integers(), paths, st.integers())
def test_what_is_written_is_read_and_leaves_its_neighbours(path: str, value: int, other: str, more: int) -> None:
    if other.startswith(path) or path.startswith(other):
        return
    body: dict[str, Any] = {}
    field(path).write(body, value)
    field(other).write(body, more)
    assert (field(path).read(body), field(other).read(body)) == (value, more)


def laid_over(tmp_path: Path, text: str) -> EndpointMap:
    file = tmp_path / "betterworks-api.toml"
    file.write_text(text, "utf-8")
    return endpoints.load(file)


def test_a_file_in_the_settings_folder_wins_key_by_key(tmp_path: Path) -> None:
    changed = laid_over(
        tmp_path,
        """
        [operations."users.list"]
        path = "people/"
        evidence = "seen"
        [operations."users.search"]
        domain = "users"
        method = "GET"
        path = "people/search/"
        evidence = "seen"
        [fields.user]
        email = { path = "contact.email", evidence = "seen" }
        [limits]
        page_size = { value = 50 }
        """,
    )
    before = MAP.operations["users.list"]
    assert changed.operations["users.list"] == replace(before, path="people/", evidence=Evidence.SEEN)
    assert changed.operations["users.search"] == Operation(
        "users.search", "users", "GET", "people/search/", Evidence.SEEN
    )
    assert changed.fields["user"]["email"].path == ("contact", "email")
    assert changed.fields["user"]["name"] == MAP.fields["user"]["name"]
    assert changed.limits["page_size"] == 50
    assert changed.hosts == MAP.hosts


def test_without_the_file_the_map_is_as_delivered(tmp_path: Path) -> None:
    assert endpoints.load(tmp_path / "missing.toml") == MAP


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("no toml at all", tomllib.TOMLDecodeError),
        ('[operations."x.y"]\nmethod = "GET"', KeyError),
        ('[operations."users.list"]\nevidence = "sure"', ValueError),
    ],
)
def test_a_damaged_file_is_an_error(tmp_path: Path, text: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        laid_over(tmp_path, text)


def test_an_operation_can_be_taken_back_by_a_file(tmp_path: Path) -> None:
    """Where a workspace does not offer what is only assumed, an edit of data says so."""
    over = tmp_path / "betterworks-api.toml"
    over.write_text('[operations."goals.delete"]\noffered = false\n')
    assert "goals.delete" in MAP.operations
    assert MAP.operations.keys() - endpoints.load(over).operations.keys() == {"goals.delete"}
