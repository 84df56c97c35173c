"""Who may see which conversations, feedback and talent records, and which answers in them.

From section 6 of the API notes: answers are for Super Admins, for HR Admins in their scope, and for those who take
part; an Admin sees that people talk, not what they say. Who takes part never reads more than their part, whatever
their role.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from bw_desktop.sandbox.access import HR, Viewer
from bw_desktop.sandbox.conversations import Conversations
from bw_desktop.sandbox.feedback import AllFeedback
from bw_desktop.sandbox.store import Store
from bw_desktop.sandbox.talks import Conversation, Feedback, Response


def people_in_scope(viewer: Viewer, store: Store) -> Sequence[int]:
    """The ids of the people a viewer is for."""
    if viewer.scope is None:
        return store.person_ids()
    return store.people_where((viewer.scope, frozenset()), viewer.has_in_scope)


def visible(viewer: Viewer, talks: Conversations | AllFeedback, store: Store) -> Sequence[int]:
    """The ids of the conversations or feedback the viewer may know of, in order."""
    if viewer.role == "user":
        return talks.of(viewer.person.id)
    if viewer.scope is None:
        return talks.ids()
    people = people_in_scope(viewer, store)
    found = chain(talks.of(viewer.person.id), chain.from_iterable(map(talks.about, people)))
    return store.listed((type(talks), viewer.person.id, viewer.scope), lambda: sorted(set(found)))


def takes_part(viewer: Viewer, talk: Conversation | Feedback) -> bool:
    """Whether a conversation or feedback is the viewer's own."""
    if isinstance(talk, Conversation):
        return viewer.person.id in (talk.employee_id, talk.manager_id)
    return viewer.person.id in (talk.recipient_id, talk.requester_id, talk.provider_id)


def can_see(viewer: Viewer, talk: Conversation | Feedback, store: Store) -> bool:
    """Whether the viewer may know of a conversation or feedback at all."""
    if viewer.role == "user":
        return takes_part(viewer, talk)
    about = talk.employee_id if isinstance(talk, Conversation) else talk.recipient_id
    return viewer.has_in_scope(store.person(about)) or takes_part(viewer, talk)


def readable(viewer: Viewer, talk: Conversation | Feedback, responses: Iterable[Response]) -> list[Response] | None:
    """The answers that are sent to a viewer who can see the whole; None where all are withheld.

    In one's own conversation a confidential answer is not sent, nor one the other side has not shared (section 6).
    """
    if takes_part(viewer, talk):
        if isinstance(talk, Feedback):
            return list(responses)
        side = "employee" if talk.employee_id == viewer.person.id else "manager"
        open_ones = [response for response in responses if not response.question.is_confidential]
        return [one for one in open_ones if one.shared is not None or one.question.side == side]
    return list(responses) if viewer.role in HR else None
