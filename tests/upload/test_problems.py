"""Every problem says where, what, what is expected and what to do, in both languages, with a remedy (rows F7, P2)."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

import bw_desktop.upload
from bw_desktop import resources
from bw_desktop.messages import Argument, Message
from bw_desktop.upload import (
    GOALS,
    Fate,
    MatchReason,
    Outcome,
    PauseReason,
    Problem,
    RunState,
    Severity,
    StopReason,
)
from bw_desktop.upload.problems import grouped
from bw_desktop.upload.remedies import REMEDIES
from bw_desktop.wording import LANGUAGES, TERMS, Wording

SOURCES = "\n".join(path.read_text("utf-8") for path in Path(bw_desktop.upload.__file__).parent.glob("*.py"))
ARGUMENTS: dict[str, Argument] = {
    "value": "x",
    "now": "y",
    "people": "Jo; Jo",
    "person": "Jo",
    "start": date(2027, 1, 1),
    "end": date(2027, 2, 1),
    "date": date(2027, 1, 1),
    "count": 600,
    "most": 511,
    "rows": "2, 3",
    "parent_row": 1234,
    "first": 2,
}


def problem(code: str) -> Problem:
    return Problem(1234, "F", "end_date", code, Severity.STOP, ARGUMENTS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("terms", TERMS)
def test_every_problem_has_words_a_name_and_a_remedy(language: str, terms: str) -> None:
    wording = Wording(language, terms)
    for code in REMEDIES:
        one = problem(code)
        text = wording.say(one.message)
        assert wording.say(one.where) in text
        assert len(re.findall(r"[.:;,] ", text)) >= 1
        assert text.rstrip("·").endswith(".")
        assert wording.say(one.kind)
        assert wording.text(f"upload-remedy-{one.remedy}")


@pytest.mark.parametrize("language", ["en", "de"])
def test_no_sentence_shouts_or_uses_technical_words(language: str) -> None:
    text = resources.path(f"wording/{language}/upload.ftl").read_text("utf-8")
    sentences = [line.partition(" = ")[2] for line in text.splitlines() if not line.startswith("#")]
    for sentence in sentences:
        assert "!" not in sentence.replace("#REF!", "").replace("#BEZUG!", "")
        assert not re.search(r"\b(null|HTTP|API|JSON|retry|tenant|validate|parse|invalid|POST)\b", sentence)


def test_where_is_named_as_in_excel() -> None:
    english = Wording("en")
    assert english.say(problem("upload-date-unreadable").where) == "Row 1234, column F (Due date)"
    assert english.say(Problem(7, "", "parent", "x", Severity.STOP).where) == "Row 7 (Parent)"
    assert english.say(Problem(7, "", "", "x", Severity.STOP).where) == "Row 7"


def test_the_example_of_the_product_is_said_as_it_should_be() -> None:
    one = Problem(42, "F", "end_date", "upload-date-unreadable", Severity.STOP, {"value": "31.02.2027"})
    assert Wording("en").say(one.message) == (
        'Row 42, column F (Due date): "31.02.2027" is not a date. Type it like 2027-02-28.'
    )


def test_every_code_of_the_rules_has_its_remedy_and_none_is_left_over() -> None:
    for code in REMEDIES:
        short = code.removeprefix("upload-").removeprefix("tidied-")
        assert f'"{short}"' in SOURCES or f'"{code}"' in SOURCES, code


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_word_of_the_enums_is_in_the_catalogue(language: str) -> None:
    wording = Wording(language)
    messages = [
        *(field.title for field in GOALS.fields),
        *(one.word for kind in (Fate, Outcome, RunState) for one in kind),
        *(one.message for kind in (PauseReason, MatchReason) for one in kind),
        *(one.message(5) for one in StopReason),
    ]
    assert [message.id for message in messages if not wording.has(message.id)] == []


def test_both_languages_say_the_same_things() -> None:
    found = {}
    for language in ("en", "de"):
        text = resources.path(f"wording/{language}/upload.ftl").read_text("utf-8")
        found[language] = set(re.findall(r"^([a-z-]+) =", text, re.MULTILINE))
    assert found["en"] == found["de"]


def test_groups_count_findings_and_name_rows_once() -> None:
    found = [Problem(3, "A", "name", "b", Severity.LOOK), problem("a"), Problem(3, "B", "type", "b", Severity.LOOK)]
    assert [(group.code, group.count, group.rows) for group in grouped(found)] == [("a", 1, (1234,)), ("b", 2, (3,))]


def test_messages_carry_where_as_a_message() -> None:
    assert isinstance(problem("upload-cell-error").message.arguments["where"], Message)
