"""The headless commands: their answers, exit codes, and that they ask nothing and send nothing unasked."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from bw_desktop.commands import run
from bw_desktop.commands.exit_codes import ExitCode
from tests.sandbox_server import Sandbox

HEADERS = ["name", "type", "start_date", "end_date", "owner_email"]


def written(path: Path, rows: Sequence[Sequence[str]], headers: Sequence[str] = HEADERS) -> str:
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([headers, *rows])
    return str(path)


def goal(name: str, owner: str, end: str = "2027-03-31") -> list[str]:
    return [name, "goal", "2027-01-01", end, owner]


def test_check_answers_as_json_and_sends_nothing(call: Any, sandbox: Sandbox, owner: str, tmp_path: Path) -> None:
    before = len(sandbox.requests())
    file = written(tmp_path / "goals.csv", [goal("Checked", owner), goal("Wrong", owner, "2026-12-31")])
    code, out, _ = call("check", file, "--json")
    answer = json.loads(out)
    assert code == ExitCode.WITH_PROBLEMS
    assert answer["plan"] == {"new": 1, "changed": 0, "same": 0, "left_out": 1}
    stops = [one for one in answer["problems"] if one["severity"] == "stop"]
    assert [(one["row"], one["column"]) for one in stops] == [(3, "D")]
    assert "Row 3, column D" in stops[0]["text"]
    assert [one["field"] for one in answer["columns"]] == ["name", "type", "start_date", "end_date", "owner_email"]
    assert len(answer["checksum"]) == 64
    assert {request["method"] for request in sandbox.requests()[before:]} == {"GET"}


def test_a_clean_file_checks_with_zero_and_reads_as_sentences(call: Any, owner: str, tmp_path: Path) -> None:
    code, out, _ = call("check", written(tmp_path / "goals.csv", [goal("Clean", owner)]))
    assert code == ExitCode.ALL_WELL
    assert "New: 1" in out


def test_upload_sends_the_plan_with_the_checksum_and_no_other(
    call: Any, sandbox: Sandbox, owner: str, tmp_path: Path
) -> None:
    file = written(tmp_path / "goals.csv", [goal("Sent by command", owner)])
    checksum = json.loads(call("check", file, "--json")[1])["checksum"]
    before = len(sandbox.state("goals"))

    code, _, said = call("upload", file, "--plan-checksum", "0" * 64)
    assert code == ExitCode.WRONG_USAGE
    assert checksum in said
    assert len(sandbox.state("goals")) == before

    assert call("upload", file, "--plan-checksum", checksum)[0] == ExitCode.ALL_WELL
    assert call("upload", file, "--plan-checksum", checksum)[0] == ExitCode.ALL_WELL
    created = [one for one in sandbox.state("goals") if one["name"] == "Sent by command"]
    assert len(created) == 1


def test_a_key_revoked_on_the_way_ends_with_four_and_a_new_one_continues(
    call: Any, sandbox: Sandbox, owner: str, tmp_path: Path
) -> None:
    file = written(tmp_path / "goals.csv", [goal(f"Interrupted {number}", owner) for number in range(6)])
    checksum = json.loads(call("check", file, "--json")[1])["checksum"]
    sandbox.set_faults("key-revoked:after=2,method=POST")
    try:
        code, _, said = call("upload", file, "--plan-checksum", checksum)
    finally:
        sandbox.set_faults()
        sandbox.set_key("super_admin", revoked=False)
    assert code == ExitCode.KEY_REFUSED
    assert "key" in said
    assert call("upload", file, "--plan-checksum", checksum)[0] == ExitCode.ALL_WELL
    names = sorted(one["name"] for one in sandbox.state("goals") if one["name"].startswith("Interrupted"))
    assert names == [f"Interrupted {number}" for number in range(6)]


def test_a_wrong_key_is_told_in_words(call: Any, owner: str, tmp_path: Path) -> None:
    code, _, said = call("check", written(tmp_path / "goals.csv", [goal("Any", owner)]), key="wrong-key")
    assert code == ExitCode.KEY_REFUSED
    assert "key" in said
    assert "401" not in said
    assert "wrong-key" not in said


def test_a_file_that_is_no_table_is_told_in_words(call: Any, tmp_path: Path) -> None:
    path = tmp_path / "picture.xlsx"
    path.write_bytes(b"\x89PNG\r\n\x1a\n")
    code, _, said = call("check", str(path))
    assert code == ExitCode.FILE_UNREADABLE
    assert said.strip()


def test_a_missing_column_is_named(call: Any, tmp_path: Path) -> None:
    code, _, said = call("check", written(tmp_path / "goals.csv", [["Only a name"]], ["name"]))
    assert code == ExitCode.FILE_UNREADABLE
    assert "column" in said


def test_a_mapping_says_which_column_is_which(call: Any, owner: str, tmp_path: Path) -> None:
    headers = ["Zzz", "Yyy", "Xxx", "Www", "Vvv"]
    file = written(tmp_path / "goals.csv", [goal("Mapped", owner)], headers)
    mapping = tmp_path / "mapping.json"
    mapping.write_text(json.dumps(dict(zip(headers, HEADERS, strict=True))))
    code, out, _ = call("check", file, "--mapping", str(mapping), "--json")
    assert code == ExitCode.ALL_WELL
    assert json.loads(out)["plan"]["new"] == 1


def test_an_address_that_is_neither_test_nor_here_needs_live(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("some-key\n"))
    file = written(tmp_path / "goals.csv", [goal("Never", "a@example.com")])
    target = ["--address", "https://app.example.com/api/v1/", "--key-stdin", "--profile", str(tmp_path / "profile")]
    assert run(["upload", file, "--plan-checksum", "0" * 64, *target]) == ExitCode.FORBIDDEN
    assert "--live" in capsys.readouterr().err


def test_an_unknown_workspace_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = written(tmp_path / "goals.csv", [goal("Never", "a@example.com")])
    code = run(["check", file, "--workspace", "Nowhere", "--profile", str(tmp_path / "profile")])
    assert code == ExitCode.WRONG_USAGE
    assert "Nowhere" in capsys.readouterr().err


def test_wrong_usage_ends_with_two(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run(["check"])
    assert ended.value.code == ExitCode.WRONG_USAGE
    assert "usage" in capsys.readouterr().err


CHANGE_HEADERS = ["goal id", "name", "description"]


def changes(sandbox: Sandbox, path: Path, word: str, text: str = "Words") -> str:
    """A file that renames three goals and describes them anew."""
    goals = [one for one in sandbox.state("goals") if not one["is_key_result"]][:3]
    return written(path, [[str(one["id"]), f"{word} {one['id']}", text] for one in goals], CHANGE_HEADERS)


def test_changes_need_a_place_for_the_old_values_where_nothing_can_be_kept(
    call: Any, sandbox: Sandbox, tmp_path: Path
) -> None:
    file, old = changes(sandbox, tmp_path / "goals.csv", "Renamed"), tmp_path / "old.xlsx"
    names = [one["name"] for one in sandbox.state("goals") if not one["is_key_result"]][:3]
    answer = json.loads(call("check", file, "--json")[1])
    assert answer["plan"] == {"new": 0, "changed": 3, "same": 0, "left_out": 0}
    upload = ["upload", file, "--plan-checksum", answer["checksum"]]
    before = len(sandbox.requests())

    code, _, said = call(*upload)
    assert code == ExitCode.WRONG_USAGE
    assert "--old-values" in said
    assert {request["method"] for request in sandbox.requests()[before:]} == {"GET"}

    code, out, _ = call(*upload, "--old-values", str(old), "--read-back")
    assert code == ExitCode.ALL_WELL
    assert "3 of 3 arrived exactly as sent" in out
    assert sum(one["name"].startswith("Renamed") for one in sandbox.state("goals")) == 3
    rows = list(openpyxl.load_workbook(old).worksheets[0].values)
    assert [row[2] for row in rows[1:]] == names


def test_a_dropped_field_ends_with_one_when_it_is_read_back(call: Any, sandbox: Sandbox, tmp_path: Path) -> None:
    file = changes(sandbox, tmp_path / "goals.csv", "Again", "Words that get lost")
    checksum = json.loads(call("check", file, "--json")[1])["checksum"]
    sandbox.set_faults("field-dropped:field=description,count=1,method=PUT")
    try:
        arguments = ["--old-values", str(tmp_path / "old.xlsx"), "--read-back"]
        code, out, said = call("upload", file, "--plan-checksum", checksum, *arguments)
    finally:
        sandbox.set_faults()
    assert (code, "2 of 3 arrived exactly as sent" in out) == (ExitCode.WITH_PROBLEMS, True)
    assert "in Betterworks now" in said
