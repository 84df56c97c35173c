"""The headless export as a program of its own: files, exit codes, and that nothing is left out in silence."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from bw_desktop.commands.arguments import parser
from bw_desktop.commands.exit_codes import ExitCode
from bw_desktop.commands.export import _view
from bw_desktop.records.domains import domain_of
from bw_desktop.records.joins import JOINED
from bw_desktop.records.query import Contains, OneOf
from bw_desktop.records.view import View, Wanted
from bw_desktop.wording import Wording
from tests.sandbox_server import Sandbox, running_sandbox

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Said:
    """How a command ended, and what it said."""

    code: int
    out: str
    err: str


Export = Callable[..., Said]


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with running_sandbox() as running:
        yield running


@pytest.fixture
def export(sandbox: Sandbox, tmp_path: Path) -> Iterator[Export]:
    """Runs `export` with these words as a process against the sandbox."""

    def run(*words: str | Path, key: str = "super_admin") -> Said:
        target = ["--address", sandbox.base_url, "--key-stdin", "--profile", str(tmp_path / "profile")]
        done = subprocess.run(
            [sys.executable, "-m", "bw_desktop", "export", *map(str, words), *target],
            input=sandbox.keys.get(key, key) + "\n",
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=90,
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "LC_ALL": "C.UTF-8"},
        )
        return Said(done.returncode, done.stdout, done.stderr)

    yield run
    sandbox.set_faults()
    sandbox.set_key("super_admin", revoked=False)


def about(path: Path) -> dict[object, object]:
    """The lines of the sheet "About"."""
    return {row[0]: row[1] for row in sheets(path)["About"]}


def sheets(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """The rows of each sheet of a workbook."""
    book = openpyxl.load_workbook(path)
    return {name: list(book[name].iter_rows(values_only=True)) for name in book.sheetnames}


def test_people_as_a_workbook_with_where_they_come_from(export: Export, sandbox: Sandbox, tmp_path: Path) -> None:
    said = export("users", "--out", tmp_path / "people.xlsx")
    people = sandbox.state("users")
    assert said == Said(ExitCode.ALL_WELL, f"{len(people)} rows in people.xlsx.\n", "")
    found = sheets(tmp_path / "people.xlsx")
    titles, *rows = found["Users"]
    assert titles[:3] == ("Name", "E-mail", "Employee ID")
    assert {row[1] for row in rows} == {person["email"] for person in people}
    told = about(tmp_path / "people.xlsx")
    assert told["Complete"] == "Yes, everything was loaded"
    assert told["Rows"] == str(len(people))
    assert told["Workspace"] == f"{sandbox.base_url} – TEST"


def test_departments_as_csv(export: Export, sandbox: Sandbox, tmp_path: Path) -> None:
    said = export("departments", "--out", tmp_path / "departments.csv")
    assert (said.code, said.err) == (ExitCode.ALL_WELL, "")
    with (tmp_path / "departments.csv").open(encoding="utf-8-sig", newline="") as file:
        titles, *rows = csv.reader(file)
    assert titles[:2] == ["Name", "Betterworks ID"]
    assert sorted(row[1] for row in rows) == sorted(str(one["id"]) for one in sandbox.state("departments"))


def test_goals_carry_what_an_upload_needs(export: Export, tmp_path: Path) -> None:
    said = export("goals", "--period", "four-years", "--out", tmp_path / "goals.xlsx")
    assert (said.code, said.err) == (ExitCode.ALL_WELL, "")
    titles, *rows = sheets(tmp_path / "goals.xlsx")["Goals"]
    assert {"Betterworks ID", "Owner’s e-mail", "Version stamp"} <= set(titles)
    assert len(rows) > 100


def test_raw_records_are_those_of_the_server(export: Export, sandbox: Sandbox, tmp_path: Path) -> None:
    said = export("users", "--out", tmp_path / "people.jsonl")
    assert (said.code, said.err) == (ExitCode.ALL_WELL, "")
    lines = (tmp_path / "people.jsonl").read_text("utf-8").splitlines()
    found = {record["id"]: record for record in map(json.loads, lines)}
    there = {person["id"]: person for person in sandbox.state("users")}
    assert found.keys() == there.keys()
    assert all(there[one].items() <= {**found[one], **there[one]}.items() for one in found)
    assert all(record["email"] == there[record["id"]]["email"] for record in found.values())


def test_a_view_says_which_rows_and_columns(export: Export, tmp_path: Path) -> None:
    view = View(
        "users", "Gone", filters=(Wanted("status", OneOf(frozenset({"deactivated"}))),), columns=("email", "status")
    )
    (tmp_path / "gone.bwview").write_text(view.to_json(), "utf-8")
    said = export("users", "--view", tmp_path / "gone.bwview", "--out", tmp_path / "gone.xlsx")
    assert said.code == ExitCode.ALL_WELL
    found = sheets(tmp_path / "gone.xlsx")
    titles, *rows = found["Users"]
    assert titles == ("E-mail", "Status")
    assert rows
    assert {row[1] for row in rows} == {"Deactivated"}
    assert about(tmp_path / "gone.xlsx")["Filters"] == "Status: Deactivated"
    raw = export("users", "--view", tmp_path / "gone.bwview", "--out", tmp_path / "gone.jsonl")
    assert raw.code == ExitCode.ALL_WELL
    assert len((tmp_path / "gone.jsonl").read_text("utf-8").splitlines()) == len(rows)


def test_a_view_of_another_area_or_no_view_at_all_is_refused(export: Export, tmp_path: Path) -> None:
    (tmp_path / "goals.bwview").write_text(View("goals", "Mine").to_json(), "utf-8")
    (tmp_path / "broken.bwview").write_text("{", "utf-8")
    for view, code in (
        ("goals.bwview", ExitCode.WRONG_USAGE),
        ("broken.bwview", ExitCode.WRONG_USAGE),
        ("no such", ExitCode.FILE_UNREADABLE),
    ):
        said = export("users", "--view", view, "--out", tmp_path / "people.csv")
        assert said.code == code
        assert said.err.strip()
        assert not (tmp_path / "people.csv").exists()


def test_a_view_may_need_rows_of_another_area(export: Export, sandbox: Sandbox, tmp_path: Path) -> None:
    """Who left and still owns open goals: goals are loaded for it."""
    views = [one.view(one.usual(date(2026, 11, 17))) for one in domain_of("users").questions]
    view = next(one for one in views if any(name.startswith(JOINED) for name in one.used))
    (tmp_path / "view.bwview").write_text(view.to_json(), "utf-8")
    asked = len(sandbox.requests())
    said = export(view.domain, "--view", tmp_path / "view.bwview", "--out", tmp_path / "view.xlsx")
    assert (said.code, said.err) == (ExitCode.ALL_WELL, "")
    titles, *_ = next(iter(sheets(tmp_path / "view.xlsx").values()))
    assert len(titles) >= len(view.columns)
    paths = {request["path"] for request in sandbox.requests()[asked:]}
    assert len({path.removeprefix("/api/v1/").split("/")[0] for path in paths}) > 1


@pytest.mark.parametrize("out", ["people.xlsx", "people.jsonl"])
def test_a_filter_on_a_column_that_is_gone_is_said_and_writes_nothing(export: Export, tmp_path: Path, out: str) -> None:
    view = View("users", "Old", filters=(Wanted("extra.gone", Contains("x")),))
    (tmp_path / "old.bwview").write_text(view.to_json(), "utf-8")
    said = export("users", "--view", tmp_path / "old.bwview", "--out", tmp_path / out)
    assert said.code == ExitCode.WRONG_USAGE
    assert "extra.gone" in said.err
    assert not (tmp_path / out).exists()


def test_a_saved_view_is_known_by_its_name() -> None:
    chosen = parser(Wording()).parse_args(["export", "users", "--demo", "--out", "x.csv", "--view", "Mine"])
    mine = View("users", "Mine", search="me")
    assert _view(chosen, domain_of("users"), [View("goals", "Mine"), mine]).search == "me"


def test_a_file_that_is_there_is_replaced_only_when_told_so(export: Export, tmp_path: Path) -> None:
    out = tmp_path / "departments.csv"
    out.write_text("mine", "utf-8")
    said = export("departments", "--out", out)
    assert said.code == ExitCode.WRONG_USAGE
    assert "--force" in said.err
    assert out.read_text("utf-8") == "mine"
    assert export("departments", "--out", out, "--force").code == ExitCode.ALL_WELL
    assert out.read_text("utf-8-sig").startswith("Name,")


@pytest.mark.parametrize(
    ("out", "code"), [("people.pdf", ExitCode.WRONG_USAGE), ("no folder/people.csv", ExitCode.WRONG_USAGE)]
)
def test_a_place_that_cannot_be_written_is_told(export: Export, tmp_path: Path, out: str, code: ExitCode) -> None:
    said = export("departments", "--out", tmp_path / out)
    assert said.code == code
    assert said.err.strip()
    assert not list(tmp_path.glob("*.csv"))


def test_a_load_that_breaks_off_leaves_no_file(export: Export, sandbox: Sandbox, tmp_path: Path) -> None:
    for out in ("people.jsonl", "people.xlsx"):
        sandbox.set_faults("key-revoked:after=2")
        said = export("users", "--out", tmp_path / out)
        sandbox.set_key("super_admin", revoked=False)
        assert said.code == ExitCode.KEY_REFUSED
        assert said.err.strip()
    assert [path.name for path in tmp_path.iterdir()] == ["profile"]


def test_a_key_that_may_not_see_it_is_told_and_ends_with_four(export: Export, tmp_path: Path) -> None:
    said = export("calibration", "--out", tmp_path / "calibration.xlsx", key="user")
    assert said.code == ExitCode.KEY_REFUSED
    assert "403" not in said.err
    assert said.err.strip()


def test_what_is_missing_is_said_and_ends_with_one(export: Export, sandbox: Sandbox, tmp_path: Path) -> None:
    """Where reports are refused, goals of departments and teams are missing."""
    sandbox.set_faults("403:path=report")
    said = export("goals", "--period", "this-year", "--out", tmp_path / "goals.xlsx")
    assert said.code == ExitCode.WITH_PROBLEMS
    assert said.err.strip()
    assert about(tmp_path / "goals.xlsx")["Complete"] == "No, only a part was loaded"


def test_a_list_that_may_be_cut_is_said_and_ends_with_one(export: Export, sandbox: Sandbox, tmp_path: Path) -> None:
    sandbox.set_faults("truncated-page:path=users")
    said = export("users", "--out", tmp_path / "people.jsonl")
    assert said.code == ExitCode.WITH_PROBLEMS
    assert said.err.strip()


def test_a_default_export_of_calibration_holds_no_rating(export: Export, tmp_path: Path) -> None:
    said = export("calibration", "--out", tmp_path / "plain.xlsx")
    assert said.code == ExitCode.ALL_WELL
    assert "--with-sensitive" in said.err
    apart = said.err.partition(": ")[2].partition(". Add")[0].split(", ")
    assert apart
    assert not set(apart) & set(sheets(tmp_path / "plain.xlsx")["Calibration"][0])
    said = export("calibration", "--with-sensitive", "--out", tmp_path / "all.xlsx")
    assert (said.code, said.err) == (ExitCode.ALL_WELL, "")
    assert set(apart) <= set(sheets(tmp_path / "all.xlsx")["Calibration"][0])


@pytest.mark.parametrize("what", ["conversations", "feedback", "calibration"])
def test_raw_records_with_sensitive_answers_need_to_be_asked_for(export: Export, tmp_path: Path, what: str) -> None:
    said = export(what, "--out", tmp_path / "raw.jsonl")
    assert said.code == ExitCode.WRONG_USAGE
    assert "--with-sensitive" in said.err
    assert not (tmp_path / "raw.jsonl").exists()
    said = export(what, "--with-sensitive", "--out", tmp_path / "raw.jsonl")
    assert said.code == ExitCode.ALL_WELL
    assert all(isinstance(json.loads(line), dict) for line in (tmp_path / "raw.jsonl").read_text("utf-8").splitlines())
