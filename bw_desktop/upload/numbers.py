"""Reads numbers and percentages as people type them: "0,5", "1.234,5", "50 %"; doubt is told, never guessed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

_BLANKS = re.compile(r"[\s'’\u00a0\u202f]")
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)*")
_THOUSANDS = re.compile(r"[+-]?[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*")


@dataclass(frozen=True, slots=True)
class Number:
    """A number read from text. `readings` has two values where its separator may mean either."""

    readings: tuple[float, ...]
    percent: bool = False


class Scale(StrEnum):
    """How a column of percentages without the sign is meant. Exports of ours hold fractions, and Excel shows "50 %"."""

    PERCENT = "percent"
    FRACTION = "fraction"
    EXPORTED = "exported"
    UNCLEAR = "unclear"


def read_number(text: str) -> Number | None:
    """The number a text means, with either separator; None where it is none."""
    plain = _BLANKS.sub("", text)
    percent = plain.endswith("%")
    plain = plain.removesuffix("%")
    if not _NUMBER.fullmatch(plain):
        return None
    if match := _THOUSANDS.fullmatch(plain):
        whole = float(plain.replace(match[1], ""))
        if plain.count(match[1]) > 1:
            return Number((whole,), percent)
        return Number((whole, float(plain.replace(match[1], "."))), percent)
    value = _mixed(plain)
    return None if value is None else Number((value,), percent)


def scale_of(values: Iterable[float]) -> Scale:
    """How numbers without a percent sign are meant, seen over the whole column.

    Betterworks counts progress from 0 to 100 (section 5.1 of the API notes), but a cell that Excel shows as "50 %"
    holds 0.5. Only fractions: fractions. A fraction or a 1 beside whole numbers above 1: as written. Ones
    without any larger number, or fractions mixed with larger numbers, could be either.
    """
    found = {value for value in values if value}
    if not found or not any(0 < value <= 1 for value in found):
        return Scale.PERCENT
    has_fraction = any(0 < value < 1 for value in found)
    if any(value > 1 for value in found):
        return Scale.UNCLEAR if has_fraction else Scale.PERCENT
    return Scale.FRACTION if has_fraction else Scale.UNCLEAR


def _mixed(plain: str) -> float | None:
    """A number with at most one decimal separator, which is the last one."""
    decimal = max(plain.rfind("."), plain.rfind(","))
    if decimal < 0:
        return float(plain)
    whole, fraction = plain[:decimal], plain[decimal + 1 :]
    groups = re.split(r"[.,]", whole.lstrip("+-"))
    separators = set(re.findall(r"[.,]", whole))
    if plain[decimal] in separators or len(separators) > 1 or any(len(group) != 3 for group in groups[1:]):
        return None
    return float(f"{re.sub(r'[.,]', '', whole)}.{fraction}")
