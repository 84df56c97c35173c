"""Rows of a domain as a table to be written: native values, choices and flags in words, nothing else touched (C3)."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bw_desktop import endpoints
from bw_desktop.records.columns import Kind
from bw_desktop.records.domains import domain_of
from bw_desktop.records.goals import GoalReader
from bw_desktop.spreadsheet import record_table
from bw_desktop.wording import Wording

COLUMNS = {column.id: column for column in domain_of("goals").columns}


def record(id: int, name: str, **more: object) -> dict[str, object]:
    return {
        "id": id,
        "name": name,
        "start": "2026-10-01",
        "end": "2026-12-31",
        "measurement": {"progress": 0.5, "unit": "percent complete"},
        "categories": [{"id": 7, "name": "Growth"}],
        **more,
    }


ROWS = GoalReader(endpoints.load()).page(
    [
        record(90071992547409931, "=Grow", status="at_risk", private=True, updated=1_790_000_000.0),
        record(7, "00123"),
    ]
)


def values(*names: str, language: str = "en") -> list[list[object]]:
    table = record_table("Goals", [COLUMNS[name] for name in names], ROWS, [1, 0], Wording(language))
    return [list(row) for row in table.rows]


def test_the_rows_wanted_come_in_the_order_wanted() -> None:
    assert values("name") == [["00123"], ["=Grow"]]


def test_values_are_native() -> None:
    _, (id_, start, progress, updated, categories) = values("id", "start", "progress", "updated", "categories")
    assert id_ == "90071992547409931"
    assert (start, progress, categories) == (date(2026, 10, 1), 0.5, ("Growth",))
    assert updated == datetime.fromtimestamp(1_790_000_000, UTC)


@pytest.mark.parametrize(("language", "words"), [("en", ["At risk", "Yes"]), ("de", ["Gefährdet", "Ja"])])
def test_choices_and_flags_are_in_the_users_words(language: str, words: list[str]) -> None:
    blank, filled = values("status", "is_private", language=language)
    assert filled == words
    assert blank[0] is None


def test_titles_and_kinds_are_those_of_the_columns() -> None:
    table = record_table("Goals", [COLUMNS["id"], COLUMNS["progress"]], ROWS, [0], Wording())
    assert [(column.title, column.kind) for column in table.columns] == [
        ("Betterworks ID", Kind.IDENTIFIER),
        ("Progress", Kind.PERCENT),
    ]
    assert (table.name, table.count) == ("Goals", 1)


def test_a_version_stamp_is_the_last_change_to_the_second() -> None:
    assert values("version")[1] == ["2026-09-21T14:13:20+00:00"]
