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
