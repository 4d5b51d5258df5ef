"""A figure with a list right before it or right behind it, and whether its parts can overlap.

Parts leave one another out because the last of them is the rest, because one is the opposite of the
other, because their places differ ("97 in Parrish, 63 in Oakhurst"), because one verb serves them
all ("420 are forest, 310 pasture"), because each has its own noun under a general one, or because
each meets another fate ("accepted … rejected").
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache, cached_property

from inspector.claims.model import Claim, Quantity
from inspector.claims.relations.cues import cues, cues_last
from inspector.claims.relations.stretches import (
    Member,
    Stretch,
    figures,
    is_measured,
    kind_of,
    may_be_part,
)
from inspector.language.lexicon import any_of, lexicon


class Apart(StrEnum):
    """Why parts leave one another out; "" where they may overlap."""

    NOT = ""
    REST = "rest"
    OPPOSITES = "opposites"
    PLACES = "places"
    LABELS = "labels"
    ONE_VERB = "one verb"
    KINDS = "kinds"
    FATES = "fates"


@dataclass(frozen=True)  # without slots, to remember why its parts lie apart
class Listed:
    """A figure, the list beside it, and the words between the two."""

    stretch: Stretch
    whole: int
    parts: tuple[Member, ...]
    link: str

    @property
    def total(self) -> Claim:
        """Return the figure that may be the total."""
        return self.stretch.claims[self.whole]

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Return the figures of the list."""
        return tuple(self.stretch.claims[member.place] for member in self.parts)

    @property
    def added(self) -> Decimal:
        """Return what the figures of the list come to, with the one that is told as no figure."""
        total = self.total.quantity.low
        told = (amount(claim.quantity, total) for claim in self.claims)
        return sum(told, Decimal(one_more(self.stretch.after(self.parts[-1].place))))

    @property
    def is_last(self) -> bool:
        """Tell whether the total stands behind its list."""
        return self.whole > self.parts[-1].place

    def tails(self) -> list[str]:
        """Return the words behind each figure of the list, up to the end of its clause."""
        return [_tail(self, member) for member in self.parts]

    @property
    def are_alike(self) -> bool:
        """Tell whether its parts count one thing."""
        units = {claim.quantity.unit for claim in self.claims if claim.quantity.unit.name}
        return len(units) < 2 and not any(claim.text.endswith("others") for claim in self.claims)

    @property
    def is_alone(self) -> bool:
        """Tell whether the stretch has no other figure that could be a part."""
        places = {self.whole, *(member.place for member in self.parts)}
        return all(
            place in places or not may_be_part(self.total, self.stretch.claims[place])
            for place in figures(self.stretch)
        )

    @property
    def is_next(self) -> bool:
        """Tell whether no other figure stands between a list and the total behind it.

        A time ("over the two days"), a share and so many places as it is of ("in the three
        counties") are no bar.
        """
        between = range(self.parts[-1].place + 1, self.whole)
        return all(
            self.stretch.claims[place].quantity.unit.dimension in {"duration", "share"}
            or re.search(r"(?i)\b(?:the|both|all)\s+$", self.stretch.gaps[place])
            for place in between
        )

    @property
    def is_of_one_sentence(self) -> bool:
        """Tell whether no sentence ends within the list."""
        first, last = self.parts[0].place, self.parts[-1].place
        return "\n" not in self.stretch.between(first, last)

    @property
    def is_joined(self) -> bool:
        """Tell "14 new ones join the 42": what comes on top of what."""
        gap = self.stretch.between(self.parts[-2].place, self.parts[-1].place)
        return re.search(r"(?i)\b(?:join\w*|on\s+top\s+of|add\w*\s+to)\s+the\b", gap) is not None

    @cached_property
    def apart(self) -> Apart:
        """Return why its parts leave one another out."""
        return _why_apart(self)


_ONE_MORE = re.compile(
    r"(?i)[^,;:.()]{0,24}?,?\s+and\s+(?:an?|one)\s+(?!(?:half|quarter|third|few|number|total|lot|further|week|month|year|day)\b)[a-z][\w-]+(?:\s+[\w-]+){0,3}?(?:[.,;)]|$|\s+ma[dk])"
)


