"""Dates typed as text: the one order that fits all, or a question; never a guess (row D4)."""

from __future__ import annotations

import calendar
import os
import time
from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.upload.dates import DateOrder, find_order, read_date, readings

DAYS = st.dates(date(1970, 1, 1), date(2069, 12, 31))
WRITTEN = {
    DateOrder.DMY: ("{d:02}.{m:02}.{y}", "{d}/{m}/{y}", "{d}-{m}-{y}", "{d:02}.{m:02}.{s:02}"),
    DateOrder.MDY: ("{m:02}/{d:02}/{y}", "{m}/{d}/{y}", "{m}-{d}-{y}", "{m}/{d}/{s:02}"),
}


def written(day: date, pattern: str) -> str:
    return pattern.format(d=day.day, m=day.month, y=day.year, s=day.year % 100)


@given(st.lists(DAYS, min_size=1), st.sampled_from(list(WRITTEN)), st.integers(0, 3))
def test_an_order_found_reads_every_date_as_it_was_written(days: list[date], order: DateOrder, shape: int) -> None:
    texts = [written(day, WRITTEN[order][shape]) for day in days]
    found = find_order(texts)
    if found.order is not None:
        assert [read_date(text, found.order) for text in texts] == days
    else:
        assert found.is_question
        assert order in {example.order for example in found.examples}


@given(DAYS)
def test_year_first_and_named_months_need_no_order(day: date) -> None:
    month = calendar.month_name[day.month]
    for text in (day.isoformat(), f"{day.year}/{day.month}/{day.day}", f"{day.day} {month} {day.year}"):
        assert readings(text) == {None: day}
        assert read_date(text, None) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("3. April 2027", date(2027, 4, 3)),
        ("3 avril 2027", date(2027, 4, 3)),
        ("1er mars 2027", date(2027, 3, 1)),
        ("3 de abril de 2027", date(2027, 4, 3)),
        ("Apr 3, 2027", date(2027, 4, 3)),
        ("Sat, 3 Apr 2027", date(2027, 4, 3)),
        ("3. März 27", date(2027, 3, 3)),
        ("2027-04-03 00:00:00", date(2027, 4, 3)),
        ("2027-04-03T23:59:59Z", date(2027, 4, 3)),
    ],
)
def test_dates_in_words(text: str, day: date) -> None:
    assert read_date(text, None) == day


@pytest.mark.parametrize("text", ["31.02.2027", "Q3 2027", "soon", "2027", "12", "1.2.3.4", "99/99/2027", "3 Foo 2027"])
def test_what_is_no_date_has_no_reading(text: str) -> None:
    assert readings(text) == {}


def test_one_day_beyond_the_twelfth_settles_the_file() -> None:
    assert find_order(["03.04.2027", "13.04.2027"]).order is DateOrder.DMY
    assert find_order(["03/04/2027", "04/13/2027"]).order is DateOrder.MDY


def test_undecided_files_ask_with_both_readings_of_one_cell() -> None:
    found = find_order(["03/03/2027", "03/04/2027"])
    assert [(one.order, one.text, one.day) for one in found.examples] == [
        (DateOrder.DMY, "03/04/2027", date(2027, 4, 3)),
        (DateOrder.MDY, "03/04/2027", date(2027, 3, 4)),
    ]


def test_dates_that_are_the_same_either_way_need_no_question() -> None:
    found = find_order(["03/03/2027", "05/05/2027"])
    assert (found.order is not None, found.is_question) == (True, False)


def test_two_orders_in_one_file_are_a_question() -> None:
    found = find_order(["13/04/2027", "04/13/2027"])
    assert {example.order: example.text for example in found.examples} == {
        DateOrder.DMY: "13/04/2027",
        DateOrder.MDY: "04/13/2027",
    }


def test_text_that_is_no_date_does_not_decide() -> None:
    assert find_order(["tbd", "13.04.2027"]).order is DateOrder.DMY
    assert find_order(["tbd"]).is_question is False


@pytest.fixture
def zones() -> Iterator[list[str]]:
    before = os.environ.get("TZ")
    yield ["UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Berlin", "America/Sao_Paulo"]
    if before is None:
        os.environ.pop("TZ", None)
    else:
        os.environ["TZ"] = before
    if hasattr(time, "tzset"):
        time.tzset()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone of a process is set by tzset")
def test_a_date_is_the_same_in_every_time_zone(zones: list[str]) -> None:
    texts = ["2027-03-28", "2027-03-28T02:30:00Z", "28 Mar 2027", "31.10.2027"]
    found = set()
    for zone in zones:
        os.environ["TZ"] = zone
        time.tzset()
        found.add(tuple(read_date(text, DateOrder.DMY) for text in texts))
    assert found == {(date(2027, 3, 28), date(2027, 3, 28), date(2027, 3, 28), date(2027, 10, 31))}
