"""The main job as an HR admin does it, by accessible names alone: from the first start to the results.

The real program on a virtual display, the real keychain service, and a Betterworks (the sandbox) in a process of its
own over TLS, whose certificate stands only in the trust store this test makes.
"""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.certificates import issue
from tests.e2e.desktop import Desktop, Seen, desktop, wait_until
from tests.e2e.goal_files import MISTAKES, Row, goal_rows, with_mistakes, written_by_libreoffice
from tests.sandbox_server import Sandbox, running_sandbox

ROWS = 300
PEOPLE = 300
PICTURES = Path(__file__).resolve().parents[2] / "shots" / "main-job"
WRONG = {
    "Owner not found": [7, 24],
    "Not a date": [42, 222],
    "Ends before it starts": [58, 78],
    "Needed and empty": [96],
    "Unknown category": [120, 252],
    "Progress outside 0 to 100": [151],
    "Unknown type": [172],
    "No owner": [199],
}
"""Every kind of problem in words, and Excel's rows that have it."""

LETTERS = {
    "name": "A",
    "type": "B",
    "progress": "C",
    "start_date": "D",
    "end_date": "E",
    "owner_email": "F",
    "categories": "G",
}


@pytest.mark.timeout(300)
def test_first_run_to_results(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    certificates = issue(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificates.authority))
    tls = ("--tls", str(certificates.certificate), str(certificates.private_key))
    home = tmp_path / "home"
    home.mkdir()
    with running_sandbox(*tls, "--people", str(PEOPLE), "--goals", "400") as sandbox, desktop(home, PICTURES) as screen:
        rows, file = _goal_file(sandbox, tmp_path)
        existing = {goal["id"] for goal in sandbox.state("goals")}
        with screen.start("--profile", str(tmp_path / "profile")) as (process, seen):
            _connect(seen, sandbox)
            _look_up(seen, screen)
            _check(seen, screen, file)
            _check_only(seen, sandbox, tmp_path / "approval.xlsx")
            _send(seen, screen, tmp_path / "results.xlsx")
            assert seen.unnamed() == []
            _quit(screen, process)
        created = [goal for goal in sandbox.state("goals") if goal["id"] not in existing]
        people = {user["email"]: user["id"] for user in sandbox.state("users")}
        categories = {one["name"] for goal in created for one in goal["categories"]}
    planned = [row for number, row in enumerate(rows, 2) if number not in MISTAKES]
    assert _as_sent(created) == sorted(_as_planned(planned, people))
    assert categories == {rows[0]["categories"]}
    assert _outcomes(tmp_path / "results.xlsx") == [ROWS - len(MISTAKES), len(MISTAKES)]
    _key_is_nowhere(sandbox.keys["super_admin"], tmp_path / "profile", home)


def _goal_file(sandbox: Sandbox, folder: Path) -> tuple[list[Row], Path]:
    owners = [user["email"] for user in sandbox.state("users") if user["is_active"] and user["email"]][:20]
    category = next(goal["categories"][0]["name"] for goal in sandbox.state("goals") if goal["categories"])
    rows = with_mistakes(goal_rows(ROWS, owners, category))
    return rows, written_by_libreoffice(folder / "goals.xlsx", rows)


def _connect(seen: Seen, sandbox: Sandbox) -> None:
    seen.press("Connect to Betterworks. …", seconds=30)
    seen.press("TEST: Betterworks preview…", "radio button")
    seen.press("Other address")
    seen.fill("Address", sandbox.base_url, role="text")
    seen.press("Next")
    seen.fill("API key", sandbox.keys["super_admin"], role="password text")
    seen.press("Test the key")
    assert "can read 6 of 6 areas" in seen.read("It can read…", seconds=20)["name"]
    seen.press("Show the users")


def _look_up(seen: Seen, screen: Desktop) -> None:
    seen.read(f"{PEOPLE} rows", seconds=30)
    assert seen.windows()[0].startswith("TEST")
    seen.fill("Search this table", "Anna Schmidt")
    seen.read("Showing …", "label")
    found = seen.cells("Users, table")
    assert len(found) >= 2
    assert all("anna schmidt" in " ".join(row).casefold() for row in found)
    seen.press("Goals", "page tab")
    assert "complete" in seen.read("Loaded today …", "label", seconds=30)["name"]
    assert seen.cells("Goals, table")
    screen.picture("goals")


