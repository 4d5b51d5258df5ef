"""What crosses of a page that is seen before its document is opened.

Kept light, and apart from all that is said of a document: a start waits for it.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Sight:
    """What an editor will look at: a page of a PDF (from 0), and what part of it is above the view.

    `part` is None where that is the top of the first page, with its margin.
    """

    path: str
    page: int = 0
    part: float | None = None


@dataclass(frozen=True, slots=True)
class Glimpse:
    """How large a page is to be drawn that a child has ready: the one request for it.

    It is drawn `across` pixels wide, but at no more than `largest` pixels a point, and as far as
    `down` pixels below where the view begins. The answer is `Glimpsed`.
    """

    across: float
    down: int
    largest: float
    dark: bool = False


@dataclass(frozen=True, slots=True)
class Glimpsed:
    """A page as it is seen: 3 bytes a pixel, red green blue, rows of `stride` bytes.

    `size` is that of the page as it is read, in points, and `top` how many rows of pixels of it
    are missing above; `scale` is in pixels a point. A page that cannot be drawn has no rows.
    """

    width: int = 0
    height: int = 0
    stride: int = 0
    data: bytes = field(default=b"", repr=False)
    size: tuple[float, float] = (0.0, 0.0)
    scale: float = 1.0
    top: int = 0
