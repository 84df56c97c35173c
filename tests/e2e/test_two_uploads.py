"""Two people, each with a program and a folder of their own, upload overlapping files to one Betterworks (row H9).

Counted in the simulated server's state: each goal once. Where both created between each other's look and create, which
no look can exclude, both results say so with the other's address, and nothing hangs on the later one.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import openpyxl
import pytest

from bw_desktop.commands.exit_codes import ExitCode
from tests.e2e.goal_files import Row, goal_rows, written_csv
from tests.killing import Log
from tests.sandbox_server import Sandbox, running_sandbox

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 5
FAMILY = 3
OVERLAP = 8 * FAMILY
FILE = 12 * FAMILY
ROUND = 2 * FILE - OVERLAP
"""So many rows a round has: the first file begins it, the second ends it, and both have those between."""


@dataclass(frozen=True, slots=True)
class Told:
    """One row of a results workbook."""

    name: str
    outcome: str
    link: str
    reason: str


class Person:
    """Somebody with a program, a key and a folder."""

    def __init__(self, sandbox: Sandbox, folder: Path, role: str) -> None:
        folder.mkdir(exist_ok=True)
        self._sandbox, self._folder, self._role = sandbox, folder, role
        self.file, self.results = folder / "goals.csv", folder / "results.xlsx"
        self.checksum = ""

    def check(self, rows: Sequence[Row]) -> None:
        """Has a file checked: what is sent later is this plan."""
        written_csv(self.file, rows)
        self._check()

    def upload(self) -> subprocess.Popen[bytes]:
        """Sends what was checked, in a process of its own."""
        return self._started("upload", "--plan-checksum", self.checksum, "--results", str(self.results))

    def finish(self, process: subprocess.Popen[bytes]) -> ExitCode:
        """Waits for an upload. One that met the other before it began sent nothing: it is checked and sent anew."""
        code = ExitCode(process.wait(120))
        if code is ExitCode.WRONG_USAGE:
            self._check()
            code = ExitCode(self.upload().wait(120))
        return code

    def told(self) -> list[Told]:
        """What the results say, row by row."""
        found = []
        for sheet in openpyxl.load_workbook(self.results).worksheets[1:]:
            header, *lines = sheet.iter_rows(values_only=True)
            for line in lines:
                row = dict(zip(header, line, strict=True))
                name, link, reason = (str(row[title] or "") for title in ("name", "Link", "Reason"))
                found.append(Told(name, sheet.title, link, reason))
        return found

    def _check(self) -> None:
        done = self._started("check", "--json", output=subprocess.PIPE)
        self.checksum = json.loads(done.communicate(timeout=60)[0])["checksum"]

    def _started(self, command: str, *more: str, output: int = subprocess.DEVNULL) -> subprocess.Popen[bytes]:
        target = ["--address", self._sandbox.base_url, "--key-stdin", "--profile", str(self._folder / "profile")]
        process = subprocess.Popen(
            [sys.executable, "-m", "bw_desktop", command, str(self.file), *target, *more],
            cwd=ROOT,
            env={**os.environ, "LC_ALL": "C.UTF-8"},
            stdin=subprocess.PIPE,
            stdout=output,
            stderr=subprocess.DEVNULL,
        )
        assert process.stdin is not None
        process.stdin.write(self._sandbox.keys[self._role].encode() + b"\n")
        process.stdin.close()
        process.stdin = None
        return process


def people(sandbox: Sandbox, folder: Path) -> tuple[Person, Person]:
    return Person(sandbox, folder / "one", "super_admin"), Person(sandbox, folder / "other", "admin")


def rows_of(sandbox: Sandbox, count: int) -> list[Row]:
    owners = [user["email"] for user in sandbox.state("users") if user["is_active"] and user["email"]][:5]
    return goal_rows(count, owners, "")


def made(sandbox: Sandbox) -> Counter[str]:
    return Counter(goal["name"] for goal in sandbox.state("goals", created="true"))


def test_a_race_between_look_and_create_is_told_to_both(tmp_path: Path) -> None:
    """The first one's create lies on the server, not yet done, while the second looks and creates."""
    log = tmp_path / "log.jsonl"
    with running_sandbox("--log", str(log)) as sandbox:
        one, other = people(sandbox, tmp_path)
        rows = rows_of(sandbox, 3)
        one.check(rows)
        other.check(rows)
        wire = Log(log)
        sandbox.set_faults("slow:seconds=6,when=before,method=POST,count=1")
        late = one.upload()
        until = time.monotonic() + 30
        while not wire.told("arrived"):
            assert time.monotonic() < until
            time.sleep(0.01)
        early = other.upload()
        assert (late.wait(60), early.wait(60)) == (ExitCode.WITH_PROBLEMS, ExitCode.ALL_WELL)
        assert made(sandbox) == Counter([row["name"] for row in rows] + [rows[0]["name"]])
        later = {told.name: told for told in one.told()}
        first = {told.name: told for told in other.told()}
        goal, *milestones = [row["name"] for row in rows]
        assert "somebody else had made the same a moment before" in later[goal].reason
        assert first[goal].link in later[goal].reason
        assert {later[name].outcome for name in milestones} == {"Held back"}
        assert {told.outcome for told in first.values()} == {"Created"}


@pytest.mark.timeout(300)
def test_at_random_moments_each_goal_is_there_once(tmp_path: Path) -> None:
    chance, twice = random.Random(9), 0
    with running_sandbox("--latency", "30ms") as sandbox:
        one, other = people(sandbox, tmp_path)
        everything = rows_of(sandbox, ROUND * ROUNDS)
        for number in range(ROUNDS):
            rows = everything[number * ROUND : (number + 1) * ROUND]
            one.check(rows[:FILE])
            other.check(rows[-FILE:])
            first = one.upload()
            time.sleep(chance.choice((0.0, chance.uniform(0.05, 0.3), chance.uniform(0.3, 2.0))))
            second = other.upload()
            assert {one.finish(first), other.finish(second)} <= {ExitCode.ALL_WELL, ExitCode.WITH_PROBLEMS}
            twice += _judged({row["name"] for row in rows}, made(sandbox), one.told(), other.told())
    print(f"{twice} goals were made at one moment in {ROUNDS} rounds of {OVERLAP} shared rows")
    assert twice <= 2 * ROUNDS


def _judged(names: set[str], there: Mapping[str, int], *both: Sequence[Told]) -> int:
    """How many goals are there twice; each of them, and all that was held back, is told with the other's address."""
    assert names <= there.keys()
    one, other = ({told.name: told for told in results} for results in both)
    assert all(len(results) == FILE for results in (one, other))
    twice = {name for name in names if there[name] > 1}
    for name in twice:
        assert there[name] == 2
        assert one[name].link in other[name].reason
        assert other[name].link in one[name].reason
    for mine, theirs in ((one, other), (other, one)):
        for name, told in mine.items():
            if told.outcome in {"Held back", "Same"} and told.link:
                assert told.link == theirs[name].link
                assert theirs[name].outcome == "Created"
            elif told.outcome == "Held back":
                assert "on which it hangs" in told.reason
    return len(twice)
