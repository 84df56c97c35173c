"""Takes a header apart into ideas ("Zieldatum" is goal and date) by `resources/header-words.toml` (row E1)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from bw_desktop import resources
from bw_desktop.records.folding import folded

OTHER = "other"
"""The idea of all that is about somebody or something else than a goal and its owner."""

_WORD = re.compile(r"[^\W\d_]+|\d+|%")
_HUMP = re.compile(r"(?<=[a-zà-ÿ]{2})(?=[A-ZÀ-Þ][a-zà-ÿ])")
_VOWEL = re.compile(r"[aeiouy]")
_ENDINGS = ("s", "e", "n", "r", "x", "es", "en", "er")
_LINKS = ("", "s", "es", "n", "en")
_SHORTEST_PART, _SHORTEST_STEM, _SHORTEST_SKELETON = 3, 4, 3
_SPELLINGS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """Ideas which together are a field: those that must be there, and those that may."""

    field: str
    needed: frozenset[str]
    allowed: frozenset[str]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of headers: whole ones, beginnings, abbreviations, each with its idea; "" is the idea of a filler."""

    words: Mapping[str, str]
    stems: Mapping[str, str]
    beginnings: Mapping[str, frozenset[str]]
    skeletons: Mapping[str, frozenset[str]]
    phrases: tuple[Phrase, ...]
    instead: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Ideas:
    """What a header speaks of; `unknown` counts the words nobody listed."""

    known: frozenset[str]
    unknown: int


@cache
def vocabulary() -> Vocabulary:
    """The words and phrases, read once."""
    told = tomllib.loads(resources.path("header-words.toml").read_text(encoding="utf-8"))
    lists = [
        ("", told["fillers"]["words"]),
        *((idea, text) for idea, by in told["ideas"].items() for text in by.values()),
    ]
    words: dict[str, str] = {}
    stems: dict[str, str] = {}
    for idea, text in lists:
        for word in text.split():
            for spelled in {folded(word), folded(word.translate(_SPELLINGS))}:
                (stems if spelled.endswith("*") else words).setdefault(spelled.rstrip("*"), idea)
    ideas = {**stems, **words}
    beginnings = _grouped((word[:end], idea) for word, idea in ideas.items() for end in range(4, len(word)))
    bare = [(word[0] + _VOWEL.sub("", word[1:]), idea) for word, idea in ideas.items()]
    skeletons = _grouped((word[:end], idea) for word, idea in bare for end in range(_SHORTEST_SKELETON, len(word) + 1))
    phrases = tuple(_phrase(field, text) for field, texts in told["fields"].items() for text in texts)
    instead = {field: tuple(others.split()) for field, others in told["instead"].items()}
    return Vocabulary(words, stems, beginnings, skeletons, phrases, instead)


def _grouped(pairs: Iterable[tuple[str, str]]) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for key, idea in pairs:
        found.setdefault(key, set()).add(idea)
    return {key: frozenset(ideas) for key, ideas in found.items()}


def _phrase(field: str, text: str) -> Phrase:
    ideas = text.split()
    needed = frozenset(idea for idea in ideas if not idea.endswith("?"))
    return Phrase(field, needed, frozenset(idea.rstrip("?") for idea in ideas))


@lru_cache(4096)
def ideas_of(header: str) -> Ideas:
    """The ideas of a header, whatever the order of its words and languages."""
    known: set[str] = set()
    unknown = 0
    for word in _WORD.findall(folded(_HUMP.sub(" ", header))):
        if found := _ideas(word):
            known.update(found)
        elif len(word) > 1 or word.isdigit():
            unknown += 1
    return Ideas(frozenset(known - {""}), unknown)


@lru_cache(4096)
def _ideas(word: str) -> Sequence[str]:
    """What one word speaks of: as it is listed, as a compound, by its beginning, as an abbreviation."""
    listed = vocabulary()
    if (idea := _listed(word)) is not None:
        return (idea,)
    if parts := _compound(word):
        return parts
    for end in range(len(word), _SHORTEST_PART - 1, -1):
        if word[:end] in listed.stems:
            return (listed.stems[word[:end]],)
    meant = listed.beginnings.get(word, frozenset())
    if not meant and _VOWEL.search(word) is None:
        meant = listed.skeletons.get(word, frozenset())
    return tuple(meant) if len(meant) == 1 else ()


def _listed(word: str) -> str | None:
    words = vocabulary().words
    if word in words:
        return words[word]
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _SHORTEST_STEM and stem in words:
            return words[stem]
    return None


def _compound(word: str) -> Sequence[str]:
    """The ideas of a word made of listed ones ("Ziel" + "vorgabe"), the longest first part counting."""
    listed = vocabulary()
    for end in range(len(word) - _SHORTEST_PART, _SHORTEST_PART - 1, -1):
        first = listed.words.get(word[:end]) or listed.stems.get(word[:end])
        if not first:
            continue
        for link in _LINKS:
            rest = word[end:].removeprefix(link) if word[end:].startswith(link) else ""
            if len(rest) >= _SHORTEST_PART and (idea := _listed(rest) or _stem(rest)):
                return (first, idea)
    return ()


def _stem(word: str) -> str | None:
    stems = vocabulary().stems
    return next((stems[word[:end]] for end in range(len(word), _SHORTEST_PART, -1) if word[:end] in stems), None)
