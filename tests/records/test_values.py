"""The tolerant parsers: whatever is sent gives a native value or none, and dates never move."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.records import values

anything: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dates() | st.datetimes(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)
ZONES = ("UTC", "America/Los_Angeles", "Asia/Kathmandu", "Pacific/Kiritimati", "Europe/Berlin")


@pytest.mark.parametrize(
    ("parser", "kinds"),
    [
        (values.text, str),
        (values.identifier, str),
        (values.number, (int, float)),
        (values.flag, bool),
        (values.calendar_date, date),
        (values.instant, datetime),
        (values.names, tuple),
    ],
)
@given(anything)
def test_a_parser_takes_anything_and_gives_its_kind_or_none(
    parser: Callable[[Any], object], kinds: type | tuple[type, ...], value: Any
) -> None:
    found = parser(value)
    assert found is None or isinstance(found, kinds)
    assert found != ""


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("00123", "00123"),
        (12, "12"),
        (12.0, "12"),
        (12.5, "12.5"),
        (10**18 + 7, "1000000000000000007"),
        ("", None),
        (None, None),
        ({}, None),
        ([], None),
        (" x ", " x "),
        (float("inf"), "inf"),
    ],
)
def test_identifiers_keep_what_they_name(value: object, expected: str | None) -> None:
    assert values.identifier(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (3, 3),
        (0.5, 0.5),
        ("0.5", 0.5),
        (" 7 ", 7.0),
        (0, 0),
        ("", None),
        ("3,5", None),
        (True, None),
        ([1], None),
        (float("nan"), None),
        ("inf", None),
        ("1e999", None),
        (10**400, None),
    ],
)
def test_numbers(value: object, expected: float | None) -> None:
    assert values.number(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [(True, True), ("Yes", True), ("FALSE", False), (1, True), (0, False), ("maybe", None), (None, None), ([], None)],
)
def test_flags(value: object, expected: bool | None) -> None:
    assert values.flag(value) is expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2026-03-01", date(2026, 3, 1)),
        ("2026-03-01T23:59:59-11:00", date(2026, 3, 1)),
        ("2026-03-01 00:30", date(2026, 3, 1)),
        (date(2026, 3, 1), date(2026, 3, 1)),
        (datetime(2026, 3, 1, 23, 59, tzinfo=timezone(timedelta(hours=-11))), date(2026, 3, 1)),
        ("2026-02-30", None),
        ("03/01/2026", None),
        ("20260301", None),
        ("2026-W09-7", None),
        (20260301, None),
        (1767225600, None),
        ("", None),
        (None, None),
    ],
)
def test_calendar_dates(value: object, expected: date | None) -> None:
    assert values.calendar_date(value) == expected


@given(st.dates(), st.times(), st.integers(-14 * 60, 14 * 60))
def test_a_calendar_date_is_the_one_that_is_written(day: date, time: Any, minutes: int) -> None:
    zone = timezone(timedelta(minutes=minutes))
    written = datetime.combine(day, time, zone)
    assert values.calendar_date(day.isoformat()) == day
    assert values.calendar_date(written.isoformat()) == day
    assert values.calendar_date(written) == day


@pytest.mark.parametrize("value", [1767225600, 1767225600.0, "1767225600", 1767225600000, "1767225600000"])
def test_epochs_in_seconds_and_milliseconds_as_number_or_text(value: object) -> None:
    assert values.instant(value) == datetime(2026, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2026-01-01T00:00:00Z", datetime(2026, 1, 1, tzinfo=UTC)),
        ("2026-01-01T01:30:00+01:30", datetime(2026, 1, 1, tzinfo=UTC)),
        ("2026-01-01", datetime(2026, 1, 1, tzinfo=UTC)),
        (date(2026, 1, 1), datetime(2026, 1, 1, tzinfo=UTC)),
        (-86400, datetime(1969, 12, 31, tzinfo=UTC)),
        (0, datetime(1970, 1, 1, tzinfo=UTC)),
        ("yesterday", None),
        ("", None),
        (None, None),
        (True, None),
        (1e300, None),
        ("0001-01-01T00:00:00+14:00", None),
        ([], None),
    ],
)
def test_instants(value: object, expected: datetime | None) -> None:
    assert values.instant(value) == expected


@given(anything)
def test_an_instant_is_always_in_utc(value: Any) -> None:
    found = values.instant(value)
    assert found is None or found.utcoffset() == timedelta(0)


@given(st.integers(-(10**10), 10**11))
def test_epoch_seconds_come_back(seconds: int) -> None:
    found = values.instant(seconds)
    assert found is not None
    assert found.timestamp() == seconds


@pytest.mark.skipif(sys.platform == "win32", reason="TZ chooses the zone on POSIX systems only")
def test_the_computers_time_zone_changes_nothing() -> None:
    program = """
from datetime import date, datetime
from bw_desktop.records import values
dates = ["2026-03-29", "2026-10-25T00:30:00Z", "2026-01-01T23:30:00-10:00", datetime(2026, 3, 29, 2, 30), date.max]
moments = [0, 1774747800, "2026-03-29T02:30:00", "2026-10-25T02:30:00Z", datetime(2026, 3, 29, 2, 30)]
print([str(values.calendar_date(value)) for value in dates], [str(values.instant(value)) for value in moments])
"""
    root = Path(__file__).parents[2]
    heard = {
        subprocess.run(
            [sys.executable, "-c", program], env={**os.environ, "TZ": zone}, cwd=root, check=True, capture_output=True
        ).stdout
        for zone in ZONES
    }
    assert len(heard) == 1
    assert b"2026-03-29 02:30:00+00:00" in heard.pop()


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ([{"id": 7, "name": "Growth"}, {"id": 8}, "Cost", "", None], ("Growth", "Cost")),
        ("Growth; Cost ;;", ("Growth", "Cost")),
        ([], ()),
        (None, ()),
        ({"name": "Growth"}, ()),
    ],
)
def test_names(value: object, expected: tuple[str, ...]) -> None:
    assert values.names(value) == expected
