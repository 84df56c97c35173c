"""The table of repeats, row by row."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.api.limits import AT_ONCE, Patience
from bw_desktop.api.repeats import Happened, happened_with, is_sent_again, retry_after

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
PATIENCE = Patience(attempts=5, seconds=60, slowed=600)


def again(
    happened: Happened, *, reading: bool, attempt: int = 1, wait: float = 1.0, patience: Patience = PATIENCE
) -> bool:
    return is_sent_again(happened, reading=reading, attempt=attempt, spent=0.0, wait=wait, patience=patience)


@pytest.mark.parametrize(
    ("happened", "reading", "writing"),
    [
        (Happened.NOT_SENT, True, True),
        (Happened.SLOWED, True, True),
        (Happened.UNSETTLED, True, False),
        (Happened.TOLD, False, False),
    ],
)
def test_the_table_of_repeats(happened: Happened, reading: bool, writing: bool) -> None:
    assert again(happened, reading=True) is reading
    assert again(happened, reading=False) is writing


@pytest.mark.parametrize(
    ("status", "happened"),
    [
        (429, Happened.SLOWED),
        (502, Happened.UNSETTLED),
        (503, Happened.UNSETTLED),
        (504, Happened.UNSETTLED),
        (408, Happened.UNSETTLED),
        (500, Happened.TOLD),
        (501, Happened.TOLD),
        (400, Happened.TOLD),
        (401, Happened.TOLD),
        (403, Happened.TOLD),
        (404, Happened.TOLD),
        (409, Happened.TOLD),
        (301, Happened.TOLD),
    ],
)
def test_which_row_a_status_stands_in(status: int, happened: Happened) -> None:
    assert happened_with(status) is happened


@given(st.sampled_from(Happened), st.integers(1, 50), st.floats(0, 2000), st.floats(0, 2000))
def test_a_write_that_may_have_arrived_is_never_sent_again(
    happened: Happened, attempt: int, spent: float, wait: float
) -> None:
    repeated = is_sent_again(happened, reading=False, attempt=attempt, spent=spent, wait=wait, patience=PATIENCE)
    assert not (repeated and happened in {Happened.UNSETTLED, Happened.TOLD})


def test_attempts_and_seconds_bound_a_failing_call() -> None:
    assert again(Happened.UNSETTLED, reading=True, attempt=4)
    assert not again(Happened.UNSETTLED, reading=True, attempt=5)
    assert not again(Happened.UNSETTLED, reading=True, wait=60)


def test_being_asked_to_slow_down_is_bounded_by_time_alone() -> None:
    assert again(Happened.SLOWED, reading=False, attempt=500, wait=599)
    assert not again(Happened.SLOWED, reading=False, wait=600)


def test_the_connection_test_tells_the_first_trouble() -> None:
    assert not again(Happened.UNSETTLED, reading=True, wait=0, patience=AT_ONCE)


@pytest.mark.parametrize(("value", "seconds"), [("12", 12.0), ("0", 0.0), ("1.5", 1.5), (" 7 ", 7.0), ("-3", 0.0)])
def test_retry_after_in_seconds(value: str, seconds: float) -> None:
    assert retry_after(value, None, NOW) == seconds


@pytest.mark.parametrize("value", [None, "", "soon", "nan", "inf", "12 seconds", "Mon, 99 Foo 2026"])
def test_retry_after_that_makes_no_sense_is_as_none(value: str | None) -> None:
    assert retry_after(value, None, NOW) is None


def test_retry_after_as_a_date() -> None:
    assert retry_after(format_datetime(NOW + timedelta(seconds=42), usegmt=True), None, NOW) == 42
    assert retry_after(format_datetime(NOW - timedelta(hours=1), usegmt=True), None, NOW) == 0


def test_a_date_is_read_against_the_servers_clock_where_the_laptops_goes_wrong() -> None:
    server = NOW + timedelta(hours=3)
    until = format_datetime(server + timedelta(seconds=20), usegmt=True)
    assert retry_after(until, format_datetime(server, usegmt=True), NOW) == 20
