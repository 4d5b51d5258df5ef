"""Turn the light paper of a drawn page dark: its lightness is inverted, its hues stay.

Pictures stay as they are. A picture that covers the page is the page itself, as in a scan, and is
turned as well.
"""

from collections.abc import Sequence

_BLACK, _WHITE = 30, 236  # what white and black become: nothing glares, nothing is lost
_IS_PAPER = 0.8  # of the page


def darkened(
    data: bytes, width: int, height: int, stride: int, spared: Sequence[tuple[int, int, int, int]]
) -> bytes:
    """Return an image of 3 bytes a pixel turned dark but for the rectangles `spared`."""
    import numpy as np  # noqa: PLC0415 - a tenth of a second that a light page need not wait for

    rows = np.frombuffer(data, np.uint8).reshape(height, stride)
    light = rows[:, : 3 * width].reshape(height, width, 3).astype(np.int16)
    # The lightness of the HSL model is half of the sum of the largest and the smallest part.
    turned = light + (255 - light.max(axis=2) - light.min(axis=2))[:, :, None]
    dark = _BLACK + turned * (_WHITE - _BLACK) // 255
    for x0, y0, x1, y1 in spared:
        dark[max(0, y0) : y1, max(0, x0) : x1] = light[max(0, y0) : y1, max(0, x0) : x1]
    result = rows.copy()
    result[:, : 3 * width] = dark.astype(np.uint8).reshape(height, 3 * width)
    return result.tobytes()


def is_paper(picture: float, page: float) -> bool:
    """Tell by their areas whether a picture is the page itself."""
    return picture >= _IS_PAPER * page
