"""Put the words of a corpus back into text as it was printed.

Corpora that come as one word a line do not say where spaces were. The rules are those of English
print; where a mark may open or close (a straight quotation mark), it does so by turns.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_CLITICS = ("s", "S", "re", "ve", "ll", "d", "m", "t")
_CLITIC = re.compile(r"(?:n['’]t|['’](?:s|re|ve|ll|d|m|t))", re.IGNORECASE)
_NO_SPACE_BEFORE = frozenset(",.;:?!)]}%”…°′″") | {"...", "''"}
_NO_SPACE_AFTER = frozenset("([{$£€¥“‘#") | {"``", "US$", "A$", "C$"}
_ONE_WORD = frozenset({("can", "not"), ("gon", "na"), ("wan", "na"), ("got", "ta")})
# What some tokenisers wrote for marks that their format could not hold.
_BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}
_QUOTES = {"``": '"', "''": '"'}


@dataclass
class _Marks:
    """Which quotation marks are open."""

    double: bool = False
    single: bool = False


def join(words: Sequence[str], *, torn: bool = False) -> tuple[str, list[tuple[int, int]]]:
    """Return the text of some words, and where each word lies in it.

    `torn` is for corpora that also part words at hyphens, slashes and points: "al - Abadi".
    """
    words = [_BRACKETS.get(word, word) for word in words]
    text = ""
    places: list[tuple[int, int]] = []
    marks = _Marks()
    glued = True
    for index, word in enumerate(words):
        after = words[index + 1] if index + 1 < len(words) else ""
        before = words[index - 1] if index else ""
        left, right = _glue(word, before, after, marks)
        if not (glued or left or (torn and _tied(words, index))):
            text += " "
        written = _QUOTES.get(word, word)
        places.append((len(text), len(text) + len(written)))
        text += written
        glued = right
    return text, places


def _glue(word: str, before: str, after: str, marks: _Marks) -> tuple[bool, bool]:
    """Tell whether a word stands close to the one before it, and to the one after it."""
    if (before.lower(), word.lower()) in _ONE_WORD or (word == '"' and before and not after):
        return True, False
    if word == '"':
        marks.double = not marks.double
        return not marks.double, marks.double
    if word == "'" and not marks.single and after not in _CLITICS and not before.endswith("s"):
        marks.single = True
        return False, True
    if word in {"'", "’"}:
        marks.single = marks.single and after in _CLITICS
        return True, after in _CLITICS
    if _CLITIC.fullmatch(word) or word in _NO_SPACE_BEFORE:
        return True, False
    return False, word in _NO_SPACE_AFTER


def _tied(words: Sequence[str], index: int) -> bool:
    """Tell whether a word was torn off the one before it: "al - Abadi", "4 . 500"."""
    if _is_tie(words, index) or _is_tie(words, index - 1):
        return True
    thousands = index > 1 and words[index - 1] in {".", ","} and words[index - 2][-1:].isdigit()
    return thousands and bool(re.fullmatch(r"\d{3}", words[index]))


def _is_tie(words: Sequence[str], index: int) -> bool:
    """Tell whether a mark stands between two words, alone: two hyphens are a dash."""
    if not 0 < index < len(words) - 1 or words[index] not in {"-", "/"}:
        return False
    return words[index] not in {words[index - 1], words[index + 1]}
