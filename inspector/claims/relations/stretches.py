"""Read lists of figures: which of them are told one after another, in up to three sentences.

A list has members: a figure with words of its own before it ("the land 1.2 million") or behind it
("97 in Parrish"). Its noun may be told once, with the first member or with the whole. What is set
against another thing ("than", "up from") is no member.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

import msgspec

from inspector.claims.model import Claim
from inspector.claims.relations.cohesion import coheres
from inspector.claims.relations.frames import Frame, are_neighbours
from inspector.claims.relations.wholes import same_kind
from inspector.language.lexicon import any_of, last_word, lexicon

_MOST = 12  # figures
_SENTENCES = 3
_LONG = 90  # characters between two members
_HEDGES = (
    r"(?:(?:the|its|their|another|a|an|further|other|remaining|rest|final|last|some|about|around|just|only|nearly|"
    r"almost|over|under|as\s+many\s+as)\s+)*"
)
# Between two members: the words behind the first, what joins them, the words before the second.
_JOINT = re.compile(
    r"(?i)(?P<tail>.*?)(?P<joint>[,;]?\s*\n\s*|[,;]\s+(?:and|while|plus|with|but)\s+|[,;]\s+|"
    r"\s+(?:and|plus|while)\s+|\)\s+|\s+(?:(?:to\s+)?(?:join|add\s+to)\w*|on\s+top\s+of)\s+(?=the\s+))(?P<lead>(?:(?!and\s)[^\s,;:.#()\n]+\s+){0,5}?[(:–—]?\s*)"
)
_TO = re.compile(r"\s*to\s*")  # "by 118 votes to 64"
# What follows is set against what stands before.
_APART = re.compile(
    r"(?i)\b(?:whereas|compared|than|versus|unlike|instead|average\w*|separate\w*|although|though|except|if|"
    r"or|without|each|every|apiece|worth|per|aged|including|excluding)\b|[.!?]\s"
)
_AGAINST = re.compile(
    r"(?i)(?<!of )\b(?:from|than|against|compared\s+(?:with|to)|versus|per|each|every|record\s+of|"
    r"average\s+of|target\s+of)\s+(?:(?:an?|the|about|some|just)\s+)*$"
)
# "so that the three sold 60": so many are named
_THE = re.compile(r"(?i)\bthe\s+$")
_DID = re.compile(r"\s+[a-z]+\s+")
_IN = re.compile(r"(?i)\b(?:in|into|across|between|among)\s+$")  # "in three towns: …"
_BY = re.compile(r"(?i)\bby\s+$")
_WITHIN_THE = re.compile(
    r"(?i)\b(?:for|over|in|across|during|on|between)\s+(?:the|all|these|those)\s+$"
)
# What all these end with: most figures stand behind something else.
_LEADS_ELSEWHERE = frozenset(
    {"from", "than", "against", "with", "to", "versus", "per", "each", "every", "of", "a", "an",
     "the", "about", "some", "just", "in", "into", "across", "between", "among", "by", "all",
     "these", "those"}
)  # fmt: skip
_HAVE = re.compile(r"(?i)\s*(?:have|has|had|cost|hold|held|seat)\s*")
_KIND = re.compile(
    r"[\d.,]+\s+(?P<kind>(?:(?:of|on|for|to|in)\s+)?[a-z-]+)"
)  # "40 hectares of rye, 25 of oats"
_LOST = 5  # so many times a part may be less than the step to which its total is rounded
_NEVER = frozenset({"share", "multiple", "temperature", "speed", "index"})
# An item of a list without its number: "two brothers, their wives and five children".
_UNCOUNTED = re.compile(r"(?i)(?:^\s*,|^\s*and|,\s+and)\s+(?:their|his|her|its|an?)\s+[\w’'-]+")
_ONE = re.compile(r"(?i)\b(?:on|in|at|of|from|to|by|the|no|any|each|every|with)\s+one\b")


class Member(msgspec.Struct, frozen=True):
    """One figure of a list, by its place, with the words of its own before it and behind it."""

    place: int
    lead: str
    tail: str


class Stretch(msgspec.Struct, frozen=True):
    """The figures of up to three sentences of one paragraph; a line break parts the sentences."""

    claims: tuple[Claim, ...]
    gaps: tuple[str, ...]
    sentences: int

    def between(self, first: int, last: int) -> str:
        """Return the words between two figures; each figure among them is a "#"."""
        return " # ".join(self.gaps[first + 1 : last + 1])

    def before(self, place: int) -> str:
        """Return the words of its sentence before a figure; each figure among them is a "#"."""
        return " # ".join(self.gaps[: place + 1]).rpartition("\n")[2]

    def after(self, place: int) -> str:
        """Return the words of its sentence behind a figure, up to the next figure."""
        return self.gaps[place + 1].partition("\n")[0]

    def rest(self, place: int) -> str:
        """Return all words of its sentence behind a figure; each figure among them is a "#"."""
        return " # ".join(self.gaps[place + 1 :]).partition("\n")[0]


def stretches(text: str, found: Sequence[Frame]) -> Iterator[Stretch]:
    """Yield each sentence with figures, and each two and three neighbours in one paragraph."""
    told = [frame.in_one_line for frame in found if frame.claims]
    for place, frame in enumerate(told):
        claims, gaps = list(frame.claims), list(frame.gaps)
        yield Stretch(tuple(claims), tuple(gaps), 1)
        for count, (first, second) in enumerate(pairwise(told[place : place + _SENTENCES]), 2):
            if not are_neighbours(text, first, second):
                break
            if not coheres(first.claims, first.words, second.claims, second.words):
                break
            claims += second.claims
            if len(claims) > _MOST:
                break
            gaps = [*gaps[:-1], f"{gaps[-1]}\n{second.gaps[0]}", *second.gaps[1:]]
            yield Stretch(tuple(claims), tuple(gaps), count)
        if frame.gaps[-1].rstrip().endswith(":"):
            yield from _with_bullets(text, told[place : place + _MOST])


# The lead of a bullet, with the mark before it and the sign behind its label: "- roads: "
_BULLET = re.compile(r"\s*[-•·–—*▪◦]\s*")
_LABEL = re.compile(r"\s*[:,–—-]\s*$")


def _with_bullets(text: str, told: Sequence[Frame]) -> Iterator[Stretch]:
    """Yield a sentence that ends with a colon and the bullets behind it, as one list."""
    claims, gaps = list(told[0].claims), list(told[0].gaps)
    for frame in told[1:]:
        start = text.rfind("\n", 0, frame.claims[0].span.start) + 1
        if start == 0 or len(frame.claims) > 1 or not _BULLET.match(text, start):
            break
        lead = _LABEL.sub(" ", _BULLET.sub("", frame.gaps[0], count=1))
        seam = "; " if len(claims) > len(told[0].claims) else " "
        gaps = [*gaps[:-1], f"{gaps[-1].strip(' .;,')}{seam}{lead.lstrip()}", *frame.gaps[1:]]
        claims += frame.claims
    if len(claims) > len(told[0].claims) + 1:
        gaps[0] = gaps[0].lstrip()
        yield Stretch(tuple(claims), tuple(gaps), 1)


def members(stretch: Stretch, places: Sequence[int]) -> tuple[Member, ...]:
    """Return the members of the list that figures at these places make; none where they do not."""
    leads, tails = [""], list[str]()
    for first, second in pairwise(places):
        gap = stretch.between(first, second)
        found = _JOINT.fullmatch(gap)
        if _TO.fullmatch(gap):
            leads.append("")
            tails.append("")
            continue
        if found is None or len(gap) > _LONG or not _goes_on(gap):
            return ()
        if _UNCOUNTED.search(gap[: found.start("lead")]):
            return ()
        tails.append(found["tail"].strip(" ,;)"))
        leads.append(re.sub(rf"(?i)^{_HEDGES}", "", found["lead"]).strip())
    tails.append(stretch.after(places[-1]))
    return tuple(map(Member, places, leads, tails))


def _goes_on(gap: str) -> bool:
    inner = gap.replace("\n", " ")
    if _APART.search(re.sub(r"[.!?]\s*\n", "\n", gap)):
        return False
    return unread().search(_ONE.sub(" ", inner)) is None


@cache
def unread() -> re.Pattern[str]:
    """Return the pattern of a number that nobody has read as a figure: a part may be missing."""
    return re.compile(rf"(?i)\d|\b(?:{any_of(lexicon('numbers')['cardinals'])})\b")


def figures(stretch: Stretch, *, shares: bool = False) -> list[int]:
    """Return the places of the figures that may be a total or a part of one; or of percentages.

    Left out is what another figure is compared with, so many places as a total is of ("in the
    three counties"), and what each of some has ("140 have two rooms").
    """
    fits = _is_share if shares else _adds_up
    places = [place for place, claim in enumerate(stretch.claims) if fits(claim)]
    if not places:
        return []
    each = [place for place, gap in enumerate(stretch.gaps) if place and _HAVE.fullmatch(gap)]
    each = each if len(each) > 1 else []
    return [place for place in places if place not in each and not _is_of_others(stretch, place)]


def _is_share(claim: Claim) -> bool:
    return claim.quantity.unit.name == "percent"


def _is_of_others(stretch: Stretch, place: int) -> bool:
    """Tell a figure that another is compared with, or that counts places, names or a change."""
    before, after = stretch.gaps[place : place + 2]
    if last_word(before) not in _LEADS_ELSEWHERE:
        return False
    told = _AGAINST.search(before) or _WITHIN_THE.search(before)
    if told or (_IN.search(before) and after.startswith(":")):
        return True
    claim = stretch.claims[place]
    change = claim.direction is not None and _BY.search(before) is not None
    counted = claim.quantity.unit.dimension in {"", "count"}
    named = counted and _THE.search(before) is not None and _DID.fullmatch(after) is not None
    return change or named


def _adds_up(claim: Claim) -> bool:
    quantity = claim.quantity
    dimension = quantity.unit.dimension
    single = not quantity.vague and quantity.low == quantity.high and quantity.low > 0
    if quantity.unit.name == "point":
        return single and claim.direction is None  # of a game
    return single and dimension not in _NEVER and "/" not in dimension and claim.subject != "age"


def is_measured(claim: Claim) -> bool:
    """Tell whether a figure is in a unit of measure or in money, and counts nothing."""
    return claim.quantity.unit.dimension not in {"count", ""}


def kind_of(total: Claim, part: Claim) -> str:
    """Return "meadow" for the part of "600 hectares, of which … 150 meadow": a kind, no unit."""
    counted = part.quantity.unit.dimension == "count"
    found = _KIND.fullmatch(part.text) if counted and is_measured(total) else None
    return found["kind"] if found else ""


def may_be_part(total: Claim, part: Claim) -> bool:
    """Tell whether a figure is measured as another one is, or leaves its noun out.

    Nothing that is lost in a total's rounding was told as its part: 17 of 79 million.
    """
    step = total.quantity.step
    if step and part.quantity.unit.name != "fraction" and part.quantity.low * _LOST < step:
        return False
    bare = not total.quantity.unit.name
    return bare or same_kind(total, part) or kind_of(total, part) != ""
