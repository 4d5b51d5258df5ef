"""Tie shares that a list makes shares of one whole: nothing is in two of them.

"Half of the money goes on wages, a third on rent and a quarter on food": one verb serves them all,
and each has another end; "burned … recycled … buried": each has another fate. Shares in each of
some places ("54% in Hull, 61% in York") have wholes of their own, and are no such list.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from inspector.claims.model import Claim, Relation, RelationKind
from inspector.claims.relations.cues import cues_last
from inspector.claims.relations.listed import fit_a_family
from inspector.claims.relations.stretches import Member, Stretch, members
from inspector.claims.relations.wholes import adds_up, is_share, may_overlap

_ALL, _MOST = Decimal(100), Decimal(135)  # percent: several answers make more
_TO = re.compile(
    r"(?i)(?:(?P<verb>[\w’'-]+)\s+)?(?P<to>on|to|from|by|for|into|against)\s+(?P<end>\S.*)"
)
_OF = re.compile(
    r"(?i)(?:of\s+)?(?:(?:the|its|their|all|those|these|his|her)\s+)*(?:them\b|[\w’'-]+\b)\s*"
)
_WHOLE = re.compile(r"(?i)(?:of|the|its|their|all)\s")
_WENT = re.compile(
    r"(?i)(?:(?:is|are|was|were|will\s+be|has\s+been|have\s+been)\s+\w+(?:ed|en|lt|nt|ld|wn|ft|ught)\b|voted|abstained|backed|opposed|went|go|goes|ends?|ended|stayed|left)\b.*"
)
_HELD = re.compile(r"(?i)\b(?:own|hold|ha|control|posse)\w*\s+(?:about\s+|some\s+)?$")
_FEWEST = 3
_AGAIN = re.compile(r"(?i)\b(?:another|the\s+other|the\s+remaining|a\s+further|the\s+rest)\s+$")


def find_share_lists(stretch: Stretch) -> Iterator[Relation]:
    """Yield the shares of a stretch, where all of them make one list of shares of one whole."""
    places = [place for place, claim in enumerate(stretch.claims) if is_share(claim)]
    held = _held(stretch, places)
    places = held or _own_whole(stretch, places)
    if len(places) < 2 or may_overlap(" ".join(stretch.gaps)):
        return
    listed = members(stretch, places)
    if not listed or not _reach_over(stretch, places) or _ends_before(stretch, places):
        return
    closed = listed[-1].lead.lower() in {"others", "the others"}
    if held or closed or _leave_out(listed) or _goes_on(stretch, places):
        first, second, *others = (stretch.claims[place].id for place in places)
        if _ALL * Decimal("0.7") < sum(map(_percent, (stretch.claims[i] for i in places))) <= _MOST:
            yield Relation(RelationKind.SHARES, first, second, tuple(others))


def _own_whole(stretch: Stretch, places: list[int]) -> list[int]:
    """Leave out the shares before some that make a whole of their own."""
    for first in range(len(places) - 1):
        if sum(_percent(stretch.claims[place]) for place in places[first:]) == _ALL:
            return places[first:]
    return places


def _percent(share: Claim) -> Decimal:
    value = share.quantity.low
    return value * 100 if share.quantity.unit.name == "fraction" else value


def _reach_over(stretch: Stretch, places: Sequence[int]) -> bool:
    ends = [*stretch.gaps[: places[0] + 1], *stretch.gaps[places[-1] + 1 :]]
    return not any("\n" in gap for gap in ends)


def _ends_before(stretch: Stretch, places: Sequence[int]) -> bool:
    """Tell "a third is forest and half is pasture; a quarter …": its "and" has ended the list."""
    gaps = [stretch.between(one, other) for one, other in pairwise(places)]
    return ";" in gaps[-1] and any(re.search(r"(?i)\band\b", gap) for gap in gaps[:-1])


def _held(stretch: Stretch, places: Sequence[int]) -> list[int]:
    """Return the places of "45 percent of the shares, the founders 30 and the staff 25"."""
    if len(places) != 1 or stretch.sentences > 1 or not _HELD.search(stretch.gaps[places[0]]):
        return []
    run = [places[0]]
    for place in range(places[0] + 1, len(stretch.claims)):
        claim = stretch.claims[place]
        if claim.quantity.unit.name or not adds_up(claim):
            break
        run.append(place)
    listed = members(stretch, run) if len(run) > 2 else ()
    named = listed and all(member.lead and not member.tail.strip(" .") for member in listed[1:])
    return run if named else []


def _own(member: Member) -> str:
    tail = re.split(r"[,;.\n]", member.tail.strip())[0].strip()
    return _OF.sub("", tail, count=1) if _WHOLE.match(tail) else tail


def _leave_out(listed: Sequence[Member]) -> bool:
    tails = [_own(member) for member in listed]
    if any(member.lead for member in listed[1:]) or not all(tails):
        return False
    if fit_a_family(tails):
        return True
    ends = [_TO.fullmatch(tail) for tail in tails]
    if all(ends) and len({found["to"].lower() for found in ends if found}) == 1:
        verbs = [found["verb"] for found in ends[1:] if found and found["verb"]]
        others = {found["end"].lower() for found in ends if found}
        return not verbs and len(others) == len(tails) >= _FEWEST
    went = [_WENT.fullmatch(tail) for tail in tails]
    return all(went) and len(set(tails)) == len(tails) >= _FEWEST


def _goes_on(stretch: Stretch, places: Sequence[int]) -> bool:
    """Tell "52% of the harvest. Pears make up another 33% and plums the other 25%"."""
    last = cues_last("parts", "rest").search(stretch.gaps[places[-1]]) is not None
    return (
        last
        and stretch.sentences > 1
        and any(_AGAIN.search(stretch.gaps[place]) for place in places[1:])
    )
