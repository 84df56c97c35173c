"""In a LIVE workspace that is set to look only, nothing that can be done sends anything but reading (row A6)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.e2e.desktop import Desktop, Seen, desktop, wait_until
from tests.e2e.goal_files import goal_rows, written_csv
from tests.e2e.steps import calm, choose_file, connect, go_to_send
from tests.sandbox_server import Sandbox, running_sandbox

PICTURES = Path(__file__).resolve().parents[2] / "shots" / "look-only"
GOALS = 9
ENDS_THE_JOURNEY = ("Quit", "Open in Betterworks", "Open Betterworks")
"""Not done here: the first ends the program, the others start a browser, and touch nothing themselves."""

OPENS_A_WINDOW = frozenset(
    {
        "Export",
        "Columns",
        "Workspaces and keys",
        "Connect another workspace",
        "Switch look-only",
        "Replace the key",
        "Settings",
        "Help",
        "Keyboard shortcuts",
        "About this program",
        "Open the workspace settings",
        "Run a report",
        "Show the request",
        "Save this view …",
        "Save the view as a file …",
        "Open a view file …",
        "Save the picture as a PNG file …",
    }
)
OPENS_A_MENU = "Questions"


@pytest.mark.timeout(240)
def test_whatever_is_done_only_reading_leaves(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    with running_sandbox() as sandbox, desktop(home, PICTURES) as screen:
        owners = [user["email"] for user in sandbox.state("users") if user["is_active"] and user["email"]][:3]
        file = written_csv(tmp_path / "goals.csv", goal_rows(GOALS, owners, ""))
        with screen.start("--profile", str(tmp_path / "profile")) as (_, seen):
            connect(seen, sandbox, live=True)
            seen.read("Look only", "push button")
            _try_to_send(seen, screen, file)
            for tab in ("Users", "Goals"):
                seen.press(tab, "page tab")
                seen.read("Loaded today …", "label", seconds=40)
            done = _do_everything(seen, screen)
        assert {"Refresh", "New upload", "Export", "Switch look-only", "Replace the key"} <= set(done)
        assert _writes(sandbox) == []
        assert len(sandbox.requests()) > len(done)


def _try_to_send(seen: Seen, screen: Desktop, file: Path) -> None:
    """The last page is locked, and says how to unlock it; check only works all the same."""
    seen.press("Uploads", "page tab")
    seen.press("Upload goals", "push button")
    choose_file(seen, file)
    go_to_send(seen, GOALS)
    assert "sensitive" not in seen.read("Send all", "radio button")["states"]
    assert "sensitive" in seen.read("Check only (nothing is sent)", "radio button")["states"]
    calm(seen)
    screen.picture("locked")
    seen.press("Back", "push button")


def _do_everything(seen: Seen, screen: Desktop) -> list[str]:
    """Does every action that is allowed, as "find anything" lists them, and puts away whatever it opened."""
    screen.focus("Betterworks Desktop")
    screen.keys("ctrl+1", "ctrl+f", "Return")
    _open_finder(screen)
    offered = [name.removesuffix(", Action") for name in seen.items("list item", window="Find anything")]
    screen.keys("Escape")
    actions = [name for name in dict.fromkeys(offered) if name not in ENDS_THE_JOURNEY and "," not in name]
    for action in actions:
        # Whatever the last one led to: what can be done is what can be done with a table.
        screen.focus("Betterworks Desktop")
        screen.keys("ctrl+1")
        _open_finder(screen)
        screen.type(action.removesuffix(" …"))
        seen.read(f"{action}, Action", "list item", window="Find anything")
        screen.keys("Return")
        if action == OPENS_A_MENU:
            screen.wait_for_menu()
            screen.keys("Escape")
        if action in OPENS_A_WINDOW:
            wait_until(lambda: _others(seen), 20, f"{action} opened nothing")
        _put_away(seen, screen)
    return actions


def _open_finder(screen: Desktop) -> None:
    screen.focus("Betterworks Desktop")
    screen.keys("ctrl+k")
    screen.focus("Find anything")


def _put_away(seen: Seen, screen: Desktop) -> None:
    """Closes every window but the main one: dialogs by Escape, the connect cards by their Back."""

    def is_alone() -> bool:
        others = _others(seen)
        if "Betterworks Desktop" in others:
            seen.press("Back", "push button", window="Betterworks Desktop")
            wait_until(lambda: "Betterworks Desktop" not in seen.windows(), 10)
        elif others:
            screen.focus(others[0])
            screen.keys("Escape")
        return not others

    wait_until(is_alone, 20, "a window stayed open")


def _others(seen: Seen) -> list[str]:
    return [name for name in seen.windows() if "Larkfield" not in name and "Find anything" not in name]


def _writes(sandbox: Sandbox) -> list[dict[str, Any]]:
    return [request for request in sandbox.requests() if request["method"] != "GET"]
