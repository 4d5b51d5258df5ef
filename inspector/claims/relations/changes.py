"""Tie the two ends of a change to the figure that says by how much.

The three may stand in any order: "rose 12% to 56 from 50", "56, up from 50, a rise of 12%", "12%
more than the 50 a year earlier". So each figure of a sentence gets its role from the words around
it, and a part of the sentence in which each role is filled once is a change.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache

from inspector.claims.model import Claim, Relation, RelationKind
from inspector.claims.quantities.directions import moved_words, words_after, words_before
from inspector.claims.relations.cues import cue, cues, find_cue
from inspector.claims.relations.distances import base, distance_factor
from inspector.claims.relations.frames import Frame
from inspector.language.lexicon import any_of, lexicon


@dataclass(slots=True)
class _Part:
    """What one statement has told so far: the ends of a change and its sizes."""

    earlier: Claim | None = None
    later: Claim | None = None
    sizes: list[Claim] = field(default_factory=list)


@cache
def _pattern(role: str) -> re.Pattern[str]:
    """Return what the words before a figure end with, where the figure has this role."""
    words = lexicon("relations")[role]
    fillers = any_of(words.get("between", []) or lexicon("relations")["earlier"]["between"])
    return re.compile(rf"(?i)(?:^|[\s,(–—-])(?:{any_of(words['before'])})(?:\s+(?:{fillers}))*\s*$")


@cache
def _compared() -> re.Pattern[str]:
    sides = lexicon("relations")["compared"]
    words = any_of([*sides["up"], *sides["down"], *sides["beside"]])
    return re.compile(rf"(?i)\s*(?:{words})\b")


@cache
def _than_that() -> re.Pattern[str]:
    """Return the pattern of "below Monday's", "ahead of the winner's" between a size and an end."""
    sides = lexicon("relations")["compared"]
    words = any_of([*sides["up"], *sides["down"], *sides["beside"]])
    return re.compile(
        rf"(?i)\s*(?:{words})(?:\s+than)?(?:\s+(?:the|its|their|his|her))?"
        rf"(?:\s+[\w’'-]+){{0,3}}?(?:[’']s?(?:\s+(?:\w+\s+)?of)?|,\s+(?:who|which)\s+(?:has|have|had))\s*"
    )


@cache
def _lead() -> re.Pattern[str]:
    """Return what may stand before a size that is told last: ", an annual increase of"."""
    words = {*lexicon("relations")["lead"]["words"]}
    for side in ("up", "down"):
        words |= words_before(side) | words_after(side)
    return re.compile(rf"(?i)(?:[^,;(–—]*[,(–—])?\s*(?:(?:{any_of(words)})[\s-]*)*$")


@cache
def _seam() -> re.Pattern[str]:
    return re.compile(rf"(?i);|{cue('seams', 'words')}")


_PLANNED = re.compile(
    r"(?i)(?:\w+\s+)?(?:than|above|below)\s+"
    r"(?:(?:it|they|he|she|analysts|experts|had|have|been|was|were)\s+){0,3}(?:\w+\s+)?(?:planned|expected|forecast|needed|hoped|usual|normal|average)\b"
)
_AS_MANY_AS = re.compile(
    r"(?i)\bas\s+(?:many|much)\s+(?:[\w-]+\s+){1,3}?as\b|\bas\s+(?:\w+\s+as|many|much|large|big|high)\b"
)
# "doubled in six years, from 900 to 1,450": how long it took is no end of it
_TOOK = re.compile(r"(?i)\b(?:in|over|within|during)\s+(?:(?:the|just|last|past|under|only)\s+)*$")
# "twice the 300 of last year", "three times as many as the 300"
_TIMES_THE = re.compile(
    r"(?i)\s*(?:(?:as\s+\w+|more)\s+(?:as|than)\s+|as\s+)?(?:the|its|their)?\s*"
)
_AS_MANY = re.compile(r"(?i)\s*as\s+(?:many|much|large|big|high)\b(?!.*\sas\b)[^;:.]{0,40},\s*$")
# "Twice that number, 26,"
_THAT_MANY = re.compile(
    r"(?i)\s*(?:that|as\s+many|as\s+much)(?:\s+(?:number|figure|amount|sum|many|much))?,?\s*"
)
_OF_ANOTHER = re.compile(r"(?i)\s*(?:the|its|their|his|her|as|that|those|what|more|our)\b")
# "half as much again as the $450"
_AGAIN_AS = re.compile(r"(?i)\s*as\s+(?:the|its|their)?\s*")
_AGO = re.compile(r"\s*ago\b")
_STRONG = re.compile(r"(?i)\s*strong\b")
_TO_END = re.compile(r"(?i)\s*,?\s*(?:from|to)\s")
_ENDS_AND_SIZE = 3  # figures in a change
_BESIDE = 30  # characters between two figures that share the unit of the second
_SHORT = 24  # characters in ", to close at"
_APART = 10  # how many times a printed distance may be the one between two figures
_FAR = 20  # "$6.44 a share, up from $387 million": a rate and a sum
# Two changes on top of each other: "by 20% in one year and by another 20% in the next".
_COMPOUNDED = re.compile(r"(?i)#[^#]*\b(?:another|a\s+further|then(?:\s+by)?|again(?:\s+by)?)\s+#")
_AND = re.compile(r"(?i)\band\s+(?P<rest>\S.*)$", re.DOTALL)


def is_seam(gap: str) -> bool:
    """Tell whether a new statement begins between two figures."""
    gap = _AS_MANY_AS.sub(" ", gap)
    if _seam().search(gap):
        return True
    found = _AND.search(gap)
    if found is None:
        return False
    rest = found["rest"]
    return not (
        _pattern("earlier").fullmatch(f" {rest}") or _pattern("later").fullmatch(f" {rest}")
    )


def leads_to_size(gap: str) -> bool:
    """Tell whether the words between an end of a change and a figure say that it is its size."""
    return "," in gap and _lead().fullmatch(gap) is not None


def leads_to_later(gap: str) -> bool:
    """Tell whether the words between the size of a change and a figure say that it led there."""
    return len(gap) < _SHORT and _pattern("later").search(gap) is not None and not is_seam(gap)


_WHICH = re.compile(r"(?i)(?:^|[,;:])\s*(?:and\s+)?(?:which|who|whose|where)\b[^,;:]*$")


def is_of_a_plan(after: str) -> bool:
    """Tell "12% more than planned" by the words behind the figure."""
    return _PLANNED.match(after) is not None


def is_aside(before: str, after: str) -> bool:
    """Tell "the peso, which shed 6% in spring, slid": a size that is said by the way."""
    return "," in after and _WHICH.search(before) is not None


def find_changes(frame: Frame) -> Iterator[Relation]:
    """Yield the changes of one sentence whose ends and size are all given."""
    if len(frame.claims) < _ENDS_AND_SIZE or _COMPOUNDED.search(frame.words):
        return
    told = [relation for part in _parts(frame) for relation in _told(part)]
    yield from told or _by_times(frame)


def find_changes_over(first: Frame, second: Frame) -> Iterator[Relation]:
    """Yield a change of which an end, or the size, is told in the sentence before.

    "It had 19 cafés in 2015. Twice that number, 26, ..."; "It went up by 300. There are now 2,850,
    against 2,450".
    """
    if not _goes_on(first, second):
        return
    part, own = next(_parts(second)), list(_parts(first))
    if part.sizes and (part.earlier is None) != (part.later is None):
        end = part.earlier or part.later
        others = [claim for claim in first.claims if end and _is_end(claim, end)]
        if len(others) == 1 and part.earlier is None:
            yield from _told(replace(part, earlier=others[0]))
        elif len(others) == 1:
            yield from _told(replace(part, later=others[0]))
    elif part.earlier and part.later and not part.sizes and own == [_Part(sizes=own[0].sizes)]:
        yield from _told(replace(part, sizes=own[0].sizes))


def _by_times(frame: Frame) -> Iterator[Relation]:
    """Yield "held 20% a decade ago and hold 30% today, a rise of 50%": the dates tell the order."""
    for index in range(len(frame.claims) - 2):
        one, other, size = frame.claims[index : index + 3]
        before, last = frame.gaps[index + 1 : index + 3]
        if size.direction is None or "," not in last or not _lead().fullmatch(last):
            continue
        if is_of_a_plan(frame.gaps[index + 3].lstrip()):
            continue  # "25 million less than forecast"
        if one.direction or other.direction or not _comparable(one, other):
            continue
        if re.search(r"(?i)\band\b", before) is None or not _is_size(size, other):
            continue
        first, second = (claim.time.start if claim.time else None for claim in (one, other))
        if first is None or second is None or first == second:
            continue
        ends = (one, other) if first < second else (other, one)
        yield Relation(RelationKind.CHANGE, ends[0].id, ends[1].id, (size.id,))


def _is_end(claim: Claim, end: Claim) -> bool:
    """Tell whether a figure of the sentence before can be the other end of a change."""
    one, other = claim.quantity.unit, end.quantity.unit
    bare = other.dimension in {"", "count"} and one.dimension in {"", "count"}
    return claim.direction is None and (one == other or bare) and one.dimension != "duration"


def _goes_on(first: Frame, second: Frame) -> bool:
    """Tell whether a sentence takes up the measure of the one before: "It has since"."""
    opening = second.gaps[0]
    words = f"{opening}{second.claims[0].text}{second.gaps[1]}"
    if _carried().match(words):
        return True
    moved = moved_words().search(second.gaps[1][:30]) if opening.strip().lower() == "the" else None
    named = (
        re.match(r"\s*in\s+(?:the\s+)?(\w{4,})", second.gaps[1][moved.end() :]) if moved else None
    )
    return named is not None and re.search(rf"\b{named[1]}\b", first.words) is not None


@cache
def _carried() -> re.Pattern[str]:
    return re.compile(rf"(?i)\s*[“\"]?{cue('carried', 'subject')}(?!\s+of\b)")


def _parts(frame: Frame) -> Iterator[_Part]:
    """Yield what each statement of a sentence tells of a change."""
    part = _Part()
    for index, claim in enumerate(frame.claims):
        before, after = frame.gaps[index], frame.gaps[index + 1]
        again = index and _AGAIN_AS.fullmatch(before) and _is_multiple(frame.claims[index - 1])
        if index and is_seam(before) and not again:
            yield part
            part = _Part()
        if _is_neither(frame, index):
            continue
        role = _role(claim, before, after, frame.claims[index - 1] if index else None)
        if role == "" and _restates(part, claim, before, after):
            role = "size"  # "rose from 1.20 to 1.50 crowns, or by 25%"
        if role == "size":
            opened = part.sizes or part.later or (part.earlier and claim.direction is None)
            if opened and not _lead().fullmatch(before):
                yield part
                part = _Part()
            if not (
                is_aside(before, after)
                or is_of_a_plan(after.lstrip())
                or find_cue("adjusted", "words", f"{before} {after}")
            ):
                part.sizes.append(claim)
            continue
        if role == "" or getattr(part, role) is not None:
            yield part
            part = _Part()
        setattr(part, role or "later", claim)
    yield part


def _is_multiple(claim: Claim) -> bool:
    return claim.quantity.unit.dimension == "multiple"


def _is_neither(frame: Frame, index: int) -> bool:
    """Tell a figure that is neither an end of a change nor its size.

    "In six years", "two autumns ago", "twice the 10 percent by which wages grew".
    """
    claim, before, after = frame.claims[index], frame.gaps[index], frame.gaps[index + 1]
    took = claim.quantity.unit.dimension == "duration" and _TOOK.search(before)
    multiplies = _is_multiple(claim) and multiplies_share(frame, index)
    return bool(took or _AGO.match(after) or multiplies)


def multiplies_share(frame: Frame, index: int) -> bool:
    """Tell "twice the 10 percent by which wages grew": so many times another figure."""
    following = frame.claims[index + 1 : index + 2]
    share = bool(following) and following[0].quantity.unit.dimension == "share"
    return share and _TIMES_THE.fullmatch(frame.gaps[index + 1]) is not None


def _restates(part: _Part, claim: Claim, before: str, after: str) -> bool:
    """Tell a percentage that says again how far two figures lie apart."""
    if part.earlier is None or part.later is None or part.later.span < part.earlier.span:
        return False  # "12 seats, up from 9, or 22%" restates the 9
    percent = claim.quantity.unit.name == "percent" and not re.match(r"(?i)\s*of\b", after)
    return percent and "," in before and _lead().fullmatch(before) is not None


def _role(claim: Claim, before: str, after: str, previous: Claim | None) -> str:
    """Return "size", "earlier", "later", or "" where the words do not tell."""
    unit = claim.quantity.unit
    in_points = unit.name in {"percentage point", "basis point"}
    is_size = (
        unit.dimension == "multiple"
        or in_points
        or claim.direction is not None
        or (previous is None and _moves(before, after))
    )
    if (
        unit.dimension == "multiple"
        and not claim.text.endswith("ed")
        and _OF_ANOTHER.match(after)
        and not any(found.fullmatch(after) for found in (_TIMES_THE, _THAT_MANY))
        and not _AS_MANY.match(after)
    ):
        return ""  # "three times the limit"
    if not is_size and _is_earlier(before, after, previous):
        return "earlier"
    if is_size or _compared().match(after):
        return "size"
    if _STRONG.match(after):
        return "earlier" if re.search(r"(?i)\b(?:now|today)\b", after[:24]) is None else "later"
    counted = previous is not None and previous.quantity.unit.dimension == "multiple"
    if counted and (_AS_MANY.fullmatch(before) or _THAT_MANY.fullmatch(before)):
        return "later"  # "twice as many people, 5,200 against 1,900"
    return "later" if _pattern("later").search(before) else ""


def _moves(before: str, after: str) -> bool:
    """Tell "dropped 40 feet, from": a verb right before the figure, and an end right after it."""
    if _TO_END.match(f"{after} ") is None:
        return False
    verbs = [found.end() for found in moved_words().finditer(before)]
    return (
        bool(verbs)
        and re.fullmatch(r"(?i)(?:\s+(?:by|about|some|nearly|another))*\s*", before[verbs[-1] :])
        is not None
    )


_ON_THE = re.compile(r"(?i)\s*(?:up\s+)?on\s+(?:the|its|their|last\s+year[’']s)\s*")


def _is_earlier(before: str, after: str, previous: Claim | None) -> bool:
    if cues("earlier", "never_after").match(after.lstrip()):
        return False
    multiplied = previous is not None and previous.quantity.unit.dimension == "multiple"
    if multiplied and _TIMES_THE.fullmatch(before):
        return True
    if previous is not None and _than_that().fullmatch(before):
        return True  # "25 cents below Monday's $6.55"
    sized = previous is not None and previous.quantity.unit.name == "percent"
    if sized and _ON_THE.fullmatch(before):
        return True  # "an increase of 8% on the 2.1 million of last year"
    return _pattern("earlier").search(before) is not None


def _told(part: _Part) -> Iterator[Relation]:
    if part.earlier is None or part.later is None or not _comparable(part.earlier, part.later):
        return
    for size in part.sizes:
        if _is_size(size, part.later) and is_plausible(size, part.earlier, part.later):
            yield Relation(RelationKind.CHANGE, part.earlier.id, part.later.id, (size.id,))


def _comparable(first: Claim, second: Claim) -> bool:
    one, other = first.quantity, second.quantity
    if one.vague or other.vague or one.low != one.high or other.low != other.high:
        return False
    bare = not one.unit.name or not other.unit.name
    ahead, behind = sorted((first, second), key=lambda claim: claim.span.start)
    if not ahead.quantity.unit.name and behind.quantity.unit.dimension not in {"", "count"}:
        # "from 1.20 to 1.50 crowns", but not "the 31 that they replace, 19 years old"
        return behind.span.start - ahead.span.end < _BESIDE
    if one.unit != other.unit and not bare:
        low, high = sorted((one.low, other.low))
        return base(one.unit) == base(other.unit) and high < low * _FAR
    return True


def _is_size(size: Claim, end: Claim) -> bool:
    """Tell whether a figure can be the distance between two others: its unit says so."""
    unit = size.quantity.unit
    if size.quantity.vague or size.quantity.low != size.quantity.high:
        return False
    if unit.dimension == "multiple":
        return not size.text.lower().endswith("x")  # "4 x 4"
    if unit.dimension == "share" or unit.name == "point":
        return True
    return distance_factor(unit, end.quantity.unit) is not None


def is_plausible(size: Claim, one: Claim, other: Claim) -> bool:
    """Tell whether a distance is of the size of the one between two figures, slip and all."""
    unit = size.quantity.unit
    if unit.dimension in {"share", "multiple"}:
        return True
    apart = abs(one.quantity.low - other.quantity.low)
    said = size.quantity.low * (distance_factor(unit, other.quantity.unit) or 1)
    low, high = sorted((apart, said))
    return high <= low * _APART
