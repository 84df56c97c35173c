"""Puts calibration cycles and talent records into the JSON of an answer."""

from __future__ import annotations

from typing import Any

from bw_desktop.endpoints import EndpointMap, Json
from bw_desktop.sandbox.bodies import Bodies, is_odd, uuid
from bw_desktop.sandbox.store import Store
from bw_desktop.sandbox.talks import CalibrationCycle, TalentField, TalentRecord


class TalentAnswers:
    """Writes them as the API would."""

    def __init__(self, endpoints: EndpointMap, store: Store) -> None:
        self._bodies = {kind: Bodies(fields) for kind, fields in endpoints.fields.items()}
        self._statuses = endpoints.values["cycle_statuses"]
        self._store = store

    def cycle(self, cycle: CalibrationCycle) -> Json:
        """A calibration cycle."""
        return self._bodies["calibration_cycle"].filled(
            {
                "id": cycle.id,
                "uuid": uuid("calibration cycle", cycle.id),
                "name": cycle.name,
                "status": self._statuses[cycle.status],
                "start": cycle.start.isoformat(),
                "end": cycle.end.isoformat(),
            }
        )

    def record(self, record: TalentRecord) -> Json:
        """A talent record."""
        bodies = self._bodies["talent_record"]
        body = bodies.filled(
            {
                "id": record.id,
                **bodies.person("user", self._store.person(record.person_id)),
                "fields": [self._field(field) for field in record.fields],
            }
        )
        if is_odd("talent record", record.id):
            body["session"] = {"id": record.id % 9 + 1, "name": None}
        return body

    def _field(self, field: TalentField) -> Json:
        value = list(field.value) if isinstance(field.value, tuple) else field.value
        values: dict[str, Any] = {"key": field.key, "label": field.label, "value": value, "source": field.source}
        if field.number is not None:
            values["number"] = field.number
        return self._bodies["talent_field"].filled(values)
