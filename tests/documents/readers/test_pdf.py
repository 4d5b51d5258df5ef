import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from types import ModuleType

import pymupdf
import pytest

from inspector.documents.model import Document, Quad, Role, Source, Span
from inspector.documents.open import load, read
from inspector.errors import PasswordNeededError, UnreadableFileError

Draw = Callable[..., Document]


def parts(document: Document, *roles: Role) -> list[str]:
    """Return the texts of the blocks of some roles, or of all but the furniture."""
    return [
        block.span.of(document.text)
        for block in document.blocks
        if (block.role in roles if roles else not block.role.is_furniture)
    ]


def span(document: Document, words: str) -> Span:
    start = document.text.index(words)
    return Span(start, start + len(words))


# ------------------------------------------------------------- the reading order


def test_one_column_reads_as_the_article_does(seeds: Path, maker: ModuleType) -> None:
    document = read(load(seeds / "sample.pdf"))
    assert parts(document) == maker.paragraphs("sample.txt")


def test_two_columns_read_as_the_articles_do(seeds: Path, maker: ModuleType) -> None:
    document = read(load(seeds / "columns.pdf"))
    wanted = maker.paragraphs("shipyard.txt") + maker.paragraphs("fire.txt")
    assert parts(document) == wanted
    drawn = pymupdf.open(seeds / "columns.pdf")[0].get_text()
    assert re.search(r"[a-z]-\n", drawn)
    assert "ﬁ" in pymupdf.open(seeds / "columns.pdf")[0].get_text(
        flags=pymupdf.TEXT_PRESERVE_LIGATURES
    )


def test_header_footer_and_page_number_have_their_roles(seeds: Path) -> None:
    document = read(load(seeds / "columns.pdf"))
    assert parts(document, Role.HEADER) == ["Inland Wire | Economy"] * 2
    assert parts(document, Role.FOOTER) == ["An invented news agency"] * 2
    assert parts(document, Role.PAGE_NUMBER) == ["1", "2"]


LEFT = [
    "The lake covers less than 410",
    "square km now, the agency said",
    "on Wednesday in the capital.",
    "Ferries between the two ports",
    "stopped on a day in January.",
]
RIGHT = [
    "Farms took most of the water",
    "that was drawn from the lake",
    "in the last year, and none of",
    "them has cut its use by more",
    "than a tenth since then.",
]


def test_columns_drawn_row_by_row_are_read_column_by_column(drawn: Draw) -> None:
    rows = [
        piece
        for place, (left, right) in enumerate(zip(LEFT, RIGHT, strict=True))
        for piece in ((40, 100 + 12 * place, left), (210, 100 + 12 * place, right))
    ]
    document = drawn(rows)
    assert " ".join(document.text.split()) == " ".join([*LEFT, *RIGHT])


def test_a_headline_over_columns_and_a_note_below_them_stay_outside(drawn: Draw) -> None:
    rows = [(40.0, 80.0, "A headline that runs over both columns of the page and to its end")]
    for place, (left, right) in enumerate(zip(LEFT, RIGHT, strict=True)):
        # The columns stand on lines of their own.
        rows += [(210, 117 + 12 * place, right), (40, 110 + 12 * place, left)]
    rows.append((40, 300, "Source: the water agency of a country"))
    text = " ".join(drawn(rows).text.split())
    wanted = [rows[0][2], *LEFT, *RIGHT, rows[-1][2]]
    assert text == " ".join(wanted)


def test_three_columns_are_read_from_the_left(drawn: Draw) -> None:
    columns = [[f"{name} column line {n} here" for n in "abcd"] for name in ("First", "Mid", "End")]
    rows = [
        (30 + 120 * column, 100 + 12 * place, lines[place])
        for place in range(4)
        for column, lines in enumerate(columns)
    ]
    assert " ".join(drawn(rows).text.split()) == " ".join(chain(*columns))


def test_a_table_is_read_row_by_row(drawn: Draw) -> None:
    rows = [("Year", "Area", "Boats"), ("2010", "1,300", "900"), ("2021", "780", "640")]
    pieces = [
        (40 + 90 * column, 100 + 12 * place, cell)
        for place, row in enumerate(rows)
        for column, cell in enumerate(row)
    ]
    document = drawn(pieces)
    assert parts(document, Role.TABLE) == ["\t".join(row) for row in rows]


