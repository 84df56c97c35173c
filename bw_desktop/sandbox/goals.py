"""Draws the goals and milestones of the fictitious company one by one.

A goal is a pure function of the seed and its number; so are its milestones. Their progress is drawn so that the
goal's is their average, which is the product's default (section 4.2).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bw_desktop.sandbox import periods
from bw_desktop.sandbox.dice import Dice
from bw_desktop.sandbox.entities import Goal, Metric
from bw_desktop.sandbox.organisation import FIRST_DEPARTMENT
from bw_desktop.sandbox.ownership import MISSING, Ownership
from bw_desktop.sandbox.people import People
from bw_desktop.sandbox.words import Words

FIRST_GOAL = 5_000_000
STRIDE = 8
"""Ids of goals are so far apart: those between are their milestones'."""

PERCENT = "percent complete"
PRIVATE, CHECKLIST, OTHER_OWNER, NO_MILESTONES = 40, 250, 100, 300
"""So many in a thousand."""


@dataclass(frozen=True, slots=True)
class _Draft:
    """What a goal and its milestones have in common."""

    period: periods.Period
    owner: int
    milestones: int
    is_checklist: bool
    progress: float
    spread: float
    last_checkin: int | None


class Goals:
    """All goals of the company, by id."""

    def __init__(self, seed: int, ownership: Ownership, people: People, today: date, words: Words) -> None:
        self._seed = seed
        self._people = people
        self._today = today
        self._words = words
        self.ownership = ownership

    def ids(self) -> range:
        """The ids of all goals, milestones apart."""
        return range(FIRST_GOAL, FIRST_GOAL + self.ownership.count * STRIDE, STRIDE)

    def knows(self, id: int) -> bool:
        """Whether a goal or milestone has this id."""
        number, place = divmod(id - FIRST_GOAL, STRIDE)
        return 0 <= number < self.ownership.count and place <= self._milestone_count(number)

    def draw(self, id: int) -> Goal:
        """The goal or milestone with this id, which must be known."""
        number, place = divmod(id - FIRST_GOAL, STRIDE)
        draft = self._draft(number)
        return self._milestone(number, place, draft) if place else self._goal(number, draft)

    def family(self, id: int) -> Iterator[Goal]:
        """A goal and its milestones."""
        number = (id - FIRST_GOAL) // STRIDE
        draft = self._draft(number)
        yield self._goal(number, draft)
        for place in range(1, draft.milestones + 1):
            yield self._milestone(number, place, draft)

    def children(self, id: int) -> Iterator[int]:
        """The ids of a goal's milestones, then of the goals aligned to it."""
        number, place = divmod(id - FIRST_GOAL, STRIDE)
        if place == 0:
            yield from range(id + 1, id + 1 + self._milestone_count(number))
            for child in self.ownership.contributing_to(number):
                yield FIRST_GOAL + child * STRIDE

    def owned_by(self, owner: int) -> Iterator[int]:
        """The ids of an owner's goals, then of the owner's milestones below goals of others."""
        for number in self.ownership.goals_of(owner):
            yield FIRST_GOAL + number * STRIDE
        if self.ownership.group_place(owner) is None:
            for lender in self.ownership.lenders(owner):
                for number in self.ownership.goals_of(lender):
                    yield from self._milestones_of(number, owner)

    def _milestones_of(self, number: int, owner: int) -> Iterator[int]:
        lender = self.ownership.owner_of(number)
        for place in range(1, self._milestone_count(number) + 1):
            if self._milestone_owner(number, place, lender) == owner:
                yield FIRST_GOAL + number * STRIDE + place

    def _milestone_count(self, number: int) -> int:
        dice = Dice(self._seed, "goal", number)
        return 0 if dice.chance(NO_MILESTONES) else 1 + dice.below(5)

    def _milestone_owner(self, number: int, place: int, owner: int) -> int:
        dice = Dice(self._seed, "milestone owner", number, place)
        if not dice.chance(OTHER_OWNER):
            return owner
        return dice.choice(self.ownership.milestone_owners(owner))

    def _draft(self, number: int) -> _Draft:
        dice = Dice(self._seed, "goal", number)
        count = 0 if dice.chance(NO_MILESTONES) else 1 + dice.below(5)
        period = periods.draw(dice, self._today)
        is_checklist = dice.chance(CHECKLIST)
        progress = self._progress(dice, period)
        if is_checklist:
            progress = round(progress * max(count, 1)) / max(count, 1)
        room = min(progress, 1 - progress) / max(count, 1)
        return _Draft(
            period=period,
            owner=self.ownership.owner_of(number),
            milestones=count,
            is_checklist=is_checklist,
            progress=round(progress, 4),
            spread=room * dice.below(100) / 50,
            last_checkin=self._last_checkin(dice, period) if progress else None,
        )

    def _progress(self, dice: Dice, period: periods.Period) -> float:
        pace, is_done = dice.below(130), dice.chance(600)
        if period.end < self._today and is_done:
            return 1.0
        return min(1.0, round(period.elapsed(self._today) * pace / 100, 2))

    def _last_checkin(self, dice: Dice, period: periods.Period) -> int:
        last = min(self._today - timedelta(days=1), period.end + timedelta(days=5))
        span = max(1, (last - period.start).days)
        return periods.epoch(last - timedelta(days=dice.below(min(span, 45))), dice.below(36_000) + 28_800)

    def _goal(self, number: int, draft: _Draft) -> Goal:
        dice = Dice(self._seed, "goal text", number)
        goal_id = FIRST_GOAL + number * STRIDE
        parent = self.ownership.parent_of(number)
        created = periods.epoch(draft.period.start - timedelta(days=dice.below(30)), dice.below(86_400))
        owner_id, group_id = self._owner(draft.owner)
        metric = None if draft.is_checklist and not draft.milestones else self._metric(dice, draft)
        return Goal(
            id=goal_id,
            uuid=dice.uuid(),
            name=self._text(dice, "goals", draft.period),
            description=self._text(dice, "descriptions", draft.period),
            start=draft.period.start,
            end=draft.period.end,
            parent_id=self._parent_id(goal_id, parent),
            is_private=dice.chance(PRIVATE),
            category_ids=self._categories(dice),
            metric=metric,
            progress=draft.progress,
            created=created,
            updated=max(created, draft.last_checkin or 0),
            last_checkin=draft.last_checkin,
            owner_id=owner_id,
            group_id=group_id,
        )

    def _milestone(self, number: int, place: int, draft: _Draft) -> Goal:
        dice = Dice(self._seed, "milestone text", number, place)
        goal = FIRST_GOAL + number * STRIDE
        progress = self._milestone_progress(place, draft)
        created = periods.epoch(draft.period.start - timedelta(days=dice.below(20)), dice.below(86_400))
        owner_id, group_id = self._owner(self._milestone_owner(number, place, draft.owner))
        checked_in = draft.last_checkin if progress else None
        return Goal(
            id=goal + place,
            uuid=dice.uuid(),
            name=self._text(dice, "milestones", draft.period),
            start=draft.period.start,
            end=draft.period.end,
            is_milestone=True,
            parent_id=goal,
            metric=None if draft.is_checklist else self._milestone_metric(dice, progress),
            progress=progress,
            created=created,
            updated=max(created, checked_in or 0),
            last_checkin=checked_in,
            owner_id=owner_id,
            group_id=group_id,
        )

    def _milestone_progress(self, place: int, draft: _Draft) -> float:
        if draft.is_checklist:
            return 1.0 if place <= round(draft.progress * draft.milestones) else 0.0
        return round(draft.progress + draft.spread * (place - (draft.milestones + 1) / 2), 4)

    def _metric(self, dice: Dice, draft: _Draft) -> Metric:
        if draft.milestones:
            return Metric(PERCENT, 0, 100, round(draft.progress * 100, 2))
        return self._milestone_metric(dice, draft.progress)

    def _milestone_metric(self, dice: Dice, progress: float) -> Metric:
        if dice.chance(550):
            return Metric(PERCENT, 0, 100, round(progress * 100, 2))
        unit = dice.choice(self._words.units)
        target = round(unit.start + (unit.target - unit.start) * (50 + dice.below(100)) / 100, 1)
        return Metric(unit.name, unit.start, target, round(unit.start + progress * (target - unit.start), 4))

    def _parent_id(self, id: int, parent: int | None) -> int | None:
        if parent is None:
            return None
        return id - FIRST_GOAL + 1_000_000 if parent == MISSING else FIRST_GOAL + parent * STRIDE

    def _categories(self, dice: Dice) -> tuple[int, ...]:
        count = len(self._words.lists["categories"])
        first, second, how_many = dice.below(count), dice.below(count), dice.below(10)
        return () if how_many < 3 else (first + 1,) if how_many < 8 or first == second else (first + 1, second + 1)

    def _owner(self, owner: int) -> tuple[int | None, int | None]:
        """The person's id or the group's."""
        place = self.ownership.group_place(owner)
        return (self._people.id_of(owner), None) if place is None else (None, FIRST_DEPARTMENT + place)

    def _text(self, dice: Dice, kind: str, period: periods.Period) -> str:
        return dice.choice(self._words.lists[kind]).format(
            n=2 + dice.below(97),
            region=dice.choice(self._words.lists["regions"]),
            product=dice.choice(self._words.lists["products"]),
            quarter=period.name,
        )
