"""The composition root: what it imports beside the window's thread knows nothing of Qt."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from bw_desktop.application import _WITH_QT, _WITHOUT_QT

ROOT = Path(__file__).resolve().parents[1]


def test_what_is_imported_in_a_thread_is_free_of_qt() -> None:
    """A class of Qt's made in a thread crashes the window's; see `application._import_the_rest`."""
    program = (
        "import json, sys; from importlib import import_module\n"
        f"for name in {list(_WITHOUT_QT)!r}: import_module(f'bw_desktop.{{name}}')\n"
        "print(json.dumps(sorted(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True, capture_output=True, text=True)
    loaded = json.loads(done.stdout)
    assert "bw_desktop.upload" in loaded
    assert [name for name in loaded if name.startswith(("PySide6", "shiboken6", "qasync", "bw_desktop.ui"))] == []


def test_what_is_imported_on_the_loop_ends_with_all_that_the_window_holds() -> None:
    assert _WITH_QT[-1] == "ui.shell.desk"
