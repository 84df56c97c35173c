"""Message id + arguments → sentence, from one catalogue (Fluent) per language."""

from bw_desktop.wording.catalogue import LANGUAGES, TERMS, Wording

__all__ = ["LANGUAGES", "TERMS", "Wording"]