def _check(seen: Seen, screen: Desktop, file: Path) -> None:
    seen.press("Uploads", "page tab")
    seen.press("Upload goals")
    seen.press("Choose file…", "push button")
    seen.fill("File name:", str(file), role="text", window="Choose")
    seen.press("Open", "push button", window="Choose")
    seen.read(f"{ROWS} rows to upload", seconds=20)
    seen.press("Go on")
    seen.press("Check the file")
    seen.read(f"{len(MISTAKES)} of {ROWS} rows will not be sent…", seconds=30)
    screen.picture("check")
    for kind, numbers in WRONG.items():
        seen.choose("Kinds of problems", kind)
        seen.read(f"Rows of {kind}", "table")
        said = [" ".join(row) for row in seen.cells(f"Rows of {kind}")]
        assert len(said) == len(numbers)
        for number, sentence in zip(numbers, said, strict=True):
            assert f"Row {number}, column {LETTERS[MISTAKES[number].column]}" in sentence
    seen.press(f"Go on without these {len(MISTAKES)} rows")
    seen.read(f"{ROWS - len(MISTAKES)} New…", "check box")
    seen.read(f"{len(MISTAKES)} Left out…", "check box")


def _check_only(seen: Seen, sandbox: Sandbox, approval: Path) -> None:
    before = len(sandbox.requests())
    seen.press("Go on to sending")
    seen.press("Save the requests…")
    seen.fill("File name:", str(approval), role="text", window="Save")
    seen.press("Save", "push button", window="Save")
    seen.read("Saved: approval.xlsx. Nothing was sent.", "label")
    assert [row for row in sandbox.requests()[before:] if row["method"] != "GET"] == []
    posts = [row for row in openpyxl.load_workbook(approval).worksheets[1].values if row[1] == "POST"]
    progress = sum(1 for row in goal_rows(ROWS, ["x"], "y") if row["progress"])
    assert len(posts) in range(ROWS - len(MISTAKES), ROWS + progress)


def _send(seen: Seen, screen: Desktop, results: Path) -> None:
    seen.press("Send all", "radio button")
    seen.press(f"Send {ROWS - len(MISTAKES)} rows")
    seen.read(f"{ROWS - len(MISTAKES)} created…", "label", seconds=120)
    screen.picture("results")
    seen.press("Results as Excel…")
    seen.fill("File name:", str(results), role="text", window="Save")
    seen.press("Save", "push button", window="Save")
    seen.read("Saved: results.xlsx", "label")


def _quit(screen: Desktop, process: subprocess.Popen[str]) -> None:
    screen.focus("TEST")
    screen.keys("ctrl+q")
    assert wait_until(lambda: process.poll() is not None, 20, "the program did not end")
    assert process.returncode == 0


def _as_planned(rows: list[Row], people: dict[str, int]) -> list[tuple[Any, ...]]:
    parent = ""
    planned = []
    for row in rows:
        is_goal = row["type"] == "goal"
        parent = row["name"] if is_goal else parent
        planned.append(
            (
                row["name"],
                not is_goal,
                people[row["owner_email"]],
                row["start_date"],
                row["end_date"],
                row["description"],
                row["categories"],
                "" if is_goal else parent,
                float(row["progress"] or 0) / 100,
            )
        )
    return planned


def _as_sent(goals: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    """What the sandbox holds, in the plan's terms. A goal's progress is its milestones', so it counts as none."""
    return sorted(
        (
            goal["name"],
            goal["is_key_result"],
            goal["owner"]["user_id"],
            goal["start"],
            goal["end"],
            goal["description"] or "",
            ";".join(one["name"] for one in goal["categories"]),
            goal["parent"]["name"] if goal["parent"] else "",
            goal["measurement"]["progress"] if goal["is_key_result"] else 0.0,
        )
        for goal in goals
    )


def _outcomes(path: Path) -> list[int]:
    """Rows of each outcome's sheet, after the summary."""
    book = openpyxl.load_workbook(path)
    return [sheet.max_row - 1 for sheet in book.worksheets[1:]]


def _key_is_nowhere(key: str, *folders: Path) -> None:
    files = [file for folder in folders for file in folder.rglob("*") if file.is_file()]
    assert files
    for file in files:
        content = file.read_bytes()
        assert key.encode() not in content, file
        assert key.encode("utf-16-le") not in content, file
