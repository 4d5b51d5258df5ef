from collections.abc import Sequence

import pymupdf
import pytest

from inspector.documents.pdf_runs import PageReader
from inspector.documents.places import Advances
from inspector.documents.segments import Segment


def test_lines_that_begin_at_the_same_place_keep_one_number_for_it():
    with pymupdf.open() as file:
        for number in range(12):
            file.new_page().insert_text((60, 120), [f"Lake Issar, page {number}.", "It shrinks."])
        reader = PageReader()
        pages = [reader.read(page, *page.rect.br) for page in file]
        pages = pages[8:]  # those that are not read closely
    lefts = {id(segment.x0) for page in pages for segment in page.segments}
    heights = {id(page.segments[0].y0) for page in pages}
    assert (len(lefts), len(heights)) == (1, 1)


_HTML = """<p style="text-align: justify">The flood at the dyke cut <b>five</b> offices off for
two days, and <i>The Tide</i> said of 162 boats that <b>fifty</b> had sunk off the coast. The
staff of <b>Norlight</b> left at half past five, and no officer was found for a week.</p>
<p>By Ada Storm</p>"""


def test_characters_of_pages_that_are_read_quickly_stand_where_they_are_drawn():
    with pymupdf.open() as file:
        for _ in range(12):
            file.new_page().insert_htmlbox((60, 60, 260, 400), _HTML)
        reader = PageReader()
        closely, *_, quickly = [reader.read(page, *page.rect.br) for page in file]
    assert len(closely.segments) > 6
    for drawn, told in zip(closely.segments, quickly.segments, strict=True):
        assert told.text == drawn.text
        lefts, told_lefts = (_lefts(segment, reader.advances()) for segment in (drawn, told))
        near = (drawn.y1 - drawn.y0) / 10
        for offset, sign in enumerate(drawn.text):
            assert sign == " " or told_lefts[offset] == pytest.approx(lefts[offset], abs=near)


def _lefts(segment: Segment, types: Sequence[Advances]) -> dict[int, float]:
    """Return where each character begins."""
    return {
        piece.at + place: left
        for piece in segment.pieces
        for place, (left, _) in enumerate(piece.all_sides(types))
    }
