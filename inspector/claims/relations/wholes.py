"""Tie parts to their wholes: shares of one whole, a part with its share."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from inspector.claims.model import Claim, Relation, RelationKind
from inspector.claims.quantities.directions import moved_words
from inspector.claims.relations.cues import cue, cues, find_cue
from inspector.claims.relations.frames import Frame
from inspector.claims.syntax.nouns import is_person


def _is_level(claim: Claim) -> bool:
    quantity = claim.quantity
    return claim.direction is None and not quantity.vague and quantity.low == quantity.high


def is_share(claim: Claim) -> bool:
    """Tell whether a figure is a share that is no change."""
    return claim.quantity.unit.name in {"percent", "fraction"} and _is_level(claim)


def adds_up(claim: Claim) -> bool:
    """Tell whether a figure can be a part of a sum: a count, money, a measure; not an age."""
    dimension = claim.quantity.unit.dimension
    return (
        _is_level(claim)
        and dimension not in {"share", "multiple", "temperature", "duration", "speed", "index"}
        and "/" not in dimension
        and claim.subject != "age"
    )


def same_kind(total: Claim, part: Claim) -> bool:
    """Tell whether a part is measured as its total is; a count may be one of any noun."""
    one, other = total.quantity.unit, part.quantity.unit
    if one == other or not other.name:
        return True
    counted = one.dimension == other.dimension == "count"
    return counted and (one.name != "person" or is_person(other.name))


# -------------------------------------------------------------------- shares


def find_shares(frame: Frame) -> Iterator[Relation]:
    """Yield lists of shares of one whole, such as "58% of the freight, trains 29%"."""
    run: list[int] = []
    for index, claim in enumerate(frame.claims):
        listed = is_share(claim) and not _is_compared(frame.gaps[index + 1].lstrip())
        listed = listed and _COUNTED.match(frame.gaps[index + 1]) is None
        # "the state 55 percent, a bank 30, the workers the remaining 25"
        listed = listed or (bool(run) and not claim.quantity.unit.name and adds_up(claim))
        joined = listed and run and index == run[-1] + 1 and _lists_on(frame.gaps[index])
        if joined and len(run) > 1 and re.search(r"\band\b", frame.gaps[run[-1]]):
            joined = ";" not in frame.gaps[index] or _is_rest(frame, index)  # a list has ended
        if listed and (joined or not run):
            run.append(index)
            continue
        yield from _shares(frame, run)
        run = [index] if is_share(claim) and listed else []
    yield from _shares(frame, run)


# "With 70 percent of the votes counted": a share of another whole than that of the parties
_COUNTED = re.compile(
    r"(?i)(?:\s+of\s+[\w’'\s]{0,32}?)?\s*(?:counted|reporting|tallied|processed)\b"
)


def _is_rest(frame: Frame, index: int) -> bool:
    words = f"{frame.gaps[index]} {frame.claims[index].text}"
    return find_cue("parts", "rest", words) is not None


def _is_compared(after: str) -> bool:
    sides = (cues("compared", side).match(after) for side in ("up", "down"))
    return any(found is not None for found in sides)


def _lists_on(gap: str) -> bool:
    if len(gap) > 90 or re.search(r"[.!?]\s", gap):
        return False
    voted = re.fullmatch(r"(?i)\s*of\s+(?:the\s+)?(?:\w+\s+)?votes?,?\s+to\s+", gap)
    if voted is not None:
        return True  # "46% of the vote to 32% for the Greens and 22% for the Blues"
    if re.search(r"(?i)\b(?:to|from)\s*$", gap) or moved_words().search(gap):
        return False
    return re.search(r"(?i)[,;)]|\band\b|\bwhile\b", gap) is not None


def _at_other_times(shares: Sequence[Claim]) -> bool:
    times = [share.time for share in shares if share.time and share.time.start and share.time.end]
    return any(
        one.end and other.start and one.end < other.start
        for one in times
        for other in (times[0], times[-1])
    ) or any(one.start and times[0].end and times[0].end < one.start for one in times)


# "44% in Derry Hill, 61% in Marsh End": a share of each place
_IN_PLACE = re.compile(r"[^,;]*\b(?:in|at|among)\s+(?:the\s+)?[A-Z][^,;]*?(?:,|,?\s+and)\s*")
_PLACE_FIRST = re.compile(r"(?i)(?:^|[,;.]|\band)\s*(?:in|at|among|for)\s+(?:the\s+)?[\w-]+,?\s+$")
_IN_SOME_PLACE = re.compile(
    r"(?i)(?:\s+of\s+(?:the\s+)?[\w’'-]+)?\s+(?:in|at|among)\s+(?:the\s+)?[\w’'-]+"
)
# What something is made of: 70% sand, 20% clay and 10% lime.
_MIX = re.compile(r"(?i)\b(?:is|was|are|were|of|contains?|contained)\s*$")
_OF_MIX = re.compile(
    r"(?i)\s+(?!(?:in|at|among|on|of|for|from|to|last|this|an?|by|were|was|said)\s)"
    r"[\w-]+(?:\s+[\w-]+){0,2}?(?:,|,?\s+and)\s*"
)


_IS = re.compile(r"(?i)\s+(?:is|are|was|were|has|have)\b")
_DID = re.compile(
    r"(?i)\s+(?:of\s+(?:the\s+|its\s+)?[\w’'-]+\s+)?(\w{3,}ed|had|has|have|came|come|went|go|stayed|took|take|want|say|said|live|work)\b"
)
_HAD_DONE = re.compile(r"(?i)\s+(?:had|have|has)\s+(?:been|\w{3,}ed)\b")
_OPINION = re.compile(
    r"(?i)\b(?:support|oppos|favou?r|back|reject|vot|undecided|unsure|abstain|approv|against|disagree|agree|satisf|content|no\s+view|no\s+opinion|sure|know)"
)
_OF_WHAT = re.compile(r"\s*\)?\s*of\s+(?:the\s+|its\s+|all\s+)?(\w+)")


def _shares(frame: Frame, run: Sequence[int]) -> Iterator[Relation]:
    if len(run) < 2:
        return
    shares = [frame.claims[index] for index in run]
    closed = _is_rest(frame, run[-1])
    if not (closed or _are_of_one_whole(frame, run)):
        return
    if _are_of_places(frame, run) or _at_other_times(shares) or _are_of_several(frame, run):
        return
    if find_cue("shares", "then", " # ".join(frame.gaps[run[1] + 1 :])):
        return
    others = tuple(share.id for share in shares[2:])
    yield Relation(RelationKind.SHARES, shares[0].id, shares[1].id, others)


def _are_of_one_whole(frame: Frame, run: Sequence[int]) -> bool:
    """Tell by the words whether shares, none of which is called the rest, leave each other out."""
    shares = [frame.claims[index] for index in run]
    hedges = " ".join(c.quantity.cue for c in frame.claims if not is_share(c))
    if not all(map(is_share, shares)):
        return False
    if may_overlap(f"{frame.words} {hedges}"):
        return False  # "among those under 30, 48% voted, and 62% of those over 60"
    if len(run) == 2 and all(share.quantity.unit.name == "fraction" for share in shares):
        return False  # "half come from abroad and three in five from cities": both at once
    tails = [frame.gaps[index + 1] for index in run]
    fractions = any(share.quantity.unit.name == "fraction" for share in shares)
    if fractions and any(_IS.match(tail) for tail in tails[1:]):
        return False  # "half is in bonds, a third is in dollars": the one may be the other
    did = {found[1] for found in map(_DID.match, tails) if found}
    if any(map(_HAD_DONE.match, tails)):
        return False  # "48% were satisfied and 35% had been customers for years"
    if len(did) > 1 and _OPINION.search(frame.words) is None:
        return False  # "40% stayed overnight and 30% had been before"
    inner = [frame.gaps[index] for index in run[1:]]
    mixed = len(run) > 2 and _MIX.search(frame.gaps[run[0]]) and all(map(_OF_MIX.fullmatch, inner))
    first = 0 if frame.gaps[run[0]].rstrip().endswith(":") else run[0]
    around = " # ".join(frame.gaps[first : run[-1] + 2])
    one = find_cue("shares", "one", frame.words)
    uses = _USES.search(frame.gaps[run[0]])
    return bool(mixed or one or uses or find_cue("shares", "whole", around))


# "Homes use 54% of the water", but "54% of homes use gas" may be users of something else too
_USES = re.compile(r"(?i)\b(?:use[sd]?|using)\s+(?:(?:about|some|up|nearly|almost)\s+)*$")


def may_overlap(words: str) -> bool:
    """Tell shares of which one may be in two; who is asked for one answer names one."""
    named = find_cue("shares", "named", words) and not find_cue("shares", "one", words)
    return bool(named or find_cue("shares", "overlapping", words))


def _are_of_places(frame: Frame, run: Sequence[int]) -> bool:
    """Tell shares of each place: "44% in Derry Hill, 61% in Marsh End", "58% in the north"."""
    inner = [frame.gaps[index] for index in run[1:]]
    if all(map(_IN_PLACE.fullmatch, inner)):
        return True
    if all(_PLACE_FIRST.search(frame.gaps[index]) for index in run):
        return True  # "in the north 61%, in the south 48%"
    return len(run) == 2 and all(map(_IN_SOME_PLACE.match, [*inner, frame.gaps[run[-1] + 1]]))


def _are_of_several(frame: Frame, run: Sequence[int]) -> bool:
    """Tell "46% of power, 33% of heat": two wholes."""
    tails = [_OF_WHAT.match(frame.gaps[index + 1]) for index in run]
    return len({tail[1].lower() for tail in tails if tail}) > 1


# ---------------------------------------------------------- parts with a share

_POSSESSED = r"(?:the|its|their|his|her|all|our|my|a|an|those|these|some|about|every)"
_DETERMINED = rf"(?:{_POSSESSED}\s+)*(?:(?!and\b|or\b)[\w’'-]+\s+){{0,6}}?"


@cache
def _of() -> re.Pattern[str]:
    return re.compile(rf"(?i)[^,;:.]{{0,40}}?{cue('share_of', 'of')}\s+{_DETERMINED}$")


@cache
def _restated() -> re.Pattern[str]:
    """Return what stands before a share that says a part again: ", or", " (", ", equal to"."""
    words = cue("share_of", "before")
    return re.compile(rf"(?i)[^;:.]{{0,70}}?(?:[,(–—]\s*{words}|[(–—]|\s{words})\s*$")


_APPOSED = re.compile(r"(?i)[^;:.]{0,60},\s*$")


def find_shares_of(frame: Frame) -> Iterator[Relation]:
    """Yield a part, its whole and its share, in any of their orders, all in one sentence."""
    claims, gaps = frame.claims, frame.gaps
    for index in range(len(claims) - 2):
        triple = claims[index : index + 3]
        order = _order(triple, gaps[index : index + 4])
        if order is None:
            continue
        part, whole, share = (triple[place] for place in order)
        if adds_up(replace(part, direction=None)) and adds_up(whole) and fits(part, whole):
            yield Relation(RelationKind.SHARE_OF, part.id, whole.id, (share.id,))


_APART = re.compile(
    r"(?i)\s*(?:,|of\s+(?:the\s+total(?!\s+(?!and\b|in\b|by\b|on\b|for\b|who\b|which\b|that\b)[a-z])|all|them|those|the\s+lot)\b|(?:in\s+all|in\s+total|altogether),)"
)
_OF_WHICH = re.compile(r"(?i)[^;:.]{0,60}\bof\s+(?:which|whom)\s+$")
_OF_THE = re.compile(r"(?i)\bof\s+(?:(?:the|its|some|all|about)\s+)*$")


def _order(triple: Sequence[Claim], gaps: Sequence[str]) -> tuple[int, int, int] | None:
    """Return the places of part, whole and share; None where the words tie them in no such way."""
    shares = [place for place, claim in enumerate(triple) if is_share(claim)]
    if len(shares) != 1:
        return None
    lead, first, second, tail = gaps
    again = _restated().fullmatch(second)
    apposed = _APPOSED.fullmatch(second)
    if shares == [2] and _of().fullmatch(first) and (again or (apposed and _APART.match(tail))):
        return 0, 1, 2  # "72 of the 240 trees, or 30%"
    if shares == [2] and again and _OF_WHICH.search(first):
        return 1, 0, 2  # "240 trees, of which 72, or 30%, died"
    if shares == [2] and again and _OF_THE.search(lead) and not re.search(r"[;:]", first):
        return 1, 0, 2  # "of the 240 trees, 72 died, or 30%"
    said_again = _restated().fullmatch(first) or _APPOSED.fullmatch(first)
    if shares == [1] and said_again and _of().match(re.sub(r"^\s*\)", "", second)):
        return 0, 2, 1  # "72, or 30% of the 240 trees"
    inserted = apposed and _APART.match(tail)
    if shares == [0] and re.fullmatch(r"[^,;:.]{0,40},\s*", first) and _of().fullmatch(second):
        return 1, 2, 0  # "two in five voters, 1,200 of the 3,000 polled"
    if shares == [0] and _of().fullmatch(first) and (again or inserted):
        return 2, 1, 0  # "30% of the 240 trees, or 72"
    return None


def fits(part: Claim, whole: Claim) -> bool:
    """Tell whether a part is measured as its whole is."""
    one, other = part.quantity.unit, whole.quantity.unit
    bare = not one.name or not other.name
    return one == other or bare or one.dimension == other.dimension == "count"
