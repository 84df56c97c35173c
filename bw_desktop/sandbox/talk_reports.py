"""The reports on conversations and feedback: who took part, and what was answered as far as the viewer may read it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from bw_desktop.sandbox import privacy
from bw_desktop.sandbox.report import PeopleReport, day, instant
from bw_desktop.sandbox.talks import Conversation, Feedback, Response
from bw_desktop.sandbox.workbook import Cell


class ConversationAdoption(PeopleReport):
    """One row per conversation that lies in the range; the person is the employee."""

    columns: ClassVar[tuple[str, ...]] = (
        "Manager Name", "Manager Email", "Conversation ID", "Template", "Template Type", "Cycle ID", "Start Date",
        "Due Date", "Status", "Completed On",
    )  # fmt: skip

    def rows(self) -> Iterator[list[Cell]]:
        """The rows, employee by employee."""
        return map(self.row, self.conversations())

    def conversations(self) -> Iterator[Conversation]:
        """The conversations in the range of which the viewer may know."""
        drawn = self.store.company.conversations
        for one in filter(None, map(drawn.conversation, privacy.visible(self.viewer, drawn, self.store))):
            if self.wanted.overlaps(one.start, one.due or self.wanted.end):
                yield one

    def row(self, talk: Conversation) -> list[Cell]:
        """The cells of a conversation."""
        return [
            *self.person(talk.employee_id),
            *self.name(talk.manager_id),
            talk.id,
            talk.template.name,
            talk.template.type,
            talk.cycle_id,
            talk.start,
            talk.due,
            self.endpoints.values["conversation_statuses"][talk.status],
            instant(talk.completed),
        ]


class ConversationAnswers(ConversationAdoption):
    """One row per answer."""

    columns: ClassVar[tuple[str, ...]] = (
        *ConversationAdoption.columns,
        "Question",
        "Question Type",
        "Answered By",
        "Confidential",
        "Answer",
        "Shared On",
    )

    def rows(self) -> Iterator[list[Cell]]:
        """The rows, conversation by conversation."""
        for talk in self.conversations():
            responses = self.store.company.conversations.responses(talk)
            for one in privacy.readable(self.viewer, talk, responses) or ():
                marks = one.question.side.title(), "Yes" if one.question.is_confidential else "No"
                cells = one.question.text, one.question.kind, *marks, _reply(one), instant(one.shared)
                yield [*self.row(talk), *cells]


class FeedbackAdoption(PeopleReport):
    """One row per feedback asked for or given in the range; the person is the recipient."""

    columns: ClassVar[tuple[str, ...]] = (
        "Requested By", "Requested By Email", "Provider", "Provider Email", "Feedback ID", "Template", "Template Type",
        "Status", "Requested On", "Completed On",
    )  # fmt: skip

    def rows(self) -> Iterator[list[Cell]]:
        """The rows, recipient by recipient."""
        return map(self.row, self.feedback())

    def feedback(self) -> Iterator[Feedback]:
        """The feedback in the range of which the viewer may know."""
        drawn = self.store.company.feedback
        for one in filter(None, map(drawn.feedback, privacy.visible(self.viewer, drawn, self.store))):
            if self.wanted.has(day(one.requested)):
                yield one

    def row(self, talk: Feedback) -> list[Cell]:
        """The cells of feedback; a hidden provider is in no report either (section 4.4)."""
        return [
            *self.person(talk.recipient_id),
            *self.name(talk.requester_id),
            *self.name(None if talk.template.hides_providers else talk.provider_id),
            talk.id,
            talk.template.name,
            talk.template.type,
            self.endpoints.values["feedback_statuses"][talk.status],
            instant(talk.requested),
            instant(talk.completed),
        ]


class FeedbackAnswers(FeedbackAdoption):
    """One row per answer."""

    columns: ClassVar[tuple[str, ...]] = (*FeedbackAdoption.columns, "Question", "Question Type", "Answer")

    def rows(self) -> Iterator[list[Cell]]:
        """The rows, feedback by feedback."""
        for talk in self.feedback():
            responses = self.store.company.feedback.responses(talk)
            for one in privacy.readable(self.viewer, talk, responses) or ():
                yield [*self.row(talk), one.question.text, one.question.kind, _reply(one)]


def _reply(response: Response) -> Cell:
    return "; ".join(response.reply) if isinstance(response.reply, tuple) else response.reply
