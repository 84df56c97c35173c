"""The face: colours, type, icons and style sheet, all from the tokens in `resources/themes`."""

from bw_desktop.ui.theme.theme import BODY, CAPTION, CHOICES, HEADLINE, TEXT_SIZES, TITLE, Theme, current

__all__ = ["BODY", "CAPTION", "CHOICES", "HEADLINE", "TEXT_SIZES", "TITLE", "Theme", "current"]
