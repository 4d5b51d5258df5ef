"""A figure that may be misread is never called wrong."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from inspector.analysis.model import Analysis
from inspector.analysis.run import analyse
from inspector.checks.doubt import doubt_notes
from inspector.checks.model import Verdict
from inspector.documents.model import Document, Page, Recognised, Span
from inspector.documents.open import from_text
from inspector.language.pipeline import Pipeline

SLIP = "The district covers 1,240 sq km (368 sq miles)."
SOUND = "The district covers 1,240 sq km (479 sq miles)."


def scanned(text: str, doubtful: Sequence[str] = ()) -> Document:
    """Return a page that was recognised, with little confidence in some of its words."""
    words, end = [], 0
    for word in text.split():
        start = text.index(word, end)
        end = start + len(word)
        words.append(Recognised(Span(start, end), 0.4 if word in doubtful else 0.96))
    page = Page(0, 400, 300, 0, Span(0, len(text)))
    return replace(from_text(text, "scan.pdf"), pages=(page,), recognised=tuple(words))


def analysed(document: Document, pipeline: Pipeline) -> Analysis:
    *_, whole = analyse(document, pipeline)
    return whole


def verdicts(document: Document, pipeline: Pipeline) -> list[Verdict]:
    return [finding.verdict for finding in analysed(document, pipeline).findings]


def test_a_slip_on_a_page_that_is_read_well_is_wrong(pipeline: Pipeline) -> None:
    assert verdicts(scanned(SLIP), pipeline) == [Verdict.WRONG]


@pytest.mark.parametrize("word", ["(368", "1,240", "district"])
def test_a_slip_beside_a_doubtful_word_is_worth_a_look(pipeline: Pipeline, word: str) -> None:
    (finding,) = analysed(scanned(SLIP, [word]), pipeline).findings
    assert finding.verdict is Verdict.LOOK
    assert "compare the figures with the page" in finding.message
    assert not finding.suggestion


def test_what_holds_holds_also_where_words_are_doubtful(pipeline: Pipeline) -> None:
    assert verdicts(scanned(SOUND, ["(479"]), pipeline) == [Verdict.CONSISTENT]


@pytest.mark.parametrize(
    "misread", ["1.900 hectares", "2,411.900 euros", "1O0 men", "l,200 men", "1l5 men", "I20 men"]
)
def test_a_page_with_misread_digits_has_nothing_wrong(pipeline: Pipeline, misread: str) -> None:
    document = scanned(f"{SLIP} It took {misread} to dig.")
    found = analysed(document, pipeline)
    assert Verdict.WRONG not in [finding.verdict for finding in found.findings]
    assert found.findings
    assert "look misread" in found.notes[-1]


@pytest.mark.parametrize(
    "text", ["It rose 2.5 percent to 1,900.", "On 14.8.2024 it was 0.25.", "A320 jets, 3.75m high."]
)
def test_sound_digits_do_not_look_misread(text: str) -> None:
    assert not list(doubt_notes(scanned(text)))


def test_text_that_was_printed_is_never_in_doubt(pipeline: Pipeline) -> None:
    document = from_text(f"{SLIP} It took 1.900 hectares.", "a.txt")
    assert Verdict.WRONG in verdicts(document, pipeline)
    assert not list(doubt_notes(document))
