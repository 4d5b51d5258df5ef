"""Run every check over one piece of evidence."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache

from inspector.checks import rules
from inspector.checks.doubt import doubted
from inspector.checks.model import Check, Evidence, Finding
from inspector.registry import discover


@cache
def checks() -> Mapping[str, Check]:
    """Return all checks by id."""
    return discover(rules, "CHECK", Check)


def run_checks(evidence: Evidence, enabled: Collection[str] | None = None) -> tuple[Finding, ...]:
    """Return what the checks find, in order of the text.

    `enabled` are the ids of the checks to run; None stands for those that are on by default.
    """
    found = [
        finding
        for check in checks().values()
        if (check.on_by_default if enabled is None else check.id in enabled)
        for finding in check.run(evidence)
    ]
    found.sort(key=lambda finding: (finding.spans[0].start, finding.check))
    return doubted(evidence, tuple(_with_own_keys(found)))


def _with_own_keys(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Number the findings whose words are the same, so that each has a key of its own."""
    seen: Counter[str] = Counter()
    for finding in findings:
        yield replace(finding, key=f"{finding.key}:{seen[finding.key]}")
        seen[finding.key] += 1
