"""Tell whether a figure is itself the size of a rise or a fall."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from inspector.claims.model import Claim, Direction, Quantity
from inspector.claims.quantities.qualifiers import Hedge
from inspector.claims.syntax.outline import Outline
from inspector.documents.model import Span
from inspector.language.lexicon import (
    Wording,
    any_of,
    last_words,
    lexicon,
    word_before,
)

_SIDES = (("up", Direction.UP), ("down", Direction.DOWN))
# How much of what such a verb may say a change of: shares lost $2, but a firm lost $2 million.
_LARGEST = {"share": 10**4, "index": 10**5, "": 10**5, "currency": 10**3}
# "A jump of 11 degrees" is one of nothing else, but "an advance of $2 million" is paid.
_ONLY_LEVELS = frozenset({"share", "temperature", "angle"})
# "crested at 7.9 metres, up 1.3 metres from Tuesday": any measure moves so
_SET_APART = re.compile(r"(?i)[,(]\s+(?:up|down)\s+$")
_FROM = re.compile(r"(?i)\s+(?:from|on|since|in\s+(?:an?|one))\b")
_ROW = 12  # tokens between two figures of a row
_JOINS = frozenset({",", "and", "while", ";"})
_NEAR, _FAR = 72, 160  # characters before the figure in which its verb stands
# "rose $2, or 3%," and "fell 12 points (0.4%)": a change in other terms.
_IN_OTHER_TERMS = re.compile(
    r"(?i)(?:\s+(?:since|from|over|in|on)\s+[^\d,;.()]{1,30})?,?\s+or\s+(?:(?:about|around|some|nearly|almost|roughly|just|over|under|more\s+than|less\s+"
    r"than|a|an)\s+)*|\s*\(\s*(?:or\s+)?|\s?/\s?"
)


_AND = re.compile(r"(?:,|\band)\s+(?:to\s+|will\s+|would\s+)?")
_OR = re.compile(r"(?i)\s+or\s+(?:(?:about|around|some|nearly|almost|roughly|just|over)\s+)*")
_DONE_BY = re.compile(r"(?i)(,\s+|\b)(\w+(?:ed|en|wn)|forecast)\s+by\s+(?:\w+\s+){0,2}$")
_REFUSED_BY = re.compile(r"(?i)\b(?:turned|voted|shut|knocked)\s+down\s+by\s+(?:\w+\s+){0,3}$")
_BY = re.compile(r"(?i)\bby\s+(?:\w+\s+){0,3}$")
# "112 points, or 1.3%, lower": what may stand between a change and the word that says which way.
_RESTATED = (
    r"(?:(?:,\s+or\s+(?:\w+\s+){0,2}?[\d.,]*\d\s?(?:%|percent|per\s+cent|points)(?:,|(?=\s)))"
    r"|\s+\((?:or\s+)?[\d.,]*\d\s?(?:%|percent|per\s+cent|points)\))?"
)


def _verbs(side: str) -> Sequence[str]:
    return [*lexicon("directions")[side]["verbs"], *lexicon("directions")[side]["nouns"]]


@cache
def words_before(side: str) -> frozenset[str]:
    """Return the words for "up" or "down" that stand before the size of a change."""
    return frozenset((*_verbs(side), *lexicon("directions")[side]["adverbs"]))


@cache
def words_after(side: str) -> frozenset[str]:
    """Return the words for "up" or "down" that stand behind the size of a change."""
    words = lexicon("directions")[side]
    return frozenset((*words["after"], *words["nouns_after"]))


@cache
def moved_words() -> re.Pattern[str]:
    """Return the pattern of the words that say that something rose or fell."""
    words = {*_verbs("up"), *_verbs("down"), *lexicon("directions")["other"]["verbs"]}
    words |= set(lexicon("numbers")["multiples"])
    return re.compile(rf"(?i)\b(?:{any_of(words)})\b")


def _words(*kinds: str) -> Sequence[str]:
    """Return the words of some kinds for "up" and "down"."""
    return [
        word for side, _ in _SIDES for kind in kinds for word in lexicon("directions")[side][kind]
    ]


@cache
def _last_words() -> frozenset[str]:
    """Return the words with which ends what makes the figure after it a change; "ly" does too."""
    directions = lexicon("directions")
    every = _words("verbs", "nouns", "adverbs")
    comes_to = directions["comes_to"]["words"]
    return last_words([*every, *directions["between"]["words"], *comes_to, "by", "of"])


@cache
def _before() -> Wording:
    """Return the pattern of what makes the figure after it a change, the verb in a group."""
    directions = lexicon("directions")
    between = any_of(directions["between"]["words"])
    never = "".join(rf"(?<!\b{verb}\s)" for verb in directions["of_prices"]["never_with_up"])
    sides = "|".join(
        rf"(?P<{side}>{any_of([*directions[side]['verbs'], *directions[side]['adverbs']])})"
        for side, _ in _SIDES
    )
    pattern = re.compile(
        rf"(?i)\b{never}(?:{sides})(?:\s+(?:{between}|\w+ly)\b|,(?=\s+by\b))*(?:\s+by)?(?:\s+(?:{between})\b)*\s*$"
    )
    return Wording(pattern, _words("verbs", "adverbs"))


@cache
def _noun_of() -> Wording:
    """Return the pattern of "increase in sales of" and "growth was", before a size."""
    sides = "|".join(
        rf"(?P<{side}>{any_of(lexicon('directions')[side]['nouns'])})" for side, _ in _SIDES
    )
    between = any_of(lexicon("directions")["between"]["words"])
    comes_to = any_of(lexicon("directions")["comes_to"]["words"])
    pattern = re.compile(
        rf"(?i)\b(?:{sides})(?:\s+(?:in|for|on)(?:\s+[\w’'-]+){{1,5}})?\s+"
        rf"(?:(?P<of>of)|(?:{comes_to}))(?:\s+(?:{between})\b)*\s*$"
    )
    return Wording(pattern, _words("nouns"))


@cache
def _by() -> Wording:
    """Return the pattern of a verb of change and "by" before the figure, anything between."""
    sides = "|".join(rf"(?P<{side}>{any_of(_verbs(side))})" for side, _ in _SIDES)
    between = any_of(lexicon("directions")["between"]["words"])
    pattern = re.compile(
        rf"(?i)\b(?<!\bthe )(?:{sides})\b[^;:()“”]*?\sby(?:\s+(?:{between})\b)*\s*$"
    )
    return Wording(pattern, _words("verbs", "nouns"))


@cache
def _after(side: str) -> re.Pattern[str]:
    words = lexicon("directions")[side]
    return _behind(words["after"], words["nouns_after"])


@cache
def _after_either() -> re.Pattern[str]:
    """Return the pattern of what stands behind a rise or a fall, as most figures are neither."""
    sides = [lexicon("directions")[side] for side, _ in _SIDES]
    after, nouns = ([word for side in sides for word in side[k]] for k in ("after", "nouns_after"))
    return _behind(after, nouns)


def _behind(after: Iterable[str], nouns_after: Iterable[str]) -> re.Pattern[str]:
    adjectives = any_of(lexicon("directions")["adjectives"]["words"])
    nouns = any_of(nouns_after)
    return re.compile(
        rf"(?i){_RESTATED}[\s-]+(?:(?P<than>{any_of(after)})\b"
        rf"(?!(?<=off)\s+(?:the|its|an?)\b)(?P<compared>\s+than\b)?"
        rf"|(?:(?:{adjectives}|\w+ly)\s+)*(?:[\w-]+\s+)?(?:{nouns})\b(?!\s+(?:rate|rates|in\s+the\s+rate)\b))"
    )


# "fell below 1,000" and "rose above 12%" give the level that was crossed, not the change.
_LEVELS = frozenset(
    {
        "below",
        "above",
        "under",
        "over",
        "beyond",
        "just below",
        "just above",
        "well above",
        "well below",
    }
)


def find_direction(
    text: str, start: int, end: int, sentence: Span, hedge: Hedge, quantity: Quantity
) -> Direction | None:
    """Tell whether the figure from `start` (with its hedge) to `end` is itself a rise or a fall.

    What is below zero has its way in its sign.
    """
    if quantity.high < 0:
        return None
    before = text[max(sentence.start, start - _NEAR) : start]
    last = word_before(text, start)
    found = None
    by = "by" in before.lower() and _BY.search(before) is not None
    if by and _does(before, quantity):
        return None
    if last in _last_words() or last.endswith("ly"):
        found = _before().search(before)
        named = None if found else _noun_of().search(before)
        if named is not None and quantity.unit.dimension in _ONLY_LEVELS:
            return _side(named)
        found = found or (named if named is not None and named["of"] else None)
    if found is not None:
        if hedge.cue.lower() in _LEVELS and not re.search(r"(?i)\bby\s*$", before):
            return None
        apart = _SET_APART.search(before) and _FROM.match(text, end)
        return _side(found) if apart or _fits(found, quantity) else None
    if by:
        wider = text[max(sentence.start, start - _FAR) : start]
        if (found := _by().search(wider)) is not None:
            # "to cut the tax to 19% and to raise the pension by 45": the last verb is its own
            joints = _AND.finditer(wider, found.start())
            later = (_by().pattern.match(wider, joint.end()) for joint in joints)
            return _side([found, *filter(None, later)][-1])
    return _told_behind(text, end, sentence, quantity)


def _told_behind(text: str, end: int, sentence: Span, quantity: Quantity) -> Direction | None:
    """Return the side that stands behind a figure: "12% lower", "a 12% rise"."""
    if quantity.unit.dimension == "duration":
        return None  # "its biggest one-day gain"
    if _after_either().match(text, end, sentence.end) is None:
        return None
    for side, direction in _SIDES:
        if (behind := _after(side).match(text, end, sentence.end)) is not None:
            counted = behind["than"] is not None and quantity.unit.dimension in {"", "count"}
            alone = counted and behind["compared"] is None  # "four more were hurt"
            return None if alone else direction
    return None


def _does(before: str, quantity: Quantity) -> bool:
    """Tell "expected by nine analysts" and ", lifted by 12 new shops": these do it.

    So they do what is "turned down by seven out of ten".
    """
    if _REFUSED_BY.search(before):
        return True
    done = _DONE_BY.search(before) if quantity.unit.dimension == "count" else None
    if done is None:
        return False
    moves = done[2].lower() in {*words_before("up"), *words_before("down")}
    return not moves or done[1].startswith(",")


def _side(found: re.Match[str]) -> Direction:
    return Direction.UP if found["up"] else Direction.DOWN


def _fits(found: re.Match[str], quantity: Quantity) -> bool:
    """Tell whether a verb says a change of such a figure: "lost 4%", but not "lost 400 men"."""
    word = " ".join((found["up"] or found["down"]).lower().split())
    prices = lexicon("directions")["of_prices"]
    named = found.re is _noun_of().pattern and word not in prices["paid"]  # "a fall of 43 million"
    if named or word not in prices["words"] or re.search(r"(?i)\bby\b", found[0]):
        return True
    dimension = quantity.unit.dimension
    if dimension == "currency" and word in prices["raising"]:
        return False
    side = lexicon("directions")["up" if found["up"] else "down"]
    if dimension == "currency" and word in side["adverbs"]:
        return True
    return quantity.high < _LARGEST.get(dimension, 0)


def in_other_terms(text: str, claims: Sequence[Claim]) -> list[Claim]:
    """Give "0.6%" in "rose 27 points, or 0.6%," the direction of the change that it restates.

    Before "480,000 or 9% more than" it is the first of the two that lacks one.
    """
    found = list(claims)
    for index, (first, second) in enumerate(pairwise(claims), 1):
        direction = found[index - 1].direction
        if (direction is None) is (second.direction is None) or first.sentence != second.sentence:
            continue
        one, other = first.quantity.unit, second.quantity.unit
        if one.name == other.name or not {one.dimension, other.dimension} & {"share", "index"}:
            continue
        start = second.cue_span.start if second.cue_span else second.span.start
        if _IN_OTHER_TERMS.fullmatch(text[first.span.end : min(start, second.span.start)]):
            if direction is not None:
                found[index] = replace(second, direction=direction)
            elif _OR.fullmatch(text, first.span.end, start) and other.dimension == "share":
                found[index - 1] = replace(first, direction=second.direction)
    return found


def in_a_row(outline: Outline, claims: Sequence[Claim]) -> list[Claim]:
    """Give "1.6%" in "the index lost 1.1% and the other 1.6%" the direction of the one before."""
    found = list(claims)
    for index, second in enumerate(claims[1:], 1):
        first = found[index - 1]
        if first.direction is None or second.direction is not None or second.cue_span is not None:
            continue
        alike = first.quantity.unit == second.quantity.unit and first.sentence == second.sentence
        if alike and first.quantity.unit.dimension in _LARGEST and _goes_on(outline, first, second):
            found[index] = replace(second, direction=first.direction)
    return found


def _goes_on(outline: Outline, first: Claim, second: Claim) -> bool:
    """Tell whether the verb of a figure is that of the next one too, which has none of its own."""
    between = outline.tokens.within(Span(first.span.end, second.span.start))
    inside = outline.tokens.within(second.span)
    if not between or not inside or len(between) > _ROW:
        return False
    if not any(outline.lower[at] in _JOINS for at in between):
        return False
    if any(outline.is_verb(at) or outline.lower[at] in {"by", "than"} for at in between):
        return False
    after = inside[-1] + 1
    bounds = outline.bounds(second.span.start)
    ends = after >= bounds.stop or not (outline.is_verb(after) or outline.lower[after] == "of")
    return ends and outline.tags[between[-1]] not in {"IN", "TO", "DT", "JJ", "RB"}
