"""Six domains looked up in the real window: loaded, asked, counted, followed, exported, reported (rows Q3 to Q12).

What the program says is compared with what the sandbox holds, asked by its control addresses.
"""

from __future__ import annotations

import subprocess
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.e2e.desktop import Desktop, Seen, desktop, wait_until
from tests.e2e.steps import calm, connect, do, save_as
from tests.sandbox_server import Sandbox, running_sandbox

PICTURES = Path(__file__).resolve().parents[2] / "shots" / "six-domains"
LISTS = ("Conversations", "Feedback", "Recognition", "Calibration")
SEARCH = "Search this table"
ENDS_OF_QUARTERS = ("03-31", "06-30", "09-30", "12-31")


@dataclass(frozen=True, slots=True)
class Journey:
    """A program that is connected, and where its user's files land."""

    seen: Seen
    screen: Desktop
    sandbox: Sandbox
    home: Path

    def load(self, tab: str) -> int:
        """Opens a tab and waits until it is loaded; how many rows it has."""
        self.seen.press(f"{tab}…", "page tab")
        self.seen.read(f"{tab}, table", "table", seconds=20)
        self.seen.read("…complete", "label", seconds=40)
        return int(self.seen.read("…rows", "label")["name"].split()[0].replace(",", ""))

    def open_only_row(self, words: str) -> None:
        """Searches for what stands in one row alone, and opens that."""
        self.seen.fill(SEARCH, words)
        self.seen.read("Showing 1 of …", "label")
        self.screen.focus("Betterworks Desktop")
        self.screen.keys("ctrl+f", "Return", "Return")
        self.seen.read("Details of the row", "panel")

    def export(self, *ticks: str) -> Path:
        """Exports as is offered, with these ticks; the file."""
        before = set(self.home.rglob("*.xlsx"))
        self.seen.press("Export", "push button")
        for tick in ticks:
            self.seen.press(tick, "check box", window="Export")
        self.seen.press("Export …", "push button", window="Export")
        return self.exported(before)

    def exported(self, before: set[Path]) -> Path:
        """Waits for what an export writes, and closes its sheet."""
        self.seen.read("Saved: …", "label", window="Export", seconds=30)
        self.seen.press("Close", "push button", window="Export")
        wait_until(lambda: not any("Export" in name for name in self.seen.windows()), 10)
        return next(iter(set(self.home.rglob("*.xlsx")) - before))


@contextmanager
def connected(folder: Path, role: str = "super_admin") -> Iterator[Journey]:
    """A first run with the key of a role."""
    home = folder / "home"
    home.mkdir()
    profile = ("--profile", str(folder / "profile"))
    with running_sandbox() as sandbox, desktop(home, PICTURES) as screen, screen.start(*profile) as (_, seen):
        connect(seen, sandbox, role)
        yield Journey(seen, screen, sandbox, home)


@pytest.mark.timeout(120)
def test_each_tab_loads_as_much_as_there_is(tmp_path: Path) -> None:
    with connected(tmp_path) as journey:
        held = journey.sandbox.look("state")
        assert journey.load("Users") == held["users"]
        goals = journey.load("Goals")
        assert goals > 0
        loaded = [journey.load(tab) for tab in LISTS]
        assert loaded == [held[name] for name in ("conversations", "feedback", "recognition", "talent_records")]
        assert journey.seen.unnamed() == []
        calm(journey.seen)
        book = openpyxl.load_workbook(journey.export("Several tables in one workbook"), read_only=True)
        rows = [len(list(sheet.values)) - 1 for sheet in book.worksheets[:6]]
        book.close()
        assert Counter([held["users"], goals, *loaded]) == Counter(rows)


@pytest.mark.timeout(120)
def test_an_hr_admin_sees_the_own_part_of_the_company(tmp_path: Path) -> None:
    with connected(tmp_path, "hr_admin") as journey:
        held = journey.sandbox.look("state")
        for tab, kind in zip(LISTS[:2], ("conversations", "feedback"), strict=True):
            assert 0 < journey.load(tab) < held[kind]
        assert 0 < journey.load("Calibration") < held["talent_records"]
        calm(journey.seen)


@pytest.mark.timeout(120)
def test_confidential_answers_and_hidden_givers_stay_where_they_belong(tmp_path: Path) -> None:
    with connected(tmp_path) as journey:
        journey.load("Conversations")
        talk, secret = _confidential(journey.sandbox)
        journey.open_only_row(f"{talk['employee']['name']} {talk['template']['name']}")
        journey.seen.read("Confidential answers of …")
        shown = journey.seen.tree()
        part = shown[shown.index("'Confidential answers of ") :]
        assert secret in "\n".join(part.splitlines()[:6])
        assert shown.count(secret) == 1
        journey.screen.picture("confidential")
        said = _text_of(journey.export())
        assert talk["template"]["name"] in said
        assert secret not in said

        journey.load("Feedback")
        feedback = _hidden(journey.sandbox)
        journey.open_only_row(f"{feedback['recipient']['name']} {feedback['template']['name']}")
        journey.seen.read("Hidden by the template…", "text")
        shown, said = journey.seen.tree(), _text_of(journey.export())
        assert feedback["recipient"]["name"] in said
        giver = feedback["given_by"]
        for betraying in (giver["name"], giver["email"], giver["uuid"], str(giver["id"])):
            assert betraying not in shown
            assert betraying not in said


