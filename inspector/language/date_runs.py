"""Find the rows of words that may hold a date."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from inspector.language.calendar import Form, Word, is_trigger, words_of
from inspector.language.date_rules import keys_of

LONGEST = 64  # words that are parsed together: what nests in one another nests no deeper
_BEHIND = 3  # words that a figure may be one with: "9 p.m. local time"
_BROAD = 40  # characters of a word that is looked at as a whole
_WRITTEN = re.compile(r"\S+")


# A word of a date in what stands between white space: its form, where it begins and ends there, the
# keys of the form, and whether it makes a date likely.
_Part = tuple[Form, int, int, int, bool]


@lru_cache(1 << 16)
def _weight(word: str) -> tuple[int, tuple[_Part, ...] | None]:
    """Return 2 for what may make a date likely, 0 for what ends every date, 1 for the rest.

    Behind it are the words that it is made of, the same wherever it stands; None where they may be
    one with what follows: a figure is tried there, as in "FY 2024".
    """
    *words, last = words_of(f"{word} 20")
    parts = tuple((*part, keys_of(part.form), is_trigger(part.form)) for part in words)
    alone = last.text == "20" and not any(map(str.isdigit, word))
    if not alone or any(likely for *_, likely in parts):
        return 2, parts if alone else None
    return int(any(keys for *_, keys, _ in parts)), parts


# What stands between white space, where it begins in the text, and its words.
_Written = tuple[int, str, tuple[_Part, ...] | None]


def _stretches(text: str) -> Iterator[list[_Written]]:
    """Yield the stretches of a text between words that no date can hold, those with likely ones.

    To take every word apart would cost more than to parse the dates.
    """
    stretch, likely, near = list[_Written](), False, 0
    for found in _WRITTEN.finditer(text):
        word = found[0]
        weight, words = _weight(word) if len(word) < _BROAD else (2, None)
        if weight == 2:
            likely, near = True, _BEHIND
        elif near:
            near -= 1
        elif not weight:
            if likely:
                yield stretch
            if stretch:
                stretch, likely = [], False
            continue
        stretch.append((found.start(), word, words))
    if likely:
        yield stretch


def _words(text: str, stretch: list[_Written]) -> Iterator[_Part]:
    """Yield the words of a stretch, in the text; only what has a figure is looked for there."""
    start, written, _ = stretch[-1]
    done, stop = 0, start + len(written)
    for start, written, parts in stretch:
        end = start + len(written)
        if parts is not None and done <= start:
            for form, first, behind, keys, likely in parts:
                yield form, start + first, start + behind, keys, likely
        elif done < end:
            for word in words_of(text, max(done, start), stop):
                if word.start >= end:
                    break
                done = word.end
                yield *word, keys_of(word.form), is_trigger(word.form)


def find_runs(text: str, breaks: Collection[int]) -> Iterator[list[Word]]:
    """Yield the longest rows of words that dates are made of, and that hold a likely one."""
    for stretch in _stretches(text):
        run, likely = list[tuple[Form, int, int]](), False
        for form, start, end, known, triggers in _words(text, stretch):
            if run and (not known or start in breaks or len(run) == LONGEST):
                if likely:
                    yield list(map(Word._make, run))
                run, likely = [], False
            if known:
                run.append((form, start, end))
                likely = likely or triggers
        if likely:
            yield list(map(Word._make, run))
