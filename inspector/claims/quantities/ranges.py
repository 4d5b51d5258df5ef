"""Tell a range, "costs 3 to 5 euros", from a change, "rose from 3 to 5", which is two figures."""

import re
from decimal import Decimal
from functools import cache

from inspector.claims.quantities.directions import moved_words
from inspector.claims.quantities.numbers import Amount, read_number
from inspector.claims.syntax.grammar import Grammar
from inspector.claims.syntax.moves import went_words
from inspector.documents.model import Span
from inspector.language.model import Mark

HEDGES = (
    r"(?:(?:about|around|some|perhaps|roughly|nearly|almost|just|as\s+(?:much|many|high)\s+as)\s+)?"
)
_FROM = re.compile(rf"(?i)\bfrom\s+{HEDGES}$")
_BY = re.compile(rf"(?i)\bby\s+{HEDGES}$")
_FAR = 5  # times that the ends of no range are apart
# "by $3.1bn to $12.4bn": sums that are written out twice are seldom so far apart
_SUMS = 3
_SIGNS = re.compile(r"[$£€¥].*\d\s?[a-z]*\s+to\s+[$£€¥]")
_VOTES = 1000  # no game ends so
_TOLD = re.compile(r"(?<![\d.,])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\d,]*\d)")
_TO = re.compile(r"(?i)\s+to\s+")
# An end of a change behind: "climbed by 14 to 63 in May, from 51".
_THEN_FROM = re.compile(
    rf"(?i)[^.;:(]{{0,40}}?,?\s(?:up\s|down\s)?from\s+(?:an?\s+|the\s+)?{HEDGES}[$£€¥]?\d"
)


# "from €20 to €60, a fivefold increase": the change is named after it
_NAMED_AFTER = re.compile(
    r"(?i)(?:[^,;:()]|,(?=\d)){0,60}?,\s+(?:an?|up|down|or)\s+([^,;:()]{0,40})"
)


@cache
def _just_moved() -> re.Pattern[str]:
    moved = rf"(?:{moved_words().pattern.removeprefix('(?i)')}|\b(?:up|down))"
    return re.compile(rf"(?i){moved}\s+(?:by\s+)?{HEDGES}$")


def is_change(grammar: Grammar, start: int) -> bool | None:
    """Tell whether a verb makes what begins at `start` a change; None: only its size can tell."""
    sentence = grammar.sentence_at(start)
    before = grammar.text[max(sentence.start, start - 48) : start]
    if _FROM.search(before):
        named = _NAMED_AFTER.match(grammar.text, start, sentence.end)
        return (
            moved_words().search(grammar.text, sentence.start, start) is not None
            or (went_words().search(before) is not None and grammar.text[start] != "0")
            or (named is not None and moved_words().search(named[1]) is not None)
        )
    if _just_moved().search(before):
        return None
    apart = _BY.search(before) and moved_words().search(grammar.text, sentence.start, start)
    return None if apart else False


def _came_from(before: str, amount: Amount) -> bool:
    """Tell "From 312 on Monday it fell by 85 to 247": it stood a little off where it came from."""
    told = [Decimal(found.replace(",", "")) for found in _TOLD.findall(before)]
    ends = (amount.high + amount.low, amount.high - amount.low)
    return any(abs(end - value) * 10 <= end for value in told for end in ends)


def change_seam(grammar: Grammar, mark: Mark) -> Span | None:
    """Return the "to" between the two figures that a mark for a range holds; None for a range.

    "rose 12 to 450" gives a change and a level, "to rise 3 to 5 percent" a range: what it rose by
    is far below what it rose to.
    """
    if mark.label != "range":
        return None
    text = mark.span.of(grammar.text)
    found = _TO.search(text)
    if found is None:
        return None
    moved = is_change(grammar, mark.span.start)
    amount = read_number(text)
    if amount is not None and amount.kind == "descending":
        # "leads by 38% to 31%", "with 18,902 to 17,588"; "won 92 to 81" is a score.
        moved = moved or amount.low >= _VOTES or re.search(r"[%$£€]", text) is not None
    start, end = mark.span.start, mark.span.end
    if moved is None:
        sentence = grammar.sentence_at(start)
        moved = amount is not None and (
            amount.high >= (_SUMS if _SIGNS.search(text) else _FAR) * abs(amount.low)
            or _THEN_FROM.match(grammar.text, end, sentence.end) is not None
            or _came_from(grammar.text[sentence.start : start], amount)
        )
    return Span(start + found.start(), start + found.end()) if moved else None
