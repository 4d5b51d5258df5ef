"""Where patterns of words match in a text, found in one pass for the many who ask for them."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from inspector.language.lexicon import folded

_WORD = re.compile(r"\w+|[,;]")


@dataclass(frozen=True, slots=True, eq=False)
class Phrases:
    r"""A pattern that begins with `\b`, and the words, in lower case, that it can begin with.

    Each is made once and known by itself: to hash a long pattern takes longer than to use it.
    """

    pattern: re.Pattern[str]
    first: frozenset[str]


class Words:
    """Where each word of a text stands, and each comma and semicolon.

    Hundreds of phrases in either case are slow to try at every character; here they are tried at
    the few words that one can begin with.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = starts = defaultdict[str, list[int]](list)
        for found in _WORD.finditer(folded(text)):
            starts[found[0]].append(found.start())

    def starts(self, words: frozenset[str]) -> list[int]:
        """Return where any of some words begin, in order."""
        known = words & self._starts.keys()
        return sorted(chain.from_iterable([self._starts[word] for word in known]))

    def find(self, phrases: Phrases, end: int | None = None) -> Iterator[re.Match[str]]:
        """Yield the matches that end before a character, in order; no two overlap."""
        stop, done = len(self._text) if end is None else end, 0
        for start in self.starts(phrases.first):
            if start >= stop:
                return
            found = phrases.pattern.match(self._text, start, stop) if start >= done else None
            if found is not None:
                done = found.end()
                yield found


class Occurrences:
    """The matches of one pattern, in order; none is empty and no two overlap."""

    def __init__(self, matches: Iterator[re.Match[str]]) -> None:
        self._matches = tuple(matches)
        self._starts = [match.start() for match in self._matches]

    def within(self, start: int, end: int) -> re.Match[str] | None:
        """Return the first match that lies between two characters."""
        index = bisect_left(self._starts, start)
        if index == len(self._matches) or self._matches[index].end() > end:
            return None
        return self._matches[index]

    def has(self, start: int) -> bool:
        """Tell whether a match begins at a character."""
        index = bisect_left(self._starts, start)
        return index < len(self._starts) and self._starts[index] == start