# ----------------------------------------------------- the places of the characters


def letters(page: pymupdf.Page) -> list[tuple[str, float, float]]:
    raw = page.get_text("rawdict")
    return [
        (
            char["c"],
            (char["bbox"][0] + char["bbox"][2]) / 2,
            (char["bbox"][1] + char["bbox"][3]) / 2,
        )
        for block in raw["blocks"]
        for line in block["lines"]
        for piece in line["spans"]
        for char in piece["chars"]
        if char["bbox"][2] - char["bbox"][0] > 0.01 or char["bbox"][3] - char["bbox"][1] > 0.01
    ]


def under(quads: tuple[Quad, ...], found: dict[int, list[tuple[str, float, float]]]) -> str:
    return "".join(
        char
        for quad in quads
        for char, x, y in found[quad.page]
        if quad.x0 <= x <= quad.x1 and quad.y0 <= y <= quad.y1
    )


def one_column(seeds: Path) -> pymupdf.Document:
    return pymupdf.open(seeds / "sample.pdf")


def two_columns(seeds: Path) -> pymupdf.Document:
    return pymupdf.open(seeds / "columns.pdf")


def turned(degrees: int) -> Callable[[Path], pymupdf.Document]:
    def make(seeds: Path) -> pymupdf.Document:
        file = pymupdf.open(seeds / "columns.pdf")
        for page in file:
            page.set_rotation(degrees)
        return file

    return make


def sideways(degrees: int) -> Callable[[Path], pymupdf.Document]:
    """Return pages whose text runs up or down in the file and is upright when they are shown."""

    def make(seeds: Path) -> pymupdf.Document:
        source, file = pymupdf.open(seeds / "columns.pdf"), pymupdf.open()
        for number, page in enumerate(source):
            lying = degrees in {90, 270}
            width, height = page.rect.height, page.rect.width
            new = file.new_page(width=width if lying else height, height=height if lying else width)
            new.show_pdf_page(new.rect, source, number, rotate=degrees)
            new.set_rotation(degrees)
        return file

    return make


def cropped(seeds: Path) -> pymupdf.Document:
    file = pymupdf.open(seeds / "columns.pdf")
    for page in file:
        page.set_mediabox(pymupdf.Rect(-30, -40, 595, 842))
        page.set_cropbox(pymupdf.Rect(40, 20, 585, 800))
        page.set_rotation(90)
    return file


MAKERS = [
    one_column,
    two_columns,
    *(turned(degrees) for degrees in (90, 180, 270)),
    *(sideways(degrees) for degrees in (90, 180, 270)),
    cropped,
]
NAMES = ["one column", "two columns"]
NAMES += [f"{way} {degrees}" for way in ("turned", "sideways") for degrees in (90, 180, 270)]
NAMES += ["cropped"]


@pytest.fixture(scope="module", params=MAKERS, ids=NAMES)
def placed(
    request: pytest.FixtureRequest, seeds: Path
) -> Iterator[tuple[pymupdf.Document, Document]]:
    with request.param(seeds) as made:
        data = made.tobytes()
    with pymupdf.open(stream=data) as file:
        yield file, read(Source("placed.pdf", data))


def test_under_the_quads_of_every_word_stand_its_letters(
    placed: tuple[pymupdf.Document, Document],
) -> None:
    file, document = placed
    found = {page.number: letters(page) for page in file}
    words = list(re.finditer(r"\S+", document.text))
    assert len(words) > 300
    for match in words:
        quads = document.quads(Span(*match.span()))
        assert unicodedata.normalize("NFKC", under(quads, found)) == match[0]


def test_the_quads_of_the_text_cover_all_ink_of_the_shown_page(
    placed: tuple[pymupdf.Document, Document],
) -> None:
    file, document = placed
    for page, entry in zip(file, document.pages, strict=True):
        assert (entry.width, entry.height) == (page.cropbox.width, page.cropbox.height)
        assert entry.rotation == page.rotation
        pixels = page.get_pixmap(colorspace=pymupdf.csGRAY)
        before = sum(value < 128 for value in pixels.samples)
        for quad in entry.quads(entry.span):
            box = pymupdf.Rect(quad.x0, quad.y0, quad.x1, quad.y1) * page.rotation_matrix
            pixels.set_rect(pymupdf.IRect(box) & pixels.irect, (255,))
        after = sum(value < 128 for value in pixels.samples)
        assert before > 2000
        # Line-end hyphens are on the page and not in the text.
        assert after < 0.02 * before


