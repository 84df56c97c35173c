"""The window is killed while it sends, and opened again: it continues, and every goal is there once (rows H4, J1).

The moments come from the sandbox's own log: a request has arrived, is applied, is answered.
"""

from __future__ import annotations

import subprocess
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.desktop import Desktop, Seen, desktop, wait_until
from tests.e2e.goal_files import goal_rows, written_csv
from tests.e2e.steps import calm, choose_file, connect, go_to_send
from tests.sandbox_server import Sandbox, running_sandbox

PICTURES = Path(__file__).resolve().parents[2] / "shots" / "continue"
GOALS = 24
SLOWLY = ("--latency", "60ms")
INTERRUPTED = "An upload was interrupted at …"


class Wire:
    """What the sandbox's log tells of writes."""

    def __init__(self, log: Path) -> None:
        self._log = log

    def count(self, step: str) -> int:
        """How many writes have come as far as a step: "arrived", "applied" or "answered"."""
        lines = self._log.read_text("utf-8").splitlines() if self._log.exists() else []
        return sum(f'"event": "{step}"' in line and '"POST"' in line for line in lines)

    def kill_at(self, process: subprocess.Popen[str], step: str, more: int) -> None:
        """Kills a program when so many more writes have come as far as a step."""
        wanted = self.count(step) + more
        until = time.monotonic() + 30
        while self.count(step) < wanted:
            assert process.poll() is None, "it ended by itself"
            assert time.monotonic() < until, "nothing was sent"
            time.sleep(0.002)
        process.kill()
        process.wait()


@pytest.mark.timeout(240)
def test_killed_three_times_and_continued_every_goal_is_there_once(tmp_path: Path) -> None:
    home, profile, wire = tmp_path / "home", str(tmp_path / "profile"), Wire(tmp_path / "log.jsonl")
    home.mkdir()
    log = ("--log", str(tmp_path / "log.jsonl"))
    with running_sandbox(*SLOWLY, *log) as sandbox, desktop(home, PICTURES) as screen:
        file, existing = _file(sandbox, tmp_path), _goals(sandbox)
        with screen.start("--profile", profile) as (process, seen):
            connect(seen, sandbox)
            _begin(seen, file)
            wire.kill_at(process, "arrived", 3)
        for step in ("applied", "answered"):
            with screen.start("--profile", profile) as (process, seen):
                _continue(seen, screen)
                wire.kill_at(process, step, 4)
        with screen.start("--profile", profile) as (_, seen):
            _continue(seen, screen)
            seen.read(f"{GOALS} created…", "label", seconds=60)
            seen.press("Done", "push button")
            seen.wait_gone(INTERRUPTED)
            calm(seen)
        assert _created(sandbox, existing) == _expected()


@pytest.mark.timeout(240)
def test_without_a_keychain_the_file_is_asked_for_again(tmp_path: Path) -> None:
    home, profile, wire = tmp_path / "home", str(tmp_path / "profile"), Wire(tmp_path / "log.jsonl")
    home.mkdir()
    log = ("--log", str(tmp_path / "log.jsonl"))
    with running_sandbox(*SLOWLY, *log) as sandbox, desktop(home, PICTURES) as screen:
        file, existing = _file(sandbox, tmp_path), _goals(sandbox)
        nothing = screen.without_keychain()
        with screen.start("--profile", profile, **nothing) as (process, seen):
            connect(seen, sandbox)
            _begin(seen, file)
            wire.kill_at(process, "applied", 5)
        with screen.start("--profile", profile, **nothing) as (_, seen):
            seen.fill("API key", sandbox.keys["super_admin"], role="password text", seconds=30)
            seen.press("Open the workspace", "push button")
            seen.press("Uploads", "page tab", seconds=20)
            seen.read("To continue, choose the same file again…", "label", seconds=20)
            screen.picture("asks-for-the-file")
            _choose_again(seen, _other_file(tmp_path))
            seen.read("This is another file than the one this upload began with.…", "label", seconds=20)
            calm(seen)
            _choose_again(seen, file)
            _agree(seen, screen)
            seen.read(f"{GOALS} created…", "label", seconds=60)
            calm(seen)
        assert _created(sandbox, existing) == _expected()


def _begin(seen: Seen, file: Path) -> None:
    seen.press("Uploads", "page tab")
    seen.press("Upload goals", "push button")
    choose_file(seen, file)
    go_to_send(seen, GOALS)
    seen.press("Send all", "radio button")
    seen.press(f"Send {GOALS} rows")


def _continue(seen: Seen, screen: Desktop) -> None:
    seen.read(INTERRUPTED, "label", seconds=30)
    assert seen.tree().count("label 'An upload was interrupted at") == 1, "one calm bar, and nothing else"
    seen.press("Look", "push button")
    seen.press("Continue", "push button")
    _agree(seen, screen)


def _agree(seen: Seen, screen: Desktop) -> None:
    """What is asked before anything is sent has its focus on the answer that sends nothing."""
    seen.read("…still to be sent to …", "label", window="Continue this upload?", seconds=20)
    screen.focus("Continue this upload")
    assert seen.focused(window="Continue this upload?")["name"] == "Back"
    seen.press("Send …", "push button", window="Continue this upload?")


def _choose_again(seen: Seen, file: Path) -> None:
    seen.press("Continue", "push button")
    seen.fill("File name:", str(file), role="text", window="Choose")
    seen.press("Open", "push button", window="Choose")


def _file(sandbox: Sandbox, folder: Path) -> Path:
    owners = [user["email"] for user in sandbox.state("users") if user["is_active"] and user["email"]][:5]
    return written_csv(folder / "goals.csv", goal_rows(GOALS, owners, ""))


def _other_file(folder: Path) -> Path:
    return written_csv(folder / "others.csv", goal_rows(3, ["somebody@example.com"], ""))


def _goals(sandbox: Sandbox) -> set[Any]:
    return {goal["id"] for goal in sandbox.state("goals")}


def _expected() -> Counter[tuple[str, bool, bool, float]]:
    """Each goal of the file once: its name, whether it is a milestone and has a parent, and its progress.

    A goal's own progress is the mean of its milestones'.
    """
    expected: Counter[tuple[str, bool, bool, float]] = Counter()
    rows = goal_rows(GOALS, ["x"], "")
    for goal, *milestones in zip(*[iter(rows)] * 3, strict=True):
        shares = [float(one["progress"] or 0) / 100 for one in milestones]
        expected[goal["name"], False, False, sum(shares) / len(shares)] += 1
        for one, share in zip(milestones, shares, strict=True):
            expected[one["name"], True, True, share] += 1
    return expected


def _created(sandbox: Sandbox, existing: set[Any]) -> Counter[tuple[str, bool, bool, float]]:
    """What is there beside the goals that were there before."""
    new = wait_until(lambda: [goal for goal in sandbox.state("goals") if goal["id"] not in existing])
    return Counter(
        (goal["name"], goal["is_key_result"], bool(goal["parent"]), goal["measurement"]["progress"]) for goal in new
    )
