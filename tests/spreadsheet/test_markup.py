"""Small edits of XML as text: what is not meant stays as it was, and what is not understood is refused (row F9)."""

from __future__ import annotations

import pytest

from bw_desktop.spreadsheet.markup import Markup, NotEditable, attribute, said, with_attribute


def test_something_is_put_in_at_the_end_of_an_element_and_counted() -> None:
    part = Markup(b'<?xml version="1.0"?>\r\n<s><fills count="2" a="1"><fill/><fill/></fills><!-- kept --></s>')
    assert part.append_to("fills", "<fill/>", count=1)
    assert part.content.endswith(b'<fills count="3" a="1"><fill/><fill/><fill/></fills><!-- kept --></s>')
    assert not part.append_to("fonts", "<font/>")


def test_an_empty_element_is_opened_and_a_prefix_is_kept() -> None:
    part = Markup(b'<x:s xmlns:x="u"><x:list n="1"/></x:s>')
    assert part.prefix == "x:"
    assert part.append_to("list", "<x:one/>")
    assert part.text == '<x:s xmlns:x="u"><x:list n="1"><x:one/></x:list></x:s>'


def test_attributes_are_read_and_set_as_they_are_written() -> None:
    assert attribute(" r='B3' s = \"4\"", "s") == "4"
    assert attribute(" r='B3' x:s=\"4\"", "s") is None
    assert with_attribute(" r='B3' s=\"4\"", "s", "9") == " r='B3' s=\"9\""
    assert with_attribute(" r='B3'", "s", "9") == " r='B3' s=\"9\""


def test_signs_that_xml_cannot_hold_are_left_out_of_a_text() -> None:
    assert said('a<b & "c"\x00\x0b\n') == 'a&lt;b &amp; "c"\n'


@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xfe<\x00s\x00",
        b'<?xml version="1.0" encoding="ISO-8859-1"?><s/>',
        b"<!DOCTYPE s><s/>",
        b'<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"/>',
        b"",
    ],
)
def test_what_is_no_plain_utf_8_is_refused(content: bytes) -> None:
    with pytest.raises(NotEditable):
        Markup(content)
