"""Checks, the evidence they look at, and what they find."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from inspector.claims.model import Claim, Claims, Relation, RelationKind
from inspector.documents.model import Span


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
class Finding:
    """One thing that a check has recomputed.

    `spans` are the figures it compares, the one that is likely the slip first. `working` is the
    arithmetic in the editor's words, `suggestion` the figure that would fit, in the story's own
    rounding, or "". `key` is the same after a new analysis of the same words, so that an editor's
    decision survives.
    """

    check: str
    verdict: Verdict
    spans: tuple[Span, ...]
    claims: tuple[str, ...]
    message: str
    working: str
    key: str
    suggestion: str = ""

    @property
    def severity(self) -> Severity:
        """Return "info" for what holds and "warning" for the rest."""
        return Severity.INFO if self.verdict is Verdict.CONSISTENT else Severity.WARNING


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a check may look at."""

    text: str
    claims: Claims

    def claim(self, claim_id: str) -> Claim:
        """Return the claim with this id."""
        return self.claims.claims[int(claim_id[1:]) - 1]

    def related(self, kind: RelationKind) -> Iterator[tuple[Claim, Claim, Relation]]:
        """Yield the pairs of claims tied by a relation of this kind, the original first."""
        for relation in self.claims.relations:
            if relation.kind is kind:
                yield self.claim(relation.first), self.claim(relation.second), relation


@dataclass(frozen=True, slots=True)
class Check:
    """One check. In `flags` and `clean`, `[[…]]` marks where a warning must be."""

    id: str
    title: str
    help: str
    run: Callable[[Evidence], Iterator[Finding]]
    flags: tuple[str, ...]
    clean: tuple[str, ...]
