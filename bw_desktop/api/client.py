"""The client of the Betterworks REST API: calls by the operations of the endpoint map, their pages and repeats."""

from __future__ import annotations

import itertools
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import httpx

from bw_desktop.api.clock import Clock
from bw_desktop.api.connection import Connection
from bw_desktop.api.download import Downloader, Progress
from bw_desktop.api.exchange import Exchange, Observer, new_request_id
from bw_desktop.api.factory import open_gate, open_http
from bw_desktop.api.key import Key
from bw_desktop.api.limits import Limits, Patience
from bw_desktop.api.listing import Listing
from bw_desktop.api.outcomes import Answer, Trouble
from bw_desktop.api.pace import Listener, Pace, Turn, Verdict
from bw_desktop.api.pages import Page
from bw_desktop.api.planned import Parameters, Planned, planned
from bw_desktop.api.proxies import ProxyFinder, no_proxy
from bw_desktop.api.repeats import is_sent_again
from bw_desktop.endpoints import EndpointMap, Json
from bw_desktop.errors import Busy, Details


class Client:
    """One workspace with one key. Close it, or use it with `async with`.

    `pace` is shared by all clients of a host. `transport` replaces the network (sample mode: an `httpx.ASGITransport`),
    `find_proxy` names the proxy of an address, `observe` hears the facts of every single request. `is_answered` tells
    whether the host answered the latest request, whatever it said; None before the first.
    """

    def __init__(
        self,
        connection: Connection,
        key: Key,
        endpoints: EndpointMap,
        pace: Pace,
        *,
        find_proxy: ProxyFinder = no_proxy,
        transport: httpx.AsyncBaseTransport | None = None,
        limits: Limits | None = None,
        patience: Patience | None = None,
        clock: Clock | None = None,
        observe: Observer | None = None,
    ) -> None:
        self.connection = connection
        self.endpoints = endpoints
        self.key = key
        self.is_answered: bool | None = None
        self._pace = pace
        self._limits = limits or Limits()
        self._patience = patience or Patience()
        self._clock = clock or Clock()
        self._gate = open_gate(connection, key, find_proxy=find_proxy, transport=transport)
        self._http = open_http(self._gate, self._limits)
        self._exchange = Exchange(
            self._http,
            key,
            limits=self._limits,
            clock=self._clock,
            privacy=endpoints.values.get("privacy_notice", ()),
            observe=observe,
        )

    def set_look_only(self, look_only: bool) -> None:
        """Says what may leave from the next request on (row A6)."""
        self.connection = replace(self.connection, look_only=look_only)
        self._gate.set_look_only(look_only)

    @property
    def width(self) -> int:
        """How many requests the pace lets out at once now."""
        return self._pace.limit

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Adds who hears that the host is left alone for a while, and that it goes on; the answer takes it away."""
        return self._pace.listen(listener)

    async def call(
        self,
        operation: str,
        *,
        parameters: Parameters | None = None,
        body: Json = None,
        patience: Patience | None = None,
        request_id: str = "",
        **values: str | int,
    ) -> Answer:
        """One call; `values` fill the names in the operation's path.

        A `request_id` chosen by the caller (a journal's) goes with the first attempt, repeats add their number to it.

        Reading is sent again by itself, within `patience`. Writing is only where it certainly did not arrive; after
        anything else `AnswerLost` is raised, and the caller looks before sending again (design.md's table of repeats).

        Raises a `ProgramError`: `LookOnly`, `WrongHost`, `KeyNotAccepted`, `NotAllowed`, `PrivacyNoticeOpen`,
        `NotFound`, `Refused`, `CertificateUnknown`, or one of `TryLater`.
        """
        request = planned(self.endpoints.operations[operation], self.connection.base_url, values, parameters, body)
        return await self._send(request, patience or self._patience, request_id)

    async def pages(
        self,
        operation: str,
        parameters: Parameters | None = None,
        *,
        patience: Patience | None = None,
        ahead: bool = False,
        **values: str | int,
    ) -> AsyncGenerator[Page, None]:
        """The pages of a list in order, one request at a time; the loop gets its turn after each.

        With `ahead` the next page is asked for while the caller works on one, and many where the addresses of the
        pages count plainly: for who wants them all. A list that changed meanwhile comes once more from its first page
        on, so that no row is missing; whoever collects drops the rows known by then.
        What arrived stays when a later page fails or is refused. Raises as `call` does.
        """
        request = planned(self.endpoints.operations[operation], self.connection.base_url, values, parameters)
        listing = Listing(
            request,
            lambda one: self._send(one, patience or self._patience),
            page_size=self.endpoints.limits["page_size"],
            most=self._limits.pages,
            width=lambda: self.width,
        )
        async with aclosing(listing.ahead() if ahead else listing.one_by_one()) as pages:
            async for page in pages:
                yield page

    async def records(
        self,
        operation: str,
        parameters: Parameters | None = None,
        *,
        patience: Patience | None = None,
        **values: str | int,
    ) -> list[dict[str, Any]]:
        """All records of a list, where it is known to be short. Raises as `call` does."""
        pages = self.pages(operation, parameters, patience=patience, ahead=False, **values)
        return [record async for page in pages for record in page.records]

    async def download(self, url: str, target: Path, progress: Progress | None = None) -> int:
        """Fetches a report's signed link into a file, without the key, and tells its size in bytes.

        The file appears whole or not at all. `progress` hears the bytes so far, and all of them if the server tells.
        Raises `WrongHost` for an address that is not https, `FileUnwritable`, or one of `TryLater`.
        """
        return await Downloader(self._http, self._limits, self._clock).fetch(url, target, progress)

    async def close(self) -> None:
        """Closes every connection."""
        await self._http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def _send(self, request: Planned, patience: Patience, request_id: str = "") -> Answer:
        turn = self._pace.turn()
        began = self._clock.monotonic()
        for attempt in itertools.count(1):
            if self._pace.wait > patience.slowed:
                raise Busy(wait=self._pace.wait, remedy="try-again", details=Details(request.method, request.shown))
            outcome = await self._attempt(turn, request, _numbered(request_id, attempt))
            if isinstance(outcome, Answer):
                return outcome
            spent = self._clock.monotonic() - began
            if not is_sent_again(
                outcome.happened,
                reading=request.reading,
                attempt=attempt,
                spent=spent,
                wait=self._pace.wait,
                patience=patience,
            ):
                raise outcome.error
        raise AssertionError("unreachable")

    async def _attempt(self, turn: Turn, request: Planned, request_id: str) -> Answer | Trouble:
        async with turn:
            outcome = await self._exchange.once(request, request_id)
            self.is_answered = isinstance(outcome, Answer) or outcome.error.details.status is not None
            if isinstance(outcome, Answer):
                turn.report(Verdict.CLEAN)
            elif outcome.verdict is not None:
                turn.report(outcome.verdict, outcome.wait)
        return outcome


def _numbered(request_id: str, attempt: int) -> str:
    if not request_id:
        return new_request_id()
    return request_id if attempt == 1 else f"{request_id}.{attempt}"
