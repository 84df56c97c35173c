"""Keeps the last whole load of each domain, sealed, for when Betterworks cannot be reached (rows B13, M1, M8).

One file per workspace and domain: sealed blocks, each after its length in four bytes. A block holds the snapshot's
random name, its own number and its content, compressed; so none can be left out, put elsewhere or taken from
another file. The first block is the head, the last one is empty.
"""

from __future__ import annotations

import contextlib
import json
import secrets
import zlib
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, BinaryIO, Generic, TypeVar

from bw_desktop.errors import FileUnreadable
from bw_desktop.messages import Message
from bw_desktop.records.columns import Column, Kind, Record
from bw_desktop.records.extra import reads_place
from bw_desktop.records.plain import RowPacker, RowUnpacker, row_fields
from bw_desktop.storage.private_files import set_aside, whole_file
from bw_desktop.storage.vault import Vault

RowT = TypeVar("RowT", bound=Record)

KEPT_DAYS = 30
_VERSION = 1
_SUFFIX, _ASIDE = ".rows", "unreadable"
_SLICE = 500
_COLUMN_FACTS = ("id", "group", "width", "shown", "sensitive")
_NAME_BYTES, _NUMBER_BYTES, _LENGTH_BYTES = 16, 4, 4


@dataclass(frozen=True, slots=True)
class Head:
    """What is known of a load.

    `scope` says what was asked for (a period of goals, say), `taken` when, `columns` are those of the unknown fields of
    its rows, in the order of their `extra`, `notes` what was said of it.
    """

    domain: str
    scope: str
    taken: datetime
    count: int
    columns: tuple[Column[Any], ...] = ()
    notes: tuple[Message, ...] = ()


class Stopped(Exception):
    """Writing was told to stop; nothing was kept."""


class Snapshot(Generic[RowT]):
    """A load that was kept; its rows are read as they are asked for, which may be in another thread."""

    def __init__(
        self, head: Head, parts: Generator[bytes, None, None], kind: type[RowT], damaged: Callable[[], FileUnreadable]
    ) -> None:
        self.head = head
        self._parts, self._unpacker, self._damaged = parts, RowUnpacker(kind), damaged

    def part(self) -> Sequence[RowT]:
        """The next rows; none at the end. Raises `FileUnreadable` for a damaged file, which is set aside then."""
        try:
            part = next(self._parts, None)
            return [] if part is None else self._unpacker.rows(part)
        except (ValueError, OSError) as trouble:
            raise self._damaged() from trouble

    def close(self) -> None:
        """Lets go of the file."""
        self._parts.close()


class Snapshots:
    """The snapshots of all workspaces, below one folder. What touches the disk is meant to run in a thread."""

    def __init__(self, folder: Path, vault: Vault) -> None:
        self._folder, self._vault = folder, vault

    def write(
        self,
        workspace: str,
        head: Head,
        rows: Sequence[RowT],
        kind: type[RowT],
        pause: Callable[[], None] = lambda: None,
    ) -> None:
        """Keeps a load in place of the one before. `pause` is called between slices, and may raise `Stopped`.

        Raises `OSError`; the load before is untouched then.
        """
        packer, seal = RowPacker(kind), _Sealer(self._vault)
        with whole_file(self._path(workspace, head.domain)) as file:
            file.write(seal.block(_head_as_bytes(head, row_fields(kind))))
            for first in range(0, len(rows), _SLICE):
                pause()
                file.write(seal.block(packer.pack(rows[first : first + _SLICE])))
            file.write(seal.block(b""))

    def read(self, workspace: str, domain: str, kind: type[RowT]) -> Snapshot[RowT] | None:
        """The load that was kept; None where none was. Raises `FileUnreadable` as `Snapshot.part` does."""
        path = self._path(workspace, domain)
        blocks = _blocks(path, self._vault)
        try:
            head = _head_of(next(blocks), domain, row_fields(kind))
        except FileNotFoundError:
            return None
        except (ValueError, KeyError, TypeError, OSError) as trouble:
            # A file that is open cannot be renamed everywhere.
            blocks.close()
            raise self._aside(path) from trouble
        return Snapshot(head, blocks, kind, lambda: self._aside(path))

    def forget(self, workspace: str, domain: str = "") -> None:
        """Removes what was kept of a domain, or all that was kept of a workspace. Raises `OSError`."""
        forget_kept(self._folder, workspace, domain)

    def expire(self, now: datetime) -> None:
        """Removes what is older than `KEPT_DAYS`; what was set aside stays (row M8)."""
        before = (now - timedelta(days=KEPT_DAYS)).timestamp()
        for file in self._folder.glob("*/*"):
            with contextlib.suppress(OSError):
                if f".{_ASIDE}-" not in file.name and file.stat().st_mtime < before:
                    file.unlink()

    def _path(self, workspace: str, domain: str) -> Path:
        return self._folder / workspace / f"{domain}{_SUFFIX}"

    def _aside(self, path: Path) -> FileUnreadable:
        try:
            kept = set_aside(path, _ASIDE).name
        except OSError:
            kept = path.name
        return FileUnreadable(Message.of("storage-snapshot-unreadable", file=kept))


