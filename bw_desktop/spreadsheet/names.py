"""Names Excel accepts: of sheets, and of a table's columns."""

from __future__ import annotations

import re
from collections.abc import Iterable

_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_BREAKS = re.compile(r"[\x00-\x1f]+")
_LONGEST_SHEET = 31
_LONGEST_TITLE = 255
_RESERVED = "history"


def sheet_name(wanted: str, taken: Iterable[str]) -> str:
    """The wanted name as far as Excel allows it, with a number behind it where it is taken."""
    base = _cut(_FORBIDDEN.sub(" ", wanted).strip(" '"), _LONGEST_SHEET).strip(" '") or "1"
    if base.lower() == _RESERVED:
        base += "_"
    return _free(base, {name.casefold() for name in taken}, _LONGEST_SHEET)


def unique_titles(titles: Iterable[str]) -> tuple[str, ...]:
    """Titles in one line each, none of them blank or like another: a table with such ones does not open in Excel."""
    found: list[str] = []
    taken: set[str] = set()
    for index, title in enumerate(titles, 1):
        base = _cut(_BREAKS.sub(" ", title).strip(), _LONGEST_TITLE).strip() or str(index)
        found.append(_free(base, taken, _LONGEST_TITLE))
        taken.add(found[-1].casefold())
    return tuple(found)


def _free(base: str, taken: set[str], longest: int) -> str:
    name, number = base, 1
    while name.casefold() in taken:
        number += 1
        suffix = f" ({number})"
        name = _cut(base, longest - len(suffix)) + suffix
    return name


def _cut(text: str, longest: int) -> str:
    """At most so many characters, counted as Excel counts: in UTF-16."""
    return text.encode("utf-16-le", "replace")[: 2 * longest].decode("utf-16-le", "ignore")
