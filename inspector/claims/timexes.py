"""Read the marked date expressions of a document against its date."""

import re

from inspector.claims.date_words import Setting
from inspector.claims.dates import read_timex
from inspector.claims.grammar import Grammar
from inspector.claims.model import Anchor, Interval, Timex
from inspector.claims.wording import day_words
from inspector.documents.model import Span
from inspector.language.model import Mark

_PREPOSITION = re.compile(
    r"(?i)(?:(?:on|in|by|until|till|from|before|after|since|during|over|for|within|of|through|to|and|between)\s+)+"
)
_SINCE = re.compile(r"(?i)\bsince\s+(?:(?:early|mid|late|the|at\s+least)[\s-]+)*$")
_YEAR_CUE = re.compile(
    r"(?i)(?:\b(?:in|since|by|until|till|from|of|before|after|during|for|through|to|and|between|year|"
    r"early|late|mid|around|spring|summer|autumn|fall|winter|than|compared\s+with|against|was|were|the)"
    r"|[(,–—-])\s*$"
)
# Where the tense decides; "last summer" and "two years ago" say it themselves.
_TENSED = frozenset({"day", "days", "month", "months", "weekday", "quarter", "holiday"})
_ABSOLUTE = frozenset({"iso", "slashed", "fiscal", "years", "year", "decade", "century"})


def is_year(grammar: Grammar, mark: Mark) -> bool:
    """Tell a year from a count: "in 2024", "the 2024 budget", but not "2024 soldiers were lost"."""
    number = int(re.findall(r"\d{4}", mark.span.of(grammar.text))[-1])
    before = grammar.text[max(0, mark.span.start - 16) : mark.span.start]
    if before[-1:] in {"$", "£", "€", "¥", "₹"}:
        return False
    after = grammar.token_at(mark.span.end + 1)
    plural = (
        after is not None
        and grammar.text[mark.span.end : mark.span.end + 1] == " "
        and grammar.tokens.tags[after] == "NNS"
    )
    likely = 1900 <= number <= 2060
    if _YEAR_CUE.search(before):
        return likely or not plural
    return likely and not plural


def read_timexes(grammar: Grammar, anchor: Anchor) -> tuple[Timex, ...]:
    """Return every date expression, with its days where they are known."""
    found = []
    for mark in grammar.parse.timexes:
        if mark.label == "clock":
            continue
        if mark.label == "year" and not is_year(grammar, mark):
            continue
        mention = grammar.mention_over(mark.span)
        if mention is not None and _is_part_of_name(grammar, mention.span, mark.span):
            continue
        if mention is not None and mark.label in {"month", "holiday"} and mention.label == "PERSON":
            continue
        found.append(_read(grammar, mark, anchor))
    return tuple(found)


def _is_part_of_name(grammar: Grammar, name: Span, date: Span) -> bool:
    """Tell "the Paris 2024 Games" and "May Chidiac" from "the invasion of 1941"."""
    if not name.covers(date) or name == date:
        return False
    before = grammar.text[name.start : date.start]
    return not re.search(r"(?i)\b(?:of|in|on)\s+$", before)


def _read(grammar: Grammar, mark: Mark, anchor: Anchor) -> Timex:
    text = mark.span.of(grammar.text)
    tense = grammar.tense_at(mark.span.start + len(text) // 2)
    if re.match(r"(?i)(?:until|till)\b", text) and tense != "past":
        tense = "future"
    interval = read_timex(mark.label, text, Setting(anchor.date, tense))
    opener = _PREPOSITION.match(text)
    trimmed = Span(mark.span.start + (opener.end() if opener else 0), mark.span.end)
    since = bool(opener and re.search(r"(?i)\bsince\s", opener[0]))
    if not since and (
        cue := _SINCE.search(grammar.text[max(0, mark.span.start - 24) : mark.span.start])
    ):
        since = True
        trimmed = Span(mark.span.start - len(cue[0]), trimmed.end)
    elif since:
        trimmed = mark.span
    if since and interval is not None:
        interval = Interval(interval.start, None)
    words = trimmed.of(grammar.text)
    return Timex(trimmed, words, interval, _how(mark.label, tense, anchor, interval))


def _how(label: str, tense: str, anchor: Anchor, interval: Interval | None) -> str:
    if interval is None:
        return "needs the document date" if anchor.date is None else "not resolved"
    if label in _ABSOLUTE or anchor.date is None:
        return "as written"
    looks = ""
    if label in _TENSED:
        looks = {"past": ", looking back", "future": ", looking ahead"}.get(tense, "")
    return f"against the document date, {day_words(anchor.date)}{looks}"
