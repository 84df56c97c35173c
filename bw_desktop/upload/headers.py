"""Knows the words of headers: which fields a header could mean, by the subject's own lists."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from rapidfuzz import fuzz, process

from bw_desktop.records.folding import folded
from bw_desktop.upload.fields import FieldList

SIMILAR_FROM = 86.0
_CLEARLY_BETTER = 4.0
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_NO_WORD = re.compile(r"[^\w%]+|_+")


def header_key(text: str) -> str:
    """A header as it is compared: case, accents, marks and underscores set aside."""
    return " ".join(_NO_WORD.sub(" ", folded(text)).split())


def header_keys(text: str) -> tuple[str, ...]:
    """The ways to read a header: whole, and without what stands in brackets ("Due date (DD.MM.)")."""
    whole, short = header_key(text), header_key(_ASIDE.sub(" ", text))
    return (whole,) if whole == short or not short else (whole, short)


def known_fields(header: str, fields: FieldList) -> tuple[str, ...]:
    """The fields whose lists hold this header."""
    words = _words_of(_aliases(fields))
    for key in header_keys(header):
        if key in words:
            return words[key]
    return ()


def similar_fields(header: str, fields: FieldList) -> tuple[tuple[str, ...], bool]:
    """Fields with a word much like this header, best first; and whether the first is clearly the best."""
    words = _words_of(_aliases(fields))
    best: dict[str, float] = {}
    for key in header_keys(header):
        if len(key) < 4:
            continue
        found = process.extract(key, words.keys(), scorer=fuzz.token_sort_ratio, score_cutoff=SIMILAR_FROM, limit=12)
        for word, score, _ in found:
            for field in words[word]:
                best[field] = max(best.get(field, 0.0), score)
    ranked = sorted(best, key=lambda field: -best[field])
    clear = len(ranked) == 1 or (len(ranked) > 1 and best[ranked[0]] - best[ranked[1]] >= _CLEARLY_BETTER)
    return tuple(ranked), clear


@lru_cache(maxsize=8)
def _words_of(aliases: tuple[tuple[str, tuple[str, ...]], ...]) -> Mapping[str, tuple[str, ...]]:
    words: dict[str, tuple[str, ...]] = {}
    for field, names in aliases:
        for key in filter(None, map(header_key, names)):
            if field not in words.get(key, ()):
                words[key] = (*words.get(key, ()), field)
    return words


def _aliases(fields: FieldList) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((field.id, (field.vendor, *field.aliases)) for field in fields)
