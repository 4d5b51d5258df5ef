"""E9, E10: what an editor corrects in names and figures."""

import datetime as dt
from decimal import Decimal

import pytest

from inspector.analysis.corrections import SET_BY_HAND, correct_claims, correct_names
from inspector.analysis.decide import decided
from inspector.analysis.decisions import ClaimEdit, Decisions, NameEdit, Signature
from inspector.analysis.places import place_of
from inspector.claims.model import Interval, Quantity

SIGNED = Signature("mk", dt.datetime(2025, 2, 6, 9, 30, tzinfo=dt.UTC))


@pytest.fixture
def analysis(builders):
    return builders.analysis()


@pytest.fixture
def name(analysis, builders):
    """Return a function that makes an edit of the name at the nth place of some words."""

    def make(words: str, label: str, called: str = "", nth: int = 0) -> NameEdit:
        text = analysis.document.text
        return NameEdit(place_of(text, builders.span(text, words, nth)), SIGNED, label, called)

    return make


@pytest.fixture
def figure(analysis, builders):
    """Return a function that makes an edit of the figure at some words."""

    def make(words: str, **changes: object) -> ClaimEdit:
        text = analysis.document.text
        return ClaimEdit(place_of(text, builders.span(text, words)), SIGNED, **changes)

    return make


def names(analysis, *edits) -> dict[str, list[str]]:
    text = analysis.document.text
    mentions, entities = correct_names(text, analysis.mentions, analysis.entities, edits)
    for index, mention in enumerate(mentions):
        assert index in entities[mention.entity].mentions
    return {
        f"{e.canonical} {e.label}": [mentions[i].span.of(text) for i in e.mentions]
        for e in entities
    }


def test_e10_without_edits_names_are_what_they_were(analysis):
    assert names(analysis) == {
        "Orvania GPE": ["Orvania"] * 3,
        "Tesk valley LOC": ["Tesk valley"],
        "Mara Dovic PERSON": ["Mara Dovic", "Dovic"],
    }


def test_e10_one_mention_is_deleted_and_the_others_stay(analysis, name):
    assert names(analysis, name("Orvania", ""))["Orvania GPE"] == ["Orvania"] * 2


def test_e10_a_mention_gets_another_label(analysis, name):
    found = names(analysis, name("Orvania", "ORG", "Orvania"))
    assert found["Orvania ORG"] == ["Orvania"]
    assert found["Orvania GPE"] == ["Orvania"] * 2


def test_e10_a_mention_gets_other_words(analysis, name):
    found = names(analysis, name("Interior Minister Mara Dovic", "PERSON", "Mara Dovic"))
    assert found["Mara Dovic PERSON"] == ["Interior Minister Mara Dovic", "Dovic"]


def test_e10_a_name_is_added(analysis, name):
    assert names(analysis, name("Interior", "ORG"))["Interior ORG"] == ["Interior"]
    again = name("Orvania", "GPE", "Orvania", 2)
    assert names(analysis, again) == names(analysis)


def test_e9_two_names_become_one(analysis, name):
    found = names(analysis, name("Tesk valley", "GPE", "Orvania"))
    assert found["Orvania GPE"] == ["Orvania", "Orvania", "Tesk valley", "Orvania"]
    assert "Tesk valley LOC" not in found


def test_e9_the_other_forms_of_a_name_are_its_aliases(analysis, name):
    edit = name("Tesk valley", "GPE", "Orvania")
    _, entities = correct_names(
        analysis.document.text, analysis.mentions, analysis.entities, (edit,)
    )
    assert entities[0].aliases == ("Tesk valley",)


def test_e10_a_figure_is_read_otherwise(analysis, figure, builders):
    value = Quantity(Decimal(430), Decimal(430), Decimal(10), builders.SQUARE_MILE)
    day = Interval(dt.date(2024, 7, 1), dt.date(2024, 7, 1))
    edit = figure("450 square miles", quantity=value, subject="land", source="Army", time=day)
    claim = decided(analysis, Decisions(records=(edit,))).claims[3]
    assert (claim.quantity, claim.subject, claim.source) == (value, "land", "Army")
    assert (claim.time, claim.time_how, claim.source_span) == (day, SET_BY_HAND, None)
    assert (claim.entity, claim.text) == ("Orvania", "450 square miles")


def test_e10_a_figure_can_be_without_a_date_and_a_source(analysis, figure):
    edit = figure("450 square miles", source="", time=Interval(None, None))
    claim = decided(analysis, Decisions(records=(edit,))).claims[3]
    assert (claim.time, claim.time_how, claim.source) == (None, "", "")


def test_e10_a_figure_that_is_none_leaves_ties_checks_and_series(analysis, figure):
    edit = figure("300 square km", gone=True)
    found = decided(analysis, Decisions(records=(edit,)))
    assert [claim.id for claim in found.claims] == ["c1", "c2", "c3", "c4", "c5", "c6"]
    assert found.claim("c1").text == "116 square miles"
    assert [tie.members for tie in found.relations] == [("c2", "c3")]
    assert [finding.claims for finding in found.findings] == [("c3", "c2")]
    assert found.series == ()


def test_w3_a_figure_is_added_with_its_sentence(analysis, figure):
    value = Quantity(Decimal("0.5"), Decimal("0.5"), Decimal(0), analysis.claims[4].quantity.unit)
    edit = figure("half", quantity=value)
    claims, ids = correct_claims(analysis.document, analysis.sentences, analysis.claims, (edit,))
    text = analysis.document.text
    assert (claims[0].id, claims[0].text, claims[0].sentence.of(text)) == (
        "c1",
        "half",
        "Dam water covers half of Orvania's valley",
    )
    assert ids["c1"] == "c2"
    assert len(claims) == len(analysis.claims) + 1


def test_an_edit_of_a_figure_that_is_not_found_any_more_does_nothing(analysis, figure):
    claims, _ = correct_claims(
        analysis.document, analysis.sentences, analysis.claims, (figure("half", subject="x"),)
    )
    assert claims == analysis.claims


def test_corrections_made_twice_are_made_once(analysis, figure, name):
    decisions = Decisions(
        records=(figure("300 square km", gone=True), name("Tesk valley", "GPE", "Orvania"))
    )
    once = decided(analysis, decisions)
    assert decided(once, decisions) is once
