"""A desktop for journeys: a display, a session bus with a real keychain, the accessibility bus, and the program on it.

`Desktop.start` runs the program as a user would; `Seen` drives it by role and name (see `assistive.py`).
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

import companions

ROOT = Path(__file__).resolve().parents[2]
_LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
_SYSTEM_PYTHON = "/usr/bin/python3"


class Seen:
    """The program's windows as assistive technology sees them. Any missing element fails with the whole tree."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._process = subprocess.Popen(
            [_SYSTEM_PYTHON, str(Path(__file__).with_name("assistive.py"))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=dict(environment),
            text=True,
        )

    def press(self, name: str, role: str = "", **more: Any) -> None:
        """Presses a button, picks a tab or an item."""
        self._ask("press", name=name, role=role, **more)

    def fill(self, name: str, text: str, **more: Any) -> None:
        """Puts a text into a field."""
        assert self._ask("fill", name=name, text=text, **more), f"{name} took no text"

    def read(self, name: str, role: str = "", **more: Any) -> dict[str, Any]:
        """What an element says; a name that ends with "…" may go on."""
        answer: dict[str, Any] = self._ask("read", name=name, role=role, **more)
        return answer

    def take(self, name: str, role: str = "", **more: Any) -> None:
        """Gives an element the keyboard."""
        assert self._ask("take", name=name, role=role, **more), f"{name} did not take the keyboard"

    def focused(self, **more: Any) -> dict[str, Any]:
        """What has the keyboard."""
        answer: dict[str, Any] = self._ask("focused", **more)
        return answer

    def items(self, role: str, **more: Any) -> list[str]:
        """The names of all elements of a role, showing or not."""
        names: list[str] = self._ask("items", role=role, **more)
        return names

    def wait_gone(self, name: str, **more: Any) -> None:
        """Waits until an element is gone."""
        assert self._ask("gone", name=name, **more), f"{name} is still there"

    def cells(self, name: str, **more: Any) -> list[list[str]]:
        """A table's rows as texts."""
        rows: list[list[str]] = self._ask("cells", name=name, **more)
        return rows

    def choose(self, name: str, item: str, **more: Any) -> None:
        """Selects an item of a list."""
        self._ask("choose", name=name, item=item, **more)

    def windows(self) -> list[str]:
        """Names of the windows."""
        names: list[str] = self._ask("windows")
        return names

    def unnamed(self) -> list[str]:
        """Controls without a name."""
        found: list[str] = self._ask("unnamed")
        return found

    def tree(self) -> str:
        """Everything that is showing."""
        return "\n".join(self._ask("tree"))

    def close(self) -> None:
        """Ends the observer."""
        self._process.kill()
        self._process.communicate()

    def _ask(self, command: str, **arguments: Any) -> Any:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps({"do": command, **arguments}) + "\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        if "missing" in answer:
            pytest.fail(f"{answer['missing']}\n{self.tree()[:20_000]}", pytrace=True)
        return answer["ok"]


