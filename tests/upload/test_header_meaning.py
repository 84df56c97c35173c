"""Headers that stand in no list are understood by their words (row E1)."""

from __future__ import annotations

import itertools

import pytest

from bw_desktop.upload import GOALS
from bw_desktop.upload.header_meaning import fields_instead, is_about_others, meant_fields

START = ("start", "begin", "Beginn", "Anfang", "Début", "Démarrage", "Lancement", "Inicio", "Comienzo", "Commence")
END = ("end", "due", "Ende", "Fälligkeit", "Frist", "Fin", "Échéance", "Limite", "Plazo", "Término", "Vencimiento")
AROUND = ("{}", "{} date", "Date de {}", "Fecha de {}", "Datum {}", "{} Ziel", "Goal {}", "{} (DD.MM.YYYY)", "{} *")


@pytest.mark.parametrize("around", AROUND)
def test_first_and_last_days_in_any_combination(around: str) -> None:
    for words, field in ((START, "start_date"), (END, "end_date")):
        for word in words:
            assert meant_fields(around.format(word), GOALS.fields)[:1] == (field,), around.format(word)


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Zielformulierung", "name"),
        ("Dénomination de l'objectif", "name"),
        ("Objectif / Ziel / Goal", "name"),
        ("Complete by", "end_date"),
        ("Bis wann?", "end_date"),
        ("Adresse électronique", "owner_email"),
        ("Staff no.", "owner_employee_id"),
        ("Nombre del colaborador", "owner_name"),
        ("Axe stratégique", "categories"),
        ("% cumplimiento", "progress"),
        ("Zielgröße", "metric_target"),
        ("Valor inicial", "metric_start"),
        ("Ober-Ziel Nr.", "parent"),
        ("Zielinhalt", "description"),
    ],
)
def test_a_header_is_the_field_its_words_make(header: str, field: str) -> None:
    assert meant_fields(header, GOALS.fields)[0] == field


def test_both_sides_of_a_stroke_count_where_they_differ() -> None:
    assert set(meant_fields("KPI / Maßnahme", GOALS.fields)) == {"unit", "name"}


@pytest.mark.parametrize(
    "header",
    ["Hire date", "Last update", "Manager goal", "Bemerkung", "Istwert", "Gewichtung in %", "Vorname", "Xyzzy"],
)
def test_other_columns_mean_no_field(header: str) -> None:
    assert meant_fields(header, GOALS.fields) == ()


@pytest.mark.parametrize("header", ["Manager e-mail", "Line manager", "Vorgesetzter", "Created by", "Abteilung"])
def test_some_columns_are_about_others(header: str) -> None:
    assert is_about_others(header)


@pytest.mark.parametrize("header", ["Owner e-mail", "Management goal", "Leitziel"])
def test_others_are_not(header: str) -> None:
    assert not is_about_others(header)


def test_one_strange_word_beside_a_known_one_is_let_pass_but_not_two() -> None:
    assert meant_fields("Store goal", GOALS.fields) == ("name",)
    assert meant_fields("Northern store goal", GOALS.fields) == ()


def test_the_order_of_words_does_not_count() -> None:
    for words in itertools.permutations(("Goal", "start", "date")):
        assert meant_fields(" ".join(words), GOALS.fields) == ("start_date",)


def test_what_a_column_may_hold_instead_follows_from_what_it_is_called() -> None:
    assert fields_instead(("unit",), GOALS.fields) == ("description", "name")
    assert fields_instead(("start_date",), GOALS.fields) == ()
