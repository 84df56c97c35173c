"""The server's answers, kept compressed: every field comes back as it was sent."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.records.raw import RawPage, RawRecord, flattened
from tests.records.samples import person_record

json_values: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**20), 10**20) | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
records = st.dictionaries(st.text(), json_values, max_size=5)


@given(st.lists(records, max_size=5))
def test_a_page_gives_every_field_back(page: list[dict[str, Any]]) -> None:
    packed = RawPage.of(page)
    assert packed.records() == page
    for index, record in enumerate(page):
        assert RawRecord(packed, index).fields() == record


@given(st.lists(records, max_size=3))
def test_types_come_back_too(page: list[dict[str, Any]]) -> None:
    assert json.dumps(RawPage.of(page).records()) == json.dumps(page)


def test_a_page_of_people_takes_less_than_half() -> None:
    page = [person_record(id=number, email=f"p{number}@acmecorp.com") for number in range(30)]
    assert len(RawPage.of(page).packed) < len(json.dumps(page)) / 2


def test_a_row_that_was_not_read_has_no_fields() -> None:
    assert RawRecord().fields() == {}


def test_flattened_names_every_leaf() -> None:
    record = {"a": 1, "b": {"c": None, "d": [{"e": "x"}, 2]}, "f": [], "g": {}}
    assert dict(flattened(record)) == {"a": 1, "b.c": None, "b.d.0.e": "x", "b.d.1": 2}


@given(records)
def test_flattened_cuts_nothing(record: dict[str, Any]) -> None:
    def count(value: Any) -> int:
        inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
        return 1 if inner is None else sum(map(count, inner))

    assert len(list(flattened(record))) == count(record)
