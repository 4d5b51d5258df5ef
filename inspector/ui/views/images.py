"""Images of pages that have been drawn, as many as fit into a budget of bytes."""

from collections import OrderedDict

from PySide6.QtGui import QImage

from inspector.worker.messages import Rendered


class Images:
    """The images used last, by document, page and scale."""

    def __init__(self, budget: int = 96 * 1024 * 1024) -> None:
        self._budget = budget
        self._used = 0
        self._images: OrderedDict[tuple[int, int, float], QImage] = OrderedDict()

    @property
    def used(self) -> int:
        """Return how many bytes the images take."""
        return self._used

    def add(self, drawn: Rendered) -> None:
        """Keep a page as a child has drawn it, and forget those unused the longest."""
        self._forget((drawn.key, drawn.page, drawn.scale))
        raw = QImage(
            drawn.data, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB888
        )
        # The conversion also copies, so that the image outlives the bytes of the message.
        image = raw.convertToFormat(QImage.Format.Format_RGB32)
        self._images[drawn.key, drawn.page, drawn.scale] = image
        self._used += image.sizeInBytes()
        while self._used > self._budget and len(self._images) > 1:
            self._forget(next(iter(self._images)))

    def exact(self, key: int, page: int, scale: float) -> QImage | None:
        """Return the image of a page at just this scale."""
        image = self._images.get((key, page, scale))
        if image is not None:
            self._images.move_to_end((key, page, scale))
        return image

    def nearest(self, key: int, page: int, scale: float) -> QImage | None:
        """Return the image of a page whose scale is nearest, to stand in for the exact one."""
        scales = [known[2] for known in self._images if known[:2] == (key, page)]
        return self.exact(key, page, min(scales, key=lambda s: abs(s - scale))) if scales else None

    def drop(self, key: int) -> None:
        """Forget all pages of a document."""
        for known in [known for known in self._images if known[0] == key]:
            self._forget(known)

    def _forget(self, known: tuple[int, int, float]) -> None:
        if (image := self._images.pop(known, None)) is not None:
            self._used -= image.sizeInBytes()
