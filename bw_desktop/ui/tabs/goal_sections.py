"""What an opened goal tells beside its fields: its milestones, history, comments and assessments (row Q3)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bw_desktop.records import values
from bw_desktop.records.goals import Goal
from bw_desktop.records.raw import flattened
from bw_desktop.ui.formatting import Speech
from bw_desktop.ui.tables.record_panel import Section

_LISTS = ("history", "comments", "assessments")
_TIMES = ("created_on", "created", "date", "at", "updated", "modified_on")
_TEXTS = ("comment", "text", "note", "message", "body", "assessment", "rating")
_PEOPLE = ("user", "author", "by", "created_by", "owner", "assessor")


def goal_sections(speech: Speech, goals: Sequence[Goal]) -> list[Section]:
    """Sections of a live goal, the first of `goals`, and of what is nested in it."""
    found = [_milestones(speech, goals[1:])]
    raw = goals[0].raw.fields()
    for name in _LISTS:
        items = raw.get(name)
        if isinstance(items, list) and items:
            fields = [_entry(speech, item) for item in items]
            found.append(Section(speech.wording.text(f"goals-{name}"), fields))
    return [section for section in found if section.fields]


def _milestones(speech: Speech, goals: Sequence[Goal]) -> Section:
    fields = [(goal.name, _standing(speech, goal)) for goal in goals]
    return Section(speech.wording.text("goals-milestones"), fields)


def _standing(speech: Speech, goal: Goal) -> str:
    parts = (
        speech.percent(goal.progress) if goal.progress is not None else "",
        goal.owner or "",
        speech.date(goal.end) if goal.end else "",
    )
    return " · ".join(part for part in parts if part)


def _entry(speech: Speech, item: Any) -> tuple[str, str]:
    """When and by whom, and what: whatever shape the server gives it in, nothing of it is lost."""
    if not isinstance(item, Mapping):
        return "", str(item)
    when = next((at for key in _TIMES if (at := values.instant(item.get(key))) is not None), None)
    who = next((name for key in _PEOPLE if (name := _name(item.get(key)))), "")
    label = "\n".join(part for part in (speech.instant(when) if when else "", who) if part)
    return label, "\n".join(_words(speech, item))


def _words(speech: Speech, item: Mapping[str, Any]) -> Iterator[str]:
    known = {*_TIMES, *_PEOPLE, "id", "uuid", "value", "progress"}
    told = [key for key in _TEXTS if item.get(key) not in (None, "", {}, [])]
    for key in told:
        yield str(item[key])
    for key, speak in (("progress", speech.percent), ("value", speech.number)):
        if (number := values.number(item.get(key))) is not None:
            yield speech.wording.text(f"goals-entry-{key}", number=speak(number))
    for key, value in item.items():
        if key not in known and key not in told:
            yield from (f"{name}: {leaf}" for name, leaf in flattened(value, key) if leaf not in (None, ""))


def _name(value: Any) -> str:
    if isinstance(value, Mapping):
        return str(value.get("name") or "")
    return value if isinstance(value, str) else ""
