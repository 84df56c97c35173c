"""Calibration: its cycles, and the talent records of one."""

from __future__ import annotations

from collections.abc import Mapping

from bw_desktop.endpoints import Json
from bw_desktop.sandbox import privacy
from bw_desktop.sandbox.calls.call import Answer, Call, Handler, not_found, whole_number
from bw_desktop.sandbox.talent_answers import TalentAnswers


def list_cycles(call: Call) -> Answer:
    """All calibration cycles."""
    cycles = list(call.store.company.calibrations.cycles.values())
    return call.pages(cycles, TalentAnswers(call.endpoints, call.store).cycle)


def list_records(call: Call) -> Answer:
    """The talent records of a cycle, of the people the viewer is for."""
    store, answers = call.store, TalentAnswers(call.endpoints, call.store)
    drawn = store.company.calibrations
    cycle = drawn.cycles.get(whole_number(call.path["id"]) or 0)
    if cycle is None:
        raise not_found()

    def write(person_id: int) -> Json:
        return answers.record(drawn.record(cycle, person_id))

    people = drawn.person_ids(cycle)
    if call.viewer.scope is None:
        return call.pages(people, write)
    return call.pages([one for one in privacy.people_in_scope(call.viewer, store) if one in people], write)


HANDLERS: Mapping[str, Handler] = {
    "calibration.cycles": list_cycles,
    "calibration.records": list_records,
}