def amount(part: Quantity, total: Decimal) -> Decimal:
    """Return what a part of a total comes to; it may be told as a fraction of it."""
    return part.low * total if part.unit.name == "fraction" else part.low


def one_more(after: str) -> int:
    """Return 1 where the words behind a list name one more, such as "and a passer-by"."""
    return int(_ONE_MORE.match(after) is not None)


_IN = r"(?:in|at|on|from|by|for|to|against|into|aboard|between|of|off|near)"
_PLACED = re.compile(rf"(?i)(?:[\w’'-]+\s+){{0,4}}?({_IN})\s+(\S.*)")
_WHERE = re.compile(r"(?i)^(?:in|on|at|aboard|off|near)$")
_OF_THEM = re.compile(r"(?i)\s*,?\s*of\s+(?:them|these|those|whom|which)\b\s*")
_BE = r"(?:is|are|was|were|has|have|had|will\s+be|being|been)"
_VERB = re.compile(
    rf"(?i)(?:{_BE}\s+)*(?:(?!{_BE}\b)(\w{{3,}}ed|died|left|fled|hurt|freed|lost|won|got|went|go|fell|sank|swam|put|hit|sold|sent|held|"
    r"kept|shut|cut|drew|ran|walked|found|came|come|took|built|bought|made|paid|met|set|broke|chose|grew|rose|stood|drove))\b"
)
_SERVES = re.compile(
    r"(?i)(?:is|are|was|were|will|would|can|\w{3,}ed|work|live|come|came|went|go|voted|run)\b"
)
_FATES = 2
_SCORE = re.compile(r"\s*to\s*")  # "by 118 votes to 64"


def _why_apart(listed: Listed) -> Apart:
    if _has_rest(listed):
        return Apart.REST
    tails = listed.tails()
    if _are_opposites(listed, tails):
        return Apart.OPPOSITES
    later = listed.parts[1:]
    if not _agree(listed):
        return Apart.KINDS if _are_kinds(listed, tails) else Apart.NOT
    if all(member.lead for member in later):
        bare = not any(re.sub(r"[).]+$", "", tail).strip() for tail in tails[1:-1])
        return Apart.LABELS if bare else Apart.NOT
    if any(member.lead for member in later):
        return Apart.NOT
    if _SERVES.match(tails[0]) and all(map(_is_gapped, tails[1:])):
        return Apart.ONE_VERB
    if _are_placed(listed, tails):
        return Apart.PLACES
    if listed.total.quantity.unit.name in _general() - {"person"} and all(
        map(_are().fullmatch, tails)
    ):
        return Apart.KINDS  # "50 are cows and 34 are sheep"
    verbs = [_VERB.match(tail) for tail in tails]
    fates = {found[1].lower() for found in verbs if found}
    return Apart.FATES if all(verbs) and len(fates) == len(verbs) >= _FATES else Apart.NOT


def _tail(listed: Listed, member: Member) -> str:
    claim = listed.stretch.claims[member.place]
    own = re.split(r"[,;.)\n#]", _OF_THEM.sub("", member.tail))[0].strip()
    kind = kind_of(listed.total, claim)
    return f"{kind} {own}".strip() if kind else own


def _has_rest(listed: Listed) -> bool:
    last = listed.parts[-1]
    gap = listed.stretch.between(listed.parts[-2].place, last.place)
    named = cues_last("parts", "rest").search(gap) or cues("parts", "rest").search(
        listed.claims[-1].text
    )
    return named is not None


def _agree(listed: Listed) -> bool:
    """Tell whether parts are counted as their whole is: by its noun, or by none of their own."""
    total = listed.total.quantity.unit
    return all(
        not claim.quantity.unit.name
        or claim.quantity.unit == total
        or (not total.name and claim.quantity.unit == listed.claims[0].quantity.unit)
        or claim.quantity.unit.name == "fraction"
        or kind_of(listed.total, claim)
        for claim in listed.claims
    )


