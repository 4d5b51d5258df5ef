"""Which drawings a page on the screen is made of: one, or parts of it where it is shown very large.

A page enlarged eight times is a quarter of a gigabyte, of which the editor sees a hundredth.
"""

from collections.abc import Iterator

from PySide6.QtCore import QRect

from inspector.worker.letters import Drawing

SIDE = 1024
"""The sides of a part, in pixels."""

_LARGEST_WHOLE = 6_000_000  # pixels of a page that is drawn in one piece


def drawings(whole: Drawing, size: tuple[int, int], seen: QRect) -> Iterator[Drawing]:
    """Yield what is to be drawn of a page of so many pixels, of which `seen` is in view."""
    width, height = size
    if width * height <= _LARGEST_WHOLE:
        yield whole
        return
    in_view = seen.intersected(QRect(0, 0, width, height))
    if in_view.isEmpty():
        return
    for y in range(in_view.top() // SIDE * SIDE, in_view.bottom() + 1, SIDE):
        for x in range(in_view.left() // SIDE * SIDE, in_view.right() + 1, SIDE):
            part = (x, y, min(x + SIDE, width), min(y + SIDE, height))
            yield Drawing(whole.page, whole.scale, whole.rotation, whole.dark, part)
