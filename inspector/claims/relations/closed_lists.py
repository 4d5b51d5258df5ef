"""Tie a figure to the closed list right behind it: "25 bodies (14 of men and 11 of women)".

Newspapers open such a list with a bracket or a dash, or with "including", and close it with an
"and". Then its parts leave one another out, whatever they are called: in a million words of
news, those of a hundred such lists came to more than their total in none but for a slip.
"""

import re
from collections.abc import Iterator

from inspector.claims.model import Relation, RelationKind
from inspector.claims.relations.frames import Frame
from inspector.claims.relations.stretches import may_be_part
from inspector.claims.relations.wholes import adds_up

_PARTS = 8
_FAR = 3  # a slip seldom takes a total further from its parts
_HEDGES = r"(?:(?:an?|the|about|some|at\s+least|around|another|a\s+further)\s+)*"
# What opens a list that is all of a figure, and what closes it.
_OPENS = re.compile(rf"[^,;:()–—#]{{0,60}}?\s*[(–—]\s*{_HEDGES}")
_CLOSES = re.compile(r"[^,;:()–—#]{0,60}?(?:[)–—.;]|$)")
# What opens a list that may leave something out.
_INCLUDES = re.compile(
    rf"(?i)[^,;:()–—#]{{0,90}}?[,(–—]?\s+(?:including|which\s+includ(?:es|ed|e)|of\s+(?:whom|which))\s*:?\s+{_HEDGES}"
)
_TWO = re.compile(rf"(?i)[^,;:.()#]{{0,60}}?\s*\band\s+{_HEDGES}")
_NEXT = re.compile(rf"(?i)[^,;:.()#]{{0,60}}?,\s+{_HEDGES}")
_LAST = re.compile(rf"(?i)[^,;:.()#]{{0,60}}?,?\s*\band\s+{_HEDGES}")
_OTHERS = re.compile(r"(?i)\b(?:others?|more)\b")
_TAIL = re.compile(r"(?i)\s*,?\s*(?:$|(?:and|in|of|from|on|at|for|by|with|to|under|aged|near)\b)")


def find_closed_lists(frame: Frame) -> Iterator[Relation]:
    """Yield each figure of a sentence with the closed list that it opens."""
    for whole in range(len(frame.claims) - 2):
        link = frame.gaps[whole + 1]
        includes = _INCLUDES.fullmatch(link) is not None
        if not includes and not _OPENS.fullmatch(link):
            continue
        last = _end(frame, whole)
        if last is None or not (includes or _CLOSES.match(frame.gaps[last + 1])):
            continue
        total, *parts = frame.claims[whole : last + 1]
        added = sum(part.quantity.low for part in parts)
        if includes and not _is_apart(frame, whole, last):
            continue
        if max(added, total.quantity.low) <= _FAR * min(added, total.quantity.low):
            kind = RelationKind.PARTS if includes else RelationKind.SUM
            first, *others = (part.id for part in parts)
            yield Relation(kind, total.id, first, tuple(others))


def _is_apart(frame: Frame, whole: int, last: int) -> bool:
    """Tell whether all behind "including" is of one list, whose parts leave one another out.

    Not "20 civilians, including 11 children, die and 14 are wounded", "including 38 students and
    eight others" nor "including 90 children and 60 people with disabilities".
    """
    total, *parts = frame.claims[whole : last + 1]
    counted = total.quantity.unit.dimension in {"", "count"}
    if counted and not all(map(_TAIL.match, frame.gaps[whole + 2 : last + 1])):
        return False
    nouns = {part.quantity.unit.name for part in parts if part.quantity.unit.name}
    again = counted and len(nouns) > 1 and total.quantity.unit.name in nouns
    return not (again or any(_OTHERS.search(part.text) for part in parts))


def _end(frame: Frame, whole: int) -> int | None:
    """Return the place of the last part of the list behind a figure; None if it has no "and"."""
    total = frame.claims[whole]
    if not adds_up(total) or total.quantity.low <= 0:
        return None
    for place in range(whole + 1, min(whole + 1 + _PARTS, len(frame.claims))):
        claim, gap = frame.claims[place], frame.gaps[place]
        counts = total.quantity.unit.dimension == claim.quantity.unit.dimension == "count"
        if not (adds_up(claim) and (counts or may_be_part(total, claim))):
            return None  # of a closed list any noun may be told: "323 people – 289 Saudis and"
        if place > whole + 1 and (_TWO if place == whole + 2 else _LAST).fullmatch(gap):
            return place
        if place > whole + 1 and not _NEXT.fullmatch(gap):
            return None
    return None
