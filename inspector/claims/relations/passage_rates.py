"""Tie a rate to the two figures whose units it divides, wherever they stand in a passage.

"The 2 million barrels, at $80 a barrel, are worth $160 million": of the three, one is in dollars
for a barrel, one in dollars and one in barrels, and no other figure is in either of them.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from inspector.claims.model import Claim, Relation, RelationKind
from inspector.claims.quantities.units import units
from inspector.claims.relations.cues import cue, cues
from inspector.claims.relations.measures import is_of_part, is_single
from inspector.claims.relations.passages import Passage, has_extras, is_near, is_zero_off
from inspector.claims.syntax.nouns import gathers, singular
from inspector.language.lexicon import lexicon

_PER = re.compile(
    r"(?i)\s*(?:per|an?|each|every|for\s+(?:each|every))\s+(?P<many>\d[\d,]*\s+)?(?P<square>sq(?:uare|\.)?\s+)?(?P<noun>[a-z]+)"
)
_BASE = re.compile(r"(?i)\s*(?:per|for\s+every|in\s+every|out\s+of\s+every)\s*$")
_ANEW = re.compile(r"(?i),\s+and\s+(?:the|it|its|they|their|an?|he|she)\b")
_TIMES = frozenset({"", "year", "month", "week", "day"})
# Words that set one figure against another: the rate is then that of somebody else, or of then.
_AGAINST = re.compile(
    r"(?i);|\b(?:while|whereas|but|compared|against|versus|than|average|national\w*|up|down|height|peak|record|maximum|most|busiest)\b"
)
# "… in 15 days, an average of 900 km a day": what the two figures come to
_ON_AVERAGE = re.compile(r"(?i)(?:,\s+|\bor\s+)(?:at\s+|or\s+)?an\s+average\s+of\s*$")


def find_rate(passage: Passage) -> Iterator[Relation]:
    """Yield the one rate of a sentence with the only figures of the two units that it divides."""
    if passage.seam:
        return
    rates = [index for index in range(len(passage.claims)) if _divisor(passage, index)]
    if len(rates) > 1:  # "$1,900 a head, $11.8 billion a year": the second is no rate of the first
        rates = [index for index in rates if not _divisor(passage, index) & _TIMES]
    if len(rates) != 1 or has_extras(passage):
        return
    place = rates[0]
    gaps = list(passage.frame.gaps)
    gaps[place] = _ON_AVERAGE.sub(" ", gaps[place])
    if _AGAINST.search(" # ".join(gaps)):
        return
    anew = any(_ANEW.search(gap) for gap in passage.frame.gaps[place + 1 : -1])
    if anew and "*" in _divisor(passage, place):
        return  # "45 euros each, and the show took"
    rate, base = passage.claims[place], _base(passage, place)
    rest = [c for c in passage.claims if c is not rate and c is not base]
    divisor = _divisor(passage, place)
    of = _PER.match(passage.after(place))
    many = Decimal(of["many"].replace(",", "")) if of and of["many"] else Decimal(1)
    many = base.quantity.low if base else many
    above = _divided(rest, rate, many, divisor)
    below = [
        claim
        for claim in rest
        if _is_below(claim, divisor) or (divisor & _people() and _is_populace(passage, claim))
    ]
    if len(above) != 1 or len(below) != 1 or above == below:
        return
    of_part = above[0].span.start < rate.span.start and is_of_part(passage.after(place))
    if of_part or not all(is_single(claim) for claim in (rate, *above, *below)):
        return
    if not below[0].quantity.low:
        return
    made = above[0].quantity.low / below[0].quantity.low * many
    named = "*" not in divisor  # "$80 a barrel" ties more closely than "each"
    if is_near(made, rate.quantity.low) or (named and is_zero_off(made, rate.quantity.low)):
        others = (rate.id, base.id) if base else (rate.id,)
        yield Relation(RelationKind.RATE, above[0].id, below[0].id, others)


def _divided(
    rest: Sequence[Claim], rate: Claim, many: Decimal, divisor: frozenset[str]
) -> list[Claim]:
    """Return the figures that a rate may divide; of a bare one so many of whatever is counted.

    "32 thefts, a rate of 80 per 100,000 residents"
    """
    if many == 1 or rate.quantity.unit.name:
        return [claim for claim in rest if _is_above(claim, rate)]
    counts = [claim for claim in rest if claim.quantity.unit.dimension == "count"]
    return [claim for claim in counts if not _is_below(claim, divisor)]


def _divisor(passage: Passage, index: int) -> frozenset[str]:
    """Return the words for what a rate is told for one of; none where a figure is no rate."""
    claim, after = passage.claims[index], passage.after(index)
    name = claim.quantity.unit.name.rpartition(" / ")
    if name[1]:
        return _same_as(name[2])
    if cues("rates", "each").match(after.lstrip()):
        return frozenset({"*"})
    base = _base(passage, index)
    if base is not None:
        return _same_as(base.quantity.unit.name or "person")
    found = _PER.match(after)
    if found is None:
        return frozenset()
    return frozenset({"**"}) if found["square"] else _same_as(singular(found["noun"]))


def _base(passage: Passage, index: int) -> Claim | None:
    """Return the figure behind "per": 100,000."""
    after = index + 1 < len(passage.claims) and _BASE.fullmatch(passage.after(index))
    return passage.claims[index + 1] if after else None


@cache
def _people() -> frozenset[str]:
    """Return the nouns that all count the people of a place."""
    return frozenset(lexicon("relations")["rates"]["people"])


def _same_as(noun: str) -> frozenset[str]:
    noun = noun.rpartition(" ")[2] if noun not in units() else noun
    return _people() if noun in _people() else frozenset({noun})


def _noun(claim: Claim) -> str:
    name = claim.quantity.unit.name
    return name if claim.quantity.unit.dimension != "count" else name.rpartition(" ")[2]


def _is_above(claim: Claim, rate: Claim) -> bool:
    """Tell whether a figure is in the unit that a rate divides, be it "a year": no time counts."""
    unit = rate.quantity.unit.name.rpartition(" / ")
    name = unit[0] if unit[1] else unit[2]
    if claim.quantity.unit.dimension == "count" and name:
        return bool(_same_as(_noun(claim)) & _same_as(name))
    own = claim.quantity.unit.name.partition(" / ")
    return bool(name) and own[0] == name and own[2] in _TIMES


def _is_populace(passage: Passage, claim: Claim) -> bool:
    """Tell "a population of 6 million", which counts people without a word for them."""
    before = passage.before(passage.claims.index(claim))
    return not claim.quantity.unit.name and bool(gathers(before) or _place_of().search(before))


@cache
def _place_of() -> re.Pattern[str]:
    return re.compile(rf"(?i){cue('rates', 'places')}\s+(?:of|with)\s*$")


def _is_below(claim: Claim, divisor: frozenset[str]) -> bool:
    """Tell whether a figure is in the unit that a rate divides by."""
    if "*" in divisor:
        return claim.quantity.unit.dimension == "count"
    name = _noun(claim)
    return bool(_same_as(name) & divisor) or ("**" in divisor and "**" in name)
