"""Draws the recognition in the fictitious company one by one: shoutouts, and comments on goals.

Every third one may hang on a goal; from the goal its number can be told, so that it can be hidden with the goal.
"""

from __future__ import annotations

from collections.abc import Iterator

from bw_desktop.sandbox import periods
from bw_desktop.sandbox.background import Background
from bw_desktop.sandbox.dice import Dice, coprime
from bw_desktop.sandbox.goals import FIRST_GOAL, STRIDE, Goals
from bw_desktop.sandbox.organisation import FIRST_DEPARTMENT
from bw_desktop.sandbox.talks import Recognition

FIRST_RECOGNITION = 9_000
TO_A_GROUP, EDITED, NO_HASHTAG, MENTIONS_MORE, ON_A_MILESTONE = 60, 50, 80, 200, 300
"""So many in a thousand."""

_PER_TEN_PEOPLE = 24
_TURN = 3
_DAYS = 540


class Recognitions:
    """All recognition in the company, by id; ids follow time."""

    def __init__(self, background: Background, goals: Goals) -> None:
        self._seed = background.seed
        self._people = background.people
        self._organisation = background.organisation
        self._replies = background.replies
        self._hashtags = background.programmes.texts["hashtags"]
        self._goals = goals
        self._now = periods.epoch(background.today)
        self._count = background.people.count * _PER_TEN_PEOPLE // 10
        self._goal_count = goals.ownership.count
        self._goal_step = coprime(max(1, self._goal_count), 618)
        self._popularity = coprime(background.people.count, 271)

    def ids(self) -> range:
        """The ids of all recognition."""
        return range(FIRST_RECOGNITION, FIRST_RECOGNITION + self._count)

    def on_goal(self, goal_id: int) -> Iterator[int]:
        """The ids of the recognition that may hang on a goal of the company's, or on a milestone of the same goal."""
        if self._goals.knows(goal_id):
            goal = (goal_id - FIRST_GOAL) // STRIDE
            first = goal * pow(self._goal_step, -1, self._goal_count) % self._goal_count
            numbers = range(first * _TURN + _TURN - 1, self._count, self._goal_count * _TURN)
            yield from (FIRST_RECOGNITION + number for number in numbers)

    def recognition(self, id: int) -> Recognition | None:
        """The recognition with an id."""
        number = id - FIRST_RECOGNITION
        if not 0 <= number < self._count:
            return None
        dice = Dice(self._seed, "recognition", number)
        second = _DAYS * 86_400 * (self._count - number) // self._count
        created = self._now - second + dice.below(40_000) % max(1, second)
        edited = created + 600 if dice.chance(EDITED) else None
        hashtags = () if dice.chance(NO_HASHTAG) else self._drawn_hashtags(dice)
        goal_id = self._goal_id(dice, number)
        if goal_id is None:
            return self._shoutout(dice, id, created, edited, hashtags)
        hashtags = hashtags or self._hashtags[:1]
        return Recognition(
            id=id,
            author_id=self._people.id_of(dice.below(self._people.count)),
            text=self._text(dice, "goal_comments", hashtags),
            created=created,
            edited=edited,
            goal_id=goal_id,
            hashtags=hashtags,
        )

    def _shoutout(
        self, dice: Dice, id: int, created: int, edited: int | None, hashtags: tuple[str, ...]
    ) -> Recognition:
        count = self._people.count
        author = dice.below(count)
        group = dice.below(self._organisation.groups) if dice.chance(TO_A_GROUP) else None
        receiver = self._receiver(dice, author)
        name = self._organisation.name(group) if group is not None else self._people.draw(receiver).first_name
        mentioned = [receiver] if group is None else []
        if dice.chance(MENTIONS_MORE):
            mentioned.append((receiver + 1) % count)
        return Recognition(
            id=id,
            author_id=self._people.id_of(author),
            text=self._text(dice, "shoutouts", hashtags, name=name),
            created=created,
            edited=edited,
            receiver_id=self._people.id_of(receiver) if group is None else None,
            group_id=None if group is None else FIRST_DEPARTMENT + group,
            mentioned=tuple(map(self._people.id_of, mentioned)),
            hashtags=hashtags,
        )

    def _goal_id(self, dice: Dice, number: int) -> int | None:
        """The goal a recognition hangs on; what is said on a private one reaches nobody (section 4.5)."""
        if number % _TURN != _TURN - 1 or not self._goal_count:
            return None
        goal_id = FIRST_GOAL + number // _TURN * self._goal_step % self._goal_count * STRIDE
        if self._goals.draw(goal_id).is_private:
            return None
        is_on_milestone = dice.chance(ON_A_MILESTONE) and self._goals.knows(goal_id + 1)
        return goal_id + 1 if is_on_milestone else goal_id

    def _receiver(self, dice: Dice, author: int) -> int:
        """Some are thanked often, some never; nobody by themselves."""
        count = self._people.count
        receiver = min(dice.below(count), dice.below(count)) * self._popularity % count
        return (receiver + 1) % count if receiver == author else receiver

    def _drawn_hashtags(self, dice: Dice) -> tuple[str, ...]:
        drawn = [dice.choice(self._hashtags) for _ in range(1 + dice.below(2))]
        return tuple(dict.fromkeys(drawn))

    def _text(self, dice: Dice, kind: str, hashtags: tuple[str, ...], **parts: str) -> str:
        tags = " ".join(f"#{tag}" for tag in hashtags)
        return self._replies.text(dice, kind, tags=tags, **parts).strip()
