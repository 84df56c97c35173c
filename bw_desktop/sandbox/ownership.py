"""Which goals are whose in the fictitious company, and what contributes to what, by number alone.

Owners are numbered people first, then departments and teams; goals are numbered owner by owner. Alignment always
points up the tree of managers and departments, so that it has no cycle and can be followed in both directions
without an index.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from bw_desktop.sandbox.dice import Dice
from bw_desktop.sandbox.organisation import Organisation

MISSING_PARENT = 4
MISSING = -1
"""A goal aligned to one that is gone: so many in a thousand, and the number that says so."""


class Ownership:
    """The owners of `count` goals."""

    def __init__(self, seed: int, count: int, organisation: Organisation) -> None:
        self._seed = seed
        self._organisation = organisation
        self.count = count
        owners = organisation.people + organisation.groups
        ends = list(accumulate(self._weight(owner) for owner in range(owners)))
        self._starts = array("l", [0, *(end * count // ends[-1] for end in ends)])

    def owner_of(self, goal: int) -> int:
        """The owner's number."""
        return bisect_right(self._starts, goal) - 1

    def goals_of(self, owner: int) -> range:
        """The goals an owner has."""
        return range(self._starts[owner], self._starts[owner + 1])

    def group_place(self, owner: int) -> int | None:
        """The place of the department or team that an owner is; None for a person."""
        place = owner - self._organisation.people
        return None if place < 0 else place

    def parent_of(self, goal: int) -> int | None:
        """The goal to which one contributes, None, or `MISSING`."""
        dice = Dice(self._seed, "align", goal)
        if dice.chance(MISSING_PARENT):
            return MISSING
        if not dice.chance(600):
            return None
        above = self._above(self.owner_of(goal), dice)
        choices = range(0) if above is None else self.goals_of(above)
        return dice.choice(choices) if choices else None

    def contributing_to(self, goal: int) -> Iterator[int]:
        """The goals aligned to one, milestones apart."""
        for owner in self._below(self.owner_of(goal)):
            for child in self.goals_of(owner):
                if self.parent_of(child) == goal:
                    yield child

    def milestone_owners(self, owner: int) -> list[int]:
        """Who may hold a milestone of an owner's goals: the owner, the people next below, a department's head."""
        place = self.group_place(owner)
        if place is None:
            return [owner, *self._organisation.reports_of(owner)]
        is_team = place >= self._organisation.departments
        return [owner] if is_team else [owner, self._organisation.lead(place)]

    def lenders(self, person: int) -> Iterator[int]:
        """The other owners whose goals may have a milestone of this person (teams apart)."""
        manager = self._organisation.manager_of(person)
        if manager is not None:
            yield manager
        department = self._organisation.department_of(person)
        if self._organisation.head(department) == person:
            yield self._organisation.people + department

    def _weight(self, owner: int) -> int:
        dice = Dice(self._seed, "goals of", owner)
        if owner >= self._organisation.people:
            return 30 + dice.below(30)
        return 0 if dice.chance(100) else 5 + dice.below(20)

    def _above(self, owner: int, dice: Dice) -> int | None:
        people, place = self._organisation.people, self.group_place(owner)
        if place is None:
            department = self._organisation.department_of(owner)
            if self._organisation.head(department) == owner and dice.chance(500):
                return people + department
            return self._organisation.manager_of(owner)
        parent = self._organisation.parent(place) if place < self._organisation.departments else 0
        return None if parent is None else people + parent

    def _below(self, owner: int) -> Iterator[int]:
        people, place = self._organisation.people, self.group_place(owner)
        if place is None:
            yield from self._organisation.reports_of(owner)
        elif place < self._organisation.departments:
            yield self._organisation.head(place)
            yield from (people + below for below in self._organisation.departments_below(place))
            if place == 0:
                yield from range(people + self._organisation.departments, people + self._organisation.groups)
