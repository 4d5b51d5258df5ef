"""Tie figures of two sentences, of which the second goes on about the figures of the first.

"Unemployment was 7.4%. It has since come down 1.2 points, to 6.2%." and "The average wait was 12
days. The shortest was 15."
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from inspector.claims.model import Relation
from inspector.claims.relations.averages import find_ranges, names_another
from inspector.claims.relations.changes import find_changes_over
from inspector.claims.relations.cues import cue
from inspector.claims.relations.frames import Frame, are_neighbours
from inspector.claims.relations.measures import find_rates
from inspector.claims.relations.wholes import find_shares, find_shares_of

_FINDERS: tuple[Callable[[Frame], Iterator[Relation]], ...] = (
    find_shares, find_shares_of, find_rates, find_ranges,
)  # fmt: skip
_LONGEST = 12  # figures in two sentences that hang together


@cache
def _opening(key: str) -> re.Pattern[str]:
    return re.compile(rf"(?i)\s*[“\"]?(?P<words>{cue('carried', key)})")


def find_carried(text: str, found: Sequence[Frame]) -> Iterator[Relation]:
    """Yield the ties of figures in two neighbouring sentences of one paragraph."""
    for first, second in pairwise(frame for frame in found if frame.claims):
        if not are_neighbours(text, first, second):
            continue
        if len(first.claims) + len(second.claims) > _LONGEST:
            continue
        yield from find_changes_over(first, second)
        both = _joined(first, second)
        if both is not None:
            yield from _across(first, both)


def _joined(first: Frame, second: Frame) -> Frame | None:
    """Return both sentences as one, where the second opens with words that take up the first."""
    opening, tail = second.gaps[0], first.gaps[-1].rstrip(" .\n")
    listed = _opening("list").match(opening)
    if listed is not None:
        seam = f"{tail}: {opening[listed.end() :].lstrip()}"
    elif _goes_on(first, opening):
        seam = f"{tail}, {opening.lstrip()[:1].lower()}{opening.lstrip()[1:]}"
    else:
        return None
    gaps = (*first.gaps[:-1], seam, *second.gaps[1:])
    return replace(first, claims=(*first.claims, *second.claims), gaps=gaps)


def _goes_on(first: Frame, opening: str) -> bool:
    """Tell "At 14 days, it" from "At the six clinics they ran from", which are others."""
    told = _opening("same").match(opening)
    if told is None or (told["words"].lower() == "at" and told.end() < len(opening.rstrip())):
        return False
    return not names_another(first.words, opening)


def _across(first: Frame, both: Frame) -> Iterator[Relation]:
    """Yield what is tied only by both sentences together."""
    inside = {claim.id for claim in first.claims}
    for find in _FINDERS:
        for relation in find(both):
            if 0 < sum(member in inside for member in relation.members) < len(relation.members):
                yield relation
