"""The rules of form, each shown on source that breaks it and on source that does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from rules import code
from rules.source import Source, Violation, parse

IN_WINDOW = "bw_desktop/ui/some.py"


def whats(violations: object) -> list[str]:
    assert isinstance(violations, list)
    return [violation.what for violation in violations]


def module(text: str, path: str = "bw_desktop/records/some.py") -> list[Source]:
    return [parse(path, text)]


def test_a_long_module_and_a_long_function_are_found() -> None:
    long = "def work():\n" + "    x = 1\n" * 401
    found = whats(list(code.short_enough(module(long))))
    assert len(found) == 2
    assert "402 lines" in found[0]
    assert "work has 402 lines" in found[1]


def test_a_docstring_does_not_make_a_function_long() -> None:
    told = 'def work():\n    """' + "words\n    " * 45 + '"""\n    return 1\n'
    assert list(code.short_enough(module(told))) == []


@pytest.mark.parametrize("path", ["bw_desktop/utils.py", "bw_desktop/helpers/goals.py", "tests/common.py"])
def test_names_that_say_nothing_are_found(path: str) -> None:
    assert list(code.telling_names(module("", path)))


def test_a_telling_name_passes() -> None:
    assert not list(code.telling_names(module("", "bw_desktop/ui/task_runner.py")))


@pytest.mark.parametrize(
    "call",
    [
        "dialog.exec()",
        "QApplication.processEvents()",
        "QMessageBox.warning(window, a, b)",
        "QFileDialog.getOpenFileName(window)",
    ],
)
def test_nested_loops_are_found(call: str) -> None:
    assert list(code.no_nested_loops(module(call, IN_WINDOW)))


@pytest.mark.parametrize("call", ["dialog.open()", "log.warning('x')", "runner.run(job)", "exec('1')"])
def test_what_starts_no_loop_passes(call: str) -> None:
    assert not list(code.no_nested_loops(module(call, IN_WINDOW)))


@pytest.mark.parametrize("call", ["label.setText('Users')", "QPushButton('Send', self)", "menu.addAction('Quit')"])
def test_sentences_in_the_window_are_found(call: str) -> None:
    assert list(code.no_sentences(module(call, IN_WINDOW)))


@pytest.mark.parametrize("call", ["label.setText('')", "label.setText(wording.text('users-tab'))", "edit.setText('…')"])
def test_words_from_the_catalogue_pass(call: str) -> None:
    assert not list(code.no_sentences(module(call, IN_WINDOW)))


@pytest.mark.parametrize("line", ["from unittest import mock", "import unittest.mock", "from pytest_mock import x"])
def test_mocks_are_found(line: str) -> None:
    assert list(code.no_mocks(module(line)))


def test_a_test_without_an_assertion_is_found() -> None:
    text = "def test_nothing():\n    work()\n\ndef test_something():\n    assert work()\n"
    assert list(code.tests_assert(module(text, "tests/test_some.py"))) == [
        Violation("tests/test_some.py:1", "test_nothing asserts nothing")
    ]


def test_an_assertion_may_stand_in_a_function_the_test_calls() -> None:
    calling = "def same(a):\n    assert a\n\ndef test_one():\n    same(1)\n\n"
    raising = "def test_two():\n    with pytest.raises(E):\n        x()\n"
    assert not list(code.tests_assert(module(calling + raising, "tests/test_some.py")))


def test_private_places_are_found(tmp_path: Path) -> None:
    file = tmp_path / "some.txt"
    file.write_text("fine\n--extra" + "-index-url x\n", "utf-8")
    assert list(code.no_private_places(tmp_path, [file])) == [
        Violation("some.txt:2", "an address or path of one computer")
    ]
