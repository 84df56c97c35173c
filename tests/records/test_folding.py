"""How text is compared: case, accents and widths set aside, numbers by their value."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bw_desktop.records.folding import folded, natural


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ärnst", "arnst"),
        ("STRASSE", "straße"),
        ("Łódź", "lodz"),
        ("Øre", "ORE"),
        ("İstanbul", "istanbul"),
        ("Cœur", "coeur"),
        ("ｆｕｌｌ", "full"),
        ("℡", "tel"),
        ("ﬁn", "FIN"),
        ("Ðóra", "dora"),
        ("Unit – O’Neil", "unit - o'neil"),
        ("é", "e\u0301"),
    ],
)
def test_alike(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_other_scripts_stay_apart() -> None:
    assert len({folded(name) for name in ("Анна", "Άννα", "アンナ", "안나", "安娜", "Anna")}) == 6


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(st.text(alphabet=st.characters(max_codepoint=127)))
def test_ascii_takes_the_short_way_to_the_same_place(text: str) -> None:
    assert folded(text) + "a" == folded(text + "ä")


@given(st.text(), st.text())
def test_what_holds_a_text_still_holds_it(text: str, more: str) -> None:
    assert folded(text) in folded(more + text)


@given(st.integers(0, 10**30), st.integers(0, 10**30))
def test_numbers_within_text_sort_by_value(one: int, other: int) -> None:
    assert (natural(f"Goal {one}, late") < natural(f"Goal {other}, late")) == (one < other)


def test_natural_order() -> None:
    words = ["Goal 10", "goal 9", "Ärnst", "Goal 09b", "Arnst 2", "Arnold"]
    assert sorted(words, key=natural) == ["Arnold", "Ärnst", "Arnst 2", "goal 9", "Goal 09b", "Goal 10"]
