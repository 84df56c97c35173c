"""The window is killed at each page before anything is sent: it reopens there with all edits (row J2).

The real program, the real keychain service that keeps the draft sealed, and a kill that leaves it no time.
"""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

import pytest

from tests.e2e.desktop import Desktop, Seen, desktop, wait_until
from tests.e2e.goal_files import Mistake, Row, goal_rows, with_mistakes, written_csv
from tests.e2e.steps import calm, choose_file, connect
from tests.sandbox_server import Sandbox, running_sandbox

PICTURES = Path(__file__).resolve().parents[2] / "shots" / "draft"
GOALS = 6
MISTAKES = {3: Mistake("end_date", "soon"), 6: Mistake("end_date", "later")}
SETTLED = 0.7
"""A draft that has not been written for so many seconds is that of the latest edit."""


@pytest.mark.timeout(280)
def test_killed_at_each_page_it_reopens_there_with_all_edits(tmp_path: Path) -> None:
    home, profile = tmp_path / "home", tmp_path / "profile"
    home.mkdir()
    with running_sandbox() as sandbox, desktop(home, PICTURES) as screen:
        rows = _rows(sandbox)
        file = written_csv(tmp_path / "goals.csv", with_mistakes(rows, MISTAKES))
        with screen.start("--profile", str(profile)) as (process, seen):
            _open(seen, sandbox, file)
            _killed(process, profile)
        # From here on the file itself is not needed: the draft has its contents.
        file.unlink()
        with screen.start("--profile", str(profile)) as (process, seen):
            _reopen(seen)
            _at_file(seen)
            _leave_descriptions_out(seen, screen)
            _killed(process, profile)
        with screen.start("--profile", str(profile)) as (process, seen):
            _reopen(seen)
            seen.press("Check the file", "push button", seconds=20)
            _put_right(seen, "soon", "later")
            _killed(process, profile)
        with screen.start("--profile", str(profile)) as (process, seen):
            _reopen(seen)
            _nothing_is_wrong(seen)
            seen.press("Go on", "push button")
            seen.read(f"{GOALS} New…", "check box", seconds=20)
            _killed(process, profile)
        with screen.start("--profile", str(profile)) as (process, seen):
            _reopen(seen)
            seen.read(f"{GOALS} New…", "check box", seconds=30)
            seen.press("Go on to sending", "push button")
            seen.read("You are about to create …", "label")
            _killed(process, profile)
        with screen.start("--profile", str(profile)) as (_, seen):
            _reopen(seen)
            seen.read("You are about to create …", "label", seconds=30)
            _back_loses_nothing(seen)
            screen.picture("send-again")
            _send(seen)
        _as_edited(sandbox, rows)


def _rows(sandbox: Sandbox) -> list[Row]:
    owners = [user["email"] for user in sandbox.state("users") if user["is_active"] and user["email"]][:2]
    return goal_rows(GOALS, owners, "")


def _open(seen: Seen, sandbox: Sandbox, file: Path) -> None:
    connect(seen, sandbox)
    seen.press("Uploads", "page tab")
    seen.press("Upload goals", "push button")
    choose_file(seen, file)
    _at_file(seen)


def _send(seen: Seen) -> None:
    calm(seen)
    seen.press("Send all", "radio button")
    seen.press(f"Send {GOALS} rows")
    seen.read(f"{GOALS} created…", "label", seconds=60)


def _killed(process: subprocess.Popen[str], profile: Path) -> None:
    """Kills the program once its draft is on the disk."""
    wait_until(lambda: _rests(profile), 20, "no draft was kept")
    process.kill()
    process.wait()


def _rests(profile: Path) -> bool:
    written = [path.stat().st_mtime for path in (profile.rglob("drafts/*")) if path.is_file()]
    return bool(written) and time.time() - max(written) > SETTLED


def _reopen(seen: Seen) -> None:
    """The list of uploads names the draft; nothing else asks."""
    seen.press("Uploads", "page tab", seconds=40)
    seen.read("Kept as draft: goals.csv", "label", seconds=20)
    seen.press("Continue", "push button")


def _at_file(seen: Seen) -> None:
    seen.read(f"{GOALS} rows to upload", seconds=30)


def _leave_descriptions_out(seen: Seen, screen: Desktop) -> None:
    """The first choice of a column is that it is not used. On Linux a box is called by what is chosen in it."""
    seen.press("Go on", "push button")
    screen.focus("TEST")
    stops: list[str] = []
    while (on := seen.focused()["name"]) != "Description":
        assert len(stops) < 40, f"Tab does not lead to the column, but to {stops}"
        stops.append(on)
        screen.keys("Tab")
    screen.keys("Home")
    seen.wait_gone("Every column is used.")


def _put_right(seen: Seen, *wrong: str) -> None:
    for typed in wrong:
        seen.choose("Kinds of problems", "Not a date")
        seen.read(f'…"{typed}" is not a date…', "label", seconds=20)
        seen.fill("Type it here instead", "2027-03-31", role="text")
        seen.press("Use in this row", "push button")
        seen.wait_gone(f'…"{typed}" is not a date…')


def _nothing_is_wrong(seen: Seen) -> None:
    seen.read(f"All {GOALS} rows are ready.", "label", seconds=30)


def _back_loses_nothing(seen: Seen) -> None:
    """From sending to the columns and forth again."""
    seen.press("Back", "push button")
    seen.read(f"{GOALS} New…", "check box", seconds=20)
    seen.press("Back", "push button")
    _nothing_is_wrong(seen)
    seen.press("Back", "push button")
    seen.press("Check the file", "push button", seconds=20)
    _nothing_is_wrong(seen)
    seen.press("Go on", "push button")
    seen.press("Go on to sending", "push button", seconds=20)
    seen.read("You are about to create …", "label", seconds=20)


def _as_edited(sandbox: Sandbox, rows: list[Row]) -> None:
    """What arrived has both dates that were typed, and no description."""
    made = {goal["name"]: goal for goal in sandbox.state("goals", created="true")}
    assert made.keys() == {row["name"] for row in rows}
    assert {goal["end"] for goal in made.values()} == {"2027-03-31"}
    assert {goal["description"] or "" for goal in made.values()} == {""}
