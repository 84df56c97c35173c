"""One record: every field in groups, unknown ones too, nothing cut (row B6)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QWidget

from bw_desktop.records.columns import Kind
from bw_desktop.records.domain import Domain
from bw_desktop.records.domains import EVERY
from bw_desktop.records.people import COLUMNS
from bw_desktop.ui.formatting import Speech
from bw_desktop.ui.kit import Button, Muted, Strong, ValueText
from bw_desktop.ui.tables.record_panel import RecordPanel, Section, raw_fields, sections
from bw_desktop.wording import Wording
from tests.ui.made import people, person_records
from tests.ui.surroundings_made import ENGLISH, clicked

SPEECH = Speech(Wording(), ENGLISH)


def test_fields_stand_in_groups_in_the_users_words() -> None:
    rows, reader = people()
    found = sections(SPEECH, [*COLUMNS, *reader.extra.columns()], rows[1])
    titles = [section.title for section in found]
    assert titles[:3] == ["Person", "Work", "Account"]
    assert "Custom fields" in titles
    fields = {label: value for section in found for label, value in section.fields}
    assert fields["Employee ID"] == "00001"
    assert fields["Department with parents"] == "Company › Sales"
    assert fields["region"] == "EMEA"
    assert "Phone" not in fields


@pytest.mark.parametrize("domain", EVERY, ids=lambda domain: domain.id)
def test_what_one_comes_for_stands_first_and_what_only_machines_go_by_last(domain: Domain[Any]) -> None:
    filled = [replace(column, kind=Kind.TEXT, read=lambda _: "x", person=None) for column in domain.columns]
    found = sections(SPEECH, filled, None, [Section("Answers", [("How?", "Well")])])
    titles = [section.title for section in found]
    behind = titles[titles.index("Answers") + 1 :]
    assert set(behind) <= {"Dates", "More fields", "Identifiers"}
    assert titles[-1] == "Identifiers"
    machine = {label for label, _ in found[-1].fields}
    assert all("ID" in label or "version" in label.lower() for label in machine)
    assert not any("Betterworks ID" in label for section in found[:-1] for label, _ in section.fields)


def test_every_field_the_server_sent_is_reachable() -> None:
    record = person_records(1)[0]
    names = dict(raw_fields(record))
    assert names["department.name"] == "Company"
    assert names["title"] == ""
    assert names["is_active"] == "True"


def panel_with(parent: QWidget, raw: dict[str, object]) -> RecordPanel:
    panel = RecordPanel(SPEECH, parent)
    panel.resize(400, 600)
    panel.show_record("Ärnst Öhl", [Section("Person", [("Name", "Ärnst Öhl"), ("Title", "")])], raw, has_web=True)
    return panel


def test_a_field_that_names_a_person_leads_to_them(parent: QWidget) -> None:
    panel = RecordPanel(SPEECH, parent)
    person = people()[0][3]
    panel.show_record("Carl", sections(SPEECH, COLUMNS, person), {}, has_web=False)
    followed: list[object] = []
    panel.followed.connect(followed.append)
    buttons = {one.accessibleName(): one for one in panel.findChildren(QPushButton, "record-person")}
    assert buttons.keys() == {"Show Carl =SUM", "Show Ärnst Öhl"}
    clicked(buttons["Show Ärnst Öhl"])
    assert followed == [[("1000", "Ärnst Öhl")]]


def test_a_value_is_spoken_with_its_label(parent: QWidget) -> None:
    panel = panel_with(parent, {})
    spoken = [value.accessibleName() for value in panel.findChildren(ValueText)]
    assert spoken == ["Ärnst Öhl, Name", ", Title"]
    assert [value.toPlainText() for value in panel.findChildren(ValueText)] == ["Ärnst Öhl", "–"]
    assert panel.findChild(Button, "record-raw") is None


def test_what_the_server_sent_stands_behind_a_button(parent: QWidget) -> None:
    panel = panel_with(parent, {"id": 7, "custom": {"a": "b"}})
    button = panel.findChild(Button, "record-raw")
    assert button is not None
    assert len(panel.findChildren(ValueText)) == 2
    clicked(button)
    assert [value.toPlainText() for value in panel.findChildren(ValueText)][2:] == ["7", "b"]
    panel.show_record("Other", [], {"id": 8}, has_web=False)
    shown = [value.toPlainText() for value in panel.findChildren(ValueText) if value.isVisibleTo(panel)]
    assert "8" in shown


def test_what_is_shown_already_stays_under_the_mouse(parent: QWidget) -> None:
    panel = RecordPanel(SPEECH, parent)
    person = people()[0][3]
    panel.show_record("Carl", sections(SPEECH, COLUMNS, person), {"id": 7}, has_web=True, note="Loading…")
    before = panel.findChildren(QPushButton, "record-person")
    note = panel.findChild(Muted, "record-note")
    assert note is not None
    assert note.isVisibleTo(panel)
    panel.show_record("Carl", sections(SPEECH, COLUMNS, person), {"id": 7}, has_web=True)
    assert panel.findChildren(QPushButton, "record-person") == before
    assert not note.isVisibleTo(panel)
    panel.show_record("Carl", sections(SPEECH, COLUMNS, person), {"id": 8}, has_web=True)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not set(panel.findChildren(QPushButton, "record-person")) & set(before)


def test_it_can_be_closed_and_leads_outside(parent: QWidget) -> None:
    panel = panel_with(parent, {})
    told: list[str] = []
    panel.closed.connect(lambda: told.append("closed"))
    panel.web_wanted.connect(lambda: told.append("web"))
    for name in ("record-close", "record-web"):
        clicked(panel.findChild(Button, name))  # type: ignore[arg-type]
    assert told == ["closed", "web"]
    assert [label.text() for label in panel.findChildren(Strong)] == ["Person"]


def test_however_narrow_it_is_nothing_of_a_value_is_cut(parent: QWidget) -> None:
    """Not by the scroll bar, and not below its first line; the way to a person has its place too."""
    panel = RecordPanel(SPEECH, parent)
    person = people()[0][3]
    panel.show_record(
        "Carl", [*sections(SPEECH, COLUMNS, person), Section("Long", [("Text", "word " * 300)])], {}, has_web=False
    )
    panel.resize(panel.minimumWidth(), 500)
    parent.show()
    panel.show()
    QApplication.processEvents()
    scrolled = panel.findChild(QScrollArea, "record-scroll")
    assert scrolled is not None
    right = scrolled.viewport().width()
    for part in (*panel.findChildren(ValueText), *panel.findChildren(QPushButton, "record-person")):
        assert part.mapTo(scrolled.viewport(), part.rect().topRight()).x() <= right - 16
    for value in panel.findChildren(ValueText):
        assert value.height() >= value.document().size().height()
