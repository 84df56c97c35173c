"""Feedback: its templates, and reading it with what was answered."""

from __future__ import annotations

from collections.abc import Mapping

from bw_desktop.endpoints import Json
from bw_desktop.sandbox import privacy
from bw_desktop.sandbox.calls.call import Answer, Call, Handler, not_found, whole_number
from bw_desktop.sandbox.talk_answers import TalkAnswers
from bw_desktop.sandbox.talks import Feedback


def list_templates(call: Call) -> Answer:
    """All templates of feedback."""
    templates = call.store.company.programmes.feedback_templates
    return call.pages(templates, TalkAnswers(call.endpoints, call.store).feedback_template)


def list_feedback(call: Call) -> Answer:
    """The feedback the viewer may know of, without what was said unless the server is told to list it."""
    drawn = call.store.company.feedback

    def write(id: int) -> Json:
        feedback = drawn.feedback(id)
        return _body(call, feedback, with_answers=call.answers_in_lists) if feedback else None

    return call.pages(privacy.visible(call.viewer, drawn, call.store), write)


def read(call: Call) -> Answer:
    """One piece of feedback with the answers the viewer may read."""
    drawn = call.store.company.feedback
    feedback = drawn.feedback(whole_number(call.path["id"]) or 0)
    if feedback is None or not privacy.can_see(call.viewer, feedback, call.store):
        raise not_found()
    return Answer(200, _body(call, feedback, with_answers=True))


def _body(call: Call, feedback: Feedback, *, with_answers: bool) -> Json:
    given = call.store.company.feedback.responses(feedback)
    responses = privacy.readable(call.viewer, feedback, given) if with_answers else None
    return TalkAnswers(call.endpoints, call.store).feedback(feedback, responses)


HANDLERS: Mapping[str, Handler] = {
    "feedback.templates": list_templates,
    "feedback.list": list_feedback,
    "feedback.read": read,
}
