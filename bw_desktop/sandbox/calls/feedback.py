"""Feedback: its templates, and reading it with what was answered."""

from __future__ import annotations

from collections.abc import Mapping

from bw_desktop.endpoints import Json
from bw_desktop.sandbox import privacy
from bw_desktop.sandbox.calls.call import Answer, Call, Handler, not_found, whole_number
from bw_desktop.sandbox.talk_answers import TalkAnswers


def list_templates(call: Call) -> Answer:
    """All templates of feedback."""
    templates = call.store.company.programmes.feedback_templates
    return call.pages(templates, TalkAnswers(call.endpoints, call.store).feedback_template)


def list_feedback(call: Call) -> Answer:
    """The feedback the viewer may know of, without what was said."""
    answers, drawn = TalkAnswers(call.endpoints, call.store), call.store.company.feedback

    def write(id: int) -> Json:
        feedback = drawn.feedback(id)
        return answers.feedback(feedback) if feedback else None

    return call.pages(privacy.visible(call.viewer, drawn, call.store), write)


def read(call: Call) -> Answer:
    """One piece of feedback with the answers the viewer may read."""
    drawn = call.store.company.feedback
    feedback = drawn.feedback(whole_number(call.path["id"]) or 0)
    if feedback is None or not privacy.can_see(call.viewer, feedback, call.store):
        raise not_found()
    responses = privacy.readable(call.viewer, feedback, drawn.responses(feedback))
    return Answer(200, TalkAnswers(call.endpoints, call.store).feedback(feedback, responses))


HANDLERS: Mapping[str, Handler] = {
    "feedback.templates": list_templates,
    "feedback.list": list_feedback,
    "feedback.read": read,
}
