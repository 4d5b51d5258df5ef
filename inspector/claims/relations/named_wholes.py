"""Tie a part with its share to a whole that is only named: "$512 million, or 41% of all revenue".

The whole was told before, in the same sentence or a few sentences up. It is known by its noun, or,
where that is "the total" or "the bill", by being the only figure of the kind.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal

from inspector.claims.model import Claim, Relation, RelationKind
from inspector.claims.relations.cues import cue
from inspector.claims.relations.frames import Frame
from inspector.claims.relations.wholes import adds_up, fits, is_share
from inspector.claims.syntax.nouns import singular

_BACK = 4  # frames in which the whole is looked for
_HEDGES = (
    r"(?:(?:about|around|some|nearly|almost|roughly|just|over|under|more|less|than|only|an?)\s+)*"
)
_OR = re.compile(
    rf"(?i)(?:\s+of\s+(?:them|these|those))?\s*(?:,|\()?\s*(?:or|that\s+is)\s+{_HEDGES}$"
)
_APPOSED = re.compile(rf"(?i)[^,;:.()]{{0,40}}?\s*[,(]\s*{_HEDGES}$")
_OF = re.compile(
    r"(?i)\s+of\s+(?:(?:the|its|their|his|her|all|that|this|our|total|overall|whole|entire)\s+)*([a-z]+)"
    r"(?!\s+(?:in|of|for|from|at|by|to|on|that|which|who|with|under|over)\b)"
)
_OF_THEM = re.compile(r"(?i)\s+of\s+(?:them|these|those)\b")
_SAME = Decimal("0.02")  # of the share: what is printed may be rounded


def find_named_wholes(found: Sequence[Frame], known: Collection[Relation]) -> Iterator[Relation]:
    """Yield parts with a share of what another sentence has told."""
    tied = {relation.members[-1] for relation in known if relation.others}
    told = [frame for frame in found if frame.claims]
    for place, frame in enumerate(told):
        for index, share in enumerate(frame.claims):
            if share.id in tied or not is_share(share):
                continue
            named = _named(frame, index)
            if named is None:
                continue
            part, noun = named
            before = [c for other in told[max(0, place - _BACK) : place] for c in other.claims]
            before += [c for c in frame.claims[:index] if c is not part]
            whole = _whole(part, share, noun, before)
            if whole is not None:
                yield Relation(RelationKind.SHARE_OF, part.id, whole.id, (share.id,))


def _named(frame: Frame, index: int) -> tuple[Claim, str] | None:
    """Return the part that a share says again, and the noun of its whole ("" for "of them")."""
    before, after = frame.gaps[index : index + 2]
    noun = _OF.match(after)
    last = frame.claims[index - 1] if index else None
    if last is not None and adds_up(last):
        if _OF_THEM.match(before) and _OR.fullmatch(before):
            return last, ""  # "38,000 of them, or 29%"
        if noun and (_OR.fullmatch(before) or _APPOSED.fullmatch(before)):
            return last, singular(noun[1].lower())
    following = frame.claims[index + 1 : index + 2]
    if noun and following and adds_up(following[0]) and _OR.fullmatch(after[noun.end() :]):
        return following[0], singular(noun[1].lower())  # "40% of the bill, or 94 million"
    return None


def _whole(part: Claim, share: Claim, noun: str, before: Sequence[Claim]) -> Claim | None:
    """Return the figure that fits, else the one that is meant; None where several may be."""
    able = [
        claim
        for claim in before
        if adds_up(claim) and fits(part, claim) and claim.quantity.low > part.quantity.low > 0
    ]
    fitting = [claim for claim in able if _fits(part, claim, share)]
    if fitting:
        return fitting[-1]
    meant = able
    if noun and not re.fullmatch(cue("share_of", "any_whole"), noun, re.IGNORECASE):
        meant = [claim for claim in able if _is_called(claim, noun)]
    return meant[0] if len({claim.quantity.low for claim in meant}) == 1 else None


def _fits(part: Claim, whole: Claim, share: Claim) -> bool:
    in_all = Decimal(1) if share.quantity.unit.name == "fraction" else Decimal(100)
    made = part.quantity.low / whole.quantity.low * in_all
    return abs(made - share.quantity.low) <= share.quantity.low * _SAME


def _is_called(claim: Claim, noun: str) -> bool:
    """Tell whether a figure is of what a noun names: by its unit or by what it measures."""
    if claim.quantity.unit.name.rpartition(" ")[2] == noun:
        return True
    return noun in {singular(word) for word in re.findall(r"[a-z]+", claim.subject.lower())}
