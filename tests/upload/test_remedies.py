"""The catalogue is whole: nothing a check or sending says of a row lacks words, or what helps (rows F7, P2).

The ids are found in the code, so that a new message without an entry fails here.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

import bw_desktop.upload
from bw_desktop import errors, resources
from bw_desktop.messages import Argument, Message
from bw_desktop.records.sheet import CellValue
from bw_desktop.upload import LiveGoal, Outcome, PauseReason, RowResult, StopReason
from bw_desktop.upload.remedies import REASONS, REMEDIES
from bw_desktop.upload.verdicts import Verdict, verdict_of
from bw_desktop.wording import TERMS, Wording
from tests.upload.samples import END, START, checked_rows, goal, live_with

ROOM = Path(bw_desktop.upload.__file__).parent
CODE = re.compile(r"[a-z]+(-[a-z]+)+")
MAKERS = frozenset({"problem", "_wrong", "_tidied", "Owner", "Parent", "Reading"})
"""What makes a finding of a check out of a code."""

LABELS = re.compile(
    r"upload-(answer|ask|column|fate|field|layout|outcome|reason|sheet|state|summary|where|remark|note|trap|record)-?.*"
    r"|upload-(headline|arrived|approval|notes|error).*|upload-undo(-summary.*)?$"
)
"""Families that say nothing of a row: titles, questions, counts, and what is told of the file as a whole."""

FAMILIES = frozenset({"upload-held", "upload-undo-held", "upload-undo-keep", "upload-undo-cannot"})
"""What the ids of some reasons begin with, where the code says the last word of an id apart."""

ARGUMENTS: dict[str, Argument] = {
    "parent_row": 7,
    "other": "https://host/7",
    "field": Message("upload-field-name"),
    "sent": "one",
    "found": "other",
    "others": 2,
}
"""What the reasons of rows speak of."""

EXISTING = LiveGoal("71", "11", "Sell more", START, END, updated=datetime(2026, 11, 1, 9, 0, tzinfo=UTC))


def trees() -> Iterator[ast.Module]:
    """The modules of the room, without the catalogue itself."""
    for path in sorted(ROOM.glob("*.py")):
        if path.name != "remedies.py":
            yield ast.parse(path.read_text("utf-8"))


def constants(node: ast.AST) -> Iterator[str]:
    for one in ast.walk(node):
        if isinstance(one, ast.Constant) and isinstance(one.value, str):
            yield one.value


def codes_of_checks() -> set[str]:
    """The codes that stand in the code where a finding is made, in full."""
    found = set()
    for tree in trees():
        for node in ast.walk(tree):
            name = _called(node)
            is_named = isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) in {"code", "again"}
            if name in MAKERS or is_named:
                start = "upload-tidied-" if name == "_tidied" else "upload-"
                found |= {f"{start}{one}" for one in constants(node) if CODE.fullmatch(one)}
    return found


def reasons_of_rows() -> set[str]:
    """The ids of messages made in the room, without labels."""
    found = set()
    for tree in trees():
        for node in ast.walk(tree):
            found |= {
                one for one in constants(node) if re.fullmatch(r"upload(-[a-z]+)+", one) and not LABELS.match(one)
            }
    return (found - REMEDIES.keys() - FAMILIES) | families(set(re.findall(r"^([a-z-]+) =", _texts("en"), re.MULTILINE)))


def families(ids: set[str]) -> set[str]:
    """The ids of the catalogue that begin as a constant of the code does, which the code goes on with by itself."""
    stems = {one.rstrip("-") for tree in trees() for one in constants(tree)} & FAMILIES
    assert stems == FAMILIES
    return {one for one in ids if any(one.startswith(f"{stem}-") for stem in stems)}


def _called(node: ast.AST) -> str:
    if not isinstance(node, ast.Call):
        return ""
    called = node.func
    return called.attr if isinstance(called, ast.Attribute) else called.id if isinstance(called, ast.Name) else ""


def test_every_finding_of_a_check_is_in_the_catalogue_and_nothing_else() -> None:
    kinds = set(re.findall(r"^(upload-[a-z-]+)-kind =", _texts("en"), re.MULTILINE))
    assert codes_of_checks() - REMEDIES.keys() == set()
    assert kinds ^ REMEDIES.keys() == set()


def test_every_reason_of_a_row_is_in_the_catalogue_and_nothing_else() -> None:
    refusals = {id_ for id_ in REASONS if id_.startswith("error-")}
    assert reasons_of_rows() == REASONS.keys() - refusals


def test_every_refusal_is_in_the_catalogue() -> None:
    """What Betterworks may answer to a write so that its row is told as not accepted."""
    told = {
        kind.default_id
        for kind in (errors.NotAllowed, errors.NotFound, errors.Refused, errors.ServerTrouble)
        if verdict_of(kind()) is Verdict.TOLD
    }
    assert len(told) == 4
    assert {*told, "error-not-allowed-change"} <= REASONS.keys()


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("terms", TERMS)
def test_every_reason_says_what_happened_and_what_to_do(language: str, terms: str) -> None:
    wording = Wording(language, terms)
    for id_, remedy in REASONS.items():
        text = wording.say(Message(id_, ARGUMENTS))
        assert text.rstrip("·").endswith("."), id_
        if remedy != "upload-anew":
            assert re.search(r"[.;] \S", text), (id_, text)
        assert wording.text(f"upload-remedy-{remedy}")


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_pause_and_stop_says_what_happened_and_what_comes_next(language: str) -> None:
    for reason in (*PauseReason, *StopReason):
        message = reason.message(7) if isinstance(reason, StopReason) else reason.message
        text = Wording(language).say(message)
        assert re.search(r"[.;:] \S.*[.;] \S|[.;] \S", text), text
        assert text.endswith(".")


def test_no_german_text_is_english() -> None:
    """A text left as it was in the other language would be one without words."""
    english, german = Wording("en"), Wording("de")
    for id_ in REASONS:
        assert english.say(Message(id_, ARGUMENTS)) != german.say(Message(id_, ARGUMENTS)), id_
    for code in REMEDIES:
        assert english.text(f"{code}-kind") != german.text(f"{code}-kind"), code


def test_a_row_in_the_servers_own_kind_of_words_can_be_sent_again() -> None:
    assert RowResult(2, Outcome.NOT_ACCEPTED, reason=Message("error-of-a-later-version")).remedy == "send-again"
    assert RowResult(2, Outcome.CREATED).remedy == ""
    left_out = Message("upload-date-unreadable", {"where": "x", "value": "y"})
    assert RowResult(2, Outcome.LEFT_OUT, reason=left_out).remedy == "edit-cell"


@pytest.mark.parametrize(
    ("cells", "remedy"),
    [
        ({"type": "milestone"}, "edit-cell"),
        ({"name": "Otherwise", "version": "2020-01-01T00:00:00+00:00"}, "open-file-again"),
        ({"name": "Otherwise", "version": "yesterday"}, "open-file-again"),
    ],
)
def test_what_an_export_that_comes_back_may_be_told_has_what_helps(cells: dict[str, CellValue], remedy: str) -> None:
    row = {**goal(), "goal_id": EXISTING.id, **cells}
    checked = checked_rows(row, live=live_with(EXISTING))
    assert remedy in {problem.remedy for problem in checked.problems}


def _texts(language: str) -> str:
    return "\n".join(path.read_text("utf-8") for path in resources.path(f"wording/{language}").glob("*.ftl"))
