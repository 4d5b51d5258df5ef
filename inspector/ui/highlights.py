"""What is painted on the article: one sorted list of marks, computed once for an analysis."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import groupby

from inspector.analysis.decisions import Review, State
from inspector.analysis.model import Analysis
from inspector.checks.model import Severity
from inspector.claims.wording import claim_words, source_words, when_words
from inspector.documents.model import Span
from inspector.language.model import Entity
from inspector.phrases import phrases
from inspector.report.kinds import GROUPS, kind_of

phrase = phrases(__name__)


TITLES = {
    **GROUPS,
    "other": phrase("Other names"),
    "note": phrase("Notes"),
    "issue": phrase("Issues"),
}
"""What the marks of each kind are called."""

KINDS = tuple(TITLES)

SIGNS = {
    State.VERIFIED: "✔",
    State.QUERIED: "?",
    State.WRONG: "✗",
    State.NOT_CHECKABLE: "∅",
}
"""What stands at a mark for what an editor says of it."""


@dataclass(frozen=True, slots=True, order=True)
class Highlight:
    """One mark. `depth` is how many other marks hold it: the outermost has 0 and keeps the fill.

    `index` is that of the mention, claim, timex, review or finding that it stands for. `sign` tells
    what an editor says of the place, by one character.
    """

    span: Span
    kind: str
    index: int
    depth: int = 0
    sign: str = ""


def highlights(analysis: Analysis) -> tuple[Highlight, ...]:
    """Return the marks of an analysis by place, the outer before the inner.

    An issue is a line without fill; it neither holds other marks nor is held.
    """
    found = [
        *(Highlight(m.span, kind_of(m.label), i) for i, m in enumerate(analysis.mentions)),
        *(Highlight(t.span, "date", i) for i, t in enumerate(analysis.timexes)),
        *(Highlight(c.span, "figure", i) for i, c in enumerate(analysis.claims)),
    ]
    found += _notes(analysis, {mark.span for mark in found})
    signs = {review.place.span: sign_of(review) for review in analysis.reviews}
    found.sort(key=lambda mark: (mark.span.start, -mark.span.end, KINDS.index(mark.kind)))
    nested: list[Highlight] = []
    holders: list[Highlight] = []
    for mark in found:
        while holders and holders[-1].span.end <= mark.span.start:
            holders.pop()
        depth = len(holders)
        sign = signs.pop(mark.span, "") if signs else ""  # the outermost mark of a place has it
        nested.append(Highlight(mark.span, mark.kind, mark.index, depth, sign))
        holders.append(mark)
    issues = _issues(analysis)
    return tuple(
        sorted(
            nested + issues,
            key=lambda mark: (mark.span.start, -mark.span.end, mark.depth, mark.kind == "issue"),
        )
    )


def sign_of(review: Review) -> str:
    """Return the character that tells what an editor says of a place."""
    return SIGNS.get(review.state, "✎" if review.note or review.link else "")


def verified_paragraphs(analysis: Analysis) -> list[tuple[Highlight, Highlight]]:
    """Return the first and the last figure of each paragraph whose figures are all verified."""
    verified = {review.place.span for review in analysis.reviews if review.state is State.VERIFIED}
    if not verified:
        return []
    starts = [block.span.start for block in analysis.document.blocks]
    spans = sorted(claim.span for claim in analysis.claims)
    found = []
    for _, group in groupby(spans, key=lambda span: bisect_right(starts, span.start)):
        figures = tuple(group)
        if verified.issuperset(figures):
            found.append((Highlight(figures[0], "figure", 0), Highlight(figures[-1], "figure", 0)))
    return found


def _notes(analysis: Analysis, marked: Collection[Span]) -> Iterator[Highlight]:
    """Yield the places that an editor has marked or noted, where nothing else is marked."""
    for index, review in enumerate(analysis.reviews):
        if review.marked or review.place.span not in marked:
            yield Highlight(review.place.span, "note", index)


def _issues(analysis: Analysis) -> list[Highlight]:
    return [
        Highlight(finding.spans[0], "issue", index)
        for index, finding in enumerate(analysis.findings)
        if finding.severity is Severity.WARNING and finding.spans
    ]


def counts(analysis: Analysis) -> Counter[str]:
    """Return how many marks of each kind an analysis has."""
    found = Counter(kind_of(mention.label) for mention in analysis.mentions)
    found["date"] += len(analysis.timexes)
    found["figure"] += len(analysis.claims)
    found["note"] += sum(bool(r.note or r.link or r.marked) for r in analysis.reviews)
    found["issue"] += len(_issues(analysis))
    return found


class Marks:
    """Highlights to look up by place."""

    def __init__(self, found: tuple[Highlight, ...] = ()) -> None:
        """Take highlights in order of place, as `highlights` returns them."""
        self.all = found
        self._starts = [mark.span.start for mark in found]
        self._longest = max((len(mark.span) for mark in found), default=0)

    def within(self, span: Span) -> tuple[Highlight, ...]:
        """Return the marks that share a character with `span`, in order."""
        first = bisect_left(self._starts, span.start - self._longest)
        last = bisect_left(self._starts, span.end)
        return tuple(mark for mark in self.all[first:last] if mark.span.overlaps(span))

    def at(self, offset: int, kinds: frozenset[str]) -> Highlight | None:
        """Return the innermost mark of these kinds over a character."""
        return next(iter(self.stack(Span(offset, offset + 1), kinds)), None)

    def stack(self, span: Span, kinds: frozenset[str]) -> tuple[Highlight, ...]:
        """Return the marks of these kinds that share a character with `span`, inner ones first."""
        here = [mark for mark in self.within(span) if mark.kind in kinds]
        return tuple(sorted(here, key=lambda mark: (len(mark.span), mark.kind != "issue", mark)))

    def holding(self, analysis: Analysis, words: str) -> "Marks":
        """Return the marks of which something known holds all of these words."""
        wanted = words.casefold().split()
        if not wanted:
            return self
        held = (m for m in self.all if _holds(_words_of(analysis, m), wanted))
        return Marks(tuple(held))


def _holds(words: str, wanted: Collection[str]) -> bool:
    folded = words.casefold()
    return all(word in folded for word in wanted)


def _words_of(analysis: Analysis, mark: Highlight) -> str:
    """Return what a mark is looked up by: its own words, and those on its card."""
    own = mark.span.of(analysis.document.text)
    review = analysis.review_at(mark.span)
    said = f"{review.state} {review.note} {review.link}" if review else ""
    told: tuple[str, ...] = ()
    match mark.kind:
        case "figure":
            claim = analysis.claims[mark.index]
            sentence = claim.sentence.of(analysis.document.text)
            told = (claim_words(claim), claim.subject, claim.entity, source_words(claim), sentence)
        case "issue":
            finding = analysis.findings[mark.index]
            told = (finding.message, finding.working)
        case "note":
            pass
        case _ if entity := _entity_of(analysis, mark):
            told = (entity.canonical, *entity.aliases)
        case _:
            told = (when_words(analysis.timexes[mark.index].interval),)
    return " ".join((own, said, *told))


def _entity_of(analysis: Analysis, mark: Highlight) -> Entity | None:
    """Return the entity of a mark, unless it stands for a date that was read as one."""
    here = analysis.mentions[mark.index : mark.index + 1]
    same = here and here[0].span == mark.span and kind_of(here[0].label) == mark.kind
    return analysis.entities[here[0].entity] if same else None
