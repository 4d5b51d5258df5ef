"""Figures that other words name are joined where enough speaks for it."""

from collections.abc import Callable

import pytest

from inspector.analysis.model import Analysis
from inspector.language.lexicon import lexicon
from inspector.series.groups import Groups
from inspector.series.likeness import alike, signs_of_pairs

Analysed = Callable[..., Analysis]
# [text, the values of its one series]
JOINED = (
    (
        "The mill shipped 188,000 sacks of flour last year. It turned out 205,000 in 2023.",
        [205_000, 188_000],
    ),
    (
        "Some 412 people work at the yard. In 2019 there were 530.",
        [530, 412],
    ),
    (
        "A monthly basket cost 284 crowns in February. In December the same basket was 276 crowns.",
        [276, 284],
    ),
)
# What stands side by side, and is of two measures all the same.
APART = (
    "The town built 40 flats in 2024. It planted 900 trees in 2023.",
    "Lake Tesk covered 41 hectares in 2020. Lake Orva covered 38 hectares in 2024.",
    "Profit was 40 crowns in 2024. A loss of 38 crowns was made in 2023.",
    "Sales were 40 crowns in May 2025. Sales were 460 crowns in 2024.",
)


@pytest.mark.parametrize(("text", "values"), JOINED)
def test_other_words_may_name_one_measure(text: str, values: list[int], analysed: Analysed) -> None:
    (series,) = analysed(text, "2025-03-12").series
    assert [point.low for point in series.points] == values


@pytest.mark.parametrize("text", APART)
def test_what_stands_side_by_side_may_be_of_two_measures(text: str, analysed: Analysed) -> None:
    assert analysed(text, "2025-06-12").series == ()


def test_what_is_settled_is_not_held_against_each_other(analysed: Analysed) -> None:
    analysis = analysed(JOINED[0][0], "2025-03-12")
    claims, tied = analysis.claims, Groups(analysis.claims)
    text = analysis.document.text
    ((likeness, one, other),) = alike(text, claims, claims, tied, settled=())
    assert 0 < likeness < 1
    assert one.span.start < other.span.start
    assert not list(alike(text, claims, claims, tied, settled={one.id, other.id}))


def test_every_sign_has_a_weight(analysed: Analysed) -> None:
    known = lexicon("likeness")["weights"]
    for text, _ in JOINED:
        analysis = analysed(text, "2025-03-12")
        claims = analysis.claims
        for _, _, signs in signs_of_pairs(analysis.document.text, claims, claims, Groups(claims)):
            assert set(signs) <= set(known)
