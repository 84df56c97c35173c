"""Sending against a small service that fails on purpose: what arrives, what is repeated, when it stops (rows H2–H8)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bw_desktop.endpoints import Json
from bw_desktop.errors import Bug
from bw_desktop.upload import (
    Journal,
    Outcome,
    PauseReason,
    Progress,
    RunState,
    Sending,
    StopReason,
    make_results,
)
from tests.upload.made_upload import Upload, some
from tests.upload.samples import goal, milestone, plan_of
from tests.upload.simple_service import ERRORS


async def test_everything_arrives_once(upload: Callable[..., Upload]) -> None:
    one = upload(*some(30, progress=40.0))
    end = await one.run()
    assert (end.state, end.done, end.total) == (RunState.DONE, 30, 30)
    assert end.outcomes == {Outcome.CREATED: 30}
    assert sorted(one.service.names) == sorted(item.values["name"] for item in one.plan.items)  # type: ignore[type-var]
    assert all(made.metric_value == 40.0 for made in one.service.goals.values())
    assert len(one.service.writes) == len({request for _, request in one.service.writes}) == 60


async def test_the_first_five_go_one_by_one(upload: Callable[..., Upload]) -> None:
    one = upload(*some(40), width=4, takes=0.01)
    widths: list[int] = []
    await one.run(lambda progress: widths.append(one.service.most_in_flight) if progress.done == 5 else None)
    assert widths[0] == 1
    assert one.service.most_in_flight == 4


async def test_parents_are_sent_before_their_children(upload: Callable[..., Upload]) -> None:
    one = upload(
        milestone("Call them", parent="Sell more"),
        goal("Sell more", parent="Grow"),
        goal("Grow"),
    )
    await one.run()
    made = {goal.name: goal for goal in one.service.goals.values()}
    assert one.service.names == ["Grow", "Sell more", "Call them"]
    assert made["Sell more"].parent_id == made["Grow"].id
    assert made["Call them"].parent_id == made["Sell more"].id


async def test_children_of_a_refused_parent_are_held_back(upload: Callable[..., Upload]) -> None:
    one = upload(
        goal("Grow"),
        goal("Sell", parent="Grow"),
        milestone("Call", parent="Sell"),
        goal("Other"),
        refuses=lambda values: "name" if values["name"] == "Grow" else "",
    )
    end = await one.run()
    assert one.outcomes() == ["not_accepted", "held_back", "held_back", "created"]
    assert (end.state, end.done) == (RunState.DONE, 4)
    assert one.service.names == ["Other"]


async def test_progress_that_is_refused_leaves_the_goal_created_and_is_said(upload: Callable[..., Upload]) -> None:
    one = upload(goal(progress=30.0), script={2: "name"})
    await one.run()
    (row,) = one.results.rows
    assert row.outcome is Outcome.CREATED
    assert row.reason is not None
    assert row.reason.id == "upload-result-progress-not-accepted"


async def test_a_refused_row_says_what_betterworks_said(upload: Callable[..., Upload]) -> None:
    one = upload(goal(), script={1: "category"})
    with Journal.open(one.path, one.clock, None) as journal:
        await Sending(one.plan, journal, one.service, one.service, one.clock, one.seen.append).run()
        (row,) = make_results(one.plan, journal, str).rows
    assert (row.outcome, row.server_text) == (
        Outcome.NOT_ACCEPTED,
        "categories: Category 'Growht' does not exist.",
    )
    assert row.request_id == one.service.writes[0][1]


async def test_a_wrong_category_on_all_rows_costs_five_requests(upload: Callable[..., Upload]) -> None:
    one = upload(*some(200), refuses=lambda values: "category")
    end = await one.run()
    assert len(one.service.writes) == 5
    assert (end.state, end.stop) == (RunState.STOPPED, StopReason.SAME_ERROR)
    assert end.outcomes == {Outcome.NOT_ACCEPTED: 5, Outcome.NOT_SENT: 195}


async def test_too_many_different_refusals_stop_early(upload: Callable[..., Upload]) -> None:
    def every_third(values: object) -> str:
        number = int(str(values["name"]).split()[1])  # type: ignore[index]
        return "" if number % 3 else ("name", "category")[number % 2]

    one = upload(*some(100), refuses=every_third, width=1)
    end = await one.run()
    assert end.stop is StopReason.TOO_MANY_ERRORS
    assert end.outcomes[Outcome.NOT_ACCEPTED] == 11


async def test_busy_is_waited_out_with_the_same_intent(upload: Callable[..., Upload]) -> None:
    one = upload(*some(7), script={3: "429"})
    end = await one.run()
    assert end.outcomes == {Outcome.CREATED: 7}
    pauses = [progress for progress in one.seen if progress.pause is PauseReason.SLOW_DOWN]
    assert pauses
    assert pauses[0].until is not None
    assert 7.0 in one.clock.waits


async def test_a_lost_network_pauses_and_continues_by_itself(upload: Callable[..., Upload]) -> None:
    one = upload(*some(9), script=dict.fromkeys(range(4, 9), "offline"))
    end = await one.run()
    assert end.outcomes == {Outcome.CREATED: 9}
    assert {progress.pause for progress in one.seen} == {None, PauseReason.OFFLINE}
    assert one.clock.waits == sorted(one.clock.waits)
    assert end.interruption is not None
    assert end.interruption.reason is PauseReason.OFFLINE


async def test_after_sleep_it_goes_on_by_itself_and_says_so(upload: Callable[..., Upload]) -> None:
    one = upload(*some(12))
    tasks: list[asyncio.Task[None]] = []

    def sleep_once(progress: Progress) -> None:
        one.seen.append(progress)
        if progress.done == 6 and not tasks:
            assert one.sending is not None
            tasks.append(asyncio.create_task(one.sending.woke(one.clock.now() - timedelta(hours=1))))

    end = await one.run(sleep_once)
    await tasks[0]
    assert end.outcomes == {Outcome.CREATED: 12}
    assert PauseReason.ASLEEP in {progress.pause for progress in one.seen}
    assert end.interruption is not None
    assert end.interruption.until - end.interruption.since == timedelta(hours=1, seconds=5)


async def test_a_refused_key_waits_for_a_new_one(upload: Callable[..., Upload]) -> None:
    one = upload(*some(12), script={6: "key", 7: "key", 8: "key"})

    def give_key(progress: Progress) -> None:
        if progress.pause is PauseReason.NEW_KEY:
            assert one.sending is not None
            asyncio.get_running_loop().call_soon(one.sending.resume)

    end = await one.run(give_key)
    assert end.outcomes == {Outcome.CREATED: 12}
    assert sorted(one.service.names) == sorted({f"Goal {number}" for number in range(1, 13)})


@pytest.mark.parametrize(
    ("fault", "reason"), [("look only", StopReason.LOOK_ONLY), ("privacy", StopReason.PRIVACY_NOTICE)]
)
async def test_what_refuses_everything_ends_the_run(
    upload: Callable[..., Upload], fault: str, reason: StopReason
) -> None:
    one = upload(*some(9), script={1: fault})
    end = await one.run()
    assert (end.stop, len(one.service.writes)) == (reason, 1)
    assert one.outcomes() == ["not_sent"] * 9


async def test_stop_finishes_what_is_under_way_and_keeps_the_rest(upload: Callable[..., Upload]) -> None:
    one = upload(*some(30, progress=10.0))

    def stop(progress: Progress) -> None:
        if progress.done == 11:
            assert one.sending is not None
            one.sending.stop()

    end = await one.run(stop)
    assert (end.state, end.stop) == (RunState.STOPPED, StopReason.USER)
    created = one.outcomes().count("created")
    assert 11 <= created < 30
    assert one.outcomes().count("not_sent") == 30 - created
    assert all(made.metric_value == 10.0 for made in one.service.goals.values())
    assert (await one.run()).outcomes == {Outcome.CREATED: 30}
    assert len(one.service.names) == 30


async def test_pause_keeps_its_place(upload: Callable[..., Upload]) -> None:
    one = upload(*some(20))
    during: list[int] = []

    def pause_once(progress: Progress) -> None:
        assert one.sending is not None
        if progress.done == 8 and not during:
            one.sending.pause()
        if progress.pause is PauseReason.USER:
            during.append(len(one.service.writes))
            if len(during) == 1:
                asyncio.get_running_loop().call_later(0.02, one.sending.resume)

    end = await one.run(pause_once)
    assert end.outcomes == {Outcome.CREATED: 20}
    assert max(during) <= 8 + one.service.width


async def test_a_fault_of_ours_is_raised_after_what_is_under_way_came_back(upload: Callable[..., Upload]) -> None:
    def broken(values: Mapping[str, Json]) -> str:
        if values["name"] == "Goal 7":
            raise Bug
        return ""

    one = upload(*some(20), refuses=broken, takes=0.005)
    with pytest.raises(Bug):
        await one.run()
    assert one.service.in_flight == 0
    assert one.outcomes()[6] == "dont_know"
    one.service.refuses = lambda values: ""
    assert (await one.run()).outcomes == {Outcome.CREATED: 20}


async def test_progress_tells_rate_and_time_left(upload: Callable[..., Upload]) -> None:
    one = upload(*some(60))
    steps = iter(range(1000))

    def pass_time(progress: Progress) -> None:
        one.clock.time = one.clock.time.replace(minute=next(steps) // 10 % 60)
        one.seen.append(progress)

    await one.run(pass_time)
    told = [progress for progress in one.seen if progress.per_minute]
    assert told
    assert all(progress.seconds_left is not None for progress in told)
    assert [progress.done for progress in one.seen] == sorted(progress.done for progress in one.seen)


async def test_a_plan_of_another_upload_is_not_sent(upload: Callable[..., Upload]) -> None:
    one = upload(goal())
    with (
        Journal.open(one.path, one.clock, None) as journal,
        pytest.raises(ValueError, match="another plan"),
    ):
        Sending(plan_of(goal("Else")), journal, one.service, one.service, one.clock, one.seen.append)
    assert one.service.writes == []


async def test_a_cancelled_run_can_be_continued(upload: Callable[..., Upload]) -> None:
    one = upload(*some(25, progress=5.0))
    tasks: list[asyncio.Task[Progress]] = []

    def cancel(progress: Progress) -> None:
        if progress.done == 9:
            tasks[0].cancel()

    tasks.append(asyncio.create_task(one.run(cancel)))
    with pytest.raises(asyncio.CancelledError):
        await tasks[0]
    assert (await one.run()).outcomes == {Outcome.CREATED: 25}
    assert len(one.service.names) == len(set(one.service.names)) == 25


FAULTS = st.dictionaries(
    st.integers(1, 40), st.sampled_from([fault for fault in ERRORS if fault != "key"]), max_size=12
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(faults=FAULTS, looks=st.dictionaries(st.integers(1, 12), st.sampled_from(["429", "offline", "502"]), max_size=4))
def test_whatever_fails_every_row_has_one_outcome_and_nothing_is_there_twice(
    tmp_path: Path, faults: dict[int, str], looks: dict[int, str]
) -> None:
    rows = [goal(f"Goal {n}", progress=10.0 * n) if n % 3 else milestone(f"Step {n}") for n in range(1, 16)]
    one = Upload(tmp_path, plan_of(*rows), script=faults, find_script=looks)

    async def run_until_done() -> None:
        for _ in range(6):
            if (await one.run()).state is RunState.DONE:
                return

    asyncio.run(run_until_done())
    results = one.results
    assert [row.row for row in results.rows] == [item.row for item in one.plan.items]
    assert sum(results.counts.values()) == len(rows)
    created = {row.goal_id for row in results.rows if row.outcome is Outcome.CREATED}
    unknown = results.counts.get(Outcome.DONT_KNOW, 0)
    assert len(one.service.names) == len(set(one.service.names))
    assert created <= set(one.service.goals)
    assert len(one.service.goals) - len(created) <= unknown
