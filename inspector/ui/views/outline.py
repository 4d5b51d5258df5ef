"""The outline: the headlines of the current document and its pages."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from inspector.documents.model import Document, Role, Span
from inspector.ui.session import Session, Tab


class Outline(QListWidget):
    """A list to jump from."""

    chosen = Signal(object)  # Span

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self.setAccessibleName("Outline")
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setWordWrap(True)
        self.setSpacing(1)
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
        for title, span in _entries(document) if document else ():
            item = QListWidgetItem(title)
            item.setData(Qt.ItemDataRole.UserRole, span)
            self.addItem(item)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))


def _entries(document: Document) -> list[tuple[str, Span]]:
    """Return headlines and, in a document of several pages, where each page begins."""
    found = [
        (" ".join(block.span.of(document.text).split()), block.span)
        for block in document.blocks
        if block.role is Role.HEADLINE
    ]
    if len(document.pages) > 1:
        found += [(f"Page {page.number + 1}", page.span) for page in document.pages]
    return sorted(found, key=lambda entry: (entry[1].start, -entry[1].end))
