"""Goals and milestones as a subject of the upload: their fields, identity and rules.

The vendor's own columns are those of section 5.1 of the API notes; parent, metric and employee id are ours.
"""

from __future__ import annotations

from bw_desktop.upload import exported_rules, goal_rules, goal_tree_rules
from bw_desktop.upload.fields import STAMP, Field, FieldList, Kind, Shape
from bw_desktop.upload.goal_draft import GoalDrafter
from bw_desktop.upload.goal_links import link, needed, relink
from bw_desktop.upload.goal_words import ALIASES, TYPES
from bw_desktop.upload.subject import Subject

_FIELDS = (
    Field("name", Kind.TEXT, vendor="name", aliases=ALIASES["name"], required=True, shape=Shape.VARIED),
    Field("type", Kind.CHOICE, vendor="type", aliases=ALIASES["type"], choices=TYPES),
    Field("progress", Kind.PERCENT, vendor="progress", aliases=ALIASES["progress"]),
    Field("start_date", Kind.DATE, vendor="start_date", aliases=ALIASES["start_date"], required=True),
    Field("end_date", Kind.DATE, vendor="end_date", aliases=ALIASES["end_date"], required=True),
    Field("period", Kind.PERIOD, aliases=ALIASES["period"], gives=("start_date", "end_date")),
    Field("owner_email", Kind.EMAIL, vendor="owner_email", aliases=ALIASES["owner_email"]),
    Field("owner_employee_id", Kind.IDENTIFIER, aliases=ALIASES["owner_employee_id"], shape=Shape.UNCOUNTED),
    Field("owner_name", Kind.TEXT, aliases=ALIASES["owner_name"], shape=Shape.SHORT),
    Field(
        "categories",
        Kind.LIST,
        vendor="categories",
        aliases=ALIASES["categories"],
        clearable=True,
        shape=Shape.SHORT,
    ),
    Field(
        "description",
        Kind.LONG_TEXT,
        vendor="description",
        aliases=ALIASES["description"],
        clearable=True,
        shape=Shape.WORDY,
    ),
    Field("private", Kind.YES_NO, vendor="private", aliases=ALIASES["private"], clearable=True),
    Field("parent", Kind.REFERENCE, aliases=ALIASES["parent"], clearable=True),
    Field("unit", Kind.TEXT, aliases=ALIASES["unit"], shape=Shape.SHORT),
    Field("metric_start", Kind.NUMBER, aliases=ALIASES["metric_start"]),
    Field("metric_target", Kind.NUMBER, aliases=ALIASES["metric_target"]),
    Field("goal_id", Kind.IDENTIFIER, aliases=ALIASES["goal_id"], shape=Shape.GIVEN),
    Field(STAMP, Kind.IDENTIFIER, aliases=ALIASES[STAMP]),
)

GOALS = Subject(
    fields=FieldList("goals", _FIELDS, (("owner_email", "owner_employee_id", "owner_name"),), "goal_id"),
    identity=("owner", "name", "start_date", "end_date"),
    needed=needed,
    link=link,
    relink=relink,
    rules=(
        goal_rules.required,
        goal_rules.owners,
        goal_rules.names_differ,
        goal_rules.period,
        goal_rules.types,
        goal_rules.categories,
        goal_rules.descriptions,
        goal_rules.metrics,
        goal_tree_rules.parents,
        goal_tree_rules.cycles,
        goal_tree_rules.private_milestones,
        goal_tree_rules.rolled_up,
        goal_tree_rules.milestone_periods,
        goal_tree_rules.goal_ids,
        exported_rules.progress,
        exported_rules.done_or_not,
        exported_rules.kinds,
        exported_rules.versions,
        goal_tree_rules.twins,
        goal_tree_rules.existing,
        goal_tree_rules.same_name,
    ),
    drafting=GoalDrafter,
)
"""Goals and milestones in one sheet. A milestone belongs to the nearest goal above it unless a parent is given."""