def test_a_page_whose_text_runs_sideways_is_read_as_it_is_shown(
    placed: tuple[pymupdf.Document, Document], seeds: Path
) -> None:
    file, document = placed
    if file[0].cropbox != file[0].mediabox or len(file) == 1:
        return
    assert parts(document) == parts(read(load(seeds / "columns.pdf")))


def test_letters_of_a_ligature_share_its_box(drawn: Draw) -> None:
    document = drawn([(40, 100, "The oﬃce ﬁled it.")])
    assert document.text == "The office filed it."
    apart = drawn([(40, 100, "The staﬀ"), (79, 100, "left.")])
    assert apart.text == "The staff left."
    boxes = [document.quads(Span(place, place + 1))[0] for place in range(5, 8)]
    widths = [box.x1 - box.x0 for box in boxes]
    assert max(widths) - min(widths) < 0.01
    assert boxes[0].x1 == pytest.approx(boxes[1].x0, abs=0.01)


# ------------------------------------------------------------------ the text itself


def lines_of(*lines: str) -> list[tuple[float, float, str]]:
    return [(40.0, 100 + 12.0 * place, line) for place, line in enumerate(lines)]


def test_hyphens_at_line_ends_are_joined_or_kept(drawn: Draw) -> None:
    document = drawn(
        lines_of(
            "The two sides came to an agree-",
            "ment on a 30-day pause, and one-",
            "third of the troops of the Franco-",
            "German brigade left within 24-",
            "hour shifts, and a cease-fire held",
            "while the next one, also a cease-",
            "fire of sorts, was be\u00adfore them.",
        )
    )
    assert document.text == (
        "The two sides came to an agreement on a 30-day pause, and one-third of the troops of the "
        "Franco-German brigade left within 24-hour shifts, and a cease-fire held while the next "
        "one, also a cease-fire of sorts, was before them."
    )
    quads = document.quads(span(document, "agreement"))
    assert len(quads) == 2
    assert quads[1].y0 > quads[0].y0


def test_a_word_in_two_pieces_is_highlighted_without_its_hyphen(drawn: Draw) -> None:
    document = drawn(lines_of("an agree-", "ment of all"))
    first, _ = document.quads(span(document, "agreement"))
    last = document.quads(span(document, "e"))[0]
    assert first.x1 < 40 + 60
    assert last.y0 == first.y0


def test_dashes_and_strokes_at_line_ends_get_no_space(drawn: Draw) -> None:
    document = drawn(
        lines_of(
            "During the war of 1939–", "1945 and after it, men and/", "or women came –", "all."
        )
    )
    assert document.text == "During the war of 1939–1945 and after it, men and/or women came – all."


def test_only_spaces_that_group_digits_are_kept(drawn: Draw) -> None:
    document = drawn(lines_of("Some 1\u202f300 of 12\u00a0500\u00a0men in 2024\u00a0left\u2009it."))
    assert document.text == "Some 1\u202f300 of 12\u00a0500 men in 2024 left it."


def raised_page(*pieces: tuple[str, float, float]) -> Document:
    """Draw pieces of text one after the other, each with its size and its rise."""
    font = pymupdf.Font("tiro")
    with pymupdf.open() as file:
        page = file.new_page(width=400, height=400)
        writer = pymupdf.TextWriter(page.rect)
        x = 40.0
        for text, size, rise in pieces:
            writer.append((x, 100 - rise), text, font=font, fontsize=size)
            x += font.text_length(text, size)
        writer.write_text(page)
        return read(Source("raised.pdf", file.tobytes()))


@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        ([("It has 410 km", 10, 0), ("2", 6, 4), (" left.", 10, 0)], "It has 410 km² left."),
        ([("It has 12 m", 10, 0), ("3", 6, 4), (" left.", 10, 0)], "It has 12 m³ left."),
        ([("It took 1,200", 10, 0), ("3", 6, 4), (" men.", 10, 0)], "It took 1,200 men."),
        ([("It rose 12%.", 10, 0), ("14", 6, 4), (" Then", 10, 0)], "It rose 12%. Then"),
        ([("On the 20", 10, 0), ("th", 6, 4), (" day", 10, 0)], "On the 20th day"),
        (
            [("It took 5", 10, 0), ("1", 6, 4), ("/", 10, 0), ("2", 6, 0), (" h", 10, 0)],
            "It took 5½ h",
        ),
        ([("3", 6, 4), (" The agency.", 10, 0)], "³ The agency."),
    ],
)
def test_raised_digits_never_stick_to_the_figure_before_them(
    pieces: list[tuple[str, float, float]], text: str
) -> None:
    assert raised_page(*pieces).text == text


