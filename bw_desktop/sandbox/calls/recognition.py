"""Recognition: reading it. It is public to all (section 4.5)."""

from __future__ import annotations

from collections.abc import Mapping

from bw_desktop.endpoints import Json
from bw_desktop.sandbox.calls.call import Answer, Call, Handler
from bw_desktop.sandbox.wall_answers import WallAnswers


def list_recognition(call: Call) -> Answer:
    """All recognition on the wall, the oldest first."""
    answers, drawn = WallAnswers(call.endpoints, call.store), call.store.company.recognitions

    def write(id: int) -> Json:
        recognition = drawn.recognition(id)
        return answers.recognition(recognition) if recognition else None

    return call.pages(call.store.recognition_ids(), write)


HANDLERS: Mapping[str, Handler] = {"recognition.list": list_recognition}
