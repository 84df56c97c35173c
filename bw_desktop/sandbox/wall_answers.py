"""Puts recognition into the JSON of an answer, with the names a third party's connector tells (section 3.7)."""

from __future__ import annotations

from typing import Any

from bw_desktop.endpoints import EndpointMap, Json
from bw_desktop.sandbox.bodies import Bodies, group_body, instant, is_odd, person_body, uuid
from bw_desktop.sandbox.entities import Goal
from bw_desktop.sandbox.store import Store
from bw_desktop.sandbox.talks import Recognition


class WallAnswers:
    """Writes recognition as the API would."""

    def __init__(self, endpoints: EndpointMap, store: Store) -> None:
        self._bodies = Bodies(endpoints.fields["recognition"])
        self._store = store

    def recognition(self, recognition: Recognition) -> Json:
        """A shoutout, whose text stands in its comment, or a comment on a goal."""
        group = self._store.group(recognition.group_id)
        body = self._bodies.filled(
            {
                "id": recognition.id,
                "created": recognition.created,
                "created_on": instant(recognition.created),
                "modified_on": instant(recognition.edited or recognition.created),
                "mentioned": [person_body(one) for one in map(self._store.person, recognition.mentioned) if one],
                "hashtags": list(recognition.hashtags),
            }
        )
        self._write_shoutout(body, recognition)
        self._write_comment(body, recognition)
        self._write_goal(body, recognition)
        body[self._bodies.fields["group_id"].path[0]] = group_body(group) if group else None
        body["team_id"] = group.id if group and group.is_team else None
        if is_odd("recognition", recognition.id):
            del body[self._bodies.fields["modified_on"].path[0]]
            body["group_picture_uris"] = {"small": None, "medium": None}
        return body

    def _write_shoutout(self, body: dict[str, Any], recognition: Recognition) -> None:
        if recognition.goal_id is not None:
            self._bodies.null(body, "giver_id", 1)
            return
        receiver = self._store.person(recognition.receiver_id)
        self._bodies.fill(body, self._bodies.person("giver", self._store.person(recognition.author_id)))
        self._bodies.fill(body, self._bodies.person("receiver", receiver))
        if receiver is None:
            self._bodies.null(body, "receiver_id")
        body[self._bodies.fields["giver_id"].path[0]]["created"] = recognition.created

    def _write_comment(self, body: dict[str, Any], recognition: Recognition) -> None:
        goal = self._store.goal(recognition.goal_id)
        self._bodies.fill(body, self._bodies.person("commenter", self._store.person(recognition.author_id)))
        self._bodies.fill(body, {"text": recognition.text, "is_edited": recognition.edited is not None})
        body[self._bodies.fields["text"].path[0]] |= {
            "id": recognition.id + 50_000_000,
            "uuid": uuid("comment", recognition.id),
            "created": recognition.created,
            "created_on": instant(recognition.created),
            "modified_on": instant(recognition.edited),
            "is_key_result": goal is not None and goal.is_milestone,
        }

    def _write_goal(self, body: dict[str, Any], recognition: Recognition) -> None:
        goal = self._store.goal(recognition.goal_id)
        if goal is None:
            self._bodies.null(body, "goal_id", 1)
            return
        owner = self._store.person(goal.owner_id)
        self._bodies.fill(body, {"goal_id": goal.id, "goal_name": goal.name})
        self._bodies.fill(body, self._bodies.person("goal_owner", owner))
        body[self._bodies.fields["goal_id"].path[0]]["uuid"] = goal.uuid
        if owner is None:
            self._write_group_owner(body, goal)

    def _write_group_owner(self, body: dict[str, Any], goal: Goal) -> None:
        group = self._store.group(goal.group_id)
        self._bodies.null(body, "goal_owner_id")
        if group:
            *above, _user, _id = self._bodies.fields["goal_owner_id"].path
            for key in above:
                body = body[key]
            body["group"] = group_body(group) | {"is_team": group.is_team, "is_active": group.is_active}
