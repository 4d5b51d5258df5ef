"""Give the figures of a list what only its last one says: "4.1, 2.7 and 1.9 million tonnes"."""

import dataclasses
import re
from collections.abc import Sequence
from decimal import Decimal

from msgspec.structs import replace

from inspector.claims.quantities.figures import Figure
from inspector.claims.quantities.numbers import read_number, shared_factor

_COMMA = re.compile(r",\s+")
_LAST = re.compile(r"(?i),?\s+(?:and|or)\s+")
_PAIRED = frozenset({"share", "length", "area", "volume", "mass", "speed", "temperature", "energy"})


def with_shared(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures, those of a list in the unit and the magnitude of its last one.

    Of two figures alone, "12 and 3 million people", the first may be of something else: it shares
    a measure, and a magnitude only where both are decimals or have a sign of money.
    """
    found = list(figures)
    for place, last in enumerate(figures):
        if place == 0 or not last.quantity.unit.name or last.kind != "amount":
            continue
        first = place
        seam = _LAST
        while first and _is_bare(figures[first - 1], last) and _joins(text, figures, first, seam):
            first, seam = first - 1, _COMMA
        if place - first == 1 and not _is_pair(text, figures[first], last):
            continue
        for index in range(first, place):
            found[index] = _shared(text, found[index], last)
    return found


def _joins(text: str, figures: Sequence[Figure], index: int, seam: re.Pattern[str]) -> bool:
    before, after = figures[index - 1], figures[index]
    return seam.fullmatch(text, before.span.end, after.span.start) is not None


def _is_bare(figure: Figure, last: Figure) -> bool:
    """Tell whether a figure has no unit, or only the sign of the money that the last one has."""
    quantity = figure.quantity
    if figure.kind != "amount" or figure.span.end != figure.number.end:
        return False
    signed = quantity.unit == last.quantity.unit and quantity.unit.dimension == "currency"
    return signed or not quantity.unit.name


def _is_pair(text: str, first: Figure, last: Figure) -> bool:
    """Tell "1.2 and 1.4 million" and "12 and 15 km" from "375, or 36 percent"."""
    joined = text[first.span.end : last.span.start].strip().lower()
    signed = first.quantity.unit.dimension == "currency"
    if signed or "." in first.number.of(text):
        return joined in {"and", "or"}
    final = read_number(last.number.of(text))
    plain = final is not None and not final.magnitude
    return joined == "and" and plain and last.quantity.unit.dimension in _PAIRED


def _shared(text: str, figure: Figure, last: Figure) -> Figure:
    number, final = (read_number(one.number.of(text)) for one in (figure, last))
    if number is None or final is None or number.magnitude:
        return figure
    quantity = figure.quantity
    factor = shared_factor(number.high, number.magnitude, final.magnitude)
    if factor != 1 and not _is_as_long(quantity.low, last.quantity.low / factor):
        return figure
    shared = dataclasses.replace(
        quantity,
        low=quantity.low * factor,
        high=quantity.high * factor,
        step=quantity.step * factor,
        unit=last.quantity.unit,
    )
    return replace(figure, quantity=shared, noun=figure.noun or last.noun)


def _is_as_long(one: Decimal, other: Decimal) -> bool:
    """Tell "80, 90 and 100 million" from "$500 and $1 million": numbers as long, or nearly."""
    return abs(len(str(int(abs(one)))) - len(str(int(abs(other))))) <= 1
