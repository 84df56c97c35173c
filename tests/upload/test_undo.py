"""Taking an upload back: only what it did, and nothing that anybody was at work on since (row K1)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bw_desktop.errors import NotAllowed
from bw_desktop.messages import Message
from bw_desktop.records.sheet import CellValue
from bw_desktop.upload import (
    Fate,
    Journal,
    LiveGoal,
    Means,
    Outcome,
    Plan,
    Progress,
    RunState,
    StepKind,
    WholeGoal,
)
from bw_desktop.upload.old_values import old_values_content
from bw_desktop.upload.past import record_of
from bw_desktop.upload.undo import is_in_time, undo_again
from bw_desktop.wording import Wording
from tests.upload.made_undo import Undoing, fates, planned, undoing
from tests.upload.made_upload import Upload
from tests.upload.samples import END, HOST, JO, START, goal, live_with, milestone, plan_of
from tests.upload.simple_service import BEGAN, LOST, LOST_DONE
from tests.upload.test_changes import LIVE, OTHER, RENAMED, THERE, TICKED
from tests.upload.test_journal import Mirror

TREE = (goal("Goal", description="Why"), milestone("Step"), milestone("Other step"), goal("Another"))

Made = Callable[..., Upload]


@pytest.fixture
def change(tmp_path: Path) -> Made:
    """Makes an upload that changes goals which exist."""

    def made(*rows: dict[str, CellValue], **service: object) -> Upload:
        one = Upload(tmp_path, plan_of(*rows, live=LIVE), **service)
        one.service.goals |= {goal.id: goal for goal in (THERE, OTHER, TICKED)}
        return one

    return made


async def test_what_was_created_is_removed_and_children_go_first(upload: Made) -> None:
    one = await undoing(upload(*TREE))
    assert [item.fate for item in one.plan.items] == [Fate.UNDO] * 4
    assert {item.row: item.steps for item in one.plan.items}[2] == (StepKind.REMOVE,)
    names: list[str] = []
    end = await one.run(lambda _: names.append(" ".join(one.upload.service.names)))
    assert (end.state, end.outcomes) == (RunState.DONE, {Outcome.UNDONE: 4})
    assert one.upload.service.goals == {}
    # No milestone was taken along by the removal of its goal: each went by a request of its own.
    assert [what for what, _ in one.upload.service.writes] == ["remove"] * 4
    assert not any(said.endswith("Step") and "Goal" not in said.split() for said in names)


async def test_children_go_first_however_many_are_under_way(upload: Made) -> None:
    rows = [row for number in range(12) for row in (goal(f"Goal {number}"), milestone("A"), milestone("B"))]
    one = await undoing(upload(*rows, takes=0.01))
    assert (await one.run()).outcomes == {Outcome.UNDONE: 36}
    assert len(one.upload.service.writes) == 36
    assert one.upload.service.most_in_flight > 1


async def test_what_was_changed_gets_its_old_values_back(change: Made) -> None:
    rows: list[dict[str, CellValue]] = [
        {
            **RENAMED,
            "description": "Because",
            "private": "no",
            "progress": 50.0,
            "owner_email": JO.email,
        },
        {"goal_id": "72", "name": None, "parent": "Move house", "end_date": START},
        {"goal_id": "73", "name": None, "progress": 100.0},
    ]
    one = await undoing(change(*rows))
    assert one.upload.service.goals["71"].owner_id == "13"
    end = await one.run()
    assert end.outcomes == {Outcome.UNDONE: 3}
    after = one.upload.service.goals
    assert (after["71"], after["72"]) == (THERE, OTHER)
    assert after["73"].metric_value == 0.0
    assert (await one.proven()).arrived == 3


async def test_a_metric_that_was_given_is_taken_away_again(change: Made) -> None:
    one = await undoing(change({"goal_id": "73", "name": None, "unit": "EUR", "metric_target": 50.0}))
    assert one.upload.service.goals["73"].unit == "EUR"
    await one.run()
    now = one.upload.service.goals["73"]
    assert not now.unit
    assert (now.metric_start, now.metric_target) == (None, None)


@pytest.mark.parametrize(
    "edit",
    [
        {"name": "Goal, but better"},
        {"description": "Somebody's words"},
        {"owner_id": "13"},
        {"is_private": True},
        {"categories": ("Growth",)},
        {"parent_id": "77"},
        {"progress": 0.4},
        {"metric_target": 12.0, "unit": "EUR"},
        {"updated": BEGAN + timedelta(hours=3)},
    ],
)
async def test_what_somebody_edited_since_is_kept(upload: Made, edit: dict[str, Any]) -> None:
    one = upload(goal("Goal"), goal("Other"))
    await one.run()
    one.service.edit("1000", **edit)
    before = one.service.goals["1000"]
    undo = Undoing(one, await planned(one))
    assert fates(undo.plan) == {2: "keep-changed", 3: ""}
    assert (await undo.run()).outcomes == {Outcome.UNDONE: 1}
    assert one.service.goals == {"1000": before}
    assert undo.results.counts == {Outcome.UNDONE: 1, Outcome.KEPT: 1}


async def test_what_somebody_discussed_is_kept(upload: Made) -> None:
    one = upload(goal("Goal"))
    await one.run()
    one.service.discussed.add("1000")
    assert fates(await planned(one)) == {2: "keep-changed"}


@pytest.mark.parametrize("edit", [{"name": "Their own"}, {"description": "Theirs"}, {"progress": 0.9}])
async def test_a_changed_goal_somebody_edited_since_is_kept(change: Made, edit: dict[str, Any]) -> None:
    one = change(RENAMED)
    await one.run()
    one.service.edit("71", **edit)
    assert fates(await planned(one)) == {2: "keep-changed"}


async def test_a_goal_with_somebody_elses_milestone_is_kept_and_ours_go(upload: Made) -> None:
    """Removing it would take the milestone along."""
    one = upload(*TREE)
    await one.run()
    one.service.goals["5"] = LiveGoal("5", "13", "Theirs", START, END, True, "1000")
    undo = Undoing(one, await planned(one))
    assert fates(undo.plan) == {2: "keep-below", 3: "", 4: "", 5: ""}
    await undo.run()
    assert sorted(one.service.names) == ["Goal", "Theirs"]


async def test_what_hangs_above_something_kept_is_kept(upload: Made) -> None:
    one = upload(*TREE)
    await one.run()
    one.service.edit("1001", name="Mine now")
    assert fates(await planned(one)) == {2: "keep-below", 3: "keep-changed", 4: "", 5: ""}


async def test_where_the_server_does_not_say_what_hangs_below_nothing_is_removed(upload: Made) -> None:
    one = upload(goal("Goal"))
    await one.run()
    service, whole = one.service, one.service.whole

    async def silent(id: str) -> WholeGoal:
        return replace(await whole(id), below=None)

    service.whole = silent  # type: ignore[method-assign]
    assert fates(await planned(one)) == {2: "keep-below"}


async def test_what_is_gone_already_is_left_alone(upload: Made) -> None:
    one = upload(goal("Goal"), goal("Other"))
    await one.run()
    del one.service.goals["1000"]
    assert fates(await planned(one)) == {2: "keep-gone", 3: ""}


async def test_what_was_not_sent_is_no_part_of_it(upload: Made) -> None:
    one = upload(goal("Goal"), goal("Refused"), goal("Left out", end_date=None), script={2: "name"})
    await one.run()
    assert fates(await planned(one)) == {2: ""}


async def test_what_nobody_knows_cannot_be_undone(upload: Made) -> None:
    one = upload(goal("Goal"), script={1: LOST_DONE}, find_script=dict.fromkeys(range(1, 99), "name"))
    await one.run()
    one.service.find_script.clear()
    plan = await planned(one)
    assert (plan.items[0].fate, fates(plan)) == (Fate.CANNOT, {2: "cannot-doubt"})


async def test_where_goals_cannot_be_removed_it_is_said_with_their_links(upload: Made) -> None:
    one = upload(*TREE)
    await one.run()
    undo = Undoing(one, await planned(one, Means(removes=False)))
    assert set(fates(undo.plan).values()) == {"cannot-remove"}
    assert (undo.plan.order, undo.results.counts) == ((), {Outcome.COULD_NOT: 4})
    assert {row.link for row in undo.results.rows} == {f"https://{HOST}/{id_}" for id_ in one.service.goals}


async def test_old_values_that_are_not_kept_are_not_brought_back(change: Made) -> None:
    one = change(RENAMED)
    await one.run()
    assert fates(await planned(one, Means(restores=False))) == {2: "cannot-old-values"}
    forgetful = Plan.of("goals", HOST, [replace(item, before=None) for item in one.plan.items])
    one.plan = forgetful
    assert fates(await planned(one)) == {2: "cannot-old-values"}


async def test_the_goal_of_a_department_cannot_be_given_back(tmp_path: Path) -> None:
    of_sales = replace(THERE, owner_id="", owner="Sales")
    live = live_with(of_sales)
    one = Upload(tmp_path, plan_of({**RENAMED, "owner_email": "anna@example.com"}, live=live))
    one.service.goals["71"] = of_sales
    await one.run()
    assert fates(await planned(one)) == {2: "cannot-restore"}


async def test_what_the_key_cannot_see_cannot_be_undone(upload: Made) -> None:
    one = upload(goal("Goal"))
    await one.run()

    async def forbidden(id: str) -> WholeGoal:
        raise NotAllowed

    one.service.whole = forbidden  # type: ignore[method-assign]
    assert fates(await planned(one)) == {2: "cannot-see"}


@pytest.mark.parametrize(
    ("edit", "reason"),
    [
        ({"name": "Mine"}, "held-changed"),
        ({"updated": BEGAN + timedelta(seconds=1)}, "held-changed"),
        ({}, "held-gone"),
    ],
)
async def test_what_is_edited_between_plan_and_undo_is_kept(upload: Made, edit: dict[str, Any], reason: str) -> None:
    one = await undoing(upload(goal("Goal"), goal("Other")))
    if edit:
        one.upload.service.edit("1000", **edit)
    else:
        del one.upload.service.goals["1000"]
    assert (await one.run()).outcomes == {Outcome.UNDONE: 1, Outcome.KEPT: 1}
    assert one.reasons() == {2: f"upload-undo-{reason}"}
    assert ("1000" in one.upload.service.goals) is bool(edit)


async def test_a_goal_that_gets_a_milestone_meanwhile_is_kept(upload: Made) -> None:
    one = await undoing(upload(*TREE))
    one.upload.service.goals["5"] = LiveGoal("5", "13", "Theirs", START, END, True, "1000")
    assert (await one.run()).outcomes == {Outcome.UNDONE: 3, Outcome.KEPT: 1}
    assert one.reasons() == {2: "upload-undo-held-below"}
    assert sorted(one.upload.service.names) == ["Goal", "Theirs"]


async def test_a_goal_whose_milestone_is_kept_meanwhile_is_kept_too(upload: Made) -> None:
    one = await undoing(upload(*TREE))
    one.upload.service.edit("1001", name="Mine now")
    end = await one.run()
    assert (end.state, end.outcomes) == (RunState.DONE, {Outcome.UNDONE: 2, Outcome.KEPT: 2})
    assert one.reasons() == {2: "upload-undo-keep-below", 3: "upload-undo-held-changed"}


@pytest.mark.parametrize("lost", [LOST, LOST_DONE])
async def test_a_lost_answer_is_looked_for(upload: Made, lost: str) -> None:
    one = await undoing(upload(goal("Goal"), goal("Other")))
    one.upload.service.script = {1: lost}
    assert (await one.run()).outcomes == {Outcome.UNDONE: 2}
    assert len(one.upload.service.writes) == (3 if lost == LOST else 2)


async def test_what_stays_in_doubt_is_settled_by_watching(upload: Made) -> None:
    one = await undoing(upload(goal("Goal")))
    service = one.upload.service
    service.script = {1: LOST_DONE}
    service.find_script = dict.fromkeys(range(service.looks + 3, service.looks + 30), "name")
    assert (await one.run()).outcomes == {Outcome.DONT_KNOW: 1}
    assert one.results.headline == Message("upload-undo-headline-open", one.results.headline.arguments)
    service.find_script.clear()
    await one.watch()
    assert one.results.counts == {Outcome.UNDONE: 1}


async def test_what_is_refused_could_not_be_undone(upload: Made) -> None:
    one = await undoing(upload(goal("Goal"), goal("Other")))
    one.upload.service.script = {1: "500"}
    assert (await one.run()).outcomes == {Outcome.UNDONE: 1, Outcome.COULD_NOT: 1}
    text = Wording("en").say(one.results.headline)
    assert text == "1 undone, 0 kept, 1 could not be undone. Everything is accounted for."


async def test_progress_alone_that_does_not_come_back_is_told(change: Made) -> None:
    one = await undoing(change({**RENAMED, "progress": 50.0}))
    one.upload.service.script = {2: "500"}
    assert (await one.run()).outcomes == {Outcome.COULD_NOT: 1}
    assert one.reasons() == {2: "upload-undo-but-for-progress"}
    assert one.upload.service.goals["71"].name == THERE.name


async def test_an_undo_is_stopped_and_continued(upload: Made) -> None:
    one = await undoing(upload(*[goal(f"Goal {number}") for number in range(20)]))

    def stop(progress: Progress) -> None:
        if progress.done == 3 and one.sending is not None:
            one.sending.stop()

    assert (await one.run(stop)).state is RunState.STOPPED
    assert 0 < len(one.upload.service.goals) < 20
    assert (await one.run()).outcomes == {Outcome.UNDONE: 20}
    assert len(one.upload.service.writes) == 20


@pytest.mark.parametrize("cipher", [None, Mirror()])
async def test_an_undo_is_continued_from_its_journal_alone(upload: Made, cipher: Mirror | None) -> None:
    one = upload(*TREE)
    await one.run()
    one.service.edit("1003", name="Mine")
    undo = Undoing(one, await planned(one), cipher)
    with Journal.open(undo.path, one.clock, cipher) as journal:
        record = record_of("undo", journal)
        assert (record.undoes, record.total, record.needs_file) == ("upload", 3, False)
        again = journal.plan or undo_again(journal.decisions, HOST)
    assert (again.order, again.checksum, again.needs) == (undo.plan.order, undo.plan.checksum, undo.plan.needs)
    assert fates(again) == {2: "", 3: "", 4: "", 5: "keep-changed"}
    undo.plan = again
    assert (await undo.run()).outcomes == {Outcome.UNDONE: 3}


async def test_what_is_removed_stands_in_the_old_values(upload: Made) -> None:
    one = await undoing(upload(*TREE))
    assert [row[2] for row in old_values_content(one.plan).rows] == ["Goal", "Step", "Other step", "Another"]


async def test_what_is_still_there_is_found_by_reading_back(upload: Made) -> None:
    one = await undoing(upload(goal("Goal"), goal("Other")))
    await one.run()
    assert (await one.proven()).differences == ()
    one.upload.service.goals["1000"] = LiveGoal("1000", "11", "Back again")
    (difference,) = (await one.proven()).differences
    assert (difference.row, difference.title) == (2, Message("upload-arrived-still-there"))


async def test_a_goal_moved_below_a_new_one_goes_home_before_that_is_removed(tmp_path: Path) -> None:
    rows: list[dict[str, CellValue]] = [goal("Roof"), {"goal_id": "71", "name": None, "parent": "Roof"}]
    one = Upload(tmp_path, plan_of(*rows, live=LIVE))
    one.service.goals["71"] = THERE
    await one.run()
    undo = Undoing(one, await planned(one))
    assert undo.plan.order == (3, 2)
    assert (await undo.run()).outcomes == {Outcome.UNDONE: 2}
    assert one.service.goals == {"71": THERE}


def test_an_upload_can_be_undone_for_thirty_days() -> None:
    assert is_in_time(BEGAN, BEGAN + timedelta(days=30))
    assert not is_in_time(BEGAN, BEGAN + timedelta(days=30, seconds=1))


async def test_a_journal_keeps_what_it_undoes(upload: Made) -> None:
    one = await undoing(upload(goal("Goal")))
    with Journal.open(one.path, one.upload.clock, None) as journal:
        assert journal.undoes == "upload"
    with Journal.open(one.upload.path, one.upload.clock, None) as journal:
        assert journal.undoes == ""
