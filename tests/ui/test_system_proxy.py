"""The proxy of the system, as Qt finds it; on Linux that is the environment's."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtNetwork import QNetworkProxyFactory

from bw_desktop.ui.system_proxy import system_proxy


def test_without_a_proxy_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    if not QNetworkProxyFactory.usesSystemConfiguration() and sys.platform == "linux":
        assert system_proxy("https://app.example/") is None


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the proxy is set in the system")
def test_a_proxy_of_the_system_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://proxy.example:3128")
    monkeypatch.setenv("http_proxy", "http://proxy.example:3128")
    assert system_proxy("https://app.example/") == "http://proxy.example:3128"
