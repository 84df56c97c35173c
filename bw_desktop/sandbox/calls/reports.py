"""Report runs: asking for one, and reading how far it is (section 3.4 of the API notes)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from bw_desktop.endpoints import Json
from bw_desktop.sandbox.calls.call import Answer, Call, Complaints, Handler, not_found, whole_number
from bw_desktop.sandbox.report_rows import HEADER_ROW, GoalReport, Wanted
from bw_desktop.sandbox.report_runs import Run

_WITH_MILESTONES: Mapping[str, bool] = {"all_goals": False, "all_goals_and_key_results": True}


def run(call: Call) -> Answer:
    """Starts a report. It is told as pending, however short it is."""
    report = GoalReport(call.store, call.endpoints, call.viewer, _wanted(call))
    limit = call.endpoints.limits["report_rows_per_link"]
    split, moved = call.fault("report-split"), call.fault("report-header-moved")
    started = call.reports.start(
        report,
        rows_per_file=int(split.number("rows", 100)) if split else limit,
        header_row=int(moved.number("row", 4)) if moved else HEADER_ROW,
        error="The report could not be created." if call.fault("report-failing") else "",
    )
    return Answer(201, _answer(call, started, is_done=False), applied=True)


def read(call: Call) -> Answer:
    """How far a report is, with its links when it is ready."""
    found = call.reports.run(whole_number(call.path["id"]) or 0)
    if found is None:
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
    if name not in _WITH_MILESTONES:
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
    return Wanted(str(name), ends[0], ends[1], _WITH_MILESTONES[str(name)])


HANDLERS: Mapping[str, Handler] = {"reports.run": run, "reports.read": read}