def test_paragraphs_are_told_by_indents_gaps_and_room(drawn: Draw) -> None:
    document = drawn(
        [
            (40, 100, "The lake covers less than 410 square km now,"),
            (40, 112, "the agency said. It lost much of its water."),
            (52, 124, "An indent begins a paragraph here, and it then"),
            (40, 136, "goes on."),
            (40, 148, "Where the next word had room, the line ended"),
            (40, 160, "on purpose. A gap is as good as an indent is."),
            (40, 190, "When it is wide, that is, as on this page."),
        ]
    )
    assert [part.split()[0] for part in parts(document)] == ["The", "An", "Where", "When"]


def test_the_lines_of_a_list_item_hang_behind_its_bullet(drawn: Draw) -> None:
    document = drawn(
        [
            (40, 100, "The agency said in its report of this year:"),
            (40, 112, "• the lake covers less than 410 square km"),
            (50, 124, "now, and its water is low;"),
            (40, 136, "• 24 of the 31 villages at its shore get"),
            (50, 148, "Their water by lorry."),
        ]
    )
    assert [part.split()[0] for part in parts(document)] == ["The", "•", "•"]


# -------------------------------------------------------------------- over page ends


def long_article(words: int, header: str, tmp: ModuleType) -> pymupdf.Document:
    setter = tmp.Typesetter(tmp.Layout(header=header, numbered=bool(header)))
    setter.head("A long story")
    setter.paragraph(" ".join(f"word{number} of {number},000 km and" for number in range(words)))
    setter.paragraph("The end of it comes in a paragraph of its own. It is short.")
    return setter.finish()


@pytest.mark.parametrize("header", ["", "Inland Wire"])
def test_a_paragraph_that_runs_over_a_page_end_is_one_block(header: str, maker: ModuleType) -> None:
    document = read(Source("a.pdf", long_article(250, header, maker).tobytes()))
    assert len(document.pages) == 2
    block = next(block for block in document.blocks if "word5 " in block.span.of(document.text))
    assert "word249 of" in block.span.of(document.text)
    assert document.pages[0].span.overlaps(block.span)
    assert document.pages[1].span.overlaps(block.span)
    assert document.pages[0].span.end == document.pages[1].span.start
    furniture = parts(document, Role.HEADER, Role.PAGE_NUMBER)
    assert furniture == ([header, "1", header, "2"] if header else [])
    number = block.span.of(document.text).index("word249")
    assert document.page_of(Span(block.span.start + number, block.span.end)) == 1


def test_a_paragraph_longer_than_a_page_is_cut_only_where_furniture_follows_it(
    maker: ModuleType,
) -> None:
    bare = read(Source("a.pdf", long_article(700, "", maker).tobytes()))
    assert len(bare.pages) > 3
    assert len(parts(bare)) == 3
    furnished = read(Source("a.pdf", long_article(700, "Inland Wire", maker).tobytes()))
    assert len(parts(furnished)) == 2 + len(furnished.pages) - 2
    assert [page.number for page in furnished.pages] == list(range(len(furnished.pages)))
    assert " ".join(parts(furnished)).split() == " ".join(parts(bare)).split()


def test_a_number_alone_at_the_foot_of_the_only_page_is_its_number(drawn: Draw) -> None:
    page = [*lines_of("The lake covers 410 square km.", "It did so in 2024."), (200, 580, "1")]
    assert parts(drawn(page), Role.PAGE_NUMBER) == ["1"]
    assert parts(drawn([*page[:-1], (200, 580, "410")]), Role.PAGE_NUMBER) == []


def test_body_text_that_repeats_is_no_header(drawn: Draw) -> None:
    page = lines_of("The lake covers 410 square km.", "It did so in 2024.")
    document = drawn(page, page)
    assert parts(document, Role.HEADER) == []


