"""The main tasks by keyboard alone, with what has the keyboard read over the accessibility bus (rows N1, G4).

No window manager runs on the virtual display, so `Desktop.focus` gives a new window the keyboard as one would.
"""

from __future__ import annotations

import time
from pathlib import Path

import openpyxl
import pytest

from tests.e2e.desktop import Desktop, Seen, desktop, wait_until
from tests.e2e.goal_files import goal_rows, written_csv

PICTURES = Path(__file__).resolve().parents[2] / "shots" / "keyboard"
MAIN = "Betterworks Desktop"
GOALS = 9
OWNERS = ["anna.schmidt@larkfield.example"]


class Hands:
    """Ten fingers on a keyboard, in front of the program."""

    def __init__(self, screen: Desktop, seen: Seen) -> None:
        self._screen, self.seen = screen, seen

    def press(self, *keys: str) -> None:
        """Presses keys one after the other."""
        self._screen.keys(*keys)

    def type(self, text: str) -> None:
        """Types a text."""
        self._screen.type(text)

    def turn_to(self, window: str) -> None:
        """Waits for a window, and has the keyboard there."""
        self._screen.focus(window)

    def must_be_on(self, *names: str) -> None:
        """Waits until the keyboard is on something with one of these names."""
        until = time.monotonic() + 5
        while not any(name in (on := self.seen.focused())["name"] for name in names):
            assert time.monotonic() < until, f"the keyboard is on {on}, not on {names}"

    def go_to(self, name: str, key: str = "Tab", most: int = 40) -> None:
        """Presses Tab until the keyboard is where it is wanted."""
        stops = []
        for _ in range(most):
            stops.append(self.seen.focused()["name"])
            if name in stops[-1]:
                return
            self.press(key)
        pytest.fail(f"{key} does not lead to {name!r}, but to {stops}")


@pytest.mark.timeout(240)
def test_the_main_tasks_by_keyboard(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    file = written_csv(tmp_path / "goals.csv", goal_rows(GOALS, OWNERS, ""))
    arguments = ("--demo", "--profile", str(tmp_path / "profile"), str(file))
    with desktop(home, PICTURES) as screen, screen.start(*arguments) as (process, seen):
        seen.read(f"{GOALS} rows to upload", seconds=40)
        hands = Hands(screen, seen)
        hands.turn_to(MAIN)
        _look_up(hands)
        _arrange(hands)
        _find_a_person(hands)
        _export(hands, home)
        _upload(hands, screen)
        hands.press("ctrl+q")
        wait_until(lambda: process.poll() is not None, 20, "Ctrl+Q did not end it")
        assert process.returncode == 0


def _look_up(hands: Hands) -> None:
    """Search, filter, sort, tabs and regions."""
    seen = hands.seen
    hands.press("ctrl+1")
    seen.read("1,200 rows", "label", seconds=30)
    hands.press("ctrl+f")
    hands.must_be_on("Search this table")
    hands.type("anna schmidt")
    seen.read("Showing …", "label")
    assert all("anna schmidt" in " ".join(row).casefold() for row in seen.cells("Users, table"))
    hands.press("Return")
    hands.must_be_on("Users, table", "Anna Schmidt")
    hands.press("Return")
    seen.read("Details of the row")
    hands.press("ctrl+shift+x")
    seen.read("1,200 rows", "label")
    # The filters stand in the header of the table, where the bus does not look: what they do is seen.
    hands.press("ctrl+shift+f")
    hands.type("schmidt")
    hands.press("Return")
    seen.read("Showing …", "label")
    hands.press("ctrl+shift+x", "ctrl+shift+Down")
    first = wait_until(lambda: _first_rows(seen))
    hands.press("ctrl+shift+Up")
    wait_until(lambda: _first_rows(seen) != first, 10, "the order did not change")
    stops = []
    for _ in range(5):
        hands.press("F6")
        stops.append(seen.focused()["name"])
    assert len(set(stops)) >= 3, stops
    hands.press("ctrl+2")
    seen.read("Goals, table", "table", seconds=30)
    hands.press("ctrl+1")
    seen.read("Users, table", "table")


def _first_rows(seen: Seen) -> list[list[str]]:
    return seen.cells("Users, table", most=60)[:3]


def _arrange(hands: Hands) -> None:
    """The column chooser: one more column."""
    seen = hands.seen
    before = len(seen.cells("Users, table", most=60)[0])
    hands.press("ctrl+shift+k")
    hands.turn_to("Choose columns")
    hands.type("last login")
    hands.go_to("Choose columns")
    hands.press("space")
    hands.go_to("Show these columns")
    hands.press("space")
    hands.turn_to(MAIN)
    wait_until(lambda: len(seen.cells("Users, table", most=60)[0]) != before, 10, "the columns did not change")


def _find_a_person(hands: Hands) -> None:
    hands.press("ctrl+k")
    hands.turn_to("Find anything")
    hands.type("anna schmidt")
    hands.seen.read("Anna Schmidt, Person")
    hands.press("Return")
    hands.turn_to(MAIN)
    hands.go_to("Show in Users")
    hands.press("space")
    hands.seen.read("Showing …", "label")


def _export(hands: Hands, home: Path) -> None:
    hands.press("ctrl+e")
    hands.turn_to("Export")
    hands.must_be_on("Export ")
    hands.press("Return")
    hands.seen.read("Saved: …", seconds=20)
    written = wait_until(lambda: list(home.rglob("*.xlsx")), 20, "nothing was written")
    book = openpyxl.load_workbook(written[0], read_only=True)
    rows = list(book.worksheets[0].values)
    book.close()
    assert [row[0] for row in rows[1:]] == ["Anna Schmidt"]
    hands.press("Escape")
    hands.turn_to(MAIN)


def _upload(hands: Hands, screen: Desktop) -> None:
    """The file of the command line, through all pages; Enter and Space alone come no further than the last question."""
    seen = hands.seen
    hands.press("ctrl+7")
    hands.go_to("Go on")
    hands.press("space")
    hands.go_to("Check the file")
    hands.press("space")
    seen.read("Compared with Betterworks …", "label", seconds=30)
    hands.go_to("Go on")
    hands.press("space")
    seen.read(f"{GOALS} New…", "check box", seconds=20)
    hands.go_to("Go on to sending")
    hands.press("space")
    for _ in range(5):
        seen.read("You are about to create …", "label", seconds=10)
        hands.must_be_on("Back")
        hands.press("Return")
        seen.read(f"{GOALS} New…", "check box")
        hands.must_be_on("Go on to sending")
        hands.press("space")
    screen.picture("not-sent")
    hands.go_to("Check only")
    hands.press("Down", "Down")
    hands.go_to(f"Send {GOALS} rows")
    hands.press("Return")
    seen.read(f"{GOALS} created…", "label", seconds=60)
    hands.go_to("Done")
    hands.press("Return")
    seen.read("Earlier uploads", "label", seconds=20)
