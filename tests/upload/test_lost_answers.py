"""Answers that are lost: what was sent is looked for before anything is repeated (rows H3, H4)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from bw_desktop.upload import Answers, Duplicates, LiveGoal, Outcome, PauseReason, Progress, RunState
from tests.upload.made_upload import Upload, some
from tests.upload.samples import END, START, goal
from tests.upload.simple_service import LOST, LOST_DONE


@pytest.mark.parametrize("fault", [LOST_DONE, LOST, "half an answer", "502", "503"])
@pytest.mark.parametrize("at", [1, 3, 9])
async def test_a_lost_create_is_looked_for_before_anything_is_repeated(
    upload: Callable[..., Upload], fault: str, at: int
) -> None:
    one = upload(*some(12), script={at: fault})
    end = await one.run()
    assert end.outcomes == {Outcome.CREATED: 12}
    assert len(one.service.names) == len(set(one.service.names)) == 12
    assert len(one.service.writes) == (12 if fault == LOST_DONE else 13)


async def test_absent_is_certain_only_after_several_looks(upload: Callable[..., Upload]) -> None:
    one = upload(goal(), script={1: LOST})
    await one.run()
    for_others = len(("before each of the two creates", "", "after it", "at the end"))
    assert one.service.looks == 4 + for_others
    assert sum(one.clock.waits) == pytest.approx(10.0)


async def test_lost_again_and_again_stays_unknown(upload: Callable[..., Upload]) -> None:
    one = upload(goal(), script=dict.fromkeys(range(1, 20), LOST))
    end = await one.run()
    assert len(one.service.writes) == 3
    assert end.outcomes == {Outcome.NOT_SENT: 1}
    assert end.state is RunState.STOPPED


async def test_two_rows_just_alike_never_take_each_others_goal(upload: Callable[..., Upload]) -> None:
    one = upload(*[goal("Twin")] * 6, answers=Answers(duplicates=Duplicates.CREATE), script={2: LOST, 4: LOST_DONE})
    end = await one.run()
    assert end.outcomes == {Outcome.CREATED: 6}
    assert one.service.names == ["Twin"] * 6
    assert len({row.goal_id for row in one.results.rows}) == 6


async def test_an_older_equal_goal_is_not_taken_for_ours(upload: Callable[..., Upload]) -> None:
    one = upload(goal(), script={1: LOST}, find_script={1: "name"})
    one.service.goals["7"] = LiveGoal("7", "11", "Sell more", START, END, created=datetime(2020, 1, 1, tzinfo=UTC))
    end = await one.run()
    assert end.outcomes == {Outcome.DONT_KNOW: 1}
    assert len(one.service.writes) == 1


async def test_a_private_goal_nobody_may_see_stays_unknown(upload: Callable[..., Upload]) -> None:
    one = upload(goal(private="yes"), script={1: LOST_DONE}, sees_private=False)
    end = await one.run()
    assert end.outcomes == {Outcome.DONT_KNOW: 1}
    assert len(one.service.names) == 1


@pytest.mark.parametrize("fault", [LOST_DONE, LOST, "502"])
async def test_a_lost_check_in_is_read_back(upload: Callable[..., Upload], fault: str) -> None:
    one = upload(goal(progress=30.0), script={2: fault})
    end = await one.run()
    assert end.outcomes == {Outcome.CREATED: 1}
    assert [made.metric_value for made in one.service.goals.values()] == [30.0]
    assert len(one.service.writes) == (2 if fault == LOST_DONE else 3)


async def test_looking_goes_through_trouble_too(upload: Callable[..., Upload]) -> None:
    one = upload(goal(), script={1: LOST_DONE}, find_script={2: "429", 3: "offline", 4: "half an answer"})
    assert (await one.run()).outcomes == {Outcome.CREATED: 1}
    assert len(one.service.names) == 1


async def test_looking_waits_for_a_new_key(upload: Callable[..., Upload]) -> None:
    one = upload(goal(), script={1: LOST_DONE}, find_script={2: "key"})

    def give_key(progress: Progress) -> None:
        if progress.pause is PauseReason.NEW_KEY:
            assert one.sending is not None
            asyncio.get_running_loop().call_soon(one.sending.resume)

    assert (await one.run(give_key)).outcomes == {Outcome.CREATED: 1}


async def test_what_may_not_be_seen_stays_unknown(upload: Callable[..., Upload]) -> None:
    one = upload(goal(), script={1: LOST_DONE}, find_script=dict.fromkeys(range(1, 9), "name"))
    assert (await one.run()).outcomes == {Outcome.DONT_KNOW: 1}


async def test_a_stop_while_looking_leaves_the_doubt_for_later(upload: Callable[..., Upload]) -> None:
    one = upload(*some(3), script={1: LOST_DONE}, find_script={2: "offline"})

    def stop(progress: Progress) -> None:
        if progress.pause is PauseReason.OFFLINE:
            assert one.sending is not None
            one.sending.stop()

    assert (await one.run(stop)).outcomes == {Outcome.DONT_KNOW: 1, Outcome.NOT_SENT: 2}
    one.service.find_script = {3: "offline"}
    assert (await one.run(stop)).outcomes == {Outcome.DONT_KNOW: 1, Outcome.NOT_SENT: 2}
    one.service.find_script = {}
    assert (await one.run()).outcomes == {Outcome.CREATED: 3}
    assert len(one.service.names) == 3
