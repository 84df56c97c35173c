"""A test fails on a WARNING it did not announce, and on a canary in a log or in a file of its home folder.

Announce with `@pytest.mark.expects_log(pattern)`, a regular expression; it must then be logged.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import canaries

_OURS = logging.getLogger("bw_desktop")


class _Listener(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.NOTSET)
        self.warnings: list[str] = []
        self.leaks: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        text = self.format(record)
        if canaries.found_in(text.encode()):
            self.leaks.append(f"{record.name}: {text}")
        if record.levelno >= logging.WARNING:
            self.warnings.append(f"{record.levelname} {record.name}: {text}")


def surprises(lines: list[str], patterns: list[str]) -> tuple[list[str], list[str]]:
    """The lines no pattern announced, and the patterns no line fulfilled."""
    unexpected = [line for line in lines if not any(re.search(pattern, line) for pattern in patterns)]
    missing = [pattern for pattern in patterns if not any(re.search(pattern, line) for line in lines)]
    return unexpected, missing


@pytest.fixture(autouse=True)
def _no_unexpected_warning(request: pytest.FixtureRequest) -> Iterator[None]:
    listener = _Listener()
    level = _OURS.level
    logging.root.addHandler(listener)
    # Everything of ours is spoken in tests, so that what it says is seen.
    _OURS.setLevel(logging.DEBUG)
    yield
    logging.root.removeHandler(listener)
    _OURS.setLevel(level)
    patterns = [str(mark.args[0]) for mark in request.node.iter_markers("expects_log")]
    unexpected, missing = surprises(listener.warnings, patterns)
    if unexpected:
        pytest.fail("logged without being announced:\n" + "\n".join(unexpected))
    if missing:
        pytest.fail(f"announced, but never logged: {missing}")
    if listener.leaks:
        pytest.fail("a key or a name in a log:\n" + "\n".join(listener.leaks))


@pytest.fixture(autouse=True)
def _no_canary_on_disk(home: Path) -> Iterator[None]:
    yield
    leaks = [str(file) for file in home.rglob("*") if file.is_file() and canaries.found_in(file.read_bytes())]
    if leaks:
        pytest.fail(f"a key or a name in a file: {leaks}")
