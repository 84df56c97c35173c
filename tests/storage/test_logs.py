"""The log file says what happened, and nothing about whom."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from datetime import date
from enum import Enum
from pathlib import Path

import pytest

from bw_desktop.errors import AnswerLost
from bw_desktop.storage import logs
from bw_desktop.storage.logs import HIDDEN, FactsOnly, log_file

OURS = logging.getLogger("bw_desktop.test_logs")


class Colour(Enum):
    RED = "Anna Schmidt"


@pytest.fixture(autouse=True)
def deaf_guard() -> Iterator[None]:
    """The suite's own listener would take these deliberate lines for leaks."""
    root = logging.getLogger()
    others = [handler for handler in root.handlers if type(handler).__name__ == "_Listener"]
    for handler in others:
        root.removeHandler(handler)
    yield
    for handler in others:
        root.addHandler(handler)


def written(path: Path) -> str:
    return path.read_text("utf-8")


def test_ids_counts_and_words_of_the_code_are_written(tmp_path: Path) -> None:
    file = tmp_path / "log"
    with log_file(file):
        OURS.info("%s %s %d rows, %.1f s, %s, %s", "POST", "goals.create", 12, 0.5, AnswerLost, date(2026, 1, 2))
        OURS.info("%(status)s after %(kind)s", {"status": 201, "kind": Colour.RED})
    first, second = written(file).splitlines()
    assert first.endswith("INFO bw_desktop.test_logs POST goals.create 12 rows, 0.5 s, AnswerLost, 2026-01-02")
    assert second.endswith("201 after RED")


@pytest.mark.parametrize(
    "personal",
    [
        "Anna Schmidt",
        "Quintilla",
        "anna.schmidt@example.com",
        "users/anna.schmidt%40example.com/",
        "APIToken 5f0c2b7d91",
        "Grüße aus München",
        "two words",
        "line\nbreak",
        "x" * 200,
        ["Anna"],
        ValueError("Anna Schmidt"),
    ],
)
def test_what_may_be_personal_is_hidden(tmp_path: Path, personal: object) -> None:
    file = tmp_path / "log"
    with log_file(file):
        OURS.warning("person %s refused", personal)
        OURS.warning("person %(who)s refused", {"who": personal})
    assert [line.split("test_logs ")[1] for line in written(file).splitlines()] == [f"person {HIDDEN} refused"] * 2


def test_addresses_and_keys_are_hidden_even_in_a_sentence_made_too_early(tmp_path: Path) -> None:
    file = tmp_path / "log"
    with log_file(file, FactsOnly([lambda text: text.replace("5f0c2b7d91", HIDDEN)])):
        OURS.info("sent by anna@example.com with APIToken abc and 5f0c2b7d91")
    assert written(file).strip().endswith(f"sent by {HIDDEN} with {HIDDEN} and {HIDDEN}")


def test_an_exception_is_its_class_and_places(tmp_path: Path) -> None:
    file = tmp_path / "log"
    with log_file(file):
        try:
            try:
                {"known": 1}["Anna Schmidt"]
            except KeyError as trouble:
                raise ValueError("Anna Schmidt has no goal") from trouble
        except ValueError:
            OURS.exception("a fault")
    text = written(file)
    assert "Anna" not in text
    assert "test_logs.py:" in text
    assert "test_an_exception_is_its_class_and_places" in text
    assert text.index("ValueError") < text.index("KeyError")


def test_of_other_libraries_only_who_spoke_is_written(tmp_path: Path) -> None:
    file = tmp_path / "log"
    with log_file(file):
        logging.getLogger("asyncio").error("Task exception was never retrieved: Anna Schmidt")
    assert written(file).strip().endswith(f"ERROR asyncio {HIDDEN}")


@pytest.mark.parametrize(("sentence", "said"), [("%d rows", "%d rows"), ("none", "none"), ("%s", HIDDEN)])
def test_a_sentence_that_does_not_fit_its_arguments_is_no_fault(sentence: str, said: str) -> None:
    record = logging.LogRecord(OURS.name, logging.INFO, __file__, 1, sentence, ("Anna",), None)
    assert FactsOnly().format(record).endswith(f"{OURS.name} {said}")


def test_the_file_is_its_owners_and_does_not_grow_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "_BYTES", 2000)
    file = tmp_path / "log"
    with log_file(file):
        for number in range(300):
            OURS.info("line %d", number)
    files = sorted(tmp_path.iterdir())
    assert len(files) == 5
    assert all(one.stat().st_size <= 2000 for one in files)
    assert "line 299" in written(file)
    if sys.platform != "win32":
        assert {one.stat().st_mode & 0o777 for one in files} == {0o600}


def test_after_the_block_nothing_more_is_written(tmp_path: Path) -> None:
    file = tmp_path / "log"
    before = list(logging.getLogger().handlers)
    with log_file(file):
        OURS.info("within")
    OURS.info("after")
    assert "after" not in written(file)
    assert logging.getLogger().handlers == before
