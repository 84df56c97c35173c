"""Draws the conversations of the fictitious company one by one: who was asked in which cycle, and what was said.

A conversation is a pure function of the seed and its number; they are numbered employee by employee.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cached_property

from bw_desktop.sandbox import periods
from bw_desktop.sandbox.background import Background
from bw_desktop.sandbox.dice import Dice
from bw_desktop.sandbox.programmes import ConversationCycle
from bw_desktop.sandbox.talks import Conversation, Question, Response, Template
from bw_desktop.sandbox.tally import Tally

FIRST_CONVERSATION = 550_000
NOT_STARTED, IN_PROGRESS, SHARED, COMPLETED, CANCELLED = range(5)
"""Places in the map's conversation statuses."""

NO_MANAGER, NO_DUE_DATE = 6, 60
"""So many in a thousand: conversations whose manager is gone, and those held at any time without a due date."""
_ANYTIME_DAYS = 28
_AFTER_DUE = ((COMPLETED, 830), (SHARED, 60), (IN_PROGRESS, 50), (NOT_STARTED, 45), (CANCELLED, 15))
_BEFORE_DUE = ((COMPLETED, 200), (SHARED, 150), (IN_PROGRESS, 300), (NOT_STARTED, 340), (CANCELLED, 10))


class Conversations:
    """All conversations of the company, by id."""

    def __init__(self, background: Background) -> None:
        self._seed = background.seed
        self._today = background.today
        self._people = background.people
        self._organisation = background.organisation
        self._replies = background.replies
        self._cycles = background.programmes.conversation_cycles
        templates = background.programmes.conversation_templates
        self._anytime = [template for template in templates if template.type == "anytime"]

    @cached_property
    def _tally(self) -> Tally:
        # Made when first asked for: a company that is asked for nothing but goals need not wait for it.
        return Tally(map(self._held, range(self._people.count)))

    def ids(self) -> range:
        """The ids of all conversations."""
        return range(FIRST_CONVERSATION, FIRST_CONVERSATION + self._tally.count)

    def about(self, person_id: int) -> range:
        """The ids of the conversations whose employee is a person."""
        number = self._people.number_of(person_id)
        numbers = range(0) if number is None else self._tally.of(number)
        return range(FIRST_CONVERSATION + numbers.start, FIRST_CONVERSATION + numbers.stop)

    def of(self, person_id: int) -> list[int]:
        """The ids of the conversations in which a person takes part."""
        number = self._people.number_of(person_id)
        if number is None:
            return []
        reports = map(self._people.id_of, self._organisation.reports_of(number))
        led = [one for report in reports for one in self.about(report)]
        return sorted([*self.about(person_id), *(one for one in led if self._manager(one) == person_id)])

    def conversation(self, id: int) -> Conversation | None:
        """The conversation with an id."""
        number = id - FIRST_CONVERSATION
        if not 0 <= number < self._tally.count:
            return None
        employee = self._tally.owner_of(number)
        place = number - self._tally.of(employee).start
        cycles = self._cycles_of(employee)
        if place < len(cycles):
            return self._scheduled(id, employee, cycles[place])
        return self._spontaneous(id, employee)

    def responses(self, conversation: Conversation) -> Iterator[Response]:
        """What both sides have answered so far, shared or not."""
        if conversation.status == NOT_STARTED:
            return
        for question in conversation.template.questions:
            dice = Dice(self._seed, "response", conversation.id, question.id)
            if self._is_answered(dice, conversation, question):
                shared = self._shared(dice, conversation, question)
                yield Response(question, self._replies.draw(dice, question), shared)

    def _held(self, person: int) -> int:
        return len(self._cycles_of(person)) + max(0, Dice(self._seed, "anytime", person).below(6) - 3)

    def _cycles_of(self, person: int) -> list[ConversationCycle]:
        hired, gone = self._people.tenure(person)
        dice = Dice(self._seed, "cycles", person)
        audience = [cycle for cycle in self._cycles if dice.chance(cycle.chance)]
        return [cycle for cycle in audience if hired < cycle.due and (gone is None or gone > cycle.start)]

    def _manager(self, id: int) -> int | None:
        number = self._organisation.manager_of(self._tally.owner_of(id - FIRST_CONVERSATION))
        if number is None or Dice(self._seed, "led by", id).chance(NO_MANAGER):
            return None
        return self._people.id_of(number)

    def _scheduled(self, id: int, employee: int, cycle: ConversationCycle) -> Conversation:
        dice = Dice(self._seed, "conversation", id)
        return self._drawn(id, employee, dice, cycle.template, cycle.start, cycle.due, cycle.id)

    def _spontaneous(self, id: int, employee: int) -> Conversation:
        dice = Dice(self._seed, "conversation", id)
        hired, _ = self._people.tenure(employee)
        start = max(hired, self._today - timedelta(days=2 + min(dice.below(400), dice.below(400))))
        due = None if dice.chance(NO_DUE_DATE) else start + timedelta(days=_ANYTIME_DAYS)
        return self._drawn(id, employee, dice, dice.choice(self._anytime), start, due, None)

    def _drawn(
        self, id: int, employee: int, dice: Dice, template: Template, start: date, due: date | None, cycle: int | None
    ) -> Conversation:
        is_over = due is not None and due < self._today
        status = NOT_STARTED if start > self._today else dice.weighted(_AFTER_DUE if is_over else _BEFORE_DUE)
        last = min(self._today - timedelta(days=1), (due or self._today) + timedelta(days=5))
        days = 0 if status == NOT_STARTED else dice.below(max(1, (last - start).days))
        updated = periods.epoch(min(start, last) + timedelta(days=days), 28_800 + dice.below(36_000))
        return Conversation(
            id=id,
            template=template,
            employee_id=self._people.id_of(employee),
            manager_id=self._manager(id),
            status=status,
            start=start,
            due=due,
            updated=updated,
            cycle_id=cycle,
            completed=updated if status == COMPLETED else None,
        )

    def _is_answered(self, dice: Dice, conversation: Conversation, question: Question) -> bool:
        if question.side == "manager" and conversation.manager_id is None:
            return False
        if conversation.status == COMPLETED:
            return question.is_required or dice.chance(850)
        if conversation.status == SHARED and question.side == "employee":
            return question.is_required or dice.chance(700)
        return dice.chance(500)

    def _shared(self, dice: Dice, conversation: Conversation, question: Question) -> int | None:
        """When the other side was let see an answer: a confidential one never, a draft not yet."""
        is_open = conversation.status == COMPLETED or (conversation.status == SHARED and question.side == "employee")
        if question.is_confidential or not is_open:
            return None
        return conversation.updated - dice.below(20_000)
