"""Two people upload overlapping rows at once: what each run does when it meets the other (row H9)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from datetime import timedelta
from pathlib import Path

import pytest

from bw_desktop.endpoints import Json
from bw_desktop.records.sheet import CellValue
from bw_desktop.upload import Journal, Outcome, Progress, RowResult, RunState, Sending, make_results
from bw_desktop.wording import Wording
from tests.upload.made_upload import Upload
from tests.upload.samples import goal, milestone, plan_of
from tests.upload.simple_service import FastClock, Service

FAMILY = [goal("Grow"), milestone("Call", parent="Grow"), milestone("Write", parent="Grow")]


class HurriedClock(FastClock):
    """Time that passes for everybody alike, a hundred times as fast."""

    async def sleep(self, seconds: float) -> None:
        self.time += timedelta(seconds=seconds)
        await asyncio.sleep(seconds / 100)


class Slow(Service):
    """A service whose n-th create, counted from 1, takes until a test lets it go."""

    def __init__(self, clock: FastClock, *held: int) -> None:
        super().__init__(clock)
        self.gates = {number: asyncio.Event() for number in held}
        self.creates = 0
        self.held: asyncio.Queue[int] = asyncio.Queue()

    async def create(self, values: Mapping[str, Json], request_id: str) -> str:
        self.creates += 1
        if gate := self.gates.get(self.creates):
            self.held.put_nowait(self.creates)
            await gate.wait()
        return await super().create(values, request_id)


class Desk:
    """One of the two: an upload with a journal of its own, to the service both share."""

    def __init__(self, path: Path, service: Service, *rows: dict[str, CellValue]) -> None:
        self.service, self.plan, self.path = service, plan_of(*rows), path
        Journal.start(path, self.plan, "f" * 64, service.clock, None).close()

    async def run(self, on_progress: Callable[[Progress], None] = lambda _: None) -> Progress:
        with Journal.open(self.path, self.service.clock, None) as journal:
            sending = Sending(self.plan, journal, self.service, self.service, self.service.clock, on_progress)
            return await sending.run()

    @property
    def rows(self) -> tuple[RowResult, ...]:
        with Journal.open(self.path, self.service.clock, None) as journal:
            return make_results(self.plan, journal, lambda goal_id: f"https://host/{goal_id}").rows

    def said(self) -> list[tuple[str, str]]:
        return [(row.outcome.value, row.reason.id if row.reason else "") for row in self.rows]


async def both(slow: Slow, first: Desk, second: Desk) -> None:
    """The second runs while a create of the first is held, whose goal then comes later."""
    running = asyncio.create_task(first.run())
    await slow.held.get()
    await second.run()
    for gate in slow.gates.values():
        gate.set()
    await running


async def test_what_somebody_else_made_meanwhile_is_not_made_again(tmp_path: Path) -> None:
    service = Service(FastClock())
    one, other = Desk(tmp_path / "one", service, *FAMILY), Desk(tmp_path / "other", service, *FAMILY, goal("Only"))
    assert (await one.run()).outcomes == {Outcome.CREATED: 3}
    end = await other.run()
    assert end.state is RunState.DONE
    assert other.said() == [
        ("held_back", "upload-held-made"),
        ("held_back", "upload-result-parent-failed"),
        ("held_back", "upload-result-parent-failed"),
        ("created", ""),
    ]
    assert sorted(service.names) == ["Call", "Grow", "Only", "Write"]
    held = other.rows[0]
    assert held.reason is not None
    assert held.link == held.reason.arguments["other"] == "https://host/1000"
    assert one.said() == [("created", "")] * 3


async def test_a_goal_made_between_look_and_create_is_told_to_both_and_the_later_one_yields(tmp_path: Path) -> None:
    slow = Slow(FastClock(), 1)
    later, first = Desk(tmp_path / "later", slow, *FAMILY), Desk(tmp_path / "first", slow, *FAMILY)
    await both(slow, later, first)
    assert sorted(slow.names) == ["Call", "Grow", "Grow", "Write"]
    assert later.said() == [
        ("created", "upload-result-made-twice-later"),
        ("held_back", "upload-result-parent-twice"),
        ("held_back", "upload-result-parent-twice"),
    ]
    assert first.said()[1:] == [("created", ""), ("created", "")]
    told = later.rows[0].reason
    assert told is not None
    assert told.arguments["other"] == first.rows[0].link


async def test_who_was_first_is_told_too_by_the_look_at_the_end(tmp_path: Path) -> None:
    slow = Slow(FastClock(), 1, 4)
    later, first = Desk(tmp_path / "later", slow, *FAMILY), Desk(tmp_path / "first", slow, *FAMILY)
    running = asyncio.create_task(later.run())
    await slow.held.get()
    second = asyncio.create_task(first.run())
    assert await slow.held.get() == 4
    slow.gates[1].set()
    await running
    slow.gates[4].set()
    await second
    assert first.said() == [("created", "upload-result-made-twice-first"), ("created", ""), ("created", "")]
    assert later.said()[0] == ("created", "upload-result-made-twice-later")
    told = first.rows[0].reason
    assert told is not None
    assert told.arguments["other"] == later.rows[0].link


async def test_two_that_met_once_do_not_meet_at_every_row(tmp_path: Path) -> None:
    """Both stand at the same row at the same moment, again and again: who yields lets the other go ahead."""
    rows = [goal(f"Goal {number}") for number in range(30)]
    service = Service(HurriedClock(), takes=0.004)
    one, other = Desk(tmp_path / "one", service, *rows), Desk(tmp_path / "other", service, *rows)
    await asyncio.gather(one.run(), other.run())
    twice = {name for name in service.names if service.names.count(name) > 1}
    assert len(set(service.names)) == 30
    assert len(twice) <= 2, twice
    for desk in (one, other):
        told = {desk.plan.item(row.row).values["name"] for row in desk.rows if row.reason and "twice" in row.reason.id}
        assert told == twice
    made = [row.outcome for desk in (one, other) for row in desk.rows].count(Outcome.CREATED)
    assert made == len(service.names)


async def test_equal_rows_of_one_file_are_nobody_elses(upload: Callable[..., Upload]) -> None:
    one = upload(goal("Twin"), goal("Twin", description="Otherwise", end_date="2027-05-01"), goal("Other"))
    assert (await one.run()).outcomes == {Outcome.CREATED: 3}
    assert [row.reason for row in one.results.rows] == [None, None, None]


async def test_a_look_that_may_not_be_taken_stops_nobody(upload: Callable[..., Upload]) -> None:
    one = upload(*FAMILY, find_script=dict.fromkeys(range(1, 99), "name"))
    assert (await one.run()).outcomes == {Outcome.CREATED: 3}


async def test_one_look_serves_an_owners_rows_for_a_while(upload: Callable[..., Upload]) -> None:
    one = upload(*[goal(f"Goal {number}") for number in range(200)])
    await one.run()
    assert one.service.looks <= 12


async def test_what_was_made_twice_is_known_when_it_is_opened_again(tmp_path: Path) -> None:
    slow = Slow(FastClock(), 1)
    later, first = Desk(tmp_path / "later", slow, *FAMILY), Desk(tmp_path / "first", slow, *FAMILY)
    await both(slow, later, first)
    before = later.said()
    assert (await later.run()).outcomes == {Outcome.CREATED: 1, Outcome.HELD_BACK: 2}
    assert later.said() == before
    assert sorted(slow.names) == ["Call", "Grow", "Grow", "Write"]


@pytest.mark.parametrize("language", ["en", "de"])
async def test_the_sentence_names_the_address(language: str, tmp_path: Path) -> None:
    slow = Slow(FastClock(), 1)
    later, first = Desk(tmp_path / "later", slow, *FAMILY), Desk(tmp_path / "first", slow, *FAMILY)
    await both(slow, later, first)
    reason = later.rows[0].reason
    assert reason is not None
    assert f"{first.rows[0].link}." in Wording(language).say(reason)
