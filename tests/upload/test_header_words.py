"""Headers are taken apart into ideas: inflected, compound and abbreviated words, whatever the language."""

from __future__ import annotations

import tomllib
from collections import Counter

import pytest

from bw_desktop import resources
from bw_desktop.records.folding import folded
from bw_desktop.upload import GOALS
from bw_desktop.upload.header_words import OTHER, ideas_of, vocabulary


@pytest.mark.parametrize(
    ("header", "ideas"),
    [
        ("Objectives", {"goal"}),
        ("Zieldatum", {"goal", "date"}),
        ("Abteilungsziel", {"scope", "goal"}),
        ("STRT_DT", {"start", "date"}),
        ("dueDate", {"end", "date"}),
        ("UoM", {"unit"}),
        ("Verantw. Person", {"person"}),
        ("TRGT", {"target"}),
        ("Fälligkeit / Due date", {"end", "date"}),
        ("Faelligkeit", {"end"}),
        ("Führungskraft", {OTHER}),
        ("Fuehrungskraft", {OTHER}),
        ("Date de l'échéance", {"date", "end"}),
    ],
)
def test_words_are_known_in_each_of_their_shapes(header: str, ideas: set[str]) -> None:
    found = ideas_of(header)
    assert found.known == ideas
    assert found.unknown == 0


@pytest.mark.parametrize(("header", "unknown"), [("Xyzzy", 1), ("Store goal", 1), ("Goal 1", 1), ("# *", 0), ("", 0)])
def test_words_that_nobody_listed_are_counted(header: str, unknown: int) -> None:
    assert ideas_of(header).unknown == unknown


def test_a_word_has_one_idea() -> None:
    """Else the order of the file would decide silently; what is allowed twice is named here."""
    told = tomllib.loads(resources.path("header-words.toml").read_text(encoding="utf-8"))
    said = {
        (folded(word), idea) for idea, by in told["ideas"].items() for text in by.values() for word in text.split()
    } | {(folded(word), "") for word in told["fillers"]["words"].split()}
    assert [word for word, count in Counter(word for word, _ in said).items() if count > 1] == []


def test_phrases_are_of_known_fields_and_ideas() -> None:
    listed = vocabulary()
    ideas = {*listed.words.values(), *listed.stems.values()}
    fields = {field.id for field in GOALS.fields}
    assert {phrase.field for phrase in listed.phrases} <= fields
    assert {idea for phrase in listed.phrases for idea in phrase.allowed} <= ideas
    assert {*listed.instead, *(other for others in listed.instead.values() for other in others)} <= fields
