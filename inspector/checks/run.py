"""Run every check over one piece of evidence."""

from collections.abc import Mapping
from functools import cache

from inspector.checks import rules
from inspector.checks.model import Check, Evidence, Finding
from inspector.registry import discover


@cache
def checks() -> Mapping[str, Check]:
    """Return all checks by id."""
    return discover(rules, "CHECK", Check)


def run_checks(evidence: Evidence) -> tuple[Finding, ...]:
    """Return what all checks find, in order of the text."""
    found = [finding for check in checks().values() for finding in check.run(evidence)]
    return tuple(sorted(found, key=lambda finding: (finding.spans[0].start, finding.check)))
