"""Draws the feedback in the fictitious company one by one, numbered recipient by recipient.

Providers are near the recipient: colleagues with a neighbouring number, or reports. So what a person has given can be
found without an index.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from functools import cached_property

from bw_desktop.sandbox import periods
from bw_desktop.sandbox.background import Background
from bw_desktop.sandbox.dice import Dice
from bw_desktop.sandbox.talks import Feedback, Response, Template
from bw_desktop.sandbox.tally import Tally

FIRST_FEEDBACK = 700_000
REQUESTED, IN_PROGRESS, COMPLETED, DECLINED, EXPIRED = range(5)
"""Places in the map's feedback statuses."""

NONE_AT_ALL = 150
"""So many in a thousand people never got any."""
LAPSE_DAYS = 28
"""A pending request lapses after about four weeks (section 4.4)."""
_NEAR = 8
_RECENT = ((COMPLETED, 400), (REQUESTED, 430), (IN_PROGRESS, 120), (DECLINED, 50), (EXPIRED, 0))
_OLD = ((COMPLETED, 780), (DECLINED, 70), (EXPIRED, 150))


class AllFeedback:
    """All feedback in the company, by id."""

    def __init__(self, background: Background) -> None:
        self._seed = background.seed
        self._today = background.today
        self._people = background.people
        self._organisation = background.organisation
        self._replies = background.replies
        self._templates = background.programmes.feedback_templates

    @cached_property
    def _tally(self) -> Tally:
        return Tally(map(self._received, range(self._people.count)))

    def ids(self) -> range:
        """The ids of all feedback."""
        return range(FIRST_FEEDBACK, FIRST_FEEDBACK + self._tally.count)

    def about(self, person_id: int) -> range:
        """The ids of the feedback whose recipient is a person."""
        number = self._people.number_of(person_id)
        numbers = range(0) if number is None else self._tally.of(number)
        return range(FIRST_FEEDBACK + numbers.start, FIRST_FEEDBACK + numbers.stop)

    def of(self, person_id: int) -> list[int]:
        """The ids of the feedback a person got, gave or asked for."""
        number = self._people.number_of(person_id)
        if number is None:
            return []
        near = {(number + step) % self._people.count for step in range(-_NEAR, _NEAR + 1)}
        near.update(self._organisation.reports_of(number))
        if (manager := self._organisation.manager_of(number)) is not None:
            near.add(manager)
        found = map(self.feedback, (one for other in near for one in self._ids_for(other)))
        return sorted(one.id for one in found if one and person_id in _parties(one))

    def feedback(self, id: int) -> Feedback | None:
        """The feedback with an id."""
        number = id - FIRST_FEEDBACK
        if not 0 <= number < self._tally.count:
            return None
        recipient = self._tally.owner_of(number)
        dice = Dice(self._seed, "feedback", number)
        template = dice.choice(self._templates)
        provider = self._provider(dice, template, recipient)
        hired, _ = self._people.tenure(recipient)
        day = max(hired, self._today - timedelta(days=1 + min(dice.below(400), dice.below(400))))
        age = (self._today - day).days
        given_unasked = template.type == "anytime" and template.asks == "nobody"
        status = COMPLETED if given_unasked else dice.weighted(_RECENT if age <= LAPSE_DAYS else _OLD)
        requested = periods.epoch(day, 28_800 + dice.below(36_000))
        answered = requested + dice.below(max(1, min(age, LAPSE_DAYS))) * 86_400
        return Feedback(
            id=id,
            template=template,
            recipient_id=self._people.id_of(recipient),
            provider_id=self._people.id_of(provider),
            requester_id=self._requester(template, recipient),
            status=status,
            requested=requested,
            completed=answered if status == COMPLETED else None,
        )

    def responses(self, feedback: Feedback) -> Iterator[Response]:
        """What the provider answered; nothing before it is completed."""
        if feedback.completed is None:
            return
        for question in feedback.template.questions:
            dice = Dice(self._seed, "feedback response", feedback.id, question.id)
            if question.is_required or dice.chance(850):
                yield Response(question, self._replies.draw(dice, question), feedback.completed)

    def _received(self, person: int) -> int:
        dice = Dice(self._seed, "feedback for", person)
        return 0 if dice.chance(NONE_AT_ALL) else 1 + min(dice.below(7), dice.below(7))

    def _ids_for(self, person: int) -> range:
        return self.about(self._people.id_of(person))

    def _provider(self, dice: Dice, template: Template, recipient: int) -> int:
        reports = list(self._organisation.reports_of(recipient)) if template.giver == "report" else []
        step = 1 + dice.below(_NEAR)
        if reports:
            return reports[step % len(reports)]
        return (recipient + (step if dice.chance(500) else -step)) % self._people.count

    def _requester(self, template: Template, recipient: int) -> int | None:
        if template.asks == "recipient":
            return self._people.id_of(recipient)
        manager = self._organisation.manager_of(recipient) if template.asks == "manager" else None
        return None if manager is None else self._people.id_of(manager)


def _parties(feedback: Feedback) -> tuple[int | None, ...]:
    return feedback.recipient_id, feedback.provider_id, feedback.requester_id
