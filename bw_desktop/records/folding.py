"""Folds text for searching and sorting: case, accents and widths are set aside, numbers count as numbers."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_DIGITS = re.compile(r"\d+")
_LETTERS = {"ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
# What keyboards have no key for is found by its plain sister.
_SIGNS = {"‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-", "‘": "'", "’": "'", "“": '"', "”": '"', "„": '"', "›": ">"}
_SISTERS = str.maketrans(_LETTERS | _SIGNS)
_REMEMBERED = 8192


def folded(text: str) -> str:
    """Text as it is compared: "Ärnst", "ARNST" and "arnst" are alike, and so are all dashes and quotes."""
    return text.lower() if text.isascii() else _BEYOND_ASCII.sub(_simpler, text).lower()


@lru_cache(_REMEMBERED)
def natural(text: str) -> str:
    """Text as it is sorted: folded, and "Goal 9" stands before "Goal 10"."""
    return _DIGITS.sub(_counted, folded(text))


def _simpler(run: re.Match[str]) -> str:
    return _plain(run.group())


@lru_cache(_REMEMBERED)
def _plain(run: str) -> str:
    """A run of letters beyond ASCII without case, accents and widths; the same few come again and again."""
    letters = unicodedata.normalize("NFKD", run).casefold().translate(_SISTERS)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _counted(digits: re.Match[str]) -> str:
    """A number with its length in front: as text it then sorts by its value."""
    number = digits.group().lstrip("0")
    return f"{len(number):03}{number}"
