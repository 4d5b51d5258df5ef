"""What an editor decides about the findings of a document, and the analysis as it stands then."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from inspector.analysis.model import Analysis
from inspector.checks.model import Dismissal


@dataclass(frozen=True, slots=True)
class Decisions:
    """All decisions on one document: findings dismissed, and checks that are off for it."""

    dismissed: tuple[Dismissal, ...] = ()
    checks_off: tuple[str, ...] = ()

    def with_dismissal(self, dismissal: Dismissal) -> "Decisions":
        """Return the decisions with one more finding dismissed, or with another reason."""
        rest = self.without_dismissal(dismissal.key).dismissed
        return replace(self, dismissed=(*rest, dismissal))

    def without_dismissal(self, key: str) -> "Decisions":
        """Return the decisions with the finding of this key back among the others."""
        return replace(self, dismissed=tuple(d for d in self.dismissed if d.key != key))

    def with_check(self, check: str, *, on: bool) -> "Decisions":
        """Return the decisions with a check switched on or off for the document."""
        rest = tuple(each for each in self.checks_off if each != check)
        return replace(self, checks_off=rest if on else (*rest, check))


def decided(analysis: Analysis, decisions: Decisions, off: Collection[str] = ()) -> Analysis:
    """Return an analysis as an editor has decided on it.

    `analysis` has the findings of every check; those of checks that are off, for this document or
    by `off` altogether, are left out.
    """
    checks_off = tuple(sorted({*decisions.checks_off, *off}))
    dismissed = {dismissal.key: dismissal for dismissal in decisions.dismissed}
    if not dismissed and checks_off == analysis.checks_off == ():
        return analysis
    findings = tuple(
        replace(finding, dismissed=dismissed.get(finding.key))
        for finding in analysis.findings
        if finding.check not in checks_off
    )
    return replace(analysis, findings=findings, checks_off=checks_off)
