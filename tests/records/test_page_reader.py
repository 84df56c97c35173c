"""Pages become rows of the kind a domain names; what nobody knows is as guarded as the domain says (row C7)."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from bw_desktop.records.domain import Domain
from bw_desktop.records.domains import EVERY
from bw_desktop.records.raw import flattened
from tests.records.domain_samples import (
    JANE,
    conversation_record,
    feedback_record,
    recognition_record,
    talent_record,
    template_record,
)
from tests.records.samples import endpoint_map

LISTED = [one for one in EVERY if one.reader is not None]
RECORDS = {
    "conversations": conversation_record(),
    "conversation-templates": template_record(),
    "feedback": feedback_record(),
    "feedback-templates": template_record(),
    "recognition": recognition_record(),
    "calibration": talent_record(JANE, overall_rating="Meets"),
    "cycles": {"id": 1, "name": "FY26"},
}


def reader_of(domain: Domain[Any]) -> Any:
    assert domain.reader is not None
    return domain.reader(endpoint_map())


@pytest.mark.parametrize("domain", LISTED, ids=lambda domain: domain.id)
def test_every_row_keeps_what_was_sent_and_every_cell_is_a_native_value(domain: Domain[Any]) -> None:
    record = RECORDS[domain.id]
    [row] = reader_of(domain).page([record])
    assert dict(flattened(row.raw.fields())) == dict(flattened(record))
    for column in domain.columns:
        value: object = column.read(row)
        assert not isinstance(value, (dict, list))
    assert dataclasses.is_dataclass(row)


@pytest.mark.parametrize("domain", LISTED, ids=lambda domain: domain.id)
@pytest.mark.parametrize("odd", [{}, {"id": None}, {"id": {"x": 1}, "status": [], "name": 3, "user": "Jane"}])
def test_records_of_odd_shape_become_rows_all_the_same(domain: Domain[Any], odd: dict[str, Any]) -> None:
    rows = reader_of(domain).page([odd, RECORDS[domain.id]])
    assert len(rows) == 2
    assert reader_of(domain).page([]) == []


@pytest.mark.parametrize("domain", LISTED, ids=lambda domain: domain.id)
def test_unknown_fields_are_columns_and_guarded_where_the_domain_holds_secrets(domain: Domain[Any]) -> None:
    reader = reader_of(domain)
    [row] = reader.page([{**RECORDS[domain.id], "mood": "low"}])
    [column] = [one for one in reader.extra.columns() if one.id == "extra.mood"]
    assert column.read(row) == "low"
    assert column.sensitive is (domain.id in {"conversations", "feedback", "calibration", "cycles"})
