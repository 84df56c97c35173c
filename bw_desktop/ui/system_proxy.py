"""Asks the operating system which proxy leads to an address, PAC files included (row A8)."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtNetwork import QNetworkProxy, QNetworkProxyFactory, QNetworkProxyQuery

_HTTP = frozenset({QNetworkProxy.ProxyType.HttpProxy, QNetworkProxy.ProxyType.HttpCachingProxy})


def system_proxy(address: str) -> str | None:
    """The proxy for an address as `http://host:port`, or None. May be slow: to be called in a thread.

    Fits `api.proxies.ProxyFinder`. Proxies of other kinds than HTTP are passed over for the next one offered.
    """
    query = QNetworkProxyQuery(QUrl(address))
    for proxy in QNetworkProxyFactory.systemProxyForQuery(query):
        if proxy.type() == QNetworkProxy.ProxyType.NoProxy:
            return None
        if proxy.type() in _HTTP:
            return f"http://{proxy.hostName()}:{proxy.port()}"
    return None
