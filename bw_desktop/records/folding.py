"""Folds text for searching and sorting: case, accents and widths are set aside, numbers count as numbers."""

from __future__ import annotations

import re
import unicodedata

_DIGITS = re.compile(r"\d+")
_LETTERS = str.maketrans({"ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
_NUMBER_WIDTH = 12


def folded(text: str) -> str:
    """Text as it is compared: "Ärnst", "ARNST" and "arnst" are alike."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def natural(text: str) -> str:
    """Text as it is sorted: folded, and "Goal 9" stands before "Goal 10"."""
    key = folded(text)
    return _DIGITS.sub(lambda digits: digits.group().zfill(_NUMBER_WIDTH), key)
