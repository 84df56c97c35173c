"""Report runs: asking for one, and reading how far it is (section 3.4 of the API notes)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from bw_desktop.endpoints import Json
from bw_desktop.sandbox.access import ADMINS, HR, SUPER_ADMINS
from bw_desktop.sandbox.calls.call import Answer, Call, Complaints, Handler, forbidden, not_found, whole_number
from bw_desktop.sandbox.people_reports import AuditLog, RecognitionReport, UserActivity
from bw_desktop.sandbox.report import HEADER_ROW, PeopleReport, Wanted
from bw_desktop.sandbox.report_rows import GoalReport, MilestoneReport
from bw_desktop.sandbox.report_runs import Run
from bw_desktop.sandbox.talk_reports import (
    ConversationAdoption,
    ConversationAnswers,
    FeedbackAdoption,
    FeedbackAnswers,
)

_REPORTS: Mapping[str, tuple[type[GoalReport | PeopleReport], frozenset[str]]] = {
    "all_goals": (GoalReport, ADMINS),
    "all_goals_and_key_results": (MilestoneReport, ADMINS),
    "user_activity": (UserActivity, ADMINS),
    "recognition": (RecognitionReport, ADMINS),
    "conversation_adoption": (ConversationAdoption, ADMINS),
    "conversation_answers": (ConversationAnswers, HR),
    "feedback_adoption": (FeedbackAdoption, ADMINS),
    "feedback_answers": (FeedbackAnswers, HR),
    "audit_logs": (AuditLog, SUPER_ADMINS),
}
"""The reports by name, and whose they are (section 6)."""


def run(call: Call) -> Answer:
    """Starts a report. It is told as pending, however short it is."""
    wanted = _wanted(call)
    kind, roles = _REPORTS[wanted.name]
    if call.viewer.role not in roles:
        raise forbidden()
    limit = call.endpoints.limits["report_rows_per_link"]
    split, moved = call.fault("report-split"), call.fault("report-header-moved")
    started = call.reports.start(
        kind(call.store, call.endpoints, call.viewer, wanted),
        owner_id=call.viewer.person.id,
        rows_per_file=int(split.number("rows", 100)) if split else limit,
        header_row=int(moved.number("row", 4)) if moved else HEADER_ROW,
        error="The report could not be created." if call.fault("report-failing") else "",
    )
    return Answer(201, _answer(call, started, is_done=False), applied=True)


def read(call: Call) -> Answer:
    """How far a report of the viewer's own is, with its links when it is ready."""
    found = call.reports.run(whole_number(call.path["id"]) or 0)
    if found is None or found.owner_id != call.viewer.person.id:
        raise not_found()
    return Answer(200, _answer(call, found, is_done=found.is_done and not call.fault("report-never-ending")))


def _answer(call: Call, run: Run, *, is_done: bool) -> Json:
    fields, values = call.endpoints.fields["report_run"], call.endpoints.values
    body: dict[str, Any] = {}
    fields["id"].write(body, run.id)
    fields["error"].write(body, run.error or None if is_done else None)
    body["result"] = None
    state = "report_running" if not is_done else "report_failed" if run.error else "report_done"
    fields["status"].write(body, values[state][0])
    if is_done and not run.error:
        links = [run.link(call.origin, part) for part in range(1, len(run.files) + 1)]
        body["result"] = {}
        fields["url" if len(links) == 1 else "urls"].write(body, links[0] if len(links) == 1 else links)
    return body


def _wanted(call: Call) -> Wanted:
    fields, body, complaints = call.endpoints.bodies["reports.run"], call.object_body(), Complaints()
    name = fields["report"].read(body)
    if name not in _REPORTS:
        complaints.add(fields["report"].path[0], f"{name!r} is not a valid choice.")
    ends = [date.min, date.max]
    for place, end in enumerate(("start", "end")):
        text = fields[end].read(body)
        try:
            ends[place] = date.fromisoformat(text) if text else ends[place]
        except (TypeError, ValueError):
            complaints.add(fields[end].path[0], "Date has wrong format. Use one of these formats instead: YYYY-MM-DD.")
    if ends[1] < ends[0]:
        complaints.add(fields["end"].path[0], "End date must not be before start date.")
    complaints.raise_any()
    return Wanted(str(name), ends[0], ends[1])


HANDLERS: Mapping[str, Handler] = {"reports.run": run, "reports.read": read}
