"""Read the marked date expressions of a document against its date."""

import re
from dataclasses import replace

from inspector.claims import days
from inspector.claims.cycles import Setting
from inspector.claims.date_tense import core_of, is_closing, noun_after, tense_of
from inspector.claims.dates import read_tree
from inspector.claims.grammar import Grammar
from inspector.claims.model import Anchor, Interval, Timex
from inspector.claims.units import unit_after
from inspector.claims.wording import day_words
from inspector.documents.model import Span
from inspector.language.date_grammar import Node, date_at
from inspector.language.lexicon import lexicon
from inspector.language.model import Mark

_NEAR = 300  # characters back to what "a year earlier" counts from
_STRETCH = 28  # days of what "a year earlier" counts from
# "a day after talks ended" counts from the talks, "a day after." from what was spoken of.
_CLAUSE_END = re.compile(
    r"\s*(?:[^\w\s'’($£€-]|$|\n|(?:and|but|or|when|while|as|in|on|at|by|with)\b)"
)
_AHEAD = frozenset({"soon", "within"})
_OF_PLAY = frozenset({"quarter", "some_quarter"})
_BEFORE_NO_NOUN = frozenset({"day_of_month", "years", "slashed"})
_NEVER_BEFORE = frozenset("$£€¥₹#@/.")
_NUMBER_AFTER = re.compile(r"[-–/.,]\d|%")  # telephone numbers and the like
_YEAR_CUE = re.compile(
    r"(?i)(?:\b(?:in|since|by|until|till|from|of|before|after|during|for|through|to|and|between|year|"
    r"early|late|mid|around|circa|spring|summer|autumn|fall|winter|than|compared\s+with|against|was|"
    r"were|the)|[(,–—-])\s*$"
)
_OLD_NEVER_BEFORE = frozenset("$£€¥₹#@/.")
_NUMBER_AFTER = re.compile(r"[-–/.,]\d|%")  # telephone numbers and the like
_YEAR_CUE = re.compile(
    r"(?i)\b(?:in|since|by|until|till|from|of|before|after|during|between|year|early|late|mid|around|"
    r"circa|and|to)[\s-]+$|[(–—-]$"
)

_FIRM_YEAR_CUE = re.compile(
    r"(?i)\b(?:in|since|by|until|till|from|of|before|after|during|between|year|early|late|mid|"
    r"around|circa|and|to)[\s-]+$|[(–—-]$"
)


def is_year(grammar: Grammar, span: Span) -> bool:
    """Tell a year from a count: "in 2024", "the 2024 budget", but not "2024 soldiers were lost"."""
    digits = re.findall(r"\d{4}", span.of(grammar.text))
    if not digits:
        return True  # "AD 79" says that it is one
    number = int(digits[-1])
    before, after = (
        grammar.text[max(0, span.start - 16) : span.start],
        grammar.text[span.end : span.end + 4],
    )
    if before[-1:] in _NEVER_BEFORE or _NUMBER_AFTER.match(after):
        return False
    noun = noun_after(grammar, span)
    if re.match(r" of\b", after) and not _FIRM_YEAR_CUE.search(before):
        return False
    if _follows_number_name(grammar, span):
        return False
    if noun and unit_after(grammar.text, span.end) is not None:
        return False
    likely = 1900 <= number <= 2060
    if not likely:
        return _FIRM_YEAR_CUE.search(before) is not None and not noun
    return noun != "NNS" or (_YEAR_CUE.search(before) is not None)


def _follows_number_name(grammar: Grammar, span: Span) -> bool:
    """Tell "Flight 2019" and "Section 2030"."""
    index = grammar.token_at(span.start)
    before = grammar.tokens.words[index - 1].lower().rstrip(".") if index else ""
    return before in lexicon("nouns")["names"]["words"] or before in {"flight", "no", "room"}


def read_timexes(grammar: Grammar, anchor: Anchor) -> tuple[Timex, ...]:
    """Return every date expression, with its days where they are known."""
    return tuple(_Timexes(grammar, anchor).read())


