"""What the people of the fictitious company say to and about each other: conversations, feedback, recognition, ratings.

Dates are plain dates, instants are whole seconds since 1970 (UTC).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

Reply: TypeAlias = str | int | tuple[str, ...]
"""What is answered to a question: a text, a point on a scale, or what was ticked."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question of a template; `side` says who of a conversation answers it, `low` to `high` are those of a scale."""

    id: int
    text: str
    kind: str
    side: str = ""
    is_required: bool = False
    is_confidential: bool = False
    low: int | None = None
    high: int | None = None
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Template:
    """A template of conversations or feedback; `type` is "scheduled" or "anytime".

    For feedback, `asks` says who asked for it ("recipient", "manager", "nobody") and `giver` who gives it ("peer",
    "report"); where `hides_providers` nobody is told who gave it.
    """

    id: int
    name: str
    type: str
    questions: tuple[Question, ...]
    is_active: bool = True
    is_two_way: bool = True
    asks: str = ""
    giver: str = "peer"
    hides_providers: bool = False


@dataclass(frozen=True, slots=True)
class Conversation:
    """A conversation of an employee and a manager, who may be missing; `cycle_id` is None for one held at any time.

    `status` is a place in the map's conversation statuses.
    """

    id: int
    template: Template
    employee_id: int
    manager_id: int | None
    status: int
    start: date
    due: date | None
    updated: int
    cycle_id: int | None = None
    completed: int | None = None


@dataclass(frozen=True, slots=True)
class Response:
    """An answer to a question; `shared` is when the other side was let see it, None while it is not."""

    question: Question
    reply: Reply
    shared: int | None = None


@dataclass(frozen=True, slots=True)
class Feedback:
    """Feedback about a recipient, by a provider whose name the template may hide.

    `status` is a place in the map's feedback statuses.
    """

    id: int
    template: Template
    recipient_id: int
    provider_id: int
    requester_id: int | None
    status: int
    requested: int
    completed: int | None = None


@dataclass(frozen=True, slots=True)
class Recognition:
    """A shoutout to a person or a group, or a comment on a goal where `goal_id` is given."""

    id: int
    author_id: int
    text: str
    created: int
    receiver_id: int | None = None
    group_id: int | None = None
    goal_id: int | None = None
    edited: int | None = None
    mentioned: tuple[int, ...] = ()
    hashtags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CalibrationCycle:
    """A calibration cycle with a record of each so-manieth person, or of nobody where `every` is 0.

    `status` is a place in the map's cycle statuses, `fields` are the keys of its talent fields, `rating` is how the
    overall rating is written.
    """

    id: int
    name: str
    status: int
    start: date
    end: date
    every: int
    rating: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TalentField:
    """One field of a talent record; `number` is how a rating is compared."""

    key: str
    label: str
    source: str
    value: str | float | tuple[str, ...] | None = None
    number: float | None = None


@dataclass(frozen=True, slots=True)
class TalentRecord:
    """What one calibration cycle says about one person."""

    id: int
    person_id: int
    fields: tuple[TalentField, ...]
