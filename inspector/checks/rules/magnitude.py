"""Find a million that should be a billion: figures that fit after a factor of 1,000 or 1,000,000.

References: "Afraid of math" (businessjournalism.org, 2011), on the slips of business desks: to mix
up millions and billions is the commonest.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from inspector.checks.model import Check, Evidence, Finding, Verdict
from inspector.checks.over_time import over_time
from inspector.checks.rounding import Bounds, bounds, fits_after_thousands, product, quotient
from inspector.checks.working import plain, restated
from inspector.claims.model import Claim, RelationKind
from inspector.claims.relations.distances import distance_factor
from inspector.language.lexicon import lexicon
from inspector.phrases import phrases

phrase = phrases(__name__)


_FACTORS = frozenset({Decimal(1000), Decimal(10) ** 6, Decimal("0.001"), Decimal("0.000001")})
_LEAST = Decimal("0.5")  # how far a thing may grow between two states that are told together
_NAME = re.compile(r"\s+([a-z]{3,})\b")


def _run(evidence: Evidence) -> Iterator[Finding]:
    for count, each, total in evidence.related(RelationKind.PRODUCT):
        by = distance_factor(each.quantity.unit, total.quantity.unit) or Decimal(1)
        made = product(bounds(count.quantity), bounds(each.quantity)).scaled(by)
        value = count.quantity.low * each.quantity.low * by
        told = f"{plain(count.quantity.low)} × {each.text} = {plain(value)}"
        yield from _compare(made, value, (total, count, each), told)
    for above, below, rate, *base in evidence.related(RelationKind.RATE):
        sums = [claim for claim in (above, below) if _measured(claim) == _measured(rate)]
        if len(sums) == 1 and not base:
            total, count = (above, below) if sums[0] is above else (below, above)
            made = product(bounds(count.quantity), bounds(rate.quantity))
            value = count.quantity.low * rate.quantity.low
            told = f"{plain(count.quantity.low)} × {rate.text} = {plain(value)}"
            yield from _compare(made, value, (total, count, rate), told)
    for twice in over_time(evidence):
        made = product(bounds(twice.shorter.quantity), twice.times)
        often = twice.times.high or Decimal(1)
        value = twice.shorter.quantity.low * often
        told = f"{twice.shorter.text} × {plain(often)} = {plain(value)}"
        yield from _compare(made, value, (twice.longer, twice.shorter), told)
    yield from _same_name(evidence)
    yield from _of_what_was_told(evidence)
    yield from _between_ends(evidence)
    for part, whole, share in evidence.related(RelationKind.SHARE_OF):
        by = Decimal(100) if share.quantity.unit.name == "percent" else Decimal(1)
        portion = bounds(share.quantity).scaled(1 / by)
        made = product(portion, bounds(whole.quantity))
        value = share.quantity.low / by * whole.quantity.low
        told = _share_told(share, whole, value)
        yield from _compare(made, value, (part, whole, share), told)
    for earlier, later, size in evidence.related(RelationKind.CHANGE):
        ratio = quotient(bounds(later.quantity), bounds(earlier.quantity))
        if size.quantity.unit.name == "percent" and ratio is not None:
            grown = bounds(size.quantity).map(lambda value: 1 + value / 100)
            if fits_after_thousands(ratio, grown) and not ratio.meets(grown):
                yield _finding(
                    (later, earlier, size), earlier.quantity.low, "the ends of the change"
                )


def _measured(claim: Claim) -> str:
    """Return what a rate or a sum is in: USD for "$1,900 a head" and for "$12 billion a year"."""
    return claim.quantity.unit.name.partition(" / ")[0]


def _between_ends(evidence: Evidence) -> Iterator[Finding]:
    """Yield "$900 billion, up from $850 million": two states of one thing, in other scales."""
    for earlier, later in evidence.related(RelationKind.FROM_TO):
        one, other = earlier.quantity, later.quantity
        alike = one.unit == other.unit and one.unit.dimension == "currency"
        single = one.low == one.high > 0 and other.low == other.high > 0
        if not alike or not single or earlier.sentence != later.sentence:
            continue
        times = other.low / one.low
        off = next((by for by in _FACTORS if _LEAST < times / by < 1 / _LEAST), None)
        if off is not None and _scale(earlier) != _scale(later):
            yield _finding((later, earlier), other.low / off, f"{earlier.text} before")


def _scale(claim: Claim) -> str:
    """Return the word of a scale: "million"."""
    found = re.search(r"(?i)\b\w*(?:illion|thousand)|(?<=\d)\s?(?:bn|m|k|tn)\b", claim.text)
    return found[0].strip().lower() if found else ""


def _same_name(evidence: Evidence) -> Iterator[Finding]:
    """Yield "the $1.1 million stadium" after a stadium that cost $1.1 billion."""
    known: dict[tuple[str, str], Claim] = {}
    for claim in evidence.claims.claims:
        quantity = claim.quantity
        plain_sum = quantity.unit.dimension == "currency" and quantity.low == quantity.high > 0
        if not plain_sum or claim.direction is not None:
            continue
        key = (quantity.unit.name, str(quantity.low.normalize()).split("E")[0])
        first = known.setdefault(key, claim)
        digits = first.quantity.low / quantity.low
        if digits not in _FACTORS or not _names_again(evidence.text, first, claim):
            continue
        yield _finding((claim, first), first.quantity.low, f"{first.text} before")


# "Wages came to $79 billion, or 56% of revenue", where revenue was told before
_SHARE_AGAIN = re.compile(r"(?i)\s*(?:,\s+or|\(|[–—])\s*(?:(?:about|some|nearly|almost)\s+)?$")
_OF_NAMED = re.compile(
    r"(?i)\s+of\s+(?:(?:its|the|their|his|her|all|total|annual)\s+)*([a-z]{4,})\b"
)


def _of_what_was_told(evidence: Evidence) -> Iterator[Finding]:
    """Yield a part whose share of what the story has told before fits but for a thousand."""
    told: dict[tuple[str, str], Claim] = {}
    for part, share in pairwise(evidence.claims.claims):
        found = _share_of_named(evidence.text, part, share)
        whole = told.get((found, part.quantity.unit.name)) if found else None
        if whole is not None:
            portion = share.quantity.low / 100
            made = product(bounds(share.quantity).scaled(Decimal("0.01")), bounds(whole.quantity))
            value = portion * whole.quantity.low
            yield from _compare(made, value, (part, share, whole), _share_told(share, whole, value))
        plain_sum = part.quantity.unit.dimension == "currency" and part.direction is None
        if plain_sum and part.subject and part.quantity.low == part.quantity.high:
            for word in {part.subject.split()[0].lower(), part.subject.split()[-1].lower()}:
                told.setdefault((word, part.quantity.unit.name), part)


def _share_of_named(text: str, part: Claim, share: Claim) -> str:
    """Return the noun in "$79 billion, or 56% of revenue"; "" where nothing is put so."""
    alike = part.quantity.unit.dimension == "currency" and share.quantity.unit.name == "percent"
    if not alike or part.sentence != share.sentence or share.direction is not None:
        return ""
    if _SHARE_AGAIN.fullmatch(text, part.span.end, share.span.start) is None:
        return ""
    named = _OF_NAMED.match(text, share.span.end, share.sentence.end)
    return named[1].lower() if named else ""


def _names_again(text: str, first: Claim, second: Claim) -> bool:
    """Tell whether a sum is put before the name of what the first one was told of."""
    before = text[second.sentence.start : second.span.start]
    named = _NAME.match(text, second.span.end, second.sentence.end)
    gap = text[first.sentence.end : second.sentence.start]
    beside = first.sentence != second.sentence and not gap.strip()
    alone = named is None or named[1] in lexicon("relations")["same"]["alone"]
    if alone and beside and re.search(r"(?i)\b(?:the|this|that)\s+$", before):
        return True  # "… cost $3.6 billion. Critics say the $3.6 million would be better spent"
    if named is None or not re.search(r"(?i)\b(?:the|this|that|its|their)\s+$", before):
        return False
    words = lexicon("relations")["same"]
    if named[1] in words["no_nouns"]:
        return False
    if named[1] in words["sums"] and beside:
        return True  # "… for $6.4 billion. The $6.4 million deal"
    last = min(first.sentence.end, first.span.end + 60, second.span.start)
    near = text[first.sentence.start : last]
    return re.search(rf"\b{named[1]}\b", near) is not None


def _compare(
    made: Bounds, value: Decimal, figures: Sequence[Claim], told: str
) -> Iterator[Finding]:
    said = bounds(figures[0].quantity)
    if value <= 0 or figures[0].quantity.low <= 0:
        return  # no factor leads to nothing
    if not made.meets(said) and fits_after_thousands(made, said):
        yield _finding(figures, value, told)


def _share_told(share: Claim, whole: Claim, value: Decimal) -> str:
    return phrase(
        "{share} of {whole} = {value}", share=share.text, whole=whole.text, value=plain(value)
    )


def _finding(figures: Sequence[Claim], value: Decimal, told: str) -> Finding:
    slip = figures[0]
    off = max(value, slip.quantity.low) / min(value, slip.quantity.low)
    factor = "1,000,000" if off > 30_000 else "1,000"
    return Finding.about(
        tuple(figures),
        check="magnitude",
        verdict=Verdict.WRONG,
        message=phrase("{figure} is off by a factor of {factor}.", figure=slip.text, factor=factor),
        working=phrase(
            "{working}, printed {figure}: they fit after a factor of {factor}",
            working=told,
            figure=slip.text,
            factor=factor,
        ),
        suggestion=restated(slip, value),
    )


CHECK = Check(
    id="magnitude",
    title=phrase("Millions and billions"),
    help=phrase(
        "Figures tied by a product or a share that fit only after a factor of 1,000 or "
        "1,000,000: a "
        "million for a billion, a thousand left out."
    ),
    run=_run,
    flags=(
        "The farm shipped 3,000 crates at $25 each, earning [[$75 million]].",
        "The dykes will take [[$1.2 billion]], 15 percent of the $8 million fund.",
    ),
    clean=(
        "The farm shipped 3,000 crates at $25 each, earning $75,000.",
        "The dykes will take $1.2 million, 15 percent of the $8 million fund.",
    ),
)
