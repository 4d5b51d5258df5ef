"""Mark what a pattern matches, near the words that trigger it.

Trying a long pattern at every character would cost more than the neural pipeline. A trigger
is looked up once for each word type; the pattern is tried only at the few words before a trigger,
and of these only at such as can begin a mark.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import compress
from typing import NamedTuple

from spacy.tokens import Doc

from inspector.language.layout import layout_of

_AFTER_DASH = re.compile(r"(?<=[-–—])[\d$£€¥]")
_LETTERS = re.compile(r"[^\W\d_]+")


class Found(NamedTuple):
    """The characters of a mark, in the text of the `Doc`, and its label."""

    start: int
    end: int
    label: str


class _Known(dict[str, bool]):
    """What a question has been answered for each word type; it is asked once."""

    def __init__(self, ask: Callable[[str], bool]) -> None:
        super().__init__()
        self._ask = ask

    def __missing__(self, word: str) -> bool:
        answer = self[word] = self._ask(word)
        return answer


class PatternMarker:
    """A component that fills `doc.user_data[group]`.

    A mark takes its label from the last group of the pattern that matched.
    """

    def __init__(
        self,
        group: str,
        pattern: re.Pattern[str],
        triggers: frozenset[str],
        openers: frozenset[str],
        before: int,
    ) -> None:
        self._group = group
        self._pattern = pattern
        self._triggers = triggers
        self._before = before
        self._openers = openers
        self._is_trigger = _Known(self._triggers_at)
        self._is_opener = _Known(self._opens)

    def __call__(self, doc: Doc) -> Doc:
        """Mark one document."""
        doc.user_data[self._group] = list(self._find(doc))
        return doc

    def _find(self, doc: Doc) -> Iterator[Found]:
        layout, done = layout_of(doc), 0
        text, begins = layout.text, layout.starts
        tried: dict[int, Found | None] = {}  # where words begin, many times between triggers
        triggers = map(self._is_trigger.__getitem__, layout.words)
        for index in list(compress(range(len(begins)), triggers)):
            if begins[index] < done:
                continue
            near = slice(max(0, index - self._before), index + 1)
            openers = map(self._is_opener.__getitem__, layout.words[near])
            starts = [start for start in compress(begins[near], openers) if start >= done]
            for start in starts:
                if start not in tried:
                    tried[start] = self._tried(text, start)
            match = _furthest((tried[start] for start in starts), begins[index])
            end = begins[index] + len(layout.words[index])
            match = match or self._inside(text, begins[index], end)
            while match is not None:
                yield match
                done = match[1]
                match = self._inside(text, done, end)

    def _inside(self, text: str, start: int, end: int) -> Found | None:
        """Return a match after a dash in a token: "3km-5km" has two marks, "foot-5" one."""
        found = _AFTER_DASH.search(text, start, end)
        return self._tried(text, found.start()) if found is not None else None

    def _opens(self, word: str) -> bool:
        """Tell whether a mark may begin with a word: with its first letters, or its first sign."""
        lower = word.lower()
        letters = _LETTERS.match(lower)
        return (letters[0] if letters else lower[:1]) in self._openers or self._is_trigger[word]

    def _triggers_at(self, word: str) -> bool:
        lower = word.lower()
        if any(character.isnumeric() for character in word):
            return True
        return (
            lower.rstrip(".") in self._triggers
            or lower.endswith("fold")
            or any(part in self._triggers for part in lower.split("-"))
        )

    def _tried(self, text: str, start: int) -> Found | None:
        match = self._pattern.match(text, start)
        if match is None or match.end() == start:
            return None
        return Found(start, match.end(), match.lastgroup or "")


def _furthest(matches: Iterable[Found | None], trigger: int) -> Found | None:
    """Return the match that ends last and holds the trigger; of equals, the longest."""
    best: Found | None = None
    for match in matches:
        if match is not None and match[1] > trigger and (best is None or match[1] > best[1]):
            best = match
    return best
