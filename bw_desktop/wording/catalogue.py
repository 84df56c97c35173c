"""Reads `resources/wording/<language>/*.ftl` and says messages in it.

Terms decide whether the company says "goals and milestones" or "objectives and key results" (row N6).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

from bw_desktop import resources
from bw_desktop.messages import Argument, Message
from bw_desktop.wording.pseudo import pseudo_resource

LANGUAGES = ("en", "de", "qps")
"""English, German, and the pseudo-language: longer, accented English that shows what was not translated."""

TERMS = ("goals", "objectives")

_ENTRY = re.compile(r"^(-?[a-zA-Z][\w-]*)", re.MULTILINE)
_REFERENCE = re.compile(r"\{\s*(-?[a-zA-Z][\w-]*)")


class Wording:
    """One language with one set of terms.

    `language` is one of `LANGUAGES`, `terms` one of `TERMS`, `locale` the BCP 47 tag by
    which numbers and dates inside sentences are written (the language's own by default).
    A sentence is parsed when it is first said: the whole catalogue would take longer than all else at a start.
    """

    def __init__(self, language: str = "en", terms: str = "goals", locale: str = "") -> None:
        self.language = language
        self.terms = terms
        source = "en" if language == "qps" else language
        self._bundle = FluentBundle([locale or source], use_isolating=False)
        self._unread = dict(_entries(source, terms))

    def say(self, message: Message) -> str:
        """The sentence of a message.

        Raises `KeyError` when the catalogue lacks the id, and `ValueError` when an argument
        is missing or a reference is broken: both are found by the suite, not by users.
        """
        self._read(message.id)
        entry = self._bundle.get_message(message.id)
        if entry.value is None:
            raise KeyError(message.id)
        return self._format(message.id, entry.value, message.arguments)

    def text(self, id: str, /, **arguments: Argument) -> str:
        """The sentence of an id with keyword arguments."""
        return self.say(Message(id, arguments))

    def has(self, id: str) -> bool:
        """Whether the catalogue knows the id."""
        return id in self._unread or bool(self._bundle.has_message(id))

    def _read(self, id: str) -> None:
        """Parses an entry after all it refers to. Two threads may do it side by side: what is there stays."""
        if (entry := self._unread.get(id)) is None:
            return
        for name in _REFERENCE.findall(entry):
            self._read(name)
        resource = FluentResource(entry)
        self._bundle.add_resource(pseudo_resource(resource) if self.language == "qps" else resource)
        self._unread.pop(id, None)

    def _format(self, id: str, pattern: Any, arguments: Mapping[str, Argument]) -> str:
        spoken = {key: self.say(value) if isinstance(value, Message) else value for key, value in arguments.items()}
        text, problems = self._bundle.format_pattern(pattern, spoken)
        if problems:
            raise ValueError(f"{id}: {problems[0]}")
        return str(text)


@cache
def _entries(language: str, terms: str) -> dict[str, str]:
    """The source of every message and term by its id."""
    folder = resources.path(f"wording/{language}")
    files = sorted(file for file in folder.glob("*.ftl") if not file.name.startswith("terms-"))
    found: dict[str, str] = {}
    for file in [folder / f"terms-{terms}.ftl", *files]:
        _, *parts = _ENTRY.split(file.read_text("utf-8"))
        for name, rest in zip(parts[::2], parts[1::2], strict=True):
            found.setdefault(name, name + rest)
    return found
