"""Give figures what those that they are tied to, or stand beside, have: unit, subject, time."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from inspector.claims.dates import days
from inspector.claims.model import Claim, Interval, Qualifier, Relation, RelationKind
from inspector.claims.syntax.nouns import gathers
from inspector.language.lexicon import lexicon
from inspector.phrases import phrases

phrase = phrases(__name__)

_COUNTED_BACK = phrase("counted back from the later figure")
_LARGE = 100_000
_BACK = 4  # figures
_LINKS = re.compile(r"\s(?:of|in|from|for|at|on|to|by|with)\s")
_BARE = re.compile(r"[\d.,\s]+(?:thousand|million|billion|m|bn)?")
_MEASURES = frozenset(
    {"length", "area", "volume", "mass", "speed", "temperature", "energy", "power", "pressure",
     "currency", "flow", "consumption"}
)  # fmt: skip
_EARLIER = re.compile(
    r"(?i)[\s,]+(?:[\w-]+\s+){0,3}?(?:an?|one|the)\s+(year|month|week|quarter|day)\s+(?:earlier|before|ago|previously)\b"
    r"|[\s,]+(?:in\s+)?the\s+same\s+\w+\s+(?:of\s+)?(?:last\s+year|the\s+previous\s+year)"
)


def _earlier_time(text: str, earlier: Claim, later: Claim) -> Interval | None:
    """Resolve "from 600,000 a year earlier": the days of the later figure, a year before."""
    found = _EARLIER.match(text, earlier.span.end, earlier.sentence.end)
    if found is None or later.time is None:
        return None
    return days.before(later.time, (found[1] or "year").lower())


def inherit(text: str, claims: Sequence[Claim], relations: Sequence[Relation]) -> tuple[Claim, ...]:
    """Give a twin what its original has: qualifier, subject, time; and a bare figure its unit."""
    by_id = {claim.id: claim for claim in claims}
    for relation in relations:
        first, second = by_id[relation.first], by_id[relation.second]
        if relation.kind is RelationKind.CONVERSION:
            by_id[second.id] = _as_twin(first, second)
        elif relation.kind is RelationKind.FROM_TO:
            for bare, full in ((first, second), (second, first)):
                if not bare.quantity.unit.name and full.quantity.unit.dimension == "count":
                    by_id[bare.id] = replace(
                        bare, quantity=replace(bare.quantity, unit=full.quantity.unit)
                    )
            earlier, later = by_id[relation.first], by_id[relation.second]
            if (time := _earlier_time(text, earlier, later)) is not None:
                earlier = replace(earlier, time=time, time_how=_COUNTED_BACK)
            by_id[earlier.id] = replace(
                earlier,
                subject=later.subject or earlier.subject,
                entity=later.entity or earlier.entity,
            )
    for relation in relations:
        if relation.kind is RelationKind.CONVERSION:
            by_id[relation.second] = _as_twin(by_id[relation.first], by_id[relation.second])
    return tuple(by_id[claim.id] for claim in claims)


def _as_twin(first: Claim, second: Claim) -> Claim:
    quantity = second.quantity
    if quantity.qualifier is Qualifier.EXACT and not quantity.cue:
        quantity = replace(quantity, qualifier=first.quantity.qualifier)
    return replace(
        second,
        quantity=quantity,
        subject=first.subject,
        entity=first.entity,
        source=first.source,
        source_span=first.source_span,
        time=first.time,
        time_how=first.time_how,
        direction=first.direction,
    )


def with_unit(claims: Sequence[Claim]) -> list[Claim]:
    """Give "and 9 million in 2026" the tonnes of the figure before it, of the same subject."""
    found = list(claims)
    for index, (before, claim) in enumerate(pairwise(claims), 1):
        unit = found[index - 1].quantity.unit
        if unit.name == claim.quantity.unit.name and unit.dimension == "count":
            # "1.2 million of the 4.8 million crowns"
            found[index - 1] = replace(
                found[index - 1], quantity=replace(before.quantity, unit=claim.quantity.unit)
            )
            unit = claim.quantity.unit
        bare = not claim.quantity.unit.name and claim.quantity.step >= _LARGE
        same = before.sentence == claim.sentence and claim.subject.startswith(before.subject)
        if bare and same and unit.dimension in _MEASURES - {"currency"}:
            found[index] = replace(claim, quantity=replace(claim.quantity, unit=unit))
        elif claim.quantity.unit.name == "person" and _BARE.fullmatch(claim.text):
            found[index] = _as_told(found[:index], claim)
    return found


def _as_told(before: Sequence[Claim], claim: Claim) -> Claim:
    """Take those killed for fish where fish were killed in the sentence before: "they killed 4"."""
    noun = claim.subject.split(" ", 1)[0]
    for other in reversed(before[-_BACK:]):
        told = other.paragraph == claim.paragraph and other.quantity.unit.dimension == "count"
        if told and other.text.endswith(f" {noun}"):
            return replace(claim, quantity=replace(claim.quantity, unit=other.quantity.unit))
    return claim


def _counts_things(claim: Claim) -> bool:
    """Tell a figure of visits, or of other things in the plural, from one of sales or costs."""
    name = _LINKS.split(claim.subject, maxsplit=1)[0]
    head = name.rpartition(" ")[2].lower()
    owned = bool(claim.entity) and name.endswith(claim.entity)
    return head.endswith("s") and not head.endswith("ss") and not owned and head not in _money()


@cache
def _money() -> frozenset[str]:
    return frozenset(lexicon("measures")["money"]["plurals"])


def _beside(claim: Claim, sums: Sequence[Claim]) -> Sequence[Claim]:
    """Return the sum before a figure, and the one behind it if that is of its sentence."""
    place = bisect_left(sums, claim.span.start, key=lambda other: other.span.start)
    behind = [other for other in sums[place : place + 1] if other.sentence == claim.sentence]
    return [*sums[max(0, place - 1) : place], *behind]


def with_currency(text: str, claims: Sequence[Claim]) -> list[Claim]:
    """Give "150 million" what the nearest sum in its paragraph is in: a currency, or cubic metres.

    "rose to 166.5 million pounds from 150 million"; a sum in brackets is a conversion and does not
    count.
    """
    sums: dict[int, list[Claim]] = {}
    for claim in claims:
        unit = claim.quantity.unit
        large = unit.dimension in _MEASURES | {"count"} and claim.quantity.step >= _LARGE
        if (large or unit.dimension == "currency") and text[claim.span.start - 1] != "(":
            sums.setdefault(claim.paragraph, []).append(claim)
    found = list(claims)
    for index, claim in enumerate(found):
        if claim.quantity.unit.name or claim.quantity.step < _LARGE:
            continue
        near = _beside(claim, sums.get(claim.paragraph, ()))
        if not near:
            continue
        if _counts_things(claim):
            continue  # "visits fell to 1.1 million"
        if gathers(text[max(claim.sentence.start, claim.span.start - 40) : claim.span.start]):
            continue
        start = claim.span.start
        unit = min(near, key=lambda other: abs(other.span.start - start)).quantity.unit
        if unit.dimension == "count":
            continue  # "2.2 million visitors, ahead of Britons (1.4 million)"
        found[index] = replace(claim, quantity=replace(claim.quantity, unit=unit))
    return found
