"""Sentences: languages, plurals, terms, messages within messages, and no silent gap.

That every id has a text in each language, with the same arguments, is a rule of `packaging/rules/wording.py`.
"""

from __future__ import annotations

from datetime import date

import pytest
from fluent.runtime import FluentResource
from fluent.syntax import ast

from bw_desktop import resources
from bw_desktop.messages import Message
from bw_desktop.wording import LANGUAGES, TERMS, Wording


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("terms", TERMS)
def test_every_language_loads_with_either_set_of_terms(language: str, terms: str) -> None:
    wording = Wording(language, terms)
    assert (wording.language, wording.terms) == (language, terms)
    assert wording.text("people-email")


def test_german_is_german() -> None:
    assert Wording("en").text("people-department") == "Department"
    assert Wording("de").text("people-department") == "Abteilung"


def test_terms_decide_what_a_goal_is_called() -> None:
    assert Wording("en").text("goals-kind-milestone") == "Milestone"
    assert Wording("en", "objectives").text("goals-kind-milestone") == "Key result"


@pytest.mark.parametrize("language", ["en", "de"])
def test_no_goal_and_no_milestone_is_left_where_they_are_called_objectives(language: str) -> None:
    own, other = Wording(language, "goals"), Wording(language, "objectives")
    ids = ("goals-kind-goal", "goals-kind-milestone", "group-goal")
    assert [name for name in ids if own.text(name) == other.text(name)] == []


def test_plurals_follow_the_number() -> None:
    wording = Wording("en")
    one, many = (wording.text("storage-activity-lines", lines=lines) for lines in (1, 214))
    assert one.startswith("One line")
    assert many.startswith("214 lines")


def test_a_message_within_a_message_is_said_first() -> None:
    wording = Wording("en")
    said = wording.say(Message.of("storage-vault-off", reason=Message.of("storage-keychain-locked")))
    assert said.endswith(wording.text("storage-keychain-locked"))


@pytest.mark.parametrize(("locale", "number"), [("", "18,402"), ("de", "18.402")])
def test_numbers_in_a_sentence_follow_the_locale(locale: str, number: str) -> None:
    assert number in Wording("en", locale=locale).text("storage-activity-lines", lines=18_402)


def test_arguments_stand_as_they_are_without_marks_around_them() -> None:
    assert Wording("en").text("column-other", name="Région { $x }") == "Région { $x }"
    assert "2026" in Wording("en").text("column-other", name=date(2026, 3, 1))


def test_what_is_not_there_is_an_error_never_a_code_on_the_screen() -> None:
    wording = Wording("en")
    assert not wording.has("no-such-sentence")
    assert wording.has("people-email")
    with pytest.raises(KeyError):
        wording.text("no-such-sentence")
    with pytest.raises(ValueError, match="column-other"):
        wording.text("column-other")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("terms", TERMS)
def test_every_sentence_is_there_when_it_is_first_said(language: str, terms: str) -> None:
    source = "en" if language == "qps" else language
    files = [file for file in resources.path(f"wording/{source}").glob("*.ftl") if "terms-" not in file.name]
    parsed = [entry for file in files for entry in FluentResource(file.read_text("utf-8")).body]
    ids = [entry.id.name for entry in parsed if isinstance(entry, ast.Message)]
    wording = Wording(language, terms)
    assert len(ids) > 100
    assert all(wording.has(name) for name in ids)
    assert [name for name in ids if _is_silent(wording, name)] == []


def _is_silent(wording: Wording, name: str) -> bool:
    """Without its arguments a sentence may complain of these, and of nothing it refers to."""
    try:
        return not wording.text(name)
    except ValueError as complaint:
        return "Unknown external" not in str(complaint)
