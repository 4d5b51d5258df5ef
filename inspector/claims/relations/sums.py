"""Tie a total to its parts: those said to be all of it, and those that may leave some out."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from inspector.claims.model import Claim, Relation, RelationKind
from inspector.claims.relations.cues import find_cue, find_last_cue
from inspector.claims.relations.frames import Frame
from inspector.claims.relations.wholes import adds_up, same_kind
from inspector.language.lexicon import any_of, lexicon

_OF_THEM = re.compile(r"(?i)\s*,?\s+of\s+(?:them|whom|which)\b")
_IN_ALL = re.compile(r"(?i)[\w\s]{0,24}\b(?:in\s+all|in\s+total|altogether)\b")
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
            find_last_cue("parts", "totals", gaps[index]) or _IN_ALL.match(gaps[index + 1])
        ):
            continue
        if _grows(gaps[index]):
            continue
        parts = claims[:index]
        if any(_BESIDES.search(gap) for gap in gaps[1:index]):
            continue  # "24 and 31 goals, and with the five of this autumn 62 in all"
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
    # In "scored 9, 6 and 2 goals" all share one noun, and none is the total of the others.
    beside = re.fullmatch(r"\s*[,(–—]\s*", gap) and re.search(r"[\s-]", frame.claims[index].text)
    if len(parts) > 2 and beside and _is_bare(frame, index + 1, last):
        return RelationKind.SUM, parts
    opens = not re.search(r"[,;]\s*$", frame.gaps[index])  # else it is one of a longer list
    apposed = opens and len(parts) == 2 and beside
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
    if len(parts) != 2 or not all(adds_up(claim) for claim in frame.claims[index:]):
        return None
    if re.search(r"(?i)\b(?:has|have|had|with)\s*$", frame.gaps[index + 1]) is None:
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


_BESIDES = re.compile(r"(?i)\bwith\s+(?:the|those|his|her|their|its)\b")
# "and destroyed 25 homes": another thing is done, and the list has ended
_DOES = re.compile(r"(?i)\band\s+(?:\w{3,}ed|left|took|hit|sank|cut|made)\s+$")


def is_seam_of_list(gap: str) -> bool:
    """Tell whether two figures are neighbours in a list."""
    if re.search(r"[.!?]\s", gap) or _DOES.search(gap) or find_cue("parts", "never", _opening(gap)):
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
    return any(
        (left.search(one) and right.search(other)) or (right.search(one) and left.search(other))
        for left, right in _opposites()
    )


@cache
def _opposites() -> Sequence[tuple[re.Pattern[str], re.Pattern[str]]]:
    pairs = lexicon("relations")["parts"]["opposites"]
    return [(_word(left), _word(right)) for left, right in pairs]


def _word(word: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(word)}\b")
