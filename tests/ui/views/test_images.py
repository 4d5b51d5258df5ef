from inspector.ui.views.images import Images
from inspector.worker.messages import Drawing, Rendered

GREY, BROWN = b"\x80\x80\x80", b"\x80\x40\x20"


def drawn(
    page: int, scale: float = 1.0, key: int = 1, side: int = 10, colour: bytes = BROWN
) -> Rendered:
    data = colour * (side * side)
    return Rendered(0, key, Drawing(page, scale), side, side, side * 3, data)


def test_an_image_is_found_at_its_scale_or_the_nearest():
    images = Images()
    images.add(drawn(0, 1.0))
    images.add(drawn(0, 2.0, side=20))
    assert images.exact(1, Drawing(0, 2.0)).width() == 20
    assert images.exact(1, Drawing(0, 1.5)) is None
    assert images.nearest(1, Drawing(0, 3.0)).width() == 20
    assert images.nearest(1, Drawing(0, 0.5)).width() == 10
    assert images.nearest(1, Drawing(7, 1.0)) is None


def test_the_budget_holds_and_the_latest_stay():
    images = Images(budget=4 * 100 * 3)
    for page in range(10):
        images.add(drawn(page))
        images.exact(1, Drawing(0, 1.0))
    assert images.used <= 1200
    assert images.exact(1, Drawing(0, 1.0)) is not None
    assert images.exact(1, Drawing(9, 1.0)) is not None
    assert images.exact(1, Drawing(5, 1.0)) is None


def test_a_closed_document_frees_its_images():
    images = Images()
    images.add(drawn(0, key=1))
    images.add(drawn(0, key=2))
    images.drop(1)
    assert images.used == 10 * 32  # a row begins at a multiple of four bytes
    assert images.exact(2, Drawing(0, 1.0)) is not None


def test_the_bytes_of_the_message_need_not_stay():
    images = Images()
    message = drawn(0)
    images.add(message)
    del message
    assert images.exact(1, Drawing(0, 1.0)).pixelColor(5, 5).red() == 128


def test_a_page_without_colour_takes_a_third_of_another():
    images, others = Images(), Images()
    images.add(drawn(0, side=100, colour=GREY))
    others.add(drawn(0, side=100))
    assert (images.used, others.used) == (10_000, 30_000)
    wanted = Drawing(0, 1.0)
    assert images.exact(1, wanted).pixelColor(5, 5).getRgb()[:3] == tuple(GREY)
    assert others.exact(1, wanted).pixelColor(5, 5).getRgb()[:3] == tuple(BROWN)
