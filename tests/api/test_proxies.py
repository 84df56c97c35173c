"""The way out is the one the system names, asked per host, and never for this computer."""

from __future__ import annotations

import threading

import httpx
import pytest

from bw_desktop import endpoints, errors
from bw_desktop.api import AT_ONCE, Client, Connection, Environment, Key, Pace, environment_proxy, no_proxy
from bw_desktop.api.proxies import ProxyRouter
from tests.api.raw_server import answer, raw_server, sends
from tests.canaries import KEY

ADDRESS = "https://app.betterworks.com/api/v1/"


@pytest.fixture
def clean(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """An environment without any proxy settings."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    return monkeypatch


@pytest.mark.parametrize(
    ("settings", "proxy"),
    [
        ({}, None),
        ({"https_proxy": "http://proxy.acme:3128"}, "http://proxy.acme:3128"),
        ({"HTTPS_PROXY": "proxy.acme:3128"}, "http://proxy.acme:3128"),
        ({"http_proxy": "http://proxy.acme:3128"}, None),
        ({"all_proxy": "http://proxy.acme:3128"}, "http://proxy.acme:3128"),
        ({"https_proxy": "http://proxy.acme:3128", "no_proxy": "betterworks.com"}, None),
        ({"https_proxy": "http://proxy.acme:3128", "no_proxy": "other.com"}, "http://proxy.acme:3128"),
    ],
)
def test_the_environments_proxy(clean: pytest.MonkeyPatch, settings: dict[str, str], proxy: str | None) -> None:
    for name, value in settings.items():
        clean.setenv(name, value)
    assert environment_proxy(ADDRESS) == proxy


def test_no_proxy_is_the_direct_way() -> None:
    assert no_proxy(ADDRESS) is None


class Way(httpx.AsyncBaseTransport):
    def __init__(self, proxy: str | None) -> None:
        self.proxy = proxy
        self.asked: list[str] = []
        self.fails = False
        self.is_closed = False

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(str(request.url))
        if self.fails:
            raise httpx.ConnectError("broken")
        return httpx.Response(200)

    async def aclose(self) -> None:
        self.is_closed = True


class Ways:
    """Opens ways and remembers them, and which addresses a proxy was asked for."""

    def __init__(self) -> None:
        self.opened: dict[str | None, Way] = {}
        self.found: list[str] = []
        self.threads: set[int] = set()

    def open(self, proxy: str | None) -> Way:
        assert proxy not in self.opened
        self.opened[proxy] = Way(proxy)
        return self.opened[proxy]

    def find(self, address: str) -> str | None:
        self.found.append(address)
        self.threads.add(threading.get_ident())
        return "http://proxy.acme:3128" if "betterworks" in address else None


async def test_each_host_is_asked_for_once_and_beside_the_loop() -> None:
    ways = Ways()
    router = ProxyRouter(ways.find, ways.open)
    for address in (ADDRESS, f"{ADDRESS}users/", "https://files.example/x", "http://127.0.0.1:9/", "http://localhost/"):
        await router.handle_async_request(httpx.Request("GET", address))
    assert ways.found == ["https://app.betterworks.com:443/", "https://files.example:443/"]
    assert threading.get_ident() not in ways.threads
    assert len(ways.opened["http://proxy.acme:3128"].asked) == 2
    assert len(ways.opened[None].asked) == 3
    await router.aclose()
    assert all(way.is_closed for way in ways.opened.values())


async def test_a_way_that_failed_is_asked_for_again() -> None:
    """A laptop that came home from the office has another proxy, or none."""
    ways = Ways()
    router = ProxyRouter(ways.find, ways.open)
    await router.handle_async_request(httpx.Request("GET", ADDRESS))
    ways.opened["http://proxy.acme:3128"].fails = True
    with pytest.raises(httpx.ConnectError):
        await router.handle_async_request(httpx.Request("GET", ADDRESS))
    ways.opened["http://proxy.acme:3128"].fails = False
    await router.handle_async_request(httpx.Request("GET", ADDRESS))
    assert len(ways.found) == 2
    await router.aclose()


async def through(proxy: str) -> errors.ProgramError:
    connection = Connection("https://betterworks.example/api/v1/", Environment.LIVE, look_only=False)
    client = Client(
        connection, Key(KEY, connection.base_url), endpoints.load(), Pace(), patience=AT_ONCE,
        find_proxy=lambda address: proxy,
    )  # fmt: skip
    async with client:
        with pytest.raises(errors.ProgramError) as caught:
            await client.call("goals.create")
    return caught.value


@pytest.mark.parametrize("status", ["407 Proxy Authentication Required", "403 Forbidden", "502 Bad Gateway"])
async def test_a_proxy_that_refuses_is_the_company_network_and_sees_no_key(status: str) -> None:
    async with raw_server(sends(answer(status), then="close")) as server:
        error = await through(server.origin)
        assert server.requests[0].startswith("CONNECT betterworks.example:443 ")
        assert all(KEY not in request for request in server.requests)
    assert type(error) is errors.Unreachable
    assert error.message.id == "error-unreachable-proxy"


async def test_a_tunnel_that_breaks_proves_that_nothing_left() -> None:
    async with raw_server(sends(b"HTTP/1.1 200 Connection established\r\n\r\n", then="close")) as server:
        error = await through(server.origin)
    assert isinstance(error, errors.Unreachable)


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:1", "ftp://127.0.0.1:1"])
async def test_a_kind_of_proxy_that_is_not_spoken_is_told(proxy: str) -> None:
    error = await through(proxy)
    assert type(error) is errors.Unreachable
    assert error.message.id == "error-unreachable-proxy"
