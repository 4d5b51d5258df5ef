"""The comments that a PDF file brings along: listed to be read, never changed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from inspector.documents.model import Comment, Document
from inspector.ui.session import Session, Tab
from inspector.ui.translation import translator

tr = translator(__name__)


class Comments(QListWidget):
    """One entry for each comment."""

    comment_chosen = Signal(object)  # Comment

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self.setAccessibleName(tr("Comments in the file"))
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setWordWrap(True)
        self.setSpacing(3)
        self.itemActivated.connect(self._choose)
        self.itemClicked.connect(self._choose)
        session.document_changed.connect(self._list)
        self._list(session.current)

    def _list(self, tab: Tab | None) -> None:
        document = tab.document if tab else None
        if document is self._document:
            return
        self._document = document
        self.clear()
        for comment in document.comments if document else ():
            item = QListWidgetItem(words_of(comment))
            item.setData(Qt.ItemDataRole.UserRole, comment)
            self.addItem(item)

    def _choose(self, item: QListWidgetItem) -> None:
        self.comment_chosen.emit(item.data(Qt.ItemDataRole.UserRole))


def words_of(comment: Comment) -> str:
    """Return who wrote a comment, where, and what."""
    number = comment.quad.page + 1
    where = (
        tr("{author}, page {number}", author=comment.author, number=number)
        if comment.author
        else tr("Page {number}", number=number)
    )
    return f"{where}\n{comment.text}"
