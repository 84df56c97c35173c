"""What the system asks for, in this process's locale."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from bw_desktop.ui.languages import system_language, writing_locale


def test_the_language_is_two_letters(qapp: QApplication) -> None:
    assert len(system_language()) <= 2


def test_without_a_locale_of_the_system_the_language_decides(qapp: QApplication) -> None:
    if QLocale.system().language() != QLocale.Language.C:
        assert writing_locale("de") == QLocale.system()
    else:
        assert writing_locale("de").decimalPoint() == ","
        assert writing_locale("en").groupSeparator() == ","
