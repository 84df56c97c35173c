"""Drafts outlive the program sealed; one that cannot be read is set aside (rows J2, M8)."""

from __future__ import annotations

from pathlib import Path

import pytest

from bw_desktop.storage.drafts import Draft, Drafts, forget_draft
from bw_desktop.storage.vault import Vault

VAULT = Vault(b"k" * 32, b"12345678")
DRAFT = Draft(b"Anna Schmidt owns this", b"and said that of it")


def test_a_draft_is_read_as_it_was_written_and_nothing_of_it_stands_in_clear(tmp_path: Path) -> None:
    Drafts(tmp_path, VAULT).write("acme", DRAFT)
    assert Drafts(tmp_path, VAULT).read("acme") == DRAFT
    assert Drafts(tmp_path, VAULT).read("other") is None
    assert not any(b"Anna" in path.read_bytes() or b"said" in path.read_bytes() for path in tmp_path.iterdir())


def test_the_file_is_written_once_and_what_is_said_of_it_each_time(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path, VAULT)
    drafts.write("acme", DRAFT)
    before = (tmp_path / "acme.draft-file").read_bytes()
    drafts.write("acme", Draft(DRAFT.content, b"more"))
    assert (tmp_path / "acme.draft-file").read_bytes() == before
    assert drafts.read("acme") == Draft(DRAFT.content, b"more")
    drafts.write("acme", Draft(b"another file", b"new"))
    assert drafts.read("acme") == Draft(b"another file", b"new")


def test_a_file_without_what_was_said_of_it_is_no_draft(tmp_path: Path) -> None:
    """Killed between the two: the file is the new one, the rest that of the one before."""
    drafts = Drafts(tmp_path, VAULT)
    drafts.write("acme", DRAFT)
    old = (tmp_path / "acme.draft").read_bytes()
    drafts.write("acme", Draft(b"another file", b"new"))
    (tmp_path / "acme.draft").write_bytes(old)
    assert Drafts(tmp_path, VAULT).read("acme") is None
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("ending", [".draft", ".draft-file"])
def test_a_damaged_draft_is_set_aside(tmp_path: Path, ending: str) -> None:
    drafts = Drafts(tmp_path, VAULT)
    drafts.write("acme", DRAFT)
    path = tmp_path / f"acme{ending}"
    path.write_bytes(path.read_bytes()[:-1])
    assert drafts.read("acme") is None
    assert len(list(tmp_path.glob("*unreadable*"))) == 2


def test_a_draft_can_be_forgotten_without_the_key_that_seals_it(tmp_path: Path) -> None:
    Drafts(tmp_path, VAULT).write("acme", DRAFT)
    forget_draft(tmp_path, "acme")
    forget_draft(tmp_path, "acme")
    assert list(tmp_path.iterdir()) == []