def forget_kept(folder: Path, workspace: str, domain: str = "") -> None:
    """As `Snapshots.forget`, where there is no vault (any more) to read them with."""
    own = folder / workspace
    for file in own.glob(f"{domain}.*" if domain else "*"):
        file.unlink()
    if not domain:
        with contextlib.suppress(FileNotFoundError):
            own.rmdir()


class _Sealer:
    """Makes the blocks of one file."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._name = secrets.token_bytes(_NAME_BYTES)
        self._number = 0

    def block(self, content: bytes) -> bytes:
        """The next block, with its length before it."""
        numbered = self._name + self._number.to_bytes(_NUMBER_BYTES, "big") + zlib.compress(content, 1)
        self._number += 1
        sealed = self._vault.seal(numbered)
        return len(sealed).to_bytes(_LENGTH_BYTES, "big") + sealed


def _blocks(path: Path, vault: Vault) -> Generator[bytes, None, None]:
    """The contents of a file's blocks, without the empty one at the end. Raises `ValueError`, `OSError`."""
    with path.open("rb") as file:
        name = b""
        number = 0
        while content := _content(vault.open(_next(file)), name, number):
            name, body = content
            if not body:
                return
            yield body
            number += 1


def _content(opened: bytes, name: bytes, number: int) -> tuple[bytes, bytes]:
    """The snapshot's name and the content of a block that has to have this name and number."""
    own, rest = opened[:_NAME_BYTES], opened[_NAME_BYTES:]
    if name not in (b"", own) or rest[:_NUMBER_BYTES] != number.to_bytes(_NUMBER_BYTES, "big"):
        raise ValueError("a block of another file, or at another place")
    try:
        return own, zlib.decompress(rest[_NUMBER_BYTES:])
    except zlib.error as trouble:
        raise ValueError("damaged") from trouble


def _next(file: BinaryIO) -> bytes:
    length = int.from_bytes(file.read(_LENGTH_BYTES), "big")
    sealed = file.read(length)
    if not length or len(sealed) < length:
        raise ValueError("cut off")
    return sealed


def _head_as_bytes(head: Head, names: Sequence[str]) -> bytes:
    known = {
        "version": _VERSION,
        "fields": names,
        "domain": head.domain,
        "scope": head.scope,
        "taken": head.taken.isoformat(),
        "count": head.count,
        "columns": list(map(_column_as_json, head.columns)),
        "notes": list(map(_message_as_json, head.notes)),
    }
    return json.dumps(known).encode()


def _head_of(content: bytes, domain: str, names: Sequence[str]) -> Head:
    known = json.loads(content)
    if (known["version"], known["domain"], tuple(known["fields"])) != (_VERSION, domain, tuple(names)):
        raise ValueError("of another version, or another domain")
    return Head(
        domain,
        str(known["scope"]),
        datetime.fromisoformat(known["taken"]),
        int(known["count"]),
        tuple(_column_of(place, column) for place, column in enumerate(known["columns"])),
        tuple(map(_message_of, known["notes"])),
    )


def _column_as_json(column: Column[Any]) -> dict[str, Any]:
    plain = {name: getattr(column, name) for name in _COLUMN_FACTS}
    return {**plain, "kind": column.kind.value, "title": _message_as_json(column.title)}


def _column_of(place: int, known: dict[str, Any]) -> Column[Any]:
    facts = {name: known[name] for name in _COLUMN_FACTS}
    return Column(title=_message_of(known["title"]), kind=Kind(known["kind"]), read=reads_place(place), **facts)


def _message_as_json(message: Message) -> list[Any]:
    def plain(value: Any) -> Any:
        if isinstance(value, Message):
            return {"message": _message_as_json(value)}
        if isinstance(value, datetime):
            return {"instant": value.isoformat()}
        return {"date": value.isoformat()} if isinstance(value, date) else value

    return [message.id, {name: plain(value) for name, value in message.arguments.items()}]


def _message_of(known: list[Any]) -> Message:
    def argument(value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        if "message" in value:
            return _message_of(value["message"])
        return datetime.fromisoformat(value["instant"]) if "instant" in value else date.fromisoformat(value["date"])

    words, arguments = known
    return Message(words, {name: argument(value) for name, value in arguments.items()})
