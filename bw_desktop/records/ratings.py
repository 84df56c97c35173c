"""Ratings as calibration gives them: a number, a text, or a number and a text in one (row Q8; section 4.6)."""

from __future__ import annotations

import re
from typing import Any

from bw_desktop.records import values
from bw_desktop.records.columns import Value
from bw_desktop.records.folding import natural

_LEADING_NUMBER = re.compile(r"\s*([-−+]?\d+(?:[.,]\d+)?)(?!\w)")


def rated(value: Any, number: Any) -> Value:
    """A rating as one value, in the product's own way of writing both: "65 - Exceeds Expectations".

    What is only a number stays one, so that a workbook can calculate with it.
    """
    text = ", ".join(values.names(value)) or None if isinstance(value, list) else values.text(value)
    own = values.number(number)
    if text is None:
        return own
    if (plain := values.number(text)) is not None:
        return plain
    return text if own is None or leading_number(text) is not None else f"{own:g} - {text}"


def leading_number(text: str) -> float | None:
    """The number a rating begins with: 65 of "65 - Exceeds", 4.5 of "4,5 (strong)"; none where a word does: "1st"."""
    found = _LEADING_NUMBER.match(text)
    return float(found[1].replace(",", ".").replace("−", "-")) if found else None


def rating_key(value: Value) -> tuple[int, float, str] | None:
    """Sorts ratings: those with a number by it, then those of text alone; None for a blank."""
    if value is None or value == "":
        return None
    if isinstance(value, (int, float)):
        return 0, float(value), ""
    number = leading_number(text := str(value))
    return (1, 0.0, natural(text)) if number is None else (0, number, natural(text))
