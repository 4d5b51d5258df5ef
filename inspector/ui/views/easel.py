"""What a view of pages has drawn for it: images at hand, drawings under way, pages that failed."""

from collections.abc import Callable, Iterable

from PySide6.QtGui import QImage

from inspector.ui.views.images import Images
from inspector.worker.letters import Drawing, Rendered

_AT_ONCE = 2


class Easel:
    """Ask for drawings of one document, a few at a time, and look up what has come.

    Few at a time, so that fast scrolling leaves no queue behind.
    """

    def __init__(self, images: Images, request: Callable[[Drawing], object]) -> None:
        self._images = images
        self._request = request
        self._under_way: set[Drawing] = set()
        self._failed: set[int] = set()
        self.key = 0

    @property
    def is_busy(self) -> bool:
        """Tell whether something is being drawn."""
        return bool(self._under_way)

    def exact(self, wanted: Drawing) -> QImage | None:
        """Return the image of a drawing."""
        return self._images.exact(self.key, wanted)

    def nearest(self, wanted: Drawing) -> QImage | None:
        """Return the image that can stand in for a drawing."""
        return self._images.nearest(self.key, wanted)

    def has_failed(self, page: int) -> bool:
        """Tell whether a page could not be drawn."""
        return page in self._failed

    def ask(self, wanted: Iterable[Drawing]) -> None:
        """Have drawn what is missing, the first things first."""
        for drawing in wanted:
            if len(self._under_way) >= _AT_ONCE:
                return
            if drawing.page in self._failed or drawing in self._under_way:
                continue
            if self.exact(drawing) is None:
                self._under_way.add(drawing)
                self._request(drawing)

    def take(self, drawn: Rendered) -> bool:
        """Keep an image if it is one of this document that was asked for here."""
        if drawn.key != self.key or drawn.drawing not in self._under_way:
            return False
        self._under_way.discard(drawn.drawing)
        self._images.add(drawn)
        return True

    def miss(self, key: int, page: int) -> bool:
        """Note that a page could not be drawn, so that it is not asked for again and again."""
        if key != self.key:
            return False
        self._failed.add(page)
        self._under_way = {wanted for wanted in self._under_way if wanted.page != page}
        return True

    def give_back(self) -> None:
        """Let go of the images of this document."""
        self._images.drop(self.key)

    def wait_no_more(self) -> None:
        """Forget what is under way."""
        self._under_way.clear()

    def forget_failures(self) -> None:
        """Ask again for pages that could not be drawn."""
        self._failed.clear()
