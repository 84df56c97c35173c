"""What goes into the frozen program and what stays out: the choices behind `bw_desktop.spec`, as plain functions.

PyInstaller takes all plugins and translations of every Qt part it meets, and all of Babel's languages. Most of
that is never opened by this program; leaving it out makes the download half as big.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath

# Imported by name at run time, so that PyInstaller cannot see it.
HIDDEN = [
    *("PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets", "PySide6.QtSvg", "PySide6.QtNetwork"),
    *("keyring.backends.SecretService", "keyring.backends.Windows", "keyring.backends.macOS"),
]

# Optional friends of our libraries; none of them is used here.
EXCLUDED = [
    *("tkinter", "curses", "lib2to3", "pydoc_data", "unittest", "test", "ensurepip", "idlelib", "turtle"),
    *("httpx._main", "pygments", "rich", "PIL", "numpy", "pandas", "lxml", "IPython", "setuptools", "pip"),
    *("pytest", "_pytest", "hypothesis"),
    *("PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtOpenGL", "PySide6.QtSql", "PySide6.QtTest", "PySide6.QtDesigner"),
]

# Folders of Qt's plugins that a program of widgets opens, on any system.
PLUGINS = frozenset(
    {
        *("accessible", "iconengines", "imageformats", "platforms", "platformthemes", "platforminputcontexts"),
        *("styles", "wayland-shell-integration", "wayland-decoration-client"),
    }
)
UNUSED = re.compile(
    r"(virtualkeyboard|qgtk3|qeglfs|qlinuxfb|qminimal|qvnc|qvkkhr|qdirect2d|qtiff|qwebp|qpdf|qicns|qtga|qwbmp|qmng|qjp2"
    r"|(lib)?Qt6?(Qml|Quick|OpenGLWidgets|VirtualKeyboard|EglFS|WlShell|Pdf|Sql|Test|Designer|UiTools|Help)\w*\."
    r"|(Qt(Qml|Quick|VirtualKeyboard|Pdf)\w*\.framework)|opengl32sw|d3dcompiler)"
)
# What dates and numbers may be written like; Babel has 800 more.
LOCALES = re.compile(r"(root|(en|de|fr|es|it|nl|pt|pl|sv|da|nb|no|fi|cs)(_.*)?)\.dat")
QT_TRANSLATIONS = re.compile(r"qtbase_(de|en)\.qm")


def is_needed(destination: str) -> bool:
    """Whether a file belongs in the build. `destination` is its path in the build's folder."""
    path = PurePosixPath(destination.replace("\\", "/"))
    folders = path.parts[:-1]
    if "locale-data" in folders:
        return LOCALES.fullmatch(path.name) is not None
    if "translations" in folders and "PySide6" in folders:
        return QT_TRANSLATIONS.fullmatch(path.name) is not None
    if "rapidfuzz" in folders:
        # It works without these: they are faster copies for newer processors, and we compare a few hundred words.
        return "_avx2." not in path.name
    if "pytz" in folders:
        # Our dates bring their zone with them.
        return "zoneinfo" not in folders
    if "plugins" in folders and "PySide6" in folders:
        kind = folders[folders.index("plugins") + 1]
        return kind in PLUGINS and not UNUSED.search(path.name)
    return not UNUSED.search(str(path))


def needed(entries: Iterable[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """The entries of one of PyInstaller's tables (destination, source, kind) that belong in the build."""
    return [entry for entry in entries if is_needed(entry[0])]


def reachable(
    entries: Iterable[tuple[str, str, str]], imports: Callable[[str], set[str]]
) -> list[tuple[str, str, str]]:
    """The entries without shared libraries that only something left out had asked for.

    `imports` gives the file names a binary is linked to. A library may stand in the table twice, as a file and as a
    link to it. Python's own is loaded by the executable, so nothing else need ask for it.
    """
    table = list(entries)
    libraries: dict[str, list[tuple[str, str, str]]] = {}
    for entry in table:
        if is_library(entry[0]):
            libraries.setdefault(PurePosixPath(entry[0]).name, []).append(entry)
    waiting = [entry for entry in table if not is_library(entry[0])]
    found = list(waiting)
    while waiting:
        for name in imports(waiting.pop()[1]) & libraries.keys():
            asked_for = libraries.pop(name)
            found += asked_for
            waiting += asked_for
    return found


def without_symbols(
    entries: Iterable[tuple[str, str, str]], folder: Path, strip: Callable[[Path, Path], None]
) -> list[tuple[str, str, str]]:
    """The entries with Python's own libraries replaced by copies in `folder` that have no debugging symbols.

    A Python somebody compiled carries 30 MB of them. Other libraries are left as their makers signed or patched them.
    """
    changed = []
    for destination, source, kind in entries:
        path = PurePosixPath(destination)
        is_pythons_own = path.name.startswith("libpython") or "lib-dynload" in path.parts
        if is_pythons_own:
            strip(Path(source), folder / path.name)
        changed.append((destination, str(folder / path.name) if is_pythons_own else source, kind))
    return changed


def strip(source: Path, copy: Path) -> None:
    """Writes a copy of a library without what only a debugger reads."""
    subprocess.run(["strip", "--strip-unneeded", "-o", str(copy), str(source)], check=True)


def is_library(destination: str) -> bool:
    """Whether a file of a build on Linux is there only because another file is linked to it."""
    folder, _, name = destination.rpartition("/")
    return folder in {"", "PySide6/Qt/lib"} and re.fullmatch(r"lib(?!python).*\.so[.\d]*", name) is not None
