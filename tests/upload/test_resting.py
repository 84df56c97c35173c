"""What goes first goes alone; then sending rests until the rest may follow, and no row is ever sent twice (row G3)."""

from __future__ import annotations

from pathlib import Path

import pytest

from bw_desktop.upload import Ending, Journal, Outcome, Plan, Progress, Results, RunState, Sending, StopReason
from bw_desktop.upload.first_few import first_few
from bw_desktop.upload.past import RecordState, UploadRecord, record_of
from bw_desktop.upload.results import make_results
from bw_desktop.wording import Wording
from tests.upload.made_upload import FINGERPRINT, some
from tests.upload.samples import goal, milestone, plan_of
from tests.upload.simple_service import LOST_DONE, FastClock, Service


class Part:
    """One upload of which a few rows go first."""

    def __init__(self, folder: Path, plan: Plan, first: tuple[int, ...] = (), **service: object) -> None:
        self.plan, self.path, self.clock = plan, folder / "one.journal", FastClock()
        self.service = Service(self.clock, **service)  # type: ignore[arg-type]
        self.first = first or first_few(plan)
        Journal.start(self.path, plan, FINGERPRINT, self.clock, None, first=self.first).close()

    async def run(self, *, release: bool = False, stop_at: int = -1) -> Progress:
        with Journal.open(self.path, self.clock, None) as journal:
            if release:
                journal.release()

            def told(progress: Progress) -> None:
                if progress.done == stop_at:
                    sending.stop()

            sending = Sending(self.plan, journal, self.service, self.service, self.clock, told)
            return await sending.run()

    @property
    def results(self) -> Results:
        with Journal.open(self.path, self.clock, None) as journal:
            return make_results(self.plan, journal, str)

    @property
    def record(self) -> UploadRecord:
        with Journal.open(self.path, self.clock, None) as journal:
            return record_of("one", journal)


async def test_it_stops_after_the_first_few(tmp_path: Path) -> None:
    one = Part(tmp_path, plan_of(*some(40)))
    end = await one.run()
    assert (end.state, end.stop, end.done, end.total) == (RunState.STOPPED, StopReason.FIRST_FEW, 5, 5)
    assert len(one.service.writes) == 5
    sent = {row.row for row in one.results.rows if row.outcome is Outcome.CREATED}
    assert sent == set(one.first)
    assert end.stopped is not None
    assert Wording("en").say(end.stopped) == "Stopped after the first 5, as you chose. The others are not sent."


async def test_the_rest_is_the_rest_and_no_more(tmp_path: Path) -> None:
    one = Part(tmp_path, plan_of(*some(40)))
    await one.run()
    end = await one.run(release=True)
    assert (end.state, end.done, end.outcomes) == (RunState.DONE, 40, {Outcome.CREATED: 40})
    assert len(one.service.writes) == 40
    assert len(set(one.service.names)) == 40


async def test_without_a_word_nothing_follows(tmp_path: Path) -> None:
    one = Part(tmp_path, plan_of(*some(12)))
    for _ in range(3):
        assert (await one.run()).stop is StopReason.FIRST_FEW
    assert len(one.service.writes) == 5


async def test_the_results_rest_and_say_so(tmp_path: Path) -> None:
    one = Part(tmp_path, plan_of(*some(40)), script={2: "name"})
    assert not one.results.is_resting
    await one.run()
    results = one.results
    assert (results.is_resting, results.left) == (True, 35)
    assert Wording("en").say(results.headline) == (
        "Stopped after the first 5: 4 created, 1 not accepted. The other 35 are not sent."
    )
    await one.run(release=True)
    assert (one.results.is_resting, one.results.left, one.results.first) == (False, 0, ())


async def test_a_stop_on_the_way_leaves_what_goes_first(tmp_path: Path) -> None:
    one = Part(tmp_path, plan_of(*some(40)))
    end = await one.run(stop_at=2)
    assert end.stop is StopReason.USER
    assert (one.results.is_resting, one.results.left) == (False, 3)
    assert (one.record.settled, one.record.total, one.record.first) == (2, 5, 0)
    assert (await one.run()).stop is StopReason.FIRST_FEW
    assert len(one.service.writes) == 5


async def test_a_record_says_that_it_rests_also_after_a_kill(tmp_path: Path) -> None:
    one = Part(tmp_path, plan_of(*some(40)))
    assert (one.record.state, one.record.settled, one.record.total) == (RecordState.INTERRUPTED, 0, 5)
    await one.run()
    assert (one.record.state, one.record.settled, one.record.total, one.record.first) == (
        RecordState.STOPPED,
        5,
        40,
        5,
    )
    with Journal.open(one.path, one.clock, None) as journal:
        journal.end(Ending.OPEN)
    assert one.record.state is RecordState.STOPPED


async def test_the_whole_is_done_where_nothing_is_left_for_later(tmp_path: Path) -> None:
    """The one row that did not go first hangs on one that was refused."""
    plan = plan_of(goal("Parent"), goal("Other"), milestone("Child", parent="Parent"))
    one = Part(tmp_path, plan, (2, 3), script={1: "name"})
    end = await one.run()
    assert [row.outcome for row in one.results.rows] == [Outcome.NOT_ACCEPTED, Outcome.CREATED, Outcome.HELD_BACK]
    assert (end.state, one.results.is_resting, one.record.state) == (RunState.DONE, False, RecordState.DONE)


@pytest.mark.parametrize("fault", [LOST_DONE, "offline"])
async def test_faults_within_the_first_few_change_nothing(tmp_path: Path, fault: str) -> None:
    one = Part(tmp_path, plan_of(*some(20)), script={3: fault})
    await one.run()
    await one.run()
    await one.run(release=True)
    assert sorted(one.service.names) == sorted(str(item.values["name"]) for item in one.plan.items)
