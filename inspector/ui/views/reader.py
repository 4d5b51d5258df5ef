"""Two views of one document, its text and its pages, and the ways through them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from inspector.documents.model import Comment, Span
from inspector.settings import Settings
from inspector.ui.tabs import Tab
from inspector.ui.views.face import Face
from inspector.ui.views.history import History
from inspector.ui.views.pages import PageView
from inspector.ui.views.text import TextView


class Reader(QWidget):
    """Show one view at a time, and remember the places that were left."""

    moved = Signal()  # another place, page, zoom or view
    turned = Signal()

    def __init__(self, text: TextView, pages: PageView, settings: Settings) -> None:
        super().__init__()
        self.history: History[Face] = History()
        self._tab: Tab | None = None
        self._text = text
        self._pages = pages
        self._pages.set_dark(settings.dark_pages)
        self._view: TextView | PageView = self._text

    def show_pages(self, pages: bool) -> None:
        """Change between the pages and the text, and keep the place."""
        raise NotImplementedError

    @property
    def pages(self) -> int:
        """Return how many pages the document has."""
        return len(self._tab.sizes) if self._tab else 0

    @property
    def page(self) -> int:
        """Return the page in view, from 0."""
        return self._pages.page

    @property
    def paper(self) -> QWidget:
        """Return the widget that the pages are painted in."""
        return self._pages.viewport()

    @property
    def shows_pages(self) -> bool:
        """Tell whether the pages are shown, and not the text."""
        return self._view is self._pages

    @property
    def has_text(self) -> bool:
        """Tell whether the document has been read."""
        return bool(self._tab and self._tab.document)

    @property
    def zoom(self) -> float:
        """Return the size of what is shown, 1 being the size of print or the chosen text size."""
        screen = self.logicalDpiX() / 72
        return self._view.zoom / screen if self.shows_pages else self._view.zoom

    @property
    def face(self) -> Face:
        """Return how the document is shown."""
        page, part = self._pages.corner_place()
        return Face(
            self.shows_pages,
            page,
            part,
            self._view.place(),
            self._view.zoom,
            self._pages.fitted,
            self._pages.turn,
        )

    def put_face(self, face: Face) -> None:
        """Show the document as it was shown before."""
        if face.pages and self.pages:
            self._pages.take_up(face)
        elif not face.pages and self.has_text:
            self.show_pages(False)
            self._text.set_zoom(face.zoom)
            self._text.show_place(face.offset)
        self.moved.emit()

    def zoom_by(self, steps: int) -> None:
        """Make what is shown larger or smaller."""
        self._view.zoom_by(steps)

    def reset_zoom(self) -> None:
        """Show the pages as wide as the pane, the text at the chosen size."""
        if self.shows_pages:
            self._pages.fit("width")
        else:
            self._text.set_zoom(1.0)

    def fit(self, what: str) -> None:
        """Fit the pages to the pane: "width" or "page"."""
        self._pages.fit(what)

    def turn_by(self, degrees: int) -> None:
        """Turn the pages clockwise."""
        self._pages.turn_by(degrees)
        self.turned.emit()
        self.moved.emit()

    def jump(self, span: Span) -> None:
        """Bring a span into view, and remember the place that was left."""
        if self._view.shows(span):
            return
        left, before = self.face, self._scrolled_to
        self._view.reveal(span)
        if self._scrolled_to != before:
            self.history.leave(left)
            self.moved.emit()

    @property
    def _scrolled_to(self) -> tuple[int, int]:
        return self._view.horizontalScrollBar().value(), self._view.verticalScrollBar().value()

    def go_to_page(self, page: int) -> None:
        """Bring a page, counted from 0, into view."""
        self.history.leave(self.face)
        self._pages.show_page(page)
        self.moved.emit()

    def show_comment(self, comment: Comment) -> None:
        """Bring a comment of the file into view, and its words."""
        self.show_pages(True)
        self.history.leave(self.face)
        self._pages.show_comment(comment)
        self.moved.emit()

    def back(self) -> None:
        """Go to where the last jump was made from."""
        if self.history.can_go_back:
            self._go(self.history.back(self.face))
            self.moved.emit()

    def forward(self) -> None:
        """Undo the last going back."""
        if self.history.can_go_forward:
            self._go(self.history.forward(self.face))
            self.moved.emit()

    def _go(self, place: Face) -> None:
        """Show a place as it is shown now: as large, and in the same view."""
        if self.shows_pages and place.pages:
            self._pages.show_corner(place.page, place.part)
        else:
            self._view.show_place(place.offset)