# ------------------------------------------------------------- what cannot be read


def test_a_scan_is_shown_with_a_note(seeds: Path) -> None:
    document = read(load(seeds / "scan.pdf"))
    assert (document.text, document.blocks) == ("", ())
    assert len(document.pages) == 1
    assert len(document.notes) == 1
    assert document.notes[0].startswith("This file has no text that can be read")


def test_pages_without_text_are_noted_in_ranges(drawn: Draw) -> None:
    text = lines_of("The lake covers 410 square km.")
    document = drawn(text, [], text, [], [], [], text)
    assert document.notes == ("Page 2 has no text", "Pages 4 to 6 have no text")
    assert [len(page.span) > 0 for page in document.pages] == [
        True,
        False,
        True,
        *[False] * 3,
        True,
    ]


def test_a_protected_file_asks_for_its_password(seeds: Path) -> None:
    with pytest.raises(PasswordNeededError, match=r"is locked\. Give its password"):
        read(load(seeds / "protected.pdf"))
    with pytest.raises(PasswordNeededError, match="not the password"):
        read(load(seeds / "protected.pdf", password="wrong"))  # noqa: S106
    assert "Harbour Alliance" in read(load(seeds / "protected.pdf", password="inspector")).text  # noqa: S106


def test_a_file_without_pages_is_an_error(seeds: Path) -> None:
    data = (seeds / "sample.pdf").read_bytes()
    cut = data[: data.index(b"stream") + 400]
    with pytest.raises(UnreadableFileError, match=r"could not be opened|no page could be found"):
        read(Source("cut.pdf", cut))


