from pathlib import Path

import pymupdf
import pytest

from inspector.documents.render import MOST_PIXELS, PageImages
from inspector.documents.source import Source, load
from inspector.errors import PasswordNeededError, UnreadableFileError


def made(**boxes: pymupdf.Rect) -> Source:
    with pymupdf.open() as file:
        page = file.new_page(width=300, height=200)
        page.draw_rect(pymupdf.Rect(0, 0, 100, 50), fill=(1, 0, 0), color=None)
        page.add_highlight_annot(pymupdf.Rect(200, 100, 300, 200))
        if "crop" in boxes:
            page.set_cropbox(boxes["crop"])
        file.new_page(width=300, height=200).set_rotation(90)
        return Source("made.pdf", file.tobytes())


def pixel(image: object, x: int, y: int) -> tuple[int, ...]:
    start = y * image.stride + 3 * x
    return tuple(image.data[start : start + 3])


def test_sizes_are_those_of_the_crop_box_before_rotation() -> None:
    with PageImages(made(crop=pymupdf.Rect(10, 20, 210, 120))) as images:
        assert images.sizes() == ((200, 100, 0), (300, 200, 90))


def test_a_page_is_drawn_in_colours_at_its_scale() -> None:
    with PageImages(made()) as images:
        image = images.render(0, 2.0)
    assert (image.width, image.height, len(image.data)) == (600, 400, 400 * image.stride)
    assert pixel(image, 10, 10) == (255, 0, 0)
    assert pixel(image, 300, 100) == (255, 255, 255)


def test_annotations_are_drawn() -> None:
    with PageImages(made()) as images:
        assert pixel(images.render(0, 1.0), 250, 150) != (255, 255, 255)


def test_a_page_is_turned_by_its_own_rotation_and_the_one_asked_for() -> None:
    with PageImages(made()) as images:
        own = images.render(1, 1.0)
        more = images.render(0, 1.0, 90)
        half = images.render(0, 1.0, 180)
    assert (own.width, own.height) == (200, 300)
    assert (more.width, more.height) == (200, 300)
    assert pixel(more, 190, 10) == (255, 0, 0)
    assert pixel(half, 290, 190) == (255, 0, 0)


def test_a_huge_scale_is_held_to_the_largest_image() -> None:
    with PageImages(made()) as images:
        image = images.render(0, 1000.0)
    assert 0.9 * MOST_PIXELS < image.width * image.height <= MOST_PIXELS
    assert image.width / image.height == pytest.approx(1.5, rel=0.01)


def test_pictures_are_forgotten_with_their_page_and_the_fonts_of_others_kept(monkeypatch) -> None:
    """A decoded scan takes 26 MB; a font that all pages share is loaded once."""
    shrunk: list[int] = []
    monkeypatch.setattr(pymupdf.TOOLS, "store_shrink", shrunk.append)
    with pymupdf.open() as file:
        for _ in range(2):
            file.new_page().insert_text((50, 50), "Orvania")
        picture = pymupdf.Pixmap(pymupdf.csRGB, (0, 0, 9, 9), 0)
        file.new_page().insert_image((0, 0, 90, 90), pixmap=picture)
        source = Source("made.pdf", file.tobytes())
    with PageImages(source) as images:
        for page in (0, 1, 2):
            images.render(page, 1.0)
        assert shrunk == []
        images.render(0, 1.0)
        assert shrunk == [100]
        images.forget_pictures()
        assert shrunk == [100]


def test_a_page_that_is_not_there_is_told() -> None:
    with PageImages(made()) as images:
        for number in (2, -1):
            with pytest.raises(UnreadableFileError, match=f"has no page {number + 1}"):
                images.render(number, 1.0)


def test_a_text_has_no_pages_to_draw(seeds: Path) -> None:
    with PageImages(load(seeds / "sample.txt")) as images:
        assert images.sizes() == ()
        with pytest.raises(UnreadableFileError, match="has no page 1"):
            images.render(0, 1.0)


def test_a_protected_file_needs_its_password_to_be_drawn(seeds: Path) -> None:
    with pytest.raises(PasswordNeededError):
        PageImages(load(seeds / "protected.pdf"))
    with PageImages(load(seeds / "protected.pdf", password="inspector")) as images:  # noqa: S106
        assert images.sizes() == ((595, 842, 0),)


def test_the_sizes_of_many_pages_are_known_without_reading_them(seeds: Path) -> None:
    with PageImages(load(seeds / "long.pdf")) as images:
        assert images.sizes() == ((595, 842, 0),) * 300


def test_the_parts_of_a_page_make_up_the_whole(seeds: Path) -> None:
    """V4: what is shown very large is drawn in parts that fit each other to the pixel."""
    with PageImages(made()) as images:
        for rotation in (0, 90, 270):
            whole = images.render(0, 2.0, rotation)
            for x, y in ((0, 0), (100, 50)):
                part = images.render(0, 2.0, rotation, (x, y, x + 130, y + 90))
                assert (part.width, part.height) == (130, 90)
                for spot in ((5, 5), (60, 40), (120, 80)):
                    assert pixel(part, *spot) == pixel(whole, spot[0] + x, spot[1] + y)
        at_the_edge = images.render(0, 2.0, 0, (500, 300, 900, 900))
        assert (at_the_edge.width, at_the_edge.height) == (100, 100)


def test_dark_paper_keeps_hues_and_spares_pictures() -> None:
    """V14: white becomes dark, black light, red stays red, and a photograph is left alone."""
    with pymupdf.open() as file:
        page = file.new_page(width=200, height=200)
        page.draw_rect((0, 0, 50, 50), fill=(1, 0, 0), color=None)
        page.draw_rect((50, 0, 100, 50), fill=(0, 0, 0), color=None)
        picture = pymupdf.Pixmap(pymupdf.csRGB, (0, 0, 10, 10), 0)
        picture.clear_with(200)
        page.insert_image((100, 100, 150, 150), pixmap=picture)
        source = Source("a.pdf", file.tobytes())
    with PageImages(source) as images:
        image = images.render(0, 1.0, dark=True)
        part = images.render(0, 1.0, 0, (90, 90, 130, 130), dark=True)
    assert max(pixel(image, 180, 20)) < 40
    assert min(pixel(image, 75, 25)) > 220
    red, green, blue = pixel(image, 25, 25)
    assert red > 220
    assert green == blue < 40
    assert pixel(image, 125, 125) == pixel(part, 35, 35) == (200, 200, 200)
    assert max(pixel(part, 5, 5)) < 40


def test_a_scan_is_paper_and_turned_dark(seeds: Path) -> None:
    """V14: a picture of the whole page is the page."""
    with PageImages(load(seeds / "scan.pdf")) as images:
        light, dark = (images.render(0, 0.5, dark=dark) for dark in (False, True))
    assert sum(light.data) / len(light.data) > 180
    assert sum(dark.data) / len(dark.data) < 100
