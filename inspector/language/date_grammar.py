"""Parse date expressions by the grammar in `resources/lexicons/dates.toml`.

The same grammar marks a text and reads a mark: `find_dates` says where expressions stand, and
`date_at` gives the tree of one. What a tree means is none of this module's business.
"""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import accumulate
from operator import or_

import msgspec

from inspector.language.calendar import Value, Word, is_trigger, words_of
from inspector.language.date_rules import Item, Rule, date_rules, keys_of
from inspector.language.date_runs import LONGEST, find_runs

_TOP = "expression"
_AROUND = 40  # characters beside a mark in which its neighbours are looked for


class Node(msgspec.Struct, frozen=True):
    """What one reading of the grammar has matched, and where it stands in the text."""

    reading: str
    parts: dict[str, "Node | Value"]
    start: int
    end: int

    def moved(self, start: Callable[[int], int], end: Callable[[int], int]) -> "Node":
        """Return the tree with the places where it and its parts start and end put elsewhere."""
        parts = {
            name: part.moved(start, end) if isinstance(part, Node) else part
            for name, part in self.parts.items()
        }
        return Node(self.reading, parts, start(self.start), end(self.end))

    def number(self, name: str) -> int | None:
        """Return a part that is a number."""
        part = self.parts.get(name)
        return part if isinstance(part, int) else None

    def word(self, name: str) -> str:
        """Return a part that is a word; "" where it is missing."""
        part = self.parts.get(name)
        return part if isinstance(part, str) else ""

    def numbers(self, name: str) -> tuple[int, ...]:
        """Return a part that is several numbers."""
        part = self.parts.get(name)
        return part if isinstance(part, tuple) else ()

    def node(self, name: str) -> "Node":
        """Return a part that has parts itself.

        Raises:
            ValueError: if it is missing.
        """
        part = self.parts.get(name)
        if not isinstance(part, Node):
            raise ValueError(f"{self.reading} has no {name}")  # noqa: TRY004 - nothing to read
        return part


_Parts = tuple[tuple[str, Node | Value], ...]


class _Parser:
    """Parses one run of words; what has been tried at a place is remembered."""

    def __init__(self, words: Sequence[Word]) -> None:
        self._words = words
        self._rules = date_rules()
        self._keys = [*(keys_of(word.form) for word in words), 0]
        # What the words from each one on are and have, to leave out rules that need anything else.
        self._ahead = [*accumulate(reversed(self._keys), or_)][::-1]
        self._known: dict[tuple[str, int], dict[int, Node]] = {}

    def at(self, place: int, entry: str = _TOP) -> dict[int, Node]:
        """Return the trees that begin at a word, by the number of the word after their last."""
        if place >= len(self._words):
            return {}
        known = self._known.get((entry, place))
        if known is None:
            known = self._known[entry, place] = {}
            keys, after = self._keys[place], self._keys[place + 1]
            for reading, rules in self._rules.plausible(entry, keys, after):
                likely = self._likely(rules, self._ahead[place])
                if likely and reading == entry:
                    self._parse(likely, place, known)
                elif likely:
                    for end, node in self._read(reading, likely, place).items():
                        known.setdefault(end, node)
        return known

    @staticmethod
    def _likely(rules: Sequence[Rule], ahead: int) -> list[Rule]:
        """Return the rules of which each part has something that it can begin with ahead."""
        likely = list[Rule]()
        for rule in rules:
            for need in rule.needs:
                if not ahead & need:
                    break
            else:
                likely.append(rule)
        return likely

    def _read(self, reading: str, rules: Sequence[Rule], place: int) -> dict[int, Node]:
        """Return the trees of one reading, of whose rules only these can begin at a word."""
        found = self._known.get((reading, place))
        if found is None:
            found = self._known[reading, place] = {}
            self._parse(rules, place, found)
        return found

    def _parse(self, rules: Sequence[Rule], place: int, found: dict[int, Node]) -> None:
        for rule in rules:
            for end, parts in self._match(rule.items, 0, place):
                if end > place and end not in found:
                    found[end] = self._node(rule, dict(parts), place, end)

    def _node(self, rule: Rule, parts: dict[str, Node | Value], place: int, end: int) -> Node:
        if rule.phrase:
            parts["phrase"] = rule.phrase
        return Node(rule.reading, parts, self._words[place].start, self._words[end - 1].end)

    def _match(self, items: Sequence[Item], number: int, place: int) -> list[tuple[int, _Parts]]:
        """Return where items from `number` on can end, with what they keep; the likeliest first."""
        if number == len(items):
            return [(place, ())]
        item = items[number]
        number += 1
        if item.looks:
            return self._match(items, number, place) if self._looks(item, place) else []
        found: list[tuple[int, _Parts]] = []
        for end, value in self._values(item, place):
            rest = self._match(items, number, end)
            found += (
                [(last, ((item.name, value), *parts)) for last, parts in rest]
                if item.name
                else rest
            )
        if item.optional:
            found += self._match(items, number, place)
        return found

    def _values(self, item: Item, place: int) -> list[tuple[int, Node | Value]]:
        if place >= len(self._words):
            return []
        form = self._words[place].form
        text, classes = form.text, form.classes
        found: list[tuple[int, Node | Value]] = []
        if text in item.words:
            found.append((place + 1, text))
        if item.classes:
            found += [(place + 1, classes[name]) for name in item.classes if name in classes]
        for entry in item.entries:
            found += self.at(place, entry).items()
        return found

    def _looks(self, item: Item, place: int) -> bool:
        if item.looks == "!":
            return not self._values(item, place)
        before = self._words[place - 1].text if place else ""
        return (before in item.words) is (item.looks == "^")


def find_dates(text: str, breaks: Collection[int] = frozenset()) -> Iterator[Node]:
    """Yield the date expressions of a text, in order; none runs over a place in `breaks`."""
    for run in find_runs(text, breaks):
        parser, place = _Parser(run), 0
        last = max(index for index, word in enumerate(run) if is_trigger(word.form))
        while place <= last:
            found = parser.at(place)
            ends = [end for end in found if not _goes_on(text, run[end - 1])]
            end = max(ends, default=place + 1)
            if ends:
                yield found[end]
            place = end


def _goes_on(text: str, last: Word) -> bool:
    """Tell "this year-long strike": the unit is half a word."""
    return (
        "units" in last.classes
        and re.match(r"-[^\W\d_]", text[last.end : last.end + 2]) is not None
    )


def date_at(text: str, start: int = 0, end: int | None = None) -> Node | None:
    """Return the tree of the expression that stands at these characters; None if none does."""
    last = len(text) if end is None else end
    words = list(words_of(text, max(0, start - _AROUND), min(len(text), last + _AROUND)))
    place = next((i for i, word in enumerate(words) if word.start == start), None)
    if place is None:
        return None
    found = _Parser(words[max(0, place - 2) : place + LONGEST]).at(min(place, 2))
    return next((node for node in found.values() if node.end == last), None)
