"""The campaign itself: it finds nothing in the upload as it is, and each of the broken ones is caught (rows H4, J1)."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from bw_desktop.upload import Outcome
from tests.campaign.campaign import Campaign, Verdict
from tests.campaign.judging import Evidence, Told, Wanted, violations
from tests.campaign.schedules import Kill, Leg, Schedule, drawn, told
from tests.campaign.variants import VARIANTS

SCHEDULES = 10
IS_WINDOWS = sys.platform == "win32"


def uploads(test: Callable[..., None]) -> Callable[..., None]:
    """Marks a test that sends for real."""
    reason = "there are no forks, and a start takes seconds"
    marked: Callable[..., None] = pytest.mark.e2e(pytest.mark.skipif(IS_WINDOWS, reason=reason)(test))
    return marked


HELD = "is there, but told as held_back"
"""A goal nobody remembers having sent is taken for somebody else's: it is not made twice, but wrongly told."""

LATE = ("slow:seconds=0.3,when=after,method=POST",)
CERTAIN: dict[str, tuple[str, tuple[Leg, ...]]] = {
    "no-read-back": (
        "reading back found nothing",
        (Leg(("field-dropped:field=description,method=POST,count=1",)),),
    ),
    "undo-ignores-edits": ("was written over by request", (Leg(),)),
    "creates-repeated": (" times", (Leg(("lost-answer:share=0.5,method=POST",)),)),
    "journal-after": (HELD, (Leg(LATE, Kill("applied", 1)), Leg(LATE, Kill("applied", 1)))),
    "no-look-on-continue": (HELD, (Leg(LATE, Kill("applied", 1)), Leg(LATE, Kill("applied", 1)))),
    "wrong-workspace": ("writes went to the other workspace", (Leg(kill=Kill("answered", 3)), Leg(elsewhere=True))),
}
"""For each broken upload what is to be seen, and what must bring it to light."""


@uploads
def test_whatever_happens_nothing_is_twice_or_lost() -> None:
    assert [verdict for verdict in ran([drawn(4, number) for number in range(SCHEDULES)]) if verdict.wrong] == []


@uploads
@pytest.mark.parametrize("variant", sorted(VARIANTS))
def test_a_broken_upload_is_caught_and_the_real_one_is_not(variant: str) -> None:
    seen, legs = CERTAIN[variant]
    schedule = Schedule(0, 0, goals=4, changes=0, has_keychain=False, legs=legs, undo=(Leg(),), edits=2)
    (broken,) = ran([schedule], variant)
    assert seen in " ".join(broken.wrong)
    (real,) = ran([schedule])
    assert real.wrong == []


def ran(schedules: list[Schedule], variant: str = "") -> list[Verdict]:
    return Campaign(lambda verdict: None, variant, min(2, len(schedules))).run(schedules)


def test_the_same_seed_draws_the_same_schedule() -> None:
    assert [drawn(1, number) for number in range(50)] == [drawn(1, number) for number in range(50)]
    assert len({drawn(1, number) for number in range(50)} | {drawn(2, number) for number in range(50)}) == 100


def test_all_kinds_of_trouble_are_drawn() -> None:
    legs = [leg for number in range(200) for leg in drawn(1, number).legs]
    said = " ".join(map(told, legs))
    for words in (
        "lost-answer",
        "key-revoked",
        "429-bare",
        "cut-body",
        "killed at soon",
        "clock",
        "files end",
        "wrong",
    ):
        assert words in said
    assert {leg.kill.step for leg in legs if leg.kill} == {"arrived", "applied", "answered", "soon"}


def test_legs_can_be_left_out() -> None:
    schedule = drawn(1, 0)
    assert schedule.without([1, 3]).legs == (schedule.legs[1], *schedule.legs[3:])


ROW = Wanted(2, "Grow", "Why", 0.25)
CHANGE = Wanted(3, "Sell", "New", target="8")
GOALS: dict[str, dict[str, Any]] = {
    "7": {"id": 7, "name": "Grow", "description": "Why", "measurement": {"progress": 0.25}},
    "8": {"id": 8, "name": "Sell", "description": "New", "measurement": {"progress": 0.0}},
}
GOOD = Evidence(
    rows=(ROW, CHANGE),
    told=(Told(2, Outcome.CREATED, "7", ""), Told(3, Outcome.CHANGED, "8", "")),
    goals=GOALS,
    requests=(),
    edits={},
    codes=(0,),
    writes_elsewhere=0,
    crashes=(),
    may_doubt=False,
)


def request(number: int, operation: str, id: int = 8) -> dict[str, Any]:
    method = "GET" if operation == "goals.read" else "PUT"
    path, applied = f"/api/v1/goals/{id}/", method == "PUT"
    asked = {"number": number, "operation": operation, "method": method, "path": path}
    return {**asked, "status": 200, "applied": applied}


def with_first(**fields: Any) -> tuple[Told, ...]:
    return (replace(GOOD.told[0], **fields), GOOD.told[1])


READ, WRITE = "goals.read", "goals.update"
WRONG: dict[str, dict[str, Any]] = {
    "twice": {"goals": {**GOALS, "9": {**GOALS["7"], "id": 9}}},
    "lost, though told": {"goals": {"8": GOALS["8"]}},
    "there, though told as not sent": {"told": with_first(outcome=Outcome.NOT_SENT)},
    "never settled": {"told": with_first(outcome=Outcome.DONT_KNOW)},
    "another goal's id": {"told": with_first(goal_id="8")},
    "without its progress": {"rows": (replace(ROW, progress=0.5), CHANGE)},
    "two outcomes": {"told": (*GOOD.told, GOOD.told[0])},
    "no outcome": {"told": GOOD.told[1:]},
    "a row of nowhere": {"told": (*GOOD.told, Told(9, Outcome.CREATED, "", ""))},
    "change lost": {"goals": {**GOALS, "8": {**GOALS["8"], "description": "Old"}}},
    "changed, though told as held": {"told": (GOOD.told[0], Told(3, Outcome.HELD_BACK, "8", ""))},
    "somebody else's goal": {"requests": (request(1, WRITE, 5),)},
    "the other workspace": {"writes_elsewhere": 1},
    "written over what was seen": {"edits": {"8": [1]}, "requests": (request(2, READ), request(3, WRITE))},
    "not told by reading back": {"rows": (replace(ROW, description="Because"), CHANGE)},
    "a crash": {"crashes": ("sqlite3.OperationalError",)},
}


def test_what_is_right_is_right() -> None:
    assert violations(GOOD) == []
    crossed = replace(GOOD, edits={"8": [2]}, requests=(request(1, READ), request(3, WRITE)))
    assert violations(crossed) == []
    doubtful = replace(GOOD, told=with_first(outcome=Outcome.DONT_KNOW), may_doubt=True)
    assert violations(doubtful) == []


@pytest.mark.parametrize("what", sorted(WRONG))
def test_each_wrong_is_seen(what: str) -> None:
    assert violations(replace(GOOD, **WRONG[what]))
