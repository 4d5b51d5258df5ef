"""From the marks of a source to a record in the one label scheme."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from prepare.labels import UNKNOWN, Labels, lexicon
from prepare.records import Record
from prepare.spans import is_name, is_title, trim

# The first character, the one after the last, and what the source calls it.
Mark: TypeAlias = tuple[int, int, str]

_CAPITALISED = re.compile(r"(?<![\w’'&.])(?:(?:[A-Z]\.){2,}|[A-Z][\w&]*(?:[-’'][\w&]+)*)")
_LARGE_NEXT = re.compile(r" [A-Z]")
# What stands before a word that begins a sentence, a title or a quotation.
_BEGINS = re.compile(r"(?:[.?!:•][\"'”’)\]]*|\A)\s*[\"“‘'(\[]*\Z")
# There a small word is written large too; another, with a large one behind it, may begin a name.
_SMALL = re.compile(
    r"(?i:an?|the|this|that|these|those|its?|his|her|their|our|my|and|but|or|so|in|on|at|by|for|from|of|"
    r"to|with|after|before|as|if|when|while|since|until|during|under|over|he|she|they|we|you|i|not|no|"
    r"both|former|other|some|all|many|most|two|three)\b"
)


@dataclass(frozen=True, slots=True)
class Annotated:
    """A text with the marks of its source, as they are."""

    id: str
    text: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A source, and how it marks.

    `partial`: persons, bodies and places alone, so that what else is written large is unknown.
    `phrases`: also phrases of small words, which are no names.
    """

    name: str
    partial: bool = False
    phrases: bool = False


def to_record(source: Source, annotated: Annotated, labels: Labels) -> Record:
    """Return the record of a text: names trimmed, labels mapped, peoples added."""
    text = annotated.text
    names: list[Mark] = []
    missing: list[tuple[int, int]] = []
    # The longer of two marks that overlap wins; the shorter says nothing then.
    for start, end, source_label in sorted(annotated.marks, key=lambda m: (m[0] - m[1], m[0])):
        label = labels.of(source_label, text[start:end])
        if label is None or _meet([*names, *missing], start, end):
            continue
        span = trim(text, start, end, label, labels.is_people)
        if span is None or label == UNKNOWN or (source.phrases and not is_name(text[slice(*span)])):
            missing.append((start, end))
        else:
            # Without its article a name may tell better what it is: "the Atlantic".
            again = labels.of(source_label, text[slice(*span)])
            names.append((*span, again if again not in {None, UNKNOWN} else label))
    names += [m for m in _peoples(text, labels) if not _meet([*names, *missing], m[0], m[1])]
    if source.partial:
        taken = [*((start, end) for start, end, _ in names), *missing]
        missing += [span for span in capitalised(text) if not _meet(taken, *span)]
    return Record(source.name, annotated.id, text, tuple(sorted(names)), tuple(sorted(missing)))


def _meet(spans: Iterable[tuple[int, int, str] | tuple[int, int]], start: int, end: int) -> bool:
    return any(span[0] < end and start < span[1] for span in spans)


def _peoples(text: str, labels: Labels) -> Iterator[Mark]:
    for match in labels.peoples_in_text.finditer(text):
        yield match.start(), match.end(), "NORP"


def capitalised(text: str) -> Iterator[tuple[int, int]]:
    """Yield the words written large inside a sentence that may be names: no title, no month."""
    calendar = lexicon("calendar")
    dates = {*calendar["months"], *calendar["weekdays"]}
    for match in _CAPITALISED.finditer(text):
        word = match[0].removesuffix("'s").removesuffix("’s")
        if len(word) < 2 or word.lower() in dates or is_title(word):
            continue
        begins = _BEGINS.search(text, max(0, match.start() - 8), match.start())
        before_large = _LARGE_NEXT.match(text, match.end()) and not _SMALL.match(word)
        if not begins or before_large:
            yield match.start(), match.start() + len(word)
