"""The activity log: who did what, when and to how many, one line of JSON each, only ever appended to (row L1).

In clear stand ids and counts. Names of files and of people stand sealed in a field of their own, and are left out
while there is no key for it.
"""

from __future__ import annotations

import base64
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from bw_desktop.errors import Details, FileUnwritable
from bw_desktop.messages import Message
from bw_desktop.storage.vault import Vault

_VERSION = 1


class Deed(StrEnum):
    """What was done."""

    CONNECTED = "connected"
    KEY_REPLACED = "key-replaced"
    WORKSPACE_REMOVED = "workspace-removed"
    EXPORTED = "exported"
    CHECKED = "checked"
    UPLOADED = "uploaded"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that was done.

    `at` is aware; `workspace` and `who` are ids (of the workspace, and of the key's user in Betterworks);
    `counts` are numbers by outcome; `files` are fingerprints; `journal` names the upload's journal, which has the
    request of each row; `requests` are request ids where there is no journal. `private` is what is sealed: names of
    files, the key owner's e-mail, how an export is made again.
    """

    deed: Deed
    at: datetime
    workspace: str
    environment: str
    who: str = ""
    counts: Mapping[str, int] = field(default_factory=dict)
    files: tuple[str, ...] = ()
    journal: str = ""
    requests: tuple[str, ...] = ()
    private: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class History:
    """The facts of the log, oldest first, and what could not be read."""

    facts: tuple[Fact, ...]
    notes: tuple[Message, ...] = ()


class ActivityLog:
    """The log in a file. Without a vault, private parts are neither kept nor read."""

    def __init__(self, path: Path, vault: Vault | None = None) -> None:
        self._path = path
        self._vault = vault

    def append(self, fact: Fact) -> None:
        """Writes one fact, for good when it returns. Raises `FileUnwritable`."""
        line = json.dumps(self._tree(fact), ensure_ascii=False, sort_keys=True) + "\n"
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle = os.open(self._path, os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
            with os.fdopen(handle, "rb+", buffering=0) as file:
                # A line that a crash cut short must not swallow this one.
                file.write(("\n" if _is_cut_short(file.fileno()) else "").encode() + line.encode())
                os.fsync(file.fileno())
        except OSError as trouble:
            raise FileUnwritable(
                Message.of("storage-activity-unwritable"), details=Details(text=type(trouble).__name__)
            ) from trouble

    def read(self) -> History:
        """All facts; lines that are damaged, or of a newer version, are left where they are, counted and said."""
        try:
            lines = self._path.read_bytes().splitlines()
        except FileNotFoundError:
            return History(())
        except OSError:
            return History((), (Message.of("storage-activity-unreadable"),))
        facts = [self._fact(line) for line in lines if line.strip()]
        lost = facts.count(None)
        notes = (Message.of("storage-activity-lines", lines=lost),) if lost else ()
        return History(tuple(fact for fact in facts if fact is not None), notes)

    def _tree(self, fact: Fact) -> dict[str, Any]:
        tree: dict[str, Any] = {
            "version": _VERSION,
            "deed": fact.deed,
            "at": fact.at.astimezone(UTC).isoformat(timespec="seconds"),
            "workspace": fact.workspace,
            "environment": fact.environment,
            "who": fact.who,
            "counts": dict(fact.counts),
            "files": list(fact.files),
            "journal": fact.journal,
            "requests": list(fact.requests),
        }
        if self._vault is not None and fact.private:
            sealed = self._vault.seal(json.dumps(dict(fact.private), ensure_ascii=False).encode())
            tree["sealed"] = base64.b64encode(sealed).decode("ascii")
        return tree

    def _fact(self, line: bytes) -> Fact | None:
        try:
            tree = json.loads(line)
            if tree["version"] != _VERSION:
                return None
            return Fact(
                deed=Deed(tree["deed"]),
                at=datetime.fromisoformat(tree["at"]),
                workspace=str(tree["workspace"]),
                environment=str(tree["environment"]),
                who=str(tree["who"]),
                counts={str(name): int(count) for name, count in tree["counts"].items()},
                files=tuple(map(str, tree["files"])),
                journal=str(tree["journal"]),
                requests=tuple(map(str, tree["requests"])),
                private=self._opened(str(tree.get("sealed", ""))),
            )
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            return None

    def _opened(self, sealed: str) -> dict[str, str]:
        """The private part; empty where it cannot be opened, for the facts outlive the key."""
        if self._vault is None or not sealed:
            return {}
        try:
            tree = json.loads(self._vault.open(base64.b64decode(sealed, validate=True)))
        except ValueError:
            return {}
        return {str(name): str(value) for name, value in tree.items()}


def _is_cut_short(handle: int) -> bool:
    end = os.lseek(handle, 0, os.SEEK_END)
    if end == 0:
        return False
    os.lseek(handle, end - 1, os.SEEK_SET)
    return os.read(handle, 1) != b"\n"
