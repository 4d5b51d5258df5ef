"""Remember what the figures of a text measure, for those that share or take up what was told."""

import re
from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from inspector.claims.model import Quantity
from inspector.claims.quantities.figures import Figure
from inspector.claims.subjects.stretches import Stretches
from inspector.documents.model import Span
from inspector.language.lexicon import Ending

# The base of a figure whose subject has it alone: others of its row have subjects of their own.
OWN = "-"
_UNLIKE = 1000  # times as many are something else
_WHOLE = 100  # percent
_AGAINST = Ending(
    r"(?i)\b(?:against|compared\s+with|compared\s+to|versus)\s+an?\s+(?:[\w-]+\s+){1,4}of\s+$",
    ["of"],
)
_OF_WHICH = re.compile(r"(?i),\s+of\s+which\b")


class Subject(msgspec.Struct, frozen=True):
    """What a figure measures.

    `noun` is the counted noun and `deed` what was done to it, which the next figures of a row leave
    out, `base` what these are parts of; `place` is where the words stand. `mover` is what rose or
    fell, where the words are those of its move; `against` what the figure is told above or below.
    `gap` are the words up to the object, which the next figures put their own behind.
    """

    words: str
    place: Span | None = None
    noun: str = ""
    deed: str = ""
    base: str = ""
    mover: str = ""
    against: str = ""
    gap: str = ""


