"""Two uploads whose plans were made before either was sent: the second finds what the first has done (row H9)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bw_desktop.upload import Outcome, make_plan
from tests.sandbox_server import Sandbox
from tests.upload.conftest import Connect
from tests.upload.samples import HOST
from tests.upload.test_against_sandbox import Rows, Run, checked_live, rows_for


async def two_runs(connect: Connect, folder: Path, rows: Rows, more: Rows) -> tuple[Run, Run]:
    """Both with a client, a key and a journal of their own."""
    one, other = connect(), connect("admin")
    plans = [make_plan(await checked_live(one, rows), HOST), make_plan(await checked_live(other, more), HOST)]
    return Run(one, plans[0], folder / "one.journal"), Run(other, plans[1], folder / "other.journal")


def told(run: Run) -> list[tuple[Outcome, str]]:
    return [(row.outcome, row.reason.id if row.reason else "") for row in run.results.rows]


async def test_overlapping_files_make_each_goal_once(sandbox: Sandbox, connect: Connect, tmp_path: Path) -> None:
    rows = rows_for(sandbox, 9)
    one, other = await two_runs(connect, tmp_path, rows[:6], rows[3:])
    assert (await one.go()).outcomes == {Outcome.CREATED: 6}
    assert (await other.go()).outcomes == {Outcome.HELD_BACK: 3, Outcome.CREATED: 3}
    names = sorted(str(row["name"]) for row in rows)
    assert sorted(goal["name"] for goal in sandbox.state("goals", created="true") if goal["name"] in names) == names
    assert told(other)[0] == (Outcome.HELD_BACK, "upload-held-made")
    assert other.results.rows[0].link == one.results.rows[3].link
    assert set(told(one)) == {(Outcome.CREATED, "")}


async def test_both_change_the_same_goal_and_the_first_change_stands(
    sandbox: Sandbox, connect: Connect, tmp_path: Path
) -> None:
    ids = [goal["id"] for goal in sandbox.state("goals") if not goal["children"] and goal["owner"].get("user")][:2]
    one, other = await two_runs(connect, tmp_path, *(renamed(ids, who) for who in ("the first", "the second")))
    assert (await one.go()).outcomes == {Outcome.CHANGED: 2}
    assert (await other.go()).outcomes == {Outcome.HELD_BACK: 2}
    assert [sandbox.state("goals", id=id_)[0]["name"] for id_ in ids] == [f"{id_} as the first wants it" for id_ in ids]
    assert set(told(other)) == {(Outcome.HELD_BACK, "upload-held-changed")}
    assert [row.link for row in other.results.rows] == [row.link for row in one.results.rows]


def renamed(ids: list[Any], who: str) -> Rows:
    return [{"goal_id": str(id_), "name": f"{id_} as {who} wants it"} for id_ in ids]
