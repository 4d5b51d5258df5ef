"""Say what a rise or a fall is called, "rise in exports", and know the verbs that move a figure."""

import re
from collections.abc import Iterator
from functools import cache

from inspector.claims.model import Direction
from inspector.language.lexicon import any_of, lexicon

_NEAR = 30  # characters before the figure in which its verb stands


def named_move(subject: str, direction: Direction, before: str) -> str:
    """Return the name of a move of `subject`; `before` is the sentence up to the figure."""
    found = list(_moving().finditer(before, max(0, len(before) - _NEAR)))
    name = str(lexicon("measures")["moves"][direction.value])
    if found:
        name = _names()[found[-1][0].lower()]
    subject = subject.removeprefix("share of ")
    first = subject.split(" ", 1)[0].lower()
    if subject.lower().rpartition(" ")[2] in _nouns():
        return subject  # "pay rise"
    if not subject or first in {other.split()[0] for other in _all_names()}:
        return subject or name.split()[0]
    return f"{name} {lowered(subject)}"


def lowered(words: str) -> str:
    """Return one word without its capital, which opened a sentence: "Exports" but "Halm"."""
    return words.lower() if words.istitle() and words.endswith("s") and " " not in words else words


def _all_names() -> Iterator[str]:
    moves = lexicon("measures")["moves"]
    yield from (moves["up"], moves["down"], *moves["by_word"])


@cache
def _names() -> dict[str, str]:
    names = lexicon("measures")["moves"]["by_word"]
    return {word: name for name, words in names.items() for word in words}


@cache
def _nouns() -> frozenset[str]:
    directions = lexicon("directions")
    return frozenset((*directions["up"]["nouns"], *directions["down"]["nouns"]))


@cache
def _moving() -> re.Pattern[str]:
    return re.compile(rf"(?i)\b(?:{any_of(_names())})\b")


@cache
def went_words() -> re.Pattern[str]:
    """Return the pattern of verbs that lead from one figure to another, either way."""
    directions = lexicon("directions")
    creeping = [
        verb.removesuffix(" up") for verb in directions["up"]["verbs"] if verb.endswith(" up")
    ]
    return re.compile(rf"(?i)\b(?:{any_of([*directions['went']['words'], *creeping])})\b")