class _Timexes:
    """Reads the marks in order, and keeps in mind what was spoken of last."""

    def __init__(self, grammar: Grammar, anchor: Anchor) -> None:
        self._grammar = grammar
        self._anchor = anchor
        self._last: tuple[int, Interval] | None = None
        self._last_stretch: tuple[int, Interval] | None = None
        self._day_first = False

    def read(self) -> list[Timex]:
        text = self._grammar.text
        trees = [
            (mark, tree)
            for mark in self._grammar.parse.timexes
            if mark.label != "clock" and (tree := date_at(text, mark.span.start, mark.span.end))
        ]
        self._day_first = any(_puts_day_first(tree) for _, tree in trees)
        found = []
        for mark, tree in trees:
            if self._is_date(mark, tree):
                timex = self._timex(self._without_bound(tree))
                if timex is not None:
                    found.append(timex)
        return found

    def _is_date(self, mark: Mark, tree: Node) -> bool:
        grammar, core = self._grammar, core_of(tree)
        span = Span(core.start, core.end)
        if core.reading in {"year", "spelled_year"} and not _is_year_of(core, grammar):
            return False
        if core.reading in _BEFORE_NO_NOUN and noun_after(grammar, mark.span):
            return core.reading == "years"
        if tree.reading == "moved" and tree.word("way") in {"before", "after"}:
            return _CLAUSE_END.match(grammar.text, tree.end) is not None
        if core.reading == "month_day" and _is_march(tree, span.of(grammar.text)):
            return not noun_after(grammar, span)
        if core.reading in _OF_PLAY and self._is_of_play(mark.span.start):
            return False
        mention = grammar.mention_over(span)
        if mention is None:
            return True
        if _is_part_of_name(grammar, mention.span, span):
            return False
        return not (mention.label == "PERSON" and core.reading in {"month", "holiday", "weekday"})

    def _is_of_play(self, offset: int) -> bool:
        words = self._grammar.words_of(self._grammar.sentence_at(offset)).lower()
        return not set(re.findall(r"[a-z-]+", words)).isdisjoint(
            lexicon("calendar")["play"]["words"]
        )

    def _without_bound(self, tree: Node) -> Node:
        """Return the Friday of "before Friday prayers": what is dated is an event of that day."""
        if tree.reading == "bounded" and noun_after(self._grammar, Span(tree.start, tree.end)):
            return tree.node("what")
        return tree

    def _timex(self, tree: Node) -> Timex | None:
        span = Span(tree.start, tree.end)
        tense = tense_of(self._grammar, tree)
        if tree.reading in _AHEAD and tense != "future":
            return None  # "in two years" is how long it took
        if core_of(tree).reading == "the_season" and not tense:
            return None  # "the rains come in the spring"
        setting = Setting(
            self._anchor.date,
            tense,
            mentioned=self._near(self._last, span),
            mentioned_stretch=self._near(self._last_stretch, span),
            limit=is_closing(self._grammar, tree, tense),
            day_first=self._day_first,
        )
        interval = read_tree(tree, setting)
        if interval is not None and (length := days.length(interval)):
            self._last = span.end, interval
            if length >= _STRETCH:
                self._last_stretch = self._last
        return Timex(span, span.of(self._grammar.text), interval, _how(tree, setting, interval))

    def _near(self, last: tuple[int, Interval] | None, span: Span) -> Interval | None:
        return last[1] if last is not None and span.start - last[0] <= _NEAR else None


def _is_year_of(core: Node, grammar: Grammar) -> bool:
    """Tell whether a year in digits is one; a year in words always is."""
    return core.reading != "year" or is_year(grammar, Span(core.start, core.end))


def _is_march(tree: Node, text: str) -> bool:
    """Tell "march 3" in lower case, which may go on with miles."""
    return text[:3].islower() and "day" in tree.parts and not isinstance(tree.parts["day"], Node)


def _puts_day_first(tree: Node) -> bool:
    numbers = core_of(tree).numbers("value")
    return len(numbers) > 1 and 12 < numbers[0] < 32


def _is_part_of_name(grammar: Grammar, name: Span, date: Span) -> bool:
    """Tell "the Paris 2024 Games" and "May Chidiac" from "the invasion of 1941"."""
    if not name.covers(date) or name == date:
        return False
    before = grammar.text[name.start : date.start]
    return not re.search(r"(?i)\b(?:of|in|on)\s+$", before)


def _how(tree: Node, setting: Setting, interval: Interval | None) -> str:
    """Say in words what the days were read from."""
    if interval is None:
        return "needs the document date" if setting.anchor is None else "not resolved"
    if setting.anchor is None or read_tree(tree, replace(setting, anchor=None)) == interval:
        return "as written"
    back, ahead = (read_tree(tree, replace(setting, tense=tense)) for tense in ("past", "future"))
    looks = ""
    if back != ahead:
        looks = {"past": ", looking back", "future": ", looking ahead"}.get(setting.tense, "")
    return f"against the document date, {day_words(setting.anchor)}{looks}"
