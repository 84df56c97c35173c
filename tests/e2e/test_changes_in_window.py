"""Goals that exist are changed from a file, from first page to proof, by accessible names alone (rows G6, I4, K2).

One goal is changed by somebody else between the preview and sending: it is held back, and theirs stays.
"""

from __future__ import annotations

import csv
import json
import urllib.request
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.e2e.desktop import Seen, desktop
from tests.e2e.steps import calm, choose_file, connect, save_as
from tests.sandbox_server import Sandbox, running_sandbox

PICTURES = Path(__file__).resolve().parents[2] / "shots" / "changes"
CHANGES = 4
THEIRS = "What somebody else wrote meanwhile"


@pytest.mark.timeout(240)
def test_goals_are_changed_by_accessible_names(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    with running_sandbox() as sandbox, desktop(home, PICTURES) as screen:
        goals = [goal for goal in sandbox.state("goals") if not goal["children"] and goal["owner"].get("user")]
        goals = goals[: CHANGES + 1]
        old, results = tmp_path / "old.xlsx", tmp_path / "results.xlsx"
        with screen.start("--profile", str(tmp_path / "profile")) as (_, seen):
            connect(seen, sandbox)
            seen.press("Uploads", "page tab")
            seen.press("Upload goals", "push button")
            choose_file(seen, _file(tmp_path / "changes.csv", goals))
            seen.read(f"{CHANGES + 1} rows to upload", seconds=20)
            seen.press("Go on", "push button")
            seen.press("Check the file", "push button")
            seen.press("Go on", "push button", seconds=30)
            _preview(seen, goals)
            screen.picture("preview")
            _edit_elsewhere(sandbox, goals[0])
            seen.press("Go on to sending", "push button")
            seen.read(f"You are about to change {CHANGES} goals…", "label", seconds=20)
            seen.press("Send all", "radio button")
            seen.press(f"Send {CHANGES} rows")
            seen.read("…1 held back…", "label", seconds=60)
            _results(seen, goals)
            screen.picture("results")
            seen.press("Old values as Excel…", "push button")
            save_as(seen, old)
            seen.read("Saved: old.xlsx", "label", seconds=20)
            seen.press("Results as Excel…", "push button")
            save_as(seen, results)
            seen.read("Saved: results.xlsx", "label", seconds=20)
            assert seen.unnamed() == []
            calm(seen)
        _as_wanted(sandbox, goals)
        rows = list(openpyxl.load_workbook(old).worksheets[0].values)
        assert {str(goal["name"]) for goal in goals[:CHANGES]} <= {str(cell) for row in rows for cell in row}


def _file(path: Path, goals: list[dict[str, Any]]) -> Path:
    """All but the last are renamed; the last stands in the file as it is."""
    with path.open("w", newline="", encoding="utf-8-sig") as text:
        writer = csv.writer(text)
        writer.writerow(["goal id", "name"])
        writer.writerows([goal["id"], _new_name(goal)] for goal in goals[:-1])
        writer.writerow([goals[-1]["id"], goals[-1]["name"]])
    return path


def _new_name(goal: dict[str, Any]) -> str:
    return f"Anew: {goal['id']}"


def _preview(seen: Seen, goals: list[dict[str, Any]]) -> None:
    """Every row once, and old and new side by side."""
    seen.read(f"{CHANGES} Changed…", "check box", seconds=30)
    seen.read("1 Same…", "check box")
    seen.press(f"{CHANGES} Changed…", "check box")
    seen.read("Rows: Changed", "table")
    shown = [" ".join(row) for row in seen.cells("Rows: Changed")]
    assert len(shown) == CHANGES
    for goal, words in zip(goals, shown, strict=False):
        assert goal["name"] in words
        assert _new_name(goal) in words


def _edit_elsewhere(sandbox: Sandbox, goal: dict[str, Any]) -> None:
    """Somebody else changes a goal through the API, with a key of their own."""
    body = json.dumps({**goal, "description": THEIRS}).encode()
    address, headers = f"{sandbox.base_url}goals/{goal['id']}/", sandbox.headers("admin")
    request = urllib.request.Request(address, body, {**headers, "Content-Type": "application/json"}, method="PUT")  # noqa: S310  our own loopback address
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with opener.open(request) as answer:
        assert answer.status == 200


def _results(seen: Seen, goals: list[dict[str, Any]]) -> None:
    """The row of somebody else's goal says why and what helps; what was changed is proven."""
    seen.press("1 Held back…", "check box")
    (row,) = seen.cells("Rows: Held back")
    assert "Somebody changed it in Betterworks after the preview" in " ".join(row)
    seen.press("Check what arrived", "push button")
    seen.read(f"{CHANGES - 1} of {CHANGES - 1} arrived exactly as sent.", "label", seconds=30)


def _as_wanted(sandbox: Sandbox, goals: list[dict[str, Any]]) -> None:
    there = {goal["id"]: goal for goal in sandbox.state("goals", written="true")}
    assert [there[goal["id"]]["name"] for goal in goals[1:CHANGES]] == [_new_name(goal) for goal in goals[1:CHANGES]]
    theirs = there[goals[0]["id"]]
    assert (theirs["name"], theirs["description"]) == (goals[0]["name"], THEIRS)
    assert goals[-1]["id"] not in there
