import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.analysis.decide import decided
from inspector.analysis.decisions import Decisions, Review, Signature, State
from inspector.analysis.places import place_of
from inspector.documents.model import Span
from inspector.language.model import Mention
from inspector.report.kinds import kind_of
from inspector.ui.highlights import (
    KINDS,
    Highlight,
    Marks,
    gathered,
    highlights,
    verified_paragraphs,
)
from inspector.ui.slices import at_once


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("PERSON", "person"),
        ("ORG", "organisation"),
        ("NORP", "other"),
        ("GPE", "place"),
        ("LOC", "place"),
        ("FAC", "place"),
        ("EVENT", "other"),
    ],
)
def test_labels_have_kinds(label, kind):
    assert kind_of(label) == kind


def test_every_mention_claim_date_and_issue_has_a_mark(builders):
    analysis = builders.analysis()
    marks = highlights(analysis)
    kinds = [mark.kind for mark in marks]
    assert kinds.count("figure") == len(analysis.claims)
    assert kinds.count("date") == len(analysis.timexes)
    assert kinds.count("issue") == 1
    assert list(marks) == sorted(marks, key=lambda mark: mark.span.start)


def test_a_check_that_holds_is_not_an_issue(builders):
    analysis = builders.analysis()
    only = replace(analysis, findings=analysis.findings[:1])
    assert not [mark for mark in highlights(only) if mark.kind == "issue"]


def test_a_figure_inside_a_name_lies_deeper(builders):
    analysis = builders.analysis()
    outer = Span(analysis.claims[4].span.start - 5, analysis.claims[4].span.end + 5)
    nested = replace(analysis, mentions=(*analysis.mentions, Mention(outer, "ORG", 0)))
    depths = {(mark.span, mark.kind): mark.depth for mark in highlights(nested)}
    assert depths[outer, "organisation"] == 0
    assert depths[analysis.claims[4].span, "figure"] == 1


spans = st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda t: Span(t[0], t[0] + t[1]))


@given(st.lists(spans), spans)
def test_marks_within_a_span_are_those_that_overlap_it(found, wanted):
    marks = tuple(sorted(Highlight(span, "other", 0) for span in found))
    assert at_once(Marks.of(marks)).within(wanted) == tuple(
        m for m in marks if m.span.overlaps(wanted)
    )


def test_the_innermost_shown_mark_is_found(builders):
    marks = at_once(
        Marks.of((Highlight(Span(0, 20), "place", 0), Highlight(Span(5, 9), "figure", 0, 1)))
    )
    assert marks.at(6, frozenset(KINDS)).kind == "figure"
    assert marks.at(6, frozenset({"place"})).kind == "place"
    assert marks.at(15, frozenset(KINDS)).kind == "place"
    assert marks.at(20, frozenset(KINDS)) is None


def test_e7_the_filter_leaves_the_marks_whose_card_holds_the_words(builders):
    analysis = builders.analysis()
    marks = at_once(gathered(analysis))
    text = analysis.document.text

    def left(words: str) -> set[str]:
        return {mark.span.of(text) for mark in at_once(marks.holding(analysis, words)).all}

    assert at_once(marks.holding(analysis, " ")) is marks
    assert left("mara DOVIC") >= {"Mara Dovic", "Dovic", "12%"}
    assert left("prisoners freed 400") == {"12%", "400 prisoners"}  # in one sentence
    assert left("jun 2024") >= {"last summer"}
    assert left("nothing of the kind") == set()


def test_w1_a_mark_has_the_sign_of_its_state_once(builders):
    analysis = builders.analysis()
    place = place_of(analysis.document.text, analysis.claims[0].span)
    signed = Signature("", dt.datetime(2025, 2, 6, tzinfo=dt.UTC))
    said = Decisions(records=(Review(place, signed, State.VERIFIED),))
    signs = [m for m in highlights(decided(analysis, said)) if m.sign]
    assert [(m.span, m.sign) for m in signs] == [(place.span, "✔")]


def test_e3_every_mention_date_and_figure_has_its_mark(builders):
    analysis = builders.analysis()
    marked = {(mark.span, mark.kind) for mark in highlights(analysis)}
    wanted = {(mention.span, kind_of(mention.label)) for mention in analysis.mentions}
    wanted |= {(claim.span, "figure") for claim in analysis.claims}
    wanted |= {(timex.span, "date") for timex in analysis.timexes}
    assert wanted <= marked


def test_w5_a_paragraph_is_done_when_all_its_figures_are_verified(session, show, builders):
    """W5"""
    document = show(builders.analysis()).document
    claims = session.analysis.claims
    block = next(b for b in document.blocks if b.span.start <= claims[0].span.start < b.span.end)
    spans = sorted(c.span for c in claims if block.span.start <= c.span.start < block.span.end)
    for span in spans[1:]:
        session.review(span, State.VERIFIED)
    session.review(spans[0], State.QUERIED)
    assert verified_paragraphs(session.analysis) == []
    session.review(spans[0], State.VERIFIED)
    ((first, last),) = verified_paragraphs(session.analysis)
    assert (first.span, last.span) == (spans[0], spans[-1])
