"""The journal of one upload on disk: intent before each request, answer after it, so that a kill loses nothing.

SQLite with WAL and synchronous FULL, locked as long as it is open. Row numbers, fingerprints, ids and outcomes stand
in clear; contents only encrypted, and not at all without a cipher.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import Self

from bw_desktop.errors import JournalDamaged, JournalInUse, JournalUnwritable, ProgramError
from bw_desktop.messages import Message
from bw_desktop.upload import packing
from bw_desktop.upload.journal_schema import SCHEMA, TABLES, migrate
from bw_desktop.upload.outcome import Fate, StepKind
from bw_desktop.upload.packing import KeptRows
from bw_desktop.upload.plan import Decision, Plan
from bw_desktop.upload.ports import Cipher, Clock


@dataclass(frozen=True, slots=True)
class Binding:
    """What a journal belongs to: it is continued only for the same host, file and plan."""

    host: str
    fingerprint: str
    checksum: str


class StepState(StrEnum):
    """How one request stands. In doubt: an intent without an answer. Held: somebody else was there before it."""

    NOT_SENT = "not_sent"
    IN_DOUBT = "in_doubt"
    DONE = "done"
    REFUSED = "refused"
    HELD = "held"


class Ending(StrEnum):
    """How an upload ended; open while it can be continued."""

    OPEN = "open"
    DONE = "done"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Step:
    """One request of a row as the journal knows it."""

    row: int
    kind: StepKind
    state: StepState = StepState.NOT_SENT
    server_id: str = ""
    request_id: str = ""
    intended: datetime | None = None
    attempts: int = 0
    reason: Message | None = None
    server_text: str = ""


class Journal:
    """An open journal, locked: no other process can open it. Its methods may be called from any thread.

    `undoes` is the id of the upload it takes back; empty for an upload.
    """

    def __init__(self, path: Path, database: sqlite3.Connection, clock: Clock, cipher: Cipher | None) -> None:
        self.path = path
        self._database = database
        self._clock = clock
        self._cipher = cipher
        self._lock = Lock()
        facts = dict(database.execute("SELECT name, value FROM facts"))
        self.binding = Binding(facts["host"], facts["fingerprint"], facts["checksum"])
        self.started = datetime.fromisoformat(facts["started"])
        self.ending = Ending(facts["ending"])
        self.undoes = facts["undoes"]
        self.first = tuple(map(int, facts.get("first", "").split()))
        self.is_to_be_proven = "unproven" in facts
        self._steps = {(step.row, step.kind): step for step in self._read_steps()}

    @classmethod
    def start(
        cls,
        path: Path,
        plan: Plan,
        fingerprint: str,
        clock: Clock,
        cipher: Cipher | None,
        *,
        file_name: str = "",
        originals: KeptRows | None = None,
        undoes: str = "",
        first: Sequence[int] = (),
        is_to_be_proven: bool = False,
        made: Iterable[int] = (),
    ) -> Journal:
        """Makes a journal for a plan. File name and original rows are kept only encrypted.

        After the rows that go `first` it comes to rest until `release`. Where it is to be proven, the first thing that
        arrives is compared before anything else is sent. Rows whose goal somebody has `made` by now are held back.

        It stands under its name only once it is whole: a kill before leaves nothing that looks like an upload.
        Raises `FileExistsError` where one stands already, and `JournalUnwritable`.
        """
        facts = {
            "schema": str(SCHEMA),
            "host": plan.host,
            "fingerprint": fingerprint,
            "checksum": plan.checksum,
            "started": clock.now().isoformat(),
            "ending": Ending.OPEN.value,
            "undoes": undoes,
        }
        facts |= {"first": " ".join(map(str, first))} if first else {}
        facts |= {"unproven": ""} if is_to_be_proven else {}
        contents = {"plan": packing.pack_plan(plan), "file_name": file_name.encode()}
        if originals is not None:
            contents["rows"] = packing.pack_rows(originals.headers, originals.rows)
        sealed = [(name, cipher.seal(content)) for name, content in contents.items()] if cipher else []
        if path.exists():
            raise FileExistsError(path)
        with _making(path) as database:
            for statement in TABLES.split(";"):
                database.execute(statement)
            database.executemany("INSERT INTO rows VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", map(_row_of, plan.decisions))
            database.executemany("INSERT INTO contents VALUES (?, ?)", sealed)
            database.executemany("INSERT INTO facts VALUES (?, ?)", facts.items())
            database.executemany("INSERT INTO steps VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", map(_held_back, made))
        return cls(path, _open(path), clock, cipher)

    @classmethod
    def open(cls, path: Path, clock: Clock, cipher: Cipher | None) -> Journal:
        """Opens a journal to continue or to look. Raises `JournalInUse`, `JournalDamaged` and `JournalUnwritable`."""
        if not path.is_file():
            raise JournalDamaged(file=path.name)
        database = _open(path)
        try:
            migrate(database, path.name)
            return cls(path, database, clock, cipher)
        except (sqlite3.DatabaseError, ValueError, KeyError) as error:
            database.close()
            raise _trouble(error, path) from error
        except JournalDamaged:
            database.close()
            raise

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """What each row is in the plan, without its contents."""
        with self._lock:
            found = self._database.execute("SELECT * FROM rows ORDER BY number").fetchall()
        return tuple(
            Decision(
                number, Fate(fate), row, parent, target, _several(equals), _several(seen), _several(fields), reason
            )
            for number, fate, row, parent, target, equals, seen, fields, reason in found
        )

    @property
    def plan(self) -> Plan | None:
        """The plan as it was started; None where its contents were not kept or cannot be decrypted."""
        packed = self._content("plan")
        return None if packed is None else packing.unpack_plan(packed)

    @property
    def file_name(self) -> str:
        """The name of the file; empty where it was not kept."""
        return (self._content("file_name") or b"").decode()

    @property
    def originals(self) -> KeptRows | None:
        """The rows as they stood in the file; None where they were not kept."""
        packed = self._content("rows")
        return None if packed is None else packing.unpack_rows(packed)

    @property
    def steps(self) -> Mapping[tuple[int, StepKind], Step]:
        """Every request that was ever meant to be sent."""
        return self._steps

    def step(self, row: int, kind: StepKind) -> Step:
        """How one request stands."""
        return self._steps.get((row, kind)) or Step(row, kind)

    def intend(self, row: int, kind: StepKind, request_id: str) -> None:
        """Writes that a request is about to be sent: on disk before it leaves."""
        before = self.step(row, kind)
        now = self._clock.now()
        self._keep(Step(row, kind, StepState.IN_DOUBT, before.server_id, request_id, now, before.attempts + 1))

    def done(self, row: int, kind: StepKind, server_id: str) -> None:
        """Writes that a request was done, and the id of its object."""
        self._keep(replace(self.step(row, kind), state=StepState.DONE, server_id=server_id))

    def differs(self, row: int, kind: StepKind, reason: Message) -> None:
        """Writes that what a request did is not what was sent, and in what; it stays done."""
        self._keep(replace(self.step(row, kind), reason=reason))

    def refused(self, row: int, kind: StepKind, reason: Message, server_text: str) -> None:
        """Writes that a request was refused, and why."""
        self._keep(replace(self.step(row, kind), state=StepState.REFUSED, reason=reason, server_text=server_text))

    def held(self, row: int, kind: StepKind, reason: Message, other_id: str = "") -> None:
        """Writes that a request is not sent, for it would write over somebody else, or do what somebody else has done.

        The reason has no arguments; `other_id` is the goal of somebody else where there is one.
        """
        self._keep(replace(self.step(row, kind), state=StepState.HELD, server_id=other_id, reason=reason))

    def not_sent(self, row: int, kind: StepKind) -> None:
        """Writes that a request was certainly not processed."""
        self._keep(replace(self.step(row, kind), state=StepState.NOT_SENT))

    def end(self, ending: Ending) -> None:
        """Writes how the upload ended, or that it goes on."""
        with _on_disk(), self._lock, self._database:
            self._database.execute("UPDATE facts SET value = ? WHERE name = 'ending'", (ending.value,))
        self.ending = ending

    def release(self) -> None:
        """Writes that the rest may follow the rows that went first."""
        self._forget("first")
        self.first = ()

    def proven(self) -> None:
        """Writes that the first thing that arrived was compared, whatever came of it."""
        self._forget("unproven")
        self.is_to_be_proven = False

    def close(self) -> None:
        """Lets go of the file."""
        with self._lock:
            self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _forget(self, fact: str) -> None:
        with _on_disk(), self._lock, self._database:
            self._database.execute("DELETE FROM facts WHERE name = ?", (fact,))

    def _keep(self, step: Step) -> None:
        said = packing.pack_said(step.reason, step.server_text) if step.reason or step.server_text else b""
        sealed = self._cipher.seal(said) if said and self._cipher else None
        values = (
            step.row,
            step.kind.value,
            step.state.value,
            step.server_id,
            step.request_id,
            step.intended.isoformat() if step.intended else None,
            step.attempts,
            step.reason.id if step.reason else "",
            sealed,
        )
        with self._lock:
            with _on_disk(), self._database:
                self._database.execute("INSERT OR REPLACE INTO steps VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", values)
            self._steps[step.row, step.kind] = step

    def _read_steps(self) -> Sequence[Step]:
        return [
            Step(
                number,
                StepKind(kind),
                StepState(state),
                server_id,
                request_id,
                datetime.fromisoformat(intended) if intended else None,
                attempts,
                *self._said(reason, sealed, StepState(state)),
            )
            for number, kind, state, server_id, request_id, intended, attempts, reason, sealed in (
                self._database.execute("SELECT * FROM steps").fetchall()
            )
        ]

    def _said(self, reason: str, sealed: bytes | None, state: StepState) -> tuple[Message | None, str]:
        """Why something was refused. Without its contents only the kind of the refusal is left."""
        if state is StepState.HELD:
            return Message(reason), ""
        if sealed is not None and self._cipher is not None:
            try:
                return packing.unpack_said(self._cipher.open(sealed))
            except ValueError:
                pass
        not_kept = "upload-differs-words-not-kept" if state is StepState.DONE else "upload-not-accepted-words-not-kept"
        return (Message(not_kept) if reason else None), ""

    def _content(self, name: str) -> bytes | None:
        if self._cipher is None:
            return None
        with self._lock:
            found = self._database.execute("SELECT sealed FROM contents WHERE name = ?", (name,)).fetchone()
        try:
            return self._cipher.open(found[0]) if found else None
        except ValueError:
            return None


@contextmanager
def _making(path: Path) -> Iterator[sqlite3.Connection]:
    """A new database under another name, which takes its own when it is whole."""
    making = path.with_name(f"{path.name}~")
    making.touch(mode=0o600, exist_ok=False)
    try:
        with closing(sqlite3.connect(making)) as database, _on_disk(), database:
            yield database
        making.rename(path)
    finally:
        making.unlink(missing_ok=True)


@contextmanager
def _on_disk() -> Iterator[None]:
    """What is done within must get to the disk. Raises `JournalUnwritable` where it does not."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise JournalUnwritable from error


