"""Mark what patterns match, near the words that trigger them.

Trying dozens of patterns at every character would cost more than the neural pipeline. A trigger
is looked up once for each word type; patterns are tried only at the few words before a trigger, and
of these only at such as can begin a mark.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc, SpanGroup

from inspector.language.layout import layout_of

_AFTER_DASH = re.compile(r"(?<=[-–—])[\d$£€¥]")
_LETTERS = re.compile(r"[^\W\d_]+")
Patterns = Sequence[tuple[str, re.Pattern[str]]]
_Found = tuple[int, int, str]  # start, end, label


class PatternMarker:
    """A component that fills `doc.spans[group]`.

    The exact characters of each mark stand in the group's `attrs["offsets"]`, since a mark may
    end inside a token. A pattern named "" takes its label from the last group that matched.
    """

    def __init__(
        self,
        group: str,
        patterns: Patterns,
        triggers: frozenset[str],
        openers: frozenset[str],
        before: int,
    ) -> None:
        self._group = group
        self._patterns = patterns
        self._triggers = triggers
        self._before = before
        self._openers = openers
        self._is_trigger: dict[str, bool] = {}
        self._is_opener: dict[str, bool] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Mark one document."""
        found = list(self._find(doc))
        spans = [
            doc.char_span(start, end, label=label, alignment_mode="expand")
            for start, end, label in found
        ]
        doc.spans[self._group] = SpanGroup(
            doc,
            name=self._group,
            attrs={"offsets": [(start, end) for start, end, _ in found]},
            spans=[span for span in spans if span is not None],
        )
        return doc

    def _find(self, doc: Doc) -> Iterator[_Found]:
        layout, done = layout_of(doc), 0
        text, begins = layout.text, layout.starts
        tried: dict[int, _Found | None] = {}  # where words begin, many times between triggers
        for index, word in enumerate(layout.words):
            trigger = self._is_trigger.get(word)
            if trigger is None:
                trigger = self._is_trigger[word] = self._triggers_at(word)
            if not trigger or begins[index] < done:
                continue
            nearby = range(max(0, index - self._before), index + 1)
            starts = [
                begins[at] for at in nearby if begins[at] >= done and self._opens(layout.words[at])
            ]
            for start in starts:
                if start not in tried:
                    tried[start] = self._longest(text, start)
            match = _furthest((tried[start] for start in starts), begins[index])
            end = begins[index] + len(word)
            match = match or self._inside(text, begins[index], end)
            while match is not None:
                yield match
                done = match[1]
                match = self._inside(text, done, end)

    def _inside(self, text: str, start: int, end: int) -> _Found | None:
        """Return a match after a dash in a token: "3km-5km" has two marks, "foot-5" one."""
        found = _AFTER_DASH.search(text, start, end)
        return self._longest(text, found.start()) if found is not None else None

    def _opens(self, word: str) -> bool:
        """Tell whether a mark may begin with a word: what begins with a letter is looked up."""
        opens = self._is_opener.get(word)
        if opens is None:
            first = _LETTERS.match(word.lower())
            opens = first is None or first[0] in self._openers or self._triggers_at(word)
            self._is_opener[word] = opens
        return opens

    def _triggers_at(self, word: str) -> bool:
        lower = word.lower()
        if any(character.isnumeric() for character in word):
            return True
        return (
            lower.rstrip(".") in self._triggers
            or lower.endswith("fold")
            or any(part in self._triggers for part in lower.split("-"))
        )

    def _longest(self, text: str, start: int) -> _Found | None:
        best: _Found | None = None
        for label, pattern in self._patterns:
            match = pattern.match(text, start)
            if match and (best is None or match.end() > best[1]) and match.end() > start:
                best = (start, match.end(), label or match.lastgroup or "")
        return best


def _furthest(matches: Iterable[_Found | None], trigger: int) -> _Found | None:
    """Return the match that ends last and holds the trigger; of equals, the longest."""
    best: _Found | None = None
    for match in matches:
        if match is not None and match[1] > trigger and (best is None or match[1] > best[1]):
            best = match
    return best