class Desktop:
    """One virtual screen with what a user's session has. `environment` is what every program on it is given."""

    def __init__(self, environment: dict[str, str], pictures: Path) -> None:
        self.environment = environment
        self._pictures = pictures
        self._log = pictures / "program.log"
        self._log.write_text("")

    @contextmanager
    def start(self, *arguments: str, **environment: str) -> Iterator[tuple[subprocess.Popen[str], Seen]]:
        """Runs the program until the end of the block, with no more rights than a user has.

        Whatever happened to it, it must have said nothing on its standard output and error.
        """
        with self._log.open("a") as errors:
            process = subprocess.Popen(
                [*_without_the_rights_of_root(), sys.executable, "-m", "bw_desktop", *arguments],
                cwd=ROOT,
                env={**self.environment, **environment},
                stdout=errors,
                stderr=errors,
                text=True,
            )
        seen = Seen(self.environment)
        try:
            yield process, seen
        except BaseException:
            self.picture("failed")
            print(f"the program {'runs' if process.poll() is None else f'ended with {process.returncode}'}")
            print("\n".join(self.said()))
            _show_logs(arguments)
            raise
        finally:
            seen.close()
            if process.poll() is None:
                process.terminate()
                process.wait(20)
        assert self.said() == []

    def without_keychain(self) -> dict[str, str]:
        """What a program is given so that it finds no keychain, and is seen all the same: no session bus."""
        ask = ["dbus-send", "--print-reply=literal", "--dest=org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus.GetAddress"]
        told = subprocess.run(ask, env=self.environment, check=True, capture_output=True, text=True, timeout=20)
        return {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/none", "AT_SPI_BUS_ADDRESS": told.stdout.strip()}

    def said(self) -> list[str]:
        """What the program wrote to standard output and error, without Qt's notes on its accessibility bridge."""
        lines = self._log.read_text("utf-8", errors="replace").splitlines()
        return [line for line in lines if not line.startswith("qt.accessibility")]

    def picture(self, name: str) -> Path:
        """A picture of the screen, kept for a person to look at."""
        path = self._pictures / f"{name}.png"
        subprocess.run(["import", "-window", "root", str(path)], env=self.environment, check=False)
        return path

    def keys(self, *keys: str) -> None:
        """Types keys as xdotool names them: `ctrl+k`, `Tab`, `Return`."""
        subprocess.run(["xdotool", "key", *keys], env=self.environment, check=True)

    def focus(self, window: str) -> None:
        """Gives a window the keyboard: there is no window manager here that would."""
        wait_until(lambda: self._focused(window), 20, f"no window {window!r} took the keyboard")

    def wait_for_menu(self) -> None:
        """Waits until a menu is open: one that pops up stands nowhere on the bus, but it is a window of its own."""
        search = ["xdotool", "search", "--onlyvisible", "--class", "."]

        def count() -> int:
            found = subprocess.run(search, env=self.environment, check=False, capture_output=True, text=True)
            return len(found.stdout.split())

        wait_until(lambda: count() > 1, 10, "no menu came")

    def _focused(self, window: str) -> bool:
        """Tries once; a window that is just coming or going refuses, and is then looked for anew."""
        search = ["xdotool", "search", "--onlyvisible", "--name", window]
        found = subprocess.run(search, env=self.environment, check=False, capture_output=True, text=True).stdout.split()
        if not found:
            return False
        give = ["timeout", "2", "xdotool", "windowfocus", "--sync", found[0]]
        return subprocess.run(give, env=self.environment, check=False, capture_output=True).returncode == 0

    def type(self, text: str) -> None:
        """Types a text on the keyboard."""
        subprocess.run(["xdotool", "type", text], env=self.environment, check=True)


@contextmanager
def desktop(home: Path, pictures: Path) -> Iterator[Desktop]:
    """A desktop whose user has an empty home folder. Skips where the system has no virtual display or buses."""
    needed = ("Xvfb", "dbus-daemon", "gnome-keyring-daemon", _LAUNCHER, _SYSTEM_PYTHON)
    if sys.platform != "linux" or not all(shutil.which(name) for name in needed):
        pytest.skip("needs Xvfb, gnome-keyring and at-spi2-core on Linux")
    pictures.mkdir(parents=True, exist_ok=True)
    with companions.virtual_display() as display, companions.unlocked_keychain() as keychain:
        environment = {**os.environ, **keychain, "DISPLAY": display, "HOME": str(home)}
        environment |= {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"}
        # A crash below Python tells where it happened.
        environment["PYTHONFAULTHANDLER"] = "1"
        environment.pop("PYTHON_KEYRING_BACKEND", None)
        launcher = subprocess.Popen(
            [_LAUNCHER, "--launch-immediately"],
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        with companions.ended(launcher):
            yield Desktop(environment, pictures)


def _show_logs(arguments: Sequence[str]) -> None:
    """Shows beside a failed test what the program noted in its own log, from the profile it was started with."""
    if "--profile" in arguments:
        for log in Path(arguments[arguments.index("--profile") + 1]).rglob("*.log*"):
            print(f"{log.name}:\n{log.read_text('utf-8', errors='replace')[-20_000:]}")


def _without_the_rights_of_root() -> list[str]:
    """Tests may run as root, who can read every file; who uses the program cannot."""
    if os.geteuid() != 0 or not shutil.which("setpriv"):
        return []
    rights = "-dac_override,-dac_read_search"
    return ["setpriv", f"--bounding-set={rights}", f"--inh-caps={rights}"]


def wait_until(true: Any, seconds: float = 30, what: str = "") -> Any:
    """Waits for a call to give something true, and returns it."""
    until = time.monotonic() + seconds
    while not (found := true()):
        assert time.monotonic() < until, what or "it did not happen in time"
        time.sleep(0.1)
    return found
