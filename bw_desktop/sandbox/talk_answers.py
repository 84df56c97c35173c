"""Puts templates, conversations and feedback into the JSON of an answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bw_desktop.endpoints import EndpointMap, Json
from bw_desktop.sandbox.bodies import Bodies, instant, is_odd, uuid
from bw_desktop.sandbox.store import Store
from bw_desktop.sandbox.talks import Conversation, Feedback, Question, Response, Template


class TalkAnswers:
    """Writes them as the API would. Answers are written only where they are given: in a list they are not."""

    def __init__(self, endpoints: EndpointMap, store: Store) -> None:
        self._bodies = {kind: Bodies(fields) for kind, fields in endpoints.fields.items()}
        self._values = endpoints.values
        self._store = store

    def conversation_template(self, template: Template) -> Json:
        """A template of conversations."""
        return self._template(template, {"type": template.type, "is_two_way": template.is_two_way})

    def feedback_template(self, template: Template) -> Json:
        """A template of feedback; what says whether it is scheduled is called differently there (section 3.6)."""
        return self._template(template, {"kind": template.type, "hides_providers": template.hides_providers})

    def conversation(self, talk: Conversation, responses: Sequence[Response] | None = None) -> Json:
        """A conversation. One held at any time has a cycle without id, or none."""
        bodies, employee = self._bodies["conversation"], self._store.person(talk.employee_id)
        manager = self._store.person(talk.manager_id)
        body = bodies.filled(
            {
                "id": talk.id,
                "uuid": uuid("conversation", talk.id),
                "template_id": talk.template.id,
                "template_name": talk.template.name,
                "template_type": talk.template.type,
                **({} if talk.cycle_id is None else {"cycle_id": talk.cycle_id}),
                "cycle_start": talk.start.isoformat(),
                "cycle_due": talk.due and talk.due.isoformat(),
                **bodies.person("employee", employee),
                **bodies.person("manager", manager),
                "status": self._values["conversation_statuses"][talk.status],
                "completed_on": instant(talk.completed),
                "updated": float(talk.updated),
            }
        )
        if manager is None:
            bodies.null(body, "manager_id")
        if talk.due is None:
            bodies.null(body, "cycle_due")
        if is_odd("conversation", talk.id):
            body["meeting"] = {"confirmed": talk.completed is not None, "location": None}
        self._write_responses(bodies, body, responses)
        return body

    def feedback(self, talk: Feedback, responses: Sequence[Response] | None = None) -> Json:
        """Feedback. A provider whom the template hides is left out, whoever asks (section 3.6)."""
        bodies, requester = self._bodies["feedback"], self._store.person(talk.requester_id)
        provider = None if talk.template.hides_providers else self._store.person(talk.provider_id)
        body = bodies.filled(
            {
                "id": talk.id,
                "uuid": uuid("feedback", talk.id),
                "template_id": talk.template.id,
                "template_name": talk.template.name,
                "kind": talk.template.type,
                **bodies.person("recipient", self._store.person(talk.recipient_id)),
                **bodies.person("requester", requester),
                **bodies.person("provider", provider),
                "status": self._values["feedback_statuses"][talk.status],
                "requested_on": instant(talk.requested),
                "completed_on": instant(talk.completed),
            }
        )
        if requester is None:
            bodies.null(body, "requester_id")
        if is_odd("feedback", talk.id):
            body["visibility"] = "recipient_and_manager"
        self._write_responses(bodies, body, responses)
        return body

    def _template(self, template: Template, values: dict[str, Any]) -> Json:
        return self._bodies["template"].filled(
            {
                "id": template.id,
                "uuid": uuid("template", template.id),
                "name": template.name,
                "is_active": template.is_active,
                "questions": [self._bodies["question"].filled(_question(one)) for one in template.questions],
                **values,
            }
        )

    def _write_responses(self, bodies: Bodies, body: dict[str, Any], responses: Sequence[Response] | None) -> None:
        if responses is not None:
            bodies.fill(body, {"responses": [self._response(response) for response in responses]})

    def _response(self, response: Response) -> Json:
        answer = list(response.reply) if isinstance(response.reply, tuple) else response.reply
        shared = {"shared_on": instant(response.shared)} if response.question.side else {}
        return self._bodies["response"].filled({**_question(response.question), "answer": answer, **shared})


def _question(question: Question) -> dict[str, Any]:
    values: dict[str, Any] = {
        "question_id": question.id,
        "question": question.text,
        "kind": question.kind,
        "is_required": question.is_required,
    }
    if question.side:
        values |= {"side": question.side, "is_confidential": question.is_confidential}
    if question.low is not None:
        values |= {"low": question.low, "high": question.high}
    return values | ({"choices": list(question.choices)} if question.choices else {})
