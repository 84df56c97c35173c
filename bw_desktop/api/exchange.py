"""One request and its answer: sends once, reads within bounds, and says what became of it. Repeats are the client's."""

from __future__ import annotations

import asyncio
import logging
import uuid
from collections.abc import Callable
from datetime import datetime

import httpx

from bw_desktop.api.body import BodyCut, BodyTooLarge, BodyUnreadable, decoded, unpacked, whole
from bw_desktop.api.clock import Clock
from bw_desktop.api.connection import origin_of
from bw_desktop.api.key import Key
from bw_desktop.api.limits import Limits
from bw_desktop.api.outcomes import Answer, Journey, Trouble, lost, refused, unreadable
from bw_desktop.api.planned import Planned
from bw_desktop.api.refusals import Words, words_of
from bw_desktop.api.repeats import Happened
from bw_desktop.api.trace import Exchanged, tell
from bw_desktop.errors import Details, LookOnly, WrongHost

_LOG = logging.getLogger(__name__)
_REFUSAL_BYTES = 256 * 2**10


def new_request_id() -> str:
    """An `X-Request-Id` that no other request has (row L3)."""
    return str(uuid.uuid4())


Observer = Callable[[Exchanged], None]


class Exchange:
    """Sends the requests of one client, each once.

    `privacy` are the words by which the server tells that the privacy notice is open.
    """

    def __init__(
        self,
        http: httpx.AsyncClient,
        key: Key,
        *,
        limits: Limits,
        clock: Clock,
        privacy: tuple[str, ...],
        observe: Observer | None = None,
    ) -> None:
        self._http = http
        self._key = key
        self._limits = limits
        self._clock = clock
        self._privacy = privacy
        self._observe = observe

    async def once(self, request: Planned, request_id: str) -> Answer | Trouble:
        """Sends a request once. Being cancelled closes its connection and leaves nothing behind."""
        details = Details(method=request.method, path=request.shown, request_id=request_id)
        journey = Journey()
        at, began = self._clock.now(), self._clock.monotonic()
        try:
            async with asyncio.timeout(self._limits.attempt):
                return await self._answer(request, details, journey, began)
        except (LookOnly, WrongHost) as stopped:
            journey.held_back = journey.status is None
            stopped.details = details
            return Trouble(Happened.TOLD, stopped)
        except (httpx.TransportError, OSError, BodyCut) as error:
            return lost(error, journey, details, reading=request.reading)
        except (BodyTooLarge, BodyUnreadable) as error:
            return unreadable(error, journey, details, reading=request.reading)
        finally:
            self._tell(request, details.request_id, journey, at, self._clock.monotonic() - began)

    async def _answer(self, request: Planned, details: Details, journey: Journey, began: float) -> Answer | Trouble:
        response = await self._http.send(self._built(request, details.request_id, journey), stream=True)
        try:
            journey.status = response.status_code
            moved = _with_slash(response, request)
            if not response.is_success and moved is None:
                return await self._refusal(response, request, details)
            raw = await whole(response, self._limits.body)
        finally:
            await response.aclose()
        if moved is not None:
            return await self.once(request.at(moved), new_request_id())
        data = decoded(raw, self._limits.nesting)
        if data is None and request.reading:
            raise BodyUnreadable
        return Answer(response.status_code, data, details.request_id, self._clock.monotonic() - began, raw)

    async def _refusal(self, response: httpx.Response, request: Planned, details: Details) -> Trouble:
        raw = await _beginning(response)
        try:
            body = decoded(raw, self._limits.nesting)
        except BodyUnreadable:
            body = None
        words = words_of(body, raw)
        hide = self._key.redact
        clean = Words(hide(words.text), {hide(name): hide(text) for name, text in words.fields.items()})
        return refused(response, clean, details, reading=request.reading, privacy=self._privacy, now=self._clock.now())

    def _built(self, request: Planned, request_id: str, journey: Journey) -> httpx.Request:
        headers = {"Accept": "application/json", "Accept-Encoding": "gzip", "X-Request-Id": request_id}
        if request.body is not None:
            headers["Content-Type"] = "application/json"
        return self._http.build_request(
            request.method, request.url, content=request.body, headers=headers, extensions={"trace": journey.follow}
        )

    def _tell(self, request: Planned, request_id: str, journey: Journey, at: datetime, elapsed: float) -> None:
        status = journey.status
        if journey.held_back:
            _LOG.info("%s %s %s held back here, nothing left", request_id, request.method, request.shown)
        else:
            _LOG.info("%s %s %s %s %.0f ms", request_id, request.method, request.shown, status, elapsed * 1000)
        done = Exchanged(request.method, request.url, request.shown, request_id, status, elapsed, at, request.body)
        tell(done)
        if self._observe is not None:
            self._observe(done)


async def _beginning(response: httpx.Response) -> bytes:
    """As much of a refusal as is readable: its status counts more than its words."""
    beginning = bytearray()
    try:
        async for part in unpacked(response, _REFUSAL_BYTES):
            beginning += part
    except (httpx.TransportError, BodyCut, BodyTooLarge, BodyUnreadable):
        _LOG.debug("the words of a refusal could not be read to their end")
    return bytes(beginning)


def _with_slash(response: httpx.Response, request: Planned) -> str | None:
    """Where a reading request is sent on to, if it only lacked the last slash (section 2.1 of the API notes)."""
    if response.status_code not in (301, 302, 307, 308) or not request.reading:
        return None
    here = httpx.URL(request.url)
    try:
        there = here.join(response.headers.get("location", ""))
    except httpx.InvalidURL:
        return None
    same = origin_of(here) == origin_of(there) and there.path == f"{here.path}/"
    return str(there) if same else None
