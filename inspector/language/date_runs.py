"""Find the rows of words that may hold a date."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from inspector.language.calendar import Word, is_trigger, words_of
from inspector.language.date_rules import date_rules

LONGEST = 64  # words that are parsed together: what nests in one another nests no deeper
_BEHIND = 3  # words that a figure may be one with: "9 p.m. local time"
_BROAD = 40  # characters of a word that is looked at as a whole
_WRITTEN = re.compile(r"\S+")


@lru_cache(1 << 16)
def _weight(word: str) -> int:
    """Return 2 for what may make a date likely, 0 for what ends every date, 1 for the rest.

    What is asked for stands between white space; a figure is tried behind it, as in "FY 2024".
    """
    words = list(words_of(f"{word} 20"))
    if any(map(str.isdigit, word)) or any(map(is_trigger, words)) or words.pop().text != "20":
        return 2
    vocabulary = date_rules().words
    return int(any(part.classes or part.text in vocabulary for part in words))


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a text between words that no date can hold, those with likely ones.

    To take every word apart would cost more than to parse the dates.
    """
    start, end, likely, near = 0, 0, False, 0
    for found in _WRITTEN.finditer(text):
        word = found[0]
        weight = _weight(word) if len(word) < _BROAD else 2
        if weight or near:
            likely = likely or weight == 2
            near = _BEHIND if weight == 2 else max(0, near - 1)
            end = found.end()
            continue
        if likely:
            yield start, end
        start, likely = found.end(), False
    if likely:
        yield start, end


def find_runs(text: str, breaks: Collection[int]) -> Iterator[list[Word]]:
    """Yield the longest rows of words that dates are made of, and that hold a likely one."""
    vocabulary = date_rules().words
    for start, end in _stretches(text):
        run, likely = list[Word](), False
        for word in words_of(text, start, end):
            known = bool(word.classes) or word.text in vocabulary
            if run and (not known or word.start in breaks or len(run) == LONGEST):
                if likely:
                    yield run
                run, likely = [], False
            if known:
                run.append(word)
                likely = likely or is_trigger(word)
        if likely:
            yield run
