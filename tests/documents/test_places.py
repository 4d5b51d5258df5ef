import pickle
from array import array

import pymupdf
import pytest

from inspector.documents.model import Document, Span
from inspector.documents.open import read
from inspector.documents.places import DOWN, LEFT, UP, Advances, Pen, Places, Run
from inspector.documents.source import Source


def test_spare_width_is_shared_by_the_spaces() -> None:
    advances = Advances({"a": 0.5, " ": 0.25})
    sides = advances.sides("aa aa", Run(5, (100, 0, 135, 12), size=10))
    assert sides[2] == (110, 125)
    assert sides[-1] == (130, 135)


def test_letters_set_apart_share_what_is_too_much_for_spaces() -> None:
    advances = Advances({"a": 0.5, " ": 0.25})
    sides = advances.sides("aa aa", Run(5, (0, 0, 62.5, 12), size=10))
    assert sides[0] == (0, 13)


def test_a_width_may_depend_on_the_next_character() -> None:
    advances = Advances({"A": 0.7, "AV": 0.6, "V": 0.7})
    assert advances.sides("AV", Run(2, (0, 0, 13, 12), size=10))[0][1] == pytest.approx(6)


@pytest.mark.parametrize(
    ("way", "box"),
    [(DOWN, (0, 0, 10, 4)), (LEFT, (16, 0, 20, 10)), (UP, (0, 16, 10, 20))],
)
def test_parts_of_runs_stand_where_their_way_takes_them(way: int, box: tuple[float, ...]) -> None:
    whole = (0, 0, 20, 10) if way == LEFT else (0, 0, 10, 20)
    pen = Pen()
    pen.put(0, 1, Run(5, whole, way, 10))
    places = pen.places("abcde", 0, (Advances(),))
    assert list(places.quads(0, 1)) == [box]
    assert list(places.quads(0, 5)) == [whole]


def test_white_space_without_a_place_does_not_widen_its_line() -> None:
    boxes = array("f", [10, 0, 15, 12, 0, 0, 0, 0, 20, 0, 25, 12])
    places = Places.of_characters(boxes, [0, 0, 0])
    assert list(places.quads(0, 3)) == [(10, 0, 25, 12)]
    assert list(places.quads(1, 2)) == []


def test_the_run_nearest_to_a_point_is_told_by_its_box() -> None:
    pen = Pen()
    pen.put(0, 1, Run(5, (0, 0, 50, 10), size=10))
    pen.put(6, 2, Run(5, (0, 20, 50, 30), size=10))
    places = pen.places("", 0, ())
    assert places.nearest(60, 5) == (10, 0)
    assert places.nearest(1, 14) == (12, 0)
    assert places.nearest(1, 16) == (12, 6)
    assert Places().nearest(1, 1) is None


# ------------------------------------------------ pages that are not read character by character

WORDS = "The “Valley” grid lost 1,240 MW (31%) at 4:20 a.m.; AVA’s $12.6 million ﬁlters failed."


@pytest.fixture(scope="module", params=["helv", "tiro"])
def long_file(request: pytest.FixtureRequest) -> tuple[bytes, Document]:
    """Return forty justified pages and what is read of them."""
    font = pymupdf.Font(request.param)
    with pymupdf.open() as file:
        for number in range(40):
            page = file.new_page(width=700, height=300)
            writer = pymupdf.TextWriter(page.rect)
            for line in range(8):
                x = 40.0
                for word in WORDS.split():
                    writer.append((x, 60 + 14 * line), f"{word} ", font=font, fontsize=9)
                    x += font.text_length(f"{word} ", 9) + 0.1 * ((number + line) % 5)
            writer.write_text(page)
        data = bytes(file.tobytes())
    return data, read(Source("long.pdf", data))


def test_the_quads_of_far_pages_are_right_to_a_tenth_of_the_line_height(
    long_file: tuple[bytes, Document],
) -> None:
    data, document = long_file
    with pymupdf.open(stream=data) as file:
        for number in (5, 25, 39):
            drawn = [
                char["bbox"]
                for block in file[number].get_text("rawdict")["blocks"]
                for line in block["lines"]
                for span in line["spans"]
                for char in span["chars"]
                if char["c"].isdigit()
            ]
            page = document.pages[number]
            tenth = 0.1 * 9 * 1.2
            checked = 0
            for place in range(page.span.start, page.span.end):
                if not document.text[place].isdigit():
                    continue
                (quad,) = document.quads(Span(place, place + 1))
                near = min(
                    abs(quad.x0 - box[0]) + abs(quad.x1 - box[2])
                    for box in drawn
                    if abs(box[3] - quad.y1) < 2
                )
                assert near < 2 * tenth, (document.text[place - 9 : place + 9], quad)
                checked += 1
            assert checked > 50


def test_far_pages_read_as_near_ones(long_file: tuple[bytes, Document]) -> None:
    _, document = long_file
    first, last = (document.pages[number].span.of(document.text) for number in (0, 39))
    assert first.split() == last.split()


def test_what_stands_at_a_height_of_a_page_is_known_without_its_characters(
    long_file: tuple[bytes, Document],
) -> None:
    _, document = long_file
    page = document.pages[25]
    for line in page.places.lines():
        begin = page.span.start + line.offsets[0]
        assert begin <= page.first_near(line.box[0], line.box[3] - 1) < begin + len(line.offsets)
    assert page.first_near(0, 0) == page.span.start


def test_the_spaces_of_a_stretched_line_are_of_one_width() -> None:
    # Before one letter the space was measured in a stretched line, before the other it was not.
    known = Advances({" ": 0.25, " b": 0.25, " c": 0.6, "a": 0.5, "b": 0.5, "c": 0.5})
    sides = known.sides("a b c", Run(5, (0.0, 0.0, 23.0, 10.0), size=10))
    assert [right - left for left, right in sides] == [5.0, 4.0, 5.0, 4.0, 5.0]


def test_the_text_crosses_to_the_window_once(long_file: tuple[bytes, Document]) -> None:
    _, document = long_file
    received = pickle.loads(pickle.dumps(document))  # noqa: S301 - it is ours
    assert received == document
    assert all(page.places.text is received.text for page in received.pages[20:])
