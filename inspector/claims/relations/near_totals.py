"""Tie a total to all other figures of its kind in a passage, where words make it a total.

The parts stand in one list, before the total or behind it, and no other figure of the passage is
measured as they are: "11 in Calder, six in Tolland and four in Brock, 23 in the three towns
together". A total that has grown since may be more than its parts, but never less.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from inspector.claims.model import Claim, Relation, RelationKind
from inspector.claims.relations.cues import cue, cues, find_cue, find_last_cue
from inspector.claims.relations.measures import is_single
from inspector.claims.relations.passages import Passage
from inspector.claims.relations.sums import ANOTHER, unread
from inspector.claims.relations.wholes import adds_up, same_kind

_FAR = Decimal("1.35")  # a slip seldom takes a total further
_NEAR = Decimal("1.2")  # where only a colon or an "all" ties it
_HEDGES = r"(?:(?:the|its|their|some|about|almost|nearly|just|over|under)\s+)*"
# "which makes 29 for the year", "so that 46 have died in the two months"
_MAKES = re.compile(
    r"(?i)\b(?:mak(?:es?|ing)|made|so\s+that|that\s+is|giving|in\s+other\s+words)\b"
)
_TOTAL = re.compile(r"(?i)\b(?:total|combined|together|altogether|sum)\b")
_TIME = r"(?:years?|months?|weeks?|weekends?|days?|nights?|seasons?|halves|quarters?|legs|rounds)"
# Words that say of what a total is all: "for the two days", "in both towns", "over the weekend"
_WITHIN = re.compile(
    r"(?i)\b(?:for|over|in|across|during|on)\s+(?:(?:the|all|these|those)\s+)*"
    r"(?:#|both|two|three|four|five|weekend|whole)\b|(?:the|all)\s+#|\b(?:combined|together)\b"
)
# "in the three counties": so many they are of which the total is
_WITHIN_THE = re.compile(r"(?i)\b(?:for|over|in|across|during|on)\s+(?:the|all|these|those)\s+$")
_FOR_TIME = re.compile(
    rf"(?i)\s*(?:[\w-]+\s+){{0,4}}?(?:for|over|in|during)\s+(?:the|both)\s+(?:#|(?:[\w-]+\s+)?{_TIME}\b)"
)
_GROWS = re.compile(
    r"(?i)\b(?:bring\w*|brought|tak(?:e|es|ing)|took|rais\w+|reach\w*|increas\w*|climb\w*|ris\w+|rose|now|so\s+far|"
    r"since|to\s+date|already|year|season|month|toll|ever|career)\b"
)
# "24 overall with those abroad": the total has a part more
_BESIDES = re.compile(r"(?i)\bwith\s+(?:the|those|his|her|their|its|earlier|previous)\b")
_ALL = re.compile(r"(?i)\ball\s+(?:of\s+)?(?:the\s+|its\s+|their\s+)?$")
_OPENS = re.compile(rf"(?i)(?:[:–—]|\b{cue('parts', 'all')}|\bthat\s+is,?)\s*{_HEDGES}$")
_THAT_IS = re.compile(rf"(?i)\b(?:that\s+is|namely),?\s*{_HEDGES}$")
_ENDS = re.compile(r"[.!?]\s")
_LISTS = re.compile(r"(?i)[,;]|\band\b|\bplus\b")
_JOINS = re.compile(r"(?i)\band\b|&|\bplus\b")
_FEWEST = 2  # figures of which a sum is told
_LONG = 80  # characters between two parts
_SHORT = 6  # words behind the last of a list that ends a sentence
_CLOSES = re.compile(rf"(?i)[:–—]\s*{_HEDGES}$")
# A name for each: "85 million euros: Norway 40 million, Japan 25 million"
_LABELS = re.compile(r"[:–—]\s+(?:[\w.’'-]+\s+){1,3}$")
_LABEL = re.compile(r"\s*[,;]\s+(?:and\s+)?(?:[\w.’'-]+\s+){1,3}$")
_OF_THE = re.compile(r"(?i)\s*of\s+(?:the|its|their|all)\s+$")
_GROUP = re.compile(r"(?i)-(?:strong|member|person|man|woman|piece|seat)\b")
# Between two figures: what follows is set against what stands before.
_APART = re.compile(
    r"(?i)\b(?:while|whereas|but|compared|than|versus|unlike|instead|average\w*|another|separate\w*|"
    r"although|though|except|or|if|without|each|every|apiece|worth|per|aged)\b|\b(?:up|down|from|against|of|to)\s+(?:an?\s+|the\s+|about\s+)*$|[;?]"
)
_OTHERS = re.compile(r"(?i)\s*(?:[\w-]+\s+)?(?:more|others?|further|less|fewer|later|earlier)\b")
_OF_THEM = re.compile(r"(?i)\s*,?\s*of\s+(?:them|those|these|whom|which)\b")
_PEOPLE = re.compile(r"[\w,.-]+\s+(?:(?:were|are|is|was)\s+)?[A-Z][a-z]+\b")
_ONE = re.compile(r"(?i)\b(?:on|in|at|of|from|to|by|the|no|any|each|every)\s+one\b")
_APPOSED = re.compile(rf"\s*,\s*{_HEDGES}$")
_OF_WHICH = re.compile(r"(?i)[,–—(]\s*of\s+(?:which|this|that|it)\s*,?\s*$")
_OF_THAT = re.compile(r"\n\s*Of\s+(?:that|this|these|those|them|which|it)\b")
_VERBLESS = re.compile(
    r"(?i)\s*(?:(?!(?:is|are|was|were|has|have|had|came|come|went|goes?)\b)[\w-]+\s*){0,3}(?:,|,?\s*and|[.;])?\s*"
)
_MEASURED = frozenset({"area", "length", "mass", "volume"})


@dataclass(frozen=True, slots=True)
class _List:
    """A total with its parts, by their places; `words` stand between the total and the parts.

    `alone` tells that the passage has no other figure of their kind.
    """

    total: int
    parts: tuple[int, ...]
    words: str
    alone: bool


def find_near_total(passage: Passage) -> Iterator[Relation]:
    """Yield the one total of a passage with all the figures that it can be made of."""
    if passage.titled:
        return
    for found in _lists(passage):
        if find_cue("parts", "open", passage.frame.words):
            return
        claims = passage.claims
        total, parts = claims[found.total], [claims[index] for index in found.parts]
        added = sum((part.quantity.low for part in parts), Decimal(0))
        told = _told(passage, found)
        if told is None or added <= 0:
            continue
        kind, far = told
        low, high = sorted((added, total.quantity.low))
        if 0 < high <= low * far:
            ids = [part.id for part in parts]
            yield Relation(kind, total.id, ids[0], tuple(ids[1:]))
            return


def _lists(passage: Passage) -> Iterator[_List]:
    """Yield a figure with all others of its kind, where these make one list beside it."""
    claims, gaps = passage.claims, passage.frame.gaps
    if sum(adds_up(c) or c.quantity.unit.dimension == "duration" for c in claims) <= _FEWEST:
        return
    for place, total in enumerate(claims):
        if not _adds(total, total):
            continue
        kind = [
            index
            for index, claim in enumerate(claims)
            if index == place
            or (
                (_adds(claim, total) or (adds_up(claim) and _is_of_which(passage, place)))
                and not _WITHIN_THE.search(gaps[index])
            )
        ]
        parts = [index for index in kind if index != place]
        if len(parts) < 2 or place not in {kind[0], kind[-1]}:
            continue
        whole = len(parts)
        if place == kind[-1]:
            parts = _run_before(passage, parts)
        if not _are_alike([claims[index] for index in parts]):
            continue
        around = gaps[kind[0] + 1 : kind[-1] + 1]
        if any(unread().search(_ONE.sub(" ", gap)) for gap in around):
            continue  # a number that nobody has read may be a part
        inner = [" # ".join(gaps[one + 1 : other + 1]) for one, other in pairwise(parts)]
        if not all(_is_seam(gap) for gap in inner) or not _is_joined(inner, parts, place):
            continue
        first, last = (place, parts[0]) if place < parts[0] else (parts[-1], place)
        words = " # ".join(gaps[first + 1 : last + 1])
        yield _List(place, tuple(parts), words, len(parts) == whole)


def _run_before(passage: Passage, parts: Sequence[int]) -> list[int]:
    """Return the last figures that make one list: "Two buses …, 23 on one and 18 on the other"."""
    run = [parts[-1]]
    for one, other in reversed(list(pairwise(parts))):
        if not _is_seam(" # ".join(passage.frame.gaps[one + 1 : other + 1])):
            break
        run.insert(0, one)
    return run if len(run) > 1 else list(parts)


def _adds(claim: Claim, total: Claim) -> bool:
    """Tell whether a figure may be a part of a total that is one."""
    if total.quantity.unit.dimension == "duration" and total.subject != "age":
        return is_single(claim) and claim.quantity.unit.dimension in {"duration", ""}
    bare = not claim.quantity.unit.name or not total.quantity.unit.name
    return (bare or same_kind(total, claim)) and adds_up(claim)


def _are_alike(parts: Sequence[Claim]) -> bool:
    units = {part.quantity.unit for part in parts if part.quantity.unit.name}
    return len(units) < 2 or all(unit.dimension == "count" for unit in units)


def _is_seam(gap: str) -> bool:
    if gap.strip() == "to":  # "by 118 votes to 64, with 11 abstentions"
        return True
    if len(gap) >= _LONG or not _LISTS.search(gap) or _ENDS.search(gap):
        return False
    return not (_BESIDES.search(gap) or _APART.search(gap) or ANOTHER.search(gap))


def _is_joined(inner: Sequence[str], parts: Sequence[int], place: int) -> bool:
    """Tell whether a list has its "and"; three figures or more that end a sentence need none."""
    joined = _JOINS.search(inner[-1]) is not None
    return joined or len(parts) > 2 or place > parts[0]


def _told(passage: Passage, found: _List) -> tuple[RelationKind, Decimal] | None:
    """Return how closely words tie a total to its list; None where they do not."""
    after = passage.after(max(found.total, *found.parts))
    if _OTHERS.match(after):
        return None
    if found.total < found.parts[0]:
        return _told_first(passage, found, after)
    return _told_last(passage, found)


def _told_last(passage: Passage, found: _List) -> tuple[RelationKind, Decimal] | None:
    before, own = found.words, passage.before(found.total)
    after = " # ".join(passage.frame.gaps[found.total + 1 :])
    said = find_last_cue("parts", "totals", own)
    if not said and _APART.search(re.sub(r"\bto\s*$", "", own)):
        return None
    summed = said or _TOTAL.search(before) or cues("parts", "totals_after").match(after.lstrip())
    within = _WITHIN.search(before) or _FOR_TIME.match(after) or _TOTAL.match(after.lstrip())
    if summed or (_MAKES.search(own) and within):
        around = f"{before} {after[:40]}"
        if not _BESIDES.search(around) and (within or not _GROWS.search(around)):
            return RelationKind.SUM, _FAR if found.alone else _NEAR
        if not found.alone:
            return None
        return (RelationKind.PARTS, _FAR) if not passage.seam else None
    if not found.alone:
        return None
    if _ALL.search(before) or (_CLOSES.search(before) and not passage.seam):
        return RelationKind.SUM, _NEAR
    return None


def _told_first(passage: Passage, found: _List, after: str) -> tuple[RelationKind, Decimal] | None:
    before, gaps = passage.before(found.total), passage.frame.gaps
    if _OF_THEM.match(passage.after(found.parts[0])):
        return None  # "420 of them work there and 260 live there": some are in both
    ended = len(re.split(r"[,.]", after)[0].split()) < _SHORT
    labelled = _LABELS.search(found.words) and all(
        _LABEL.fullmatch(gaps[index]) for index in found.parts[1:]
    )
    if _THAT_IS.search(found.words) or (ended and (labelled or _OPENS.search(found.words))):
        return RelationKind.SUM, _FAR if _TOTAL.search(before) else _NEAR
    if _OF_THE.match(before) and _are_peoples(passage, found):
        return RelationKind.PARTS, _FAR
    if ended and _APPOSED.fullmatch(found.words) and _is_parallel(passage, found):
        return RelationKind.SUM, _NEAR
    if _OF_THE.match(before) and _is_closed(passage, found):
        return RelationKind.SUM, _FAR
    if _GROUP.match(passage.after(found.total)) and len(found.parts) > 2:
        return RelationKind.SUM, _NEAR
    if _OF_THAT.search(found.words) and _is_closed(passage, found):
        return RelationKind.SUM, _FAR
    if _OF_WHICH.search(found.words) and _is_gapped(passage, found):
        return RelationKind.PARTS, _FAR
    return None


def _is_closed(passage: Passage, found: _List) -> bool:
    """Tell whether the last part is called the rest."""
    last = found.parts[-1]
    return bool(
        find_last_cue("parts", "rest", passage.before(last))
        or find_cue("parts", "rest", passage.claims[last].text)
    )


def _is_parallel(passage: Passage, found: _List) -> bool:
    """Tell "21 from the hotel and 24 from the school": bare figures, each with its own place."""
    claims = [passage.claims[index] for index in found.parts]
    tails = [re.match(r"\s+(in|at|from|on|aboard)\s", passage.after(i)) for i in found.parts]
    bare = not any(claim.quantity.unit.name for claim in claims)
    return bare and all(tails) and len({tail[1] for tail in tails if tail}) == 1


def _is_of_which(passage: Passage, total: int) -> bool:
    """Tell "900 hectares, of which 420": what is counted behind it is hectares too."""
    measured = passage.claims[total].quantity.unit.dimension in _MEASURED
    bare = total + 1 < len(passage.claims) and not passage.claims[total + 1].quantity.unit.name
    return measured and bare and _OF_WHICH.search(passage.frame.gaps[total + 1]) is not None


def _are_peoples(passage: Passage, found: _List) -> bool:
    """Tell "640 were French, 305 Belgian and 235 Dutch": nobody is two of these."""
    tails = [f"{passage.claims[i].text} {passage.after(i)}" for i in found.parts]
    return all(map(_PEOPLE.match, tails))


def _is_gapped(passage: Passage, found: _List) -> bool:
    """Tell "420 are forest, 310 pasture and 240 orchard": one verb for all, so no two overlap."""
    measured = passage.claims[found.total].quantity.unit.dimension in _MEASURED
    tails = [passage.after(index).partition("\n")[0] for index in found.parts[1:]]
    return measured and all(map(_VERBLESS.fullmatch, tails))
