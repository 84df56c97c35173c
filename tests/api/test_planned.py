"""Operations of the map become addresses and bodies."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop import endpoints
from bw_desktop.api.planned import planned
from bw_desktop.endpoints import Json
from bw_desktop.errors import NotFound

BASE = "https://one.example/api/v1/"
OPERATIONS = endpoints.load().operations


def test_every_path_of_the_map_keeps_its_last_slash() -> None:
    for operation in OPERATIONS.values():
        request = planned(operation, BASE, {"id": 7, "identifier": 7})
        assert request.url.startswith(BASE)
        assert request.url.endswith("/"), operation.id
        assert "//" not in request.url.removeprefix("https://")


@pytest.mark.parametrize(
    ("identifier", "spelled"),
    [
        (148665, "148665"),
        ("jane.doe@acme.com", "jane.doe%40acme.com"),
        ("a+b@acme.com", "a%2Bb%40acme.com"),
        ("a/b?c#d@acme.com", "a%2Fb%3Fc%23d%40acme.com"),
        ("Ä@acme.com", "%C3%84%40acme.com"),
        (" x@acme.com ", "x%40acme.com"),
    ],
)
def test_an_identifier_is_one_piece_of_the_path(identifier: str | int, spelled: str) -> None:
    assert planned(OPERATIONS["users.read"], BASE, {"identifier": identifier}).url == f"{BASE}users/{spelled}/"


@pytest.mark.parametrize("identifier", ["", " ", ".", "..", "..."])
def test_what_could_lead_elsewhere_is_no_identifier(identifier: str) -> None:
    with pytest.raises(NotFound):
        planned(OPERATIONS["users.read"], BASE, {"identifier": identifier})


@given(st.text())
def test_no_identifier_leaves_its_place_in_the_path(identifier: str) -> None:
    try:
        request = planned(OPERATIONS["users.read"], BASE, {"identifier": identifier})
    except (NotFound, UnicodeEncodeError):
        return
    rest = request.url.removeprefix(f"{BASE}users/")
    assert rest.count("/") == 1
    assert "?" not in rest
    assert "#" not in rest


def test_names_and_addresses_are_not_shown_numbers_are() -> None:
    assert planned(OPERATIONS["users.read"], BASE, {"identifier": "jane@acme.com"}).shown == "users/{identifier}/"
    assert planned(OPERATIONS["goals.read"], BASE, {"id": 5537351}).shown == "goals/5537351/"


def test_parameters_are_spelled_as_the_server_reads_them_and_none_is_left_out() -> None:
    request = planned(
        OPERATIONS["users.list"], BASE, {}, {"active": True, "search": "a&b ü", "department": [1, 2], "manager": None}
    )
    assert request.url == f"{BASE}users/?active=true&search=a%26b+%C3%BC&department=1&department=2"


def test_a_parameter_the_map_does_not_know_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="on_leave_since"):
        planned(OPERATIONS["users.list"], BASE, {}, {"on_leave_since": 1})


def test_a_missing_value_of_the_path_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        planned(OPERATIONS["goals.read"], BASE, {})


def test_bodies_are_json_whatever_the_letters_and_reading_has_none() -> None:
    body: Json = {"name": "Größe 目標 🎯", "description": "half a letter: \ud83c", "private": False}
    request = planned(OPERATIONS["goals.create"], BASE, {}, body=body)
    assert json.loads(request.body or b"") == body
    assert not request.reading
    assert planned(OPERATIONS["goals.read"], BASE, {"id": 1}).body is None
    assert planned(OPERATIONS["goals.read"], BASE, {"id": 1}).reading


def test_no_number_is_sent_that_json_does_not_have() -> None:
    with pytest.raises(ValueError, match="JSON"):
        planned(OPERATIONS["goals.create"], BASE, {}, body={"target": float("nan")})
