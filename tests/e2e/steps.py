"""Steps several journeys take, by accessible names: connecting, choosing a file, going through the upload pages."""

from __future__ import annotations

import re
from pathlib import Path

from tests.e2e.desktop import Desktop, Seen
from tests.sandbox_server import Sandbox

TECHNICAL = re.compile(r"Traceback|HTTP|Error\b|Exception|\{\"|'None'|<html|\b(?:40[0-9]|429|50[0-9])\b")
"""What no HR admin should meet on the screen: codes, JSON, Python's words."""


def go_to_key(seen: Seen, address: str, *, live: bool = False) -> None:
    """From the welcome card to the card for the key of a workspace at an address of its own."""
    seen.press("Connect to Betterworks. …", seconds=30)
    seen.press("LIVE: …" if live else "TEST: Betterworks preview…", "radio button")
    seen.press("Other address")
    seen.fill("Address", address, role="text")
    seen.press("Next")


def enter_key(seen: Seen, key: str) -> None:
    """Types a key and lets it be tested."""
    seen.fill("API key", key, role="password text")
    seen.press("Test …", "push button")


def connect(seen: Seen, sandbox: Sandbox, role: str = "super_admin", *, live: bool = False) -> None:
    """The whole first run, to the main window."""
    go_to_key(seen, sandbox.base_url, live=live)
    enter_key(seen, sandbox.keys[role])
    seen.read("It can read…", seconds=20)
    seen.press("Show the users")
    seen.read("Users", "page tab", seconds=20)


def choose_file(seen: Seen, file: Path) -> None:
    """Chooses a file on the first upload page."""
    seen.press("Choose …", "push button")
    seen.fill("File name:", str(file), role="text", window="Choose")
    seen.press("Open", "push button", window="Choose")


def go_to_send(seen: Seen, rows: int) -> None:
    """From the opened file to the last page before anything leaves."""
    seen.read(f"{rows} rows to upload", seconds=20)
    seen.press("Go on")
    seen.press("Check the file")
    seen.press("Go on", seconds=30)
    seen.press("Go on to sending", seconds=20)


def save_as(seen: Seen, file: Path) -> None:
    """Answers the system's question where to save."""
    seen.fill("File name:", str(file), role="text", window="Save")
    seen.press("Save", "push button", window="Save")


def do(seen: Seen, screen: Desktop, action: str) -> None:
    """Does an action by "find anything", opened by its button."""
    seen.press("Find anything", "push button")
    screen.focus("Find anything")
    screen.type(action)
    seen.read(f"{action}, Action", "list item", window="Find anything")
    screen.keys("Return")


def calm(seen: Seen) -> None:
    """Nothing technical is on the screen."""
    found = TECHNICAL.search(seen.tree())
    assert found is None, f"{found.group()!r} is on the screen:\n{seen.tree()[:8000]}"