def test_a_page_that_cannot_be_read_does_not_cost_the_others(
    drawn: Draw, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = lines_of("The lake covers 410 square km.")
    whole = pymupdf.Page.get_textpage

    def fails_on_second(page: pymupdf.Page, *args: object, **kwargs: object) -> object:
        if page.number == 1:
            raise RuntimeError("syntax error in content stream")
        return whole(page, *args, **kwargs)

    monkeypatch.setattr(pymupdf.Page, "get_textpage", fails_on_second)
    document = drawn(text, text, text)
    assert document.notes == ("Page 2 could not be read: the file is damaged there.",)
    assert [len(page.span) > 0 for page in document.pages] == [True, False, True]


@pytest.mark.parametrize("said", ["calloc (1 x 66240 bytes) failed", "out of memory"])
def test_memory_that_runs_out_is_no_damage_to_a_page(
    drawn: Draw, monkeypatch: pytest.MonkeyPatch, said: str
) -> None:
    def runs_out(page: pymupdf.Page, *args: object, **kwargs: object) -> object:
        raise RuntimeError(said)

    monkeypatch.setattr(pymupdf.Page, "get_textpage", runs_out)
    with pytest.raises(MemoryError):
        drawn([(50, 100, "The lake covers 410 km.")])


# A type of no size, a flat matrix, and a type so small that it is rounded to none.
@pytest.mark.parametrize("flat", ["0 Tf", "10 Tf 1 0 0 0 50 500 Tm", "0.001 Tf"])
def test_a_run_whose_type_has_no_size_is_left_out(flat: str) -> None:
    with pymupdf.open() as file:
        page = file.new_page()
        page.insert_text((50, 300), "The lake covers 410 km.")
        name = page.get_fonts()[0][4]
        rows = "".join(f"BT /{name} {flat} 0 {-20 * row} Td (Flat) Tj ET\n" for row in range(12))
        extra = file.get_new_xref()
        file.update_object(extra, "<<>>")
        file.update_stream(extra, rows.encode())
        contents = " ".join(f"{number} 0 R" for number in (*page.get_contents(), extra))
        file.xref_set_key(page.xref, "Contents", f"[{contents}]")
        document = read(Source("flat.pdf", bytes(file.tobytes())))
    assert document.text == "The lake covers 410 km."


def test_the_date_and_the_title_come_from_the_metadata(seeds: Path) -> None:
    document = read(load(seeds / "sample.pdf"))
    assert (document.created, document.created_from) == (dt.date(2025, 2, 5), "PDF metadata")
    assert (
        document.title == "Orvania’s biggest lake shrinks to less than a third of its size in 2010"
    )


@pytest.mark.parametrize("title", ["untitled", "Microsoft Word - story.doc", "story.indd"])
def test_a_title_that_a_program_made_up_is_none(title: str) -> None:
    with pymupdf.open() as file:
        file.new_page().insert_text((40, 100), "Text.")
        file.set_metadata({"title": title, "creationDate": "D:99999999"})
        document = read(Source("a.pdf", file.tobytes()))
    assert (document.title, document.created, document.created_from) == (None, None, None)


def test_the_seed_reads_the_same_from_two_columns(shared: Path, maker: ModuleType) -> None:
    text = (shared / "seeds" / "article.txt").read_text("utf-8").strip()
    layout = maker.Layout(columns=2, justified=True)
    setter = maker.Typesetter(layout)
    setter.head("A headline")
    for paragraph in text.split("\n"):
        setter.paragraph(paragraph, bold=paragraph.isupper())
    document = read(Source("seed.pdf", setter.finish().tobytes()))
    assert parts(document)[1:] == text.split("\n")


# ------------------------------------------------------------------ long documents


def test_the_beginning_of_a_long_document_is_handed_over_and_stays_as_it_is(
    tmp_path: Path,
) -> None:
    path = tmp_path / "long.pdf"
    with pymupdf.open() as file:
        for number in range(70):
            page = file.new_page()
            page.insert_text((50, 40), "The Harbour Report", fontsize=9)
            words = f"On day {number} the co-\noperation of {number + 3} ports took in 4,500 tons. "
            page.insert_textbox((50, 150, 550, 700), 12 * words, fontsize=11)
            page.insert_text((290, 800), str(number + 1), fontsize=9)
        file.save(path)
    told: list[tuple[int, Document]] = []

    def tick(done: int, total: int, part: Document | None = None) -> None:
        assert total == 70
        if part:
            told.append((done, part))

    document = read(load(path), tick)
    [(done, part)] = told
    assert done < 20
    assert 8 <= len(part.pages) < done
    assert document.continues(part)
    assert not part.continues(document)
    figures = span(part, "10 ports")
    assert part.quads(figures) == document.quads(figures)
    assert part.page_of(figures) == 7
    headers = [block for block in document.blocks if block.role is Role.HEADER]
    assert len(headers) == 70


def test_what_is_not_long_comes_in_one_piece(seeds: Path) -> None:
    told: list[Document] = []

    def tick(_done: int, _total: int, part: Document | None = None) -> None:
        if part:
            told.append(part)

    read(load(seeds / "columns.pdf"), tick)
    assert not told


# ---------------------------------------------------------- what browsers make of a font


def drawn(tmp_path: Path, operators: bytes) -> Document:
    """Return what is read of a page with these operators in its text."""
    path = tmp_path / "drawn.pdf"
    with pymupdf.open() as file:
        page = file.new_page()
        page.insert_text((50, 92), "x")
        file.update_stream(page.get_contents()[0], b"BT 50 700 Td " + operators + b" ET")
        file.save(path)
    return read(load(path))


def test_a_ligature_drawn_by_itself_moves_nothing_after_it(tmp_path: Path) -> None:
    ligature = b"/Span <</ActualText (ff)>> BDC (m) Tj EMC"
    document = drawn(tmp_path, b"/helv 11 Tf (The O) Tj " + ligature + b"(ice has 410 staff.) Tj")
    assert document.text == "The Office has 410 staff."
    [page] = document.pages
    [before, figure] = [next(page.quads(span(document, words))) for words in ("has ", "410")]
    assert abs(before.x1 - figure.x0) < 1
    assert 15 < figure.x1 - figure.x0 < 20


def test_a_soft_hyphen_that_is_not_printed_parts_no_word(tmp_path: Path) -> None:
    # The font has a glyph for it, but what follows is drawn over that.
    place = 50 + pymupdf.get_text_length("It cost 1.9 bil", "helv", 11)
    document = drawn(
        tmp_path,
        b"/helv 11 Tf 1 0 0 1 50 700 Tm (It cost 1.9 bil) Tj"
        b" 1 0 0 1 %.2f 700 Tm /Span <</ActualText <FEFF00AD>>> BDC (-) Tj EMC"
        b" 1 0 0 1 %.2f 700 Tm (lion crowns.) Tj" % (place, place),
    )
    assert document.text == "It cost 1.9 billion crowns."
