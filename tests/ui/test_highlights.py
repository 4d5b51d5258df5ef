from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.documents.model import Span
from inspector.language.model import Mention
from inspector.report.kinds import kind_of
from inspector.ui.highlights import KINDS, Highlight, Marks, highlights


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
    assert Marks(marks).within(wanted) == tuple(m for m in marks if m.span.overlaps(wanted))


def test_the_innermost_shown_mark_is_found(builders):
    marks = Marks((Highlight(Span(0, 20), "place", 0), Highlight(Span(5, 9), "figure", 0, 1)))
    assert marks.at(6, frozenset(KINDS)).kind == "figure"
    assert marks.at(6, frozenset({"place"})).kind == "place"
    assert marks.at(15, frozenset(KINDS)).kind == "place"
    assert marks.at(20, frozenset(KINDS)) is None
