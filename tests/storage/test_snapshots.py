"""Snapshots: the last load comes back whole, nothing of it stands in clear, and what is damaged is set aside."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bw_desktop.errors import FileUnreadable
from bw_desktop.messages import Message
from bw_desktop.records.columns import Kind
from bw_desktop.records.people import Person
from bw_desktop.storage.snapshots import KEPT_DAYS, Head, Snapshots, Stopped, forget_kept
from bw_desktop.storage.vault import Vault
from tests import canaries
from tests.ui.made import people

VAULT = Vault(b"k" * 32, b"12345678")
NOW = datetime(2026, 11, 23, 14, 2, tzinfo=UTC)
NOTES = (Message.of("lookup-people-asked", done=3, count=date(2026, 1, 2)), Message.of("a", inner=Message.of("b", n=1)))
HEAD = Head("users", "all", NOW, 1200, (), NOTES)


@pytest.fixture
def snapshots(tmp_path: Path) -> Snapshots:
    return Snapshots(tmp_path, VAULT)


def rows(count: int = 1200) -> list[Person]:
    found, _ = people(count)
    return [replace(found[0], name=canaries.NAME, email=canaries.EMAIL), *found[1:]]


def kept(snapshots: Snapshots) -> list[Person]:
    found = snapshots.read("w1", "users", Person)
    assert found is not None
    back: list[Person] = []
    while part := found.part():
        back += part
    return back


def only_file(folder: Path) -> Path:
    (file,) = (file for file in folder.rglob("*") if file.is_file())
    return file


def test_a_load_comes_back_as_it_was(snapshots: Snapshots) -> None:
    snapshots.write("w1", HEAD, rows(), Person)
    found = snapshots.read("w1", "users", Person)
    assert found is not None
    assert found.head == HEAD
    assert kept(snapshots) == rows()


def test_no_name_stands_in_the_file_in_clear(snapshots: Snapshots, tmp_path: Path) -> None:
    snapshots.write("w1", HEAD, rows(), Person)
    content = only_file(tmp_path).read_bytes()
    assert canaries.found_in(content) == []
    assert not any(word in content for word in (b"Person 7", b"example.org", b"users", b"people-asked"))
    assert only_file(tmp_path).stat().st_mode & 0o077 == 0


def test_a_load_of_nobody_is_one_too(snapshots: Snapshots) -> None:
    snapshots.write("w1", replace(HEAD, count=0), [], Person)
    assert kept(snapshots) == []


def test_columns_of_unknown_fields_read_what_they_read_before(snapshots: Snapshots) -> None:
    found, reader = people(4)
    own = reader.extra.columns()
    rating = replace(own[0], id="talent.potential", kind=Kind.RATING, sensitive=True, shown=True, width=200)
    snapshots.write("w1", replace(HEAD, columns=(rating, *own[1:])), found, Person)
    back = snapshots.read("w1", "users", Person)
    assert back is not None
    assert [replace(column, read=str) for column in back.head.columns] == [
        replace(column, read=str) for column in (rating, *own[1:])
    ]
    rows = back.part()
    assert [[column.read(row) for column in back.head.columns] for row in rows] == [
        [column.read(row) for column in own] for row in found
    ]


def test_nothing_kept_is_no_trouble(snapshots: Snapshots) -> None:
    assert snapshots.read("w1", "users", Person) is None


def test_writing_that_is_stopped_leaves_the_load_before(snapshots: Snapshots, tmp_path: Path) -> None:
    snapshots.write("w1", HEAD, rows(10), Person)
    slices = iter(range(2))

    def pause() -> None:
        if next(slices, None) is None:
            raise Stopped

    with pytest.raises(Stopped):
        snapshots.write("w1", HEAD, rows(), Person, pause)
    assert kept(snapshots) == rows(10)
    assert only_file(tmp_path).name == "users.rows"


def changed(content: bytes, at: int) -> bytes:
    return content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]


def blocks(content: bytes) -> list[bytes]:
    found = []
    while content:
        length = 4 + int.from_bytes(content[:4], "big")
        found.append(content[:length])
        content = content[length:]
    return found


def cut(content: bytes) -> bytes:
    return b"".join(blocks(content)[:-1])


def swapped(content: bytes) -> bytes:
    head, one, two, *rest = blocks(content)
    return b"".join([head, two, one, *rest])


@pytest.mark.parametrize(
    "spoil",
    [
        lambda content: b"",
        lambda content: b"PK\x03\x04 no snapshot at all",
        lambda content: changed(content, 40),
        lambda content: changed(content, len(content) // 2),
        lambda content: content[:-20],
        cut,
        swapped,
        lambda content: content.replace(b"BWV1", b"BWV2"),
    ],
)
def test_a_damaged_file_is_set_aside_and_said(snapshots: Snapshots, tmp_path: Path, spoil: object) -> None:
    snapshots.write("w1", HEAD, rows(), Person)
    file = only_file(tmp_path)
    file.write_bytes(spoil(file.read_bytes()))  # type: ignore[operator]
    with pytest.raises(FileUnreadable) as raised:
        kept(snapshots)
    aside = only_file(tmp_path)
    assert raised.value.message == Message.of("storage-snapshot-unreadable", file=aside.name)
    assert ".unreadable-" in aside.name
    assert snapshots.read("w1", "users", Person) is None


def test_another_keys_file_and_another_domains_are_foreign(snapshots: Snapshots, tmp_path: Path) -> None:
    Snapshots(tmp_path, Vault(b"o" * 32, b"otherkey")).write("w1", HEAD, rows(3), Person)
    with pytest.raises(FileUnreadable):
        snapshots.read("w1", "users", Person)
    snapshots.write("w1", HEAD, rows(3), Person)
    (tmp_path / "w1" / "users.rows").rename(tmp_path / "w1" / "goals.rows")
    with pytest.raises(FileUnreadable):
        snapshots.read("w1", "goals", Person)


@dataclass(frozen=True, slots=True)
class Newer(Person):
    """A person as a later version may know them."""

    pronouns: str | None


def test_rows_of_another_version_are_not_guessed_at(snapshots: Snapshots) -> None:
    snapshots.write("w1", HEAD, rows(3), Person)
    with pytest.raises(FileUnreadable):
        snapshots.read("w1", "users", Newer)


def names(folder: Path) -> set[str]:
    return {str(file.relative_to(folder)) for file in folder.rglob("*") if file.is_file()}


def test_a_workspace_takes_all_of_it_with_it_and_nothing_of_others(snapshots: Snapshots, tmp_path: Path) -> None:
    for workspace, domain in (("w1", "users"), ("w1", "goals"), ("w2", "users")):
        snapshots.write(workspace, replace(HEAD, domain=domain), rows(3), Person)
    (tmp_path / "w1" / ".users.rows-crashed").write_bytes(b"half")
    snapshots.forget("w2", "goals")
    forget_kept(tmp_path, "w1")
    forget_kept(tmp_path, "never known")
    assert names(tmp_path) == {str(Path("w2", "users.rows"))}
    assert not (tmp_path / "w1").exists()


@pytest.mark.parametrize(("days", "left"), [(KEPT_DAYS - 1, 2), (KEPT_DAYS + 1, 1)])
def test_what_is_old_goes_and_what_was_set_aside_stays(
    snapshots: Snapshots, tmp_path: Path, days: int, left: int
) -> None:
    snapshots.write("w1", HEAD, rows(3), Person)
    (tmp_path / "w1" / "goals.unreadable-20260101-1.rows").write_bytes(b"damaged")
    then = (NOW - timedelta(days=days)).timestamp()
    for file in (tmp_path / "w1").iterdir():
        os.utime(file, (then, then))
    snapshots.expire(NOW)
    assert len(names(tmp_path)) == left


def test_a_disk_that_is_full_is_told_as_such(snapshots: Snapshots, tmp_path: Path) -> None:
    (tmp_path / "w1").write_bytes(b"a file where the folder should be")
    unused: Sequence[Person] = rows(3)
    with pytest.raises(OSError, match="w1"):
        snapshots.write("w1", HEAD, unused, Person)
