"""`python -m bw_desktop.sandbox`: serves the simulated Betterworks on loopback until it is interrupted."""

from __future__ import annotations

import argparse
import json
import signal
import socket
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from types import FrameType

import uvicorn
from starlette.applications import Starlette

from bw_desktop.sandbox import Paging, Settings, access, create_app, faults, paging
from bw_desktop.sandbox.wire import CuttableProtocol

HOST = "127.0.0.1"


def main(arguments: Sequence[str] | None = None) -> int:
    """Starts the server, says where it is in one line of JSON, and serves. Returns the exit code."""
    parser = _parser()
    given = parser.parse_args(arguments)
    try:
        app = create_app(_settings(given))
        listener = _listener(given.port)
    except (OSError, ValueError) as error:
        parser.error(str(error))
    scheme = "https" if given.tls else "http"
    origin = f"{scheme}://{HOST}:{listener.getsockname()[1]}"
    print(
        json.dumps({"base_url": f"{origin}/api/v1/", "keys": app.state.keys, "control": f"{origin}/_sandbox/"}),
        flush=True,
    )
    _serve(app, listener, given.tls)
    return 0


def _listener(port: int) -> socket.socket:
    # Said to be TCP, for only then asyncio sends small answers at once: 1 ms instead of 40.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if sys.platform != "win32":
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((HOST, port))
    # From here on nobody is turned away, though nobody is answered yet.
    listener.listen(256)
    # Whoever reads the address may connect at once, before the server accepts.
    listener.listen(128)
    return listener


def _serve(app: Starlette, listener: socket.socket, tls: list[str] | None) -> None:
    certificate, key = tls or (None, None)
    server = uvicorn.Server(
        uvicorn.Config(
            app,
            http=CuttableProtocol,
            ws="none",
            log_level="error",
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=1,
            # Longer than a client keeps a connection: else the two may close and use it at the same moment.
            timeout_keep_alive=75,
            ssl_certfile=certificate,
            ssl_keyfile=key,
        )
    )

    # uvicorn raises a signal again after a clean end; here it then does nothing more.
    def stop(_number: int, _frame: FrameType | None) -> None:
        server.should_exit = True

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, stop)
    server.run(sockets=[listener])


def _settings(given: argparse.Namespace) -> Settings:
    rights = None if given.rights in (None, "random") else access.rights_from_file(Path(given.rights))
    return Settings(
        people=given.people,
        goals=given.goals,
        seed=given.seed,
        today=given.today,
        paging=Paging(given.page_size, given.paging, given.shape),
        latency=given.latency,
        rate=given.rate,
        rights=rights,
        random_rights=given.rights == "random",
        faults=tuple(given.fault),
        answers_in_lists=given.answers_in_lists,
        without=frozenset(given.without),
        state=given.state,
        log=given.log,
        endpoints=given.endpoints,
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bw_desktop.sandbox", description=__doc__)
    add = parser.add_argument
    add("--port", type=int, default=0, help="0 takes a free one")
    add("--people", type=_count, default=1200)
    add("--goals", type=_natural, default=4000, help="milestones come on top")
    add("--seed", type=int, default=7, help="the same seed gives the same company")
    add("--today", type=date.fromisoformat, help="the day the company's dates lie around (YYYY-MM-DD)")
    add("--page-size", type=_count, default=30)
    add("--paging", choices=paging.KINDS, default="cursor")
    add("--shape", choices=paging.SHAPES, default="results", help="of a page")
    add("--latency", type=_seconds, default=0.0, metavar="20ms")
    add("--rate", type=_per_minute, metavar="300/min")
    add("--rights", metavar="FILE|random", help="JSON {role: {domain or operation: true|false}}")
    add("--fault", action="append", default=[], metavar="NAME[:ARGS]", help="; ".join(_fault_help()))
    add("--answers-in-lists", action="store_true", help="lists of conversations and feedback carry their answers")
    add("--without", action="append", default=[], metavar="OPERATION", help="an operation the server does not know")
    add("--tls", nargs=2, metavar=("CERT", "KEY"))
    add("--state", type=Path, metavar="FILE", help="what is written is kept here")
    add("--log", type=Path, metavar="FILE", help="one JSON line per step of each request")
    add("--endpoints", type=Path, metavar="FILE", help="laid over the endpoint map")
    return parser


def _fault_help() -> list[str]:
    return [f"{name}: {meaning}" for name, meaning in faults.NAMES.items()]


def _natural(text: str) -> int:
    number = int(text)
    if number < 0:
        raise ValueError(text)
    return number


def _count(text: str) -> int:
    if not (number := _natural(text)):
        raise ValueError(text)
    return number


def _seconds(text: str) -> float:
    for unit, factor in (("ms", 0.001), ("s", 1.0), ("", 1.0)):
        if text.endswith(unit):
            return float(text.removesuffix(unit)) * factor
    raise ValueError(text)


def _per_minute(text: str) -> float:
    rate = float(text.removesuffix("/min"))
    if rate <= 0:
        raise ValueError(text)
    return rate


if __name__ == "__main__":
    sys.exit(main())