def _trouble(error: Exception, path: Path) -> ProgramError:
    """Why a journal could not be opened."""
    if not isinstance(error, sqlite3.OperationalError):
        return JournalDamaged(file=path.name)
    code = error.sqlite_errorcode & 0xFF
    if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return JournalInUse(file=path.name)
    is_full = code in {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN}
    return JournalUnwritable() if is_full else JournalDamaged(file=path.name)


def _open(path: Path) -> sqlite3.Connection:
    """Opens and locks a database file; the lock ends with the process, however that ends."""
    database = sqlite3.connect(path, timeout=0.1, check_same_thread=False)
    try:
        database.execute("PRAGMA locking_mode = EXCLUSIVE")
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = FULL")
        database.execute("BEGIN EXCLUSIVE")
        database.commit()
    except sqlite3.DatabaseError as error:
        database.close()
        raise _trouble(error, path) from error
    return database


def _held_back(row: int) -> tuple[int, str, str, str, str, None, int, str, None]:
    return (row, StepKind.CREATE.value, StepState.HELD.value, "", "", None, 0, "upload-held-since-approval", None)


def _several(packed: str) -> tuple[str, ...]:
    return tuple(packed.split())


def _row_of(decision: Decision) -> tuple[int, str, int | None, str, str, str, str, str, str]:
    return (
        decision.row,
        decision.fate.value,
        decision.parent_row,
        decision.parent_id,
        decision.target_id,
        " ".join(decision.equals),
        " ".join(decision.seen),
        " ".join(decision.fields),
        decision.reason,
    )
