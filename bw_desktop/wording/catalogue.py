"""Reads `resources/wording/<language>/*.ftl` and says messages in it.

Terms decide whether the company says "goals and milestones" or "objectives and key results" (row N6).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

from bw_desktop import resources
from bw_desktop.messages import Argument, Message
from bw_desktop.wording.pseudo import pseudo_resource

LANGUAGES = ("en", "de", "qps")
"""English, German, and the pseudo-language: longer, accented English that shows what was not translated."""

TERMS = ("goals", "objectives")


class Wording:
    """One language with one set of terms.

    `language` is one of `LANGUAGES`, `terms` one of `TERMS`, `locale` the BCP 47 tag by
    which numbers and dates inside sentences are written (the language's own by default).
    """

    def __init__(self, language: str = "en", terms: str = "goals", locale: str = "") -> None:
        self.language = language
        self.terms = terms
        source = "en" if language == "qps" else language
        self._bundle = FluentBundle([locale or source], use_isolating=False)
        for text in _texts(source, terms):
            resource = FluentResource(text)
            self._bundle.add_resource(pseudo_resource(resource) if language == "qps" else resource)

    def say(self, message: Message) -> str:
        """The sentence of a message.

        Raises `KeyError` when the catalogue lacks the id, and `ValueError` when an argument
        is missing or a reference is broken: both are found by the suite, not by users.
        """
        entry = self._bundle.get_message(message.id)
        if entry.value is None:
            raise KeyError(message.id)
        return self._format(message.id, entry.value, message.arguments)

    def text(self, id: str, /, **arguments: Argument) -> str:
        """The sentence of an id with keyword arguments."""
        return self.say(Message(id, arguments))

    def has(self, id: str) -> bool:
        """Whether the catalogue knows the id."""
        return bool(self._bundle.has_message(id))

    def _format(self, id: str, pattern: Any, arguments: Mapping[str, Argument]) -> str:
        spoken = {key: self.say(value) if isinstance(value, Message) else value for key, value in arguments.items()}
        text, problems = self._bundle.format_pattern(pattern, spoken)
        if problems:
            raise ValueError(f"{id}: {problems[0]}")
        return str(text)


def _texts(language: str, terms: str) -> list[str]:
    folder = resources.path(f"wording/{language}")
    files = sorted(file for file in folder.glob("*.ftl") if not file.name.startswith("terms-"))
    return [file.read_text("utf-8") for file in [folder / f"terms-{terms}.ftl", *files]]
