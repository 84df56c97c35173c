"""No key and no person in a log."""

from __future__ import annotations

import logging

import pytest

from bw_desktop.api.key import Key
from bw_desktop.api.redaction import RedactingFilter, quiet_http_loggers, redacted
from tests.canaries import EMAIL, KEY, NAME


class Collector(logging.Handler):
    def __init__(self, *filters: logging.Filter) -> None:
        super().__init__()
        self.lines: list[str] = []
        for each in filters:
            self.addFilter(each)

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


@pytest.fixture
def logger() -> logging.Logger:
    """A logger of its own, heard by nobody else."""
    own = logging.getLogger("redaction test")
    own.propagate = False
    for handler in tuple(own.handlers):
        own.removeHandler(handler)
    return own


@pytest.mark.parametrize(
    "text",
    [
        f"Authorization: APIToken {KEY}",
        f"{{'authorization': 'APIToken {KEY}'}}",
        f"GET https://one.example/api/v1/users/{EMAIL}/",
        f"GET https://one.example/api/v1/users/{EMAIL.replace('@', '%40')}/",
    ],
)
def test_headers_and_addresses_are_hidden_whatever_wrote_them(text: str) -> None:
    cleaned = redacted(text)
    assert KEY not in cleaned
    assert "canarybird" not in cleaned
    assert "•••" in cleaned


def test_numbers_and_paths_stay() -> None:
    line = "5f0c GET goals/5537351/ 200 12 ms"
    assert redacted(line) == line


def test_messages_arguments_and_tracebacks_are_cleaned(logger: logging.Logger) -> None:
    key = Key(KEY, "https://one.example/")
    collector = Collector(RedactingFilter(key.redact))
    logger.addHandler(collector)
    logger.warning("sent %s to %s", KEY, EMAIL)
    try:
        raise ValueError(f"APIToken {KEY} of {EMAIL}")
    except ValueError:
        logger.exception("failed", stack_info=True)
    text = "\n".join(collector.lines)
    assert KEY not in text
    assert EMAIL not in text
    assert "ValueError" in text
    assert "sent ••• to •••" in text


def test_cleaners_can_be_added_when_a_key_is_entered(logger: logging.Logger) -> None:
    cleaning = RedactingFilter()
    collector = Collector(cleaning)
    logger.addHandler(collector)
    cleaning.add(lambda text: text.replace(NAME, "•••"))
    logger.warning("person %s", NAME)
    assert collector.lines == ["person •••"]


def test_the_http_libraries_are_quiet() -> None:
    for name in ("httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.DEBUG)
    quiet_http_loggers()
    assert not logging.getLogger("httpx").isEnabledFor(logging.INFO)
    assert not logging.getLogger("httpcore.connection").isEnabledFor(logging.DEBUG)
