"""Compare a figure with its twin in another unit, in parentheses or after "or".

References: NIST Special Publication 811, appendix B; AP Stylebook, "metric system".
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from inspector.checks.model import Check, Evidence, Finding, Verdict
from inspector.checks.rounding import Bounds, bounds, printed
from inspector.checks.working import agreed, interval, restated, short
from inspector.claims.model import Claim, Quantity, RelationKind, Unit
from inspector.claims.quantities.convert import convert, convertible, factor
from inspector.claims.quantities.units import meanings
from inspector.claims.wording import number_words
from inspector.phrases import phrases

phrase = phrases(__name__)


_FIVE = 5
_WHOSE = re.compile(r"(?i)\b(?:US|U\.S\.|American|imperial|UK|British|short|long|metric)(?!\w)")
_JUST = Decimal("0.1")  # "just under" is not far under
_DIFFERENCE = ("warmer", "colder", "cooler", "hotter", "higher", "lower", "above", "below", "more")


def _converted(first: Claim, target: Unit, *, difference: bool) -> Quantity:
    """Return the first figure in the unit of its twin, its step converted too."""
    quantity, by = first.quantity, factor(first.quantity.unit, target)
    if difference:
        low, high = quantity.low * by, quantity.high * by
    else:
        low, high = (
            convert(bound, quantity.unit, target) for bound in (quantity.low, quantity.high)
        )
    return Quantity(low, high, quantity.step * by, target, quantity.qualifier, quantity.cue)


def _meet(one: Quantity, other: Quantity) -> bool:
    """Tell whether both can be true.

    A hedge that both sides share opens neither: "less than 200 square km (77 square miles)" is
    compared digit for digit. A hedge of the twin's own does: "150 km (just over 90 miles)".
    """
    if one.low < one.high and other.low < other.high:  # "10 to 15 cm (four to six inches)"
        return all(_at(one, side).meets(_at(other, side)) for side in ("low", "high"))
    if re.match(r"(?i)(?:just|slightly|a\s+little|barely)\b", other.cue):
        return printed(one).meets(printed(other).widened(_JUST))
    if one.qualifier is other.qualifier:
        return printed(one).meets(printed(other))
    return bounds(one).meets(bounds(other))


def _at(quantity: Quantity, side: str) -> Bounds:
    """Return what one end of a range may stand for."""
    value = quantity.low if side == "low" else quantity.high
    return printed(replace(quantity, low=value, high=value))


def _meanings(claim: Claim) -> Iterator[Unit]:
    """Yield what the word for a unit may mean: one alone where it says so, as "US gallons"."""
    if _WHOSE.search(claim.text):
        yield claim.quantity.unit
    else:
        yield from meanings(claim.quantity.unit)


def _readings(first: Claim, second: Claim, evidence: Evidence) -> Iterator[Quantity]:
    """Yield what the first figure may be in the unit of the second: as level, as difference."""
    target = second.quantity.unit
    if first.quantity.unit.dimension != "temperature":
        for meant in _meanings(first):
            is_plain = meant == first.quantity.unit
            as_meant = (
                first if is_plain else replace(first, quantity=replace(first.quantity, unit=meant))
            )
            for other in _meanings(second):
                yield _converted(as_meant, other, difference=False)
        return
    if _is_difference(first, second, evidence.text):
        yield _converted(first, target, difference=True)
        return
    around = evidence.text[second.span.end : second.span.end + 24].lower()
    is_difference = first.direction is not None or any(word in around for word in _DIFFERENCE)
    yield _converted(first, target, difference=is_difference)
    yield _converted(first, target, difference=not is_difference)


def _is_difference(first: Claim, second: Claim, text: str) -> bool:
    """Tell "3C (5F) warmer" and "rose by 3C (5F)", where no level can be meant."""
    after = text[second.span.end : second.span.end + 24]
    before = text[first.sentence.start : first.span.start]
    moved = first.direction is not None and re.search(r"(?i)\bby\s+(?:\w+\s+)?$", before)
    return bool(moved or re.match(r"(?i)\)?\s*(?:warmer|colder|cooler|hotter)\b", after))


def _working(first: Claim, second: Claim, reading: Quantity, *, agrees: bool) -> str:
    one, other = first.quantity, second.quantity
    as_printed = (
        number_words(one.low)
        if one.low == one.high
        else (f"{number_words(one.low)}–{number_words(one.high)}")
    )
    result = interval(Bounds(reading.low, reading.high))
    wanted = (
        number_words(other.low)
        if other.low == other.high
        else (f"{number_words(other.low)}–{number_words(other.high)}")
    )
    if one.unit.dimension == "temperature":
        rule = f"{as_printed} {one.unit.symbol} = {result} {other.unit.symbol}"
    else:
        # Not the factor of the units: the word for one may have been read as a British gallon.
        by = short(reading.low / one.low if one.low else factor(one.unit, other.unit)).normalize()
        unit = f" {reading.unit.symbol}" if reading.unit != other.unit else ""
        rule = f"{as_printed} {one.unit.symbol} × {by:f} = {result}{unit}"
    if agrees:
        return phrase(
            "{working}, printed {figure}: agrees to the precision printed",
            working=rule,
            figure=wanted,
        )
    return phrase(
        "{working} ({rounded} as rounded), printed {figure} ({meant})",
        working=rule,
        rounded=interval(printed(reading)),
        figure=wanted,
        meant=interval(printed(other)),
    )


def _finding(first: Claim, second: Claim, evidence: Evidence) -> Finding | None:
    if not convertible(first.quantity.unit, second.quantity.unit):
        return None
    if first.quantity.vague or second.quantity.vague:
        return None
    readings = list(_readings(first, second, evidence))
    holding = next((reading for reading in readings if _meet(reading, second.quantity)), None)
    agrees = holding is not None
    reading = holding or readings[0]
    nearly = not agrees and _meet_in_fives(first.quantity, reading, second.quantity)
    figures = {"figure": second.text, "other": first.text}
    return Finding.about(
        (second, first),
        check="conversion",
        verdict=Verdict.CONSISTENT if agrees else Verdict.LOOK if nearly else Verdict.WRONG,
        message=agreed(second.text, first.text)
        if agrees
        else phrase("{figure} nearly agrees with {other}.", **figures)
        if nearly
        else phrase("{figure} does not agree with {other}.", **figures),
        working=_working(first, second, reading, agrees=agrees),
        suggestion="" if agrees else restated(second, reading.low),
    )


def _meet_in_fives(first: Quantity, reading: Quantity, second: Quantity) -> bool:
    """Tell figures that seem to be rounded to fives, as those of storms and earthquakes are."""
    fives = all(q.low == q.high and q.step == 1 and q.low % _FIVE == 0 for q in (first, second))
    by = reading.step  # one unit of the first figure in the unit of the second
    low, high = reading.low - by * _FIVE / 2, reading.high + by * _FIVE / 2
    half = Decimal(_FIVE) / 2
    return fives and low <= second.high + half and high >= second.low - half


def _run(evidence: Evidence) -> Iterator[Finding]:
    for first, second in evidence.related(RelationKind.CONVERSION):
        finding = _finding(first, second, evidence)
        if finding is not None:
            yield finding


CHECK = Check(
    id="conversion",
    title=phrase("Converted figures"),
    help=phrase(
        "Recomputes a measure that is given twice, such as “1,000 sq km (386 sq miles)”. Each "
        "figure stands for all that rounds to it; only where the two cannot both be right is "
        "there a warning. Currencies are left alone: an article does not give the rate."
    ),
    run=_run,
    flags=(
        "The district covers 1,000 sq km [[(268 sq miles)]].",
        "The wall is [[2 metres (16 feet)]] high.",
        "Temperatures reached 35 degrees Celsius [[(85 degrees Fahrenheit)]] on Monday.",
        "It lies some 1,250 square km [[(438 sq miles)]] to the north.",
        "The truck carried 20 tonnes [[(24,000 pounds)]] of grain.",
        "Some 9,000 litres [[(1,980 US gallons)]] of milk went down the drain in Ohio.",
    ),
    clean=(
        "Some 9,000 litres (1,980 gallons) of milk went down the drain in Devon.",
        "The district covers 1,000 sq km (386 sq miles).",
        "The border is about 30 km (20 miles) away.",
        "Less than 200 square km (77 square miles) are left.",
        "It was 2C (3.6F) warmer than usual.",
        "Temperatures reached 35C (95F).",
        "The flat costs 164 euros ($170) a night.",
        "The pipe is 1.5 km (just under a mile) long.",
    ),
)
