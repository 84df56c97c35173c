"""What an opened goal tells beside its fields, whatever shape the server gives it in."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from bw_desktop.ui.formatting import Speech
from bw_desktop.ui.tabs.goal_sections import goal_sections
from bw_desktop.wording import Wording
from tests.ui.made import goal_record, goals

SPEECH = Speech(Wording(), QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))


def test_milestones_history_comments_and_assessments() -> None:
    made = goals(
        [
            goal_record(
                1,
                "Grow",
                children=[goal_record(2, "First step", 0.25, is_key_result=True)],
                history=[
                    {"created": 1794483557, "author": {"name": "Jane"}, "progress": 0.5, "value": 50, "comment": "Half"}
                ],
                comments=[{"text": "Well done", "user": "Sam", "created_on": "2026-11-02T10:00:00Z"}],
                assessments=[{"rating": "Met", "by": {"name": "Ann"}, "scale": {"max": 5}}],
            )
        ]
    )
    found = {section.title: section.fields for section in goal_sections(SPEECH, made)}
    assert found["Milestones"] == [("First step", "25% · Ärnst Öhl · 12/31/2026")]
    assert found["Check-ins"][0][0].endswith("Jane")
    assert found["Check-ins"][0][1] == "Half\nProgress: 50%\nValue: 50"
    assert found["Comments"][0][1] == "Well done"
    assert "Sam" in found["Comments"][0][0]
    assert found["Assessments"][0] == ("Ann", "Met\nscale.max: 5")


def test_what_is_not_there_is_no_section() -> None:
    assert goal_sections(SPEECH, goals([goal_record(1, "Alone", history=[])])) == []


def test_an_entry_that_is_only_a_word_is_shown() -> None:
    made = goals([goal_record(1, "Odd", comments=["just words"])])
    assert goal_sections(SPEECH, made)[0].fields == [("", "just words")]
