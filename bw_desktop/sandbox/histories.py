"""Draws what happened to a goal of the fictitious company: check-ins, comments, assessments."""

from __future__ import annotations

from datetime import date

from bw_desktop.sandbox import periods
from bw_desktop.sandbox.dice import Dice
from bw_desktop.sandbox.entities import CheckIn, Goal, Note
from bw_desktop.sandbox.words import Words

FIRST_NOTE = 2_000_000
_NOTES_PER_GOAL = 4


class Histories:
    """The past of every goal, drawn when asked for."""

    def __init__(self, seed: int, today: date, words: Words) -> None:
        self._seed = seed
        self._today = today
        self._words = words

    def checkins(self, goal: Goal) -> list[CheckIn]:
        """The check-ins that led to a goal's progress, oldest first; the last one stands for the progress now."""
        if goal.last_checkin is None:
            return []
        dice = Dice(self._seed, "history", goal.id)
        count = 1 if goal.metric is None else 1 + dice.below(4)
        first = min(periods.epoch(goal.start, 32_400), goal.last_checkin)
        step = (goal.last_checkin - first) // count
        return [self._checkin(dice, goal, goal.last_checkin - step * back, (count - back) / count) for back in
                reversed(range(count))]  # fmt: skip

    def comments(self, goal: Goal) -> list[Note]:
        """What people wrote below a goal."""
        dice = Dice(self._seed, "comments", goal.id)
        count = max(0, dice.below(6) - 3)
        return [
            Note(self._note_id(goal, place), goal.updated - 86_400 * place, goal.owner_id, self._text(dice, "comments"))
            for place in range(count)
        ]

    def assessments(self, goal: Goal) -> list[Note]:
        """The verdict on a goal whose period is over, if anybody gave one; half of them with a score."""
        if goal.is_milestone or goal.end >= self._today:
            return []
        dice = Dice(self._seed, "assessment", goal.id)
        if not dice.chance(600):
            return []
        score = None if dice.chance(500) else (2 + dice.below(9)) / 2
        when = periods.epoch(goal.end, 50_000)
        return [
            Note(self._note_id(goal, _NOTES_PER_GOAL - 1), when, goal.owner_id, self._text(dice, "verdicts"), score)
        ]

    def _checkin(self, dice: Dice, goal: Goal, when: int, share: float) -> CheckIn:
        progress = round(goal.progress * share, 4)
        metric = goal.metric
        value = progress if metric is None else round(metric.start + (metric.value - metric.start) * share, 4)
        comment = self._text(dice, "comments") if dice.chance(300) else ""
        return CheckIn(when, goal.owner_id, value, progress, comment)

    def _note_id(self, goal: Goal, place: int) -> int:
        return FIRST_NOTE + goal.id * _NOTES_PER_GOAL + place

    def _text(self, dice: Dice, kind: str) -> str:
        lists = self._words.lists
        return dice.choice(lists[kind]).format(
            region=dice.choice(lists["regions"]), product=dice.choice(lists["products"])
        )
