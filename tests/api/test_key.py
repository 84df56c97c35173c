"""A key shows itself to nobody and goes nowhere but into the header."""

from __future__ import annotations

import copy
import pickle
from urllib.parse import quote

import pytest

from bw_desktop.api.key import Key
from bw_desktop.errors import KeyNotAccepted
from tests.canaries import KEY

BASE = "https://one.example/api/v1/"


def test_a_pasted_key_loses_its_spaces_and_line_breaks() -> None:
    assert Key(f"  {KEY[:8]}\n{KEY[8:]} \r\n", BASE).header() == f"APIToken {KEY}"


@pytest.mark.parametrize("secret", ["", " \n", "schlüssel", "key\x00", "key\x7f"])
def test_what_cannot_be_a_key_is_refused_without_repeating_it(secret: str) -> None:
    with pytest.raises(KeyNotAccepted) as caught:
        Key(secret, BASE)
    assert secret.strip() == "" or secret not in str(caught.value)


def test_it_is_bound_to_its_host_and_can_be_replaced() -> None:
    key = Key("old", BASE)
    assert key.origin == "https://one.example:443"
    key.replace(KEY)
    assert key.header() == f"APIToken {KEY}"
    assert key.origin == "https://one.example:443"


def test_a_refused_replacement_leaves_the_old_key() -> None:
    key = Key("old", BASE)
    with pytest.raises(KeyNotAccepted):
        key.replace(" ")
    assert key.header() == "APIToken old"


def test_it_shows_itself_to_nobody() -> None:
    key = Key(KEY, BASE)
    for shown in (repr(key), str(key), f"{key}", repr([key]), repr({"key": key})):
        assert KEY not in shown
    assert not hasattr(key, "__dict__")


def test_it_is_never_written_anywhere() -> None:
    key = Key(KEY, BASE)
    for copying in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError):
            copying(key)


def test_it_hides_itself_in_a_text_also_where_it_was_quoted() -> None:
    key = Key("a+b/c=", BASE)
    assert key.redact(f"token a+b/c= and {quote('a+b/c=', safe='')}") == "token ••• and •••"
