"""Marks in the article and how they nest."""

from collections.abc import Iterator
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.analysis.model import Analysis
from inspector.claims.model import Timex
from inspector.documents.model import Span
from inspector.language.model import Mention
from inspector.report.marks import Mark, Nested, marks, nest

TEXT = "abcdefghijklmnopqrst"
spans = st.tuples(st.integers(0, 19), st.integers(1, 20)).map(
    lambda ends: Span(min(ends[0], ends[1] - 1), max(ends[0] + 1, ends[1]))
)


def flat(pieces: tuple[str | Nested, ...]) -> Iterator[str]:
    for piece in pieces:
        yield piece if isinstance(piece, str) else "".join(flat(piece.inside))


def drawn(pieces: tuple[str | Nested, ...]) -> Iterator[Nested]:
    for piece in pieces:
        if isinstance(piece, Nested):
            yield piece
            yield from drawn(piece.inside)


@settings(deadline=None)
@given(st.lists(spans, max_size=8))
def test_nesting_keeps_the_text_and_draws_every_mark_whole(places: list[Span]) -> None:
    found = sorted(
        (Mark(f"m{i}", "other", span, "") for i, span in enumerate(places)),
        key=lambda mark: (mark.span.start, -mark.span.end),
    )
    pieces = nest(TEXT, Span(0, 20), found)
    assert "".join(flat(pieces)) == TEXT
    for mark in found:
        parts = [n.mark for n in drawn(pieces) if n.mark.id == mark.id]
        assert "".join(part.span.of(TEXT) for part in parts) == mark.span.of(TEXT)
        assert [part.begins for part in parts] == [True] + [False] * (len(parts) - 1)
        assert [part.ends for part in parts] == [False] * (len(parts) - 1) + [True]


def test_a_mark_that_reaches_beyond_a_block_is_cut_there() -> None:
    (piece,) = nest(TEXT, Span(5, 8), [Mark("m", "other", Span(0, 20), "")])
    assert isinstance(piece, Nested)
    assert piece.mark.span == Span(5, 8)
    assert not piece.mark.begins
    assert not piece.mark.ends


def test_only_findings_that_need_eyes_are_marked(analysis: Analysis) -> None:
    issues = [mark for mark in marks(analysis) if mark.kind == "issue"]
    assert [issue.id for issue in issues] == ["i2"]
    assert "420 square miles would fit." in issues[0].note


def test_a_date_marked_by_two_is_marked_once(analysis: Analysis) -> None:
    tuesday = analysis.timexes[1].span
    mention = Mention(tuesday, "DATE", 0)
    twice = replace(analysis, mentions=(*analysis.mentions, mention))
    assert [m.id for m in marks(twice) if m.span == tuesday] == ["d2"]


def test_a_date_that_is_not_known_says_so(analysis: Analysis) -> None:
    timex = Timex(analysis.timexes[1].span, "Tuesday", None)
    unknown = replace(analysis, timexes=(timex,))
    notes = [mark.note for mark in marks(unknown) if mark.id == "d1"]
    assert notes[0].startswith("Date: not known which\nWhy here: found by the rules for dates")
