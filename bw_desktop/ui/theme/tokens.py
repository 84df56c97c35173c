"""Reads a theme's tokens, `resources/themes/<name>.toml`: colours by what they are for, not by what they are."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from bw_desktop import resources

NAMES = ("light", "dark", "high-contrast-light", "high-contrast-dark")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one theme. `mark` is the colour of the marks drawn on the accent, "white" or "black"."""

    name: str
    is_dark: bool
    mark: str
    colours: Mapping[str, str]

    def __getitem__(self, token: str) -> str:
        """The colour of a token as `#rrggbb`; raises `KeyError`."""
        return self.colours[token]


@cache
def tokens(name: str) -> Tokens:
    """The tokens of a theme, one of `NAMES`."""
    tree = tomllib.loads(resources.path(f"themes/{name}.toml").read_text("utf-8"))
    return Tokens(name, tree["scheme"] == "dark", tree["mark"], dict(tree["colours"]))


def contrast(one: str, other: str) -> float:
    """The contrast of two colours `#rrggbb`, from 1 to 21, as WCAG 2 computes it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
