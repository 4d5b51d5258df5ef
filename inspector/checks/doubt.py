"""Keep checks from calling a figure wrong that may be no more than a misread picture."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from inspector.checks.model import Evidence, Finding, Verdict
from inspector.documents.model import Document, Page
from inspector.phrases import phrases

phrase = phrases(__name__)

_SURE = 0.7
# A point for a comma, as in "1.900 hectares", and letters for digits, as in "1O0" and "l,200".
_MISREAD = re.compile(
    r"(?<![\w.,])\d{1,3}(?:[.,]\d{3})*\.\d{3}(?![\d.,]\d)(?!\d)|\d[OolI|]\d|\b[OolI|][.,]?\d{2}"
)


def doubt_notes(document: Document) -> Iterator[str]:
    """Yield a sentence for each page whose digits look misread."""
    for page in _recognised_pages(document):
        if match := _misread(document, page):
            yield phrase(
                "Digits on page {page} look misread, such as “{digits}”: compare them with the"
                " page. No check calls a figure there wrong.",
                page=page.number + 1,
                digits=match[0],
            )


def doubted(evidence: Evidence, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return the findings, none of which calls a figure wrong that may be misread.

    Such a figure stands in a sentence with a word that was recognised with little confidence, or on
    a page on which digits look misread. What holds is left as it is.
    """
    document = evidence.document
    if not document.recognised:
        return findings
    pages = {page.number for page in _recognised_pages(document) if _misread(document, page)}
    return tuple(
        replace(
            finding,
            verdict=Verdict.LOOK,
            message=phrase(
                "{message} The words were recognised from a picture (OCR): compare the figures with"
                " the page.",
                message=finding.message,
            ),
            suggestion="",
        )
        if finding.verdict is not Verdict.CONSISTENT and _is_doubtful(evidence, finding, pages)
        else finding
        for finding in findings
    )


def _is_doubtful(evidence: Evidence, finding: Finding, pages: set[int]) -> bool:
    document = evidence.document
    for span in finding.spans:
        sure = document.confidence(evidence.sentence_of(span))
        if sure is not None and (sure < _SURE or document.page_of(span) in pages):
            return True
    return False


def _recognised_pages(document: Document) -> Iterator[Page]:
    """Yield the pages with words that are read from a picture."""
    starts = [word.span.start for word in document.recognised]
    for page in document.pages:
        if bisect_right(starts, page.span.end - 1) > bisect_right(starts, page.span.start - 1):
            yield page


def _misread(document: Document, page: Page) -> re.Match[str] | None:
    return _MISREAD.search(document.text, page.span.start, page.span.end)
