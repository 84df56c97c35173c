"""Workbooks of goals for journeys, written by LibreOffice from values made here, with mistakes at known rows."""

from __future__ import annotations

import csv
import shutil
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

HEADERS = ("name", "type", "progress", "start_date", "end_date", "owner_email", "categories", "description", "private")
Row = dict[str, str]


@dataclass(frozen=True)
class Mistake:
    """What is put into a row of the file, and the column it stands in."""

    column: str
    value: str


MISTAKES: Mapping[int, Mistake] = {
    7: Mistake("owner_email", "nobody.here@example.com"),
    24: Mistake("owner_email", "nobody.there@example.com"),
    42: Mistake("end_date", "2027-02-31"),
    58: Mistake("end_date", "2026-12-01"),
    78: Mistake("end_date", "2026-11-30"),
    96: Mistake("name", ""),
    120: Mistake("categories", "No such category"),
    151: Mistake("progress", "140"),
    172: Mistake("type", "task"),
    199: Mistake("owner_email", ""),
    222: Mistake("start_date", "soon"),
    252: Mistake("categories", "Growht"),
}
"""Twelve mistakes of eight kinds by Excel's row: unknown owner, no such day, end before start, no name, unknown
category, progress above 100, unknown type, no owner, a date that is none. All in milestones: no row hangs on them."""


def goal_rows(count: int, owners: Sequence[str], category: str) -> list[Row]:
    """Goals with two milestones each, all of the first quarter of 2027; every third milestone has progress."""
    rows: list[Row] = []
    for number in range(count):
        is_goal = number % 3 == 0
        owner = owners[(number // 3) % len(owners)]
        rows.append(
            {
                "name": f"{'Goal' if is_goal else 'Milestone'} number {number + 1}",
                "type": "goal" if is_goal else "milestone",
                "progress": "25" if number % 9 == 1 else "",
                "start_date": "2027-01-01",
                "end_date": "2027-03-31",
                "owner_email": owner,
                "categories": category if is_goal else "",
                "description": f"What is done in step {number + 1}, in words" if is_goal else "",
                "private": "",
            }
        )
    return rows


def with_mistakes(rows: Sequence[Row], mistakes: Mapping[int, Mistake] = MISTAKES) -> list[Row]:
    """The rows with mistakes put in; Excel's row 2 is the first."""
    changed = [dict(row) for row in rows]
    for number, mistake in mistakes.items():
        changed[number - 2][mistake.column] = mistake.value
    return changed


def written_csv(path: Path, rows: Iterable[Row]) -> Path:
    """The rows as a CSV file with a byte order mark, as Excel writes it."""
    with path.open("w", newline="", encoding="utf-8-sig") as file:
        writer = csv.DictWriter(file, HEADERS)
        writer.writeheader()
        writer.writerows(rows)
    return path


def written_by_libreoffice(path: Path, rows: Iterable[Row]) -> Path:
    """The rows as a workbook that LibreOffice wrote. Skips where it is not installed."""
    if not shutil.which("soffice"):
        pytest.skip("needs LibreOffice")
    source = written_csv(path.with_suffix(".csv"), rows)
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation=file://{path.parent / 'libreoffice'}",
            "--headless",
            "--infilter=CSV:44,34,76,1,,0,false,true",
            "--convert-to",
            "xlsx",
            "--outdir",
            str(path.parent),
            str(source),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    source.unlink()
    return path.with_suffix(".xlsx")
