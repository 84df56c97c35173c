"""Every pair of colours that is read together keeps its contrast, in every theme (row N3)."""

from __future__ import annotations

import pytest

from bw_desktop.ui.theme.tokens import NAMES, tokens
from tests.ui.theme.contrast import contrast

SURFACES = ("window", "surface", "raised", "sunken", "hover")
TEXTS = [
    *((ink, paper) for ink in ("text", "muted") for paper in SURFACES),
    *(("accent", paper) for paper in ("window", "surface", "raised", "accent_soft")),
    *(("text", paper) for paper in ("accent_soft", "good_soft", "look_soft", "bad_soft", "told_soft")),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_selection", "selection"),
    ("on_hit", "hit"),
    ("on_live", "live"),
    ("on_test", "test"),
    ("on_sample", "sample"),
    ("bad", "window"),
    ("bad", "surface"),
]
SHAPES = [
    *((line, paper) for line in ("edge", "focus", "accent") for paper in ("window", "surface", "raised")),
    *((mark, "surface") for mark in ("good", "look", "bad", "told", "muted")),
    *((mark, f"{mark}_soft") for mark in ("good", "look", "bad", "told")),
]


@pytest.mark.parametrize("name", NAMES)
def test_text_can_be_read(name: str) -> None:
    theme = tokens(name)
    weak = [
        f"{ink} on {paper}: {contrast(theme[ink], theme[paper]):.2f}"
        for ink, paper in TEXTS
        if contrast(theme[ink], theme[paper]) < 4.5
    ]
    assert weak == []


@pytest.mark.parametrize("name", NAMES)
def test_what_can_be_used_can_be_seen(name: str) -> None:
    theme = tokens(name)
    weak = [
        f"{line} on {paper}: {contrast(theme[line], theme[paper]):.2f}"
        for line, paper in SHAPES
        if contrast(theme[line], theme[paper]) < 3.0
    ]
    assert weak == []


def test_all_themes_have_the_same_tokens() -> None:
    assert len({frozenset(tokens(name).colours) for name in NAMES}) == 1


def test_high_contrast_is_stronger() -> None:
    for scheme in ("light", "dark"):
        usual, strong = tokens(scheme), tokens(f"high-contrast-{scheme}")
        assert contrast(strong["muted"], strong["window"]) > contrast(usual["muted"], usual["window"])


def test_contrast_is_wcags() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
