"""The simulated Betterworks as one Starlette application: the API, its report files and the control addresses.

The demo calls it in-process, `python -m bw_desktop.sandbox` serves it on loopback.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.routing import Mount

from bw_desktop.sandbox.control import Control
from bw_desktop.sandbox.downloads import Downloads
from bw_desktop.sandbox.server import Server
from bw_desktop.sandbox.settings import Settings


def create_app(settings: Settings | None = None) -> Starlette:
    """A simulated Betterworks. `app.state.keys` has the four keys by role, `app.state.server` the server behind it.

    A server that was started closes by itself; in-process, await `app.state.server.close()` at the end.

    Raises `OSError` or `ValueError` for settings it cannot use.
    """
    server = Server(settings or Settings())

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        yield
        await server.close()

    app = Starlette(
        routes=[
            Mount("/_sandbox", routes=Control(server).routes()),
            Mount("/_files", Downloads(server)),
            Mount("/", server),
        ],
        lifespan=lifespan,
    )
    app.state.server = server
    app.state.keys = dict(server.keys.secrets)
    return app
