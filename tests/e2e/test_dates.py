"""From a workbook to what arrives: the same calendar dates under every time zone and both date systems (row D4).

The commands run as processes of their own under `TZ`; the dates are counted in the simulated server's state. On Windows
a process has no time zone of its own: there it is left to try by hand.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
import xlsxwriter

from tests.sandbox_server import Sandbox, running_sandbox

ROOT = Path(__file__).resolve().parents[2]
ZONES = ("Pacific/Kiritimati", "Asia/Kathmandu", "Europe/Berlin", "America/St_Johns", "Pacific/Pago_Pago")
"""From 14 hours before Greenwich to 11 behind it, with odd minutes, and with clocks that change in between."""

PERIODS = [
    ("2026-03-29", "2026-10-25"),
    ("2027-03-28", "2027-10-31"),
    ("2027-03-14", "2027-11-07"),
    ("2028-02-29", "2028-12-31"),
    ("2027-01-01", "2027-01-01"),
]
"""Days on which clocks change in Europe and in America, a leap day, and the ends of a year."""

TIMES = ("00:00:00", "00:00:01", "02:30:00", "23:59:59")
"""Times of day that may stand in a cell beside its date."""


def written(path: Path, owner: str, *, is_1904: bool) -> Path:
    """A workbook with each period as dates, as dates with every time of day, and as text."""
    book = xlsxwriter.Workbook(str(path), {"default_date_format": "yyyy-mm-dd hh:mm", "date_1904": is_1904})
    sheet = book.add_worksheet("Goals")
    sheet.write_row(0, 0, ["name", "type", "start_date", "end_date", "owner_email"])
    number = 0
    for period in PERIODS:
        shapes = [tuple(date.fromisoformat(day) for day in period), tuple(_in_german(day) for day in period)]
        shapes += [tuple(datetime.fromisoformat(f"{day}T{at}") for day in period) for at in TIMES]
        for shape in shapes:
            number += 1
            sheet.write_row(number, 0, [f"{period[0]} to {period[1]}, {number}", "goal", *shape, owner])
    book.close()
    return path


def _in_german(day: str) -> str:
    return ".".join(reversed(day.split("-")))


@pytest.fixture(scope="module", params=[False, True], ids=["1900", "1904"])
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Sandbox, Path]]:
    """A server, and one workbook with people of it in one of Excel's two date systems."""
    with running_sandbox() as sandbox:
        owner = next(user["email"] for user in sandbox.state("users") if user["is_active"] and user["email"])
        yield sandbox, written(tmp_path_factory.mktemp("dates") / "goals.xlsx", owner, is_1904=request.param)


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system's time zone is not a process's own")
@pytest.mark.parametrize("zone", ZONES)
def test_the_dates_that_arrive_are_those_of_the_workbook(zone: str, made: tuple[Sandbox, Path], tmp_path: Path) -> None:
    sandbox, file = made
    before = {goal["id"] for goal in sandbox.state("goals", created="true")}
    assert _offset(zone), "the process would run under Greenwich's time"
    # What an earlier zone sent is there already.
    target = ["--duplicates", "create", "--profile", str(tmp_path / "profile")]
    answer = json.loads(_said(zone, sandbox, "check", file, *target, "--json"))
    assert answer["plan"]["new"] == len(PERIODS) * (2 + len(TIMES)), answer["problems"]
    _said(zone, sandbox, "upload", file, *target, "--plan-checksum", answer["checksum"])
    arrived = [goal for goal in sandbox.state("goals", created="true") if goal["id"] not in before]
    assert len(arrived) == answer["plan"]["new"]
    for goal in arrived:
        assert f"{goal['start']} to {goal['end']}" == goal["name"].partition(",")[0]


def _said(zone: str, sandbox: Sandbox, command: str, file: Path, *more: str) -> str:
    target = ["--address", sandbox.base_url, "--key-stdin", *more]
    done = subprocess.run(
        [sys.executable, "-m", "bw_desktop", command, str(file), *target],
        cwd=ROOT,
        env={**os.environ, "TZ": zone, "LC_ALL": "C.UTF-8"},
        input=sandbox.keys["super_admin"],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode in {0, 1}, done.stderr
    return done.stdout


def _offset(zone: str) -> int:
    """How many seconds a process under this zone is from Greenwich."""
    code = "import time; print(time.localtime(1798000000).tm_gmtoff)"
    done = subprocess.run([sys.executable, "-c", code], env={**os.environ, "TZ": zone}, capture_output=True, check=True)
    return int(done.stdout)
