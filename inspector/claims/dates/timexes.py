"""Read the marked date expressions of a document against its date."""

import datetime as dt
from functools import lru_cache

from msgspec.structs import replace

from inspector.claims.dates import days
from inspector.claims.dates.cycles import Setting
from inspector.claims.dates.fiscal import year_end
from inspector.claims.dates.lookalikes import is_date
from inspector.claims.dates.reading import read_tree
from inspector.claims.dates.tense import core_of, is_closing, noun_after, tense_of
from inspector.claims.model import Anchor, Interval, Timex
from inspector.claims.syntax.grammar import Grammar
from inspector.claims.wording import day_words
from inspector.documents.model import Span
from inspector.language.date_grammar import Node
from inspector.phrases import phrases

phrase = phrases(__name__)

_NEAR = 300  # characters back to what "a year earlier" counts from
_STRETCH = 28  # days of what "a year earlier" counts from
# The other tense, and how a date reads that it would change.
_LOOKS = {
    "past": ("future", phrase("looking back")),
    "future": ("past", phrase("looking ahead")),
}
_WRITTEN, _UNRESOLVED = phrase("as written"), phrase("not resolved")
_NEEDED = phrase("needs the document date")
# With one day, it stands for the stretch that it ends: "at the end of May" is as a month is.
_LIMITS = frozenset({"part_of", "unit_end"})
_AHEAD = frozenset({"soon", "within"})


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
        self._year_end = 0

    def read(self) -> list[Timex]:
        marks = self._grammar.parse.timexes
        trees = [mark.tree for mark in marks if mark.tree and mark.label != "clock"]
        self._day_first = any(_puts_day_first(tree) for tree in trees)
        self._year_end = year_end(self._grammar, trees, self._anchor.date)
        found = []
        for tree in trees:
            if is_date(self._grammar, tree):
                timex = self._timex(self._without_bound(tree))
                if timex is not None:
                    found.append(timex)
        return found

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
            year_end=self._year_end,
        )
        interval = read_tree(tree, setting)
        if interval is not None and (length := days.length(interval)):
            self._last = span.end, interval
            if length >= _STRETCH or tree.reading in _LIMITS:
                self._last_stretch = self._last
        return Timex(span, span.of(self._grammar.text), interval, _how(tree, setting, interval))

    def _near(self, last: tuple[int, Interval] | None, span: Span) -> Interval | None:
        return last[1] if last is not None and span.start - last[0] <= _NEAR else None


def _puts_day_first(tree: Node) -> bool:
    numbers = core_of(tree).numbers("value")
    return len(numbers) > 1 and 12 < numbers[0] < 32


def _how(tree: Node, setting: Setting, interval: Interval | None) -> str:
    """Say in words what the days were read from."""
    if interval is None:
        return _NEEDED if setting.anchor is None else _UNRESOLVED
    if setting.anchor is None or read_tree(tree, replace(setting, anchor=None)) == interval:
        return _WRITTEN
    if setting.tense in _LOOKS:
        other, looks = _LOOKS[setting.tense]
        if read_tree(tree, replace(setting, tense=other)) != interval:
            return _against(setting.anchor, looks)
    return _against(setting.anchor, "")


@lru_cache(16)  # all dates of a document are read against one
def _against(date: dt.date, looks: str) -> str:
    against = phrase("against the document date, {day}", day=day_words(date))
    return phrase("{against}, {looks}", against=against, looks=looks) if looks else against
