"""Undoing without a window: first what would happen, then exactly that, and the same command again (row K1)."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from bw_desktop.commands.exit_codes import ExitCode
from tests.commands.test_commands import changes, goal, written
from tests.sandbox_server import Sandbox


def uploaded(call: Any, file: str, *more: str) -> str:
    """Uploads a file; the id of the upload."""
    checksum = json.loads(call("check", file, "--json")[1])["checksum"]
    code, _, said = call("upload", file, "--plan-checksum", checksum, *more)
    assert code == ExitCode.ALL_WELL, said
    return str(re.findall(r"id of this upload: (\S+)", said)[0])


def checksum_of(said: str) -> str:
    return str(re.findall(r"Checksum of the plan: (\w{64})", said)[0])


def named(sandbox: Sandbox, beginning: str) -> list[dict[str, Any]]:
    return [one for one in sandbox.state("goals") if one["name"].startswith(beginning)]


def test_what_would_happen_is_shown_and_then_done_once(call: Any, sandbox: Sandbox, owner: str, tmp_path: Path) -> None:
    file = written(tmp_path / "goals.csv", [goal(f"Take back {number}", owner) for number in range(4)])
    undo = ["upload", file, "--undo", uploaded(call, file)]
    mine = named(sandbox, "Take back 1")[0]
    values = {name: mine[name] for name in ("name", "start", "end")} | {"description": "Mine"}
    sandbox.write("PUT", f"goals/{mine['id']}/", values)
    before = len(sandbox.requests())

    code, out, _ = call(*undo, "--check-only")
    assert code == ExitCode.ALL_WELL
    assert out.splitlines()[0].startswith("Row 3: Keep. Somebody has changed it")
    assert str(mine["id"]) in out.splitlines()[0]
    assert out.splitlines()[1:4] == ["Undo: 3", "Keep: 1", "Cannot: 0"]
    assert {request["method"] for request in sandbox.requests()[before:]} == {"GET"}

    code, _, said = call(*undo, "--plan-checksum", "0" * 64)
    assert (code, "Nothing was sent" in said) == (ExitCode.WRONG_USAGE, True)
    assert len(named(sandbox, "Take back")) == 4

    results = tmp_path / "results.xlsx"
    for _ in range(2):
        code, said, _ = call(*undo, "--plan-checksum", checksum_of(out), "--results", str(results), "--read-back")
        assert (code, "3 undone, 1 kept" in said) == (ExitCode.ALL_WELL, True)
        assert [one["id"] for one in named(sandbox, "Take back")] == [mine["id"]]
    assert openpyxl.load_workbook(results).sheetnames[1:] == ["Undone", "Kept"]
    # The upload is over: the same file is uploaded anew, and nothing is taken for done.
    assert json.loads(call("check", file, "--json")[1])["plan"]["new"] == 3


def test_an_interrupted_undo_is_continued(call: Any, sandbox: Sandbox, owner: str, tmp_path: Path) -> None:
    file = written(tmp_path / "goals.csv", [goal(f"Broken off {number}", owner) for number in range(6)])
    undo = ["upload", file, "--undo", uploaded(call, file)]
    checksum = checksum_of(call(*undo, "--check-only")[1])
    sandbox.set_faults("key-revoked:after=2,method=DELETE")
    try:
        assert call(*undo, "--plan-checksum", checksum)[0] == ExitCode.KEY_REFUSED
    finally:
        sandbox.set_faults()
        sandbox.set_key("super_admin", revoked=False)
    assert 0 < len(named(sandbox, "Broken off")) < 6
    # What it takes back is known without the file.
    assert call(*undo[:1], *undo[2:], "--plan-checksum", checksum)[0] == ExitCode.ALL_WELL
    assert named(sandbox, "Broken off") == []


def test_old_values_that_were_not_kept_cannot_be_brought_back(call: Any, sandbox: Sandbox, tmp_path: Path) -> None:
    file = changes(sandbox, tmp_path / "goals.csv", "Stays renamed")
    upload = uploaded(call, file, "--old-values", str(tmp_path / "old.xlsx"))
    code, out, _ = call("upload", file, "--undo", upload, "--check-only")
    assert code == ExitCode.WITH_PROBLEMS
    assert "Cannot: 3" in out
    assert "Upload the workbook of old values" in out
    assert "Nothing of this upload can be undone." in out


def test_an_unknown_upload_is_named(call: Any) -> None:
    code, _, said = call("upload", "--undo", "../elsewhere", "--check-only")
    assert (code, "../elsewhere" in said) == (ExitCode.WRONG_USAGE, True)


@pytest.mark.parametrize("arguments", [["--check-only"], ["--plan-checksum", "0" * 64]])
def test_a_file_or_an_upload_has_to_be_named(call: Any, arguments: list[str]) -> None:
    code, _, said = call("upload", *arguments)
    assert (code, "--undo" in said) == (ExitCode.WRONG_USAGE, True)
