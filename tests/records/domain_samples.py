"""Conversations, feedback, recognition and talent records as sections 3.5 to 3.8 of the API notes show them."""

from __future__ import annotations

from typing import Any

JANE, SAM = {"id": 148665, "name": "Jane Doe"}, {"id": 148001, "name": "Sam Poe"}


def response(answer: Any, **question: Any) -> dict[str, Any]:
    """An answer; `shared_on` is taken from the question's words."""
    shared = question.pop("shared_on", None)
    asked = {"id": 1, "text": "What went well?", "type": "paragraph", "role": "employee", "required": True}
    return {"question": {**asked, "confidential": False, **question}, "answer": answer, "shared_on": shared}


def conversation_record(id: int = 55012, **changes: Any) -> dict[str, Any]:
    """A conversation with an answer of each kind."""
    return {
        "id": id,
        "uuid": f"c{id}",
        "template": {"id": 310, "name": "Mid-year check-in", "type": "scheduled"},
        "cycle": {"id": 77, "start": "2026-06-01", "due": "2026-06-30"},
        "employee": JANE,
        "manager": SAM,
        "status": "in_progress",
        "responses": [
            response("Shared by Jane", shared_on="2026-06-20T08:00:00Z"),
            response("Draft of Jane"),
            response("Shared by Sam", role="manager", shared_on="2026-06-21T08:00:00Z"),
            response("Secret of Sam", role="manager", confidential=True, text="At risk of leaving?"),
        ],
        **changes,
    }


def feedback_record(id: int = 70311, **changes: Any) -> dict[str, Any]:
    """Feedback whose provider is told."""
    return {
        "id": id,
        "uuid": f"f{id}",
        "template": {"id": 41, "name": "Peer feedback", "kind": "anytime"},
        "recipient": JANE,
        "requested_by": SAM,
        "provider": {"id": 148777, "name": "Kim Roe"},
        "status": "completed",
        "requested_on": "2026-04-20T09:12:00Z",
        "completed_on": "2026-05-04T09:12:00Z",
        "responses": [
            response("Go on so", text="What should continue?"),
            response(4, text="Collaboration", type="scale", min=1, max=5),
            response("Between us", confidential=True),
        ],
        **changes,
    }


def recognition_record(id: int = 9120, **changes: Any) -> dict[str, Any]:
    """A shoutout for two people."""
    return {
        "id": id,
        "created": 1767225600,
        "created_on": "2026-01-01T00:00:00Z",
        "modified_on": "2026-01-01T00:00:00Z",
        "shoutout": {"author": SAM, "for_user": JANE, "created": 1767225600},
        "comment": {"id": 88, "author": SAM, "text": "Great close! #teamwork", "edited": False},
        "goal": None,
        "for_group": None,
        "team_id": None,
        "mentioned_users": [{**JANE, "uuid": "j"}, {"id": 148777, "uuid": "k", "name": "Kim Roe"}],
        "hashtags": ["teamwork", "#closing"],
        **changes,
    }


def talent_record(user: dict[str, Any], cycle: int = 40, **ratings: Any) -> dict[str, Any]:
    """A talent record with its cycle laid in; a rating is a value, or a value and a number."""
    fields = [
        {"key": key, "label": key.replace("_", " ").capitalize(), "source": "conversation", **_rating(rating)}
        for key, rating in ratings.items()
    ]
    laid_in = {"id": cycle, "name": f"FY{cycle} year-end", "status": "open", "start": "2026-01-01", "end": "2026-03-01"}
    return {"user": user, "fields": fields, "cycle": laid_in}


def template_record(id: int = 310, **changes: Any) -> dict[str, Any]:
    """A template of conversations with two questions."""
    return {
        "id": id,
        "uuid": f"t{id}",
        "name": "Mid-year check-in",
        "type": "scheduled",
        "is_active": True,
        "questions": [
            {"id": 1, "text": "What went well?", "type": "paragraph", "role": "employee", "confidential": False},
            {"id": 2, "text": "At risk of leaving?", "type": "rating", "role": "manager", "confidential": True},
        ],
        **changes,
    }


def _rating(rating: Any) -> dict[str, Any]:
    value, number = rating if isinstance(rating, tuple) else (rating, None)
    return {"value": value, "number": number}
