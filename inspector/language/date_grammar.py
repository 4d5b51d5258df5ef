"""Parse date expressions by the grammar in `resources/lexicons/dates.toml`.

The same grammar marks a text and reads a mark: `find_dates` says where expressions stand, and
`date_at` gives the tree of one. What a tree means is none of this module's business.
"""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import accumulate

from inspector.language.calendar import Value, Word, holiday_names, is_trigger, words_of
from inspector.language.lexicon import lexicon

_TOP = "expression"
# Words that are parsed together: what nests in one another nests no deeper than this.
_LONGEST = 64
_AROUND = 40  # characters beside a mark in which its neighbours are looked for
_WRITTEN = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Node:
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


@dataclass(frozen=True, slots=True)
class _Item:
    """One place in a pattern: the words, classes and entries of which one stands there."""

    words: frozenset[str]
    classes: tuple[str, ...]
    entries: tuple[str, ...]
    name: str
    looks: str  # "!": not ahead, "^": behind, "^!": not behind
    optional: bool


@dataclass(frozen=True, slots=True)
class _Rule:
    reading: str
    items: tuple[_Item, ...]
    phrase: str = ""
    # For each item after the first that must be there, the words and classes it can begin with.
    needs: tuple[frozenset[str], ...] = ()


_Parts = tuple[tuple[str, Node | Value], ...]


class _Rules:
    """The grammar, compiled."""

    def __init__(self) -> None:
        dates = lexicon("dates")
        self.choices: dict[str, tuple[str, ...]] = {
            name: tuple(option.strip("<>") for option in options)
            for name, options in dates["choices"].items()
        }
        self._entries = {*dates["readings"], *self.choices, "holiday"}
        self.rules = {
            name: [_Rule(name, self._items(pattern)) for pattern in patterns]
            for name, patterns in dates["readings"].items()
        }
        self.rules["holiday"] = [
            _Rule("holiday", tuple(_literal(word.text) for word in words_of(phrase)), phrase)
            for phrase in holiday_names()
        ]
        everything = [rule for rules in self.rules.values() for rule in rules]
        self.words = {word for rule in everything for item in rule.items for word in item.words}
        self._first: dict[str, frozenset[str]] = {}
        self.rules = {
            name: [replace(rule, needs=self._needs(rule.items)) for rule in rules]
            for name, rules in self.rules.items()
        }
        self._plausible: dict[
            tuple[str, frozenset[str], frozenset[str]],
            tuple[tuple[str, tuple[_Rule, ...]], ...],
        ] = {}

    def keys_of(self, word: Word) -> frozenset[str]:
        """Return the word, if a pattern has it, and its classes."""
        own = (word.text,) if word.text in self.words else ()
        return frozenset((*own, *(f"<{name}>" for name in word.classes)))

    def plausible(
        self, entry: str, keys: frozenset[str], after: frozenset[str]
    ) -> tuple[tuple[str, tuple[_Rule, ...]], ...]:
        """Return the readings of an entry that two words with these keys can begin, by name.

        Choices among choices are taken apart, in order, each reading with its rules.
        """
        found = self._plausible.get((entry, keys, after))
        if found is None:
            rules = {
                reading: tuple(
                    rule for rule in self.rules[reading] if self._can_begin(rule.items, keys, after)
                )
                for reading in self._readings(entry)
            }
            found = tuple((reading, some) for reading, some in rules.items() if some)
            self._plausible[entry, keys, after] = found
        return found

    def _readings(self, entry: str) -> Iterator[str]:
        """Yield what an entry may be: itself, or the readings that it is a choice of."""
        if entry in self.choices:
            for option in self.choices[entry]:
                yield from self._readings(option)
        else:
            yield entry

    def _can_begin(
        self, items: Sequence[_Item], keys: frozenset[str], after: frozenset[str]
    ) -> bool:
        """Tell whether items may match two words; one that may be longer is given the doubt."""
        for number, item in enumerate(items, 1):
            if item.looks:
                continue
            if any(not keys.isdisjoint(self.first(entry)) for entry in item.entries):
                return True
            if not keys.isdisjoint(item.words | {f"<{name}>" for name in item.classes}):
                rest = items[number:]
                ends = all(other.optional or other.looks for other in rest)
                if ends or not after.isdisjoint(self._first_of(rest)):
                    return True
            if not item.optional:
                return False
        return False

    def _needs(self, items: Sequence[_Item]) -> tuple[frozenset[str], ...]:
        must = [item for item in items if not (item.looks or item.optional)]
        return tuple(self._first_of([item]) for item in must[1:])

    def _items(self, pattern: str) -> tuple[_Item, ...]:
        return tuple(self._item(text) for text in pattern.split())

    def _item(self, text: str) -> _Item:
        looks = "^!" if text.startswith("^!") else text[0] if text[0] in "^!" else ""
        text = text.removeprefix(looks)
        optional, text = text.endswith("?"), text.removesuffix("?")
        kept = re.fullmatch(r"<(\w+)([:=])(\S+)>", text)
        if kept and kept[2] == ":":
            text = f"<{kept[3]}>"
        options = kept[3].split("|") if kept and kept[2] == "=" else text.split("|")
        angled = [option[1:-1] for option in options if option.startswith("<")]
        return _Item(
            words=frozenset(option for option in options if not option.startswith("<")),
            classes=tuple(option for option in angled if option not in self._entries),
            entries=tuple(option for option in angled if option in self._entries),
            name=kept[1] if kept else text.strip("<>") if text == f"<{text[1:-1]}>" else "",
            looks=looks,
            optional=optional,
        )

    def first(self, entry: str) -> frozenset[str]:
        """Return the words and classes with which an entry can begin."""
        if entry not in self._first:
            parts = (
                [self.first(option) for option in self.choices[entry]]
                if entry in self.choices
                else [self._first_of(rule.items) for rule in self.rules[entry]]
            )
            self._first[entry] = frozenset().union(*parts)
        return self._first[entry]

    def _first_of(self, items: Sequence[_Item]) -> frozenset[str]:
        found: set[str] = set()
        for item in items:
            if item.looks:
                continue
            found |= item.words | {f"<{name}>" for name in item.classes}
            for entry in item.entries:
                found |= self.first(entry)
            if not item.optional:
                break
        return frozenset(found)


