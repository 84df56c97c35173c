"""The simulated Betterworks as one Starlette application: the API, its report files and the control addresses.

The demo calls it in-process, `python -m bw_desktop.sandbox` serves it on loopback.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Mount, Route

from bw_desktop.sandbox.control import Control
from bw_desktop.sandbox.server import Server
from bw_desktop.sandbox.settings import Settings

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def create_app(settings: Settings | None = None) -> Starlette:
    """A simulated Betterworks. `app.state.keys` has the four keys by role, `app.state.server` the server behind it.

    A server that was started closes by itself; in-process, await `app.state.server.close()` at the end.

    Raises `OSError` or `ValueError` for settings it cannot use.
    """
    server = Server(settings or Settings())

    async def report_file(request: Request) -> Response:
        """A workbook, for whoever has the signed link and sends no key along."""
        key = request.headers.get("authorization", "")
        entry = server.log.arrived(request.method, request.url.path, "", request.headers.get("x-request-id", ""), "")
        path = server.reports.file(request.path_params["name"], request.query_params.get("signature", ""))
        if key:
            entry.is_leak = True
            response: Response = JSONResponse({"detail": "Only one way to authenticate is allowed."}, 400)
        elif path is None:
            response = JSONResponse({"detail": "The link has expired."}, 403)
        else:
            response = FileResponse(path, media_type=XLSX, filename=path.name)
        server.log.answered(entry, response.status_code)
        return response

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        yield
        await server.close()

    app = Starlette(
        routes=[
            Mount("/_sandbox", routes=Control(server).routes()),
            Route("/_files/reports/{name}", report_file),
            Mount("/", server),
        ],
        lifespan=lifespan,
    )
    app.state.server = server
    app.state.keys = dict(server.keys.secrets)
    return app
