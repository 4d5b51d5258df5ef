"""Join what two figures say together: the ends of a range, and feet with inches."""

import dataclasses
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from msgspec.structs import replace

from inspector.claims.model import Qualifier
from inspector.claims.quantities.convert import convert
from inspector.claims.quantities.figures import Figure
from inspector.claims.quantities.numbers import read_number, shared_factor
from inspector.claims.quantities.qualifiers import find_hedge
from inspector.claims.quantities.ranges import HEDGES, is_change
from inspector.claims.quantities.units import unit_named
from inspector.claims.syntax.grammar import Grammar
from inspector.documents.model import Span
from inspector.language.lexicon import lexicon
from inspector.language.numerals import DASHES

_DASH = re.compile(rf"\s?[{DASHES}]\s?")
_TO = re.compile(rf"(?i)\s+to\s+{HEDGES}")
_AND = re.compile(rf"(?i)\s+and\s+{HEDGES}")
_BETWEEN = re.compile(rf"(?i)\bbetween\s+{HEDGES}$")
_ON = re.compile(r"(?i)(?:,\s+(?:(?:and|but)\s+)?|\s+(?:and|but)\s+)(?=\S)")
_NEXT_TO = re.compile(r"\s|-|,\s|,?\s+and\s+")
_FARTHEST = 40  # characters between two figures that are one measure
_OVER = frozenset({Qualifier.MORE, Qualifier.AT_LEAST})
_UNDER = frozenset({Qualifier.LESS, Qualifier.AT_MOST})


def join(figures: Iterable[Figure], grammar: Grammar) -> Iterator[Figure]:
    """Yield the figures, two as one where they are one measure."""
    waiting: Figure | None = None
    for figure in figures:
        both = None if waiting is None else _joined(waiting, figure, grammar)
        if waiting is not None and both is None:
            yield waiting
        waiting = both or figure
    if waiting is not None:
        yield waiting


def _joined(first: Figure, second: Figure, grammar: Grammar) -> Figure | None:
    if second.span.start - first.span.end > _FARTHEST:
        return None
    gap = grammar.text[first.span.end : second.span.start]
    one, other = first.quantity, second.quantity
    if (bounded := _bounded(first, second, grammar.text)) is not None:
        return bounded
    if one.unit.name == other.unit.name and one.unit.name:
        return _range(first, second, gap, grammar)
    smaller = lexicon("unit_words")["smaller"].get(one.unit.name)
    if smaller is not None and gap == "-" and other.unit.dimension in {"", "count"}:
        # "the 6-foot-5 centre"
        other = dataclasses.replace(other, unit=unit_named(smaller))
        second = replace(second, span=second.number)
    listed = one.unit.dimension == "duration" and "," in gap
    if smaller == other.unit.name and _NEXT_TO.fullmatch(gap) and not listed:
        low = one.low + convert(other.low, other.unit, one.unit)
        high = one.high + convert(other.high, other.unit, one.unit)
        step = convert(other.step, other.unit, one.unit)
        quantity = dataclasses.replace(one, low=low, high=high, step=step)
        return replace(first, span=Span(first.span.start, second.span.end), quantity=quantity)
    return None


def _bounded(first: Figure, second: Figure, text: str) -> Figure | None:
    """Return the range "more than 30 but less than 40"; its span holds both hedges."""
    one, other = first.quantity, second.quantity
    on = _ON.match(text, first.span.end, second.span.start)
    if on is None or (one.unit.name and one.unit.name != (other.unit.name or one.unit.name)):
        return None
    hedge = find_hedge(text, second.span.start, second.span.end)
    if hedge.span is None or hedge.span.start != on.end():
        return None
    opening = find_hedge(text, first.span.start, first.span.end)
    if opening.span is None or opening.span.start >= first.span.start:
        return None
    signs = opening.qualifier, hedge.qualifier
    scale = _shared_scale(first, second, text)
    if signs[0] in _UNDER and signs[1] in _OVER:
        low, high = other.low, one.high * scale
    elif signs[0] in _OVER and signs[1] in _UNDER:
        low, high = one.low * scale, other.high
    else:
        return None
    if low >= high:
        return None
    named = first if one.unit.name and not other.unit.name else second
    both = _both(first, second)
    quantity = dataclasses.replace(both.quantity, low=low, high=high, unit=named.quantity.unit)
    span = Span(opening.span.start, both.span.end)
    return replace(both, span=span, quantity=quantity, noun=named.noun)


def _shared_scale(first: Figure, second: Figure, text: str) -> Decimal:
    """Return a million for "over 30 but under 45 million", where the word counts for both."""
    one, other = (read_number(figure.number.of(text)) for figure in (first, second))
    if one is None or other is None:
        return Decimal(1)
    return shared_factor(one.high, one.magnitude, other.magnitude)


def _range(first: Figure, second: Figure, gap: str, grammar: Grammar) -> Figure | None:
    kinds = {first.kind, second.kind}
    if kinds != {"amount"} or first.quantity.low > second.quantity.low:
        return None
    sentence = grammar.sentence_at(first.span.start)
    before = grammar.text[max(sentence.start, first.span.start - 40) : first.span.start]
    between = _AND.fullmatch(gap) and _BETWEEN.search(before)
    if not between and not _DASH.fullmatch(gap):
        changed = is_change(grammar, first.span.start)
        if not _TO.fullmatch(gap) or changed or changed is None:
            return None
    return _both(first, second)


def _both(first: Figure, second: Figure) -> Figure:
    """Return a range from one figure to another."""
    quantity = dataclasses.replace(
        second.quantity,
        low=first.quantity.low,
        step=min(first.quantity.step, second.quantity.step),
    )
    return Figure(
        Span(first.span.start, second.span.end),
        Span(first.number.start, second.number.end),
        quantity,
        "range",
        second.noun,
    )
