"""Changing what exists: only what the row says, over nobody's work, and once (rows E6, F5, G6, H3, H8)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bw_desktop.records.sheet import CellValue
from bw_desktop.upload import (
    Answers,
    Duplicates,
    Fate,
    Journal,
    LiveGoal,
    Outcome,
    RunState,
    StepKind,
    StepState,
    Watching,
)
from tests.upload.made_upload import Upload
from tests.upload.samples import END, START, codes, goal, live_with, milestone, plan_of
from tests.upload.samples import checked_rows as checked
from tests.upload.simple_service import LOST, LOST_DONE
from tests.upload.test_journal import Mirror

THERE = LiveGoal(
    "71",
    "11",
    "Sell more",
    START,
    END,
    description="Why",
    categories=("Growth",),
    unit="EUR",
    metric_start=10.0,
    metric_target=60.0,
    metric_value=20.0,
    progress=0.2,
    is_private=True,
)
OTHER = LiveGoal("72", "11", "Sell elsewhere", START, END, progress=0.0, unit="percent complete", metric_target=100.0)
TICKED = LiveGoal("73", "11", "Move house", START, END, progress=0.0)
LIVE = live_with(THERE, OTHER, TICKED)
RENAMED: dict[str, CellValue] = {"goal_id": "71", "name": "Sell even more"}

Made = Callable[..., Upload]


@pytest.fixture
def change(tmp_path: Path) -> Made:
    """Makes an upload of rows that name the goals which exist, against a service that has them."""

    def made(*rows: dict[str, CellValue], answers: Answers | None = None, **service: object) -> Upload:
        one = Upload(tmp_path, plan_of(*rows, live=LIVE, answers=answers), **service)
        one.service.goals |= {goal.id: goal for goal in (THERE, OTHER, TICKED)}
        return one

    return made


async def test_only_what_the_row_says_is_changed(change: Made) -> None:
    one = change(RENAMED)
    end = await one.run()
    assert (end.state, end.outcomes) == (RunState.DONE, {Outcome.CHANGED: 1})
    assert one.service.goals["71"] == replace(THERE, name="Sell even more")
    assert [what for what, _ in one.service.writes] == ["update"]


@pytest.mark.parametrize(
    ("cells", "field", "now"),
    [
        ({"start_date": date(2027, 1, 5)}, "start", date(2027, 1, 5)),
        ({"end_date": date(2027, 3, 1)}, "end", date(2027, 3, 1)),
        ({"description": "Because"}, "description", "Because"),
        ({"private": "no"}, "is_private", False),
        ({"categories": "people & culture"}, "categories", ("People & Culture",)),
        ({"owner_email": "Jo.Mueller@example.com"}, "owner_id", "13"),
        ({"parent": "Sell elsewhere"}, "parent_id", "72"),
        ({"metric_target": 80.0}, "metric_target", 80.0),
    ],
)
async def test_each_field_alone(change: Made, cells: dict[str, CellValue], field: str, now: Any) -> None:
    """E6: every blank cell leaves its field as it is, whatever the field."""
    blank: dict[str, CellValue] = dict.fromkeys(
        ("name", "description", "private", "categories", "owner_email", "start_date", "end_date", "parent", "unit")
    )
    one = change({"goal_id": "71", **blank, **cells})
    assert (await one.run()).outcomes == {Outcome.CHANGED: 1}
    assert one.service.goals["71"] == replace(THERE, **{field: now})


async def test_progress_goes_as_a_check_in_in_the_metrics_unit(change: Made) -> None:
    one = change(
        {"goal_id": "71", "name": None, "progress": 50.0}, {"goal_id": "72", "name": "Other", "progress": 30.0}
    )
    await one.run()
    assert one.service.goals["71"].metric_value == 35.0
    assert (one.service.goals["72"].name, one.service.goals["72"].metric_value) == ("Other", 30.0)
    assert [what for what, _ in one.service.writes] == ["check_in", "update", "check_in"]


async def test_another_unit_brings_its_whole_scale(change: Made) -> None:
    one = change({"goal_id": "71", "name": None, "unit": "%", "progress": 50.0})
    assert [change.field for change in one.plan.items[0].changes] == [
        "unit",
        "metric_start",
        "metric_target",
        "progress",
    ]
    await one.run()
    now = one.service.goals["71"]
    assert (now.unit, now.metric_start, now.metric_target, now.metric_value) == ("percent complete", 0.0, 100.0, 50.0)


def test_what_has_no_metric_is_done_or_not() -> None:
    row: dict[str, CellValue] = {"goal_id": "73", "name": None}
    assert codes(checked({**row, "progress": 40.0}, live=LIVE)) == ["progress-done-or-not"]
    (item,) = plan_of({**row, "progress": 100.0}, live=LIVE).items
    assert (item.steps, item.check_in) == ((StepKind.CHECK_IN,), 1.0)


def test_the_progress_of_a_goal_with_milestones_is_told_and_not_sent() -> None:
    live = live_with(THERE, LiveGoal("74", "11", "Step", START, END, True, "71"))
    row: dict[str, CellValue] = {"goal_id": "71", "name": None, "progress": 50.0}
    found = checked(row, live=live)
    assert codes(found) == ["progress-rolled-up"]
    assert plan_of(row, live=live).items[0].fate is Fate.SAME
    assert plan_of({**row, "name": "New name"}, live=live).items[0].steps == (StepKind.UPDATE,)


@pytest.mark.parametrize(("field", "now"), [("description", ""), ("categories", ()), ("private", False)])
async def test_a_blank_cell_clears_only_where_the_user_says_so(change: Made, field: str, now: Any) -> None:
    row: dict[str, CellValue] = {"goal_id": "71", "name": "Sell even more", field: None}
    one = change(row, answers=Answers(clears=frozenset({field})))
    assert [one.clears for one in one.plan.items[0].changes] == [False, True]
    await one.run()
    changed = {"private": "is_private"}.get(field, field)
    there: dict[str, Any] = {"name": "Sell even more", changed: now}
    assert one.service.goals["71"] == replace(THERE, **there)


async def test_a_goal_is_taken_off_the_one_it_hangs_on(change: Made) -> None:
    above = replace(THERE, parent_id="72")
    row: dict[str, CellValue] = {"goal_id": "71", "name": "Sell more", "parent": None}
    plan = plan_of(row, live=live_with(above, OTHER), answers=Answers(clears=frozenset({"parent"})))
    assert plan.items[0].values == {"parent_id": None}


@pytest.mark.parametrize(
    ("edit", "row"),
    [
        ({"name": "Somebody's name"}, RENAMED),
        ({"description": "Somebody's words"}, RENAMED),
        ({"metric_value": 40.0, "progress": 0.6}, {"goal_id": "71", "name": None, "progress": 50.0}),
        ({"name": "Somebody's name"}, {"goal_id": "71", "name": None, "progress": 50.0}),
    ],
)
async def test_what_somebody_changed_since_the_preview_is_held_back(
    change: Made, edit: dict[str, object], row: dict[str, CellValue]
) -> None:
    one = change(row)
    one.service.edit("71", **edit)
    there = one.service.goals["71"]
    assert (await one.run()).outcomes == {Outcome.HELD_BACK: 1}
    assert (one.service.goals["71"], one.service.writes) == (there, [])
    (result,) = one.results.rows
    assert result.reason is not None
    assert (result.reason.id, result.goal_id, result.is_settled) == ("upload-held-changed", "71", True)


async def test_progress_that_somebody_checked_in_does_not_stand_in_the_way_of_another_field(change: Made) -> None:
    one = change(RENAMED)
    one.service.edit("71", metric_value=40.0, progress=0.6)
    assert (await one.run()).outcomes == {Outcome.CHANGED: 1}
    assert (one.service.goals["71"].name, one.service.goals["71"].metric_value) == ("Sell even more", 40.0)


async def test_progress_is_held_back_alone_when_only_that_was_changed_after_the_fields(change: Made) -> None:
    one = change({**RENAMED, "progress": 50.0}, script={1: LOST_DONE}, find_script=dict.fromkeys(range(3, 6), "500"))
    await one.run()
    assert one.outcomes() == ["dont_know"]
    one.service.find_script = {}
    one.service.edit("71", metric_value=40.0, progress=0.6)
    await one.run()
    (result,) = one.results.rows
    assert (result.outcome, one.service.goals["71"].metric_value) == (Outcome.CHANGED, 40.0)
    assert result.reason is not None
    assert result.reason.id == "upload-result-changed-progress-held-back"


async def test_a_goal_that_is_gone_is_held_back(change: Made) -> None:
    one = change(RENAMED)
    del one.service.goals["71"]
    assert (await one.run()).outcomes == {Outcome.HELD_BACK: 1}
    reason = one.results.rows[0].reason
    assert reason is not None
    assert reason.id == "upload-held-gone"


@pytest.mark.parametrize("lost", [LOST_DONE, LOST, "502", "half an answer", "429", "offline"])
async def test_whatever_is_lost_the_change_is_there_in_the_end(change: Made, lost: str) -> None:
    one = change({**RENAMED, "progress": 50.0}, script={1: lost, 2: lost})
    assert (await one.run()).outcomes == {Outcome.CHANGED: 1}
    assert one.service.goals["71"] == replace(THERE, name="Sell even more", metric_value=35.0)


async def test_a_change_that_arrived_is_not_sent_again(change: Made) -> None:
    one = change(RENAMED, script={1: LOST_DONE})
    await one.run()
    assert len(one.service.writes) == 1


async def test_somebody_at_work_while_the_answer_was_lost_is_not_written_over(change: Made) -> None:
    one = change(RENAMED, script={1: LOST}, find_script=dict.fromkeys(range(3, 6), "500"))
    await one.run()
    assert one.outcomes() == ["dont_know"]
    one.service.find_script = {}
    one.service.edit("71", name="Somebody's name")
    await one.run()
    assert (one.outcomes(), one.service.goals["71"].name) == (["held_back"], "Somebody's name")
    reason = one.results.rows[0].reason
    assert reason is not None
    assert reason.id == "upload-held-unclear"


@pytest.mark.parametrize(("lost", "after"), [(LOST_DONE, "changed"), (LOST, "not_sent")])
async def test_a_change_in_doubt_settles_while_one_watches(change: Made, lost: str, after: str) -> None:
    one = change(RENAMED, script={1: lost}, find_script=dict.fromkeys(range(3, 6), "500"))
    await one.run()
    one.service.find_script = {}
    with Journal.open(one.path, one.clock, None) as journal:
        await Watching(one.plan, journal, one.service, one.clock).run(lambda _: None)
    assert (one.outcomes(), len(one.service.writes)) == ([after], 1)


async def test_a_refused_change_is_told(change: Made) -> None:
    one = change(RENAMED, script={1: "name"})
    assert (await one.run()).outcomes == {Outcome.NOT_ACCEPTED: 1}
    assert one.results.rows[0].goal_id == "71"


async def test_a_goal_moves_below_one_that_the_file_makes_and_waits_for_it(change: Made) -> None:
    """H8: parents first, and where the parent fails nothing is moved."""
    rows: list[dict[str, CellValue]] = [{"goal_id": "71", "name": "Sell more", "parent": "Above"}, goal("Above")]
    one = change(*rows)
    assert one.plan.order == (3, 2)
    await one.run()
    made = next(goal for goal in one.service.goals.values() if goal.name == "Above")
    assert one.service.goals["71"].parent_id == made.id


async def test_where_the_parent_fails_the_change_is_held_back(change: Made) -> None:
    rows: list[dict[str, CellValue]] = [{"goal_id": "71", "name": "Sell more", "parent": "Above"}, goal("Above")]
    one = change(*rows, script={1: "category"})
    await one.run()
    assert (one.outcomes(), one.service.goals["71"]) == (["held_back", "not_accepted"], THERE)


async def test_the_same_file_again_changes_only_with_the_users_word(change: Made) -> None:
    """F5: by default nothing new and nothing changed; with "update" what differs, and nothing else."""
    row = goal(description="Because")
    assert plan_of(row, live=LIVE).order == ()
    one = change(row, answers=Answers(duplicates=Duplicates.UPDATE))
    await one.run()
    assert one.service.goals["71"] == replace(THERE, description="Because")
    assert len(one.service.goals) == 3


async def test_two_rows_for_one_goal_do_not_write_over_one_another(change: Made) -> None:
    rows = [goal("Sell more", description="One"), {**goal("Renamed", description="Two"), "goal_id": "71"}]
    one = change(rows[0], rows[1], answers=Answers(duplicates=Duplicates.UPDATE))
    await one.run()
    assert sorted(one.outcomes()) == ["changed", "held_back"]


def test_an_end_is_checked_against_the_start_that_stays() -> None:
    row: dict[str, CellValue] = {"goal_id": "71", "name": None, "end_date": date(2026, 12, 1)}
    assert codes(checked(row, live=LIVE)) == ["end-before-start"]


def test_a_description_for_an_existing_milestone_is_told_and_not_sent() -> None:
    live = live_with(THERE, LiveGoal("74", "11", "Step", START, END, True, "71"))
    row: dict[str, CellValue] = {"goal_id": "74", "name": "Another step", "description": "Words"}
    assert codes(checked(row, live=live)) == ["description-on-milestone"]
    assert plan_of(row, live=live).items[0].values == {"name": "Another step"}


def test_a_new_milestone_below_a_changed_goal_hangs_on_its_id() -> None:
    rows = [{**goal("Sell even more"), "goal_id": "71"}, {**milestone("Step"), "goal_id": None}]
    plan = plan_of(*rows, live=LIVE)
    assert [item.fate for item in plan.items] == [Fate.CHANGED, Fate.NEW]
    assert plan.items[1].parent_id == "71"


async def test_nothing_is_written_before_the_old_values_are_kept(tmp_path: Path) -> None:
    """K2: the plan with the goals as they were is on disk, sealed, when the journal stands; sending comes after."""
    plan = plan_of(RENAMED, live=LIVE)
    one = Upload(tmp_path, plan)
    path = tmp_path / "kept.journal"
    Journal.start(path, plan, "f" * 64, one.clock, Mirror()).close()
    with Journal.open(path, one.clock, Mirror()) as journal:
        kept = journal.plan
        assert kept is not None
        assert kept.items[0].before == THERE
        assert journal.step(2, StepKind.UPDATE).state is StepState.NOT_SENT
        assert b"Sell more" not in b"".join(file.read_bytes() for file in tmp_path.iterdir())
