"""An export of goals comes back: untouched rows are Same and not sent, edited ones are Changed, to the row (row C9)."""

from __future__ import annotations

import asyncio
import shutil
import subprocess
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from bw_desktop import endpoints
from bw_desktop.api import Client, Connection, Environment, Key, Pace, ReportRunner
from bw_desktop.assembly.adapters import GoalFinder, GoalSender, SystemClock
from bw_desktop.assembly.live import LiveReader
from bw_desktop.assembly.preparing import matched
from bw_desktop.lookup import GoalLookup, PeopleLookup
from bw_desktop.records.domains import domain_of
from bw_desktop.records.goals import Goal, GoalReader
from bw_desktop.spreadsheet import open_source, record_table, write_csv, write_xlsx
from bw_desktop.upload import (
    GOALS,
    Answers,
    Fate,
    Journal,
    Outcome,
    Plan,
    Progress,
    Sending,
    check,
    make_plan,
    read_table,
)
from bw_desktop.wording import Wording
from tests.sandbox_server import Sandbox, running_sandbox
from tests.upload.samples import HOST

DOMAIN = domain_of("goals")
COLUMNS = [column for column in DOMAIN.columns if column.shown or column.id in DOMAIN.carried]


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with running_sandbox("--people", "900", "--goals", "5200") as running:
        yield running


@pytest.fixture
async def client(sandbox: Sandbox) -> AsyncIterator[Client]:
    connection = Connection(sandbox.base_url, Environment.TEST, look_only=False)
    key = Key(sandbox.keys["super_admin"], sandbox.base_url)
    async with Client(connection, key, endpoints.load(), Pace()) as made:
        yield made
    sandbox.set_faults()


async def goals_of(client: Client, most: int) -> list[Goal]:
    lookup = GoalLookup(client, ReportRunner(client, interval=0.05), PeopleLookup(client))
    found = [goal async for batch in lookup.rows(date(2020, 1, 1), date(2030, 12, 31)) for goal in batch.rows]
    assert len(found) >= most
    return found[:most]


def exported(goals: list[Goal], path: Path, language: str = "en", columns: Sequence[Any] = COLUMNS) -> Path:
    wording = Wording(language)
    table = record_table("Goals", columns, goals, range(len(goals)), wording)
    if path.suffix == ".csv":
        write_csv(path, table)
    else:
        write_xlsx(path, [table], wording=wording, about=[("Workspace", "ACME")])
    return path


async def planned(client: Client, path: Path) -> Plan:
    sheet, matching = matched(open_source(path))
    table = read_table(sheet, matching, Answers())
    live = await LiveReader(client).live(table, Answers(), lambda *_: None)
    return make_plan(check(GOALS, table, live, Answers()), HOST)


def counts(plan: Plan) -> dict[Fate, int]:
    return {fate: plan.count(fate) for fate in Fate if plan.count(fate)}


def state_of(sandbox: Sandbox, goal: Goal) -> dict[str, Any]:
    """A goal as the server holds it."""
    (found,) = sandbox.state("goals", id=goal.id)
    return found


async def sent(client: Client, plan: Plan, path: Path) -> Progress:
    """What came of sending a plan."""
    clock = SystemClock()
    with Journal.start(path, plan, "f" * 64, clock, None) as journal:
        finder = GoalFinder(client, sees_private=True)
        return await Sending(plan, journal, GoalSender(client), finder, clock, lambda _: None).run()


def edited(path: Path, cells: dict[tuple[int, str], object]) -> None:
    """Types into cells, by Excel's row and the column's title, and saves as people do."""
    book = openpyxl.load_workbook(path)
    sheet = book["Goals"]
    assert isinstance(sheet, Worksheet)
    titles = {cell.value: cell.column for cell in sheet[1]}
    for (row, title), value in cells.items():
        sheet.cell(row, titles[title]).value = value  # type: ignore[assignment,arg-type]
    book.save(path)


