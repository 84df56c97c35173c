"""What the fictitious company consists of: people, departments and teams, goals, check-ins.

Dates are plain dates, instants are whole seconds since 1970 (UTC).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Person:
    """A person; `department_id` and `manager_id` are None where HR forgot them. `roles` as in section 6."""

    id: int
    uuid: str
    first_name: str
    last_name: str
    email: str
    preferred_name: str = ""
    employee_id: str = ""
    title: str = ""
    phone: str = ""
    location: str = ""
    locale: str = "en"
    department_id: int | None = None
    manager_id: int | None = None
    hire_date: date | None = None
    deactivation_date: date | None = None
    on_leave: bool = False
    role: str = "user"
    last_login: str | None = None
    custom_fields: Mapping[str, str] = field(default_factory=dict)
    updated: int = 0

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first_name} {self.last_name}"

    def is_active(self, today: date) -> bool:
        """Whether the person may still log in: a deactivation date of today has taken effect (section 3.1)."""
        return self.deactivation_date is None or self.deactivation_date > today


@dataclass(frozen=True, slots=True)
class Group:
    """A department, or a team where `is_team`. `lead_id` is who answers for its goals."""

    id: int
    uuid: str
    name: str
    parent_id: int | None = None
    is_active: bool = True
    is_team: bool = False
    lead_id: int | None = None


@dataclass(frozen=True, slots=True)
class Metric:
    """How progress is counted; a target below the start is a reduction."""

    unit: str
    start: float
    target: float
    value: float

    @property
    def progress(self) -> float:
        """The fraction reached."""
        return (self.value - self.start) / (self.target - self.start)


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal, or a milestone where `is_milestone`: owned by a person (`owner_id`) or a group (`group_id`).

    `progress` is a fraction; `metric` is None for a tick box.
    """

    id: int
    uuid: str
    name: str
    start: date
    end: date
    is_milestone: bool = False
    parent_id: int | None = None
    owner_id: int | None = None
    group_id: int | None = None
    description: str = ""
    is_private: bool = False
    category_ids: tuple[int, ...] = ()
    metric: Metric | None = None
    progress: float = 0.0
    created: int = 0
    updated: int = 0
    last_checkin: int | None = None


@dataclass(frozen=True, slots=True)
class CheckIn:
    """One entry of a goal's history: the value in the metric's unit and the fraction it meant."""

    created: int
    author_id: int | None
    value: float
    progress: float
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A comment on a goal; an assessment where it has a `score` (None for an assessment without)."""

    id: int
    created: int
    author_id: int | None
    text: str
    score: float | None = None
