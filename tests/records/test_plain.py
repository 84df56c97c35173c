"""Rows come back from their plain values as they were: every kind of value, shared answers, objects within rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.records.columns import Record, Value
from bw_desktop.records.people import Person
from bw_desktop.records.plain import RowPacker, RowUnpacker
from bw_desktop.records.raw import RawPage, RawRecord
from tests.ui.made import people


@dataclass(frozen=True, slots=True)
class Answer:
    """One inside a row."""

    words: str
    given: date | None


@dataclass(frozen=True, slots=True)
class Talk(Record):
    """A row that holds all kinds of values, and objects."""

    value: Value
    answers: tuple[Answer, ...]


VALUES: st.SearchStrategy[Value] = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False),
    st.text(),
    st.dates(),
    st.datetimes(timezones=st.just(UTC)),
    st.tuples(st.text(), st.text()),
)


def again(kind: type[Talk], rows: Sequence[Talk], size: int = 3) -> list[Talk]:
    packer, unpacker = RowPacker(kind), RowUnpacker(kind)
    parts = [packer.pack(rows[first : first + size]) for first in range(0, len(rows), size)]
    return [row for part in parts for row in unpacker.rows(part)]


@given(st.lists(VALUES, max_size=8))
def test_every_value_comes_back_with_its_type(values: list[Value]) -> None:
    rows = [Talk(str(at), (value,), RawRecord(), value, (Answer("ä", None),)) for at, value in enumerate(values)]
    back = again(Talk, rows)
    assert back == rows
    assert [type(row.value) for row in back] == [type(value) for value in values]


def test_objects_within_rows_come_back() -> None:
    answers = (Answer("I grew", date(2026, 11, 3)), Answer("", None))
    (row,) = again(Talk, [Talk("1", (), RawRecord(), None, answers)])
    assert row.answers == answers


def test_answers_are_packed_once_and_every_field_can_still_be_read() -> None:
    found, _ = people(10)
    packer, unpacker = RowPacker(Person), RowUnpacker(Person)
    parts = [packer.pack(found[:5]), packer.pack(found[5:])]
    assert len(parts[1]) < len(parts[0]) - len((found[0].raw.page or RawPage(b"")).packed) // 2
    back = [row for part in parts for row in unpacker.rows(part)]
    assert back == found
    assert [row.raw.fields() for row in back] == [row.raw.fields() for row in found]


def test_what_rows_have_in_common_is_kept_once() -> None:
    found, _ = people(40)
    packer, unpacker = RowPacker(Person), RowUnpacker(Person)
    back = [row for first in (0, 20) for row in unpacker.rows(packer.pack(found[first : first + 20]))]
    titles = [row.title for row in back if row.title]
    assert len({id(title) for title in titles}) == 1


@pytest.mark.parametrize("part", [b"", b"i\x01\x00\x00\x00", b"(\x03\x00"])
def test_what_was_not_packed_by_this_program_is_refused(part: bytes) -> None:
    with pytest.raises(ValueError, match=r"packed|marshal"):
        RowUnpacker(Person).rows(part)


def test_an_instant_keeps_its_microseconds() -> None:
    at = datetime(1969, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC)
    (row,) = again(Talk, [Talk("1", (), RawRecord(), at, ())])
    assert row.value == at
