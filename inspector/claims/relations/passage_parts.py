"""Tie a share to its part and its whole, wherever they stand in a passage."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from inspector.claims.model import Claim, Relation, RelationKind
from inspector.claims.relations.changes import is_seam
from inspector.claims.relations.cues import find_last_cue
from inspector.claims.relations.passages import Passage, is_near
from inspector.claims.relations.wholes import adds_up, fits, is_share

_OF_IT = re.compile(
    r"(?i)\s*(?:[,.;:)–—]|$|of\s+(?:the\s+(?:total(?!\s+(?!and\b|in\b|by\b|on\b|for\b|who\b|which\b|that\b)[a-z])|lot|whole)|all|them|it|those|these|that)\b(?!\s+\w+ing)|(?:in\s+all|overall)\b)"
)
_NARROWED = re.compile(
    r"(?i)\s*of\s+(?:all\s+)?(?:those|them|these)\s+(?:who|with|in|aged|at|from|under)\b"
)
# "in 160, and in 35% of those": of the part
_BESIDES = re.compile(r"(?i)\band\s+(?:(?:in|for|among|at|on|with)\s+)?$")
_IN_OTHER_WORDS = re.compile(r"(?i)\s*(?:,\s+or|\(|–)\s*(?:about\s+|some\s+)?")
_OF_THEM = re.compile(r"(?i)\s*of\s+(?:them|those|these|it|which|whom)\b")
_OF_THAT = re.compile(r"(?i)\s*of\s+(?:that|this|it|them)\b")
_OF_THE = re.compile(
    r"(?i)\b(?:of|among|out\s+of|from)\s+(?:(?:the|its|their|his|her|our|all|some|about)\s+)*(?:(?!and\b|or\b)[\w’'-]+\s+){0,3}(?:of\s+)?$"
)


def find_part(passage: Passage) -> Iterator[Relation]:
    """Yield the one share of a passage with the one part and the one whole that it can be of."""
    shares = [
        i for i, claim in enumerate(passage.claims) if claim.quantity.unit.dimension == "share"
    ]
    others = [
        i
        for i, c in enumerate(passage.claims)
        if i not in shares and c.quantity.unit.dimension not in {"duration", "multiple"}
    ]
    if len(shares) != 1 or len(others) != 2 or not is_share(passage.claims[shares[0]]):
        return
    share = shares[0]
    first, second = (passage.claims[index] for index in others)
    if not (adds_up(first) and adds_up(second) and fits(first, second)):
        return
    nouns = {claim.quantity.unit.name for claim in (first, second)} - {""}
    if passage.sentence(others[0]) != passage.sentence(others[1]) and len(nouns) > 1:
        return  # "Three men were charged. Some 42% of the 12 members were against"
    if others[0] < share < others[1] and _OF_THAT.match(passage.after(share)):
        return  # "2 million, and 4% of that goes to a fund of 9 million"
    order = _part_and_whole(passage, others)
    if order is None or not _is_of(passage, share, *order):
        return
    part, whole = (passage.claims[index] for index in order)
    if passage.coheres and is_near(
        _portion(passage.claims[share]) * whole.quantity.low, part.quantity.low
    ):
        yield Relation(RelationKind.SHARE_OF, part.id, whole.id, (passage.claims[share].id,))


def _portion(share: Claim) -> Decimal:
    by = 100 if share.quantity.unit.name == "percent" else 1
    return share.quantity.low / by


def _part_and_whole(passage: Passage, pair: Sequence[int]) -> tuple[int, int] | None:
    """Return which of two figures is the part: by "of them", "of the", or by its size."""
    first, second = pair
    if _OF_THEM.match(passage.after(second)):
        return second, first
    if _OF_THE.search(passage.before(second)):
        return first, second
    if _OF_THE.search(passage.before(first)) or (
        passage.sentence(second) and not passage.sentence(first)
    ):
        return second, first
    return None


def _is_of(passage: Passage, share: int, part: int, whole: int) -> bool:
    """Tell whether the words make a share the one that the part is of the whole."""
    before, after = passage.before(share), passage.after(share)
    if _NARROWED.match(after) or (share > part and _BESIDES.search(before)):
        return False
    if share == part - 1 and _IN_OTHER_WORDS.fullmatch(passage.before(part)):
        return re.match(r"(?i)\s*of\b", after) is None  # "a third, or 240, took part"
    gap = " # ".join(passage.frame.gaps[share + 1 : whole + 1]) if share < whole else ""
    named = re.match(r"(?i)\s*(?:of|among)\s", gap) and not re.search(r"(?i)[,;:.#]|\band\b", gap)
    joined = share > part and find_last_cue("share_of", "equals", before)
    joined = joined or (share > part and re.search(r"(?i)[,(–—]\s*(?:\w+\s+){0,3}$", before))
    if named:  # "were half of the 9,200"
        return bool(joined)
    told = re.search(r"[,(–—]\s*(?:(?:or|about|some|nearly|almost)\s+)*$", before)
    told = told or find_last_cue("share_of", "before", before)
    if not (told and _OF_IT.match(after)):
        return False
    first, last = sorted((part, share))
    return passage.sentence(part) == passage.sentence(share) and not is_seam(
        " # ".join(passage.frame.gaps[first + 1 : last + 1])
    )
