"""`check --approval` and `upload` of that workbook: exactly what was approved is sent, or nothing (row G7)."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from bw_desktop.commands.exit_codes import ExitCode
from tests.commands.test_commands import goal, written
from tests.commands.test_first import last, names, writes
from tests.sandbox_server import Sandbox, running_sandbox


def approved(call: Any, tmp_path: Path, rows: list[list[str]]) -> Path:
    """The approval workbook of these rows."""
    path = tmp_path / "approval.xlsx"
    code, _, said = call("check", written(tmp_path / "goals.csv", rows), "--approval", str(path))
    assert code == ExitCode.ALL_WELL
    assert "Approval workbook saved" in said
    return path


def test_what_was_approved_is_sent_and_nothing_else(call: Any, sandbox: Sandbox, owner: str, tmp_path: Path) -> None:
    before = last(sandbox)
    path = approved(call, tmp_path, [goal(f"Approved {number}", owner) for number in range(7)])
    assert writes(sandbox, before) == 0
    # What becomes of the file meanwhile does not matter.
    written(tmp_path / "goals.csv", [goal("Not approved", owner)])
    code, out, _ = call("upload", str(path))
    assert (code, writes(sandbox, before)) == (ExitCode.ALL_WELL, 7)
    assert "7 created" in out
    assert names(sandbox, "Approved") == [f"Approved {number}" for number in range(7)]
    assert names(sandbox, "Not approved") == []
    assert call("upload", str(path))[0] == ExitCode.ALL_WELL
    assert writes(sandbox, before) == 7


def test_the_file_and_its_approval_are_one_upload(call: Any, sandbox: Sandbox, owner: str, tmp_path: Path) -> None:
    path = approved(call, tmp_path, [goal(f"One {number}", owner) for number in range(8)])
    checksum = checksum_in(path)
    before = last(sandbox)
    code, _, _ = call("upload", str(tmp_path / "goals.csv"), "--plan-checksum", checksum, "--first", "3")
    assert (code, writes(sandbox, before)) == (ExitCode.ALL_WELL, 3)
    code, _, _ = call("upload", str(path), "--plan-checksum", checksum)
    assert (code, writes(sandbox, before)) == (ExitCode.ALL_WELL, 8)
    assert len(names(sandbox, "One")) == 8


def checksum_in(path: Path) -> str:
    summary = openpyxl.load_workbook(path).worksheets[0]
    return next(str(row[1]) for row in summary.values if row[0] == "Checksum")


@pytest.mark.parametrize("sheet", [0, 1, 2, 3])
def test_one_changed_cell_is_refused(call: Any, sandbox: Sandbox, owner: str, tmp_path: Path, sheet: int) -> None:
    path = approved(call, tmp_path, [goal(f"Changed {number}", owner) for number in range(4)])
    book = openpyxl.load_workbook(path)
    cell = book.worksheets[sheet].cell(row=2, column=1)
    cell.value = f"{cell.value}0" if isinstance(cell.value, str) else 99
    book.save(path)
    before = last(sandbox)
    code, _, said = call("upload", str(path))
    assert (code, writes(sandbox, before)) == (ExitCode.FILE_UNREADABLE, 0)
    assert "Something in this approval workbook was changed" in said


def test_one_that_was_only_saved_again_is_taken(call: Any, sandbox: Sandbox, owner: str, tmp_path: Path) -> None:
    path = approved(call, tmp_path, [goal(f"Again {number}", owner) for number in range(4)])
    openpyxl.load_workbook(path).save(path)
    before = last(sandbox)
    assert (call("upload", str(path))[0], writes(sandbox, before)) == (ExitCode.ALL_WELL, 4)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_one_that_libreoffice_saved_again_is_taken(call: Any, sandbox: Sandbox, owner: str, tmp_path: Path) -> None:
    path = approved(call, tmp_path, [goal(f"=Office {number} ", owner) for number in range(4)])
    command = ["soffice", f"-env:UserInstallation={(tmp_path / 'office').as_uri()}", "--headless", "--convert-to"]
    subprocess.run([*command, "xlsx", "--outdir", str(tmp_path / "saved"), str(path)], check=True, capture_output=True)
    before = last(sandbox)
    code, _, said = call("upload", str(tmp_path / "saved" / "approval.xlsx"))
    assert (code, writes(sandbox, before)) == (ExitCode.ALL_WELL, 4), said


def test_what_somebody_made_meanwhile_is_held_back(call: Any, sandbox: Sandbox, owner: str, tmp_path: Path) -> None:
    rows = [goal(f"Meanwhile {number}", owner) for number in range(5)]
    path = approved(call, tmp_path, rows)
    other = tmp_path / "other"
    other.mkdir()
    assert call("upload", str(approved(call, other, rows[1:3])))[0] == ExitCode.ALL_WELL
    before, results = last(sandbox), tmp_path / "results.xlsx"
    code, out, _ = call("upload", str(path), "--results", str(results))
    assert (code, writes(sandbox, before)) == (ExitCode.WITH_PROBLEMS, 3)
    assert "3 created, 0 not accepted, 2 held back" in out
    assert names(sandbox, "Meanwhile") == [f"Meanwhile {number}" for number in range(5)]
    held = list(openpyxl.load_workbook(results)["Held back"].values)
    assert any("Somebody has created it" in str(cell) for cell in held[1])


def test_another_checksum_than_the_one_that_was_noted_is_refused(
    call: Any, sandbox: Sandbox, owner: str, tmp_path: Path
) -> None:
    path = approved(call, tmp_path, [goal("Noted", owner)])
    before = last(sandbox)
    code, _, said = call("upload", str(path), "--plan-checksum", "0" * 64)
    assert (code, writes(sandbox, before)) == (ExitCode.WRONG_USAGE, 0)
    assert checksum_in(path) in said


def test_an_approval_for_another_workspace_is_refused(call: Any, owner: str, tmp_path: Path) -> None:
    path = approved(call, tmp_path, [goal("Elsewhere", owner)])
    with running_sandbox() as elsewhere:
        before = last(elsewhere) if elsewhere.requests() else 0
        code, _, said = call("upload", str(path), at=elsewhere)
        assert (code, writes(elsewhere, before)) == (ExitCode.FILE_UNREADABLE, 0)
    assert "approved for another workspace" in said


def test_a_file_that_nobody_approved_needs_its_checksum(call: Any, owner: str, tmp_path: Path) -> None:
    code, _, said = call("upload", written(tmp_path / "goals.csv", [goal("Open", owner)]))
    assert code == ExitCode.WRONG_USAGE
    assert "--plan-checksum" in said


def test_an_approval_workbook_is_not_checked_like_a_file(call: Any, owner: str, tmp_path: Path) -> None:
    code, _, said = call("check", str(approved(call, tmp_path, [goal("Twice", owner)])))
    assert code == ExitCode.FILE_UNREADABLE
    assert "Upload it as it is" in said
