"""The vault: what it seals only it can open, its key is in the keychain, and a key that vanished is noticed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.errors import KeychainUnavailable
from bw_desktop.messages import Message
from bw_desktop.storage.keychain import KeychainFacts, MemoryKeychain
from bw_desktop.storage.system_keychain import SystemKeychain
from bw_desktop.storage.vault import OpenedVault, Vault, open_vault
from tests import canaries

NOT_OURS = r"damaged|another key"
VAULT = Vault(b"k" * 32, b"12345678")


class LastingKeychain(MemoryKeychain):
    """Says that it keeps what it is given, as the system's does."""

    async def facts(self) -> KeychainFacts:
        return KeychainFacts("lasting")


class LockingKeychain(LastingKeychain):
    """Lets itself be tried out, and is locked right after."""

    async def get(self, name: str, address: str = "") -> str | None:
        raise KeychainUnavailable(Message.of("storage-keychain-locked"))


def ids(opened: OpenedVault) -> list[str]:
    return [note.id for note in opened.notes]


def opened_vault(opened: OpenedVault) -> Vault:
    assert opened.vault is not None
    return opened.vault


@given(st.binary(max_size=2000))
def test_what_is_sealed_comes_back_and_never_looks_the_same(clear: bytes) -> None:
    first, second = VAULT.seal(clear), VAULT.seal(clear)
    assert first != second
    assert VAULT.open(first) == VAULT.open(second) == clear


@given(st.integers(0, 10_000), st.integers(1, 255))
def test_one_changed_byte_anywhere_is_noticed(place: int, change: int) -> None:
    sealed = bytearray(VAULT.seal(b"old values of a goal"))
    sealed[place % len(sealed)] ^= change
    with pytest.raises(ValueError, match=NOT_OURS):
        VAULT.open(bytes(sealed))


@given(st.integers(0, 60))
def test_a_value_cut_short_is_noticed(length: int) -> None:
    sealed = VAULT.seal(b"old values of a goal, and some more of them")
    with pytest.raises(ValueError, match=NOT_OURS):
        VAULT.open(sealed[:length])


@pytest.mark.parametrize(
    "sealed",
    [b"", b"BWV1", b"BWV1" + b"12345678", b"BWV2" + VAULT.seal(b"x")[4:], b"clear text"],
    ids=["nothing", "mark alone", "too short", "another version", "clear text"],
)
def test_what_was_never_sealed_cannot_be_opened(sealed: bytes) -> None:
    with pytest.raises(ValueError, match=NOT_OURS):
        VAULT.open(sealed)


def test_another_key_of_the_same_name_opens_nothing() -> None:
    with pytest.raises(ValueError, match="damaged"):
        Vault(b"o" * 32, b"12345678").open(VAULT.seal(b"mine"))


async def test_the_key_is_made_once_and_stands_in_the_real_keychain_only(keychain: dict[str, str], home: Path) -> None:
    marker = home / "data" / "vault.json"
    first = await open_vault(marker, SystemKeychain())
    sealed = opened_vault(first).seal(canaries.NAME.encode())
    second = await open_vault(marker, SystemKeychain())
    assert first.notes == second.notes == ()
    assert opened_vault(second).open(sealed) == canaries.NAME.encode()
    name = marker.read_text().split('"')[-2]
    key = await SystemKeychain().get(f"store-{name}")
    assert key
    assert key not in marker.read_text()


async def test_without_a_keychain_there_is_no_vault_and_no_file(home: Path) -> None:
    opened = await open_vault(home / "vault.json", MemoryKeychain())
    assert opened.vault is None
    assert ids(opened) == ["storage-vault-off"]
    assert list(home.iterdir()) == []


async def test_a_key_that_vanished_is_noticed_and_its_name_kept(tmp_path: Path) -> None:
    marker, store = tmp_path / "vault.json", LastingKeychain()
    old = opened_vault(await open_vault(marker, store)).seal(b"a draft")
    before = marker.read_bytes()
    store._items.clear()
    opened = await open_vault(marker, store)
    assert ids(opened) == ["storage-vault-key-lost"]
    with pytest.raises(ValueError, match="another key"):
        opened_vault(opened).open(old)
    [aside] = tmp_path.glob("vault.key-lost-*")
    assert aside.read_bytes() == before
    assert ids(await open_vault(marker, store)) == []


async def test_a_damaged_marker_is_set_aside(tmp_path: Path) -> None:
    marker, store = tmp_path / "vault.json", LastingKeychain()
    for content in (b"{", b"[]", b'{"key": "zz"}', b'{"key": "0011"}', b'{"key": null}', b"[" * 100_000):
        marker.write_bytes(content)
        opened = await open_vault(marker, store)
        assert ids(opened) == ["storage-vault-key-lost"], content
        assert opened_vault(opened).open(opened_vault(opened).seal(b"x")) == b"x"
    assert len(list(tmp_path.glob("vault.damaged-*"))) == 6


async def test_a_key_damaged_in_the_keychain_counts_as_lost(tmp_path: Path) -> None:
    marker, store = tmp_path / "vault.json", LastingKeychain()
    for wrong in ("no base64!", "c2hvcnQ="):
        await open_vault(marker, store)
        [name] = store._items
        await store.set(name, wrong)
        assert ids(await open_vault(marker, store)) == ["storage-vault-key-lost"]
        await store.delete(name)


async def test_a_keychain_that_locks_is_no_loss(tmp_path: Path) -> None:
    marker = tmp_path / "vault.json"
    await open_vault(marker, LastingKeychain())
    before = marker.read_bytes()
    opened = await open_vault(marker, LockingKeychain())
    assert opened.vault is None
    assert ids(opened) == ["storage-vault-off"]
    assert marker.read_bytes() == before


async def test_a_folder_that_cannot_be_written_means_no_vault(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    opened = await open_vault(tmp_path / "data" / "vault.json", LastingKeychain())
    assert (opened.vault, ids(opened)) == (None, ["storage-vault-unwritable"])
