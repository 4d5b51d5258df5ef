"""What stands around and between the paragraphs of an article, and does not part them."""

from collections.abc import Callable

import pymupdf
import pytest

from inspector.documents.model import Document, Role, Span
from inspector.documents.open import read
from inspector.documents.source import Source
from tests.documents.drawing import lines_of, parts

Draw = Callable[..., Document]
BODY = [
    "The lake covers less than 410 square km now, the",
    "agency said on Wednesday. It covered 640 of them in",
    "the summer of 2010, and nothing has come back since.",
    "Ferries between the two ports stopped in January, as",
    "did the boats of the 31 villages along its shore, and",
    "the farms take most of the water that is left there.",
]


def test_a_lone_row_with_the_number_of_the_issue_is_a_header(drawn: Draw) -> None:
    document = drawn([(40, 30, "Inland Wire, No. 4,312"), *lines_of(*BODY)])
    assert parts(document, Role.HEADER) == ["Inland Wire, No. 4,312"]
    assert parts(document) == [" ".join(BODY)]


def test_a_lone_row_in_two_parts_is_a_footer_and_a_number_the_page_s(drawn: Draw) -> None:
    page = [*lines_of(*BODY), (40, 570, "Inland Wire"), (280, 570, "Economy")]
    assert parts(drawn(page), Role.FOOTER) == ["Inland Wire", "Economy"]
    assert parts(drawn([*lines_of(*BODY), (200, 570, "12")]), Role.PAGE_NUMBER) == ["12"]


def test_a_lone_headline_is_no_header(drawn: Draw) -> None:
    document = drawn([(40, 40, "The lake is smaller than ever"), *lines_of(*BODY)])
    assert parts(document, Role.HEADLINE) == ["The lake is smaller than ever"]


def test_lines_that_lead_on_belong_to_the_page(drawn: Draw) -> None:
    first = [*lines_of(*BODY), (200, 200, "Continued on page 4")]
    second = [(40, 60, "Lake, from page 1"), *lines_of(*BODY[:2])]
    document = drawn(first, second)
    assert parts(document, Role.FOOTER) == ["Continued on page 4"]
    assert parts(document, Role.HEADER) == ["Lake, from page 1"]


def test_a_paragraph_goes_on_behind_a_caption(drawn: Draw) -> None:
    font = pymupdf.Font("tiro")
    with pymupdf.open() as file:
        page = file.new_page(width=400, height=600)
        for size, pieces in (
            (10, [*lines_of(*BODY[:5]), *lines_of(BODY[5], "It rains less, too.", y=260)]),
            (7, [(40, 200, "The shore near Kelmar in May. Photo: Nora Brandt")]),
        ):
            writer = pymupdf.TextWriter(page.rect)
            for x, y, text in pieces:
                writer.append((x, y), text, font=font, fontsize=size)
            writer.write_text(page)
        document = read(Source("a.pdf", file.tobytes()))
    assert parts(document, Role.CAPTION) == ["The shore near Kelmar in May. Photo: Nora Brandt"]
    assert parts(document, Role.PARAGRAPH) == [" ".join(BODY), "It rains less, too."]


def test_stretched_lines_are_no_table(drawn: Draw) -> None:
    page = [
        *lines_of(*BODY[:2]),
        *((x, 124, word) for x, word in ((40, "average"), (120, "size"), (230, "rose"))),
        *((x, 136, word) for x, word in ((40, "from"), (98, "31"), (165, "to"), (236, "43"))),
        *lines_of("hectares in the same ten years, as they said.", y=148),
    ]
    document = drawn(page)
    assert parts(document, Role.TABLE) == []
    assert "average size rose from 31 to 43 hectares" in document.text


