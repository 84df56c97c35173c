"""Dead code is found where it stands, and data is not taken for it."""

from __future__ import annotations

from pathlib import Path

import dead_code

SOURCE = """
import enum

class Kind(enum.Enum):
    NEVER_NAMED = 1

class Used:
    field_of_data = 1

    def used(self):
        return 1

    def forgotten(self):
        return 2

    def paintEvent(self, event):
        return Used().used()
"""
SETTINGS = {"paths": ["some.py"], "ignore_names": ["[a-z]*[A-Z]*", "Kind"], "ignore_decorators": []}


def test_only_what_nobody_calls_is_told(tmp_path: Path) -> None:
    (tmp_path / "some.py").write_text(SOURCE, "utf-8")
    assert list(dead_code.unused(tmp_path, SETTINGS)) == ["some.py:13: method forgotten is used nowhere"]
