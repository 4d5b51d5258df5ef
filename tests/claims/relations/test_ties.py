"""N8: how figures are tied together, as the lexicon's own examples have it, and in odd texts."""

from collections.abc import Callable

import pytest

from inspector.analysis.model import Analysis
from inspector.claims.model import RelationKind
from inspector.language.lexicon import lexicon

EXAMPLES = lexicon("relations")["examples"]


def ties(analysis: Analysis, kind: str) -> list[list[str]]:
    return [
        [analysis.claim(member).text for member in relation.members]
        for relation in analysis.relations
        if relation.kind == RelationKind(kind)
    ]


@pytest.mark.parametrize("example", EXAMPLES["read"], ids=lambda example: example[1][:40])
def test_examples_of_the_lexicon_are_tied(
    example: list[str], analysed: Callable[..., Analysis]
) -> None:
    kind, text, *figures = example
    assert ties(analysed(text), kind) == [figures]


@pytest.mark.parametrize("example", EXAMPLES["none"], ids=lambda example: example[1][:40])
def test_what_is_no_tie_stays_apart(example: list[str], analysed: Callable[..., Analysis]) -> None:
    kind, text = example
    assert ties(analysed(text), kind) == []


def test_feet_and_inches_are_one_measure(analysed: Callable[..., Analysis]) -> None:
    text = "He is 5 feet 10 inches (1.78 m) tall."
    assert ties(analysed(text), "conversion") == [["5 feet 10 inches", "1.78 m"]]


def test_a_multiple_of_something_else_is_no_change(analysed: Callable[..., Analysis]) -> None:
    text = "The deficit grew from 3.8% to 9.2% of output, more than three times the limit."
    assert ties(analysed(text), "change") == []
