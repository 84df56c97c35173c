"""Unknown fields become columns; known ones do not."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.endpoints import Evidence, Field
from bw_desktop.records.columns import Kind, Record, Value
from bw_desktop.records.extra import ExtraFields
from bw_desktop.records.raw import RawRecord


def fields(*paths: str) -> list[Field]:
    return [Field(path, tuple(path.split(".")), Evidence.SEEN) for path in paths]


def row(extra: ExtraFields, record: dict[str, Any]) -> dict[str, Any]:
    """What the columns show of a record."""
    return shown(extra, extra.page([record])[0])


def shown(extra: ExtraFields, found: tuple[Value, ...]) -> dict[str, Any]:
    """What the columns show of a row's unknown fields."""
    made = Record("1", found, RawRecord())
    return {column.id: column.read(made) for column in extra.columns() if column.read(made) is not None}


def test_known_fields_are_no_columns_and_unknown_ones_are() -> None:
    extra = ExtraFields(fields("id", "department.id", "department.name", "custom_fields"))
    record = {
        "id": 1,
        "badge": "red",
        "department": {"id": 8, "name": "Finance", "parent_id": 7, "head": {"name": "Sam"}},
        "custom_fields": {"region": "EMEA", "empty": ""},
        "skills": [{"name": "Excel"}, "SQL", {"id": 3}, None],
        "nothing": None,
        "no_list": [],
    }
    assert row(extra, record) == {
        "extra.badge": "red",
        "extra.department.parent_id": 7,
        "extra.department.head.name": "Sam",
        "extra.custom_fields.region": "EMEA",
        "extra.skills": "Excel; SQL",
    }


def test_rows_keep_their_cells_as_fields_appear() -> None:
    extra = ExtraFields(fields("id"))
    pages: list[list[dict[str, Any]]] = [[{"a": 1}, {"b": 2, "a": 3}], [{"c": False}]]
    first, second, third = (Record("1", found, RawRecord()) for page in pages for found in extra.page(page))
    a, b, c = extra.columns()
    assert extra.names == ("a", "b", "c")
    assert [column.read(first) for column in (a, b, c)] == [1, None, None]
    assert [column.read(second) for column in (a, b, c)] == [3, 2, None]
    assert [column.read(third) for column in (a, b, c)] == [None, None, False]
    assert third.extra == (None, None, False)


def test_a_row_without_unknown_fields_holds_nothing() -> None:
    extra = ExtraFields(fields("id"))
    extra.page([{"a": 1}])
    assert extra.page([{"id": 1, "a": None}]) == [()]
    assert extra.page([]) == []


def test_columns_are_off_at_first_and_custom_fields_are_called_by_their_own_name() -> None:
    extra = ExtraFields(())
    extra.page([{"custom_fields": {"region": "EMEA"}, "badge": 7}])
    custom, other = extra.columns()
    assert (custom.id, custom.title.arguments, custom.group) == (
        "extra.custom_fields.region",
        {"name": "region"},
        "custom",
    )
    assert (other.title.arguments, other.group, other.kind, other.shown) == (
        {"name": "badge"},
        "other",
        Kind.TEXT,
        False,
    )


plain = st.booleans() | st.integers() | st.text(min_size=1, max_size=5)
names = st.text(alphabet="abcdef", min_size=1, max_size=2)


@given(st.lists(st.dictionaries(names, plain | st.dictionaries(names, plain, max_size=3), max_size=5), max_size=4))
def test_every_filled_leaf_is_shown_as_it_was_sent(records: list[dict[str, Any]]) -> None:
    extra = ExtraFields(fields("a", "b.c"))
    together, alone = extra.page(records), [extra.page([record])[0] for record in records]
    assert together == alone
    for record, found in zip(records, together, strict=True):
        expected = {
            f"extra.{key}.{inner}" if inner else f"extra.{key}": item
            for key, value in record.items()
            for inner, item in (value.items() if isinstance(value, dict) else [("", value)])
            if key != "a" and (key, inner) != ("b", "c")
        }
        assert shown(extra, found) == expected
