"""The dock on the left: the outline, the pages as thumbnails, the comments in the file."""

from PySide6.QtWidgets import QTabWidget, QWidget

from inspector.ui.session import Session, Tab
from inspector.ui.translation import number, translator
from inspector.ui.views.comments import Comments
from inspector.ui.views.documents import Documents
from inspector.ui.views.outline import Outline
from inspector.ui.views.thumbnails import Thumbnails

tr = translator(__name__)


class Contents(QTabWidget):
    """Ways to find a place in the current document."""

    def __init__(
        self, session: Session, documents: Documents, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("contents")
        self._documents = documents
        self.outline = Outline(session)
        self.thumbnails = Thumbnails(session)
        self.comments = Comments(session)
        self.setDocumentMode(True)
        self.addTab(self.outline, tr("Outline"))
        self.addTab(self.thumbnails, tr("Pages"))
        self.addTab(self.comments, tr("Comments"))
        self.outline.span_chosen.connect(lambda span: self._do("jump", span))
        self.outline.page_chosen.connect(lambda page: self._do("go_to_page", page))
        self.thumbnails.page_chosen.connect(lambda page: self._do("go_to_page", page))
        self.comments.comment_chosen.connect(lambda comment: self._do("show_comment", comment))
        documents.moved.connect(self._follow)
        session.document_changed.connect(self._offer)
        self._offer(session.current)

    def _do(self, what: str, where: object) -> None:
        if pane := self._documents.pane:
            getattr(pane, what)(where)

    def _follow(self) -> None:
        """Frame the page in view."""
        if (pane := self._documents.pane) and pane.shows_pages:
            self.thumbnails.set_page(pane.page)

    def _offer(self, tab: Tab | None) -> None:
        """Show only what the document has."""
        self.setTabVisible(1, bool(tab and tab.sizes))
        has_comments = bool(tab and tab.document and tab.document.comments)
        self.setTabVisible(2, has_comments)
        if has_comments and tab and tab.document:
            self.setTabText(2, tr("Comments {number}", number=number(len(tab.document.comments))))
