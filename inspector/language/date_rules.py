"""Compile the grammar in `resources/lexicons/dates.toml`: which rules can begin at which words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache, reduce
from operator import or_

from inspector.language.calendar import Form, holiday_names, words_of
from inspector.language.lexicon import lexicon


@dataclass(frozen=True, slots=True)
class Item:
    """One place in a pattern: the words, classes and entries of which one stands there."""

    words: frozenset[str]
    classes: tuple[str, ...]
    entries: tuple[str, ...]
    name: str
    looks: str  # "!": not ahead, "^": behind, "^!": not behind
    optional: bool


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to say a reading."""

    reading: str
    items: tuple[Item, ...]
    phrase: str = ""
    # For each item after the first that must be there, the keys it can begin with.
    needs: tuple[int, ...] = ()


# The readings that can begin at a word, each with the rules that can.
Plausible = tuple[tuple[str, tuple[Rule, ...]], ...]


class Rules:
    """The grammar, compiled.

    The keys of a word are its classes, and itself if a pattern has it. A set of keys is a number
    with a bit for each: thousands of them are laid over one another for every article.
    """

    def __init__(self) -> None:
        self._bits: dict[str, int] = {}
        dates = lexicon("dates")
        self.choices: dict[str, tuple[str, ...]] = {
            name: tuple(option.strip("<>") for option in options)
            for name, options in dates["choices"].items()
        }
        self._entries = {*dates["readings"], *self.choices, "holiday"}
        self.rules = {
            name: [Rule(name, self._items(pattern)) for pattern in patterns]
            for name, patterns in dates["readings"].items()
        }
        self.rules["holiday"] = [
            Rule("holiday", tuple(_literal(word.text) for word in words_of(phrase)), phrase)
            for phrase in holiday_names()
        ]
        everything = [rule for rules in self.rules.values() for rule in rules]
        self.words = {word for rule in everything for item in rule.items for word in item.words}
        self._first: dict[str, int] = {}
        self.rules = {
            name: [replace(rule, needs=self._needs(rule.items)) for rule in rules]
            for name, rules in self.rules.items()
        }
        self._plausible: dict[tuple[str, int, int], Plausible] = {}

    def keys(self, words: Iterable[str], classes: Iterable[str]) -> int:
        """Return a set of keys."""
        found = 0
        for key in (*words, *(f"<{name}>" for name in classes)):
            found |= self._bits.setdefault(key, 1 << len(self._bits))
        return found

    def plausible(self, entry: str, keys: int, after: int) -> Plausible:
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

    def _can_begin(self, items: Sequence[Item], keys: int, after: int) -> bool:
        """Tell whether items may match two words; one that may be longer is given the doubt."""
        for number, item in enumerate(items, 1):
            if item.looks:
                continue
            if any(keys & self.first(entry) for entry in item.entries):
                return True
            if keys & self.keys(item.words, item.classes):
                rest = items[number:]
                ends = all(other.optional or other.looks for other in rest)
                if ends or after & self._first_of(rest):
                    return True
            if not item.optional:
                return False
        return False

    def _needs(self, items: Sequence[Item]) -> tuple[int, ...]:
        must = [item for item in items if not (item.looks or item.optional)]
        return tuple(self._first_of([item]) for item in must[1:])

    def _items(self, pattern: str) -> tuple[Item, ...]:
        return tuple(self._item(text) for text in pattern.split())

    def _item(self, text: str) -> Item:
        looks = "^!" if text.startswith("^!") else text[0] if text[0] in "^!" else ""
        text = text.removeprefix(looks)
        optional, text = text.endswith("?"), text.removesuffix("?")
        kept = re.fullmatch(r"<(\w+)([:=])(\S+)>", text)
        if kept and kept[2] == ":":
            text = f"<{kept[3]}>"
        options = kept[3].split("|") if kept and kept[2] == "=" else text.split("|")
        angled = [option[1:-1] for option in options if option.startswith("<")]
        return Item(
            words=frozenset(option for option in options if not option.startswith("<")),
            classes=tuple(option for option in angled if option not in self._entries),
            entries=tuple(option for option in angled if option in self._entries),
            name=kept[1] if kept else text.strip("<>") if text == f"<{text[1:-1]}>" else "",
            looks=looks,
            optional=optional,
        )

    def first(self, entry: str) -> int:
        """Return the keys with which an entry can begin."""
        if entry not in self._first:
            parts = (
                [self.first(option) for option in self.choices[entry]]
                if entry in self.choices
                else [self._first_of(rule.items) for rule in self.rules[entry]]
            )
            self._first[entry] = reduce(or_, parts)
        return self._first[entry]

    def _first_of(self, items: Sequence[Item]) -> int:
        found = 0
        for item in items:
            if item.looks:
                continue
            found |= self.keys(item.words, item.classes)
            for entry in item.entries:
                found |= self.first(entry)
            if not item.optional:
                break
        return found


def _literal(word: str) -> Item:
    return Item(frozenset({word}), (), (), "", "", optional=False)


@cache
def date_rules() -> Rules:
    """Return the grammar; it is compiled once."""
    return Rules()


@lru_cache(1 << 14)
def keys_of(form: Form) -> int:
    """Return the keys of a word; none, which is 0, for what no date can hold."""
    rules = date_rules()
    return rules.keys((form.text,) if form.text in rules.words else (), form.classes)