def test_a_large_initial_belongs_to_its_word() -> None:
    font = pymupdf.Font("tiro")
    with pymupdf.open() as file:
        page = file.new_page(width=400, height=400)
        large, small = pymupdf.TextWriter(page.rect), pymupdf.TextWriter(page.rect)
        large.append((40, 115), "K", font=font, fontsize=30)
        for place, line in enumerate(
            ["ELMAR – The lake covers less", "than 410 square km, so the"]
        ):
            small.append((64, 103 + 12 * place), line, font=font, fontsize=10)
        small.append((40, 127), "agency of the lake said now.", font=font, fontsize=10)
        large.write_text(page)
        small.write_text(page)
        document = read(Source("a.pdf", file.tobytes()))
    assert document.text.startswith("KELMAR – The lake covers less than 410 square km, so")
    assert document.quads(Span(0, 1))[0].x1 < 64


def test_the_last_column_may_have_one_line(drawn: Draw) -> None:
    left = [line[:32] for line in BODY * 2]
    document = drawn([*lines_of(*left), (230, 100, "their water left.")])
    assert document.text.endswith("their water left.")


def test_a_number_at_a_line_s_start_is_no_item_of_a_list(drawn: Draw) -> None:
    document = drawn(
        lines_of(
            *BODY[:3],
            "as the head of the agency is Tilda Varga, a woman of",
            "47. The lake is older.",
        )
    )
    assert parts(document, Role.LIST) == []


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["It cost 1.2 bil\u00ad\u2010", "lion, or so."], "It cost 1.2 billion, or so."),
        (
            ["Some 5,200 people in low-", "lying streets left."],
            "Some 5,200 people in low-lying streets left.",
        ),
    ],
)
def test_hyphens_are_kept_where_no_words_are_parted(
    drawn: Draw, lines: list[str], text: str
) -> None:
    filler = ["A line of the page stands here now."] * 60
    assert text in drawn([*lines_of(*lines, *filler[:20])], lines_of(*filler[:40])).text


def test_letters_set_apart_make_words() -> None:
    with pymupdf.open() as file:
        page = file.new_page(width=500, height=200)
        x = 40.0
        for letter in "LAKE SHRINKS":
            page.insert_text((x, 50), letter, fontsize=14)
            x += pymupdf.get_text_length(letter, fontsize=14) + 5
        assert read(Source("a.pdf", file.tobytes())).text == "LAKE SHRINKS"


@pytest.mark.parametrize("shift", [0.3, 0.6, 0.9])
def test_bold_made_by_printing_twice_is_read_once(shift: float) -> None:
    with pymupdf.open() as file:
        page = file.new_page(width=400, height=200)
        for x in (50, 50 + shift):
            page.insert_text((x, 100), "The lake covers 410 km", fontsize=12)
        assert read(Source("a.pdf", file.tobytes())).text == "The lake covers 410 km"


def test_a_damaged_file_without_text_is_no_scan() -> None:
    with pymupdf.open() as file:
        file.new_page()
        sound = file.tobytes()
    assert "probably a scan" in read(Source("a.pdf", sound)).notes[0]
    harmed = sound[: sound.rindex(b"startxref")]
    assert "damaged" in read(Source("a.pdf", harmed)).notes[0]


def _stretched(line: str, x: float, y: float, width: float) -> list[tuple[float, float, str]]:
    """Return the words of a line at the places where they fill it."""
    font = pymupdf.Font("tiro")
    words = line.split()
    lengths = [font.text_length(word, 10) for word in words]
    gap = (width - sum(lengths)) / (len(words) - 1)
    places = [x + sum(lengths[:n]) + gap * n for n in range(len(words))]
    return [(place, y, word) for place, word in zip(places, words, strict=True)]


def test_gaps_above_each_other_in_stretched_lines_part_nothing(drawn: Draw) -> None:
    lines = [
        "We have replaced in one night what",
        "we replace in eight months now said",
        "the chief who said it was over then.",
        "He will go home for one week or two",
    ]
    page = [
        piece for n, line in enumerate(lines) for piece in _stretched(line, 40, 100 + 12 * n, 220)
    ]
    assert " ".join(drawn(page).text.split()) == " ".join(lines)


