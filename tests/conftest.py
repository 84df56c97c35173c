"""What every test stands on: guards around it, a home of its own, and the switches of the suite.

Switches: `--all` takes the journeys marked `e2e` too; `--without-qt` makes Qt unimportable, to show that
the pure rooms need none.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType

import hypothesis
import pytest

pytest_plugins = ["tests.guards.alive", "tests.guards.logs", "tests.guards.network", "tests.companions", "pytester"]

E2E_TIMEOUT = 300
QT = frozenset({"PySide6", "shiboken6", "qasync"})


class _QtHidden(MetaPathFinder):
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname.partition(".")[0] in QT:
            raise ModuleNotFoundError(f"{fullname} is hidden by --without-qt", name=fullname)
        return None


def pytest_addoption(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    parser.addoption("--all", action="store_true", help="with every journey marked e2e")
    parser.addoption("--without-qt", action="store_true", help="make Qt unimportable; give -p no:pytest-qt as well")
    if not pluginmanager.hasplugin("pytest-qt"):
        for name in ("qt_log_level_fail", "qt_log_ignore"):
            parser.addini(name, "pytest-qt's own, which is not loaded")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--without-qt"):
        sys.meta_path.insert(0, _QtHidden())
    _set_environment()
    quick = hypothesis.settings(max_examples=60, deadline=None, derandomize=False)
    thorough = hypothesis.settings(quick, max_examples=120)
    hypothesis.settings.register_profile("quick", quick)
    hypothesis.settings.register_profile("thorough", thorough)
    hypothesis.settings.load_profile("thorough" if config.getoption("--all") else "quick")


def _set_environment() -> None:
    if not os.environ.get("LC_ALL") and not os.environ.get("LANG"):
        os.environ["LC_ALL"] = "C.UTF-8"
    if sys.platform == "linux":
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        # Short, because a socket's path may have 107 characters at the most.
        os.environ["XDG_RUNTIME_DIR"] = tempfile.mkdtemp(prefix="run-")
    os.environ["QT_API"] = os.environ["PYTEST_QT_API"] = "pyside6"
    # A test that wants a keychain asks for it; the user's own is never touched.
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"


def pytest_unconfigure() -> None:
    folder = Path(os.environ.get("XDG_RUNTIME_DIR", ""))
    if folder.name.startswith("run-"):
        # A message bus leaves a folder of its own in it.
        shutil.rmtree(folder, ignore_errors=True)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    journeys = Path(__file__).parent / "e2e"
    for item in items:
        if journeys in item.path.parents:
            item.add_marker(pytest.mark.e2e)
        if item.get_closest_marker("e2e") and not item.get_closest_marker("timeout"):
            item.add_marker(pytest.mark.timeout(E2E_TIMEOUT))
    if not config.getoption("--all"):
        left_out = [item for item in items if item.get_closest_marker("e2e")]
        items[:] = [item for item in items if not item.get_closest_marker("e2e")]
        config.hook.pytest_deselected(items=left_out)


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder: where this test's settings, store and caches end up."""
    folder = tmp_path_factory.mktemp("home")
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(folder))
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(folder / name.lower()))
    return folder
