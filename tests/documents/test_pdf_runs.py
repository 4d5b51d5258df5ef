import pymupdf

from inspector.documents.pdf_runs import PageReader


def test_lines_that_begin_at_the_same_place_keep_one_number_for_it():
    with pymupdf.open() as file:
        for number in range(12):
            file.new_page().insert_text((60, 120), [f"Lake Issar, page {number}.", "It shrinks."])
        reader = PageReader()
        pages = [reader.read(page, *page.rect.br) for page in file][8:]  # those that are not read closely
    lefts = {id(segment.x0) for page in pages for segment in page.segments}
    heights = {id(page.segments[0].y0) for page in pages}
    assert (len(lefts), len(heights)) == (1, 1)
