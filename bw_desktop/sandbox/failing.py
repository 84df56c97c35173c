"""The faults that keep an answer back, put another in its place, or cut it in half."""

from __future__ import annotations

import asyncio

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from bw_desktop.sandbox import gate, tampering, wire
from bw_desktop.sandbox.calls.call import Answer
from bw_desktop.sandbox.faults import Fault

_HTML = "<html><head><title>{title}</title></head><body><center><h1>{title}</h1></center></body></html>"

REFUSALS = (
    "401", "403", "404", "429", "429-bare", "500", "503", "504", "html-502", "redirect-other-host", "privacy-notice",
)  # fmt: skip


def refusal(fault: Fault, address: str) -> Answer:
    """What is answered instead of doing anything. `address` is the request's own."""
    match fault.name:
        case "429":
            return gate.throttled(int(fault.number("retry_after", 1))).answer
        case "429-bare":
            return gate.throttled(None).answer
        case "redirect-other-host":
            return Answer(302, None, {"location": tampering.elsewhere(fault, address)})
        case "503":
            wait = fault.text("retry_after", "")
            return Answer(503, {"detail": "Service unavailable."}, {"retry-after": wait} if wait else {})
        case _:
            return _PLAIN[fault.name]


async def held_up(fault: Fault | None, receive: Receive) -> bool:
    """Waits as a fault says; True when the request must not be answered at all."""
    if fault is None:
        return False
    if fault.name == "slow":
        await asyncio.sleep(fault.number("seconds", 2))
        return False
    await wire.until_gone(receive)
    return True


async def half(response: Response, scope: Scope, receive: Receive, send: Send) -> None:
    """Announces a whole body, sends half of it and closes the connection."""
    start = {"type": "http.response.start", "status": response.status_code, "headers": response.raw_headers}
    await send(start)
    body = bytes(response.body)
    await send({"type": "http.response.body", "body": body[: len(body) // 2], "more_body": True})
    await wire.close(scope, receive)


_PLAIN = {
    "401": Answer(401, {"detail": "Invalid token."}),
    "403": Answer(403, {"detail": "You do not have permission to perform this action."}),
    "404": Answer(404, {"detail": "Not found."}),
    "500": Answer(500, {"detail": "Internal server error."}),
    "504": Answer(504, _HTML.format(title="504 Gateway Time-out")),
    "html-502": Answer(502, _HTML.format(title="502 Bad Gateway")),
    "privacy-notice": Answer(403, {"detail": "The privacy notice has not been accepted."}),
}
