"""Join what two figures say together: the ends of a range, and feet with inches."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from inspector.claims.quantities.convert import convert
from inspector.claims.quantities.figures import Figure
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
_MORE_THAN = re.compile(r"(?i)\b(?:more|greater|higher)\s+than\s+$")
_LESS_THAN = re.compile(
    r"(?i)\s+(?:and|but)\s+(?:less|fewer|lower|smaller)\s+than\s+(?:or\s+equal\s+to\s+)?"
)
_NEXT_TO = re.compile(r"\s|-|,\s|,?\s+and\s+")


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
    if second.span.start - first.span.end > 24:
        return None
    gap = grammar.text[first.span.end : second.span.start]
    one, other = first.quantity, second.quantity
    start = first.span.start
    more = _MORE_THAN.search(grammar.text[max(0, start - 16) : start])
    if more is not None and _LESS_THAN.fullmatch(gap):
        if one.unit.name not in {"", other.unit.name} or one.low >= other.low:
            return None
        both = _both(first, second)  # its span holds both hedges, which are no hedge of the range
        return replace(both, span=Span(both.span.start - len(more[0]), both.span.end))
    if one.unit.name == other.unit.name and one.unit.name:
        return _range(first, second, gap, grammar)
    smaller = lexicon("unit_words")["smaller"].get(one.unit.name)
    if smaller is not None and gap == "-" and other.unit.dimension in {"", "count"}:
        # "the 6-foot-5 centre"
        other = replace(other, unit=unit_named(smaller))
        second = replace(second, span=second.number)
    listed = one.unit.dimension == "duration" and "," in gap
    if smaller == other.unit.name and _NEXT_TO.fullmatch(gap) and not listed:
        low = one.low + convert(other.low, other.unit, one.unit)
        high = one.high + convert(other.high, other.unit, one.unit)
        step = convert(other.step, other.unit, one.unit)
        quantity = replace(one, low=low, high=high, step=step)
        return replace(first, span=Span(first.span.start, second.span.end), quantity=quantity)
    return None


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
    quantity = replace(
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
