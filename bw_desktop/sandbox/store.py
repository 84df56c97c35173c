"""What the simulated Betterworks holds now: the company, with everything that was written since laid over it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from bw_desktop.sandbox.company import Company, Size
from bw_desktop.sandbox.entities import CheckIn, Goal, Group, Person
from bw_desktop.sandbox.state_file import Record, StateFile

FIRST_NEW_PERSON = 900_000
FIRST_NEW_GROUP = 90_000
FIRST_NEW_GOAL = 20_000_000
_LISTS_KEPT = 8


class Store:
    """Reads go to what was written first, then to the company; each write goes to the state file, if there is one.

    `revision` grows with every write.
    """

    def __init__(self, size: Size, state: Path | None = None) -> None:
        self._file = StateFile(state, size) if state else None
        self.company = Company(self._file.size if self._file else size)
        self.today = self.company.size.today
        self.revision = 0
        self._found: dict[tuple[Hashable, int], list[int]] = {}
        self._people: dict[int, Person] = {}
        self._addresses: dict[str, int] = {}
        self._groups: dict[int, Group] = {}
        self._goals: dict[int, Goal | None] = {}
        self._owned: defaultdict[int | None, set[int]] = defaultdict(set)
        self._below: defaultdict[int | None, set[int]] = defaultdict(set)
        self._next: dict[type[Person | Group | Goal], int] = {
            Person: FIRST_NEW_PERSON,
            Group: FIRST_NEW_GROUP,
            Goal: FIRST_NEW_GOAL,
        }
        self._checkins: defaultdict[int, list[CheckIn]] = defaultdict(list)
        for about, record in self._file.records() if self._file else ():
            self._take(about, record)

    # People and departments

    def person_ids(self) -> Sequence[int]:
        """The ids of all people, the oldest first."""
        new = [one for one in self._people if one >= FIRST_NEW_PERSON]
        return [*self.company.person_ids(), *new] if new else self.company.person_ids()

    def listed(self, name: Hashable, make: Callable[[], Iterable[int]]) -> Sequence[int]:
        """A list of ids that costs something to find. `name` stands for it: made once, and again after a write."""
        # Reports ask in a thread: what was found is given back, whatever the others do to the rest.
        found = self._found.get((name, self.revision))
        if found is None:
            if len(self._found) >= _LISTS_KEPT:
                self._found.clear()
            found = self._found[name, self.revision] = list(make())
        return found

    def people_where(self, name: Hashable, test: Callable[[Person], bool]) -> Sequence[int]:
        """The ids of the people who pass a test; `name` stands for it."""
        people = filter(None, map(self.person, self.person_ids()))
        return self.listed(("people", name), lambda: (person.id for person in people if test(person)))

    def person(self, id: int | None) -> Person | None:
        """The person with an id."""
        return None if id is None else self._people.get(id) or self.company.person(id)

    def person_with_email(self, email: str) -> Person | None:
        """The person with an address, without regard to case."""
        if changed := self._addresses.get(email.lower()):
            return self._people[changed]
        found = self.company.person_with_email(email)
        return found if found and found.id not in self._people else None

    def groups(self) -> list[Group]:
        """All departments and teams."""
        return list({**self.company.groups, **self._groups}.values())

    def group(self, id: int | None) -> Group | None:
        """The department or team with an id."""
        return None if id is None else self._groups.get(id) or self.company.groups.get(id)

    def departments_within(self, root: int) -> frozenset[int]:
        """A department and all those below it."""
        found, groups = {root}, self.groups()
        while more := {group.id for group in groups if group.parent_id in found} - found:
            found |= more
        return frozenset(found)

    # Goals

    def goal_ids(self) -> Iterator[int]:
        """The ids of all goals without their milestones."""
        # A list, because reports read it in a thread while others write.
        new = [goal.id for goal in list(self._goals.values()) if goal and goal.id >= FIRST_NEW_GOAL]
        yield from (one for one in self.company.goal_ids() if self._goals.get(one, True) is not None)
        yield from (one for one in new if (goal := self._goals[one]) and not goal.is_milestone)

    def family(self, id: int) -> Iterator[Goal]:
        """A goal and its milestones."""
        if id < FIRST_NEW_GOAL and id not in self._below:
            for goal in self.company.family(id):
                current = self._goals.get(goal.id, goal)
                if current and (current.id == id or current.parent_id == id):
                    yield current
        else:
            found = (self.goal(one) for one in chain([id], self.children(id)))
            yield from (goal for goal in found if goal and (goal.id == id or goal.is_milestone))

    def goal(self, id: int | None) -> Goal | None:
        """The goal or milestone with an id."""
        if id is None:
            return None
        return self._goals[id] if id in self._goals else self.company.goal(id)

    def goals_of(self, person_id: int) -> list[int]:
        """The ids of a person's goals, and of the person's milestones below goals of others."""
        kept = [one for one in self.company.owned_by(person_id) if one not in self._goals]
        return kept + sorted(one for one in self._owned.get(person_id, ()) if self._stands_alone(one))

    def children(self, id: int) -> list[int]:
        """The ids of a goal's milestones and of the goals aligned to it."""
        kept = [child for child in self.company.children(id) if child not in self._goals]
        return sorted(chain(kept, tuple(self._below.get(id, ()))))

    def checkins(self, goal: Goal) -> list[CheckIn]:
        """A goal's history, oldest first."""
        drawn = self.company.goal(goal.id)
        return (self.company.histories.checkins(drawn) if drawn else []) + self._checkins.get(goal.id, [])

    def written_goals(self) -> list[Goal]:
        """Every goal created or changed since the company was made."""
        return [goal for goal in self._goals.values() if goal]

    def written_people(self) -> list[Person]:
        """Everybody created or changed since the company was made."""
        return list(self._people.values())

    # Recognition

    def recognition_ids(self) -> Sequence[int]:
        """The ids of all recognition, without what is hidden together with the goal it hangs on."""
        ids = self.company.recognitions.ids()
        near = {one for goal_id in self._goals for one in self.company.recognitions.on_goal(goal_id)}
        hidden = {one for one in near if not self._is_on_the_wall(one)}
        return self.listed("recognition", lambda: (one for one in ids if one not in hidden)) if hidden else ids

    def _is_on_the_wall(self, recognition_id: int) -> bool:
        recognition = self.company.recognitions.recognition(recognition_id)
        if recognition is None or recognition.goal_id is None:
            return recognition is not None
        goal = self.goal(recognition.goal_id)
        whole = self.goal(goal.parent_id) if goal and goal.is_milestone else None
        return goal is not None and not goal.is_private and not (whole and whole.is_private)

    # Writing

    def next_id(self, kind: type[Person | Group | Goal]) -> int:
        """The id of the next new person, group or goal."""
        return self._next[kind]

    def put(self, id: int, record: Record | None) -> None:
        """Writes a record: a person, group or goal by its id, a check-in by its goal's; None deletes a goal."""
        self.revision += 1
        self._take(id, record)
        if self._file:
            self._file.put(id, record)

    def close(self) -> None:
        """Lets go of the state file."""
        if self._file:
            self._file.close()

    def _take(self, id: int, record: Record | None) -> None:
        match record:
            case Person():
                self._take_person(record)
                self._next[Person] = max(self._next[Person], id + 1)
            case Group():
                self._groups[id] = record
                self._next[Group] = max(self._next[Group], id + 1)
            case CheckIn():
                self._checkins[id].append(record)
            case _:
                self._take_goal(id, record)
                self._next[Goal] = max(self._next[Goal], id + 1)

    def _take_person(self, person: Person) -> None:
        if old := self._people.get(person.id):
            self._addresses.pop(old.email.lower(), None)
        self._people[person.id] = person
        self._addresses[person.email.lower()] = person.id

    def _take_goal(self, id: int, goal: Goal | None) -> None:
        if old := self._goals.get(id):
            self._owned[old.owner_id].discard(id)
            self._below[old.parent_id].discard(id)
        self._goals[id] = goal
        if goal:
            self._owned[goal.owner_id].add(id)
            self._below[goal.parent_id].add(id)

    def _stands_alone(self, id: int) -> bool:
        goal = self.goal(id)
        parent = self.goal(goal.parent_id) if goal and goal.is_milestone else None
        return goal is not None and (parent is None or parent.owner_id != goal.owner_id)
