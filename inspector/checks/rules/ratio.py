"""Compare a rate with the two quantities that it divides, a product with its factors.

References: BBC editorial guidelines, "Reporting statistics"; ACES, "Check the facts".
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from inspector.checks.model import Check, Evidence, Finding, Verdict
from inspector.checks.over_time import OverTime, over_time
from inspector.checks.rounding import (
    Bounds,
    bounds,
    digits_only,
    exact,
    fits_after_thousands,
    product,
    quotient,
)  # fmt: skip
from inspector.checks.working import against, agreed, both, plain, restated
from inspector.claims.model import Claim, RelationKind
from inspector.claims.quantities.convert import convertible, factor
from inspector.claims.quantities.units import unit_named
from inspector.claims.relations.distances import distance_factor
from inspector.phrases import phrases

phrase = phrases(__name__)


_MEANS = {"million": Decimal(10) ** 6, "thousand": Decimal(1000), "billion": Decimal(10) ** 9}
_MISREAD = 3
_APART = Decimal("1.02")


def _run(evidence: Evidence) -> Iterator[Finding]:
    for above, below, rate, *base in evidence.related(RelationKind.RATE):
        if base and rate.quantity.low == 1:  # "one doctor for every 4,500 people"
            finding = _rate(below, above, base[0], Decimal(1))
        else:
            finding = _rate(above, below, rate, _base(evidence, rate, base))
        if finding is not None:
            yield finding
    for count, each, total in evidence.related(RelationKind.PRODUCT):
        finding = _product(count, each, total)
        if finding is not None:
            yield finding
    for told in over_time(evidence):
        finding = _over(told)
        if finding is not None:
            yield finding
    yield from _exchange(evidence)


def _base(evidence: Evidence, rate: Claim, base: list[Claim]) -> Decimal:
    """Return of how many the rate is: 100,000 in "12 per 100,000"; 1 where no figure says it."""
    if base:
        return base[0].quantity.low
    words = evidence.text[rate.span.start : rate.span.end + 24]
    if found := re.search(r"(?i)\b(?:per|every|each)\s+(\d[\d,]*)", words):
        return Decimal(found[1].replace(",", ""))
    if found := re.search(r"(?i)\b(?:per|every)\s+(million|thousand|billion)\b", words):
        return _MEANS[found[1].lower()]
    return Decimal(1)


def _interval(claim: Claim) -> Bounds:
    return digits_only(claim.quantity) if exact([claim.quantity]) else bounds(claim.quantity)


def _factor(above: Claim, below: Claim, rate: Claim) -> Decimal:
    """Return what a quotient is multiplied by to be in a speed's unit: 60, of minutes for km/h."""
    one, _, other = rate.quantity.unit.name.partition(" / ")
    if rate.quantity.unit.dimension != "speed" or not other:
        return Decimal(1)
    length, time = unit_named(one), unit_named(other)
    units = (above.quantity.unit, below.quantity.unit)
    if not (convertible(units[0], length) and convertible(units[1], time)):
        return Decimal(1)
    return factor(units[0], length) / factor(units[1], time)


def _rate(first: Claim, second: Claim, rate: Claim, base: Decimal) -> Finding | None:
    """Divide the one by the other, whichever fits; where neither does, the likelier."""
    said = bounds(rate.quantity)
    options = []
    for above, below in ((first, second), (second, first)):
        found = quotient(_interval(above), _interval(below))
        if found is None:
            return None
        options.append((above, below, found.scaled(base * _factor(above, below, rate))))
    unit = rate.quantity.unit.name.partition(" / ")[0]
    if unit:  # kilometres a day are no days a kilometre, euros no homes for a euro
        options = [o for o in options if o[0].quantity.unit.name == unit] or options
    meant = [_likelier(options, rate, base)] if base > 1 else options
    if any(fits_after_thousands(option[2], said) for option in meant):
        return None
    holding = next((option for option in options if option[2].meets(said)), None)
    above, below, _ = holding or _likelier(options, rate, base)
    by = _factor(above, below, rate)
    value = above.quantity.low / below.quantity.low * base * by
    times = f" × {plain(base)}" if base != 1 else ""
    told = f"{above.text} ÷ {below.text}{times} = {plain(value)}"
    return Finding.about(
        (rate, above, below),
        check="ratio",
        verdict=Verdict.CONSISTENT if holding else Verdict.WRONG,
        message=agreed(rate.text, both(above.text, below.text))
        if holding
        else phrase(
            "{one} for {other} come to {value}, not {figure}.",
            one=above.text,
            other=below.text,
            value=plain(value),
            figure=rate.text,
        ),
        working=against(told, rate.text, holds=holding is not None),
        suggestion="" if holding else restated(rate, value),
    )


def _likelier(
    options: list[tuple[Claim, Claim, Bounds]], rate: Claim, base: Decimal
) -> tuple[Claim, Claim, Bounds]:
    """Return the division that the unit, or else the size of the result, speaks for."""
    unit = rate.quantity.unit.name.split(" / ")[0]
    for option in options:
        if unit and option[0].quantity.unit.name == unit:
            return option
    if base > 1:
        return min(options, key=lambda option: option[0].quantity.low)
    return max(options, key=lambda option: option[0].quantity.low)


