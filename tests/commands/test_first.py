"""`upload --first N`: a few rows for real, then the others, each sent once; and the proof in LIVE (row G3)."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bw_desktop.commands import target
from bw_desktop.commands.exit_codes import ExitCode
from tests.commands.test_commands import goal, written
from tests.killing import Log, kill_at
from tests.sandbox_server import Sandbox, running_sandbox

ROOT = Path(__file__).resolve().parents[2]
ROWS = 17


def planned(call: Any, path: Path, rows: list[list[str]]) -> list[str]:
    """The words of an upload of these rows."""
    file = written(path, rows)
    return ["upload", file, "--plan-checksum", json.loads(call("check", file, "--json")[1])["checksum"]]


def writes(sandbox: Sandbox, since: int) -> int:
    return sum(request["method"] != "GET" for request in sandbox.requests(since))


def last(sandbox: Sandbox) -> int:
    return max((int(request["number"]) for request in sandbox.requests()), default=0)


def names(sandbox: Sandbox, beginning: str) -> list[str]:
    return sorted(one["name"] for one in sandbox.state("goals") if one["name"].startswith(beginning))


def test_the_first_few_go_and_then_the_others_and_no_more(
    call: Any, sandbox: Sandbox, owner: str, tmp_path: Path
) -> None:
    upload = planned(call, tmp_path / "goals.csv", [goal(f"Few {number:02}", owner) for number in range(ROWS)])
    before = last(sandbox)
    code, out, _ = call(*upload, "--first", "5")
    assert (code, writes(sandbox, before)) == (ExitCode.ALL_WELL, 5)
    assert "Stopped after the first 5: 5 created" in out
    assert "The other 12 are not sent." in out

    code, _, _ = call(*upload, "--first", "5")
    assert (code, writes(sandbox, before)) == (ExitCode.ALL_WELL, 5)

    code, out, _ = call(*upload)
    assert (code, writes(sandbox, before)) == (ExitCode.ALL_WELL, ROWS)
    assert names(sandbox, "Few") == [f"Few {number:02}" for number in range(ROWS)]


def test_nothing_goes_first_once_all_goes(call: Any, sandbox: Sandbox, owner: str, tmp_path: Path) -> None:
    upload = planned(call, tmp_path / "goals.csv", [goal(f"All {number}", owner) for number in range(3)])
    assert call(*upload)[0] == ExitCode.ALL_WELL
    before = last(sandbox)
    code, _, said = call(*upload, "--first", "2")
    assert (code, writes(sandbox, before)) == (ExitCode.WRONG_USAGE, 0)
    assert "without --first" in said


def test_the_first_few_can_be_undone_and_the_file_sent_anew(
    call: Any, sandbox: Sandbox, owner: str, tmp_path: Path
) -> None:
    upload = planned(call, tmp_path / "goals.csv", [goal(f"Back {number:02}", owner) for number in range(9)])
    _, _, said = call(*upload, "--first", "4")
    undo = ["upload", upload[1], "--undo", re.findall(r"[0-9]{8}-[0-9a-f-]+", said)[0]]
    checksum = re.findall(r"\b[0-9a-f]{64}\b", call(*undo, "--check-only")[1])[-1]
    assert call(*undo, "--plan-checksum", checksum)[0] == ExitCode.ALL_WELL
    assert names(sandbox, "Back") == []
    assert call(*upload)[0] == ExitCode.ALL_WELL
    assert names(sandbox, "Back") == [f"Back {number:02}" for number in range(9)]


@pytest.mark.parametrize("count", ["0", "-1", "many"])
def test_a_number_of_rows_is_needed(call: Any, count: str) -> None:
    with pytest.raises(SystemExit) as ended:
        call("upload", "goals.csv", "--plan-checksum", "0", "--first", count)
    assert ended.value.code == ExitCode.WRONG_USAGE


def test_in_live_one_lost_field_costs_one_request(
    call: Any, sandbox: Sandbox, owner: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(target, "_environment", lambda *_: "live")
    rows = [[*goal(f"Proof {number}", owner), "Why"] for number in range(ROWS)]
    headers = ["name", "type", "start_date", "end_date", "owner_email", "description"]
    file = written(tmp_path / "goals.csv", rows, headers)
    upload = ["upload", file, "--plan-checksum", json.loads(call("check", file, "--json")[1])["checksum"], "--live"]
    before = last(sandbox)
    sandbox.set_faults("field-dropped:field=description,method=POST")
    try:
        code, out, said = call(*upload)
    finally:
        sandbox.set_faults()
    assert (code, writes(sandbox, before)) == (ExitCode.WITH_PROBLEMS, 1)
    assert "Row 2: It is in Betterworks, but not exactly as it was sent. Description: sent “Why”" in said
    assert f"{ROWS - 1} not sent" in out
    assert call(*upload)[0] == ExitCode.ALL_WELL
    assert writes(sandbox, before) == len(names(sandbox, "Proof")) == ROWS


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
@pytest.mark.parametrize(("step", "nth"), [("arrived", 1), ("applied", 3), ("answered", 5)])
def test_killed_on_the_way_it_still_stops_after_the_first_few(owner: str, tmp_path: Path, step: str, nth: int) -> None:
    """The choice stands in the journal: who only continues what went first gets no more than that."""
    path = tmp_path / "log.jsonl"
    with running_sandbox("--log", str(path), "--latency", "20ms") as sandbox:
        home = {
            **os.environ,
            "HOME": str(tmp_path),
            "DBUS_SESSION_BUS_ADDRESS": "unix:path=/none",
            "PYTHONPATH": str(ROOT),
        }
        where = ["--address", sandbox.base_url, "--key-stdin", "--profile", str(tmp_path / "profile")]

        def command(*words: str) -> list[str]:
            return [sys.executable, "-m", "bw_desktop", *words, *where]

        def ran(*words: str) -> subprocess.CompletedProcess[bytes]:
            key = sandbox.keys["super_admin"].encode() + b"\n"
            return subprocess.run(command(*words), cwd=ROOT, env=home, input=key, capture_output=True, check=False)

        file = written(tmp_path / "goals.csv", [goal(f"Kill {number:02}", owner) for number in range(ROWS)])
        checksum = json.loads(ran("check", file, "--json").stdout)["checksum"]
        upload = ["upload", file, "--plan-checksum", checksum]
        log, child = Log(path), _Child(command(*upload, "--first", "5"), home, sandbox.keys["super_admin"])
        kill_at(child, log, step, nth)
        assert ran(*upload, "--first", "5").returncode == ExitCode.ALL_WELL
        assert len(names(sandbox, "Kill")) == 5
        assert ran(*upload).returncode == ExitCode.ALL_WELL
        assert names(sandbox, "Kill") == [f"Kill {number:02}" for number in range(ROWS)]


class _Child:
    """A command in a process of its own."""

    def __init__(self, command: list[str], environment: dict[str, str], key: str) -> None:
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        self._process = subprocess.Popen(command, cwd=ROOT, env=environment, **pipes)  # type: ignore[call-overload]
        self._process.stdin.write(key.encode() + b"\n")
        self._process.stdin.close()

    def is_running(self) -> bool:
        return self._process.poll() is None

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()
