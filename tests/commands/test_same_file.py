"""The same file once more, by the commands: nothing new by default, counted in the server's state (rows F5, J3)."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bw_desktop.commands import run
from bw_desktop.commands.exit_codes import ExitCode
from tests.e2e.goal_files import HEADERS, Row, goal_rows
from tests.sandbox_server import Sandbox, running_sandbox

ROWS = 9


class Desk:
    """The folder of somebody who uploads files, with the commands."""

    def __init__(self, sandbox: Sandbox, folder: Path, said: Callable[[], str]) -> None:
        self._sandbox, self._said = sandbox, said
        self._target = ["--address", sandbox.base_url, "--key-stdin", "--profile", str(folder / "profile")]
        self.file = folder / "goals.csv"
        owners = [user["email"] for user in sandbox.state("users") if user["is_active"] and user["email"]][:2]
        self.rows = goal_rows(ROWS, owners, "")

    def write(self, rows: list[Row], name: str = "goals.csv") -> None:
        """Saves rows under a name, and works with that file from now on."""
        self.file = self.file.with_name(name)
        with self.file.open("w", newline="", encoding="utf-8-sig") as text:
            writer = csv.DictWriter(text, HEADERS)
            writer.writeheader()
            writer.writerows(rows)

    def check(self, monkeypatch: pytest.MonkeyPatch, *more: str) -> tuple[dict[str, int], str]:
        """What would become of the rows, and the checksum of that."""
        self._call(monkeypatch, "check", "--json", *more)
        answer = json.loads(self._said())
        return answer["plan"], answer["checksum"]

    def upload(self, monkeypatch: pytest.MonkeyPatch) -> ExitCode:
        """Sends what the check says now."""
        _, checksum = self.check(monkeypatch)
        code = self._call(monkeypatch, "upload", "--plan-checksum", checksum)
        self._said()
        return code

    def made(self) -> Counter[tuple[str, str]]:
        """The goals that were created through the API, by name and description."""
        goals = self._sandbox.state("goals", created="true")
        return Counter((goal["name"], goal["description"] or "") for goal in goals)

    def _call(self, monkeypatch: pytest.MonkeyPatch, command: str, *more: str) -> ExitCode:
        monkeypatch.setattr("sys.stdin", io.StringIO(self._sandbox.keys["super_admin"] + "\n"))
        return run([command, str(self.file), *self._target, *more])


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with running_sandbox() as running:
        yield running


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("desk")


@pytest.fixture
def desk(sandbox: Sandbox, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    """Somebody who has uploaded the file before."""
    made = Desk(sandbox, folder, lambda: capsys.readouterr().out)
    made.write(made.rows)
    assert made.upload(monkeypatch) is ExitCode.ALL_WELL
    assert sum(made.made().values()) >= ROWS
    return made


def test_the_same_file_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    before = desk.made()
    assert desk.check(monkeypatch)[0] == {"new": 0, "changed": 0, "same": ROWS, "left_out": 0}
    assert desk.upload(monkeypatch) is ExitCode.ALL_WELL
    assert desk.made() == before


def test_under_another_name(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    before = desk.made()
    desk.write(desk.rows, "Goals of Q1 (final) 2.csv")
    assert desk.check(monkeypatch)[0] == {"new": 0, "changed": 0, "same": ROWS, "left_out": 0}
    assert desk.upload(monkeypatch) is ExitCode.ALL_WELL
    assert desk.made() == before


def test_with_one_row_edited_that_is_the_same_goal_still(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    before = desk.made()
    desk.write([{**desk.rows[0], "description": "Said otherwise"}, *desk.rows[1:]])
    assert desk.check(monkeypatch)[0] == {"new": 0, "changed": 0, "same": ROWS, "left_out": 0}
    assert desk.upload(monkeypatch) is ExitCode.ALL_WELL
    assert desk.made() == before


def test_with_one_row_renamed_only_that_row_is_new(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    before = desk.made()
    desk.write([*desk.rows[:-1], {**desk.rows[-1], "name": "A goal of its own"}])
    assert desk.check(monkeypatch)[0] == {"new": 1, "changed": 0, "same": ROWS - 1, "left_out": 0}
    assert desk.upload(monkeypatch) is ExitCode.ALL_WELL
    assert desk.made() - before == Counter({("A goal of its own", ""): 1})


def test_only_who_says_so_creates_or_changes_them_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """The safe answer is the default, not the only one: else the tests above would show nothing."""
    desk.write([{**desk.rows[0], "description": "Said otherwise"}, *desk.rows[1:]])
    assert desk.check(monkeypatch, "--duplicates", "create")[0]["new"] == ROWS
    assert desk.check(monkeypatch, "--duplicates", "update")[0] == {
        "new": 0, "changed": 1, "same": ROWS - 1, "left_out": 0,
    }  # fmt: skip
