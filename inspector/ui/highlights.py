"""What is painted on the article: one sorted list of marks, computed once for an analysis."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import merge

from inspector.analysis.decisions import Review, State
from inspector.analysis.model import Analysis
from inspector.checks.model import Severity
from inspector.claims.wording import claim_words, source_words, when_words
from inspector.documents.model import Page, Span
from inspector.language.model import Entity
from inspector.phrases import phrases
from inspector.report.kinds import GROUPS, kind_of
from inspector.ui.slices import OFTEN, Work, at_once, emptied
from inspector.ui.translation import said

phrase = phrases(__name__)


TITLES = {
    **GROUPS,
    "other": phrase("Other names"),
    "note": phrase("Notes"),
    "issue": phrase("Issues"),
}
"""What the marks of each kind are called."""

KINDS = tuple(TITLES)

_RANKS = {kind: rank for rank, kind in enumerate(KINDS)}
_Found = tuple[int, int, int, int, Span]
"""What a mark is sorted by: start, end (negative), the rank of its kind, index; then its span."""

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


def highlights(analysis: Analysis) -> Sequence[Highlight]:
    """Return the marks of an analysis by place, the outer before the inner.

    An issue is a line without fill; it neither holds other marks nor is held.
    """
    return at_once(gathered(analysis)).all


def gathered(analysis: Analysis) -> Work["Marks"]:
    """Find the marks of an analysis, a few at a time, in the order of `highlights`."""
    reviewed = {review.place.span: sign_of(review) for review in analysis.reviews}
    marked: set[Span] = set()
    kinds: tuple[Iterator[tuple[Span, str]], ...] = (
        ((mention.span, kind_of(mention.label)) for mention in analysis.mentions),
        ((timex.span, "date") for timex in analysis.timexes),
        ((claim.span, "figure") for claim in analysis.claims),
    )
    found: list[list[_Found]] = [[] for _ in kinds]
    for each, into in zip(kinds, found, strict=True):
        for index, (span, kind) in enumerate(each):
            into.append((span.start, -span.end, _RANKS[kind], index, span))
            if reviewed and span in reviewed:
                marked.add(span)
            if not index % OFTEN:
                yield
        into.sort()  # as good as sorted already, which takes no time
    found.append(sorted(_notes(analysis, marked)))
    issues: list[_Found] = []
    for index, finding in enumerate(analysis.findings):
        if finding.severity is Severity.WARNING and finding.spans:
            span = finding.spans[0]
            issues.append((span.start, -span.end, _RANKS["issue"], index, span))
        if not index % OFTEN:
            yield
    issues.sort()
    flat = (Highlight(span, "issue", index) for _, _, _, index, span in issues)
    marks = merge(_nested(merge(*found), reviewed), flat, key=_order)
    return (yield from Marks.of(marks))


def _nested(found: Iterable[_Found], signs: dict[Span, str]) -> Iterator[Highlight]:
    """Yield marks that know how many others hold them."""
    holders: list[int] = []  # where they end
    for start, end, rank, index, span in found:
        while holders and holders[-1] <= start:
            holders.pop()
        sign = signs.pop(span, "") if signs else ""  # the outermost mark of a place has it
        yield Highlight(span, KINDS[rank], index, len(holders), sign)
        holders.append(-end)


def _order(mark: Highlight) -> tuple[int, int, int, bool]:
    return (mark.span.start, -mark.span.end, mark.depth, mark.kind == "issue")


def sign_of(review: Review) -> str:
    """Return the character that tells what an editor says of a place."""
    return SIGNS.get(review.state, "✎" if review.note or review.link else "")


def verified_paragraphs(analysis: Analysis) -> list[tuple[Highlight, Highlight]]:
    """Return the first and the last figure of each paragraph whose figures are all verified."""
    verified = {review.place.span for review in analysis.reviews if review.state is State.VERIFIED}
    starts = [block.span.start for block in analysis.document.blocks] if verified else []
    ends = [*starts[1:], len(analysis.document.text)]
    found = []
    for block in sorted({max(0, bisect_right(starts, span.start) - 1) for span in verified}):
        first, last = (
            bisect_left(analysis.claims, place, key=lambda claim: claim.span.start)
            for place in (starts[block], ends[block])
        )
        figures = [claim.span for claim in analysis.claims[first:last]]
        if figures and verified.issuperset(figures):
            found.append((Highlight(figures[0], "figure", 0), Highlight(figures[-1], "figure", 0)))
    return found


def _notes(analysis: Analysis, marked: Collection[Span]) -> Iterator[_Found]:
    """Yield the places that an editor has marked or noted, where nothing else is marked."""
    for index, review in enumerate(analysis.reviews):
        if review.marked or review.place.span not in marked:
            span = review.place.span
            yield (span.start, -span.end, _RANKS["note"], index, span)


def counts(analysis: Analysis) -> Counter[str]:
    """Return how many marks of each kind an analysis has."""
    found: Counter[str] = Counter()
    for label, number in Counter(mention.label for mention in analysis.mentions).items():
        found[kind_of(label)] += number
    found["date"] += len(analysis.timexes)
    found["figure"] += len(analysis.claims)
    found["note"] += sum(bool(r.note or r.link or r.marked) for r in analysis.reviews)
    found["issue"] += sum(
        f.severity is Severity.WARNING and bool(f.spans) for f in analysis.findings
    )
    return found


class Marks:
    """Highlights to look up by place."""

    def __init__(self) -> None:
        self._all: list[Highlight] = []
        self._starts: list[int] = []
        self._longest = 0

    @classmethod
    def of(cls, found: Iterable[Highlight | None]) -> Work["Marks"]:
        """Take highlights in order of place, as `highlights` returns them, a few at a time.

        None stands for one that is left out.
        """
        made = cls()
        for count, mark in enumerate(found):
            if mark is not None:
                made._all.append(mark)
                made._starts.append(mark.span.start)
                made._longest = max(made._longest, len(mark.span))
            if not count % OFTEN:
                yield
        return made

    @property
    def all(self) -> Sequence[Highlight]:
        """Return all of them, in order."""
        return self._all

    def forgotten(self) -> Work[None]:
        """Let go of all of them, a few at a time: nobody shows them any more."""
        yield from emptied(self._all)

    def within(self, span: Span) -> tuple[Highlight, ...]:
        """Return the marks that share a character with `span`, in order."""
        first = bisect_left(self._starts, span.start - self._longest)
        last = bisect_left(self._starts, span.end)
        return tuple(mark for mark in self._all[first:last] if mark.span.overlaps(span))

    def on_page(self, page: Page) -> tuple[Highlight, ...]:
        """Return the marks on a page, those on text carried from it first."""
        return tuple(mark for part in page.stretches for mark in self.within(part.span))

    def at(self, offset: int, kinds: frozenset[str]) -> Highlight | None:
        """Return the innermost mark of these kinds over a character."""
        return next(iter(self.stack(Span(offset, offset + 1), kinds)), None)

    def stack(self, span: Span, kinds: frozenset[str]) -> tuple[Highlight, ...]:
        """Return the marks of these kinds that share a character with `span`, inner ones first."""
        here = [mark for mark in self.within(span) if mark.kind in kinds]
        return tuple(sorted(here, key=lambda mark: (len(mark.span), mark.kind != "issue", mark)))

    def holding(self, analysis: Analysis, words: str) -> Work["Marks"]:
        """Find the marks of which something known holds all of these words."""
        wanted = words.casefold().split()
        if not wanted:
            return self
        held = (mark if _holds(_words_of(analysis, mark), wanted) else None for mark in self._all)
        return (yield from Marks.of(held))


def _holds(words: str, wanted: Collection[str]) -> bool:
    folded = words.casefold()
    return all(word in folded for word in wanted)


def _words_of(analysis: Analysis, mark: Highlight) -> str:
    """Return what a mark is looked up by: its own words, and those on its card."""
    own = mark.span.of(analysis.document.text)
    review = analysis.review_at(mark.span)
    judged = f"{review.state} {review.note} {review.link}" if review else ""
    told: tuple[str, ...] = ()
    match mark.kind:
        case "figure":
            claim = analysis.claims[mark.index]
            sentence = claim.sentence.of(analysis.document.text)
            told = (claim_words(claim), claim.subject, claim.entity, source_words(claim), sentence)
        case "issue":
            finding = analysis.findings[mark.index]
            told = (said(finding.message), said(finding.working))
        case "note":
            pass
        case _ if entity := _entity_of(analysis, mark):
            told = (entity.canonical, *entity.aliases)
        case _:
            told = (said(when_words(analysis.timexes[mark.index].interval)),)
    return " ".join((own, judged, *told))


def _entity_of(analysis: Analysis, mark: Highlight) -> Entity | None:
    """Return the entity of a mark, unless it stands for a date that was read as one."""
    here = analysis.mentions[mark.index : mark.index + 1]
    same = here and here[0].span == mark.span and kind_of(here[0].label) == mark.kind
    return analysis.entities[here[0].entity] if same else None
