"""What is painted on the article: one sorted list of marks, computed once for an analysis."""

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass

from inspector.analysis.model import Analysis
from inspector.checks.model import Severity
from inspector.documents.model import Span
from inspector.report.kinds import GROUPS, kind_of

TITLES = {**GROUPS, "issue": "Issues"}
"""What the marks of each kind are called."""

KINDS = tuple(TITLES)


@dataclass(frozen=True, slots=True, order=True)
class Highlight:
    """One mark. `depth` is how many other marks hold it: the outermost has 0 and keeps the fill.

    `index` is that of the mention, claim, timex or finding that it stands for.
    """

    span: Span
    kind: str
    index: int
    depth: int = 0


def highlights(analysis: Analysis) -> tuple[Highlight, ...]:
    """Return the marks of an analysis by place, the outer before the inner.

    An issue is a line without fill; it neither holds other marks nor is held.
    """
    found = [
        *(Highlight(m.span, kind_of(m.label), i) for i, m in enumerate(analysis.mentions)),
        *(Highlight(t.span, "date", i) for i, t in enumerate(analysis.timexes)),
        *(Highlight(c.span, "figure", i) for i, c in enumerate(analysis.claims)),
    ]
    found.sort(key=lambda mark: (mark.span.start, -mark.span.end, KINDS.index(mark.kind)))
    nested: list[Highlight] = []
    holders: list[Highlight] = []
    for mark in found:
        while holders and holders[-1].span.end <= mark.span.start:
            holders.pop()
        depth = len(holders)
        nested.append(Highlight(mark.span, mark.kind, mark.index, depth))
        holders.append(mark)
    issues = _issues(analysis)
    return tuple(
        sorted(
            nested + issues,
            key=lambda mark: (mark.span.start, -mark.span.end, mark.depth, mark.kind == "issue"),
        )
    )


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
        here = [m for m in self.within(Span(offset, offset + 1)) if m.kind in kinds]
        return min(here, key=lambda mark: (len(mark.span), mark.kind != "issue"), default=None)