class Told:
    """The figures of one sentence so far, and the last one before it."""

    def __init__(self, stretches: Stretches) -> None:
        self._stretches = stretches
        self._outline = stretches.outline
        self._grammar = stretches.outline.grammar
        self._row: list[tuple[Figure, Subject]] = []
        self._row_before: list[tuple[Figure, Subject]] = []
        self._last: tuple[Figure, Subject] | None = None
        self._last_counted: tuple[Figure, Subject] | None = None
        self._named = Subject("")
        self._opening = 0
        self._any_by_unit: dict[str, tuple[Figure, Subject]] = {}
        self._by_unit: dict[str, tuple[Figure, Subject]] = {}
        self._by_value: dict[Quantity, Subject] = {}
        self._paragraphs: dict[int, int] = {}

    @property
    def row(self) -> Sequence[tuple[Figure, Subject]]:
        """Return the figures of the sentence so far."""
        return self._row

    @property
    def named(self) -> Subject:
        """Return the last subject, in the words of its move."""
        return self._named

    def last_like(self, figure: Figure) -> tuple[Figure, Subject] | None:
        """Return the last figure that "it" can stand for: no nine days, where it is 71 million."""
        last, size = self._last, figure.quantity.high
        if last is None or figure.quantity.unit.name or last[0].quantity.high * _UNLIKE > size:
            return last
        like = [
            told
            for told in self._by_unit.values()
            if size < told[0].quantity.high * _UNLIKE < size * _UNLIKE**2
        ]
        return max(like, key=lambda told: told[0].span.start, default=last)

    @property
    def last_counted(self) -> tuple[Figure, Subject] | None:
        """Return the last figure that counts something."""
        return self._last_counted

    def open(self, sentence: Span) -> None:
        """Begin anew where a sentence begins."""
        self._opening = sentence.start
        if self._row and self._row[-1][0].span.start < sentence.start:
            self._row_before, self._row = self._row, []

    def add(self, figure: Figure, subject: Subject) -> None:
        """Remember what a figure measures; what the next ones share is what moved, not its rise.

        An age is that of a person, and shared by nobody.
        """
        if figure.kind == "age":
            return
        moved = replace(subject, words=subject.mover) if subject.mover else subject
        self._row.append((figure, moved))
        self._named = subject
        if figure.quantity.unit.dimension == "currency":
            self._by_value.setdefault(figure.quantity, moved)
        self._any_by_unit[figure.quantity.unit.name] = figure, subject
        if subject.noun and is_counted(figure):
            self._last_counted = figure, subject
        if not subject.mover and not self._is_aside(figure) and not subject.against:
            self._last = self._by_unit[figure.quantity.unit.name] = figure, subject

    def included(self, figure: Figure, subject: Subject) -> Subject:
        """Add the whole to "costs of $21 million, of which the state will pay $15 million"."""
        if not self._row or not subject.words or figure.quantity.unit.dimension == "share":
            return subject
        whole, of = self._row[-1]
        between = self._grammar.text[whole.span.end : figure.span.start]
        if not of.words or not _OF_WHICH.match(between):
            return subject
        return replace(subject, words=f"{subject.words} of {of.words}")

    def _is_aside(self, figure: Figure) -> bool:
        """Tell "against a normal level of 3.1 metres": "it" is not what stands there."""
        start = figure.span.start
        near = max(self._opening, start - 60)
        return _AGAINST.search(self._grammar.text, near, start) is not None

    def restated(self, figure: Figure, before: int | None) -> Subject | None:
        """Return what "the 618 million" is, a sum that the text has told."""
        if before is None or self._outline.lower[before] not in {"the", "that", "this"}:
            return None
        return self._by_value.get(figure.quantity)

    def moved_before(self, figure: Figure) -> Subject | None:
        """Return what the figure before in this unit measures, be it the size of a move."""
        last = self._any_by_unit.get(figure.quantity.unit.name)
        block = self._grammar.document.block_at
        if last is None or block(last[0].span.start) != block(figure.span.start):
            return None
        return last[1]

    def pointed_at(self, figure: Figure) -> Subject | None:
        """Return what "that is" goes on from: what rose or fell last, or was told last."""
        moved = self.moved_before(figure)
        if moved is not None and moved.mover:
            return replace(moved, words=moved.mover)
        return self._last[1] if self._last is not None else None

    def previous(self, figure: Figure, *, alike: bool = False) -> Subject | None:
        """Return what the last figure of the paragraph measures, or the last one in this unit."""
        for last in (self._by_unit.get(figure.quantity.unit.name), None if alike else self._last):
            if last is not None and not self.paragraphs_between(last[0], figure):
                return last[1]
        return None

    def counted_before(self, figure: Figure, paragraphs: int = 0) -> Subject | None:
        """Return what was counted last, for a bare number, so many paragraphs before at most."""
        last = self._last_counted
        if last is None or figure.quantity.unit.name:
            return None
        return last[1] if self.paragraphs_between(last[0], figure) <= paragraphs else None

    def first_told(self, figure: Figure) -> Subject | None:
        """Return what the first figure of the sentence before counts, be it bare as this one."""
        if not self._row_before or not is_counted(figure):
            return None
        counted = (told for told in self._row_before if is_counted(told[0]))
        return next((subject for _, subject in counted), None)

    def told_last(self, figure: Figure) -> Subject | None:
        """Return what the last figure in this unit measures, at most a paragraph before.

        Percentage points are of what was told in percent.
        """
        unit = figure.quantity.unit.name
        last = self._by_unit.get("percent" if unit == "percentage point" else unit)
        return None if last is None or self.paragraphs_between(last[0], figure) > 1 else last[1]

    def paragraphs_between(self, one: Figure, other: Figure) -> int:
        """Return how many paragraphs a figure stands behind another one."""
        return self._paragraph(other.span.start) - self._paragraph(one.span.start)

    def _paragraph(self, start: int) -> int:
        """Return in which paragraph a figure stands; each is asked for with all that follow it."""
        found = self._paragraphs.get(start)
        if found is None:
            found = self._paragraphs[start] = self._grammar.document.block_at(start) or 0
        return found

    def told_alike(self, figure: Figure) -> Subject | None:
        """Return what the first figure of the sentence before measures that is of one kind."""
        alike = (told for told in self._row_before if is_alike(figure, told[0]))
        return next((subject for _, subject in alike), None)

    def latest(self) -> Subject | None:
        """Return what the figure before measures, in the same sentence."""
        return self._row[-1][1] if self._row else None


def is_counted(figure: Figure) -> bool:
    """Tell a figure that counts something, or may."""
    return figure.quantity.unit.dimension in {"count", ""}


def is_alike(figure: Figure, other: Figure) -> bool:
    """Tell whether two figures can be of one measure: a bare one shares the other's unit."""
    one, two = figure.quantity.unit.name, other.quantity.unit.name
    if not one and other.quantity.unit.dimension == "share" and figure.quantity.high > _WHOLE:
        return False  # "186, or 12%, compared with 248"
    return not one or one == two or two.startswith(f"{one} / ")
