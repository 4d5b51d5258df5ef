"""What the pages child does first: it draws the page that is seen before the window is there.

Until then it imports nothing that is not needed for that.
"""

from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from inspector.documents.open import load
from inspector.documents.render import PageImages
from inspector.errors import InspectorError
from inspector.worker.glimpse import Glimpse, Glimpsed, Sight

# What a page is likely to be drawn with: in a window of the usual size, on a usual screen.
_LIKELY = Glimpse(across=950.0, down=860, largest=2.0)


def overture(connection: "Connection[Any, Any]", sight: Sight) -> PageImages | None:
    """Draw a page as soon as it is told how large it will be; return the pages for their `Open`.

    The file is opened meanwhile, and its page drawn about as large: then its fonts are loaded, and
    its pictures decoded.

    Raises:
        SystemExit: if there is nobody left to see it.
    """
    images = None
    with suppress(InspectorError):  # what is wrong is told when the file is opened
        images = PageImages(load(Path(sight.path), in_place=True))
        _draw(images, sight, _LIKELY)
    try:
        wanted: Glimpse = connection.recv()
        seen = Glimpsed()
        with suppress(InspectorError):
            seen = _draw(images, sight, wanted) if images else seen
        connection.send(seen)
    except (EOFError, ConnectionResetError, BrokenPipeError) as error:
        raise SystemExit from error
    return images


def _draw(images: PageImages, sight: Sight, wanted: Glimpse) -> Glimpsed:
    size = images.size(sight.page)
    scale = round(min(wanted.largest, wanted.across / max(1.0, size[0])), 4)
    top = int((sight.part or 0.0) * size[1] * scale)
    view = (0, top, round(wanted.across) + 1, top + wanted.down)
    image = images.render(sight.page, scale, part=view, dark=wanted.dark)
    return Glimpsed(image.width, image.height, image.stride, image.data, size, scale, top)