def _literal(word: str) -> _Item:
    return _Item(frozenset({word}), (), (), "", "", optional=False)


@cache
def _rules() -> _Rules:
    return _Rules()


class _Parser:
    """Parses one run of words; what has been tried at a place is remembered."""

    def __init__(self, words: Sequence[Word]) -> None:
        self._words = words
        self._rules = _rules()
        self._keys = [*map(self._rules.keys_of, words), frozenset[str]()]
        # What the words from each one on are and have, to leave out rules that need anything else.
        self._ahead = [*accumulate(reversed(self._keys), frozenset.union)][::-1]
        self._known: dict[tuple[str, int], dict[int, Node]] = {}

    def at(self, place: int, entry: str = _TOP) -> dict[int, Node]:
        """Return the trees that begin at a word, by the number of the word after their last."""
        if place >= len(self._words):
            return {}
        known = self._known.get((entry, place))
        if known is None:
            known = self._known[entry, place] = {}
            keys, after, ahead = self._keys[place], self._keys[place + 1], self._ahead[place]
            for reading, rules in self._rules.plausible(entry, keys, after):
                if not any(_has(ahead, rule.needs) for rule in rules):
                    continue
                if reading == entry:
                    self._parse(rules, place, known)
                else:
                    for end, node in self.at(place, reading).items():
                        known.setdefault(end, node)
        return known

    def _parse(self, rules: Sequence[_Rule], place: int, found: dict[int, Node]) -> None:
        ahead = self._ahead[place]
        for rule in rules:
            if not _has(ahead, rule.needs):
                continue
            for end, parts in self._match(rule.items, 0, place):
                if end > place and end not in found:
                    found[end] = self._node(rule, dict(parts), place, end)

    def _node(self, rule: _Rule, parts: dict[str, Node | Value], place: int, end: int) -> Node:
        if rule.phrase:
            parts["phrase"] = rule.phrase
        return Node(rule.reading, parts, self._words[place].start, self._words[end - 1].end)

    def _match(self, items: Sequence[_Item], number: int, place: int) -> list[tuple[int, _Parts]]:
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

    def _values(self, item: _Item, place: int) -> list[tuple[int, Node | Value]]:
        if place >= len(self._words):
            return []
        word = self._words[place]
        found: list[tuple[int, Node | Value]] = []
        if word.text in item.words:
            found.append((place + 1, word.text))
        for name in item.classes:
            if name in word.classes:
                found.append((place + 1, word.classes[name]))
        for entry in item.entries:
            found += self.at(place, entry).items()
        return found

    def _looks(self, item: _Item, place: int) -> bool:
        if item.looks == "!":
            return not self._values(item, place)
        before = self._words[place - 1].text if place else ""
        return (before in item.words) is (item.looks == "^")


def _has(keys: frozenset[str], needs: Sequence[frozenset[str]]) -> bool:
    for need in needs:
        if keys.isdisjoint(need):
            return False
    return True


@lru_cache(1 << 16)
def _weight(word: str) -> int:
    """Return 2 for what may make a date likely, 0 for what ends every date, 1 for the rest.

    What is asked for stands between white space; a figure is tried behind it, as in "FY 2024".
    """
    words = list(words_of(f"{word} 20"))
    if any(map(str.isdigit, word)) or any(map(is_trigger, words)) or words.pop().text != "20":
        return 2
    vocabulary = _rules().words
    return int(any(part.classes or part.text in vocabulary for part in words))


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a text between words that no date can hold, those with likely ones.

    To take every word apart would cost more than to parse the dates.
    """
    start, end, likely = 0, 0, False
    for found in _WRITTEN.finditer(text):
        word = found[0]
        weight = _weight(word) if len(word) < _AROUND else 2
        if weight:
            likely = likely or weight == 2
            end = found.end()
            continue
        if likely:
            yield start, end
        start, likely = found.end(), False
    if likely:
        yield start, end


def _runs(text: str, breaks: Collection[int]) -> Iterator[list[Word]]:
    """Yield the longest rows of words that dates are made of, and that hold a likely one."""
    vocabulary = _rules().words
    for start, end in _stretches(text):
        run, likely = list[Word](), False
        for word in words_of(text, start, end):
            known = bool(word.classes) or word.text in vocabulary
            if run and (not known or word.start in breaks or len(run) == _LONGEST):
                if likely:
                    yield run
                run, likely = [], False
            if known:
                run.append(word)
                likely = likely or is_trigger(word)
        if likely:
            yield run


def find_dates(text: str, breaks: Collection[int] = frozenset()) -> Iterator[Node]:
    """Yield the date expressions of a text, in order; none runs over a place in `breaks`."""
    for run in _runs(text, breaks):
        parser, place = _Parser(run), 0
        while place < len(run):
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
    found = _Parser(words[max(0, place - 2) : place + _LONGEST]).at(min(place, 2))
    return next((node for node in found.values() if node.end == last), None)
