"""Goals and milestones as a subject of the upload: their fields, and what people call them in four languages.

The vendor's own columns are those of section 5.1 of the API notes; parent, metric and employee id are ours.
"""

from __future__ import annotations

from bw_desktop.upload.goal_draft import draft
from bw_desktop.upload.goal_links import link
from bw_desktop.upload.goal_rules import RULES
from bw_desktop.upload.subject import Field, Kind, Subject

GOAL, MILESTONE = "goal", "milestone"

_FIELDS = (
    Field(
        "name",
        Kind.TEXT,
        "name",
        (
            "goal", "goal name", "goal title", "title", "objective", "objective name", "goal or milestone",
            "ziel", "zielname", "titel", "zieltitel", "bezeichnung", "zielbezeichnung", "name des ziels",
            "objectif", "nom de l'objectif", "intitulé", "titre", "nom",
            "objetivo", "nombre del objetivo", "título", "nombre",
        ),
        required=True,
    ),
    Field(
        "type",
        Kind.CHOICE,
        "type",
        (
            "goal type", "kind", "goal/milestone", "goal or milestone type", "level", "item type",
            "typ", "art", "zieltyp", "zielart", "ziel/meilenstein", "type d'objectif", "nature", "tipo", "tipo de objetivo",
        ),
        choices={
            GOAL: ("goal", "objective", "ziel", "objectif", "objetivo", "o", "g"),
            MILESTONE: (
                "milestone", "key result", "keyresult", "kr", "key_result", "meilenstein", "schlüsselergebnis",
                "jalon", "résultat clé", "hito", "resultado clave", "m",
            ),
        },
    ),
    Field(
        "progress",
        Kind.PERCENT,
        "progress",
        (
            "percent complete", "% complete", "complete", "completion", "progress %", "status %", "done", "percent",
            "fortschritt", "fortschritt %", "erreicht", "zielerreichung", "erfüllungsgrad", "stand in %",
            "progression", "avancement", "% avancement", "taux d'avancement",
            "progreso", "avance", "% avance", "porcentaje",
        ),
    ),
    Field(
        "start_date",
        Kind.DATE,
        "start_date",
        (
            "start", "start date", "begin", "begins", "from", "starts on", "period start",
            "beginn", "startdatum", "anfang", "von", "gültig ab", "start am", "beginndatum",
            "début", "date de début", "commence le", "du",
            "inicio", "fecha de inicio", "fecha inicio", "desde",
        ),
        required=True,
    ),
    Field(
        "end_date",
        Kind.DATE,
        "end_date",
        (
            "end", "end date", "due", "due date", "deadline", "finish", "until", "to", "ends on", "target date", "period end",
            "ende", "enddatum", "fällig", "fällig am", "fälligkeit", "fälligkeitsdatum", "frist", "bis", "termin", "gültig bis",
            "fin", "date de fin", "échéance", "date d'échéance", "au",
            "fecha de fin", "fecha fin", "vencimiento", "fecha límite", "hasta",
        ),
        required=True,
    ),
    Field(
        "owner_email",
        Kind.EMAIL,
        "owner_email",
        (
            "owner email", "owner e-mail", "email", "e-mail", "mail", "email address", "e-mail address", "assignee email",
            "employee email", "work email", "user email",
            "e-mail-adresse", "mailadresse", "email des verantwortlichen", "e-mail verantwortlich", "e-mail mitarbeiter",
            "courriel", "adresse e-mail", "adresse mail", "e-mail du responsable",
            "correo", "correo electrónico", "correo del responsable",
        ),
    ),
    Field(
        "owner_employee_id",
        Kind.IDENTIFIER,
        "",
        (
            "employee id", "employee number", "employee no", "emp id", "personnel number", "personnel no", "staff id",
            "owner employee id", "owner id", "worker id", "payroll number",
            "personalnummer", "pers.-nr.", "pers-nr", "personalnr", "mitarbeiternummer", "mitarbeiter-id", "ma-nr",
            "matricule", "numéro d'employé", "numéro de matricule",
            "número de empleado", "id de empleado", "legajo",
        ),
    ),
    Field(
        "owner_name",
        Kind.TEXT,
        "",
        (
            "owner", "owner name", "assignee", "assigned to", "responsible", "employee", "employee name", "full name", "person",
            "goal owner", "who",
            "verantwortlich", "verantwortliche", "verantwortlicher", "verantwortliche person", "zuständig", "mitarbeiter",
            "mitarbeiterin", "mitarbeiter/in", "eigentümer", "zielverantwortlicher", "inhaber",
            "responsable", "propriétaire", "collaborateur", "salarié", "nom du responsable",
            "propietario", "empleado", "encargado", "nombre del empleado",
        ),
    ),
    Field(
        "categories",
        Kind.LIST,
        "categories",
        (
            "category", "goal category", "tag", "tags", "theme", "focus area", "pillar",
            "kategorie", "kategorien", "zielkategorie", "schwerpunkt", "themenfeld",
            "catégorie", "catégories", "thème", "categoría", "categorías",
        ),
    ),
    Field(
        "description",
        Kind.LONG_TEXT,
        "description",
        (
            "details", "detail", "goal description", "notes", "comment", "comments", "what", "how measured",
            "beschreibung", "zielbeschreibung", "erläuterung", "bemerkung", "inhalt", "anmerkung",
            "détail", "détails", "commentaire", "descripción", "detalle", "detalles",
        ),
    ),
    Field(
        "private",
        Kind.YES_NO,
        "private",
        (
            "visibility", "is private", "confidential", "private?", "privacy",
            "privat", "vertraulich", "sichtbarkeit", "privat?",
            "privé", "confidentiel", "visibilité", "privado", "confidencial", "visibilidad",
        ),
    ),
    Field(
        "parent",
        Kind.TEXT,
        "",
        (
            "parent", "parent goal", "parent objective", "aligned to", "aligns to", "contributes to", "supports",
            "parent goal id", "parent id", "parent row", "parent title", "belongs to", "parent link",
            "übergeordnetes ziel", "oberziel", "gehört zu", "zahlt ein auf", "zugeordnet zu",
            "objectif parent", "objectif supérieur", "rattaché à", "contribue à",
            "objetivo superior", "objetivo padre", "contribuye a",
        ),
    ),
    Field(
        "unit",
        Kind.TEXT,
        "",
        (
            "metric", "metric unit", "unit of measure", "measure", "uom", "measured in",
            "einheit", "messgröße", "maßeinheit", "kennzahl", "unité", "unité de mesure", "unidad", "unidad de medida",
        ),
    ),
    Field(
        "metric_start",
        Kind.NUMBER,
        "",
        (
            "start value", "metric start", "baseline", "initial value", "from value", "starting value",
            "startwert", "ausgangswert", "anfangswert", "ist-wert", "valeur initiale", "valeur de départ",
            "valor inicial", "línea base",
        ),
    ),
    Field(
        "metric_target",
        Kind.NUMBER,
        "",
        (
            "target", "target value", "metric target", "goal value", "to value", "target number",
            "zielwert", "soll", "soll-wert", "sollwert", "valeur cible", "cible", "valor objetivo", "meta",
        ),
    ),
    Field(
        "goal_id",
        Kind.IDENTIFIER,
        "",
        (
            "goal id", "id", "goal number", "objective id", "betterworks id",
            "ziel-id", "zielnummer", "ziel-nr", "id objectif", "numéro d'objectif", "id de objetivo", "goal link",
        ),
    ),
)  # fmt: skip

GOALS = Subject(
    id="goals",
    fields=_FIELDS,
    one_of=(("owner_email", "owner_employee_id", "owner_name"),),
    identity=("owner", "name", "start_date", "end_date"),
    link=link,
    rules=RULES,
    draft=draft,
)
"""Goals and milestones in one sheet. A milestone belongs to the nearest goal above it unless a parent is given."""
