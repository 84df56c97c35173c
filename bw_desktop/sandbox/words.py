"""The words of the fictitious company, read from `resources/sandbox/company.toml`."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from bw_desktop import resources

_SPELT_OUT = str.maketrans(
    {
        "ä": "ae",
        "ö": "oe",
        "ü": "ue",
        "ß": "ss",
        "ø": "oe",
        "æ": "ae",
        "å": "aa",
        "ł": "l",
        "đ": "d",
        "ı": "i",
        "þ": "th",
    }
)


@dataclass(frozen=True, slots=True)
class NamePart:
    """A first or last name: as it is written, and as it stands in an e-mail address."""

    written: str
    slug: str


@dataclass(frozen=True, slots=True)
class Language:
    """A language's names and cities."""

    locale: str
    cities: tuple[str, ...]
    first: tuple[NamePart, ...]
    last: tuple[NamePart, ...]


@dataclass(frozen=True, slots=True)
class Unit:
    """A metric's unit with its usual start and target; a target below the start is a reduction."""

    name: str
    start: float
    target: float


@dataclass(frozen=True, slots=True)
class Words:
    """The whole file: the lists by name, the languages and the units."""

    company: str
    domain: str
    lists: Mapping[str, tuple[str, ...]]
    languages: tuple[Language, ...]
    units: tuple[Unit, ...]


@cache
def load() -> Words:
    """Reads the file once."""
    tree = tomllib.loads(resources.path("sandbox/company.toml").read_text("utf-8"))
    return Words(
        company=tree["company"],
        domain=tree["domain"],
        lists={key: tuple(value) for key, value in tree.items() if _is_texts(value)},
        languages=tuple(_language(entry) for entry in tree["languages"]),
        units=tuple(Unit(entry["unit"], entry["start"], entry["target"]) for entry in tree["units"]),
    )


def slug(text: str) -> str:
    """A name as it stands in an e-mail address: lower-case ASCII letters and hyphens."""
    plain = unicodedata.normalize("NFC", text).lower().translate(_SPELT_OUT)
    ascii_only = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z-]+", "", re.sub(r"\s+", "-", ascii_only)).strip("-")


def _is_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _language(entry: Mapping[str, Any]) -> Language:
    return Language(
        locale=entry["locale"],
        cities=tuple(entry["cities"]),
        first=tuple(map(_name_part, entry["first"])),
        last=tuple(map(_name_part, entry["last"])),
    )


def _name_part(text: str) -> NamePart:
    written, _, latin = text.partition("|")
    return NamePart(written, slug(latin or written))
