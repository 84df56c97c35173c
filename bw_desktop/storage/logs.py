"""The log file: ids and counts, never people, keys or free text (row M4).

The sentence of our own log calls is written as it stands in the code; of what is put into it, only what cannot be
personal: numbers, dates, words of the code. Of other libraries' lines only who spoke and how loud.
"""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from enum import Enum
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import IO

HIDDEN = "•••"
_OURS = "bw_desktop"
_BYTES, _OLDER_FILES = 1_000_000, 4

_CODE_WORD = re.compile(r"[a-z0-9_\-./:{}?=&]{1,120}|[A-Z]{3,7}")
_PERSONAL = re.compile(
    r"APIToken\s+\S+"  # a key in its header
    r"|[\w.+\-]+(?:@|%40)[\w\-]+(?:\.[\w\-]+)+"  # an e-mail address, also within a path
)


class FactsOnly(logging.Formatter):
    """Writes a record without anything personal. `hide` are further cleaners, such as one for each key in use."""

    def __init__(self, hide: Iterable[Callable[[str], str]] = ()) -> None:
        super().__init__()
        self.hide = list(hide)

    def format(self, record: logging.LogRecord) -> str:
        """One line: time in UTC, level, logger, what was said; then where an exception came from, without its text."""
        time = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        said = _said(record) if record.name.partition(".")[0] == _OURS else HIDDEN
        lines = [f"{time} {record.levelname} {record.name} {said}"]
        if record.exc_info and record.exc_info[1] is not None:
            lines += _trace(record.exc_info[1], record.exc_info[2])
        text = _PERSONAL.sub(HIDDEN, "\n".join(lines))
        for hide in self.hide:
            text = hide(text)
        return text


class _PrivateFile(RotatingFileHandler):
    """A log file that only its owner may read."""

    def _open(self) -> IO[str]:  # type: ignore[override]
        handle = os.open(self.baseFilename, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        return os.fdopen(handle, "a", encoding="utf-8")


@contextmanager
def log_file(path: Path, formatter: FactsOnly | None = None) -> Iterator[logging.Handler]:
    """Logs to a file while the block runs; the last five million bytes are kept. Raises `OSError`."""
    handler = _PrivateFile(path, maxBytes=_BYTES, backupCount=_OLDER_FILES, encoding="utf-8", delay=True)
    handler.setFormatter(formatter or FactsOnly())
    root, ours = logging.getLogger(), logging.getLogger(_OURS)
    level = ours.level
    root.addHandler(handler)
    ours.setLevel(logging.INFO)
    try:
        yield handler
    finally:
        root.removeHandler(handler)
        ours.setLevel(level)
        handler.close()


def _said(record: logging.LogRecord) -> str:
    arguments = record.args
    if isinstance(arguments, tuple):
        arguments = tuple(_harmless(value) for value in arguments)
    elif arguments is not None:
        arguments = {key: _harmless(value) for key, value in arguments.items()}
    try:
        return str(record.msg) % arguments if arguments else str(record.msg)
    except (TypeError, ValueError):
        return str(record.msg)


def _harmless(value: object) -> object:
    if value is None or isinstance(value, (bool, int, float, date)):
        return value
    if isinstance(value, type):
        return value.__name__
    if isinstance(value, Enum):
        return value.name
    return value if isinstance(value, str) and _CODE_WORD.fullmatch(value) else HIDDEN


def _trace(problem: BaseException, trace: TracebackType | None) -> Iterator[str]:
    """Class and places of an exception; its text may hold anything."""
    while trace is not None:
        code = trace.tb_frame.f_code
        yield f"  {Path(code.co_filename).name}:{trace.tb_lineno} {code.co_name}"
        trace = trace.tb_next
    yield f"  {type(problem).__name__}"
    if problem.__cause__ is not None:
        yield from _trace(problem.__cause__, problem.__cause__.__traceback__)
