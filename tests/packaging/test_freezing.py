"""What the frozen program takes along and what it leaves. That it then works is `dev.py freeze`'s self-check."""

from __future__ import annotations

import freezing
import pytest

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
        f"{QT}/plugins/qmltooling/libqmldbg_debugger.so",
        f"{QT}/plugins/platforms/libqeglfs.so",
        f"{QT}/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
        f"{QT}/lib/libQt6Quick.so.6",
        f"{QT}/lib/libQt6QmlModels.so.6",
        "PySide6\\opengl32sw.dll",
        "PySide6\\Qt6Quick.dll",
        f"{QT}/translations/qtbase_fr.qm",
        f"{QT}/translations/assistant_de.qm",
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