def test_a_wide_quote_parts_the_column_beside_it_too() -> None:
    font = pymupdf.Font("tiro")
    line = "The lake covers less of the land {}"
    with pymupdf.open() as file:
        page = file.new_page(width=600, height=600)
        small, large = pymupdf.TextWriter(page.rect), pymupdf.TextWriter(page.rect)
        for column in range(3):
            for n in range(12):
                y = 80 + 12 * n + (50 if n > 5 else 0)
                words = line.format(f"{'ab'[n > 5]}{column}{n}")
                small.append((40 + 180 * column, y), words, font=font, fontsize=10)
        large.append(
            (40, 178), "“We have thirty days to act, not thirty years”", font=font, fontsize=16
        )
        small.write_text(page)
        large.write_text(page)
        text = read(Source("a.pdf", file.tobytes())).text
    marks = [word for word in text.split() if word[0] in "ab" and word[1:].isdigit()]
    assert marks == sorted(marks, key=lambda mark: (mark[0], int(mark[1]), int(mark[2:])))


def test_a_number_behind_a_comma_is_no_item_of_a_list(drawn: Draw) -> None:
    lines = [
        "The drought cost farmers 1.9 billion",
        "crowns, said Oskar Lind,",
        "61. At least half of it was lost.",
    ]
    document = drawn([*lines_of(*lines), *lines_of(*BODY, y=160)])
    assert parts(document, Role.LIST) == []
    assert "Oskar Lind, 61. At least" in document.text


def test_a_long_column_goes_on_below_a_headline(drawn: Draw) -> None:
    left = [f"left {n} of the long column" for n in range(16)]
    right = [f"right {n} of the short one" for n in range(6)]
    page = [
        *lines_of(*left[:10]),
        (40, 250, "Canal or pipeline"),
        *lines_of(*left[10:], y=270),
        *lines_of(*right, x=220),
    ]
    text = drawn(page).text
    places = [text.index(line) for line in (*left, *right)]
    assert places == sorted(places)


NOTES = ["1 Counted on the first of March.", "2 It was 712 in the year before."]


def _with_notes(*, first: str, raised: float, gap: float) -> Document:
    """Draw a page with a mark behind a figure, and the notes at its foot."""
    font = pymupdf.Font("tiro")
    with pymupdf.open() as file:
        page = file.new_page(width=400, height=600)

        def put(x: float, y: float, text: str, size: float) -> None:
            writer = pymupdf.TextWriter(page.rect)
            writer.append((x, y), text, font=font, fontsize=size)
            writer.write_text(page)

        end = 40 + font.text_length("They landed 1,200", 10)
        marks = [(end, 96.5, "1", 6.0), (40, 100, "They landed 1,200", 10)]
        for piece in marks if first == "mark" else marks[::-1]:
            put(*piece)
        put(end + 6, 100, "tons of it in May.", 10)
        for n, line in enumerate(BODY):
            put(40, 112 + 12 * n, line, 10)
        for n, note in enumerate(NOTES):
            number, words = note.split(" ", 1)
            put(40, 500 + 9 * n - raised, number, 5 if raised else 7.5)
            put(44 + gap, 500 + 9 * n, words, 7.5)
        return read(Source("a.pdf", file.tobytes()))


@pytest.mark.parametrize("first", ["mark", "text"])
@pytest.mark.parametrize(("raised", "gap"), [(2.5, 0), (0, 2), (0, 14)])
def test_notes_are_captions_and_their_numbers_no_figures(
    first: str, raised: float, gap: float
) -> None:
    document = _with_notes(first=first, raised=raised, gap=gap)
    assert document.text.startswith("They landed 1,200 tons of it in May.")
    assert parts(document, Role.CAPTION) == [f"¹{NOTES[0][1:]}", f"²{NOTES[1][1:]}"]
