"""The pace of design.md, in time that passes by itself."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.api.pace import CEILING, LONGEST_WAIT, Pace, Turn, Verdict, Waiting
from bw_desktop.wording import Wording
from tests.api.passing_time import START, PassingTime


async def one(pace: Pace, verdict: Verdict, retry_after: float | None = None) -> None:
    async with pace.turn() as turn:
        turn.report(verdict, retry_after)


async def clean(pace: Pace, count: int) -> None:
    for _ in range(count):
        await one(pace, Verdict.CLEAN)


def new_pace(time: PassingTime, ceiling: int = CEILING, chance: float = 1.0) -> Pace:
    return Pace(ceiling=ceiling, clock=time.clock, chance=lambda: chance)


async def test_two_requests_at_first_and_one_more_after_every_twenty_clean_answers() -> None:
    pace = Pace()
    assert pace.limit == 2
    await clean(pace, 19)
    assert pace.limit == 2
    await clean(pace, 1)
    assert pace.limit == 3
    await clean(pace, 20 * 20)
    assert pace.limit == CEILING == 8


@pytest.mark.parametrize(("ceiling", "start"), [(1, 1), (2, 2), (8, 2), (0, 1)])
async def test_the_ceiling_set_by_it_holds_from_the_start(ceiling: int, start: int) -> None:
    pace = Pace(ceiling=ceiling)
    assert pace.limit == start
    await clean(pace, 400)
    assert pace.limit == max(1, ceiling)


@pytest.mark.parametrize("verdict", [Verdict.SLOW_DOWN, Verdict.TROUBLE])
async def test_trouble_halves_and_never_stops_altogether(verdict: Verdict) -> None:
    time = PassingTime()
    pace = new_pace(time)
    await clean(pace, 20 * 6)
    limits = []
    for _ in range(4):
        await time.run(one(pace, verdict))
        limits.append(pace.limit)
    assert limits == [4, 2, 1, 1]


async def test_a_lost_connection_waits_but_says_nothing_about_the_load() -> None:
    time = PassingTime()
    pace = new_pace(time)
    await one(pace, Verdict.LOST)
    assert pace.limit == 2
    assert pace.wait == 1.0


async def test_requests_under_way_together_are_punished_once() -> None:
    time = PassingTime()
    pace = new_pace(time)
    await clean(pace, 20 * 6)
    turns = [pace.turn() for _ in range(8)]
    for turn in turns:
        await turn.__aenter__()
    for turn in turns:
        turn.report(Verdict.SLOW_DOWN)
        await turn.__aexit__(None, None, None)
    assert pace.limit == 4
    assert pace.wait == 1.0


async def test_the_wait_doubles_up_to_a_minute_and_is_forgotten_after_a_clean_answer() -> None:
    time = PassingTime()
    pace = new_pace(time)
    waits = []
    for _ in range(8):
        await time.run(one(pace, Verdict.TROUBLE))
        waits.append(pace.wait)
    assert waits == [1, 2, 4, 8, 16, 32, LONGEST_WAIT, LONGEST_WAIT]
    await time.run(one(pace, Verdict.CLEAN))
    await time.run(one(pace, Verdict.TROUBLE))
    assert pace.wait == 1


@given(st.floats(0, 1))
async def test_the_wait_is_spread_so_that_many_computers_do_not_come_back_at_once(chance: float) -> None:
    time = PassingTime()
    pace = new_pace(time, chance=chance)
    await one(pace, Verdict.TROUBLE)
    assert 0.5 <= pace.wait <= 1.0


async def test_retry_after_is_obeyed_to_the_second_also_beyond_a_minute() -> None:
    time = PassingTime()
    pace = new_pace(time)
    await one(pace, Verdict.SLOW_DOWN, retry_after=90)
    assert pace.wait == 90
    await time.run(one(pace, Verdict.CLEAN))
    assert time.seconds == 90


async def test_a_later_answer_never_shortens_the_wait_and_may_lengthen_it() -> None:
    time = PassingTime()
    pace = new_pace(time)
    first, second, third = pace.turn(), pace.turn(), pace.turn()
    async with first, second:
        first.report(Verdict.SLOW_DOWN, 30)
        second.report(Verdict.SLOW_DOWN, 5)
        assert pace.wait == 30
        second.report(Verdict.SLOW_DOWN, 40)
        assert pace.wait == 40
    await time.run(_through(third))
    assert time.seconds == 40


async def _through(turn: Turn) -> None:
    async with turn:
        pass


async def test_first_come_first_served_and_a_repeat_keeps_its_place() -> None:
    pace = Pace(ceiling=1)
    order: list[str] = []
    early = pace.turn()

    async def call(name: str, turn: Turn) -> None:
        async with turn:
            order.append(name)
            await asyncio.sleep(0)

    async with early:
        tasks = [asyncio.create_task(call(name, pace.turn())) for name in ("b", "c", "d")]
        await asyncio.sleep(0)
    tasks.append(asyncio.create_task(call("a again", early)))
    await asyncio.gather(*tasks)
    # b was let in the moment a left; from then on a is the first in the line again.
    assert order == ["b", "a again", "c", "d"]


@given(st.lists(st.integers(0, 5), min_size=1, max_size=25), st.integers(1, 8))
async def test_never_more_in_flight_than_allowed_and_everyone_gets_through(durations: list[int], ceiling: int) -> None:
    time = PassingTime()
    pace = new_pace(time, ceiling)
    most = 0

    async def call(duration: int) -> None:
        nonlocal most
        async with pace.turn() as turn:
            most = max(most, pace._in_flight)
            assert pace._in_flight <= pace.limit
            await time.sleep(duration)
            turn.report(Verdict.CLEAN)

    async def everyone() -> None:
        await asyncio.gather(*(call(duration) for duration in durations))

    await time.run(everyone())
    assert pace._in_flight == 0
    assert min(len(durations), ceiling, 2) <= most <= ceiling


async def test_whoever_gives_up_while_waiting_leaves_the_line_to_the_next() -> None:
    time = PassingTime()
    pace = new_pace(time)
    await one(pace, Verdict.SLOW_DOWN, retry_after=10)
    given_up = asyncio.create_task(_through(pace.turn()))
    patient = asyncio.create_task(_through(pace.turn()))
    await time.settle()
    given_up.cancel()
    await asyncio.gather(given_up, return_exceptions=True)

    async def rest() -> None:
        await patient

    await time.run(rest())
    assert time.seconds == 10
    assert given_up.cancelled()
    assert pace._in_flight == 0


async def test_the_listener_hears_until_when_and_that_it_goes_on() -> None:
    time = PassingTime()
    pace = new_pace(time)
    heard: list[Waiting | None] = []
    quiet = pace.listen(heard.append)
    await one(pace, Verdict.SLOW_DOWN, retry_after=12)
    await time.run(clean(pace, 2))
    assert heard == [Waiting(START + timedelta(seconds=12), Verdict.SLOW_DOWN), None]
    quiet()
    await one(pace, Verdict.TROUBLE)
    assert len(heard) == 2


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("why", [Verdict.SLOW_DOWN, Verdict.TROUBLE, Verdict.LOST])
def test_each_kind_of_waiting_has_words_with_the_local_time(language: str, why: Verdict) -> None:
    local = START.astimezone()
    sentence = Wording(language).say(Waiting(START, why).message)
    assert (f"{local:%H:%M:%S}" if language == "de" else f"{local:%I:%M:%S}".lstrip("0")) in sentence


class Bucket:
    """A limit of so many a minute, evenly refilled, holding a tenth of a minute's worth, as the sandbox's."""

    def __init__(self, a_minute: int, now: Callable[[], float]) -> None:
        self.rate = a_minute / 60
        self.room = a_minute / 10
        self.tokens = self.room
        self.now = now
        self.since = now()

    def take(self) -> float | None:
        """None when allowed, else the seconds until there is one more."""
        self.tokens = min(self.room, self.tokens + (self.now() - self.since) * self.rate)
        self.since = self.now()
        if self.tokens >= 1:
            self.tokens -= 1
            return None
        return (1 - self.tokens) / self.rate


@pytest.mark.parametrize("a_minute", [50, 300])
@pytest.mark.parametrize("tells", ["seconds", "nothing"])
@pytest.mark.parametrize("chance", [0.0, 1.0])
async def test_a_limit_is_used_by_95_percent_and_nobody_is_left_out(a_minute: int, tells: str, chance: float) -> None:
    """Row H1, over five minutes of passing time: ten senders, 50 ms a request."""
    time = PassingTime()
    pace = new_pace(time, chance=chance)
    bucket = Bucket(a_minute, time.clock.monotonic)
    minutes = 5.0
    accepted = 0
    longest = 0

    async def send_one() -> None:
        nonlocal accepted, longest
        turn = pace.turn()
        for attempt in range(1, 1000):
            async with turn:
                await time.sleep(0.05)
                wait = bucket.take()
                if wait is None:
                    turn.report(Verdict.CLEAN)
                    accepted += 1
                    longest = max(longest, attempt)
                    return
                turn.report(Verdict.SLOW_DOWN, float(int(wait) + 1) if tells == "seconds" else None)
        raise AssertionError("left out")

    async def sender() -> None:
        while time.seconds < minutes * 60:
            await send_one()

    async def ten() -> None:
        await asyncio.gather(*(sender() for _ in range(10)))

    await time.run(ten())
    allowed = bucket.room + bucket.rate * time.seconds
    assert accepted >= 0.95 * allowed
    assert longest < 30
