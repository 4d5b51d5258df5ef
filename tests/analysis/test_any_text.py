"""What holds of any text at all: marks stand where they say, and nothing is raised."""

import datetime as dt
from collections import deque

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inspector.analysis.model import Analysis
from inspector.analysis.run import analyse
from inspector.documents.open import from_text
from inspector.language.pipeline import Pipeline, load, without_model

DAY = dt.date(2025, 6, 18)
ANYTHING = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)
PIECES = st.sampled_from(
    [
        "The ministry said", "according to Lake Board data", "rose", "fell", "from", "to", "by",
        "more than", "between", "and", "per cent", "%", "$", "€", "km", "sq. miles", "(", ")",
        "“", "”", '"', ",", ".", ";", ":", "-", "–", "−", "/", "a year earlier", "on Monday",
        "last year", "in 2019", "31 February", "0000-00-00", "29/2/2023", "half", "a third",
        "million", "bn", "hundreds of", "dozens", "nine in ten", "twofold", "aged", "year-old",
        "people", "ships sank", "Anna Berg", "OSLO —", "\n", "\n\n", "\t", "\u00a0", "\u2009",
        "\u202f", "\u200b", "\u0301", "\ufeff", "😀", "٣", "½", "²", "①", "Ⅷ", "一", "\U0001d7d9",
    ]
)  # fmt: skip
DIGITS = st.from_regex(r"[-−+]?[0-9]{1,12}([.,   /:–-][0-9]{1,6}){0,4}", fullmatch=True)
NEWS = st.lists(
    st.tuples(st.one_of(PIECES, PIECES, DIGITS), st.sampled_from([" ", " ", " ", "", "\n"])),
    max_size=40,
).map(lambda parts: "".join(part + gap for part, gap in parts))
CHECKED = settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture(scope="module", params=["shipped", "rules only"])
def pipeline(request: pytest.FixtureRequest) -> Pipeline:
    return load(None) if request.param == "shipped" else without_model()


def whole(text: str, pipeline: Pipeline) -> Analysis:
    document = from_text(text, "any")
    return deque(analyse(document, pipeline, DAY), maxlen=1).pop()


def holds(analysis: Analysis) -> None:
    text = analysis.document.text
    for claim in analysis.claims:
        assert text[claim.span.start : claim.span.end] == claim.text != ""
        assert claim.quantity.low <= claim.quantity.high
        assert claim.quantity.step >= 0
        for span in (claim.cue_span, claim.source_span, claim.sentence):
            assert span is None or 0 <= span.start < span.end <= len(text)
    for timex in analysis.timexes:
        assert text[timex.span.start : timex.span.end] == timex.text != ""
    for series in (analysis.claims, analysis.timexes, analysis.mentions):
        starts = [found.span.start for found in series]
        assert starts == sorted(starts)
    assert all(0 <= m.span.start < m.span.end <= len(text) for m in analysis.mentions)


@pytest.mark.slow
@CHECKED
@given(text=ANYTHING)
def test_any_characters_are_analysed(pipeline: Pipeline, text: str) -> None:
    holds(whole(text, pipeline))


@pytest.mark.slow
@CHECKED
@given(text=NEWS)
def test_any_row_of_the_words_of_news_is_analysed(pipeline: Pipeline, text: str) -> None:
    holds(whole(text, pipeline))


@pytest.mark.slow
@settings(CHECKED, max_examples=20)
@given(text=NEWS)
def test_a_text_is_analysed_twice_alike(pipeline: Pipeline, text: str) -> None:
    assert whole(text, pipeline) == whole(text, pipeline)
