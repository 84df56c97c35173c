"""The frozen program, built as it is released and started as a stranger would: with no Python of ours around it.

Windows and macOS build the same way in the workflows; what an installer and a signature add is to be tried by hand.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import openpyxl
import pytest

import dev

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(600)]


@pytest.fixture(scope="module")
def console(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The console program of a fresh build."""
    place = tmp_path_factory.mktemp("frozen")
    options = [
        "--noconfirm",
        "--log-level",
        "WARN",
        "--distpath",
        str(place / "dist"),
        "--workpath",
        str(place / "work"),
    ]
    command = [sys.executable, "-m", "PyInstaller", *options, str(dev.SPEC)]
    built = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert built.returncode == 0, built.stderr[-2000:]
    ending = ".exe" if os.name == "nt" else ""
    return place / "dist" / "bw_desktop" / f"bw-desktop-console{ending}"


def run(console: Path, *arguments: str, extra: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """Runs the program without anything that would lead it to this repository or its Python."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
    environment = {**kept, "PATH": os.defpath, **extra}
    return subprocess.run(
        [str(console), *arguments],
        env=environment,
        cwd=console.parent,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


@pytest.mark.skipif(sys.platform != "linux", reason="the budget is for Linux")
def test_it_is_not_too_big(console: Path) -> None:
    assert dev.megabytes(console.parent) <= dev.FROZEN_BUDGET_MB


def test_it_checks_itself(console: Path, display: dict[str, str], keychain: dict[str, str]) -> None:
    done = run(console, "--self-check", extra={**display, **keychain})
    facts = json.loads(done.stdout)
    assert (done.returncode, facts["failed"]) == (0, [])
    assert facts["platform_plugin"] == "xcb"
    assert facts["keychain"] == "Secret Service"


def test_it_checks_a_workbook_without_a_window(console: Path, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet
    sheet.append(["Goal name", "Owner e-mail", "Start date", "Due date"])
    sheet.append(["A goal of nobody", "nobody@example.com", "2026-10-01", "2026-12-31"])
    book.save(tmp_path / "goals.xlsx")
    profile = str(tmp_path / "profile")
    done = run(console, "check", str(tmp_path / "goals.xlsx"), "--demo", "--profile", profile, "--json", extra={})
    assert done.returncode == 1, done.stderr
    assert [problem["row"] for problem in json.loads(done.stdout)["problems"]][:1] == [2]


def test_its_window_opens_on_the_sample_company(console: Path, display: dict[str, str], tmp_path: Path) -> None:
    picture = tmp_path / "demo.png"
    done = run(console, "--demo", "--tour", str(picture), extra=display)
    assert done.returncode == 0, done.stderr
    assert picture.stat().st_size > 10_000
