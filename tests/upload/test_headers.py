"""What a header could mean, by the lists and by likeness."""

from __future__ import annotations

import pytest

from bw_desktop.upload import GOALS
from bw_desktop.upload.headers import header_key, header_keys, known_fields, similar_fields


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("  Due_Date * ", "due date"),
        ("FÄLLIG AM:", "fallig am"),
        ("Pers.-Nr.", "pers nr"),
        ("% complete", "% complete"),
    ],
)
def test_marks_case_and_accents_are_set_aside(text: str, key: str) -> None:
    assert header_key(text) == key


def test_what_stands_in_brackets_may_be_left_out() -> None:
    assert header_keys("Due date (DD.MM.YYYY)") == ("due date dd mm yyyy", "due date")
    assert known_fields("Due date (DD.MM.YYYY)", GOALS.fields) == ("end_date",)


def test_every_word_of_the_lists_is_known_for_its_field() -> None:
    for field in GOALS.fields:
        for word in field.aliases:
            assert field.id in known_fields(word, GOALS.fields), (field.id, word)


def test_likeness_ranks_fields_and_knows_when_it_is_clear() -> None:
    assert similar_fields("Owner emial", GOALS.fields) == (("owner_email",), True)
    assert similar_fields("xyzzy", GOALS.fields) == ((), False)
    assert similar_fields("ab", GOALS.fields) == ((), False)
