"""Finds the program's files, wherever it runs from: a checkout, an installed wheel or a frozen build."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path


@cache
def root() -> Path:
    """The folder of resources.

    Raises `FileNotFoundError` when the installation is incomplete.
    """
    package = Path(__file__).parent
    places = [package / "_resources", package.parent / "resources"]
    if frozen := getattr(sys, "_MEIPASS", None):
        places.insert(0, Path(frozen) / "resources")
    for place in places:
        if place.is_dir():
            return place
    raise FileNotFoundError("resources")


def path(name: str) -> Path:
    """The path of one resource, by its name with forward slashes below `resources/`."""
    return root().joinpath(*name.split("/"))
