"""What people call the fields of goals in the header of a workbook: English, German, French and Spanish HR words."""

from __future__ import annotations

from collections.abc import Mapping

GOAL, MILESTONE = "goal", "milestone"


def _words(text: str) -> tuple[str, ...]:
    return tuple(" ".join(word.split()) for word in text.split(","))


TYPES: Mapping[str, tuple[str, ...]] = {
    GOAL: _words("goal, objective, ziel, objectif, objetivo, o, g"),
    MILESTONE: _words(
        """milestone, key result, keyresult, kr, key_result, meilenstein, schlüsselergebnis, jalon, résultat clé,
        hito, resultado clave, m"""
    ),
}

ALIASES: Mapping[str, tuple[str, ...]] = {
    "name": _words(
        """goal, goal name, goal title, title, objective, objective name, goal or milestone, ziel, zielname, titel,
        zieltitel, bezeichnung, zielbezeichnung, name des ziels, objectif, nom de l'objectif, intitulé, titre,
        nom, objetivo, nombre del objetivo, título, nombre"""
    ),
    "type": _words(
        """goal type, kind, goal/milestone, goal or milestone type, level, item type, typ, art, zieltyp, zielart,
        ziel/meilenstein, type d'objectif, nature, tipo, tipo de objetivo"""
    ),
    "progress": _words(
        """percent % complete, complete, completion, progress %, status %, percent, fortschritt,
        fortschritt %, zielerreichung, erfüllungsgrad, stand in %, progression, avancement, %
        avancement, taux d'avancement, progreso, avance, % avance, porcentaje"""
    ),
    "start_date": _words(
        """start, start date, begin, begins, from, starts on, period start, beginn, startdatum, anfang, von, gültig
        ab, start am, beginndatum, début, date de début, commence le, du, inicio, fecha de inicio, fecha inicio,
        desde"""
    ),
    "end_date": _words(
        """end, end date, due, due date, deadline, finish, until, to, ends on, target date, period end, ende,
        enddatum, fällig, fällig am, fälligkeit, fälligkeitsdatum, frist, bis, termin, gültig bis, fin, date de
        fin, échéance, date d'échéance, au, fecha de fin, fecha fin, vencimiento, fecha límite, hasta"""
    ),
    "period": _words(
        """cycle, goal cycle, goal period, time period, timeframe, time frame, quarter, zeitraum, zielzeitraum, zyklus,
        zielzyklus, quartal, période, cycle d'objectifs, trimestre, periodo, ciclo"""
    ),
    "owner_email": _words(
        """owner email, owner e-mail, email, e-mail, mail, email address, e-mail address, assignee email,
        employee email, work email, user email, e-mail-adresse, mailadresse, email des verantwortlichen,
        e-mail verantwortlich, e-mail der verantwortlichen person, owner’s e-mail, e-mail mitarbeiter, courriel,
        adresse e-mail,
        adresse mail, e-mail du responsable, correo, correo electrónico, correo del responsable, owner,
        assignee, assigned to, responsible, employee, goal owner, verantwortlich, verantwortliche,
        verantwortlicher, verantwortliche person, zuständig, mitarbeiter, mitarbeiterin, eigentümer,
        responsable, propriétaire, propietario, empleado, encargado"""
    ),
    "owner_employee_id": _words(
        """employee id, employee number, employee no, emp id, personnel number, personnel no, staff id, owner
        employee id, owner id, worker id, payroll number, personalnummer, pers.-nr., pers-nr, personalnr,
        mitarbeiternummer, mitarbeiter-id, ma-nr, matricule, numéro d'employé, numéro de matricule, número de
        empleado, id de empleado, legajo, owner, assignee, employee, mitarbeiter, mitarbeiterin, verantwortlich,
        id"""
    ),
    "owner_name": _words(
        """owner, owner name, assignee, assigned to, responsible, employee, employee name, full name, person, goal
        owner, who, verantwortlich, verantwortliche, verantwortlicher, verantwortliche person, zuständig,
        mitarbeiter, mitarbeiterin, mitarbeiter/in, eigentümer, zielverantwortlicher, inhaber, responsable,
        propriétaire, collaborateur, salarié, nom du responsable, propietario, empleado, encargado, nombre del
        empleado, name, nom, nombre"""
    ),
    "categories": _words(
        """category, goal category, theme, focus area, pillar, kategorie, kategorien, zielkategorie,
        schwerpunkt, themenfeld, catégorie, catégories, thème, categoría, categorías"""
    ),
    "description": _words(
        """details, detail, goal description, beschreibung,
        zielbeschreibung, erläuterung, inhalt, détail, détails, descripción,
        detalle, detalles"""
    ),
    "private": _words(
        """visibility, is private, confidential, private?, privacy, privat, vertraulich, sichtbarkeit, privat?,
        privé, confidentiel, visibilité, privado, confidencial, visibilidad"""
    ),
    "parent": _words(
        """parent, parent goal, parent objective, aligned to, aligns to, contributes to, supports, parent goal id,
        parent id, parent row, parent title, belongs to, parent link, übergeordnetes ziel, oberziel, gehört zu,
        zahlt ein auf, zugeordnet zu, objectif parent, objectif supérieur, rattaché à, contribue à, objetivo
        superior, objetivo padre, contribuye a"""
    ),
    "unit": _words(
        """metric unit, unit of measure, uom, measured in, einheit, maßeinheit,
        unité, unité de mesure, unidad, unidad de medida"""
    ),
    "metric_start": _words(
        """start value, metric start, baseline, initial value, from value, starting value, startwert, ausgangswert,
        anfangswert, valeur initiale, valeur de départ, valor inicial, línea base, start, from, von"""
    ),
    "metric_target": _words(
        """target, target value, metric target, goal value, to value, target number, zielwert, soll, soll-wert,
        sollwert, valeur cible, cible, valor objetivo, meta, ziel, objectif, objetivo, to, bis"""
    ),
    "version": _words("version stamp, versionsstempel"),
    "goal_id": _words(
        """goal id, id, goal number, objective id, betterworks id, ziel-id, zielnummer, ziel-nr, id objectif, numéro
        d'objectif, id de objetivo, goal link"""
    ),
}
