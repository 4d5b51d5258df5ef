"""Tie pairs of figures: conversions in parentheses, and changes from one figure to another."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from inspector.claims.model import Claim, Relation, RelationKind
from inspector.claims.quantities.convert import convertible, factor
from inspector.claims.quantities.directions import moved_words

_HEDGES = (
    r"(?:(?:or|about|around|some|roughly|nearly|almost|approximately|approx\.?|c\.|~|=|just|only|slightly|"
    r"a\s+little|well|over|under|more\s+than|less\s+than|up\s+to|at\s+least|equal\s+to|i\.e\.|"
    r"(?:the\s+)?equivalent\s+(?:to|of))\s*)*"
)
_OF_WHAT = r"(?:\s+(?:of\s+(?:[a-z]+\s+)?[a-z]+|long|wide|high|tall|deep|thick|away|across))?"
_TWIN_GAP = re.compile(rf"{_OF_WHAT}(?:\s*[(\[]\s*|\s*,?\s+\(?or\s+){_HEDGES}$")
# "14 km – about 8.7 miles –", "300 kg, equal to 660 pounds": twins where they nearly agree
_LOOSE_GAP = re.compile(
    rf"{_OF_WHAT}\)?(?:\s*[–—]\s*|\s+-\s+|\s?/\s?|,\s+(?:which\s+(?:is|equals)\s+|that\s+is,?\s+|"
    r"an?\s+(?:area|distance|length|height|weight|volume|depth|span|speed)\s+of\s+|"
    r"(?=(?:about|around|some|roughly|approximately|nearly|almost|equal|equivalent|the\s+equivalent)\b)))"
    rf"{_HEDGES}$"
)
_LOOSE = Decimal("1.6")  # times that loose twins may be apart
_SHIFTS, _CLOSE = (-3, -2, -1, 1, 2, 3), Decimal("1.05")  # or closely agree but for a shifted point
# "4,000 litres of diesel on the road. That is about 1,060 gallons"
_THAT_IS = re.compile(
    r"(?i)[^.!?;,]{0,48}\.\s+(?:that|this|it)(?:\s+(?:is|was|equals|comes\s+to|makes)|[’']s)\s+"
    r"(?:(?:or|about|around|some|roughly|nearly|almost|just|over|under|more\s+than|less\s+than|equivalent\s+to)\s+)*"
)
_COMPOUND = re.compile(r"(?i)\d\s?(?:st|stone)[\s,]*(?:and\s+)?$")  # "15st 2lb (96kg)"
_FROM_GAP = re.compile(
    r"(?i),?\s*\b(?:(?:up|down)\s+)?from\s+(?:(?:a|an|the|about|around|some|nearly|almost|just|more\s+than|"
    r"less\s+than|over|under)\s+)*$|(?i:,?\s*compared\s+(?:with|to)\s+(?:(?:about|around|some|just)\s+)*)$"
)
_RESTATED = re.compile(r"(?i),?\s+or\s+(?:(?:about|around|some|nearly|almost|just)\s+)*|\s*\(")
_OF_LONGEST = 16
_OF_GAP = re.compile(r"(?i)\s+of\s+(?:(?:the|its|their|his|her|all|all\s+the)\s+)?")
_TO_GAP = re.compile(
    r"(?i)\s+to\s+(?:(?:a|an|the|about|around|some|nearly|almost|just|more\s+than|less\s+than|over|under)\s+)*$"
)
_FROM_BEFORE = re.compile(r"(?i)\bfrom\s+(?:(?:about|around|some|nearly|almost|just|a|the)\s+)*$")
_MEASURES = frozenset(
    {"length", "area", "volume", "mass", "speed", "temperature", "energy", "power", "pressure",
     "currency", "flow", "consumption"}
)  # fmt: skip


def find_twins(text: str, claims: Sequence[Claim]) -> Iterator[Relation]:
    """Yield pairs such as "200 square km (77 square miles)", of one dimension in two units."""
    for place, (first, second) in enumerate(pairwise(claims)):
        one, other = first.quantity.unit, second.quantity.unit
        if one.dimension != other.dimension or one.dimension not in _MEASURES:
            continue
        if one.name == other.name:
            continue
        lead = text[max(first.sentence.start, first.span.start - 12) : first.span.start]
        if _COMPOUND.search(lead) or (place and _is_compound(text, claims[place - 1], first)):
            continue  # "5 feet 10 inches (1.78 metres)"
        gap = text[first.span.end : second.span.start]
        if first.sentence != second.sentence:
            if first.paragraph == second.paragraph and _THAT_IS.fullmatch(gap):
                yield Relation(RelationKind.CONVERSION, first.id, second.id)
            continue
        if _TWIN_GAP.fullmatch(gap) or (_LOOSE_GAP.fullmatch(gap) and _nearly_agree(first, second)):
            yield Relation(RelationKind.CONVERSION, first.id, second.id)


def _nearly_agree(first: Claim, second: Claim) -> bool:
    """Tell whether two measures may be one, but for a slip. A temperature has no such measure."""
    one, other = first.quantity, second.quantity
    if one.unit.dimension == "temperature" or not convertible(one.unit, other.unit):
        return False
    if min(one.low, other.low) <= 0:
        return False
    ratio = one.low * factor(one.unit, other.unit) / other.low
    shifted = (ratio.scaleb(by) for by in _SHIFTS)
    return 1 / _LOOSE <= ratio <= _LOOSE or any(1 / _CLOSE <= r <= _CLOSE for r in shifted)


def _is_compound(text: str, before: Claim, claim: Claim) -> bool:
    """Tell whether two measures make one: feet and inches, pounds and ounces."""
    same = before.quantity.unit.dimension == claim.quantity.unit.dimension
    gap = text[before.span.end : claim.span.start]
    return same and re.fullmatch(r"(?i)[\s,-]*(?:and\s+)?", gap) is not None


def _shares_between(text: str, claims: Sequence[Claim]) -> frozenset[str]:
    """Return the shares of "535,000, or one in 12, compared with 361,000": no count comes of them.

    "310, or 16%, from 14%" goes on with the share.
    """
    found = set()
    for first, share, third in zip(claims, claims[1:], claims[2:], strict=False):
        if share.quantity.unit.dimension != "share" or third.direction is not None:
            continue
        if first.quantity.unit.dimension not in {"count", ""}:
            continue
        most = 100 if share.quantity.unit.name == "percent" else 1
        dimension = third.quantity.unit.dimension
        counts = dimension == "count" or (not dimension and third.quantity.low > most)
        if counts and _RESTATED.fullmatch(text, first.span.end, share.span.start):
            found.add(share.id)
    return frozenset(found)


def find_moves(text: str, claims: Sequence[Claim], twins: frozenset[str]) -> Iterator[Relation]:
    """Yield pairs such as "200, down from 1,300" and "from 10 to 12", the earlier one first."""
    wholes = {
        second.id  # "112 of the 240 seats, up from 87"
        for first, second in pairwise(claims)
        if second.span.start - first.span.end < _OF_LONGEST
        and _OF_GAP.fullmatch(text, first.span.end, second.span.start)
    }
    others = twins | wholes | _shares_between(text, claims)
    originals = [claim for claim in claims if claim.id not in others and claim.direction is None]
    for first, second in pairwise(originals):
        same_kind = first.quantity.unit.dimension == second.quantity.unit.dimension
        bare = not second.quantity.unit.name or not first.quantity.unit.name
        if first.sentence != second.sentence or not (same_kind or bare):
            continue
        gap = text[first.span.end : second.span.start]
        shortened = re.sub(r"\([^()]*\)", "", gap) if "(" in gap else gap
        if len(shortened) < 90 and _FROM_GAP.search(shortened):
            before = text[first.sentence.start : second.span.start]
            clear = re.search(r"\b(?:up|down)\b.*\bfrom\b|compared", shortened)
            if bare and not clear and not moved_words().search(before):
                continue  # "76,000 of them from one district"
            yield Relation(RelationKind.FROM_TO, second.id, first.id)
        elif _TO_GAP.fullmatch(gap) and _FROM_BEFORE.search(first.span.before(text, 40)):
            yield Relation(RelationKind.FROM_TO, first.id, second.id)
