"""Hands out the workbooks of reports to whoever has the signed link, as a store of files beside the API would.

A key sent along is refused and marked in the log, so that a client that leaks it is convicted.
"""

from __future__ import annotations

from pathlib import Path

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import Receive, Scope, Send

from bw_desktop.sandbox import failing
from bw_desktop.sandbox.report_runs import LINK_PATH
from bw_desktop.sandbox.server import Server, response_of

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class Downloads:
    """The files of one server, below `report_runs.LINK_PATH`. Faults reach them by `path=_files`."""

    def __init__(self, server: Server) -> None:
        self._server = server

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request for a file."""
        request, log = Request(scope, receive), self._server.log
        entry = log.arrived(request.method, request.url.path, "", request.headers.get("x-request-id", ""), "")
        entry.is_leak = "authorization" in request.headers
        if await failing.held_up(self._server.faults.striking("GET", entry.path, "", ("slow", "never")), receive):
            return
        response = self._response(request, entry.path)
        if response.status_code == 200 and self._server.faults.striking("GET", entry.path, "", ("cut-body",)):
            log.answered(entry, 0, "cut-body")
            await failing.half(response, scope, receive, send)
            return
        log.answered(entry, response.status_code)
        await response(scope, receive, send)

    def _response(self, request: Request, path: str) -> Response:
        if fault := self._server.faults.striking("GET", path, "", failing.REFUSALS):
            return response_of(failing.refusal(fault, str(request.url)))
        if "authorization" in request.headers:
            return JSONResponse({"detail": "Only one way to authenticate is allowed."}, 400)
        file = self._server.reports.file(path.removeprefix(LINK_PATH), request.query_params.get("signature", ""))
        if file is None:
            return JSONResponse({"detail": "The link has expired."}, 403)
        return _workbook(file)


def _workbook(file: Path) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{file.name}"'}
    return Response(file.read_bytes(), headers=headers, media_type=XLSX)
