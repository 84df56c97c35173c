"""Reads what Betterworks says when it refuses, in any shape (section 2.5 of the API notes), and names the error."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from bw_desktop.endpoints import Json
from bw_desktop.errors import (
    Busy,
    Details,
    KeyNotAccepted,
    NotAllowed,
    NotFound,
    PrivacyNoticeOpen,
    ProgramError,
    Refused,
    ServerTrouble,
    Unreachable,
    WrongHost,
)
from bw_desktop.messages import Message

LONGEST_TEXT = 300

_FIRST = ("detail", "message", "error", "reason")
_ALL_FIELDS = "non_field_errors"
_MARKUP = re.compile(r"<(script|style)\b.*?</\1\s*>|<[^>]*>", re.DOTALL | re.IGNORECASE)


_NO_SUCH_LIST = (405, 410)
"""What a path answers that others use for writing only, or nobody any more (row Q11)."""


@dataclass(frozen=True, slots=True)
class Words:
    """What the server said: one text, and texts per field."""

    text: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)


def words_of(body: Json, raw: bytes = b"") -> Words:
    """The server's words from a decoded body, or from the raw one where it is no JSON; HTML loses its marks."""
    if isinstance(body, dict):
        fields = {
            key: _short(said)
            for key, value in body.items()
            if key not in (*_FIRST, "errors", _ALL_FIELDS) and (said := _said(value)) and _is_text(value)
        }
        if text := _first_text(body):
            return Words(_short(text), fields)
        if fields:
            return Words(_short("; ".join(f"{key}: {said}" for key, said in fields.items())), fields)
    elif isinstance(body, list) and (text := _said(body)):
        return Words(_short(text))
    return Words(_short(_MARKUP.sub(" ", raw[:20_000].decode("utf-8", "replace"))))


def error_for(status: int, words: Words, details: Details, *, reading: bool, privacy: tuple[str, ...]) -> ProgramError:
    """The error of a status that is no success.

    `privacy` are the words by which a refusal for the open privacy notice is known from one of the role.
    """
    told = replace(details, status=status, text=words.text, fields=words.fields)
    if status == 401:
        return KeyNotAccepted(remedy="replace-key", details=told)
    if status == 403:
        return _forbidden(words, told, reading, privacy)
    if status == 404 or (reading and status in _NO_SUCH_LIST):
        return NotFound(remedy="refresh", details=told)
    if status == 407:
        return Unreachable(Message.of("error-unreachable-proxy"), remedy="copy-network-note", details=told)
    if status in (429, 503):
        return Busy(remedy="try-again", details=told)
    if status >= 500:
        return ServerTrouble(remedy="try-again", details=told)
    if 300 <= status < 400:
        return WrongHost(remedy="open-workspace-settings", details=told)
    return Refused(remedy="show-details", details=told)


def _forbidden(words: Words, details: Details, reading: bool, privacy: tuple[str, ...]) -> ProgramError:
    said = words.text.casefold()
    if any(word.casefold() in said for word in privacy):
        return PrivacyNoticeOpen(remedy="open-betterworks", details=details)
    message = Message.of("error-not-allowed") if reading else Message.of("error-not-allowed-change")
    return NotAllowed(message, remedy="replace-key", details=details)


def _first_text(body: Mapping[str, Json]) -> str:
    for key in _FIRST:
        if text := _said(body.get(key)):
            return text
    return _said(body.get("errors")) or _said(body.get(_ALL_FIELDS))


def _is_text(value: Json) -> bool:
    return isinstance(value, str) or (isinstance(value, list) and all(isinstance(item, str) for item in value))


def _said(value: Json, depth: int = 3) -> str:
    if isinstance(value, str):
        return value.strip()
    if depth == 0:
        return ""
    if isinstance(value, list):
        return "; ".join(text for item in value[:20] if (text := _said(item, depth - 1)))
    if isinstance(value, dict):
        for key in _FIRST:
            if text := _said(value.get(key), depth - 1):
                return text
        return "; ".join(f"{key}: {text}" for key, item in list(value.items())[:20] if (text := _said(item, depth - 1)))
    return ""


def _short(text: str) -> str:
    spaced = " ".join(text.split())
    return spaced if len(spaced) <= LONGEST_TEXT else f"{spaced[: LONGEST_TEXT - 1]}…"
