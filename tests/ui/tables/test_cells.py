"""Where searched words are marked, and that what is drawn shows progress and status beyond colour."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop import resources
from bw_desktop.records.columns import Column
from bw_desktop.records.conversations import CONVERSATIONS
from bw_desktop.records.domains import EVERY
from bw_desktop.records.folding import folded
from bw_desktop.records.goals import GOALS
from bw_desktop.ui.tables.cells import hits, mark_of


@pytest.mark.parametrize(
    ("text", "words", "marked"),
    [
        ("Arnst Ohm", ("arnst",), ["Arnst"]),
        ("Ärnst Öhl", ("arnst", "ohl"), ["Ärnst", "Öhl"]),
        ("Emil Weiß", ("weiss",), ["Weiß"]),
        ("a.very.long@exam…", ("exam",), ["exam"]),
        ("banana", ("an",), ["an", "an"]),
        ("nothing", ("zzz",), []),
    ],
)
def test_the_letters_that_were_searched_are_marked(text: str, words: tuple[str, ...], marked: list[str]) -> None:
    assert [text[first:last] for first, last in hits(text, words)] == marked


@given(st.text(max_size=40), st.text(min_size=1, max_size=4))
def test_marks_lie_inside_the_text_and_hold_what_was_searched(text: str, word: str) -> None:
    wanted = folded(word)
    for first, last in hits(text, (wanted,)) if wanted else ():
        assert 0 <= first < last <= len(text)
        assert wanted in folded(text[first:last]) or len(folded(text)) != len(text)


@pytest.mark.parametrize(
    "column",
    [one for domain in EVERY for one in domain.columns if one.id in ("status", "cycle_status")],
    ids=lambda column: column.title.id,
)
def test_every_state_of_a_column_has_a_shape_of_its_own_that_can_be_drawn(column: Column[Any]) -> None:
    marks = [mark_of(column, word) for word in column.choices]
    assert None not in marks
    shapes = [mark[0] for mark in marks if mark]
    assert len(set(shapes)) == len(shapes) >= 3
    assert all(resources.path(f"icons/{shape}.svg").is_file() for shape in shapes)


def test_only_what_is_overdue_is_marked_among_yes_and_no() -> None:
    column = next(one for one in CONVERSATIONS.columns if one.id == "is_overdue")
    assert mark_of(column, True) == ("late", "bad")
    assert mark_of(column, False) is mark_of(column, None) is None
    private = next(one for one in GOALS.columns if one.id == "is_private")
    assert mark_of(private, True) is None
