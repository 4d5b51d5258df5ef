"""Tell dates from what only looks like one: counts, names, games, what is told of no one day."""

import re
from collections.abc import Callable

from inspector.claims.dates.tense import core_of, noun_after
from inspector.claims.quantities.units import unit_after
from inspector.claims.syntax.grammar import Grammar
from inspector.documents.model import Span
from inspector.language.date_grammar import Node
from inspector.language.lexicon import lexicon

_LIKELY_YEARS = range(1900, 2061)
_NEVER_BEFORE = frozenset("$£€¥₹#@/.")
_NUMBER_AFTER = re.compile(r"[-–/.,]\d|%")  # telephone numbers and the like
_FIRM_CUE = re.compile(
    r"(?i)\b(?:in|since|by|until|till|from|of|before|after|during|between|year|early|late|mid|"
    r"around|circa|and|to)[\s-]+$|[(–—-]$"
)
_CUE = re.compile(
    r"(?i)\b(?:for|through|spring|summer|autumn|fall|winter|compared\s+with|against|was|were|the)\s+$"
    r"|,\s*$"
)
# "a day after talks ended" counts from the talks, "a day after." from what was spoken of.
_CLAUSE_END = re.compile(
    r"\s*(?:[^\w\s'’($£€-]|$|\n|(?:and|but|or|when|while|as|in|on|at|by|with)\b)"
)
_POSSESSIVE = re.compile(r"['’]s?\s+$")
_FIRST_NAMES = frozenset({"month", "holiday", "weekday"})


def is_date(grammar: Grammar, tree: Node) -> bool:
    """Tell whether what the grammar has found is a date where it stands."""
    core = core_of(tree)
    span = Span(core.start, core.end)
    holds = _DOUBTS.get(core.reading)
    if holds is not None and not holds(grammar, core):
        return False
    mention = grammar.mention_over(span)
    if mention is None:
        return True
    if mention.label == "PERSON" and core.reading in _FIRST_NAMES:
        return False
    return not _is_part_of_name(grammar, mention.span, span)


def _is_year(grammar: Grammar, core: Node) -> bool:
    """Tell "in 2024" and "the 2024 budget" from "2024 soldiers were lost"."""
    span = Span(core.start, core.end)
    digits = re.findall(r"\d{4}", span.of(grammar.text))
    if not digits:
        return True  # "AD 79" says that it is one
    before = grammar.text[max(0, span.start - 16) : span.start]
    after = grammar.text[span.end : span.end + 4]
    if before[-1:] in _NEVER_BEFORE or _NUMBER_AFTER.match(after):
        return False
    noun, is_firm = noun_after(grammar, span), _FIRM_CUE.search(before) is not None
    if _follows_name_of_number(grammar, span) or (re.match(r" of\b", after) and not is_firm):
        return False
    if noun and unit_after(grammar.text, span.end) is not None:
        return False
    if int(digits[-1]) not in _LIKELY_YEARS:
        return is_firm and not noun
    return noun != "NNS" or is_firm or _CUE.search(before) is not None


def _is_span(grammar: Grammar, core: Node) -> bool:
    """Tell "from 2010 to 2020" from "from 2010 to 2020 units"."""
    last = core.parts.get("last")
    if isinstance(last, Node) and last.reading != "year":
        return True
    span = Span(core.start, core.end)
    before = grammar.text[max(0, span.start - 1) : span.start]
    return before not in _NEVER_BEFORE and noun_after(grammar, span) != "NNS"


def _follows_name_of_number(grammar: Grammar, span: Span) -> bool:
    """Tell "Flight 2019" and "Section 2030"."""
    index = grammar.token_at(span.start)
    before = grammar.tokens.words[index - 1].lower().rstrip(".") if index else ""
    return (
        before in lexicon("nouns")["names"]["words"]
        or before in lexicon("calendar")["numbered"]["words"]
    )


def _is_alone(grammar: Grammar, core: Node) -> bool:
    """Tell "on the 15th" from "on the 15th floor"."""
    return not noun_after(grammar, Span(core.start, core.end))


def _is_no_share(grammar: Grammar, core: Node) -> bool:
    """Tell "by 1/3" from "to 1/3 of the shops"."""
    is_share = re.match(r"\s+of\b", grammar.text[core.end : core.end + 8]) is not None
    return not is_share and _is_alone(grammar, core)


def _is_month_day(grammar: Grammar, core: Node) -> bool:
    """Tell "march 3" from "to march 3 miles"."""
    is_name = not grammar.text[core.start : core.start + 3].islower()
    return is_name or isinstance(core.parts.get("day"), Node) or _is_alone(grammar, core)


def _is_of_the_calendar(grammar: Grammar, core: Node) -> bool:
    """Tell the third quarter of a year from that of a match."""
    words = grammar.words_of(grammar.sentence_at(core.start)).lower()
    play = lexicon("calendar")["play"]["words"]
    return set(re.findall(r"[a-z-]+", words)).isdisjoint(play)


def _is_everybodys(grammar: Grammar, core: Node) -> bool:
    """Tell Independence Day from Kelmar's, which may be another."""
    return not _POSSESSIVE.search(grammar.text, max(0, core.start - 4), core.start)


def _counts_from_dates(grammar: Grammar, core: Node) -> bool:
    """Tell "two days before" from "two days before the talks"."""
    if core.word("way") not in {"before", "after"}:
        return True
    if grammar.text.endswith(" that", core.start, core.end):
        return not noun_after(grammar, Span(core.start, core.end))  # not "before that game"
    return _CLAUSE_END.match(grammar.text, core.end) is not None


_DOUBTS: dict[str, Callable[[Grammar, Node], bool]] = {
    "year": _is_year,
    "years": _is_span,
    "span_of": _is_span,
    "day_of_month": _is_alone,
    "slashed": _is_no_share,
    "month_day": _is_month_day,
    "quarter": _is_of_the_calendar,
    "holiday": _is_everybodys,
    "moved": _counts_from_dates,
}


def _is_part_of_name(grammar: Grammar, name: Span, date: Span) -> bool:
    """Tell "the Paris 2024 Games" and "May Chidiac" from "the invasion of 1941"."""
    if not name.covers(date) or name == date:
        return False
    before = grammar.text[name.start : date.start]
    return not re.search(r"(?i)\b(?:of|in|on)\s+$", before)
