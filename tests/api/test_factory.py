"""TLS by this system's trust store, and by nothing else; there is no way around it."""

from __future__ import annotations

import ast
import logging
import ssl
import sys
from pathlib import Path

import httpx
import pytest

from bw_desktop import api, endpoints, errors
from bw_desktop.api import AT_ONCE, Client, Connection, Environment, Key, Limits, Pace
from bw_desktop.api.factory import open_gate, open_http, tls_context
from tests.api.raw_server import answer, raw_server, sends
from tests.canaries import KEY
from tests.certificates import issue
from tests.sandbox_server import running_sandbox

PERSON = sends(answer(body=b'{"id": 7}'))
ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="SSL_CERT_FILE names the trust store on Linux only")


def client_of(base_url: str) -> Client:
    connection = Connection(base_url, Environment.LIVE)
    return Client(connection, Key(KEY, base_url), endpoints.load(), Pace(), patience=AT_ONCE)


async def test_an_unknown_certificate_is_refused_before_anything_is_sent(tmp_path: Path) -> None:
    async with raw_server(PERSON, tls=issue(tmp_path).server_context()) as server, client_of(server.base_url) as client:
        with pytest.raises(errors.CertificateUnknown) as caught:
            await client.call("users.me")
        assert server.requests == []
    assert caught.value.remedy == "copy-network-note"


@ON_LINUX
async def test_a_certificate_of_the_trust_store_is_accepted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Row A8: the company's authority is only in the trust store."""
    made = issue(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(made.authority))
    async with raw_server(PERSON, tls=made.server_context()) as server, client_of(server.base_url) as client:
        assert (await client.call("users.me")).record() == {"id": 7}
        assert server.header("authorization") == f"APIToken {KEY}"


@ON_LINUX
@pytest.mark.parametrize(("names", "days"), [(("elsewhere.example",), 2), (("localhost",), -1)])
async def test_a_trusted_authority_does_not_excuse_another_name_or_an_old_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, names: tuple[str, ...], days: int
) -> None:
    made = issue(tmp_path, *names, days=days)
    monkeypatch.setenv("SSL_CERT_FILE", str(made.authority))
    async with raw_server(PERSON, tls=made.server_context()) as server, client_of(server.base_url) as client:
        with pytest.raises(errors.CertificateUnknown):
            await client.call("users.me")
        assert server.requests == []


@ON_LINUX
async def test_the_sandbox_over_tls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = issue(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(made.authority))
    with running_sandbox("--tls", str(made.certificate), str(made.private_key)) as sandbox:
        base_url = sandbox.base_url
        assert base_url.startswith("https://")
        connection = Connection(base_url, Environment.TEST)
        key = Key(sandbox.keys["admin"], base_url)
        async with Client(connection, key, endpoints.load(), Pace()) as client:
            assert (await client.call("users.me")).record()["role"] == "admin"


def test_certificates_and_names_are_checked() -> None:
    context = tls_context()
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.check_hostname
    assert type(context).__module__.startswith("truststore")


async def test_the_client_follows_nothing_and_takes_nothing_from_the_environment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("https_proxy", "http://127.0.0.1:1")
    connection = Connection("https://one.example/api/v1/", Environment.LIVE)
    async with open_http(open_gate(connection, Key(KEY, connection.base_url)), Limits()) as http:
        assert not http.follow_redirects
        assert not http.trust_env
        assert http.timeout == httpx.Timeout(60.0, connect=15.0)
        assert KEY not in str(http.headers)


async def test_the_http_libraries_are_quiet() -> None:
    for name in ("httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.DEBUG)
    async with client_of("https://one.example/api/v1/"):
        assert not logging.getLogger("httpx").isEnabledFor(logging.INFO)
        assert not logging.getLogger("httpcore.connection").isEnabledFor(logging.DEBUG)


def test_no_other_place_makes_an_http_client_and_none_turns_checks_off() -> None:
    """Row A8: one code path, proven by a test that finds no other HTTP client."""
    room = Path(api.__file__).parent
    makers, offenders = set(), []
    for file in room.parent.rglob("*.py"):
        if "sandbox" in file.parts:
            continue
        text = file.read_text("utf-8")
        for node in ast.walk(ast.parse(text)):
            name = ast.unparse(node.func) if isinstance(node, ast.Call) else ""
            if name.endswith(("AsyncClient", "httpx.Client", "AsyncHTTPTransport", "HTTPTransport", "urlopen")):
                makers.add(file.name)
        if "verify=False" in text or "CERT_NONE" in text or "check_hostname = False" in text:
            offenders.append(file.name)
        if "import requests" in text or "import aiohttp" in text or "QNetworkAccessManager" in text:
            offenders.append(file.name)
    assert makers == {"factory.py"}
    assert offenders == []
