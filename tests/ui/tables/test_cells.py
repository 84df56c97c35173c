"""Where searched words are marked, and that what is drawn shows progress and status beyond colour."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.records.folding import folded
from bw_desktop.ui.tables.cells import MARKS, hits


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


def test_no_two_states_share_a_shape_and_a_colour_that_stand_in_one_column() -> None:
    goals = [MARKS[status] for status in ("on_track", "at_risk", "needs_attention")]
    assert len({shape for shape, _ in goals}) == 3
    assert len({colour for _, colour in goals}) == 3
    persons = [MARKS[status][0] for status in ("active", "on_leave", "leaving", "deactivated")]
    assert len(set(persons)) == 4
