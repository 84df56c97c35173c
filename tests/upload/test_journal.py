"""The journal: durable, locked, bound to one plan, and without contents in clear (rows H4, J1, M1)."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.errors import JournalDamaged, JournalInUse, JournalUnwritable
from bw_desktop.messages import Message
from bw_desktop.upload import Binding, Ending, Journal, KeptRows, Plan, StepKind, StepState
from bw_desktop.upload.packing import pack_plan, pack_rows, pack_said, unpack_plan, unpack_rows, unpack_said
from tests.upload.samples import HOST, goal, milestone, plan_of
from tests.upload.simple_service import BEGAN, FastClock

FINGERPRINT = "ab" * 32


class Mirror:
    """A cipher one can see through only backwards; it refuses what it did not seal."""

    def seal(self, clear: bytes) -> bytes:
        return b"sealed" + bytes(255 - byte for byte in clear)

    def open(self, sealed: bytes) -> bytes:
        if not sealed.startswith(b"sealed"):
            raise ValueError
        return bytes(255 - byte for byte in sealed[6:])


class Broken(Mirror):
    def open(self, sealed: bytes) -> bytes:
        raise ValueError


PLAN = plan_of(
    goal("Secret title", progress=10.0, description="Secret text"), milestone("Step"), goal("Bad", end_date=None)
)
ROWS = KeptRows(("Goal", "Due"), {2: ("Secret title", date(2027, 3, 31)), 3: ("Step", None)})


def started(path: Path, cipher: Mirror | None = None, plan: Plan = PLAN) -> Journal:
    return Journal.start(path, plan, FINGERPRINT, FastClock(), cipher, file_name="secret.xlsx", originals=ROWS)


def test_what_is_written_is_there_after_opening_again(tmp_path: Path) -> None:
    path = tmp_path / "one.journal"
    with started(path) as journal:
        journal.intend(2, StepKind.CREATE, "request-1")
        journal.done(2, StepKind.CREATE, "1001")
        journal.intend(3, StepKind.CREATE, "request-2")
        journal.refused(3, StepKind.CREATE, Message("error-refused"), "No.")
        journal.intend(2, StepKind.CHECK_IN, "request-3")
    with Journal.open(path, FastClock(), None) as again:
        assert again.binding == Binding(HOST, FINGERPRINT, PLAN.checksum)
        assert (again.started, again.ending) == (BEGAN, Ending.OPEN)
        create = again.step(2, StepKind.CREATE)
        assert (create.state, create.server_id, create.request_id) == (StepState.DONE, "1001", "request-1")
        assert again.step(2, StepKind.CHECK_IN).state is StepState.IN_DOUBT
        assert again.step(2, StepKind.CHECK_IN).intended == BEGAN
        assert again.step(3, StepKind.CREATE).state is StepState.REFUSED
        assert again.step(9, StepKind.CREATE).state is StepState.NOT_SENT
        assert again.decisions == PLAN.decisions


def test_with_a_cipher_plan_rows_and_words_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "one.journal"
    with started(path, Mirror()) as journal:
        journal.intend(2, StepKind.CREATE, "request-1")
        journal.refused(2, StepKind.CREATE, Message.of("error-refused", value="Secret"), "Secret words")
    with Journal.open(path, FastClock(), Mirror()) as again:
        assert again.plan == PLAN
        assert (again.originals, again.file_name) == (ROWS, "secret.xlsx")
        step = again.step(2, StepKind.CREATE)
        assert (step.reason, step.server_text) == (Message.of("error-refused", value="Secret"), "Secret words")


@pytest.mark.parametrize("cipher", [None, Mirror()])
def test_no_content_stands_in_clear_on_the_disk(tmp_path: Path, cipher: Mirror | None) -> None:
    path = tmp_path / "one.journal"
    with started(path, cipher) as journal:
        journal.intend(2, StepKind.CREATE, "request-1")
        journal.refused(2, StepKind.CREATE, Message.of("error-refused", value="Secret"), "Secret words")
        data = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert b"request-1" in data
    assert b"ecret" not in data
    assert b"Step" not in data


def test_without_a_cipher_nothing_is_kept_to_go_on_with(tmp_path: Path) -> None:
    path = tmp_path / "one.journal"
    with started(path) as journal:
        journal.intend(2, StepKind.CREATE, "request-1")
        journal.refused(2, StepKind.CREATE, Message("error-refused"), "Words")
    with Journal.open(path, FastClock(), None) as again:
        assert (again.plan, again.originals, again.file_name) == (None, None, "")
        assert again.step(2, StepKind.CREATE).reason == Message("upload-not-accepted-words-not-kept")


def test_a_lost_encryption_key_loses_the_contents_only(tmp_path: Path) -> None:
    path = tmp_path / "one.journal"
    with started(path, Mirror()) as journal:
        journal.intend(2, StepKind.CREATE, "request-1")
        journal.refused(2, StepKind.CREATE, Message("error-refused"), "Words")
    with Journal.open(path, FastClock(), Broken()) as again:
        assert again.plan is None
        assert again.step(2, StepKind.CREATE).state is StepState.REFUSED


def test_one_upload_has_one_journal(tmp_path: Path) -> None:
    path = tmp_path / "one.journal"
    started(path).close()
    with pytest.raises(FileExistsError):
        started(path)


def test_a_journal_is_open_once(tmp_path: Path) -> None:
    path = tmp_path / "one.journal"
    with started(path), pytest.raises(JournalInUse):
        Journal.open(path, FastClock(), None)
    Journal.open(path, FastClock(), None).close()


def _hold(path: Path, ready: multiprocessing.synchronize.Event) -> None:
    journal = Journal.open(path, FastClock(), None)
    journal.intend(2, StepKind.CREATE, "request-of-the-dead")
    ready.set()
    signal.pause()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="killing by signal")
def test_a_killed_process_leaves_its_intent_and_no_lock(tmp_path: Path) -> None:
    path = tmp_path / "one.journal"
    started(path).close()
    context = multiprocessing.get_context("spawn")
    ready = context.Event()
    process = context.Process(target=_hold, args=(path, ready))
    process.start()
    assert ready.wait(30)
    with pytest.raises(JournalInUse):
        Journal.open(path, FastClock(), None)
    assert process.pid is not None
    os.kill(process.pid, signal.SIGKILL)
    process.join()
    with Journal.open(path, FastClock(), None) as journal:
        step = journal.step(2, StepKind.CREATE)
        assert (step.state, step.request_id) == (StepState.IN_DOUBT, "request-of-the-dead")


@contextmanager
def full_disk(size: int) -> Iterator[None]:
    """No file can grow beyond so many bytes."""
    resource = pytest.importorskip("resource", reason="this system has no limit for files")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_full_disk_is_told_and_what_was_written_before_stays(tmp_path: Path) -> None:
    path = tmp_path / "one.journal"
    with started(path) as journal:
        journal.intend(2, StepKind.CREATE, "request-1")
        with full_disk(Path(f"{path}-wal").stat().st_size):
            with pytest.raises(JournalUnwritable):
                journal.done(2, StepKind.CREATE, "1001")
            with pytest.raises(JournalUnwritable):
                journal.intend(3, StepKind.CREATE, "request-2")
            with pytest.raises(JournalUnwritable):
                journal.end(Ending.STOPPED)
        assert journal.step(2, StepKind.CREATE).state is StepState.IN_DOUBT
        assert journal.step(3, StepKind.CREATE).state is StepState.NOT_SENT
        journal.done(2, StepKind.CREATE, "1001")
    with Journal.open(path, FastClock(), None) as journal:
        assert journal.step(2, StepKind.CREATE).server_id == "1001"
        assert journal.ending is Ending.OPEN


def test_a_journal_that_could_not_be_made_whole_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "one.journal"
    with full_disk(8192), pytest.raises(JournalUnwritable):
        started(path, Mirror())
    assert list(tmp_path.iterdir()) == []
    started(path, Mirror()).close()


def test_every_write_waits_for_the_disk(tmp_path: Path) -> None:
    with started(tmp_path / "one.journal") as journal:
        assert journal._database.execute("PRAGMA synchronous").fetchone() == (2,)
        assert journal._database.execute("PRAGMA journal_mode").fetchone() == ("wal",)


@pytest.mark.parametrize("content", [b"", b"no database at all, but long enough to be read as one" * 40])
def test_what_is_no_journal_is_told_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "one.journal"
    path.write_bytes(content)
    with pytest.raises(JournalDamaged):
        Journal.open(path, FastClock(), None)
    assert path.exists()
    with pytest.raises(JournalDamaged):
        Journal.open(tmp_path / "none.journal", FastClock(), None)


def test_a_journal_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "one.journal"
    started(path).close()
    with sqlite3.connect(path) as database:
        database.execute("UPDATE facts SET value = '99' WHERE name = 'schema'")
    database.close()
    with pytest.raises(JournalDamaged):
        Journal.open(path, FastClock(), None)


def test_how_it_ended_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "one.journal"
    with started(path) as journal:
        journal.end(Ending.STOPPED)
    with Journal.open(path, FastClock(), None) as again:
        assert again.ending is Ending.STOPPED


def test_attempts_are_counted_and_the_last_request_is_known(tmp_path: Path) -> None:
    with started(tmp_path / "one.journal") as journal:
        for number in range(3):
            journal.intend(2, StepKind.CREATE, f"request-{number}")
            journal.not_sent(2, StepKind.CREATE)
        step = journal.step(2, StepKind.CREATE)
        assert (step.attempts, step.request_id, step.state) == (3, "request-2", StepState.NOT_SENT)


def test_a_plan_survives_packing() -> None:
    assert unpack_plan(pack_plan(PLAN)) == PLAN


CELLS = st.one_of(
    st.none(),
    st.text(),
    st.integers(),
    st.floats(allow_nan=False),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(timedelta(-999), timedelta(999)),
)


@given(st.dictionaries(st.integers(1, 99), st.tuples(CELLS, CELLS)))
def test_rows_survive_packing(rows: dict[int, tuple[object, object]]) -> None:
    kept = unpack_rows(pack_rows(("a", "b"), rows))  # type: ignore[arg-type]
    assert (kept.headers, dict(kept.rows)) == (("a", "b"), rows)
    assert all(kept.original(row) == cells for row, cells in rows.items())


def test_messages_survive_packing_with_all_kinds_of_arguments() -> None:
    message = Message.of(
        "x", where=Message.of("y", row=2), day=date(2027, 1, 2), at=datetime(2027, 1, 2, 3, tzinfo=BEGAN.tzinfo)
    )
    assert unpack_said(pack_said(message, "text")) == (message, "text")
    assert unpack_said(pack_said(None, "")) == (None, "")
