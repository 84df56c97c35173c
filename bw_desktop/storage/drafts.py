"""Keeps the upload that is being prepared, sealed, so that it outlives the program: one for each workspace (J2, M1).

The bytes of its file are written once, what was said of them at every step. One belongs to the other by its name.
"""

from __future__ import annotations

import contextlib
import hashlib
from dataclasses import dataclass
from pathlib import Path

from bw_desktop.storage.private_files import set_aside, write_whole
from bw_desktop.storage.vault import Vault

_STATE, _FILE = ".draft", ".draft-file"
_NAME_BYTES = 32


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft as it was kept: the bytes of the file, and what was said of it."""

    content: bytes
    state: bytes


class Drafts:
    """The drafts of all workspaces, below one folder. Touches the disk: to be called in a thread. Raises `OSError`."""

    def __init__(self, folder: Path, vault: Vault) -> None:
        self._folder, self._vault = folder, vault
        self._written: dict[str, bytes] = {}

    def write(self, workspace: str, draft: Draft) -> None:
        """Keeps a draft in place of the one before."""
        name = hashlib.sha256(draft.content).digest()
        if self._written.get(workspace) != name:
            write_whole(self._path(workspace, _FILE), self._vault.seal(draft.content))
            self._written[workspace] = name
        write_whole(self._path(workspace, _STATE), self._vault.seal(name + draft.state))

    def read(self, workspace: str) -> Draft | None:
        """The draft that was kept; None where there is none.

        One that is damaged, or sealed with a key that is lost, is set aside (row M8).
        """
        paths = [self._path(workspace, ending) for ending in (_FILE, _STATE)]
        try:
            content, state = (self._vault.open(path.read_bytes()) for path in paths)
        except FileNotFoundError:
            return None
        except ValueError:
            self._put_aside(paths)
            return None
        if state[:_NAME_BYTES] != hashlib.sha256(content).digest():
            # The program ended between the two: the file is newer than what was said of the one before.
            self.forget(workspace)
            return None
        return Draft(content, state[_NAME_BYTES:])

    def forget(self, workspace: str) -> None:
        """Removes the draft."""
        self._written.pop(workspace, None)
        forget_draft(self._folder, workspace)

    def _put_aside(self, paths: list[Path]) -> None:
        for path in paths:
            with contextlib.suppress(FileNotFoundError):
                set_aside(path, "unreadable")

    def _path(self, workspace: str, ending: str) -> Path:
        return self._folder / f"{workspace}{ending}"


def forget_draft(folder: Path, workspace: str) -> None:
    """Removes the draft of a workspace, also where the key that seals it is lost. Raises `OSError`."""
    for ending in (_STATE, _FILE):
        (folder / f"{workspace}{ending}").unlink(missing_ok=True)
