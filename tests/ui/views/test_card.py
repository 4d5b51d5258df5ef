import datetime as dt
import re

import pytest

from inspector.analysis.decide import decided
from inspector.analysis.decisions import Decisions, Review, Signature, State
from inspector.analysis.places import place_of
from inspector.ui.highlights import highlights
from inspector.ui.theme import load
from inspector.ui.views.card import card


@pytest.fixture
def told(builders):
    analysis = builders.analysis()

    def tell(words: str, kind: str) -> str:
        mark = next(
            mark
            for mark in highlights(analysis)
            if mark.kind == kind and mark.span.of(analysis.document.text) == words
        )
        return re.sub(r"<[^>]+>", " ", card(analysis, mark, load("light")))

    return tell


def test_a_figure_tells_value_hedge_source_time_and_working(told):
    text = told("300 square km", "figure")
    for part in ("&lt; 300 km²", "“less than”", "Mara Dovic", "Wed 5 Feb 2025", "× 0.3861"):
        assert part in text


def test_an_issue_tells_what_would_fit(told):
    text = told("450 square miles", "issue")
    assert "does not agree" in text
    assert "420 square miles" in text


def test_a_name_tells_who_is_meant_and_how_often(told):
    text = told("Dovic", "person")
    assert "Mara Dovic" in text
    assert "2 times" in text


def test_a_date_tells_which_days_are_meant(told):
    assert "Jun–Aug 2024" in told("last summer", "date")


def test_e13_every_card_says_why_the_mark_is_there(told):
    assert "the language pipeline en_inspector 0.1.0" in told("Tesk valley", "place")
    assert "surname of a full name elsewhere" in told("Dovic", "person")
    assert "the rules for figures (Inspector" in told("300 square km", "figure")
    assert "the rules for dates" in told("last summer", "date")
    assert "check “conversion”" in told("450 square miles", "issue")


def test_w2_a_card_tells_what_the_editor_says(builders):
    analysis = builders.analysis()
    text = analysis.document.text
    signed = Signature("mk", dt.datetime(2025, 2, 6, 9, 30, tzinfo=dt.UTC))
    claim, words = analysis.claims[0].span, builders.span(text, "Interior Minister")
    said = (
        Review(place_of(text, claim), signed, State.QUERIED, "Which map?", "p. 4"),
        Review(place_of(text, words), signed, note="Deputy"),
    )
    judged = decided(analysis, Decisions(records=said))
    marks = {(mark.span, mark.kind): mark for mark in highlights(judged)}
    figure = card(judged, marks[claim, "figure"], load("dark"))
    for part in ("queried (mk, 6 Feb 2025 09:30)", "Which map?", "p. 4"):
        assert part in figure
    note = card(judged, marks[words, "note"], load("dark"))
    assert "Deputy" in note
    assert "marked by hand (mk" in note
