"""The fictitious company: the same for the same seed and size, and never held in memory as a whole.

Departments and teams are kept (some thousands at most); people, goals and all they say are drawn when asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from bw_desktop.sandbox import programmes, words
from bw_desktop.sandbox.background import Background
from bw_desktop.sandbox.calibrations import Calibrations
from bw_desktop.sandbox.conversations import Conversations
from bw_desktop.sandbox.entities import Goal, Group, Person
from bw_desktop.sandbox.feedback import AllFeedback
from bw_desktop.sandbox.goals import Goals
from bw_desktop.sandbox.histories import Histories
from bw_desktop.sandbox.organisation import FIRST_DEPARTMENT, FIRST_PERSON, SALES, SMALLEST, Organisation
from bw_desktop.sandbox.ownership import Ownership
from bw_desktop.sandbox.people import CUSTOM_FIELDS, People
from bw_desktop.sandbox.recognitions import Recognitions
from bw_desktop.sandbox.replies import Replies

_KEPT = 2048


@dataclass(frozen=True, slots=True)
class Size:
    """What a company is made from. `goals` counts goals, milestones come on top; dates are set around `today`."""

    seed: int
    people: int
    goals: int
    today: date


class Company:
    """Everyone and everything the company has before anybody writes to it."""

    def __init__(self, size: Size) -> None:
        vocabulary = words.load()
        self.size = replace(size, people=max(size.people, SMALLEST))
        self._organisation = Organisation(size.seed, size.people, vocabulary)
        self._people = People(size.seed, self._organisation, size.today, vocabulary)
        # Managers, owners and parents are asked for again and again.
        self._draw = lru_cache(_KEPT)(self._people.draw)
        self._ownership = Ownership(size.seed, size.goals, self._organisation)
        self._goals = Goals(size.seed, self._ownership, self._people, size.today, vocabulary)
        self._draw_goal = lru_cache(_KEPT)(self._goals.draw)
        self.histories = Histories(size.seed, size.today, vocabulary)
        self.programmes = programmes.load(size.today)
        replies = Replies(self.programmes, vocabulary)
        background = Background(size.seed, size.today, self._people, self._organisation, self.programmes, replies)
        self.conversations = Conversations(background)
        self.feedback = AllFeedback(background)
        self.recognitions = Recognitions(background, self._goals)
        self.calibrations = Calibrations(background)
        self.categories: dict[int, str] = dict(enumerate(vocabulary.lists["categories"], start=1))
        self.groups = {group.id: group for group in map(self._group, range(self._organisation.groups))}
        self.custom_fields = frozenset(CUSTOM_FIELDS)
        self.key_people = {role: self._people.id_of(number) for role, number in self._people.key_people.items()}
        self.scope_root = FIRST_DEPARTMENT + SALES
        """The department whose people the HR admin's key is for, with all departments below."""

    def person_ids(self) -> range:
        """The ids of all people."""
        return range(FIRST_PERSON, FIRST_PERSON + self._people.count)

    def person(self, id: int) -> Person | None:
        """The person with an id."""
        number = self._people.number_of(id)
        return None if number is None else self._draw(number)

    def person_with_email(self, email: str) -> Person | None:
        """The person with an address, without regard to case."""
        number = self._people.with_email(email)
        return None if number is None else self._draw(number)

    def goal_ids(self) -> range:
        """The ids of all goals, milestones apart."""
        return self._goals.ids()

    def goal(self, id: int) -> Goal | None:
        """The goal or milestone with an id."""
        return self._draw_goal(id) if self._goals.knows(id) else None

    def family(self, goal_id: int) -> Iterator[Goal]:
        """A goal and its milestones; cheaper than one by one."""
        return self._goals.family(goal_id)

    def children(self, id: int) -> Iterator[int]:
        """The ids of a goal's milestones and of the goals aligned to it."""
        return self._goals.children(id) if self._goals.knows(id) else iter(())

    def owned_by(self, person_id: int) -> Iterator[int]:
        """The ids of a person's goals, then of the person's milestones below goals of others."""
        number = self._people.number_of(person_id)
        return iter(()) if number is None else self._goals.owned_by(number)

    def _group(self, place: int) -> Group:
        return replace(self._organisation.group(place), lead_id=self._people.id_of(self._organisation.lead(place)))
