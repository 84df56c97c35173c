"""The headless upload, killed again and again and continued: nothing twice, nothing lost or harmed (rows H4, J1).

Most rows make goals; some change goals that exist.

The moments are spread, by the sandbox's own log, over before the request arrived, after it was applied and after
it was answered.
"""

from __future__ import annotations

import csv
import json
import os
import random
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.e2e.goal_files import HEADERS, Row, goal_rows
from tests.killing import STEPS, Log, kill_at
from tests.sandbox_server import Sandbox, running_sandbox

KILLS = 40
GOALS = 48
CHANGES = 12
ROOT = Path(__file__).resolve().parents[2]


class Program:
    """The program as a process of its own."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process

    def is_running(self) -> bool:
        return self._process.poll() is None

    def kill(self) -> None:
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()

    def code(self) -> int:
        return self._process.wait(120)


class Killer:
    """Runs the upload, and kills it at a chosen step of the log."""

    def __init__(self, sandbox: Sandbox, log: Path, command: list[str]) -> None:
        self._sandbox = sandbox
        self._log = log
        self._command = command
        self.moments: Counter[str] = Counter()

    def run(self, environment: dict[str, str]) -> int:
        """Runs to the end; the exit code."""
        return self._started(environment).code()

    def run_and_kill(self, environment: dict[str, str], step: str, nth: int) -> None:
        """Runs until the log has told `step` of a write for the `nth` time since."""
        log = Log(self._log)
        self.moments[step] += kill_at(self._started(environment), log, step, nth)

    def _started(self, environment: dict[str, str]) -> Program:
        process = subprocess.Popen(
            self._command,
            cwd=ROOT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        assert process.stdin is not None
        process.stdin.write(self._sandbox.keys["super_admin"].encode() + b"\n")
        process.stdin.close()
        return Program(process)


@pytest.mark.timeout(600)
@pytest.mark.parametrize("keychain_at_hand", [True, False], ids=["with keychain", "without keychain"])
def test_killed_forty_times_every_goal_is_there_once(
    keychain_at_hand: bool, tmp_path: Path, request: pytest.FixtureRequest, home: Path
) -> None:
    environment = _environment(request, keychain_at_hand)
    log = tmp_path / "log.jsonl"
    chance = random.Random(4)
    kills = KILLS if keychain_at_hand else KILLS // 2
    with running_sandbox("--log", str(log), "--latency", "30ms") as sandbox:
        owners = [user["email"] for user in sandbox.state("users") if user["is_active"] and user["email"]][:7]
        before = {goal["id"]: goal for goal in sandbox.state("goals")}
        category = next(goal["categories"][0]["name"] for goal in sandbox.state("goals") if goal["categories"])
        changed = dict([(id_, goal) for id_, goal in before.items() if _can_be_checked_in(goal)][:CHANGES])
        made = goal_rows(GOALS, owners, category)
        file = _written(tmp_path / "goals.csv", _mixed(made, [*map(_change, changed)]))
        target = ["--address", sandbox.base_url, "--key-stdin", "--profile", str(tmp_path / "profile")]
        program = [sys.executable, "-m", "bw_desktop"]
        checked = _checked([*program, "check", str(file), *target, "--json"], sandbox, environment)
        assert checked["plan"] == {"new": GOALS, "changed": CHANGES, "same": 0, "left_out": 0}

        results = tmp_path / "results.xlsx"
        upload = ["upload", str(file), *target, "--plan-checksum", checked["checksum"], "--results", str(results)]
        upload += ["--old-values", str(tmp_path / "old.xlsx"), "--read-back"]
        killer = Killer(sandbox, log, [*program, *upload])
        for number in range(kills):
            step = STEPS[number % len(STEPS)]
            killer.run_and_kill(environment, step, chance.choice((1, 1, 2)))
        assert killer.run(environment) == 0

        there = {goal["id"]: goal for goal in sandbox.state("goals")}
        _assert_all_made_once([goal for goal in there.values() if goal["id"] not in before], made)
        assert _outcomes(results) == {"created": GOALS, "changed": CHANGES}
        for goal_id, goal in changed.items():
            assert _differing(goal, there[goal_id]) == {"name": f"Changed {goal_id}", "progress": 0.55}
        assert [goal_id for goal_id in before if goal_id not in changed and before[goal_id] != there[goal_id]] == []
    assert sum(killer.moments.values()) >= kills // 2, killer.moments
    assert all(killer.moments[step] for step in STEPS), killer.moments


def _assert_all_made_once(created: list[dict[str, Any]], rows: list[Row]) -> None:
    assert Counter(goal["name"] for goal in created) == Counter(row["name"] for row in rows)
    assert all(goal["measurement"]["progress"] == 0.25 for goal in created if _has_progress(goal["name"]))
    ids = {goal["id"] for goal in created}
    assert all(_parent_of(goal) in ids for goal in created if goal["is_key_result"])


def _environment(request: pytest.FixtureRequest, keychain_at_hand: bool) -> dict[str, str]:
    reach = request.getfixturevalue("keychain") if keychain_at_hand else {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/none"}
    return {**os.environ, **reach, "LC_ALL": "C.UTF-8"}


def _checked(command: list[str], sandbox: Sandbox, environment: dict[str, str]) -> dict[str, Any]:
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=environment,
        input=sandbox.keys["super_admin"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def _written(path: Path, rows: list[Row]) -> Path:
    """The rows as CSV; those that change a goal name it by its id, and leave blank what stays as it is."""
    with path.open("w", newline="", encoding="utf-8-sig") as text:
        writer = csv.DictWriter(text, (*HEADERS, "goal id"))
        writer.writeheader()
        writer.writerows(rows)
    return path


def _mixed(made: list[Row], changes: list[Row]) -> list[Row]:
    """A change before each goal with its two milestones, as far as there are changes."""
    families = [made[start : start + 3] for start in range(0, len(made), 3)]
    return [row for number, family in enumerate(families) for row in (*changes[number : number + 1], *family)]


def _change(goal_id: int) -> Row:
    return {"goal id": str(goal_id), "name": f"Changed {goal_id}", "progress": "55"}


def _can_be_checked_in(goal: dict[str, Any]) -> bool:
    """Whether it is a goal that hangs on none, has a progress of its own and a metric."""
    is_alone = not goal["children"] and not goal["is_key_result"] and not goal["parent"]
    return is_alone and bool(goal["owner"].get("user")) and goal["measurement"]["target"] is not None


def _differing(before: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
    """What is otherwise than before, apart from what the server writes by itself."""
    own = {"updated", "status", "last_checkedin", "history", "measurement"}
    fields = {name: after[name] for name in after if after[name] != before.get(name) and name not in own}
    return {**fields, "progress": round(after["measurement"]["progress"], 4)}


def _has_progress(name: str) -> bool:
    return (int(name.rpartition(" ")[2]) - 1) % 9 == 1


def _parent_of(goal: dict[str, Any]) -> Any:
    return goal["parent"]["id"] if goal.get("parent") else None


def _outcomes(path: Path) -> dict[str, int]:
    """Rows per sheet of the results workbook, by the sheets' order of outcomes; the summary stands first."""
    book = openpyxl.load_workbook(path, read_only=True)
    summary, *sheets = book.sheetnames
    assert summary
    return {name.casefold(): sum(1 for _ in book[name].iter_rows()) - 1 for name in sheets}
