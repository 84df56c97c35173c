"""Folds text for searching and sorting: case, accents and widths are set aside, numbers count as numbers."""

from __future__ import annotations

import re
import unicodedata

_DIGITS = re.compile(r"\d+")
_LETTERS = str.maketrans({"ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})


def folded(text: str) -> str:
    """Text as it is compared: "Ärnst", "ARNST" and "arnst" are alike."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text).casefold().translate(_LETTERS)
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def natural(text: str) -> str:
    """Text as it is sorted: folded, and "Goal 9" stands before "Goal 10"."""
    return _DIGITS.sub(_counted, folded(text))


def _counted(digits: re.Match[str]) -> str:
    """A number with its length in front: as text it then sorts by its value."""
    number = digits.group().lstrip("0")
    return f"{len(number):03}{number}"
