"""Read back and compared field by field: what did not arrive as sent is named (row I4)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from bw_desktop.messages import Message
from bw_desktop.records.sheet import CellValue
from bw_desktop.upload import Journal, Outcome, StepState
from bw_desktop.upload.outcome import StepKind
from bw_desktop.upload.read_back import Difference, ReadBack, read_back
from bw_desktop.wording import Wording
from tests.upload.made_upload import Upload, some
from tests.upload.samples import goal, milestone


async def proven(one: Upload) -> ReadBack:
    with Journal.open(one.path, one.clock, None) as journal:
        return await read_back(one.plan, journal, one.service, lambda done, total: None)


async def test_all_that_arrived_is_counted(upload: Callable[..., Upload]) -> None:
    one = upload(*some(20), milestone("Step"))
    await one.run()
    counts: list[tuple[int, int]] = []
    with Journal.open(one.path, one.clock, None) as journal:
        found = await read_back(one.plan, journal, one.service, lambda *told: counts.append(told))
    assert (found.rows, found.arrived, found.differences) == (21, 21, ())
    assert counts == [(8, 21), (16, 21), (21, 21)]
    assert Wording("en").say(found.headline) == "21 of 21 arrived exactly as sent"


@pytest.mark.parametrize(
    ("edit", "difference"),
    [
        ({"name": "Other"}, ("name", "Goal", "Other")),
        ({"end": None}, ("end_date", "2027-03-31", "")),
        ({"owner_id": "13"}, ("owner_email", "11", "13")),
        ({"metric_value": 3.0}, ("progress", "30", "3")),
        ({"is_milestone": True}, ("type", "False", "True")),
    ],
)
async def test_each_field_that_is_otherwise_is_named(
    upload: Callable[..., Upload], edit: dict[str, object], difference: tuple[str, str, str]
) -> None:
    one = upload(goal("Goal", progress=30.0))
    await one.run()
    one.service.edit("1000", **edit)
    (found,) = (await proven(one)).differences
    assert (found.row, found.goal_id, found.field, found.sent, found.found) == (2, "1000", *difference)


async def test_a_milestone_that_hangs_elsewhere_is_named(upload: Callable[..., Upload]) -> None:
    one = upload(goal("Goal"), milestone("Step"))
    await one.run()
    one.service.edit("1001", parent_id="77")
    (found,) = (await proven(one)).differences
    assert (found.row, found.field, found.sent, found.found) == (3, "parent", "1000", "77")


async def test_a_goal_that_is_gone_is_named(upload: Callable[..., Upload]) -> None:
    one = upload(goal("Goal"))
    await one.run()
    one.service.goals.clear()
    found = await proven(one)
    assert found.differences == (Difference(2, "1000"),)
    assert (found.differences[0].title, found.arrived) == (Message("upload-arrived-gone"), 0)


async def test_what_was_not_sent_is_not_looked_for(upload: Callable[..., Upload]) -> None:
    rows: list[dict[str, CellValue]] = [goal("Goal"), goal("Bad")]
    one = upload(*rows, script={2: "name"})
    assert (await one.run()).outcomes == {Outcome.CREATED: 1, Outcome.NOT_ACCEPTED: 1}
    assert (await proven(one)).rows == 1


async def test_how_the_server_writes_a_value_makes_no_difference(upload: Callable[..., Upload]) -> None:
    one = upload(goal("Goal", categories="Growth; People & Culture", description="Why\nand how "))
    await one.run()
    with Journal.open(one.path, one.clock, None) as journal:
        assert journal.step(2, StepKind.CREATE).state is StepState.DONE
    there = one.service.goals["1000"]
    changed = replace(there, categories=("people & culture", "GROWTH"), description="Why\r\nand how")
    one.service.goals["1000"] = changed
    assert (await proven(one)).differences == ()