@pytest.mark.timeout(120)
def test_a_question_a_bar_and_a_name_lead_on(tmp_path: Path) -> None:
    with connected(tmp_path) as journey:
        seen, screen = journey.seen, journey.screen
        journey.load("Goals")
        screen.focus("Betterworks Desktop")
        seen.press("Questions", "push button")
        screen.wait_for_menu()
        screen.keys("Down", "Return")
        seen.read("Who has no goal this quarter?", "label", seconds=20)
        seen.read(f"Showing {_without_goal(journey.sandbox)} of 60", "label", seconds=20)
        seen.press("Back to the table as it was", "push button")
        seen.wait_gone("Who has no goal this quarter?")

        journey.load("Goals")
        seen.press("Pictures", "check box")
        seen.take("Goals by status. …", "list")
        bar = seen.read("On track: …", "list item")["name"]
        screen.focus("Betterworks Desktop")
        screen.keys("Return")
        rows = bar.split(": ")[1].split()[0]
        seen.read(f"Showing {rows} of …", "label")
        assert len(seen.cells("Goals, table")) <= int(rows)
        screen.picture("bar")

        journey.load("Users")
        journey.open_only_row("anna.schmidt2")
        seen.press("Show Anna Schmidt", "push button")
        seen.read("Card of Anna Schmidt", "panel")
        seen.press("Load, Conversations", "push button")
        seen.wait_gone("Load, Conversations")
        calm(seen)
        seen.press("Go back", "push button")
        seen.read("Users, table", "table")
        seen.read("Showing 1 of …", "label")


@pytest.mark.timeout(120)
def test_an_export_runs_again_and_the_request_is_shown(tmp_path: Path) -> None:
    with connected(tmp_path) as journey:
        seen, screen = journey.seen, journey.screen
        journey.load("Users")
        seen.fill(SEARCH, "anna")
        seen.read("Showing …", "label")
        first = journey.export()
        do(seen, screen, "Show the request")
        seen.press("Copy the command line", "push button", window="What was asked for")
        seen.read("Copied", "push button", window="What was asked for")
        seen.press("Close", "push button", window="What was asked for")
        seen.press("Activity", "page tab")
        seen.read("Activity, table", "table")
        screen.focus("Betterworks Desktop")
        screen.keys("ctrl+f", "Return")
        seen.press("Run this export again", "push button")
        again = journey.exported({first})
        assert _rows(again) == _rows(first)
        assert len(_rows(first)) > 1


@pytest.mark.timeout(120)
def test_a_report_is_found_again_after_the_program_was_closed(tmp_path: Path) -> None:
    home, profile, file = tmp_path / "home", ("--profile", str(tmp_path / "profile")), tmp_path / "report.xlsx"
    home.mkdir()
    with running_sandbox() as sandbox, desktop(home, PICTURES) as screen:
        with screen.start(*profile) as (process, seen):
            connect(seen, sandbox)
            do(seen, screen, "Run a report")
            seen.press("Run the report", "push button", window="Reports")
            seen.read("All goals: …", "panel", window="Reports", seconds=20)
            _end(process)
        with screen.start(*profile) as (_, seen):
            seen.read("Users", "page tab", seconds=30)
            do(seen, screen, "Run a report")
            seen.press("Save as Excel…: All goals", "push button", window="Reports", seconds=40)
            save_as(seen, file)
            seen.read("All goals: Saved: …", "panel", window="Reports", seconds=40)
            calm(seen)
        assert len(_rows(file)) > 1


def _end(process: subprocess.Popen[str]) -> None:
    process.terminate()
    process.wait(20)


def _confidential(sandbox: Sandbox) -> tuple[dict[str, Any], str]:
    """A conversation that two words of its row find, and its confidential answer."""
    talks = sandbox.state("conversations")
    known = Counter((talk["employee"]["name"], talk["template"]["name"]) for talk in talks)
    for talk in talks:
        if known[talk["employee"]["name"], talk["template"]["name"]] == 1:
            for answer in talk["responses"]:
                if answer["question"]["confidential"] and isinstance(answer["answer"], str):
                    return talk, answer["answer"]
    raise AssertionError("the company has no such conversation")


def _hidden(sandbox: Sandbox) -> dict[str, Any]:
    """Feedback that is given, found by two words of its row, and whose giver the template hides."""
    every, key = sandbox.state("feedback"), sandbox.look("keys")["keys"]["super_admin"]
    known = Counter((one["recipient"]["name"], one["template"]["name"]) for one in every)

    def fits(one: Mapping[str, Any]) -> bool:
        others = {one["recipient"]["name"], (one["requested_by"] or {}).get("name"), key["name"]}
        is_alone = known[one["recipient"]["name"], one["template"]["name"]] == 1
        return "provider" not in one and bool(one["responses"]) and is_alone and one["given_by"]["name"] not in others

    return next(filter(fits, every))


def _without_goal(sandbox: Sandbox) -> int:
    """How many people who are there own no goal of this quarter."""
    today = datetime.now(UTC).date()
    quarter = (today.month - 1) // 3
    first, last = f"{today.year}-{quarter * 3 + 1:02}-01", f"{today.year}-{ENDS_OF_QUARTERS[quarter]}"
    goals = sandbox.state("goals")
    owners = {(goal["owner"] or {}).get("user_id") for goal in goals if goal["start"] <= last and goal["end"] >= first}
    return sum(user["is_active"] and user["id"] not in owners for user in sandbox.state("users"))


def _text_of(workbook: Path) -> str:
    with zipfile.ZipFile(workbook) as parts:
        return "\n".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())


def _rows(workbook: Path) -> list[Any]:
    book = openpyxl.load_workbook(workbook, read_only=True)
    rows = list(book.worksheets[0].values)
    book.close()
    return rows
