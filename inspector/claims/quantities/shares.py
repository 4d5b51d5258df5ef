"""Read shares and multiples: "a fifth of", "half a percentage point", "twice as many"."""

import re
from functools import cache

from inspector.claims.model import Unit
from inspector.claims.quantities.directions import moved_words
from inspector.claims.quantities.units import FRACTION, Spelled, unit_after, unit_named
from inspector.documents.model import Span
from inspector.language.lexicon import any_of, lexicon

_NO_SHARE = re.compile(
    r"[\s-]+(?:finals?|time|way|hour|brother|sister|cousin|century|term|hearted|party|parties|"
    r"quarter|half|place|day|year|person|generation|of\s+\w+\s+seasons)\b|-"
)
_SHARE_OF = re.compile(
    r"\s+(?:of|the|its|their|his|her|our|all|as|that|what|more|less|fewer|a|those|these)\b"
    r"|\s*$|[,.;:)–—”\"]"
)
# "half of the grain goes to Elva, a third" and "to Brock"
_IN_A_ROW = re.compile(
    r"(?i)(?:\b(?:half|thirds?|quarters?|fifths?|percent|per\s+cent)\b[^.;:]*\bof\b|\b\w+\s+in\s+(?:three|four|five|ten)\b)"
    r"[^.;:]*(?:,|\band)\s+$"
)
_GOES_TO = re.compile(
    r"\s+(?:(?:to|for|on|by|from|in|at|with|against|into|were|was|are|is)\b|abstain|\w+ed\b)"
)
_CAREFUL = re.compile(r"quarter|half|second")
_ALREADY = re.compile(r"(?i)\b(?:first|last|past|next|previous|these|those|opening|final)\s+$")
_HEDGED = re.compile(r"(?i)\b(?:than|nearly|almost|about|over|under)\s+$")
# "fell by nearly a fifth to 300"
_BY = re.compile(
    r"(?i)\bby\s+(?:(?:about|around|roughly|nearly|almost|over|just|more|less|than|under|only|some|at|least)\s+)*$"
)
_GOES_ON = re.compile(
    r"\s+(?:to|in|on|from|at|over|since|and|this|last|between|during|after|before|within|when|while|"
    r"because|compared|but|with|for|year|month|every|each|under|through)\b"
)
_COUNTED_ON = re.compile(
    r"(?i)\b(?:one|two|both|first|second|another)\b(?![\s-]+(?:half|thirds?|quarters?|fifths?|tenths?|in)\b)"
)
_NEAR = 160  # characters
_OF_A = re.compile(r"(?:\s+of)?\s+(?:an?\s+)|[\s-](?=(?:percentage\s+)?point\b|mile\b|hour\b)")
_POINT = re.compile(r"(?:[\s-]|\s+an?\s+)(?:percentage[\s-])?point\b(?!s)")
_TWICE_AS = re.compile(
    r"\s+(?:as|the|that|what|its|their|his|her|more|larger|bigger|higher|this|last|those|of)\b"
)


def part_of_unit(text: str, end: int) -> Spelled | None:
    """Read the unit in "half a mile", "a quarter of a percentage point" and "a quarter-point"."""
    if point := _POINT.match(text, end):
        return Spelled(unit_named("percentage point"), point.end())
    found = _OF_A.match(text, end)
    if found is None:
        return None
    spelled = unit_after(text, found.end() - 1)
    if spelled is None or (spelled.unit.dimension == "currency" and spelled.unit.name.isupper()):
        return None  # but "half a cent"
    return spelled


def share_unit(text: str, number: Span, kind: str, *, acts: bool) -> Unit | None:
    """Tell whether a fraction is a share; "a fifth term" is an ordinal.

    What `acts` has a verb right after it: "a third goes on rent", but "two died and a third fled".
    """
    start, end = number.start, number.end
    words, after = text[start:end].lower(), text[end : end + 24]
    if kind == "share":
        return FRACTION
    if _NO_SHARE.match(after) or _ALREADY.search(text[max(0, start - 12) : start]):
        return None
    if acts and _COUNTED_ON.search(text, max(0, start - _NEAR), start) is None:
        return FRACTION
    if _IN_A_ROW.search(text[max(0, start - _NEAR) : start]) and _GOES_TO.match(after):
        return FRACTION
    of = _SHARE_OF.match(after)
    said = of or _compared().match(after) or _BY.search(text[max(0, start - 40) : start])
    if _CAREFUL.search(words) and not said and not _HEDGED.search(text[max(0, start - 12) : start]):
        return None
    if re.match(r"an?\s", words) and not _is_amount(text[max(0, start - 40) : start], after):
        return None
    return FRACTION


def _is_amount(before: str, after: str) -> bool:
    """Tell "a third of", "a tenth higher" and "by a fifth to 300" from "a fifth term"."""
    if re.match(r"\s+of\b|\s*$|[,.;:)–—]|\s+as\b", after) or _compared().match(after):
        return True
    moves = _BY.search(before) or _moved().search(before)
    return moves is not None and _GOES_ON.match(after) is not None


@cache
def _moved() -> re.Pattern[str]:
    return re.compile(rf"{moved_words().pattern}\s+$")  # "rents rose a fifth in May"


@cache
def _compared() -> re.Pattern[str]:
    compared = lexicon("relations")["compared"]
    words = any_of({*compared["up"], *compared["down"]})
    return re.compile(rf"\s+(?:{words})\b")


@cache
def _written() -> re.Pattern[str]:
    return re.compile(rf"\d/\d{{1,2}}|[{''.join(lexicon('numbers')['vulgar'])}]")


def is_written_share(text: str, start: int, end: int) -> bool:
    """Tell whether "1/3" or "¾" in digits is a share: "1/3 of its assets", not "¾ of an inch"."""
    if not _written().fullmatch(text, start, end):
        return False
    return re.match(r"\s+of\s+(?!an?\b)", text[end : end + 8]) is not None


# "By May it was $23, almost double."
_SAID_LAST = re.compile(
    r"(?i),\s+(?:(?:almost|nearly|about|more\s+than|less\s+than|well\s+over)\s+)?$"
)
_CLOSES = re.compile(r"[.;)]|\s*$")


@cache
def _only_before() -> re.Pattern[str]:
    return re.compile(rf"(?i)(?:{any_of(lexicon('numbers')['multiple_of']['words'])})$")


def is_multiple(text: str, start: int, end: int, *, acts: bool) -> bool:
    """Tell "twice the size" from "shot twice": these words multiply only what follows.

    `acts` tells that the word is a verb: "fees will double".
    """
    words, word = lexicon("numbers")["multiple_of"], text[start:end].lower()
    if word in words["verbs"] and acts:
        return True
    if not _only_before().fullmatch(text[start:end]):
        return word not in words["verbs"]
    if _TWICE_AS.match(text, end) is not None:
        return True
    closes = _CLOSES.match(text, end) is not None
    return closes and _SAID_LAST.search(text, max(0, start - 24), start) is not None
