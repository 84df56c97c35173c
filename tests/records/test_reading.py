"""A page read column by column gives what each record would give alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.endpoints import Evidence, Field
from bw_desktop.records import values
from bw_desktop.records.pool import Pool
from bw_desktop.records.reading import PageColumns

FIELDS = {
    name: Field(name, path, Evidence.SEEN)
    for name, path in {"flat": ("a",), "inner": ("b", "a"), "deep": ("b", "c", "a")}.items()
}
leaves = st.one_of(
    st.none(), st.booleans(), st.integers(0, 99), st.floats(allow_nan=False), st.text(max_size=3),
    st.sampled_from(["2026-03-01", "2026-03-01T12:00:00Z", "12", "yes"]), st.just([]),
)  # fmt: skip
records = st.recursive(leaves, lambda inner: st.dictionaries(st.sampled_from("abc"), inner), max_leaves=6)
pages = st.lists(st.dictionaries(st.sampled_from("abc"), records), max_size=4)


@given(pages, st.sampled_from(sorted(FIELDS)))
def test_what_was_sent_is_found_at_any_depth(page: list[dict[str, Any]], name: str) -> None:
    columns = PageColumns(FIELDS, Pool(), page)
    assert columns.sent(name) == columns.sent(name) == [FIELDS[name].read(record) for record in page]


@pytest.mark.parametrize(
    ("read", "alone"),
    [
        ("text", values.text),
        ("identifier", values.identifier),
        ("flag", values.flag),
        ("number", values.number),
        ("instant", values.instant),
        ("shared_text", values.text),
        ("shared_identifier", values.identifier),
        ("shared_date", values.calendar_date),
    ],
)
@given(page=pages)
def test_each_kind_is_read_as_its_parser_reads_it(
    read: str, alone: Callable[[Any], Any], page: list[dict[str, Any]]
) -> None:
    column = getattr(PageColumns(FIELDS, Pool(), page), read)("flat")
    assert column == [alone(record.get("a")) for record in page]
    assert list(map(type, column)) == [type(alone(record.get("a"))) for record in page]


def test_what_many_have_in_common_is_kept_once() -> None:
    sent = [{"a": f"Unit {number}"} for number in (7, 7)]
    first, second = PageColumns(FIELDS, Pool(), sent).shared_text("flat")
    assert first is second
