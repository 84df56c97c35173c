"""Secrets bound to their address, and the keychain that only remembers while the program runs."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.errors import KeychainUnavailable
from bw_desktop.storage.keychain import MOST_BYTES, MemoryKeychain, origin, packed, unpacked
from tests import canaries

LIVE = "https://app.betterworks.com/api/v1/"
TEST = "https://preview.betterworks.com/api/v1/"


async def test_a_key_comes_back_for_its_own_host_only() -> None:
    keychain = MemoryKeychain()
    await keychain.set("w1", canaries.KEY, LIVE)
    assert await keychain.get("w1", LIVE) == canaries.KEY
    assert await keychain.get("w1", "https://APP.betterworks.com:443/api/beta/") == canaries.KEY
    for other in (TEST, "http://app.betterworks.com/api/v1/", "https://app.betterworks.com:8443/", ""):
        assert await keychain.get("w1", other) is None
    assert await keychain.get("w2", LIVE) is None


async def test_replacing_and_forgetting() -> None:
    keychain = MemoryKeychain()
    await keychain.set("w1", "first", LIVE)
    await keychain.set("w1", "second", TEST)
    assert await keychain.get("w1", LIVE) is None
    assert await keychain.get("w1", TEST) == "second"
    await keychain.delete("w1")
    await keychain.delete("w1")
    assert await keychain.get("w1", TEST) is None


async def test_memory_says_that_it_keeps_nothing_and_shows_nothing() -> None:
    keychain = MemoryKeychain()
    await keychain.set("w1", canaries.KEY, LIVE)
    facts = await keychain.facts()
    assert not facts.keeps
    assert facts.reason is not None
    assert facts.reason.id == "storage-keychain-memory"
    assert canaries.KEY not in repr(keychain)


@given(st.text(max_size=300), st.sampled_from([LIVE, TEST, ""]))
def test_what_goes_into_an_item_comes_out_of_it(secret: str, address: str) -> None:
    assert unpacked(packed(secret, address), address) == secret


@given(st.integers(1000, 1400), st.sampled_from(["x", "0", "-"]), st.sampled_from([LIVE, TEST, ""]))
def test_an_item_fits_windows_to_the_last_byte_or_is_refused(length: int, letter: str, address: str) -> None:
    around = len(packed("", address))
    if 2 * (length + around) > MOST_BYTES:
        with pytest.raises(KeychainUnavailable) as refusal:
            packed(letter * length, address)
        assert refusal.value.message.id == "storage-key-too-long"
    else:
        assert len(packed(letter * length, address).encode("utf-16-le")) == 2 * (length + around)


async def test_a_key_that_is_too_long_leaves_the_old_one() -> None:
    keychain = MemoryKeychain()
    await keychain.set("w1", "old", LIVE)
    with pytest.raises(KeychainUnavailable):
        await keychain.set("w1", "x" * 1280, LIVE)
    assert await keychain.get("w1", LIVE) == "old"


@pytest.mark.parametrize("item", [None, "", "a key of an older program", "[]", "3", "{}", json.dumps({"origin": ""})])
def test_what_is_no_item_of_ours_is_no_secret(item: str | None) -> None:
    assert unpacked(item, "") is None


def test_an_item_whose_secret_is_no_text_is_no_secret() -> None:
    assert unpacked(json.dumps({"origin": "", "secret": 5}), "") is None


@pytest.mark.parametrize(
    ("address", "spelled"),
    [
        ("", ""),
        (LIVE, "https://app.betterworks.com:443"),
        ("HTTPS://App.Betterworks.Com", "https://app.betterworks.com:443"),
        ("http://127.0.0.1:8080/api/v1/", "http://127.0.0.1:8080"),
        ("http://localhost/", "http://localhost:80"),
        ("https://user:word@app.betterworks.com/", "https://app.betterworks.com:443"),
        ("https://[::1]:9/", "https://::1:9"),
        ("app.betterworks.com", "://:0"),
    ],
)
def test_origins_are_spelled_one_way(address: str, spelled: str) -> None:
    assert origin(address) == spelled
