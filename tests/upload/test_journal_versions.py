"""A journal that an older version wrote is opened, brought up to date, and continued (row J1)."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from bw_desktop.errors import JournalDamaged
from bw_desktop.messages import Message
from bw_desktop.upload import Fate, Journal, Outcome, Plan, Sending, StepKind, StepState, make_results
from bw_desktop.upload.journal_schema import MIGRATIONS, SCHEMA
from bw_desktop.upload.past import RecordState, record_of
from tests.upload.samples import HOST, goal, live_with, plan_of
from tests.upload.simple_service import BEGAN, FastClock, Service
from tests.upload.test_changes import RENAMED, THERE
from tests.upload.test_journal import Mirror

_FIRST = """
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE contents (name TEXT PRIMARY KEY, sealed BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE rows (
    number INTEGER PRIMARY KEY, fate TEXT NOT NULL, parent_row INTEGER, parent_id TEXT NOT NULL,
    target_id TEXT NOT NULL, equals TEXT NOT NULL
);
CREATE TABLE steps (
    number INTEGER NOT NULL, kind TEXT NOT NULL, state TEXT NOT NULL, server_id TEXT NOT NULL, request_id TEXT NOT NULL,
    intended TEXT, attempts INTEGER NOT NULL, reason TEXT NOT NULL, sealed BLOB, PRIMARY KEY (number, kind)
) WITHOUT ROWID;
"""
"""The tables of version 1, which sent no changes, as it made them."""


def written_by_version_1(path: Path) -> Plan:
    """A journal of two new goals and a change, of which the first goal was made; the plan of its new goals."""
    new = plan_of(goal("One"), goal("Two"))
    items: list[Any] = [
        [item.row, item.fate.value, dict(item.values), item.check_in, None, "", "", [], [], None] for item in new.items
    ]
    reason = ["upload-changed-not-sent-yet", {}]
    items.append([4, "changed", {}, None, None, "", "71", [], [["name", "Old", "New", False]], reason])
    packed = json.dumps({"subject": "goals", "host": HOST, "items": items}).encode()
    facts = {
        "schema": "1",
        "host": HOST,
        "fingerprint": "f" * 64,
        "checksum": new.checksum,
        "started": BEGAN.isoformat(),
        "ending": "open",
    }
    with sqlite3.connect(path) as database:
        database.executescript(_FIRST)
        database.executemany("INSERT INTO facts VALUES (?, ?)", facts.items())
        database.execute("INSERT INTO contents VALUES ('plan', ?)", (Mirror().seal(packed),))
        database.executemany(
            "INSERT INTO rows VALUES (?, ?, ?, ?, ?, ?)",
            [(2, "new", None, "", "", ""), (3, "new", None, "", "", ""), (4, "changed", None, "", "71", "")],
        )
        database.execute(
            "INSERT INTO steps VALUES (2, 'create', 'done', '1001', 'request-1', ?, 1, '', NULL)", (BEGAN.isoformat(),)
        )
    database.close()
    return new


async def test_a_journal_of_version_1_is_continued(tmp_path: Path) -> None:
    path, clock = tmp_path / "one.journal", FastClock()
    written_by_version_1(path)
    service = Service(clock)
    with Journal.open(path, clock, Mirror()) as journal:
        plan = journal.plan
        assert plan is not None
        assert plan.checksum == journal.binding.checksum
        assert [item.fate for item in plan.items] == [Fate.NEW, Fate.NEW, Fate.CHANGED]
        end = await Sending(plan, journal, service, service, clock, lambda _: None).run()
        assert end.outcomes == {Outcome.CREATED: 2}
        results = make_results(plan, journal, str)
        assert [row.outcome.value for row in results.rows] == ["created", "created", "not_sent"]
        reason = results.rows[2].reason
        assert reason is not None
        assert (reason.id, results.left) == ("upload-changed-not-sent-yet", 0)
    assert service.names == ["Two"]


_SECOND = f"""{_FIRST}
ALTER TABLE rows ADD COLUMN seen TEXT NOT NULL DEFAULT '';
ALTER TABLE rows ADD COLUMN fields TEXT NOT NULL DEFAULT '';
"""
"""The tables of version 2, which knew nothing of undoing."""


def written_by_version_2(path: Path) -> None:
    """A journal of a change that was made."""
    facts = {
        "schema": "2",
        "host": HOST,
        "fingerprint": "f" * 64,
        "checksum": "c" * 64,
        "started": BEGAN.isoformat(),
        "ending": "done",
    }
    with sqlite3.connect(path) as database:
        database.executescript(_SECOND)
        database.executemany("INSERT INTO facts VALUES (?, ?)", facts.items())
        database.execute("INSERT INTO rows VALUES (2, 'changed', NULL, '', '71', '71 72', 'a b', 'name')")
        database.execute(
            "INSERT INTO steps VALUES (2, 'update', 'done', '71', 'request-1', ?, 1, '', NULL)", (BEGAN.isoformat(),)
        )
    database.close()


def test_a_journal_of_version_2_is_that_of_an_upload(tmp_path: Path) -> None:
    path = tmp_path / "two.journal"
    written_by_version_2(path)
    for _ in range(2):
        with Journal.open(path, FastClock(), None) as journal:
            (decision,) = journal.decisions
            assert (journal.undoes, decision.reason) == ("", "")
            assert (journal.first, journal.is_to_be_proven) == ((), False)
            assert (decision.equals, decision.seen, decision.fields) == (("71", "72"), ("a", "b"), ("name",))
            record = record_of("two", journal)
            assert (record.state, record.arrived, record.undoes) == (RecordState.DONE, 1, "")
            assert record.can_be_undone(BEGAN)


def test_a_version_is_changed_as_a_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "two.journal"
    written_by_version_2(path)
    with monkeypatch.context() as broken:
        broken.setitem(MIGRATIONS, 2, MIGRATIONS[2] + "; DROP TABLE nowhere")
        with pytest.raises(JournalDamaged):
            Journal.open(path, FastClock(), None)
    Journal.open(path, FastClock(), None).close()


def test_it_is_brought_up_to_date_once_and_stays_so(tmp_path: Path) -> None:
    path = tmp_path / "one.journal"
    written_by_version_1(path)
    for _ in range(2):
        with Journal.open(path, FastClock(), None) as journal:
            assert [(one.seen, one.fields) for one in journal.decisions] == [((), ())] * 3
            assert journal.step(2, StepKind.CREATE).state is StepState.DONE
            record = record_of("one", journal)
            assert (record.state, record.settled, record.total) == (RecordState.INTERRUPTED, 1, 2)
    with sqlite3.connect(path) as database:
        (version,) = database.execute("SELECT value FROM facts WHERE name = 'schema'").fetchone()
    database.close()
    assert int(version) == SCHEMA


@pytest.mark.parametrize("version", ["0", "99", "many"])
def test_a_version_nobody_knows_is_left_alone(tmp_path: Path, version: str) -> None:
    path = tmp_path / "one.journal"
    written_by_version_1(path)
    with sqlite3.connect(path) as database:
        database.execute("UPDATE facts SET value = ? WHERE name = 'schema'", (version,))
    database.close()
    with pytest.raises(JournalDamaged):
        Journal.open(path, FastClock(), None)
    with sqlite3.connect(path) as database:
        assert len(database.execute("SELECT * FROM rows").fetchone()) == 6
    database.close()


def test_what_is_held_back_keeps_its_reason_without_the_contents(tmp_path: Path) -> None:
    path, plan = tmp_path / "one.journal", plan_of(RENAMED, live=live_with(THERE))
    with Journal.start(path, plan, "f" * 64, FastClock(), None) as journal:
        journal.held(2, StepKind.UPDATE, Message("upload-held-changed"))
    with Journal.open(path, FastClock(), None) as again:
        step = again.step(2, StepKind.UPDATE)
        assert (step.state, step.reason) == (StepState.HELD, Message("upload-held-changed"))
        assert again.decisions == plan.decisions
        assert again.decisions[0].fields == ("name",)
        assert len(again.decisions[0].seen) == 2
