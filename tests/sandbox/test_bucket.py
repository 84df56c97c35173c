"""The limit of requests a minute, on a clock of our own."""

import pytest

from bw_desktop.sandbox.bucket import Bucket


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_without_a_limit_nobody_waits() -> None:
    assert not any(Bucket(None).wait() for _ in range(1000))


def test_a_tenth_of_a_minute_is_let_in_at_once() -> None:
    bucket = Bucket(300, Clock())
    assert [bucket.wait() for _ in range(30)] == [0.0] * 30
    assert bucket.wait() == pytest.approx(0.2)


def test_it_refills_evenly_and_not_above_its_brim() -> None:
    clock = Clock()
    bucket = Bucket(300, clock)
    for _ in range(30):
        bucket.wait()
    clock.now = 1.0
    assert [bool(bucket.wait()) for _ in range(6)] == [False] * 5 + [True]
    clock.now = 1000.0
    assert bucket.level() == 30


def test_whoever_waits_as_told_gets_the_whole_rate() -> None:
    clock = Clock()
    bucket = Bucket(60, clock)
    done = 0
    while clock.now < 300:
        if wait := bucket.wait():
            clock.now += wait
        else:
            done += 1
    assert 300 <= done <= 307


def test_a_tiny_limit_still_lets_one_in() -> None:
    assert Bucket(2, Clock()).wait() == 0.0
