"""Addresses as people type them; which are secure, and which are the same host."""

from __future__ import annotations

import pytest

from bw_desktop.api.connection import Connection, Environment, is_loopback, is_secure, origin_of, secure_address
from bw_desktop.errors import WrongHost


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("https://app.betterworks.com/api/v1/", "https://app.betterworks.com/api/v1/"),
        ("https://app.betterworks.com/api/v1", "https://app.betterworks.com/api/v1/"),
        ("app.betterworks.com", "https://app.betterworks.com/api/v1/"),
        (" App.Betterworks.com \n", "https://app.betterworks.com/api/v1/"),
        ("https://app.betterworks.com/api/beta/?x=1#y", "https://app.betterworks.com/api/beta/"),
        ("https://eu.example:8443", "https://eu.example:8443/api/v1/"),
        ("http://127.0.0.1:8000/api/v1/", "http://127.0.0.1:8000/api/v1/"),
        ("http://localhost:8000", "http://localhost:8000/api/v1/"),
        ("http://[::1]:8000", "http://[::1]:8000/api/v1/"),
    ],
)
def test_an_address_as_people_type_it_is_put_right(typed: str, address: str) -> None:
    assert secure_address(typed) == address
    assert Connection(typed, Environment.TEST).base_url == address


@pytest.mark.parametrize(
    "typed",
    [
        "", "http://app.betterworks.com/api/v1/", "ftp://app.betterworks.com", "https://", "file:///etc/passwd",
        "https://user:password@app.betterworks.com", "http://127.0.0.1.evil.example/", "http://10.0.0.1/",
        "https://[broken", "https://a.example:99999/", "http://localhost.evil.example/",
    ],
)  # fmt: skip
def test_an_address_that_is_not_secure_is_refused(typed: str) -> None:
    with pytest.raises(WrongHost) as caught:
        secure_address(typed)
    assert caught.value.message.id == "error-address-not-secure"
    with pytest.raises(WrongHost):
        Connection(typed, Environment.LIVE)


def test_look_only_is_the_default() -> None:
    assert Connection("app.betterworks.com", Environment.LIVE).look_only


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://a.example/x/", "https://A.example:443/y", True),
        ("https://a.example/", "http://a.example/", False),
        ("https://a.example/", "https://a.example:444/", False),
        ("https://a.example/", "https://b.example/", False),
        ("https://a.example/", "https://a.example.b.example/", False),
        ("https://bücher.example/", "https://xn--bcher-kva.example/", True),
    ],
)
def test_origins_are_told_apart(one: str, other: str, same: bool) -> None:
    assert (origin_of(one) == origin_of(other)) is same


@pytest.mark.parametrize(
    ("host", "is_it"),
    [
        ("127.0.0.1", True),
        ("127.9.9.9", True),
        ("::1", True),
        ("[::1]", True),
        ("localhost", True),
        ("10.0.0.1", False),
        ("a.example", False),
    ],
)
def test_only_this_computer_is_loopback(host: str, is_it: bool) -> None:
    assert is_loopback(host) is is_it


def test_a_password_in_an_address_would_replace_the_key_and_is_refused() -> None:
    assert not is_secure("https://user:password@a.example/")
    assert not is_secure("https://user@a.example/")
    assert is_secure("https://a.example/")


def test_the_host_is_what_people_see() -> None:
    assert Connection("https://preview.betterworks.com/api/v1/", Environment.TEST).host == "preview.betterworks.com"
