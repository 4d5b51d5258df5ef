"""Every check keeps what it promises: its own examples, through the whole pipeline."""

import re
from collections.abc import Callable

import pytest

from inspector.analysis.model import Analysis
from inspector.checks.model import Severity
from inspector.checks.run import checks
from inspector.documents.model import Span
from inspector.phrases import Phrase

WRITTEN = "2025-02-05"
FLAGS = [(check.id, text) for check in checks().values() for text in check.flags]
CLEAN = [(check.id, text) for check in checks().values() for text in check.clean]


@pytest.mark.parametrize("check", checks().values(), ids=list(checks()))
def test_each_check_has_two_texts_of_either_kind_and_says_what_it_does(check: object) -> None:
    assert len(check.flags) >= 2  # type: ignore[attr-defined]
    assert len(check.clean) >= 2  # type: ignore[attr-defined]
    assert check.title  # type: ignore[attr-defined]
    assert check.help  # type: ignore[attr-defined]


@pytest.mark.parametrize(("check", "marked"), FLAGS, ids=[text[:40] for _, text in FLAGS])
def test_a_flagged_example_is_flagged_where_it_says(
    check: str, marked: str, analysed: Callable[..., Analysis]
) -> None:
    before, inside, _ = re.split(r"\[\[|\]\]", marked, maxsplit=2)
    place = Span(len(before), len(before) + len(inside))
    text = marked.replace("[[", "").replace("]]", "")
    warnings = [
        finding
        for finding in analysed(text, WRITTEN).findings
        if finding.check == check and finding.severity is Severity.WARNING
    ]
    assert any(span.overlaps(place) for finding in warnings for span in finding.spans)
    assert all(isinstance(finding.message, Phrase) for finding in warnings)  # to be translated


@pytest.mark.parametrize(("check", "text"), CLEAN, ids=[text[:40] for _, text in CLEAN])
def test_a_clean_example_is_not_flagged(
    check: str, text: str, analysed: Callable[..., Analysis]
) -> None:
    warnings = [
        finding
        for finding in analysed(text, WRITTEN).findings
        if finding.check == check and finding.severity is Severity.WARNING
    ]
    assert warnings == []
