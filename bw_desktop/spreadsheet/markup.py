"""Small edits of the XML of a workbook's part as text: what is not meant stays as it was, to the byte.

Parsing a part and writing it again would rename its namespaces and drop what the parser does not know; Excel then
offers to repair the file.
"""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

_ROOT = re.compile(r"<(?![?!])((?:[\w.-]+:)?)([\w.-]+)")
_ENCODING = re.compile(r"<\?xml[^>]*encoding\s*=\s*[\"']([\w.-]+)[\"']")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
PLAIN = "http://schemas.openxmlformats.org/"
STRICT = "http://purl.oclc.org/ooxml/"


class NotEditable(ValueError):
    """A part is written in a way that cannot be edited without a risk."""


class Markup:
    """A part's text with the prefix of its own elements. Raises `NotEditable` for what is not plain UTF-8 XML."""

    def __init__(self, content: bytes) -> None:
        try:
            self.text = content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise NotEditable from error
        encoding = _ENCODING.match(self.text)
        root = _ROOT.search(self.text)
        if root is None or "<!DOCTYPE" in self.text or STRICT in self.text[:4000]:
            raise NotEditable
        if encoding is not None and encoding[1].lower() not in ("utf-8", "us-ascii", "ascii"):
            raise NotEditable
        self.prefix = root[1]

    @property
    def content(self) -> bytes:
        """The part as bytes."""
        return self.text.encode()

    def opening(self, name: str) -> re.Match[str] | None:
        """The first opening tag of an element; its second group is "/" where the element is empty."""
        return re.search(rf"<{self.prefix}{name}\b([^>]*?)(/?)>", self.text)

    def closing(self, name: str) -> int:
        """Where the first closing tag of an element begins; -1 where there is none."""
        return self.text.find(f"</{self.prefix}{name}>")

    def insert(self, place: int, markup: str) -> None:
        """Puts something in at a place."""
        self.text = self.text[:place] + markup + self.text[place:]

    def append_to(self, name: str, markup: str, count: int = 0) -> bool:
        """Puts something in at the end of an element, and adds to its `count`; whether the element is there."""
        tag = self.opening(name)
        if tag is None:
            return False
        if tag[2]:
            head = f"<{self.prefix}{name}{tag[1]}>"
            self.text = f"{self.text[: tag.start()]}{head}</{self.prefix}{name}>{self.text[tag.end() :]}"
        self.insert(self.closing(name), markup)
        if count and (counted := re.search(r'(\bcount=")(\d+)(")', self.text[tag.start() : tag.end()])):
            start = tag.start() + counted.start()
            fresh = f"{counted[1]}{int(counted[2]) + count}{counted[3]}"
            self.text = self.text[:start] + fresh + self.text[start + len(counted[0]) :]
        return True


def attribute(tag: str, name: str) -> str | None:
    """An attribute of a tag, as it is written."""
    found = re.search(rf"(?<![\w:.-]){re.escape(name)}\s*=\s*(\"([^\"]*)\"|'([^']*)')", tag)
    return None if found is None else found[2] if found[2] is not None else found[3]


def with_attribute(tag: str, name: str, value: str) -> str:
    """The inside of a tag with an attribute of this value."""
    if attribute(tag, name) is None:
        return f"{tag.rstrip()} {name}={quoteattr(value)}"
    return re.sub(rf"(?<![\w:.-]){re.escape(name)}\s*=\s*(\"[^\"]*\"|'[^']*')", f"{name}={quoteattr(value)}", tag)


def said(text: str) -> str:
    """A text as the content of an element; signs that XML cannot hold are left out."""
    return escape(_FORBIDDEN.sub("", text))
