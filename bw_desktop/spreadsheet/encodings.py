"""Finds out in which encoding a text file was saved (row D5)."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)

_WESTERN = frozenset("äöüßÄÖÜàâæçèéêëîïôœùûÀÂÇÈÉÊËÎÏÔÙÛáíñóúÁÍÑÓÚ¿¡ìòãõåøÅØÆëïœŒ€§°ªº–—‘’‚“”„…•«»·½¼²³µ×®©™£ \xa0")
"""What western European texts hold beyond ASCII: where there is nothing else, a western encoding is right."""

_INSIDE_A_WORD = re.compile(r"[a-z][¿¡²³§°«»½¼µ][a-z]")
"""Signs no western word has inside: there, they are letters of another alphabet misread."""

_GUESSES = [
    "cp1252",
    "cp1250",
    "mac_roman",
    "cp1251",
    "cp1253",
    "cp1254",
    "cp1257",
    "shift_jis",
    "euc_kr",
    "gb18030",
    "big5",
]
_SLICE = 256 * 1024
_GUESS_BYTES = 256 * 1024

_NAMES = {"cp1252": "Windows-1252", "mac_roman": "Macintosh"}


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and how it was read; `is_guess` where the bytes do not prove the encoding."""

    text: str
    encoding: str
    is_guess: bool = False


def decode(content: bytes) -> Decoded:
    """The text of a file; what cannot be decoded becomes "\N{REPLACEMENT CHARACTER}"."""
    for mark, codec, name in _MARKS:
        if content.startswith(mark):
            return Decoded(content.decode(codec, "replace"), name)
    if codec := _without_mark(content):
        return Decoded(content.decode(codec, "replace"), "UTF-16", True)
    try:
        return Decoded(content.decode("utf-8"), "UTF-8")
    except UnicodeDecodeError:
        return _guessed(content)


def _without_mark(content: bytes) -> str:
    """UTF-16 without a mark: in most scripts' spreadsheets one byte of nearly every pair is zero."""
    sample = content[:4096]
    pairs = len(sample) // 2
    if pairs and sample[1::2].count(0) > pairs * 0.6:
        return "utf-16-le"
    if pairs and sample[0::2].count(0) > pairs * 0.6:
        return "utf-16-be"
    return ""


def _guessed(content: bytes) -> Decoded:
    for codec in ("cp1252", "mac_roman"):
        text = content.decode(codec, "replace")
        if _is_western(text):
            return Decoded(text, _NAMES[codec], True)
    best = from_bytes(content[:_GUESS_BYTES], cp_isolation=_GUESSES).best()
    codec = best.encoding if best else "cp1252"
    return Decoded(content.decode(codec, "replace"), _NAMES.get(codec, codec.replace("cp", "Windows-")), True)


def _is_western(text: str) -> bool:
    found: set[str] = set()
    for start in range(0, len(text), _SLICE):  # the set of a long text in one go would stop the window
        found.update(text[start : start + _SLICE])
    beyond = {character for character in found if ord(character) > 127}
    return beyond <= _WESTERN and not _INSIDE_A_WORD.search(text)
