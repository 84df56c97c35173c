"""The activity log: facts in, the same facts out, nothing personal in clear, and nothing lost to a crash."""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.errors import FileUnwritable
from bw_desktop.storage.activity import ActivityLog, Deed, Fact
from bw_desktop.storage.vault import Vault
from tests import canaries

VAULT = Vault(b"k" * 32, b"12345678")
UPLOAD = Fact(
    Deed.UPLOADED,
    datetime(2026, 11, 3, 9, 14, tzinfo=UTC),
    workspace="w1",
    environment="live",
    who="148665",
    counts={"created": 1178, "not_accepted": 2},
    files=("5f0c2b",),
    journal="j1",
    requests=("r1", "r2"),
    private={"file": f"goals of {canaries.NAME}.xlsx", "owner": canaries.EMAIL},
)
SHORT = Fact(Deed.EXPORTED, UPLOAD.at, "w1", "live")

words = st.text(max_size=10)
facts = st.builds(
    Fact,
    st.sampled_from(Deed),
    st.integers(0, 4_000_000_000).map(lambda seconds: datetime.fromtimestamp(seconds, UTC)),
    words,
    words,
    words,
    st.dictionaries(words, st.integers(0), max_size=3),
    st.lists(words, max_size=2).map(tuple),
    words,
    st.lists(words, max_size=2).map(tuple),
    st.dictionaries(words, words, max_size=2),
)


@pytest.fixture
def path(home: Path) -> Path:
    return home / "data" / "activity.jsonl"


@given(st.lists(facts, max_size=4))
def test_facts_come_back_in_their_order(tmp_path_factory: pytest.TempPathFactory, told: list[Fact]) -> None:
    log = ActivityLog(tmp_path_factory.mktemp("log") / "activity.jsonl", VAULT)
    for fact in told:
        log.append(fact)
    assert log.read().facts == tuple(told)
    assert log.read().notes == ()


def test_names_stand_sealed_and_come_back_with_the_key_only(path: Path) -> None:
    ActivityLog(path, VAULT).append(UPLOAD)
    assert not canaries.found_in(path.read_bytes())
    assert ActivityLog(path, VAULT).read().facts == (UPLOAD,)
    for other in (None, Vault(b"o" * 32, b"87654321")):
        [fact] = ActivityLog(path, other).read().facts
        assert fact.counts == UPLOAD.counts
        assert fact.private == {}


def test_without_a_vault_names_are_not_kept(path: Path) -> None:
    ActivityLog(path).append(UPLOAD)
    assert not canaries.found_in(path.read_bytes())
    assert ActivityLog(path, VAULT).read().facts[0].private == {}


def test_times_are_kept_as_instants_wherever_the_computer_stands(path: Path) -> None:
    tokyo = UPLOAD.at.astimezone(timezone(timedelta(hours=9)))
    ActivityLog(path).append(Fact(Deed.CHECKED, tokyo, "w1", "test"))
    assert ActivityLog(path).read().facts[0].at == UPLOAD.at
    assert "+00:00" in path.read_text()


def test_a_line_cut_short_by_a_crash_swallows_nothing(path: Path) -> None:
    log = ActivityLog(path)
    log.append(SHORT)
    with path.open("ab") as file:
        file.write(b'{"version": 1, "deed": "upl')
    log.append(SHORT)
    history = log.read()
    assert history.facts == (SHORT, SHORT)
    assert [(note.id, note.arguments) for note in history.notes] == [("storage-activity-lines", {"lines": 1})]


def test_damaged_and_newer_lines_stay_in_the_file_and_are_counted(path: Path) -> None:
    log = ActivityLog(path)
    log.append(SHORT)
    odd = [b"\xff\xfe", b"[]", b"{}", b'{"version": 2, "deed": "undone"}', b'{"version": 1, "deed": "danced"}']
    wrong_counts = path.read_bytes().strip().replace(b'"counts": {}', b'"counts": []')
    with path.open("ab") as file:
        file.write(b"\n".join([*odd, wrong_counts, b"", b""]))
    before = path.read_bytes()
    history = log.read()
    assert history.facts == (SHORT,)
    assert history.notes[0].arguments == {"lines": 6}
    log.append(SHORT)
    assert path.read_bytes().startswith(before)


def test_two_writers_side_by_side_lose_nothing(path: Path) -> None:
    logs = [ActivityLog(path), ActivityLog(path)]
    for number in range(20):
        logs[number % 2].append(SHORT)
    assert len(logs[0].read().facts) == 20


def test_an_empty_history(path: Path) -> None:
    assert ActivityLog(path).read().facts == ()


@pytest.mark.skipif(sys.platform == "win32", reason="rights of the POSIX kind")
def test_only_the_owner_may_read_it(path: Path) -> None:
    ActivityLog(path).append(SHORT)
    assert path.stat().st_mode & 0o777 == 0o600


def test_what_cannot_be_written_or_read_is_said(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(FileUnwritable) as refusal:
        ActivityLog(path).append(SHORT)
    assert refusal.value.message.id == "storage-activity-unwritable"
    if os.name == "posix":
        assert [note.id for note in ActivityLog(path).read().notes] == ["storage-activity-unreadable"]
