"""Tie parts to their wholes: the parts of a sum, shares of one whole, a part with its share."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from inspector.claims.model import Claim, Relation, RelationKind
from inspector.claims.quantities.directions import moved_words
from inspector.claims.relations.cues import cue, cues, find_cue, find_last_cue
from inspector.claims.relations.frames import Frame
from inspector.language.lexicon import any_of, lexicon


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
    return one == other or not other.name or one.dimension == other.dimension == "count"


# ---------------------------------------------------------------------- sums


_OF_THEM = re.compile(r"(?i)\s*,?\s+of\s+(?:them|whom|which)\b")
_ATTRIBUTE = re.compile(r"[\w,]-[a-z]+$")  # "a 10-storey block"


def find_sums(frame: Frame) -> Iterator[Relation]:
    """Yield totals with their parts, said to be all ("made up of") or maybe some ("including")."""
    claims, gaps = frame.claims, frame.gaps
    index = 0
    while index + 2 < len(claims):  # a total and two parts at least
        whole = adds_up(claims[index]) and not _ATTRIBUTE.search(claims[index].text)
        found = (_parts_after(frame, index) if whole else None) or _both_sides(frame, index)
        if found is None:
            index += 1
            continue
        kind, parts = found
        index += len(parts) + 1
        yield _relation(kind, claims[index - len(parts) - 1], parts)
    for index in range(2, len(claims)):
        last = claims[index]
        if not adds_up(last) or not (
            find_last_cue("parts", "totals", gaps[index])
            or re.match(r"(?i)[\w\s]{0,24}\b(?:in\s+all|in\s+total|altogether)\b", gaps[index + 1])
        ):
            continue
        if _grows(gaps[index]):
            continue
        parts = claims[:index]
        listed = all(is_seam_of_list(gap) and not ANOTHER.search(gap) for gap in gaps[1:index])
        if listed and all(adds_up(part) and same_kind(last, part) for part in parts):
            yield _relation(RelationKind.SUM, last, parts)


def _grows(gap: str) -> bool:
    """Tell "reaching a total of": one that has grown over time, and no sum of what was named."""
    return (
        re.search(r"(?i)\b(?:reach|bring|brought|rais|tak(?:e|ing)|now|since)\w*\b", gap)
        is not None
    )


def _relation(kind: RelationKind, total: Claim, parts: Sequence[Claim]) -> Relation:
    return Relation(kind, total.id, parts[0].id, tuple(part.id for part in parts[1:]))


# An item of a list without its number: "two brothers, their wives and five children".
ANOTHER = re.compile(r"(?i)(?:^\s*,|^\s*and|,\s+and)\s+(?:their|his|her|its|an?)\s+[\w’'-]+")
# A total of "20,000 a day" has no parts that are no rates.
_A_DAY = re.compile(r"(?i)\s*(?:an?|per|each|every)\s+\w")


def _parts_after(frame: Frame, index: int) -> tuple[RelationKind, Sequence[Claim]] | None:
    """Return the list of figures after a total, and whether it is said to leave nothing out."""
    parts = _list_after(frame, index)
    if len(parts) < 2:
        return None
    gap = frame.gaps[index + 1]
    listed = find_cue("parts", "all", gap) is not None
    if _A_DAY.match(gap):
        return None
    if re.match(r"(?i)\s*and\b", gap):
        return None
    if not listed and find_cue("parts", "never", _opening(gap)):
        return None
    last = index + 1 + len(parts)
    closed = re.search(r"[(\[]\s*$", gap) and re.match(r"[^,;(]{0,24}[)\]]", frame.gaps[last])
    if not (closed or re.search(r"(?i)\band\b|&|;", frame.gaps[last - 1])):
        return None
    if any(unread().search(words) for words in frame.gaps[index + 1 : last + 1]):
        return None
    if len(parts) > 2 and re.fullmatch(r"\s*[,(–—]\s*", gap) and _is_bare(frame, index + 1, last):
        return RelationKind.SUM, parts
    opens = not re.search(r"[,;]\s*$", frame.gaps[index])  # else it is one of a longer list
    apposed = opens and len(parts) == 2 and re.fullmatch(r"\s*[,(–—]\s*", gap)
    if apposed and _nearly(frame, index, parts):
        return RelationKind.SUM, parts  # "carrying 213 people, 186 passengers and 27 crew"
    whole = last == len(frame.claims) and not find_cue("parts", "some", gap)
    some = _OF_THEM.match(frame.gaps[index + 2])  # "420 of them work there and 260 live there"
    if whole and (listed or (_ends_in_colon(gap) and not some)):
        return RelationKind.SUM, parts
    return _parted(frame, index, parts)


def _both_sides(frame: Frame, index: int) -> tuple[RelationKind, Sequence[Claim]] | None:
    """Tell "the 12-member jury has seven women and five men", and nothing else."""
    parts = frame.claims[index + 1 :]
    has = re.search(r"(?i)\b(?:has|have|had|with)\s*$", frame.gaps[index + 1])
    if len(parts) != 2 or not has or not all(adds_up(c) for c in (frame.claims[index], *parts)):
        return None
    both = re.fullmatch(r"(?i)\s*and\s*", frame.gaps[index + 2])
    opposite = both and _are_opposites(frame.gaps[index + 2 :], parts)
    return (RelationKind.SUM, parts) if opposite else None


def _nearly(frame: Frame, index: int, parts: Sequence[Claim]) -> bool:
    """Tell whether two bare parts that stand right behind a total nearly make it."""
    total, added = frame.claims[index].quantity.low, sum(part.quantity.low for part in parts)
    bare = re.fullmatch(r"\s*and\s*", frame.gaps[index + 2]) is not None
    counted = all(part.quantity.unit.dimension == "count" for part in parts)
    low, high = sorted((total, added))
    return bare and counted and low > 0 and high * 5 <= low * 6


def _parted(
    frame: Frame, index: int, parts: Sequence[Claim]
) -> tuple[RelationKind, Sequence[Claim]] | None:
    """Tell parts by what is said of them: women and men, those in one place and in another."""
    last = index + 1 + len(parts)
    tails = frame.gaps[index + 2 : last + 1]
    of_all = re.match(r"(?i)\s*of\s", frame.gaps[index]) and last == len(frame.claims)
    goes_on = last < len(frame.claims) and re.fullmatch(r"(?i)[\w\s]*,\s+with\s+", frame.gaps[last])
    if goes_on:
        return None  # "33 for the plan and 26 against it, with two abstaining"
    if (len(parts) == 2 or of_all) and _are_opposites(tails, parts):
        return RelationKind.SUM, parts  # "of 90 ballots, 50 were for it, 38 against and 2 spoiled"
    of_others = re.search(r"(?i)^\s*of\s+them\b.*,\s+and\s*$", tails[0])
    if of_others or any(re.match(r"(?i)\s*of\s+them\b", tail) for tail in tails[1:]):
        return None  # "six are in London, three of them in the east end, and four in the north"
    of_them = _OF_THEM.match(tails[0])
    of_which = re.search(r"(?i)\bof\s+(?:whom|which)\b", frame.gaps[index + 1])
    if of_which and last == len(frame.claims) and find_cue("parts", "rest", frame.gaps[last - 1]):
        return RelationKind.SUM, parts
    if of_them or (_parallel(tails) and not _parallel([frame.gaps[index + 1], tails[0]])):
        return RelationKind.PARTS, parts
    return None


def _is_bare(frame: Frame, first: int, last: int) -> bool:
    """Tell "four gold, five silver and three bronze": nothing but what is counted."""
    inner = frame.gaps[first + 1 : last]
    counted = all(claim.quantity.unit.name for claim in frame.claims[first:last])
    if any(claim.text.endswith("s") for claim in frame.claims[first:last]):
        return False  # "55 tanks, three guns and 18 trucks": no total, but one of the list
    return counted and all(re.fullmatch(r"\s*(?:,|,?\s*and)\s*", gap) for gap in inner)


def _list_after(frame: Frame, index: int) -> list[Claim]:
    """Return the figures that follow a total in one list and are measured as it is."""
    total, parts = frame.claims[index], list[Claim]()
    for place in range(index + 1, len(frame.claims)):
        claim = frame.claims[place]
        if parts and not is_seam_of_list(frame.gaps[place]):
            break
        if not adds_up(claim) or not same_kind(total, claim):
            break
        parts.append(claim)
    return parts


@cache
def unread() -> re.Pattern[str]:
    """Return the pattern of a number that nobody has read as a figure: a part may be missing."""
    return re.compile(rf"(?i)\d|\b(?:{any_of(lexicon('numbers')['cardinals'])})\b")


def _ends_in_colon(gap: str) -> bool:
    return re.search(r"[:–—]\s*(?:about|some)?\s*$", gap) is not None


def _opening(gap: str) -> str:
    """Return what leads up to a list: the words after the last comma, colon or "and"."""
    return re.split(r"(?i)[,:;(–—]|\band\b", gap)[-1]


def is_seam_of_list(gap: str) -> bool:
    """Tell whether two figures are neighbours in a list."""
    if re.search(r"[.!?]\s", gap) or find_cue("parts", "never", _opening(gap)):
        return False
    return len(gap) < 80 and re.search(r"(?i)[,;]|\band\b|\bplus\b", gap) is not None


def _parallel(tails: Sequence[str]) -> bool:
    """Tell "8 in Essen and 7 in Bonn": the parts lie apart because their places do."""
    openings = [
        re.match(r"(?i)\s*(?:\w+\s+){0,2}?(in|at|from|on|for|against|to)\s+\S", t) for t in tails
    ]
    words = {found[1].lower() if found else "" for found in openings}
    return len(words) == 1 and "" not in words


def _are_opposites(tails: Sequence[str], parts: Sequence[Claim]) -> bool:
    """Tell "41 women and 35 men": two parts that leave nothing out."""
    if len(parts) < 2:
        return False
    one, other, *_ = (
        f"{part.text} {re.split(r'[,;.]| and ', tail)[0]}".lower()
        for part, tail in zip(parts, tails, strict=True)
    )
    for left, right in lexicon("relations")["parts"]["opposites"]:
        pair = [re.compile(rf"\b{re.escape(word)}\b") for word in (left, right)]
        if (pair[0].search(one) and pair[1].search(other)) or (
            pair[1].search(one) and pair[0].search(other)
        ):
            return True
    return False


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


def _is_compared(after: str) -> bool:
    sides = (cues("compared", side).match(after) for side in ("up", "down"))
    return any(found is not None for found in sides)


def _lists_on(gap: str) -> bool:
    if len(gap) > 90 or re.search(r"[.!?]\s", gap):
        return False
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
_IN_SOME_PLACE = re.compile(
    r"(?i)(?:\s+of\s+(?:the\s+)?[\w’'-]+)?\s+(?:in|at|among)\s+(?:the\s+)?[\w’'-]+"
)
# What something is made of: 70% sand, 20% clay and 10% lime.
_MIX = re.compile(r"(?i)\b(?:is|was|are|were|of|contains?|contained)\s*$")
_OF_MIX = re.compile(
    r"(?i)\s+(?!(?:in|at|among|on|of|for|from|to|last|this|an?|by|were|was|said)\s)"
    r"[\w-]+(?:\s+[\w-]+){0,2}?(?:,|,?\s+and)\s*"
)


def _shares(frame: Frame, run: Sequence[int]) -> Iterator[Relation]:
    if len(run) < 2:
        return
    shares = [frame.claims[index] for index in run]
    closed = find_cue("parts", "rest", f"{frame.gaps[run[-1]]} {shares[-1].text}")
    around = " # ".join(frame.gaps[run[0] : run[-1] + 2])
    inner = [frame.gaps[index] for index in run[1:]]
    mixed = len(run) > 2 and _MIX.search(frame.gaps[run[0]]) and all(map(_OF_MIX.fullmatch, inner))
    bare = not all(map(is_share, shares))
    if bare and not closed:
        return
    if not (mixed or closed or find_cue("shares", "whole", around)):
        return
    if all(map(_IN_PLACE.fullmatch, inner)):
        return
    places = [*inner, frame.gaps[run[-1] + 1]]
    if len(run) == 2 and all(map(_IN_SOME_PLACE.match, places)):
        return  # "58% in the north and 47% in the south"
    then = " # ".join(frame.gaps[run[1] + 1 :])
    if not closed and find_cue("shares", "overlapping", frame.words):
        return
    if find_cue("shares", "then", then):
        return
    if _at_other_times(shares):
        return
    tails = [
        re.match(r"\s*\)?\s*of\s+(?:the\s+|its\s+|all\s+)?(\w+)", frame.gaps[i + 1]) for i in run
    ]
    if len({tail[1].lower() for tail in tails if tail}) > 1:
        return  # "46% of power, 33% of heat": two wholes
    yield _relation(RelationKind.SHARES, shares[0], shares[1:])


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
    r"(?i)\s*(?:,|of\s+(?:the\s+total|all|them|those|the\s+lot)\b|(?:in\s+all|in\s+total|altogether),)"
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
