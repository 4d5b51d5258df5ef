"""Take "thalers" for money in an article that restates them: "2 million thalers ($3 million)"."""

import dataclasses
import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from msgspec.structs import replace

from inspector.claims.model import Unit
from inspector.claims.quantities.figures import Figure
from inspector.claims.syntax.nouns import singular
from inspector.language.lexicon import lexicon

_RESTATED = re.compile(r"\s\((?:about |around |some |roughly |nearly |or )?")
_LARGE = re.compile(r"(?i)\d\s(?:million|billion|trillion|m|bn)\b")


@cache
def _known() -> frozenset[str]:
    """Return nouns that are no money, whatever sum stands in brackets behind them: "member"."""
    words = lexicon("nouns")["counted_once"]["words"]
    return frozenset({*map(singular, words), "visitor", "tourist", "user", "fan", "viewer"})


def with_coined(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """Return figures, those in a currency that no list knows as sums of it."""
    names = {
        first.quantity.unit.name
        for first, second in pairwise(figures)
        if first.quantity.unit.dimension == "count"
        and second.quantity.unit.dimension == "currency"
        and _LARGE.search(text, first.span.start, first.span.end)
        and _LARGE.search(text, second.span.start, second.span.end)
        and _RESTATED.fullmatch(text, first.span.end, second.span.start)
        and text.startswith(")", second.span.end)
    } - _known()
    return [
        _as_money(figure) if figure.quantity.unit.name in names else figure for figure in figures
    ]


def _as_money(figure: Figure) -> Figure:
    unit = figure.quantity.unit
    unit = Unit(unit.name, "currency", unit.symbol)
    return replace(figure, quantity=dataclasses.replace(figure.quantity, unit=unit))
