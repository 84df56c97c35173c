"""What the frozen program takes along and what it leaves. That it then works is `dev.py freeze`'s self-check."""

from __future__ import annotations

from pathlib import Path

import pytest

import freezing

QT = "PySide6/Qt"


@pytest.mark.parametrize(
    "destination",
    [
        f"{QT}/plugins/platforms/libqxcb.so",
        f"{QT}/plugins/platforms/libqoffscreen.so",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        f"{QT}/plugins/platforms/libqcocoa.dylib",
        f"{QT}/plugins/iconengines/libqsvgicon.so",
        f"{QT}/plugins/platforminputcontexts/libcomposeplatforminputcontextplugin.so",
        f"{QT}/lib/libQt6Widgets.so.6",
        f"{QT}/lib/libQt6Svg.so.6",
        f"{QT}/translations/qtbase_de.qm",
        "babel/locale-data/de_AT.dat",
        "babel/locale-data/root.dat",
        "babel/global.dat",
        "rapidfuzz/fuzz_cpp.cpython-313-x86_64-linux-gnu.so",
        "resources/wording/de/upload.ftl",
        "resources/betterworks-api.toml",
    ],
)
def test_what_is_opened_is_taken(destination: str) -> None:
    assert freezing.is_needed(destination)


@pytest.mark.parametrize(
    "destination",
    [
        f"{QT}/plugins/sqldrivers/libqsqlite.so",
        f"{QT}/plugins/platformthemes/libqgtk3.so",
        f"{QT}/plugins/qmltooling/libqmldbg_debugger.so",
        f"{QT}/plugins/platforms/libqeglfs.so",
        f"{QT}/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
        f"{QT}/lib/libQt6Quick.so.6",
        f"{QT}/lib/libQt6QmlModels.so.6",
        "PySide6\\opengl32sw.dll",
        "PySide6\\Qt6Quick.dll",
        f"{QT}/translations/qtbase_fr.qm",
        f"{QT}/translations/assistant_de.qm",
        "rapidfuzz/fuzz_cpp_avx2.cpython-313-x86_64-linux-gnu.so",
        "pytz/zoneinfo/Europe/Berlin",
        "babel/locale-data/zu.dat",
        "babel/locale-data/yue_Hans.dat",
    ],
)
def test_what_is_never_opened_is_left(destination: str) -> None:
    assert not freezing.is_needed(destination)


def test_a_table_is_filtered_by_destination() -> None:
    kept = ("resources/a.ftl", "/src/a.ftl", "DATA")
    left = (f"{QT}/plugins/sqldrivers/libqsqlite.so", "/src/libqsqlite.so", "BINARY")
    assert freezing.needed([kept, left]) == [kept]


def test_system_libraries_nobody_asks_for_are_left() -> None:
    names = ["PySide6/QtCore.so", "libglib-2.0.so.0", "libpcre2-8.so.0", "libgtk-3.so.0", "libpython3.11.so.1.0"]
    table = [(name, f"/src/{name}", "BINARY") for name in names]
    linked = {
        "/src/PySide6/QtCore.so": {"libglib-2.0.so.0", "libc.so.6"},
        "/src/libglib-2.0.so.0": {"libpcre2-8.so.0", "libglib-2.0.so.0"},
        "/src/libgtk-3.so.0": {"libglib-2.0.so.0"},
    }
    kept = freezing.reachable(table, lambda file: linked.get(file, set()))
    assert sorted(entry[0] for entry in kept) == sorted(set(names) - {"libgtk-3.so.0"})


def test_only_pythons_own_libraries_are_stripped(tmp_path: Path) -> None:
    copied: list[tuple[Path, Path]] = []
    own = ["libpython3.11.so.1.0", "python3.11/lib-dynload/_ssl.cpython-311.so"]
    table = [(name, f"/src/{name}", "BINARY") for name in [*own, "libX11.so.6"]]
    changed = freezing.without_symbols(table, tmp_path, lambda source, copy: copied.append((source, copy)))
    assert [entry[0] for entry in changed] == [entry[0] for entry in table]
    assert [entry[1] for entry in changed] == [*(str(copy) for _, copy in copied), "/src/libX11.so.6"]
    assert copied == [(Path(f"/src/{name}"), tmp_path / Path(name).name) for name in own]
