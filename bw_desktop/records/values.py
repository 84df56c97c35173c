"""Reads what the API sends as native values: one tolerant parser per kind (section 2.3 of the API notes)."""

from __future__ import annotations

import math
from datetime import UTC, date, datetime
from typing import Any

_MILLISECONDS_FROM = 1e11


def text(value: Any) -> str | None:
    """Text as sent; numbers keep their digits; blank is None."""
    if isinstance(value, str):
        return value or None
    if value is None or isinstance(value, (dict, list)):
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) or None


def identifier(value: Any) -> str | None:
    """An id as text: `12`, `"0012"` and `12.0` (a workbook's) stay what they name."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return text(value)


def number(value: Any) -> float | int | None:
    """A number, or a numeric string; anything else is None."""
    if isinstance(value, bool) or value is None:
        return None
    try:
        parsed = value if isinstance(value, (int, float)) else float(value)
        return parsed if math.isfinite(parsed) else None
    except (TypeError, ValueError, OverflowError):
        return None


def flag(value: Any) -> bool | None:
    """A yes or no, also as the words reports use."""
    if isinstance(value, bool) or value is None:
        return value
    return {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}.get(str(value).lower())


def calendar_date(value: Any) -> date | None:
    """`YYYY-MM-DD` → the plain date, never moved by a time zone; an instant gives the date it is written with."""
    if isinstance(value, date):
        return value.date() if isinstance(value, datetime) else value
    # Python would also take "20260301" and "2026-W09-7".
    if not isinstance(value, str) or value[4:5] != "-" or value[7:8] != "-":
        return None
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None


def instant(value: Any) -> datetime | None:
    """Epoch seconds (or milliseconds above 10^11), numeric text, or ISO 8601 → aware datetime in UTC."""
    if value is None or value == "":
        return None
    try:
        # An ISO text is no number: asking first would cost an exception for each row.
        seconds = None if isinstance(value, str) and value[4:5] == "-" else number(value)
        if seconds is not None:
            return datetime.fromtimestamp(seconds / 1000 if abs(seconds) > _MILLISECONDS_FROM else seconds, UTC)
        parsed = value if isinstance(value, datetime) else datetime.fromisoformat(str(value))
        return parsed.astimezone(UTC) if parsed.tzinfo else parsed.replace(tzinfo=UTC)
    except (ValueError, OverflowError, OSError):
        return None


def names(value: Any) -> tuple[str, ...]:
    """The names of a list of objects or words; a text is split at semicolons."""
    if isinstance(value, str):
        return tuple(part.strip() for part in value.split(";") if part.strip())
    if not isinstance(value, list):
        return ()
    found = (item.get("name") if isinstance(item, dict) else item for item in value)
    return tuple(str(name) for name in found if name not in (None, ""))
