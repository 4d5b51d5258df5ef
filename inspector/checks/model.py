"""Checks, the evidence they look at, and what they find."""

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from inspector.claims.model import Claim, Claims, RelationKind, Timex
from inspector.documents.model import Document, Span
from inspector.language.model import Mention, Parse


class Severity(StrEnum):
    """Whether a finding wants the editor's eyes."""

    WARNING = "warning"
    INFO = "info"


class Verdict(StrEnum):
    """What the arithmetic says. It never says that a figure is true."""

    CONSISTENT = "consistent"
    LOOK = "look"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Dismissal:
    """An editor's word that the finding with this key needs no more eyes.

    `reason` is "" where none is given; `when` has its zone.
    """

    key: str
    reason: str
    when: dt.datetime


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a check has recomputed.

    `spans` are the figures it compares, the one that is likely the slip first. `working` is the
    arithmetic in the editor's words, `suggestion` the figure that would fit, in the story's own
    rounding, or "". `key` is the same after a new analysis of the same words, so that an editor's
    decision survives; `dismissed` is that decision, where there is one.
    """

    check: str
    verdict: Verdict
    spans: tuple[Span, ...]
    claims: tuple[str, ...]
    message: str
    working: str
    key: str
    suggestion: str = ""
    dismissed: Dismissal | None = None

    @property
    def severity(self) -> Severity:
        """Return "warning" for what cannot be right, "info" for what holds or is worth a look.

        What an editor has dismissed is no warning any more.
        """
        warns = self.verdict is Verdict.WRONG and self.dismissed is None
        return Severity.WARNING if warns else Severity.INFO

    @classmethod
    def about(
        cls,
        figures: Sequence[Claim | Timex],
        *,
        check: str,
        verdict: Verdict,
        message: str,
        working: str,
        suggestion: str = "",
    ) -> "Finding":
        """Return a finding about figures and dates, the likely slip first."""
        return cls(
            check=check,
            verdict=verdict,
            spans=tuple(figure.span for figure in figures),
            claims=tuple(figure.id for figure in figures if isinstance(figure, Claim)),
            message=message,
            working=working,
            key=":".join((check, *(figure.text for figure in figures))),
            suggestion=suggestion,
        )


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a check may look at: the document, its names and sentences, its claims and dates."""

    document: Document
    parse: Parse
    claims: Claims

    @property
    def text(self) -> str:
        """Return the text that all spans refer to."""
        return self.document.text

    def claim(self, claim_id: str) -> Claim:
        """Return the claim with this id."""
        return self.claims.claims[int(claim_id[1:]) - 1]

    def related(self, *kinds: RelationKind) -> Iterator[tuple[Claim, ...]]:
        """Yield the claims of each relation of these kinds, in the order of its kind."""
        for relation in self.claims.relations:
            if relation.kind in kinds:
                yield tuple(self.claim(claim_id) for claim_id in relation.members)

    def sentence_of(self, span: Span) -> Span:
        """Return the sentence that holds the first character of `span`."""
        sentences = self.parse.sentences
        index = bisect_right(sentences, span.start, key=lambda sentence: sentence.start) - 1
        return sentences[index] if index >= 0 else Span(0, len(self.text))

    def neighbours(self, sentence: Span) -> Iterator[tuple[Span, Span]]:
        """Yield a sentence with the one before it and with the one after it, in one paragraph."""
        sentences = self.parse.sentences
        index = bisect_left(sentences, sentence.start, key=lambda other: other.start)
        for first in (index - 1, index):
            if first >= 0 and first + 1 < len(sentences):
                before, after = sentences[first : first + 2]
                if "\n" not in self.text[before.end - 1 : after.start]:
                    yield before, after

    def mentions_in(self, span: Span) -> Sequence[Mention]:
        """Return the names that begin inside `span`."""
        mentions = self.parse.mentions
        first = bisect_left(mentions, span.start, key=lambda mention: mention.span.start)
        last = bisect_left(mentions, span.end, key=lambda mention: mention.span.start)
        return mentions[first:last]

    def dates_in(self, span: Span) -> Sequence[Timex]:
        """Return the date expressions that begin inside `span`."""
        timexes = self.claims.timexes
        first = bisect_left(timexes, span.start, key=lambda timex: timex.span.start)
        last = bisect_left(timexes, span.end, key=lambda timex: timex.span.start)
        return timexes[first:last]


@dataclass(frozen=True, slots=True)
class Check:
    """One check. In `flags` and `clean`, `[[…]]` marks where a warning must be.

    `on_by_default` is off for a check whose warnings are not yet right often enough.
    """

    id: str
    title: str
    help: str
    run: Callable[[Evidence], Iterator[Finding]]
    flags: tuple[str, ...]
    clean: tuple[str, ...]
    on_by_default: bool = True
