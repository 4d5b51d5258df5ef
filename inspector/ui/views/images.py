"""Images of pages that have been drawn, as many as fit into a budget of bytes."""

from collections import OrderedDict

from PySide6.QtGui import QImage

from inspector.worker.letters import Drawing, Rendered

_Known = tuple[int, Drawing]


class Images:
    """The images used last, by document and what is drawn in them."""

    def __init__(self, budget: int = 96 * 1024 * 1024) -> None:
        self._budget = budget
        self._used = 0
        self._images: OrderedDict[_Known, QImage] = OrderedDict()

    @property
    def used(self) -> int:
        """Return how many bytes the images take."""
        return self._used

    def add(self, drawn: Rendered) -> None:
        """Keep what a child has drawn, and forget what has not been used the longest."""
        self._forget((drawn.key, drawn.drawing))
        raw = QImage(
            drawn.data, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB888
        )
        # Print is black and white: then a page takes a quarter of what the screen needs for it.
        is_grey = raw.allGray()
        # Both ways copy, so that the image outlives the bytes of the message.
        image = raw.convertToFormat(QImage.Format.Format_Grayscale8) if is_grey else raw.copy()
        self._images[drawn.key, drawn.drawing] = image
        self._used += image.sizeInBytes()
        while self._used > self._budget and len(self._images) > 1:
            self._forget(next(iter(self._images)))

    def exact(self, key: int, drawing: Drawing) -> QImage | None:
        """Return the image of just this drawing."""
        image = self._images.get((key, drawing))
        if image is not None:
            self._images.move_to_end((key, drawing))
        return image

    def nearest(self, key: int, drawing: Drawing) -> QImage | None:
        """Return an image of the whole page whose scale is nearest, to stand in for the exact one.

        It is turned and coloured in the same way.
        """
        alike = [
            known
            for of, known in self._images
            if of == key
            and known.part is None
            and (known.page, known.rotation, known.dark)
            == (drawing.page, drawing.rotation, drawing.dark)
        ]
        best = min(alike, key=lambda known: abs(known.scale - drawing.scale), default=None)
        return self.exact(key, best) if best else None

    def drop(self, key: int) -> None:
        """Forget all pages of a document."""
        for known in [known for known in self._images if known[0] == key]:
            self._forget(known)

    def _forget(self, known: _Known) -> None:
        if (image := self._images.pop(known, None)) is not None:
            self._used -= image.sizeInBytes()
