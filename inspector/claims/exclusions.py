"""Tell figures from numbers that are none: dates, names, lists, telephone numbers, pronouns."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from inspector.claims.grammar import Grammar
from inspector.claims.model import Timex
from inspector.claims.numbers import Amount
from inspector.claims.units import unit_after
from inspector.documents.model import Span
from inspector.language.lexicon import lexicon
from inspector.language.model import Mark

_PRONOUN_BEFORE = frozenset(
    {"no", "the", "this", "that", "any", "every", "each", "which", "some", "another", "other"}
)
_NEVER_AFTER_ONE = frozenset({"day", "another", "such", "thing", "of", "side", "way", "time"})


_OF_TENNIS = re.compile(
    r"(?i)\b(?:for|in|the|of|mixed|men[’']s|women[’']s|and)\s+(?:doubles|triples)$"
)
_MEASURED = frozenset({"length", "area", "volume", "mass", "speed", "temperature", "share"})


class Exclusions:
    """Knows what in one document is no figure."""

    def __init__(self, grammar: Grammar, timexes: Sequence[Timex]) -> None:
        self._grammar = grammar
        self._text = grammar.text
        self._taken = [timex.span for timex in timexes] + [
            mark.span for mark in grammar.parse.timexes if mark.label == "clock"
        ]
        self._taken.sort()
        self._block_starts = {block.span.start for block in grammar.document.blocks}

    def without_date(self, mark: Mark) -> Mark:
        """Cut a year off that only seems to begin a range: "of 2025 to 960,000 units"."""
        index = bisect_right(self._taken, mark.span.start, key=lambda taken: taken.end)
        if mark.label != "range" or index == len(self._taken):
            return mark
        found = re.match(r"\s+(?:to|and)\s+", self._text[self._taken[index].end : mark.span.end])
        if not self._taken[index].overlaps(mark.span) or found is None:
            return mark
        start = self._taken[index].end + found.end()
        return Mark(Span(start, mark.span.end), "amount", mark.origin)

    def is_excluded(self, mark: Mark) -> bool:
        """Tell whether a marked number is part of a date, a name, or the page's furniture."""
        span, text = mark.span, self._text
        block = self._grammar.document.block_at(span.start)
        if block is not None and self._grammar.document.blocks[block].role.is_furniture:
            return True
        if self.in_date(span) or _OF_TENNIS.search(text[max(0, span.start - 16) : span.end]):
            return True
        before, after = text[max(0, span.start - 2) : span.start], text[span.end : span.end + 2]
        if before[-1:].isalnum() or before[-1:] in {"_", "#", "@"}:
            return True
        if len(before) == 2 and before[1] in "-–/.:" and before[0].isalnum():
            return True  # Su-34, 2012-13, 1:30
        if re.match(r"[-–/:]\d|[.:]\d|@", after):
            return True  # telephone and version numbers, clock times
        if text[span.start : span.start + 1].isdigit() and re.match(r"(?:st|nd|rd|th)\b", after):
            return True
        mention = self._grammar.mention_over(span)
        if mention is None or span.covers(mention.span):
            return False
        unit = unit_after(self._text, span.end)
        if unit is not None and unit.unit.dimension in _MEASURED and unit.end <= mention.span.end:
            return False  # a model takes "Le 5 km" for a title
        return mention.span.start < span.start or self._starts_name(mention.span, span)

    def _starts_name(self, name: Span, number: Span) -> bool:
        """Tell whether the name that a number begins is a real one: "Three Mile Island"."""
        rest = self._text[number.end : name.end].split()
        return number.start == name.start and all(word[:1].isupper() for word in rest)

    def in_date(self, span: Span) -> bool:
        """Tell whether a stretch of text is part of a date expression."""
        index = bisect_right(self._taken, span.start, key=lambda taken: taken.end)
        return index < len(self._taken) and self._taken[index].overlaps(span)

    def is_name_or_list(self, number: Span, amount: Amount) -> bool:
        """Tell whether a number without a currency is a pronoun, a list number or a name's."""
        grammar, text = self._grammar, self._text
        words = text[number.start : number.end]
        if words.lower() == "one":
            return self._is_pronoun(number)
        if "/" in words and not re.match(r"\s+of\b|\s?%", text[number.end :][:8]):
            return not re.search(r"\d[ ]\d", words)
        if number.start in self._block_starts and re.match(r"[.)]\s", text[number.end :][:2]):
            return True
        index = grammar.token_at(number.start)
        if index is None or index == 0 or amount.kind != "amount":
            return False
        return self._follows_name(index, number)

    def _follows_name(self, index: int, number: Span) -> bool:
        """Tell "Section 230" and "Falcon 9": a name before the figure, and no unit after it."""
        grammar, text = self._grammar, self._text
        before = grammar.tokens.words[index - 1]
        if not re.fullmatch(r"\s", text[grammar.tokens.ends[index - 1] : number.start] or "x"):
            return False
        if unit_after(text, number.end) is not None:
            return False
        listed = before.lower() in lexicon("nouns")["names"]["words"]
        after = index + 1 if index + 1 < len(grammar.tokens) else None
        plural = after is not None and grammar.tokens.tags[after] == "NNS"
        if listed and not plural:
            return before[:1].isupper() or before.lower() in {"no", "no.", "page", "number", "day"}
        if not grammar.tokens.tags[index - 1].startswith("NNP") or plural:
            return False
        return (
            not grammar.tokens.words[index].isalpha()
            and before[:1].isupper()
            and after is not None
            and (
                grammar.tokens.tags[after].startswith("NN")
                or grammar.tokens.tags[after] in {".", ",", "POS"}
            )
            and grammar.mention_over(Span(number.start - 2, number.start - 1)) is None
        )

    def _is_pronoun(self, number: Span) -> bool:
        grammar = self._grammar
        index = grammar.token_at(number.start)
        if index is None or index + 1 >= len(grammar.tokens):
            return True
        after, tag = grammar.tokens.words[index + 1].lower(), grammar.tokens.tags[index + 1]
        before = grammar.tokens.words[index - 1].lower() if index else ""
        if before in _PRONOUN_BEFORE or after in _NEVER_AFTER_ONE:
            return True
        return not (tag.startswith(("NN", "JJ")) or after == "-")
