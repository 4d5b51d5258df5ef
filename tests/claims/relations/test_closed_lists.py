"""A figure is tied to the closed list right behind it, whatever its parts are called."""

from collections.abc import Callable

import pytest

from inspector.analysis.model import Analysis
from inspector.claims.model import RelationKind

CLOSED = (
    (
        RelationKind.SUM,
        "The court sentenced 323 people – 289 Danes and 34 foreigners – on Monday.",
        ("323 people", "289 Danes", "34 foreigners"),
    ),
    (
        RelationKind.SUM,
        "Rangers found 31 carcasses (17 of elk, nine of deer and five of boar) in May.",
        ("31 carcasses", "17 of elk", "nine of deer", "five of boar"),
    ),
    (
        RelationKind.PARTS,
        "The blast killed 18 people, including 14 miners and four rescuers, on Friday.",
        ("18 people", "14 miners", "four rescuers"),
    ),
)
OPEN = (
    "The blast kills 20 villagers, including 11 children, and 14 are wounded.",
    "The flood killed 41 people, including 38 pilgrims, eight others are lost and six were saved.",
    "The shelter houses 210 people, including 150 women and 90 people with disabilities.",
)


def added(analysis: Analysis) -> list[tuple[RelationKind, tuple[str, ...]]]:
    return [
        (relation.kind, tuple(analysis.claim(member).text for member in relation.members))
        for relation in analysis.relations
        if relation.kind in {RelationKind.SUM, RelationKind.PARTS}
    ]


@pytest.mark.parametrize(("kind", "text", "figures"), CLOSED)
def test_a_closed_list_is_tied_to_the_figure_before_it(
    kind: RelationKind, text: str, figures: tuple[str, ...], analysed: Callable[..., Analysis]
) -> None:
    assert added(analysed(text)) == [(kind, figures)]


@pytest.mark.parametrize("text", OPEN)
def test_what_is_no_closed_list_is_not_added_up(
    text: str, analysed: Callable[..., Analysis]
) -> None:
    assert added(analysed(text)) == []
