"""Draws the talent records of the fictitious company one by one: what each calibration cycle says about whom."""

from __future__ import annotations

from bw_desktop.sandbox.background import Background
from bw_desktop.sandbox.dice import Dice
from bw_desktop.sandbox.organisation import FIRST_PERSON
from bw_desktop.sandbox.programmes import Rating
from bw_desktop.sandbox.talks import CalibrationCycle, TalentField, TalentRecord

FIRST_RECORD = 400_000_000
STRIDE = 10_000_000
"""Ids of a cycle's records begin so far apart."""

BLANK, MISSING, NUMBER_AS_TEXT = 60, 15, 40
"""So many in a thousand: fields without a value, fields left out, and numbers written as text."""


class Calibrations:
    """All calibration cycles, and their records by person."""

    def __init__(self, background: Background) -> None:
        self._seed = background.seed
        self._people = background.people
        self._replies = background.replies
        self._kinds = background.programmes.talent_kinds
        self._ratings = [(rating, rating.chance) for rating in background.programmes.ratings]
        self.cycles = {cycle.id: cycle for cycle in background.programmes.calibration_cycles}

    def person_ids(self, cycle: CalibrationCycle) -> range:
        """Whom a cycle has records of."""
        return range(FIRST_PERSON, FIRST_PERSON + self._people.count)[:: cycle.every] if cycle.every else range(0)

    def record(self, cycle: CalibrationCycle, person_id: int) -> TalentRecord:
        """What a cycle says about a person."""
        dice = Dice(self._seed, "talent record", cycle.id, person_id)
        rating = dice.weighted(self._ratings)
        fields = [self._field(Dice(self._seed, key, cycle.id, person_id), cycle, key, rating) for key in cycle.fields]
        return TalentRecord(
            id=FIRST_RECORD + cycle.id * STRIDE + person_id - FIRST_PERSON,
            person_id=person_id,
            fields=tuple(field for field in fields if not dice.chance(MISSING)),
        )

    def _field(self, dice: Dice, cycle: CalibrationCycle, key: str, rating: Rating) -> TalentField:
        kind = self._kinds[key]
        blank = TalentField(key, kind.label, kind.source)
        if dice.chance(BLANK):
            return blank
        value: str | float | tuple[str, ...]
        number = None
        if key == "overall_rating":
            value, number = self._rating(dice, cycle, rating)
        elif kind.is_list:
            value = tuple(one for one in kind.values if dice.chance(400))
        else:
            value = dice.choice(kind.values) if kind.values else self._replies.text(dice, "paragraphs")
        return TalentField(key, kind.label, kind.source, value, number)

    def _rating(self, dice: Dice, cycle: CalibrationCycle, rating: Rating) -> tuple[str | float, float | None]:
        """A rating as text with its number, as a number, or as both in one text (section 4.6)."""
        if cycle.rating == "text":
            return rating.text, rating.number
        if cycle.rating == "number":
            number = rating.number / 20
            return str(number) if dice.chance(NUMBER_AS_TEXT) else number, None
        return f"{rating.number} - {rating.text}", None
