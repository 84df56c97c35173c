"""Keeps keys and people out of every log (rows A3, M4)."""

from __future__ import annotations

import logging
import re
import traceback
from collections.abc import Callable

from bw_desktop.api.key import HIDDEN

_HEADER = re.compile(r"APIToken\s+[^\s'\"]+")
_EMAIL = re.compile(r"[\w.+-]+(?:@|%40)[\w-]+(?:\.[\w-]+)+")


def redacted(text: str) -> str:
    """A text without authorization headers and e-mail addresses, whatever wrote it."""
    return _EMAIL.sub(HIDDEN, _HEADER.sub(f"APIToken {HIDDEN}", text))


class RedactingFilter(logging.Filter):
    """Put on every handler; rewrites what a record says, its traceback included.

    `hide` are further cleaners, such as `Key.redact` of the keys in use.
    """

    def __init__(self, *hide: Callable[[str], str]) -> None:
        super().__init__()
        self._hide = list(hide)

    def add(self, hide: Callable[[str], str]) -> None:
        """Adds a cleaner."""
        self._hide.append(hide)

    def filter(self, record: logging.LogRecord) -> bool:
        """Cleans the record and lets it pass."""
        record.msg, record.args = self._clean(record.getMessage()), None
        if record.exc_info and record.exc_info[0] is not None:
            record.exc_text = self._clean("".join(traceback.format_exception(*record.exc_info)).rstrip())
            record.exc_info = None
        if record.stack_info:
            record.stack_info = self._clean(record.stack_info)
        return True

    def _clean(self, text: str) -> str:
        for hide in self._hide:
            text = hide(text)
        return redacted(text)


def quiet_http_loggers() -> None:
    """Below WARNING the HTTP libraries would log whole addresses, and headers at DEBUG."""
    for name in ("httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.WARNING)