@cache
def _general() -> frozenset[str]:
    return frozenset(lexicon("relations")["parts"]["general"])


_ADJECTIVE = re.compile(r"[\w-]*[^\Ws]")
_GROUP_OF = re.compile(r"(?i)\b(?:an?|the|its|their|this|all)\s+[\w-]+\s+of\s+$")
ATTRIBUTE = re.compile(r"(?i)-(?:strong|member|person|man|woman|piece|seat|page|room)\b")


def _are_kinds(listed: Listed, tails: Sequence[str]) -> bool:
    """Tell "the jury of 15, eight women and six men": one noun for all, and for each its own."""
    total = listed.total.quantity.unit.name
    nouns = [claim.quantity.unit.name for claim in listed.claims]
    general = total in _general() or (
        not total and _GROUP_OF.search(listed.stretch.before(listed.whole))
    )
    general = general or ATTRIBUTE.match(listed.stretch.after(listed.whole))
    general = general or ATTRIBUTE.search(listed.total.text)
    texts = [claim.text.split()[-1] for claim in listed.claims]
    words = [text if noun else tail for noun, text, tail in zip(nouns, texts, tails, strict=True)]
    many = len(words) > 2 and re.fullmatch(r"\s*,\s*", listed.link) is not None
    if many and all(map(_ADJECTIVE.fullmatch, words)):  # "40 electric, 25 hybrid"
        return total not in words and len(set(words)) == len(words)
    told = len(set(nouns)) == len(nouns) and total not in nouns
    return bool(general) and all(nouns) and told and not any(tails[:-1])


@cache
def _are() -> re.Pattern[str]:
    """Return the pattern of "are cows", "are sheep": what some are, by one noun."""
    irregular = any_of(lexicon("nouns")["irregular"])
    return re.compile(rf"(?i)(?:(?:is|are|was|were)\s+)?(?:an?\s+)?(?:[a-z-]+s|{irregular})")


def _are_placed(listed: Listed, tails: Sequence[str]) -> bool:
    """Tell "8 in Essen and 7 in Bonn": the parts lie apart because their places do."""
    placed = [_PLACED.match(tail) for tail in tails]
    if not all(placed) or any(re.search(r"(?i)\b(?:that|which|who)\b", tail) for tail in tails):
        return False
    words = {"in" if _WHERE.match(found[1]) else found[1].lower() for found in placed if found}
    money = listed.total.quantity.unit.dimension == "currency"
    if len(words) > 1 and not money:
        return False
    if words == {"of"} and not is_measured(listed.total):
        return False
    objects = {found[2].lower() for found in placed if found}
    return len(objects) == len(placed)


def _is_gapped(tail: str) -> bool:
    """Tell "Belgian" and "in the warehouse", which need the verb of the part before."""
    if _SERVES.match(tail):
        return False
    return len(tail.split()) == 1 or re.match(rf"(?i){_IN}\s", tail) is not None


def _are_opposites(listed: Listed, tails: Sequence[str]) -> bool:
    """Tell "41 women and 35 men": two parts that leave nothing out."""
    told = [
        f"{claim.text} {tail}".lower() for claim, tail in zip(listed.claims, tails, strict=True)
    ]
    if _SCORE.fullmatch(listed.stretch.gaps[listed.parts[1].place]):
        return True
    whole = f"{listed.total.text} {listed.stretch.after(listed.whole)}".lower()
    return fit_a_family(told) and not fit_a_family([whole, *told])


def fit_a_family(told: Sequence[str]) -> bool:
    """Tell whether each of some parts is told by another of words that nobody is two of."""
    families = lexicon("relations")["parts"]["opposites"]
    return any(_fit(family, [words.lower() for words in told]) for family in families)


def _fit(family: Sequence[str], told: Sequence[str]) -> bool:
    """Tell whether each part is told by another word of a family."""
    if len(told) > len(family):
        return False
    found = [
        {word for word in family if re.search(rf"\b{re.escape(word)}\b", words)} for words in told
    ]
    single = [min(words, key=len) for words in found if words]
    return len(single) == len(told) and len(set(single)) == len(told)
