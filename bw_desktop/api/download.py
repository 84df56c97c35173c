"""Fetches a report's signed link into a file, without the key (section 3.4 of the API notes)."""

from __future__ import annotations

import asyncio
import itertools
import os
import tempfile
from collections.abc import Callable
from contextlib import aclosing
from pathlib import Path
from typing import BinaryIO

import httpx

from bw_desktop.api.body import BodyCut, BodyTooLarge, BodyUnreadable, unpacked
from bw_desktop.api.clock import Clock
from bw_desktop.api.exchange import new_request_id
from bw_desktop.api.gate import BARE
from bw_desktop.api.limits import Limits
from bw_desktop.api.outcomes import Journey, Trouble, lost, refused, unreadable
from bw_desktop.api.pace import LONGEST_WAIT
from bw_desktop.api.refusals import Words
from bw_desktop.api.repeats import Happened
from bw_desktop.errors import AnswerUnreadable, Details, FileUnwritable, ProgramError, WrongHost
from bw_desktop.messages import Message

Progress = Callable[[int, int | None], None]

_ATTEMPTS = 3
_PORTION = 2**20
_GONE = (401, 403, 404, 410)


class LinkGone(AnswerUnreadable):
    """A signed link that is no longer good: the report must be run again."""


class Downloader:
    """Fetches files for one client. A cut one is begun anew, a few times."""

    def __init__(self, http: httpx.AsyncClient, limits: Limits, clock: Clock) -> None:
        self._http = http
        self._limits = limits
        self._clock = clock

    async def fetch(self, url: str, target: Path, progress: Progress | None = None) -> int:
        """Fetches an address into a file and tells its size; the file appears whole or not at all."""
        for attempt in itertools.count(1):
            outcome = await self._once(url, target, progress)
            if isinstance(outcome, int):
                return outcome
            wait = float(2**attempt) if outcome.wait is None else outcome.wait
            if outcome.happened is Happened.TOLD or attempt == _ATTEMPTS or wait > LONGEST_WAIT:
                raise outcome.error
            await self._clock.sleep(wait)
        raise AssertionError("unreachable")

    async def _once(self, url: str, target: Path, progress: Progress | None) -> int | Trouble:
        details = Details(method="GET", path="report link", request_id=new_request_id())
        journey = Journey()
        try:
            async with asyncio.timeout(self._limits.download_time):
                return await self._into(url, target, progress, journey, details)
        except httpx.InvalidURL:
            return Trouble(Happened.TOLD, WrongHost(Message.of("error-address-not-secure"), details=details))
        except WrongHost as stopped:
            stopped.details = details
            return Trouble(Happened.TOLD, stopped)
        except (httpx.TransportError, ConnectionError, TimeoutError, BodyCut) as error:
            return lost(error, journey, details, reading=True)
        except (BodyTooLarge, BodyUnreadable) as error:
            return unreadable(error, journey, details, reading=True)
        except OSError as error:
            return Trouble(Happened.TOLD, _unwritable(error, details))

    async def _into(
        self, url: str, target: Path, progress: Progress | None, journey: Journey, details: Details
    ) -> int | Trouble:
        headers = {"Accept": "*/*", "Accept-Encoding": "identity", "X-Request-Id": details.request_id}
        request = self._http.build_request(
            "GET", url, headers=headers, extensions={"trace": journey.follow, BARE: True}
        )
        response = await self._http.send(request, stream=True)
        try:
            journey.status = response.status_code
            if not response.is_success:
                return self._refusal(response, details)
            return await self._save(response, target, progress)
        finally:
            await response.aclose()

    def _refusal(self, response: httpx.Response, details: Details) -> Trouble:
        trouble = refused(response, Words(), details, reading=True, privacy=(), now=self._clock.now())
        if response.status_code in _GONE:
            return Trouble(Happened.TOLD, _gone(trouble.error))
        return trouble

    async def _save(self, response: httpx.Response, target: Path, progress: Progress | None) -> int:
        handle, name = tempfile.mkstemp(".part", f".{target.name}.", target.parent)
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                size = await self._copy(response, file, progress)
            await asyncio.to_thread(temporary.replace, target)
        finally:
            temporary.unlink(missing_ok=True)  # noqa: ASYNC240  (also when cancelled, where nothing may be awaited)
        return size

    async def _copy(self, response: httpx.Response, file: BinaryIO, progress: Progress | None) -> int:
        total = _length(response)
        size = 0
        portion = bytearray()
        async with aclosing(unpacked(response, self._limits.download)) as parts:
            async for part in parts:
                portion += part
                if len(portion) >= _PORTION:
                    await asyncio.to_thread(file.write, bytes(portion))
                    portion.clear()
                size += len(part)
                if progress is not None:
                    progress(size, total)
        await asyncio.to_thread(file.write, bytes(portion))
        return size


def _length(response: httpx.Response) -> int | None:
    told = response.headers.get("content-length", "")
    return int(told) if told.isdecimal() and "content-encoding" not in response.headers else None


def _gone(error: ProgramError) -> LinkGone:
    return LinkGone(Message.of("api-report-link-gone"), remedy="try-again", details=error.details)


def _unwritable(error: OSError, details: Details) -> FileUnwritable:
    return FileUnwritable(remedy="choose-another-place", details=Details(text=type(error).__name__, path=details.path))
