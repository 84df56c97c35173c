"""The file of settings: read with patience, saved in one step, and set aside when it is damaged or newer (row M8).

In clear stands what may be seen by whoever finds the disk. What is personal is sealed with the store's key in one
field, and is not kept at all while there is no key.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from bw_desktop.errors import Details, FileUnwritable
from bw_desktop.messages import Message
from bw_desktop.storage.private_files import keep_copy, set_aside, write_whole
from bw_desktop.storage.settings import Settings
from bw_desktop.storage.settings_json import SettingsReader, private_part, public_part
from bw_desktop.storage.vault import Vault

Migration: TypeAlias = Callable[[dict[str, Any]], dict[str, Any]]
MIGRATIONS: tuple[Migration, ...] = ()
"""What turns a tree of version 1 into one of version 2, and so on."""

_Notes: TypeAlias = tuple[Message, ...]


class SettingsFile:
    """The settings on disk. `load` comes first, `unlock` when the store's key is there."""

    def __init__(self, path: Path, migrations: Sequence[Migration] = MIGRATIONS) -> None:
        self._path = path
        self._migrations = migrations
        self._vault: Vault | None = None
        self._sealed = ""

    @property
    def version(self) -> int:
        """The version of the format that is written."""
        return 1 + len(self._migrations)

    def load(self) -> tuple[Settings, _Notes]:
        """The settings without their personal parts, and what was found damaged or newer and set aside."""
        try:
            content = self._path.read_bytes()
        except FileNotFoundError:
            return Settings(), ()
        except OSError:
            return Settings(), (self._kept("unreadable"),)
        try:
            tree = json.loads(content)
            version = int(tree["version"])
            if version > self.version:
                return Settings(), (self._kept("newer"),)
            for step in self._migrations[version - 1 :]:
                tree = step(tree)
            settings = dict(tree["settings"])
        except (ValueError, TypeError, KeyError, RecursionError):
            return Settings(), (self._kept("damaged"),)
        self._sealed = str(tree.get("sealed", ""))
        reader = SettingsReader()
        found = reader.settings(settings)
        return found, (self._kept("damaged", content, len(reader.lost)),) if reader.lost else ()

    def unlock(self, vault: Vault, settings: Settings) -> tuple[Settings, _Notes]:
        """The settings with their personal parts, which are kept from now on; what cannot be opened is set aside."""
        self._vault = vault
        sealed, self._sealed = self._sealed, ""
        if not sealed:
            return settings, ()
        try:
            tree = json.loads(vault.open(base64.b64decode(sealed, validate=True)))
            reader = SettingsReader()
            found = reader.with_private(settings, tree)
        except (ValueError, TypeError, binascii.Error):
            return settings, (self._kept("locked", sealed.encode()),)
        return found, (self._kept("damaged", sealed.encode(), len(reader.lost)),) if reader.lost else ()

    def save(self, settings: Settings) -> None:
        """Writes the settings in one step. Raises `FileUnwritable`; the old file is untouched then."""
        tree: dict[str, Any] = {"version": self.version, "settings": public_part(settings)}
        if self._vault is not None:
            private = json.dumps(private_part(settings), ensure_ascii=False)
            tree["sealed"] = base64.b64encode(self._vault.seal(private.encode())).decode("ascii")
        elif self._sealed:
            tree["sealed"] = self._sealed
        content = json.dumps(tree, ensure_ascii=False, indent=1, sort_keys=True)
        try:
            write_whole(self._path, content.encode())
        except OSError as trouble:
            raise FileUnwritable(
                Message.of("storage-settings-unwritable"), details=Details(text=type(trouble).__name__)
            ) from trouble

    def _kept(self, why: str, copy: bytes | None = None, parts: int = 0) -> Message:
        """Sets the file, or a copy of what could not be used, aside and says so."""
        try:
            place = set_aside(self._path, why) if copy is None else keep_copy(self._path, why, copy)
        except OSError:
            return Message.of("storage-settings-stuck")
        if parts:
            return Message.of("storage-settings-parts", parts=parts, file=place.name)
        return Message(f"storage-settings-{why}", {"file": place.name})
