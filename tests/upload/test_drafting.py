"""A draft is unpacked as it was packed, and its columns are matched as they were chosen (row J2)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.upload import Answers, Duplicates, HiddenRows, TrapAnswer
from bw_desktop.upload.dates import DateOrder
from bw_desktop.upload.drafting import DraftState, pack_draft, unpack_draft
from tests.upload.samples import goal, goals_sheet, matched

SECONDS = st.integers(0, 10**6).map(lambda seconds: timedelta(seconds=seconds))
CELLS = st.one_of(st.none(), st.text(), st.integers(), st.booleans(), st.dates(), st.datetimes(), SECONDS)
ANSWERS = st.builds(
    Answers,
    hidden_rows=st.sampled_from([None, *HiddenRows]),
    date_order=st.sampled_from([None, *DateOrder]),
    formulas=st.sampled_from([None, *TrapAnswer]),
    merged=st.sampled_from([None, *TrapAnswer]),
    duplicates=st.sampled_from([None, *Duplicates]),
    people=st.dictionaries(st.text(), st.text()),
    left_out=st.frozensets(st.integers(1, 99)),
    edits=st.dictionaries(st.tuples(st.integers(1, 99), st.text()), CELLS),
    clears=st.frozensets(st.text()),
    only=st.none() | st.frozensets(st.integers(1, 99)),
)
STATES = st.builds(
    DraftState,
    st.text(),
    st.sampled_from(["xlsx", "csv", "paste"]),
    st.sampled_from(["file", "check"]),
    st.text(),
    st.integers(0, 20),
    st.dictionaries(st.integers(0, 20), st.text()),
    st.dictionaries(st.text(), CELLS),
    ANSWERS,
)


@given(STATES)
def test_what_is_unpacked_is_what_was_packed(state: DraftState) -> None:
    found = unpack_draft(pack_draft(state))
    assert found == state
    assert {type(value) for value in found.answers.edits.values()} == set(map(type, state.answers.edits.values()))


def test_another_version_is_refused() -> None:
    packed = pack_draft(DraftState("a.xlsx", "xlsx", "file"))
    with pytest.raises(ValueError, match="2"):
        unpack_draft(packed.replace(b'"version":1', b'"version":2'))


def test_columns_are_matched_as_they_were_chosen() -> None:
    matching = matched(goals_sheet(goal("A", Remarks="x", start_date=date(2027, 1, 1))))
    chosen = matching.choose(5, "description").choose(1, None).for_all("private", True)
    fields = {column.index: column.field or "" for column in chosen.columns}
    again = DraftState("a.xlsx", "xlsx", "match", fields=fields, same=chosen.same).rematch(matching)
    assert again.by_field == chosen.by_field
    assert again.same == {"private": True}
