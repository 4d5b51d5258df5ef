"""Find the words that hedge a figure."""

import re
from dataclasses import dataclass
from functools import cache

from inspector.claims.model import Qualifier, Unit
from inspector.claims.quantities.units import NONE
from inspector.claims.syntax.moves import went_words
from inspector.documents.model import Span
from inspector.language.lexicon import (
    Wording,
    any_of,
    last_words,
    lexicon,
    word_before,
)

# "The force is short of 1,800 officers" lacks them; "just short of" is less than.
_LACKS = re.compile(r"(?i)\b(?:is|are|was|were|be|been|still|run|ran|running)\s+$")
_FARTHEST = 48  # characters that a hedge may be long, with the space after it


@dataclass(frozen=True, slots=True)
class Hedge:
    """A qualifier and where its words stand; `span` is None where there are none."""

    qualifier: Qualifier
    cue: str
    span: Span | None


_NO_HEDGE = Hedge(Qualifier.EXACT, "", None)


@cache
def _signs(side: str) -> dict[str, Qualifier]:
    return {
        " ".join(cue.split()): Qualifier(sign)
        for sign, cues in lexicon("qualifiers")[side].items()
        for cue in cues
    }


@cache
def _before() -> Wording:
    """Return the pattern of a hedge before a figure; articles may stand between."""
    between = lexicon("qualifiers")["between"]
    article = "|".join(rf"(?<=\b{word})\s+an?" for word in between["article_after"])
    pattern = re.compile(
        rf"(?i)(?:(?<=\W)|^)({any_of(_signs('before'))})"
        rf"(?:{article}|\s+(?:{any_of(between['words'])}))*\s*$"
    )
    return Wording(pattern, _signs("before"))


@cache
def _last() -> frozenset[str]:
    """Return the words and signs with which ends what hedges the figure after it."""
    return last_words([*_signs("before"), *lexicon("qualifiers")["between"]["words"], "a", "an"])


@cache
def _after() -> re.Pattern[str]:
    figure = rf"\s+(?:than\b|[\d$£€]|(?:{any_of(lexicon('numbers')['cardinals'])})\b)"
    return re.compile(rf"(?i)[\s-]*\b({any_of(_signs('after'))})(?!\w|{figure})")


def _is_period(before: str, cue: str, unit: Unit) -> bool:
    """Tell "spread over two years" from "for over two years", where the hedge follows a word."""
    lasting = lexicon("qualifiers")["lasting"]
    lasts = unit.dimension == "duration" or unit.name in lasting["like_time"]
    if not lasts or cue.lower() not in lasting["cues"]:
        return False
    words = before.split()
    return bool(words) and words[-1].lower() not in lasting["after"]


_ADDS = re.compile(r"(?i)\b(?:add(?:s|ed|ing)?|amount(?:s|ed|ing)?)$")


def _went(text: str, end: int) -> bool:
    """Tell "went up to 294", a move, from "has up to 294"."""
    before = text[max(0, end - 12) : end].rstrip()
    return went_words().search(before) is not None or _ADDS.search(before) is not None


def find_hedge(text: str, start: int, end: int, unit: Unit = NONE) -> Hedge:
    """Look before and after a figure that stands from `start` to `end` (with its unit)."""
    left = max(0, start - _FARTHEST)
    near = text[left:start]
    found = _before().search(near) if word_before(text, start) in _last() else None
    if found and not (found[1][-1:].isalpha() and found.end(1) == start - left):
        if _is_period(text[left : left + found.start(1)], found[1], unit):
            return _NO_HEDGE
        words = " ".join(found[1].lower().split())
        if words.startswith("up to") and _went(text, left + found.start(1)):
            rest = words.removeprefix("up to").strip()  # "adds up to some 120 hours"
            if rest not in _signs("before"):
                return _NO_HEDGE
            return Hedge(
                _signs("before")[rest],
                rest,
                Span(left + found.end(1) - len(rest), left + found.end(1)),
            )
        if words == "short of" and _LACKS.search(text, left, left + found.start(1)):
            return _NO_HEDGE
        sign = _signs("before")[words]
        return Hedge(sign, found[1], Span(left + found.start(1), left + found.end(1)))
    found = _after().match(text, end)
    if found:
        sign = _signs("after")[" ".join(found[1].lower().split())]
        return Hedge(sign, found[1], Span(found.start(1), found.end(1)))
    return _NO_HEDGE
