"""Understands headers that stand in no list, by the ideas of their words: which fields could be meant (row E1)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bw_desktop.upload.fields import FieldList
from bw_desktop.upload.header_words import OTHER, Ideas, ideas_of, vocabulary

_PARTS = re.compile(r"[/|()\[\]\n;:]|\s[-–—]\s")
_UNKNOWN_AT_MOST = 1


def is_about_others(header: str) -> bool:
    """Whether a header speaks of a manager, a position, another date and the like."""
    return OTHER in ideas_of(header).known


def meant_fields(header: str, fields: FieldList) -> tuple[str, ...]:
    """The fields a header means by its words, most likely first; where it says two things, the fields of both."""
    if meant := _meant(ideas_of(header), fields):
        return meant
    parts = [ideas_of(part) for part in _PARTS.split(header)]
    return tuple(dict.fromkeys(field for part in parts if OTHER not in part.known for field in _meant(part, fields)))


def fields_instead(meant: Iterable[str], fields: FieldList) -> tuple[str, ...]:
    """The fields that a column called so often is where its contents are not those of the field."""
    ids = {field.id for field in fields}
    instead = vocabulary().instead
    return tuple(dict.fromkeys(other for field in meant for other in instead.get(field, ()) if other in ids))


def _meant(said: Ideas, fields: FieldList) -> tuple[str, ...]:
    """The fields of the phrases that explain all the ideas; one word may stay unknown beside a known one."""
    if OTHER in said.known or said.unknown > min(_UNKNOWN_AT_MOST, len(said.known)):
        return ()
    ids = {field.id for field in fields}
    fitting = [
        phrase
        for phrase in vocabulary().phrases
        if phrase.field in ids and phrase.needed <= said.known <= phrase.allowed
    ]
    fitting.sort(key=lambda phrase: -len(phrase.needed))
    return tuple(dict.fromkeys(phrase.field for phrase in fitting))
