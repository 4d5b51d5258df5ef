"""What the pages child does first: it draws the page that is seen before the window is there.

Until then it imports nothing that is not needed for that.
"""

import math
import time
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from inspector.documents.render import PageImages
from inspector.documents.source import load
from inspector.errors import InspectorError
from inspector.worker.glimpse import Glimpse, Glimpsed, Sight

# What a page is likely to be drawn with: in a window of the usual size, on a usual screen.
_LIKELY = Glimpse(across=960.0, down=900, largest=2.0)
# A page that takes longer to draw, in seconds, is seen as it has been drawn, if it is so much
# smaller or larger at most: that of a scan, whose pictures are decoded anew for each size.
_LONG = 0.06
_NEAR = 1.3


def overture(connection: "Connection[Any, Any]", sight: Sight) -> PageImages | None:
    """Draw a page as soon as it is told how large it will be; return the pages for their `Open`.

    The file is opened meanwhile, and its page drawn about as large: then its fonts are loaded.

    Raises:
        SystemExit: if there is nobody left to see it.
    """
    images, seen, took = None, Glimpsed(), 0.0
    with suppress(InspectorError):  # what is wrong is told when the file is opened
        images = PageImages(load(Path(sight.path), in_place=True))
        began = time.perf_counter()
        seen = _draw(images, sight, _LIKELY)
        took = time.perf_counter() - began
    try:
        wanted: Glimpse = connection.recv()
        if images and seen.height and (took < _LONG or not _will_do(seen, sight, wanted)):
            with suppress(InspectorError):
                seen = _draw(images, sight, wanted)
        connection.send(seen)
    except (EOFError, ConnectionResetError, BrokenPipeError) as error:
        raise SystemExit from error
    return images


def _will_do(seen: Glimpsed, sight: Sight, wanted: Glimpse) -> bool:
    """Tell whether what has been drawn is good enough for what is wanted."""
    scale, top, rows = _view(seen.size, sight, wanted)
    has_all = (seen.top + seen.height) / seen.scale >= (top + rows) / scale - 1
    return has_all and not wanted.dark and scale / _NEAR < seen.scale < scale * _NEAR


def _view(size: tuple[float, float], sight: Sight, wanted: Glimpse) -> tuple[float, int, int]:
    """Return the pixels a point of a page, the first row that is seen, and how many are."""
    scale = round(min(wanted.largest, wanted.across / max(1.0, size[0])), 4)
    height = math.ceil(size[1] * scale)
    top = min(int((sight.part or 0.0) * height), height)
    return scale, top, min(wanted.down, height - top)


def _draw(images: PageImages, sight: Sight, wanted: Glimpse) -> Glimpsed:
    size = images.size(sight.page)
    scale, top, rows = _view(size, sight, wanted)
    view = (0, top, round(wanted.across) + 1, top + rows)
    image = images.render(sight.page, scale, part=view, dark=wanted.dark)
    return Glimpsed(image.width, image.height, image.stride, image.data, size, scale, top)
