"""A password for a file: typed twice, told how strong it is, kept nowhere (row C7)."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QWidget

from bw_desktop.ui.dialogs.password_fields import PasswordFields, strength
from bw_desktop.wording import Wording


@pytest.mark.parametrize(
    ("password", "told"),
    [
        ("", "short"),
        ("1234567", "short"),
        ("abcdefgh", "weak"),
        ("aaaaaaaaaaaaaaaaaaaa", "weak"),
        ("password1", "fair"),
        ("Passw0rd!", "good"),
        ("correct horse battery", "good"),
        ("fünfzehnzeichen", "good"),
    ],
)
def test_the_sentence_says_how_strong_it_is(password: str, told: str) -> None:
    assert strength(password) == told
    assert Wording().has(f"export-password-{told}")


@pytest.fixture
def fields(parent: QWidget) -> PasswordFields:
    made = PasswordFields(Wording())
    made.setParent(parent)
    return made


def typed(fields: PasswordFields, first: str, again: str) -> None:
    for name, text in (("export-password", first), ("export-password-again", again)):
        field = fields.findChild(QLineEdit, name)
        assert field is not None
        field.setText(text)


def test_none_is_wanted_at_first(fields: PasswordFields) -> None:
    assert fields.is_ready
    assert fields.password == ""
    typed(fields, "correct horse", "correct horse")
    assert fields.password == ""


def test_it_is_ready_when_it_is_long_enough_and_the_same_twice(fields: PasswordFields) -> None:
    fields.want()
    assert not fields.is_ready
    for first, again in (("short", "short"), ("long enough", "long enoug")):
        typed(fields, first, again)
        assert not fields.is_ready
    assert any("not the same" in label.text() for label in fields.findChildren(QLabel))
    typed(fields, "long enough", "long enough")
    assert (fields.is_ready, fields.password) == (True, "long enough")


def test_it_is_masked_and_forgotten(fields: PasswordFields) -> None:
    fields.want()
    typed(fields, "long enough", "long enough")
    assert all(field.echoMode() is QLineEdit.EchoMode.Password for field in fields.findChildren(QLineEdit))
    tick = fields.findChild(QCheckBox, "export-lock")
    assert tick is not None
    tick.setChecked(False)
    assert all(field.text() == "" for field in fields.findChildren(QLineEdit))
