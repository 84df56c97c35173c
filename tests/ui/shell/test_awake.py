"""The computer is held awake while sending: heard on a private session bus, as a desktop hears it (row H7).

By hand on each system: see the module.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bw_desktop.ui.shell.awake import Awake

LISTENS = """
import subprocess
from PySide6.QtCore import QCoreApplication
from bw_desktop.ui.shell.awake import Awake
desktop = subprocess.Popen(
    ["dbus-monitor", "--session", "type='method_call',interface='org.freedesktop.ScreenSaver'",
     "type='signal',member='NameOwnerChanged'"],
    stdout=subprocess.PIPE, text=True,
)
assert "NameAcquired" in "".join(desktop.stdout.readline() for _ in range(4))
application = QCoreApplication([])
awake = Awake("bw_desktop", "An upload is being sent")
awake.keep(True)
awake.keep(True)
heard = ""
while "An upload is being sent" not in heard:
    heard += desktop.stdout.readline()
sender = heard.rpartition("sender=")[2].split()[0]
awake.keep(False)
while heard.count(f'string "{sender}"') < 4:
    heard += desktop.stdout.readline()
desktop.terminate()
desktop.wait()
print(heard)
"""


@pytest.mark.skipif(not shutil.which("dbus-monitor"), reason="needs the tools of D-Bus")
def test_a_desktop_hears_it_once_and_the_connection_goes_at_the_end() -> None:
    command = ["dbus-run-session", "--", sys.executable, "-c", LISTENS]
    done = subprocess.run(command, env={**os.environ}, capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.count("member=Inhibit") == 1
    assert done.stdout.count('string "bw_desktop"') == 1


def test_without_a_bus_nothing_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    awake = Awake("bw_desktop", "")
    awake.keep(True)
    awake.keep(False)
    assert awake._means is None


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell script")
def test_on_macos_a_child_holds_it_until_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from bw_desktop.ui.shell import awake as module

    said = tmp_path / "said"
    tool = tmp_path / "caffeinate"
    tool.write_text(
        f"#!/bin/sh\ntrap 'echo ended >> {said}; exit' TERM\necho \"$@\" > {said}\nwhile :; do sleep 0.05; done\n"
    )
    tool.chmod(0o755)
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(module._Caffeinate, "_COMMAND", str(tool))
    awake = Awake("bw_desktop", "")
    awake.keep(True)
    while not said.exists() or not said.read_text():
        pass
    awake.keep(False)
    assert said.read_text().split() == ["-i", "-w", str(os.getpid()), "ended"]
