"""Conversations: their templates, and reading them with what was answered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from bw_desktop.endpoints import Json
from bw_desktop.sandbox import privacy
from bw_desktop.sandbox.calls.call import Answer, Call, Handler, instant, not_found, whole_number
from bw_desktop.sandbox.talk_answers import TalkAnswers
from bw_desktop.sandbox.talks import Conversation

_FILTERS = ("template", "participant", "updated_since")


def list_templates(call: Call) -> Answer:
    """All templates of conversations."""
    templates = call.store.company.programmes.conversation_templates
    return call.pages(templates, TalkAnswers(call.endpoints, call.store).conversation_template)


def list_conversations(call: Call) -> Answer:
    """The conversations the viewer may know of, without what was said unless the server is told to list it."""
    drawn = call.store.company.conversations

    def write(id: int) -> Json:
        conversation = drawn.conversation(id)
        return _body(call, conversation, with_answers=call.answers_in_lists) if conversation else None

    return call.pages(_found(call), write)


def read(call: Call) -> Answer:
    """One conversation with the answers the viewer may read."""
    drawn = call.store.company.conversations
    conversation = drawn.conversation(whole_number(call.path["id"]) or 0)
    if conversation is None or not privacy.can_see(call.viewer, conversation, call.store):
        raise not_found()
    return Answer(200, _body(call, conversation, with_answers=True))


def _body(call: Call, conversation: Conversation, *, with_answers: bool) -> Json:
    given = call.store.company.conversations.responses(conversation)
    responses = privacy.readable(call.viewer, conversation, given) if with_answers else None
    return TalkAnswers(call.endpoints, call.store).conversation(conversation, responses)


def _found(call: Call) -> Sequence[int]:
    drawn, viewer = call.store.company.conversations, call.viewer
    filters = tuple((name, call.query[name]) for name in _FILTERS if name in call.query)
    if not filters:
        return privacy.visible(viewer, drawn, call.store)
    return call.store.listed(("conversations", viewer.key, filters), lambda: _matching(call))


def _matching(call: Call) -> Iterator[int]:
    drawn, tests = call.store.company.conversations, _tests(call)
    ids: Iterable[int] = privacy.visible(call.viewer, drawn, call.store)
    if "participant" in call.query:
        ids = drawn.of(whole_number(call.query["participant"]) or 0)
    for conversation in filter(None, map(drawn.conversation, ids)):
        is_visible = privacy.can_see(call.viewer, conversation, call.store)
        if is_visible and all(test(conversation) for test in tests):
            yield conversation.id


def _tests(call: Call) -> list[Callable[[Conversation], bool]]:
    tests: list[Callable[[Conversation], bool]] = []
    if "template" in call.query:
        wanted = whole_number(call.query["template"])
        tests.append(lambda conversation: conversation.template.id == wanted)
    if "updated_since" in call.query:
        since = instant("updated_since", call.query["updated_since"])
        tests.append(lambda conversation: conversation.updated >= since)
    return tests


HANDLERS: Mapping[str, Handler] = {
    "conversations.templates": list_templates,
    "conversations.list": list_conversations,
    "conversations.read": read,
}
