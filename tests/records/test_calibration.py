"""Talent records with their cycle; every talent field is a sensitive column that sorts rightly (rows Q8, C7)."""

from __future__ import annotations

from datetime import date
from typing import Any

from bw_desktop.records.calibration import CALIBRATION, CYCLES, STATUSES, CycleReader, TalentReader
from bw_desktop.records.columns import Column, Kind, Record, Value
from bw_desktop.records.raw import flattened
from tests.records.domain_samples import JANE, SAM, talent_record
from tests.records.samples import endpoint_map


def read(*records: dict[str, Any]) -> tuple[list[Any], dict[str, Column[Record]]]:
    reader = TalentReader(endpoint_map())
    rows = reader.page(records)
    return rows, {column.id: column for column in reader.extra.columns()}


def cells(rows: list[Any], column: Column[Record]) -> list[Value]:
    return [column.read(row) for row in rows]


def test_a_talent_record_knows_its_person_and_its_cycle() -> None:
    [row], _ = read(talent_record(JANE, overall_rating="Meets"))
    assert (row.user_id, row.user) == ("148665", "Jane Doe")
    assert (row.cycle_id, row.cycle, row.cycle_status) == ("40", "FY40 year-end", "open")
    assert (row.cycle_start, row.cycle_end) == (date(2026, 1, 1), date(2026, 3, 1))


def test_a_person_in_two_cycles_has_two_rows() -> None:
    rows, _ = read(talent_record(JANE), talent_record(JANE, cycle=41), {**talent_record(SAM), "id": 7})
    assert [row.id for row in rows] == ["40/148665", "41/148665", "40/7"]


def test_each_talent_field_is_a_column_by_its_label() -> None:
    rows, columns = read(
        talent_record(JANE, overall_rating=("Exceeds", 65), potential=3),
        talent_record(SAM, overall_rating="40 - Below", flight_risk="high"),
    )
    assert cells(rows, columns["talent.overall_rating"]) == ["65 - Exceeds", "40 - Below"]
    assert cells(rows, columns["talent.potential"]) == [3, None]
    assert cells(rows, columns["talent.flight_risk"]) == [None, "high"]
    assert {column.title.arguments["name"] for column in columns.values()} == {
        "Overall rating",
        "Potential",
        "Flight risk",
    }
    assert {(column.kind, column.group, column.shown) for column in columns.values()} == {(Kind.RATING, "talent", True)}


def test_nothing_that_rates_leaves_in_a_default_export() -> None:
    """Row C7: neither talent fields, nor fields that nobody knows."""
    record = talent_record(JANE, overall_rating=("Exceeds", 65)) | {"nine_box": "Star", "session": {"note": "Promote"}}
    [row], columns = read(record)
    every: list[Column[Any]] = [*CALIBRATION.columns, *columns.values()]
    plain = [column.read(row) for column in every if not column.sensitive]
    assert not [value for value in plain if value in ("65 - Exceeds", "Star", "Promote")]
    assert columns["extra.nine_box"].read(row) == "Star"
    assert columns["extra.session.note"].group == "other"


def test_talent_fields_of_odd_shape_are_left_out_and_the_record_stays() -> None:
    shapes: tuple[Any, ...] = (None, "x", [None, 3, {"label": "no key"}], {})
    for odd in shapes:
        [row], columns = read({**talent_record(JANE), "fields": odd})
        assert row.user == "Jane Doe"
        assert not [name for name in columns if name.startswith("talent.")]


def test_the_record_as_sent_has_nothing_of_ours() -> None:
    record = talent_record(JANE, overall_rating=("Exceeds", 65))
    [row], _ = read(record)
    assert dict(flattened(CALIBRATION.sent(endpoint_map(), row))) == dict(flattened(record))


def test_cycles_and_the_words_of_their_statuses() -> None:
    sent = {"id": 40, "name": "FY26 year-end", "status": "open", "start": "2026-01-01", "end": None}
    [cycle] = CycleReader(endpoint_map()).page([sent])
    assert (cycle.id, cycle.name, cycle.status, cycle.start, cycle.end) == (
        "40",
        "FY26 year-end",
        "open",
        date(2026, 1, 1),
        None,
    )
    assert CYCLES in CALIBRATION.beside
    assert set(STATUSES) == set(endpoint_map().values["cycle_statuses"])