async def test_of_5000_goals_exactly_the_three_edited_are_written(
    client: Client, sandbox: Sandbox, tmp_path: Path
) -> None:
    goals = await goals_of(client, 5000)
    path = exported(goals, tmp_path / "goals.xlsx")
    # Progress on a milestone: that of a goal with milestones is worked out of theirs.
    number, dated, named = (
        next(at for at, goal in enumerate(goals) if at > start and goal.owner_email and goal.end and goal.kind == kind)
        for start, kind in ((100, "milestone"), (2000, "goal"), (4000, "goal"))
    )
    end = goals[dated].end
    assert end is not None
    edited(
        path,
        {
            (number + 2, "Progress"): 0.123,
            (dated + 2, "Due"): end + timedelta(days=1),
            (named + 2, "Title"): "Something else altogether",
        },
    )
    asked = len(sandbox.requests())
    plan = await planned(client, path)
    assert counts(plan) == {Fate.CHANGED: 3, Fate.SAME: 4997}
    changed = {item.row: [change.field for change in item.changes] for item in plan.items if item.fate is Fate.CHANGED}
    assert changed == {number + 2: ["progress"], dated + 2: ["end_date"], named + 2: ["name"]}
    # Not one request for each row (row F2): people, categories, the goals of each owner.
    assert len(sandbox.requests()) - asked < 1500

    before, olds = sandbox.requests()[-1]["number"], {row: state_of(sandbox, goals[row - 2]) for row in changed}
    progress = await sent(client, plan, tmp_path / "one.journal")
    assert progress.outcomes == {Outcome.CHANGED: 3}
    writes = [one for one in sandbox.requests(before) if one["method"] != "GET"]
    assert sorted(one["method"] for one in writes) == ["POST", "PUT", "PUT"]
    for row, old in olds.items():
        now = state_of(sandbox, goals[row - 2])
        differing = {name for name in old if old[name] != now[name]} - {"updated", "status"}
        expected = {"progress": {"measurement", "history", "last_checkedin"}, "end_date": {"end"}, "name": {"name"}}
        assert differing == expected[changed[row][0]]
    # The same file again: also the goal whose progress moved with its milestone is left alone.
    assert counts(await planned(client, path)) == {Fate.SAME: 5000}


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
async def test_whatever_the_language_and_format_nothing_is_changed(
    client: Client, tmp_path: Path, language: str, suffix: str
) -> None:
    goals = await goals_of(client, 600)
    path = exported(goals, tmp_path / f"goals{suffix}", language, DOMAIN.columns)
    assert counts(await planned(client, path)) == {Fate.SAME: 600}


async def test_an_export_of_live_goals_with_their_metrics_comes_back_as_it_is(client: Client, tmp_path: Path) -> None:
    """Goals loaded person by person have what no report tells: start and target of a metric."""
    reader = GoalReader(endpoints.load())
    people = [person async for batch in PeopleLookup(client).rows() for person in batch.rows][:60]
    found: dict[str, Goal] = {}
    for person in people:
        for goal in reader.page(await client.records("goals.filter", {"owner": person.id})):
            if goal.owner_id == person.id:
                found[goal.id] = replace(goal, owner_email=person.email)
    assert any(goal.metric_target not in (None, 100.0) for goal in found.values())
    path = exported(list(found.values()), tmp_path / "goals.xlsx", columns=DOMAIN.columns)
    assert counts(await planned(client, path)) == {Fate.SAME: len(found)}


async def test_sorted_otherwise_a_milestone_keeps_its_goal(client: Client, tmp_path: Path) -> None:
    goals = sorted(await goals_of(client, 400), key=lambda goal: goal.name[::-1])
    assert {goal.kind for goal in goals} == {"goal", "milestone"}
    assert counts(await planned(client, exported(goals, tmp_path / "goals.xlsx"))) == {Fate.SAME: len(goals)}


async def test_what_somebody_changed_meanwhile_is_not_written_over(client: Client, tmp_path: Path) -> None:
    goals = (await goals_of(client, 200))[:20]
    # As it was before somebody else gave it its name.
    before = goals[3].updated
    assert before is not None
    goals[3] = replace(goals[3], name="An older name", updated=before - timedelta(hours=1))
    # As it was, too; but somebody has come to the same: nothing is lost.
    goals[5] = replace(goals[5], updated=before - timedelta(hours=1))
    plan = await planned(client, exported(goals, tmp_path / "goals.xlsx"))
    assert counts(plan) == {Fate.SAME: 19, Fate.LEFT_OUT: 1}
    reason = plan.item(5).reason
    assert reason is not None
    assert reason.id == "upload-changed-since-export"


async def test_owner_parent_and_type_are_seen_too(client: Client, tmp_path: Path) -> None:
    goals = [goal for goal in await goals_of(client, 600) if goal.owner_kind == "person" and goal.kind == "goal"][:60]
    aligned = next(at for at, goal in enumerate(goals) if at > 2 and goal.parent)
    other = next(goal for goal in goals if goal.owner_email != goals[0].owner_email)
    path = exported(goals, tmp_path / "goals.xlsx")
    edited(
        path,
        {
            (2, "Owner’s e-mail"): other.owner_email,
            (2, "Owner"): None,
            (3, "Type"): "Milestone",
            (aligned + 2, "Aligned to"): goals[2].id,
        },
    )
    plan = await planned(client, path)
    assert [change.field for change in plan.item(2).changes] == ["owner_email"]
    assert plan.item(2).changes[0].new == other.owner_email
    assert plan.item(3).fate is Fate.LEFT_OUT
    reason = plan.item(3).reason
    assert reason is not None
    assert reason.id == "upload-type-stays"
    assert [change.field for change in plan.item(aligned + 2).changes] == ["parent"]
    assert plan.count(Fate.SAME) == 57


@pytest.mark.e2e
@pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice")
async def test_saved_by_libreoffice_nothing_is_changed_either(client: Client, tmp_path: Path) -> None:
    path = exported(await goals_of(client, 600), tmp_path / "goals.xlsx", columns=DOMAIN.columns)
    profile, saved = (tmp_path / "profile").as_uri(), tmp_path / "saved"
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "xlsx", "--outdir"]
    await asyncio.to_thread(subprocess.run, [*command, str(saved), str(path)], check=True, timeout=120)
    assert counts(await planned(client, saved / "goals.xlsx")) == {Fate.SAME: 600}
