"""Tie claims together: conversions in parentheses, and changes from one figure to another."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from inspector.claims.model import Claim, Qualifier, Relation, RelationKind

_TWIN_GAP = re.compile(
    r"\s*[(\[]\s*(?:(?:or|about|around|some|roughly|nearly|almost|approximately|approx\.?|c\.|~|=|"
    r"more\s+than|less\s+than|over|under|up\s+to|at\s+least|equivalent\s+to|i\.e\.)\s*)*$"
    r"|\s*,\s+or\s+(?:(?:about|around|some|roughly|nearly|almost|approximately)\s+)?$"
    r"|\s+\(?or\s+(?:(?:about|around|some|roughly|nearly|almost|approximately)\s+)?$"
)
_FROM_GAP = re.compile(
    r"(?i),?\s*\b(?:(?:up|down)\s+)?from\s+(?:(?:a|an|the|about|around|some|nearly|almost|just|more\s+than|"
    r"less\s+than|over|under)\s+)*$|(?i:,?\s*compared\s+(?:with|to)\s+(?:(?:about|around|some|just)\s+)*)$"
)
_TO_GAP = re.compile(
    r"(?i)\s+to\s+(?:(?:a|an|the|about|around|some|nearly|almost|just|more\s+than|less\s+than|over|under)\s+)*$"
)
_FROM_BEFORE = re.compile(r"(?i)\bfrom\s+(?:(?:about|around|some|nearly|almost|just|a|the)\s+)*$")
_MEASURES = frozenset(
    {"length", "area", "volume", "mass", "speed", "temperature", "energy", "power", "pressure",
     "currency", "flow", "consumption"}
)  # fmt: skip


def _twins(text: str, claims: Sequence[Claim]) -> Iterator[Relation]:
    """Yield pairs such as "200 square km (77 square miles)", of one dimension in two units."""
    for first, second in zip(claims, claims[1:], strict=False):
        one, other = first.quantity.unit, second.quantity.unit
        if one.dimension != other.dimension or one.dimension not in _MEASURES:
            continue
        if one.name == other.name or first.sentence != second.sentence:
            continue
        if _TWIN_GAP.fullmatch(text[first.span.end : second.span.start]):
            yield Relation(RelationKind.CONVERSION, first.id, second.id)


def _changes(text: str, claims: Sequence[Claim], twins: frozenset[str]) -> Iterator[Relation]:
    """Yield pairs such as "200, down from 1,300" and "from 10 to 12", the earlier one first."""
    originals = [claim for claim in claims if claim.id not in twins]
    for first, second in zip(originals, originals[1:], strict=False):
        same_kind = first.quantity.unit.dimension == second.quantity.unit.dimension
        bare = not second.quantity.unit.name or not first.quantity.unit.name
        if first.sentence != second.sentence or not (same_kind or bare):
            continue
        if first.direction or second.direction:
            continue
        gap = text[first.span.end : second.span.start]
        shortened = re.sub(r"\([^()]*\)", "", gap)
        if len(shortened) < 90 and _FROM_GAP.search(shortened):
            yield Relation(RelationKind.FROM_TO, second.id, first.id)
        elif _TO_GAP.fullmatch(gap) and _FROM_BEFORE.search(text[: first.span.start][-40:]):
            yield Relation(RelationKind.FROM_TO, first.id, second.id)


def find_relations(text: str, claims: Sequence[Claim]) -> tuple[Relation, ...]:
    """Return every tie, in document order."""
    twins = tuple(_twins(text, claims))
    seconds = frozenset(relation.second for relation in twins)
    return (*twins, *_changes(text, claims, seconds))


def inherit(claims: Sequence[Claim], relations: Sequence[Relation]) -> tuple[Claim, ...]:
    """Give a twin what its original has: qualifier, subject, time; and a bare figure its unit."""
    by_id = {claim.id: claim for claim in claims}
    for relation in relations:
        first, second = by_id[relation.first], by_id[relation.second]
        if relation.kind is RelationKind.CONVERSION:
            by_id[second.id] = _as_twin(first, second)
        else:
            for bare, full in ((first, second), (second, first)):
                if not bare.quantity.unit.name and full.quantity.unit.dimension == "count":
                    by_id[bare.id] = replace(
                        bare, quantity=replace(bare.quantity, unit=full.quantity.unit)
                    )
            earlier, later = by_id[relation.first], by_id[relation.second]
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
