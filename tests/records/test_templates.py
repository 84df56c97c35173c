"""Templates of conversations and feedback, with the questions they ask (rows Q5, Q6)."""

from __future__ import annotations

from typing import Any

from bw_desktop.records.templates import (
    CONVERSATION_TEMPLATES,
    FEEDBACK_TEMPLATES,
    Template,
    TemplateReader,
)
from tests.records.domain_samples import template_record
from tests.records.samples import endpoint_map


def template(**changes: Any) -> Template:
    [found] = TemplateReader(endpoint_map()).page([template_record(**changes)])
    return found


def test_a_template_of_either_domain() -> None:
    talk = template()
    peer = template(type=None, kind="anytime", hide_providers=True)
    assert (talk.name, talk.kind, talk.is_active, talk.questions) == ("Mid-year check-in", "scheduled", True, 2)
    assert (peer.kind, peer.hides_providers) == ("anytime", True)


def test_only_feedback_can_hide_who_gave_it() -> None:
    def ids(domain: Any) -> set[str]:
        return {column.id for column in domain.columns}

    assert ids(FEEDBACK_TEMPLATES) - ids(CONVERSATION_TEMPLATES) == {"hides_providers"}


def test_the_panel_lists_the_questions_and_says_which_are_confidential() -> None:
    [part] = CONVERSATION_TEMPLATES.parts(endpoint_map(), template())
    assert [entry.value for entry in part.entries] == ["What went well?", "At risk of leaving?"]
    assert [getattr(entry.mark, "id", "") for entry in part.entries] == ["", "templates-confidential"]


def test_without_questions_there_is_no_part() -> None:
    for odd in (None, [], "x", [None]):
        row = template(questions=odd)
        assert list(CONVERSATION_TEMPLATES.parts(endpoint_map(), row)) == []
