"""Find the rows of words that may hold a date."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import NamedTuple

from inspector.language.calendar import Word, is_trigger, words_of
from inspector.language.date_rules import keys_of

LONGEST = 64  # words that are parsed together: what nests in one another nests no deeper
_BEHIND = 3  # words that a figure may be one with: "9 p.m. local time"
_BROAD = 40  # characters of a word that is looked at as a whole
_WRITTEN = re.compile(r"\S+")


class _Written(NamedTuple):
    """What stands between white space, and where it begins in the text.

    Its words, counted from its own beginning, are the same wherever it stands; None where they
    depend on what stands behind it.
    """

    start: int
    text: str
    words: tuple[Word, ...] | None


@lru_cache(1 << 16)
def _weight(word: str) -> tuple[int, tuple[Word, ...] | None]:
    """Return 2 for what may make a date likely, 0 for what ends every date, 1 for the rest.

    Behind it are the words that it is made of, None where they may be one with what follows: a
    figure is tried there, as in "FY 2024".
    """
    *words, last = words_of(f"{word} 20")
    forms = [part.form for part in words]
    alone = last.text == "20" and not any(map(str.isdigit, word))
    if not alone or any(map(is_trigger, forms)):
        return 2, tuple(words) if alone else None
    return int(any(map(keys_of, forms))), tuple(words)


def _stretches(text: str) -> Iterator[list[_Written]]:
    """Yield the stretches of a text between words that no date can hold, those with likely ones.

    To take every word apart would cost more than to parse the dates.
    """
    stretch, likely, near = list[_Written](), False, 0
    for found in _WRITTEN.finditer(text):
        word = found[0]
        weight, words = _weight(word) if len(word) < _BROAD else (2, None)
        if weight or near:
            likely = likely or weight == 2
            near = _BEHIND if weight == 2 else max(0, near - 1)
            stretch.append(_Written(found.start(), word, words))
            continue
        if likely:
            yield stretch
        stretch, likely = [], False
    if likely:
        yield stretch


def _words(text: str, stretch: list[_Written]) -> Iterator[Word]:
    """Yield the words of a stretch; only what has a figure is looked for in the text."""
    last = stretch[-1]
    done, stop = 0, last.start + len(last.text)
    for start, written, words in stretch:
        end = start + len(written)
        if words is not None and done <= start:
            for form, first, behind in words:
                yield Word(form, start + first, start + behind)
        elif done < end:
            for word in words_of(text, max(done, start), stop):
                if word.start >= end:
                    break
                done = word.end
                yield word


def find_runs(text: str, breaks: Collection[int]) -> Iterator[list[Word]]:
    """Yield the longest rows of words that dates are made of, and that hold a likely one."""
    for stretch in _stretches(text):
        run, likely = list[Word](), False
        for word in _words(text, stretch):
            known = keys_of(word.form)
            if run and (not known or word.start in breaks or len(run) == LONGEST):
                if likely:
                    yield run
                run, likely = [], False
            if known:
                run.append(word)
                likely = likely or is_trigger(word.form)
        if likely:
            yield run
