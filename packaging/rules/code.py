"""Rules of form that no linter has: lengths, names of files, what the window must not call, what a test must do."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from rules.source import Function, Source, Violation, at, last_name, literal

MODULE_LINES = 400
FUNCTION_LINES = 40
EMPTY_NAMES = frozenset({"utils", "util", "helpers", "helper", "common", "misc", "manager", "managers", "stuff"})
NESTED_LOOPS = frozenset({"exec", "exec_", "processEvents"})
STATIC_DIALOGS = re.compile(r"^(getOpenFileNames?|getSaveFileName|getExistingDirectory|getText|getItem|getInt)$")
MESSAGE_BOXES = frozenset({"information", "warning", "critical", "question", "about"})
TEXT_SETTERS = re.compile(
    r"^(set(Text|WindowTitle|ToolTip|StatusTip|WhatsThis|PlaceholderText|AccessibleName|AccessibleDescription|"
    r"InformativeText|Title|Prefix|Suffix|Format)|addAction|addTab|addMenu|QLabel|QPushButton|QToolButton|QCheckBox|"
    r"QRadioButton|QGroupBox|QAction|QMenu)$"
)
MOCKING = frozenset({"mock", "unittest.mock", "pytest_mock", "respx", "pytest_httpx", "responses"})
# Written so that this line is none of what it looks for.
PRIVATE_PLACES = re.compile("--(extra-)?index-[u]rl|file:///(opt|tmp|home)|/(home|Users)/[a-z]|/(root|work)[/]")
SAYS = frozenset({"raises", "warns", "fail", "deprecated_call", "fnmatch_lines"})


def short_enough(sources: Iterable[Source]) -> Iterator[Violation]:
    """A long file is a sign of two things living in one room; a long function cannot be read at a glance."""
    for source in sources:
        lines = source.text.count("\n")
        if lines > MODULE_LINES:
            yield Violation(source.path, f"{lines} lines; a module has {MODULE_LINES} at the most: split it")
        for function in source.functions():
            if (length := body_lines(function)) > FUNCTION_LINES:
                what = f"{function.name} has {length} lines; a function has {FUNCTION_LINES} at the most"
                yield Violation(at(source, function), what)


def body_lines(function: Function) -> int:
    """Lines from `def` to the end, the docstring not counted."""
    first = function.body[0]
    said = literal(first.value) if isinstance(first, ast.Expr) else None
    spoken = 0 if said is None else (first.end_lineno or first.lineno) - first.lineno + 1
    return (function.end_lineno or function.lineno) - function.lineno + 1 - spoken


def telling_names(sources: Iterable[Source]) -> Iterator[Violation]:
    """A file is named after its main thing; these names hide what is inside."""
    for source in sources:
        if set(Path(source.path).with_suffix("").parts) & EMPTY_NAMES:
            yield Violation(source.path, "the name says nothing of what is inside")


def no_nested_loops(sources: Iterable[Source]) -> Iterator[Violation]:
    """A nested event loop inside a coroutine kills other tasks for good: dialogs are opened and awaited."""
    for source in sources:
        if not source.path.startswith(("bw_desktop/ui/", "bw_desktop/application")):
            continue
        for name, call in source.calls():
            owner = last_name(call.func.value) if isinstance(call.func, ast.Attribute) else ""
            is_static = STATIC_DIALOGS.match(name) or (owner == "QMessageBox" and name in MESSAGE_BOXES)
            if is_static or (name in NESTED_LOOPS and owner):
                yield Violation(at(source, call), f"{owner}.{name}() starts a nested event loop")


def no_sentences(sources: Iterable[Source]) -> Iterator[Violation]:
    """What people read comes from the catalogue, or it could not be translated."""
    for source in sources:
        if not source.path.startswith(("bw_desktop/ui/", "bw_desktop/application")):
            continue
        for name, call in source.calls():
            words = [text for part in call.args if (text := literal(part))] if TEXT_SETTERS.match(name) else []
            if any(re.search(r"[A-Za-z]{2}", word) for word in words):
                yield Violation(at(source, call), f"{name}({words[0]!r}) says a sentence that is not in the catalogue")


def no_mocks(sources: Iterable[Source]) -> Iterator[Violation]:
    """A mock shows that the test agrees with itself; the sandbox and real components show more."""
    for source in sources:
        for node in ast.walk(source.tree):
            names = [name.name for name in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                names = [node.module or "", *(f"{node.module}.{name.name}" for name in node.names)]
            if MOCKING.intersection(names):
                yield Violation(at(source, node), "a mocking library")


def tests_assert(sources: Iterable[Source]) -> Iterator[Violation]:
    """A test that asserts nothing cannot fail."""
    for source in sources:
        if not Path(source.path).name.startswith("test_"):
            continue
        asserting = {function.name for function in source.functions() if _asserts(function, set())}
        for function in source.functions():
            if function.name.startswith("test_") and not _asserts(function, asserting - {function.name}):
                yield Violation(at(source, function), f"{function.name} asserts nothing")


def _asserts(function: Function, asserting: set[str]) -> bool:
    for node in ast.walk(function):
        if isinstance(node, ast.Assert):
            return True
        if isinstance(node, ast.Call):
            name = last_name(node.func)
            if name in SAYS or name in asserting or name.startswith(("assert", "expect", "wait")):
                return True
    return False


def no_private_places(root: Path, files: Iterable[Path]) -> Iterator[Violation]:
    """A clone must work anywhere: no package index and no path of one computer stands in the repository."""
    for file in files:
        try:
            lines = file.read_text("utf-8").splitlines()
        except UnicodeDecodeError:
            continue
        for number, line in enumerate(lines, 1):
            if PRIVATE_PLACES.search(line):
                yield Violation(f"{file.relative_to(root).as_posix()}:{number}", "an address or path of one computer")