def _product(count: Claim, each: Claim, total: Claim) -> Finding | None:
    by = distance_factor(each.quantity.unit, total.quantity.unit) or Decimal(1)
    whole = each.quantity.unit.dimension == "count"  # three computers are three
    size = digits_only(each.quantity) if whole else bounds(each.quantity)
    made = product(_interval(count), size).scaled(by)
    said = bounds(total.quantity)
    # "$50 each" is a price, exact as it stands; the count may be rounded.
    exactly = product(_interval(count), digits_only(each.quantity)).scaled(by)
    holds = made.meets(said) or exactly.meets(said)
    if not holds and fits_after_thousands(made, said):
        return None
    value = count.quantity.low * each.quantity.low * by
    told = f"{plain(count.quantity.low)} × {each.text} = {plain(value)}"
    figures = {"number": count.text, "each": each.text, "total": total.text}
    return Finding.about(
        (total, count, each),
        check="ratio",
        verdict=Verdict.CONSISTENT if holds else Verdict.WRONG,
        message=phrase("{number} at {each} come to {total}.", **figures)
        if holds
        else phrase(
            "{number} at {each} come to {value}, not {total}.", value=plain(value), **figures
        ),
        working=against(told, total.text, holds=holds),
        suggestion="" if holds else restated(total, value),
    )


def _over(told: OverTime) -> Finding | None:
    """Compare what is told for two lengths of time: "7.3 million last year, or 20,000 a day"."""
    longer, shorter, said = told.longer, told.shorter, told.said_last
    made = product(bounds(shorter.quantity), told.times)
    total = bounds(longer.quantity)
    if fits_after_thousands(made, total):
        return None
    holds = made.meets(total)
    often = told.times.high or Decimal(1)
    value = longer.quantity.low / often if said is shorter else shorter.quantity.low * often
    sign, base = ("÷", longer) if said is shorter else ("×", shorter)
    working = f"{base.text} {sign} {plain(often)} = {plain(value)}"
    other = longer if said is shorter else shorter
    return Finding.about(
        (said, other),
        check="ratio",
        verdict=Verdict.CONSISTENT if holds else Verdict.WRONG,
        message=agreed(said.text, other.text)
        if holds
        else phrase(
            "{other} comes to {value}, not {figure}.",
            other=other.text,
            value=plain(value),
            figure=said.text,
        ),
        working=against(working, said.text, holds=holds),
        suggestion="" if holds else restated(said, value),
    )


def _exchange(evidence: Evidence) -> Iterator[Finding]:
    """Compare the exchange rates that sums with their conversions imply."""
    rates: defaultdict[tuple[str, str], list[tuple[Claim, Claim, Bounds]]] = defaultdict(list)
    for first, second in evidence.related(RelationKind.CONVERSION):
        one, other = first.quantity, second.quantity
        if one.unit.dimension != "currency" or one.vague or other.vague:
            continue
        found = quotient(bounds(one), bounds(other))
        if found is None or found.low is None or found.high is None:
            continue
        known = rates[(one.unit.name, other.unit.name)]
        if known and not _far_apart(known[0][2], found):
            yield _compared(known[0], (first, second, found))
        elif not known:
            known.append((first, second, found))


def _far_apart(one: Bounds, other: Bounds) -> bool:
    """Tell rates that are no two of one pair of currencies: one of them was misread."""
    lows = (one.low or 1, other.low or 1)
    return max(lows) / min(lows) > _MISREAD


def _compared(known: tuple[Claim, Claim, Bounds], other: tuple[Claim, Claim, Bounds]) -> Finding:
    first, second, rate = other
    widened = rate.widened(_APART - 1)
    holds = widened.meets(known[2])
    rates = [a.quantity.low / b.quantity.low for a, b in (known[:2], other[:2])]
    told = phrase(
        "{one} for {two} is {rate}, {three} for {four} is {other}",
        one=known[0].text,
        two=known[1].text,
        rate=plain(rates[0]),
        three=first.text,
        four=second.text,
        other=plain(rates[1]),
    )
    return Finding.about(
        (second, first, known[0], known[1]),
        check="ratio",
        verdict=Verdict.CONSISTENT if holds else Verdict.WRONG,
        message=phrase("Both conversions take the same exchange rate.")
        if holds
        else phrase(
            "{one} for {other} takes another exchange rate than before.",
            one=second.text,
            other=first.text,
        ),
        working=told,
        suggestion="" if holds else restated(second, first.quantity.low / rates[0]),
    )


CHECK = Check(
    id="ratio",
    title=phrase("Rates, prices and exchange rates"),
    help=phrase(
        "Divides two quantities where their rate is given too: per head, per 100,000, a day; "
        "multiplies a number by a price; compares the exchange rates that converted sums imply."
    ),
    run=_run,
    flags=(
        "The county counts 480,000 people and 96 vets, or [[35 per 100,000 residents]].",
        "The farm shipped 3,000 crates at $25 each, earning [[$95,000]].",
        (
            "It cost 310 million euros ($341 million), of which 62 million euros [[($86 "
            "million)]] went to roads."
        ),
    ),
    clean=(
        "The county counts 480,000 people and 96 vets, or 20 per 100,000 residents.",
        "The farm shipped 3,000 crates at $25 each, earning $75,000.",
        (
            "It cost 310 million euros ($341 million), of which 62 million euros ($68 million) "
            "went to roads."
        ),
    ),
)
