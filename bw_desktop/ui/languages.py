"""Which language and which way of writing dates and numbers the system asks for (row N5)."""

from __future__ import annotations

from PySide6.QtCore import QLocale


def system_language() -> str:
    """The first language of the system's interface, as two letters."""
    languages = QLocale.system().uiLanguages()
    return languages[0].partition("-")[0].lower() if languages else "en"


def writing_locale(language: str) -> QLocale:
    """How dates and numbers are written: as the system does; where it has no say, as the language does."""
    system = QLocale.system()
    if system.language() != QLocale.Language.C:
        return system
    return QLocale(QLocale.Language.German if language == "de" else QLocale.Language.English)
