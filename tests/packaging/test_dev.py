"""The front door: what each command would start, without starting it."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

import dev
import provision

ROOT = Path(__file__).parents[2]


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What the front door starts, instead of starting it."""
    words: list[list[str]] = []

    def call(command: Sequence[str | Path], cwd: Path | None = None, extra: Mapping[str, str] | None = None) -> int:
        words.append([str(word) for word in command])
        return 0

    monkeypatch.setattr(dev, "call", call)
    monkeypatch.setattr(provision, "environment", lambda lock: Path(lock) / "python")
    monkeypatch.setattr(provision, "system_packages", lambda _packages: None)
    return words


def test_without_a_command_it_says_what_it_can_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main([]) == 2
    assert dev.main(["--help"]) == 0
    assert dev.main(["no-such-command"]) == 2
    shown = capsys.readouterr().out
    assert all(f"`{name}" in shown for name in dev.COMMANDS)


def test_campaign_hands_everything_on(started: list[list[str]]) -> None:
    assert dev.main(["campaign", "--runs", "3"]) == 0
    assert started == [[str(Path("dev/python")), "-m", "tests.campaign", "--runs", "3"]]


def test_what_a_command_adds_to_the_environment_stands() -> None:
    assert dev.importing({"PYTHONPATH": "there"})["PYTHONPATH"] == "there"
    assert dev.importing()["PYTHONPATH"] == str(provision.ROOT)


def test_run_hands_everything_to_the_program(monkeypatch: pytest.MonkeyPatch, started: list[list[str]]) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    assert dev.main(["run", "--demo", "--profile", "here"]) == 0
    assert started == [[str(Path("runtime/python")), "-m", "bw_desktop", "--demo", "--profile", "here"]]


def test_a_program_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_python(_lock: str) -> Path:
        raise FileNotFoundError(2, "no such file", "Xvfb")

    monkeypatch.setattr(provision, "environment", no_python)
    with pytest.raises(SystemExit, match="Missing here: Xvfb"):
        dev.main(["bench"])


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux may have no display")
def test_run_without_a_display_takes_a_picture(
    monkeypatch: pytest.MonkeyPatch, started: list[list[str]], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setattr(dev, "PICTURE", tmp_path / "demo.png")
    assert dev.main(["run", "--demo"]) == 0
    assert started[0][-2:] == ["--tour", str(tmp_path / "demo.png")]
    assert "no display" in capsys.readouterr().out


def test_the_whole_suite_starts_with_the_pure_rooms_without_qt(started: list[list[str]]) -> None:
    assert dev.main(["test", "--all"]) == 0
    pure, whole = started
    assert "--without-qt" in pure
    assert whole[-1] == "--all"
    assert "--without-qt" not in whole


def test_a_part_of_the_suite_is_one_run(started: list[list[str]]) -> None:
    dev.main(["test", "-k", "dates", "tests/records"])
    assert [words[-3:] for words in started] == [["-k", "dates", "tests/records"]]


def test_lock_writes_every_lock(started: list[list[str]]) -> None:
    dev.main(["lock", "--upgrade"])
    assert [Path(words[-1]).stem for words in started] == ["runtime", "dev", "audit"]
    assert all("--upgrade" in words for words in started)


def test_a_failing_check_shows_what_it_said(
    monkeypatch: pytest.MonkeyPatch, started: list[list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    script = {"good": ["good.py"], "bad": ["bad.py"]}
    monkeypatch.setattr(dev, "CHECKS", script)
    monkeypatch.setattr(dev, "_checked", lambda _python, words: (int(words == ["bad.py"]), "line 7\n"))
    assert dev.main(["check"]) == 1
    assert dev.main(["check", "good"]) == 0
    shown = capsys.readouterr().out
    assert shown.count("line 7") == 1
    assert "failed  bad" in shown
    assert started == []


def test_a_child_finds_the_program_and_gives_its_exit_code(tmp_path: Path) -> None:
    code = "import bw_desktop, os, sys; sys.exit(int(os.environ['GIVEN']))"
    assert dev.call([sys.executable, "-c", code], cwd=tmp_path, extra={"GIVEN": "5"}) == 5


def test_megabytes_count_files_not_links(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x" * 2_000_000)
    assert dev.megabytes(tmp_path) == pytest.approx(2.0)


def test_every_tool_of_a_check_is_locked() -> None:
    text = (provision.LOCKS / "dev.txt").read_text("utf-8")
    for words in dev.CHECKS.values():
        tool = {"lint-imports": "import-linter"}.get(words[0], words[0])
        assert tool.endswith(".py") or f"\n{tool}==" in text


def test_what_ci_runs_are_commands_of_the_front_door() -> None:
    lines = (ROOT / ".ci" / "run").read_text("utf-8").splitlines()
    commands = [line.split()[2] for line in lines if line.startswith("python3 packaging/dev.py")]
    assert commands == ["check", "test"]
    assert set(commands) <= set(dev.COMMANDS)
