"""The templates, cycles and texts of the fictitious company, read from `resources/sandbox/programmes.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import count
from typing import Any

from bw_desktop import resources
from bw_desktop.sandbox.talks import CalibrationCycle, Question, Template

_FIRST_QUESTION = 9001


@dataclass(frozen=True, slots=True)
class ConversationCycle:
    """A round of scheduled conversations; so many in a thousand people are its audience."""

    id: int
    template: Template
    start: date
    due: date
    chance: int


@dataclass(frozen=True, slots=True)
class Rating:
    """An overall rating, which so many in a thousand people get."""

    text: str
    number: int
    chance: int


@dataclass(frozen=True, slots=True)
class TalentKind:
    """What a talent field is called, where it comes from, and what it may hold; free text without `values`."""

    label: str
    source: str
    values: tuple[str, ...] = ()
    is_list: bool = False


@dataclass(frozen=True, slots=True)
class Programmes:
    """The whole file, with its days counted from one day."""

    conversation_templates: tuple[Template, ...]
    conversation_cycles: tuple[ConversationCycle, ...]
    feedback_templates: tuple[Template, ...]
    calibration_cycles: tuple[CalibrationCycle, ...]
    talent_kinds: Mapping[str, TalentKind]
    ratings: tuple[Rating, ...]
    texts: Mapping[str, tuple[str, ...]]


def load(today: date) -> Programmes:
    """The programmes around a day."""
    tree = _tree()
    questions = count(_FIRST_QUESTION)
    templates = tuple(_template(entry, questions) for entry in tree["conversation_templates"])
    by_id = {template.id: template for template in templates}
    return Programmes(
        conversation_templates=templates,
        conversation_cycles=tuple(_cycle(entry, by_id, today) for entry in tree["conversation_cycles"]),
        feedback_templates=tuple(_template(entry, questions) for entry in tree["feedback_templates"]),
        calibration_cycles=tuple(_calibration(entry, today) for entry in tree["calibration_cycles"]),
        talent_kinds={key: _talent_kind(entry) for key, entry in tree["talent_fields"].items()},
        ratings=tuple(Rating(**entry) for entry in tree["ratings"]),
        texts={name: tuple(texts) for name, texts in tree["texts"].items()},
    )


@cache
def _tree() -> dict[str, Any]:
    return tomllib.loads(resources.path("sandbox/programmes.toml").read_text("utf-8"))


def _template(entry: Mapping[str, Any], numbers: count[int]) -> Template:
    return Template(
        id=entry["id"],
        name=entry["name"],
        type=entry["type"],
        questions=tuple(_question(question, next(numbers)) for question in entry["questions"]),
        is_active=entry.get("active", True),
        is_two_way=entry.get("two_way", True),
        asks=entry.get("asks", ""),
        giver=entry.get("from", "peer"),
        hides_providers=entry.get("hides_providers", False),
    )


def _question(entry: Mapping[str, Any], number: int) -> Question:
    return Question(
        id=number,
        text=entry["text"],
        kind=entry["kind"],
        side=entry.get("side", ""),
        is_required=entry.get("required", False),
        is_confidential=entry.get("confidential", False),
        low=entry.get("low"),
        high=entry.get("high"),
        choices=_texts(entry.get("choices", ())),
    )


def _cycle(entry: Mapping[str, Any], templates: Mapping[int, Template], today: date) -> ConversationCycle:
    start, due = (today + timedelta(days=entry[name]) for name in ("start", "due"))
    return ConversationCycle(entry["id"], templates[entry["template"]], start, due, entry["chance"])


def _calibration(entry: Mapping[str, Any], today: date) -> CalibrationCycle:
    return CalibrationCycle(
        id=entry["id"],
        name=entry["name"].format(before=today.year - 1, year=today.year, after=today.year + 1),
        status=entry["status"],
        start=today + timedelta(days=entry["start"]),
        end=today + timedelta(days=entry["end"]),
        every=entry["every"],
        rating=entry["rating"],
        fields=_texts(entry["fields"]),
    )


def _talent_kind(entry: Mapping[str, Any]) -> TalentKind:
    return TalentKind(entry["label"], entry["source"], _texts(entry.get("values", ())), entry.get("several", False))


def _texts(entries: Sequence[str]) -> tuple[str, ...]:
    return tuple(entries)
