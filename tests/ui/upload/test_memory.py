"""What is remembered from one upload to the next."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from bw_desktop.errors import FileUnwritable
from bw_desktop.storage.settings import Settings
from bw_desktop.ui.upload.memory import SettingsMemory


@dataclass
class Holder:
    settings: Settings = field(default_factory=Settings)
    saved: int = 0
    is_full: bool = False

    def keep(self, settings: Settings) -> None:
        self.settings = settings
        self.saved += 1
        if self.is_full:
            raise FileUnwritable


def test_the_latest_file_comes_first_and_only_once() -> None:
    memory = SettingsMemory(Holder())
    for name in ("a.xlsx", "b.xlsx", "a.xlsx"):
        memory.note_file(Path(name))
    assert memory.recent_files() == (Path("a.xlsx"), Path("b.xlsx"))


def test_a_matching_is_found_by_its_signature() -> None:
    holder = Holder()
    memory = SettingsMemory(holder)
    memory.keep_matching("one", {"Goal": "name"})
    memory.keep_matching("two", {"Title": "name"})
    assert memory.matching("one") == {"Goal": "name"}
    assert memory.matching("three") is None
    memory.keep_matching("one", {"Goal": "name"})
    assert holder.saved == 2


def test_settings_that_cannot_be_saved_stop_nothing() -> None:
    memory = SettingsMemory(Holder(is_full=True))
    memory.note_file(Path("a.xlsx"))
    assert memory.recent_files() == (Path("a.xlsx"),)
