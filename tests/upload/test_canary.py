"""The first thing that arrived is compared before anything else is sent; what differs stops the run and is said."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bw_desktop.endpoints import Json
from bw_desktop.upload import Journal, Outcome, Plan, Progress, Results, RunState, Sending, StopReason, make_results
from bw_desktop.upload.ports import Cipher
from bw_desktop.wording import Wording
from tests.upload.made_upload import FINGERPRINT, Upload, some
from tests.upload.samples import goal, live_with, plan_of
from tests.upload.simple_service import FastClock, Service
from tests.upload.test_changes import RENAMED, THERE
from tests.upload.test_journal import Mirror


class Careless(Service):
    """Takes everything, and then holds some of it otherwise."""

    otherwise: Mapping[str, Any] = {}

    async def create(self, values: Mapping[str, Json], request_id: str) -> str:
        made = await super().create(values, request_id)
        self.goals[made] = replace(self.goals[made], **self.otherwise)
        return made


class Proof:
    """One upload that is to be proven."""

    def __init__(self, folder: Path, plan: Plan, *, cipher: Cipher | None = None, **otherwise: Any) -> None:
        self.plan, self.path, self.cipher = plan, folder / "one.journal", cipher
        self.clock = FastClock()
        self.service = Careless(self.clock)
        self.service.otherwise = otherwise
        self.results = Results(())
        journal = Journal.start(self.path, plan, FINGERPRINT, self.clock, cipher, is_to_be_proven=True)
        journal.close()

    async def run(self) -> Progress:
        with Journal.open(self.path, self.clock, self.cipher) as journal:
            end = await Sending(self.plan, journal, self.service, self.service, self.clock, lambda progress: None).run()
            self.results = make_results(self.plan, journal, str)
            self.is_to_be_proven = journal.is_to_be_proven
            return end

    def said(self, language: str = "en") -> str:
        (reason,) = [row.reason for row in self.results.rows if row.outcome is Outcome.CREATED]
        assert reason is not None
        return Wording(language).say(reason)


async def test_one_field_lost_costs_one_request(tmp_path: Path) -> None:
    one = Proof(tmp_path, plan_of(*some(30, progress=40.0, description="Why")), cipher=Mirror(), description="")
    end = await one.run()
    assert [what for what, _ in one.service.writes] == ["create"]
    assert (end.state, end.stop) == (RunState.STOPPED, StopReason.FIRST_DIFFERS)
    assert end.outcomes == {Outcome.CREATED: 1, Outcome.NOT_SENT: 29}
    assert one.said() == (
        "It is in Betterworks, but not exactly as it was sent. Description: sent “Why”, in Betterworks now “”."
    )
    assert "„Why“" in one.said("de")


async def test_who_goes_on_has_seen_it(tmp_path: Path) -> None:
    one = Proof(tmp_path, plan_of(*some(9)), name="Otherwise")
    await one.run()
    end = await one.run()
    assert (end.state, end.outcomes) == (RunState.DONE, {Outcome.CREATED: 9})
    assert len(one.service.writes) == 9


async def test_what_arrived_as_sent_is_compared_once_and_the_rest_follows(tmp_path: Path) -> None:
    one = Proof(tmp_path, plan_of(*some(20)))
    end = await one.run()
    assert end.outcomes == {Outcome.CREATED: 20}
    assert one.service.wholes == 1
    assert not one.is_to_be_proven


async def test_the_progress_of_the_first_row_is_compared_too(tmp_path: Path) -> None:
    one = Proof(tmp_path, plan_of(*some(5, progress=40.0)))

    async def forgotten(id: str, value: float, request_id: str) -> None:
        one.service.writes.append(("check_in", request_id))

    one.service.check_in = forgotten  # type: ignore[method-assign]
    end = await one.run()
    assert [what for what, _ in one.service.writes] == ["create", "check_in"]
    assert end.stop is StopReason.FIRST_DIFFERS


async def test_a_change_that_is_not_taken_stops_too(tmp_path: Path) -> None:
    one = Proof(tmp_path, plan_of(RENAMED, goal("New"), live=live_with(THERE)), cipher=Mirror())
    one.service.goals[THERE.id] = THERE

    async def ignored(*_: object) -> None:
        one.service.writes.append(("update", ""))

    one.service.update = ignored  # type: ignore[method-assign,assignment]
    end = await one.run()
    assert (end.stop, len(one.service.writes)) == (StopReason.FIRST_DIFFERS, 1)
    assert end.outcomes == {Outcome.CHANGED: 1, Outcome.NOT_SENT: 1}


async def test_a_goal_that_is_not_there_stops_too(tmp_path: Path) -> None:
    one = Proof(tmp_path, plan_of(*some(5)), cipher=Mirror())

    async def swallowed(values: Mapping[str, Json], request_id: str) -> str:
        one.service.writes.append(("create", request_id))
        return "4711"

    one.service.create = swallowed  # type: ignore[method-assign]
    end = await one.run()
    assert (end.stop, len(one.service.writes)) == (StopReason.FIRST_DIFFERS, 1)
    assert "not there now" in one.said()


async def test_what_is_there_only_a_moment_later_is_waited_for(tmp_path: Path) -> None:
    one = Proof(tmp_path, plan_of(*some(6)), name="Not yet")
    looked = one.service.whole

    async def later(id: str) -> object:
        found = await looked(id)
        one.service.edit(id, name=one.plan.items[0].values["name"])
        return found

    one.service.whole = later  # type: ignore[method-assign,assignment]
    one.service.otherwise = {"name": "Not yet"}
    first = len(one.clock.waits)
    end = await one.run()
    assert end.stop is None
    assert one.clock.waits[first:][0] == 1.0


async def test_what_cannot_be_read_back_stops_and_is_read_again(tmp_path: Path) -> None:
    one = Proof(tmp_path, plan_of(*some(7)))
    one.service.find_script = {3: "name"}
    end = await one.run()
    assert (end.stop, len(one.service.writes)) == (StopReason.FIRST_UNREAD, 1)
    assert one.is_to_be_proven
    assert (await one.run()).outcomes == {Outcome.CREATED: 7}
    assert one.service.wholes == 2


async def test_what_was_sent_before_a_kill_is_compared_before_the_rest(tmp_path: Path) -> None:
    one = Proof(tmp_path, plan_of(*some(7)), description="Not sent so")
    rows = one.plan.order
    with Journal.open(one.path, one.clock, None) as journal:
        one.service.otherwise = {"name": "Otherwise"}
        made = await one.service.create(one.plan.item(rows[0]).values, "before the kill")
        step = one.plan.item(rows[0]).steps[0]
        journal.intend(rows[0], step, "before the kill")
        journal.done(rows[0], step, made)
    end = await one.run()
    assert (end.stop, len(one.service.writes)) == (StopReason.FIRST_DIFFERS, 1)


async def test_without_contents_kept_the_row_still_says_that_it_differs(tmp_path: Path) -> None:
    one = Proof(tmp_path, plan_of(*some(3)), name="Otherwise")
    await one.run()
    with Journal.open(one.path, one.clock, None) as journal:
        one.results = make_results(one.plan, journal, str)
    assert "not kept on this computer" in one.said()


@pytest.mark.parametrize("refused", [{1: "name"}, {1: "name", 2: "category", 3: "name", 4: "category", 5: "name"}])
async def test_the_first_that_arrives_is_compared_whatever_was_refused_before(
    tmp_path: Path, refused: dict[int, str]
) -> None:
    one = Proof(tmp_path, plan_of(*some(30)), name="Otherwise")
    one.service.script = refused
    end = await one.run()
    assert (end.stop, len(one.service.writes)) == (StopReason.FIRST_DIFFERS, len(refused) + 1)


async def test_an_upload_that_needs_no_proof_reads_nothing_back(upload: Callable[..., Upload]) -> None:
    one = upload(*some(12))
    await one.run()
    assert one.service.wholes == 0
