"""What the upload pages remember from one upload to the next, kept in the settings (row E2)."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from bw_desktop.errors import FileUnwritable
from bw_desktop.storage.settings import Settings

_LOG = logging.getLogger(__name__)


class SettingsHolder(Protocol):
    """Holds the settings and saves them."""

    @property
    def settings(self) -> Settings: ...

    def keep(self, settings: Settings) -> None:
        """Takes over and saves. Raises `FileUnwritable`; they are in use all the same."""
        ...


class SettingsMemory:
    """Satisfies `services.Memory`. Settings that cannot be saved are no reason to stop an upload."""

    def __init__(self, holder: SettingsHolder) -> None:
        self._holder = holder

    def recent_files(self) -> tuple[Path, ...]:
        """The files uploaded last, the latest first."""
        return tuple(Path(path) for path in self._holder.settings.recent_files)

    def note_file(self, path: Path) -> None:
        """Puts a file at the head of the recent ones."""
        self._keep(self._holder.settings.with_recent_file(str(path)))

    def matching(self, signature: str) -> Mapping[str, str] | None:
        """Header → field as it was matched before for this header."""
        return self._holder.settings.matchings.get(signature)

    def keep_matching(self, signature: str, matching: Mapping[str, str]) -> None:
        """Remembers how a header was matched."""
        known = self._holder.settings.matchings
        if known.get(signature) != matching:
            self._keep(replace(self._holder.settings, matchings={**known, signature: dict(matching)}))

    def _keep(self, settings: Settings) -> None:
        try:
            self._holder.keep(settings)
        except FileUnwritable:
            _LOG.info("settings could not be saved")
