"""Checks that what the program needs is there, also in a frozen build, and tells it as plain data (`--self-check`)."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtGui import QGuiApplication, QImageReader

from bw_desktop import __version__, endpoints
from bw_desktop.api.factory import tls_context
from bw_desktop.errors import ProgramError
from bw_desktop.spreadsheet import TemplateLists, open_source, write_template
from bw_desktop.storage.system_keychain import SystemKeychain
from bw_desktop.ui.theme import icons
from bw_desktop.wording import LANGUAGES, TERMS, Wording

_ICON, _SIZE = "users", 24
_MISSING = (ImportError, OSError, LookupError, RuntimeError, ValueError, AttributeError, ProgramError)
"""What a part left out of a build shows itself by; anything else ends the command, which is no less a failure."""


def self_check() -> dict[str, Any]:
    """Facts by name; what is missing says why under its name, and `ok` is false then."""
    checks: dict[str, Callable[[], Any]] = {
        "version": lambda: __version__,
        "platform_plugin": QGuiApplication.platformName,
        "svg": _svg,
        "wording": _wording,
        "keychain": _keychain,
        "trust_store": _trust_store,
        "endpoint_map": lambda: len(endpoints.load().operations),
        "template": _template,
    }
    facts: dict[str, Any] = {}
    failed: list[str] = []
    for name, check in checks.items():
        try:
            facts[name] = check()
        except _MISSING as error:
            failed.append(name)
            facts[name] = f"{type(error).__name__}: {error}"
    return {**facts, "failed": failed, "ok": not failed}


def _svg() -> bool:
    """An icon has to be drawn, and the marks of the style sheet need the picture format."""
    drawn = icons.pixmap(_ICON, "#000000", _SIZE).toImage()
    has_ink = any(drawn.pixelColor(x, y).alpha() for x in range(_SIZE) for y in range(_SIZE))
    formats = {bytes(known.data()).decode() for known in QImageReader.supportedImageFormats()}
    if not has_ink or "svg" not in formats:
        raise RuntimeError("svg")
    return True


def _wording() -> dict[str, str]:
    """One sentence of each language, through terms and arguments."""
    return {
        language: Wording(language, terms).text("tab-goals-loading") for language in LANGUAGES for terms in TERMS[:1]
    }


def _keychain() -> str:
    return asyncio.run(SystemKeychain().facts()).backend


def _trust_store() -> str:
    return type(tls_context()).__module__


def _template() -> str:
    with tempfile.TemporaryDirectory() as folder:
        path = write_template(Path(folder) / "template.xlsx", TemplateLists(), wording=Wording())
        return open_source(path).file.template_version
