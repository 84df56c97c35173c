"""Who sits where in the fictitious company: departments as a tree, teams, and the tree of managers.

People are numbered from 0, department by department; the first of a department leads it and answers to the leader of
the department above. Only where each department begins is kept, so that 100,000 people cost next to nothing.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator

from bw_desktop.sandbox.dice import Dice
from bw_desktop.sandbox.entities import Group
from bw_desktop.sandbox.words import Words

FIRST_DEPARTMENT = 800
FIRST_PERSON = 148_000
SMALLEST = 20
_SPAN = 7
_SUBDIVISIONS = 8

PEOPLE_AND_CULTURE, SALES, IT = 1, 2, 3
"""Places of the departments that lend the four keys their people and the HR admin the scope."""


class Organisation:
    """The structure for so many people; at least `SMALLEST`."""

    def __init__(self, seed: int, people: int, words: Words) -> None:
        self._seed = seed
        self.people = max(people, SMALLEST)
        self._words = words
        self._tops = len(words.lists["departments"])
        count = min(self.people // 4, self._tops + 1 + self.people // 25)
        self._parents = [self._parent(place) for place in range(count)]
        self._below: list[list[int]] = [[] for _ in range(count)]
        for place, parent in enumerate(self._parents):
            if parent is not None:
                self._below[parent].append(place)
        self._starts = self._cut(count)
        self._names = [self._department_name(place) for place in range(count)]
        self.teams = max(4, self.people // 100)

    @property
    def departments(self) -> int:
        """How many departments there are."""
        return len(self._parents)

    @property
    def groups(self) -> int:
        """How many departments and teams there are."""
        return self.departments + self.teams

    def group(self, place: int) -> Group:
        """A department, or from `departments` on a team."""
        dice = Dice(self._seed, "group", place)
        if place >= self.departments:
            return Group(FIRST_DEPARTMENT + place, dice.uuid(), self.name(place), is_team=True)
        parent = self._parents[place]
        return Group(
            id=FIRST_DEPARTMENT + place,
            uuid=dice.uuid(),
            name=self.name(place),
            parent_id=None if parent is None else FIRST_DEPARTMENT + parent,
        )

    def name(self, group: int) -> str:
        """What a department or team is called."""
        return self._names[group] if group < self.departments else self._team_name(group)

    def department_of(self, person: int) -> int:
        """The place of a person's department."""
        return bisect_right(self._starts, person) - 1

    def lead(self, group: int) -> int:
        """Who answers for the goals of a department or team."""
        return self._starts[group] if group < self.departments else Dice(self._seed, "lead", group).below(self.people)

    def head(self, department: int) -> int:
        """Who leads a department."""
        return self._starts[department]

    def members(self, department: int) -> range:
        """Everyone in a department itself, without those below."""
        return range(self._starts[department], self._starts[department + 1])

    def departments_below(self, department: int) -> list[int]:
        """The departments directly below one."""
        return self._below[department]

    def parent(self, department: int) -> int | None:
        """The department above one."""
        return self._parents[department]

    def manager_of(self, person: int) -> int | None:
        """A person's manager; None for the one at the top."""
        department = self.department_of(person)
        rank = person - self._starts[department]
        if rank:
            return self._starts[department] + (rank - 1) // _SPAN
        parent = self._parents[department]
        return None if parent is None else self._starts[parent]

    def reports_of(self, person: int) -> Iterator[int]:
        """Everyone whose manager a person is."""
        department = self.department_of(person)
        start, end = self._starts[department], self._starts[department + 1]
        first = start + _SPAN * (person - start) + 1
        yield from range(first, min(first + _SPAN, end))
        if person == start:
            for below in self._below[department]:
                yield self._starts[below]

    def _parent(self, place: int) -> int | None:
        second = 1 + self._tops
        third = second + self._tops * _SUBDIVISIONS
        if place == 0:
            return None
        if place < second:
            return 0
        if place < third:
            return 1 + (place - second) % self._tops
        return second + (place - third) % (third - second)

    def _cut(self, count: int) -> array[int]:
        """Where each department begins: two people at least, the rest by chance and unevenly."""
        weights = [1 + Dice(self._seed, "size", place).below(12) ** 2 for place in range(count)]
        total, spare = sum(weights), self.people - 2 * count
        starts, before = array("l", [0]), 0
        for place, weight in enumerate(weights):
            before += weight
            starts.append(2 * (place + 1) + spare * before // total)
        return starts

    def _department_name(self, place: int) -> str:
        names, regions = self._words.lists["departments"], self._words.lists["regions"]
        parent = self._parents[place]
        if parent is None:
            return self._words.company
        if parent == 0:
            return names[place - 1]
        sibling = self._below[parent].index(place)
        if parent <= self._tops:
            return f"{names[parent - 1]} {regions[sibling % len(regions)]}"
        return f"{self._department_name(parent)} – Unit {sibling + 1}"

    def _team_name(self, place: int) -> str:
        names, forms = self._words.lists["teams"], self._words.lists["team_forms"]
        turn, kind = divmod(place - self.departments, len(names))
        again, form = divmod(turn, len(forms))
        return f"{names[kind]} {forms[form]}{f' {again + 1}' if again else ''}"
