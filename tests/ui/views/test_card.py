import re

import pytest

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
