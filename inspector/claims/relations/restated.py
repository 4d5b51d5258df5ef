"""Tie a level to its change in its unit and in percent: "$262, up $34, or 15%"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from inspector.claims.model import Claim, Relation, RelationKind
from inspector.claims.relations.changes import leads_to_later, leads_to_size
from inspector.claims.relations.cues import find_cue
from inspector.claims.relations.distances import distance_factor
from inspector.claims.relations.frames import Frame

# What stands between: "since the start of August, or", " ("
_OR = re.compile(
    r"(?i)(?:\s+(?:(?:a\s+\w+\s+)?since|from|over|in|on|this|last|during)\s+[^\d,;.()]{1,40})?"
    r"(?:,?\s+or\s+(?:by\s+)?(?:an?\s+)?|,\s+(?:an?\s+)?(?:\w+\s+){0,2}of\s+|\s*\(\s*(?:or\s+)?|\s?/\s?)"
)


# An index is down 74 points, more than 1.7 percent, at 4,218, or up so much to finish at 13,543.
_AT = re.compile(r"(?i)[),]*\s+(?:to\s+(?:\w+\s+){1,2})?at\s+")
_ASIDE = re.compile(r"\s*[,(]\s*")


def find_restated(frame: Frame) -> Iterator[Relation]:
    """Yield the level that a change led to, the change in its unit, and the change in percent."""
    if find_cue("adjusted", "words", frame.words):
        return
    for level, moved, percent in _triples(frame):
        if _is_told_twice(moved, percent) and _is_level_of(level, moved):
            yield Relation(RelationKind.RESTATED, level.id, moved.id, (percent.id,))


def _triples(frame: Frame) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Yield a level, a change and a percentage that the words between them put together."""
    for index in range(len(frame.claims) - 2):
        first, second, third = frame.claims[index : index + 3]
        before, after = frame.gaps[index + 1 : index + 3]
        again = _OR.fullmatch(before) or _ASIDE.fullmatch(before)
        way = first.direction or second.direction
        if again and _AT.fullmatch(after):
            sizes = (replace(first, direction=way), replace(second, direction=way))
            yield third, *(sizes if second.quantity.unit.dimension == "share" else sizes[::-1])
        elif _OR.fullmatch(before) and leads_to_later(after):
            yield third, first, second  # "up $34, or 15%, to $262"
        elif leads_to_size(before) and _OR.fullmatch(after):
            yield first, second, third  # "$262, up $34, or 15%"
        elif leads_to_later(before) and leads_to_size(after):
            yield second, first, third  # "up $34 to $262, a rise of 15%"


def _is_told_twice(moved: Claim, percent: Claim) -> bool:
    sized = percent.quantity.unit.dimension == "share" and moved.quantity.unit.dimension not in {
        "share",
        "multiple",
        "duration",
    }
    alike = moved.direction is not None and moved.direction is percent.direction
    single = all(claim.quantity.low == claim.quantity.high for claim in (moved, percent))
    return sized and alike and single


def _is_level_of(level: Claim, moved: Claim) -> bool:
    quantity = level.quantity
    if level.direction is not None or quantity.vague or quantity.low != quantity.high:
        return False
    factor = distance_factor(moved.quantity.unit, quantity.unit)
    return factor is not None and quantity.low > moved.quantity.low * factor
